/* SPDX-License-Identifier: MIT */
#include "cli/document/documents.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/document/cross.h"
#include "cli/document/document.h"
#include "cli/document/form.h"
#include "cli/document/long_text.h"
#include "cli/document/ndjson.h"
#include "cli/input/folders.h"
#include "cli/input/input.h"
#include "cli/input/walk.h"
#include "cli/option/trial.h"
#include "cli/system/crew.h"

typedef struct document_run {
    const cli_job *job;
    cli_cross *cross; /* NULL: the documents are not compared */
    bool color;
    bool is_array; /* several JSON objects, in brackets */
    cli_crew *crew;
    size_t shown;    /* documents of which something was written */
    bool lacks_feed; /* behind the last of them */
    bool found, failed;
} document_run;

static bool is_stream(const cli_job *job, const char *path) {
    int form = job->options->input.form;
    bool looks = cli_path_ends_in(path, ".ndjson") || cli_path_ends_in(path, ".jsonl");
    return form == CLI_INPUT_NDJSON || (form == CLI_INPUT_AUTO && looks);
}

static bool answer_stream(const cli_job *job, int fd, const char *name) {
    int format = job->options->output.format;
    if (format != CLI_FORMAT_AUTO && format != CLI_FORMAT_NDJSON) {
        cli_message(name, "NDJSON is answered in NDJSON: leave --format out");
        close(fd);
        return false;
    }
    return cli_ndjson_run(job, fd, name);
}

/* An element of one value goes without its last line end, which a comma or the end of
   the value comes before. */
static void separate(document_run *run) {
    if (run->shown++ > 0)
        cli_form_part(run->job, run->is_array);
}

static void write_page(document_run *run, const cli_page *page) {
    size_t length = page->length;
    if (length == 0)
        return;
    run->lacks_feed =
        cli_form_is_framed(run->job, run->is_array) && page->bytes[length - 1] == '\n';
    cli_sink_write(run->job->sink, page->bytes, length - run->lacks_feed);
}

static void read_document(void *work) {
    cli_document *document = work;
    cli_document_read(document);
    if (document->is_long)
        cli_long_text_page(document);
}

/* Files are read by the crew; their results come here in order. */
static void take_document(void *context, void *work) {
    document_run *run = context;
    cli_document *document = work;
    if (document->is_long)
        cli_long_text_scan(document, run->job->sink);
    cli_progress_add(run->job->progress, 1, document->size);
    run->found = run->found || document->found;
    run->failed = run->failed || document->failed;
    if (document->page.length > 0)
        separate(run);
    write_page(run, &document->page);
    free(document->page.bytes);
    free(document->name);
    free(document);
}

/* What is alone with its results need not keep them, unless their last byte is to be
   looked at. */
static void direct(cli_document *document, const document_run *run) {
    bool is_alone =
        run->job->options->jobs == 1 && !cli_form_is_framed(run->job, run->is_array);
    document->write = is_alone ? cli_sink_write : cli_page_write;
    document->context = is_alone ? (void *)run->job->sink : &document->page;
}

static bool give_document(document_run *run, int fd, const char *name) {
    cli_document *document = calloc(1, sizeof *document);
    char *copy = strdup(name);
    if (document == NULL || copy == NULL) {
        cli_message(name, "memory ran out");
        free(document);
        free(copy);
        close(fd);
        return false;
    }
    *document = (cli_document){.job = run->job,
                               .name = copy,
                               .fd = fd,
                               .color = run->color,
                               .cross = run->cross};
    direct(document, run);
    cli_crew_give(run->crew, document);
    return true;
}

static bool do_document(document_run *run, const char *path) {
    const cli_job *job = run->job;
    const char *name = strcmp(path, "-") == 0 ? job->options->input.stdin_name : path;
    int fd = cli_input_open(path, name, job->sink);
    if (fd < 0)
        return false;
    if (!is_stream(job, path))
        return give_document(run, fd, name);
    if (job->options->output.verbose)
        cli_message(name, "reading");
    cli_crew_drain(run->crew);
    return answer_stream(job, fd, name);
}

/* A file that fails does not keep the others from being read; results that nobody takes
   do. */
static bool visit(void *context, const char *path) {
    document_run *run = context;
    if (!do_document(run, path))
        run->failed = true;
    return run->job->sink->error == 0;
}

