/* SPDX-License-Identifier: MIT */
/* Fetches the newest edition of a source into the user's data folder. What is fetched
   goes through the importers, and is held against the edition at hand, before it takes
   its place; a rate of the past that changed or went is for the user to decide on. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command/rates.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"
#include "cli/tables/edition.h"
#include "cli/tables/store.h"
#include "cli/tables/table_file.h"
#include "cli/tables/update_source.h"

typedef struct update {
    const cli_update_source *source;
    const cli_options *options;
    const cli_store *store;
    char *path;     /* of the table */
    fxc_rates *old; /* the shipped sources and the table, if it is there */
    cli_sink *results;
} update;

static bool is_there(const char *path) { return access(path, F_OK) == 0; }

/* "ecb: 1999-01-04 to 2026-11-20, 41 series, 160 rates more; FILE" */
static void write_result(const update *u, const fxc_source *source, const char *what,
                         size_t added) {
    char first[CLI_DATE_TEXT];
    char last[CLI_DATE_TEXT];
    cli_write_date(first, source->first);
    cli_write_date(last, source->last);
    cli_sink_format(u->results, "%s: %s to %s, %zu series, ", source->name, first, last,
                    source->series_count);
    if (what != NULL)
        cli_sink_text(u->results, what);
    else
        cli_sink_format(u->results, "%zu rate%s more", added, added == 1 ? "" : "s");
    cli_sink_text(u->results, "; ");
    cli_sink_visible(u->results, is_there(u->path) ? u->path : "shipped");
    cli_sink_text(u->results, "\n");
    cli_sink_flush(u->results);
}

/* --- the new edition ------------------------------------------------------------- */

static fxc_rates *read_table(const update *u, const cli_bytes *table) {
    return cli_rates_read(table, u->source->name, u->source->url);
}

static bool accept(const update *u, const cli_comparison *found) {
    size_t missing = u->source->adds ? 0 : found->missing;
    if (u->options->update.allow_rollback || (missing == 0 && found->changed == 0))
        return true;
    cli_message(
        u->source->name,
        "%zu rates of the edition at hand are missing from the new one, and %zu "
        "differ (%s); --allow-rollback takes it all the same",
        missing, found->changed, found->example);
    return false;
}

/* The book of what is to be stored: the new edition, or both where it only adds. Takes
   `book` over. NULL after a message. */
static fxc_rates *settle(const update *u, fxc_rates *book, size_t *added) {
    cli_bytes old = {NULL, 0};
    cli_bytes new = {NULL, 0};
    cli_bytes both = {NULL, 0};
    cli_comparison found;
    bool has_old = cli_rates_find(u->old, u->source->name) != NULL;
    bool good =
        (!has_old || cli_edition_list(&old, u->old, u->source->name)) &&
        cli_edition_list(&new, book, u->source->name) &&
        cli_edition_compare(&found, u->source->adds ? &both : NULL, &old, &new) &&
        accept(u, &found);
    if (!good || u->source->adds) {
        fxc_rates_free(book);
        book = good ? read_table(u, &both) : NULL;
    }
    *added = good ? found.added : 0;
    free(old.bytes);
    free(new.bytes);
    free(both.bytes);
    return book;
}

/* In the project's own form, whose last row shows a table that is cut short, and whose
   head says of the edition what it said of the one at hand. */
static bool write_own_form(cli_bytes *out, const update *u, const fxc_rates *book) {
    const char *name = u->source->name;
    fxc_error error = {.code = FXC_OK};
    bool has_old = cli_rates_find(u->old, name) != NULL;
    *out = (cli_bytes){NULL, 0};
    fxc_status status =
        has_old ? fxc_rates_export_edition(book, u->old, name, cli_bytes_append, out,
                                           &error)
                : fxc_rates_export(book, name, NULL, 0, cli_bytes_append, out, &error);
    return cli_succeeded(name, status, &error);
}

/* The table goes before what is remembered of it: an update that is ended in between
   forgets the edition's tag, and fetches it again. */
static bool store_edition(const update *u, fxc_rates *book,
                          const cli_edition_tag *tag) {
    cli_bytes table;
    bool good = write_own_form(&table, u, book) &&
                cli_store_write(u->store, u->source->name, &table);
    fxc_error error = {.code = FXC_OK};
    if (good) {
        fxc_status status =
            fxc_rates_add(book, u->source->name, table.bytes, table.length, &error);
        good = cli_succeeded(u->path, status, &error);
    }
    free(table.bytes);
    if (!good)
        return false;
    cli_store_state state = {.tag = *tag};
    snprintf(state.url, sizeof state.url, "%s", u->source->url);
    snprintf(state.hash, sizeof state.hash, "%s",
             cli_rates_find(book, u->source->name)->hash);
    return cli_store_remember(u->store, u->source->name, &state);
}

