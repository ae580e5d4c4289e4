/* SPDX-License-Identifier: MIT */
/* Rates of which one side is a name, and the other a figure or a number alone. */
#include "reading/figure/figure_relation.h"
#include "reading/rate/rate_form.h"
#include "reading/rate/rate_link.h"
#include "reading/text/spelling.h"

/* --- figure and name ---------------------------------------------------------- */

/* "It gained |5 paise against the dollar", "declined by |5 paise". */
static bool leads_to_step(const fxi_rate_reader *r, size_t lead) {
    if (lead > 0 && fxi_token_has(r->tokens, lead - 1, FXI_SENSE_CHANGE))
        return true;
    return lead >= 2 &&
           fxi_token_has_role(r->tokens, lead - 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_PREPOSITION, r->tools) &&
           !fxi_token_has(r->tokens, lead - 1, FXI_SENSE_RANGE) &&
           !fxi_token_has(r->tokens, lead - 1, FXI_SENSE_RATE) &&
           fxi_token_has(r->tokens, lead - 2, FXI_SENSE_CHANGE);
}

fxc_status fxi_rate_read_per_name(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    const size_t lead = fxi_figure_lead(amount, r->tokens);
    if (!fxi_rate_is_free(r, figure) || amount->high != NULL || leads_to_step(r, lead))
        return FXC_OK;
    fxi_rate_side base;
    size_t used = fxi_rate_side_behind_per(
        &base, r->tokens, fxi_figure_tail(amount, r->tokens) + 1, r->tools);
    if (used == 0)
        return FXC_OK;
    fxi_rate_side quote = fxi_rate_side_of_figure(r->figures, figure);
    size_t last = amount->last + used;
    return fxi_rate_add(r, &base, &quote,
                        fxi_rate_force(r->tokens, amount->first, last, r->tools));
}

/* Words between a name and its amount; the scale from which that is no price of one
   unit. */
enum { VERB_MAX = 2, MILLIONS = 6 };

static bool is_rate(const fxi_rate_reader *r, size_t index) {
    return fxi_rate_has_role(r->tokens, index, FXI_RATE_NOUN, r->tools) ||
           fxi_rate_has_role(r->tokens, index, FXI_RATE_AVERAGE, r->tools);
}

/* "The euro rose to $1.0850": a change that leads to a level. */
static bool is_moved_to(const fxi_rate_reader *r, size_t name, size_t lead) {
    const fxi_sense *range =
        fxi_token_sense(r->tokens, lead - 1, FXI_SENSE_RANGE, r->tools);
    return lead == name + 3 &&
           fxi_token_sense(r->tokens, name + 1, FXI_SENSE_CHANGE, r->tools) != NULL &&
           range != NULL &&
           (range->value == FXI_RANGE_LINK || range->value == FXI_RANGE_LEVEL);
}

/* What leads to the name, before its article; false: it opens its clause. */
static bool word_before(size_t *out, const fxi_rate_reader *r, size_t name) {
    *out = name;
    if (!fxi_token_starts_sentence(r->tokens, name) &&
        fxi_rate_is_article(r->tokens, name - 1, r->tools))
        --*out;
    return !fxi_token_starts_sentence(r->tokens, *out) &&
           r->tokens->items[--*out].kind == FXI_TOKEN_WORD;
}

/* "Une livre", "real": a word of everything else is money behind its article alone. */
static bool is_thing(const fxi_rate_reader *r, size_t name) {
    const fxi_sense *money =
        fxi_token_sense(r->tokens, name, FXI_SENSE_CURRENCY, r->tools);
    return money != NULL && (money->flags & FXI_SENSE_WEAK) != 0 &&
           (fxi_token_starts_sentence(r->tokens, name) ||
            !fxi_rate_is_article(r->tokens, name - 1, r->tools) ||
            fxi_token_has(r->tokens, name - 1, FXI_SENSE_NUMBER));
}

static bool leads_to_amount(const fxi_rate_reader *r, size_t word, int roles) {
    return fxi_rate_has_role(r->tokens, word, FXI_RATE_PER, r->tools) ||
           fxi_token_has_role(r->tokens, word, FXI_SENSE_GRAMMAR,
                              roles | FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE,
                              r->tools);
}

/* "The euro closed at", but "tickets for a dollar closed at"; `roles` may not lead to
   the name either: "books in dollars", but "with the dollar at 950 pesos". */
