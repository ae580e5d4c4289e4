/* SPDX-License-Identifier: MIT */
#include "output/figure_json.h"

#include "output/escape.h"
#include "output/json_writer.h"
#include "output/place.h"
#include "output/repeat.h"

enum { FEW = 12 }; /* figures of which hardly one is like another */

/* Figures of one report with the same mark share their lists and texts. */
static fxi_repeat_key nature_of(const fxc_figure *figure) {
    uint32_t code;
    memcpy(&code, figure->currency.code, sizeof code);
    return (fxi_repeat_key){
        {(uintptr_t)figure->candidates, (uintptr_t)figure->granule_shown,
         (uintptr_t)figure->granule_coarse, (uintptr_t)figure->basis_reason,
         (uint64_t)code << 32 | (uint64_t)figure->candidate_count << 16 |
             (uint64_t)figure->basis << 8 | (uint64_t)figure->modifier}};
}

static void put_candidates(fxi_writer *out, const fxc_figure *figure) {
    fxi_json_open_under(out, "candidates", '[');
    for (size_t i = 0; i < figure->candidate_count; i++)
        fxi_json_currency(out, &figure->candidates[i].currency);
    fxi_json_close(out, ']');
}

static void put_granule(fxi_writer *out, const fxc_figure *figure) {
    fxi_json_open_under(out, "granule", '{');
    fxi_json_put_plain(out, "shown", figure->granule_shown);
    fxi_json_put_plain(out, "coarse", figure->granule_coarse);
    fxi_json_close(out, '}');
}

/* All that does not depend on where the figure stands and how much it is. */
static void put_nature(fxi_writer *out, const void *subject) {
    const fxc_figure *figure = subject;
    fxi_json_put_currency(out, "currency", &figure->currency);
    fxi_json_put_plain(out, "basis",
                       figure->basis == FXC_BASIS_NONE ? NULL
                                                       : fxc_basis_name(figure->basis));
    put_candidates(out, figure);
    fxi_json_put_plain(out, "modifier",
                       figure->modifier == FXC_MODIFIER_NONE
                           ? NULL
                           : fxc_modifier_name(figure->modifier));
    put_granule(out, figure);
    fxi_json_put_text(out, "basis_reason", figure->basis_reason);
}

#define START  "{\"start\":"
#define END    ",\"end\":"
#define TEXT   ",\"text\":\""
#define AMOUNT "\",\"amount\":\""
#define BEHIND "\","

enum { PLACE_ROOM = sizeof START + sizeof END + sizeof TEXT + 2 * FXI_WRITER_DIGITS };

FXI_KEYED char *put(char *at, const char *literal) {
    size_t length = strlen(literal);
    memcpy(at, literal, length);
    return at + length;
}

/* Amounts are much shorter than a block. */
static void put_amount(fxi_writer *out, const char *amount) {
    size_t length = strlen(amount);
    char *at =
        put(fxi_writer_room(out, sizeof AMOUNT + sizeof BEHIND + length), AMOUNT);
    memcpy(at, amount, length);
    out->used = (size_t)(put(at + length, BEHIND) - out->block);
}

/* Where the figure stands and how much it is, in few pieces. */
static void put_head(fxi_writer *out, const fxc_document *document,
                     const fxc_figure *figure) {
    fxc_span span = fxi_span_clip(figure->span, document);
    fxc_span place = fxi_span_whole(span, document);
    const char *text = document->text + span.start;
    size_t length = span.end - span.start;
    char *at = put(fxi_writer_room(out, PLACE_ROOM), START);
    at = put(fxi_writer_put_size(at, place.start), END);
    at = put(fxi_writer_put_size(at, place.end), TEXT);
    out->used = (size_t)(at - out->block);
    size_t plain = fxi_plain_write(out, text, length, fxi_json_signs);
    if (plain < length)
        fxi_escape_json(out, text + plain, length - plain);
    put_amount(out, figure->amount);
}

static void put_figure(fxi_writer *out, const fxc_document *document,
                       const fxc_figure *figure, fxi_repeat *natures) {
    put_head(out, document, figure);
    if (figure->amount_high != NULL)
        fxi_json_put_plain(out, "amount_high", figure->amount_high);
    if (natures == NULL) {
        put_nature(out, figure);
    } else {
        fxi_repeat_key key = nature_of(figure);
        fxi_repeat_put(out, natures, &key, put_nature, figure);
    }
    if (figure->alternative != NULL)
        fxi_json_put_plain(out, "alternative", figure->alternative);
    if (figure->alternative_high != NULL)
        fxi_json_put_plain(out, "alternative_high", figure->alternative_high);
    fxi_json_close_filled(out, '}');
}

void fxi_figures_json_put(fxi_writer *out, const fxc_report *report,
                          const fxc_document *document) {
    fxi_repeat natures;
    size_t count = fxc_report_figure_count(report);
    if (count > FEW)
        fxi_repeat_init(&natures);
    fxi_json_open_under(out, "figures", '[');
    for (size_t i = 0; i < count; i++)
        put_figure(out, document, fxc_report_figure(report, i),
                   count > FEW ? &natures : NULL);
    fxi_json_close(out, ']');
}
