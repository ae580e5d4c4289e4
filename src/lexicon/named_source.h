/* SPDX-License-Identifier: MIT */
/* Publishers of rates that texts name. */
#ifndef FXI_LEXICON_NAMED_SOURCE_H
#define FXI_LEXICON_NAMED_SOURCE_H

/* `name` is that of the source in a rate book, `home` the currency on one side of all
   its rates. The value of a FXI_SENSE_SOURCE is an index. */
typedef struct fxi_named_source {
    char name[8], home[4];
} fxi_named_source;

static const fxi_named_source fxi_named_sources[] = {
    {"banxico", "MXN"}, {"boi", "ILS"}, {"cbr", "RUB"},  {"ecb", "EUR"},
    {"h10", "USD"},     {"nbp", "PLN"}, {"nbu", "UAH"},  {"pboc", "CNY"},
    {"ptax", "BRL"},    {"rbi", "INR"}, {"tcmb", "TRY"},
};

enum { FXI_NAMED_SOURCES = sizeof fxi_named_sources / sizeof fxi_named_sources[0] };

#endif
