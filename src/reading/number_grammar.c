/* SPDX-License-Identifier: MIT */
#include "reading/number_grammar.h"

enum {
    GERMANIC = FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST | FXI_NUMBER_LINKS_REST |
               FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    ROMANCE = FXI_NUMBER_LINKS_ONES | FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    SLAVIC = FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS,
    TURKIC = SLAVIC | FXI_NUMBER_TEN_AND_ONES
};

static const fxi_number_grammar grammars[] = {
    {"de", GERMANIC, {"und"}, {NULL}, {"komma"}},
    {"nl", GERMANIC, {"en", "ën"}, {"van"}, {"komma"}},
    {"da", GERMANIC, {"og"}, {"af"}, {"komma"}},
    {"it",
     ROMANCE | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_LINKS_REST | FXI_NUMBER_AND_CENTS,
     {"e"},
     {"di"},
     {"virgola"}},
    {"ru",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_BARE_CENTS,
     {"с"},
     {NULL},
     {"запятая", "точка"}},
    {"sv", (GERMANIC & ~FXI_NUMBER_ONES_FIRST), {"och"}, {"av"}, {"komma"}},
    {"no", GERMANIC, {"og"}, {"av"}, {"komma"}},
    {"fi", SLAVIC | FXI_NUMBER_COMPOUNDS, {"ja"}, {NULL}, {"pilkku"}},
    {"hu", SLAVIC | FXI_NUMBER_COMPOUNDS, {"és"}, {NULL}, {NULL}},
    {"uk",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_BARE_CENTS,
     {"з", "із"},
     {NULL},
     {"кома"}},
    {"et", SLAVIC | FXI_NUMBER_COMPOUNDS, {"ja"}, {NULL}, {"koma"}},
    {"lv", SLAVIC | FXI_NUMBER_COMPOUNDS, {"ar", "un"}, {NULL}, {"komats"}},
    {"cs",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_BARE_CENTS,
     {"a"},
     {NULL},
     {NULL}},
    {"sk",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_BARE_CENTS,
     {"a"},
     {NULL},
     {NULL}},
    {"sl",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_ONES_FIRST,
     {"in"},
     {NULL},
     {"vejica"}},
    {"pl", SLAVIC | FXI_NUMBER_BARE_CENTS, {"i"}, {NULL}, {"przecinek"}},
    {"el", SLAVIC | FXI_NUMBER_AND_CENTS, {"και"}, {NULL}, {"κόμμα"}},
    {"ca", ROMANCE, {"i"}, {"de"}, {"coma"}},
    {"en",
     FXI_NUMBER_LINKS_REST | FXI_NUMBER_COMMA_PARTS | FXI_NUMBER_HALF_OF_ONE |
         FXI_NUMBER_BARE_HUNDREDS,
     {"and"},
     {"of"},
     {"point"}},
    {"bg",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST | FXI_NUMBER_AND_CENTS,
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
    {"pt",
     ROMANCE | FXI_NUMBER_LINKS_REST | FXI_NUMBER_AND_CENTS,
     {"e"},
     {"de"},
     {"vírgula", "ponto"}},
    {"fa",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"و"},
     {NULL},
     {"ممیز"}},
    {"gl", ROMANCE | FXI_NUMBER_AND_CENTS, {"e"}, {"de"}, {"coma", "vírgula"}},
    {"hr",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_AND_CENTS,
     {"i"},
     {NULL},
     {"zarez"}},
    {"ro",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_AND_CENTS,
     {"și", "şi", "si"},
     {"de"},
     {"virgulă", "virgula"}},
    {"sr",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_AND_CENTS,
     {"i", "и"},
     {NULL},
     {"zarez", "запета"}},
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
    {"id", SLAVIC | FXI_NUMBER_HALF_ADDS, {NULL}, {NULL}, {"koma"}},
    {"ms", SLAVIC | FXI_NUMBER_HALF_ADDS, {NULL}, {NULL}, {"perpuluhan", "koma"}},
    {"hi", SLAVIC, {NULL}, {NULL}, {"दशमलव"}},
    {"mr", SLAVIC, {NULL}, {NULL}, {"दशांश"}},
    {"bn", SLAVIC, {NULL}, {NULL}, {"দশমিক"}},
    {"am", SLAVIC | FXI_NUMBER_JOINS_LINK, {"ከ"}, {NULL}, {"ነጥብ"}},
    {"tr", TURKIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}, {"virgül", "nokta"}},
    {"az", TURKIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}, {"vergül", "nöqtə"}},
    {"kk", TURKIC, {NULL}, {NULL}, {"үтір"}},
    {"ky", TURKIC, {NULL}, {NULL}, {"үтүр"}},
    {"uz", TURKIC, {NULL}, {NULL}, {"vergul"}},
    {"mn", TURKIC | FXI_NUMBER_HALF_ADDS, {NULL}, {NULL}, {NULL}},
    {"vi", SLAVIC, {NULL}, {NULL}, {"phẩy"}},
    {"af", GERMANIC, {"en"}, {"van"}, {"komma"}},
    {"sq",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"e"},
     {NULL},
     {"presje"}},
    {"mk",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST | FXI_NUMBER_AND_CENTS,
     {"и"},
     {NULL},
     {"запирка"}},
    {"ka",
     SLAVIC | FXI_NUMBER_COMPOUNDS | FXI_NUMBER_TWENTIES,
     {"და"},
     {NULL},
     {"მთელი"}},
    {"hy", SLAVIC | FXI_NUMBER_COMPOUNDS, {NULL}, {NULL}, {"ամբողջ"}},
    {"eu",
     SLAVIC | FXI_NUMBER_TWENTIES | FXI_NUMBER_LINKS_REST,
     {"eta"},
     {NULL},
     {"koma"}},
    {"ga",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST | FXI_NUMBER_COMPOUNDS |
         FXI_NUMBER_UNIT_INSIDE | FXI_NUMBER_COMMA_PARTS,
     {"agus", "is", "a"},
     {NULL},
     {"pointe"}},
    {"cy",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"ac", "a"},
     {NULL},
     {"pwynt"}},
    {"mt",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"u"},
     {NULL},
     {"punt", "virgola"}},
    {"ar",
     SLAVIC | FXI_NUMBER_ONES_FIRST | FXI_NUMBER_LINKS_REST | FXI_NUMBER_JOINS_LINK,
     {"و"},
     {NULL},
     {"فاصلة"}},
    {"he",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST | FXI_NUMBER_JOINS_LINK,
     {"ו"},
     {NULL},
     {"נקודה"}},
    {"fil",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"at"},
     {NULL},
     {NULL}},
    {"my", SLAVIC, {NULL}, {NULL}, {"ဒသမ", "ဒဿမ"}},
    {"ur", SLAVIC, {NULL}, {NULL}, {"اعشاریہ", "پوائنٹ"}},
    {"ps", SLAVIC, {NULL}, {NULL}, {"اعشاریه", "اعشاريه", "عشاریه"}},
    {"ne", SLAVIC, {NULL}, {NULL}, {"दशमलव"}},
    {"si", SLAVIC, {NULL}, {NULL}, {"දශම"}},
    {"ta", SLAVIC, {NULL}, {NULL}, {"புள்ளி"}},
    {"ti", SLAVIC, {NULL}, {NULL}, {"ነጥቢ"}},
    {"om", SLAVIC, {NULL}, {NULL}, {"tuqaa"}},
    {"so", SLAVIC, {NULL}, {NULL}, {"dhibic"}},
    {"ku",
     SLAVIC | FXI_NUMBER_LINKS_ONES | FXI_NUMBER_LINKS_REST,
     {"û"},
     {NULL},
     {NULL}},
    {"fo", SLAVIC | FXI_NUMBER_LINKS_REST, {"og"}, {NULL}, {"komma"}},
    {"lb", GERMANIC, {"an", "a"}, {NULL}, {"komma"}},
    {"lt", SLAVIC, {"su", "ir"}, {NULL}, {"kablelis"}},
    {"", SLAVIC, {NULL}, {NULL}, {NULL}},
};

