/* SPDX-License-Identifier: MIT */
/* The text is cut into stretches, about the sentences of it. Each is judged by itself;
   what it leaves undecided waits for the end of its paragraph, then for the end of the
   text. */
#include "reading/text/language.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "reading/text/punctuation.h"
#include "reading/text/tally.h"

enum {
    WORDS_MIN = 5,    /* before a full stop that ends a stretch: "Mr.", "5 Mio. Euro" */
    LETTERS_MIN = 12, /* before a line feed that does */
    WRAPPED_MIN = 40, /* bytes of a line that may have been wrapped, ... */
    WRAPPED_MAX = 160,  /* ... and the most of them */
    STRETCH_MAX = 2000, /* bytes, about */
    DISSENT = 12        /* by which another language may lead in an undecided stretch */
};

typedef struct stretch {
    size_t end;
    fxi_verdict verdict;
    fxi_language language; /* FXI_LANGUAGE_EVERY: not decided yet */
} stretch;

typedef struct reader {
    fxi_text text;
    const fxi_tools *tools;
    stretch *items;
    size_t count, capacity;
    fxi_language named; /* by the caller; FXI_LANGUAGE_EVERY: none */
    size_t pending;     /* the first stretch of the paragraph */
    fxi_known_words known;
    fxi_tally here, paragraph, document;
} reader;

/* --- cutting --------------------------------------------------------------------- */

/* "5 billion", not "5. Billions" of a list. */
static bool is_number(fxi_text text, size_t at) {
    size_t end = at;
    while (end < text.length && fxi_ascii_is_digit(text.bytes[end]))
        end++;
    return end > at && (end + 1 >= text.length || text.bytes[end + 1] != ' ' ||
                        (text.bytes[end] != '.' && text.bytes[end] != ')'));
}

/* "$" and the block of Unicode that has the signs of money, with "¢£¤¥" before it. */
static bool is_money_sign(uint32_t c) {
    return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
}

/* A small letter, a bracket, a number, or a number behind a sign of money. */
static bool goes_on(fxi_text text, size_t at) {
    uint32_t c;
    const size_t size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
    if (size == 0)
        return false;
    if (is_money_sign(c))
        return is_number(text, at + size);
    return c < 0x80 ? fxi_ascii_is_lower((char)c) || c == '(' || is_number(text, at)
                    : (fxi_unicode_of(c)->traits & FXI_UNICODE_LOWER) != 0;
}

/* The line feed at `at` only wraps a line of prose. */
static bool is_wrap(fxi_text text, size_t at) {
    size_t start = at;
    if (!goes_on(text, at + 1))
        return false;
    while (start > 0 && at - start <= WRAPPED_MAX && text.bytes[start - 1] != '\n')
        start--;
    return at - start >= WRAPPED_MIN && at - start <= WRAPPED_MAX;
}

static bool ends_stretch(const reader *r, size_t at, uint32_t code_point) {
    if (code_point == '\n')
        return r->here.size >= LETTERS_MIN && !is_wrap(r->text, at);
    if (fxi_punctuation_ends_sentence(code_point))
        return r->here.size >= LETTERS_MIN;
    return fxi_punctuation_is_ascii_stop(code_point) && r->here.words >= WORDS_MIN &&
           at + 1 < r->text.length && r->text.bytes[at + 1] == ' ';
}

/* Past blanks, from a line feed on; true if another line feed stands among them. */
static bool ends_paragraph(const reader *r, size_t at) {
    size_t breaks = 0;
    for (; at < r->text.length && breaks < 2; at++) {
        char byte = r->text.bytes[at];
        breaks += byte == '\n';
        if (byte != '\n' && byte != '\r' && !fxi_ascii_is_blank(byte))
            break;
    }
    return breaks > 1;
}

/* --- judging --------------------------------------------------------------------- */

/* Ideographs in a text that is Japanese for its kana are Japanese. */
static fxi_script script_within(fxi_script script, fxi_script main) {
    if (script == FXI_SCRIPT_NONE)
        return main;
    bool japanese = script == FXI_SCRIPT_HANI && main == FXI_SCRIPT_KANA;
    return japanese ? FXI_SCRIPT_KANA : script;
}

static uint32_t score_of(const fxi_verdict *verdict, uint8_t language) {
    for (size_t i = 0; i < FXI_TALLY_BEST; i++)
        if (verdict->languages[i] == language)
            return verdict->scores[i];
    return 0;
}

