#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Function lengths: none above 60 lines, nine in ten at most 40. A length runs from the
line of the opening brace to that of the closing one."""
import re
import sys

import c_text
import tree

LONGEST, NINE_IN_TEN = 60, 40
HEAD = re.compile(r"(\w+)\s*\([^{};]*\)\s*$")


def without_directives(code):
    """Blanks preprocessor lines and their continuations."""
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", c_text.blank, code, flags=re.M)


def functions(text):
    """(name, first line, length) of each definition."""
    code = without_directives(c_text.code_only(text))
    depth, line, head, opened = 0, 1, "", None
    for char in code:
        if char == "\n":
            line += 1
        if char == "{":
            if depth == 0:
                match = HEAD.search(head)
                opened = (match.group(1), line) if match else None
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0 and opened:
                yield opened[0], opened[1], line - opened[1] + 1
            if depth == 0:
                head = ""
        elif depth == 0:
            head = "" if char == ";" else head + char


def main():
    faults, lengths = [], []
    for path in tree.files(".c", ".h", under="src"):
        for name, line, length in functions(tree.read(path)):
            lengths.append(length)
            if length > LONGEST:
                faults.append(f"{path}:{line}: {name} has {length} lines")
    lengths.sort()
    if not lengths:
        sys.exit("no function found")
    median, ninth = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
    if ninth > NINE_IN_TEN:
        faults.append(f"one function in ten is longer than {NINE_IN_TEN} lines")
    print(f"{len(lengths)} functions, median {median}, nine in ten up to {ninth}, "
          f"longest {lengths[-1]}")
    return tree.report(faults, "function lengths")


if __name__ == "__main__":
    sys.exit(main())
