/* SPDX-License-Identifier: MIT */
#include "reading/date/mention.h"

#include "reading_fixture.h"
#include "time/date.h"

static void add_separator(fxi_buffer *out) {
    if (out->length > 0)
        fxi_buffer_add_text(out, "; ");
}

/* Whose year it is, and of what a day or a month is the end. */
static void describe_custom(fxi_buffer *out, const fxi_period *period) {
    static const char *const customs[] = {"", " fiscal", " split", " april"};
    fxi_buffer_add_text(out, customs[period->custom]);
    if (period->months != 0 && period->kind <= FXI_PERIOD_MONTH) {
        fxi_buffer_add_text(out, " months=");
        fxi_buffer_add_number(out, period->months);
    }
}

static void describe_date(fxi_buffer *out, const fxi_date_mention *date) {
    static const char *const kinds[] = {"day", "month", "quarter", "half", "year"};
    fxi_buffer_add_char(out, ' ');
    fxi_buffer_add_text(out, kinds[date->period.kind]);
    fxi_buffer_add_char(out, ' ');
    fxi_buffer_add_number(out, date->period.year);
    if (date->period.kind != FXI_PERIOD_YEAR) {
        fxi_buffer_add_char(out, '-');
        fxi_buffer_add_number(out, date->period.number);
    }
    if (date->period.kind == FXI_PERIOD_DAY) {
        fxi_buffer_add_char(out, '-');
        fxi_buffer_add_number(out, date->period.day);
    }
    describe_custom(out, &date->period);
    fxi_buffer_add_text(out, date->byline != FXI_BYLINE_NONE ? " byline" : "");
    fxi_buffer_add_text(out, date->is_impossible ? " impossible" : "");
    fxi_buffer_add_text(out, date->is_coming ? " coming" : "");
}

static void describe_dates(fxi_buffer *out, const reading_fixture *fixture) {
    for (size_t i = 0; i < fixture->mentions.date_count; i++) {
        const fxi_date_mention *date = &fixture->mentions.dates[i];
        add_separator(out);
        reading_fixture_quote(out, fixture, date->span);
        describe_date(out, date);
    }
}

static void describe_places(fxi_buffer *out, const reading_fixture *fixture) {
    for (size_t i = 0; i < fixture->mentions.place_count; i++) {
        const fxi_place_mention *place = &fixture->mentions.places[i];
        add_separator(out);
        reading_fixture_quote(out, fixture, place->span);
        fxi_buffer_add_char(out, ' ');
        fxi_buffer_add_text(out, place->currency.code);
    }
}

static void describe_byline(fxi_buffer *out, const reading_fixture *fixture) {
    fxc_date date = fxi_mentions_byline(&fixture->mentions);
    char text[FXI_DATE_TEXT];
    if (fxi_date_is_none(date))
        return;
    fxi_date_format(text, date);
    fxi_buffer_add_text(out, text);
}

static void check(const casefile_row *row) {
    const char *what = casefile_value(row, "list");
    if (what != NULL && what[0] == 'p')
        reading_fixture_check(row, describe_places);
    else if (what != NULL)
        reading_fixture_check(row, describe_byline);
    else
        reading_fixture_check(row, describe_dates);
}

int main(void) {
    int failed = casefile_run("dates.rows", "list", check);
    return failed + casefile_run("bylines.rows", "list", check);
}
