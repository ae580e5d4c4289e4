#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: proofs.py FXCHECK
Works out again every proof that the program gives for the texts of proof_corpus.py. Then spoils proofs one
by one: each has to be found out."""
import copy
import sys
from fractions import Fraction

import tree
from proof_again import FIXED, Wrong, check_pair
from proof_corpus import answers


def shifted(number):
    return str(Fraction(number) * Fraction(1001, 1000))


def spoil_verdict(pair):
    pair["verdict"] = "exact" if pair["verdict"] == "disagree" else "disagree"


def spoil_number(*path):
    def spoil(pair):
        at = pair
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = shifted(at[path[-1]])
    return spoil


def spoil_quote(pair):
    digits = pair["rate"]["printed"][0]
    pair["rate"]["printed"][0] = digits[:-1] + str((int(digits[-1]) + 1) % 10)


def spoil_hash(pair):
    pair["rate"]["hash"] = "sha256:" + "0" * 64


def spoil_end(pair):
    rung = next(c for c in pair["comparisons"] if c["test"] == "rounding")
    rung["implied"]["low_closed"] = not rung["implied"]["low_closed"]


def spoil_claim(pair):
    rung = next(c for c in pair["comparisons"] if c["test"] == "rounding")
    rung["holds"] = not rung["holds"]


def spoil_origin(key, value):
    def spoil(pair):
        fixed = next(origin for origin in pair["rate"]["from"] if origin["source"] in FIXED)
        fixed[key] = value
    return spoil


def spoil_name(pair):
    pair["rate"]["source"] = pair["rate"]["source"].partition("+")[0]


SPOILERS = {
    "verdict": spoil_verdict, "excess": spoil_number("excess"), "width": spoil_number("width"),
    "basis points": spoil_number("excess_bp"), "value": spoil_number("rate", "value"),
    "low": spoil_number("rate", "low"), "implied": spoil_number("implied", "low"),
    "amounts": spoil_number("comparisons", -1, "base", "low"), "quote": spoil_quote,
    "hash": spoil_hash, "end": spoil_end, "claim": spoil_claim,
}
OVER_PARITY_SPOILERS = {
    "source of a parity": spoil_origin("source", "h10"), "name": spoil_name,
    "day of a parity": spoil_origin("date", "2000-01-03"),
    "hash of a parity": spoil_origin("hash", "sha256:" + "0" * 64), **SPOILERS,
}


def is_found_out(spoil, text, options, answer, index):
    spoiled = copy.deepcopy(answer)
    spoil(spoiled["pairs"][index])
    try:
        check_pair(spoiled, spoiled["pairs"][index], text, options)
    except Wrong:
        return True
    return False


def undiscovered(checked, source, spoilers):
    """Names of what could be spoilt in a sound proof without notice."""
    text, options, answer, index = next(
        entry for entry in checked
        if entry[2]["pairs"][entry[3]]["rate"]["source"] == source
        and entry[2]["pairs"][entry[3]]["verdict"] == "tolerance")
    return [name for name, spoil in spoilers.items()
            if not is_found_out(spoil, text, options, answer, index)]


def main():
    faults, checked = [], []
    for text, options, answer in answers(sys.argv[1]):
        for index, pair in enumerate(answer["pairs"]):
            try:
                check_pair(answer, pair, text, options)
            except Wrong as wrong:
                faults.append(f"{text!r} {options}: {wrong}")
                continue
            if pair["comparisons"]:
                checked.append((text, options, answer, index))
    for source, spoilers in (("ecb", SPOILERS), ("ecb+parities", OVER_PARITY_SPOILERS)):
        faults += [f"a proof over {source} with another {name} passes"
                   for name in undiscovered(checked, source, spoilers)]
    verdicts = [answer["pairs"][index]["verdict"] for _, _, answer, index in checked]
    print(len(checked), "proofs:", {name: verdicts.count(name) for name in sorted(set(verdicts))})
    return tree.report(faults, "proofs")


if __name__ == "__main__":
    sys.exit(main())
