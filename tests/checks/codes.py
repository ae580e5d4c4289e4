#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: codes.py FXCHECK
Every rule, verdict, reason, cause and other code that the program prints for the examples of
docs/spec and the rows of tests/cases is explained by `fxcheck explain`; and each reason
that is explained occurs in one of them."""
import glob
import os
import re
import subprocess
import sys

import stream
import tree

EXAMPLE = re.compile(r"^```example([^\n]*)\n(.*?)^---\n", re.M | re.S)
ROW = re.compile(r"^\w+ '((?:[^'\\]|\\.)*)' ([^'>]*)->", re.M)
PLAIN = {"date"}  # the options that a request of the stream has as well
UNSEEN = {"limit", "reversed-range", "zero", "sign"}  # held by unit tests


def requests():
    """Texts with their dates, those that want no other option."""
    found = EXAMPLE.findall(tree.specification())
    texts = [(head, body) for head, body in found]
    for path in sorted(glob.glob(os.path.join(tree.ROOT, "tests/cases/*.rows"))):
        rows = ROW.findall(tree.read(os.path.relpath(path, tree.ROOT)))
        texts += [(head, body.replace("\\n", "\n").replace("\\'", "'")) for body, head in rows]
    for head, body in texts:
        options = dict(word.partition("=")[::2] for word in head.split())
        if set(options) <= PLAIN and "\\x" not in body and "=====" not in body:
            yield {"text": body} | options


def codes_of(answer):
    """kind, code"""
    for figure in answer["figures"]:
        yield "basis", figure["basis"]
        yield "modifier", figure["modifier"]
    for pair in answer["pairs"]:
        yield "verdict", pair["verdict"]
        yield "severity", pair["severity"]
        yield "reason", pair.get("reason")
        yield "evidence", (pair["rate"] or {}).get("evidence")
        for cause in pair["causes"]:
            yield "cause", cause["code"]
        for code in pair["refuted"]:
            yield "cause", code
        for comparison in pair["comparisons"]:
            yield None, comparison["test"]
    for finding in answer["findings"]:
        yield "rule", finding["rule"]
        yield "level", finding["severity"]


def section_of_requests():
    spec = tree.read("docs/spec/stream.md")
    start = spec.index("| code | |", spec.index("## A request"))
    return spec[start:spec.index("\n##", start)]


def explain(program, code):
    return subprocess.run([program, "explain", code], capture_output=True, text=True,
                          check=False)


def main():
    program = os.path.abspath(sys.argv[1])
    answers = stream.check(program, list(requests()))
    seen = {pair for answer in answers if "error" not in answer
            for pair in codes_of(answer) if pair[1] is not None}
    faults = []
    for kind, code in sorted(seen, key=str):
        done = explain(program, code)
        wanted = rf"\((?:{kind})\)$" if kind not in (None, "rule") else r"\(.*\)$"
        if done.returncode != 0 or not re.search(wanted, done.stdout, re.M):
            faults.append(f"{kind or 'test'} '{code}': not explained")
    written = re.findall(r'refuse\(refusal, "([a-z-]+)"|= "([a-z]+-[a-z-]+)",|code = "([a-z-]+)"',
                         "".join(tree.read(f"src/cli/document/{name}.c") for name in ("request", "answer")))
    for code in written + re.findall(r"^\| `([a-z-]+)`(?:, `([a-z-]+)`)? \|", section_of_requests(), re.M):
        faults += [f"stream '{one}': not explained" for one in code
                   if one and "(stream)" not in explain(program, one).stdout]
    listed = explain(program, "--list").stdout.splitlines()
    reasons = {line.split()[0] for line in listed if line.split()[1] == "reason"}
    happened = {re.sub("^source:.*", "source:NAME", code) for _, code in seen}
    faults += [f"reason '{code}': in no example or row"
               for code in sorted(reasons - happened - UNSEEN)]
    return tree.report(faults, f"{len(seen)} codes of {len(answers)} texts")


if __name__ == "__main__":
    sys.exit(main())