enum { GRAMMARS = sizeof grammars / sizeof grammars[0] };

enum { PREFIXES_MAX = 6 };

typedef struct prefix_list {
    char language[4];
    const char *words[PREFIXES_MAX];
} prefix_list;

static const prefix_list prefixes[] = {
    {"ar", {"ب", "ل", "ك", "ف"}},
    {"he", {"ב", "ל", "כ", "מ", "ש"}},
    {"am", {"በ", "ለ", "የ"}},
    {"", {NULL}},
};

enum { PREFIX_LISTS = sizeof prefixes / sizeof prefixes[0] };

/* Codes have two or three letters. */
static bool is_of(const char *own, const char *language) {
    return own[0] == language[0] && own[1] == language[1] && own[2] == language[2];
}

const fxi_number_grammar *fxi_number_grammar_of(const char *language) {
    bool is_code = language[0] != '\0' && language[1] != '\0';
    size_t i = is_code ? 0 : GRAMMARS - 1;
    while (i < GRAMMARS - 1 && !is_of(grammars[i].language, language))
        i++;
    return &grammars[i];
}

const char *const *fxi_number_prefixes_of(const fxi_number_grammar *grammar) {
    size_t i = (grammar->flags & FXI_NUMBER_JOINS_LINK) != 0 ? 0 : PREFIX_LISTS - 1;
    while (i < PREFIX_LISTS - 1 && !is_of(prefixes[i].language, grammar->language))
        i++;
    return prefixes[i].words;
}
