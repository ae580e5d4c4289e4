# SPDX-License-Identifier: MIT
"""Reading and checking texts beside programs that look for patterns, and one that reads."""
import pathlib
import subprocess

import corpus

from run import Contender, Figure, Goal

TITLE = "Reading"
INTRO = """
The texts are invented sentences (`bench/corpus.py`): 32 MB of news, 8 MB of articles as
NDJSON, 4 MB of everything else. A line "in memory" is measured inside a process that has
the text already; every other one is a process from start to end that writes to a file. Of the
file of one line a run is the median of 25, one behind the other, of the eight files of 9.
fxcheck writes every figure with its exact amount and currency, or, where it checks, pairs,
rates and verdicts as well, as NDJSON.

The peers count, and read nothing. ripgrep and RE2 count the matches of
`bench/patterns_english.txt`, expressions for money in English that were made as quick for
them as they can be and find each figure of the news; in mixed languages RE2 has
`bench/patterns_world.txt` as well. Hyperscan has both sets always, and gives the offsets
where matches start. `grep -cF` counts lines with "million", `wc -l` all. Recognizers-Text (npm)
does read; it gets the first 16 KB of the articles, without its start, and its times are
multiplied.

"The bytes alone" is a program that reads the file, looks at nothing, and writes as many
bytes as fxcheck does. What stands beside it is the limit of a goal: no program could reach more that
writes these records.

A ratio below 1 says that the other program takes less. Goals are ratios of CPU time; those of
two threads, and of the program that does nothing, of wall time.
"""

HERE = pathlib.Path(__file__).resolve().parent
ENGLISH = HERE / "patterns_english.txt"
WORLD = HERE / "patterns_world.txt"
NEWS, ARTICLES, OTHERS = 32_000_000, 8_000_000, 4_000_000
RECOGNIZED = 16_000
CARRY = "the bytes alone"
NOTHING = "a program that does nothing, static"
STREAM_COPIES = 32  # of the news: a gigabyte
PARTS = 8
REPEATS = 25  # of what takes a millisecond
JOB_REPEATS = 9  # of what two processors share with all else that runs
NAMES = {
    "news": "News, 1.5 figures a KB",
    "filing": "A filing, 2.4 figures a KB",
    "prose": "Prose, 0.02 figures a KB",
    "languages": "Twelve languages, paragraph by paragraph",
    "table": "Tables",
    "flood_capitals": "Words in capitals",
    "flood_dollars": "`$` over and over",
    "flood_digits": "`7` over and over",
    "flood_myriads": "`百` over and over",
    "flood_scales": "`million` over and over",
}
FLOODS = [key for key in NAMES if key.startswith("flood_")]


# --- goals ---------------------------------------------------------------------------

def ratio(times, key, peer, what="cpu"):
    ours = next(took for (figure, _), took in times.items() if figure == key)
    return getattr(times[key, peer], what) / getattr(ours, what)


def beside(key, peer, what="cpu"):
    return lambda times: f"{ratio(times, key, peer, what):.3g} x"


def limit(key, peer):
    return lambda times: f"{times[key, peer].cpu / times[key, CARRY].cpu:.3g} x"


def worst_flood(times):
    return min((ratio(times, key, "ripgrep"), key) for key in FLOODS)


def hostile(times):
    worst, key = worst_flood(times)
    return (f"{worst:.3g} x ({NAMES[key]}); "
            f"{ratio(times, 'table', 'ripgrep'):.3g} x")


def hostile_limit(times):
    _, key = worst_flood(times)
    return f"{limit(key, 'ripgrep')(times)}; {limit('table', 'ripgrep')(times)}"


def memory(times):
    return f"{times['stream', 'fxcheck scan'].memory / 1e6:.3g} MB"


def portable(times):
    return f"{times['news', 'ripgrep'].cpu / times['portable', 'fxcheck scan'].cpu:.3g} x"


