/* SPDX-License-Identifier: MIT */
#include "reading/number_grammar.h"

enum {
    GERMANIC = FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST | FXI_NUMBER_LINKS_REST |
               FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    ROMANCE = FXI_NUMBER_LINKS_ONES | FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    SLAVIC = FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS
};

static const fxi_number_grammar grammars[] = {
    {"de", GERMANIC, {"und"}, {NULL}, {"komma"}},
    {"nl", GERMANIC, {"en", "ën"}, {"van"}, {"komma"}},
    {"da", GERMANIC, {"og"}, {"af"}, {"komma"}},
    {"it",
     ROMANCE | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_LINKS_REST,
     {"e"},
     {"di"},
     {"virgola"}},
    {"ru", SLAVIC | FXI_NUMBER_COMPOUNDS, {"с"}, {NULL}, {"запятая", "точка"}},
    {"sv", (GERMANIC & ~FXI_NUMBER_ONES_FIRST), {"och"}, {"av"}, {"komma"}},
    {"no", GERMANIC, {"og"}, {"av"}, {"komma"}},
    {"fi", SLAVIC | FXI_NUMBER_COMPOUNDS, {"ja"}, {NULL}, {"pilkku"}},
    {"hu", SLAVIC | FXI_NUMBER_COMPOUNDS, {"és"}, {NULL}, {NULL}},
    {"uk", SLAVIC | FXI_NUMBER_COMPOUNDS, {"з", "із"}, {NULL}, {"кома"}},
    {"et", SLAVIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}, {"koma"}},
    {"lv", SLAVIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}, {"komats"}},
    {"cs", SLAVIC | FXI_NUMBER_COMPOUNDS, {"a"}, {NULL}, {NULL}},
    {"sk", SLAVIC | FXI_NUMBER_COMPOUNDS, {"a"}, {NULL}, {NULL}},
    {"sl",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST,
     {"in"},
     {NULL},
     {"vejica"}},
    {"pl", SLAVIC, {"i"}, {NULL}, {"przecinek"}},
    {"el", SLAVIC, {"και"}, {NULL}, {"κόμμα"}},
    {"ca", ROMANCE, {"i"}, {"de"}, {"coma"}},
    {"en", FXI_NUMBER_LINKS_REST, {"and"}, {"of"}, {"point"}},
    {"bg",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"и"},
     {NULL},
     {"запетая"}},
    {"es", ROMANCE, {"y"}, {"de"}, {"coma", "punto"}},
    {"is",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"og"},
     {NULL},
     {"komma"}},
    {"fr", ROMANCE | FXI_NUMBER_VIGESIMAL, {"et"}, {"de"}, {"virgule"}},
    {"pt", ROMANCE | FXI_NUMBER_LINKS_REST, {"e"}, {"de"}, {"vírgula", "ponto"}},
    {"fa",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"و"},
     {NULL},
     {"ممیز"}},
    {"gl", ROMANCE, {"e"}, {"de"}, {"coma", "vírgula"}},
    {"hr", SLAVIC | FXI_NUMBER_LINKS_ONES, {"i"}, {NULL}, {"zarez"}},
    {"ro",
     SLAVIC | FXI_NUMBER_LINKS_ONES,
     {"și", "şi", "si"},
     {"de"},
     {"virgulă", "virgula"}},
    {"sr", SLAVIC | FXI_NUMBER_LINKS_ONES, {"i", "и"}, {NULL}, {"zarez", "запета"}},
    {"sw",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"na"},
     {NULL},
     {"nukta", "pointi"}},
    {"ha",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"da", "sha"},
     {NULL},
     {"digo"}},
    {"id", SLAVIC, {NULL}, {NULL}, {"koma"}},
    {"ms", SLAVIC, {NULL}, {NULL}, {"perpuluhan", "koma"}},
    {"hi", SLAVIC, {NULL}, {NULL}, {"दशमलव"}},
    {"mr", SLAVIC, {NULL}, {NULL}, {"दशांश"}},
    {"bn", SLAVIC, {NULL}, {NULL}, {"দশমিক"}},
    {"am", SLAVIC, {NULL}, {NULL}, {"ነጥብ"}},
    {"tr", SLAVIC, {NULL}, {NULL}, {"virgül", "nokta"}},
    {"vi", SLAVIC, {NULL}, {NULL}, {"phẩy"}},
    {"af", SLAVIC, {NULL}, {NULL}, {"komma"}},
    {"", SLAVIC, {NULL}, {NULL}, {NULL}},
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
