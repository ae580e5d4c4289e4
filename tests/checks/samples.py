#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: samples.py FXCHECK
The sample articles get the verdicts that samples/README.md promises."""
import sys

import tree
import verdicts


def main():
    rows = [line.split() for line in tree.read("samples/dates.txt").splitlines()
            if not line.startswith("#")]
    texts = [(name, tree.read("samples/" + name)) for name, _ in rows]
    dates = [None if date == "-" else date for _, date in rows]
    return tree.report(verdicts.compare(sys.argv[1], texts, dates), "samples")


if __name__ == "__main__":
    sys.exit(main())
