#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the instructions that fixed inputs take against those on record.

usage: instructions.py BUILD [--renew]

A count that is more than a tenth off its record fails, in either direction: what became
cheaper is to be recorded too. Counts are valgrind's (callgrind), so they do not depend on
the load of the machine, but they do on the compiler: with another one than the record's
nothing is compared. valgrind knows no SHA instructions; it sees the plain ways."""
import pathlib
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RECORD = HERE / "instructions.tsv"
MARGIN = 10  # percent
SKIPPED = 77


def make_grid(path):
    """A plain grid of 20 columns and 1,000 days."""
    draw = random.Random(1)
    lines = ["Date," + ",".join(f"X{chr(65 + i)}X" for i in range(20)) + ","]
    for day in range(1000):
        date = f"{2000 + day // 336}-{1 + day // 28 % 12:02}-{1 + day % 28:02}"
        cells = ("N/A" if draw.random() < 0.2 else
                 f"{draw.randrange(1, 200)}.{draw.randrange(1, 10000):04}" for _ in range(20))
        lines.append(date + "," + ",".join(cells) + ",")
    path.write_text("\n".join(lines) + "\n")


def make_long(path):
    """The long form, 5,000 rates in no order of days."""
    draw = random.Random(2)
    days = draw.sample(range(336 * 20), 5000)
    lines = [f"{2000 + day // 336}-{1 + day // 28 % 12:02}-{1 + day % 28:02},EUR,USD,"
             f"1.{draw.randrange(1, 10000):04}" for day in days]
    path.write_text("date,base,quote,rate\n" + "\n".join(lines) + "\n")


def make_news(path):
    """Invented news, half of its paragraphs without an amount; the pairs fit the rates
    of the end of September 2024."""
    euros = [307 + 10 * (i % 40) for i in range(300)]  # tenths of a million
    path.write_text("".join(
        "The board of Harrow Mills met on Tuesday and put off its plan for a kiln. Two "
        "brokers had looked for a slower start to the year, and the shares fell.\n\n"
        f"Sales rose to ${tenths // 10 + 9} million in the third quarter of 2024 from "
        f"€{tenths / 10} million (£{round(tenths * 0.8354) / 10} million) the year before, "
        "the company said in Leeds.\n\n" for tenths in euros))


def make_misses(path):
    """Pairs that are off by a third, each with a cause to look for: a day or a year that
    the sentence names."""
    path.write_text("".join(
        f"Harrow Mills paid {300 + 7 * i} million euros (${round((300 + 7 * i) * 1.63)} "
        f"million) for a kiln {f'on {1 + i % 28} March' if i % 2 else 'in'} "
        f"{2012 + i % 8}.\n\n" for i in range(40)))


def make_volume(path):
    """A text that is too long to be read whole, with money in one paragraph of six."""
    path.write_text("".join(
        "Residents of the valley said that the new line keeps them awake at night. The "
        "ferry takes 420 people and 60 cars over the strait.\n\n" * 5 +
        f"The group put ${200 + i % 700}.4 million into the plant over six years. Officials "
        "in Ottawa said the rules would hold for all carriers.\n\n" for i in range(1600)))


def make_table(path):
    """Tables of two columns of money, the scale above them."""
    draw = random.Random(3)

    def amount():
        return f"{draw.randrange(1, 1000)},{draw.randrange(1000):03}"
    path.write_text("\n".join(
        "(in millions)\tRMB\tUS$\n" + "".join(
            f"Item {i}\t{amount()}\t{amount()}\n" for i in range(20)) for _ in range(100)))


def make_languages(path):
    """Invented sentences in six scripts, a paragraph each."""
    path.write_text("\n\n".join([
        "Der Konzern steckt 412,5 Millionen Euro in das neue Werk am Fluss.",
        "Завод получит 96,3 млрд рублей на новую линию у реки.",
        "该公司将投资380亿元在河边建设新厂。",
        "同社は川沿いの新工場に412億円を投じる。",
        "कंपनी नदी के किनारे नए कारखाने पर 96 करोड़ रुपये खर्च करेगी।",
        "Η εταιρεία θα δώσει 41,2 εκατ. ευρώ για το νέο εργοστάσιο.",
    ] * 60) + "\n")


# Inputs that are made here, by the name that stands in braces in the record.
INPUTS = {"grid": make_grid, "long": make_long, "news": make_news,
          "languages": make_languages, "misses": make_misses, "table": make_table,
          "volume": make_volume}


def compiler_of(build):
    """What CMake found, "GNU 12.2.0 x86_64"."""
    text = "".join(path.read_text() for path in
                   build.glob("CMakeFiles/*/CMakeCCompiler.cmake"))
    found = [re.search(rf'set\({name} "([^"]*)"\)', text)
             for name in ("CMAKE_C_COMPILER_ID", "CMAKE_C_COMPILER_VERSION")]
    return " ".join([*(match.group(1) if match else "?" for match in found),
                     platform.machine()])


def count(function, argv):
    """Instructions inside the function, what it calls included; "-": of all."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    if function != "-":
        command.append(f"--toggle-collect={function}")
    done = subprocess.run(command + argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, check=False)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if found is None or int(found.group(1)) == 0:
        raise SystemExit(f"instructions: nothing counted in {function}: {' '.join(argv)}\n"
                         + done.stderr)
    return int(found.group(1))


def read_record():
    head, rows = [], []
    for line in RECORD.read_text().splitlines():
        (head if line.startswith("#") else rows).append(line)
    compiler = next(line.split(":", 1)[1].strip() for line in head if "compiler:" in line)
    return head, compiler, [row.split("\t") for row in rows]


def write_record(head, compiler, rows):
    head = [f"# compiler: {compiler}" if "compiler:" in line else line for line in head]
    RECORD.write_text("\n".join(head + ["\t".join(row) for row in rows]) + "\n")


def measure(build, rows):
    """Yields name, recorded count and count of today."""
    with tempfile.TemporaryDirectory() as folder:
        places = {"build": str(build), "root": str(HERE.parent)}
        for name, make in INPUTS.items():
            places[name] = str(pathlib.Path(folder) / name)
            make(pathlib.Path(places[name]))
        for name, function, recorded, command in rows:
            argv = [word.format(**places) for word in command.split()]
            yield name, int(recorded), count(function, argv)


def main(build, renew):
    if shutil.which("valgrind") is None:
        print("instructions: skipped, valgrind is not installed")
        return SKIPPED
    head, recorded_compiler, rows = read_record()
    compiler = compiler_of(build)
    if compiler != recorded_compiler and not renew:
        print(f"instructions: skipped, recorded with {recorded_compiler}, this is {compiler}")
        return SKIPPED
    off = 0
    for row, (name, recorded, found) in zip(rows, measure(build, rows)):
        change = 100 * (found - recorded) / recorded if recorded else 0
        is_off = abs(change) > MARGIN or recorded == 0
        off += is_off
        print(f"{name:24} {recorded:>12} {found:>12} {change:+7.1f} %{'  OFF' if is_off else ''}")
        row[2] = str(found)
    if renew:
        write_record(head, compiler, rows)
        return 0
    if off:
        print(f"instructions: {off} off by more than {MARGIN} %; if that is meant: "
              "./dev instructions --renew")
    return 1 if off else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), "--renew" in sys.argv[2:]))
