/* SPDX-License-Identifier: MIT */
#include "statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "expectation.h"
#include "report_words.h"

enum { WORDS_MAX = 8, FRACTION_TEXT = 512 };

/* A statement cut at its blanks; backticks keep a word together and are dropped. */
typedef struct statement {
    char words[WORDS_MAX][REPORT_WORD_TEXT];
    size_t count;
} statement;

/* How far the statements have come with the report. */
typedef struct progress {
    const fxc_report *report;
    const fxc_concordance *concordance; /* NULL: there is one document */
    const char *text;
    size_t figures, pairs; /* stated so far */
    size_t facts;          /* echoes among them */
    bool figures_stated, pairs_stated, facts_stated;
} progress;

/* False: it has too many words. */
static bool cut(statement *out, const char *line, size_t length) {
    *out = (statement){0};
    for (size_t i = 0; i < length;) {
        if (line[i] == ' ') {
            i++;
            continue;
        }
        if (out->count == WORDS_MAX)
            return false;
        const char stop = line[i] == '`' ? '`' : ' ';
        i += stop == '`';
        char *word = out->words[out->count++];
        size_t used = 0;
        for (; i < length && line[i] != stop && used + 1 < REPORT_WORD_TEXT; i++)
            word[used++] = line[i];
        i += stop == '`';
    }
    return true;
}

static bool equal(const char *a, const char *b) { return strcmp(a, b) == 0; }

/* The text behind "key=" if the word has that form. */
static const char *value_of(const char *word, const char *key) {
    const size_t length = strlen(key);
    return strncmp(word, key, length) == 0 && word[length] == '=' ? word + length + 1
                                                                  : NULL;
}

static bool alternative_holds(const char *expected, const fxc_figure *figure) {
    char alternative[REPORT_WORD_TEXT];
    report_words_range(alternative, figure->alternative, figure->alternative_high);
    return equal(expected, alternative);
}

/* Words behind the currency: at most a modifier, a basis and an alternative. */
static bool figure_extras_hold(const statement *s, const fxc_figure *figure) {
    const char *modifier = fxc_modifier_name(FXC_MODIFIER_NONE);
    for (size_t i = 4; i < s->count; i++) {
        const char *basis = value_of(s->words[i], "basis");
        const char *other = value_of(s->words[i], "or");
        if (basis == NULL && other == NULL)
            modifier = s->words[i];
        if ((basis != NULL && !equal(basis, fxc_basis_name(figure->basis))) ||
            (other != NULL && !alternative_holds(other, figure)))
            return false;
    }
    return equal(modifier, fxc_modifier_name(figure->modifier));
}

/* What says why a figure is read in its currency names that as a word of its own. */
static bool is_explained(const fxc_figure *figure) {
    const char *reason = figure->basis_reason, *code = figure->currency.code;
    if (reason == NULL || *reason == '\0')
        return false;
    const size_t size = strlen(reason), length = strlen(code);
    return length == 0 || size <= length || !equal(reason + size - length, code) ||
           reason[size - length - 1] == ' ';
}

static bool figure_holds(progress *p, const statement *s) {
    const fxc_figure *figure = fxc_report_figure(p->report, p->figures++);
    p->figures_stated = true;
    if (figure == NULL || !is_explained(figure))
        return false;
    char span[REPORT_WORD_TEXT], amount[REPORT_WORD_TEXT];
    report_words_span(span, p->text, figure->span);
    report_words_range(amount, figure->amount, figure->amount_high);
    return equal(s->words[1], span) && equal(s->words[2], amount) &&
           equal(s->words[3], report_words_currency(figure)) &&
           figure_extras_hold(s, figure);
}

static bool pair_word_holds(const char *word, const fxc_pair *pair) {
    const char *reason = value_of(word, "reason");
    if (reason != NULL)
        return pair->reason != NULL && equal(reason, pair->reason);
    char excess[REPORT_WORD_TEXT];
    snprintf(excess, sizeof excess, "%sbp",
             pair->excess_bp == NULL ? "-" : pair->excess_bp);
    return equal(word, excess);
}

static bool pair_holds(progress *p, const statement *s) {
    const fxc_pair *pair = fxc_report_pair(p->report, p->pairs++);
    p->pairs_stated = true;
    if (pair == NULL)
        return false;
    for (size_t i = 4; i < s->count; i++)
        if (!pair_word_holds(s->words[i], pair))
            return false;
    return strtoul(s->words[1], NULL, 10) == pair->left + 1 &&
           strtoul(s->words[2], NULL, 10) == pair->right + 1 &&
           equal(s->words[3], fxc_verdict_name(pair->verdict));
}

