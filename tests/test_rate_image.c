/* SPDX-License-Identifier: MIT */
/* The image of packed tables, whole and damaged. */
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "rates/book/book.h"
#include "rates/book/image.h"
#include "rates/table/table.h"

static const char MARKET[] = "date,base,quote,rate,units,source\n"
                             "2024-12-30,EUR,USD,1.0444,1,Nordbank\n"
                             "2024-12-31,EUR,USD,1.0389,1,Nordbank\n"
                             "2024-12-30,EUR,CNY,7.6233,1,Nordbank\n"
                             "2024-12-31,EUR,CNY,7.5833,1,Nordbank\n";
static const char LARGE[] = "date,base,quote,rate\n"
                            "2024-12-31,USD,ZWG,123456789012345678\n";
static const char LEGAL[] =
    "fxcheck-rates 1\nlegal\nfrom\tpair\trate\tbasis\n"
    "1999-01-01\tEUR/DEM\t1.95583\ta law\n"
    "rows\t1\tsha256:"
    "6741788b2191334f49c2c6068301a7363f63f14845fd6ac3aac62e33f7a6b58e\n";

static fxi_source *read_table(const char *name, const char *text) {
    fxi_source *source = NULL;
    fxc_error error = {0};
    if (fxi_table_read_one(&source, name, text, strlen(text), &error) != FXC_OK)
        fail_msg("%s", error.text);
    return source;
}

/* An image of three small sources in memory of its own. */
static unsigned char *make_image(size_t *size) {
    fxi_source *sources[3] = {read_table("law", LEGAL), read_table("market", MARKET),
                              read_table("large", LARGE)};
    fxi_arena arena = {0};
    fxi_buffer out = fxi_buffer_in(&arena);
    fxi_image_write(&out, (const fxi_source *const *)sources, 3);
    assert_false(out.failed);
    unsigned char *image = malloc(out.length);
    assert_non_null(image);
    memcpy(image, out.bytes, out.length);
    *size = out.length;
    fxi_arena_clear(&arena);
    for (size_t i = 0; i < 3; i++)
        fxi_source_free(sources[i]);
    return image;
}

static int ignore(void *context, const char *bytes, size_t length) {
    (void)context;
    (void)bytes;
    (void)length;
    return 0;
}

/* Into an empty book. */
static bool open_image(fxc_rates *rates, const void *image, size_t size) {
    fxi_table sources;
    return fxi_image_read(&sources, image, size) == FXC_OK &&
           fxi_rates_insert(rates, &sources, NULL) == FXC_OK;
}

/* Opens the image and uses all of it. What it answers does not matter, if damaged: it
   must not read outside of the image. */
static bool use_image(const unsigned char *image, size_t size) {
    static const fxc_rate_query queries[] = {
        {.base = {"USD"}, .quote = {"CNY"}, .date = {2025, 1, 2}, .max_age_days = 99},
        {.base = {"USD"}, .quote = {"CNY"}, .date = {2024, 12, 30}},
        {.base = {"DEM"}, .quote = {"EUR"}, .date = {2001, 1, 1}},
        {.base = {"USD"}, .quote = {"ZWG"}, .date = {2024, 12, 31}},
    };
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    bool opens = open_image(rates, image, size);
    for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
        fxc_rate rate;
        fxc_status status = fxc_rate_find(&rate, rates, &queries[i], NULL);
        assert_true(status == FXC_OK || status == FXC_ENORATE ||
                    status == FXC_ECURRENCY);
    }
    for (size_t i = 0; i < fxc_rates_source_count(rates); i++) {
        fxc_status status = fxc_rates_export(rates, fxc_rates_source(rates, i)->name,
                                             NULL, 0, ignore, NULL, NULL);
        assert_true(status == FXC_OK || !opens || status == FXC_ESYNTAX ||
                    status == FXC_ELIMIT);
    }
    fxc_rates_free(rates);
    return opens;
}

static void a_whole_image_opens(void **state) {
    (void)state;
    size_t size;
    unsigned char *image = make_image(&size);
    assert_true(use_image(image, size));
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    assert_true(open_image(rates, image, size));
    assert_int_equal(fxc_rates_source_count(rates), 3);
    fxc_rate_query query = {
        .base = {"USD"}, .quote = {"ZWG"}, .date = {2024, 12, 31}, .source = "large"};
    fxc_rate rate;
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_OK);
    assert_string_equal(rate.value, "123456789012345678");
    query = (fxc_rate_query){
        .base = {"DEM"}, .quote = {"EUR"}, .date = {2001, 1, 1}, .source = "law"};
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_OK);
    assert_string_equal(rate.value, "100000/195583");
    assert_string_equal(rate.low, rate.high);
    fxc_rates_free(rates);
    free(image);
}

static void a_cut_image_is_refused(void **state) {
    (void)state;
    size_t size;
    unsigned char *image = make_image(&size);
    for (size_t cut = 0; cut < size; cut++) {
        unsigned char *part = malloc(cut > 0 ? cut : 1);
        assert_non_null(part);
        memcpy(part, image, cut);
        assert_false(use_image(part, cut));
        free(part);
    }
    free(image);
}

static void a_damaged_image_is_harmless(void **state) {
    (void)state;
    size_t size;
    unsigned char *image = make_image(&size);
    for (size_t i = 0; i < size; i++) {
        unsigned char kept = image[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            image[i] = (unsigned char)(kept ^ (1u << bit));
            use_image(image, size);
        }
        image[i] = 0xFF;
        use_image(image, size);
        image[i] = kept;
    }
    free(image);
}

/* The head itself: magic, byte order, version, count, size. */
static void a_damaged_head_is_refused(void **state) {
    (void)state;
    size_t size;
    unsigned char *image = make_image(&size);
    for (size_t i = 0; i < sizeof(fxi_image_head); i++) {
        image[i] ^= 0x80;
        assert_false(use_image(image, size));
        image[i] ^= 0x80;
    }
    free(image);
}

static void a_title_with_a_control_is_refused(void **state) {
    (void)state;
    size_t size;
    unsigned char *image = make_image(&size);
    unsigned char *title = memmem(image, size, "Nordbank", 8);
    assert_non_null(title);
    assert_true(use_image(image, size));
    title[4] = '\n';
    assert_false(use_image(image, size));
    free(image);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_image_opens),
        cmocka_unit_test(a_cut_image_is_refused),
        cmocka_unit_test(a_damaged_head_is_refused),
        cmocka_unit_test(a_title_with_a_control_is_refused),
        cmocka_unit_test(a_damaged_image_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
