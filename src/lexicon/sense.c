/* SPDX-License-Identifier: MIT */
#include "lexicon/fold.h"
#include "lexicon/iso4217.h"
#include "lexicon/sense_list.h"

bool fxi_sense_admits(const fxi_sense *sense, const char *text, size_t length) {
    return sense->case_rule == FXI_CASE_ANY ||
           fxi_fold_has_capitals(sense->capitals, sense->case_rule == FXI_CASE_EXACT,
                                 text, length);
}

enum { RANK_NONE = -1, RANK_OTHER, RANK_EVERY, RANK_OWN };

/* How near a sense is to a text in `language`. */
static int rank(const fxc_lexicon *lexicon, uint32_t item, fxi_language language) {
    const fxi_language its = fxi_item_language(item);
    if (its == fxi_language_likeliest(language))
        return RANK_OWN;
    if (its == FXI_LANGUAGE_EVERY)
        return RANK_EVERY;
    if ((language & FXI_LANGUAGE_OPEN) == 0)
        return fxi_language_admits(lexicon, language, its) ? RANK_OTHER : RANK_NONE;
    return fxi_item_kind(item) == FXI_SENSE_PLACE && its != FXI_LANGUAGE_ENGLISH
               ? RANK_NONE
               : RANK_OTHER;
}

const fxi_sense *fxi_lexicon_nearest_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                           fxi_sense_kind kind, fxc_span spelling,
                                           const char *text, fxi_language language) {
    const fxi_sense *best = NULL;
    int best_rank = RANK_NONE;
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         best_rank < RANK_OWN && fxi_sense_list_next(&item, &senses);) {
        if (fxi_item_kind(item) != kind)
            continue;
        int its_rank = rank(lexicon, item, language);
        const fxi_sense *sense = fxi_sense_of(lexicon, item);
        if (its_rank <= best_rank || !fxi_sense_admits(sense, text + spelling.start,
                                                       spelling.end - spelling.start))
            continue;
        best = sense;
        best_rank = its_rank;
    }
    return best;
}

const fxi_sense *fxi_lexicon_sense_of(const fxc_lexicon *lexicon, fxi_sense_kind kind,
                                      const char *text, fxc_span spelling,
                                      fxi_language language) {
    const size_t length = spelling.end - spelling.start;
    fxi_entry entry;
    return fxi_lexicon_match(&entry, lexicon, language, text + spelling.start,
                             length) == length
               ? fxi_lexicon_sense(lexicon, entry, kind, spelling, text, language)
               : NULL;
}

int fxi_lexicon_minor_power(const fxc_lexicon *lexicon, const fxi_sense *minor,
                            fxc_currency currency) {
    enum { HUNDREDTHS = 2, THOUSANDTHS = 3 };
    bool is_thousandth = minor->value == -THOUSANDTHS &&
                         fxi_currency_minor_digits(
                             fxi_lexicon_currency(lexicon, minor, 0)) == THOUSANDTHS;
    return is_thousandth && fxi_currency_minor_digits(currency) == HUNDREDTHS
               ? -HUNDREDTHS
               : minor->value;
}
