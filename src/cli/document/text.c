/* SPDX-License-Identifier: MIT */
#include "cli/document/text.h"

#include <stdio.h>
#include <string.h>

#include "cli/input/folders.h"
#include "cli/markup/html.h"
#include "cli/markup/markdown.h"
#include "cli/option/trial.h"
#include "cli/system/message.h"

typedef struct ending {
    const char *text;
    cli_input_form form;
} ending;

static const ending endings[] = {
    {".html", CLI_INPUT_HTML},         {".htm", CLI_INPUT_HTML},
    {".xhtml", CLI_INPUT_HTML},        {".md", CLI_INPUT_MARKDOWN},
    {".markdown", CLI_INPUT_MARKDOWN}, {".txt", CLI_INPUT_TEXT},
};

/* AUTO: the name does not tell. */
static cli_input_form form_of_name(const char *path) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (cli_path_ends_in(path, endings[i].text))
            return endings[i].form;
    return CLI_INPUT_AUTO;
}

bool cli_text_may_ask_markdown(const char *argument) {
    return cli_path_ends_in(argument, "markdown") ||
           form_of_name(argument) == CLI_INPUT_MARKDOWN;
}

cli_input_form cli_text_form(cli_input_form asked, const char *path,
                             const cli_bytes *bytes) {
    cli_input_form form = asked != CLI_INPUT_AUTO ? asked : form_of_name(path);
    if (form != CLI_INPUT_AUTO)
        return form;
    return cli_html_looks_like(bytes->bytes, bytes->length) ? CLI_INPUT_HTML
                                                            : CLI_INPUT_TEXT;
}

static bool read_html(cli_extract *out, const char *name) {
    char declared[CLI_CHARSET_NAME_MAX];
    cli_charset charset = cli_charset_of(declared, out->source, out->source_length);
    if (charset == CLI_CHARSET_OTHER) {
        cli_message(name, "is written in '%s'; convert it to UTF-8", declared);
        return false;
    }
    cli_html_read(out, charset);
    return true;
}

static bool read_markdown(cli_extract *out, const char *name) {
    const char *why = cli_markdown_read(out);
    if (why == NULL || out->failed)
        return true;
    cli_message(name, "%s", why);
    return false;
}

static bool extract(cli_text *out, cli_input_form form, const char *name) {
    if (form == CLI_INPUT_HTML ? !read_html(&out->extract, name)
                               : !read_markdown(&out->extract, name))
        return false;
    if (out->extract.failed) {
        cli_message(name, "memory ran out");
        return false;
    }
    out->is_extracted = true;
    out->input = cli_extract_input(&out->extract);
    out->origin = cli_extract_origin(&out->extract);
    if (out->extract.region[0] != '\0')
        snprintf(out->locale, sizeof out->locale, "und-%s", out->extract.region);
    return true;
}

bool cli_text_make(cli_text *out, const cli_bytes *bytes, cli_input_form form,
                   const char *name) {
    cli_extract_init(&out->extract, bytes->bytes, bytes->length);
    out->is_extracted = false;
    out->locale[0] = '\0';
    out->input = (fxc_input){.text = bytes->bytes, .length = bytes->length};
    out->origin = (fxc_origin){.text = bytes->bytes, .length = bytes->length};
    bool has_markup = form == CLI_INPUT_HTML || form == CLI_INPUT_MARKDOWN;
    return !has_markup || extract(out, form, name);
}

fxc_options cli_text_options(const cli_text *text, const fxc_options *asked) {
    fxc_options options = *asked;
    if (options.language == NULL && text->locale[0] != '\0' &&
        cli_trial_knows_language(text->locale))
        options.language = text->locale;
    return options;
}

void cli_text_clear(cli_text *text) { cli_extract_clear(&text->extract); }