static bool is_priced(const fxi_rate_reader *r, size_t name, int roles) {
    size_t word;
    if (is_thing(r, name))
        return false;
    return !word_before(&word, r, name) || fxi_token_starts_sentence(r->tokens, word) ||
           !leads_to_amount(r, word, roles);
}

/* "The euro rose to", not "фонд доллара вырос до": an article, or the start of the
   sentence. */
static bool is_subject(const fxi_rate_reader *r, size_t name) {
    size_t word;
    if (is_thing(r, name))
        return false;
    return !word_before(&word, r, name) ||
           fxi_token_has(r->tokens, word, FXI_SENSE_WEEKDAY) ||
           (word + 1 < name && !leads_to_amount(r, word, FXI_GRAMMAR_PREPOSITION));
}

/* "Курс доллара — 92,50 рубля", "kurs dolara: 4,05 zł" */
static bool is_pointer(const fxi_rate_reader *r, size_t index) {
    return fxi_token_is_colon(r->tokens, index) || fxi_token_is_dash(r->tokens, index);
}

/* "É cotado a", "is trading at" */
static bool is_rate_behind_verb(const fxi_rate_reader *r, size_t verb) {
    return fxi_token_has_role(r->tokens, verb, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_VERB,
                              r->tools) &&
           (is_rate(r, verb + 1) ||
            fxi_rate_has_role(r->tokens, verb + 1, FXI_RATE_QUOTE, r->tools));
}

/* "Курс доллара — 92,50 рубля, евро — 100,25 рубля": the rate before had the word for
   both. */
static bool goes_on(const fxi_rate_reader *r, size_t figure, size_t name, size_t lead) {
    const fxi_figure *before = figure > 0 ? &r->figures->items[figure - 1] : NULL;
    if (before == NULL || before->role != FXI_FIGURE_RATE || name < 2 ||
        fxi_figure_tail(before, r->tokens) + 2 != name ||
        lead != name + 1 + is_pointer(r, name + 1))
        return false;
    return fxi_token_is_sign(r->tokens, name - 1, ',') ||
           fxi_token_is_sign(r->tokens, name - 1, ';') ||
           fxi_token_is_and(r->tokens, name - 1, r->tools);
}

/* "курс доллара составил 92,50 рубля", "dolar kuru 36,45 lira", "курс евро: 100
   рублей": a word for a rate touches the name, and only words and a colon or dash stand
   between it and the amount. */
static bool is_quoted(const fxi_rate_reader *r, size_t name, size_t lead) {
    size_t end = lead - (lead > name + 1 && is_pointer(r, lead - 1));
    for (size_t i = name + 1; i < end; i++)
        if (r->tokens->items[i].kind != FXI_TOKEN_WORD)
            return false;
    if (name > 0 && is_rate(r, name - 1))
        return true;
    if (name + 1 == lead)
        return false;
    if (name + 3 == lead && is_rate_behind_verb(r, name + 1))
        return is_priced(r, name, FXI_GRAMMAR_PREPOSITION);
    if (fxi_rate_has_role(r->tokens, name + 1, FXI_RATE_QUOTE, r->tools))
        return is_priced(r, name,
                         fxi_token_links_range(r->tokens, name + 1, r->tools)
                             ? 0
                             : FXI_GRAMMAR_PREPOSITION);
    return is_rate(r, name + 1) || (is_moved_to(r, name, lead) && is_subject(r, name));
}

/* "Dolar 29,50 liradan işlem görüyor": what is said of the name stands behind. */
static bool is_quoted_behind(const fxi_rate_reader *r, size_t name, size_t lead,
                             size_t tail) {
    if (lead != name + 1 || !fxi_token_is_near(r->tokens, lead) ||
        tail + 1 >= r->tokens->count ||
        r->tokens->items[tail + 1].kind != FXI_TOKEN_WORD)
        return false;
    if (fxi_rate_has_role(r->tokens, tail + 1, FXI_RATE_QUOTE, r->tools))
        return is_priced(r, name, FXI_GRAMMAR_PREPOSITION);
    return fxi_rate_has_role(r->tokens, tail + 1, FXI_RATE_EQUALS, r->tools) &&
           is_subject(r, name);
}

/* The name belongs to an amount of its own, "7.25元" before "兑", or to the rate "0.92
   EUR/USD"; "un dólar" is a name. */
static bool is_spent(const fxi_rate_reader *r, size_t figure, size_t name) {
    const fxi_figure *before = figure > 0 ? &r->figures->items[figure - 1] : NULL;
    if (before == NULL)
        return false;
    if (before->last + 2 == name && fxi_token_is_sign(r->tokens, name - 1, '/'))
        return true;
    return before->last >= name && !(before->low.flags & FXI_QUANTITY_ARTICLE);
}

