#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: man_covers.py FXCHECK
The manual page names every command and option that --help prints, and every rule that
`explain --list` prints, in the words of `explain RULE`; the codes of a stream; and no option
that is not there."""
import re
import subprocess
import sys

import tree

COMMANDS = ("check", "scan", "convert", "rate", "rates", "explain", "lexicon", "completion")


def output(*arguments):
    return subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True,
                          check=True).stdout.decode()


def rules(manual):
    """slug -> level and words of DIAGNOSTICS."""
    items = re.findall(r"^\.It Li (\S+) Pq (\w+)\n(.*?)(?=^\.(?:It|El)\b)", manual, re.M | re.S)
    return {slug: (level, " ".join(words.split())) for slug, level, words in items}


def words_of(program, slug):
    summary, explanation = list(filter(None, output(program, "explain", slug).splitlines()))[1:3]
    summary = summary.strip()
    return f"{summary[0].upper()}{summary[1:]} {explanation}"


def stream_faults(program, manual):
    """The codes of refused requests: that of a record of CSV is told with --columns."""
    listed = re.findall(r"^(\S+) +stream ", output(program, "explain", "--list"), re.M)
    told = re.search(r"^The codes are\n((?:\.Ql .*\n|and\n)+)", manual, re.M)
    in_manual = set(re.findall(r"\.Ql (\S+)", told[1])) if told else set()
    return [f"{code}: of the codes of a stream, explain and docs/fxcheck.1 do not both tell"
            for code in sorted((set(listed) - {"bad-record"}) ^ in_manual)]


def main():
    program = sys.argv[1]
    manual = tree.read("docs/fxcheck.1").replace("\\-", "-")
    in_manual = set(re.findall(r"\bFl -([a-z][a-z-]*)", manual))
    in_help = set()
    faults = []
    for command in COMMANDS:
        text = output(program, command, "--help")
        for letter, name in re.findall(r"^ +(?:-(\w), )?--([a-z-]+)", text, re.M):
            in_help.add(name)
            if letter and not re.search(rf"\bFl {letter}\b", manual):
                faults.append(f"-{letter}: not in docs/fxcheck.1")
        if not re.search(rf"\bCm {command}\b", manual):
            faults.append(f"{command}: not in docs/fxcheck.1")
    faults += [f"--{name}: not in docs/fxcheck.1" for name in sorted(in_help - in_manual)]
    faults += [f"--{name}: in docs/fxcheck.1 only" for name in sorted(in_manual - in_help)]
    in_diagnostics = rules(manual)
    for line in output(program, "explain", "--list").splitlines():
        slug, level = line.split()[:2]
        if level not in ("error", "warning", "note"):
            continue
        if in_diagnostics.get(slug) != (level, words_of(program, slug)):
            faults.append(f"{slug} ({level}): the DIAGNOSTICS of docs/fxcheck.1 lack it or say it otherwise")
    faults += stream_faults(program, manual)
    return tree.report(faults, "manual page")


if __name__ == "__main__":
    sys.exit(main())
