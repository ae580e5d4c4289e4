/* SPDX-License-Identifier: MIT */
/* Texts that are never held whole: a window moves over the text, and what may hold
   money in it is read, with what stands around it. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/utf8.h"
#include "check.h"
#include "reading/scan/gathering.h"
#include "report.h"

/* Reading takes a dozen bytes a byte of text, so SHARE bounds the memory. Behind a part
   there is always a margin, so that a figure which starts in it is found whole; before
   it the context has the head of a table and the beginning of a sentence. */
enum {
    WINDOW = 1 << 17,
    SHARE = 1 << 16, /* of it that is read at once */
    START = 1 << 13, /* read whole: the day of the text, and what it is about */
    MARGIN = 1 << 11,
    CONTEXT = 1 << 12,
    SAMPLE = 1 << 9 /* of the context that is read: the language of the text */
};

/* A figure takes some 700 bytes, and may have two of text: where the numbers stand
   closer than in a table, less is read at once. */
enum { NUMBERS_MAX = 10000, STEP = 1 << 12 };

struct fxc_stream {
    fxc_options options;
    fxi_spotter spotter;
    char *text; /* of WINDOW bytes */
    size_t length;
    size_t fresh; /* what stands before is read already */
    size_t offset, line, column;
    bool told_encoding; /* once a document */
};

fxc_status fxc_stream_new(fxc_stream **out, const fxc_options *options,
                          fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL)
        return fxi_error_null(error);
    fxi_settings settings;
    fxc_status status = fxi_settings_read(&settings, options, NULL, error);
    if (status != FXC_OK)
        return status;
    fxc_stream *stream = calloc(1, sizeof *stream);
    char *text = malloc(WINDOW);
    if (stream == NULL || text == NULL) {
        free(stream);
        free(text);
        return fxi_check_refuse_memory(error);
    }
    *stream = (fxc_stream){.options = FXC_OPTIONS_INIT, .text = text, .line = 1};
    stream->column = 1;
    if (options != NULL)
        stream->options = *options;
    stream->spotter = (fxi_spotter){fxc_lexicon_embedded(), fxi_byte_way_best(),
                                    stream->options.language != NULL};
    *out = stream;
    return FXC_OK;
}

void fxc_stream_free(fxc_stream *stream) {
    if (stream == NULL)
        return;
    free(stream->text);
    free(stream);
}

/* --- where the text is cut ------------------------------------------------------- */

static bool ends_paragraph(const char *text, size_t at) {
    return text[at - 1] == '\n' &&
           (text[at - 2] == '\n' || (text[at - 2] == '\r' && text[at - 3] == '\n'));
}

static bool ends_line(const char *text, size_t at) { return text[at - 1] == '\n'; }

static bool ends_word(const char *text, size_t at) { return text[at - 1] == ' '; }

static bool starts_character(const char *text, size_t at) {
    return !fxi_utf8_continues(text[at]);
}

typedef bool cut_fn(const char *text, size_t at);

/* The last place in low..high, of at least 3, that the text can be cut at; 0: none. */
static size_t last_cut(const char *text, size_t low, size_t high, cut_fn *is_cut) {
    for (size_t at = high; at >= low; at--)
        if (is_cut(text, at))
            return at;
    return 0;
}

/* A place to cut at is right behind such a byte; most floods have none. */
typedef struct cut_kind {
    cut_fn *is_cut;
    char byte;
} cut_kind;

/* Between paragraphs if the second half of what was looked at has two, else between
   lines, between words, between characters. */
static size_t find_cut(const fxc_stream *stream, size_t looked_at) {
    static const cut_kind cuts[] = {
        {ends_paragraph, '\n'}, {ends_line, '\n'}, {ends_word, ' '}};
    size_t high = looked_at - MARGIN;
    size_t low = stream->fresh + (high - stream->fresh) / 2;
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        if (memchr(stream->text + low - 1, cuts[i].byte, high - low + 1) == NULL)
            continue;
        size_t at = last_cut(stream->text, low, high, cuts[i].is_cut);
        if (at != 0)
            return at;
    }
    size_t at = last_cut(stream->text, low, high, starts_character);
    return at != 0 ? at : high;
}

