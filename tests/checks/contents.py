#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The contents of a long page, and of the specification, link every section, in order, and
nothing else; and a comment that names a section of the specification names one that is there."""
import os
import re
import sys

import tree

SPECIFICATION = "docs/spec.md"
NAMED = re.compile(r'docs/(spec/\w+\.md)[\s*/#]+"([^"]+)"')


def prose(page):
    return re.sub(r"^```.*?^```$", "", tree.read(page), flags=re.M | re.S)


def chapters():
    return [os.path.relpath(path, "docs") for path in tree.files(".md", under="docs/spec")]


def headings(page):
    return re.findall(r"^##+ (.+)$", prose(page), flags=re.M)


def anchor(heading):
    """As forges make it of a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def compare(page, linked, wanted):
    missing = [f"{page}: contents have no {link}" for link in wanted if link not in linked]
    strange = [f"{page}: no section for {link}" for link in linked if link not in wanted]
    if not missing and not strange and linked != wanted:
        return [f"{page}: contents are out of order"]
    return missing + strange


def check_page(page):
    text = prose(page)
    sections = re.findall(r"^## (.+)$", text, flags=re.M)
    contents = " ".join(text[:text.index("\n## ")].split())
    return compare(page, re.findall(r"\[[^]]+\]\(#[^)]+\)", contents),
                   [f"[{heading}](#{anchor(heading)})" for heading in sections])


def check_specification():
    linked = re.findall(r"\[[^]]+\]\(spec/[^)]+\)", " ".join(tree.read(SPECIFICATION).split()))
    order = [match.group(1) for link in linked if (match := re.search(r"\((spec/\w+\.md)\)", link))]
    faults = [f"{SPECIFICATION}: no link to {path}" for path in chapters() if path not in order]
    wanted = []
    for path in order:
        page = "docs/" + path
        title = re.match(r"# (.+)\n", tree.read(page)).group(1)
        wanted.append(f"[{title}]({path})")
        wanted += [f"[{heading}]({path}#{anchor(heading)})" for heading in headings(page)]
    return faults + compare(SPECIFICATION, linked, wanted)


def names_of(path):
    """Headings of a chapter, and what its paragraphs open with in bold."""
    text = tree.read("docs/" + path)
    found = re.findall(r"^#+ (.+)$|^(?:[-*] )?\*\*(.+?)\.?\*\*", text, flags=re.M)
    return {" ".join(name.split()) for pair in found for name in pair if name}


def check_references():
    names = {path: names_of(path) for path in chapters()}
    for page in tree.files(".c", ".h", ".py", ".md", ".rows", ".txt"):
        for path, quoted in NAMED.findall(tree.read(page)):
            name = re.sub(r"\s*\n[\s*/#]*", " ", quoted)
            if name not in names.get(path, ()):
                yield f'{page}: docs/{path} has no "{name}"'


def main():
    faults = check_page("docs/design.md") + check_specification() + list(check_references())
    return tree.report(faults, "contents")


if __name__ == "__main__":
    sys.exit(main())
