/* SPDX-License-Identifier: MIT */
/* The European Central Bank's reference rates as XML, one euro in each currency:

       <gesmes:Envelope xmlns:gesmes="..." xmlns="...">
         <Cube>
           <Cube time="2025-02-24">
             <Cube currency="USD" rate="1.0466"/>

   Elements of the namespace gesmes say who sent it, and are passed over. */
#include "base/error.h"
#include "rates/import/import.h"
#include "rates/text/xml_reader.h"

static const char *const SPACE = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
static const char *const GESMES = "http://www.gesmes.org/xml/2002-08-01";

/* Depths of the elements, the root being 1. */
enum { ENVELOPE = 1, ALL = 2, DAY = 3, RATE = 4 };

typedef struct reader {
    fxi_import *in;
    fxi_day day;
} reader;

static fxc_status attribute(const fxi_xml_attribute **out, const fxi_xml_token *token,
                            const char *name, fxc_error *error) {
    *out = fxi_xml_attribute_of(token, name);
    return *out != NULL
               ? FXC_OK
               : fxi_error_at(error, FXC_ESYNTAX, token->line.number,
                              fxi_line_column(&token->line, token->qualified.bytes),
                              "expected the attribute '%s'", name);
}

static fxc_status read_day(reader *r, const fxi_xml_token *token) {
    const fxi_xml_attribute *time;
    fxc_date date;
    fxc_status status = attribute(&time, token, "time", r->in->error);
    if (status != FXC_OK)
        return status;
    if (!fxi_date_parse(&date, time->value.bytes, time->value.length))
        return fxi_line_expected(&time->line, time->value, "a date such as 2024-02-29",
                                 r->in->error);
    r->day = fxi_day_from_date(date);
    return FXC_OK;
}

static fxc_status read_rate(reader *r, const fxi_xml_token *token) {
    const fxi_xml_attribute *currency, *rate;
    fxc_currency quote, euro = {"EUR"};
    fxc_error *error = r->in->error;
    uint16_t series;
    fxc_status status = attribute(&currency, token, "currency", error);
    if (status == FXC_OK)
        status = attribute(&rate, token, "rate", error);
    if (status != FXC_OK)
        return status;
    fxi_slice code = currency->value;
    if (!fxi_currency_read(&quote, code.bytes, code.length))
        return fxi_line_expected(&currency->line, code,
                                 "a currency code of three capital letters", error);
    if (fxi_currency_equal(quote, euro))
        return fxi_line_expected(&currency->line, code,
                                 "another currency than the base", error);
    status = fxi_draft_series_index(&series, r->in->draft, euro, quote,
                                    rate->line.number, error);
    return status == FXC_OK
               ? fxi_import_rate(r->in, &rate->line, r->day, series, rate->value)
               : status;
}

static fxc_status read_element(reader *r, const fxi_xml_token *token, size_t depth) {
    if (depth == ENVELOPE)
        return fxi_slice_is(token->space, GESMES) &&
                       fxi_slice_is(token->name, "Envelope")
                   ? FXC_OK
                   : fxi_line_expected(&token->line, token->qualified,
                                       "the Envelope of the European Central Bank",
                                       r->in->error);
    if (fxi_slice_is(token->space, GESMES))
        return FXC_OK;
    if (!fxi_slice_is(token->space, SPACE) || !fxi_slice_is(token->name, "Cube") ||
        depth > RATE)
        return fxi_line_expected(&token->line, token->qualified,
                                 "a Cube of days or of rates", r->in->error);
    if (depth == DAY)
        return read_day(r, token);
    return depth == RATE ? read_rate(r, token) : FXC_OK;
}

fxc_status fxi_import_ecb_xml(fxi_import *in) {
    reader r = {.in = in};
    fxi_xml_reader xml = fxi_xml_reader_open(in->lines, in->error);
    fxi_xml_token token;
    fxi_import_whole(in);
    for (;;) {
        fxc_status status = fxi_xml_reader_next(&token, &xml);
        if (status != FXC_OK || token.kind == FXI_XML_END)
            return status;
        if (token.kind == FXI_XML_OPEN)
            status = read_element(&r, &token, xml.depth);
        if (status != FXC_OK)
            return status;
    }
}
