/* SPDX-License-Identifier: MIT */
/* Words of ASCII, a block of bytes at a time: where they are is told for all of them at
   once, what they say for one after the other. */
#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/word_block.h"
#include "lexicon/filter.h"
#include "reading/text/tally.h"

/* Bytes behind a block that a word in it may be read with. */
enum { BEHIND = FXI_SIXTEEN };

/* The words of the run so far. */
typedef struct run {
    fxi_tally *tally;
    fxi_text text;
    fxi_known_word *next; /* where the next one is written */
    const fxc_lexicon *lexicon;
    uint32_t letters, hits;
    uint64_t clue; /* the hash of the first word that was one, 0: none */
    bool several;  /* one that was another */
} run;

/* Bits from that of the byte on; all of none. */
static uint64_t from_bit(size_t bit) {
    return bit < FXI_WORD_BLOCK ? ~UINT64_C(0) << bit : 0;
}

/* The word of ASCII that ends here has more letters, beyond ASCII: no quote or dash,
   and no letter that is a word of its own. */
static bool goes_on_beyond(fxi_text text, size_t at) {
    if (!fxi_text_is_wide_at(text, at))
        return false;
    fxi_unicode_step next = fxi_unicode_read(text.bytes + at, text.length - at);
    fxi_script script =
        next.length == 0 ? FXI_SCRIPT_NONE : (fxi_script)next.row->script;
    return script != FXI_SCRIPT_NONE && !fxi_script_is_solid(script);
}

/* --- words --- */

/* What the word at `at`, which ends a clue of two words, says together with the one
   before it; NULL: it does not. */
static const fxi_vote *clue_of_two(size_t *count, const run *r, size_t at,
                                   size_t length) {
    char clue[FXI_CLUE_MAX];
    const char *bytes = r->text.bytes;
    size_t start = at > 0 && bytes[at - 1] == ' ' ? at - 1 : at, end = at + length;
    while (start > 0 && end - start < FXI_CLUE_MAX &&
           fxi_ascii_is_letter(bytes[start - 1]))
        start--;
    for (size_t i = start; i < end && i - start < FXI_CLUE_MAX; i++)
        clue[i - start] = fxi_ascii_lower(bytes[i]);
    *count = 0;
    if (end - start > FXI_CLUE_MAX)
        return NULL;
    return fxi_lexicon_clue(count, r->lexicon, clue, end - start,
                            fxi_ascii_word_hash(clue, end - start));
}

/* "AU$", "A$": no word. */
static bool is_of_sign(const run *r, size_t end) {
    return end < r->text.length && r->text.bytes[end] == '$';
}

/* "y/y", "q/q": from one year to the next. */
static bool is_of_period(const run *r, size_t at, size_t length) {
    const char *bytes = r->text.bytes;
    if (length > 1)
        return false;
    return (at + 2 < r->text.length && bytes[at + 1] == '/' &&
            bytes[at + 2] == bytes[at]) ||
           (at > 1 && bytes[at - 1] == '/' && bytes[at - 2] == bytes[at]);
}

static inline void count_word(run *r, const char *bytes, size_t at, fxi_ascii_word word,
                              uint32_t number) {
    const fxi_head *head = &r->lexicon->heads[number];
    bool is_it = head->hash == word.hash && head->length == word.length;
    size_t count;
    head = is_it ? head : r->lexicon->heads;
    const fxi_vote *votes = fxi_head_clue(&count, head, r->lexicon, bytes);
    if (head->ends_clue) {
        size_t together;
        const fxi_vote *both = clue_of_two(&together, r, at, word.length);
        votes = both != NULL ? both : votes;
        count = both != NULL ? together : count;
    }
    if (count > 0 && !is_of_sign(r, at + word.length) &&
        !is_of_period(r, at, word.length)) {
        fxi_tally_vote(r->tally, votes, count);
        r->clue = r->hits > 0 ? r->clue : word.hash;
        r->several = r->several || r->clue != word.hash;
        r->hits++;
    }
    r->letters += (uint32_t)word.length;
    *r->next++ = (fxi_known_word){at, (uint32_t)word.length, is_it ? number : 0};
}

/* A word of a block: where it starts, and the only head that it may be. */
typedef struct found_word {
    uint64_t hash;
    uint32_t head;
    uint16_t start, length;
} found_word;

/* Those that start and end at the bits. None waits for what another one is. */
static unsigned find_words(found_word *out, const char *bytes, uint64_t starts,
                           uint64_t ends, const fxc_lexicon *lexicon) {
    unsigned count = 0;
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1, count++) {
        unsigned start = (unsigned)__builtin_ctzll(starts);
        unsigned length = (unsigned)__builtin_ctzll(ends) - start;
        uint64_t hash = length <= FXI_SIXTEEN
                            ? fxi_ascii_word_of(bytes + start, length).hash
                            : fxi_ascii_word_read_long(bytes + start, length).hash;
        out[count] = (found_word){hash, fxi_lexicon_head_number(lexicon, hash),
                                  (uint16_t)start, (uint16_t)length};
    }
    return count;
}

