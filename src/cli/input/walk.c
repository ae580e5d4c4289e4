/* SPDX-License-Identifier: MIT */
#include "cli/input/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/input/folders.h"
#include "cli/system/message.h"

/* Paths still to visit, the next one on top: the depth of a tree costs memory, not
   stack. */
typedef struct path_stack {
    char **items;
    size_t count, capacity;
} path_stack;

static bool push(path_stack *stack, char *path) {
    if (path == NULL)
        return false;
    if (stack->count == stack->capacity) {
        size_t capacity = stack->capacity * 2 + 16;
        char **items = realloc(stack->items, capacity * sizeof *items);
        if (items == NULL) {
            free(path);
            return false;
        }
        stack->items = items;
        stack->capacity = capacity;
    }
    stack->items[stack->count++] = path;
    return true;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

/* Descending, so that the first name ends on top of the stack. */
static int by_name_descending(const struct dirent **a, const struct dirent **b) {
    return strcmp((*b)->d_name, (*a)->d_name);
}

static bool push_directory(path_stack *stack, const char *path) {
    struct dirent **entries;
    int count = scandir(path, &entries, is_visible, by_name_descending);
    if (count < 0) {
        cli_message(path, "%s", strerror(errno));
        return false;
    }
    bool good = true;
    for (int i = 0; i < count; i++) {
        good = good && push(stack, cli_path_join(path, entries[i]->d_name));
        free(entries[i]);
    }
    free(entries);
    if (!good)
        cli_message(path, "memory ran out");
    return good;
}

typedef struct file_walk {
    path_stack stack;
    cli_visit_fn *visit;
    void *context;
    size_t files;
    bool good, ended;
} file_walk;

static void visit_file(file_walk *walk, const char *path) {
    walk->files++;
    if (!walk->visit(walk->context, path))
        walk->ended = true;
}

static void visit_entry(file_walk *walk, const char *path) {
    struct stat status;
    if (lstat(path, &status) != 0) {
        cli_message(path, "%s", strerror(errno));
        walk->good = false;
    } else if (S_ISDIR(status.st_mode)) {
        walk->good = push_directory(&walk->stack, path) && walk->good;
    } else if (S_ISREG(status.st_mode)) {
        visit_file(walk, path);
    }
}

static void visit_stack(file_walk *walk) {
    while (walk->stack.count > 0) {
        char *path = walk->stack.items[--walk->stack.count];
        if (!walk->ended)
            visit_entry(walk, path);
        free(path);
    }
    free(walk->stack.items);
}

bool cli_walk_is_directory(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool cli_walk(const char *operand, cli_visit_fn *visit, void *context) {
    file_walk walk = {.visit = visit, .context = context, .good = true};
    if (!cli_walk_is_directory(operand)) {
        visit_file(&walk, operand);
        return !walk.ended;
    }
    walk.good = push_directory(&walk.stack, operand);
    visit_stack(&walk);
    if (walk.files == 0 && walk.good) {
        cli_message(operand, "holds no files");
        walk.good = false;
    }
    return walk.good && !walk.ended;
}
