/* SPDX-License-Identifier: MIT */
/* The n-th allocation fails, for every n, once and for ever. The answer is
   FXC_ENOMEM or the right one, and the next call works. Linked with --wrap, so that
   every malloc, calloc and realloc of the library comes here. */
#include "casefile.h"
#include "rendering.h"

#include <stdio.h>
#include <string.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static struct {
    bool armed, for_ever;
    unsigned left;    /* allocations until the failing one */
    unsigned refused; /* since it was armed */
} failing;

static bool refuses(void) {
    if (!failing.armed)
        return false;
    if (failing.left > 0) {
        failing.left--;
        return false;
    }
    failing.armed = failing.for_ever;
    failing.refused++;
    return true;
}

void *__wrap_malloc(size_t size) { return refuses() ? NULL : __real_malloc(size); }

void *__wrap_calloc(size_t count, size_t size) {
    return refuses() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size) {
    return refuses() ? NULL : __real_realloc(memory, size);
}

/* One use of the library; true: its result is the right one. */
typedef struct use {
    const char *name;
    fxc_status (*run)(void);
    bool (*is_right)(void);
} use;

static rendering expected, actual;
static const fxc_rates *book; /* made while nothing fails */
static fxc_rates *made;
static fxc_conversion conversion;
static fxc_amount amount;

static fxc_status run_check(void) {
    return rendering_of(&actual, rendering_text, book, NULL);
}

static bool check_is_right(void) { return rendering_equal(&actual, &expected); }

static const char *const set_texts[] = {
    "Marsh Tea buys a garden in Assam for $100 million (INR 8,670 million).",
    "For $100 million (INR 8,000 million) a garden in Assam goes to Marsh Tea."};
static size_t conflicts;

static fxc_status compare_set(fxc_set *set) {
    fxc_concordance *concordance;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < 2 && status == FXC_OK; i++) {
        fxc_report *report = NULL;
        status = fxc_set_check(&report, set, set_texts[i], strlen(set_texts[i]), book,
                               NULL, NULL);
        fxc_report_free(report);
    }
    if (status == FXC_OK)
        status = fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, NULL);
    if (status == FXC_OK) {
        conflicts = fxc_concordance_fact(concordance, 0)->accord == FXC_ACCORD_CONFLICT;
        fxc_concordance_free(concordance);
    }
    return status;
}

static fxc_status run_set(void) {
    fxc_set *set;
    fxc_status status = fxc_set_new(&set, NULL);
    if (status != FXC_OK)
        return status;
    status = compare_set(set);
    fxc_set_free(set);
    return status;
}

static bool set_is_right(void) { return conflicts == 1; }

static fxc_status run_rates_new(void) { return fxc_rates_new(&made, NULL); }

static bool rates_are_right(void) {
    return strcmp(fxc_rates_hash(made), fxc_rates_hash(book)) == 0;
}

static const char table[] = "date,base,quote,rate\n2025-02-24,EUR,USD,1.0466\n"
                            "2025-02-24,EUR,CNY,7.5879\n2025-02-25,EUR,USD,1.0497\n";

static fxc_status run_rates_add(void) {
    fxc_status status = fxc_rates_new_empty(&made, NULL);
    if (status == FXC_OK)
        status = fxc_rates_add(made, "user", table, sizeof table - 1, NULL);
    return status;
}

static bool table_is_right(void) {
    const fxc_source *source = fxc_rates_source(made, 0);
    return source != NULL && source->series_count == 2 && source->last.day == 25;
}

/* Tables that take more than lines to read, the last one a converter of ICU; and a
   grid, which for want of memory is read the long way. */
static const char *const imports[] = {
    "Date,USD,JPY,\n2025-02-25,1.0497,N/A,\n2025-02-24,1.0466,156.81,\n",
    "{\"base\":\"EUR\",\"date\":\"2025-02-24\",\"rates\":{\"USD\":1.0466}}",
    "<gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01' "
    "xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube>"
    "<Cube time='2025-02-24'><Cube currency='USD' rate='1.0466'/></Cube></Cube>"
    "</gesmes:Envelope>",
    "data;1USD;nr tabeli;\n;dolar ameryka\xF1ski;\n20250224;3,9734;37;\n",
};

static fxc_status run_imports(void) {
    fxc_status status = fxc_rates_new_empty(&made, NULL);
    for (size_t i = 0; i < sizeof imports / sizeof imports[0] && status == FXC_OK;
         i++) {
        const char name[] = {'t', (char)('0' + i), '\0'};
        status = fxc_rates_add(made, name, imports[i], strlen(imports[i]), NULL);
    }
    return status;
}

static bool imports_are_right(void) { return fxc_rates_source_count(made) == 4; }

