/* SPDX-License-Identifier: MIT */
#include "reading/pair/pair.h"

#include "reading_fixture.h"

static void describe(fxi_buffer *out, const reading_fixture *fixture) {
    static const char *const pairings[] = {"",      "bracket ", "table ",
                                           "list ", "bare ",    "touch "};
    static const char *const tenses[] = {"", " then", " now"};
    for (size_t i = 0; i < fixture->pairs.count; i++) {
        const fxi_pair *pair = &fixture->pairs.items[i];
        assert_true(pair->left < pair->right);
        fxi_buffer_add_text(out, i > 0 ? "; " : "");
        fxi_buffer_add_text(out, pairings[pair->pairing]);
        reading_fixture_quote(out, fixture, fixture->figures.items[pair->left].span);
        fxi_buffer_add_char(out, ' ');
        reading_fixture_quote(out, fixture, fixture->figures.items[pair->right].span);
        fxi_buffer_add_text(out, tenses[pair->tense]);
    }
}

static void check(const casefile_row *row) { reading_fixture_check(row, describe); }

int main(void) { return casefile_run("pairings.rows", "", check); }
