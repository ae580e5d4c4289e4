/* SPDX-License-Identifier: MIT */
/* The catalogue of findings: one row each, numbers explicit and never reused. */
#ifndef FXI_BASE_FINDINGS_H
#define FXI_BASE_FINDINGS_H

#include "fxcheck.h"

/* enumerator, number, slug, level, summary, explanation */
#define FXI_FINDINGS(ROW)                                                              \
    ROW(RATE_MISMATCH, 1, "rate-mismatch", FXC_LEVEL_ERROR,                            \
        "two figures that state one value do not fit the exchange rate",               \
        "The rate implied by the two printed figures, with everything that their "     \
        "rounding allows, does not meet the governing rate, and no tolerance, "        \
        "coarser "                                                                     \
        "reading or other admissible rate brings them together.")                      \
    ROW(OTHER_RATE, 2, "other-rate", FXC_LEVEL_WARNING,                                \
        "the figures fit another exchange rate than the one that applies",             \
        "The pair does not fit the rate of the governing date and source, but it "     \
        "does "                                                                        \
        "fit another admissible one: that of another day that the text names, or an "  \
        "earlier fixing inside the limit for stale rates.")                            \
    ROW(COARSE_MATCH, 3, "coarse-match", FXC_LEVEL_NOTE,                               \
        "the figures fit only if trailing zeros are read as rounding",                 \
        "Read to the last printed digit the figures miss the rate; read to the last "  \
        "digit that is not zero they meet it.")                                        \
    ROW(WITHIN_TOLERANCE, 4, "within-tolerance", FXC_LEVEL_NOTE,                       \
        "the figures miss the rate by less than the tolerance",                        \
        "The implied rate misses the governing rate beyond rounding, by no more than " \
        "the tolerance (25 basis points for dated evidence unless set otherwise).")    \
    ROW(CANNOT_JUDGE, 5, "cannot-judge", FXC_LEVEL_NOTE, "a pair could not be judged", \
        "The figures look like one value in two currencies, but the rate, the date, "  \
        "the currency or the amount is missing or open; the message says which.")      \
    ROW(AMBIGUOUS_CURRENCY, 6, "ambiguous-currency", FXC_LEVEL_WARNING,                \
        "a sign or name of a currency has several readings and nothing decides",       \
        "More than one currency goes by this sign or name, the rate does not single "  \
        "one out, "                                                                    \
        "and the document names none. Set one with --symbol, or write the ISO code.")  \
    ROW(STATED_RATE, 7, "stated-rate", FXC_LEVEL_NOTE,                                 \
        "the text states an exchange rate",                                            \
        "A rate that is stated in the text governs the pairs of its two currencies, "  \
        "before any table.")                                                           \
    ROW(CONTRADICTORY_RATES, 8, "contradictory-rates", FXC_LEVEL_WARNING,              \
        "the text states two rates for one pair of currencies",                        \
        "Two rates for the same currencies are stated with equal force and do not "    \
        "meet; the nearer one governs each pair.")                                     \
    ROW(IMPOSSIBLE_DATE, 9, "impossible-date", FXC_LEVEL_WARNING,                      \
        "a date does not exist",                                                       \
        "The date is not in the calendar. It is skipped as evidence.")                 \
    ROW(INVALID_UTF8, 10, "invalid-utf8", FXC_LEVEL_WARNING,                           \
        "the text is not UTF-8 throughout",                                            \
        "The bytes at the place are not well-formed UTF-8. They are skipped, the "     \
        "rest "                                                                        \
        "is read. Text in another encoding has to be converted first.")                \
    ROW(NUMBER_LIMIT, 11, "number-limit", FXC_LEVEL_WARNING,                           \
        "a number is larger than is read",                                             \
        "Numbers of more than 64 digits and scales above 10^36 are refused, with "     \
        "their "                                                                       \
        "place, and give no figure.")                                                  \
    ROW(SUSPICIOUS_NUMBER, 12, "suspicious-number", FXC_LEVEL_WARNING,                 \
        "a number is written with hidden or mixed characters",                         \
        "Invisible or direction-changing characters, or digits of two scripts, stand " \
        "inside the number. It gives no figure, because readers and programs may see " \
        "different numbers.")                                                          \
    ROW(AMBIGUOUS_NUMBER, 13, "ambiguous-number", FXC_LEVEL_WARNING,                   \
        "a number has more than one reading",                                          \
        "Its separators, its fraction or a second scale word allow more than one "     \
        "value; no figure is made of it.")                                             \
    ROW(REVERSED_RANGE, 14, "reversed-range", FXC_LEVEL_WARNING,                       \
        "a range starts higher than it ends",                                          \
        "The ends are kept as they are printed, and the range is not judged.")         \
    ROW(LIMIT_REACHED, 15, "limit-reached", FXC_LEVEL_WARNING,                         \
        "the document exceeds a bound and was read only in part",                      \
        "A bound on the size of one document's result was reached; the message says "  \
        "which. Nothing before the place is affected.")                                \
    ROW(WEAK_AGREEMENT, 16, "weak-agreement", FXC_LEVEL_NOTE,                          \
        "the figures agree, but are too coarse to tell much",                          \
        "The rates that the two printed figures allow differ by more than a fifth, "   \
        "so that nearly any rate would fit, and as they stand they are more than 1 % " \
        "apart. The agreement supports neither figure.")                               \
    ROW(NEAR_RATE, 17, "near-rate", FXC_LEVEL_NOTE,                                    \
        "the figures fit a rate near the one that applies",                            \
        "The pair does not fit the rate of the governing date and source, but it "     \
        "does "                                                                        \
        "fit one that a writer may well have used: another source's of the same day, " \
        "the fixing before or after or a rate between the two, one of the week where " \
        "it is at most 1 % away, that of a year that the text names, that of the "     \
        "document's day beside a month of which none fits, or the one that the other " \
        "pairs of the text share.")                                                    \
    ROW(COMMON_RATE_CONFLICT, 20, "common-rate-conflict", FXC_LEVEL_WARNING,           \
        "two conversions of one text cannot have been made at one rate",               \
        "Two pairs of the same two currencies imply rates that do not meet, with "     \
        "everything that their rounding allows, and neither different dates nor the "  \
        "rates of the tables explain it. No table is needed to see this.")             \
    ROW(FILING_RATE_CONFLICT, 21, "filing-rate-conflict", FXC_LEVEL_ERROR,             \
        "two conversions of one filing were not made at one rate",                     \
        "A filing converts all its amounts at one rate. The two pairs that lie "       \
        "farthest apart imply rates that do not meet.")                                \
    ROW(UNSUPPORTED_HEADLINE, 22, "unsupported-headline", FXC_LEVEL_WARNING,           \
        "a figure of the title has no counterpart in the text",                        \
        "No amount of the text below the title, in that currency or converted, meets " \
        "the amount of the title, with all that titles round away.")                   \
    ROW(CONFLICT, 30, "conflict", FXC_LEVEL_ERROR,                                     \
        "documents convert one amount differently",                                    \
        "Documents that report the same fact state the same amount, and convert it "   \
        "into amounts of another currency that have nothing in common, with "          \
        "everything that rounding allows. No rate is needed to see this: one of the "  \
        "conversions is not of this amount, or was made at a rate that does not fit "  \
        "its own document. What most documents say is counted, and proves nothing.")   \
    ROW(DIFFERENT_RATES, 31, "different-rates", FXC_LEVEL_NOTE,                        \
        "documents convert one amount at rates of their own",                          \
        "Documents that report the same fact convert the same amount differently, "    \
        "but "                                                                         \
        "each conversion fits the rates of its own document, or they are no farther "  \
        "apart than the tolerance.")                                                   \
    ROW(CORROBORATED, 32, "corroborated", FXC_LEVEL_NOTE,                              \
        "several documents state the same amount",                                     \
        "Two or more documents state one amount as the same fact, and convert it, if " \
        "they do, into amounts that have a point in common. They may have copied it "  \
        "from each other: agreement is no proof.")                                     \
    ROW(ODD_ROW, 24, "odd-row", FXC_LEVEL_WARNING,                                     \
        "a row of a table misses the rate that the other rows share",                  \
        "The amounts of two columns are converted at one rate, and more than half of " \
        "the rows share one, to the last printed digit. No table of rates is needed "  \
        "to see that this row does not.")                                              \
    ROW(MISSTATED_RATE, 25, "misstated-rate", FXC_LEVEL_WARNING,                       \
        "a stated rate is not the one that the named source had on that day",          \
        "The sentence that states the rate names its source and the day, and the "     \
        "table of that source has another one. The pairs are judged by the rate that " \
        "the text states.")                                                            \
    ROW(COMING_DATE, 26, "coming-date", FXC_LEVEL_NOTE,                                \
        "a day beside a pair lies after the document",                                 \
        "A day in the sentence of the pair is later than the date of the document. "   \
        "It dates no conversion and is skipped as evidence; the year may be a slip.")

typedef enum fxi_rule {
#define ROW(name, number, slug, level, summary, explanation) FXI_RULE_##name,
    FXI_FINDINGS(ROW)
#undef ROW
        FXI_RULE_COUNT
} fxi_rule;

/* The catalogue's row; static. */
const fxc_rule *fxi_finding_rule(fxi_rule rule);

#endif