static fxc_status run_convert(void) {
    static const fxc_conversion_request request = {
        .amount = "380000000000",
        .amount_length = 12,
        .rate = {.base = {"CNY"},
                 .quote = {"USD"},
                 .date = {2025, 2, 24},
                 .source = "ecb"},
        .rounded = true,
        .decimals = 0,
    };
    return fxc_convert(&conversion, book, &request, NULL);
}

/* 380e9 * 1.0466 / 7.5879 = 52413447725.98... */
static bool conversion_is_right(void) {
    return strcmp(conversion.amount, "52413447726") == 0;
}

static fxc_status run_parse(void) {
    return fxc_parse(&amount, "about $5 million", 16, NULL, NULL);
}

static const uint32_t thirds[] = {1, 1, 1};
static fxc_part parts[3];

static fxc_status run_allocate(void) {
    static const fxc_allocation_request request = {.amount = "100",
                                                   .amount_length = 3,
                                                   .currency = {"EUR"},
                                                   .decimals = -1,
                                                   .weights = thirds,
                                                   .count = 3};
    return fxc_allocate(parts, &request, NULL);
}

static bool parts_are_right(void) { return strcmp(parts[0].amount, "33.34") == 0; }

static bool parse_is_right(void) {
    return strcmp(amount.amount, "5000000") == 0 &&
           amount.modifier == FXC_MODIFIER_ABOUT;
}

static const use uses[] = {
    {"check and render", run_check, check_is_right},
    {"rates_new", run_rates_new, rates_are_right},
    {"rates_add", run_rates_add, table_is_right},
    {"imports", run_imports, imports_are_right},
    {"convert", run_convert, conversion_is_right},
    {"allocate", run_allocate, parts_are_right},
    {"parse", run_parse, parse_is_right},
    {"set", run_set, set_is_right},
};

/* False once the n-th allocation is past the last one. */
static bool fail_nth(const use *u, unsigned n, bool for_ever) {
    made = NULL;
    failing.left = n;
    failing.for_ever = for_ever;
    failing.refused = 0;
    failing.armed = true;
    const fxc_status status = u->run();
    failing.armed = false;
    if (status != FXC_OK && status != FXC_ENOMEM)
        print_error("%s, allocation %u: %s\n", u->name, n, fxc_status_name(status));
    assert_true(status == FXC_ENOMEM || (status == FXC_OK && u->is_right()));
    fxc_rates_free(made);
    return failing.refused > 0;
}

static void sweep(const use *u, bool for_ever) {
    unsigned n = 0;
    while (fail_nth(u, n, for_ever))
        n++;
    assert_true(u->run() == FXC_OK && u->is_right());
    fxc_rates_free(made);
    made = NULL;
}

static void any_allocation_may_fail(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof uses / sizeof uses[0]; i++) {
        sweep(&uses[i], false);
        sweep(&uses[i], true);
    }
}

/* A table that can not be kept for want of memory leaves the book as it was. */
static void a_table_without_memory_leaves_the_book(void **state) {
    (void)state;
    static char before[80];
    fxc_rates *rates;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "user", table, 47, NULL), FXC_OK);
    snprintf(before, sizeof before, "%s", fxc_rates_hash(rates));
    for (unsigned n = 0;; n++) {
        failing.left = n;
        failing.for_ever = true;
        failing.armed = true;
        const fxc_status status =
            fxc_rates_add(rates, "user", table, sizeof table - 1, NULL);
        failing.armed = false;
        if (status == FXC_OK)
            break;
        assert_int_equal(status, FXC_ENOMEM);
        assert_string_equal(fxc_rates_hash(rates), before);
        assert_int_equal(fxc_rates_source(rates, 0)->series_count, 1);
    }
    fxc_rates_free(rates);
}

/* The shipped book is there, and answers, where every allocation fails; it is the one
   that is made where they do not. */
static void the_shipped_book_takes_no_memory(void **state) {
    (void)state;
    const fxc_rate_query query = {
        .base = {"USD"}, .quote = {"CNY"}, .date = {2025, 2, 24}, .source = "ecb"};
    fxc_rate found, again;
    failing.left = 0;
    failing.refused = 0;
    failing.for_ever = failing.armed = true;
    const fxc_rates *shipped = fxc_rates_shipped();
    fxc_status status = fxc_rate_find(&found, shipped, &query, NULL);
    failing.armed = false;
    assert_int_equal(status, FXC_OK);
    assert_int_equal(failing.refused, 0);
    assert_string_equal(fxc_rates_hash(shipped), fxc_rates_hash(book));
    assert_int_equal(fxc_rate_find(&again, book, &query, NULL), FXC_OK);
    assert_string_equal(found.value, again.value);
    assert_string_equal(found.hash, again.hash);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_allocation_may_fail),
        cmocka_unit_test(a_table_without_memory_leaves_the_book),
        cmocka_unit_test(the_shipped_book_takes_no_memory),
    };
    fxc_rates *rates;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    book = rates;
    if (rendering_of(&expected, rendering_text, book, NULL) != FXC_OK)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
