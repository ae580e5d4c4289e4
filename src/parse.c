/* SPDX-License-Identifier: MIT */
/* One amount alone: a text is read as such, and where that fails as prose. */
#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "check.h"

static void copy_text(char *out, size_t size, const char *text) {
    size_t length = text == NULL ? 0 : strlen(text);
    if (length >= size)
        length = size - 1;
    if (length > 0)
        memcpy(out, text, length);
    out[length] = '\0';
}

static fxc_status no_amount(const fxc_report *report, fxc_error *error) {
    const fxc_finding *finding = fxc_report_finding(report, 0);
    if (finding == NULL)
        return fxi_error_set(error, FXC_ESYNTAX, "no monetary amount in the text");
    bool limit = strcmp(finding->rule->slug, "number-limit") == 0;
    return fxi_error_set(error, limit ? FXC_ELIMIT : FXC_ESYNTAX, "%s",
                         finding->message);
}

/* A blank, a sign of ASCII, or what has no shape, such as a mark of direction. */
static bool is_mute(uint32_t c) {
    if (c >= 0x80)
        return (fxi_unicode_of(c)->traits & FXI_UNICODE_HIDDEN) != 0;
    return !fxi_ascii_is_letter((char)c) && !fxi_ascii_is_digit((char)c);
}

/* Nothing that says something stands outside the span and the modifier. */
static bool is_whole(const fxc_figure *figure, const char *text, size_t length) {
    const fxc_span amount = figure->span, modifier = figure->modifier_span;
    for (size_t at = 0, size; at < length; at += size) {
        uint32_t c;
        size = fxi_utf8_decode(&c, text + at, length - at);
        bool is_inside = (at >= amount.start && at < amount.end) ||
                         (at >= modifier.start && at < modifier.end);
        if (size == 0 || (!is_inside && !is_mute(c)))
            return false;
    }
    return true;
}

static void fill_amount(fxc_amount *out, const fxc_figure *figure) {
    *out = (fxc_amount){.span = figure->span,
                        .currency = figure->currency,
                        .basis = figure->basis,
                        .modifier = figure->modifier};
    copy_text(out->amount, sizeof out->amount, figure->amount);
    copy_text(out->amount_high, sizeof out->amount_high, figure->amount_high);
    copy_text(out->alternative, sizeof out->alternative, figure->alternative);
    copy_text(out->alternative_high, sizeof out->alternative_high,
              figure->alternative_high);
}

/* FXC_ESYNTAX or FXC_ELIMIT: no figure, or none that is all of an amount alone. */
static fxc_status parse(fxc_amount *out, const fxc_input *input,
                        const fxc_options *options, fxc_error *error) {
    fxc_report *report = NULL;
    fxc_status status = fxi_check_input(&report, NULL, input, NULL, options, error);
    if (status != FXC_OK)
        return status;
    const fxc_figure *figure = fxc_report_figure(report, 0);
    if (figure == NULL ||
        (input->is_amount && !is_whole(figure, input->text, input->length)))
        status = no_amount(report, error);
    else
        fill_amount(out, figure);
    fxc_report_free(report);
    return status;
}

fxc_status fxc_parse(fxc_amount *out, const char *text, size_t length,
                     const fxc_options *options, fxc_error *error) {
    fxi_error_clear(error);
    fxc_input input = {.text = text, .length = length, .is_amount = true};
    const char *fault = fxi_check_fault(&input);
    if (out == NULL || fault != NULL)
        return fxi_check_refuse(error, fault);
    fxc_status status = parse(out, &input, options, error);
    if (status != FXC_ESYNTAX && status != FXC_ELIMIT)
        return status;
    fxi_error_clear(error);
    input.is_amount = false;
    return parse(out, &input, options, error);
}
