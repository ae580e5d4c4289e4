# SPDX-License-Identifier: MIT
"""An invented annual report as the pages of real filings are: tables whose cells are
split into currency, number and bracket, styles on every tag, deep nesting, tags left open.
Every amount is known to who made it, so that every pair and every span can be checked."""
import random
from fractions import Fraction

RATE = Fraction(72993, 10000)  # RMB to US$, stated in the text
STYLE = ("font-family:Times New Roman,Times,serif;font-size:10pt;font-style:normal;"
         "font-weight:normal;text-transform:none;font-variant:normal;line-height:120%")
LINES = ["Net revenue from leases", "Cost of rolling stock", "Depreciation of tracks",
         "Freight services", "Interest on deposits", "Staff costs", "Signal works",
         "Prepaid tolls", "Receivables from depots", "Payables to yards", "Bond proceeds",
         "Dividends to minority holders", "Grants from towns", "Loss on old wagons"]
WORDS = ("the line of the company from the harbour to the northern depots carried freight and "
         "passengers on schedule while repairs of bridges went on through most of the "
         "year and the board met in the old station to look at plans for the winter").split()


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def grouped(number):
    return f"{number:,}"


class Page:
    """`html` in pieces; `figures` holds (offset, shown bytes) of every amount in order,
    `pairs` whether each pair of amounts was made wrong."""

    def __init__(self, seed, rows, size):
        self.random = random.Random(seed)
        self.parts, self.length = [], 0
        self.figures, self.pairs = [], []
        self.rows, self.size = rows, size
        self.make()

    def add(self, text):
        self.parts.append(text)
        self.length += len(text.encode())

    def text(self):
        return "".join(self.parts)

    # --- amounts

    def figure(self, opening, shown, closing=""):
        """An amount from the first byte of `opening` to the last of `closing`."""
        start = self.length
        self.add(opening + shown + closing)
        self.figures.append((start, self.length))

    def cell(self, content="", extra=""):
        self.add(f'<td {extra}style="{STYLE};padding:0;vertical-align:bottom">'
                 f'<font style="{STYLE}">{content}</font></td>\n')

    def number(self, number, sign):
        """Currency, number and bracket in a cell each."""
        negative = number < 0
        shown = ("(" if negative else "") + grouped(abs(number))
        opening = (f'<td style="{STYLE}">' if not sign else
                   f'<td style="{STYLE};text-align:left"><font style="{STYLE}">')
        self.add(opening)
        if not sign:
            self.add("&#160;</td>\n")
        between = (f'</font></td>\n<td style="{STYLE};text-align:right">' if sign else
                   "")
        if not sign:
            self.add(f'<TD STYLE="{STYLE};text-align:right" ALIGN=right>')
        closing = f'</td><td style="{STYLE}">)' if negative else ""
        self.figure(sign + between, shown, closing)
        self.add("</td>\n" if negative else f'</td><td style="{STYLE}">&nbsp;</td>\n')

    # --- rows

    def row(self, label, amounts, signs):
        self.add(f'<tr style="{STYLE};background-color:#cceeff">\n')
        self.cell(label)
        for number, sign in zip(amounts, signs):
            self.number(number, sign)
        self.add("</tr>\n" if self.random.random() < 0.9 else "\n")

    def money_row(self, first):
        last = self.random.randrange(2000, 90_000_000)
        before = self.random.randrange(2000, 90_000_000)
        if self.random.random() < 0.25:
            last, before = -last, -before
        dollars = half_up(Fraction(abs(last)) / RATE)
        wrong = self.random.random() < 0.01
        if wrong:
            dollars += max(3, dollars // 9)
        dollars = -dollars if last < 0 else dollars
        signs = ("RMB", "RMB", "US$") if first else ("", "", "")
        note = f"<sup>({self.random.randrange(1, 9)})</sup>" if self.random.random() < .1 else ""
        self.row(self.random.choice(LINES) + note, (before, last, dollars), signs)
        self.pairs.append(wrong)

    def empty_row(self):
        """A row of dashes, which names no column anew, and one with a single amount."""
        self.add("<tr><td>Impairment</td><td></td><td>—</td><td></td><td></td>"
                 "<td>&mdash;</td><td></td><td></td><td>-</td></tr>\n")
        self.add("<tr><td>Disposal</td><td></td><td>—</td><td></td><td></td><td>")
        self.figure("", grouped(self.random.randrange(2000, 9000)))
        self.add("</td><td></td><td></td><td>—</td></tr>\n")

    def share_rows(self):
        """A section of shares, which are no money, and one per share, which has no scale."""
        self.add("<tr><td>Weighted average number of ordinary shares</td></tr>\n")
        count = self.random.randrange(10_000, 90_000)
        self.add(f"<tr><td>Basic</td><td></td><td>{grouped(count)}</td><td></td><td></td>"
                 f"<td>{grouped(count)}</td><td></td><td></td><td>{grouped(count)}</td></tr>\n")
        self.add("<tr><td>Earnings per ADS</td></tr>\n<tr><td>Diluted</td>")
        cents = self.random.randrange(200, 9000)
        dollars = half_up(Fraction(cents) / RATE)
        for value in (cents + 31, cents, dollars):
            self.add("<td></td><td>")
            self.figure("", f"{value // 100}.{value % 100:02d}")
            self.add("</td><td></td>")
        self.add("</tr>\n")
        self.pairs.append(False)

    # --- tables and prose

    def head(self, scale):
        self.add(f'<p style="{STYLE};text-align:center"><b>({scale})</b>\n')
        self.add(f'<table cellspacing="0" cellpadding="0" style="{STYLE};width:100%">\n'
                 '<tr><td>&#160;</td><td colspan="9">Year ended December 31,</td></tr>\n'
                 '<tr><td>&#160;</td><td colspan="3"><b>2023</b></td>'
                 '<td colspan="6"><b>2024</b></td></tr>\n'
                 '<tr><td>&#160;</td><td colspan="3">RMB</td><td colspan="3">RMB</td>'
                 '<td colspan="3">US$<sup>(2)</sup></td></tr>\n')

    def table(self, rows):
        self.head(self.random.choice([
            "In thousands, except share and per share data", "RMB and US$ in millions",
            "All amounts in thousands, except for number of shares and per share data, or "
            "as otherwise noted"]))
        for i in range(rows - 1):
            self.money_row(i == 0)
            if i == 2:
                self.empty_row()
        self.share_rows()
        self.add("</table>\n")

    def prose(self):
        count = self.random.randrange(20, 60)
        words = [self.random.choice(WORDS) for _ in range(count)]
        words[count // 2] = f"<i style='{STYLE}'>{words[count // 2]}</i>"
        self.add(f'<div style="{STYLE};margin-top:12pt"><p>{" ".join(words).capitalize()}.\n')

    def make(self):
        self.add('<!DOCTYPE html><html><head><meta charset="utf-8"><title>Form 20-F: $5 million'
                 "</title><style>p { content: '$7 million' }</style></head>\n<body>\n"
                 '<div style="display:none"><ix:header>US$1 million</ix:header></div>\n'
                 "<h1>Harbour Line Holdings</h1>\n<p>Translations are at the rate of ")
        self.figure("", "RMB7.2993")
        self.add(" to ")
        self.figure("", "US$1.00")
        self.add(", the noon buying rate on December 31, 2024.</p>\n")
        left = self.rows
        share = (self.size - self.length) // max(1, self.rows)
        while left > 0:
            rows = min(left, self.random.randrange(8, 60))
            if left - rows < 3:
                rows = left
            wanted = self.length + share * rows
            self.table(rows)
            while self.length < wanted:
                self.prose()
            left -= rows
        self.add("</body></html>\n")
