#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The generator of the lexicon: the same inputs give the bytes that were compiled in, and
a bad row is refused with its place. Arguments: lexgen, the compiled-in C file, the
locales, languages.tsv, grammar.tsv, iso4217.tsv, the files of words."""
import os
import subprocess
import sys
import tempfile

import tree

ISO_HEAD = "# version: 2026-01-01\n"
ISO = "\n" + ISO_HEAD + "EUR\t978\t2\tmoney\t-\t-\teuro\nUSD\t840\t2\tmoney\t-\t-\tdollar\n"

# name of the file, its text, the message
BAD_WORDS = [
    ("en.tsv", "five\tnumber\t5", "en.tsv:1:1: no line feed at the end"),
    ("en.tsv", "five\tnumber\t5\n", "en.tsv:1:14: 3 columns where 4 are wanted"),
    ("en.tsv", "five\tnumber\t5\t-\t-\n", "en.tsv:1:17: more than 4 columns"),
    ("en.tsv", "five\t\t5\t-\n", "en.tsv:1:6: empty column; write - for none"),
    ("en.tsv", "five \tnumber\t5\t-\n", "en.tsv:1:1: space at the end of a column"),
    ("en.tsv", "five\tnumber\t5\t-\r\n", "en.tsv:1:15: control byte or ill-formed UTF-8"),
    ("en.tsv", b"f\xffve\tnumber\t5\t-\n", "en.tsv:1:1: control byte or ill-formed UTF-8"),
    ("en.tsv", "o\u0302re\tmeasure\t-\t-\n", "en.tsv:1:1: word is too long or not in normal form C"),
    ("en.tsv", "x" * 201 + "\tmeasure\t-\t-\n", "en.tsv:1:1: word is too long or not in normal form C"),
    ("en.tsv", "# a comment\n\nfive\tnumeral\t5\t-\n", "en.tsv:3:6: unknown kind numeral"),
    ("en.tsv", "five\tnumber\tfive\t-\n", "en.tsv:1:13: number: an integer from 0 to 1000"),
    ("en.tsv", "five\tnumber\t1001\t-\n", "en.tsv:1:13: number: an integer from 0 to 1000"),
    ("en.tsv", "milli\tscale\t-3\t-\n", "en.tsv:1:13: scale: a power of ten from 0 to 36"),
    ("en.tsv", "crore\tscale\t7 EUX\t-\n", "en.tsv:1:15: unknown currency EUX"),
    ("en.tsv", "about\tmodifier\tnear\t-\n", "en.tsv:1:16: unknown value of kind modifier"),
    ("en.tsv", "votes\tmeasure\t1\t-\n", "en.tsv:1:15: measure takes no value"),
    ("en.tsv", "Q5\tperiod\tquarter\t-\n", "en.tsv:1:11: not a period such as `quarter 3` or `fiscal year 0`"),
    ("en.tsv", "Q5\tperiod\tquarter 16\t-\n", "en.tsv:1:11: not a period such as `quarter 3` or `fiscal year 0`"),
    ("en.tsv", "euro\tcurrency\tEUR EUX\tname suffix\n", "en.tsv:1:19: unknown currency EUX"),
    ("en.tsv", "euro\tcurrency\tEUR EUR\tname suffix\n", "en.tsv:1:19: EUR stands twice"),
    ("en.tsv", "euro\tcurrency\t-\tname suffix\n", "en.tsv:1:15: unknown currency -"),
    ("en.tsv", "cent\tminor\tEUR\tname suffix\n", "en.tsv:1:12: minor: a power of ten from -3 to -1, then currencies"),
    ("en.tsv", "cent\tminor\t-2\tname suffix\n", "en.tsv:1:12: minor: a power of ten from -3 to -1, then currencies"),
    ("en.tsv", "euro\tcurrency\tEUR\tname\n", "en.tsv:1:19: a currency is symbol or name, prefix or suffix"),
    ("en.tsv", "euro\tcurrency\tEUR\tnoun suffix\n", "en.tsv:1:19: unknown flag noun"),
    ("en.tsv", "votes\tmeasure\t-\tadjective\n", "en.tsv:1:17: only a place can be an adjective"),
    ("en.tsv", "two\tnumber\t2\t-\none\tnumber\t1\t-\n", "en.tsv:2:1: one is out of order"),
    ("en.tsv", "one\tnumber\t1\t-\none\tnumber\t2\t-\n", "en.tsv:2:1: one stands already at en.tsv:1"),
    ("en.tsv", "ONE\tnumber\t1\t-\none\tnumber\t2\t-\n", "en.tsv:2:1: one stands already at en.tsv:1"),
    ("en.tsv", "o\tendings\ta i\t-\n", "en.tsv:1:1: the name of a set starts with ~"),
    ("en.tsv", "~o\tendings\ta i\t-\n~o\tendings\tu\t-\n", "en.tsv:2:1: ~o stands twice"),
    ("en.tsv", "~o\tendings\t-\t-\n", "en.tsv:1:1: ~o has no ending"),
    ("en.tsv", "lir~o\tmeasure\t-\t-\n", "en.tsv:1:1: no set of endings ~o in en.tsv"),
    ("en.tsv", "~o\tendings\ta i\t-\n\nlir~o\tmeasure\t-\t-\n\nlira\tmeasure\t-\t-\n", "en.tsv:5:1: lira stands already at en.tsv:3"),
    ("e.tsv", "one\tnumber\t1\t-\n", "e.tsv: no language in the file's name"),
    ("english.tsv", "one\tnumber\t1\t-\n", "english.tsv: no language in the file's name"),
]
LANGUAGES = "en\tLatn\t-\tpoint\t-\tthe of\n"
BAD_LANGUAGES = [
    ("english\tLatn\t-\t-\t-\tthe\n", "languages.tsv:1:1: not a code of two or three letters"),
    (LANGUAGES + LANGUAGES, "languages.tsv:2:1: en stands twice"),
    ("en\tLatin\t-\t-\t-\tthe\n", "languages.tsv:1:4: unknown script Latin"),
    ("en\tLatn\tde\t-\t-\tthe\n", "languages.tsv:1:9: at most 3 languages of this file"),
    ("en\tLatn\t-\tdot\t-\tthe\n", "languages.tsv:1:11: point, comma, groups or -"),
    ("en\tLatn\t-\t-\t-\t-\n", "languages.tsv: no clues, or too many"),
    ("en\tLatn\t-\t-\t-\t" + "e" * 25 + "\n", "languages.tsv: " + "e" * 25 + " is too long or ill formed"),
]
GRAMMAR = "en\tand\tand\nen\trules\tbare\nund\trules\t-\n"
BAD_GRAMMAR = [
    ("en\trules\tbare loud\n", "grammar.tsv:1:15: unknown rule loud"),
    ("en\tyet\tyet\n", "grammar.tsv:1:4: unknown list yet"),
    ("de\trules\tbare\n", "grammar.tsv:1:1: no words of de"),
    ("en\tand\tand\n", "grammar.tsv: en has no rules"),
    ("en\trules\tbare\nen\tand\tand\n", "grammar.tsv:2:1: out of order"),
    ("en\tand\tand\nen\tand\tplus\n", "grammar.tsv:2:1: out of order"),
]
BAD_ISO = [
    (ISO_HEAD, "iso4217.tsv:1:1: no line `# version: ...`"),
    ("\n" + ISO_HEAD + "eur\t978\t2\tmoney\t-\t-\teuro\n", "iso4217.tsv:3:1: not three capitals"),
    ("\n" + ISO_HEAD + "EUR\t978\t5\tmoney\t-\t-\teuro\n", "iso4217.tsv:3:9: digits: 0 to 4, or -"),
    ("\n" + ISO_HEAD + "EUR\t978\t2\tcoin\t-\t-\teuro\n", "iso4217.tsv:3:11: unknown class"),
    ("\n" + ISO_HEAD + "EUR\t978\t2\tmoney\t2002-13\t-\teuro\n", "iso4217.tsv:3:17: not a month YYYY-MM"),
    ("\n" + ISO_HEAD + "EUR\t978\t2\tmoney\t-\tstrong\teuro\n", "iso4217.tsv:3:19: unknown flag"),
    ("\n" + ISO_HEAD + "EUR\t978\t2\tmoney\t-\tcounted\teuro\n", "iso4217.tsv:3:19: unknown flag"),
    ("\n" + ISO_HEAD + "EUR\t978\t2\tmoney\t-\t-\t" + "e" * 48 + "\n", "iso4217.tsv:3:21: name of more than 47 bytes"),
    (ISO + "EUR\t978\t2\tmoney\t-\t-\teuro\n", "iso4217.tsv:5:1: EUR is out of order"),
]


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


def refusal(lexgen, folder, languages, grammar, iso, name, words):
    """What lexgen says to these four files; None if it took them."""
    files = (("languages.tsv", languages), ("grammar.tsv", grammar), ("iso4217.tsv", iso), (name, words))
    for path, text in files:
        with open(os.path.join(folder, path), "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
    done = run(lexgen, os.path.join(folder, "out.c"), "root", *(os.path.join(folder, path) for path, _ in files))
    return done.stderr.strip() if done.returncode == 1 else None


def main():
    lexgen, compiled, inputs = sys.argv[1], sys.argv[2], sys.argv[3:]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        again = os.path.join(folder, "again.c")
        done = run(lexgen, again, *inputs)
        if done.returncode != 0 or open(again, "rb").read() != open(compiled, "rb").read():
            faults.append("a second run gives other bytes " + done.stderr)
        cases = [(LANGUAGES, GRAMMAR, ISO, name, words, want) for name, words, want in BAD_WORDS]
        cases += [(LANGUAGES, GRAMMAR, iso, "en.tsv", "", want) for iso, want in BAD_ISO]
        cases += [(LANGUAGES, grammar, ISO, "en.tsv", "", want) for grammar, want in BAD_GRAMMAR]
        cases += [(languages, GRAMMAR, ISO, "en.tsv", "", want) for languages, want in BAD_LANGUAGES]
        cases += [(LANGUAGES, GRAMMAR, ISO, "en.tsv", "one\tnumber\t1\t-\n", None)]
        for *inputs, want in cases:
            said = refusal(lexgen, folder, *inputs)
            if said != want:
                faults.append(f"wanted {want!r}, lexgen said {said!r}")
    if run(lexgen).returncode != 2:
        faults.append("a call without arguments is not refused")
    return tree.report(faults, "lexgen")


if __name__ == "__main__":
    sys.exit(main())
