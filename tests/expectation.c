/* SPDX-License-Identifier: MIT */
#include "expectation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/markup/html.h"
#include "cli/markup/markdown.h"

enum { SYMBOLS_MAX = 4, WORDS_MAX = 8, WORD_TEXT = 256, FRACTION_TEXT = 512 };

/* A statement cut at its blanks; backticks keep a word together and are dropped. */
typedef struct statement {
    char words[WORDS_MAX][WORD_TEXT];
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

/* --- options ------------------------------------------------------------------- */

typedef struct options {
    fxc_options values;
    fxc_symbol symbols[SYMBOLS_MAX];
    char marks[SYMBOLS_MAX][WORD_TEXT];
} options;

static bool read_date(fxc_date *out, const char *text) {
    unsigned year, month, day;
    if (sscanf(text, "%4u-%2u-%2u", &year, &month, &day) != 3)
        return false;
    *out = (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

/* "¥=CNY" or "¥=CNY,$=USD" */
static bool read_symbols(options *out, const char *text) {
    while (*text != '\0') {
        const size_t count = out->values.symbol_count;
        const size_t length = strcspn(text, "=");
        if (count == SYMBOLS_MAX || length >= WORD_TEXT || strlen(text) < length + 4)
            return false;
        memcpy(out->marks[count], text, length);
        memcpy(out->symbols[count].currency.code, text + length + 1, 3);
        out->symbols[count].mark = out->marks[count];
        out->values.symbol_count++;
        text += length + 4;
        text += *text == ',';
    }
    out->values.symbols = out->symbols;
    return true;
}

static bool choose(int *out, const char *const *names, const char *text) {
    for (int i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], text) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

static bool read_choices(fxc_options *out, const casefile_row *row) {
    static const char *const readings[] = {"both", "shown", "coarse", NULL};
    static const char *const modes[] = {"nearest", "half-up", "half-even", "trunc",
                                        "ceil",    "any",     "exact",     NULL};
    const char *reading = casefile_value(row, "reading");
    static const char *const profiles[] = {"news", "filing", "triage", NULL};
    const char *mode = casefile_value(row, "mode");
    const char *profile = casefile_value(row, "profile");
    int chosen = 0;
    if (reading != NULL && !choose(&chosen, readings, reading))
        return false;
    out->reading = (fxc_reading)chosen;
    chosen = 0;
    if (mode != NULL && !choose(&chosen, modes, mode))
        return false;
    out->mode = (fxc_mode)chosen;
    chosen = 0;
    if (profile != NULL && !choose(&chosen, profiles, profile))
        return false;
    out->profile = (fxc_profile)chosen;
    return true;
}

static bool read_options(options *out, const casefile_row *row) {
    const char *date = casefile_value(row, "date");
    const char *symbols = casefile_value(row, "symbol");
    *out = (options){.values = FXC_OPTIONS_INIT};
    out->values.language = casefile_value(row, "lang");
    out->values.source = casefile_value(row, "source");
    out->values.tolerance = casefile_value(row, "tolerance");
    out->values.about_k = casefile_value(row, "about");
    out->values.strict = casefile_value(row, "strict") != NULL;
    if (date != NULL && !read_date(&out->values.date, date))
        return false;
    if (symbols != NULL && !read_symbols(out, symbols))
        return false;
    return read_choices(&out->values, row);
}

/* --- what the report says -------------------------------------------------------- */

static void span_text(char out[WORD_TEXT], const progress *p, fxc_span span) {
    static const char bytes[] = "\n\t`", names[] = "ntg";
    size_t length = 0;
    for (size_t i = span.start; i < span.end && length + 3 < WORD_TEXT; i++) {
        char byte = p->text[i];
        const char *escaped = strchr(bytes, byte);
        if (escaped != NULL)
            out[length++] = '\\';
        out[length++] = escaped == NULL ? byte : names[escaped - bytes];
    }
    out[length] = '\0';
}

/* "-" if there is no amount. */
static void range_text(char out[WORD_TEXT], const char *low, const char *high) {
    snprintf(out, WORD_TEXT, "%s%s%s", low == NULL ? "-" : low,
             high == NULL ? "" : "..", high == NULL ? "" : high);
}

static const char *currency_text(const fxc_figure *figure) {
    return figure->currency.code[0] == '\0' ? "-" : figure->currency.code;
}

static void print_figures(const progress *p) {
    const size_t count = fxc_report_figure_count(p->report);
    for (size_t i = 0; i < count && i < 20; i++) {
        const fxc_figure *figure = fxc_report_figure(p->report, i);
        char span[WORD_TEXT], amount[WORD_TEXT];
        span_text(span, p, figure->span);
        range_text(amount, figure->amount, figure->amount_high);
        const bool modified = figure->modifier != FXC_MODIFIER_NONE;
        print_error("    figure `%s` %s %s%s%s basis=%s\n", span, amount,
                    currency_text(figure), modified ? " " : "",
                    modified ? fxc_modifier_name(figure->modifier) : "",
                    fxc_basis_name(figure->basis));
    }
}

static void print_pair(const fxc_pair *pair) {
    print_error("    pair %zu %zu %s %sbp%s%s\n", pair->left + 1, pair->right + 1,
                fxc_verdict_name(pair->verdict),
                pair->excess_bp == NULL ? "-" : pair->excess_bp,
                pair->reason == NULL ? "" : " reason=",
                pair->reason == NULL ? "" : pair->reason);
    if (pair->rate.source != NULL)
        print_error("    rate %s %04d-%02d-%02d\n", pair->rate.source,
                    pair->rate.date.year, pair->rate.date.month, pair->rate.date.day);
    for (size_t i = 0; i < pair->cause_count; i++)
        print_error("    cause %s\n", pair->causes[i].code);
}

static void print_facts(const fxc_concordance *concordance) {
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        const bool converted = fact->counterpart.code[0] != '\0';
        print_error("    %s %s %s%s%s %zu converting=%zu support=%zu gap=%s\n",
                    fact->is_echo ? "echo" : "fact", fact->rule->slug,
                    fact->currency.code, converted ? "/" : "", fact->counterpart.code,
                    fact->document_count, fact->converting, fact->support,
                    fact->gap_bp == NULL ? "-" : fact->gap_bp);
    }
}

static void print_report(const progress *p) {
    const size_t pairs = fxc_report_pair_count(p->report);
    const size_t findings = fxc_report_finding_count(p->report);
    print_figures(p);
    for (size_t i = 0; i < pairs && i < 20; i++)
        print_pair(fxc_report_pair(p->report, i));
    if (p->concordance != NULL)
        print_facts(p->concordance);
    for (size_t i = 0; i < findings && i < 20; i++)
        print_error("    finding %s\n", fxc_report_finding(p->report, i)->rule->slug);
}

/* --- statements ------------------------------------------------------------------ */

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
        for (; i < length && line[i] != stop && used + 1 < WORD_TEXT; i++)
            word[used++] = line[i];
        i += stop == '`';
    }
    return out->count > 0;
}

