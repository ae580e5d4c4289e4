/* SPDX-License-Identifier: MIT */
/* What a word of a line that may be a row of a table is, by its bytes. A pure kernel:
   no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_WORD_H
#define FXI_READING_LAYOUT_TIGHT_WORD_H

#include "lexicon/lexicon.h"

/* What stands between two blanks: not terminated, and of at least one byte where it is
   asked for what it is. */
typedef struct fxi_tight_word {
    const char *bytes;
    size_t length;
} fxi_tight_word;

/* What a span of the text holds, blanks and all. */
static inline fxi_tight_word fxi_tight_word_in(const char *bytes, fxc_span span) {
    return (fxi_tight_word){bytes + span.start, span.end - span.start};
}

static inline bool fxi_tight_is_blank(char c) { return c == ' ' || c == '\r'; }

/* Without the blanks at its ends. */
static inline fxc_span fxi_tight_trim(const char *bytes, fxc_span span) {
    while (span.end > span.start && fxi_tight_is_blank(bytes[span.end - 1]))
        span.end--;
    while (span.start < span.end && fxi_tight_is_blank(bytes[span.start]))
        span.start++;
    return span;
}

/* The word that ends before `at`; of no length where the line starts. */
static inline fxi_tight_word fxi_tight_word_before(const char *bytes, size_t line,
                                                   size_t at) {
    size_t end = at;
    while (end > line && fxi_tight_is_blank(bytes[end - 1]))
        end--;
    size_t start = end;
    while (start > line && !fxi_tight_is_blank(bytes[start - 1]))
        start--;
    return (fxi_tight_word){bytes + start, end - start};
}

/* "1,204", "(12.5%)", "US$310": digits, and what stands around them in a column. */
bool fxi_tight_word_is_number(fxi_tight_word word, const fxc_lexicon *lexicon);
/* "in", which leads to the unit of a caption, in any case. */
bool fxi_tight_word_is_in(fxi_tight_word word);

/* "-", "–", "—", "−": where there is no number. */
bool fxi_tight_word_is_nil(fxi_tight_word word);
/* "2024", "31.12.2024", "12/31/2024", "Q4/2024", "2024/25" */
bool fxi_tight_word_is_time(fxi_tight_word word);
/* "$", "CHF", "kr", "(", "$(": what stands apart from the number behind it. */
bool fxi_tight_word_is_sign(fxi_tight_word word, const fxc_lexicon *lexicon);
/* ")", "%", "%)": what stands apart from the number before it. */
bool fxi_tight_word_is_ending(fxi_tight_word word);
/* "[2]", "[1],[a]": a footnote behind a number. */
bool fxi_tight_word_is_footnote(fxi_tight_word word);
/* "EUR", "US$", "£m", "RMB’000", "(pence)": what heads a column. */
bool fxi_tight_word_is_mark(fxi_tight_word word, const fxc_lexicon *lexicon);
/* "£m", "RMB’000", and no mark without a scale. */
bool fxi_tight_word_is_unit(fxi_tight_word word, const fxc_lexicon *lexicon);

/* "Mkr,", "kronor.": money, and the sign that ends its clause. */
bool fxi_tight_word_closes_clause(fxi_tight_word word, const fxc_lexicon *lexicon);

/* "was", "of": a sentence goes on with the amount behind it. */
bool fxi_tight_word_leads_amount(fxi_tight_word word, const fxc_lexicon *lexicon);

/* "MSEK", "euroa": money, with a scale or without. */
bool fxi_tight_word_names_money(fxi_tight_word word, const fxc_lexicon *lexicon);

/* "m", "billion,": what counts the number before it. */
bool fxi_tight_word_is_scale(fxi_tight_word word, const fxc_lexicon *lexicon);

/* A number that parts its groups by commas or points: "1,204", "(12.345.678)", but not
   "0.125". */
bool fxi_tight_word_has_group(fxi_tight_word word);
/* "$1" and "204": where blanks part groups this is one number. */
bool fxi_tight_word_runs_on(fxi_tight_word word, fxi_tight_word next);
/* "$" of "($310)": what stands before the digits, but for brackets and a minus; of no
   length: nothing. */
fxi_tight_word fxi_tight_word_money(fxi_tight_word word);
/* "(£25", "£30)": one bracket of two. */
bool fxi_tight_word_is_torn(fxi_tight_word word);
/* The number of a note, as it is written. */
typedef enum fxi_tight_note {
    FXI_TIGHT_NOTE_NONE,
    FXI_TIGHT_NOTE_BARE,      /* "7" */
    FXI_TIGHT_NOTE_BRACKETED, /* "(1)" */
    FXI_TIGHT_NOTE_DOTTED,    /* "7.2", which may also be decimals */
    FXI_TIGHT_NOTE_BOTH       /* "(7.2)" */
} fxi_tight_note;

fxi_tight_note fxi_tight_word_note(fxi_tight_word word);

/* "7", "(1)" */
bool fxi_tight_word_is_note(fxi_tight_word word);

#endif
