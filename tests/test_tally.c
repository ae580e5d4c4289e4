/* SPDX-License-Identifier: MIT */
/* Words of ASCII by blocks of bytes, held against their letters one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ascii.h"
#include "base/word_block.h"
#include "lexicon/filter.h"
#include "random.h"
#include "reading/text/tally.h"

enum { TEXT_MAX = 220, WORDS_MAX = TEXT_MAX };

/* --- blocks ---------------------------------------------------------------------- */

static void blocks_tell_every_byte(void **state) {
    (void)state;
    char bytes[FXI_WORD_BLOCK];
    for (int first = 0; first < 256; first += FXI_WORD_BLOCK) {
        for (int i = 0; i < FXI_WORD_BLOCK; i++)
            bytes[i] = (char)(first + i);
        fxi_word_block block = fxi_word_block_read(bytes);
        for (int i = 0; i < FXI_WORD_BLOCK; i++) {
            char byte = bytes[i];
            bool stops = byte == '.' || byte == '!' || byte == '?';
            bool breaks = byte == '\n' || (unsigned char)byte >= 0x80;
            assert_int_equal(block.letters >> i & 1, fxi_ascii_is_letter(byte));
            assert_int_equal(block.blanks >> i & 1, byte == ' ');
            assert_int_equal(block.stops >> i & 1, stops);
            assert_int_equal(block.breaks >> i & 1, breaks);
        }
    }
}

/* --- runs ------------------------------------------------------------------------ */

typedef struct words {
    fxi_known_word items[WORDS_MAX];
    size_t count;
} words;

/* A sign that a run passes. */
static bool is_passed(fxi_text text, size_t at, size_t limit) {
    char byte = text.bytes[at];
    bool is_stop = byte == '.' || byte == '!' || byte == '?';
    return at <= limit && (unsigned char)byte < 0x80 && byte != '\n' &&
           !(is_stop && at + 1 < text.length && text.bytes[at + 1] == ' ');
}

/* What tally.h says of a run in words; of letters beyond ASCII the texts have "\u00E9",
   which goes on with a word, and of signs the dash. */
static size_t run_plainly(words *out, fxi_text text, size_t at, size_t limit) {
    while (at < text.length) {
        size_t end = at;
        while (end < text.length && fxi_ascii_is_letter(text.bytes[end]))
            end++;
        if (end == at && !is_passed(text, at, limit))
            break;
        if (end < text.length && end > at && text.bytes[end] == '\xC3')
            break;
        if (end > at)
            out->items[out->count++] =
                (fxi_known_word){.start = at, .length = (uint32_t)(end - at)};
        at = end > at ? end : at + 1;
    }
    return at;
}

static void check_run(fxi_text text, size_t at, size_t limit) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_known_word items[WORDS_MAX];
    fxi_known_words known = {items, 0, WORDS_MAX};
    fxi_tally tally;
    memset(&tally, 0, sizeof tally);
    words plain = {.count = 0};
    uint32_t letters = 0;
    size_t end = run_plainly(&plain, text, at, limit);
    assert_int_equal(fxi_tally_run(&tally, &known, text, at, limit, lexicon), end);
    assert_int_equal(known.count, plain.count);
    for (size_t i = 0; i < known.count; i++) {
        const fxi_known_word *word = &plain.items[i];
        fxi_ascii_word read = fxi_ascii_word_read_long(text.bytes + word->start,
                                                       text.length - word->start);
        assert_int_equal(items[i].start, word->start);
        assert_int_equal(items[i].length, word->length);
        assert_int_equal(items[i].head,
                         fxi_lexicon_head(lexicon, read) - lexicon->heads);
        letters += word->length;
    }
    assert_int_equal(tally.words, plain.count);
    assert_int_equal(tally.letters[FXI_SCRIPT_LATN], letters);
    assert_int_equal(tally.size, letters);
}

/* Words, one of them longer than a block, and what may end a run. */
static const char *const parts[] = {
    "the ",
    "of ",
    "euros",
    "A",
    "international ",
    "confidentialityagreements",
    " ",
    " ",
    ", ",
    ". ",
    ".",
    "! ",
    "? ",
    "\n",
    "\u00E9",
    "\u2013",
    "$5",
    "\t",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"};

static size_t fill(char *out, uint64_t *random) {
    size_t length = 0;
    for (;;) {
        const char *part = parts[random_below(random, sizeof parts / sizeof parts[0])];
        size_t size = strlen(part);
        if (length + size > TEXT_MAX)
            return length;
        memcpy(out + length, part, size);
        length += size;
    }
}

static void runs_are_those_of_single_letters(void **state) {
    (void)state;
    uint64_t random = 11;
    char bytes[TEXT_MAX];
    for (int i = 0; i < 4000; i++) {
        size_t length = fill(bytes, &random);
        const fxi_text text = {bytes, length};
        for (size_t at = 0; at <= length; at++) {
            bool is_inside = at > 0 && at < length && fxi_ascii_is_letter(bytes[at]) &&
                             fxi_ascii_is_letter(bytes[at - 1]);
            if (!is_inside)
                check_run(text, at, (size_t)random_below(&random, 2 * TEXT_MAX));
        }
    }
}

/* --- votes ----------------------------------------------------------------------- */

static fxi_verdict judge(const char *text) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_known_word items[WORDS_MAX];
    fxi_known_words known = {items, 0, WORDS_MAX};
    fxi_tally tally;
    memset(&tally, 0, sizeof tally);
    fxi_tally_run(&tally, &known, (fxi_text){text, strlen(text)}, 0, strlen(text),
                  lexicon);
    return fxi_tally_judge(&tally, FXI_SCRIPT_LATN, lexicon);
}

static void words_speak_for_languages(void **state) {
    (void)state;
    fxi_verdict verdict = judge("The company said that it would pay the whole of it.");
    assert_int_equal(verdict.languages[0], FXI_LANGUAGE_ENGLISH);
    assert_true(verdict.certain);
}

/* Only behind one space, in whatever case; a word before it that makes no clue leaves
   the second to speak alone. */
static void two_words_speak_together(void **state) {
    (void)state;
    fxi_verdict alone = judge("millions"), apart = judge("in, millions");
    assert_int_equal(alone.scores[0], alone.scores[1]); /* French as much as English */
    assert_true(apart.scores[1] > apart.scores[0] / 2);
    assert_int_equal(judge("in millions").languages[0], FXI_LANGUAGE_ENGLISH);
    assert_int_equal(judge("(In Millions)").languages[0], FXI_LANGUAGE_ENGLISH);
    assert_true(judge("in millions").scores[1] < judge("in millions").scores[0] / 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_tell_every_byte),
        cmocka_unit_test(runs_are_those_of_single_letters),
        cmocka_unit_test(words_speak_for_languages),
        cmocka_unit_test(two_words_speak_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