/* "প্রতি ডলার ১২২ টাকা", "يساوي الدولار 50 جنيها": the word that joins the two stands
   first, and is not that of an amount before it. */
static bool is_joined_first(const fxi_rate_reader *r, size_t figure, size_t name,
                            size_t lead) {
    if (lead != name + 1 || name == 0 || !fxi_token_is_near(r->tokens, lead) ||
        (figure > 0 && r->figures->items[figure - 1].last + 1 >= name - 1))
        return false;
    const fxi_sense *word =
        fxi_token_sense(r->tokens, name - 1, FXI_SENSE_RATE, r->tools);
    return word != NULL && (word->flags & FXI_SENSE_WEAK) == 0 &&
           (word->value == FXI_RATE_PER ||
            (word->value == FXI_RATE_BUYS &&
             fxi_token_starts_sentence(r->tokens, name - 1)));
}

static bool joins_name(const fxi_rate_reader *r, size_t name, size_t lead,
                       size_t tail) {
    const fxi_rate_link link = lead == name + 2
                                   ? fxi_rate_link_at(r->tokens, lead - 1, r->tools)
                                   : FXI_RATE_LINK_NONE;
    return link == FXI_RATE_LINK_BUYS ||
           (link == FXI_RATE_LINK_EQUALS && is_subject(r, name)) ||
           is_quoted(r, name, lead) || is_quoted_behind(r, name, lead, tail);
}

/* "Курс доллара вырос на 12 копеек", "el dólar subió 12 centavos": by how much; "to"
   leads to a level. */
static bool is_step(const fxi_rate_reader *r, size_t name, size_t lead) {
    const fxi_sense *range =
        fxi_token_sense(r->tokens, lead - 1, FXI_SENSE_RANGE, r->tools);
    if (range != NULL && range->value == FXI_RANGE_LINK)
        return false;
    if (is_moved_to(r, name, lead))
        return false;
    for (size_t i = name + 1; i < lead; i++)
        if (fxi_token_has(r->tokens, i, FXI_SENSE_CHANGE))
            return true;
    return false;
}

/* What changed stands up to eight words before token `index` in its sentence. */
static bool is_changed_before(const fxi_rate_reader *r, size_t index) {
    enum { REACH = 8 };
    for (size_t i = index;
         i > 0 && index - i < REACH && !fxi_token_starts_sentence(r->tokens, i); i--)
        if (fxi_token_has(r->tokens, i - 1, FXI_SENSE_CHANGE))
            return true;
    return false;
}

/* "Понизил курс доллара на 4 копейки", "12 kuruş artarak", "2 forinttal 395 forintra
   emelkedett": by how much, before or behind what changed. */
static bool is_step_to(const fxi_rate_reader *r, size_t figure, size_t name) {
    const fxi_figure *amount = &r->figures->items[figure];
    const size_t lead = amount->first, next = fxi_figure_tail(amount, r->tokens) + 1;
    if (name + 1 < lead &&
        fxi_spelling_is_of(r->tokens, lead - 1, FXI_WORDS_LEAD, r->tools) &&
        !fxi_token_has(r->tokens, lead - 1, FXI_SENSE_RANGE))
        return is_changed_before(r, name);
    if (amount->is_minor && fxi_token_has(r->tokens, next, FXI_SENSE_CHANGE))
        return true;
    return figure + 1 < r->figures->count && amount[1].first == next &&
           fxi_token_has(r->tokens, fxi_figure_tail(amount + 1, r->tokens) + 1,
                         FXI_SENSE_CHANGE);
}

static fxi_stated_force force_of(const fxi_rate_reader *r, size_t name,
                                 const fxi_figure *amount) {
    if (fxi_rate_link_at(r->tokens, name + 1, r->tools) == FXI_RATE_LINK_EQUALS &&
        name > 0 && fxi_token_opens(r->tokens, name - 1))
        return FXI_STATED_CLAUSE;
    return fxi_rate_force(r->tokens, name, amount->last, r->tools);
}

/* The name, or the rate that tells its name, at token `name`; count 0: none. */
static fxi_rate_side name_before(const fxi_rate_reader *r, size_t figure, size_t name,
                                 size_t lead) {
    fxi_rate_side told = fxi_rate_side_of_rate(r->tokens, name, r->tools);
    const size_t tail = fxi_figure_tail(&r->figures->items[figure], r->tokens);
    if (told.count > 0 || is_spent(r, figure, name) ||
        !(joins_name(r, name, lead, tail) || is_joined_first(r, figure, name, lead) ||
          goes_on(r, figure, name, lead)))
        return told;
    return fxi_rate_side_of_name(r->tokens, name, r->tools);
}