/* What is around a stretch, and what it says of the script that was asked last. */
typedef struct surroundings {
    const fxi_tally *tally;
    const fxc_lexicon *lexicon;
    fxi_script main;
    fxi_verdict last; /* at first of no script, of which nothing is said */
} surroundings;

static surroundings around(const fxi_tally *tally, const fxc_lexicon *lexicon) {
    return (surroundings){
        .tally = tally, .lexicon = lexicon, .main = fxi_tally_script(tally)};
}

static const fxi_verdict *judge_within(surroundings *in, fxi_script script) {
    script = script_within(script, in->main);
    if (script != in->last.script)
        in->last = fxi_tally_judge(in->tally, script, in->lexicon);
    return &in->last;
}

/* An undecided stretch takes the language of what is around it, unless it speaks
   plainly for another. */
static bool decide_by(stretch *s, surroundings *in) {
    const fxi_verdict *outer = judge_within(in, (fxi_script)s->verdict.script);
    uint8_t language = outer->languages[0];
    if (!outer->certain ||
        s->verdict.scores[0] > score_of(&s->verdict, language) + DISSENT)
        return false;
    s->language = language;
    return true;
}

static void decide_stretches(reader *r) {
    surroundings in = around(&r->paragraph, r->tools->lexicon);
    for (size_t i = r->pending; i < r->count; i++)
        if (r->items[i].language == FXI_LANGUAGE_EVERY)
            decide_by(&r->items[i], &in);
}

/* A paragraph of one stretch says no more than the stretch. */
static void close_paragraph(reader *r) {
    if (r->count - r->pending > 1)
        decide_stretches(r);
    fxi_tally_move(&r->document, &r->paragraph);
    r->pending = r->count;
}

/* Nothing is certain: the best guess, of several alike that of the text; English where
   there is none. */
static fxi_language guess(const stretch *s, surroundings *in) {
    fxi_language best = judge_within(in, (fxi_script)s->verdict.script)->languages[0];
    if (s->verdict.scores[0] > score_of(&s->verdict, (uint8_t)best))
        best = s->verdict.languages[0];
    if (best == FXI_LANGUAGE_EVERY)
        best = FXI_LANGUAGE_ENGLISH;
    return best | FXI_LANGUAGE_OPEN;
}

static void decide_document(reader *r) {
    surroundings in = around(&r->document, r->tools->lexicon);
    for (size_t i = 0; i < r->count; i++)
        if (r->items[i].language == FXI_LANGUAGE_EVERY && !decide_by(&r->items[i], &in))
            r->items[i].language = guess(&r->items[i], &in);
}

/* The language of a stretch by itself. One that the caller names holds unless the
   stretch speaks several times as plainly for another one, and in several words. */
static fxi_language decide_alone(const reader *r, const fxi_verdict *verdict) {
    enum { SEVERAL = 3, PLAIN = 48 };
    if (r->named == FXI_LANGUAGE_EVERY)
        return verdict->certain ? verdict->languages[0] : FXI_LANGUAGE_EVERY;
    bool dissents = verdict->certain && verdict->scores[0] >= PLAIN &&
                    verdict->scores[0] > SEVERAL * r->here.scores[r->named];
    return dissents ? verdict->languages[0] : r->named;
}

