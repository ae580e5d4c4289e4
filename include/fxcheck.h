/* SPDX-License-Identifier: MIT */
/**
 * @file fxcheck.h
 * The public interface of libfxcheck: read money in text, and judge whether figures
 * that state one value in two currencies agree.
 *
 * The library takes bytes and gives results. It opens no file, reads no clock, no
 * locale and no environment, keeps no mutable global, and never aborts or prints.
 * Text is UTF-8, given as pointer and length; a NUL is a byte like another. Spans are
 * half-open byte offsets into the caller's text. Exact numbers leave as text: a decimal
 * ("53000000000", "0.32") or a fraction in lowest terms ("759/107").
 *
 * Every function that can fail returns an fxc_status; an fxc_error that is passed along
 * says more, and may be NULL. Any other argument that is NULL gives FXC_EARG, but for
 * options, a text of length 0, the context of a write function, and where a comment
 * says so. What a function was to fill is as it was after a failure, unless its comment
 * says more. A function that returns no status takes no NULL, but for those that free.
 *
 * Handles are immutable after construction and may then be shared by any number of
 * threads, but for three: an fxc_rates is one thread's until its last fxc_rates_add, an
 * fxc_stream and an fxc_set change, and are used by one thread at a time.
 */
#ifndef FXCHECK_H
#define FXCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(FXC_STATIC)
#define FXC_API
#elif defined(__GNUC__)
#define FXC_API __attribute__((visibility("default")))
#else
#define FXC_API
#endif

#if defined(__GNUC__)
#define FXC_CHECKED __attribute__((warn_unused_result))
#else
#define FXC_CHECKED
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define FXC_VERSION "0.1.0"

/* --- plain values ------------------------------------------------------------ */

typedef enum fxc_status {
    FXC_OK = 0,
    FXC_ENOMEM = 1,    /**< memory ran out; nothing was changed */
    FXC_EARG = 2,      /**< a broken call: NULL, an unknown enumerator, a bad option */
    FXC_ESYNTAX = 3,   /**< a table, an amount or an option is not well formed */
    FXC_ELIMIT = 4,    /**< larger than the documented bounds */
    FXC_ENORATE = 5,   /**< the rate book has no rate for that pair and date */
    FXC_ECURRENCY = 6, /**< not an ISO 4217 code, or not one that the book knows */
    FXC_EWRITE = 7     /**< the caller's write function refused */
} fxc_status;

/** What went wrong and where; nothing to free, and all zero where nothing did. line and
 *  column, of bytes, count from 1, 0: none. */
typedef struct fxc_error {
    fxc_status code;
    uint32_t line, column;
    char text[200];
} fxc_error;

typedef struct fxc_span {
    size_t start, end;
} fxc_span;

/** A day of the proleptic Gregorian calendar. All zero: no date. */
typedef struct fxc_date {
    int16_t year;
    uint8_t month, day;
} fxc_date;

/** An ISO 4217 code and its NUL. Empty: not known. */
typedef struct fxc_currency {
    char code[4];
} fxc_currency;

/** How a word beside a figure changes it: "about", "nearly", "over", "at least", ... */
typedef enum fxc_modifier {
    FXC_MODIFIER_NONE,
    FXC_MODIFIER_ABOUT,
    FXC_MODIFIER_NEARLY,
    FXC_MODIFIER_OVER,
    FXC_MODIFIER_AT_LEAST,
    FXC_MODIFIER_AT_MOST,
    FXC_MODIFIER_UNDER
} fxc_modifier;

/** What decided the currency of a figure. */
typedef enum fxc_basis {
    FXC_BASIS_NONE, /**< undecided: currency is empty, the candidates remain */
    FXC_BASIS_CODE,
    FXC_BASIS_SYMBOL,
    FXC_BASIS_NAME,
    FXC_BASIS_PAIR_RATE, /**< the partner's currency and the rate leave one candidate */
    FXC_BASIS_CONTEXT,   /**< other words of the document */
    FXC_BASIS_OPTION,    /**< fxc_options.symbols */
    FXC_BASIS_DEFAULT,   /**< nothing but the order of the candidates */
    FXC_BASIS_LOCALE     /**< the money of the region in fxc_options.language */
} fxc_basis;

typedef enum fxc_verdict {
    FXC_VERDICT_EXACT,
    FXC_VERDICT_ROUNDING,
    FXC_VERDICT_TOLERANCE,
    FXC_VERDICT_COARSE,
    FXC_VERDICT_OTHER_RATE,
    FXC_VERDICT_DISAGREE,
    FXC_VERDICT_CANNOT_JUDGE
} fxc_verdict;

/** Size of the excess beyond rounding: 0; to 25 bp; to 1 %; to 5 %; to 50 %; above. */
typedef enum fxc_severity {
    FXC_SEVERITY_NONE,
    FXC_SEVERITY_TRIVIAL,
    FXC_SEVERITY_MINOR,
    FXC_SEVERITY_MODERATE,
    FXC_SEVERITY_MAJOR,
    FXC_SEVERITY_GROSS
} fxc_severity;

/** What a finding asks of its reader. */
typedef enum fxc_level { FXC_LEVEL_NOTE, FXC_LEVEL_WARNING, FXC_LEVEL_ERROR } fxc_level;

/** Rank of the evidence for a rate, docs/spec/evidence.md "Evidence"; the highest
 *  governs. */
typedef enum fxc_evidence {
    FXC_EVIDENCE_LEGAL,    /**< E0: legally fixed rate */
    FXC_EVIDENCE_STATED,   /**< E1: rate stated in the text */
    FXC_EVIDENCE_NAMED,    /**< E2: a publisher of rates that the text names */
    FXC_EVIDENCE_FILING,   /**< E3: balance-sheet date, in the profile of filings */
    FXC_EVIDENCE_EVENT,    /**< E4: date of an event in the sentence */
    FXC_EVIDENCE_PERIOD,   /**< E5: period named with the fact */
    FXC_EVIDENCE_DOCUMENT, /**< E6: date of the document */
    FXC_EVIDENCE_SHARED,   /**< R*: no rate; what the other pairs of the text share */
    FXC_EVIDENCE_RANGE,    /**< E7: no date, or no fixings: all rates there are */
    FXC_EVIDENCE_NONE      /**< E8 */
} fxc_evidence;

