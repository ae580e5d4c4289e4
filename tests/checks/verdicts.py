# SPDX-License-Identifier: MIT
"""The seven pairs of the February 2025 coverage, as docs/spec judges them, and the
comparison of an answer with them."""
import stream

SHOWN = ("759/107", "761/105")  # implied by 380 and 53 billion, yuan per dollar

# article -> pairs: left, right, verdict, excess in basis points, fixing, implied, cause
ARTICLES = [
    (3, []),
    (4, [("$53 billion", "RMB 380 billion", "tolerance", "2.81", "2025-02-24", SHOWN, None),
         ("US$38,381 million", "RMB280,154 million", "exact", "0.00", "2024-12-31",
          ("560307/76763", "560309/76761"), None)]),
    (8, [("$53 billion", "¥380 billion", "tolerance", "2.81", "2025-02-24", SHOWN, None),
         ("¥280.2 billion", "$36.96 billion", "disagree", "382.25", "2024-12-31",
          ("56030/7393", "2950/389"), "THIRD_CURRENCY"),
         ("¥48.9 billion", "$6.45 billion", "disagree", "367.17", "2024-12-31",
          ("9770/1291", "9790/1289"), "THIRD_CURRENCY")]),
    (5, [("380 billion yuan", "$53 billion", "tolerance", "2.81", "2025-02-24", SHOWN, None)]),
    (8, [("380 billion Yuan", "$55 billion", "disagree", "213.30", "2024-02-23",
          ("759/112", "761/108"), None)]),
]


def differences(name, answer, expected):
    """What the answer to one article has otherwise."""
    figures, pairs = expected
    if len(answer["figures"]) != figures:
        yield f"{name}: {len(answer['figures'])} figures, {figures} expected"
    if len(answer["pairs"]) != len(pairs):
        yield f"{name}: {len(answer['pairs'])} pairs, {len(pairs)} expected"
    for pair, want in zip(answer["pairs"], pairs):
        got = summary(answer, pair)
        for label, value, wanted in zip(LABELS, got, want[:-1]):
            if value != wanted:
                yield f"{name}: {want[0]} / {want[1]}: {label} {value}, {wanted} expected"
        codes = [cause if isinstance(cause, str) else cause.get("code") for cause in pair["causes"]]
        if want[-1] and want[-1] not in codes:
            yield f"{name}: {want[0]} / {want[1]}: causes {codes}, {want[-1]} expected"


LABELS = ("left", "right", "verdict", "excess", "fixing", "implied")


def summary(answer, pair):
    """What LABELS name; the implied rate in yuan per dollar."""
    left, right = (answer["figures"][pair[side]] for side in ("left", "right"))
    if {left["currency"], right["currency"]} != {"CNY", "USD"}:
        return left["text"], right["text"], f"{left['currency']}/{right['currency']}", None, None, None
    implied = pair["implied"]
    ends = implied["low"], implied["high"]
    if implied["base"] != "USD":
        ends = tuple("/".join(reversed(end.split("/"))) for end in reversed(ends))
    return (left["text"], right["text"], pair["verdict"], pair["excess_bp"],
            (pair["rate"] or {}).get("date"), ends)


def compare(program, named_texts, dates):
    """Differences over the five articles; `dates` has None where the text must tell."""
    documents = [{"text": text} | ({"date": date} if date else {})
                 for (_, text), date in zip(named_texts, dates)]
    answers = stream.check(program, documents)
    faults = []
    for (name, _), answer, expected in zip(named_texts, answers, ARTICLES):
        faults += differences(name, answer, expected)
    return faults
