/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/kinds.h"

static const name_value modifiers[] = {
    {"about", FXC_MODIFIER_ABOUT},
    {"nearly", FXC_MODIFIER_NEARLY},
    {"over", FXC_MODIFIER_OVER},
    {"at-least", FXC_MODIFIER_AT_LEAST},
    {"at-most", FXC_MODIFIER_AT_MOST},
    {"under", FXC_MODIFIER_UNDER},
    {NULL, 0},
};
static const name_value range_roles[] = {
    {"link", FXI_RANGE_LINK},
    {"between", FXI_RANGE_BETWEEN},
    {"from", FXI_RANGE_FROM},
    {"and", FXI_RANGE_AND},
    {"or", FXI_RANGE_OR},
    {"level", FXI_RANGE_LEVEL},
    {NULL, 0},
};
static const name_value rate_roles[] = {
    {"per", FXI_RATE_PER},   {"equals", FXI_RATE_EQUALS},   {"buys", FXI_RATE_BUYS},
    {"noun", FXI_RATE_NOUN}, {"use", FXI_RATE_USE},         {"quote", FXI_RATE_QUOTE},
    {"link", FXI_RATE_LINK}, {"average", FXI_RATE_AVERAGE}, {"period", FXI_RATE_PERIOD},
    {"day", FXI_RATE_DAY},   {"aside", FXI_RATE_ASIDE},     {NULL, 0},
};
static const name_value date_roles[] = {
    {"of", FXI_DATE_OF},
    {"in", FXI_DATE_IN},
    {"at", FXI_DATE_AT},
    {"next", FXI_DATE_NEXT},
    {"end", FXI_DATE_END},
    {"on", FXI_DATE_ON},
    {"due", FXI_DATE_DUE},
    {"year", FXI_DATE_YEAR},
    {"month", FXI_DATE_MONTH},
    {"day", FXI_DATE_DAY},
    {"since", FXI_DATE_SINCE},
    {"numbered", FXI_DATE_NUMBERED << FXI_DATE_NAME_SHIFT},
    {NULL, 0},
};
static const name_value grammar_roles[] = {
    {"article", FXI_GRAMMAR_ARTICLE},
    {"coming", FXI_GRAMMAR_COMING},
    {"plan", FXI_GRAMMAR_PLAN},
    {"to", FXI_GRAMMAR_TO},
    {"past", FXI_GRAMMAR_PAST},
    {"relative", FXI_GRAMMAR_RELATIVE},
    {"part", FXI_GRAMMAR_PART},
    {"other", FXI_GRAMMAR_OTHER},
    {"adverb", FXI_GRAMMAR_ADVERB},
    {"verb", FXI_GRAMMAR_VERB},
    {"preposition", FXI_GRAMMAR_PREPOSITION},
    {"genitive", FXI_GRAMMAR_GENITIVE},
    {"elsewhere", FXI_GRAMMAR_ELSEWHERE},
    {"pronoun", FXI_GRAMMAR_PRONOUN},
    {"particle", FXI_GRAMMAR_PARTICLE},
    {"ending", FXI_GRAMMAR_ENDING},
    {NULL, 0},
};
static const name_value distinctions[] = {
    {"-", 0},
    {"compared", FXI_DISTINCT_COMPARED},
    {NULL, 0},
};
static const name_value present_roles[] = {
    {"-", 0},
    {"worth", FXI_NOW_WORTH},
    {NULL, 0},
};
static const name_value denial_roles[] = {
    {"word", FXI_DENIAL_WORD},
    {"price-before", FXI_DENIAL_PRICE_BEFORE},
    {"price-behind", FXI_DENIAL_PRICE_BEHIND},
    {"weight", FXI_DENIAL_WEIGHT},
    {"version", FXI_DENIAL_VERSION},
    {"label", FXI_DENIAL_LABEL},
    {"ordinal", FXI_DENIAL_ORDINAL},
    {"score", FXI_DENIAL_SCORE},
    {"grade", FXI_DENIAL_GRADE},
    {"token", FXI_DENIAL_TOKEN},
    {"video", FXI_DENIAL_VIDEO},
    {"mode", FXI_DENIAL_MODE},
    {"percent", FXI_DENIAL_PERCENT},
    {NULL, 0},
};
static const name_value byline_roles[] = {
    {"head", FXI_BYLINE_HEAD},
    {"clock", FXI_BYLINE_CLOCK},
    {"author", FXI_BYLINE_AUTHOR},
    {NULL, 0},
};
static const name_value stop_roles[] = {
    {"title", FXI_STOP_TITLE},
    {"suffix", FXI_STOP_SUFFIX},
    {"opener", FXI_STOP_OPENER},
    {NULL, 0},
};
static const name_value unit_roles[] = {
    {"per", FXI_UNIT_PER},
    {"time", FXI_UNIT_TIME},
    {"kind", FXI_UNIT_KIND},
    {NULL, 0},
};
/* fxi_period_kind of time/period.h, a layer that this one does not see; the test of the
   lexicon holds the two together. */
static const name_value period_kinds[] = {
    {"month", 1}, {"quarter", 2}, {"half", 3}, {"year", 4}, {NULL, 0},
};

