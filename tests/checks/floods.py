#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: floods.py FXCHECK
A text of one character, sign, digit, number or scale word over and over costs at most
eight times what as much of the news does, in instructions as callgrind
counts them.
Status 77: valgrind is not installed."""
import os
import shutil
import subprocess
import sys
import tempfile

SIZE = 30000
LIMIT = 8

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


def fill(unit):
    return unit * (SIZE // len(unit.encode()))


def main():
    program = sys.argv[1]
    if shutil.which("valgrind") is None:
        print("floods: skipped, valgrind is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        start = instructions(program, "", folder)
        news = instructions(program, fill(NEWS), folder) - start
        costs = sorted(((instructions(program, fill(unit), folder) - start) / news, unit)
                       for unit in UNITS)
    print(f"floods: {news // SIZE} instructions for a byte of news; the dearest floods:")
    for ratio, unit in costs[-5:]:
        print(f"  {ratio:5.2f} x  {unit!r}")
    if costs[-1][0] > LIMIT:
        sys.exit(f"floods: more than {LIMIT} times the news")


if __name__ == "__main__":
    main()
