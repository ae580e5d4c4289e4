/* SPDX-License-Identifier: MIT */
#include "reading/mark/weak_mark.h"

#include "lexicon/territory.h"

static bool is_in(const fxi_entry *list, size_t count, fxi_entry entry) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == entry)
            return true;
    return false;
}

static bool has_entry(const fxi_weak_marks *self, fxi_entry entry) {
    return is_in(self->entries, self->entry_count, entry);
}

/* No number of its own starts with 0. */
bool fxi_weak_marks_is_grouped(const fxi_tokens *tokens, size_t index) {
    enum { DIGITS = 3 };
    if (fxi_token_is_grouped(tokens, index))
        return true;
    const fxi_numeral *group = fxi_token_numeral(tokens, index + 2);
    return group != NULL && group->digits == DIGITS &&
           (group->flags & FXI_NUMERAL_LEADING_ZERO) != 0 &&
           fxi_token_is_sign(tokens, index + 1, ',') &&
           fxi_token_touches(tokens, index + 1) && fxi_token_is_near(tokens, index + 2);
}

bool fxi_weak_marks_is_amount(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    return numeral != NULL &&
           (fxi_weak_marks_is_grouped(tokens, index) || numeral->decimals > 1 ||
            fxi_token_near_sense(tokens, index + 1, FXI_SENSE_SCALE, tools) != NULL);
}

static void add_entry(fxi_weak_marks *self, const fxi_tokens *tokens, size_t index,
                      const fxi_sense *sense, const fxi_tools *tools) {
    fxi_gap widest =
        (sense->flags & FXI_SENSE_GLUED) != 0 ? FXI_GAP_NONE : FXI_GAP_SPACE;
    if ((sense->flags & FXI_SENSE_PREFIX) == 0 ||
        self->entry_count == FXI_WEAK_MARKS_MAX ||
        has_entry(self, tokens->items[index].entry) ||
        !fxi_token_has_gap(tokens, index + 1, widest) ||
        !fxi_weak_marks_is_amount(tokens, index + 1, tools))
        return;
    self->entries[self->entry_count++] = tokens->items[index].entry;
}

/* "1.500 F", "0,80 F", "2 millions F", "2 millions de gourdes": no digits of a scale or
   year. */
static bool is_amount_before(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    if (index == 0 || !fxi_token_is_near(tokens, index))
        return false;
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index - 1);
    if (numeral != NULL)
        return (numeral->flags & FXI_NUMERAL_GROUPED) != 0 || numeral->decimals > 1;
    size_t scale = index - 1;
    scale -= scale > 0 && fxi_token_has_role(tokens, scale, FXI_SENSE_GRAMMAR,
                                             FXI_GRAMMAR_PARTICLE, tools);
    return fxi_token_has(tokens, scale, FXI_SENSE_SCALE);
}

static void add_behind(fxi_weak_marks *self, const fxi_tokens *tokens, size_t index,
                       const fxi_sense *sense, const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_GLUED | FXI_SENSE_COUNTED;
    const size_t next = index + 1;
    const fxi_entry entry = tokens->items[index].entry;
    if ((sense->flags & FXI_SENSE_SUFFIX) == 0 || (sense->flags & others) != 0 ||
        self->behind_count == FXI_WEAK_MARKS_MAX ||
        is_in(self->behind, self->behind_count, entry) ||
        !is_amount_before(tokens, index, tools) ||
        (fxi_token_is_near(tokens, next) &&
         tokens->items[next].kind == FXI_TOKEN_WORD && tokens->items[next].entry == 0))
        return;
    self->behind[self->behind_count++] = entry;
}

/* "165 naira", "2 million naira", "500 FCFA": a number stands before the name of one
   money, or of two of one value. */
static void add_name(fxi_weak_marks *self, const fxi_tokens *tokens, size_t index,
                     const fxi_sense *sense, const fxi_tools *tools) {
    const size_t most = (sense->flags & FXI_SENSE_LOCAL) != 0 ? 1 : 2;
    if ((sense->flags & FXI_SENSE_IS_NAME) == 0 || sense->currency_count > most ||
        self->named_count == FXI_WEAK_MARKS_MAX || index == 0 ||
        !fxi_token_is_near(tokens, index) ||
        (tokens->items[index - 1].kind != FXI_TOKEN_NUMERAL &&
         !fxi_token_has(tokens, index - 1, FXI_SENSE_SCALE)))
        return;
    fxc_currency currency = fxi_lexicon_currency(tools->lexicon, sense, 0);
    if (!fxi_currency_is_in(self->named, self->named_count, currency))
        self->named[self->named_count++] = currency;
}

/* Its money of today stands first. */
static void add_place(fxi_weak_marks *self, const fxi_sense *place,
                      const fxi_tools *tools) {
    if (place->currency_count == 0 || self->place_count == FXI_WEAK_MARKS_MAX)
        return;
    fxc_currency currency = fxi_lexicon_currency(tools->lexicon, place, 0);
    if (!fxi_currency_is_in(self->places, self->place_count, currency))
        self->places[self->place_count++] = currency;
}

