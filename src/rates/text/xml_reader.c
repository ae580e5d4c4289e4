/* SPDX-License-Identifier: MIT */
#include "rates/text/xml_reader.h"

#include <string.h>

#include "base/ascii.h"
#include "base/error.h"

fxi_xml_reader fxi_xml_reader_open(const fxi_lines *lines, fxc_error *error) {
    const char *end = lines->bytes + lines->length;
    return (fxi_xml_reader){.at = lines->bytes,
                            .end = end,
                            .line = fxi_line_from(lines->bytes, end, 1),
                            .error = error};
}

/* Goes on to a later place, counting the lines between. */
static void go_to(fxi_xml_reader *xml, const char *to) {
    const char *feed;
    while ((feed = memchr(xml->at, '\n', (size_t)(to - xml->at))) != NULL) {
        xml->at = feed + 1;
        xml->line = fxi_line_from(xml->at, xml->end, xml->line.number + 1);
    }
    xml->at = to;
}

static fxc_status refuse(const fxi_xml_reader *xml, const char *what) {
    bool is_end = xml->at == xml->end || *xml->at == '\n';
    return fxi_line_expected(&xml->line, (fxi_slice){xml->at, is_end ? 0 : 1}, what,
                             xml->error);
}

static bool starts_with(const fxi_xml_reader *xml, const char *text) {
    size_t length = strlen(text);
    return (size_t)(xml->end - xml->at) >= length && memcmp(xml->at, text, length) == 0;
}

static bool is_space(char c) { return fxi_ascii_is_blank(c) || c == '\n'; }

/* True if there was any. */
static bool skip_space(fxi_xml_reader *xml) {
    const char *to = xml->at;
    while (to < xml->end && is_space(*to))
        to++;
    bool any = to > xml->at;
    go_to(xml, to);
    return any;
}

/* --- between the tags ------------------------------------------------------------- */

/* Past the sign at xml->at and up to the end of the construct, which is `end`. */
static fxc_status skip_past(fxi_xml_reader *xml, const char *end, const char *what) {
    size_t length = strlen(end);
    const char *to = xml->at;
    while ((size_t)(xml->end - to) >= length && memcmp(to, end, length) != 0)
        to++;
    if ((size_t)(xml->end - to) < length)
        return refuse(xml, what);
    go_to(xml, to + length);
    return FXC_OK;
}

static fxc_status check_reference(const fxi_xml_reader *xml) {
    static const char *const known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (starts_with(xml, known[i]))
            return FXC_OK;
    return refuse(xml, "one of &amp;, &lt;, &gt;, &quot; and &apos;");
}

/* Text up to the next '<'; outside the root it is blank. */
static fxc_status skip_text(fxi_xml_reader *xml) {
    skip_space(xml);
    while (xml->at < xml->end && *xml->at != '<') {
        if (xml->depth == 0)
            return refuse(xml, "nothing but an element");
        fxc_status status = *xml->at == '&' ? check_reference(xml) : FXC_OK;
        if (status != FXC_OK)
            return status;
        go_to(xml, xml->at + 1);
    }
    return FXC_OK;
}

static bool is_utf8(fxi_slice name) {
    return fxi_ascii_equal_fold(name.bytes, name.length, "utf-8") ||
           fxi_ascii_equal_fold(name.bytes, name.length, "us-ascii");
}

static fxc_status read_attributes(fxi_xml_token *out, fxi_xml_reader *xml);

/* <?xml version="1.0" encoding="UTF-8"?>, at the very start */
static fxc_status read_declaration(fxi_xml_reader *xml) {
    fxi_xml_token declaration = {0};
    go_to(xml, xml->at + sizeof "<?xml" - 1);
    fxc_status status = read_attributes(&declaration, xml);
    if (status != FXC_OK)
        return status;
    const fxi_xml_attribute *encoding = fxi_xml_attribute_of(&declaration, "encoding");
    if (encoding != NULL && !is_utf8(encoding->value))
        return fxi_line_expected(&encoding->line, encoding->value, "the encoding UTF-8",
                                 xml->error);
    if (!starts_with(xml, "?>"))
        return refuse(xml, "'?>'");
    go_to(xml, xml->at + 2);
    return FXC_OK;
}

/* Up to the next tag, or the end. */
static fxc_status skip_to_tag(fxi_xml_reader *xml) {
    for (;;) {
        fxc_status status = skip_text(xml);
        if (status != FXC_OK || xml->at == xml->end)
            return status;
        if (!starts_with(xml, "<!--"))
            break;
        status = skip_past(xml, "-->", "the end of the comment that starts here");
        if (status != FXC_OK)
            return status;
    }
    if (starts_with(xml, "<!") || starts_with(xml, "<?"))
        return refuse(xml, "an element: no document type, CDATA section or processing "
                           "instruction");
    return FXC_OK;
}

