/* SPDX-License-Identifier: MIT */
/* A text that is looked through in every way: the same passages, in order and apart;
   and what is gathered of it leads back to the bytes that it came from. */
#include <string.h>

#include "fuzz.h"
#include "reading/scan/gathering.h"
#include "reading/scan/passage.h"

enum { SIZES = 4 };

static void require_same(fxi_text text, const fxi_spotter *one,
                         const fxi_spotter *two) {
    fxi_passages a;
    fxi_passages_start(&a, text, one);
    fxi_passages b;
    fxi_passages_start(&b, text, two);
    size_t end = 0;
    for (;;) {
        fxc_span first = fxi_passages_next(&a), second = fxi_passages_next(&b);
        FUZZ_REQUIRE(first.start == second.start && first.end == second.end);
        if (first.start == text.length)
            return;
        FUZZ_REQUIRE(first.start >= end && first.end > first.start);
        FUZZ_REQUIRE(first.end <= text.length);
        end = first.end;
    }
}

static bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

static void require_origins(const fxi_gathering *gathering, fxi_text text) {
    for (size_t i = 0; i < gathering->text.length; i++) {
        char byte = gathering->text.bytes[i];
        fxc_span origin = fxi_gathering_origin(gathering, (fxc_span){i, i + 1});
        if (is_blank(byte))
            continue;
        FUZZ_REQUIRE(origin.start < text.length && text.bytes[origin.start] == byte);
    }
}

static void require_gathering(fxi_text text, size_t size, const fxi_spotter *by) {
    fxi_arena arena = {0};
    fxi_gathering gathering;
    FUZZ_REQUIRE(fxi_gather(&gathering, text, size / 4, size, by, &arena) == FXC_OK);
    FUZZ_REQUIRE(gathering.text.length <= size && gathering.end <= text.length);
    require_origins(&gathering, text);
    fxi_arena_clear(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const fxi_text text = {(const char *)data, size};
    const fxi_spotter plain = {fxc_lexicon_embedded(), &fxi_byte_way_plain, false};
    const fxi_byte_way *way;
    for (int i = 0; (way = fxi_byte_way_native(i)) != NULL; i++) {
        const fxi_spotter native = {plain.lexicon, way, false};
        require_same(text, &plain, &native);
    }
    for (size_t room = 128, i = 0; i < SIZES; i++, room *= 16)
        require_gathering(text, room, &plain);
    return 0;
}
