/* SPDX-License-Identifier: MIT */
#include "judging/currency/suggestion.h"

#include "base/ascii.h"
#include "judging/currency/claim.h"

const char fxi_by_default[] =
    "nothing in the text decides; the usual reading of this mark is ";

static const char by_same_mark[] = "the same mark stands elsewhere in the text for ";
static const char by_words[] = "other words of the text point to ";
static const char by_option[] = "an option reads this mark as ";
static const char by_locale[] =
    "nothing in the text decides; the money of its region is ";
static const char by_average[] =
    "of the currencies that go by this mark the averages of the year fit only ";
static const char first_by_average[] = "nothing in the text decides; of the readings "
                                       "of this mark that the averages of the "
                                       "year fit the usual one is ";
static const char of_none[] =
    "the text prices dollars in this sign and does not say which money it is";

static const fxc_currency taiwan_dollar = {"TWD"};

static const fxi_suggestion nothing = {{""}, FXC_BASIS_NONE, ""};

/* What is weighed for one figure. */
typedef struct weighing {
    const fxi_resolver *resolver;
    const fxi_figure *figure;
    fxi_ambiguous_mark mark;
    const fxi_open_mark *pair_mark; /* NULL: the figure stands alone */
    fxc_currency barred;            /* may be empty */
} weighing;

static bool admits(const weighing *self, fxc_currency currency) {
    return self->pair_mark == NULL || fxi_fit_is_equal(self->pair_mark) ||
           !fxi_fit_is_excluded(self->pair_mark, self->resolver->inquiry, currency);
}

static fxc_currency usual(const weighing *self) {
    return fxi_context_usual(self->resolver->context, &self->mark, self->barred);
}

/* --- the words of the text ------------------------------------------------------- */

/* Words that a pair's rate rules out are not listened to: "Hong Kong" in a text says
   little about the $ of "380 billion yuan ($53 billion)". Nor are they where the US
   dollar fits: other dollars are too close to it for the rate to bear them out. */
static bool hears_words(const weighing *self) {
    return self->pair_mark == NULL || !fxi_ambiguous_is_dollar(&self->mark) ||
           fxi_fit_is_equal(self->pair_mark) ||
           !fxi_fit_is_close(self->pair_mark, self->resolver->inquiry,
                             self->mark.candidates[0]);
}

/* The pair restates one amount, or its rate is not that of the US dollar. */
static bool speaks_of_places(const weighing *self) {
    return fxi_fit_is_equal(self->pair_mark) ||
           fxi_fit_is_excluded(self->pair_mark, self->resolver->inquiry,
                               self->pair_mark->candidates[0]);
}

/* The partner takes the usual reading of the mark: without the words of the text any
   other one would be a guess, so a rate that they miss is the pair's fault. */
static bool bars_usual(const weighing *self) {
    return fxi_currency_is_set(self->barred) &&
           fxi_currency_equal(self->mark.candidates[0], self->barred);
}

static bool is_understood(const weighing *self) {
    return fxi_ambiguous_is_understood(&self->mark,
                                       self->resolver->inquiry->tools->lexicon);
}

/* By the averages of the year; empty: none fits, or the text rules it out. */
static fxc_currency average_fit(const weighing *self) {
    const fxi_resolver *resolver = self->resolver;
    const fxc_currency none = {""};
    if (self->pair_mark == NULL)
        return none;
    fxc_currency found =
        fxi_fit_by_averages(self->pair_mark, resolver->inquiry, self->barred);
    return fxi_currency_is_set(found) &&
                   !fxi_claim_bars(resolver, &self->mark, self->barred, found)
               ? found
               : none;
}

/* "It paid 90 million crowns ($9.3 million)" of a Czech firm: no rate speaks against
   the text where the usual reading misses too, or the text rules that out. */
static bool is_text_firm(const weighing *self) {
    const fxi_resolver *resolver = self->resolver;
    if (is_understood(self) || fxi_claim_speaks_of(resolver, usual(self)))
        return false;
    return (fxi_fit_is_excluded(self->pair_mark, resolver->inquiry, usual(self)) ||
            fxi_claim_bars(resolver, &self->mark, self->barred, usual(self))) &&
           !fxi_currency_is_set(average_fit(self));
}

/* "Ett flyg till Oslo kostar 90 dollar (924 kronor)": what is understood stays where it
   fits no worse than what the words point to. */