static bool take_edition(const update *u, cli_fetch_response *response) {
    size_t added = 0;
    fxc_rates *book = cli_table_unpack(&response->body, u->source->url)
                          ? read_table(u, &response->body)
                          : NULL;
    if (book != NULL)
        book = settle(u, book, &added);
    bool good = book != NULL && store_edition(u, book, &response->tag);
    if (good)
        write_result(u, cli_rates_find(book, u->source->name), NULL, added);
    fxc_rates_free(book);
    return good;
}

/* --- one source ------------------------------------------------------------------ */

/* What is remembered holds for the table at hand and for that URL alone. */
static const cli_edition_tag *known_edition(const cli_store_state *state,
                                            const update *u) {
    const fxc_source *source = cli_rates_find(u->old, u->source->name);
    bool holds = source != NULL && is_there(u->path) &&
                 strcmp(state->url, u->source->url) == 0 &&
                 strcmp(state->hash, source->hash) == 0 &&
                 (state->tag.etag[0] != '\0' || state->tag.modified[0] != '\0');
    return holds ? &state->tag : NULL;
}

static bool fetch_edition(const update *u) {
    cli_store_state state;
    cli_fetch_response response;
    cli_store_recall(&state, u->store, u->source->name);
    const cli_fetch_request request = {.url = u->source->url,
                                       .name = u->source->name,
                                       .known = known_edition(&state, u),
                                       .seconds = u->options->update.seconds};
    if (!cli_fetch(&response, &request))
        return false;
    if (!response.is_new) {
        write_result(u, cli_rates_find(u->old, u->source->name), "not changed", 0);
        return true;
    }
    bool good = take_edition(u, &response);
    free(response.body.bytes);
    return good;
}

static bool show_edition(const update *u) {
    const fxc_source *source = cli_rates_find(u->old, u->source->name);
    if (source == NULL) {
        cli_sink_format(u->results,
                        "%s: no table yet; the shipped sources answer without it\n",
                        u->source->name);
        return true;
    }
    write_result(u, source, "as it is", 0);
    return true;
}

/* A table that is damaged is as good as none: the update mends it. */
static bool open_old(update *u) {
    cli_tables none = {0};
    cli_rate_table table = {.path = u->path};
    cli_tables one = {.items = &table, .count = 1};
    return is_there(u->path) && cli_book_fill(&u->old, &one)
               ? true
               : cli_book_fill(&u->old, &none);
}

static bool update_source(const cli_options *options, const cli_store *store,
                          const cli_update_source *source, cli_sink *results) {
    char *path = cli_store_path(store, source->name);
    update u = {.source = source,
                .options = options,
                .store = store,
                .path = path,
                .results = results};
    cli_store_tidy(store, source->name);
    bool good = path != NULL && open_old(&u) &&
                (options->update.offline ? show_edition(&u) : fetch_edition(&u));
    fxc_rates_free(u.old);
    free(path);
    return good;
}

static cli_exit update_all(const cli_options *options,
                           const cli_update_sources *sources, const char *only) {
    cli_store store;
    cli_sink results;
    if (only != NULL && cli_update_source_of(sources, only) == NULL) {
        cli_message(only, "no such source to fetch");
        return CLI_EXIT_FAILED;
    }
    if (!cli_store_open(&store))
        return CLI_EXIT_FAILED;
    cli_sink_open(&results, NULL); /* standard output needs no opening */
    bool good = true;
    for (size_t i = 0; i < sources->count; i++)
        if (only == NULL || strcmp(sources->items[i].name, only) == 0)
            good = update_source(options, &store, &sources->items[i], &results) && good;
    cli_store_close(&store);
    return cli_sink_close(&results) && good ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

cli_exit cli_rates_update(const cli_options *options, char **operands) {
    cli_update_sources *sources = cli_update_sources_read();
    cli_exit status = CLI_EXIT_FAILED;
    if (sources != NULL) {
        status = update_all(options, sources,
                            options->operand_count > 1 ? operands[0] : NULL);
    }
    free(sources);
    return status;
}
