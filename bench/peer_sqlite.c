/* SPDX-License-Identifier: MIT */
/* An indexed table in SQLite, and the fixing of a day or the last one before it.
   usage: peer_sqlite DATABASE */
#include <sqlite3.h>
#include <stdlib.h>

#include "stopwatch.h"

enum { QUERIES = 20000 };

static const char SQL[] = "SELECT rate FROM rates WHERE quote = 'USD' AND date <= ?1 "
                          "ORDER BY date DESC LIMIT 1";

int main(int count, char **arguments) {
    sqlite3 *database = NULL;
    sqlite3_stmt *query = NULL;
    if (count != 2 || sqlite3_open(arguments[1], &database) != SQLITE_OK ||
        sqlite3_prepare_v2(database, SQL, -1, &query, NULL) != SQLITE_OK) {
        fprintf(stderr, "usage: peer_sqlite DATABASE\n");
        return 2;
    }
    size_t found = 0;
    stopwatch start = stopwatch_start();
    for (size_t i = 0; i < QUERIES; i++) {
        char date[32];
        size_t mixed = i * 2654435761u >> 4;
        int length = snprintf(date, sizeof date, "%zu-%02zu-%02zu", 2000 + mixed % 26,
                              1 + mixed / 26 % 12, 1 + mixed / 312 % 28);
        sqlite3_bind_text(query, 1, date, length, SQLITE_STATIC);
        found += sqlite3_step(query) == SQLITE_ROW;
        sqlite3_reset(query);
    }
    stopwatch_print(start, QUERIES);
    sqlite3_finalize(query);
    sqlite3_close(database);
    return found == 0;
}
