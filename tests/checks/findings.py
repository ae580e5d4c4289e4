#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every finding of the catalogue is explained in the manual page, and its number is its
own."""
import re
import sys

import tree

ROW = re.compile(r'\bROW\((\w+),\s*(\d+),\s*"([a-z0-9-]+)"')


def main():
    rows = ROW.findall(tree.read("src/base/findings.h"))
    manual = tree.read("docs/fxcheck.1").replace("\\-", "-")
    faults = [f"{slug}: not in docs/fxcheck.1" for _, _, slug in rows
              if not re.search(rf"(?<![\w-]){re.escape(slug)}(?![\w-])", manual)]
    for column, what in ((1, "number"), (2, "slug")):
        seen = [row[column] for row in rows]
        faults += [f"{what} {value} stands twice" for value in set(seen) if seen.count(value) > 1]
    if not rows:
        faults.append("src/base/findings.h: no rows found")
    return tree.report(faults, "findings documented")


if __name__ == "__main__":
    sys.exit(main())