static bool equal(const char *a, const char *b) { return strcmp(a, b) == 0; }

/* The text behind "key=" if the word has that form. */
static const char *value_of(const char *word, const char *key) {
    const size_t length = strlen(key);
    return strncmp(word, key, length) == 0 && word[length] == '=' ? word + length + 1
                                                                  : NULL;
}

static bool alternative_holds(const char *expected, const fxc_figure *figure) {
    char alternative[WORD_TEXT];
    range_text(alternative, figure->alternative, figure->alternative_high);
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
    if (figure == NULL || s->count < 4 || !is_explained(figure))
        return false;
    char span[WORD_TEXT], amount[WORD_TEXT];
    span_text(span, p, figure->span);
    range_text(amount, figure->amount, figure->amount_high);
    return equal(s->words[1], span) && equal(s->words[2], amount) &&
           equal(s->words[3], currency_text(figure)) && figure_extras_hold(s, figure);
}

static bool pair_word_holds(const char *word, const fxc_pair *pair) {
    const char *reason = value_of(word, "reason");
    if (reason != NULL)
        return pair->reason != NULL && equal(reason, pair->reason);
    char excess[WORD_TEXT];
    snprintf(excess, sizeof excess, "%sbp",
             pair->excess_bp == NULL ? "-" : pair->excess_bp);
    return equal(word, excess);
}

