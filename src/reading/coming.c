/* SPDX-License-Identifier: MIT */
#include "reading/coming.h"

#include "base/ascii.h"
#include "reading/spelling.h"

/* Tokens on either side of the date that may hold its verb. */
enum { CLAUSE_MAX = 32 };

typedef enum outlook { OUTLOOK_OPEN, OUTLOOK_PAST, OUTLOOK_COMING } outlook;

static bool is_article(const fxi_tokens *tokens, size_t index) {
    static const char *const words[] = {"a",   "an",  "the", "its",   "his",
                                        "her", "our", "my",  "their", NULL};
    return fxi_spelling_in(tokens, index, words);
}

/* "announced"; "seed" and "need" are too short to be told from nouns. */
static bool ends_in_ed(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    size_t length = token->span.end - token->span.start;
    const char *bytes = tokens->text.bytes + token->span.start;
    return token->kind == FXI_TOKEN_WORD && length > 4 &&
           fxi_ascii_equal_fold(bytes + length - 2, 2, "ed");
}

/* "is to pay", "plans to pay", "is expected to pay" */
static bool is_plan(const fxi_tokens *tokens, size_t index) {
    static const char *const words[] = {
        "is",        "are",     "plans", "plan",    "planning", "expects", "expect",
        "expected",  "intends", "aims",  "intend",  "aim",      "hopes",   "set",
        "scheduled", "slated",  "due",   "obliged", "required", NULL};
    return fxi_spelling_in(tokens, index, words) &&
           fxi_spelling_is(tokens, index + 1, "to");
}

/* "a plan that will cost more was unveiled on 24 February" speaks of the plan. */
static bool is_future(const fxi_tokens *tokens, size_t index) {
    static const char *const verbs[] = {"will", "shall", "would", NULL};
    static const char *const relatives[] = {"which", "that", "who", NULL};
    bool due = fxi_spelling_is(tokens, index, "due") &&
               !fxi_spelling_is(tokens, index + 1, "to");
    bool verb = fxi_spelling_in(tokens, index, verbs) &&
                (index == 0 || !fxi_spelling_in(tokens, index - 1, relatives));
    return due || verb || is_plan(tokens, index);
}

/* "will be completed" and "the revised plan" name nothing past. */
static bool is_past(const fxi_tokens *tokens, size_t index) {
    static const char *const verbs[] = {
        "said", "says", "told", "was",  "were", "had",  "did",   "paid",  "bought",
        "sold", "won",  "lost", "rose", "fell", "made", "spent", "began", NULL};
    bool verb = fxi_spelling_in(tokens, index, verbs) || ends_in_ed(tokens, index);
    bool is_part = index > 0 && (fxi_spelling_is(tokens, index - 1, "be") ||
                                 is_article(tokens, index - 1));
    return verb && !is_part;
}

static outlook outlook_at(const fxi_tokens *tokens, size_t index) {
    if (is_future(tokens, index))
        return OUTLOOK_COMING;
    return is_past(tokens, index) ? OUTLOOK_PAST : OUTLOOK_OPEN;
}

static bool leaves_clause(const fxi_tokens *tokens, size_t index, uint32_t sentence) {
    return tokens->items[index].sentence != sentence ||
           fxi_token_is_sign(tokens, index, ';');
}

static outlook outlook_before(const fxi_tokens *tokens, size_t first,
                              uint32_t sentence) {
    outlook found = OUTLOOK_OPEN;
    for (size_t i = first;
         i-- > 0 && first - i <= CLAUSE_MAX && found == OUTLOOK_OPEN;) {
        if (leaves_clause(tokens, i, sentence))
            break;
        found = outlook_at(tokens, i);
    }
    return found;
}

static outlook outlook_behind(const fxi_tokens *tokens, size_t last,
                              uint32_t sentence) {
    outlook found = OUTLOOK_OPEN;
    for (size_t i = last + 1;
         i < tokens->count && i <= last + CLAUSE_MAX && found == OUTLOOK_OPEN &&
         !leaves_clause(tokens, i, sentence);
         i++)
        found = outlook_at(tokens, i);
    return found;
}

/* The verb that is nearest before the date, else the one that follows it. */
static outlook outlook_of(const fxi_tokens *tokens, const fxi_date_mention *mention) {
    outlook before = outlook_before(tokens, mention->first, mention->sentence);
    return before != OUTLOOK_OPEN
               ? before
               : outlook_behind(tokens, mention->last, mention->sentence);
}

bool fxi_coming_holds(const fxi_tokens *tokens, const fxi_date_mention *mention) {
    static const char *const leads[] = {"by", "due",      "until",  "till",
                                        "on", "close on", "before", NULL};
    return mention->first > 0 && fxi_spelling_in(tokens, mention->first - 1, leads) &&
           outlook_of(tokens, mention) == OUTLOOK_COMING;
}
