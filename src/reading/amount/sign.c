/* SPDX-License-Identifier: MIT */
#include "reading/amount/sign.h"

#include <string.h>

#include "reading/amount/balance.h"
#include "reading/amount/minus_word.h"
#include "reading/mark/weak_mark.h"
#include "reading/number/scale.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

bool fxi_sign_is_listed(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    const fxi_grammar *grammar = fxi_grammar_in(tools->lexicon, token->language);
    const char *sign = fxi_grammar_words(grammar, FXI_WORDS_MINUS);
    const size_t length = token->span.end - token->span.start;
    while (*sign != '\0' &&
           (strlen(sign) != length ||
            memcmp(sign, tokens->text.bytes + token->span.start, length) != 0))
        sign = fxi_grammar_next_word(sign);
    return *sign != '\0';
}

/* "5 |millones-|", "331 millones de |euros-|"; not "Euro- und Dollar", "5- to $10". */
static bool ends_in_unit(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const uint32_t units = FXI_KIND(CURRENCY) | FXI_KIND(SCALE);
    return fxi_token_has_one_of(tokens, index, units, tools) &&
           (fxi_token_is_of_amount(tokens, index - 1, tools) ||
            (tokens->items[index - 1].kind == FXI_TOKEN_WORD &&
             fxi_token_is_of_amount(tokens, index - 2, tools)));
}

/* A dash that touches the word before it and none behind it. A hyphen may be of a word
   that is left out, but for one behind an amount or a bracket. */
static bool closes_phrase(const fxi_tokens *tokens, size_t index, bool is_hyphen,
                          const fxi_tools *tools) {
    if (!fxi_token_is_dash(tokens, index) || !fxi_token_touches(tokens, index) ||
        (tokens->items[index].sign == '-') != is_hyphen)
        return false;
    bool is_apart = !fxi_token_touches(tokens, index + 1);
    if (!is_hyphen)
        return is_apart || tokens->items[index + 1].kind == FXI_TOKEN_SIGN;
    return (is_apart || fxi_token_is_sign(tokens, index + 1, ',') ||
            fxi_token_is_sign(tokens, index + 1, '.')) &&
           (fxi_token_closes(tokens, index - 1) ||
            ends_in_unit(tokens, index - 1, tools));
}

/* "la deuda –3,4 millones de euros– creció": a dash behind the amount closes what the
   one before it opened. */
static bool is_closed_behind(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools) {
    enum { REACH = 24 };
    const uint32_t sentence = tokens->items[first].sentence;
    const bool is_hyphen = tokens->items[first - 1].sign == '-';
    size_t depth = 0;
    for (size_t i = first + 1; i < tokens->count && i <= first + REACH; i++) {
        const fxi_token *token = &tokens->items[i];
        bool closes = fxi_token_closes(tokens, i);
        if (token->sentence != sentence || token->gap == FXI_GAP_PARAGRAPH ||
            fxi_token_is_sign(tokens, i, ';') || (closes && depth == 0))
            return false;
        depth += fxi_token_opens(tokens, i) ? 1 : 0;
        depth -= closes ? 1 : 0;
        if (closes_phrase(tokens, i, is_hyphen, tools))
            return true;
    }
    return false;
}

/* "lag bei –3,4 Mio. Euro": an en dash that touches the amount behind it alone, and
   parts no clause. */
static inline bool is_en_minus(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    enum { EN_DASH = 0x2013 };
    return fxi_token_is_sign(tokens, index, EN_DASH) &&
           fxi_token_touches(tokens, index + 1) &&
           tokens->text.bytes[tokens->items[index + 1].span.start] != '.' &&
           !is_closed_behind(tokens, index + 1, tools);
}

/* A bracket, a colon, "=", a comma of East Asia or a quote, which no word touches. */
static bool leads_minus(const fxi_tokens *tokens, size_t index) {
    static const uint32_t leads[] = {'=', 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1D, 0};
    return fxi_token_opens(tokens, index) || fxi_token_is_colon(tokens, index) ||
           fxi_token_is_sign_of(tokens, index, leads) ||
           (fxi_emphasis_is(tokens, index) &&
            (index == 0 || !fxi_token_touches(tokens, index) ||
             tokens->items[index - 1].kind == FXI_TOKEN_SIGN));
}

