/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/command/commands.h"

/* The value of a fraction is 100 times what stands above its line, and what below. */
enum { SOURCES = 4, VALUE_TEXT = 32, HUNDRED = 100 };

/* The words of every language have no code of ISO 639; "und" is the standard's for a
   text whose language is not known. */
static const char every[] = "und";

static const char *const sources[SOURCES] = {"words", "iso4217", "cldr", "composed"};

static bool load(fxc_words **out, const char *code) {
    const char *language = strcmp(code, every) == 0 ? "" : code;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_words_new(out, fxc_lexicon_embedded(), language, &error);
    if (status != FXC_EARG)
        return cli_succeeded(code, status, &error);
    cli_message(code, "no such language; 'fxcheck lexicon' lists them");
    return false;
}

static void describe_value(char out[VALUE_TEXT], const fxc_word *word) {
    static const char *const numbers[] = {"number", "month", "weekday"};
    snprintf(out, VALUE_TEXT, "-");
    if (strcmp(word->kind, "scale") == 0 || strcmp(word->kind, "currency") == 0)
        snprintf(out, VALUE_TEXT, "10^%d", (int)word->value);
    if (strcmp(word->kind, "modifier") == 0)
        snprintf(out, VALUE_TEXT, "%s", fxc_modifier_name((fxc_modifier)word->value));
    if (strcmp(word->kind, "fraction") == 0)
        snprintf(out, VALUE_TEXT, "%d/%d", (int)word->value / HUNDRED,
                 (int)word->value % HUNDRED);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (strcmp(word->kind, numbers[i]) == 0)
            snprintf(out, VALUE_TEXT, "%d", (int)word->value);
}

/* The spelling may have characters of any width, so it stands behind the columns. */
static void write_word(cli_sink *sink, const fxc_word *word) {
    char value[VALUE_TEXT];
    describe_value(value, word);
    cli_sink_format(sink, "%-10s  %-8s  %-8s  ", word->kind, word->source, value);
    cli_sink_visible(sink, word->spelling);
    for (size_t i = 0; i < word->currency_count; i++)
        cli_sink_format(sink, "%s%s", i == 0 ? "  " : "|", word->currencies[i].code);
    cli_sink_text(sink, "\n");
}

static bool write_words(cli_sink *sink, const char *code) {
    fxc_words *words;
    if (!load(&words, code))
        return false;
    for (size_t i = 0; i < fxc_words_count(words); i++)
        write_word(sink, fxc_words_at(words, i));
    fxc_words_free(words);
    return true;
}

static bool write_counts(cli_sink *sink, const char *code) {
    fxc_words *words;
    if (!load(&words, code))
        return false;
    size_t counts[SOURCES] = {0};
    size_t total = fxc_words_count(words);
    for (size_t i = 0; i < total; i++)
        for (size_t source = 0; source < SOURCES; source++)
            if (strcmp(fxc_words_at(words, i)->source, sources[source]) == 0)
                counts[source]++;
    cli_sink_format(sink, "%-8s", code);
    for (size_t source = 0; source < SOURCES; source++)
        cli_sink_format(sink, "  %8zu", counts[source]);
    cli_sink_format(sink, "  %8zu\n", total);
    fxc_words_free(words);
    return true;
}

static bool write_languages(cli_sink *sink) {
    cli_sink_format(sink, "%-8s", "language");
    for (size_t source = 0; source < SOURCES; source++)
        cli_sink_format(sink, "  %8s", sources[source]);
    cli_sink_format(sink, "  %8s\n", "all");
    const char *code = every;
    for (size_t i = 0; code != NULL; i++) {
        if (!write_counts(sink, code))
            return false;
        code = fxc_lexicon_language_at(fxc_lexicon_embedded(), i);
    }
    return true;
}

cli_exit cli_lexicon_run(const cli_options *options) {
    if (options->operand_count != 0)
        return cli_usage("lexicon", "takes no operand, only --lang CODE");
    const char *code = options->check.language;
    cli_sink sink;
    if (!cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    if (code != NULL ? !write_words(&sink, code) : !write_languages(&sink)) {
        cli_sink_discard(&sink);
        return CLI_EXIT_FAILED;
    }
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}
