/* SPDX-License-Identifier: MIT */
#include "base/codes.h"

#include <string.h>

static const char verdict[] = "verdict", reason[] = "reason", cause[] = "cause",
                  evidence[] = "evidence", severity[] = "severity", basis[] = "basis",
                  modifier[] = "modifier", level[] = "level";

/* Of a refusal the text goes on from "cannot be compared:", of a rank of evidence from
   its name and a colon. */
static const fxc_code catalogue[] = {
    {verdict, "exact",
     "one figure, converted at the governing rate and rounded to the last printed "
     "place "
     "of the other, is the other one"},
    {verdict, "rounding",
     "what the printed digits of the two figures can stand for meets the governing "
     "rate"},
    {verdict, "tolerance",
     "the figures miss the governing rate by no more than the tolerance: 25 bp for a "
     "rate that a date decides, nothing for one that the text or the law gives"},
    {verdict, "coarse",
     "the figures meet the governing rate once zeros at the end of a number are read "
     "as rounding"},
    {verdict, "other-rate",
     "the figures miss the governing rate and fit another one that may have been used; "
     "the reason says which"},
    {verdict, "disagree",
     "no reading of the digits and no rate that may have been used brings the two "
     "figures together"},
    {verdict, "cannot-judge",
     "something that a comparison needs is missing or open; the reason says what"},

    {reason, "no-date",
     "no date says which rate applies; give the date of the document"},
    {reason, "no-rate", "there is no rate for the two currencies"},
    {reason, "no-source", "the text names a source of rates that is not in the book"},
    {reason, "ambiguous-currency",
     "a sign or name of a currency has several readings and the text does not decide "
     "between them"},
    {reason, "sign", "one of the two figures is negative"},
    {reason, "zero", "nothing can be divided by a figure of zero"},
    {reason, "unit", "the two figures count per different units"},
    {reason, "list-prices",
     "both end as the prices of a shop do, which need not be conversions of each "
     "other"},
    {reason, "reversed-range", "a range starts higher than it ends"},
    {reason, "limit", "the numbers are too large to be compared"},

    {reason, "source:NAME",
     "of other-rate: the figures fit the rate of the same day in the source of that "
     "name"},
    {reason, "market-quote",
     "of other-rate: the figures fit a market quote that the text gives elsewhere"},
    {reason, "event-date",
     "of other-rate: the figures fit the rate of a day that the text names, other than "
     "the one that governs"},
    {reason, "period-end",
     "of other-rate: the figures fit the rate at the end of a period that the text "
     "names"},
    {reason, "document-date",
     "of other-rate: the figures fit the rate of the document's day, though the text "
     "names another one beside them"},
    {reason, "period-average",
     "of other-rate: the figures fit the mean of the fixings of a period that the text "
     "names"},
    {reason, "in-year",
     "of other-rate: the figures fit a fixing of a year that the text names"},
    {reason, "next-day",
     "of other-rate: the figures fit the fixing after the governing one"},
    {reason, "between",
     "of other-rate: the figures fit, within the tolerance, a rate between the "
     "governing fixing and the one before or after it"},
    {reason, "stale",
     "of other-rate: the figures fit an earlier fixing, at most 31 days old unless set "
     "otherwise"},
    {reason, "rounded-rate",
     "of other-rate: the figures fit the governing rate rounded to three or two "
     "figures, and so closely that it is no chance"},
    {reason, "shared-rate",
     "of other-rate: the figures miss the governing rate by a little, and fit one that "
     "the other conversions of the text share"},
    {reason, "text-rate",
     "of other-rate: the figures miss the governing rate by a tenth at most, and fit "
     "one that two or more other conversions of the text share, which miss it as far"},

    {cause, "SYMBOL",
     "the sign of one figure may stand for another currency, at whose rate the two "
     "fit: "
     "¥ for yuan instead of yen"},
    {cause, "OTHER_SOURCE",
     "the rate of another source on the same day makes the two fit"},
    {cause, "FROM_ROUNDED",
     "one figure, rounded to fewer places and then converted, gives the other"},
    {cause, "SCALE",
     "with one figure 10, 100, 1,000 ... times as large or small the two fit: a scale "
     "word or a zero too many; both ways of putting it right are told"},
    {cause, "INVERTED",
     "the two fit if the rate is applied the wrong way round, which is the same as "
     "exchanging the two currencies"},
    {cause, "UNCONVERTED",
     "the two are one number under two labels: it was not converted"},
    {cause, "UNIT_RATIO",
     "the two fit if one is for a unit that holds several of the other's: a price per "
     "ADS of eight shares, an amount a year and a month"},
    {cause, "OTHER_FIGURE",
     "the two fit if one is the conversion of another figure beside them: that of "
     "another year, column or row"},
    {cause, "BASIS",
     "the rate of another day or period that the text names, or of the document's day, "
     "makes the two fit"},
    {cause, "THIRD_CURRENCY",
     "the two fit if one of the amounts is in another of thirteen major currencies, at "
     "a rate of the document's week or of the governing day"},
    {cause, "ROUNDED_RATE",
     "the governing rate, rounded or cut to three or two figures, makes the two fit"},
    {cause, "MODE",
     "the two fit if the figures were cut off or rounded up, not to the nearest"},
    {cause, "DOUBLE", "the two fit if the conversion was applied twice"},
    {cause, "WRONG_YEAR",
     "the rate of the same day in one of the ten years before makes the two fit; it "
     "stands out only if the text names that year"},
    {cause, "TRANSPOSED", "the two fit if two neighbouring digits change places"},
    {cause, "STALE",
     "the rate of an earlier day makes the two fit: the last such day is told, with "
     "the "
     "share of days that do; it stands out only for a fixing of the last weeks"},
    {cause, "ONE_DIGIT", "the two fit if one digit is another"},
    {cause, "SCALE+UNCONVERTED",
     "one number under two labels, and a scale word or a zero too many"},
    {cause, "SCALE+INVERTED",
     "a rate applied the wrong way round, and a scale word or a zero too many"},

    {evidence, "E0", "a rate fixed by law; it needs no date"},
    {evidence, "E1", "a rate that the text states for the two currencies"},
    {evidence, "E2", "a publisher of rates that the text names, and the day of it"},
    {evidence, "E3", "the balance-sheet date of a filing, for all its pairs"},
    {evidence, "E4", "the day of the event in the sentence, or a month with its year"},
    {evidence, "E5", "the period named with the figures: the rate of its end"},
    {evidence, "E6", "the date of the document: --date, else its byline"},
    {evidence, "R*", "no rate; what the other pairs of the text share"},
    {evidence, "E7",
     "no date, or no fixings; every rate since 1999, or the averages of years"},
    {evidence, "E8", "none; nothing says which rate applies"},

    {severity, "none", "nothing is missed beyond rounding"},
    {severity, "trivial",
     "the miss beyond rounding is at most 25 bp, a quarter of 1 %"},
    {severity, "minor", "the miss beyond rounding is above 25 bp and at most 1 %"},
    {severity, "moderate", "the miss beyond rounding is above 1 % and at most 5 %"},
    {severity, "major", "the miss beyond rounding is above 5 % and at most 50 %"},
    {severity, "gross",
     "the miss beyond rounding is above 50 %: rates rarely move so far"},

    {basis, "code", "the figure has the ISO 4217 code of its currency"},
    {basis, "symbol", "the sign of the figure decides its currency"},
    {basis, "name", "the name of the money beside the figure decides its currency"},
    {basis, "pair-rate",
     "the sign has several readings, and one of them fits the other figure of the "
     "pair"},
    {basis, "context",
     "the sign has several readings, and other words of the text decide"},
    {basis, "option", "the option --symbol decides the currency"},
    {basis, "default",
     "the sign has several readings, nothing decides, and its usual one is taken"},
    {basis, "open", "the sign has several readings, and none of them is usual enough"},

    {modifier, "about", "the amount may be higher or lower: \"around $55 billion\""},
    {modifier, "nearly", "the amount is a little lower: \"almost $55 billion\""},
    {modifier, "over", "the amount is a little higher: \"more than $55 billion\""},
    {modifier, "at-least", "the amount is a lower bound: \"at least $55 billion\""},
    {modifier, "at-most", "the amount is an upper bound: \"up to $55 billion\""},
    {modifier, "under", "the amount is lower: \"less than $55 billion\""},

    {level, "error", "figures that do not fit"},
    {level, "warning", "what an editor should look at"},
    {level, "note", "what is good to know"},
};

enum { CODES = sizeof catalogue / sizeof catalogue[0] };

size_t fxc_code_count(void) { return CODES; }

const fxc_code *fxc_code_at(size_t index) {
    return index < CODES ? &catalogue[index] : NULL;
}

const char *fxi_code_meaning(const char *kind, const char *code) {
    for (size_t i = 0; i < CODES; i++)
        if (strcmp(catalogue[i].kind, kind) == 0 &&
            strcmp(catalogue[i].code, code) == 0)
            return catalogue[i].meaning;
    return NULL;
}
