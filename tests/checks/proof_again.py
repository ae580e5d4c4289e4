# SPDX-License-Identifier: MIT
"""Works a proof of the program out again, with nothing but Python's fractions and the tables in
rates/: `check_pair` raises Wrong where one does not hold."""
import functools
import re
from fractions import Fraction

import tree

TOLERANCE = {None: Fraction(25, 10000), "triage": Fraction(1, 100)}
BINDING = ("E0", "E1", "E2", "E3")
RUNGS = ("exact", "rounding", "tolerance", "coarse")


class Wrong(Exception):
    """A proof that does not hold."""


def need(holds, what):
    if not holds:
        raise Wrong(what)


# --- intervals ---------------------------------------------------------------------

class Interval:
    def __init__(self, low, high, low_closed=True, high_closed=True):
        self.low, self.high = Fraction(low), Fraction(high)
        self.low_closed, self.high_closed = low_closed, high_closed

    @classmethod
    def read(cls, data):
        return cls(data["low"], data["high"], data["low_closed"], data["high_closed"])

    def __eq__(self, other):
        return vars(self) == vars(other)

    def meets(self, other):
        low = max((self.low, not self.low_closed), (other.low, not other.low_closed))
        high = min((self.high, self.high_closed), (other.high, other.high_closed))
        return low[0] < high[0] or (low[0] == high[0] and not low[1] and high[1])

    def over(self, other):
        return Interval(self.low / other.high, self.high / other.low,
                        self.low_closed and other.high_closed,
                        self.high_closed and other.low_closed)

    def times(self, other):
        return Interval(self.low * other.low, self.high * other.high,
                        self.low_closed and other.low_closed,
                        self.high_closed and other.high_closed)

    def widened(self, tolerance):
        return Interval(self.low / (1 + tolerance), self.high * (1 + tolerance),
                        self.low_closed, self.high_closed)

    def excess(self, other):
        if self.meets(other):
            return Fraction(0)
        return max(other.low / self.high - 1, self.low / other.high - 1)

    def width(self):
        return self.high / self.low - 1


ONE = Interval(1, 1)


# --- what a printed figure may stand for ---------------------------------------------

CLASS = {"under": "nearly"}


def own_modifiers(left, right):
    """The scope rule: what the leading figure bears, or both do, cancels."""
    first, second = left["modifier"], right["modifier"]
    if second is None or CLASS.get(first, first) == CLASS.get(second, second):
        return None, None
    return first, second


def amounts(figure, modifier, granule, options):
    """None where the answer does not carry enough: the high end of a range."""
    if "amount_high" in figure:
        return None
    value = abs(Fraction(figure["amount"]))
    size = Fraction(figure["granule"][granule])
    coarse = Fraction(figure["granule"]["coarse"])
    about = coarse * Fraction(options.get("about", "1"))
    ends = {
        "about": (about, about, False, False), "nearly": (coarse, 0, False, True),
        "under": (coarse, 0, False, True), "over": (0, coarse, True, False),
    }.get(modifier) or {
        "nearest": (size / 2, size / 2, True, True), "half-up": (size / 2, size / 2, True, False),
        "trunc": (0, size, True, False), "ceil": (size, 0, False, True),
        "any": (size, size, False, False), "exact": (0, 0, True, True),
        "half-even": (size / 2, size / 2) + 2 * ((value / size) % 2 == 0,),
    }[options.get("mode", "nearest")]
    below, above, low_closed, high_closed = ends
    low, high = value - below, value + above
    if low < value / 100:
        low, low_closed = value / 100, False
    return Interval(low, high, low_closed, high_closed)


# --- where a rate comes from ----------------------------------------------------------

FIXED = ("euro", "parities")


@functools.lru_cache(None)
def table(source):
    """(hash, {day: {pair: printed}}) of rates/SOURCE/SOURCE.txt; of rates in force the
    day is that on which they begin."""
    text = tree.read(f"rates/{source}/{source}.txt")
    lines = text.splitlines()
    digest = re.search(r"^rows\t?\s*\d+\s+(sha256:[0-9a-f]{64})", text, re.M)
    head = next((line.split("\t") for line in lines if line.startswith("date\t")), None)
    days = {}
    for line in lines:
        if re.match(r"\d{4}-\d\d-\d\d\t", line):
            cells = line.split("\t")
            row = dict(zip(head, cells)) if head else {cells[1]: cells[2]}
            days.setdefault(cells[0], {}).update(row)
    return digest.group(1) if digest else None, days


