/* SPDX-License-Identifier: MIT */
#include "output/writer.h"

void fxi_writer_init(fxi_writer *writer, fxc_write_fn write, void *context) {
    writer->write = write;
    writer->context = context;
    writer->failed = false;
    writer->used = 0;
}

/* The block is emptied after a refusal too, so that adding has no case for it. */
static void flush(fxi_writer *writer) {
    if (writer->used > 0 && !writer->failed) {
        writer->failed =
            writer->write(writer->context, writer->block, writer->used) != 0;
    }
    writer->used = 0;
}

void fxi_writer_add_long(fxi_writer *writer, const char *bytes, size_t length) {
    while (length > 0) {
        size_t room = FXI_WRITER_BLOCK - writer->used;
        size_t part = length < room ? length : room;
        memcpy(writer->block + writer->used, bytes, part);
        writer->used += part;
        bytes += part;
        length -= part;
        if (writer->used == FXI_WRITER_BLOCK)
            flush(writer);
    }
}

void fxi_writer_add_char(fxi_writer *writer, char byte) {
    writer->block[writer->used++] = byte;
    if (writer->used == FXI_WRITER_BLOCK)
        flush(writer);
}

void fxi_writer_add_text(fxi_writer *writer, const char *text) {
    fxi_writer_add(writer, text, strlen(text));
}

void fxi_writer_add_repeated(fxi_writer *writer, char byte, size_t count) {
    while (count-- > 0)
        fxi_writer_add_char(writer, byte);
}

/* Decimal digits with zeros in front up to `width`. */
static void add_padded(fxi_writer *writer, size_t number, size_t width) {
    char digits[24];
    size_t start = sizeof digits;
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0 || sizeof digits - start < width);
    fxi_writer_add(writer, digits + start, sizeof digits - start);
}

void fxi_writer_add_size(fxi_writer *writer, size_t number) {
    add_padded(writer, number, 1);
}

void fxi_writer_add_date(fxi_writer *writer, fxc_date date) {
    add_padded(writer, (size_t)date.year, 4);
    fxi_writer_add_char(writer, '-');
    add_padded(writer, date.month, 2);
    fxi_writer_add_char(writer, '-');
    add_padded(writer, date.day, 2);
}

fxc_status fxi_writer_finish(fxi_writer *writer) {
    flush(writer);
    return writer->failed ? FXC_EWRITE : FXC_OK;
}
