#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The contents of a long page link every section of it, in order, and nothing else."""
import re
import sys

import tree

PAGES = ["docs/spec.md", "docs/design.md"]


def prose(page):
    return re.sub(r"^```.*?^```$", "", tree.read(page), flags=re.M | re.S)


def anchor(heading):
    """As forges make it of a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def check(page):
    text = prose(page)
    sections = re.findall(r"^## (.+)$", text, flags=re.M)
    contents = " ".join(text[:text.index("\n## ")].split())
    wanted = [f"[{heading}](#{anchor(heading)})" for heading in sections]
    linked = re.findall(r"\[[^]]+\]\(#[^)]+\)", contents)
    missing = [f"{page}: contents have no {link}" for link in wanted if link not in linked]
    strange = [f"{page}: no section for {link}" for link in linked if link not in wanted]
    if not missing and not strange and linked != wanted:
        return [f"{page}: contents are out of order"]
    return missing + strange


def main():
    return tree.report([fault for page in PAGES for fault in check(page)], "contents")


if __name__ == "__main__":
    sys.exit(main())
