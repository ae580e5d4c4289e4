#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Includes point down: each layer, and each room of one, reaches those of its table and no
other; GMP stays in exact and above and out of the parser kernels, ICU in the generators."""
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
    "output": "output",
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


def build_faults(layer):
    """USES in the layer's CMakeLists.txt, against the table."""
    path = f"src/{layer}/CMakeLists.txt"
    match = re.search(r"\bUSES\b([^)]*?)(?:LIBRARIES|\))", tree.read(path))
    for used in match.group(1).split() if match else ():
        if used not in USES[layer].split():
            yield f"{path}: {layer} uses {used}"


def main():
    faults = []
    for path in tree.files(".c", ".h", under="src"):
        faults += direct_faults(path)
        faults += reach_faults(path)
    for layer in USES:
        if layer not in (".", "cli"):
            faults += build_faults(layer)
    return tree.report(faults, "layers")


if __name__ == "__main__":
    sys.exit(main())
