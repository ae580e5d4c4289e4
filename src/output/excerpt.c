/* SPDX-License-Identifier: MIT */
#include "output/excerpt.h"

#include "output/codepoint.h"
#include "output/escape.h"
#include "output/style.h"

enum {
    CONTEXT = 32,      /* code points kept on either side of a span */
    JOIN_GAP = 24,     /* bytes between two pieces that are shown rather than cut out */
    PIECE_BYTES = 400, /* of one span; the rest of a longer one is not shown */
    TAB_STOP = 8
};

static const char ellipsis[] = "…";

/* A part of the line that is shown. */
typedef struct piece {
    size_t start, end;
} piece;

typedef struct pieces {
    piece items[FXI_EXCERPT_MARKS];
    size_t count;
    bool cut_before, cut_behind; /* the line goes on */
} pieces;

/* The text, the underlining and the column where the next character goes. */
typedef struct line_strip {
    fxi_writer *writer;
    const fxc_document *document;
    const fxi_excerpt *excerpt;
    size_t column;
    bool underline;
    char sign; /* of the underlining: the run that is not written yet */
    size_t run;
} line_strip;

static bool is_word_gap(const char *text, size_t offset) {
    return text[offset] == ' ' || text[offset] == '\t';
}

/* Bytes of the byte order mark that the text starts with. */
static size_t order_mark_length(const fxc_document *document) {
    uint32_t first = 0;
    size_t length = document->length > 0
                        ? fxi_codepoint_read(&first, document->text, document->length)
                        : 0;
    return first == FXI_BYTE_ORDER_MARK ? length : 0;
}

/* Up to CONTEXT code points back, then forward to the start of a word. */
static size_t find_start(const char *text, size_t from, bool *cut) {
    size_t at = from;
    for (int i = 0; i < CONTEXT && at > 0 && text[at - 1] != '\n'; i++)
        at = fxi_utf8_previous(text, at);
    *cut = at > 0 && text[at - 1] != '\n';
    if (!*cut)
        return at;
    for (size_t word = at; word < from; word++)
        if (is_word_gap(text, word))
            return word + 1;
    return at;
}

static bool ends_line(const char *text, size_t length, size_t offset) {
    return offset == length || text[offset] == '\n' ||
           (text[offset] == '\r' && offset + 1 < length && text[offset + 1] == '\n');
}

static size_t find_end(const char *text, size_t length, size_t from, bool *cut) {
    size_t at = from;
    for (int i = 0; i < CONTEXT && !ends_line(text, length, at); i++) {
        uint32_t ignored;
        at += fxi_codepoint_read(&ignored, text + at, length - at);
    }
    *cut = !ends_line(text, length, at);
    if (!*cut)
        return at;
    for (size_t word = at; word > from; word--)
        if (is_word_gap(text, word - 1))
            return word - 1;
    return at;
}

/* End of what is shown of a span: the end of its line, and no more than PIECE_BYTES. */
static size_t clip_end(const fxc_document *document, fxc_span span) {
    size_t at = span.start;
    while (at < span.end && at - span.start < PIECE_BYTES &&
           !ends_line(document->text, document->length, at)) {
        uint32_t ignored;
        at += fxi_codepoint_read(&ignored, document->text + at, document->length - at);
    }
    return at;
}

static pieces cut_line(const fxc_document *document, const fxi_excerpt *excerpt) {
    pieces cut = {.count = 0};
    size_t first = order_mark_length(document);
    for (size_t i = 0; i < excerpt->count; i++) {
        fxc_span span = excerpt->marks[i].span;
        bool cut_before;
        size_t start = find_start(document->text, span.start, &cut_before);
        if (start < first && first <= span.start)
            start = first;
        size_t end = find_end(document->text, document->length,
                              clip_end(document, span), &cut.cut_behind);
        if (i == 0)
            cut.cut_before = cut_before;
        piece *last = cut.count > 0 ? &cut.items[cut.count - 1] : NULL;
        if (last != NULL && start <= last->end + JOIN_GAP)
            last->end = end > last->end ? end : last->end;
        else
            cut.items[cut.count++] = (piece){start, end};
    }
    return cut;
}