static bool pair_holds(progress *p, const statement *s) {
    const fxc_pair *pair = fxc_report_pair(p->report, p->pairs++);
    p->pairs_stated = true;
    if (pair == NULL || s->count < 4)
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
    for (size_t i = 0; s->count == 3 && i < fxc_report_pair_count(p->report); i++) {
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

static bool width_holds(progress *p, const statement *s) {
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++) {
        const char *width = fxc_report_pair(p->report, i)->width;
        if (width != NULL && equal(width, s->words[1]))
            return true;
    }
    return false;
}

static bool excess_holds(progress *p, const statement *s) {
    for (size_t i = 0; i < fxc_report_pair_count(p->report); i++) {
        const char *excess = fxc_report_pair(p->report, i)->excess;
        if (excess != NULL && equal(excess, s->words[1]))
            return true;
    }
    return false;
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
    if (s->count != 3 || !read_date(&date, s->words[2]))
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
    if (fact == NULL || s->count < 4)
        return false;
    for (size_t i = 4; i < s->count; i++)
        if (!fact_word_holds(s->words[i], fact))
            return false;
    char codes[WORD_TEXT];
    snprintf(codes, sizeof codes, "%s%s%s", fact->currency.code,
             fact->counterpart.code[0] == '\0' ? "" : "/", fact->counterpart.code);
    return equal(s->words[1], fact->rule->slug) && equal(s->words[2], codes) &&
           strtoul(s->words[3], NULL, 10) == fact->document_count;
}

static bool nothing_holds(progress *p, const statement *s) {
    if (equal(s->words[1], "figures")) {
        p->figures_stated = true;
        return true;
    }
    if (equal(s->words[1], "pairs")) {
        p->pairs_stated = true;
        return true;
    }
    if (equal(s->words[1], "causes"))
        return names_no_cause(p);
    if (equal(s->words[1], "facts")) {
        p->facts_stated = true;
        return true;
    }
    if (equal(s->words[1], "finding"))
        return s->count == 3 && !has_finding(p, s->words[2]);
    return equal(s->words[1], "findings") && fxc_report_finding_count(p->report) == 0;
}

static bool statement_holds(progress *p, const statement *s) {
    static const struct {
        const char *word;
        bool (*holds)(progress *p, const statement *s);
    } kinds[] = {
        {"figure", figure_holds},      {"pair", pair_holds},
        {"cause", cause_holds},        {"doubtful", doubt_holds},
        {"refuted", refutation_holds}, {"implied", implied_holds},
        {"width", width_holds},        {"excess", excess_holds},
        {"finding", finding_holds},    {"rate", rate_holds},
        {"no", nothing_holds},         {"fact", fact_holds},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (equal(kinds[i].word, s->words[0]))
            return kinds[i].holds(p, s);
    return false;
}

/* End of the statement at `line`: a line feed, or a semicolon and a blank. */
static const char *statement_end(const char *line) {
    const char *feed = line + strcspn(line, "\n");
    const char *semicolon = strstr(line, "; ");
    return semicolon != NULL && semicolon < feed ? semicolon : feed;
}

static bool statements_hold(progress *p, const char *expected) {
    bool holds = true;
    for (const char *at = expected; *at != '\0';) {
        const char *end = statement_end(at);
        statement s;
        if (cut(&s, at, (size_t)(end - at)) && !statement_holds(p, &s)) {
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

static bool compare(const casefile_row *row, const fxc_report *report,
                    const fxc_concordance *concordance, const char *text) {
    progress p = {.report = report, .concordance = concordance, .text = text};
    const bool stated = statements_hold(&p, row->expected);
    if (counts_hold(&p) && stated && facts_hold(&p))
        return true;
    print_error("  %s, line %u: %.*s\n  gives\n", row->id, row->line,
                (int)(row->length < 400 ? row->length : 400), row->input);
    print_report(&p);
    return false;
}

/* The documents of a set, one after the other; the report is that of the first. */
static fxc_status check_set(fxc_report **out, fxc_set *set, const casefile_row *row,
                            const fxc_rates *rates, const fxc_options *values,
                            fxc_error *error) {
    static const char rule[] = "\n=====\n";
    fxc_status status = FXC_OK;
    for (const char *at = row->input; at != NULL && status == FXC_OK;) {
        const char *end = strstr(at, rule);
        const size_t length =
            end != NULL ? (size_t)(end - at) : (size_t)(row->input + row->length - at);
        fxc_report *report = NULL;
        status = fxc_set_check(&report, set, at, length, rates, values, error);
        at = end != NULL ? end + sizeof rule - 1 : NULL;
        if (*out == NULL)
            *out = report;
        else
            fxc_report_free(report);
    }
    return status;
}

static bool set_holds(const casefile_row *row, const fxc_rates *rates,
                      const fxc_options *values) {
    fxc_set *set = NULL;
    fxc_report *report = NULL;
    fxc_concordance *concordance = NULL;
    fxc_error error = {0};
    bool holds = false;
    if (fxc_set_new(&set, &error) == FXC_OK &&
        check_set(&report, set, row, rates, values, &error) == FXC_OK &&
        fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, &error) == FXC_OK)
        holds = compare(row, report, concordance, row->input);
    else
        print_error("  %s, line %u: %s\n", row->id, row->line, error.text);
    fxc_concordance_free(concordance);
    fxc_report_free(report);
    fxc_set_free(set);
    return holds;
}

/* Reads the row's input as what its option says it is. */
static bool extract(cli_extract *out, fxc_input *input, const casefile_row *row) {
    const char *form = casefile_value(row, "input");
    cli_extract_init(out, row->input, row->length);
    *input = (fxc_input){.text = row->input,
                         .length = row->length,
                         .is_amount = casefile_value(row, "amount") != NULL};
    if (form == NULL)
        return true;
    char name[CLI_CHARSET_NAME_MAX];
    if (strcmp(form, "html") == 0)
        cli_html_read(out, cli_charset_of(name, row->input, row->length));
    else if (strcmp(form, "markdown") != 0 || cli_markdown_read(out) != NULL)
        return false;
    *input = cli_extract_input(out);
    return true;
}

static bool report_holds(const casefile_row *row, const fxc_input *input,
                         const fxc_rates *rates, const fxc_options *values) {
    fxc_report *report = NULL;
    fxc_error error = {0};
    const fxc_status status =
        rates == NULL ? fxc_scan_input(&report, input, values, &error)
                      : fxc_check_input(&report, input, rates, values, &error);
    if (status != FXC_OK) {
        print_error("  %s, line %u: %s: %s\n", row->id, row->line,
                    fxc_status_name(status), error.text);
        return false;
    }
    const bool holds = compare(row, report, NULL, input->text);
    fxc_report_free(report);
    return holds;
}

bool expectation_holds(const casefile_row *row, const fxc_rates *rates) {
    options o;
    cli_extract extracted;
    fxc_input input;
    if (!read_options(&o, row) || !extract(&extracted, &input, row)) {
        print_error("  %s, line %u: a bad option\n", row->id, row->line);
        return false;
    }
    const bool is_set = rates != NULL && strstr(row->input, "\n=====\n") != NULL;
    const bool holds = is_set ? set_holds(row, rates, &o.values)
                              : report_holds(row, &input, rates, &o.values);
    cli_extract_clear(&extracted);
    return holds;
}
