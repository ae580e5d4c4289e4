/* SPDX-License-Identifier: MIT */
#include "reading/table/table_section.h"

fxi_label fxi_table_section_read(fxi_table_section *self, const fxi_tokens *tokens,
                                 const fxi_tools *tools) {
    if (self->is_read)
        return self->label;
    self->label =
        fxi_label_read(tokens, self->first, self->end, FXI_LABEL_MONEY, tools);
    self->is_of_shares = fxi_label_heads_shares(tokens, self->first, self->end, tools);
    self->is_read = true;
    return self->label;
}
