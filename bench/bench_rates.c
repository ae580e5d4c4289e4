/* SPDX-License-Identifier: MIT */
/* What the rate book costs. usage: bench_rates WHAT [FILE] */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sha256.h"
#include "bench_rates.h"
#include "rates/book/book.h"
#include "rates/book/contents.h"
#include "rates/route/route.h"
#include "rates/text/lines.h"

enum { QUERIES = 4096, ROUNDS = 64 };

/* Days spread over 2000 to 2025, in no order. */
static fxc_date day_at(size_t index) {
    size_t mixed = index * 2654435761u >> 4;
    return (fxc_date){(int16_t)(2000 + mixed % 26), (uint8_t)(1 + mixed / 26 % 12),
                      (uint8_t)(1 + mixed / 312 % 28)};
}

static fxc_rates *shipped(void) {
    fxc_rates *rates = NULL;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        exit(1);
    return rates;
}

/* The bytes of a file, mapped; they stay. */
static fxi_slice map_file(const char *path) {
    struct stat about;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &about) != 0)
        exit(1);
    size_t size = (size_t)about.st_size;
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (bytes == MAP_FAILED)
        exit(1);
    close(file);
    return (fxi_slice){bytes, size};
}

/* From the name of the file to a book that answers. */
static int load(const char *path) {
    fxc_rates *rates = NULL;
    fxc_error error;
    stopwatch start = stopwatch_start();
    fxi_slice text = map_file(path);
    if (fxc_rates_new_empty(&rates, &error) != FXC_OK ||
        fxc_rates_add(rates, "table", text.bytes, text.length, &error) != FXC_OK)
        return 1;
    stopwatch_print(start, 1);
    fxc_rates_free(rates);
    return 0;
}

/* The part of it that gives the table its name. */
static int hash(const char *path) {
    fxi_slice text = map_file(path);
    char name[FXI_SHA256_TEXT];
    stopwatch start = stopwatch_start();
    fxi_sha256_text(name, text.bytes, text.length);
    stopwatch_print(start, 1);
    return name[0] == '\0';
}

static int use_shipped(const char *unused) {
    (void)unused;
    stopwatch start = stopwatch_start();
    const fxc_rates *rates = fxc_rates_shipped();
    stopwatch_print(start, 1);
    return fxc_rates_source_count(rates) == 0;
}

/* One that takes tables. */
static int open_book(const char *unused) {
    (void)unused;
    stopwatch start = stopwatch_start();
    fxc_rates *rates = shipped();
    stopwatch_print(start, 1);
    fxc_rates_free(rates);
    return 0;
}

/* A day to the quote of one series on it, or before it within seven days. */
static int row(const char *unused) {
    (void)unused;
    fxc_rates *rates = shipped();
    const fxi_source *ecb = rates->sources[fxi_rates_source_index(rates, "ecb")];
    fxi_route routes[FXI_ROUTES_MAX];
    if (fxi_routes_direct(routes, ecb, (fxc_currency){"EUR"}, (fxc_currency){"USD"}) ==
        0)
        return 1;
    const fxi_route *route = &routes[0];
    static fxi_day days[QUERIES];
    for (size_t i = 0; i < QUERIES; i++)
        days[i] = fxi_day_from_date(day_at(i));
    uint64_t sum = 0;
    stopwatch start = stopwatch_start();
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < QUERIES; i++)
            sum += fxi_source_quote(ecb, route->hops[0].series,
                                    fxi_route_previous(route, ecb, days[i], 7))
                       .mantissa;
    stopwatch_print(start, ROUNDS * QUERIES);
    return sum == 0;
}

static int find(const char *base, const char *quote) {
    fxc_rates *rates = shipped();
    static fxc_rate_query queries[QUERIES];
    for (size_t i = 0; i < QUERIES; i++) {
        queries[i] = (fxc_rate_query){.date = day_at(i), .source = "ecb"};
        memcpy(queries[i].base.code, base, 3);
        memcpy(queries[i].quote.code, quote, 3);
    }
    fxc_rate rate;
    size_t found = 0;
    stopwatch start = stopwatch_start();
    for (size_t i = 0; i < QUERIES; i++)
        found += fxc_rate_find(&rate, rates, &queries[i], NULL) == FXC_OK;
    stopwatch_print(start, QUERIES);
    return found == 0;
}

static int find_direct(const char *unused) {
    (void)unused;
    return find("EUR", "USD");
}

static int find_cross(const char *unused) {
    (void)unused;
    return find("USD", "JPY");
}

static const struct {
    const char *name;
    int (*run)(const char *path);
} benchmarks[] = {
    {"load", load},
    {"hash", hash},
    {"shipped", use_shipped},
    {"book", open_book},
    {"row", row},
    {"direct", find_direct},
    {"cross", find_cross},
    {"convert", bench_convert},
    {"convert-mpq", bench_convert_mpq},
    {"convert-public", bench_convert_public},
    {"identity", bench_identity},
};

int main(int count, char **arguments) {
    for (size_t i = 0; count > 1 && i < sizeof benchmarks / sizeof benchmarks[0]; i++)
        if (strcmp(arguments[1], benchmarks[i].name) == 0)
            return benchmarks[i].run(count > 2 ? arguments[2] : NULL);
    fprintf(stderr, "usage: bench_rates WHAT [FILE]\n");
    return 2;
}
