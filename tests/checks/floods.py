#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: floods.py FXCHECK
A text of one character, sign, digit, number or scale word over and over costs at most
eight times what as much of the news does, in instructions as callgrind counts them; one
of lines that look like those of tables, twice as long, at most 2.3 times what half of
it does.
Status 77: valgrind is not installed."""
import os
import shutil
import subprocess
import sys
import tempfile

SIZE = 30000
LIMIT = 8
GROWTH = 2.3

NEWS = (
    "The board of Harrow Mills met on Tuesday and put off its plan for a second kiln. "
    "Two brokers had looked for a slower start to the year, and the shares fell.\n\n"
    "Sales rose to $48.2 million in the third quarter, from €41.7 million (£36 million) "
    "the year before, the company said in Leeds.\n\n"
    "Residents of the valley have complained about the noise since the line opened in "
    "2019. A spokesman declined to comment on the talks with the 9,000 workers.\n\n"
)

# A space behind a letter or a digit makes a word or a number of each.
UNITS = (
    list("!#$%&'()*+,-./:;<=>?@[]_|~05aAkmQ")
    + ["€", "£", "¥", "元", "百", "一", "億", "é", "я", "ا", "क", "ก", "한", "“", "–",
       "\u200b", "\u0301", "\u00a0", "\n", "\t", "\0"]
    + [unit + " " for unit in "$0579aAcekmnQ"]
    + [unit + " " for unit in ("million", "thousand", "crore", "Mio.", "mil", "two", "one",
                               "dollars", "USD", "per", "to", "about", "May", "2024")]
    + ["万", "1,", "1."]
)

# Lines that look like rows, labels and captions of a table, and rows of another one
# below them: what was read of them for a table may have been for nothing.
LINES = ("(in thousands)\nAlpha $ 5\n", "Alpha $ 5\n", "Alpha 5\n", "Alpha\n5\n",
         "Alpha\n$ 5\n", "Alpha $ 5 6\n", "2024 2023\nAlpha 5 6\n", "2024 $ 5\n",
         "(in thousands)\n$ 5\n", "Alpha  5   6\n", "$ 5\n\n", "(Millions of yen)\nAlpha\n5\n", "2024 2023\n\n")
TAIL = "Alpha 5 6 7\nBeta $ 5 $ 6 $ 7\nEUR million\n5\n"


def instructions(program, text, folder):
    path = os.path.join(folder, "flood.txt")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program,
         "scan", "--quiet", "--input", "text", path],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    for line in done.stderr.decode().splitlines():
        if "refs:" in line:
            return int(line.split("refs:")[1].replace(",", ""))
    sys.exit("floods: callgrind gave no count:\n" + done.stderr.decode()[-400:])


def fill(unit, size=SIZE):
    return unit * (size // len(unit.encode()))


def growth(program, unit, folder, start):
    """What a text of lines costs, times what half of it does."""
    half, whole = (instructions(program, fill(unit, size) + TAIL, folder) - start
                   for size in (SIZE // 2, SIZE))
    return whole / half


def main():
    program = sys.argv[1]
    if shutil.which("valgrind") is None:
        print("floods: skipped, valgrind is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        start = instructions(program, "", folder)
        news = instructions(program, fill(NEWS), folder) - start
        costs = [((instructions(program, fill(unit), folder) - start) / news, unit)
                 for unit in UNITS]
        costs.sort()
        growths = sorted((growth(program, unit, folder, start), unit) for unit in LINES)
    print(f"floods: {news // SIZE} instructions for a byte of news; the dearest floods:")
    for ratio, unit in costs[-5:]:
        print(f"  {ratio:5.2f} x  {unit!r}")
    print("floods: lines that grow most, twice as long:")
    for ratio, unit in growths[-3:]:
        print(f"  {ratio:5.2f} x  {unit!r}")
    if costs[-1][0] > LIMIT:
        sys.exit(f"floods: more than {LIMIT} times the news")
    if growths[-1][0] > GROWTH:
        sys.exit(f"floods: more than {GROWTH} times the half")


if __name__ == "__main__":
    main()
