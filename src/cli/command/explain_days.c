/* SPDX-License-Identifier: MIT */
#include "cli/command/explain_pair.h"
#include "cli/command/plain_number.h"
#include "cli/system/values.h"

static void write_count(cli_sink *sink, size_t count) {
    char text[24];
    snprintf(text, sizeof text, "%zu", count);
    cli_write_plain(sink, text, 0);
}

static void write_dates(cli_sink *sink, const fxc_fingerprint *found) {
    cli_sink_text(sink, found->hits > 1 ? ", the last " : ", ");
    for (size_t i = 0; i < found->date_count; i++) {
        char date[CLI_DATE_TEXT];
        cli_write_date(date, found->dates[i]);
        cli_sink_format(sink, "%s%s", i > 0 ? ", " : "", date);
    }
}

static void write_source(cli_sink *sink, const fxc_source *source,
                         const fxc_fingerprint *found) {
    cli_sink_format(sink, "%s: ", source->name);
    if (found->hits == 0)
        cli_sink_text(sink, "none");
    else
        write_count(sink, found->hits);
    cli_sink_text(sink, " of ");
    write_count(sink, found->days);
    cli_sink_format(sink, " fixing%s fit%s", found->days == 1 ? "" : "s",
                    found->hits > 1 ? "" : "s");
    if (found->hits > 0)
        write_dates(sink, found);
    cli_sink_text(sink, "\n");
}

void cli_explain_days(cli_sink *sink, const cli_judged_pair *judged) {
    size_t written = 0;
    for (size_t i = 0; i < fxc_rates_source_count(judged->book); i++) {
        fxc_fingerprint found;
        if (fxc_fingerprint_find(&found, judged->book, i, &judged->pair->implied,
                                 fxc_report_date(judged->report), NULL) != FXC_OK)
            continue;
        cli_explain_label(sink, written++ == 0 ? "days" : "");
        write_source(sink, fxc_rates_source(judged->book, i), &found);
    }
}
