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

static size_t count_digits(size_t number) {
    size_t count = 1;
    for (uint64_t power = 10; count < FXI_WRITER_DIGITS && number >= power; power *= 10)
        count++;
    return count;
}

/* The last `count` digits of a number; returns their end. */
static char *put_digits(char *at, size_t number, size_t count) {
    for (size_t i = count; i-- > 0; number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + count;
}

char *fxi_writer_put_size(char *at, size_t number) {
    return put_digits(at, number, count_digits(number));
}

void fxi_writer_add_size(fxi_writer *writer, size_t number) {
    char *at = fxi_writer_room(writer, FXI_WRITER_DIGITS);
    writer->used += (size_t)(fxi_writer_put_size(at, number) - at);
}

void fxi_writer_add_date(fxi_writer *writer, fxc_date date) {
    char *at = fxi_writer_room(writer, sizeof "YYYY-MM-DD");
    at = put_digits(at, (size_t)date.year, 4);
    *at++ = '-';
    at = put_digits(at, date.month, 2);
    *at++ = '-';
    at = put_digits(at, date.day, 2);
    writer->used = (size_t)(at - writer->block);
}

fxc_status fxi_writer_finish(fxi_writer *writer) {
    fxi_writer_flush(writer);
    return writer->failed ? FXC_EWRITE : FXC_OK;
}