/** Which fixing answers a look-up; docs/spec/rates.md "The day". None interpolates. */
typedef enum fxc_policy {
    FXC_POLICY_PREVIOUS,   /**< that day's fixing, or the last one before it */
    FXC_POLICY_EXACT,      /**< that day's fixing only */
    FXC_POLICY_NEXT,       /**< that day's fixing, or the first one after it */
    FXC_POLICY_NEAREST,    /**< the nearer of both; the earlier one of two as near */
    FXC_POLICY_PERIOD_END, /**< the last fixing of the period date..until */
    FXC_POLICY_PERIOD_AVERAGE, /**< mean of the fixings of the period date..until */
    FXC_POLICY_KNOWN_BY        /**< the last one that was published by that day */
} fxc_policy;

typedef enum fxc_rounding {
    FXC_ROUND_HALF_EVEN,
    FXC_ROUND_HALF_UP,
    FXC_ROUND_HALF_DOWN,
    FXC_ROUND_UP,     /**< away from zero */
    FXC_ROUND_DOWN,   /**< towards zero */
    FXC_ROUND_FLOOR,  /**< towards minus infinity */
    FXC_ROUND_CEILING /**< towards plus infinity */
} fxc_rounding;

/* --- names of the enumerators, as every output format writes them --------------- */

/** Static text, never NULL: "at-least", "pair-rate", "other-rate", "minor", "error",
 *  "E5", "syntax error". An unknown value gives "?". */
FXC_API const char *fxc_modifier_name(fxc_modifier modifier);
FXC_API const char *fxc_basis_name(fxc_basis basis);
FXC_API const char *fxc_verdict_name(fxc_verdict verdict);
FXC_API const char *fxc_severity_name(fxc_severity severity);
FXC_API const char *fxc_level_name(fxc_level level);
FXC_API const char *fxc_evidence_name(fxc_evidence evidence);
FXC_API const char *fxc_status_name(fxc_status status);

/** Version of the library, and of the data inside it ("cldr-42 iso4217-2026-01-01"). */
FXC_API const char *fxc_version(void);
FXC_API const char *fxc_data_version(void);

/** What words and signs mean: immutable tables inside the library, shared by all. */
typedef struct fxc_lexicon fxc_lexicon;

/** The lexicon that is linked into the library; static, nothing to free. */
FXC_API const fxc_lexicon *fxc_lexicon_embedded(void);

/** Languages that the lexicon has words of, in its order of preference: ISO 639 codes,
 *  static; NULL past the end. */
FXC_API size_t fxc_lexicon_language_count(const fxc_lexicon *lexicon);
FXC_API const char *fxc_lexicon_language_at(const fxc_lexicon *lexicon, size_t index);

/** What the lexicon knows of one word. */
typedef struct fxc_word {
    const char *spelling; /**< letters whose case is free are small */
    const char *language; /**< "de"; "": every language */
    const char *kind;     /**< "currency", "scale", "month", ...; static */
    int32_t value;        /**< by kind: of a scale and of a currency a power of ten, of
                               a fraction 100 * numerator + denominator, of a modifier
                               an fxc_modifier, else a number or of no meaning */
    const fxc_currency *currencies; /**< of a currency, a place or a rate, likeliest
                                         first; of a scale, beside which it counts */
    size_t currency_count;
    const char *source; /**< "words", "iso4217", "cldr", or "composed" of the first */
} fxc_word;

typedef struct fxc_words fxc_words;

/** The words of a language ("de", "zh-Hant"; "" for those of every language) by kind
 *  and spelling; free them with fxc_words_free. FXC_EARG: no such language; FXC_ENOMEM.
 */
FXC_API FXC_CHECKED fxc_status fxc_words_new(fxc_words **out,
                                             const fxc_lexicon *lexicon,
                                             const char *language, fxc_error *error);
FXC_API size_t fxc_words_count(const fxc_words *words);
/** Borrowed from `words`; NULL past the end. */
FXC_API const fxc_word *fxc_words_at(const fxc_words *words, size_t index);
/** NULL is fine. */
FXC_API void fxc_words_free(fxc_words *words);

/* --- the rate book ----------------------------------------------------------- */

typedef struct fxc_rates fxc_rates;

/** The book of the shipped sources: constant data of the library, which takes no time
 *  and no memory, cannot fail and is never freed. For look-ups that need no other
 *  table; what holds for "a book that holds the shipped sources" below holds for it. */
FXC_API const fxc_rates *fxc_rates_shipped(void);

/** A book that holds the shipped sources ("euro", "ecb", "h10", "parities", "imf"),
 *  which are linked into the library: no table is parsed. Owned by the caller.
 *  FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_rates_new(fxc_rates **out, fxc_error *error);

/** A book without any source. FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_rates_new_empty(fxc_rates **out, fxc_error *error);

/** Reads a table into the book as source `name` (letters, digits, '-', at most 31
 *  bytes; a source of that name is replaced, in its place in the order of look-ups). A
 *  table in the long form whose rows name several sources becomes those, under their
 *  own names. What a table without a head does not say - kind, publication, title - is
 *  that of the source that it replaces; rates of another kind are refused. The form is
 *  found from the content: the long form, CSV with the head `date,base,quote,rate`; the
 *  project's own table form; CSV or XML of the ECB; CSV of FRED, of the Federal
 *  Reserve's Data Download Program or of Narodowy Bank Polski; JSON of Frankfurter,
 *  Open Exchange Rates or fixer; price directives of ledger, hledger or beancount
 *  (fxcheck-rates(5)). A table with any fault is refused whole, with line and column in
 *  `error`, and the book stays as it was. The bytes are not kept. Not to be called
 *  while another thread uses the book. FXC_ESYNTAX, FXC_ELIMIT, FXC_EARG, FXC_ENOMEM.
 */
FXC_API FXC_CHECKED fxc_status fxc_rates_add(fxc_rates *rates, const char *name,
                                             const char *bytes, size_t length,
                                             fxc_error *error);

/** Receives bytes; a value other than 0 stops the writing function, which returns
 *  FXC_EWRITE. */
typedef int (*fxc_write_fn)(void *context, const char *bytes, size_t length);

