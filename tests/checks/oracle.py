#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: oracle.py FXCHECK CONVERT_STREAM [SEED [CONVERSIONS]]
Random conversions and random judgements, calculated again from docs/spec with
Python's fractions, which share no code with the library."""
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import stream
import tree

CONVERSIONS, PAIRS = 20000, 3000
DAYS = [f"2031-03-{day:02}" for day in (3, 4, 5, 6, 7)]
CURRENCIES = {"USD": 4, "CNY": 4, "JPY": 2, "GBP": 5, "INR": 4}  # decimals of each series
MARKS = {"USD": "US${}", "CNY": "RMB{}", "JPY": "{} Japanese yen", "GBP": "{} pounds sterling",
         "INR": "INR {}", "EUR": "€{}"}
MIDDLE = {"USD": 1.08, "CNY": 7.85, "JPY": 161.2, "GBP": 0.853, "INR": 90.4}
SCALES = {"": 0, " thousand": 3, " million": 6, " billion": 9, " trillion": 12}
TOLERANCE = Fraction(25, 10000)


# --- rates ------------------------------------------------------------------------

def random_table(rng):
    """(day, currency) -> printed rate per euro; the last digit is never 0."""
    table = {}
    for day in DAYS:
        for currency, decimals in CURRENCIES.items():
            units = round(MIDDLE[currency] * rng.uniform(0.97, 1.03) * 10 ** decimals)
            digits = str(units - units % 10 + rng.randint(1, 9)).rjust(decimals + 1, "0")
            table[day, currency] = f"{digits[:-decimals]}.{digits[-decimals:]}"
    return table


def write_table(path, table):
    with open(path, "w", encoding="ascii") as out:
        out.write("date,base,quote,rate\n")
        for (day, currency), rate in sorted(table.items()):
            out.write(f"{day},EUR,{currency},{rate}\n")


def quote(table, day, currency):
    """Point and ends of units per euro."""
    if currency == "EUR":
        return (Fraction(1),) * 3
    point = Fraction(table[day, currency])
    half = Fraction(1, 2 * 10 ** CURRENCIES[currency])
    return point, point - half, point + half


def rate(table, day, base, counter):
    """Units of `counter` for one of `base`: point and interval of the cross."""
    b, c = quote(table, day, base), quote(table, day, counter)
    return c[0] / b[0], (c[1] / b[2], c[2] / b[1])


# --- conversions --------------------------------------------------------------------

def round_to(value, decimals, mode):
    scaled = abs(value) * 10 ** decimals
    down, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest - scaled.denominator
    up = {0: twice > 0 or (twice == 0 and down % 2 == 1), 1: twice >= 0, 2: twice > 0,
          3: rest > 0, 4: False, 5: rest > 0 and value < 0, 6: rest > 0 and value > 0}[mode]
    return Fraction(down + up, 10 ** decimals) * (-1 if value < 0 else 1)


def plain(value, decimals):
    digits = str(abs(value) * 10 ** decimals).rjust(decimals + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}")


def conversion_faults(rng, program, path, table, count):
    requests, wanted = [], []
    for _ in range(count):
        base, counter = rng.sample(list(CURRENCIES) + ["EUR"], 2)
        digits, places = rng.randint(1, 40), rng.choice([0, 0, 2, rng.randint(0, 24)])
        amount = plain(Fraction(rng.randrange(10 ** digits), 10 ** places), places)
        amount = rng.choice(["", "-"]) + amount
        day, decimals, mode = rng.choice(DAYS), rng.randint(0, 12), rng.randint(0, 6)
        requests.append(f"{amount} {base} {counter} {day} {decimals} {mode}")
        exact = Fraction(amount) * rate(table, day, base, counter)[0]
        rounded = round_to(exact, decimals, mode)
        wanted.append(f"{exact} {plain(rounded, decimals)} {int(rounded != exact)}")
    done = subprocess.run([program, path], input="\n".join(requests) + "\n",
                          capture_output=True, text=True, check=True)
    got = done.stdout.splitlines()
    if len(got) != len(wanted):
        yield f"{len(wanted)} conversions asked for, {len(got)} made"
    for request, want, have in zip(requests, wanted, got):
        if want != have:
            yield f"convert {request}: {have}, {want} expected"


# --- judgements -----------------------------------------------------------------------

class Figure:
    """A printed figure and its granules, docs/spec/quantities.md "Granules"."""

    def __init__(self, digits, decimals, scale, modifier=""):
        self.digits, self.decimals, self.scale, self.modifier = digits, decimals, scale, modifier
        unit = Fraction(10) ** (SCALES[scale] - decimals)
        self.value = digits * unit
        zeros = len(str(digits)) - len(str(digits).rstrip("0")) if decimals == 0 else 0
        self.shown = unit
        if scale == "" and decimals == 0:
            self.shown = Fraction(10) ** max(0, min(zeros, len(str(digits)) - 3))
        self.coarse = self.shown
        if decimals == 0 and digits > 0:
            self.coarse = Fraction(10) ** (SCALES[scale] + zeros)
        while self.coarse > self.value / 10 and self.coarse > self.shown:
            self.coarse /= 10

    def number(self):
        whole = plain(Fraction(self.digits, 10 ** self.decimals), self.decimals)
        head, dot, tail = whole.partition(".")
        return f"{int(head):,}{dot}{tail}{self.scale}"

    def interval(self, granule):
        """(low, high, low closed, high closed); never below a hundredth of the value."""
        v, c = self.value, self.coarse
        ends = {"": (v - granule / 2, v + granule / 2, True, True),
                "about ": (v - c, v + c, False, False),
                "over ": (v, v + c, True, False),
                "nearly ": (v - c, v, False, True)}[self.modifier]
        return ends if ends[0] >= v / 100 else (v / 100, ends[1], False, ends[3])


