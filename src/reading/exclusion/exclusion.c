/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/exclusion.h"

#include "reading/amount/labelled.h"
#include "reading/amount/open_group.h"
#include "reading/exclusion/column_head.h"
#include "reading/exclusion/cut_amount.h"
#include "reading/exclusion/lone_word.h"
#include "reading/exclusion/lost_scale.h"
#include "reading/exclusion/person_name.h"
#include "reading/exclusion/plain_mark.h"
#include "reading/exclusion/postcode.h"
#include "reading/exclusion/price_year.h"
#include "reading/exclusion/program_field.h"
#include "reading/exclusion/quotation.h"
#include "reading/exclusion/security.h"
#include "reading/exclusion/serial.h"
#include "reading/exclusion/unit_caption.h"
#include "reading/exclusion/video_mode.h"
#include "reading/exclusion/weight.h"

/* "the mid-$20s", "low $30s": somewhere in these tens. */
static bool is_vague(const fxi_subject *s) {
    size_t next = s->last + 1;
    if (!s->operand->is_prefixed || !fxi_token_touches(s->tokens, next) ||
        fxi_subject_has(s, FXI_QUANTITY_DECIMALS))
        return false;
    fxc_span word = s->tokens->items[next].span;
    return word.end - word.start == 1 && s->tokens->text.bytes[word.start] == 's';
}

/* "the EUR 4.875% notes", "US$5% bonds": what they pay of their money; "the US dollar
   0.14 percent". */
static bool is_percentage(const fxi_subject *s) {
    const size_t next = s->last + 1;
    if (s->tokens->items[s->last].kind != FXI_TOKEN_NUMERAL)
        return false;
    return fxi_token_is_percent(s->tokens, next)
               ? fxi_token_touches(s->tokens, next) && !s->tools->is_amount
               : fxi_subject_denies(s, next, FXI_DENIAL_PERCENT);
}

/* What stands around the mark or touches it makes it no money. */
static bool is_other_thing(const fxi_subject *s) {
    return is_percentage(s) ||          /* "the EUR 4.875% notes" */
           fxi_quotation_is(s) ||       /* "EUR/USD 1.08" */
           fxi_serial_is(s) ||          /* "PHP 5.6" */
           fxi_column_head_is(s) ||     /* "2024 US$'000" */
           fxi_plain_mark_is_word(s) || /* "5 won", "R300" */
           fxi_weight_is(s) ||          /* "5 pounds of sugar" */
           fxi_video_mode_is(s) ||      /* "720p video" */
           fxi_postcode_is(s) ||        /* "RM10 7XU" */
           fxi_program_field_is(s) ||   /* "{print $1}" */
           fxi_price_year_is(s) ||      /* "in 2019 dollars" */
           fxi_person_name_is(s) ||     /* "In 2003 Mark Adler" */
           fxi_security_is(s) ||        /* "EUR 2032 Notes" */
           is_vague(s) ||               /* "the mid-$20s" */
           fxi_lone_word_is_chance(s);  /* "jedna te" */
}

fxi_exclusion fxi_exclusion_of(const fxi_operand *operand, size_t last,
                               fxi_weak_marks *weak, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    const fxi_subject s = {operand, last, tokens, tools, weak};
    if (fxi_labelled_is_unit(operand, last, tokens) ||
        (fxi_subject_has(&s, FXI_QUANTITY_WORDS) &&
         fxi_unit_caption_is(operand, last, tokens, tools)) ||
        (!operand->is_labelled && is_other_thing(&s)))
        return FXI_EXCLUSION_SILENT;
    if (fxi_cut_amount_may_be(&s) && fxi_cut_amount_is(&s))
        return FXI_EXCLUSION_CUT;
    if (fxi_open_group_may_be(operand) && fxi_open_group_is_left(operand, tokens))
        return FXI_EXCLUSION_GROUP;
    return fxi_lost_scale_is_behind(&s) ? FXI_EXCLUSION_SCALE : FXI_EXCLUSION_NONE;
}
