#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli_options.py FXCHECK
Drives the command: exit statuses, options and their faults."""
import json
import unittest

from cli_case import CLEAN, DATE, WRONG, Case, run


class ExitStatus(Case):
    def test_D022_nothing_found(self):
        self.expect(0, run(self.put("a.txt", CLEAN)))

    def test_D022_something_found(self):
        done = run(*DATE, self.put("a.txt", WRONG))
        self.expect(1, done)
        self.assertIn(b"[rate-mismatch]", done.stdout)
        self.assertEqual(done.stderr, b"")

    def test_D022_fail_on(self):
        name = self.put("a.txt", WRONG)
        self.expect(0, run("--fail-on", "never", *DATE, name))
        self.expect(1, run("--fail-on", "warning", *DATE, name))
        self.expect(1, run("--fail-on=error", *DATE, name))

    def test_D022_a_failure_wins_over_a_finding(self):
        done = run(*DATE, self.put("a.txt", WRONG), "missing.txt")
        self.refuse(done, "missing.txt: No such file")
        self.assertIn(b"[rate-mismatch]", done.stdout)

    def test_D022_usage(self):
        self.refuse(run("--no-such-option"), "--no-such-option")
        self.refuse(run("rate"))
        self.refuse(run("convert", "5 USD"), "--to")
        self.refuse(run("rates", "dance"))
        self.refuse(run("explain"))

    def test_check_is_the_default_command(self):
        name = self.put("a.txt", WRONG)
        self.assertEqual(run(*DATE, name).stdout, run("check", *DATE, name).stdout)

    def test_standard_input(self):
        for arguments in ((), ("-",)):
            done = run(*DATE, *arguments, text=WRONG)
            self.expect(1, done)
            self.assertIn(b"<stdin>:1:", done.stdout)
        done = run(*DATE, "--stdin-name", "draft.txt", text=WRONG)
        self.assertIn(b"draft.txt:1:", done.stdout)

    def test_help_and_version(self):
        for command in ("check", "scan", "convert", "rate", "rates", "explain", "lexicon",
                        "completion"):
            done = run(command, "--help")
            self.expect(0, done)
            self.assertTrue(done.stdout.startswith(b"Usage: fxcheck "))
        self.assertTrue(run("--version").stdout.startswith(b"fxcheck "))

    def test_quiet(self):
        done = run("-q", *DATE, self.put("a.txt", WRONG))
        self.expect(1, done)
        self.assertEqual(done.stdout, b"")


class OptionFaults(Case):
    def test_languages_that_are_none(self):
        name = self.put("a.txt", CLEAN)
        for arguments in (("check", name), ("scan", name), ("explain", name + ":1"),
                          ("convert", "5 EUR", "--to=USD", *DATE)):
            self.refuse(run(*arguments, "--lang=zz"),
                        'fxcheck: --lang: the lexicon has no language "zz"')
            for known in ("auto", "de", "zh-Hant", "es-MX", "nb"):
                self.expect(0, run(*arguments, "--lang", known))

    def test_no_option_or_no_value(self):
        for command in ("convert", "rate", "explain"):
            done = run(command, "--format", "json")
            self.refuse(done, "--format: no such option here;")
        self.refuse(run("--strict=yes"), "--strict=yes: takes no value;")
        self.refuse(run("-Z"), "-Z: no such option here;")
        self.refuse(run("--date", "2025-02-30"),
                    "--date: expected a day that there is, not '2025-02-30'")
        self.refuse(run("--date", "30.2.2025"), "--date: expected a day written YYYY-MM-DD")

    def test_a_command_that_is_taken_for_a_file(self):
        table = self.put("bank.csv", "date,base,quote,rate\n2025-02-24,EUR,USD,1.05\n")
        text = self.put("a.txt", CLEAN)
        done = run("--rates", table, "rates", "list")
        self.refuse(done, "rates: no such file; a command goes before its options: "
                          "fxcheck rates ...")
        self.assertEqual(done.stderr.count(b"\n"), 1)
        for slip in ("chekc", "chck", "checkk", "chesk"):
            self.refuse(run(slip, text), f"{slip}: no such file; did you mean the command 'check'?")
        self.refuse(run("rats", "list"), "did you mean the command 'rate' or 'rates'?")
        self.refuse(run("chkce", text), "chkce: No such file")
        self.refuse(run("check", "rates"), "rates: No such file")
        self.put("rate", CLEAN)
        self.expect(0, run("--quiet", "rate"))

    def test_a_byte_order_mark_is_no_column(self):
        plain = run("--format=gcc", *DATE, self.put("a.txt", WRONG)).stdout
        self.assertTrue(plain.startswith(b"a.txt:1:16: "), plain)
        text = self.put("a.txt", b"\xef\xbb\xbf" + WRONG.encode())
        self.assertEqual(run("--format=gcc", *DATE, text).stdout, plain)
        shown = run(*DATE, text).stdout
        self.assertIn(b"\n    1 | Marsh Tea paid $50 million", shown)
        self.assertIn(b"\n      |                ^^^^^^^^^^^", shown)
        answer = json.loads(run("--format=json", *DATE, text).stdout)
        self.assertEqual(answer["figures"][0]["start"], 3 + len("Marsh Tea paid "))

    def test_objects_of_an_array_are_parted_by_a_comma(self):
        texts = [self.put(f"{name}.txt", WRONG) for name in "abc"]
        for several in (texts + ["--cross=never"], texts[:2] + ["--cross=always"]):
            done = run("--format=json", *DATE, *several).stdout
            self.assertEqual(len(json.loads(done)), 3)
            self.assertEqual(done.count(b"\n},\n{\n"), 2)
            self.assertTrue(done.startswith(b"[\n{\n") and done.endswith(b"\n}\n]\n"))

    def test_an_amount_below_zero(self):
        options = ("--to=EUR", *DATE)
        self.refuse(run("convert", "-100 USD", *options), "behind --, as in convert")
        self.refuse(run("convert", "--", "-100 USD", *options), "options go before the --")
        done = run("convert", *options, "--", "-100 USD")
        self.expect(0, done)
        self.assertTrue(done.stdout.startswith(b"-100 USD = -95.55 EUR: "), done.stdout)

    def test_help_has_the_statuses_of_its_command(self):
        for command, words in (("check", b"1 something"), ("scan", b"1 something"),
                               ("convert", b"1 not every record"), ("rates", b": 0 done, 2 a"),
                               ("explain", b": 0 done, 2 a"), ("lexicon", b": 0 done, 2 a")):
            self.assertIn(words, run(command, "--help").stdout)

    def test_faults_are_named_by_option(self):
        name = self.put("a.txt", CLEAN)
        for option in ("--source=foo", "--tolerance=x", "--about-k=x", "--symbol=¥=XYZ"):
            word = "fxcheck: " + option.split("=")[0] + ": "
            self.refuse(run(option, name), word)
            self.refuse(run("explain", option, name + ":1"), word)
        amount = ("convert", "5 EUR", "--to=USD", *DATE)
        self.refuse(run(*amount, "--symbol=¥=XYZ"), "fxcheck: --symbol: ")
        self.refuse(run(*amount, "--source=foo"), "fxcheck: --source: ")
        self.refuse(run("rate", "EUR/USD", "2025-02-24", "--source=foo"), "fxcheck: --source: ")


class Options(Case):
    def test_options_of_another_use_are_refused(self):
        table = self.put("t.csv", "date,base,quote,rate\n2025-02-24,EUR,USD,1.0466\n")
        for use, options in (
                (("rates", "list"), ("--name=x", "--head=x", "--as=csv", "--offline",
                                     "--allow-rollback", "--time-limit=3")),
                (("rates", "show", "ecb"), ("--as=ledger", "--name=x")),
                (("rates", "import", table, "--name=x"), ("--as=csv", "--rates=" + table)),
                (("rates", "export", "ecb"), ("--name=x", "--offline")),
                (("rates", "verify", "ecb"), ("--head=x", "--time-limit=3")),
                (("rates", "update", "none"), ("--as=csv", "--rates=" + table, "--output=o"))):
            for option in options:
                self.refuse(run(*use, option), option.split("=")[0], f"no option of {use[0]} {use[1]}")
        one = ("convert", "5 USD", "--to=EUR", *DATE)
        for option in ("--amount-column=a", "--currency-column=c", "--date-column=d"):
            self.refuse(run(*one, option), option.split("=")[0], "no option of convert without --csv")
        self.refuse(run("convert", "--csv", "--to=EUR", "--split=1"), "--split", "no option of convert --csv")
        self.refuse(run("--date-column=day", self.put("a.txt", CLEAN)), "without --columns")
        columns = ("--columns=a=USD,b=EUR", self.put("a.csv", "a,b\n"), *DATE)
        for option in ("--input=html", "--cross=always", "--jobs=4"):
            self.refuse(run(*columns, option), option.split("=")[0], "no option of check --columns")
        self.assertEqual(run(*columns, "-v").stderr, b"fxcheck: a.csv: reading\n")
        for option in ("--date=2020-01-02", "--period=2024"):
            self.refuse(run("rate", "USD/EUR", "2024-06-05", option), "one day or period")

    def test_D017_values(self):
        for option, values in (
                ("--date", ("", "2025-2-24", "2025-02-30", "2024-02-29x", "0000-01-01",
                            " 2025-02-24", "20250224", "-1", "2025-13-01", "١٢٣٤-٠١-٠١")),
                ("--max-age", ("", "0", "-1", "+1", "1e3", "99999999999999999999", " 7",
                               "7 ", "0x10", "36501")),
                ("--stale-max", ("0", "1.5")),
                ("--tolerance", ("", "much")),
                ("--symbol", ("", "=", "¥", "¥=", "=CNY", "¥=cny", "¥=CNYX")),
                ("--reading", ("", "BOTH")),
                ("--mode", ("near",)),
                ("--input", ("xml", "HTML", "")),
                ("--fail-on", ("note", "")),
                ("--color", ("maybe",)),
                ("--lang", ("",)),
                ("--source", ("", "no-such-source"))):
            for value in values:
                self.refuse(run(f"{option}={value}", text=CLEAN))

    def test_D017_names(self):
        for arguments in (("--tol", "25bp"), ("--forma=text",), ("--date",), ("--strict=yes",),
                          ("-Z",), ("--to", "USD"), ("--output=",), ("-d",)):
            self.refuse(run(*arguments, text=CLEAN))

    def test_D017_a_newline_in_a_value(self):
        done = run("--date=2025-02-24\nfxcheck: all is well", text=CLEAN)
        self.expect(2, done)
        self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_good_values(self):
        self.expect(0, run("-d", "2025-02-24", "--tolerance=25bp", "--symbol", "¥=CNY",
                           "--symbol=kr=SEK", "--max-age=7", "--mode=nearest", "--reading",
                           "both", "--about-k=1", "--lang=auto", "-v", "--strict",
                           text=CLEAN))

    def test_D018_the_environment_sets_no_option(self):
        env = {"FXCHECK_DATE": "x", "FXCHECK_SOURCE": "x", "FXCHECK_RATES": "",
               "POSIXLY_CORRECT": "1"}
        self.expect(0, run(text=CLEAN, env=env))


if __name__ == "__main__":
    unittest.main()
