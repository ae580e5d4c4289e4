/* SPDX-License-Identifier: MIT */
/* Runs a target once over each file of the folders that are named: the corpus as a
   test, without libFuzzer. */
#define _POSIX_C_SOURCE 200809L

#include "fuzz.h"

#include <dirent.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

enum { INPUT_MAX = 1 << 20 };

static bool replay_file(const char *path) {
    static uint8_t bytes[INPUT_MAX];
    FILE *stream = fopen(path, "rb");
    if (stream == NULL)
        return false;
    const size_t size = fread(bytes, 1, sizeof bytes, stream);
    fclose(stream);
    /* A copy of the exact size, so that a sanitizer sees a read past its end. */
    uint8_t *copy = malloc(size == 0 ? 1 : size);
    FUZZ_REQUIRE(copy != NULL);
    memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
    return true;
}

static int replay_folder(const char *folder) {
    char path[4096];
    int count = 0;
    DIR *entries = opendir(folder);
    if (entries == NULL) {
        perror(folder);
        exit(EXIT_FAILURE);
    }
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        struct stat info;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (stat(path, &info) == 0 && S_ISREG(info.st_mode))
            count += replay_file(path);
    }
    closedir(entries);
    return count;
}

int main(int argc, char **argv) {
    int count = 0;
    for (int i = 1; i < argc; i++)
        count += replay_folder(argv[i]);
    printf("%d inputs\n", count);
    return count == 0;
}