/* The words of the block at `at`, no more than every second byte one. */
static void count_words(run *r, const char *bytes, size_t at, uint64_t starts,
                        uint64_t ends) {
    found_word found[FXI_WORD_BLOCK / 2];
    unsigned count = find_words(found, bytes, starts, ends, r->lexicon);
    for (const found_word *w = found; w < found + count; w++)
        count_word(r, bytes + w->start, at + w->start,
                   (fxi_ascii_word){w->length, w->hash}, w->head);
}

/* One that fills a block, and may go on behind it. Returns where it ends; `at`: it goes
   on beyond ASCII. */
static size_t count_long(run *r, fxi_text text, size_t at) {
    fxi_ascii_word word = fxi_ascii_word_read_long(text.bytes + at, text.length - at);
    if (goes_on_beyond(text, at + word.length))
        return at;
    count_word(r, text.bytes + at, at, word,
               fxi_lexicon_head_number(r->lexicon, word.hash));
    return at + word.length;
}

/* --- blocks --- */

/* The bytes of the block at `at`; `room` takes them where the text ends soon. */
static const char *block_at(char room[FXI_WORD_BLOCK + BEHIND], fxi_text text,
                            size_t at) {
    size_t left = text.length - at;
    if (left >= FXI_WORD_BLOCK + BEHIND)
        return text.bytes + at;
    memset(room, 0, FXI_WORD_BLOCK + BEHIND);
    memcpy(room, text.bytes + at, left);
    return room;
}

/* What ends the run: a stop does before a space, a sign behind the limit. */
static uint64_t ends_of(const fxi_word_block *block, const char *bytes, size_t left,
                        size_t in_limit) {
    uint64_t spaced = block->blanks >> 1 | (uint64_t)(bytes[FXI_WORD_BLOCK] == ' ')
                                               << (FXI_WORD_BLOCK - 1);
    return block->breaks | (block->stops & spaced) |
           (~block->letters & from_bit(in_limit)) | from_bit(left);
}

/* The words of the block at `at`. Returns where the next one starts, or, if *is_over,
   where the run ends. */
static size_t read_block(run *r, bool *is_over, fxi_text text, size_t at,
                         size_t limit) {
    char room[FXI_WORD_BLOCK + BEHIND];
    const char *bytes = block_at(room, text, at);
    fxi_word_block block = fxi_word_block_read(bytes);
    size_t in_limit = limit < at ? 0 : limit - at + 1;
    uint64_t over = ends_of(&block, bytes, text.length - at, in_limit);
    unsigned end = over == 0 ? FXI_WORD_BLOCK : (unsigned)__builtin_ctzll(over);
    uint64_t letters = block.letters & ~from_bit(end);
    uint64_t starts = letters & ~(letters << 1), ends = letters << 1 & ~letters;
    bool is_cut = (letters & from_bit(end - 1)) != 0 &&
                  (over == 0 || goes_on_beyond(text, at + end));
    *is_over = over != 0;
    if (is_cut) { /* the last word is none of the block's */
        ends &= ~from_bit(end);
        end = FXI_WORD_BLOCK - 1 - (unsigned)__builtin_clzll(starts);
    }
    count_words(r, bytes, at, starts, ends);
    return at + end;
}

/* No run starts there, and none is worth the look at a block. */
static bool breaks_at(fxi_text text, size_t at) {
    return at == text.length || text.bytes[at] == '\n' || fxi_text_is_wide_at(text, at);
}

size_t fxi_tally_run(fxi_tally *tally, fxi_known_words *known, fxi_text text, size_t at,
                     size_t limit, const fxc_lexicon *lexicon) {
    fxi_known_word *first = known->items + known->count;
    run r = {.tally = tally, .text = text, .next = first, .lexicon = lexicon};
    for (bool is_over = breaks_at(text, at); !is_over;) {
        size_t next = read_block(&r, &is_over, text, at, limit);
        if (next == at && !is_over) {
            next = count_long(&r, text, at);
            is_over = next == at;
        }
        at = next;
    }
    if (r.letters > 0)
        fxi_tally_add_letters(tally, FXI_SCRIPT_LATN, r.letters);
    tally->words += (uint32_t)(r.next - first);
    known->count += (size_t)(r.next - first);
    fxi_tally_add_hits(tally, r.hits, r.clue, r.several);
    return at;
}