static bool is_understood_nearer(const weighing *self, fxc_currency other) {
    const fxi_inquiry *inquiry = self->resolver->inquiry;
    fxi_rational excess, others;
    if (self->pair_mark == NULL || !is_understood(self) ||
        fxi_fit_is_equal(self->pair_mark) || fxi_currency_equal(usual(self), other) ||
        !fxi_fit_is_close(self->pair_mark, inquiry, usual(self)) ||
        !fxi_fit_excess(&excess, self->pair_mark, inquiry, usual(self)))
        return false;
    return !fxi_fit_excess(&others, self->pair_mark, inquiry, other) ||
           fxi_rational_compare(&excess, &others) <= 0;
}

static fxi_suggestion suggest_by_words(const weighing *self) {
    const fxi_resolver *resolver = self->resolver;
    fxc_currency same = fxi_resolver_known(resolver, self->figure, self->barred);
    if (fxi_currency_is_set(same) && (admits(self, same) || is_text_firm(self)) &&
        !is_understood_nearer(self, same))
        return (fxi_suggestion){same, FXC_BASIS_CONTEXT, by_same_mark};
    if (!hears_words(self))
        return nothing;
    fxi_ambiguous_mark mark = self->mark;
    mark.hears_places =
        mark.is_own || (self->pair_mark != NULL && speaks_of_places(self));
    fxc_currency words = fxi_context_choice(resolver->context, &mark, self->barred);
    if (fxi_currency_is_set(words) &&
        (self->pair_mark == NULL || fxi_currency_equal(words, usual(self)) ||
         bars_usual(self) || admits(self, words) || is_text_firm(self)) &&
        !is_understood_nearer(self, words))
        return (fxi_suggestion){words, FXC_BASIS_CONTEXT, by_words};
    return nothing;
}

/* --- option and region ----------------------------------------------------------- */

static fxi_suggestion suggest_by_option(const weighing *self) {
    const fxi_inquiry *inquiry = self->resolver->inquiry;
    const fxi_settings *settings = inquiry->settings;
    const fxc_span span = self->figure->mark_span;
    const char *bytes = inquiry->document->text.bytes + span.start;
    for (size_t i = 0; i < settings->symbol_count; i++)
        if (fxi_ascii_equal_fold(bytes, span.end - span.start,
                                 settings->symbols[i].mark))
            return (fxi_suggestion){settings->symbols[i].currency, FXC_BASIS_OPTION,
                                    by_option};
    return nothing;
}

/* Most of those that people leave out whose they are, are no candidates, since a rate
   does not tell them apart. */
static bool has_its_noun(const fxi_ambiguous_mark *mark, fxc_currency home) {
    return (fxi_ambiguous_is_dollar(mark) || !mark->is_name) &&
           fxi_ambiguous_has_noun(mark, home);
}

/* The money of the region that the text is said to come from. */
static fxi_suggestion suggest_by_region(const weighing *self) {
    const fxi_resolver *resolver = self->resolver;
    const fxc_currency *home = resolver->inquiry->settings->home;
    if (!fxi_currency_is_set(home[0]) || !hears_words(self))
        return nothing;
    for (size_t i = 0; i < FXI_HOME_MAX && fxi_currency_is_set(home[i]); i++)
        if (!fxi_currency_equal(home[i], self->barred) &&
            (fxi_context_can_be(resolver->context, &self->mark, home[i]) ||
             has_its_noun(&self->mark, home[i])) &&
            admits(self, home[i]))
            return (fxi_suggestion){home[i], FXC_BASIS_LOCALE, by_locale};
    return nothing;
}

/* --- the order ------------------------------------------------------------------- */

/* "US$5m" and "$7m" in a text of Canada: what is told from the bare sign is not it. */
static bool is_told_from_us(const weighing *self) {
    return fxi_context_marks_us_dollars(self->resolver->context) &&
           !self->mark.is_own && fxi_ambiguous_is_dollar(&self->mark);
}

/* At some time, against the usual reading on its day. */
static bool is_nearer_once(const weighing *self, fxc_currency former) {
    const fxi_inquiry *inquiry = self->resolver->inquiry;
    fxi_open_mark once = *self->pair_mark;
    fxi_rational excess, present;
    once.datings.count = 0;
    return fxi_fit_is_close(&once, inquiry, former) &&
           fxi_fit_excess(&excess, &once, inquiry, former) &&
           (!fxi_fit_excess(&present, self->pair_mark, inquiry, usual(self)) ||
            fxi_rational_compare(&excess, &present) < 0);
}

