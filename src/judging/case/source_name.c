/* SPDX-License-Identifier: MIT */
#include "judging/case/source_name.h"

#include <string.h>

static bool is_named(const fxi_rate *rate, size_t leg) {
    for (size_t i = 0; i < leg; i++)
        if (rate->legs[i].source == rate->legs[leg].source)
            return true;
    return rate->legs[leg].source == rate->source;
}

void fxi_source_name_add(fxi_buffer *buffer, const fxi_rate *rate) {
    fxi_buffer_add_text(buffer, rate->source->name);
    for (size_t i = 0; rate->mixed && i < rate->leg_count; i++) {
        if (is_named(rate, i))
            continue;
        fxi_buffer_add_char(buffer, '+');
        fxi_buffer_add_text(buffer, rate->legs[i].source->name);
    }
}

const char *fxi_source_name(const fxi_rate *rate, fxi_arena *arena) {
    if (rate->source == NULL)
        return "text";
    if (!rate->mixed)
        return fxi_arena_copy(arena, rate->source->name, strlen(rate->source->name));
    fxi_buffer name = fxi_buffer_in(arena);
    fxi_source_name_add(&name, rate);
    return fxi_buffer_text(&name);
}
