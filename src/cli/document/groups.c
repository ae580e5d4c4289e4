/* SPDX-License-Identifier: MIT */
#include "cli/document/groups.h"

#include <stdlib.h>
#include <string.h>

static void clear_group(cli_group *group) {
    for (size_t i = 0; i < group->count; i++)
        free(group->ids[i]);
    free(group->ids);
    free(group->documents);
    free(group->key);
    fxc_set_free(group->set);
    *group = (cli_group){.key = NULL};
}

static bool open_group(cli_group *group, const char *key) {
    group->key = strdup(key);
    /* and the one that is answered before the oldest is forgotten */
    size_t room = CLI_GROUP_DOCUMENTS_MAX + 1;
    group->ids = calloc(room, sizeof *group->ids);
    group->documents = calloc(room, sizeof *group->documents);
    if (group->key != NULL && group->ids != NULL && group->documents != NULL &&
        fxc_set_new(&group->set, NULL) == FXC_OK)
        return true;
    clear_group(group);
    return false;
}

/* A free place at the end, or that of the group used least lately. */
static cli_group *make_room(cli_groups *groups) {
    if (groups->count < CLI_GROUPS_MAX)
        return &groups->items[groups->count];
    cli_group *oldest = &groups->items[0];
    for (size_t i = 1; i < groups->count; i++)
        if (groups->items[i].last_used < oldest->last_used)
            oldest = &groups->items[i];
    clear_group(oldest);
    cli_group *last = &groups->items[--groups->count];
    *oldest = *last;
    *last = (cli_group){.key = NULL};
    return last;
}

cli_group *cli_groups_find(cli_groups *groups, const char *key) {
    groups->clock++;
    for (size_t i = 0; i < groups->count; i++) {
        if (strcmp(groups->items[i].key, key) == 0) {
            groups->items[i].last_used = groups->clock;
            return &groups->items[i];
        }
    }
    cli_group *group = make_room(groups);
    if (!open_group(group, key))
        return NULL;
    groups->count++;
    group->last_used = groups->clock;
    return group;
}

void cli_groups_clear(cli_groups *groups) {
    for (size_t i = 0; i < groups->count; i++)
        clear_group(&groups->items[i]);
    groups->count = 0;
}

bool cli_group_keep(cli_group *group, const char *id) {
    char *copy = strdup(id != NULL ? id : "null");
    group->ids[group->count] = copy;
    group->documents[group->count++] = (fxc_document){.id = copy};
    return copy != NULL;
}

static void forget_oldest(cli_group *group) {
    fxc_set_drop(group->set, 1);
    free(group->ids[0]);
    group->count--;
    memmove(group->ids, group->ids + 1, group->count * sizeof *group->ids);
    memmove(group->documents, group->documents + 1,
            group->count * sizeof *group->documents);
}

void cli_group_trim(cli_group *group) {
    while (group->count > CLI_GROUP_DOCUMENTS_MAX ||
           fxc_set_figure_count(group->set) > CLI_GROUP_FIGURES_MAX)
        forget_oldest(group);
}
