/* SPDX-License-Identifier: MIT */
#include "output/writer.h"

void fxi_writer_init(fxi_writer *writer, fxc_write_fn write, void *context) {
    writer->write = write;
    writer->context = context;
    writer->failed = false;
    writer->used = 0;
}

/* The block is emptied after a refusal too, so that adding has no case for it. */
void fxi_writer_flush(fxi_writer *writer) {
    if (writer->used > 0 && !writer->failed) {
        writer->failed =
            writer->write(writer->context, writer->block, writer->used) != 0;
    }
    writer->used = 0;
}

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

void fxi_writer_add_long(fxi_writer *writer, const char *bytes, size_t length) {
    while (length > 0) {
        char *at = fxi_writer_room(writer, 1);
        size_t part = smaller(length, FXI_WRITER_BLOCK - writer->used);
        memcpy(at, bytes, part);
        writer->used += part;
        bytes += part;
        length -= part;
    }
}

void fxi_writer_add_repeated(fxi_writer *writer, char byte, size_t count) {
    while (count > 0) {
        char *at = fxi_writer_room(writer, 1);
        size_t part = smaller(count, FXI_WRITER_BLOCK - writer->used);
        memset(at, byte, part);
        writer->used += part;
        count -= part;
    }
}

/* "00" to "99". */
static const char *two_digits(size_t number) {
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    return pairs + 2 * number;
}

enum { FOUR = 10000, EIGHT = FOUR * FOUR, DIGITS = 8 };

/* The eight digits of a number of at most so many, 0 to 9, the first in the lowest
   byte: halves, pairs and digits are parted side by side. 10486 / 2^20 is a hundredth
   of what is below 10,000, and 103 / 2^10 a tenth below 100, if fractions are dropped.
 */
static uint64_t part_digits(uint32_t number) {
    uint64_t halves = number / FOUR | (uint64_t)(number % FOUR) << 32;
    uint64_t hundreds = halves * 10486 >> 20 & UINT64_C(0x7F0000007F);
    uint64_t pairs = hundreds | (halves - 100 * hundreds) << 16;
    uint64_t tens = pairs * 103 >> 10 & UINT64_C(0x000F000F000F000F);
    return tens | (pairs - 10 * tens) << 8;
}

/* One store, where the first byte of a number is its lowest. */
static void put_digits(char *at, uint64_t digits) {
    digits |= UINT64_MAX / 255 * '0';
    for (int i = 0; i < DIGITS; i++)
        at[i] = (char)(digits >> 8 * i);
}

/* Zeros in front are left out, but for the last digit. */
static char *put_short(char *at, uint32_t number) {
    uint64_t digits = part_digits(number);
    int zeros = __builtin_ctzll(digits | UINT64_C(1) << 8 * (DIGITS - 1)) / 8;
    put_digits(at, digits >> 8 * zeros);
    return at + DIGITS - zeros;
}

/* Nearly all numbers have at most eight digits. */
char *fxi_writer_put_size(char *at, size_t number) {
    if (number < EIGHT)
        return put_short(at, (uint32_t)number);
    at = fxi_writer_put_size(at, number / EIGHT);
    put_digits(at, part_digits((uint32_t)(number % EIGHT)));
    return at + DIGITS;
}

void fxi_writer_add_size(fxi_writer *writer, size_t number) {
    char *at = fxi_writer_room(writer, FXI_WRITER_DIGITS);
    writer->used += (size_t)(fxi_writer_put_size(at, number) - at);
}

void fxi_writer_add_date(fxi_writer *writer, fxc_date date) {
    fxi_writer_add(writer, two_digits((size_t)date.year / 100), 2);
    fxi_writer_add(writer, two_digits((size_t)date.year % 100), 2);
    fxi_writer_add_char(writer, '-');
    fxi_writer_add(writer, two_digits(date.month), 2);
    fxi_writer_add_char(writer, '-');
    fxi_writer_add(writer, two_digits(date.day), 2);
}

fxc_status fxi_writer_finish(fxi_writer *writer) {
    fxi_writer_flush(writer);
    return writer->failed ? FXC_EWRITE : FXC_OK;
}
