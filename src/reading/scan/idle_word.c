/* SPDX-License-Identifier: MIT */
#include "reading/scan/idle_word.h"

#include "base/ascii.h"
#include "lexicon/filter.h"
#include "reading/text/tally.h"

enum {
    LENGTH_MAX = 400,              /* bytes */
    WORDS_MAX = LENGTH_MAX / 2 + 2 /* and one that a run has room for */
};

typedef struct hearing {
    fxi_text sentence;
    const fxc_lexicon *lexicon;
    fxi_language language;
    fxi_known_word words[WORDS_MAX];
    size_t count;
} hearing;

/* --- the language ---------------------------------------------------------------- */

/* False: something is beyond ASCII, or the language is not certain. */
static bool hear_language(hearing *h) {
    fxi_tally tally = {0};
    fxi_known_words known = {h->words, 0, WORDS_MAX};
    const size_t length = h->sentence.length;
    for (size_t at = 0; at < length; at++) {
        at = fxi_tally_run(&tally, &known, h->sentence, at, length, h->lexicon);
        if (at < length && ((unsigned char)h->sentence.bytes[at] >= 0x80 ||
                            fxi_ascii_is_letter(h->sentence.bytes[at])))
            return false;
    }
    h->count = known.count;
    fxi_verdict verdict = fxi_tally_judge(&tally, FXI_SCRIPT_LATN, h->lexicon);
    h->language = verdict.languages[0];
    return verdict.certain;
}

/* --- the words ------------------------------------------------------------------- */

typedef struct key {
    fxi_entry entry;
    uint32_t kinds;
    fxc_span span; /* in the sentence */
} key;

/* The longest one that starts with the word in a text of the language. */
static bool read_key(key *out, const hearing *h, const fxi_known_word *word) {
    const char *bytes = h->sentence.bytes + word->start;
    size_t left = h->sentence.length - word->start;
    const fxi_head *head = &h->lexicon->heads[word->head];
    size_t length =
        fxi_head_match(&out->entry, head, h->lexicon, h->language, bytes, left);
    if (length == 0 || out->entry == 0)
        return false;
    out->kinds = fxi_lexicon_kinds(h->lexicon, out->entry);
    out->span = (fxc_span){word->start, word->start + length};
    return true;
}

static const fxi_sense *sense_of(const hearing *h, const key *k, fxi_sense_kind kind) {
    if ((k->kinds >> kind & 1) == 0)
        return NULL;
    return fxi_lexicon_sense(h->lexicon, k->entry, kind, k->span, h->sentence.bytes,
                             h->language);
}

/* What the word at `at`, or a key that it is part of, means as money. */
static const fxi_sense *money_at(const hearing *h, size_t at) {
    key k;
    for (size_t i = 0; i < h->count && h->words[i].start <= at; i++) {
        if (!read_key(&k, h, &h->words[i]) || k.span.end <= at)
            continue;
        const fxi_sense *money = sense_of(h, &k, FXI_SENSE_CURRENCY);
        if (money != NULL)
            return money;
    }
    return NULL;
}

/* A name that says nothing by itself: mention.h has those that do. */
static bool is_mute(const fxi_sense *money) {
    return (money->flags & FXI_SENSE_IS_NAME) != 0 &&
           (money->flags & (FXI_SENSE_LOCAL | FXI_SENSE_WEAK)) != 0;
}

/* Amounts may be told with it; but not with the article, which needs another word. */
static bool tells_amount(const hearing *h, const key *k) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_SCALE, FXI_SENSE_FRACTION,
                                           FXI_SENSE_VAGUE, FXI_SENSE_PLACE};
    const fxi_sense *number = sense_of(h, k, FXI_SENSE_NUMBER);
    if (number != NULL && (number->flags & FXI_SENSE_WEAK) == 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (sense_of(h, k, kinds[i]) != NULL)
            return true;
    return false;
}

static bool has_amount(const hearing *h) {
    key k;
    for (size_t i = 0; i < h->count; i++)
        if (read_key(&k, h, &h->words[i]) && tells_amount(h, &k))
            return true;
    return false;
}

bool fxi_word_is_idle(fxi_text sentence, size_t at, const fxc_lexicon *lexicon) {
    hearing h;
    if (sentence.length > LENGTH_MAX || !fxi_ascii_is_letter(sentence.bytes[at]) ||
        fxi_ascii_has_digit(sentence.bytes, sentence.length))
        return false;
    h.sentence = sentence;
    h.lexicon = lexicon;
    if (!hear_language(&h))
        return false;
    const fxi_sense *money = money_at(&h, at);
    return money == NULL || (is_mute(money) && !has_amount(&h));
}
