/* SPDX-License-Identifier: MIT */
/* The documents of a set, and where in them the facts stand that they share. */
#ifndef FXI_OUTPUT_FOLDER_H
#define FXI_OUTPUT_FOLDER_H

#include "output/position.h"
#include "output/writer.h"

typedef struct fxi_folder {
    const fxc_document *documents;
    size_t count;
    fxi_positions **positions; /* of the documents that state a fact; else NULL */
    size_t written;            /* facts so far */
} fxi_folder;

typedef void fxi_put_fact_fn(fxi_writer *writer, const fxi_folder *folder,
                             const fxc_fact *fact);

/* A renderer of a concordance: every fact that is no echo of another one, in order.
   FXC_EARG: an argument is NULL, or the concordance names a document that is not there;
   FXC_ENOMEM, FXC_EWRITE. */
fxc_status fxi_folder_render(const fxc_concordance *concordance,
                             const fxc_document *documents, size_t count,
                             fxc_write_fn write, void *context, fxi_put_fact_fn *put);

static inline const fxc_document *fxi_folder_document(const fxi_folder *folder,
                                                      const fxc_place *place) {
    return &folder->documents[place->document];
}

/* The place that stands for the fact, the first of those that most documents support;
   and the first that dissents, NULL if none does. */
const fxc_place *fxi_folder_head(const fxc_fact *fact);
const fxc_place *fxi_folder_dissenter(const fxc_fact *fact);

/* "brief.txt:3:33" */
void fxi_folder_write_place(fxi_writer *writer, const fxi_folder *folder,
                            const fxc_place *place);
/* "; also brief.txt:3:33, wire.txt:1:45; against feature.txt:5:160", without the head
   and at most eight of a kind; nothing if there are none. */
void fxi_folder_write_others(fxi_writer *writer, const fxi_folder *folder,
                             const fxc_fact *fact);

#endif