/* "Korter maksis 1,5 miljonit krooni (95 870 eurot)" in a text of today: what a country
   had goes on to be meant by its language, which says whose other ones are. */
static bool means_former(const weighing *self) {
    const fxi_context *context = self->resolver->context;
    return fxi_ambiguous_is_former(&self->mark, context->inquiry->tools->lexicon) &&
           !fxi_currency_time_is_coming(&context->time, &self->mark,
                                        self->mark.candidates[0]) &&
           (self->pair_mark == NULL || is_nearer_once(self, self->mark.candidates[0]));
}

/* "$5 million" in a text that names as much of America as of the country whose own
   words it prints. */
static bool is_of_two(const weighing *self) {
    return fxi_context_is_disputed(self->resolver->context) && !self->mark.is_name &&
           fxi_ambiguous_is_dollar(&self->mark) &&
           fxi_home_press_has(&self->mark, self->resolver->inquiry);
}

/* "El dólar cotiza a $1.340", and the other bare signs of such a text: what they mean
   is left open, but for that of a pair. */
static bool has_no_usual(const weighing *self) {
    const bool is_bare = self->mark.is_own && !self->mark.is_name &&
                         fxi_ambiguous_is_dollar(&self->mark);
    return self->pair_mark == NULL &&
           (self->mark.lacks_usual || is_of_two(self) ||
            (is_bare && fxi_context_prices_dollars(self->resolver->context)));
}

/* "元" alone in Chinese as Taiwan writes it. What a pair says of it is the pair's. */
static bool is_of_taiwan(const weighing *self) {
    return self->pair_mark == NULL && self->resolver->context->is_of_taiwan &&
           fxi_context_is_yuan(self->mark.candidates, self->mark.count) &&
           fxi_context_can_be(self->resolver->context, &self->mark, taiwan_dollar) &&
           !fxi_currency_equal(self->barred, taiwan_dollar);
}

static fxc_currency by_habit(const weighing *self) {
    if (has_no_usual(self))
        return (fxc_currency){""};
    if (is_of_taiwan(self))
        return taiwan_dollar;
    return means_former(self) ? self->mark.candidates[0] : usual(self);
}

/* Several fit the averages of the year, and the usual one does not fit the pair. */
static fxc_currency first_fit(const weighing *self) {
    return self->pair_mark == NULL || means_former(self)
               ? (fxc_currency){""}
               : fxi_fit_first_by_averages(self->pair_mark, self->resolver->inquiry,
                                           self->barred);
}

fxi_suggestion fxi_suggest(const fxi_resolver *self, size_t figure,
                           const fxi_open_mark *pair_mark, fxc_currency barred) {
    const fxi_figure *item = &self->inquiry->document->figures->items[figure];
    const weighing of = {self, item, fxi_ambiguous_mark_of(item), pair_mark, barred};
    fxi_suggestion found = is_told_from_us(&of) ? suggest_by_region(&of) : nothing;
    if (!fxi_currency_is_set(found.currency))
        found = suggest_by_words(&of);
    if (!fxi_currency_is_set(found.currency))
        found = suggest_by_option(&of);
    if (!fxi_currency_is_set(found.currency))
        found = suggest_by_region(&of);
    if (!fxi_currency_is_set(found.currency))
        found = (fxi_suggestion){average_fit(&of), FXC_BASIS_PAIR_RATE, by_average};
    if (!fxi_currency_is_set(found.currency))
        found = (fxi_suggestion){first_fit(&of), FXC_BASIS_DEFAULT, first_by_average};
    if (!fxi_currency_is_set(found.currency))
        found = (fxi_suggestion){by_habit(&of), FXC_BASIS_DEFAULT, fxi_by_default};
    return found;
}

void fxi_suggestion_settle(fxi_resolver *self, size_t figure,
                           const fxi_open_mark *pair_mark, fxc_currency barred) {
    fxi_suggestion found = fxi_suggest(self, figure, pair_mark, barred);
    if (fxi_currency_is_set(found.currency))
        fxi_resolver_settle(self, figure, found.currency, found.basis, found.lead);
    else
        fxi_resolver_of(self, figure)->reason = of_none;
}