def start(times):
    return f"{1 / ratio(times, 'short', NOTHING, 'wall'):.3g} x"


GOALS = [
    Goal("1", "`scan`, file to exact records, news, beside ripgrep that counts", "5 x",
         "10 x", beside("news", "ripgrep"), limit("news", "ripgrep")),
    Goal("2", "the same in memory, beside RE2", "6 x", "10 x", beside("memory", "RE2")),
    Goal("3", "the same beside Hyperscan, all patterns, start offsets", "20 x", "40 x",
         beside("memory", "Hyperscan")),
    Goal("4", "`scan` beside `LC_ALL=C grep -cF million`", "1.5 x", "3 x",
         beside("news", "grep -cF million"), limit("news", "grep -cF million")),
    Goal("5", "mixed languages in memory, beside RE2", "3.5 x", "5 x",
         beside("memory_languages", "RE2")),
    Goal("6", "the portable build beside ripgrep", "1.8 x", "2.3 x", portable,
         limit("news", "ripgrep")),
    Goal("7", "the worst hostile text beside ripgrep; tables beside ripgrep",
         "1.3 x; 2.5 x", "3 x", hostile, hostile_limit),
    Goal("8", "`check` beside ripgrep that counts", "1 x", "3 x",
         beside("check", "ripgrep"), limit("check", "ripgrep")),
    Goal("9", "`check` beside Recognizers-Text", "1,000 x", "10,000 x",
         beside("check", "Recognizers-Text")),
    Goal("10", "resident memory of `scan` on a stream of 1 GB", "16 MB", "6 MB", memory),
    Goal("11", "two threads beside one", "1.8 x", "1.95 x",
         lambda times: f"{1 / ratio(times, 'jobs', 'two threads', 'wall'):.3g} x"),
    Goal("12", "a file of one line, start to end, beside ripgrep", "1 x", "4 x",
         beside("short", "ripgrep")),
    Goal("13", "the same, times a static program that does nothing", "1.6 x", "", start),
]


# --- contenders ----------------------------------------------------------------------

def shell(command):
    """Programs that see /dev/null behind them stop at the first match; those that find
    nothing end with 1."""
    return ["sh", "-c", f'{command} "$0" > "$0.out" || :', "{0}"]


def rewritten(bench):
    """ripgrep's \\b is Unicode's unless it is told."""
    return bench.write("ripgrep.txt", ENGLISH.read_text().replace(r"\b", r"(?-u:\b)"))


def ripgrep(bench, path):
    if not bench.has("rg"):
        return []
    line = f"rg -j1 --count-matches -f {rewritten(bench)}"
    return [Contender("ripgrep", shell(line), [path], whole=True)]


def scan_line(bench, command=None):
    return f"{command or bench.command()} scan --format ndjson"


def scan(bench, path, command=None):
    return Contender("fxcheck scan", shell(scan_line(bench, command)), [path], whole=True)


def carry(bench, path, line):
    """`line`: the command whose bytes are counted."""
    done = subprocess.run([*line.split(), path], stdout=subprocess.PIPE, check=False)
    return Contender(CARRY, shell(f"{bench.program('carry')} {len(done.stdout)}"), [path],
                     whole=True)


def text_figure(bench, key, path):
    return Figure(NAMES[key], [
        scan(bench, path), carry(bench, path, scan_line(bench)), *ripgrep(bench, path),
        Contender("grep -cF million", shell("env LC_ALL=C grep -cF million"), [path],
                  whole=True),
        Contender("wc -l", shell("wc -l"), [path], whole=True)], key=key)


def memory_figure(bench, key, what, path, re2_patterns):
    everyone = [Contender("fxcheck", [bench.program("bench_reading"), "{0}"], [path])]
    for name, program, patterns in (("RE2", "peer_re2", re2_patterns),
                                    ("Hyperscan", "peer_hyperscan", [ENGLISH, WORLD])):
        if bench.has(bench.program(program)):
            argv = [bench.program(program), "{0}", *map(str, patterns)]
            everyone.append(Contender(name, argv, [path]))
    return Figure(what, everyone, key=key)


