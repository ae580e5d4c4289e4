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

static char *put_four_digits(char *at, size_t number) {
    memcpy(at, two_digits(number / 100), 2);
    memcpy(at + 2, two_digits(number % 100), 2);
    return at + 4;
}

/* One to four. */
static char *put_few_digits(char *at, size_t number) {
    if (number >= 1000)
        return put_four_digits(at, number);
    if (number >= 100)
        *at++ = (char)('0' + number / 100);
    if (number >= 10) {
        memcpy(at, two_digits(number % 100), 2);
        return at + 2;
    }
    *at = (char)('0' + number);
    return at + 1;
}

/* Nearly all numbers have at most eight digits. */
char *fxi_writer_put_size(char *at, size_t number) {
    enum { FOUR = 10000, EIGHT = FOUR * FOUR };
    if (number < FOUR)
        return put_few_digits(at, number);
    if (number < EIGHT) {
        uint32_t few = (uint32_t)number;
        return put_four_digits(put_few_digits(at, few / FOUR), few % FOUR);
    }
    at = fxi_writer_put_size(at, number / EIGHT);
    uint32_t rest = (uint32_t)(number % EIGHT);
    return put_four_digits(put_four_digits(at, rest / FOUR), rest % FOUR);
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