fxc_status fxi_rate_read_name_first(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    size_t lead = fxi_figure_lead(amount, r->tokens);
    if (!fxi_rate_is_free(r, figure) || amount->high != NULL || amount->unit != 0 ||
        amount->low.scale >= MILLIONS ||
        fxi_token_is_sign(r->tokens, fxi_figure_tail(amount, r->tokens) + 1, '='))
        return FXC_OK; /* "it stood at $1 = 7.25 yuan" */
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        size_t name = lead - back;
        if (!fxi_rate_may_be_name(&r->tokens->items[name]))
            continue;
        fxi_rate_side base = name_before(r, figure, name, lead);
        if (base.count == 0 || base.sentence != amount->sentence ||
            is_step(r, name, lead) || is_step_to(r, figure, name))
            continue;
        fxi_rate_side quote = fxi_rate_side_of_figure(r->figures, figure);
        return fxi_rate_add(r, &base, &quote, force_of(r, name, amount));
    }
    return FXC_OK;
}

/* A word for a rate, or for a change. */
static bool may_join(const fxi_rate_reader *r, size_t index) {
    return fxi_token_has(r->tokens, index, FXI_SENSE_RATE) ||
           fxi_token_has(r->tokens, index, FXI_SENSE_CHANGE);
}

/* A name before the amount and such a word beside it or behind the amount, or a rate
   that tells its name. */
static bool has_name(const fxi_rate_reader *r, size_t lead, size_t tail) {
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        const size_t name = lead - back;
        if (!fxi_rate_may_be_name(&r->tokens->items[name]))
            continue;
        bool is_beside =
            (name > 0 && fxi_token_has(r->tokens, name - 1, FXI_SENSE_RATE)) ||
            (back > 1 ? may_join(r, name + 1) || (back > 2 && may_join(r, name + 2))
                      : fxi_token_has(r->tokens, tail + 1, FXI_SENSE_RATE));
        const fxi_sense *rate =
            fxi_token_sense(r->tokens, name, FXI_SENSE_RATE, r->tools);
        if ((is_beside && fxi_token_has(r->tokens, name, FXI_SENSE_CURRENCY)) ||
            (rate != NULL && rate->currency_count > 0))
            return true;
    }
    return false;
}

/* "per", and money behind it or behind its article, or in it. */
static bool has_per(const fxi_rate_reader *r, size_t index) {
    const fxi_sense *per = fxi_token_sense(r->tokens, index, FXI_SENSE_RATE, r->tools);
    return per != NULL && per->value == FXI_RATE_PER &&
           (per->currency_count > 0 ||
            fxi_token_has(r->tokens, index + 1, FXI_SENSE_CURRENCY) ||
            fxi_token_has(r->tokens, index + 2, FXI_SENSE_CURRENCY));
}

/* Such a word stands where one of the two looks for it. Each token is asked once.
 */
static bool has_word(fxi_rate_reader *r, size_t lead, size_t tail) {
    enum { BEFORE = VERB_MAX + 2 };
    const size_t end = tail + 2;
    if (r->word + BEFORE < lead)
        r->word = lead - BEFORE;
    while (r->word < end && !may_join(r, r->word))
        r->word++;
    return r->word < end;
}

bool fxi_rate_has_name(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    const size_t lead = fxi_figure_lead(of, r->tokens);
    const size_t tail = fxi_figure_tail(of, r->tokens);
    return has_word(r, lead, tail) && (has_per(r, tail + 1) || has_name(r, lead, tail));
}

/* --- number and name ---------------------------------------------------------- */

/* "When the yen weakens by 1 against the dollar" is a step. */
fxc_status fxi_rate_read_number(fxi_rate_reader *r, size_t index) {
    fxi_rate_side base, quote;
    if (!fxi_token_has(r->tokens, index + 1, FXI_SENSE_RATE))
        return FXC_OK;
    size_t used = fxi_rate_side_behind_per(&base, r->tokens, index + 1, r->tools);
    if (used == 0 || leads_to_step(r, index) ||
        !fxi_rate_side_of_number(&quote, r->tokens, index, &base, r->tools))
        return FXC_OK;
    return fxi_rate_add(r, &base, &quote,
                        fxi_rate_force(r->tokens, index, index + used, r->tools));
}