/** Writes one source in the project's own table form (fxcheck-rates(5)), which
 *  fxc_rates_add reads back. `head` holds the comments and directives that the table is
 *  to start with: text in the same form, read up to its row of column names, so that an
 *  earlier edition of the table will do; length 0: a bare head is made. What would not
 *  load is not written. FXC_ESYNTAX: the head is ill formed or does not fit the rates;
 *  FXC_ELIMIT: it is longer than a table may be; FXC_EARG: no such source; FXC_EWRITE,
 *  FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_rates_export(const fxc_rates *rates,
                                                const char *source, const char *head,
                                                size_t head_length, fxc_write_fn write,
                                                void *context, fxc_error *error);

/** The same for the next edition of a source of daily fixings, with a head made from
 *  that of the source in `former`: its title, its time of publication, its decimals and
 *  the reasons of its gaps and ends stay, and new holes are marked. FXC_EARG: a book
 *  has no such source, or one of another kind; else as fxc_rates_export. */
FXC_API FXC_CHECKED fxc_status fxc_rates_export_edition(
    const fxc_rates *rates, const fxc_rates *former, const char *source,
    fxc_write_fn write, void *context, fxc_error *error);

/** Forms in which single rates are listed for other programs. */
typedef enum fxc_list_form {
    FXC_LIST_CSV,      /**< date,base,quote,rate; of all sources with units,source */
    FXC_LIST_LEDGER,   /**< "P 2025-02-24 EUR 1.0466 USD", ledger and hledger */
    FXC_LIST_BEANCOUNT /**< "2025-02-24 price EUR 1.0466 USD" */
} fxc_list_form;

typedef struct fxc_selection {
    const char *source;       /**< NULL: all; not with prices, which would be mixed */
    fxc_currency base, quote; /**< of one series; all zero: every one */
} fxc_selection;

/** Lists rates as printed, by source, day and pair. fxc_rates_add reads a list back,
 *  that of a whole book too; decimals are then those of the series at their most, and
 *  what only the project's own form can say - gaps, ends, and in a book without the
 *  sources that are replaced their kinds - is lost. FXC_ECURRENCY: the source
 *  has no such series; FXC_EARG: no such source, an unknown form, or prices of no
 *  source; FXC_EWRITE, FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_rates_list(const fxc_rates *rates,
                                              const fxc_selection *what,
                                              fxc_list_form form, fxc_write_fn write,
                                              void *context, fxc_error *error);

/** Holds the tables that are linked into the library against their checksum.
 *  FXC_ESYNTAX: they are damaged. */
FXC_API FXC_CHECKED fxc_status fxc_rates_verify_shipped(fxc_error *error);

/** Holds a source against what it has to be - days and series in order, rates within
 *  bounds, no rate in a gap; FXC_ESYNTAX names the place - and writes a line for what
 *  is well formed and odd: a fixing at least half as much again as the one before, or a
 *  rate off by a factor of two or more from that of another source of the book, as
 *  wrong units and directions are. `oddities`, which may be NULL, is set to the number
 *  of lines, also where they could not be written. FXC_EARG: no such source;
 *  FXC_EWRITE, FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_rates_verify(const fxc_rates *rates,
                                                const char *source, fxc_write_fn write,
                                                void *context, size_t *oddities,
                                                fxc_error *error);

/** NULL is fine. */
FXC_API void fxc_rates_free(fxc_rates *rates);

/** What the numbers of a source are. */
typedef enum fxc_source_kind {
    FXC_SOURCE_DAILY,  /**< fixings, one a working day */
    FXC_SOURCE_LEGAL,  /**< fixed by law for good, in force from their day on */
    FXC_SOURCE_PARITY, /**< official parities, in force from their day on; markets deal
                            near them */
    FXC_SOURCE_ANNUAL  /**< averages of years: coarse, and asked only by name */
} fxc_source_kind;

/** When the fixing of a day is published. */
typedef enum fxc_publication {
    FXC_PUBLISHED_SAME_DAY,
    FXC_PUBLISHED_NEXT_MONDAY /**< the week's on the Monday after it, or the first day
                                   with a fixing behind a Monday without one */
} fxc_publication;

/** One source of a book; borrowed from it. */
typedef struct fxc_source {
    const char *name; /**< "ecb" */
    const char
        *title; /**< "European Central Bank, euro foreign exchange reference rates" */
    fxc_date first, last;
    size_t series_count;
    const char *hash; /**< "sha256:..." of the table's text; of all sources in it */
    fxc_source_kind kind;
    fxc_publication publication;
    bool shipped; /**< it is linked into the library */
} fxc_source;

FXC_API size_t fxc_rates_source_count(const fxc_rates *rates);
/** NULL past the end. */
FXC_API const fxc_source *fxc_rates_source(const fxc_rates *rates, size_t index);
/** "sha256:..." over all sources of the book, in order. */
FXC_API const char *fxc_rates_hash(const fxc_rates *rates);

/** One printed quote that a rate was made of, or the mean of several. */
typedef struct fxc_leg {
    fxc_currency base, quote;
    fxc_date date;    /**< of a mean: the last of its days */
    char printed[24]; /**< with the decimals of its series: "1.0389"; empty: a mean */
    bool inverted;    /**< used as 1/quote */
    char source[32];
    int32_t age_days;
} fxc_leg;

/** How a rate was made of its legs. */
typedef enum fxc_direction {
    FXC_DIRECTION_SAME, /**< base equals quote: 1, without a leg */
    FXC_DIRECTION_DIRECT,
    FXC_DIRECTION_INVERSE,
    FXC_DIRECTION_CROSS,      /**< of one source and one day */
    FXC_DIRECTION_MIXED_CROSS /**< of several sources or days */
} fxc_direction;

enum { FXC_LEGS_MAX = 4 };

/** A rate: how many units of `quote` one unit of `base` buys. */
typedef struct fxc_rate {
    fxc_currency base, quote;
    char source[32];  /**< empty if base equals quote, or for a mixed cross */
    char hash[72];    /**< "sha256:..." of its table; of the book for a mixed cross */
    fxc_date date;    /**< of the fixing; of the oldest one of a mixed cross */
    int32_t age_days; /**< from the fixing to the date asked for, or the end of the
                           period; below 0: the fixing is later */
    char value[200];  /**< exact, a fraction or an integer: the quotes as printed */
    char low[200];    /**< exact ends of the interval that the printed digits stand */
    char high[200];   /**< for; equal for a legally fixed rate */
    size_t leg_count; /**< 1: direct or inverse; more: a cross; 0: the same currency */
    fxc_leg legs[FXC_LEGS_MAX];
    fxc_direction direction;
    fxc_source_kind kind;     /**< FXC_SOURCE_ANNUAL: coarse evidence */
    size_t observation_count; /**< days in a mean; else 1 */
} fxc_rate;

