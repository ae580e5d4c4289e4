#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: html_references.py [--write]
The table of named character references is that of the HTML standard, as Python's
html.entities has it. --write makes it anew."""
import html.entities
import os
import sys

import tree

PATH = "src/cli/markup/html_references.inc"
HEAD = ("/* Written by tests/checks/html_references.py from the named character references of\n"
        "   the HTML standard (WHATWG, as html.entities of Python has them); do not edit. */\n")


def quote(text):
    """A C string of UTF-8; octal escapes have three digits, so nothing runs into them."""
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}"
                         for b in text.encode()) + '"'


def table():
    rows = sorted(html.entities.html5.items(), key=lambda row: row[0].encode())
    return HEAD + "".join(f"{{{quote(name)}, {quote(text)}}},\n" for name, text in rows)


def main():
    wanted = table()
    if "--write" in sys.argv:
        with open(os.path.join(tree.ROOT, PATH), "w", encoding="utf-8") as stream:
            stream.write(wanted)
    return tree.report([] if tree.read(PATH) == wanted else [PATH + " is stale"],
                       "html_references")


if __name__ == "__main__":
    sys.exit(main())