/* "(-)345억원": brackets hold the minus; `index` is that of the closing one. */
static bool is_bracketed_minus(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    return index >= 2 && fxi_token_closes(tokens, index) &&
           fxi_token_touches(tokens, index) && fxi_token_touches(tokens, index - 1) &&
           fxi_sign_is_minus(tokens, index - 1, tools) &&
           fxi_token_opens(tokens, index - 2);
}

/* "el fondo |-5 millones de euros-| se agotó": behind a word, hyphens for dashes. */
static bool is_inserted(const fxi_tokens *tokens, size_t first,
                        const fxi_tools *tools) {
    const fxi_token *hyphen = &tokens->items[first - 1];
    return hyphen->sign == '-' && hyphen[-1].kind == FXI_TOKEN_WORD &&
           hyphen[-1].sentence == hyphen->sentence &&
           is_closed_behind(tokens, first, tools);
}

/* "Сальдо – - 573,2 тыс. рублей": a blank may part the minus behind such a dash. */
static bool is_apart_behind_dash(const fxi_tokens *tokens, size_t first,
                                 const fxi_tools *tools) {
    return first >= 2 && fxi_token_is_near(tokens, first) &&
           fxi_token_is_near(tokens, first - 1) &&
           !fxi_token_touches(tokens, first - 1) &&
           fxi_minus_is_dash_apart(tokens, first - 2) &&
           (first == 2 || !fxi_token_is_of_amount(tokens, first - 3, tools));
}

/* "△ 12.46円": a blank may part the sign, but that of a list: "△ 500円の商品". */
static bool is_mark_apart(const fxi_tokens *tokens, const fxi_operand *operand,
                          const fxi_tools *tools) {
    const size_t mark = operand->first - 1, behind = operand->last + 1;
    return fxi_sign_is_mark(tokens, mark, tools) &&
           !fxi_spelling_starts_line(tokens, operand->first) &&
           ((mark > 0 && !fxi_spelling_starts_line(tokens, mark)) ||
            fxi_spelling_starts_line(tokens, behind) ||
            fxi_token_is_sign(tokens, behind, '|'));
}

/* "-회원": a hyphen opens the line, and touches a word that is no money. */
static bool has_bullet(const fxi_tokens *tokens, size_t index) {
    return index + 1 < tokens->count && fxi_token_is_sign(tokens, index, '-') &&
           fxi_token_touches(tokens, index + 1) &&
           tokens->items[index + 1].kind == FXI_TOKEN_WORD &&
           (tokens->items[index + 1].kinds & FXI_KIND(CURRENCY)) == 0;
}

/* "-20,000원 이상" above or below "-회원 한정": the hyphen opens an item of a list. */
static bool is_bullet(const fxi_tokens *tokens, size_t hyphen) {
    enum { LINE_MAX = 64 }; /* tokens */
    if (!fxi_spelling_starts_line(tokens, hyphen))
        return false;
    size_t before = hyphen, behind = hyphen + 1;
    while (before > 0 && hyphen - before < LINE_MAX &&
           (before == hyphen || !fxi_spelling_starts_line(tokens, before)))
        before--;
    while (behind < tokens->count && behind - hyphen < LINE_MAX &&
           !fxi_spelling_starts_line(tokens, behind))
        behind++;
    return has_bullet(tokens, before) || has_bullet(tokens, behind);
}

/* "-3亿元～|-2亿元": a tilde or an em dash behind an amount, which links a range. */
static bool links_ends(const fxi_tokens *tokens, size_t index) {
    static const uint32_t links[] = {'~', 0x2014, 0x301C, 0xFF5E, 0};
    return index > 0 && fxi_token_is_sign_of(tokens, index, links) &&
           tokens->items[index - 1].kind == FXI_TOKEN_WORD;
}

/* A minus before the amount touches it, and nothing but space, a bracket, a colon, "=",
   an opening quote, a tilde or a label of East Asia touches the minus: "-$5" and
   "(-$5)", not "2020-$5" and not "--$5". In a ledger a blank may part them: "- 5,00".
 */