typedef struct fxc_rate_query {
    fxc_currency base, quote;
    fxc_date date;
    const char *source; /**< NULL: the book's order, the last added first */
    fxc_policy policy;
    int32_t max_age_days; /**< between the date and a fixing; 0: the default, 7 */
    fxc_date until;       /**< last day of the period that `date` begins; with the two
                               policies of a period only */
    bool mixed; /**< where no source has the pair on one day, allow a fixing carried
                   over official parities, else a cross of up to three fixings of
                   several sources and days; not with a period */
} fxc_rate_query;

/** Looks a rate up inside one source and one date, directly, inverted or crossed over
 *  one currency. Never interpolates and never clamps: a date outside the table, in a
 *  gap or farther than the limit is FXC_ENORATE, and `error` names the nearest date. In
 *  the book's order a rate fixed by law comes first; a source that has no rate leaves
 *  the query to the next one; one of annual averages answers only if it is named. A
 *  currency that ISO 4217 had withdrawn, or that had not come yet, has no market rate:
 *  FXC_ENORATE says so. FXC_ECURRENCY: ill formed, or in no source of the book;
 *  FXC_EARG: no such source or policy, a date that is not in the calendar, a period
 *  that ends before it begins, is missing or not asked for, or is `mixed`; a limit
 *  below 0. */
FXC_API FXC_CHECKED fxc_status fxc_rate_find(fxc_rate *out, const fxc_rates *rates,
                                             const fxc_rate_query *query,
                                             fxc_error *error);

/** Reads a period: "2024", "2024-03", "2024-Q1" or "2024-02-29". FXC_ESYNTAX. */
FXC_API FXC_CHECKED fxc_status fxc_period_parse(fxc_date *first, fxc_date *last,
                                                const char *text, size_t length,
                                                fxc_error *error);

/** Rates between two exact ends, in units of `quote` per unit of `base`. */
typedef struct fxc_rate_range {
    fxc_currency base, quote;
    const char *low, *high;
    bool low_closed, high_closed; /**< whether the ends belong to it */
} fxc_rate_range;

enum { FXC_FINGERPRINT_DATES = 8 };

/** The fixings of one source at which two figures can have been converted. */
typedef struct fxc_fingerprint {
    size_t days; /**< fixings of the two currencies, up to the last day asked for */
    size_t hits; /**< those that lie among the rates that the figures imply */
    fxc_date dates[FXC_FINGERPRINT_DATES]; /**< of hits, the latest first */
    size_t date_count;                     /**< hits, or FXC_FINGERPRINT_DATES */
} fxc_fingerprint;

/** Counts the fixings of the source of that index that meet `range`, up to `until`
 *  (none: to its end). A precise pair leaves few days. Rates in force count as one day.
 *  For a pair that the source lacks its fixings are carried over parities of the book.
 *  FXC_EARG: NULL, no such source, or an `until` that is no day of the calendar;
 *  FXC_ECURRENCY: a code that is not three capital letters; FXC_ENORATE: it has no rate
 *  of the two in that time; FXC_ESYNTAX: an end is no exact number above zero ("7.25",
 *  "759/107"), or the low one the higher.
 *  `*out` is all zero after FXC_ENORATE. */
FXC_API FXC_CHECKED fxc_status fxc_fingerprint_find(fxc_fingerprint *out,
                                                    const fxc_rates *rates,
                                                    size_t source,
                                                    const fxc_rate_range *range,
                                                    fxc_date until, fxc_error *error);

/* --- conversion -------------------------------------------------------------- */

typedef struct fxc_conversion_request {
    const char *amount; /**< plain decimal text: "380000000000" */
    size_t amount_length;
    fxc_rate_query rate; /**< base: the amount's currency; quote: the wanted one */
    bool rounded;        /**< false: leave the exact rational */
    int32_t decimals;    /**< if rounded: 0 to 30; -1: the currency's minor unit */
    fxc_rounding rounding;
    int32_t significant; /**< if rounded and above 0, to 30: significant digits, and
                              `decimals` is not used */
    bool cash; /**< if rounded: to what can be paid in coins (CHF 0.05), as CLDR has it;
                    `decimals` is not used */
} fxc_conversion_request;

typedef struct fxc_conversion {
    char exact[400];  /**< a fraction in lowest terms, or an integer */
    char amount[160]; /**< decimal, as asked for; empty if not rounded */
    bool inexact;     /**< rounding changed the value */
    fxc_rate rate;
} fxc_conversion;

/** Converts an amount at the rate that fxc_rate_find gives for `rate`, and fails as it
 *  does. FXC_ESYNTAX: `amount` is no decimal of at most 64 digits; FXC_EARG also: what
 *  is asked of the rounding is out of bounds; FXC_ELIMIT: the result is too long. */
FXC_API FXC_CHECKED fxc_status fxc_convert(fxc_conversion *out, const fxc_rates *rates,
                                           const fxc_conversion_request *request,
                                           fxc_error *error);

/** One share of an amount: a decimal. */
typedef struct fxc_part {
    char amount[160];
} fxc_part;

typedef struct fxc_allocation_request {
    const char *amount; /**< plain decimal text, a whole number of units */
    size_t amount_length;
    fxc_currency currency; /**< for decimals -1 */
    int32_t decimals;      /**< a unit is 10^-decimals, 0 to 30; -1: the minor unit */
    const uint32_t *weights;
    size_t count; /**< of weights and of parts, 1 to 10,000; one weight is above 0 */
} fxc_allocation_request;

/** Splits an amount by weight into parts that add up to it exactly: each gets the whole
 *  units of its exact share, and the units that are left go, one each, to the shares
 *  that lost most, of equal ones to the earlier. `parts` has room for `count`.
 *  FXC_ESYNTAX: no decimal; FXC_EARG: no weight, or an amount that is not made of whole
 *  units, or decimals or a `count` out of bounds; FXC_ELIMIT: a part is too long, and
 *  some of `parts` are written; FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_allocate(fxc_part *parts,
                                            const fxc_allocation_request *request,
                                            fxc_error *error);

/* --- options of a check ------------------------------------------------------- */

#define FXC_OPTIONS_VERSION 1

/** Which granules may decide: docs/spec/quantities.md "Granules". */
typedef enum fxc_reading {
    FXC_READING_BOTH,
    FXC_READING_SHOWN,
    FXC_READING_COARSE
} fxc_reading;