/* A figure that the cut would part belongs to the part that it starts in. */
static size_t move_behind_figure(size_t cut, const fxc_report *report) {
    for (size_t i = report->figure_count; i-- > 0;) {
        fxc_span span = report->figures[i].span;
        if (span.start < cut)
            return span.end > cut ? span.end : cut;
    }
    return cut;
}

/* --- the window ------------------------------------------------------------------ */

static size_t context_start(const fxc_stream *stream) {
    if (stream->fresh <= CONTEXT)
        return 0;
    size_t from = stream->fresh - CONTEXT;
    const char *feed = memchr(stream->text + from, '\n', CONTEXT);
    if (feed != NULL)
        return (size_t)(feed - stream->text) + 1;
    while (from < stream->fresh && fxi_utf8_continues(stream->text[from]))
        from++;
    return from;
}

static void move_position(fxc_stream *stream, size_t length) {
    size_t line, column;
    fxc_text_position(stream->text, stream->length, length, &line, &column);
    stream->column = line == 1 ? stream->column + column - 1 : column;
    stream->line += line - 1;
    stream->offset += length;
}

static void drop_read(fxc_stream *stream) {
    size_t start = context_start(stream);
    if (start == 0)
        return;
    move_position(stream, start);
    stream->length -= start;
    stream->fresh -= start;
    memmove(stream->text, stream->text + start, stream->length);
}

char *fxc_stream_room(fxc_stream *stream, size_t *length) {
    drop_read(stream);
    *length = WINDOW - stream->length;
    return stream->text + stream->length;
}

void fxc_stream_fill(fxc_stream *stream, size_t length) {
    size_t room = WINDOW - stream->length;
    stream->length += length < room ? length : room;
}

size_t fxc_stream_put(fxc_stream *stream, const char *bytes, size_t length) {
    size_t room;
    char *at = fxc_stream_room(stream, &room);
    size_t taken = length < room ? length : room;
    if (taken > 0)
        memcpy(at, bytes, taken);
    fxc_stream_fill(stream, taken);
    return taken;
}

/* The first part is read whole: it says what the text is and of which day. */
static bool is_at_start(const fxc_stream *stream) {
    return stream->offset == 0 && stream->fresh == 0;
}

/* --- parts ----------------------------------------------------------------------- */

/* The rest is read at the day of a byline in the first part. */
static void keep_date(fxc_stream *stream, const fxc_report *report) {
    if (is_at_start(stream) && stream->options.date.year == 0)
        stream->options.date = report->date;
}

static bool is_about_encoding(const fxc_finding *finding) {
    return finding->rule == fxi_finding_rule(FXI_RULE_INVALID_UTF8);
}

static void tell_encoding_once(fxc_stream *stream, fxc_report *report) {
    size_t kept = 0;
    for (size_t i = 0; i < report->finding_count; i++) {
        bool is_encoding = is_about_encoding(&report->findings[i]);
        if (!is_encoding || !stream->told_encoding)
            report->findings[kept++] = report->findings[i];
        stream->told_encoding = stream->told_encoding || is_encoding;
    }
    report->finding_count = kept;
}

static void settle(fxc_stretch *stretch, fxc_stream *stream, fxc_report *report,
                   size_t looked_at, bool ended) {
    size_t end = stream->length;
    if (!ended || looked_at < end)
        end = move_behind_figure(find_cut(stream, looked_at), report);
    *stretch = (fxc_stretch){.text = stream->text,
                             .length = stream->length,
                             .offset = stream->offset,
                             .line = stream->line,
                             .column = stream->column,
                             .own = {stream->fresh, end}};
    fxi_report_keep(report, stretch->own);
    tell_encoding_once(stream, report);
    keep_date(stream, report);
    stream->fresh = end;
}

/* Of STEP bytes, "1,234.5" as one; without a branch and in 16 bits, so that many are
   counted at a time. */
