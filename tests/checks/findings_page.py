#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: findings_page.py FXCHECK [--write]
docs/findings.md is what `fxcheck explain` and the examples of tests/cases/findings.txt make
it, and every example gives its finding. With --write, the page is made anew."""
import itertools
import os
import re
import subprocess
import sys
import tempfile
import textwrap

import tree

PAGE, EXAMPLES = "docs/findings.md", "tests/cases/findings.txt"
HEAD = f"""# Findings

Made by `tests/checks/findings_page.py build/release/src/cli/fxcheck --write` from the
catalogue and from `{EXAMPLES}`, whose examples run as a test; not edited by hand.
`fxcheck explain RULE` prints the same for one rule, `fxcheck explain CODE` for a code.

"""
WIDTH = 90
LEVELS = ("error", "warning", "note")


def output(*command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                          check=True).stdout.decode()


class Example:
    def __init__(self, options, lines):
        self.options = options
        self.texts = [""]
        times = 1
        for line in lines:
            if line == "--":
                self.texts.append("")
            elif line.startswith("TIMES "):
                times = int(line.split()[1])
            else:
                self.texts[-1] += (line + "\n") * times
                times = 1
        self.shown = "\n".join(lines).strip()

    def findings(self, program):
        """slug: the lines of its first finding."""
        with tempfile.TemporaryDirectory() as folder:
            names = [f"{name}.txt" for name in "abcdefgh"[:len(self.texts)]]
            for name, text in zip(names, self.texts):
                with open(os.path.join(folder, name), "wb") as stream:
                    stream.write(unescape(text.strip("\n") + "\n"))
            done = subprocess.run([os.path.abspath(program), *self.options, *names], cwd=folder,
                                  stdin=subprocess.DEVNULL, capture_output=True, check=False)
        found, lines = {}, None
        for line in done.stdout.decode().splitlines():
            head = re.fullmatch(r"\S+:\d+:\d+: .* \[([a-z0-9-]+)\]", line)
            if head:
                lines = found.setdefault(head[1], []) if head[1] not in found else []
            elif not re.match(r" |\S+:\d+:\d+: note: [^[]*$", line):
                lines = None
            if lines is not None:
                lines.append(line)
                more = re.fullmatch(r" +=.* \[([a-z0-9-]+)\]", line)
                if more: # goes on with the block of another finding about its pair
                    found.setdefault(more[1], lines)
        return found


def unescape(text):
    parts = re.split(r"\\x([0-9A-F]{2})", text)
    return b"".join(bytes.fromhex(part) if i % 2 else part.encode()
                    for i, part in enumerate(parts))


def read_examples():
    found = {}
    for block in re.split(r"^== ", tree.read(EXAMPLES), flags=re.M)[1:]:
        head, *lines = block.strip("\n").split("\n")
        slug, *options = head.split()
        found[slug] = Example(options, lines)
    return found


def rules(program):
    """slug: (level, number, summary, explanation)."""
    found = {}
    for line in output(program, "explain", "--list").splitlines():
        slug, level = line.split()[:2]
        if level not in LEVELS:
            continue
        head, summary, _, *rest = output(program, "explain", slug).splitlines()
        level, number = re.fullmatch(r"\S+ \((\w+), rule (\d+)\)", head).groups()
        paragraph = itertools.takewhile(bool, rest)  # a code of that name comes behind it
        found[slug] = level, int(number), summary.strip(), " ".join(paragraph)
    return found


def codes(program):
    """The section on the words that are no rules."""
    rows = [line.split(None, 2) for line in output(program, "explain", "--list").splitlines()]
    return "\n".join(["## Codes", "",
                      "What stands for a verdict, its reason, a cause or a rank of evidence, and the",
                      "other words that answers use.", "", "| kind | code | |", "|---|---|---|",
                      *[f"| {kind} | `{code}` | {meaning} |" for code, kind, meaning in rows
                        if kind not in LEVELS], ""])


def section(slug, rule, example, finding):
    level, number, summary, explanation = rule
    command = " ".join(["fxcheck", *example.options,
                        *[f"{name}.txt" for name in "abcdefgh"[:len(example.texts)]]])
    return "\n".join([
        f"## {slug}", "", f"*{level}*, rule {number}: {summary[0].lower() + summary[1:]}", "",
        *textwrap.wrap(explanation, WIDTH, break_on_hyphens=False), "",
        "```text", example.shown, "```", "",
        "```console", f"$ {command}", *finding, "```", ""])


def main():
    program = sys.argv[1]
    catalogue, examples = rules(program), read_examples()
    faults = [f"{slug}: no example in {EXAMPLES}; add one, then findings_page.py --write"
              for slug in catalogue if slug not in examples]
    faults += [f"{slug}: no such finding" for slug in examples if slug not in catalogue]
    sections = []
    for slug in sorted(set(catalogue) & set(examples), key=lambda slug: catalogue[slug][1]):
        finding = examples[slug].findings(program).get(slug)
        if finding is None:
            faults.append(f"{slug}: its example does not give it")
            continue
        sections.append(section(slug, catalogue[slug], examples[slug], finding))
    page = HEAD + "\n".join([*sections, codes(program)])
    if "--write" in sys.argv and not faults:
        with open(os.path.join(tree.ROOT, PAGE), "w", encoding="utf-8") as stream:
            stream.write(page)
    stored = tree.read(PAGE) if os.path.exists(os.path.join(tree.ROOT, PAGE)) else ""
    if not faults and stored != page:
        faults.append(f"{PAGE}: is not what findings_page.py --write makes")
    return tree.report(faults, "findings page")


if __name__ == "__main__":
    sys.exit(main())
