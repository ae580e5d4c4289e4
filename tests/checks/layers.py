#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Includes point down: each layer, and each room of one, reaches those of its table and no
other, and units include each other in no circle but those named; GMP stays in exact and above and out of the parser kernels, ICU in the generators."""
import os
import re
import sys

import tree

# What the headers and sources of a layer may include; "." is the facade.
USES = {
    "base": "base",
    "exact": "exact base",
    "time": "time base",
    "lexicon": "lexicon base",
    "rates": "rates time exact base",
    "reading": "reading lexicon time exact base",
    "judging": "judging reading rates lexicon time exact base",
    "output": "output base",
    "cli": "cli",
    ".": ". judging reading rates lexicon time exact base output",
}
# The same for the rooms of a layer.
ROOMS = {
    "rates": {
        "text": "text",
        "source": "source",
        "draft": "draft source text",
        "import": "import draft source text",
        "table": "table import draft source text",
        "book": "book table import draft source text",
        "route": "route source",
        "lookup": "lookup route book source",
        "export": "export lookup book table import draft source text",
    },
    "reading": {
        "text": "text",
        "scan": "scan text",
        "layout": "layout text",
        "date": "date text",
        "mark": "mark text",
        "number": "number mark text",
        "amount": "amount number mark text",
        "range": "range amount number mark text",
        "exclusion": "exclusion amount number mark date text",
        "figure": "figure exclusion range amount number mark date text",
        "rate": "rate figure exclusion range amount number mark date text",
        "pair": "pair rate figure exclusion range amount number mark date text",
        "table": "table pair rate figure exclusion range amount number mark date text",
    },
    "judging": {
        "case": "case",
        "inquiry": "inquiry case",
        "dating": "dating inquiry case",
        "evidence": "evidence dating inquiry case",
        "currency": "currency evidence dating inquiry case",
        "verdict": "verdict evidence dating inquiry case",
        "admission": "admission verdict evidence dating inquiry case",
        "common": "common verdict evidence dating inquiry case",
        "cause": "cause common currency verdict evidence dating inquiry case",
        "judgement": "judgement cause common admission verdict currency evidence dating"
                     " inquiry case",
        "fact": "fact judgement verdict inquiry case",
    },
    "cli": {
        "system": "system",
        "option": "option system",
        "input": "input option system",
        "markup": "markup system",
        "tables": "tables input option system",
        "document": "document markup input option system",
        "command": "command document tables markup input option system",
    },
}
# Units that need each other: a type and the ways to compute with it or to find one; a word of
# East Asia ends where a numeral starts, which is none inside a word.
CIRCLES = (
    "base/byte_block base/byte_classes",
    "exact/interval exact/long_rational exact/natural exact/rational exact/short_rational"
    " exact/uint128",
    "lexicon/grammar lexicon/language lexicon/lexicon lexicon/sense_list lexicon/tables",
    "rates/book/book rates/book/contents rates/book/shipped",
    "rates/lookup/anchored rates/lookup/attempt rates/lookup/lookup rates/lookup/mixed"
    " rates/lookup/tie",
    "reading/text/eastern reading/text/word",
)
GMP_HOMES = ("src/exact/", "src/gmp_amount.c")  # may name <gmp.h>
# They run when fxcheck is built; the library itself has no need of ICU.
GENERATORS = ("src/lexicon/lexgen/", "src/base/unicodegen.c")
WITHOUT_GMP = ("base", "time", "lexicon", "reading", "output", "cli")  # at any remove
KERNELS = ("src/reading/text/numeral.c", "src/base/utf8.c", "src/time/date.c")

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def layer_of(path):
    parts = path.split(os.sep)
    return parts[1] if len(parts) > 2 else "."


def room_of(path):
    """None where the layer has no rooms."""
    parts = path.split(os.sep)
    return parts[2] if parts[1] in ROOMS else None


def includes(path):
    return [m.group(2) for m in INCLUDE.finditer(tree.read(path))]


def resolve(path, name):
    """The project's file that an include means; None for a system header."""
    for base in ("src", "include", os.path.dirname(path)):
        candidate = os.path.join(base, name)
        if os.path.exists(os.path.join(tree.ROOT, candidate)):
            return os.path.normpath(candidate)
    return None


def closure(path):
    """Every include that a file reaches: project paths and system names."""
    seen, pending = set(), [path]
    while pending:
        at = pending.pop()
        for name in includes(at):
            found = resolve(at, name)
            if (found or name) not in seen:
                seen.add(found or name)
                if found:
                    pending.append(found)
    return seen


def is_gmp(name):
    return name == "gmp.h"


def is_icu(name):
    return name.startswith("unicode/")


def may_include_icu(path):
    return path.startswith(GENERATORS)


def direct_faults(path):
    layer = layer_of(path)
    for name in includes(path):
        found = resolve(path, name)
        if is_gmp(name) and not path.startswith(GMP_HOMES):
            yield f"{path}: <gmp.h> outside {' '.join(GMP_HOMES)}"
        if is_icu(name) and not may_include_icu(path):
            yield f"{path}: <{name}>"
        if found and found.startswith("src") and layer_of(found) not in USES[layer].split():
            yield f"{path}: {layer} includes {found}"
        if layer in ROOMS and found and layer_of(found) == layer:
            if room_of(found) not in ROOMS[layer][room_of(path)].split():
                yield f"{path}: room {room_of(path)} includes {found}"


def reach_faults(path):
    if not (path in KERNELS or layer_of(path) in WITHOUT_GMP):
        return
    reached = closure(path)
    if any(map(is_gmp, reached)):
        yield f"{path}: reaches <gmp.h>"


def unit_of(path):
    """A header and its source, without the ending: base/arena."""
    return os.path.splitext(path)[0].removeprefix("src/")


def uses_of_units(paths):
    uses = {}
    for path in paths:
        found = (resolve(path, name) for name in includes(path))
        uses.setdefault(unit_of(path), set()).update(
            unit_of(other) for other in found if other and other.startswith("src"))
    return uses


def reached_units(unit, uses):
    seen, pending = set(), [unit]
    while pending:
        for other in uses.get(pending.pop(), ()):
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return seen


def circle_faults(paths):
    uses = uses_of_units(paths)
    reached = {unit: reached_units(unit, uses) for unit in uses}
    circles = {" ".join(sorted({unit} | {other for other in reached[unit]
                                         if unit in reached.get(other, ())}))
               for unit in uses if any(unit in reached.get(other, ())
                                       for other in reached[unit] if other != unit)}
    yield from (f"a circle of includes: {circle}" for circle in circles - set(CIRCLES))
    yield from (f"no circle of includes any more: {circle}"
                for circle in set(CIRCLES) - circles)


def build_faults(layer):
    """USES in the layer's CMakeLists.txt, against the table."""
    path = f"src/{layer}/CMakeLists.txt"
    match = re.search(r"\bUSES\b([^)]*?)(?:LIBRARIES|\))", tree.read(path))
    for used in match.group(1).split() if match else ():
        if used not in USES[layer].split():
            yield f"{path}: {layer} uses {used}"


def main():
    faults = []
    paths = list(tree.files(".c", ".h", under="src"))
    for path in paths:
        faults += direct_faults(path)
        faults += reach_faults(path)
    faults += circle_faults(paths)
    for layer in USES:
        if layer not in (".", "cli"):
            faults += build_faults(layer)
    return tree.report(faults, "layers", len(paths))


if __name__ == "__main__":
    sys.exit(main())
