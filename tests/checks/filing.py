#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: filing.py FXCHECK [--write FILE]
A page of 2,000 rows of tables in 5 MB: every amount is found where it was put, every row is
a pair, those that were made wrong are named, and no other. --write leaves the page there."""
import json
import subprocess
import sys
import tempfile

import filing_page
import tree

ROWS, SIZE = 2000, 5_000_000


def check_figures(page, figures):
    found = [(figure["start"], figure["end"]) for figure in figures]
    if found == page.figures:
        return []
    wrong = next(i for i, pair in enumerate(zip(found + [None], page.figures + [None]))
                 if pair[0] != pair[1])
    return [f"{len(found)} figures, {len(page.figures)} were put there; the first at odds "
            f"is {wrong}: {found[wrong:wrong + 2]}, wanted {page.figures[wrong:wrong + 2]}"]


def check_pairs(page, report):
    verdicts = [pair["verdict"] for pair in report["pairs"]]
    wanted = len(page.pairs)
    if len(verdicts) != wanted:
        return [f"{len(verdicts)} pairs, {wanted} were put there"]
    faults = [f"pair {i} is {'wrong' if wrong else 'right'} and was judged {verdict}"
              for i, (verdict, wrong) in enumerate(zip(verdicts, page.pairs))
              if (verdict == "disagree") != wrong or verdict == "cannot-judge"]
    for rule in ("rate-mismatch", "odd-row"):
        named = {f["pair"] for f in report["findings"] if f["rule"] == rule}
        if named != {i for i, wrong in enumerate(page.pairs) if wrong}:
            faults.append(f"{rule} does not name just the pairs that are wrong")
    return faults


def main():
    page = filing_page.Page(seed=20, rows=ROWS, size=SIZE)
    text = page.text()
    if "--write" in sys.argv:
        with open(sys.argv[sys.argv.index("--write") + 1], "w", encoding="utf-8") as stream:
            stream.write(text)
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".htm", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        done = subprocess.run([sys.argv[1], "check", "--format", "json", stream.name],
                              stdout=subprocess.PIPE, check=False)
    report = json.loads(done.stdout)
    faults = check_figures(page, report["figures"]) + check_pairs(page, report)
    print(f"{len(text)} bytes, {len(page.pairs)} rows, {sum(page.pairs)} of them wrong")
    return tree.report(faults, "filing")


if __name__ == "__main__":
    sys.exit(main())
