#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: same_facts.py FXCHECK [--verbose]
Links and conflicts of the groups in tests/cases/same_facts*.txt: how many of the pairs of
figures that state one fact in two documents are found, and how many that are found are
right; and whether each group gives the conflicts that were planted, and no other."""
import itertools
import json
import re
import subprocess
import sys

import tree

MARK = re.compile(r"\[\[([\w-]+)\|([^\]]+)\]\]")
LEAST = {"links": (0.80, 1.0), "conflicts": (0.90, 1.0)}  # recall, precision


class Group:
    def __init__(self, head):
        words = head.split()
        self.name = words[0]
        self.expected = {(words[i], words[i + 1]) for i in range(1, len(words), 2)}
        self.documents = []  # id, date, text
        self.labels = {}  # document id, start -> label

    def add(self, head, lines):
        name, *date = head.split()
        text, at, marked = "", 0, "\n".join(lines)
        for match in MARK.finditer(marked):
            text += marked[at:match.start()]
            self.labels[name, len(text.encode())] = match.group(1)
            text += match.group(2)
            at = match.end()
        self.documents.append((name, date[0] if date else None, text + marked[at:]))


def read_groups(text):
    groups, head, lines = [], None, []

    def close():
        if head:
            groups[-1].add(head, lines)

    for line in text.splitlines():
        if line.startswith("== "):
            close()
            head = None
            groups.append(Group(line[3:]))
        elif line.startswith("-- "):
            close()
            head, lines = line[3:], []
        elif head and not line.startswith("#"):
            lines.append(line)
    close()
    return groups


def compare(program, group):
    """The facts of the whole group: those of its documents, put together. A document's
    answer has what it shares with those before it, so each is asked last once."""
    facts = []
    for last in range(len(group.documents)):
        order = group.documents[:last] + group.documents[last + 1:] + [group.documents[last]]
        lines = [json.dumps({"id": name, "text": text, "date": date, "group": "g"},
                            ensure_ascii=False) for name, date, text in order]
        done = subprocess.run([program, "check", "--input", "ndjson"], check=True,
                              input="\n".join(lines).encode(), capture_output=True)
        facts += json.loads(done.stdout.splitlines()[-1])["cross"]
    return facts


def places(fact):
    return sorted((place["id"], place["start"]) for place in fact["places"])


def found_links(facts):
    return {pair for fact in facts for pair in itertools.combinations(places(fact), 2)
            if pair[0][0] != pair[1][0]}


def true_links(group):
    return {tuple(sorted(pair)) for pair in itertools.combinations(group.labels, 2)
            if pair[0][0] != pair[1][0] and group.labels[pair[0]] == group.labels[pair[1]]}


def reports(group, facts):
    """Conflicts and different rates, each by the label of its figures."""
    kinds = {"conflict": "conflict", "different-rates": "different"}
    return {(kinds[fact["rule"]], group.labels.get(place, f"{place}?"))
            for fact in facts if fact["rule"] in kinds for place in places(fact)}


class Score:
    def __init__(self):
        self.right = self.wanted = self.found = 0

    def add(self, found, wanted):
        self.right += len(found & wanted)
        self.wanted += len(wanted)
        self.found += len(found)

    def measures(self):
        return self.right / self.wanted, self.right / self.found if self.found else 1


def show(group, kind, found, wanted):
    for sign, items in (("missed", wanted - found), ("false", found - wanted)):
        for item in sorted(items):
            labels = [f"{place[0]}:{group.labels.get(place, place[1])}" for place in item] \
                if kind == "links" else item
            print(f"{group.name}: {sign} {kind}: {' '.join(labels)}")


def measure(name):
    """Faults of one file; its measures are printed."""
    scores = {"links": Score(), "conflicts": Score()}
    groups = read_groups(tree.read("tests/cases/" + name))
    for group in groups:
        facts = compare(sys.argv[1], group)
        for kind, found, wanted in (("links", found_links(facts), true_links(group)),
                                    ("conflicts", reports(group, facts), group.expected)):
            scores[kind].add(found, wanted)
            if "--verbose" in sys.argv:
                show(group, kind, found, wanted)
    faults = []
    documents = sum(len(group.documents) for group in groups)
    print(f"{name}: {len(groups)} groups of {documents} documents")
    for kind, score in scores.items():
        measured = score.measures()
        print(f"  {kind}: recall {score.right}/{score.wanted} = {measured[0]:.3f}, precision "
              f"{score.right}/{score.found} = {measured[1]:.3f}")
        faults += [f"{name}, {kind}: {label} {value:.3f}, {least} expected" for label, value, least
                   in zip(("recall", "precision"), measured, LEAST[kind]) if value < least]
    return faults


def main():
    faults = measure("same_facts.txt") + measure("same_facts_unseen.txt")
    return tree.report(faults, "same facts")


if __name__ == "__main__":
    sys.exit(main())
