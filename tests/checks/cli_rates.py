#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli_rates.py FXCHECK
Drives the command: rates, conversions and CSV files."""
import json
import os
import shutil
import subprocess
import unittest

from cli_case import CLEAN, DATE, HERE, PROGRAM, WRONG, Case, run


class Rates(Case):
    def test_rate(self):
        done = run("rate", "USD/CNY", "2025-02-24", "--source", "ecb")
        self.expect(0, done)
        self.assertTrue(done.stdout.startswith(b"1 USD = 7.2500"), done.stdout)
        self.assertIn(b"ecb 2025-02-24", done.stdout)
        self.refuse(run("rate", "USD/XXX", "2025-02-24"))
        self.refuse(run("rate", "USDCNY", "2025-02-24"), "USD/CNY")
        self.refuse(run("rate", "USD/CNY", "1950-01-01"))
        self.refuse(run("rate", "USD/CNY", "2025-02-23", "--policy=exact"))

    def test_convert(self):
        done = run("convert", "380 billion yuan", "--to", "USD", *DATE, "--source=ecb")
        self.expect(0, done)
        self.assertTrue(done.stdout.startswith(b"380000000000 CNY = 5241"), done.stdout)
        self.assertIn(b"ecb 2025-02-24", done.stdout)
        exact = run("convert", "380 billion yuan", "--to=USD", *DATE, "--round=none")
        self.assertIn(b"/", exact.stdout.split(b" USD")[0])
        guess = run("convert", "¥5", "--to=EUR", *DATE)
        self.expect(0, guess)
        self.assertIn("¥5: read as ", guess.stderr.decode())
        said = run("convert", "¥5", "--symbol=¥=CNY", "--to=EUR", *DATE)
        self.assertEqual((said.returncode, said.stderr), (0, b""))
        self.assertTrue(said.stdout.startswith(b"5 CNY = "))
        self.refuse(run("convert", "nothing", "--to=USD", *DATE))
        for several in ("£5 and $6", "100 USD 200 EUR", "between €5 million and $7 million"):
            done = run("convert", several, "--to=EUR", *DATE)
            self.refuse(done, several + ": holds 2 amounts")
            self.assertEqual(done.stdout, b"")
        self.expect(0, run("convert", "€5-7 million", "--to=USD", *DATE))
        self.refuse(run("convert", "5 USD", "--to=usd", *DATE))
        self.refuse(run("convert", "5 USD", "--to=CNY", *DATE, "--round=31"))

    def test_a_page_names_its_region(self):
        text = "<p>The firm raised $5 million.</p>"
        for root, options, currency in (
                ('<html lang="en-NZ">', (), "NZD"), ("<html lang=zh-Hant-TW>", (), "TWD"),
                ('<html lang="en">', (), "USD"), ('<html lang="en-XX">', (), "USD"),
                ("<html>", (), "USD"), ('<html lang="en-NZ">', ("--lang=en-CA",), "CAD"),
                ('<html lang="en-NZ">', ("--lang=en",), "USD")):
            done = run("scan", "--format=ndjson", self.put("page.html", root + text), *options)
            self.assertEqual(json.loads(done.stdout)["figures"][0]["currency"], currency, root)

    def test_words_beside_an_amount(self):
        for text, read in (("USD 5 EUR", "USD 5"), ("$100 per share", "$100"),
                           ("USD 5%", "USD 5"), ("5 USD/kg", "5 USD"),
                           ("$100 за акцию", "$100"), ("$100 €", "$100"), ("每股 $100", "$100"),
                           ("US$100 一共", "US$100"), ("US$100 два", "US$100")):
            done = run("convert", text, "--to=CNY", *DATE)
            self.expect(0, done)
            self.assertIn(f"{text}: only '{read}' of it is read".encode(), done.stderr)
        for text in ("about 5 EUR", "(5 EUR)", "(5) EUR", "5 million EUR", "“5 EUR”", "（5 EUR）",
                     "\u00a05 EUR\u3000", "\ufeff5 EUR", "约5 EUR", "５ EUR", "« 5 EUR » —"):
            self.assertEqual(run("convert", text, "--to=CNY", *DATE).stderr, b"", text)
        for text in ("10 USD 20", "$100 ٣٤", "$100 ５", "５ $100", "$100 ३,४", "US$100 / ½"):
            self.refuse(run("convert", text, "--to=CNY", *DATE), "a number beside the amount")

    def test_an_open_point(self):
        done = run("convert", "1.500 EUR", "--to=USD", *DATE)
        self.expect(0, done)
        self.assertTrue(done.stdout.startswith(b"1.5 EUR = 1.57 USD: "))
        self.assertIn(b"1.500 EUR: read as 1.5; the number may also be 1500, --lang decides",
                      done.stderr)
        for quiet in (("1.500 EUR", "--lang=de"), ("1.500 EUR", "--lang=en"), ("1.50 EUR",),
                      ("0.500 EUR",), ("1,500 EUR",), ("US$1.500 million",), ("1.234.567 EUR",)):
            done = run("convert", *quiet, "--to=USD", *DATE)
            self.assertEqual((done.returncode, done.stderr), (0, b""), quiet)

    def test_convert_rounding(self):
        def said(*options):
            done = run("convert", "100 USD", "--to=CHF", *DATE, "--source=ecb", *options)
            self.expect(0, done)
            return done.stdout.decode()
        self.assertTrue(said("--round=cash").startswith("100 USD = 89.95 CHF: "))
        self.assertTrue(said("--significant=3").startswith("100 USD = 90.0 CHF: "))
        self.assertTrue(said("--rounding=down").startswith("100 USD = 89.95 CHF: "))
        self.assertEqual(said("--split=1,1,1").splitlines()[1:],
                         ["  1: 29.99 CHF", "  1: 29.99 CHF", "  1: 29.98 CHF"])
        for weights in ("", "1,x", "1,", "0,0", "1,99999999999", ",".join(101 * "1")):
            done = run("convert", "5 USD", "--to=CNY", *DATE, "--split=" + weights)
            self.refuse(done, "--split: expected 1 to 100 weights")
            self.assertEqual(done.stdout, b"")
        self.assertEqual(len(said("--split=" + ",".join(100 * "1")).splitlines()), 101)
        self.assertEqual(said("--split=0,999999999").splitlines()[1:],
                         ["  0: 0.00 CHF", "  999999999: 89.96 CHF"])
        self.refuse(run("convert", "5 USD", "--to=CNY", *DATE, "--split=1",
                        "--round=none"), "--round")
        self.refuse(run("convert", "5 USD", "--to=CNY", *DATE, "--significant=0"), "1 to 30")

    def test_policies(self):
        def said(*arguments):
            done = run("rate", *arguments)
            self.expect(0, done)
            return done.stdout.decode().splitlines()[0]
        self.assertIn("ecb 2025-02-24, 1 day after",
                      said("EUR/USD", "2025-02-23", "--policy=nearest"))
        self.assertIn("mean of 256 fixings (EUR/USD mean)",
                      said("EUR/USD", "2024", "--policy=period-average"))
        self.assertIn("ecb 2025-02-28", said("EUR/USD", "--period=2025-02",
                                             "--policy=period-end"))
        self.assertIn("imf 2022-12-31, average of the year",
                      said("USD/ARS", "2022-05-05", "--source=imf"))
        self.assertIn("(EUR/XOF 655.957 parities 1999-01-01, EUR/USD 1.0466 ecb 2025-02-24)",
                      said("XOF/USD", "2025-02-24", "--mixed"))
        self.refuse(run("rate", "EUR/USD", "2024"), "YYYY-MM-DD", "--policy period-average")
        self.refuse(run("rate", "EUR/USD", "2025-02-30"), "there is no such day")
        self.assertNotIn(b"--policy", run("rate", "EUR/USD", "2025-02-30").stderr)
        self.refuse(run("rate", "EUR/USD", "2024-13", "--policy=period-end"), "period")
        self.refuse(run("rate", "XOF/USD", "2025-02-24"), "no source has a rate of XOF/USD; --mixed")
        self.refuse(run("convert", "--to=USD", *DATE, "XOF 5"), "; --mixed makes a cross")
        self.refuse(run("rate", "USD/VND", "2024-06-05"), "no source has a rate of USD/VND; --source imf")
        self.assertNotIn(b"imf", run("rate", "USD/VND", "2025-06-05").stderr)
        self.refuse(run("convert", "--to=USD", "--date=2024-06-05", "100 VND"), "; --source imf")
        period, mean = "--period=2024", "--policy=period-average"
        self.refuse(run("rate", "EUR/USD", period), "takes --period with --policy")
        self.refuse(run("convert", "100 USD", "--to=EUR", period), "takes --period with --policy")
        self.assertIn("mean of 256 fixings", said("EUR/USD", period, mean))
        sums = ("convert", "--csv", "--amount-column=sum", "--currency-column=cur", "--to=EUR")
        for asked in (("rate", "EUR/USD"), ("convert", "100 USD", "--to=EUR"), sums):
            for both in ((period, mean, *DATE), (*DATE, mean, period)):
                self.refuse(run(*asked, *both, text="sum,cur\n"), "--date, or a period", "not both")
        self.refuse(run(*sums, period, mean, "--date-column=day"), "--date-column", "not both")
        done = run(*sums, period, mean, text="sum,cur\n100,USD\n")
        self.assertTrue(done.stdout.endswith(b"\n100,USD,92.39,0.9238895461,2024-12-31,ecb,\n"), done)
        for arguments in (("XOF/USD", "2030-02-24"), ("XOF/USD", "2025-02-24", "--source=ecb"),
                          ("USD/ARS", "2025-02-24")):
            self.assertNotIn(b"--mixed", run("rate", *arguments).stderr)

    def test_convert_csv(self):
        options = ("convert", "--csv", "--amount-column=sum", "--currency-column=cur",
                   "--date-column=day", "--to=EUR")
        head = "id,day,sum,cur,note"
        added = ",converted,rate,rate_date,rate_source,error"
        rows = {
            '1,2025-02-24,100,CNY,"a, ""b""\nand c"': ",13.18,0.1317887690,2025-02-24,ecb,",
            "2,2025-02-23,-7.5,USD,=cmd": ",-7.17,0.9555661730,2025-02-21,ecb,",
            "3,2025-02-30,5,USD,": ',,,,,"there is no such day"',
            "3,2025-02-24\0,5,USD,": ',,,,,"expected a day written YYYY-MM-DD"',
            "3,30.2.2025,5,USD,": ',,,,,"expected a day written YYYY-MM-DD"',
            "4,2025-02-24,1e3,USD,":
                ',,,,,"the field is not one amount of at most 64 digits in the money of its record"',
            "5,2025-02-24,5,usd,":
                ',,,,,"expected a currency code of three capital letters"',
            "6,1990-01-01,5,USD,": ',,,,,"ecb: EUR/USD begins on 1999-01-04"',
            "7,2025-02-24": ',,,,,,,,"the record has fewer fields than the head"',
            "8,2025-02-24,5,EUR,": ",5.00,1,2025-02-24,,",
            '9,2025-02-24,"(1,000.50)",USD,': ",-955.95,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24,$10,USD,": ",9.55,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24, 10 ,USD,": ",9.55,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24,10%,USD,":
                ',,,,,"the field is not one amount of at most 64 digits in the money of its record"',
            "9,2025-02-24,€10,USD,":
                ',,,,,"the field is not one amount of at most 64 digits in the money of its record"',
            "9,2025-02-24,10\0,USD,":
                ',,,,,"the field is not one amount of at most 64 digits in the money of its record"',
            "9,2025-02-24,10 pieces,USD,":
                ',,,,,"the field is not one amount of at most 64 digits in the money of its record"',
            '9,2025-02-24,"1,234",USD,':
                ',,,,,"what the point or comma in the amount means is open; --lang decides"',
            "9,2025-02-24,5-6,USD,": ',,,,,"the amount is a range"',
        }
        done = run(*options, text="\n".join([head, "", *rows]))
        self.expect(1, done)
        wanted = "\n".join([head + added, *(k + v for k, v in rows.items())]) + "\n"
        self.assertEqual(done.stdout.decode(), wanted)
        good = self.put("good.csv", "\ufeffcur,day,sum\r\nUSD,2025-02-24,1\r\n")
        done = run(*options, good)
        self.expect(0, done)
        self.assertEqual(done.stdout.decode().splitlines()[1],
                         "USD,2025-02-24,1,0.96,0.9554748710,2025-02-24,ecb,")
        self.refuse(run(*options, text="day,sum\n"), "no column is named 'cur'")
        self.refuse(run(*options, text="day;sum;cur\n1;2;3\n"), "'sum': fields are parted by commas")
        self.refuse(run(*options, text="day\tsum\tcur\n"), "'sum': fields are parted by commas")
        self.assertNotIn(b"commas", run(*options, text="sum of\tall\tthings,day\n").stderr)
        self.refuse(run(*options, text="day,sum,cur,cur\n"), "two columns")
        self.refuse(run(*options, text=""), "empty")
        self.refuse(run("convert", "--csv", "--to=EUR", text=head), "--amount-column")
        broken = run(*options, text='cur,day,sum\nUSD,2025-02-24,"1\n')
        self.assertEqual(broken.returncode, 2)
        self.assertIn(b"line 2: a quote is opened here", broken.stderr)

    def test_check_columns_takes_plain_amounts_only(self):
        # 7.2993 CNY a dollar: an amount that is read in part would be off by far
        options = ("--columns=rmb=CNY,usd=USD", "--date=2024-12-31", "--source=h10")
        for amount in ("6 7", "1 2", "1000 and 7", "€1000", "1000 CNY", "1000%", "1000*", "1000\0", "1e3",
                       "about", "1000; 1000", "(1000"):
            done = run(*options, text=f"rmb,usd\n7299.30,{amount}\n")
            self.assertIn(b"<stdin>:2: error: column 'usd' does not hold a plain amount [bad-record]",
                          done.stdout, amount)
            self.expect(1, done)
        for amount in ("1000", " 1000 ", '"1,000"', "1000.00", "USD 1000", "US$1000", "$1000", "1 thousand"):
            self.expect(0, run(*options, text=f"rmb,usd\n7299.30,{amount}\n"))
        for sign in (("-%s",) * 2, ("(%s)", "-%s")):
            self.expect(0, run(*options, text=f"rmb,usd\n{sign[0] % '7299.30'},{sign[1] % '1000'}\n"))
        done = run(*options, "--columns=a=CNY,b=CNY", text="a,b\n1,1\n")
        self.assertIn(b":2: error: the columns do not hold one value [bad-record]", done.stdout)
        done = run("--format=ndjson", *options, "--columns=a\"\x1b=CNY,b=USD", text='"a""\x1b",b\nx,1\n')
        self.assertEqual(json.loads(done.stdout)["error"]["message"],
                         "column 'a\"\x1b' does not hold a plain amount")
        for fault in ("rmb=XX,usd=USD", "rmb=CNY", "rmb=CNY,=USD", "rmb=CNY,usd=USD,"):
            self.refuse(run(*options, "--columns", fault), f"such as rmb=CNY,usd=USD, not '{fault}'")

    def test_check_columns(self):
        options = ("--columns", "rmb=CNY,usd=USD", "--date-column=day", "--source=h10")
        rows = {
            '2024-12-31,"7,299.30",1000,a': "",
            "2024-12-31,7299.30,1100,": ":3: error: 7,299.30 CNY at 7.2993 ",
            "2024-12-31,(73.5),-10.07,c": "",
            "2024-12-31,73.5,-10.07,": ":5: note: the two figures cannot be compared",
            "2024-12-31,,-,": "",
            '2024-12-31,"a\nb",5,': ":7: error: column 'rmb' does not hold a plain amount [",
            "2024-12-32,1,5,": ":9: error: there is no such day [bad-record]",
            "2024-12-30\0,1,5,": ":10: error: expected a day written YYYY-MM-DD [bad-record]",
            "2024-12-31,7,299.30,1000,d": ":11: error: the record has more fields than the head [",
            "2024-12-31": ":12: error: the record has fewer fields than the head [",
        }
        table = "\n".join(["\ufeffday,rmb,usd,note", *rows])
        done = run(*options, text=table)
        self.expect(1, done)
        lines = done.stdout.decode().splitlines()
        for line, wanted in zip(lines, filter(None, rows.values())):
            self.assertTrue(line.startswith("<stdin>" + wanted), line)
        self.assertEqual(lines[-1], "<stdin>: 10 records (5 bad), 4 pairs: 2 agree, 1 disagrees, "
                                    "1 not judged")
        answers = run(*options, "--format=ndjson", self.put("a.csv", table)).stdout
        answers = [json.loads(line) for line in answers.splitlines()]
        self.assertEqual([a["id"] for a in answers], [2, 3, 4, 5, 7, 9, 10, 11, 12])
        self.assertEqual(answers[1]["pairs"][0]["verdict"], "disagree")
        self.expect(0, run(*options, "--fail-on=never", "-q", text=table))
        self.refuse(run(*options, text="day,rmb\n"), "no column is named 'usd'")
        self.refuse(run(*options, text="day,rmb,usd,usd\n"), "two columns are named 'usd'")
        self.refuse(run(*options, "--format=json", text=table), "text, gcc or ndjson")
        self.refuse(run(*options, "a.csv", "a.csv"), "one CSV file at a time")
        for value in ("rmb=CNY", "rmb=cny,usd=USD", "=CNY,usd=USD", "", ",", "a=CNY,"):
            self.refuse(run("--columns=" + value, text=table), "two to eight columns")

    def test_pages(self):
        page = "<html>\n<p>It paid <b>$53</b> bil<i>lion</i>\n(RMB&nbsp;480 billion)."
        name = self.put("a.htm", page)
        for arguments in ((name,), ("-i", "html", self.put("a.txt", page)),
                          (self.put("page", page),)):
            done = run(*DATE, "--format=json", *arguments)
            self.expect(1, done)
            figures = json.loads(done.stdout)["figures"]
            places = [page[f["start"]:f["end"]] for f in figures]
            self.assertEqual(places, ["$53</b> bil<i>lion", "RMB&nbsp;480 billion"])
        self.assertIn(b":2:15: error: ", run(*DATE, "--format=gcc", name).stdout)
        self.assertIn(b"$53 billion and RMB\xc2\xa0480 billion",
                      run("explain", *DATE, name + ":2").stdout)
        self.expect(0, run(*DATE, "-i", "text", name))
        note = self.put("a.md", "It paid **$53** bil*lion* (RMB 480 billion).\n")
        self.expect(1, run(*DATE, note))
        self.expect(1, run(*DATE, "-i", "markdown", text="**$53** billion (RMB 480 billion)"))
        chinese = self.put("b.htm", b"<meta charset=gb2312><p>\xd6\xd0 $5")
        self.refuse(run(chinese), "b.htm: is written in 'gb2312'; convert it to UTF-8")
        ragged = "|" + "a|" * 5000 + "\n|" + "-|" * 5000 + "\n" + "|\n" * 30000
        done = run("-i", "markdown", text=ragged)
        self.assertIn(done.returncode, (0, 2))

    def test_markdown_without_its_library(self):
        """What the loader finds first under the name of the library is none."""
        self.put("libmd4c.so.0", "no library\n")
        without = dict(os.environ, LD_LIBRARY_PATH=self.home)
        note = self.put("a.md", WRONG)
        self.refuse(run(*DATE, note, env=without),
                    "a.md: libmd4c, which reads Markdown, can not be used")
        plain = self.put("a.txt", WRONG)
        self.expect(1, run(*DATE, plain, env=without))
        done = run(*DATE, note, plain, env=without)
        self.expect(2, done)
        self.assertIn(b"a.txt", done.stdout)

    def test_command_without_its_other_half(self):
        """Linked statically, it leaves Markdown to the command beside it."""
        there = os.path.dirname(os.path.realpath(PROGRAM))
        if not os.path.exists(os.path.join(there, "../libexec/fxcheck/fxcheck-dynamic")):
            self.skipTest("the command loads libraries itself")
        note, plain = self.put("a.md", WRONG), self.put("a.txt", WRONG)
        os.mkdir("folder")
        self.put("folder/b.md", WRONG)
        for arguments in ((note,), ("folder",), (plain, "--symbol", "$=USD", note),
                          ("--input=markdown", plain), ("-imarkdown", plain)):
            self.expect(1, run(*DATE, *arguments))
        alone = shutil.copy(PROGRAM, os.path.join(self.home, "alone"))
        for arguments, status in (((*DATE, plain), 1), ((*DATE, note), 2),
                                  ((*DATE, "folder"), 2), (("rates", "list"), 0)):
            done = subprocess.run([alone, *arguments], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, check=False)
            self.expect(status, done)
            if status == 2:
                self.refuse(done, "libmd4c, which reads Markdown, can not be used")

    def test_sample_filing(self):
        done = run("--format=json", os.path.join(HERE, "../../samples/6-filing.htm"))
        self.expect(1, done)
        answer = json.loads(done.stdout)
        verdicts = [pair["verdict"] for pair in answer["pairs"]]
        self.assertEqual(verdicts, ["exact"] * 5 + ["disagree"] + ["exact"] * 3)
        self.assertEqual(answer["pairs"][5]["causes"][0]["code"], "TRANSPOSED")
        odd = [f["pair"] for f in answer["findings"] if f["rule"] == "odd-row"]
        self.assertEqual(odd, [5])

    def test_B_tables(self):
        table = "date,base,quote,rate\n2025-02-24,USD,CNY,7.0000\n"
        name = self.put("desk.csv", table)
        done = run("rate", "USD/CNY", "2025-02-24", "--rates", name)
        self.expect(0, done)
        self.assertIn(b"= 7 CNY, desk 2025-02-24", done.stdout)
        self.assertIn(b"desk", run("rates", "list", "--rates", name).stdout)
        bad = self.put("bad.csv", table + "2025-02-25,USD,CNY,nought\n")
        self.refuse(run("--rates", bad, text=CLEAN), "bad.csv: line 3, column ")
        self.refuse(run("--rates", "gone.csv", text=CLEAN), "gone.csv: No such file")

    def test_B024_a_table_that_is_no_file(self):
        os.mkfifo("pipe.csv")
        self.refuse(run("--rates", "pipe.csv", text=CLEAN), "pipe.csv: is a named pipe")
        self.refuse(run("--rates", "/dev/zero", text=CLEAN), "/dev/zero: is a device")

    def test_rates(self):
        done = run("rates", "list")
        self.expect(0, done)
        self.assertIn(b"ecb ", done.stdout)
        self.assertIn(b"sha256:", run("rates", "show", "ecb").stdout)
        self.assertIn(b"kind    daily fixings, out on the next Monday\n",
                      run("rates", "show", "h10").stdout)
        self.assertIn(b"kind    averages of years", run("rates", "show", "imf").stdout)
        self.refuse(run("rates", "show", "nobody"), "nobody: no such source")
        self.refuse(run("rates", "show"), "show needs the name of one source")
        self.refuse(run("rates", "verify", "ecb", "h10"), "verify takes one source")

    def test_import(self):
        name = self.put("in.csv", "date,base,quote,rate\n2025-02-24,USD,CNY,7.2500\n")
        self.expect(0, run("rates", "import", name, "--name=desk", "-o", "desk.tsv"))
        done = run("rate", "USD/CNY", "2025-02-24", "--rates", "desk.tsv")
        self.assertIn(b"= 7.25 CNY, desk 2025-02-24", done.stdout)
        prices = self.put("prices.ledger", "; mine\nP 2025/02/24 EUR $1.0466\n")
        done = run("rate", "EUR/USD", "2025-02-24", "--rates", prices)
        self.assertIn(b"= 1.0466 USD, prices 2025-02-24", done.stdout)
        wide = self.put("wide.csv", "Date,USD,\n2025-02-24,1.1.1,\n")
        self.refuse(run("rates", "import", wide, "--name=desk"),
                    "wide.csv: line 2, column 12: expected a decimal")
        self.refuse(run("rates", "import", name), "--name")
        self.refuse(run("rates", "import", name, "--name=desk", "-o", name), "output file")


if __name__ == "__main__":
    unittest.main()
