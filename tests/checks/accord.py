#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: accord.py FXCHECK
What the five articles of the February 2025 coverage say of each other: over the samples,
which have its figures in words of our own, and over the articles themselves in
../shared/seeds, where they are there."""
import glob
import json
import os
import subprocess
import sys

import tree

# rule, currency/counterpart, documents by number, converting, support, gap in basis points
FACTS = {
    ("corroborated", "USD/CNY", (0, 1, 2, 3), 3, 3, None),
    ("conflict", "CNY/USD", (1, 2, 3, 4), 4, 3, "93.46"),  # 54 / 53.5 - 1
    ("conflict", "CNY/USD", (1, 2), 2, 1, "382.93"),  # 38380.5 / 36965 - 1
    ("corroborated", "USD", (2, 3, 4), 0, 0, None),  # 80 billion
    ("corroborated", "USD", (2, 3), 0, 0, None),  # 65 billion
}
# Over 100 billion in articles 3 and 4, a market value and a budget, is not one fact; nor
# are 376 and 380 billion yuan in article 4.


def summary(fact, paths):
    codes = [fact["currency"], fact["counterpart"]]
    documents = sorted({paths.index(place["id"]) for place in fact["places"]})
    return (fact["rule"], "/".join(code for code in codes if code), tuple(documents),
            fact["converting"], fact["support"], fact["gap_bp"])


def compare(program, paths):
    done = subprocess.run([program, "--date", "2025-02-24", "--format", "json", *paths],
                          capture_output=True, check=False)
    answers = json.loads(done.stdout)
    if done.returncode != 1 or len(answers) != len(paths) + 1:
        return [f"status {done.returncode}, {len(answers)} objects"]
    found = {summary(fact, paths) for fact in answers[-1]["cross"] if not fact["echo"]}
    return [f"{sign} {fact}" for sign, facts in (("missing", FACTS - found),
                                                 ("not expected", found - FACTS))
            for fact in sorted(facts, key=str)]


def main():
    samples = sorted(glob.glob(os.path.join(tree.ROOT, "samples", "[1-5]-*.txt")))
    seeds = sorted(glob.glob(os.path.join(tree.ROOT, "..", "shared", "seeds", "*.txt")))
    faults = [f"samples: {fault}" for fault in compare(sys.argv[1], samples)]
    if len(seeds) == 5:
        faults += [f"seeds: {fault}" for fault in compare(sys.argv[1], seeds)]
    else:
        print("skipped: ../shared/seeds is not there")
    return tree.report(faults, "accord")


if __name__ == "__main__":
    sys.exit(main())