static void visit_operands(document_run *run) {
    const cli_options *options = run->job->options;
    if (options->operand_count == 0)
        visit(run, "-");
    for (size_t i = 0; i < options->operand_count; i++)
        if (!cli_walk(options->operands[i], visit, run))
            run->failed = true;
}

static bool render_concordance(document_run *run, const fxc_concordance *concordance) {
    const cli_job *job = run->job;
    cli_render_set_fn *show = cli_form_of(job)->set;
    if (show == NULL)
        return true;
    separate(run);
    run->lacks_feed = false;
    fxc_status status = show(concordance, run->cross->documents, run->cross->count,
                             cli_sink_write, job->sink);
    /* a refused write is reported when the sink is closed */
    if (status != FXC_OK && status != FXC_EWRITE)
        cli_message("comparison", "%s", fxc_status_name(status));
    return status == FXC_OK;
}

static void compare_documents(document_run *run) {
    const cli_output_options *output = &run->job->options->output;
    fxc_concordance *concordance;
    if (!cli_cross_compare(&concordance, run->cross)) {
        run->failed = true;
        return;
    }
    size_t count = concordance == NULL ? 0 : fxc_concordance_fact_count(concordance);
    for (size_t i = 0; i < count; i++) {
        int level = (int)fxc_concordance_fact(concordance, i)->level;
        run->found = run->found || level >= output->fail_on;
    }
    if (count > 0 && !output->quiet && !render_concordance(run, concordance))
        run->failed = true;
    fxc_concordance_free(concordance);
}

/* A set takes one document after the other, so that a crew of one reads them. */
static bool run_crew(document_run *run) {
    size_t threads = run->cross == NULL ? (size_t)run->job->options->jobs : 1;
    run->crew = cli_crew_new(threads, read_document, take_document, run);
    if (run->crew == NULL) {
        cli_message(NULL, "memory ran out");
        return false;
    }
    visit_operands(run);
    cli_crew_free(run->crew);
    return true;
}

static bool run_documents(document_run *run) {
    cli_cross cross;
    if (run->job->book == NULL || !cli_cross_is_wanted(run->job->options))
        return run_crew(run);
    bool good = cli_cross_open(&cross);
    run->cross = &cross;
    good = good && run_crew(run);
    if (good)
        compare_documents(run);
    cli_cross_clear(&cross);
    return good;
}

static bool wants_color(const cli_output_options *output) {
    if (output->color != CLI_COLOR_AUTO)
        return output->color == CLI_COLOR_ALWAYS;
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return output->path == NULL && isatty(STDOUT_FILENO) &&
           (no_color == NULL || *no_color == '\0') &&
           (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

/* One file is one object; several operands or a directory are an array, however many
   files that comes to. */
static bool wants_array(const cli_options *options) {
    bool several =
        options->operand_count > 1 ||
        (options->operand_count == 1 && cli_walk_is_directory(options->operands[0]));
    return several && options->output.format == CLI_FORMAT_JSON &&
           !options->output.quiet;
}

static cli_exit exit_status(const document_run *run) {
    if (run->failed)
        return CLI_EXIT_FAILED;
    return run->found ? CLI_EXIT_FOUND : CLI_EXIT_OK;
}

cli_exit cli_documents_run(const cli_options *options, const fxc_rates *book,
                           cli_judge_fn *judge) {
    cli_sink sink;
    cli_progress progress;
    cli_job job = {options, book, judge, book == NULL, &sink, &progress};
    cli_progress_start(&progress, &options->output);
    if (!cli_trial_passes(&options->check, book) ||
        !cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    document_run run = {.job = &job,
                        .color = wants_color(&options->output),
                        .is_array = wants_array(options)};
    cli_form_start(&job, run.is_array);
    bool good = run_documents(&run);
    cli_progress_end(&progress);
    if (!good) {
        cli_sink_discard(&sink);
        return CLI_EXIT_FAILED;
    }
    cli_sink_text(&sink, run.lacks_feed ? "\n" : "");
    cli_form_end(&job, run.is_array);
    bool written = cli_sink_close(&sink);
    return written ? exit_status(&run) : CLI_EXIT_FAILED;
}
