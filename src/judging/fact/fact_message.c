/* SPDX-License-Identifier: MIT */
#include "judging/fact/fact_message.h"

static void add_documents(fxi_buffer *buffer, size_t count) {
    if (count == 1) {
        fxi_buffer_add_text(buffer, "one document");
        return;
    }
    fxi_buffer_add_number(buffer, (int64_t)count);
    fxi_buffer_add_text(buffer, " documents");
}

/* "3 documents state 53 billion USD" */
const char *fxi_fact_message_bare(const fxc_fact *fact, const char *phrase,
                                  fxi_arena *arena) {
    fxi_buffer message = fxi_buffer_in(arena);
    add_documents(&message, fact->document_count);
    fxi_buffer_add_text(&message, " state ");
    fxi_buffer_add_text(&message, phrase);
    return fxi_buffer_text(&message);
}

/* "4 documents state 53 billion USD, and 3 of them that it is 380 billion CNY" */
static void add_agreement(fxi_buffer *message, const fxc_fact *fact, const char *phrase,
                          const char *value) {
    add_documents(message, fact->document_count);
    bool all = fact->converting == fact->document_count;
    fxi_buffer_add_text(message, all ? " state that " : " state ");
    fxi_buffer_add_text(message, phrase);
    if (!all) {
        fxi_buffer_add_text(message, ", and ");
        fxi_buffer_add_number(message, (int64_t)fact->converting);
        fxi_buffer_add_text(message, " of them that it");
    }
    fxi_buffer_add_text(message, " is ");
    fxi_buffer_add_text(message, value);
}

static const fxi_conversion *first_that(const fxi_conversion *conversions, size_t count,
                                        bool dissents) {
    for (size_t i = 0; i < count; i++)
        if (conversions[i].dissents == dissents)
            return &conversions[i];
    return NULL;
}

/* The dissenter that is farthest off: the lowest conversion or the highest one. */
static const fxi_conversion *farthest(const fxi_conversion *conversions, size_t count,
                                      const fxi_support *support) {
    const fxi_conversion *low = &conversions[support->low];
    const fxi_conversion *high = &conversions[support->high];
    if (high->dissents)
        return high;
    return low->dissents ? low : first_that(conversions, count, true);
}

/* "380 billion CNY is 53 billion USD in 3 documents and about 55 billion USD in 1" */
static void add_difference(fxi_buffer *message, const fxc_fact *fact,
                           const char *phrase, const char *most, const char *other) {
    fxi_buffer_add_text(message, phrase);
    fxi_buffer_add_text(message, " is ");
    fxi_buffer_add_text(message, most);
    fxi_buffer_add_text(message, " in ");
    add_documents(message, fact->support);
    fxi_buffer_add_text(message, " and ");
    fxi_buffer_add_text(message, other);
    fxi_buffer_add_text(message, " in ");
    size_t others = fact->converting - fact->support;
    if (others == 0)
        fxi_buffer_add_text(message, "one of them too");
    else if (others == 1)
        fxi_buffer_add_text(message, "another");
    else
        add_documents(message, others);
}

static void add_gap(fxi_buffer *message, const fxc_fact *fact,
                    const fxi_support *support) {
    if (fact->accord == FXC_ACCORD_CONFLICT)
        fxi_buffer_add_text(message, "; whatever the rate, they are ");
    else
        fxi_buffer_add_text(message, "; rates of their own may tell why they are ");
    fxi_phrase_gap(message, &support->gap);
    fxi_buffer_add_text(message, " apart beyond what rounding allows");
}

const char *fxi_fact_message_converted(const fxc_fact *fact, const char *phrase,
                                       const fxi_conversion *conversions, size_t count,
                                       const fxi_support *support, fxi_arena *arena) {
    fxi_buffer message = fxi_buffer_in(arena);
    const char *most = first_that(conversions, count, false)->partner->phrase;
    if (fact->accord == FXC_ACCORD_CORROBORATED) {
        add_agreement(&message, fact, phrase, most);
        return fxi_buffer_text(&message);
    }
    add_difference(&message, fact, phrase, most,
                   farthest(conversions, count, support)->partner->phrase);
    add_gap(&message, fact, support);
    return fxi_buffer_text(&message);
}
