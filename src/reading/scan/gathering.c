/* SPDX-License-Identifier: MIT */
#include "reading/scan/gathering.h"

#include <string.h>

#include "reading/scan/passage.h"

/* Bytes of what stands between two passages: no more blanks are copied, and what is
   left out takes less. */
enum { GAP_MAX = 64 };

static bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\r'; }

/* Where what stands in the gap ends; the rest of it is blank. */
static size_t content_end(fxc_span gap, fxi_text text) {
    size_t end = gap.end;
    while (end > gap.start && is_blank(text.bytes[end - 1]))
        end--;
    return end;
}

/* A sentence ends before the gap, and one starts behind it. */
static bool parts_sentences(fxc_span gap, const fxi_passages *passages) {
    size_t end = content_end(gap, passages->survey.text);
    return fxi_passages_behind_stop(passages, gap.start) &&
           fxi_passages_behind_stop(passages, end);
}

/* Halves of two sentences must not make one. */
static const char *break_for(fxc_span gap, const fxi_passages *passages) {
    if (!parts_sentences(gap, passages))
        return "\n\n";
    const fxi_text text = passages->survey.text;
    const char *at = text.bytes + gap.start, *end = text.bytes + gap.end;
    const char *feed = memchr(at, '\n', gap.end - gap.start);
    if (feed == NULL)
        return " ";
    for (; feed != NULL; feed = memchr(feed + 1, '\n', (size_t)(end - feed - 1)))
        if (feed + 1 < end && (feed[1] == '\n' || feed[1] == '\r'))
            return "\n\n";
    return "\n";
}

static bool add_part(fxi_gathering *out, size_t from, fxi_arena *arena) {
    fxi_gathered *parts =
        fxi_arena_grow(arena, out->parts, out->count, &out->capacity, sizeof *parts);
    if (parts == NULL)
        return false;
    out->parts = parts;
    parts[out->count++] = (fxi_gathered){out->text.length, from};
    return true;
}

static void copy(fxi_gathering *out, char *bytes, const char *from, size_t length) {
    memcpy(bytes + out->text.length, from, length);
    out->text.length += length;
}

/* Behind the passage before it, or what stands for the gap between them. */
static bool add_passage(fxi_gathering *out, char *bytes, const fxi_passages *passages,
                        fxc_span passage, fxi_arena *arena) {
    const fxi_text text = passages->survey.text;
    fxc_span gap = {out->end, passage.start};
    bool goes_on = out->count > 0 && gap.end - gap.start <= GAP_MAX &&
                   content_end(gap, text) == gap.start;
    if (goes_on) {
        passage.start = gap.start;
    } else if (out->count > 0) {
        const char *with = break_for(gap, passages);
        copy(out, bytes, with, strlen(with));
    }
    if (!goes_on && !add_part(out, passage.start, arena))
        return false;
    copy(out, bytes, text.bytes + passage.start, passage.end - passage.start);
    out->end = passage.end;
    return true;
}

fxc_status fxi_gather(fxi_gathering *out, fxi_text text, size_t sample, size_t size,
                      const fxi_spotter *spotter, fxi_arena *arena) {
    fxi_passages passages;
    fxi_passages_start(&passages, text, spotter);
    char *bytes = fxi_arena_take(arena, size);
    *out = (fxi_gathering){.text = {bytes, 0}};
    if (bytes == NULL)
        return FXC_ENOMEM;
    fxc_span passage = fxi_passages_sample(&passages, sample);
    if (passage.end > 0 && !add_passage(out, bytes, &passages, passage, arena))
        return FXC_ENOMEM;
    for (;;) {
        passage = fxi_passages_next(&passages);
        if (passage.start == text.length) {
            out->end = text.length;
            return FXC_OK;
        }
        if (passage.end - passage.start + GAP_MAX > size - out->text.length)
            return FXC_OK;
        if (!add_passage(out, bytes, &passages, passage, arena))
            return FXC_ENOMEM;
    }
}

fxc_span fxi_gathering_next_origin(const fxi_gathering *gathering, size_t *part,
                                   fxc_span span) {
    const fxi_gathered *parts = gathering->parts;
    if (gathering->count == 0)
        return span;
    while (*part + 1 < gathering->count && parts[*part + 1].at <= span.start)
        ++*part;
    size_t distance = parts[*part].from - parts[*part].at;
    return (fxc_span){span.start + distance, span.end + distance};
}

fxc_span fxi_gathering_origin(const fxi_gathering *gathering, fxc_span span) {
    size_t part = 0;
    return fxi_gathering_next_origin(gathering, &part, span);
}
