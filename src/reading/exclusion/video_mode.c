/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/video_mode.h"

enum {
    CENTS = -2,
    MEMBERS_MAX = 8, /* of a list that are passed */
    REACH = 24       /* tokens on either side in which another mode may stand */
};

static bool is_mode(const fxi_subject *s, size_t index) {
    return fxi_subject_denies(s, index, FXI_DENIAL_MODE);
}

static bool is_video(const fxi_subject *s, size_t index) {
    return fxi_subject_denies(s, index, FXI_DENIAL_VIDEO) || is_mode(s, index);
}

/* "60p", whose letter is at `index` and its whole number before it. */
static bool is_member(const fxi_subject *s, size_t index) {
    const fxi_numeral *lines =
        index > 0 ? fxi_token_plain_numeral(s->tokens, index - 1) : NULL;
    const fxi_sense *letter = fxi_subject_sense(s, index, FXI_SENSE_CURRENCY);
    return lines != NULL && lines->decimals == 0 && letter != NULL &&
           letter->value == CENTS && (letter->flags & FXI_SENSE_GLUED) != 0 &&
           letter->currency_count == 1 && fxi_token_touches(s->tokens, index);
}

static bool joins_members(const fxi_subject *s, size_t index) {
    return fxi_token_is_sign(s->tokens, index, ',') ||
           fxi_token_is_sign(s->tokens, index, '/') ||
           fxi_token_has(s->tokens, index, FXI_SENSE_RANGE);
}

/* The first token of the list that ends with the member before `first`. */
static size_t list_start(const fxi_subject *s, size_t first) {
    enum { STEP = 3 }; /* number, letter, comma */
    for (int n = 0; n < MEMBERS_MAX && first >= STEP; n++, first -= STEP)
        if (!joins_members(s, first - 1) || !is_member(s, first - 2))
            break;
    return first;
}

/* The token behind the list that starts with the member whose letter is `last`. */
static size_t list_end(const fxi_subject *s, size_t last) {
    enum { STEP = 3 };
    for (int n = 0; n < MEMBERS_MAX; n++, last += STEP)
        if (!joins_members(s, last + 1) || !is_member(s, last + STEP))
            break;
    return last + 1;
}

/* "Video at |720p", "resolutions of |480p"; "a video |90p" may be its price, and a
   share has "shot to |500p". */
static bool follows_video(const fxi_subject *s, size_t first) {
    const int links = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE;
    return first > 1 && is_video(s, first - 2) &&
           !fxi_token_links_range(s->tokens, first - 1, s->tools) &&
           fxi_token_has_role(s->tokens, first - 1, FXI_SENSE_GRAMMAR, links, s->tools);
}

static bool has_mode_near(const fxi_subject *s) {
    const size_t at = s->operand->first;
    const uint32_t sentence = s->tokens->items[at].sentence;
    size_t end = at + REACH < s->tokens->count ? at + REACH : s->tokens->count;
    for (size_t i = at > REACH ? at - REACH : 0; i < end; i++)
        if (s->tokens->items[i].sentence == sentence && is_mode(s, i))
            return true;
    return false;
}

/* "720p", the member whose letter is at `index`: as many lines as pictures have. */
static bool is_size(const fxi_subject *s, size_t index) {
    static const int64_t sizes[] = {144, 240, 360, 480, 576, 720};
    const fxi_numeral *lines =
        is_member(s, index) ? fxi_token_plain_numeral(s->tokens, index - 1) : NULL;
    for (size_t i = 0; lines != NULL && i < sizeof sizes / sizeof sizes[0]; i++) {
        const fxi_decimal size = fxi_decimal_from_integer(sizes[i]);
        if (fxi_decimal_compare(&lines->value, &size) == 0)
            return true;
    }
    return false;
}

/* "480p und 720p": two sizes of pictures, where pence are not at home. */
static bool is_of_two_sizes(const fxi_subject *s) {
    enum { STEP = 3 }; /* number, letter, comma */
    const size_t letter = s->operand->mark.last;
    const fxi_language own = fxi_language_likeliest(s->tokens->items[letter].language);
    return own != FXI_LANGUAGE_ENGLISH && is_size(s, letter) &&
           ((letter > STEP && joins_members(s, letter - STEP + 1) &&
             is_size(s, letter - STEP)) ||
            (joins_members(s, letter + 1) && is_size(s, letter + STEP)));
}

bool fxi_video_mode_is(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    if ((mark->sense->flags & FXI_SENSE_GLUED) == 0 || s->operand->is_prefixed ||
        !is_member(s, mark->last))
        return false;
    return follows_video(s, list_start(s, s->operand->first)) ||
           is_video(s, list_end(s, s->last)) || is_of_two_sizes(s) || has_mode_near(s);
}
