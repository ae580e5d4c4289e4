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

/* --- what a number says ----------------------------------------------------------- */

/* The first byte of the number that is `mark`; the text's length: none is. */
static size_t place_of(char mark, const fxi_tokens *tokens, size_t index) {
    const fxc_span span = tokens->items[index].span;
    size_t at = span.start;
    while (at < span.end && tokens->text.bytes[at] != mark)
        at++;
    return at < span.end ? at : tokens->text.length;
}

static evidence evidence_of_integer(const fxi_numeral *n) {
    enum { SINGLE = 3 };
    return n->flags == 0 && n->decimals == 0 && n->digits == SINGLE ? IS_INTEGER
                                                                    : SAYS_NOTHING;
}

/* Of one that has the mark. */
static evidence evidence_of_mark(const fxi_numeral *n) {
    const int whole = fxi_decimal_whole_digits(&n->value);
    if (n->decimals == 0)
        return n->digits > 2 * FXI_QUANTITY_GROUP ? GROUPS : SAYS_NOTHING;
    if (n->decimals != FXI_QUANTITY_GROUP || n->digits > FXI_QUANTITY_GROUP ||
        whole <= 0)
        return PARTS;
    return whole == 1 ? MAY_BE_SHORT_GROUP : MAY_BE_GROUP;
}

/* Of one whose language leaves the mark open. */
static evidence evidence_of(const fxi_tokens *tokens, size_t index, char mark) {
    const size_t none = tokens->text.length;
    const size_t at = place_of(mark, tokens, index);
    const size_t comma = place_of(',', tokens, index);
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if (mark == '.' && comma != none)
        return at < comma ? GROUPS : PARTS;
    return at == none ? evidence_of_integer(n) : evidence_of_mark(n);
}

/* Of one whose language groups by the mark. */
static evidence evidence_of_told(const fxi_tokens *tokens, size_t index, char mark) {
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    bool is_grouped =
        n->decimals == 0 && place_of(mark, tokens, index) != tokens->text.length;
    return is_grouped ? GROUPS : SAYS_NOTHING;
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

/* The table goes on with the token. */
static bool goes_on(const fxi_tokens *tokens, size_t index, size_t border) {
    if (index >= tokens->count)
        return false;
    const fxi_token *token = &tokens->items[index];
    return border == 0 ? token->gap != FXI_GAP_PARAGRAPH : token->span.start < border;
}

/* What one number parts, all do, and of groups one is enough: the others need no look.
 */
static void add_open(account *a, const fxi_tokens *tokens, size_t index, char mark) {
    if (a->seen[PARTS] == 0)
        a->seen[evidence_of(tokens, index, mark)]++;
}

static void add_told(account *a, const fxi_tokens *tokens, size_t index, char mark) {
    if (a->seen[PARTS] == 0 && a->seen[GROUPS] == 0)
        a->seen[evidence_of_told(tokens, index, mark)]++;
}

/* Adds what the numeral says. */
static void add_numeral(account *commas, account *points, const fxi_tokens *tokens,
                        size_t index, const fxi_tools *tools) {
    if ((fxi_token_numeral(tokens, index)->flags & FXI_NUMERAL_REFUSED) != 0)
        return;
    switch (fxi_language_convention(tools->lexicon, tokens->items[index].language)) {
    case FXI_CONVENTION_COMMA:
        add_open(commas, tokens, index, ',');
        add_told(points, tokens, index, '.');
        break;
    case FXI_CONVENTION_GROUPS:
        add_told(points, tokens, index, '.');
        break;
    case FXI_CONVENTION_UNKNOWN:
        add_open(points, tokens, index, '.');
        add_told(commas, tokens, index, ',');
        break;
    case FXI_CONVENTION_POINT:
        add_told(commas, tokens, index, ',');
        break;
    }
}

char fxi_table_grouping_mark(size_t *end, const fxi_tokens *tokens, size_t first,
                             size_t border, const fxi_tools *tools) {
    enum { LOOKED_AT = 2048 };
    account commas = {{0}}, points = {{0}};
    size_t at = first;
    do
        if (tokens->items[at].kind == FXI_TOKEN_NUMERAL)
            add_numeral(&commas, &points, tokens, at, tools);
    while (++at - first < LOOKED_AT && goes_on(tokens, at, border));
    *end = at;
    if (says_commas(&commas, tokens->items[first].language, tools))
        return ',';
    return says_points(&points) ? '.' : '\0';
}

bool fxi_table_grouping_apply(fxi_quantity *quantity, char mark,
                              const fxi_tokens *tokens, size_t number) {
    const int scale = quantity->scale;
    if (mark == '\0' || quantity->decimals != FXI_QUANTITY_GROUP ||
        place_of(mark, tokens, number) == tokens->text.length ||
        !fxi_quantity_set_scale(quantity, 0))
        return quantity->scale == scale;
    quantity->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    fxi_quantity_group_decimals(quantity);
    return scale == 0 || fxi_quantity_rescale(quantity, scale);
}
