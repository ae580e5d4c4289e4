# SPDX-License-Identifier: MIT
"""Reading texts beside programs that only look for patterns."""
import corpus

from run import Contender, Figure

TITLE = "Reading"
INTRO = """
Each text is 2 MB of invented sentences (`bench/corpus.py`); every line is a process from
start to end that writes to a file. ripgrep counts the matches of one expression for money
in English, which it does not read; `grep -cF` counts the lines that have one of five words,
`wc -l` all. fxcheck writes every figure with its exact amount and currency as NDJSON. A ratio
below 1 says that the other program takes less. The two lines of `check` differ in the
threads that read eight files of 250 KB.
"""

MEGABYTES = 2
MONEY = (r"(?-u:\b)(?:US\$|HK\$|\$|€|£|RMB) ?[0-9][0-9,.]*(?: (?:thousand|million|billion"
         r"|trillion))?(?-u:\b)|(?-u:\b)[0-9][0-9,.]*(?: (?:thousand|million|billion"
         r"|trillion))? (?:dollars|euros|pounds|yen|yuan)(?-u:\b)")
NAMES = {
    "news": "News, 1.5 figures a KB",
    "filing": "A filing, 2.4 figures a KB",
    "prose": "Prose, 0.02 figures a KB",
    "languages": "Twelve languages, paragraph by paragraph",
    "table": "Tables",
    "flood_capitals": "Words in capitals",
    "flood_dollars": "`$` over and over",
    "flood_digits": "`7` over and over",
}


def shell(command):
    """Programs that see /dev/null behind them stop at the first match; those that find
    nothing end with 1."""
    return ["sh", "-c", f'{command} "$0" > "$0.out" || :', "{0}"]


def contenders(bench, path):
    command = bench.command()
    everyone = [("fxcheck scan", f"{command} scan --format ndjson")]
    if bench.has("rg"):
        everyone.append(("ripgrep", f"rg -j1 --count-matches '{MONEY}'"))
    everyone += [("grep -cF", "env LC_ALL=C grep -cF -e million -e '$' -e 7 -e e -e '\t'"),
                 ("wc -l", "wc -l")]
    return [Contender(name, shell(line), [path], whole=True) for name, line in everyone]


def check_figure(bench, text):
    paths = []
    for i in range(8):
        part = text[i * len(text) // 8:(i + 1) * len(text) // 8]
        paths.append(bench.write(f"part{i}.txt", part))
    files = " ".join(f"{{{i}}}" for i in range(8))
    line = (f"exec {bench.command()} check --format ndjson --fail-on never "
            f"--date 2025-02-24 --jobs %d {files} > {{0}}.out")
    return Figure("Check eight files of news", [
        Contender("one thread", ["sh", "-c", line % 1], paths, whole=True),
        Contender("two threads", ["sh", "-c", line % 2], paths, whole=True)])


def short_figure(bench):
    path = bench.write("short.txt", "The mill in Leeds was sold for $48.2 million.\n")
    everyone = [("fxcheck scan", f"{bench.command()} scan")]
    if bench.has("rg"):
        everyone.append(("ripgrep", f"rg -j1 --count-matches '{MONEY}'"))
    return Figure("A file of one line, start to end",
                  [Contender(name, shell(line), [path], whole=True)
                   for name, line in everyone], {"ripgrep": "1"})


def figures(bench):
    texts = dict(corpus.corpora(MEGABYTES * 1_000_000))
    rows = [Figure(title, contenders(bench, bench.write(f"{name}.txt", texts[name])))
            for name, title in NAMES.items()]
    return rows + [check_figure(bench, texts["news"]), short_figure(bench)]
