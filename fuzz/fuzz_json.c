/* SPDX-License-Identifier: MIT */
/* Any text as JSON: tokens lie in the text, one behind the other, and what opens
   closes. A copy of the reader reads the same again. */
#include "fuzz.h"
#include "rates/text/json_reader.h"

typedef struct balance {
    const char *end; /* of the token read last */
    size_t depth;
} balance;

static void require_token(balance *seen, const fxi_json_token *token,
                          const fxi_lines *lines) {
    FUZZ_REQUIRE(token->text.bytes >= seen->end);
    FUZZ_REQUIRE(token->text.bytes + token->text.length <=
                 lines->bytes + lines->length);
    FUZZ_REQUIRE(token->text.bytes >= token->line.text.bytes);
    seen->end = token->text.bytes + token->text.length;
    if (token->kind == FXI_JSON_OBJECT || token->kind == FXI_JSON_ARRAY)
        seen->depth++;
    if (token->kind == FXI_JSON_OBJECT_END || token->kind == FXI_JSON_ARRAY_END)
        FUZZ_REQUIRE(seen->depth-- > 0);
    FUZZ_REQUIRE(seen->depth <= FXI_JSON_DEPTH_MAX);
}

static void require_same_again(fxi_json_reader copy, const fxi_json_token *token) {
    fxi_json_token again;
    FUZZ_REQUIRE(fxi_json_reader_next(&again, &copy) == FXC_OK);
    FUZZ_REQUIRE(again.kind == token->kind && again.text.bytes == token->text.bytes &&
                 again.text.length == token->text.length);
}

static void read_all(const fxi_lines *lines, fxi_arena *arena) {
    fxc_error error = {0};
    fxi_json_reader json = fxi_json_reader_open(lines, arena, &error);
    balance seen = {lines->bytes, 0};
    fxi_json_token token;
    for (;;) {
        fxi_json_reader before = json;
        fxc_status status = fxi_json_reader_next(&token, &json);
        if (status != FXC_OK) {
            FUZZ_REQUIRE(status == FXC_ESYNTAX || status == FXC_ELIMIT);
            FUZZ_REQUIRE(error.line > 0 && error.text[0] != '\0');
            return;
        }
        require_token(&seen, &token, lines);
        require_same_again(before, &token);
        if (token.kind == FXI_JSON_END)
            break;
    }
    FUZZ_REQUIRE(seen.depth == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fxi_arena arena = {0};
    fxi_lines lines;
    if (fxi_lines_open(&lines, (const char *)data, size, &arena, NULL) == FXC_OK)
        read_all(&lines, &arena);
    fxi_arena_clear(&arena);
    return 0;
}
