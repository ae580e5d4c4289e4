/* SPDX-License-Identifier: MIT */
#include "reading/encoding.h"

#include "base/ascii_word.h"
#include "base/buffer.h"
#include "base/utf8.h"

enum {
    SAMPLE = 512, /* bytes at the start in which NULs are counted */
    SAMPLE_MIN = 8
};

typedef struct fault {
    fxc_span first; /* the first run of ill-formed bytes */
    size_t count;
} fault;

static fault find_faults(fxi_text text) {
    fault f = {{0, 0}, 0};
    uint32_t c;
    for (size_t at = 0, size;; at += size == 0 ? 1 : size) {
        at += fxi_ascii_length(text.bytes + at, text.length - at);
        if (at == text.length)
            return f;
        size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
        if (size != 0)
            continue;
        if (f.count == 0)
            f.first = (fxc_span){at, at + 1};
        else if (at == f.first.end)
            f.first.end++;
        f.count++;
    }
}

/* A byte-order mark, or as many NULs as text of two or four bytes a letter has. */
static bool looks_wide(fxi_text text) {
    size_t sample = text.length < SAMPLE ? text.length : SAMPLE, nuls = 0;
    for (size_t i = 0; i < sample; i++)
        nuls += text.bytes[i] == '\0';
    if (text.length >= 2) {
        unsigned char a = (unsigned char)text.bytes[0],
                      b = (unsigned char)text.bytes[1];
        if ((a == 0xFF && b == 0xFE) || (a == 0xFE && b == 0xFF))
            return true;
    }
    return sample >= SAMPLE_MIN && nuls >= sample / 3;
}

static const char *describe(const fault *f, fxi_arena *arena) {
    fxi_buffer text = fxi_buffer_in(arena);
    fxi_buffer_add_number(&text, (int64_t)f->count);
    fxi_buffer_add_text(&text, f->count == 1
                                   ? " byte is not UTF-8"
                                   : " bytes are not UTF-8, the first of them here");
    fxi_buffer_add_text(&text, "; the rest of the text is read");
    return fxi_buffer_text(&text);
}

fxc_status fxi_encoding_check(fxi_text text, const fxi_tools *tools) {
    fault f = find_faults(text);
    fxi_finding finding = {FXI_RULE_INVALID_UTF8, f.first, NULL, SIZE_MAX};
    if (looks_wide(text)) {
        finding.span = (fxc_span){0, 0};
        finding.message = "the text looks like UTF-16 or UTF-32; convert it to UTF-8, "
                          "nothing in it can be trusted";
    } else if (f.count > 0) {
        finding.message = describe(&f, tools->arena);
    } else {
        return FXC_OK;
    }
    return fxi_finding_add(tools->findings, tools->arena, finding);
}