/* --- tags ------------------------------------------------------------------------- */

static bool is_name_start(char c) { return fxi_ascii_is_letter(c) || c == '_'; }

static bool is_name_byte(char c) {
    return is_name_start(c) || fxi_ascii_is_digit(c) || c == '-' || c == '.' ||
           c == ':';
}

static fxc_status read_name(fxi_slice *out, fxi_xml_reader *xml) {
    const char *to = xml->at;
    while (to < xml->end && is_name_byte(*to))
        to++;
    *out = (fxi_slice){xml->at, (size_t)(to - xml->at)};
    if (out->length == 0 || !is_name_start(*xml->at))
        return refuse(xml, "a name of ASCII letters");
    go_to(xml, to);
    return FXC_OK;
}

/* In quotes of either kind, within the line. */
static fxc_status read_value(fxi_xml_attribute *out, fxi_xml_reader *xml) {
    if (xml->at == xml->end || (*xml->at != '"' && *xml->at != '\''))
        return refuse(xml, "a value in quotes");
    char quote = *xml->at;
    const char *start = xml->at + 1;
    for (xml->at = start; xml->at < xml->end && *xml->at != quote; xml->at++)
        if (*xml->at == '<' || *xml->at == '&' || *xml->at == '\n')
            return refuse(xml, "a value without '<', references and line breaks");
    if (xml->at == xml->end)
        return refuse(xml, "a closing quote");
    out->value = (fxi_slice){start, (size_t)(xml->at - start)};
    out->line = xml->line;
    xml->at++;
    return FXC_OK;
}

static fxc_status add_attribute(fxi_xml_token *out, const fxi_xml_attribute *next,
                                fxi_xml_reader *xml) {
    for (size_t i = 0; i < out->attribute_count; i++)
        if (fxi_slice_equal(out->attributes[i].name, next->name))
            return fxi_line_expected(&next->line, next->name, "each attribute once",
                                     xml->error);
    if (out->attribute_count == FXI_XML_ATTRIBUTES_MAX)
        return fxi_error_at(xml->error, FXC_ELIMIT, next->line.number, 0,
                            "more than %d attributes", FXI_XML_ATTRIBUTES_MAX);
    out->attributes[out->attribute_count++] = *next;
    return FXC_OK;
}

static fxc_status read_attribute(fxi_xml_token *out, fxi_xml_reader *xml) {
    fxi_xml_attribute next = {0};
    fxc_status status = read_name(&next.name, xml);
    if (status != FXC_OK)
        return status;
    skip_space(xml);
    if (!starts_with(xml, "="))
        return refuse(xml, "'=' behind the name of the attribute");
    go_to(xml, xml->at + 1);
    skip_space(xml);
    status = read_value(&next, xml);
    return status == FXC_OK ? add_attribute(out, &next, xml) : status;
}

/* Up to '>', '/>' or '?>', which are not looked at. */
static fxc_status read_attributes(fxi_xml_token *out, fxi_xml_reader *xml) {
    fxc_status status = FXC_OK;
    bool parted = skip_space(xml);
    while (status == FXC_OK && parted && xml->at < xml->end &&
           is_name_start(*xml->at)) {
        status = read_attribute(out, xml);
        if (status == FXC_OK)
            parted = skip_space(xml);
    }
    return status;
}

/* --- namespaces ------------------------------------------------------------------- */

/* What stands behind "xmlns" or "xmlns:"; bytes NULL: it is no declaration. */
static fxi_slice declared_prefix(fxi_slice name) {
    static const char xmlns[] = "xmlns";
    size_t length = sizeof xmlns - 1;
    if (name.length < length || memcmp(name.bytes, xmlns, length) != 0 ||
        (name.length > length && name.bytes[length] != ':'))
        return (fxi_slice){NULL, 0};
    size_t behind = name.length > length ? length + 1 : length;
    return (fxi_slice){name.bytes + behind, name.length - behind};
}

/* Data files declare at the root; anywhere else a declaration is refused. */
static fxc_status take_spaces(const fxi_xml_token *token, fxi_xml_reader *xml) {
    for (size_t i = 0; i < token->attribute_count; i++) {
        const fxi_xml_attribute *attribute = &token->attributes[i];
        if (declared_prefix(attribute->name).bytes == NULL)
            continue;
        if (xml->depth > 0)
            return fxi_line_expected(&attribute->line, attribute->name,
                                     "namespaces at the root alone", xml->error);
        xml->spaces[xml->space_count++] = *attribute;
    }
    return FXC_OK;
}