def implied(left, right, reading):
    """Units of right per unit of left."""
    x, y = (f.interval(getattr(f, reading)) for f in (left, right))
    return y[0] / x[1], y[1] / x[0], y[2] and x[3], y[3] and x[2]


def meets(r, s):
    low = max((r[0], not r[2]), (s[0], False))
    high = min((r[1], r[3]), (s[1], True))
    return low[0] < high[0] or (low[0] == high[0] and not low[1] and high[1])


def excess(r, s):
    if meets(r, s):
        return Fraction(0)
    return max(s[0] / r[1] - 1, r[0] / s[1] - 1)


def reproduced(left, right, point):
    if left.modifier or right.modifier:
        return False
    for value, target in ((left.value * point, right), (right.value / point, left)):
        if any(round_to(value / target.shown, 0, mode) * target.shown == target.value
               for mode in (0, 1)):
            return True
    return False


def verdicts(left, right, point, s, strict):
    """What the ladder of docs/spec/verdicts.md "Verdicts" allows."""
    r = implied(left, right, "shown")
    widened = (r[0] / (1 + TOLERANCE), r[1] * (1 + TOLERANCE), r[2], r[3])
    if reproduced(left, right, point):
        return {"exact"}
    if meets(r, s):
        return {"rounding"}
    if strict:
        return {"disagree"}
    if meets(widened, s):
        return {"tolerance"}
    if meets(implied(left, right, "coarse"), s):
        return {"coarse"}
    return {"other-rate", "disagree", "coarse"}  # other sources and modes are not modelled


def random_figure(rng, value, modifier=""):
    """A figure near `value`, as a writer would print it."""
    fitting = [s for s in SCALES if Fraction(10) ** SCALES[s] <= value] or [""]
    scale = rng.choice(fitting[-2:])
    decimals = rng.randint(0, 3) if scale else rng.choice([0, 0, 2])
    unit = Fraction(10) ** (SCALES[scale] - decimals)
    digits = int(round_to(value / unit, 0, 1))
    spare = len(str(digits)) - rng.randint(1, 6)
    if spare > 0 and rng.random() < 0.6:  # fewer significant digits
        digits = int(round_to(Fraction(digits, 10 ** spare), 0, 1)) * 10 ** spare
    return Figure(max(digits, 1), decimals, scale, modifier)


def random_pair(rng, table):
    base, counter = rng.sample(list(MARKS), 2)
    day = rng.choice(DAYS)
    left = random_figure(rng, Fraction(rng.randint(1000, 10 ** rng.randint(4, 14))))
    slip = rng.choice([1, 1, 1, Fraction(rng.randint(9900, 10100), 10000),
                       Fraction(rng.randint(500, 2000), 1000)])
    modifier = rng.choice(["", "", "", "about ", "over ", "nearly "])
    right = random_figure(rng, left.value * rate(table, day, base, counter)[0] * slip, modifier)
    text = "Lumora sold a mine for {} ({}{}) in the spring.".format(
        MARKS[base].format(left.number()), modifier, MARKS[counter].format(right.number()))
    return base, counter, day, left, right, text


def fraction_of(text):
    return None if text is None else Fraction(text)


def oriented(ends, flipped):
    return tuple(1 / end for end in reversed(ends)) if flipped else tuple(ends)


def pair_faults(pair, answer, table, strict):
    base, counter, day, left, right, text = pair
    if len(answer["figures"]) != 2 or len(answer["pairs"]) != 1:
        return [f"{text}: {len(answer['figures'])} figures, {len(answer['pairs'])} pairs"]
    point, s = rate(table, day, base, counter)
    r = implied(left, right, "shown")
    got = answer["pairs"][0]
    if got.get("reason") == "list-prices":  # how prices of shops end is not modelled
        return []
    flipped = got["implied"]["base"] != base
    want = {"left": str(left.value), "right": str(right.value),
            "implied": oriented(r[:2], flipped), "rate": oriented(s, flipped),
            "date": day, "excess": plain(round_to(excess(r, s) * 10000, 2, 1), 2)}
    have = {"left": answer["figures"][0]["amount"], "right": answer["figures"][1]["amount"],
            "implied": tuple(fraction_of(got["implied"][end]) for end in ("low", "high")),
            "rate": tuple(fraction_of(got["rate"][end]) for end in ("low", "high")),
            "date": got["rate"]["date"], "excess": got["excess_bp"]}
    for key in ("left", "right"):
        want[key], have[key] = Fraction(want[key]), Fraction(have[key])
    faults = [f"{text} {day}: {key} {have[key]}, {want[key]} expected"
              for key in want if want[key] != have[key]]
    allowed = verdicts(left, right, point, s, strict)
    if got["verdict"] not in allowed:
        faults.append(f"{text} {day}: {got['verdict']}, one of {sorted(allowed)} expected")
    return faults


def judgement_faults(rng, program, path, table):
    pairs = [random_pair(rng, table) for _ in range(PAIRS)]
    documents = [{"text": pair[-1], "date": pair[2]} for pair in pairs]
    for strict in (False, True):
        options = ["--rates", path] + ["--strict"] * strict
        for pair, answer in zip(pairs, stream.check(program, documents, *options)):
            yield from pair_faults(pair, answer, table, strict)


def main():
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    rng = random.Random(seed)
    table = random_table(rng)
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/user.csv"
        write_table(path, table)
        count = int(sys.argv[4]) if len(sys.argv) > 4 else CONVERSIONS
        faults = list(conversion_faults(rng, sys.argv[2], path, table, count))
        faults += judgement_faults(rng, sys.argv[1], path, table)
    return tree.report(faults[:40], f"oracle, seed {seed}")


if __name__ == "__main__":
    sys.exit(main())
