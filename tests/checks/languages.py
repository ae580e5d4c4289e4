#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: languages.py FXCHECK [--write]
docs/languages.md is what `fxcheck lexicon` and tests/cases/language_examples.rows make it;
README.md names the number of languages. With --write, docs/languages.md is made anew. A
build with another CLDR counts other words: there the page is not compared."""
import collections
import os
import re
import subprocess
import sys
import textwrap

import tree

PAGE = "docs/languages.md"
EXAMPLES = "tests/cases/language_examples.rows"
GROUPS = {
    "money": ("currency",),
    "numbers": ("scale", "number", "fraction"),
    "hedges, ranges": ("modifier", "range", "vague", "split"),
    "pairs, rates": ("connector", "distinct", "rate", "source", "conversion", "order",
                     "change"),
    "dates": ("month", "weekday", "period", "then", "now", "date", "byline"),
    "grammar": ("grammar", "stop"),
    "places": ("place",),
    "not money": ("unit", "measure", "ratio", "weight", "denial", "listing"),
}
COLUMNS = [*GROUPS, "CLDR", "composed"]
HEAD = """# Languages

Made by `tests/checks/languages.py build/release/src/cli/fxcheck --write` from the data of
VERSION; not edited by hand.

The languages that have words kept by hand in `src/lexicon/words/`, and how many there are:
names, signs and fractions of money; scale words, number words and fractions; hedges, words
of ranges and vague amounts; what joins or parts the figures of a pair and states a rate;
dates; function words; places; what shows that a figure is no money. Next to them stand the names of
currencies that CLDR gives, and those that are composed of a place and a noun. `fxcheck
lexicon --lang CODE` lists them one by one, `fxcheck lexicon` counts every language, also
those that CLDR alone knows. How the language of a text is told is in
[spec/languages.md](spec/languages.md).

"""
EXAMPLES_HEAD = f"""
## Examples

Above the rule a text, below it the figures that are read. Each is a row of
`{EXAMPLES}`, which runs as a test.
"""
ROW = re.compile(r"(\w+) '((?:[^'\\]|\\.)*)' lang=\w+ -> (.*)")


def output(*command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                          check=True).stdout.decode()


def lexicon(program, *arguments):
    return [line.split() for line in output(program, "lexicon", *arguments).splitlines()]


def data_version(program):
    """The versions of CLDR and ISO 4217, in brackets behind that of the program."""
    return re.search(r"\((.+)\)", output(program, "--version"))[1]


def read_examples():
    """code: (name, note, text, figures); the comment above a row is "# NAME. NOTE"."""
    found = {}
    above = ""
    for line in tree.read(EXAMPLES).splitlines():
        row = ROW.fullmatch(line)
        if row:
            name, _, note = above[2:].partition(".")
            text = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), row[2])
            found[row[1]] = (name, note.strip(), text, row[3].split("; "))
        above = line
    return found


def count_words(program, code):
    """Counts of one language by column, in their order."""
    counts = collections.Counter()
    for kind, source, *_ in lexicon(program, "--lang", code):
        if source == "words":
            counts[next(group for group, kinds in GROUPS.items() if kind in kinds)] += 1
        else:
            counts[{"cldr": "CLDR"}.get(source, source)] += 1
    return [counts[column] for column in COLUMNS]


def make_page(program, codes, examples):
    rows = [f"| language | | {' | '.join(COLUMNS)} |", "|---|---|" + "--:|" * len(COLUMNS)]
    shown = []
    for code in sorted(codes, key=lambda code: examples[code][0]):
        name, note, text, figures = examples[code]
        counts = " | ".join(map(str, count_words(program, code)))
        rows.append(f"| {name} | `{code}` | {counts} |")
        shown += ["", f"### {name} (`{code}`)", ""]
        if note:
            shown += [*textwrap.wrap(note, 90, break_on_hyphens=False), ""]
        shown += ["```text", text, "---", *figures, "```"]
    head = HEAD.replace("VERSION", data_version(program))
    return head + "\n".join(rows) + "\n" + EXAMPLES_HEAD + "\n".join(shown) + "\n"


def main():
    program = sys.argv[1]
    table = lexicon(program)[1:]
    codes = {code for code, words, *_ in table if code != "und" and int(words) > 0}
    examples = read_examples()
    faults = [f"{code}: no example in {EXAMPLES}" for code in sorted(codes - set(examples))]
    faults += [f"{code}: no words by hand" for code in sorted(set(examples) - codes)]
    if faults:
        return tree.report(faults, "languages")
    page = make_page(program, codes, examples)
    if "--write" in sys.argv:
        with open(os.path.join(tree.ROOT, PAGE), "w", encoding="utf-8") as stream:
            stream.write(page)
    if f"{len(codes)} languages" not in tree.read("README.md"):
        faults.append(f"README.md: does not say \"{len(codes)} languages\"")
    if data_version(program) not in tree.read(PAGE) and not faults:
        print(f"{PAGE}: made with other data than {data_version(program)}")
        return tree.SKIP
    if tree.read(PAGE) != page:
        faults.append(f"{PAGE}: is not what languages.py --write makes")
    return tree.report(faults, "languages")


if __name__ == "__main__":
    sys.exit(main())