/** How a printed figure was rounded; docs/spec/arithmetic.md "Intervals". */
typedef enum fxc_mode {
    FXC_MODE_NEAREST,
    FXC_MODE_HALF_UP,
    FXC_MODE_HALF_EVEN,
    FXC_MODE_TRUNC,
    FXC_MODE_CEIL,
    FXC_MODE_ANY,
    FXC_MODE_EXACT
} fxc_mode;

/** What kind of text it is, and what is asked of it: docs/spec/verdicts.md
 *  "Profiles". */
typedef enum fxc_profile {
    FXC_PROFILE_NEWS,
    FXC_PROFILE_FILING, /**< strict, and one rate, that of the balance-sheet date */
    FXC_PROFILE_TRIAGE  /**< 100bp, and findings from FXC_SEVERITY_MODERATE on */
} fxc_profile;

/** "Read `mark` as `currency`": ("¥", CNY). */
typedef struct fxc_symbol {
    const char *mark; /**< UTF-8, NUL-terminated, as it stands in the text; 1 to 64
                           bytes */
    fxc_currency currency;
} fxc_symbol;

/** Fill with FXC_OPTIONS_INIT, then change what you want. NULL options: the defaults.
 */
typedef struct fxc_options {
    uint32_t version;
    fxc_date date;         /**< of the document; none: from the input, from its
                                byline, or unknown */
    const char *language;  /**< "en", of the lexicon; NULL: found from the text. A
                                region, "en-AU", tells its numerals and which dollar,
                                peso or pound is meant where the text does not; "und-AU"
                                names the region alone. FXC_EARG: a language that the
                                lexicon has not, or a region that CLDR has no money of */
    const char *source;    /**< governing source; NULL: the book's order */
    const char *tolerance; /**< "25bp", "0.25%"; NULL: 25bp for E4-E7 (100bp in the
                                profile of triage), 0 for E0-E3 */
    const char *about_k;   /**< half-width of "about" in coarse granules; NULL: "1" */
    fxc_reading reading;
    fxc_mode mode;
    bool strict;            /**< no tolerance, coarse or other-rate verdicts */
    int32_t max_age_days;   /**< of a fixing; 0: 7 */
    int32_t stale_max_days; /**< for other-rate(stale); 0: 31 */
    const fxc_symbol *symbols;
    size_t symbol_count; /**< to 256 */
    fxc_profile profile;
} fxc_options;

/* Member by member: C++ before C++20 knows no other form. */
#define FXC_OPTIONS_INIT                                                               \
    {                                                                                  \
        FXC_OPTIONS_VERSION, {0, 0, 0}, NULL, NULL, NULL, NULL, FXC_READING_BOTH,      \
            FXC_MODE_NEAREST, false, 0, 0, NULL, 0, FXC_PROFILE_NEWS                   \
    }

/* --- one amount ---------------------------------------------------------------- */

/** An amount by value. `amount_high` is empty unless the text states a range, and the
 *  alternatives unless it is open what a point or comma in the number, or its scale,
 *  means (fxc_figure). */
typedef struct fxc_amount {
    fxc_span span;
    char amount[136], amount_high[136];
    fxc_currency currency;
    fxc_basis basis;
    fxc_modifier modifier;
    char alternative[136], alternative_high[136];
} fxc_amount;

/** Reads `text` as one amount alone (docs/spec/figures.md) if that takes all of it but
 *  signs and the words of its modifier; else the first monetary expression in it as
 *  prose: then what stands outside the span is not looked at, and fxc_scan finds the
 *  others. FXC_ESYNTAX: there is none, or a bad option; FXC_ELIMIT: its number is
 *  larger than 64 digits or its scale than 10^36; FXC_EARG, FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_parse(fxc_amount *out, const char *text,
                                         size_t length, const fxc_options *options,
                                         fxc_error *error);

/* --- texts with tables, taken out of a document with mark-up ---------------------- */

/** One cell of a table. The library reads no mark-up: whoever took the text out of a
 *  document says which parts of it are cells. */
typedef struct fxc_cell {
    fxc_span span;                    /**< of its content, in the text */
    uint32_t table;                   /**< equal for the cells of one table */
    uint32_t row, column;             /**< where it begins, from 0 */
    uint32_t row_count, column_count; /**< that it covers; 0 counts as 1 */
    bool is_head;                     /**< the document calls it a head */
} fxc_cell;

/** A text and the cells in it. */
typedef struct fxc_input {
    const char *text;
    size_t length;
    const fxc_cell *cells; /**< in order of their spans, which do not overlap, row by
                                row; empty cells may be left out */
    size_t cell_count;
    bool is_amount;     /**< the text is one amount, such as a field of a ledger, and no
                             prose: docs/spec/figures.md "One amount alone" */
    fxc_span title;     /**< of the document, in the text; empty: not known, and a first
                             paragraph that looks like one is: docs/spec/evidence.md "The
                             title" */
    fxc_date published; /**< that is known from elsewhere, such as the head of a page;
                             dates the document unless an option does; none: its byline
                             does */
} fxc_input;

/** Where a stretch of a text stands in the document that it was taken out of. If both
 *  lengths are equal they agree byte by byte; otherwise the stretch stands for the
 *  whole place, as an entity does: "&euro;". */
typedef struct fxc_piece {
    size_t start, length;               /**< in the text */
    size_t source_start, source_length; /**< in the document */
} fxc_piece;

/** The document that a text was taken out of. */
typedef struct fxc_origin {
    const char *text;
    size_t length;
    const fxc_piece *pieces; /**< in order, in the text and in the document; without
                                gaps or overlaps in the text */
    size_t piece_count;
} fxc_origin;

/** The place in the document that `span` of the text stands for. */
FXC_API fxc_span fxc_origin_span(const fxc_origin *origin, fxc_span span);

/* --- reports ------------------------------------------------------------------- */

typedef struct fxc_report fxc_report;

/** A candidate currency of a figure and why it stands where it does. */
typedef struct fxc_candidate {
    fxc_currency currency;
    const char *reason;
} fxc_candidate;

typedef struct fxc_figure {
    fxc_span span;
    const char *amount;      /**< exact decimal; the low end of a range */
    const char *amount_high; /**< NULL unless a range */
    fxc_currency currency;   /**< empty: not known */
    fxc_basis basis;
    const char *basis_reason; /**< "a sign of one currency only" */
    const fxc_candidate *candidates;
    size_t candidate_count;
    fxc_modifier modifier;
    fxc_span modifier_span;                     /**< empty if there is none */
    const char *granule_shown, *granule_coarse; /**< decimals, of the low end */
    const char *alternative;      /**< the amount if the point or comma before its three
                                       digits, or its scale, means the other thing: 1234
                                       for "1.234" read as 1.234, 5000000 for "5 mil"; NULL
                                       where the text leaves no choice */
    const char *alternative_high; /**< and the high end of a range */
} fxc_figure;