static const fxc_cause *cause_of(const fxc_pair *pair, const char *code) {
    for (size_t i = 0; i < pair->cause_count; i++)
        if (equal(pair->causes[i].code, code))
            return &pair->causes[i];
    return NULL;
}

/* The cause of that code that the first pair names which has one. */
static const fxc_cause *stated_cause(const progress *p, const statement *s) {
    const fxc_cause *cause = NULL;
    for (size_t i = 0; i < fxc_report_pair_count(p->report) && cause == NULL; i++)
        cause = cause_of(fxc_report_pair(p->report, i), s->words[1]);
    return cause;
}

static bool cause_holds(progress *p, const statement *s) {
    return stated_cause(p, s) != NULL;
}

static bool doubt_holds(progress *p, const statement *s) {
    const fxc_cause *cause = stated_cause(p, s);
    return cause != NULL && !cause->credible;
}

static bool pair_refutes(const fxc_pair *pair, const char *code) {
    for (size_t i = 0; i < pair->refuted_count; i++)
        if (equal(pair->refuted[i], code))
            return true;
    return false;
}

static bool refutation_holds(progress *p, const statement *s) {
    bool refuted = false;
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++)
        refuted = refuted || pair_refutes(fxc_report_pair(p->report, i), s->words[1]);
    return refuted && stated_cause(p, s) == NULL;
}

/* "[759/107,761/105)" */
static bool writes_interval(const char *text, const fxc_pair *pair) {
    char written[2 * FRACTION_TEXT];
    snprintf(written, sizeof written, "%c%s,%s%c", pair->implied.low_closed ? '[' : '(',
             pair->implied.low, pair->implied.high,
             pair->implied.high_closed ? ']' : ')');
    return equal(written, text);
}

static bool implied_holds(progress *p, const statement *s) {
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++) {
        const fxc_pair *pair = fxc_report_pair(p->report, i);
        char codes[2 * sizeof(fxc_currency)];
        snprintf(codes, sizeof codes, "%s/%s", pair->implied.base.code,
                 pair->implied.quote.code);
        if (pair->implied.low != NULL && equal(codes, s->words[1]) &&
            writes_interval(s->words[2], pair))
            return true;
    }
    return false;
}

static const char *width_of(const fxc_pair *pair) { return pair->width; }
static const char *excess_of(const fxc_pair *pair) { return pair->excess; }

static bool some_pair_has(const progress *p, const char *(*of)(const fxc_pair *),
                          const char *wanted) {
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++) {
        const char *value = of(fxc_report_pair(p->report, i));
        if (value != NULL && equal(value, wanted))
            return true;
    }
    return false;
}

static bool width_holds(progress *p, const statement *s) {
    return some_pair_has(p, width_of, s->words[1]);
}

static bool excess_holds(progress *p, const statement *s) {
    return some_pair_has(p, excess_of, s->words[1]);
}

static bool has_finding(const progress *p, const char *slug) {
    const size_t count = fxc_report_finding_count(p->report);
    for (size_t i = 0; i < count; i++)
        if (equal(fxc_report_finding(p->report, i)->rule->slug, slug))
            return true;
    return false;
}

static bool finding_holds(progress *p, const statement *s) {
    return has_finding(p, s->words[1]);
}

static bool rate_holds(progress *p, const statement *s) {
    fxc_date date = {0};
    if (!expectation_date(&date, s->words[2]))
        return false;
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++) {
        const fxc_pair_rate *rate = &fxc_report_pair(p->report, i)->rate;
        if (rate->source != NULL && equal(rate->source, s->words[1]) &&
            rate->date.year == date.year && rate->date.month == date.month &&
            rate->date.day == date.day)
            return true;
    }
    return false;
}

static bool names_no_cause(const progress *p) {
    size_t count = 0;
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++)
        count += fxc_report_pair(p->report, i)->cause_count;
    return count == 0;
}

/* The next fact that is no echo; NULL: there is none. */
static const fxc_fact *next_fact(progress *p) {
    const fxc_fact *fact;
    do
        fact = fxc_concordance_fact(p->concordance, p->facts++);
    while (fact != NULL && fact->is_echo);
    return fact;
}

static bool fact_word_holds(const char *word, const fxc_fact *fact) {
    const char *converting = value_of(word, "converting");
    const char *support = value_of(word, "support"), *gap = value_of(word, "gap");
    if (converting != NULL)
        return strtoul(converting, NULL, 10) == fact->converting;
    if (support != NULL)
        return strtoul(support, NULL, 10) == fact->support;
    return gap != NULL && fact->gap_bp != NULL && equal(gap, fact->gap_bp);
}