static size_t count_numbers(const char *text) {
    uint16_t count = 0;
    for (size_t i = 2; i < STEP; i++) {
        unsigned is_digit = fxi_ascii_is_digit(text[i]);
        unsigned is_behind_digit = fxi_ascii_is_digit(text[i - 1]);
        unsigned is_mark = text[i - 1] == ',' || text[i - 1] == '.';
        unsigned is_behind_mark = is_mark & fxi_ascii_is_digit(text[i - 2]);
        count = (uint16_t)(count + (is_digit & ~(is_behind_digit | is_behind_mark)));
    }
    return count;
}

/* All of the text, or as much as has so many numbers: more than context and margin. */
static size_t readable_length(fxi_text text) {
    size_t numbers = 0, length = 0;
    while (text.length - length > STEP && numbers < NUMBERS_MAX) {
        numbers += count_numbers(text.bytes + length);
        length += STEP;
    }
    return numbers < NUMBERS_MAX ? text.length : length;
}

static fxc_status gather(fxi_gathering *out, fxi_text text, const fxc_stream *stream,
                         fxi_arena *arena) {
    if (!is_at_start(stream))
        return fxi_gather(out, text, SAMPLE, SHARE, &stream->spotter, arena);
    text.length = text.length < START ? text.length : START;
    *out = (fxi_gathering){.text = text, .end = text.length};
    return FXC_OK;
}

/* Without the start of a character that the window cuts off: it would be read as a
   fault of the text. */
static size_t whole_length(const fxc_stream *stream) {
    enum { LONGEST = 4 };
    size_t at = stream->length;
    uint32_t ignored;
    for (int i = 0; i < LONGEST && at > 0; i++)
        if (!fxi_utf8_continues(stream->text[--at]))
            break;
    size_t left = stream->length - at;
    return fxi_utf8_decode(&ignored, stream->text + at, left) == 0 ? at
                                                                   : stream->length;
}

static fxc_status gather_readable(fxi_gathering *out, const fxc_stream *stream,
                                  bool ended, fxi_arena *arena) {
    fxi_text text = {stream->text, ended ? stream->length : whole_length(stream)};
    fxc_status status = gather(out, text, stream, arena);
    if (status != FXC_OK)
        return status;
    size_t length = readable_length(out->text);
    if (length == out->text.length)
        return FXC_OK;
    text.length = fxi_gathering_origin(out, (fxc_span){length, length}).start;
    return gather(out, text, stream, arena);
}

static void move_spans(fxc_report *report, const fxi_gathering *gathering) {
    size_t part = 0, modifier_part = 0, finding_part = 0;
    for (size_t i = 0; i < report->figure_count; i++) {
        fxc_figure *figure = &report->figures[i];
        figure->span = fxi_gathering_next_origin(gathering, &part, figure->span);
        if (figure->modifier != FXC_MODIFIER_NONE)
            figure->modifier_span = fxi_gathering_next_origin(gathering, &modifier_part,
                                                              figure->modifier_span);
    }
    for (size_t i = 0; i < report->finding_count; i++) {
        fxc_span *span = &report->findings[i].span;
        *span = fxi_gathering_next_origin(gathering, &finding_part, *span);
    }
}

static fxc_status read_part(fxc_report **out, fxc_stretch *stretch, fxc_stream *stream,
                            bool ended, fxc_error *error) {
    fxi_arena arena = {0};
    fxi_gathering gathering;
    fxc_status status = gather_readable(&gathering, stream, ended, &arena);
    if (status == FXC_OK) {
        const fxc_input input = {.text = gathering.text.bytes,
                                 .length = gathering.text.length};
        status = fxi_check_input(out, NULL, &input, NULL, &stream->options, error);
    }
    if (status == FXC_OK) {
        move_spans(*out, &gathering);
        settle(stretch, stream, *out, gathering.end, ended);
    }
    fxi_arena_clear(&arena);
    return status == FXC_ENOMEM ? fxi_check_refuse_memory(error) : status;
}

fxc_status fxc_stream_next(fxc_report **out, fxc_stretch *stretch, fxc_stream *stream,
                           bool ended, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || stretch == NULL || stream == NULL)
        return fxi_error_null(error);
    *out = NULL;
    drop_read(stream);
    if (stream->fresh == stream->length || (!ended && stream->length < WINDOW))
        return FXC_OK;
    return read_part(out, stretch, stream, ended, error);
}
