/* SPDX-License-Identifier: MIT */
#include "cli/tables/store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input/folders.h"

enum { PRIVATE_FOLDER = 0700, PRIVATE_FILE = 0600, TEMPORARY_XS = 6 };

static bool fail(const char *path, int error) {
    cli_message(path, "%s", strerror(error));
    return false;
}

/* --- the folder ------------------------------------------------------------------- */

static bool make_folder(const char *path) {
    return mkdir(path, PRIVATE_FOLDER) == 0 || errno == EEXIST || fail(path, errno);
}

/* Every folder on the way; those that are there stay as they are. */
static bool make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool good = make_folder(path);
        *slash = '/';
        if (!good)
            return false;
    }
    return make_folder(path);
}

/* What others may write there could be read as rates. */
static bool check_folder(const char *path) {
    struct stat status;
    if (stat(path, &status) != 0)
        return fail(path, errno);
    if (!S_ISDIR(status.st_mode)) {
        cli_message(path, "is not a folder");
        return false;
    }
    if (status.st_uid == geteuid() && (status.st_mode & S_IWOTH) == 0)
        return true;
    cli_message(path, "belongs to, or can be written by, somebody else");
    return false;
}

static bool wait_for(int lock) {
    if (flock(lock, LOCK_EX | LOCK_NB) == 0)
        return true;
    cli_message("rates", "waiting for another update to end");
    int result;
    do {
        result = flock(lock, LOCK_EX);
    } while (result != 0 && errno == EINTR);
    return result == 0;
}

static bool take_lock(cli_store *store) {
    char *path = cli_path_join(store->folder, ".lock");
    if (path == NULL)
        return fail(NULL, ENOMEM);
    store->lock =
        open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, PRIVATE_FILE);
    bool good = (store->lock >= 0 && wait_for(store->lock)) || fail(path, errno);
    free(path);
    return good;
}

bool cli_store_open(cli_store *out) {
    *out = (cli_store){.folder = cli_data_path("rates"), .lock = -1};
    if (out->folder == NULL) {
        cli_message("rates", "there is no place for tables: neither XDG_DATA_HOME nor "
                             "HOME is an absolute path");
        return false;
    }
    if (make_folders(out->folder) && check_folder(out->folder) && take_lock(out))
        return true;
    cli_store_close(out);
    return false;
}

void cli_store_close(cli_store *store) {
    if (store->lock >= 0)
        close(store->lock);
    free(store->folder);
    *store = (cli_store){.lock = -1};
}

/* "FOLDER/" and a name made of three parts. */
static char *path_of(const cli_store *store, const char *before, const char *name,
                     const char *behind) {
    size_t size = strlen(before) + strlen(name) + strlen(behind) + 1;
    char *file = malloc(size);
    char *path = NULL;
    if (file != NULL) {
        snprintf(file, size, "%s%s%s", before, name, behind);
        path = cli_path_join(store->folder, file);
    }
    free(file);
    if (path == NULL)
        fail(NULL, ENOMEM);
    return path;
}

char *cli_store_path(const cli_store *store, const char *name) {
    return path_of(store, "", name, ".txt");
}

/* "BEFORE NAME BEHIND XXXXXX", as a sink names its temporary file. */
static bool is_temporary(const char *file, const char *before, const char *name,
                         const char *behind) {
    const char *const parts[] = {before, name, behind};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t length = strlen(parts[i]);
        if (strncmp(file, parts[i], length) != 0)
            return false;
        file += length;
    }
    return strlen(file) == TEMPORARY_XS;
}

void cli_store_tidy(const cli_store *store, const char *name) {
    DIR *folder = opendir(store->folder);
    const struct dirent *entry;
    while (folder != NULL && (entry = readdir(folder)) != NULL)
        if (is_temporary(entry->d_name, ".", name, ".txt.") ||
            is_temporary(entry->d_name, "..", name, ".state."))
            unlinkat(dirfd(folder), entry->d_name, 0);
    if (folder != NULL)
        closedir(folder);
}

/* --- files ------------------------------------------------------------------------ */

/* The name is not followed if it has become a link, or is no file. */
static bool is_own_file(const char *path) {
    struct stat status;
    if (lstat(path, &status) != 0)
        return errno == ENOENT || fail(path, errno);
    if (S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == geteuid())
        return true;
    cli_message(path, "is a link, somebody else's or not a file; it stays as it is");
    return false;
}

static bool write_file(const char *path, const char *bytes, size_t length) {
    cli_sink sink;
    if (!is_own_file(path) || !cli_sink_open(&sink, path))
        return false;
    cli_sink_write(&sink, bytes, length);
    return cli_sink_close(&sink);
}

/* The rename reaches the disk with the folder. */
static bool sync_folder(const cli_store *store) {
    int fd = open(store->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool good = fd >= 0 && fsync(fd) == 0;
    if (!good)
        fail(store->folder, errno);
    if (fd >= 0)
        close(fd);
    return good;
}

bool cli_store_write(const cli_store *store, const char *name, const cli_bytes *table) {
    char *path = cli_store_path(store, name);
    bool good = path != NULL && write_file(path, table->bytes, table->length) &&
                sync_folder(store);
    free(path);
    return good;
}

/* --- what is remembered ----------------------------------------------------------- */

typedef struct field {
    const char *word;
    char *value;
    size_t size;
} field;

enum { FIELDS = 4 };

static void list_fields(field out[FIELDS], cli_store_state *state) {
    out[0] = (field){"url", state->url, sizeof state->url};
    out[1] = (field){"hash", state->hash, sizeof state->hash};
    out[2] = (field){"etag", state->tag.etag, sizeof state->tag.etag};
    out[3] = (field){"modified", state->tag.modified, sizeof state->tag.modified};
}

/* "WORD VALUE"; anything else says nothing. */
static void read_field(cli_store_state *state, const char *line, size_t length) {
    field fields[FIELDS];
    list_fields(fields, state);
    for (int i = 0; i < FIELDS; i++) {
        size_t word = strlen(fields[i].word);
        if (length > word + 1 && memcmp(line, fields[i].word, word) == 0 &&
            line[word] == ' ' && length - word - 1 < fields[i].size)
            snprintf(fields[i].value, fields[i].size, "%.*s", (int)(length - word - 1),
                     line + word + 1);
    }
}

void cli_store_recall(cli_store_state *out, const cli_store *store, const char *name) {
    *out = (cli_store_state){.url = ""};
    char *path = path_of(store, ".", name, ".state");
    FILE *file = path != NULL ? fopen(path, "rbe") : NULL;
    char line[CLI_STORE_URL + 16];
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        read_field(out, line, strcspn(line, "\r\n"));
    if (file != NULL)
        fclose(file);
    free(path);
}

bool cli_store_remember(const cli_store *store, const char *name,
                        const cli_store_state *state) {
    cli_store_state copy = *state;
    field fields[FIELDS];
    char text[sizeof copy + 64];
    size_t length = 0;
    list_fields(fields, &copy);
    for (int i = 0; i < FIELDS; i++)
        length += (size_t)snprintf(text + length, sizeof text - length, "%s %s\n",
                                   fields[i].word, fields[i].value);
    char *path = path_of(store, ".", name, ".state");
    bool good = path != NULL && write_file(path, text, length);
    free(path);
    return good;
}
