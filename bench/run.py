#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs benchmarks and writes their sections of docs/performance.md.

usage: run.py BUILD [SECTION...]

A section is a module of this folder with TITLE, INTRO and figures(bench), which returns
rows of Figure; one with GOALS has a table of them too. All contenders of a section run in
turn, ROUNDS times, each in a process of its own on a fresh copy of its input; what is
reported is the median."""
import importlib
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "performance.md"
SECTIONS = ["rates", "reading"]
ROUNDS = 7


@dataclass
class Contender:
    """argv prints "cpu_ns wall_ns count" for what it measured inside itself, and may add
    bytes of memory; `whole`: the process is measured from start to end instead. `inputs`:
    files that it reads, of which it is given copies ({0}, {1} in argv). `share`: how much
    of our input it gets, where all would take too long; its times are multiplied.
    `repeats`: of what is over at once, a run is the median of so many, behind one that does
    not count: it would pay for what ran before it."""
    name: str
    argv: list
    inputs: list = field(default_factory=list)
    whole: bool = False
    stdin: str = ""
    share: float = 1
    rounds: int = ROUNDS
    repeats: int = 1


@dataclass
class Figure:
    """The first contender is ours. `asked`: what the ratio to each other one should be."""
    what: str
    contenders: list
    asked: dict = field(default_factory=dict)
    key: str = ""


@dataclass
class Goal:
    """`reached` takes what a contender of a figure took, found by the figure's key and the
    contender's name, as Times; KeyError: it is not there. `limit`, likewise: what no
    program could be above that reads and writes as many bytes; None: it was not asked."""
    number: str
    what: str
    least: str
    aim: str
    reached: object
    limit: object = None


@dataclass
class Times:
    """Medians: nanoseconds, and bytes of resident memory (0: not measured)."""
    cpu: float
    wall: float
    memory: float


class Bench:
    """What sections need to know: where the programs are, and room for their inputs."""

    def __init__(self, build, folder):
        self.build, self.folder, self.root = build, folder, HERE.parent

    def installed(self, path):
        """A copy, as an installation makes it: what a linker wrote a moment ago lies in
        pieces in the page cache, and a start of it takes a sixth longer."""
        copy = self.folder / path.name
        if path.exists() and not copy.exists():
            shutil.copy(path, copy)
        return str(copy if copy.exists() else path)

    def program(self, name):
        return self.installed(self.build / "bench" / name)

    def command(self):
        return self.installed(self.build / "src" / "cli" / "fxcheck")

    def peer(self, name):
        return [sys.executable, str(HERE / name)]

    def folder_of_modules(self):
        """Where npm put the peers that it has; None: nowhere."""
        folder = self.build / "npm"
        return str(folder) if (folder / "node_modules").is_dir() else None

    def has(self, command):
        return shutil.which(command) is not None or os.access(command, os.X_OK)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path


def run_inside(argv, stdin):
    done = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          input=stdin, text=True, check=True)
    cpu, wall, count, *memory = (int(word) for word in done.stdout.split())
    return cpu / count, wall / count, sum(memory)


def run_whole(argv, stdin):
    start = time.perf_counter_ns()
    process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               text=True)
    process.stdin.write(stdin)
    process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter_ns() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"bench: {argv[0]} ended with {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1e9, wall, 0


def run_once(contender):
    with tempfile.TemporaryDirectory() as folder:
        copies = [shutil.copy(path, folder) for path in contender.inputs]
        argv = [word.format(*copies) for word in contender.argv]
        measure = run_whole if contender.whole else run_inside
        if contender.repeats > 1:
            measure(argv, contender.stdin)
        runs = [measure(argv, contender.stdin) for _ in range(contender.repeats)]
        cpu, wall, memory = (statistics.median(column) for column in zip(*runs))
        return cpu / contender.share, wall / contender.share, memory


def measure(figures):
    """Times by contender, the medians of interleaved runs."""
    everyone = [c for figure in figures for c in figure.contenders]
    runs = {id(c): [] for c in everyone}
    for number in range(ROUNDS):
        for contender in (c for c in everyone if number < c.rounds):
            print(f"\rround {number + 1}/{ROUNDS}: {contender.name:40.40}", end="",
                  file=sys.stderr, flush=True)
            runs[id(contender)].append(run_once(contender))
    print(file=sys.stderr)
    return {key: Times(*(statistics.median(column) for column in zip(*values)))
            for key, values in runs.items()}


def in_words(nanoseconds):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def table(figures, times):
    lines = ["| | CPU | wall | times ours | asked |", "|---|---|---|---|---|"]
    for figure in figures:
        lines.append(f"| **{figure.what}** | | | | |")
        ours = times[id(figure.contenders[0])]
        for contender in figure.contenders:
            took = times[id(contender)]
            is_ours = contender is figure.contenders[0]
            ratio = "" if is_ours else f"{took.cpu / ours.cpu:.3g}"
            lines.append(f"| {contender.name} | {in_words(took.cpu)} | {in_words(took.wall)} "
                         f"| {ratio} | {figure.asked.get(contender.name, '')} |")
    return lines


def found(of, times):
    try:
        return of(times)
    except KeyError:
        return "not measured"


def goals_table(goals, figures, times):
    named = {(figure.key, contender.name): times[id(contender)]
             for figure in figures for contender in figure.contenders}
    lines = ["| # | what | at least | aim | reached | limit |", "|---|---|---|---|---|---|"]
    for goal in goals:
        lines.append(f"| {goal.number} | {goal.what} | {goal.least} | {goal.aim} "
                     f"| {found(goal.reached, named)} "
                     f"| {found(goal.limit, named) if goal.limit else ''} |")
    return [*lines, ""]


def machine():
    model = platform.processor() or platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return (f"{model}, {os.cpu_count()} processors, load {load:.1f} at the start, "
            f"{time.strftime('%Y-%m-%d', time.gmtime())}; medians of {ROUNDS} runs.")


def replace_section(name, lines):
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    text = PAGE.read_text()
    head, rest = text.split(begin)
    tail = rest.split(end, 1)[1]
    PAGE.write_text(head + "\n".join([begin, *lines, end]) + tail)


def main(build, names):
    for name in names or SECTIONS:
        if name not in SECTIONS:
            raise SystemExit(f"bench: no section '{name}'; there are: {' '.join(SECTIONS)}")
        section = importlib.import_module(f"section_{name}")
        with tempfile.TemporaryDirectory() as folder:
            where = machine()
            bench = Bench(pathlib.Path(build).resolve(), pathlib.Path(folder))
            figures = section.figures(bench)
            times = measure(figures)
            goals = getattr(section, "GOALS", [])
            lines = [f"## {section.TITLE}", "", section.INTRO.strip(), "", where, "",
                     *(goals_table(goals, figures, times) if goals else []),
                     *table(figures, times)]
        replace_section(name, lines)
        print("\n".join(lines))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
