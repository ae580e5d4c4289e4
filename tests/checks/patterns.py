#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: patterns.py FXCHECK
The labelled lines of writing patterns beside the checkout, in ../shared/eval: those with a
planted error are caught, and no other one is. Skipped where they are absent."""
import json
import os
import sys

import stream
import tree

LINES = os.path.join(tree.ROOT, "..", "shared", "eval", "patterns.jsonl")


def is_caught(answer):
    """A pair disagrees, or is left open with a reason to think that nothing was converted."""
    return any(pair["verdict"] == "disagree"
               or (pair["verdict"] == "cannot-judge" and pair["causes"])
               for pair in answer["pairs"])


def main():
    if not os.path.exists(LINES):
        print("skipped: ../shared/eval/patterns.jsonl is not there")
        return tree.SKIP
    with open(LINES, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    answers = stream.check(sys.argv[1], [{"text": row["text"]} for row in rows])
    faults = []
    for row, answer in zip(rows, answers):
        planted = row["cat"] == "error"
        if is_caught(answer) != planted:
            verdicts = [pair["verdict"] for pair in answer["pairs"]]
            faults.append(f"{row['id']}: {'not caught' if planted else 'caught'}: {verdicts}")
    print(sum(row["cat"] == "error" for row in rows), "planted errors in", len(rows), "lines")
    return tree.report(faults, "patterns")


if __name__ == "__main__":
    sys.exit(main())
