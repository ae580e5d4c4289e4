/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"

/* The linker sends the layer's malloc and calloc here; memory of the former looks used.
   -1: fail only what no machine can give. */
static int allocations_left = -1;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);

static bool may_allocate(size_t size) {
    if (allocations_left == 0 || size > SIZE_MAX / 4)
        return false;
    if (allocations_left > 0)
        allocations_left--;
    return true;
}

void *__wrap_malloc(size_t size) {
    void *memory = may_allocate(size) ? __real_malloc(size) : NULL;
    return memory != NULL ? memset(memory, 0xA5, size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size) {
    return may_allocate(count * size) ? __real_calloc(count, size) : NULL;
}

static void memory_is_aligned_zeroed_and_apart(void **state) {
    (void)state;
    fxi_arena arena = {0};
    unsigned char *previous = NULL;
    for (size_t size = 1; size < 3000; size = size * 3 / 2 + 1) {
        unsigned char *memory = fxi_arena_alloc(&arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xFF, size);
        if (previous)
            assert_int_equal(*previous, 0xFF);
        previous = memory;
    }
    fxi_arena_clear(&arena);
    assert_null(arena.block);
}

static void size_zero_is_a_pointer(void **state) {
    (void)state;
    fxi_arena arena = {0};
    void *nothing = fxi_arena_alloc(&arena, 0);
    assert_non_null(nothing);
    assert_ptr_not_equal(nothing, fxi_arena_alloc(&arena, 0));
    fxi_arena_clear(&arena);
}

static void one_request_may_be_larger_than_a_block(void **state) {
    (void)state;
    fxi_arena arena = {0};
    size_t size = 1 << 20;
    char *memory = fxi_arena_alloc(&arena, size);
    assert_non_null(memory);
    memory[size - 1] = 'z';
    assert_non_null(fxi_arena_alloc(&arena, 1));
    fxi_arena_clear(&arena);
}

static void large_memory_is_zeroed_and_apart(void **state) {
    (void)state;
    enum { LARGE = 300000 };
    fxi_arena arena = {0};
    for (int i = 0; i < 6; i++) {
        unsigned char *memory = i % 2 == 0 ? fxi_arena_alloc_ready(&arena, LARGE)
                                           : fxi_arena_alloc(&arena, LARGE);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t at = 0; at < LARGE; at++)
            assert_int_equal(memory[at], 0);
        memset(memory, 0xFF, LARGE);
        assert_non_null(fxi_arena_alloc_ready(&arena, 1));
    }
    fxi_arena_clear(&arena);
}