def check_figure(bench, articles):
    path = bench.write("articles.ndjson", articles)
    line = f"{bench.command()} check --input ndjson --date 2025-02-24"
    everyone = [Contender("fxcheck check", shell(line), [path], whole=True),
                carry(bench, path, line), *ripgrep(bench, path)]
    modules = bench.folder_of_modules()
    if modules is not None:
        few = articles[:articles.rindex("\n", 0, RECOGNIZED) + 1]
        everyone.append(Contender(
            "Recognizers-Text", ["node", str(HERE / "peer_recognizers.js"), modules, "{0}"],
            [bench.write("few.ndjson", few)], share=len(few) / len(articles), rounds=3))
    return Figure("Check articles: figures, pairs, rates, verdicts", everyone, key="check")


def stream_figure(bench, path):
    line = (f"for i in $(seq {STREAM_COPIES}); do cat {{0}}; done | "
            f"exec {bench.program('peak')} {bench.command()} scan --format ndjson "
            "--output {0}.out")
    return Figure("A stream of 1 GB of news", [
        Contender("fxcheck scan", ["sh", "-c", line], [path], rounds=1)], key="stream")


def jobs_figure(bench, text):
    paths = []
    for i in range(PARTS):
        part = text[i * len(text) // PARTS:(i + 1) * len(text) // PARTS]
        paths.append(bench.write(f"part{i}.txt", part))
    files = " ".join(f"{{{i}}}" for i in range(PARTS))
    line = f"exec {bench.command()} scan --format ndjson --jobs %d {files} > {{0}}.out"
    return Figure(f"{PARTS} files of 4 MB of news", [
        Contender("one thread", ["sh", "-c", line % 1], paths, whole=True,
                  repeats=JOB_REPEATS),
        Contender("two threads", ["sh", "-c", line % 2], paths, whole=True,
                  repeats=JOB_REPEATS)], key="jobs")


def short_figure(bench):
    """Without a shell, which would take longer than they do; repeated, since what runs
    first behind a large program takes a third longer than what comes next."""
    path = bench.write("short.txt", "The mill in Leeds was sold for $48.2 million.\n")
    everyone = [Contender("fxcheck scan", [bench.command(), "scan", "{0}"], [path],
                          whole=True, repeats=REPEATS),
                Contender(NOTHING, [bench.program("nothing")], whole=True,
                          repeats=REPEATS)]
    if bench.has("rg"):
        argv = ["rg", "-j1", "--count-matches", "-f", str(rewritten(bench)), "{0}"]
        everyone.append(Contender("ripgrep", argv, [path], whole=True, repeats=REPEATS))
    return Figure("A file of one line, start to end", everyone, key="short")


def portable_figures(bench, path):
    """Beside the build that is measured stands one with the preset `portable`."""
    command = bench.build.parent / "portable" / "src" / "cli" / "fxcheck"
    if not bench.has(command):
        return []
    return [Figure("News, the portable build", [scan(bench, path, str(command))],
                   key="portable")]


def figures(bench):
    texts = dict(corpus.corpora(OTHERS))
    news = texts["news"] * (NEWS // OTHERS)
    paths = {key: bench.write(f"{key}.txt", news if key == "news" else texts[key])
             for key in NAMES}
    return [*(text_figure(bench, key, paths[key]) for key in NAMES),
            *portable_figures(bench, paths["news"]),
            memory_figure(bench, "memory", "News in memory", paths["news"], [ENGLISH]),
            memory_figure(bench, "memory_languages", "Twelve languages in memory",
                          paths["languages"], [ENGLISH, WORLD]),
            check_figure(bench, corpus.articles(ARTICLES)),
            stream_figure(bench, paths["news"]), jobs_figure(bench, news),
            short_figure(bench)]
