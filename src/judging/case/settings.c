/* SPDX-License-Identifier: MIT */
#include "judging/case/settings.h"

#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "lexicon/iso4217.h"
#include "lexicon/language.h"
#include "lexicon/lexicon.h"
#include "lexicon/territory.h"
#include "rates/lookup/lookup.h"
#include "time/date.h"

enum {
    OPTION_TEXT_MAX = 40, /* bytes of a number in an option */
    MARK_MAX = 64,        /* bytes of the mark of --symbol */
    SYMBOLS_MAX = 256,
    AGE_DEFAULT = FXI_RATE_MAX_AGE,
    STALE_DEFAULT = 31,
    DAYS_MAX = 3660 /* ten years bound every age */
};

static size_t bounded_length(const char *text, size_t limit) {
    const char *end = memchr(text, '\0', limit + 1);
    return end == NULL ? limit + 1 : (size_t)(end - text);
}

/* "25bp" and "0.25%" differ from the plain number by this power of ten. */
static size_t read_unit(int *power, const char *text, size_t length) {
    if (length > 2 && fxi_ascii_equal(text + length - 2, 2, "bp")) {
        *power = -4;
        return 2;
    }
    if (length > 1 && text[length - 1] == '%') {
        *power = -2;
        return 1;
    }
    *power = 0;
    return 0;
}

static bool is_within(const fxi_rational *value, fxi_rational low, fxi_rational high) {
    return fxi_rational_compare(value, &low) >= 0 &&
           fxi_rational_compare(value, &high) <= 0;
}

/* A tolerance has its unit written out; only "0" may do without. */
static bool parse_tolerance(fxi_rational *out, const char *text) {
    size_t length = bounded_length(text, OPTION_TEXT_MAX);
    int power;
    size_t unit = read_unit(&power, text, length);
    fxi_rational number;
    if (length > OPTION_TEXT_MAX || !fxi_rational_parse(&number, text, length - unit))
        return false;
    if (unit == 0 && fxi_rational_sign(&number) != 0)
        return false;
    fxi_rational factor = fxi_rational_power10(power);
    *out = fxi_rational_multiply(&number, &factor);
    return is_within(out, fxi_rational_from_integer(0), fxi_rational_from_integer(1));
}

static bool parse_about_k(fxi_rational *out, const char *text) {
    size_t length = bounded_length(text, OPTION_TEXT_MAX);
    return length <= OPTION_TEXT_MAX && fxi_rational_parse(out, text, length) &&
           is_within(out, fxi_rational_from_fraction(1, 2),
                     fxi_rational_from_integer(10));
}

static fxc_status read_numbers(fxi_settings *out, const fxc_options *options,
                               fxc_error *error) {
    if (options->tolerance != NULL) {
        if (!parse_tolerance(&out->tolerance, options->tolerance))
            return fxi_error_set(error, FXC_ESYNTAX,
                                 "tolerance: expected 0 to 10000bp or 0%% to 100%%, "
                                 "such as 25bp, not \"%.40s\"",
                                 options->tolerance);
        out->tolerance_is_set = true;
    }
    if (options->about_k != NULL && !parse_about_k(&out->about_k, options->about_k))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "about_k: expected a number from 1/2 to 10, not \"%.40s\"",
                             options->about_k);
    return FXC_OK;
}

static fxc_status read_days(int32_t *out, int32_t asked, int32_t usual,
                            const char *option, fxc_error *error) {
    if (asked < 0 || asked > DAYS_MAX)
        return fxi_error_set(error, FXC_EARG, "%s: expected 1 to %d days, not %d",
                             option, (int)DAYS_MAX, (int)asked);
    *out = asked == 0 ? usual : asked;
    return FXC_OK;
}

/* An enumerator from another language may be any number, a negative one too. */
static fxc_status read_choices(fxi_settings *out, const fxc_options *options,
                               fxc_error *error) {
    if ((unsigned)options->reading > FXC_READING_COARSE)
        return fxi_error_set(error, FXC_EARG, "reading: no such reading");
    if ((unsigned)options->mode > FXC_MODE_EXACT)
        return fxi_error_set(error, FXC_EARG, "mode: no such mode");
    if ((unsigned)options->profile > FXC_PROFILE_TRIAGE)
        return fxi_error_set(error, FXC_EARG, "profile: no such profile");
    out->reading = options->reading;
    out->mode = options->mode;
    out->profile = options->profile;
    out->strict = options->strict || options->profile == FXC_PROFILE_FILING;
    fxc_status status = read_days(&out->max_age_days, options->max_age_days,
                                  AGE_DEFAULT, "max_age_days", error);
    if (status != FXC_OK)
        return status;
    return read_days(&out->stale_max_days, options->stale_max_days, STALE_DEFAULT,
                     "stale_max_days", error);
}