static void taken_memory_is_aligned_and_apart(void **state) {
    (void)state;
    fxi_arena arena = {0};
    for (size_t size = 1; size < 200000; size = size * 3 / 2 + 1) {
        unsigned char *memory = fxi_arena_take(&arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        memset(memory, 0xFF, size);
        const unsigned char *zeroed = fxi_arena_alloc(&arena, size);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(zeroed[i], 0);
        assert_int_equal(memory[size - 1], 0xFF);
    }
    fxi_arena_clear(&arena);
}

static void sizes_that_overflow_are_refused(void **state) {
    (void)state;
    fxi_arena arena = {0};
    for (size_t below = 0; below < 64; below++)
        assert_true(fxi_arena_alloc(&arena, SIZE_MAX - below) == NULL &&
                    fxi_arena_take(&arena, SIZE_MAX - below) == NULL);
    assert_null(fxi_arena_copy(&arena, "x", SIZE_MAX));
    assert_null(arena.block);
}

static void copy_adds_a_nul_and_keeps_inner_ones(void **state) {
    (void)state;
    fxi_arena arena = {0};
    assert_memory_equal(fxi_arena_copy(&arena, "a\0bc", 3), "a\0b\0", 4);
    assert_string_equal(fxi_arena_copy(&arena, NULL, 0), "");
    fxi_arena_clear(&arena);
}

static void grow_keeps_the_elements(void **state) {
    (void)state;
    fxi_arena arena = {0};
    int *items = NULL;
    size_t capacity = 0;
    for (size_t count = 0; count < 1000; count++) {
        items = fxi_arena_grow(&arena, items, count, &capacity, sizeof *items);
        assert_non_null(items);
        assert_true(capacity > count);
        items[count] = (int)count;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(items[i], i);
    fxi_arena_clear(&arena);
}

static void large_arrays_can_be_given_back(void **state) {
    (void)state;
    fxi_arena arena = {0};
    long *items[2] = {NULL, NULL}, *small = NULL;
    size_t capacities[2] = {0, 0}, capacity = 0;
    for (size_t count = 0; count < 50000; count++)
        for (size_t k = 0; k < 2; k++) {
            items[k] = fxi_arena_grow(&arena, items[k], count, &capacities[k],
                                      sizeof *items[k]);
            items[k][count] = (long)(count + k);
        }
    small = fxi_arena_grow(&arena, small, 0, &capacity, sizeof *small);
    *small = 3;
    fxi_arena_release(&arena, items[0]);
    fxi_arena_release(&arena, small);
    fxi_arena_release(&arena, NULL);
    for (size_t i = 0; i < 50000; i++)
        assert_int_equal(items[1][i], i + 1);
    assert_int_equal(*small, 3);
    assert_non_null(fxi_arena_alloc(&arena, 100));
    fxi_arena_clear(&arena);
}

static void grow_refuses_what_overflows(void **state) {
    (void)state;
    fxi_arena arena = {0};
    size_t capacity = SIZE_MAX / 16;
    assert_null(fxi_arena_grow(&arena, NULL, capacity, &capacity, 16));
    assert_true(capacity == SIZE_MAX / 16);
    capacity = 0;
    assert_null(fxi_arena_grow(&arena, NULL, 0, &capacity, SIZE_MAX / 2));
    assert_int_equal(capacity, 0);
}

/* Every allocation of this layer fails once. */
static void running_out_of_memory_keeps_what_there_was(void **state) {
    (void)state;
    fxi_arena arena = {0};
    allocations_left = 0;
    assert_null(fxi_arena_alloc(&arena, 8));
    assert_null(fxi_arena_copy(&arena, "abc", 3));
    allocations_left = 1;
    size_t capacity = 0;
    int *items = fxi_arena_grow(&arena, NULL, 0, &capacity, sizeof *items);
    assert_non_null(items);
    items[0] = 7;
    size_t full = capacity;
    while (capacity == full)
        if (!fxi_arena_alloc(&arena, 64))
            break;
    assert_null(fxi_arena_grow(&arena, items, full, &capacity, sizeof *items));
    assert_int_equal(capacity, full);
    assert_int_equal(items[0], 7);
    allocations_left = -1;
    fxi_arena_clear(&arena);
}

static void buffer_collects_its_appends(void **state) {
    (void)state;
    fxi_arena arena = {0};
    fxi_buffer buffer = fxi_buffer_in(&arena);
    assert_string_equal(fxi_buffer_text(&buffer), "");
    fxi_buffer_add_text(&buffer, "between ");
    fxi_buffer_add_number(&buffer, INT64_MIN);
    fxi_buffer_add(&buffer, " and nothing", 5);
    fxi_buffer_add_number(&buffer, INT64_MAX);
    fxi_buffer_add_char(&buffer, ' ');
    fxi_buffer_add_number(&buffer, 0);
    assert_string_equal(fxi_buffer_text(&buffer),
                        "between -9223372036854775808 and 9223372036854775807 0");
    assert_int_equal(buffer.length, 54);
    fxi_arena_clear(&arena);
}

static void buffer_of_any_length_ends_in_nul(void **state) {
    (void)state;
    for (size_t length = 0; length < 300; length++) {
        fxi_arena arena = {0};
        fxi_buffer buffer = fxi_buffer_in(&arena);
        for (size_t i = 0; i < length; i++)
            fxi_buffer_add_char(&buffer, 'x');
        const char *text = fxi_buffer_text(&buffer);
        assert_int_equal(buffer.length, length);
        assert_int_equal(text[length], '\0');
        fxi_arena_clear(&arena);
    }
}

static void buffer_failure_sticks(void **state) {
    (void)state;
    fxi_arena arena = {0};
    fxi_buffer buffer = fxi_buffer_in(&arena);
    fxi_buffer_add_text(&buffer, "kept");
    fxi_buffer_add(&buffer, "x", SIZE_MAX - 2);
    assert_true(buffer.failed);
    fxi_buffer_add_text(&buffer, " ignored");
    assert_null(fxi_buffer_text(&buffer));
    fxi_arena_clear(&arena);

    allocations_left = 0;
    fxi_buffer none = fxi_buffer_in(&arena);
    fxi_buffer_add_char(&none, 'x');
    allocations_left = -1;
    assert_null(fxi_buffer_text(&none));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_aligned_zeroed_and_apart),
        cmocka_unit_test(size_zero_is_a_pointer),
        cmocka_unit_test(one_request_may_be_larger_than_a_block),
        cmocka_unit_test(large_memory_is_zeroed_and_apart),
        cmocka_unit_test(taken_memory_is_aligned_and_apart),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(copy_adds_a_nul_and_keeps_inner_ones),
        cmocka_unit_test(grow_keeps_the_elements),
        cmocka_unit_test(large_arrays_can_be_given_back),
        cmocka_unit_test(grow_refuses_what_overflows),
        cmocka_unit_test(running_out_of_memory_keeps_what_there_was),
        cmocka_unit_test(buffer_collects_its_appends),
        cmocka_unit_test(buffer_of_any_length_ends_in_nul),
        cmocka_unit_test(buffer_failure_sticks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