/** Numbers between two exact ends; low NULL: none. */
typedef struct fxc_interval {
    const char *low, *high;
    bool low_closed, high_closed; /**< whether the ends belong to it */
} fxc_interval;

/** The table that one quote of a rate is from. */
typedef struct fxc_quote_origin {
    const char *source;
    const char *hash; /**< "sha256:..." of the table */
    fxc_date date;    /**< of the fixing; of a parity, from which it is in force */
} fxc_quote_origin;

/** The rate that a pair was judged with. Strings are exact; NULL where there is none.
 */
typedef struct fxc_pair_rate {
    fxc_evidence evidence;
    const char *source; /**< "ecb"; "ecb+parities" for a fixing carried over parities;
                             "text" for a rate stated in the document */
    fxc_date date;      /**< of the fixing; none for a rate from the text */
    const char *low, *high;
    const char *path[FXC_LEGS_MAX];      /**< "EUR/USD"; NULL where there are fewer */
    const char *printed[FXC_LEGS_MAX];   /**< the quote of each leg as printed */
    fxc_quote_origin from[FXC_LEGS_MAX]; /**< of each leg, where they are of several
                                              sources; else none */
    fxc_span span;                       /**< of a rate stated in the text */
    const char *hash; /**< "sha256:..." of the table of the fixing; NULL for the text */
    const char *value; /**< the rate itself, without the rounding of its digits */
} fxc_pair_rate;

/** One comparison of a judgement: do the rates that the two figures imply, read in one
 *  way, meet the rates that they are held against? Both intervals are in units of
 *  `implied.quote` of the pair per unit of its `implied.base`. */
typedef struct fxc_comparison {
    const char *test; /**< "exact", "rounding", "tolerance", "coarse"; or a reason of
                           other-rate: "source:h10", "period-end", "stale" */
    size_t part;      /**< of two ranges: 0 the lows, 1 the highs */
    fxc_interval base, quote; /**< what the figures may stand for in this reading */
    const char *tolerance;    /**< relative, to both sides */
    fxc_interval implied;     /**< quote / base, moved out by the tolerance; these four
                                   are none for "exact", which asks whether one figure is
                                   the other one converted and rounded */
    const char *source;       /**< of `rates`; NULL: none of a run of days fits */
    fxc_date date;
    fxc_interval rates;
    bool holds;
} fxc_comparison;

/** Something that would explain a disagreement. */
typedef struct fxc_cause {
    const char *code;   /**< "THIRD_CURRENCY" */
    const char *text;   /**< one sentence that names no culprit */
    bool credible;      /**< within the look-elsewhere bound */
    size_t variants;    /**< that were tried; 0 where no bound admits the cause */
    const char *chance; /**< variants times the width of the implied rates, exact; NULL
                             where there is no bound */
} fxc_cause;

/** One pair and its judgement. */
typedef struct fxc_pair {
    size_t left, right; /**< indices of figures, left < right */
    fxc_verdict verdict;
    const char *reason; /**< of cannot-judge and other-rate; else NULL */
    fxc_severity severity;
    const char *excess;     /**< exact; NULL if cannot-judge */
    const char *excess_bp;  /**< decimal, two places, half up */
    fxc_rate_range implied; /**< by the two figures; low NULL: none. Its orientation is
                                 that of `rate`, too */
    const char *width;      /**< of the implied interval; exact */
    const char *expected;   /**< left converted at the rate, rounded to the granule
                                 of the right figure: a decimal */
    fxc_pair_rate rate;
    const fxc_cause *causes;
    size_t cause_count;
    const char *const *refuted; /**< codes of the causes that do not explain the pair */
    size_t refuted_count;
    const char *explanation; /**< the arithmetic in one readable sentence */
    bool is_weak; /**< exact to coarse, but wider than a fifth: supports nothing */
    const fxc_comparison *comparisons; /**< in the order in which they were made, the
                                          one that decided among them */
    size_t comparison_count;
    int32_t left_units, right_units; /**< how often a figure counts: 8 for a price per
                                          share beside one per ADS of eight; else 1 */
} fxc_pair;

/** A rule of the catalogue. Static. */
typedef struct fxc_rule {
    uint32_t number;  /**< never reused */
    const char *slug; /**< "rate-mismatch" */
    fxc_level level;
    const char *summary;     /**< one line */
    const char *explanation; /**< a paragraph for `fxcheck explain` */
} fxc_rule;

typedef struct fxc_finding {
    const fxc_rule *rule;
    fxc_level level;
    fxc_span span;
    const char *message;
    size_t pair; /**< index of the pair it is about, or SIZE_MAX */
} fxc_finding;

FXC_API size_t fxc_rule_count(void);
/** NULL past the end. */
FXC_API const fxc_rule *fxc_rule_at(size_t index);

/** A word that answers use beside the rules, and what it means. Static. */
typedef struct fxc_code {
    const char *kind;    /**< "verdict", "reason", "cause", "evidence", "severity",
                              "basis", "modifier", "level" */
    const char *code;    /**< "E6", "no-date", "STALE"; of a reason that has the name of
                              a source in it "source:NAME" */
    const char *meaning; /**< a sentence without its full stop */
} fxc_code;

FXC_API size_t fxc_code_count(void);
/** By kind; NULL past the end. */
FXC_API const fxc_code *fxc_code_at(size_t index);

/** Finds the figures of a text, and judges nothing. The text is not kept.
 *  FXC_EARG, FXC_ESYNTAX (a bad option), FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_scan(fxc_report **out, const char *text,
                                        size_t length, const fxc_options *options,
                                        fxc_error *error);

/** Finds figures and pairs of one document and judges the pairs with `rates`. The text
 *  is not kept. FXC_EARG, FXC_ESYNTAX (a bad option), FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_check(fxc_report **out, const char *text,
                                         size_t length, const fxc_rates *rates,
                                         const fxc_options *options, fxc_error *error);

/** The same for a text whose tables are known: no amount crosses the border of a cell,
 *  and docs/spec/tables.md "Tables" tells what heads and rows add. Lines are no rows
 *  then, except outside the cells. FXC_EARG also: cells that are out of order, that
 *  overlap or leave the text. */