static const kind_row kinds[] = {
    {"byline", FXI_SENSE_BYLINE, FORM_NAME, 0, 0, byline_roles},
    {"change", FXI_SENSE_CHANGE, FORM_NONE, 0, 0, NULL},
    {"connector", FXI_SENSE_CONNECTOR, FORM_NONE, 0, 0, NULL},
    {"conversion", FXI_SENSE_CONVERSION, FORM_NONE, 0, 0, NULL},
    {"currency", FXI_SENSE_CURRENCY, FORM_CODES, 0, 0, NULL},
    {"date", FXI_SENSE_DATE, FORM_NAMES, 0, 0, date_roles},
    {"distinct", FXI_SENSE_DISTINCT, FORM_NAME, 0, 0, distinctions},
    {"fraction", FXI_SENSE_FRACTION, FORM_FRACTION, 2, 41, NULL},
    {"grammar", FXI_SENSE_GRAMMAR, FORM_NAMES, 0, 0, grammar_roles},
    {"head", KIND_HEAD, FORM_CODES, 0, 0, NULL},
    {"listing", FXI_SENSE_LISTING, FORM_NONE, 0, 0, NULL},
    {"measure", FXI_SENSE_MEASURE, FORM_NONE, 0, 0, NULL},
    {"minor", FXI_SENSE_CURRENCY, FORM_POWER_CODES, -3, -1, NULL},
    {"modifier", FXI_SENSE_MODIFIER, FORM_NAME, 0, 0, modifiers},
    {"month", FXI_SENSE_MONTH, FORM_INTEGER, 1, 12, NULL},
    {"multiple", FXI_SENSE_CURRENCY, FORM_POWER_CODES, 1, 13, NULL},
    {"now", FXI_SENSE_NOW, FORM_NAME, 0, 0, present_roles},
    {"number", FXI_SENSE_NUMBER, FORM_INTEGER, 0, 1000, NULL},
    {"order", FXI_SENSE_ORDER, FORM_NONE, 0, 0, NULL},
    {"period", FXI_SENSE_PERIOD, FORM_PERIOD, 0, 0, period_kinds},
    {"piece", FXI_SENSE_CURRENCY, FORM_WORTH_CODES, -3, 12, NULL},
    {"place", FXI_SENSE_PLACE, FORM_CODES, 0, 0, NULL},
    {"range", FXI_SENSE_RANGE, FORM_NAME, 0, 0, range_roles},
    {"rate", FXI_SENSE_RATE, FORM_NAME_CODES, 0, 0, rate_roles},
    {"ratio", FXI_SENSE_RATIO, FORM_NONE, 0, 0, NULL},
    {"scale", FXI_SENSE_SCALE, FORM_POWER, FXI_SCALE_OPEN, 36, NULL},
    {"source", FXI_SENSE_SOURCE, FORM_SOURCE, 0, 0, NULL},
    {"split", FXI_SENSE_SPLIT, FORM_NONE, 0, 0, NULL},
    {"stop", FXI_SENSE_STOP, FORM_NAME, 0, 0, stop_roles},
    {"then", FXI_SENSE_THEN, FORM_NONE, 0, 0, NULL},
    {"unit", FXI_SENSE_UNIT, FORM_NAME, 0, 0, unit_roles},
    {"vague", FXI_SENSE_VAGUE, FORM_NONE, 0, 0, NULL},
    {"denial", FXI_SENSE_DENIAL, FORM_NAME, 0, 0, denial_roles},
    {"weekday", FXI_SENSE_WEEKDAY, FORM_INTEGER, 0, 6, NULL},
    {"weight", FXI_SENSE_WEIGHT, FORM_ANY_CODES, 0, 0, NULL},
};

static const flag_row flags[] = {
    {"adjective", TARGET_ADJECTIVE, 0},
    {"after", TARGET_SENSE, FXI_SENSE_AFTER},
    {"alone", TARGET_SENSE, FXI_SENSE_ALONE},
    {"before", TARGET_SENSE, FXI_SENSE_BEFORE},
    {"behind", TARGET_SENSE, FXI_SENSE_BEHIND},
    {"capital", TARGET_CASE, FXI_CASE_CAPITAL},
    {"counted", TARGET_SENSE, FXI_SENSE_COUNTED},
    {"exact", TARGET_CASE, FXI_CASE_EXACT},
    {"glued", TARGET_SENSE, FXI_SENSE_GLUED},
    {"inside", TARGET_SENSE, FXI_SENSE_INSIDE},
    {"leading", TARGET_SENSE, FXI_SENSE_LEADING},
    {"local", TARGET_SENSE, FXI_SENSE_LOCAL},
    {"name", TARGET_SENSE, FXI_SENSE_IS_NAME},
    {"prefix", TARGET_SENSE, FXI_SENSE_PREFIX},
    {"single", TARGET_SENSE, FXI_SENSE_SINGLE},
    {"suffix", TARGET_SENSE, FXI_SENSE_SUFFIX},
    {"symbol", TARGET_SENSE, FXI_SENSE_IS_SYMBOL},
    {"weak", TARGET_SENSE, FXI_SENSE_WEAK},
};

const kind_row *find_kind(const field *text) {
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (field_is(text, kinds[i].name))
            return &kinds[i];
    return NULL;
}

const name_value *find_name(const name_value *names, const field *text) {
    for (; names->name; names++)
        if (field_is(text, names->name))
            return names;
    return NULL;
}

const flag_row *find_flag(const field *text) {
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if (field_is(text, flags[i].name))
            return &flags[i];
    return NULL;
}