def quote_of(source, pair):
    """A rate in force: its first day and its digits."""
    return next((day, row[pair]) for day, row in table(source)[1].items() if pair in row)


def quoted(printed, exact):
    """The interval of a quote as it is printed."""
    digits = printed.partition(".")[2]
    half = Fraction(0) if exact else Fraction(1, 2 * 10 ** len(digits))
    value = Fraction(printed)
    return Interval(value - half, value + half), value


def legs(rate):
    """(pair, printed, where it is from) of each quote."""
    origins = rate.get("from") or [rate] * len(rate["path"])
    need(len(origins) == len(rate["path"]) == len(rate["printed"]), "a quote has no source")
    return zip(rate["path"], rate["printed"], origins)


def check_table(path, printed, origin):
    source, date = origin["source"], origin["date"]
    digest, days = table(source)
    need(digest in (None, origin["hash"]), f"{source} has another hash")
    if source in FIXED:
        need(quote_of(source, path)[1] == printed, f"{source} has another {path}")
    else:
        need(days.get(date, {}).get(path) == printed, f"{source} has another {path} on {date}")


def check_origins(rate):
    """A fixing carried over parities: one source and one day but for what is in force by
    then, and the name of all of them."""
    origins = rate.get("from")
    if not origins:
        need("+" not in rate["source"], "several sources, and none is named")
        return
    first, *others = rate["source"].split("+")
    need({origin["source"] for origin in origins} == {first, *others}, "the sources are others")
    for path, origin in zip(rate["path"], origins):
        if origin["source"] == first:
            need(origin["date"] == rate["date"], "a fixing of another day")
            need(origin["hash"] == rate["hash"], "a fixing of another table")
        else:
            need(origin["source"] in FIXED, "fixings of two sources")
            need(origin["date"] == quote_of(origin["source"], path)[0] <= rate["date"],
                 "the parity was not in force")


def check_rate(rate, implied, text):
    rates = Interval(rate["low"], rate["high"])
    need(rates.low <= Fraction(rate["value"]) <= rates.high, "the value is outside its interval")
    if rate["evidence"] == "R*":
        return rates
    if rate["source"] == "text":
        shown = text.encode()[rate["start"]:rate["end"]].decode()
        need(any(char.isdigit() for char in shown), "no number stands at the place of the rate")
        return rates
    need(re.fullmatch("sha256:[0-9a-f]{64}", rate["hash"] or ""), "no hash")
    if not rate["path"] or not all(rate["printed"]):
        return rates
    check_origins(rate)
    made, value, at = ONE, Fraction(1), implied["base"]
    for path, printed, origin in legs(rate):
        check_table(path, printed, origin)
        interval, point = quoted(printed, origin["source"] in FIXED)
        base, quote = path.split("/")
        if base != at:
            need(quote == at, "the path is broken")
            interval, point = ONE.over(interval), 1 / point
        made, value, at = made.times(interval), value * point, quote if base == at else base
    need(at == implied["quote"], "the path ends elsewhere")
    need(made == rates and value == Fraction(rate["value"]), "the quotes make another rate")
    return rates


# --- the comparisons --------------------------------------------------------------------

def roundings(value, size, mode):
    floor = value // size * size
    rest = (value - floor) / size
    if rest == 0:
        return {floor}
    up, even = floor + size, floor + (size if (floor / size) % 2 else 0)
    near = {floor if rest < Fraction(1, 2) else up}
    tie = near if rest != Fraction(1, 2) else {up, even}
    return {"nearest": tie, "any": tie, "half-up": near, "trunc": {floor}, "ceil": {up},
            "half-even": near if rest != Fraction(1, 2) else {even}, "exact": set()}[mode]


def reproduces(base, quote, rate, granule, mode):
    def gives(value, figure):
        wanted = abs(Fraction(figure["amount"]))
        return value == wanted or wanted in roundings(value, Fraction(figure["granule"][granule]), mode)
    return (gives(abs(Fraction(base["amount"])) * rate, quote)
            or gives(abs(Fraction(quote["amount"])) / rate, base))


def check_exact(comparison, sides, options):
    rate = Interval.read(comparison["rates"])
    need(rate.low == rate.high, "exact needs one rate")
    (base, own_base, base_units), (quote, own_quote, quote_units) = sides
    if own_base or own_quote or "amount_high" in base or "amount_high" in quote:
        need(not comparison["holds"] or "amount_high" in base, "a hedged figure reproduces nothing")
        return
    granule = "coarse" if options.get("reading") == "coarse" else "shown"
    holds = reproduces(base, quote, rate.low * base_units / quote_units, granule,
                       options.get("mode", "nearest"))
    need(holds == comparison["holds"], "exact does not hold as stated")


