/* SPDX-License-Identifier: MIT */
/* The words and numbers that most of a text is made of, where scripts part them. */
#ifndef FXI_READING_TEXT_PLAIN_WORD_H
#define FXI_READING_TEXT_PLAIN_WORD_H

#include "reading/text/known_word.h"
#include "reading/text/token_list.h"
#include "reading/text/word.h"

/* Where tokens are read, and what holds for all of them. */
typedef struct fxi_plain_run {
    size_t at;                   /* behind the last token */
    size_t end;                  /* all start before it */
    size_t border;               /* no number crosses it */
    const fxi_known_word *known; /* behind the words before the one read last */
    fxi_gap gap;                 /* before the next token */
    bool parts;                  /* the gap is one of columns or lines */
    bool at_edge;                /* as fxi_tokens_take has it, behind the last token */
    bool takes_numerals;         /* what digits show is what they say */
    fxi_language language;
    fxi_convention convention;
    fxi_word_key ahead; /* a key that ended a word; at first none */
} fxi_plain_run;

/* Passes the one blank or line break, or the empty line, behind the token that ends
   where the run stands. What else stands between tokens is no start of a plain one. An
   empty line also ends an order of digits that the run does not know. */
static inline size_t fxi_plain_pass_gap(fxi_plain_run *run, const char *bytes) {
    const size_t at = run->at;
    char byte = at + 1 < run->end ? bytes[at] : '\0';
    run->gap = FXI_GAP_NONE;
    run->parts = false;
    if (byte != ' ' && byte != '\t' && byte != '\n')
        return at;
    run->gap = byte == '\n' ? FXI_GAP_LINE : FXI_GAP_SPACE;
    run->parts = byte != ' ';
    if (byte != '\n' || bytes[at + 1] != '\n' || at + 2 >= run->end ||
        !run->takes_numerals)
        return at + 1;
    run->gap = FXI_GAP_PARAGRAPH;
    return at + 2;
}

/* Takes the token that was written behind those of `out`, which starts no line or
   column but by the gap. Where the next one starts. */
static inline size_t fxi_plain_take(fxi_tokens *out, fxi_plain_run *run, bool is_code) {
    const size_t at = out->items[out->count].span.end;
    run->at_edge = fxi_tokens_take(out, is_code, run->at_edge || run->parts);
    run->at = at;
    return fxi_plain_pass_gap(run, out->text.bytes);
}

/* Adds the tokens at `run->at`, the others behind one blank or line break, an empty
   line or none, as long as nothing more is to be known of them: words of ASCII letters
   before a sign or a blank of ASCII or the end of the text, that start no address; keys
   that start with such a word and end so; words with letters beyond ASCII, before any
   sign or blank, that start no longer key; keys and words of other letters, such as
   ideographs, that start no numeral; numerals that start with a digit of ASCII and no
   key; signs of ASCII that start no number, address, name, reference or longer key. A
   letter at `run->at` starts a word. FXC_ENOMEM. */
fxc_status fxi_plain_tokens(fxi_tokens *out, fxi_plain_run *run,
                            const fxi_tools *tools);

#endif
