/* SPDX-License-Identifier: MIT */
#include "output/folder.h"

#include <stdlib.h>

#include "output/place.h"

enum { PLACES_SHOWN = 8 };

static fxc_status add_document(fxi_folder *folder, const fxc_place *place) {
    if (place->document >= folder->count)
        return FXC_EARG;
    fxi_positions **positions = &folder->positions[place->document];
    if (*positions != NULL)
        return FXC_OK;
    *positions = malloc(sizeof **positions);
    if (*positions == NULL)
        return FXC_ENOMEM;
    const fxc_document *document = fxi_folder_document(folder, place);
    fxi_positions_init(*positions, document);
    return FXC_OK;
}

static fxc_status add_fact(fxi_folder *folder, const fxc_fact *fact) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < fact->place_count && status == FXC_OK; i++)
        status = add_document(folder, &fact->places[i]);
    return status;
}

/* Whatever can fail fails here: a renderer that has begun comes to its end. */
static fxc_status open_folder(fxi_folder *folder, const fxc_concordance *concordance,
                              const fxc_document *documents, size_t count) {
    *folder = (fxi_folder){.documents = documents, .count = count};
    folder->positions = calloc(count > 0 ? count : 1, sizeof *folder->positions);
    fxc_status status = folder->positions != NULL ? FXC_OK : FXC_ENOMEM;
    for (size_t i = 0; status == FXC_OK; i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        if (fact == NULL)
            break;
        status = add_fact(folder, fact);
    }
    return status;
}

static void clear_folder(fxi_folder *folder) {
    for (size_t i = 0; folder->positions != NULL && i < folder->count; i++)
        free(folder->positions[i]);
    free(folder->positions);
}

fxc_status fxi_folder_render(const fxc_concordance *concordance,
                             const fxc_document *documents, size_t count,
                             fxc_write_fn write, void *context, fxi_put_fact_fn *put) {
    if (concordance == NULL || documents == NULL || write == NULL)
        return FXC_EARG;
    fxi_folder folder;
    fxi_writer writer;
    fxc_status status = open_folder(&folder, concordance, documents, count);
    fxi_writer_init(&writer, write, context);
    size_t facts = status == FXC_OK ? fxc_concordance_fact_count(concordance) : 0;
    for (size_t i = 0; i < facts; i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        if (fact->is_echo)
            continue;
        put(&writer, &folder, fact);
        folder.written++;
    }
    clear_folder(&folder);
    fxc_status written = fxi_writer_finish(&writer);
    return status == FXC_OK ? written : status;
}

const fxc_place *fxi_folder_head(const fxc_fact *fact) {
    for (size_t i = 0; i < fact->place_count; i++) {
        const fxc_place *place = &fact->places[i];
        bool converts = fact->counterpart.code[0] == '\0' || place->pair != SIZE_MAX;
        if (converts && !place->dissents)
            return place;
    }
    return &fact->places[0];
}

const fxc_place *fxi_folder_dissenter(const fxc_fact *fact) {
    for (size_t i = 0; i < fact->place_count; i++)
        if (fact->places[i].dissents)
            return &fact->places[i];
    return NULL;
}

void fxi_folder_write_place(fxi_writer *writer, const fxi_folder *folder,
                            const fxc_place *place) {
    fxi_positions *positions = folder->positions[place->document];
    fxi_place_write(writer, fxi_folder_document(folder, place),
                    fxi_positions_at(positions, place->figure.start));
}

static void write_more(fxi_writer *writer, size_t count) {
    fxi_writer_add_text(writer, " and ");
    fxi_writer_add_size(writer, count);
    fxi_writer_add_text(writer, " more");
}

static void write_some(fxi_writer *writer, const fxi_folder *folder,
                       const fxc_fact *fact, bool dissents, const char *lead) {
    const fxc_place *head = fxi_folder_head(fact);
    size_t shown = 0, more = 0;
    for (size_t i = 0; i < fact->place_count; i++) {
        const fxc_place *place = &fact->places[i];
        if (place == head || place->dissents != dissents)
            continue;
        more += shown == PLACES_SHOWN;
        if (shown == PLACES_SHOWN)
            continue;
        fxi_writer_add_text(writer, shown++ == 0 ? lead : ", ");
        fxi_folder_write_place(writer, folder, place);
    }
    if (more > 0)
        write_more(writer, more);
}

void fxi_folder_write_others(fxi_writer *writer, const fxi_folder *folder,
                             const fxc_fact *fact) {
    write_some(writer, folder, fact, false, "; also ");
    write_some(writer, folder, fact, true, "; against ");
}