static bool is_of_amount(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const uint32_t kinds = FXI_KIND(CURRENCY) | FXI_KINDS_OF_NUMBERS |
                           FXI_KIND(MODIFIER) | FXI_KIND(RANGE);
    if (tokens->items[index].kind != FXI_TOKEN_WORD)
        return tokens->items[index].kind != FXI_TOKEN_CODE;
    return fxi_token_has_one_of(tokens, index, kinds, tools);
}

bool fxi_weak_marks_stand_alone(const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { TOKENS_MAX = 16 };
    size_t i = 0;
    if (tokens->count > TOKENS_MAX)
        return false;
    while (i < tokens->count && is_of_amount(tokens, i, tools))
        i++;
    return i == tokens->count;
}

bool fxi_weak_marks_are_home(const fxi_mark *mark, const fxi_tools *tools) {
    fxc_currency home;
    fxi_mark narrowed = *mark;
    for (size_t i = 0;; i++) {
        home = fxi_lexicon_home_currency(tools->lexicon, tools->language, i);
        if (home.code[0] == '\0')
            return false;
        if (fxi_mark_choose(&narrowed, home, tools->lexicon))
            return true;
    }
}

static bool has_shillings(fxc_currency currency) {
    static const fxc_currency african[] = {{"KES"}, {"TZS"}, {"UGX"}, {"SOS"}};
    return fxi_currency_is_in(african, sizeof african / sizeof african[0], currency);
}

/* Bare "shillings" do not say whose they are. */
static void hear_shillings(fxi_weak_marks *self, const fxi_sense *mark,
                           const fxi_tools *tools) {
    static const fxc_currency sterling = {"GBP"};
    const fxc_currency first = fxi_lexicon_currency(tools->lexicon, mark, 0);
    if ((mark->flags & (FXI_SENSE_WEAK | FXI_SENSE_GLUED)) != 0)
        return;
    if (mark->pieces != 0) {
        self->has_british_coins |= mark->currency_count == 1 &&
                                   (mark->flags & FXI_SENSE_ALONE) == 0 &&
                                   fxi_currency_equal(first, sterling);
        return;
    }
    if (self->sterling == NULL && fxi_currency_equal(first, sterling))
        self->sterling = mark;
    if (!has_shillings(first))
        return;
    if ((mark->flags & FXI_SENSE_LOCAL) == 0)
        self->has_african_shillings = true;
    else
        self->has_bare_shillings = true;
}

static void read_token(fxi_weak_marks *self, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    const fxi_sense *mark = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    const fxi_sense *place = fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools);
    if (place != NULL) {
        add_place(self, place, tools);
        self->has_african_shillings |=
            has_shillings(fxi_lexicon_currency(tools->lexicon, place, 0));
    }
    if (mark != NULL)
        hear_shillings(self, mark, tools);
    if (mark != NULL && (mark->flags & FXI_SENSE_WEAK) != 0) {
        add_entry(self, tokens, index, mark, tools);
        add_behind(self, tokens, index, mark, tools);
    } else if (mark != NULL) {
        add_name(self, tokens, index, mark, tools);
    }
}

void fxi_weak_marks_read(fxi_weak_marks *self, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    if (self->is_read)
        return;
    const uint32_t telling = FXI_KIND(CURRENCY) | FXI_KIND(PLACE);
    self->is_read = true;
    for (size_t i = fxi_tokens_telling_of(tokens, 0, telling); i < tokens->count;
         i = fxi_tokens_telling_of(tokens, i + 1, telling))
        read_token(self, tokens, i, tools);
}

/* One of the moneys that the mark can mean is in the list. */
static bool can_mean(const fxi_mark *mark, const fxc_currency *list, size_t count,
                     const fxi_tools *tools) {
    fxc_currency own[FXI_CANDIDATES_MAX];
    const size_t own_count = fxi_mark_list(own, mark, tools->lexicon);
    for (size_t i = 0; i < own_count; i++)
        if (fxi_currency_is_in(list, count, own[i]))
            return true;
    return false;
}

bool fxi_weak_marks_have(fxi_weak_marks *self, const fxi_mark *mark,
                         const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_weak_marks_read(self, tokens, tools);
    return has_entry(self, tokens->items[mark->first].entry) ||
           can_mean(mark, self->named, self->named_count, tools);
}

bool fxi_weak_marks_have_behind(fxi_weak_marks *self, const fxi_mark *mark,
                                const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_weak_marks_read(self, tokens, tools);
    return is_in(self->behind, self->behind_count, tokens->items[mark->first].entry) ||
           can_mean(mark, self->named, self->named_count, tools);
}

bool fxi_weak_marks_have_place(fxi_weak_marks *self, const fxi_mark *mark,
                               const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_weak_marks_read(self, tokens, tools);
    return can_mean(mark, self->places, self->place_count, tools);
}

bool fxi_weak_marks_are_named(fxi_weak_marks *self, const fxi_mark *mark,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    return fxi_weak_marks_have_behind(self, mark, tokens, tools) ||
           can_mean(mark, self->places, self->place_count, tools);
}
