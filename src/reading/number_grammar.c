/* SPDX-License-Identifier: MIT */
#include "reading/number_grammar.h"

enum {
    GERMANIC = FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST | FXI_NUMBER_LINKS_REST |
               FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    ROMANCE = FXI_NUMBER_LINKS_ONES | FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    SLAVIC = FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS
};

static const fxi_number_grammar grammars[] = {
    {"de", GERMANIC, {"und"}, {NULL}},
    {"nl", GERMANIC, {"en", "ën"}, {"van"}},
    {"da", GERMANIC, {"og"}, {"af"}},
    {"it", ROMANCE | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_LINKS_REST, {"e"}, {"di"}},
    {"ru", SLAVIC | FXI_NUMBER_COMPOUNDS, {"с"}, {NULL}},
    {"sv", (GERMANIC & ~FXI_NUMBER_ONES_FIRST), {"och"}, {"av"}},
    {"no", GERMANIC, {"og"}, {"av"}},
    {"fi", SLAVIC | FXI_NUMBER_COMPOUNDS, {"ja"}, {NULL}},
    {"hu", SLAVIC | FXI_NUMBER_COMPOUNDS, {"és"}, {NULL}},
    {"uk", SLAVIC | FXI_NUMBER_COMPOUNDS, {"з", "із"}, {NULL}},
    {"et", SLAVIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}},
    {"lv", SLAVIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}},
    {"cs", SLAVIC | FXI_NUMBER_COMPOUNDS, {"a"}, {NULL}},
    {"sk", SLAVIC | FXI_NUMBER_COMPOUNDS, {"a"}, {NULL}},
    {"sl", SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST, {"in"}, {NULL}},
    {"pl", SLAVIC, {"i"}, {NULL}},
    {"el", SLAVIC, {"και"}, {NULL}},
    {"ca", ROMANCE, {"i"}, {"de"}},
    {"en", FXI_NUMBER_LINKS_REST, {"and"}, {"of"}},
    {"bg", SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST, {"и"}, {NULL}},
    {"es", ROMANCE, {"y"}, {"de"}},
    {"is", SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST, {"og"}, {NULL}},
    {"fr", ROMANCE | FXI_NUMBER_VIGESIMAL, {"et"}, {"de"}},
    {"pt", ROMANCE | FXI_NUMBER_LINKS_REST, {"e"}, {"de"}},
    {"fa", SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST, {"و"}, {NULL}},
    {"gl", ROMANCE, {"e"}, {"de"}},
    {"hr", SLAVIC | FXI_NUMBER_LINKS_ONES, {"i"}, {NULL}},
    {"ro", SLAVIC | FXI_NUMBER_LINKS_ONES, {"și", "şi", "si"}, {"de"}},
    {"sr", SLAVIC | FXI_NUMBER_LINKS_ONES, {"i", "и"}, {NULL}},
    {"sw", SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST, {"na"}, {NULL}},
    {"ha",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"da", "sha"},
     {NULL}},
    {"", SLAVIC, {NULL}, {NULL}},
};

enum { GRAMMARS = sizeof grammars / sizeof grammars[0] };

/* The codes of the table have two letters. */
const fxi_number_grammar *fxi_number_grammar_of(const char *language) {
    bool has_two = language[0] != '\0' && language[1] != '\0' && language[2] == '\0';
    size_t i = has_two ? 0 : GRAMMARS - 1;
    while (i < GRAMMARS - 1 && (grammars[i].language[0] != language[0] ||
                                grammars[i].language[1] != language[1]))
        i++;
    return &grammars[i];
}