/* A place without extent, such as the end of the text. */
static bool is_empty_mark(const fxi_excerpt *excerpt, size_t offset) {
    fxc_span span = excerpt->marks[0].span;
    return span.start == span.end && span.start == offset;
}

/* The sign under the character at `offset`; an empty span marks the character that it
   stands before. */
static char sign_at(const fxi_excerpt *excerpt, size_t offset) {
    for (size_t i = 0; i < excerpt->count; i++) {
        fxc_span span = excerpt->marks[i].span;
        if (offset >= span.start && offset < span.end)
            return excerpt->marks[i].sign;
    }
    return is_empty_mark(excerpt, offset) ? excerpt->marks[0].sign : ' ';
}

static void write_run(line_strip *strip) {
    bool is_sign = strip->sign != ' ';
    if (is_sign)
        fxi_style_set(strip->writer, strip->document, FXI_STYLE_MARK);
    fxi_writer_add_repeated(strip->writer, strip->sign, strip->run);
    if (is_sign)
        fxi_style_set(strip->writer, strip->document, FXI_STYLE_PLAIN);
    strip->run = 0;
}

static void underline(line_strip *strip, char sign, size_t columns) {
    if (sign != strip->sign) {
        write_run(strip);
        strip->sign = sign;
    }
    strip->run += columns;
}

/* Both strips walk the same bytes and count the same columns: a tab is blanks up to its
   stop in one, and as many signs in the other. */
static void put_character(line_strip *strip, size_t offset,
                          const fxi_visible *visible) {
    bool is_tab = strip->document->text[offset] == '\t';
    size_t columns = is_tab ? TAB_STOP - strip->column % TAB_STOP : visible->columns;
    if (strip->underline)
        underline(strip, sign_at(strip->excerpt, offset), columns);
    else if (is_tab)
        fxi_writer_add_repeated(strip->writer, ' ', columns);
    else
        fxi_writer_add(strip->writer, visible->bytes, visible->length);
    strip->column += columns;
}

static void put_ellipsis(line_strip *strip) {
    if (strip->underline)
        underline(strip, ' ', 1);
    else
        fxi_writer_add_text(strip->writer, ellipsis);
    strip->column++;
}

static void put_piece(line_strip *strip, piece shown) {
    const fxc_document *document = strip->document;
    for (size_t at = shown.start; at < shown.end;) {
        fxi_visible visible =
            fxi_visible_read(document->text + at, document->length - at);
        put_character(strip, at, &visible);
        at += visible.consumed;
    }
    if (strip->underline && is_empty_mark(strip->excerpt, shown.end))
        underline(strip, '^', 1);
}

static void put_margin(line_strip *strip) {
    fxi_writer *writer = strip->writer;
    size_t width = 0;
    for (size_t rest = strip->excerpt->line; rest > 0; rest /= 10)
        width++;
    fxi_style_set(writer, strip->document, FXI_STYLE_MARGIN);
    fxi_writer_add_repeated(writer, ' ', width < 5 ? 5 - width : 0);
    if (strip->underline)
        fxi_writer_add_repeated(writer, ' ', width);
    else
        fxi_writer_add_size(writer, strip->excerpt->line);
    fxi_writer_add_text(writer, " | ");
    fxi_style_set(writer, strip->document, FXI_STYLE_PLAIN);
}

static void put_strip(line_strip *strip, const pieces *cut) {
    put_margin(strip);
    for (size_t i = 0; i < cut->count; i++) {
        if (i > 0 || cut->cut_before)
            put_ellipsis(strip);
        put_piece(strip, cut->items[i]);
    }
    if (cut->cut_behind)
        put_ellipsis(strip);
    if (strip->sign != ' ')
        write_run(strip);
    fxi_writer_add_char(strip->writer, '\n');
}

void fxi_excerpt_write(fxi_writer *writer, const fxc_document *document,
                       const fxi_excerpt *excerpt) {
    pieces cut = cut_line(document, excerpt);
    line_strip line = {
        .writer = writer, .document = document, .excerpt = excerpt, .sign = ' '};
    line_strip signs = line;
    signs.underline = true;
    put_strip(&line, &cut);
    put_strip(&signs, &cut);
}
