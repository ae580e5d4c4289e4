/* SPDX-License-Identifier: MIT */
#include "reading/text/key_start.h"

#include "lexicon/filter.h"
#include "lexicon/fold.h"

/* The key of the character that `step` is; false: it takes in what follows, has another
   form, or is not seen. */
static bool read_key(uint32_t *key, fxi_text text, size_t at, fxi_unicode_step step) {
    const char *bytes = text.bytes + at;
    size_t left = text.length - at;
    *key = step.code_point + (uint32_t)step.row->folded;
    if (step.length == 0 || step.code_point < 0x80) {
        *key = fxi_fold_read(bytes, left).key;
        return true;
    }
    bool takes = (step.row->traits & FXI_UNICODE_TAKES) != 0 &&
                 fxi_fold_may_take(bytes + step.length, left - step.length);
    bool is_hidden = (step.row->traits & FXI_UNICODE_HIDDEN) != 0;
    return !takes && !is_hidden && step.row->form == 0;
}

bool fxi_key_may_start(fxi_text text, size_t at, fxi_unicode_step here,
                       fxi_unicode_step next, const fxc_lexicon *lexicon) {
    uint32_t first, second;
    return !read_key(&first, text, at, here) || first < 0x80 ||
           !read_key(&second, text, at + here.length, next) ||
           fxi_lexicon_may_start(lexicon, first, second);
}

bool fxi_key_may_start_at(fxi_text text, size_t at, const fxc_lexicon *lexicon) {
    const fxi_unicode_step here = fxi_unicode_read(text.bytes + at, text.length - at);
    const size_t behind = at + here.length;
    const fxi_unicode_step next =
        fxi_unicode_read(text.bytes + behind, text.length - behind);
    return fxi_key_may_start(text, at, here, next, lexicon);
}
