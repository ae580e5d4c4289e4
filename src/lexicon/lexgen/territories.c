/* SPDX-License-Identifier: MIT */
/* The money of every territory, as CLDR has it, for texts that name their region. Read
   from the bundle: ucurr_countCurrencies of ICU 72 ends the process for some. */
#include <string.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include "lexicon/lexgen/vocabulary.h"

static bool has(UResourceBundle *entry, const char *key) {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *found = ures_getByKey(entry, key, NULL, &status);
    ures_close(found);
    return U_SUCCESS(status);
}

/* {id{"EUR"} from{...}}: money that ended has `to`, units that nobody pays with
   `tender`. */
static void read_unit(fxi_territory *out, const vocabulary *all,
                      UResourceBundle *entry) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    char code[4] = "";
    const UChar *units = ures_getStringByKey(entry, "id", &length, &status);
    if (U_FAILURE(status) || length != 3 || has(entry, "to") || has(entry, "tender"))
        return;
    u_UCharsToChars(units, code, 3);
    size_t index = find_currency(all, code, 3);
    if (index != SIZE_MAX && out->count < FXI_HOME_MAX)
        out->currencies[out->count++] = (uint16_t)index;
}

static void read_units(fxi_territory *out, const vocabulary *all,
                       UResourceBundle *territory) {
    while (ures_hasNext(territory)) {
        UErrorCode status = U_ZERO_ERROR;
        UResourceBundle *entry = ures_getNextResource(territory, NULL, &status);
        if (U_SUCCESS(status))
            read_unit(out, all, entry);
        ures_close(entry);
    }
}

static size_t write_territory(FILE *file, const vocabulary *all,
                              UResourceBundle *territory) {
    fxi_territory row = {.count = 0};
    const char *code = ures_getKey(territory);
    if (strlen(code) != 2)
        return 0;
    read_units(&row, all, territory);
    if (row.count == 0)
        return 0;
    fprintf(file, "    {\"%s\", %u, {%u, %u, %u}},\n", code, (unsigned)row.count,
            (unsigned)row.currencies[0], (unsigned)row.currencies[1],
            (unsigned)row.currencies[2]);
    return 1;
}

/* The keys of a table of ICU ascend. */
size_t write_territories(FILE *file, const vocabulary *all) {
    UErrorCode status = U_ZERO_ERROR;
    size_t written = 0;
    UResourceBundle *data =
        ures_openDirect(U_ICUDATA_NAME "-curr", "supplementalData", &status);
    UResourceBundle *map = ures_getByKey(data, "CurrencyMap", NULL, &status);
    fputs("static const fxi_territory territories[] = {\n", file);
    while (U_SUCCESS(status) && ures_hasNext(map)) {
        UResourceBundle *territory = ures_getNextResource(map, NULL, &status);
        written += U_SUCCESS(status) ? write_territory(file, all, territory) : 0;
        ures_close(territory);
    }
    fputs("};\n\n", file);
    ures_close(map);
    ures_close(data);
    return written;
}