static bool has_minus_before(const fxi_tokens *tokens, const fxi_operand *operand,
                             const fxi_tools *tools) {
    const size_t first = operand->first;
    if (!fxi_sign_is_minus(tokens, first - 1, tools))
        return false;
    if (tools->is_amount && first == 1)
        return true;
    if (!fxi_token_touches(tokens, first))
        return is_mark_apart(tokens, operand, tools) ||
               is_apart_behind_dash(tokens, first, tools);
    if ((first > 1 && is_inserted(tokens, first, tools)) ||
        is_bullet(tokens, first - 1))
        return false;
    return first == 1 || !fxi_token_touches(tokens, first - 1) ||
           fxi_sign_is_mark(tokens, first - 1, tools) ||
           leads_minus(tokens, first - 2) || links_ends(tokens, first - 2) ||
           fxi_balance_takes_minus(tokens, first - 2, operand, tools);
}

/* The same minus as an en dash, behind a blank and no amount, of which it may be the
   range; at the start of a line it may open speech, but before an amount alone. */
static bool has_en_minus_before(const fxi_operand *operand, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    size_t dash = operand->first - 1;
    if (!is_en_minus(tokens, dash, tools))
        return false;
    if (dash == 0 || fxi_spelling_starts_line(tokens, dash))
        return fxi_spelling_starts_line(tokens, operand->last + 1);
    return fxi_token_touches(tokens, dash)
               ? leads_minus(tokens, dash - 1)
               : !fxi_token_is_of_amount(tokens, dash - 1, tools);
}

/* Most words and signs of ASCII are none, nor end one in brackets. */
static inline bool may_be_minus(const fxi_token *token) {
    if (token->kind != FXI_TOKEN_SIGN)
        return (token->kinds >> FXI_SENSE_DISTINCT & 1) != 0;
    return token->sign == '-' || token->sign == ')' || token->sign > 0x7F;
}

void fxi_sign_add_before(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    enum { BRACKETS = 3 };
    const size_t first = operand->first;
    if (first == 0 || !may_be_minus(&tokens->items[first - 1]))
        return;
    bool is_bracket = first >= BRACKETS && fxi_token_touches(tokens, first) &&
                      is_bracketed_minus(tokens, first - 1, tools);
    if (!is_bracket && !has_minus_before(tokens, operand, tools) &&
        !has_en_minus_before(operand, tokens, tools) &&
        !fxi_minus_word_is(tokens, first, tools))
        return;
    operand->is_negative = true;
    operand->first -= is_bracket ? BRACKETS : 1;
}

bool fxi_sign_is_bracketed(const fxi_tokens *tokens, const fxi_quantity *quantity,
                           size_t number, const fxi_tools *tools) {
    if (tools->is_amount)
        return true;
    /* As only an amount is written: "$(1,460)"; "$(5)" is code. */
    return (quantity->flags & (FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS)) != 0 ||
           fxi_token_is_grouped(tokens, number);
}

/* "(210.4)": brackets that hold a number and nothing else. */
static bool encloses_number(const fxi_tokens *tokens, size_t index) {
    return fxi_token_opens(tokens, index) && fxi_token_touches(tokens, index + 1) &&
           tokens->items[index + 1].kind == FXI_TOKEN_NUMERAL &&
           fxi_token_touches(tokens, index + 2) && fxi_token_closes(tokens, index + 2);
}

/* "$ ( 5.2 ) million", as tokenised text has it: before a scale. */
static bool encloses_apart(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    enum { SCALE = 3 };
    return fxi_token_is_near(tokens, index) && fxi_token_opens(tokens, index) &&
           fxi_token_is_apart(tokens, index + 1) &&
           tokens->items[index + 1].kind == FXI_TOKEN_NUMERAL &&
           fxi_token_is_apart(tokens, index + 2) &&
           fxi_token_closes(tokens, index + 2) &&
           fxi_token_near_sense(tokens, index + SCALE, FXI_SENSE_SCALE, tools) != NULL;
}

/* "$ (210.4)", "USD (1.3) mln": the bracket may stand apart. Behind a code it may hold
   a rate, "USD (1.12)", or a note, so that a scale has to follow. */
static bool opens_apart(const fxi_tokens *tokens, size_t index, const fxi_mark *mark,
                        const fxi_tools *tools) {
    enum { SCALE = 3 };
    return fxi_token_is_near(tokens, index) && encloses_number(tokens, index) &&
           ((mark->sense->flags & FXI_SENSE_IS_SYMBOL) != 0 ||
            fxi_token_sense(tokens, index + SCALE, FXI_SENSE_SCALE, tools) != NULL);
}

/* A sign of one letter at the end of a line, "f", is a variable. */
static bool is_letter_of_line(const fxi_tokens *tokens, const fxi_mark *mark) {
    return fxi_spelling_starts_line(tokens, mark->last + 1) &&
           mark->span.end - mark->span.start == 1 &&
           fxi_ascii_is_letter(tokens->text.bytes[mark->span.start]);
}