/* Parts the qualified name, and finds the namespace of the prefix. */
static fxc_status resolve(fxi_xml_token *token, const fxi_xml_reader *xml) {
    fxi_slice all = token->qualified, prefix = {all.bytes, 0};
    const char *colon = memchr(all.bytes, ':', all.length);
    token->name = all;
    if (colon != NULL) {
        prefix.length = (size_t)(colon - all.bytes);
        token->name = (fxi_slice){colon + 1, all.length - prefix.length - 1};
    }
    for (size_t i = 0; i < xml->space_count; i++)
        if (fxi_slice_equal(declared_prefix(xml->spaces[i].name), prefix)) {
            token->space = xml->spaces[i].value;
            return FXC_OK;
        }
    return colon == NULL
               ? FXC_OK
               : fxi_line_expected(&token->line, prefix,
                                   "a prefix that the root declares", xml->error);
}

/* --- elements --------------------------------------------------------------------- */

static fxc_status push(fxi_xml_reader *xml, const fxi_xml_token *token) {
    if (xml->depth == 0 && xml->seen_root)
        return fxi_line_expected(&token->line, token->qualified, "one root",
                                 xml->error);
    if (xml->depth == FXI_XML_DEPTH_MAX)
        return fxi_error_at(xml->error, FXC_ELIMIT, token->line.number, 0,
                            "more than %d levels of elements", FXI_XML_DEPTH_MAX);
    xml->open[xml->depth++] = token->qualified;
    xml->seen_root = true;
    return FXC_OK;
}

static fxc_status read_open(fxi_xml_token *out, fxi_xml_reader *xml) {
    *out = (fxi_xml_token){.kind = FXI_XML_OPEN, .line = xml->line};
    go_to(xml, xml->at + 1);
    fxc_status status = read_name(&out->qualified, xml);
    if (status == FXC_OK)
        status = read_attributes(out, xml);
    if (status == FXC_OK)
        status = take_spaces(out, xml);
    if (status == FXC_OK)
        status = resolve(out, xml);
    if (status == FXC_OK)
        status = push(xml, out);
    if (status != FXC_OK)
        return status;
    xml->closes_itself = starts_with(xml, "/>");
    if (!xml->closes_itself && !starts_with(xml, ">"))
        return refuse(xml, "an attribute or '>'");
    go_to(xml, xml->at + (xml->closes_itself ? 2 : 1));
    return FXC_OK;
}

static fxc_status close_innermost(fxi_xml_token *out, fxi_xml_reader *xml) {
    out->qualified = xml->open[--xml->depth];
    return resolve(out, xml);
}

static fxc_status read_close(fxi_xml_token *out, fxi_xml_reader *xml) {
    *out = (fxi_xml_token){.kind = FXI_XML_CLOSE, .line = xml->line};
    go_to(xml, xml->at + 2);
    fxc_status status = read_name(&out->qualified, xml);
    if (status != FXC_OK)
        return status;
    if (xml->depth == 0 || !fxi_slice_equal(xml->open[xml->depth - 1], out->qualified))
        return fxi_line_expected(&out->line, out->qualified,
                                 "the end of the element that is open", xml->error);
    skip_space(xml);
    if (!starts_with(xml, ">"))
        return refuse(xml, "'>'");
    go_to(xml, xml->at + 1);
    return close_innermost(out, xml);
}

fxc_status fxi_xml_reader_next(fxi_xml_token *out, fxi_xml_reader *xml) {
    if (xml->closes_itself) {
        xml->closes_itself = false;
        *out = (fxi_xml_token){.kind = FXI_XML_CLOSE, .line = xml->line};
        return close_innermost(out, xml);
    }
    fxc_status status = FXC_OK;
    if (!xml->seen_root && starts_with(xml, "<?xml"))
        status = read_declaration(xml);
    if (status == FXC_OK)
        status = skip_to_tag(xml);
    if (status != FXC_OK)
        return status;
    if (xml->at < xml->end)
        return starts_with(xml, "</") ? read_close(out, xml) : read_open(out, xml);
    *out = (fxi_xml_token){.kind = FXI_XML_END, .line = xml->line};
    return xml->depth == 0 && xml->seen_root
               ? FXC_OK
               : refuse(xml, "the end of the element that is open");
}

const fxi_xml_attribute *fxi_xml_attribute_of(const fxi_xml_token *token,
                                              const char *name) {
    for (size_t i = 0; i < token->attribute_count; i++)
        if (fxi_slice_is(token->attributes[i].name, name))
            return &token->attributes[i];
    return NULL;
}
