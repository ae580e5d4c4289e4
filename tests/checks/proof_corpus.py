# SPDX-License-Identifier: MIT
"""Texts whose proofs are worked out again, and what the program says of them: the sample articles,
the examples of docs/spec and some hundred made-up pairs, with one source and over parities."""
import datetime
import json
import random
import re
import subprocess
from fractions import Fraction

import tree
from proof_again import quote_of, table

FLAGS = {"about": "--about-k", "mode": "--mode", "reading": "--reading", "strict": "--strict",
         "tolerance": "--tolerance", "source": "--source", "symbol": "--symbol",
         "profile": "--profile"}


def ask(program, documents, options):
    """The answers to (text, date, lang) of documents that share their options."""
    flags = [word for key, value in options
             for word in ([FLAGS[key]] if value is None else [FLAGS[key], value])]
    lines = [json.dumps({"text": text, **({"date": date} if date else {}),
                         **({"lang": lang} if lang else {})}) for text, date, lang in documents]
    done = subprocess.run([program, "check", "--input", "ndjson", "--format", "ndjson", *flags],
                          input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def examples():
    for match in re.finditer(r"^```example([^\n]*)\n(.*?)\n---\n", tree.specification(),
                             re.M | re.S):
        options = dict(word.partition("=")[::2] for word in match.group(1).split())
        yield match.group(2), {key: value or None for key, value in options.items()}


def samples():
    for line in tree.read("samples/dates.txt").splitlines():
        if not line.startswith("#"):
            name, date = line.split()
            yield tree.read("samples/" + name), {"date": None if date == "-" else date}


def per_dollar(code, day):
    """Units of a currency per dollar on the last day up to that one."""
    days = table("ecb")[1]
    while day.isoformat() not in days:
        day -= datetime.timedelta(days=1)
    if code == "USD":
        return Fraction(1)
    if code in ("AED", "SAR"):
        return Fraction(quote_of("parities", "USD/" + code)[1])
    parity = {"EUR/" + code: quote_of("parities", "EUR/" + code)[1]} if code in ("XOF", "BAM") else {}
    quotes = {"EUR/EUR": "1", **days[day.isoformat()], **parity}
    return Fraction(quotes["EUR/" + code]) / Fraction(quotes["EUR/USD"])


DOLLARS = [(code, "USD") for code in ("CNY", "EUR", "JPY", "GBP", "INR", "CHF")]
OVER_PARITIES = [("XOF", "USD"), ("AED", "EUR"), ("SAR", "CNY"), ("BAM", "GBP"), ("XOF", "AED"),
                 ("JPY", "SAR")]


def made_up(count, currencies=DOLLARS):
    """Pairs of two currencies: half of them converted at the rate of the day, half near it,
    and some a thousand times off."""
    draw = random.Random(20250224)
    hedges = ["", "", "", "about ", "nearly ", "more than ", "at least "]
    start = datetime.date(2025, 1, 2)
    for _ in range(count):
        code, partner = draw.choice(currencies)
        day = start + datetime.timedelta(days=draw.randint(0, 100))
        scale = draw.choice(["", " thousand", " million", " billion"])
        amount = Fraction(draw.randint(10, 9999), draw.choice([1, 1, 10]))
        slip = draw.choice([1, Fraction(draw.randint(975, 1025), 1000)])
        other = amount * per_dollar(code, day) / per_dollar(partner, day) * slip
        if draw.random() < 0.05:
            other *= 1000
        places, sign = draw.choice([0, 0, 1, 2]), "$" if partner == "USD" else partner
        left = f"{draw.choice(hedges)}{code} {float(other):.{places}f}{scale}"
        right = f"{draw.choice(hedges)}{sign} {float(amount):.{draw.randint(0, 2)}f}{scale}"
        yield f"Okapi Rail paid {left} ({right}) for the yard.", {"date": day.isoformat()}


def corpus():
    yield from samples()
    yield from examples()
    yield from made_up(300)
    yield from made_up(150, OVER_PARITIES)
    for extra in ({"strict": None}, {"mode": "trunc"}, {"mode": "half-even"}, {"mode": "any"},
                  {"reading": "coarse"}, {"reading": "shown"}, {"tolerance": "100bp"},
                  {"about": "2"}, {"source": "h10"}):
        for text, options in [*made_up(25), *made_up(15, OVER_PARITIES)]:
            yield text, {**options, **extra}


def answers(program):
    """(text, options, answer), asked in runs of equal options."""
    groups = {}
    for text, options in corpus():
        key = tuple(sorted((k, v) for k, v in options.items() if k in FLAGS))
        groups.setdefault(key, []).append((text, options))
    for key, members in groups.items():
        documents = [(text, options.get("date"), options.get("lang")) for text, options in members]
        for (text, _), answer in zip(members, ask(program, documents, key)):
            yield text, dict(key), answer