FXC_API FXC_CHECKED fxc_status fxc_scan_input(fxc_report **out, const fxc_input *input,
                                              const fxc_options *options,
                                              fxc_error *error);
FXC_API FXC_CHECKED fxc_status fxc_check_input(fxc_report **out, const fxc_input *input,
                                               const fxc_rates *rates,
                                               const fxc_options *options,
                                               fxc_error *error);

/** One free for everything that a report lends. NULL is fine. */
FXC_API void fxc_report_free(fxc_report *report);

/** Counts, and elements borrowed from the report; NULL past the end. Figures are in
 *  order of their spans, which are inside the text and do not overlap. */
FXC_API size_t fxc_report_figure_count(const fxc_report *report);
FXC_API const fxc_figure *fxc_report_figure(const fxc_report *report, size_t index);
FXC_API size_t fxc_report_pair_count(const fxc_report *report);
FXC_API const fxc_pair *fxc_report_pair(const fxc_report *report, size_t index);
FXC_API size_t fxc_report_finding_count(const fxc_report *report);
FXC_API const fxc_finding *fxc_report_finding(const fxc_report *report, size_t index);
/** Date that governs the document: the option's, else the input's, else that of its
 *  byline; may be none. */
FXC_API fxc_date fxc_report_date(const fxc_report *report);
/** Hash of the rate book that judged; "" after fxc_scan. */
FXC_API const char *fxc_report_rates_hash(const fxc_report *report);

#ifdef __GNU_MP__
/** Amounts for programs that use GMP (include <gmp.h> first). `out` is initialised by
 *  the caller, and gets `amount`: of a range the low end. FXC_EARG: there is no figure.
 */
FXC_API FXC_CHECKED fxc_status fxc_figure_amount_mpq(mpq_t out,
                                                     const fxc_figure *figure);
#endif

/* --- texts longer than memory ----------------------------------------------------- */

/** A text that comes piece by piece and is never held whole: its figures are found part
 *  by part, docs/spec/stream.md "Long texts". Only passages that may hold money are
 *  read, and nothing is judged, which takes a whole document. One thread at a time. */
typedef struct fxc_stream fxc_stream;

/** What one report of a stream is about. */
typedef struct fxc_stretch {
    const char *text; /**< the part with a little of what stands around it; borrowed
                         until the next call for the stream */
    size_t length;
    size_t offset, line, column; /**< of `text` in the whole; the last two from 1 */
    fxc_span own; /**< the part, in `text`: of the figures and findings that start in
                     it; the next part begins where it ends */
} fxc_stretch;

/** `options` is copied; what it points to is borrowed until the stream is freed.
 *  FXC_EARG, FXC_ESYNTAX (a bad option), FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_stream_new(fxc_stream **out,
                                              const fxc_options *options,
                                              fxc_error *error);

/** Takes the bytes that come next, as many as there is room for, and returns their
 *  number; for the others a part has to be read first. */
FXC_API FXC_CHECKED size_t fxc_stream_put(fxc_stream *stream, const char *bytes,
                                          size_t length);

/** The same for who can have the bytes written where they are wanted, as read(2) can:
 *  up to `*length` of them, more than none once fxc_stream_next has given no report. To
 *  be taken with fxc_stream_fill, before any other call. */
FXC_API char *fxc_stream_room(fxc_stream *stream, size_t *length);
/** Takes as many bytes as were written there, at most `*length`. */
FXC_API void fxc_stream_fill(fxc_stream *stream, size_t length);

/** Reads the next part. `*out` gets its report, with spans in stretch->text and owned
 *  by the caller; or NULL, if more bytes are wanted or, `ended`, nothing is left.
 *  `ended`: no more bytes will come. FXC_ENOMEM: `*out` is NULL, and the stream as it
 *  was. */
FXC_API FXC_CHECKED fxc_status fxc_stream_next(fxc_report **out, fxc_stretch *stretch,
                                               fxc_stream *stream, bool ended,
                                               fxc_error *error);

/** NULL is fine. */
FXC_API void fxc_stream_free(fxc_stream *stream);

/* --- sets of documents ----------------------------------------------------------- */

/** Documents that may report the same facts: docs/spec/documents.md "Across documents".
 *  A set keeps the amounts of its documents with the words near them, not the texts.
 *  One thread at a time. */
typedef struct fxc_set fxc_set;

/** An empty set; free it with fxc_set_free. FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_set_new(fxc_set **out, fxc_error *error);
/** NULL is fine. */
FXC_API void fxc_set_free(fxc_set *set);

/** fxc_check or fxc_check_input; and the document joins the set, as its last one. After
 *  a failure, which is one of theirs, the set is as it was. */
FXC_API FXC_CHECKED fxc_status fxc_set_check(fxc_report **out, fxc_set *set,
                                             const char *text, size_t length,
                                             const fxc_rates *rates,
                                             const fxc_options *options,
                                             fxc_error *error);
FXC_API FXC_CHECKED fxc_status fxc_set_check_input(fxc_report **out, fxc_set *set,
                                                   const fxc_input *input,
                                                   const fxc_rates *rates,
                                                   const fxc_options *options,
                                                   fxc_error *error);

FXC_API size_t fxc_set_document_count(const fxc_set *set);
/** Figures that the set keeps: what its memory and a comparison grow with. */
FXC_API size_t fxc_set_figure_count(const fxc_set *set);
/** Forgets the first `count` documents, or all; the numbers of the others fall. */
FXC_API void fxc_set_drop(fxc_set *set, size_t count);

/** What documents that state the same amount say of it. */
typedef enum fxc_accord {
    FXC_ACCORD_CORROBORATED,    /**< the same, as far as the digits show */
    FXC_ACCORD_DIFFERENT_RATES, /**< converted differently, and rates may tell why */
    FXC_ACCORD_CONFLICT         /**< converted differently, whatever the rate */
} fxc_accord;

/** "corroborated", "different-rates", "conflict"; static. */
FXC_API const char *fxc_accord_name(fxc_accord accord);

/** Where a document states the amount, and where it converts it. */
typedef struct fxc_place {
    size_t document; /**< number in the set, from 0 */
    fxc_span figure;
    fxc_span partner; /**< the other figure of the pair; empty: there is none */
    size_t pair;      /**< index of the pair in the document's report, or SIZE_MAX */
    bool dissents;    /**< its conversion misses what the most documents support */
} fxc_place;