def check_figures(comparison, sides, options):
    coarse = comparison["test"] == "coarse" or options.get("reading") == "coarse"
    for key, (figure, modifier, units) in zip(("base", "quote"), sides):
        stated = Interval.read(comparison[key])
        again = amounts(figure, modifier, "coarse" if coarse else "shown", options)
        need(again is None or again.times(Interval(units, units)) == stated, f"{figure['text']} stands for other amounts")


def check_comparison(comparison, sides, options):
    if comparison["rates"] is None:
        need(not comparison["holds"], "nothing is compared")
        return
    if comparison["test"] == "exact":
        check_exact(comparison, sides, options)
        return
    check_figures(comparison, sides, options)
    base, quote = (Interval.read(comparison[key]) for key in ("base", "quote"))
    implied = quote.over(base).widened(Fraction(comparison["tolerance"]))
    need(implied == Interval.read(comparison["implied"]), "the division is wrong")
    need(implied.meets(Interval.read(comparison["rates"])) == comparison["holds"],
         f"{comparison['test']} does not hold as stated")


def tolerance_of(pair, options):
    if "tolerance" in options:
        return Fraction(options["tolerance"].removesuffix("bp")) / 10000
    if pair["rate"]["evidence"] in BINDING:
        return Fraction(0)
    return TOLERANCE[options.get("profile")]


def deciding(pair):
    """The verdict that the comparisons give: a rung holds if all its parts do."""
    parts = {}
    for comparison in pair["comparisons"]:
        parts.setdefault(comparison["test"], []).append(comparison["holds"])
    for rung in RUNGS:
        if parts.get(rung) and all(parts[rung]):
            return rung
    last = pair["comparisons"][-1]
    return "other-rate" if last["test"] not in RUNGS and last["holds"] else "disagree"


def check_ladder(pair, rates, options):
    tests = [comparison["test"] for comparison in pair["comparisons"]]
    need("rounding" in tests, "rounding was not tried")
    need(deciding(pair) == pair["verdict"], "the comparisons give another verdict")
    for comparison in pair["comparisons"]:
        test = comparison["test"]
        if test in RUNGS and test != "exact":
            need(Interval.read(comparison["rates"]) == rates, "not the governing rate")
            wanted = tolerance_of(pair, options) if test == "tolerance" else 0
            market = pair["rate"]["source"] == "text" and "tolerance" not in options
            need(Fraction(comparison["tolerance"]) == wanted
                 or (market and test == "tolerance"), f"{test} has another tolerance")
    is_strict = "strict" in options or options.get("profile") == "filing"
    if pair["verdict"] == "disagree" and not is_strict:
        need("tolerance" in tests, "tolerance was not tried")


def check_measures(pair, rates):
    implied = Interval.read(pair["implied"])
    excess = implied.excess(rates)
    need(excess == Fraction(pair["excess"]), "the excess is wrong")
    need(implied.width() == Fraction(pair["width"]), "the width is wrong")
    rounded = (excess * 1000000 + Fraction(1, 2)).__floor__()
    need(Fraction(pair["excess_bp"]) == Fraction(rounded, 100), "the basis points are wrong")
    need(any(Interval.read(comparison["implied"]) == implied
             for comparison in pair["comparisons"] if comparison["test"] == "rounding"),
         "no comparison has the implied rates")


def check_causes(pair):
    for cause in pair["causes"]:
        if cause["chance"] is None:
            need(not cause["credible"], "credible without a bound")
        else:
            need(cause["credible"] == (Fraction(cause["chance"]) <= Fraction(1, 20)),
                 "the bound is not 1/20")
            need(cause["variants"] > 0, "no variant was tried")


def check_pair(answer, pair, text, options):
    if pair["verdict"] == "cannot-judge":
        need(not pair["comparisons"], "nothing can be compared")
        return
    left, right = (answer["figures"][pair[side]] for side in ("left", "right"))
    sides = list(zip((left, right), own_modifiers(left, right), pair["units"]))
    if left["currency"] != pair["implied"]["base"]:
        sides.reverse()
    need([figure["currency"] for figure, _, _ in sides]
         == [pair["implied"]["base"], pair["implied"]["quote"]], "the currencies are others")
    rates = check_rate(pair["rate"], pair["implied"], text)
    for comparison in pair["comparisons"]:
        check_comparison(comparison, sides, options)
    check_ladder(pair, rates, options)
    check_measures(pair, rates)
    check_causes(pair)