static bool fact_holds(progress *p, const statement *s) {
    p->facts_stated = true;
    const fxc_fact *fact = p->concordance != NULL ? next_fact(p) : NULL;
    if (fact == NULL)
        return false;
    for (size_t i = 4; i < s->count; i++)
        if (!fact_word_holds(s->words[i], fact))
            return false;
    char codes[REPORT_WORD_TEXT];
    snprintf(codes, sizeof codes, "%s%s%s", fact->currency.code,
             fact->counterpart.code[0] == '\0' ? "" : "/", fact->counterpart.code);
    return equal(s->words[1], fact->rule->slug) && equal(s->words[2], codes) &&
           strtoul(s->words[3], NULL, 10) == fact->document_count;
}

static bool is_rule(const char *slug) {
    for (size_t i = 0; i < fxc_rule_count(); i++)
        if (equal(fxc_rule_at(i)->slug, slug))
            return true;
    return false;
}

/* That none is left over shows at the end, of all but causes and findings. */
static bool nothing_holds(progress *p, const statement *s) {
    const char *what = s->words[1];
    if (equal(what, "finding"))
        return s->count == 3 && is_rule(s->words[2]) && !has_finding(p, s->words[2]);
    if (s->count != 2)
        return false;
    p->figures_stated = p->figures_stated || equal(what, "figures");
    p->pairs_stated = p->pairs_stated || equal(what, "pairs");
    p->facts_stated = p->facts_stated || equal(what, "facts");
    if (equal(what, "causes"))
        return names_no_cause(p);
    if (equal(what, "findings"))
        return fxc_report_finding_count(p->report) == 0;
    return equal(what, "figures") || equal(what, "pairs") || equal(what, "facts");
}

static bool statement_holds(progress *p, const statement *s) {
    static const struct {
        const char *word;
        size_t least, most; /* words, this one included */
        bool (*holds)(progress *p, const statement *s);
    } kinds[] = {
        {"figure", 4, 7, figure_holds},      {"pair", 4, 6, pair_holds},
        {"cause", 2, 2, cause_holds},        {"doubtful", 2, 2, doubt_holds},
        {"refuted", 2, 2, refutation_holds}, {"implied", 3, 3, implied_holds},
        {"width", 2, 2, width_holds},        {"excess", 2, 2, excess_holds},
        {"finding", 2, 2, finding_holds},    {"rate", 3, 3, rate_holds},
        {"no", 2, 3, nothing_holds},         {"fact", 4, 7, fact_holds},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (equal(kinds[i].word, s->words[0]))
            return s->count >= kinds[i].least && s->count <= kinds[i].most &&
                   kinds[i].holds(p, s);
    return false;
}

/* End of the statement at `line`: a line feed, or a semicolon and a blank. */
static const char *statement_end(const char *line) {
    const char *feed = line + strcspn(line, "\n");
    const char *semicolon = strstr(line, "; ");
    return semicolon != NULL && semicolon < feed ? semicolon : feed;
}

static bool all_hold(progress *p, const char *expected) {
    bool holds = true;
    for (const char *at = expected; *at != '\0';) {
        const char *end = statement_end(at);
        statement s;
        const bool fits = cut(&s, at, (size_t)(end - at));
        if (!fits || (s.count > 0 && !statement_holds(p, &s))) {
            print_error("  does not hold: %.*s\n", (int)(end - at), at);
            holds = false;
        }
        at = end + (*end == ';') + (*end != '\0');
    }
    return holds;
}

static bool counts_hold(const progress *p) {
    const size_t figures = fxc_report_figure_count(p->report);
    const size_t pairs = fxc_report_pair_count(p->report);
    if (p->figures_stated && p->figures != figures) {
        print_error("  %zu figures stated, %zu read\n", p->figures, figures);
        return false;
    }
    if (p->pairs_stated && p->pairs != pairs) {
        print_error("  %zu pairs stated, %zu read\n", p->pairs, pairs);
        return false;
    }
    return true;
}

static bool facts_hold(progress *p) {
    if (!p->facts_stated || (p->concordance != NULL && next_fact(p) == NULL))
        return true;
    print_error("  there are facts that are not stated\n");
    return false;
}

bool statements_hold(const char *expected, const fxc_report *report,
                     const fxc_concordance *concordance, const char *text) {
    progress p = {.report = report, .concordance = concordance, .text = text};
    const bool stated = all_hold(&p, expected);
    return counts_hold(&p) && stated && facts_hold(&p);
}
