#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: verdict_options.py FXCHECK
What changes the verdicts of the February 2025 coverage, option by option: on the sample
articles, and on the five real ones in ../shared/seeds where they are there."""
import glob
import os
import sys
import tempfile

import stream
import tree

# The central parity of the day, which no shipped table has.
PARITY = "date,base,quote,rate\n2025-02-24,USD,CNY,7.1717\n"
EVENT = ("February 24, 2024", "February 24, 2025")  # the day that the fifth one means
NO_EVENT = ("On February 24, 2024,", "Then")
QUARTER = "quarter 2024"
FEB24 = "2025-02-24"


def case(article, pair, wanted, *options, date=FEB24, edit=None):
    return {"article": article, "pair": pair, "wanted": wanted, "options": options,
            "date": date, "edit": edit}


# Articles count from 0. What is wanted of a pair: verdict, and perhaps reason, excess in
# basis points, evidence, severity, a cause, a doubtful one, one that is not named. Without a
# pair: findings that are there, or are not.
CASES = [
    # $53 billion and 380 billion yuan
    case(1, 0, {"verdict": "tolerance", "excess": "2.81", "severity": "trivial"}),
    case(1, 0, {"verdict": "coarse"}, "--tolerance", "0bp"),
    case(1, 0, {"verdict": "other-rate", "reason": "source:h10"},
         "--tolerance", "0bp", "--reading", "shown"),
    case(1, 0, {"verdict": "other-rate", "reason": "source:parity"},
         "--tolerance", "0bp", "--reading", "shown", "--rates", "parity.csv", "--source", "ecb"),
    case(1, 0, {"verdict": "exact"}, "--rates", "parity.csv", "--source", "parity"),
    case(1, 0, {"verdict": "disagree", "severity": "trivial", "doubtful": "ROUNDED_RATE",
                "cause": "OTHER_SOURCE"}, "--strict"),
    case(1, 0, {"verdict": "cannot-judge", "reason": "no-date"}, date=None),
    # US$38,381 million and RMB280,154 million
    case(1, 1, {"verdict": "exact", "evidence": "E5"}),
    case(1, 1, {"verdict": "exact"}, "--source", "h10"),
    case(1, 1, {"verdict": "disagree", "severity": "minor", "excess": "67.22"},
         edit=(QUARTER, "latest")),
    case(1, 1, {"verdict": "disagree"}, edit=(QUARTER, "first quarter 2024")),
    case(1, 1, {"verdict": "disagree"}, edit=(QUARTER, "second quarter 2024")),
    case(1, 1, {"verdict": "disagree"}, edit=(QUARTER, "third quarter 2024")),
    case(1, 1, {"verdict": "exact"}, edit=(QUARTER, "fourth quarter 2024")),
    case(1, 1, {"verdict": "tolerance"}, "--tolerance", "100bp", edit=(QUARTER, "latest")),
    # $53 billion and ¥380 billion: as yen, off by a factor of 20.7
    case(2, 0, {"verdict": "tolerance", "excess": "2.81"}),
    case(2, 0, {"verdict": "disagree", "severity": "gross"},
         edit=("$53 billion (¥380 billion)", "US$53 billion (380 billion yen)")),
    # ¥280.2 billion and $36.96 billion: right in euros
    case(2, 1, {"verdict": "disagree", "severity": "moderate", "excess": "382.25",
                "cause": "THIRD_CURRENCY"}),
    case(2, 1, {"verdict": "disagree", "severity": "moderate", "excess": "382.83",
                "cause": "THIRD_CURRENCY"}, "--source", "h10"),
    case(2, 1, {"verdict": "disagree", "excess": "452.87"},
         edit=("ourth-quarter", "resh")),
    case(2, 1, {"verdict": "disagree"}, "--tolerance", "380bp"),
    case(2, 1, {"verdict": "tolerance"}, "--tolerance", "383bp"),
    case(2, 1, {"verdict": "disagree"}, "--mode", "any", "--reading", "coarse"),
    # ¥48.9 billion and $6.45 billion: the same, and no slip of one digit
    case(2, 2, {"verdict": "disagree", "severity": "moderate", "excess": "367.17",
                "cause": "THIRD_CURRENCY", "not": "ONE_DIGIT"}),
    case(2, 2, {"verdict": "disagree", "excess": "367.74"}, "--source", "h10"),
    # over 380 billion yuan and $53 billion: "over" cancels
    case(3, 0, {"verdict": "tolerance", "excess": "2.81"}),
    case(3, 0, {"verdict": "disagree", "severity": "trivial"}, "--strict"),
    # 380 billion Yuan and around $55 billion
    case(4, 0, {"verdict": "disagree", "severity": "moderate", "excess": "213.30",
                "evidence": "E4", "doubtful": "STALE"}, date=None),
    case(4, 0, {"verdict": "disagree", "doubtful": "ONE_DIGIT"}, date=None),
    case(4, 0, {"verdict": "disagree", "excess": "288.60"}, date=None, edit=EVENT),
    case(4, 0, {"verdict": "disagree", "evidence": "E6", "severity": "moderate"},
         date=None, edit=NO_EVENT),
    case(4, 0, {"verdict": "disagree"}, "--about-k", "2", "--strict", date=None, edit=EVENT),
    case(4, 0, {"verdict": "other-rate", "reason": "source:parity"}, "--about-k", "2",
         "--reading", "shown", "--rates", "parity.csv", "--source", "ecb", date=None, edit=EVENT),
    case(4, 0, {"verdict": "rounding"}, "--about-k", "2", "--rates", "parity.csv",
         "--source", "parity", date=None, edit=EVENT),
    case(4, 0, {"verdict": "rounding"}, "--about-k", "2.5", date=None),
    case(4, 0, {"verdict": "disagree"}, "--about-k", "2.5", "--strict", date=None, edit=EVENT),
    case(4, None, {"findings": ["weak-agreement"]}, "--about-k", "10", date=None, edit=EVENT),
    case(4, None, {"findings": ["unsupported-headline"]}, date=None),
    # rates that the articles imply: three pairs that share none, two of different days
    case(2, None, {"findings": ["common-rate-conflict"]}),
    case(1, None, {"findings": [], "none": ["common-rate-conflict", "rate-mismatch"]}),
    case(1, None, {"findings": ["filing-rate-conflict"]}, "--profile", "filing"),
    case(0, None, {"findings": [], "none": ["rate-mismatch", "unsupported-headline"]}),
]


def summary(pair):
    """What a case can want of a pair."""
    causes = {cause["code"]: cause["credible"] for cause in pair["causes"]}
    return {"verdict": pair["verdict"], "reason": pair.get("reason"),
            "excess": pair["excess_bp"], "severity": pair["severity"],
            "evidence": (pair["rate"] or {}).get("evidence"), "causes": causes}


def pair_faults(pair, wanted):
    got = summary(pair)
    for key in ("verdict", "reason", "excess", "severity", "evidence"):
        if key in wanted and got[key] != wanted[key]:
            yield f"{key} {got[key]}, {wanted[key]} expected"
    causes = got["causes"]
    if "cause" in wanted and not causes.get(wanted["cause"]):
        yield f"causes {causes}, {wanted['cause']} expected"
    if "doubtful" in wanted and causes.get(wanted["doubtful"]) is not False:
        yield f"causes {causes}, a doubtful {wanted['doubtful']} expected"
    if wanted.get("not") in causes:
        yield f"causes {causes}, no {wanted['not']} expected"


def finding_faults(answer, wanted):
    rules = [finding["rule"] for finding in answer["findings"]]
    for rule in wanted["findings"]:
        if rule not in rules:
            yield f"findings {rules}, {rule} expected"
    for rule in wanted.get("none", []):
        if rule in rules:
            yield f"findings {rules}, no {rule} expected"


def faults_of(program, name, text, row):
    where = f"{name} {' '.join(row['options'])} {row['edit'] or ''}"
    if row["edit"]:
        if row["edit"][0] not in text:
            return [f"{where}: the text has no such words"]
        text = text.replace(*row["edit"])
    document = {"text": text} | ({"date": row["date"]} if row["date"] else {})
    answer = stream.check(program, [document], *row["options"])[0]
    if row["pair"] is None:
        found = finding_faults(answer, row["wanted"])
    elif row["pair"] >= len(answer["pairs"]):
        found = ["no such pair"]
    else:
        found = pair_faults(answer["pairs"][row["pair"]], row["wanted"])
    return [f"{where}: {fault}" for fault in found]


def samples():
    return [(line.split()[0], tree.read("samples/" + line.split()[0]))
            for line in tree.read("samples/dates.txt").splitlines() if not line.startswith("#")]


def seeds():
    paths = sorted(glob.glob(os.path.join(tree.ROOT, "..", "shared", "seeds", "*.txt")))
    if len(paths) != 5:
        print("../shared/seeds is not there: the samples alone")
        return []
    return [(os.path.basename(path)[:3], open(path, encoding="utf-8").read()) for path in paths]


def main():
    program = os.path.abspath(sys.argv[1])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("parity.csv", "w", encoding="utf-8") as table:
            table.write(PARITY)
        for articles in (samples(), seeds()):
            for row in CASES if articles else []:
                faults += faults_of(program, *articles[row["article"]], row)
    return tree.report(faults, f"{len(CASES)} cases")


if __name__ == "__main__":
    sys.exit(main())
