/* SPDX-License-Identifier: MIT */
/* Any bytes as a rate table. A refusal leaves the book as it was and says where; the
   sources of a table that is read have sane dates, and each reads the same again. */
#include "fuzz.h"
#include "fxcheck.h"

#include <string.h>

static const char before[] = "date,base,quote,rate\n2025-02-24,EUR,USD,1.0466\n";

static void require_refusal(const fxc_rates *rates, fxc_status status,
                            const fxc_error *error, const char *hash) {
    FUZZ_REQUIRE(status == FXC_ESYNTAX || status == FXC_ELIMIT ||
                 status == FXC_ECURRENCY);
    FUZZ_REQUIRE(error->code == status && error->text[0] != '\0');
    FUZZ_REQUIRE(fxc_rates_source_count(rates) == 1);
    FUZZ_REQUIRE(strcmp(fxc_rates_hash(rates), hash) == 0);
}

static int order(fxc_date a, fxc_date b) {
    return (a.year - b.year) * 512 + (a.month - b.month) * 32 + (a.day - b.day);
}

static void require_source(const fxc_source *source) {
    FUZZ_REQUIRE(source != NULL && source->name[0] != '\0');
    FUZZ_REQUIRE(source->series_count > 0);
    FUZZ_REQUIRE(order(source->first, source->last) <= 0);
    FUZZ_REQUIRE(strncmp(source->hash, "sha256:", 7) == 0);
}

/* A look-up in any table either finds a rate or says why not. */
static void look_up(const fxc_rates *rates) {
    const fxc_rate_query query = {
        .base = {"USD"}, .quote = {"CNY"}, .date = fxc_rates_source(rates, 0)->last};
    fxc_rate rate;
    fxc_error error = {0};
    const fxc_status status = fxc_rate_find(&rate, rates, &query, &error);
    FUZZ_REQUIRE(status == FXC_OK || status == FXC_ENORATE || status == FXC_ECURRENCY);
    FUZZ_REQUIRE(status == FXC_OK || error.text[0] != '\0');
}

static void write_table(fuzz_text *out, const fxc_rates *rates, const char *name) {
    FUZZ_REQUIRE(fxc_rates_export(rates, name, "", 0, fuzz_text_write, out, NULL) ==
                 FXC_OK);
}

/* The table's own form is a fixed point: exported, read and exported again. */
static void require_round_trip(const fxc_rates *rates, const fxc_source *source) {
    fuzz_text first = {0}, second = {0};
    fxc_rates *again;
    write_table(&first, rates, source->name);
    FUZZ_REQUIRE(fxc_rates_new_empty(&again, NULL) == FXC_OK);
    FUZZ_REQUIRE(fxc_rates_add(again, source->name, first.bytes, first.length, NULL) ==
                 FXC_OK);
    FUZZ_REQUIRE(fxc_rates_source_count(again) == 1);
    require_source(fxc_rates_source(again, 0));
    FUZZ_REQUIRE(strcmp(fxc_rates_source(again, 0)->name, source->name) == 0);
    FUZZ_REQUIRE(order(fxc_rates_source(again, 0)->last, source->last) == 0);
    write_table(&second, again, source->name);
    FUZZ_REQUIRE(first.length == second.length &&
                 memcmp(first.bytes, second.bytes, first.length) == 0);
    free(first.bytes);
    free(second.bytes);
    fxc_rates_free(again);
}

static void require_sources(const fxc_rates *rates) {
    size_t count = fxc_rates_source_count(rates);
    FUZZ_REQUIRE(count > 0 && fxc_rates_source(rates, count) == NULL);
    for (size_t i = 0; i < count; i++) {
        require_source(fxc_rates_source(rates, i));
        require_round_trip(rates, fxc_rates_source(rates, i));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *bytes = (const char *)data;
    fxc_rates *rates;
    fxc_error error = {0};
    char hash[80];
    FUZZ_REQUIRE(fxc_rates_new_empty(&rates, NULL) == FXC_OK);
    FUZZ_REQUIRE(fxc_rates_add(rates, "user", before, sizeof before - 1, NULL) ==
                 FXC_OK);
    snprintf(hash, sizeof hash, "%s", fxc_rates_hash(rates));
    const fxc_status status = fxc_rates_add(rates, "user", bytes, size, &error);
    if (status != FXC_OK) {
        require_refusal(rates, status, &error, hash);
    } else {
        require_sources(rates);
        look_up(rates);
    }
    fxc_rates_free(rates);
    return 0;
}