static fxc_status read_date(fxi_settings *out, const fxc_options *options,
                            fxc_error *error) {
    if (!fxi_date_is_none(options->date) && !fxi_date_is_valid(options->date))
        return fxi_error_set(error, FXC_EARG, "date: there is no such day");
    out->date = options->date;
    return FXC_OK;
}

static fxc_status read_source(fxi_settings *out, const fxc_options *options,
                              const fxc_rates *rates, fxc_error *error) {
    if (options->source == NULL || rates == NULL)
        return FXC_OK;
    out->source = fxi_rates_source_index(rates, options->source);
    if (out->source == SIZE_MAX)
        return fxi_error_set(error, FXC_EARG,
                             "source: the rate book has no source \"%.31s\"",
                             options->source);
    return FXC_OK;
}

/* "und-AU": any language, of a region that is known. */
static bool is_undetermined(const char *tag) {
    static const char code[] = "und-";
    return strncmp(tag, code, sizeof code - 1) == 0;
}

/* "" is what no language is: it is found from the text. */
static fxc_status read_language(fxi_settings *out, const fxc_options *options,
                                fxc_error *error) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    const char *tag = options->language;
    if (tag == NULL || *tag == '\0')
        return FXC_OK;
    bool is_any = is_undetermined(tag);
    if (!is_any && fxi_lexicon_language(lexicon, tag) == FXI_LANGUAGE_EVERY)
        return fxi_error_set(error, FXC_EARG,
                             "language: the lexicon has no language \"%.31s\"", tag);
    for (size_t i = 0; i < FXI_HOME_MAX; i++)
        out->home[i] = fxi_lexicon_home_currency(lexicon, tag, i);
    return fxi_lexicon_region_is_unknown(lexicon, tag) ||
                   (is_any && fxi_currency_is_none(out->home[0]))
               ? fxi_error_set(error, FXC_EARG,
                               "language: \"%.31s\" names no region that has money",
                               tag)
               : FXC_OK;
}

static fxc_status check_symbol(const fxc_symbol *symbol, fxc_error *error) {
    if (symbol->mark == NULL || symbol->mark[0] == '\0' ||
        bounded_length(symbol->mark, MARK_MAX) > MARK_MAX)
        return fxi_error_set(error, FXC_EARG,
                             "symbols: a mark has 1 to %d bytes, such as \"kr\"",
                             (int)MARK_MAX);
    if (!fxi_currency_is_known(symbol->currency))
        return fxi_error_set(error, FXC_EARG,
                             "symbols: \"%.3s\" is no ISO 4217 currency",
                             symbol->currency.code);
    return FXC_OK;
}

static fxc_status read_symbols(fxi_settings *out, const fxc_options *options,
                               fxc_error *error) {
    if (options->symbol_count > SYMBOLS_MAX ||
        (options->symbol_count > 0 && options->symbols == NULL))
        return fxi_error_set(error, FXC_EARG, "symbols: expected at most %d",
                             (int)SYMBOLS_MAX);
    for (size_t i = 0; i < options->symbol_count; i++) {
        fxc_status status = check_symbol(&options->symbols[i], error);
        if (status != FXC_OK)
            return status;
    }
    out->symbols = options->symbols;
    out->symbol_count = options->symbol_count;
    return FXC_OK;
}

static fxi_settings default_settings(void) {
    return (fxi_settings){.source = SIZE_MAX,
                          .tolerance = fxi_rational_from_integer(0),
                          .about_k = fxi_rational_from_integer(1),
                          .max_age_days = AGE_DEFAULT,
                          .stale_max_days = STALE_DEFAULT};
}

fxc_status fxi_settings_read(fxi_settings *out, const fxc_options *options,
                             const fxc_rates *rates, fxc_error *error) {
    *out = default_settings();
    if (options == NULL)
        return FXC_OK;
    if (options->version != FXC_OPTIONS_VERSION)
        return fxi_error_set(error, FXC_EARG,
                             "options: version %u, this library knows version %d",
                             (unsigned)options->version, FXC_OPTIONS_VERSION);
    fxc_status status = read_date(out, options, error);
    if (status == FXC_OK)
        status = read_choices(out, options, error);
    if (status == FXC_OK)
        status = read_numbers(out, options, error);
    if (status == FXC_OK)
        status = read_source(out, options, rates, error);
    if (status == FXC_OK)
        status = read_language(out, options, error);
    if (status == FXC_OK)
        status = read_symbols(out, options, error);
    return status;
}
