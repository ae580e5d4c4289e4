# SPDX-License-Identifier: MIT
"""The rate book beside what else there is for the job."""
import subprocess

from run import Contender, Figure

TITLE = "The rate book"
INTRO = """
The table is the whole history of the ECB's reference rates that is shipped, in the form of
the ECB's own CSV, of a long CSV for SQLite, and of `P` directives for ledger and hledger.
Each line is a process of its own: a load, from the name of a file to a book that answers;
a look-up or a conversion, the mean of thousands after the first one. "The command" is
measured from start to end. Peers do no more than they must: Python keeps the decimals in
dictionaries and checks nothing, SQLite imports text, ledger and hledger answer one question. The
SHA-256, half of our load, is made by none of them.
"""


def read_rates(bench):
    """(date, base, quote, rate) of the shipped table, as the command lists them."""
    argv = [bench.command(), "rates", "export", "ecb", "--as", "csv"]
    text = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [line.split(",") for line in text.splitlines()[1:]]


def write_wide(bench, rates):
    days, codes = {}, []
    for date, _, quote, rate in rates:
        days.setdefault(date, {})[quote] = rate
        if quote not in codes:
            codes.append(quote)
    lines = ["Date," + ",".join(codes) + ","]
    for date in sorted(days, reverse=True):
        cells = (strip(days[date].get(code, "N/A")) for code in codes)
        lines.append(date + "," + ",".join(cells) + ",")
    return bench.write("eurofxref-hist.csv", "\n".join(lines) + "\n")


def strip(rate):
    """The ECB's file drops zeros at the end."""
    return rate.rstrip("0").rstrip(".") if "." in rate else rate


def make_database(path, table):
    script = (f".mode csv\n.import {table} rates\n"
              "CREATE INDEX by_pair_and_day ON rates(quote, date);\n")
    subprocess.run(["sqlite3", str(path)], input=script, text=True, check=True)


def write_tables(bench):
    rates = read_rates(bench)
    tables = {"wide": write_wide(bench, rates)}
    tables["long"] = bench.write("long.csv", "date,base,quote,rate\n" + "".join(
        f"{','.join(row)}\n" for row in rates))
    prices = "".join(f"P {date} {base} {rate} {quote}\n" for date, base, quote, rate in rates)
    journal = "\n2024-12-31 sale\n    assets  1234.56 EUR\n    income\n"
    tables["prices"] = bench.write("prices.db", prices)
    tables["journal"] = bench.write("journal.dat", prices + journal)
    if bench.has("sqlite3"):
        tables["database"] = bench.folder / "rates.db"
        make_database(tables["database"], tables["long"])
    return tables


def load_figure(bench, tables):
    program = bench.program("bench_rates")
    everyone = [Contender("fxcheck", [program, "load", "{0}"], [tables["wide"]]),
                Contender("of which the table's SHA-256", [program, "hash", "{0}"],
                          [tables["wide"]]),
                Contender("the same rates as a long CSV", [program, "load", "{0}"],
                          [tables["long"]]),
                Contender("the same as `P` lines", [program, "load", "{0}"],
                          [tables["prices"]]),
                Contender("Python, csv and Decimal", bench.peer("peer_rates.py")
                          + ["csv", "{0}"], [tables["wide"]])]
    if bench.has("sqlite3"):
        everyone.append(Contender(
            "SQLite, .import and an index", ["sqlite3", ":memory:"], [tables["long"]],
            whole=True, stdin=f".mode csv\n.import {tables['long']} rates\n"
            "CREATE INDEX by_pair_and_day ON rates(quote, date);\n"))
    return Figure("Load the ECB's history: open, parse, check, hash", everyone,
                  {"fxcheck": "3 ms", "Python, csv and Decimal": "40",
                   "SQLite, .import and an index": "50"})


def lookup_figure(bench, tables):
    program = bench.program("bench_rates")
    everyone = [Contender("day to quote, inside the library", [program, "row"]),
                Contender("`fxc_rate_find`, a direct rate", [program, "direct"]),
                Contender("`fxc_rate_find`, a cross", [program, "cross"])]
    if bench.has(bench.program("peer_sqlite")) and "database" in tables:
        everyone.append(Contender("SQLite, indexed, prepared",
                                  [bench.program("peer_sqlite"), "{0}"],
                                  [tables["database"]]))
    return Figure("Look a rate up: the day's fixing, or the last one before it", everyone,
                  {"day to quote, inside the library": "15 ns",
                   "SQLite, indexed, prepared": "300"})


def convert_figure(bench):
    program = bench.program("bench_rates")
    return Figure("Convert by a cross rate, round to the cent, print", [
        Contender("integers of 128 bits", [program, "convert"]),
        Contender("plain mpq", [program, "convert-mpq"]),
        Contender("Python decimal (libmpdec)", bench.peer("peer_rates.py") + ["decimal"]),
        Contender("`fxc_convert`: look-up, exact value and all",
                  [program, "convert-public"])],
        {"plain mpq": "10", "Python decimal (libmpdec)": "5"})


def command_figure(bench, tables):
    question = [bench.command(), "convert", "1234.56 EUR", "--to", "USD", "--date",
                "2024-12-31"]
    everyone = [
        Contender("fxcheck", question, whole=True),
        Contender("fxcheck, reading the same `P` lines", question + ["--rates", "{0}"],
                  [tables["prices"]], whole=True)]
    if bench.has("ledger"):
        everyone.append(Contender("ledger", ["ledger", "-f", "{0}", "--args-only", "balance",
                                             "assets", "-X", "USD", "--now", "2024/12/31"],
                                  [tables["journal"]], whole=True))
    if bench.has("hledger"):
        everyone.append(Contender("hledger", ["hledger", "-f", "{0}", "balance", "assets",
                                              "--value=2024-12-31,USD"],
                                  [tables["journal"]], whole=True))
    return Figure("One conversion by the command, start to end", everyone,
                  {"ledger": "50", "hledger": "50"})


def figures(bench):
    tables = write_tables(bench)
    image = Figure("The shipped book, ready to serve, in a new process", [
        Contender("`fxc_rates_shipped`, constant", [bench.program("bench_rates"), "shipped"]),
        Contender("`fxc_rates_new`, which takes tables", [bench.program("bench_rates"), "book"])],
        {"`fxc_rates_shipped`, constant": "50 µs"})
    return [load_figure(bench, tables), image, lookup_figure(bench, tables),
            convert_figure(bench), command_figure(bench, tables)]