/* "R 12 345,00": a letter need not touch what is written as only amounts are, in groups
   and with two decimals, nor two decimals where the text holds amounts alone or the
   letter is of one money of its language. */
static bool is_full_amount(const fxi_mark *mark, const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    enum { CENTS = 2 };
    const bool is_own = mark->sense->language != FXI_LANGUAGE_EVERY &&
                        (mark->sense->flags & FXI_SENSE_WEAK) == 0 &&
                        fxi_mark_is_certain(mark);
    if (!fxi_token_is_near(tokens, index) ||
        tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return false;
    const fxi_numeral *n = &tokens->numerals[tokens->items[index].numeral];
    return n->decimals == CENTS && ((n->flags & FXI_NUMERAL_GROUPED) != 0 || is_own ||
                                    fxi_weak_marks_stand_alone(tokens, tools));
}

/* "R 5.4 billion": a scale word from a million on stands behind the number. */
static bool is_before_scale(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    enum { MILLION = 6 };
    const fxi_sense *scale =
        tokens->items[index].kind == FXI_TOKEN_NUMERAL &&
                fxi_token_is_near(tokens, index)
            ? fxi_token_near_sense(tokens, index + 1, FXI_SENSE_SCALE, tools)
            : NULL;
    return scale != NULL && scale->value >= MILLION &&
           (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0;
}

/* "UGX. 6.6 billion", "€. 4.000,00": the stop cuts the code or the sign short, and ends
   no sentence. */
static bool is_cut_short(const fxi_mark *mark, const fxi_tokens *tokens) {
    const size_t stop = mark->last + 1;
    return fxi_token_is_sign(tokens, stop, '.') && fxi_token_touches(tokens, stop) &&
           fxi_token_numeral(tokens, stop + 1) != NULL &&
           tokens->items[stop + 1].sentence == tokens->items[stop].sentence &&
           ((mark->sense->flags & FXI_SENSE_IS_CODE) != 0 ||
            tokens->items[mark->last].kind == FXI_TOKEN_SIGN);
}

bool fxi_sign_open_number(fxi_opening *out, const fxi_tokens *tokens,
                          const fxi_mark *mark, const fxi_tools *tools) {
    const size_t index = mark->last + 1 + is_cut_short(mark, tokens);
    if (!fxi_token_is_reachable(tokens, index) || is_letter_of_line(tokens, mark))
        return false;
    bool glued = fxi_token_touches(tokens, index);
    if ((mark->sense->flags & FXI_SENSE_GLUED) != 0 && !glued && !tools->is_amount &&
        !is_full_amount(mark, tokens, index, tools) &&
        !is_before_scale(tokens, index, tools) && !fxi_weak_marks_are_home(mark, tools))
        return false;
    *out = (fxi_opening){.number = index};
    if (encloses_apart(tokens, index, tools)) {
        *out = (fxi_opening){.number = index + 1, .is_bracket = true};
        return true;
    }
    if (!fxi_token_touches(tokens, index + 1) && !tools->is_amount)
        return true;
    out->is_minus =
        fxi_sign_is_minus(tokens, index, tools) || is_en_minus(tokens, index, tools);
    out->is_bracket = ((glued || tools->is_amount) && fxi_token_opens(tokens, index)) ||
                      opens_apart(tokens, index, mark, tools);
    if (out->is_minus || out->is_bracket)
        out->number = index + 1;
    return true;
}

bool fxi_sign_is_of_next(const fxi_operand *operand, const fxi_mark *behind,
                         const fxi_tokens *tokens) {
    size_t next = behind->last + 1;
    if ((behind->sense->flags & FXI_SENSE_IS_SYMBOL) == 0 ||
        fxi_token_touches(tokens, behind->first))
        return false;
    if (operand->has_mark && operand->is_prefixed)
        return (fxi_token_is_near(tokens, next) && encloses_number(tokens, next)) ||
               fxi_token_is_dash(tokens, next);
    return fxi_token_touches(tokens, next) && fxi_token_is_dash(tokens, next) &&
           (!fxi_token_is_near(tokens, next + 1) ||
            (fxi_token_touches(tokens, next + 1) &&
             tokens->items[next + 1].kind == FXI_TOKEN_SIGN));
}
