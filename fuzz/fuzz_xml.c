/* SPDX-License-Identifier: MIT */
/* Any text as XML: names and values lie in the text, each element that opens closes
   under its name, and nothing is nested past the bound. */
#include "fuzz.h"
#include "rates/text/xml_reader.h"

#include <string.h>

static void require_inside(fxi_slice part, const fxi_lines *lines) {
    FUZZ_REQUIRE(part.bytes >= lines->bytes);
    FUZZ_REQUIRE(part.bytes + part.length <= lines->bytes + lines->length);
}

static void require_token(const fxi_xml_token *token, const fxi_lines *lines) {
    if (token->kind == FXI_XML_END)
        return;
    require_inside(token->qualified, lines);
    require_inside(token->name, lines);
    FUZZ_REQUIRE(token->qualified.length > 0);
    FUZZ_REQUIRE(token->attribute_count <= FXI_XML_ATTRIBUTES_MAX);
    for (size_t i = 0; i < token->attribute_count; i++) {
        require_inside(token->attributes[i].name, lines);
        require_inside(token->attributes[i].value, lines);
    }
}

static void read_all(const fxi_lines *lines) {
    fxc_error error = {0};
    fxi_xml_reader xml = fxi_xml_reader_open(lines, &error);
    fxi_slice open[FXI_XML_DEPTH_MAX];
    size_t depth = 0;
    fxi_xml_token token;
    do {
        fxc_status status = fxi_xml_reader_next(&token, &xml);
        if (status != FXC_OK) {
            FUZZ_REQUIRE(status == FXC_ESYNTAX || status == FXC_ELIMIT);
            FUZZ_REQUIRE(error.line > 0 && error.text[0] != '\0');
            return;
        }
        require_token(&token, lines);
        if (token.kind == FXI_XML_OPEN) {
            FUZZ_REQUIRE(depth < FXI_XML_DEPTH_MAX);
            open[depth++] = token.qualified;
        } else if (token.kind == FXI_XML_CLOSE) {
            FUZZ_REQUIRE(depth-- > 0);
            FUZZ_REQUIRE(open[depth].length == token.qualified.length &&
                         memcmp(open[depth].bytes, token.qualified.bytes,
                                token.qualified.length) == 0);
        }
    } while (token.kind != FXI_XML_END);
    FUZZ_REQUIRE(depth == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fxi_arena arena = {0};
    fxi_lines lines;
    if (fxi_lines_open(&lines, (const char *)data, size, &arena, NULL) == FXC_OK)
        read_all(&lines);
    fxi_arena_clear(&arena);
    return 0;
}
