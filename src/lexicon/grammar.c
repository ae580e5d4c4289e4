/* SPDX-License-Identifier: MIT */
#include "lexicon/grammar.h"

#include "lexicon/tables.h"

const fxi_grammar *fxi_grammar_of(const fxc_lexicon *lexicon, fxi_language language) {
    const fxi_language own = fxi_language_likeliest(language);
    return &lexicon->grammars[lexicon->languages[own].grammar];
}

bool fxi_grammar_has(const fxc_lexicon *lexicon, fxi_language language,
                     fxi_grammar_rule rule) {
    return (fxi_grammar_of(lexicon, language)->rules & rule) != 0;
}

const fxi_grammar *fxi_grammar_in(const fxc_lexicon *lexicon, fxi_language language) {
    return (language & FXI_LANGUAGE_OPEN) != 0 ? &lexicon->grammars[FXI_GRAMMAR_OPEN]
                                               : fxi_grammar_of(lexicon, language);
}
