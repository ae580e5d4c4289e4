/* SPDX-License-Identifier: MIT */
#include "reading/text/encoding.h"

#include "base/ascii_word.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "base/utf8_blocks.h"

enum {
    SAMPLE = 512, /* bytes at the start in which NULs are counted */
    SAMPLE_MIN = 8,
    FAULTY = 64 /* bytes behind a fault that may have more of them */
};

typedef struct fault {
    fxc_span first; /* the first run of ill-formed bytes */
    size_t count;
} fault;

/* Bytes at the start that are well-formed: up to a fault or the end, or some less. In
   `few` of them faults are likely, so that no block is looked at. */
static size_t pass_formed(const char *bytes, size_t length, size_t few) {
    size_t at = few > 0 ? 0 : fxi_utf8_blocks(bytes, length), size = 1;
    size_t end = few > 0 && few < length ? few : length;
    uint32_t ignored;
    while (size != 0 && at < end && (unsigned char)bytes[at] >= 0x80) {
        size = fxi_utf8_decode(&ignored, bytes + at, length - at);
        at += size;
    }
    return size != 0 ? at + fxi_ascii_length(bytes + at, length - at) : at;
}

static fault find_faults(fxi_text text) {
    fault f = {{0, 0}, 0};
    for (size_t at = 0, faulty = 0; at < text.length;) {
        size_t formed = pass_formed(text.bytes + at, text.length - at,
                                    at < faulty ? faulty - at : 0);
        at += formed;
        if (formed != 0)
            continue;
        if (f.count == 0)
            f.first = (fxc_span){at, at + 1};
        else if (at == f.first.end)
            f.first.end++;
        f.count++;
        at++;
        faulty = at + FAULTY;
    }
    return f;
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