static fxc_status close_stretch(reader *r, size_t end) {
    stretch *items = fxi_arena_grow(r->tools->arena, r->items, r->count, &r->capacity,
                                    sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    r->items = items;
    fxi_script script = fxi_tally_script(&r->here);
    if (r->count > 0 && script == FXI_SCRIPT_NONE) {
        items[r->count - 1].end = end; /* no letters: part of the one before */
        return FXC_OK;
    }
    stretch *s = &items[r->count++];
    *s = (stretch){.end = end};
    s->verdict = fxi_tally_judge(&r->here, script, r->tools->lexicon);
    s->language = decide_alone(r, &s->verdict);
    fxi_tally_move(&r->paragraph, &r->here);
    return FXC_OK;
}

/* --- the pass -------------------------------------------------------------------- */

/* Reads one character that is no letter; `*at` moves behind it. */
static fxc_status pass_sign(reader *r, size_t *at, size_t start) {
    uint32_t code_point = 0;
    size_t size =
        fxi_utf8_decode(&code_point, r->text.bytes + *at, r->text.length - *at);
    bool last = code_point == '\n' && r->here.size > 0 && ends_paragraph(r, *at);
    bool ends = last || ends_stretch(r, *at, code_point) || *at - start > STRETCH_MAX;
    *at += size == 0 ? 1 : size;
    if (!ends)
        return FXC_OK;
    fxc_status status = close_stretch(r, *at);
    if (last)
        close_paragraph(r);
    return status;
}

/* Words that may start in so many bytes, a sign or more between them, with one that
   starts behind them and the one behind the last. */
static size_t words_in(size_t bytes) {
    enum { AT_LEAST = 3 };
    return bytes / 2 + AT_LEAST;
}

/* For the words from `at` to `limit`. Hardly a text has more than one in six bytes, so
   that what is made room for at first is enough. */
static fxc_status make_room(reader *r, size_t at, size_t limit) {
    enum { BYTES_A_WORD = 6 };
    fxi_known_words *known = &r->known;
    size_t last = limit < r->text.length ? limit : r->text.length;
    size_t wanted = known->count + words_in(at < last ? last - at : 0);
    if (known->items == NULL) /* half of it, which is doubled */
        known->capacity = (r->text.length / BYTES_A_WORD + wanted) / 2 + 1;
    while (known->items == NULL || known->capacity < wanted) {
        fxi_known_word *items =
            fxi_arena_extend(r->tools->arena, known->items, known->count,
                             &known->capacity, sizeof *items);
        if (items == NULL)
            return FXC_ENOMEM;
        known->items = items;
    }
    return FXC_OK;
}

static fxc_status read_stretches(reader *r) {
    size_t at = 0, start = 0;
    fxc_status status = FXC_OK;
    while (status == FXC_OK && at < r->text.length) {
        status = make_room(r, at, start + STRETCH_MAX);
        if (status != FXC_OK)
            break;
        at = fxi_tally_run(&r->here, &r->known, r->text, at, start + STRETCH_MAX,
                           r->tools->lexicon);
        if (at == r->text.length)
            break;
        char byte = r->text.bytes[at];
        bool is_word = (unsigned char)byte >= 0x80 || fxi_ascii_is_letter(byte);
        size_t end = is_word ? fxi_tally_wide(&r->here, &r->known, r->text, at,
                                              start + STRETCH_MAX, r->tools->lexicon)
                             : at;
        if (end > at) {
            at = end;
        } else {
            status = pass_sign(r, &at, start);
            start = r->count > 0 ? r->items[r->count - 1].end : 0;
        }
    }
    if (status == FXC_OK)
        status = close_stretch(r, at);
    close_paragraph(r);
    decide_document(r);
    return status;
}

static fxc_status add_run(fxi_language_runs *out, size_t end, fxi_language language,
                          fxi_arena *arena) {
    if (out->count > 0 && out->items[out->count - 1].language == language) {
        out->items[out->count - 1].end = end;
        return FXC_OK;
    }
    fxi_language_run *items =
        fxi_arena_grow(arena, out->items, out->count, &out->capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    out->items = items;
    items[out->count++] = (fxi_language_run){end, language};
    return FXC_OK;
}

/* The one behind the last. */
static fxc_status close_known(reader *r) {
    fxc_status status = make_room(r, r->text.length, r->text.length);
    if (status == FXC_OK)
        r->known.items[r->known.count] = (fxi_known_word){.start = SIZE_MAX};
    return status;
}

fxc_status fxi_languages_read(fxi_language_runs *out, fxi_text text,
                              const fxi_tools *tools) {
    *out = (fxi_language_runs){0};
    reader r = {.text = text,
                .tools = tools,
                .named = fxi_lexicon_language(tools->lexicon, tools->language)};
    bool is_told = r.named >= fxi_language_listed_count(tools->lexicon);
    fxc_status status = is_told ? FXC_OK : read_stretches(&r);
    if (status == FXC_OK)
        status = close_known(&r);
    out->known = r.known;
    if (status == FXC_OK && is_told)
        return add_run(out, text.length, r.named, tools->arena);
    for (size_t i = 0; status == FXC_OK && i < r.count; i++)
        status = add_run(out, r.items[i].end, r.items[i].language, tools->arena);
    return status;
}
