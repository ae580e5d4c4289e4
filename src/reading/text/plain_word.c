/* SPDX-License-Identifier: MIT */
#include "reading/text/plain_word.h"

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "reading/text/broken_name.h"
#include "reading/text/broken_word.h"
#include "reading/text/plain_numeral.h"
#include "reading/text/plain_sign.h"
#include "reading/text/run_on.h"

/* What may follow a plain word: blanks and line breaks, and the signs that neither go
   on with a word or an address nor hide. */
static const char ends[128] = {
    ['\t'] = 1, ['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, [' '] = 1,  ['!'] = 1,
    ['"'] = 1,  ['#'] = 1,  ['$'] = 1,  ['%'] = 1,  ['&'] = 1,  ['\''] = 1, ['('] = 1,
    [')'] = 1,  ['*'] = 1,  [','] = 1,  ['/'] = 1,  [';'] = 1,  ['<'] = 1,  ['='] = 1,
    ['>'] = 1,  ['?'] = 1,  ['@'] = 1,  ['['] = 1,  [']'] = 1,  ['^'] = 1,  ['`'] = 1,
    ['{'] = 1,  ['|'] = 1,  ['}'] = 1,  ['~'] = 1,
};

/* "mill." at the end of a sentence, not "www.": a blank or a quote follows. */
static bool is_full_stop(fxi_text text, size_t at, size_t word) {
    if (text.bytes[at] != '.' || (word == 3 && (text.bytes[at - 1] | 0x20) == 'w'))
        return false;
    if (at + 1 == text.length)
        return true;
    char next = text.bytes[at + 1];
    return next == ' ' || next == '\n' || next == '"';
}

static bool ends_plainly(fxi_text text, size_t end, size_t word) {
    if (end == text.length)
        return true;
    unsigned char next = (unsigned char)text.bytes[end];
    return (next < sizeof ends && ends[next]) || is_full_stop(text, end, word);
}

/* The length of the key at `at` if it is longer than its head, else that of the head;
 *entry is the key, or 0. */
static inline size_t match_head(fxi_entry *entry, fxi_text text, size_t at,
                                fxi_language language, const fxi_head *head,
                                const fxc_lexicon *lexicon) {
    size_t matched = fxi_head_match(entry, head, lexicon, language, text.bytes + at,
                                    text.length - at);
    return matched > head->length ? matched : head->length;
}

/* "C $" */
static bool is_parted_sign(fxi_text text, size_t end) {
    return text.bytes[end - 1] == '$' && (unsigned char)text.bytes[end - 2] <= ' ';
}

/* Behind a longer key: no mark or digit, which would cut it from its word. "M$" is part
   of a number that stands before it, and "C $" may be two words. */
static bool key_is_plain(fxi_text text, size_t at, size_t length) {
    enum { LETTER_AND_SIGN = 2 };
    size_t end = at + length;
    unsigned char next = end < text.length ? (unsigned char)text.bytes[end] : ' ';
    return length > LETTER_AND_SIGN && !is_parted_sign(text, end) &&
           next < sizeof ends && (ends[next] || next == '.');
}

/* --- with letters beyond ASCII --- */

/* What goes on with a word behind its plain letters is no sign: digits and the line
   below belong to some words, a hyphen may break one, and a hidden character may be
   followed by a letter. */
static bool ends_wide(fxi_text text, size_t end) {
    uint32_t c;
    if (end == text.length)
        return true;
    return fxi_utf8_decode(&c, text.bytes + end, text.length - end) != 0 &&
           fxi_letter_of(c) == FXI_LETTER_NONE && c != '_' &&
           !fxi_unicode_is(c, FXI_UNICODE_HIDDEN) &&
           !fxi_broken_word_may_part(text, end);
}

/* The length of the wide word, or of the longer key that it starts, as the token has it
   then; 0: it takes a closer look. */
static size_t plain_wide(fxi_token *out, fxi_text text, size_t at, size_t length,
                         const fxi_head *head, const fxc_lexicon *lexicon) {
    const char *bytes = text.bytes + at;
    size_t left = text.length - at;
    fxi_entry entry = 0;
    if (!ends_wide(text, at + length))
        return 0;
    if (head->nexts != 0 && left > length &&
        fxi_wide_head_follows(head, lexicon, bytes + length, left - length)) {
        size_t key = fxi_lexicon_match(&entry, lexicon, out->language, bytes, left);
        if (key > length) {
            out->entry = entry;
            out->kinds = fxi_lexicon_kinds(lexicon, entry);
            return key_is_plain(text, at, key) ? key : 0;
        }
    }
    if (fxi_head_counts(head, lexicon, out->language)) {
        out->entry = head->entry;
        out->kinds = head->kinds;
    }
    return length;
}

/* --- words --- */

/* Length of the word, or of the longer key that it starts, as the token has it then; 0:
   it takes a closer look. */
static inline size_t plain_ascii(fxi_token *out, fxi_text text, size_t at,
                                 size_t length, const fxi_head *head,
                                 const fxc_lexicon *lexicon) {
    fxi_entry entry;
    if (!ends_plainly(text, at + length, length))
        return 0;
    size_t matched = match_head(&entry, text, at, out->language, head, lexicon);
    if (matched > length && !key_is_plain(text, at, matched))
        return 0;
    if (entry == 0)
        return length;
    out->entry = entry;
    out->kinds = entry == head->entry ? head->kinds : fxi_lexicon_kinds(lexicon, entry);
    return matched;
}

/* A word of letters that are not plain, or a key in it. */
static size_t plain_solid(fxi_token *out, fxi_plain_run *run, fxi_text text, size_t at,
                          const fxi_tools *tools) {
    size_t length =
        fxi_word_beyond(&out->entry, &run->ahead, text, at, out->language, tools);
    if (length != 0 && fxi_broken_name_may_part(text, at + length)) {
        const size_t name = fxi_broken_name_read(
            &out->entry, text, (fxc_span){at, at + length}, out->language, tools);
        length = name != 0 ? name : length;
    }
    out->kinds = fxi_lexicon_kinds(tools->lexicon, out->entry);
    return length;
}

static size_t plain_beyond_ascii(fxi_token *out, fxi_plain_run *run, fxi_text text,
                                 size_t at, const fxi_tools *tools) {
    const char *bytes = text.bytes + at;
    const fxc_lexicon *lexicon = tools->lexicon;
    fxi_wide_word word = fxi_wide_word_read(bytes, text.length - at);
    if (word.length == 0)
        return fxi_text_is_wide_at(text, at) ? plain_solid(out, run, text, at, tools)
                                             : 0;
    const fxi_head *head = fxi_lexicon_wide_head(lexicon, bytes, word);
    return plain_wide(out, text, at, word.length, head, lexicon);
}

/* The same of a word that is not known. */
static size_t plain_other(fxi_token *out, fxi_plain_run *run, fxi_text text, size_t at,
                          const fxi_tools *tools) {
    if (fxi_text_is_wide_at(text, at))
        return plain_beyond_ascii(out, run, text, at, tools);
    fxi_ascii_word word = fxi_ascii_word_read(text.bytes + at, text.length - at);
    if (fxi_text_is_wide_at(text, at + word.length))
        return plain_beyond_ascii(out, run, text, at, tools);
    const fxi_head *head = fxi_lexicon_head(tools->lexicon, word);
    return word.length == 0
               ? 0
               : plain_ascii(out, text, at, word.length, head, tools->lexicon);
}

static inline bool is_wide(const fxi_known_word *word) {
    return (word->head & FXI_KNOWN_WIDE) != 0;
}

static inline const fxi_head *head_of(const fxi_known_word *word,
                                      const fxc_lexicon *lexicon) {
    return &lexicon->heads[word->head & ~FXI_KNOWN_WIDE];
}

static inline size_t plain_word(fxi_token *out, fxi_plain_run *run, fxi_text text,
                                size_t at, const fxi_tools *tools) {
    const fxi_known_word *word = run->known;
    const fxc_lexicon *lexicon = tools->lexicon;
    while (word->start < at)
        word++;
    run->known = word;
    if (word->start != at)
        return plain_other(out, run, text, at, tools);
    if (is_wide(word))
        return plain_wide(out, text, at, word->length, head_of(word, lexicon), lexicon);
    if (fxi_text_is_wide_at(text, at + word->length))
        return plain_other(out, run, text, at, tools);
    return plain_ascii(out, text, at, word->length, head_of(word, lexicon), lexicon);
}

/* --- words, one space between each two --- */

/* False: no key goes on behind the word in the next one, which one space parts from it;
   the first letter of the next word tells most. */
static inline bool goes_on_in(const fxi_known_word *word, const fxi_head *head,
                              fxi_text text, const fxc_lexicon *lexicon) {
    const fxi_known_word *next = word + 1;
    const char *letter = text.bytes + next->start;
    size_t left = text.length - next->start;
    bool is_told = !is_wide(next) && next->length > 1;
    uint32_t asked = is_told ? UINT32_C(1) << ((*letter | 0x20) - 'a') : UINT32_MAX;
    if ((head->nexts & asked) == 0)
        return false;
    return is_wide(word) ? fxi_wide_head_follows(head, lexicon, letter - 1, left + 1)
                         : fxi_head_follows(head, lexicon, letter - 1, left + 1);
}

/* The word may not be the one that has the hash of the head. */
static inline bool is_doubtful(const fxi_known_word *word, const fxi_head *head,
                               fxi_text text, const fxc_lexicon *lexicon) {
    return head->length > FXI_EIGHT && head->entry != 0 && !is_wide(word) &&
           !fxi_head_is(head, lexicon, text.bytes + word->start);
}

/* Adds words from `run->known` on, as long as one space and another word follow each
   and no longer key starts there: in most text many do, and what they are is told
   without asking for anything that only some of them have. Leaves room for one more.
   False: none was added. */
static bool take_spaced(fxi_tokens *out, fxi_plain_run *run,
                        const fxc_lexicon *lexicon) {
    const fxi_text text = out->text;
    const fxi_known_word *word = run->known;
    for (; out->count + 1 < out->capacity; word++) {
        const fxi_known_word *next = word + 1;
        const fxc_span span = {word->start, word->start + word->length};
        if (next->start != span.end + 1 || next->start >= run->end ||
            text.bytes[span.end] != ' ')
            break;
        const fxi_head *head = head_of(word, lexicon);
        if (goes_on_in(word, head, text, lexicon) ||
            is_doubtful(word, head, text, lexicon))
            break;
        const bool counts =
            fxi_texts_has(&lexicon->head_texts[head->texts], run->language);
        out->items[out->count] = (fxi_token){.span = span,
                                             .kind = FXI_TOKEN_WORD,
                                             .gap = (uint8_t)run->gap,
                                             .language = run->language,
                                             .entry = counts ? head->entry : 0,
                                             .kinds = counts ? head->kinds : 0};
        fxi_tokens_take(out, fxi_token_starts_fy(text, span.start),
                        run->at_edge || run->parts);
        run->at_edge = run->parts = false;
        run->gap = FXI_GAP_SPACE;
        run->at = span.end;
    }
    bool has_taken = word > run->known;
    run->known = word;
    return has_taken;
}

/* --- in a run --- */

static inline size_t plain_token(fxi_token *token, fxi_plain_run *run, fxi_text text,
                                 size_t start, const fxi_tools *tools) {
    char byte = text.bytes[start];
    token->kind = FXI_TOKEN_WORD;
    if ((unsigned char)byte >= 0x80 || fxi_ascii_is_letter(byte))
        return plain_word(token, run, text, start, tools);
    token->kind = FXI_TOKEN_SIGN;
    token->sign = (unsigned char)byte;
    return fxi_plain_sign(token, text, start, tools->lexicon);
}

static bool is_behind_numeral(const fxi_tokens *tokens) {
    return tokens->count > 0 &&
           tokens->items[tokens->count - 1].kind == FXI_TOKEN_NUMERAL;
}

/* "crore|Margin": a joint, and a small letter behind the capital. */
static bool has_joint(fxi_text text, size_t at) {
    const size_t small = fxi_run_on_joint(text.bytes + at, text.length - at);
    const size_t behind = at + small + 1;
    return small > 0 && behind < text.length && fxi_ascii_is_lower(text.bytes[behind]);
}

/* Behind a number: a letter of the Arabic script, "۵ هزارتومان", or a joint. */
static bool may_run_into(const fxi_tokens *tokens, size_t start) {
    if (!is_behind_numeral(tokens))
        return false;
    const unsigned char lead = (unsigned char)tokens->text.bytes[start];
    return lead >= 0x80 ? lead >= 0xD8 && lead <= 0xDB : has_joint(tokens->text, start);
}

/* "$5 millions of": behind a number the key takes a closer look, and so does a word
   that is none where a scale and what is behind it may have become one. */
static bool counts_closely(const fxi_tokens *tokens, const fxi_token *next,
                           size_t start) {
    const bool is_vague = (next->kinds >> FXI_SENSE_VAGUE & 1) != 0;
    return (is_vague && is_behind_numeral(tokens)) ||
           (next->entry == 0 && may_run_into(tokens, start));
}

/* "was|RMB 5", "of|US$5": a word that is none, of small letters and a capital, ends
   before a sign or digits. */
static bool may_hold_mark(fxi_text text, const fxi_token *next, size_t start,
                          size_t end) {
    const char *bytes = text.bytes;
    if (next->entry != 0 || end + 1 >= text.length ||
        !fxi_ascii_is_lower(bytes[start]) ||
        (bytes[end] != '$' &&
         (bytes[end] != ' ' || !fxi_ascii_is_digit(bytes[end + 1]))))
        return false;
    while (start < end && !fxi_ascii_is_upper(bytes[start]))
        start++;
    return start < end;
}

/* Adds a word or a sign. Where the next token starts; `start`: none was added. */
static inline size_t take_one(fxi_tokens *out, fxi_plain_run *run, size_t start,
                              const fxi_tools *tools) {
    fxi_token *token = &out->items[out->count];
    *token = (fxi_token){.gap = (uint8_t)run->gap, .language = run->language};
    size_t length = plain_token(token, run, out->text, start, tools);
    if (length == 0 || counts_closely(out, token, start) ||
        may_hold_mark(out->text, token, start, start + length))
        return start;
    token->span = (fxc_span){start, start + length};
    return fxi_plain_take(out, run, fxi_token_starts_fy(out->text, start));
}

/* The same of one token or several; there is room for one. */
static inline size_t take_some(fxi_tokens *out, fxi_plain_run *run, size_t start,
                               const fxi_tools *tools) {
    if (fxi_ascii_is_digit(out->text.bytes[start]))
        return fxi_plain_numerals(out, run, start, tools);
    return take_one(out, run, start, tools);
}

/* A letter touches the apostrophe or the number before it: it may belong to the word
   before that, or make a name with it. */
static bool goes_on(const fxi_token *before, fxi_text text, size_t at) {
    return (before->sign == '\'' || before->kind == FXI_TOKEN_NUMERAL) &&
           before->span.end == at && fxi_ascii_is_letter(text.bytes[at]);
}

fxc_status fxi_plain_tokens(fxi_tokens *out, fxi_plain_run *run,
                            const fxi_tools *tools) {
    const fxi_text text = out->text;
    for (size_t start = run->at, from;; start = from) {
        if (fxi_tokens_room(out, tools->arena) == NULL)
            return FXC_ENOMEM;
        while (run->known->start < start)
            run->known++;
        if (run->known->start == start && !may_run_into(out, start) &&
            take_spaced(out, run, tools->lexicon))
            start = run->known->start;
        from = take_some(out, run, start, tools);
        if (from == start || from >= run->end || text.bytes[from] == '&' ||
            goes_on(&out->items[out->count - 1], text, from))
            return FXC_OK;
    }
}
