/* SPDX-License-Identifier: MIT */
#include "reading/table/table_grouping.h"

#include "lexicon/grammar.h"

typedef enum evidence {
    SAYS_NOTHING,
    MAY_BE_SHORT_GROUP, /* "1.234" */
    MAY_BE_GROUP,       /* "45.210" */
    IS_INTEGER,
    GROUPS,
    PARTS
} evidence;

/* What the numbers of a table say of one mark. */
typedef struct account {
    size_t seen[PARTS + 1];
} account;

/* What they say of both, and the language that was asked for last. */
typedef struct audit {
    account commas, points;
    fxi_language language;
    fxi_convention convention;
    bool is_settled; /* another number of the language adds nothing */
} audit;

/* --- what a number says ----------------------------------------------------------- */

char fxi_table_grouping_mark_of(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    const fxc_span span = tokens->items[index].span;
    if (n == NULL)
        return '\0';
    const size_t group =
        (n->flags & FXI_NUMERAL_GROUPED) != 0 ? (size_t)FXI_QUANTITY_GROUP : 0;
    const size_t tail = n->decimals > 0 ? n->decimals : group;
    if (tail == 0 || tail >= span.end - span.start)
        return '\0';
    const char mark = tokens->text.bytes[span.end - tail - 1];
    return mark == '.' || mark == ',' ? mark : '\0';
}

static evidence evidence_of_integer(const fxi_numeral *n) {
    enum { SINGLE = 3 };
    return n->flags == 0 && n->decimals == 0 && n->digits == SINGLE ? IS_INTEGER
                                                                    : SAYS_NOTHING;
}

/* Of the mark that the number has, where its language leaves open what it is. */
static evidence evidence_of_mark(const fxi_numeral *n) {
    const int whole = fxi_decimal_whole_digits(&n->value);
    if (n->decimals == 0)
        return n->digits > 2 * FXI_QUANTITY_GROUP ? GROUPS : SAYS_NOTHING;
    if (n->decimals != FXI_QUANTITY_GROUP || n->digits > FXI_QUANTITY_GROUP ||
        whole <= 0)
        return PARTS;
    return whole == 1 ? MAY_BE_SHORT_GROUP : MAY_BE_GROUP;
}

/* Of a comma, about points: "1,204" denies them, "1.204,50" has one. */
static evidence evidence_of_comma(const fxi_numeral *n) {
    const bool is_behind_groups =
        n->decimals > 0 && (n->flags & FXI_NUMERAL_GROUPED) != 0;
    return is_behind_groups ? GROUPS : PARTS;
}

/* --- what a table says ------------------------------------------------------------ */

static size_t groups_of(const account *a) {
    return a->seen[MAY_BE_GROUP] + a->seen[MAY_BE_SHORT_GROUP];
}

/* One integer may be chance: the language is known, and parts decimals by commas. */
static bool says_commas(const account *a, fxi_language language,
                        const fxi_tools *tools) {
    const bool is_custom =
        fxi_grammar_has(tools->lexicon, language, FXI_TABLES_BY_COMMAS);
    return a->seen[PARTS] == 0 && groups_of(a) > 0 &&
           (a->seen[GROUPS] > 0 || (is_custom && a->seen[IS_INTEGER] > 0));
}

/* Prices of three decimals have one digit before them: "1.789" a litre. */
static bool says_points(const account *a) {
    enum { LEAST = 4 };
    return a->seen[PARTS] == 0 && groups_of(a) > 0 &&
           (a->seen[GROUPS] > 0 ||
            (groups_of(a) >= LEAST &&
             a->seen[MAY_BE_GROUP] >= a->seen[MAY_BE_SHORT_GROUP]));
}

/* Adds what the numeral says, whose marks have a meaning in its language or an open
   one. */
static void add_numeral(audit *a, const fxi_numeral *n, char mark) {
    const bool groups = n->decimals == 0;
    switch (a->convention) {
    case FXI_CONVENTION_COMMA:
        a->points.seen[groups && mark == '.' ? GROUPS : SAYS_NOTHING]++;
        a->commas.seen[mark == ',' ? evidence_of_mark(n) : evidence_of_integer(n)]++;
        break;
    case FXI_CONVENTION_GROUPS:
        a->points.seen[groups && mark == '.' ? GROUPS : SAYS_NOTHING]++;
        break;
    case FXI_CONVENTION_UNKNOWN:
        if (mark == '.')
            a->points.seen[evidence_of_mark(n)]++;
        else if (mark == ',')
            a->points.seen[evidence_of_comma(n)]++;
        a->commas.seen[groups && mark == ',' ? GROUPS : SAYS_NOTHING]++;
        break;
    case FXI_CONVENTION_POINT:
        a->commas.seen[groups && mark == ',' ? GROUPS : SAYS_NOTHING]++;
        break;
    }
}

/* More of what was said already decides no more. */
static bool is_settled(const audit *a) {
    const bool has_commas = a->commas.seen[GROUPS] > 0;
    switch (a->convention) {
    case FXI_CONVENTION_COMMA:
        return false;
    case FXI_CONVENTION_GROUPS:
        return a->points.seen[GROUPS] > 0;
    case FXI_CONVENTION_UNKNOWN:
        return has_commas && a->points.seen[PARTS] > 0;
    case FXI_CONVENTION_POINT:
        break;
    }
    return has_commas;
}

static void add_token(audit *a, const fxi_tokens *tokens, size_t index,
                      const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if (n == NULL || (n->flags & FXI_NUMERAL_REFUSED) != 0)
        return;
    if (token->language != a->language) {
        a->language = token->language;
        a->convention = fxi_language_convention(tools->lexicon, a->language);
    }
    add_numeral(a, n, fxi_table_grouping_mark_of(tokens, index));
    a->is_settled = is_settled(a);
}

static inline bool is_behind(const fxi_token *token, size_t border) {
    return border == 0 ? token->gap == FXI_GAP_PARAGRAPH : token->span.start >= border;
}

char fxi_table_grouping_mark(size_t *end, const fxi_tokens *tokens, size_t first,
                             size_t border, const fxi_tools *tools) {
    enum { LOOKED_AT = 2048 };
    const fxi_language language = tokens->items[first].language;
    audit a = {.language = language,
               .convention = fxi_language_convention(tools->lexicon, language)};
    size_t at = first;
    do
        if (!a.is_settled || tokens->items[at].language != a.language)
            add_token(&a, tokens, at, tools);
    while (++at < tokens->count && at - first < LOOKED_AT &&
           !is_behind(&tokens->items[at], border));
    *end = at;
    if (says_commas(&a.commas, language, tools))
        return ',';
    return says_points(&a.points) ? '.' : '\0';
}

bool fxi_table_grouping_apply(fxi_quantity *quantity, char mark,
                              const fxi_tokens *tokens, size_t number) {
    const int scale = quantity->scale;
    if (quantity->decimals != FXI_QUANTITY_GROUP ||
        fxi_table_grouping_mark_of(tokens, number) != mark ||
        !fxi_quantity_set_scale(quantity, 0))
        return quantity->scale == scale;
    quantity->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    fxi_quantity_group_decimals(quantity);
    return scale == 0 || fxi_quantity_rescale(quantity, scale);
}
