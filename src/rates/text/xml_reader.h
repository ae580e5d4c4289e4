/* SPDX-License-Identifier: MIT */
/* The XML of a data file, tag by tag: elements, attributes and namespaces. Document
   types, CDATA sections, processing instructions and references in attributes are
   refused, so that nothing is ever fetched or expanded; text between tags is checked
   and passed over. Without recursion. */
#ifndef FXI_RATES_TEXT_XML_READER_H
#define FXI_RATES_TEXT_XML_READER_H

#include "rates/text/lines.h"

enum { FXI_XML_DEPTH_MAX = 16, FXI_XML_ATTRIBUTES_MAX = 8 };

typedef enum fxi_xml_kind { FXI_XML_END, FXI_XML_OPEN, FXI_XML_CLOSE } fxi_xml_kind;

typedef struct fxi_xml_attribute {
    fxi_slice name; /* with its prefix */
    fxi_slice value;
    fxi_line line; /* of the value */
} fxi_xml_attribute;

/* <name ...>, </name>, or the two halves of <name .../>. */
typedef struct fxi_xml_token {
    fxi_xml_kind kind;
    fxi_slice name;      /* without its prefix */
    fxi_slice qualified; /* with it */
    fxi_slice space;     /* the namespace; empty: none */
    fxi_line line;
    fxi_xml_attribute attributes[FXI_XML_ATTRIBUTES_MAX];
    size_t attribute_count;
} fxi_xml_token;

typedef struct fxi_xml_reader {
    const char *at, *end;
    fxi_line line;
    fxi_slice open[FXI_XML_DEPTH_MAX]; /* qualified names, the root first */
    size_t depth;
    bool seen_root, closes_itself;
    fxi_xml_attribute spaces[FXI_XML_ATTRIBUTES_MAX]; /* xmlns of the root */
    size_t space_count;
    fxc_error *error;
} fxi_xml_reader;

/* `lines` stands at the start. */
fxi_xml_reader fxi_xml_reader_open(const fxi_lines *lines, fxc_error *error);

fxc_status fxi_xml_reader_next(fxi_xml_token *out, fxi_xml_reader *xml);

/* NULL: the element does not have it. */
const fxi_xml_attribute *fxi_xml_attribute_of(const fxi_xml_token *token,
                                              const char *name);

#endif