/** An amount that several documents state as the same fact. */
typedef struct fxc_fact {
    const fxc_rule *rule;
    fxc_level level;
    fxc_accord accord;
    const char *message;
    fxc_currency currency;
    fxc_currency counterpart; /**< that it is converted to by two documents or more;
                                   empty: by none */
    size_t document_count;    /**< documents that state the amount, ... */
    size_t converting;        /**< of those, that convert it, ... */
    size_t support;           /**< of those, with a conversion in common: the most */
    const char *gap;    /**< between the two most distant conversions: exact; NULL if
                             they are corroborated */
    const char *gap_bp; /**< decimal, two places, half up */
    const fxc_place *places; /**< in order of documents and spans */
    size_t place_count;
    bool is_echo; /**< no more than the other side of another fact of the list */
} fxc_fact;

/** What the documents of a set say of each other. */
typedef struct fxc_concordance fxc_concordance;

/** For fxc_set_compare. */
#define FXC_EVERY_DOCUMENT SIZE_MAX

/** Compares the documents of a set, and lists the facts that two or more of them state:
 *  those that `document` is one of, or all. The set stays as it is, and the concordance
 *  does not need it any more. Near-linear: each figure is compared with at most 64
 *  others. FXC_EARG: no such document; FXC_ENOMEM. */
FXC_API FXC_CHECKED fxc_status fxc_set_compare(fxc_concordance **out,
                                               const fxc_set *set, size_t document,
                                               fxc_error *error);
/** NULL is fine. */
FXC_API void fxc_concordance_free(fxc_concordance *concordance);
FXC_API size_t fxc_concordance_fact_count(const fxc_concordance *concordance);
/** Borrowed; NULL past the end. In order of their first places. */
FXC_API const fxc_fact *fxc_concordance_fact(const fxc_concordance *concordance,
                                             size_t index);

/* --- rendering ------------------------------------------------------------------

   Each renderer returns FXC_EARG where an argument is NULL, FXC_EWRITE where `write`
   stopped it, and of a set FXC_ENOMEM. */

/** What a renderer shows beside the report. `id` is JSON text for the NDJSON form. */
typedef struct fxc_document {
    const char *name; /**< file name for people, may be NULL */
    const char *text; /**< the text that was checked */
    size_t length;
    const char *id;    /**< NULL: "null" */
    bool color;        /**< ANSI colours in the text form */
    bool figures_only; /**< scan: list the figures, no pairs */
    /** The JSON forms only: what the documents of a set say of each other, this one
     *  included, and those documents, of which the ids are shown. NULL: nothing. */
    const fxc_concordance *concordance;
    const struct fxc_document *companions; /**< as many as the set has; not NULL where
                                                there is a concordance */
    const fxc_origin *origin;   /**< what `text` was taken out of: places are counted
                                     there, excerpts are of the text; NULL: nothing */
    const fxc_stretch *stretch; /**< the part of a longer document that `text` is:
                                   places are counted in the whole; NULL: it is all */
} fxc_document;

FXC_API FXC_CHECKED fxc_status fxc_render_text(const fxc_report *report,
                                               const fxc_document *document,
                                               fxc_write_fn write, void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_gcc(const fxc_report *report,
                                              const fxc_document *document,
                                              fxc_write_fn write, void *context);
/** One indented JSON object. */
FXC_API FXC_CHECKED fxc_status fxc_render_json(const fxc_report *report,
                                               const fxc_document *document,
                                               fxc_write_fn write, void *context);
/** The same object on one line, with a line feed: docs/spec/stream.md "The stream". */
FXC_API FXC_CHECKED fxc_status fxc_render_ndjson(const fxc_report *report,
                                                 const fxc_document *document,
                                                 fxc_write_fn write, void *context);
/** A record of CSV for every figure (`figures_only`) or pair, docs/spec/forms.md "CSV";
 *  and the record with the names of the columns, which stands before the documents. */
FXC_API FXC_CHECKED fxc_status fxc_render_csv(const fxc_report *report,
                                              const fxc_document *document,
                                              fxc_write_fn write, void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_csv_head(bool figures_only,
                                                   fxc_write_fn write, void *context);
/** Workflow commands of GitHub Actions, a line each: `::error file=...::...`. */
FXC_API FXC_CHECKED fxc_status fxc_render_github(const fxc_report *report,
                                                 const fxc_document *document,
                                                 fxc_write_fn write, void *context);
/** The results of SARIF 2.1.0 (OASIS), with commas between them; and what stands before
 *  and behind those of all documents. A comma between two documents is the caller's. */
FXC_API FXC_CHECKED fxc_status fxc_render_sarif(const fxc_report *report,
                                                const fxc_document *document,
                                                fxc_write_fn write, void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_sarif_start(fxc_write_fn write,
                                                      void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_sarif_end(fxc_write_fn write, void *context);
/** The same forms for the documents of a set: `documents` has those of the set, in its
 *  order, `count` of them. FXC_EARG: the comparison names another one. */
FXC_API FXC_CHECKED fxc_status fxc_render_set_text(const fxc_concordance *concordance,
                                                   const fxc_document *documents,
                                                   size_t count, fxc_write_fn write,
                                                   void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_set_gcc(const fxc_concordance *concordance,
                                                  const fxc_document *documents,
                                                  size_t count, fxc_write_fn write,
                                                  void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_set_github(const fxc_concordance *concordance,
                                                     const fxc_document *documents,
                                                     size_t count, fxc_write_fn write,
                                                     void *context);
FXC_API FXC_CHECKED fxc_status fxc_render_set_sarif(const fxc_concordance *concordance,
                                                    const fxc_document *documents,
                                                    size_t count, fxc_write_fn write,
                                                    void *context);
/** {"id":null,"cross":[...]}, indented. */
FXC_API FXC_CHECKED fxc_status fxc_render_set_json(const fxc_concordance *concordance,
                                                   const fxc_document *documents,
                                                   size_t count, fxc_write_fn write,
                                                   void *context);
/** The same on one line. */
FXC_API FXC_CHECKED fxc_status fxc_render_set_ndjson(const fxc_concordance *concordance,
                                                     const fxc_document *documents,
                                                     size_t count, fxc_write_fn write,
                                                     void *context);
/** Where a byte offset stands: line and column from 1; the column counts code points.
 */
FXC_API void fxc_text_position(const char *text, size_t length, size_t offset,
                               size_t *line, size_t *column);

#ifdef __cplusplus
}
#endif
#endif
