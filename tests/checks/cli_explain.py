#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli_explain.py FXCHECK
Drives the command: explain and lexicon."""
import json
import re
import unittest

from cli_case import CLEAN, DATE, WRONG, Case, run


class Explain(Case):
    def test_rules(self):
        listed = run("explain", "--list")
        self.expect(0, listed)
        slugs = [line.split()[0].decode() for line in listed.stdout.splitlines()]
        self.assertIn("rate-mismatch", slugs)
        for slug in slugs:
            done = run("explain", slug)
            self.expect(0, done)
            self.assertTrue(done.stdout.decode().startswith(slug))
        self.refuse(run("explain", "no-such-rule"), "no-such-rule")

    def test_places(self):
        name = self.put("a.txt", CLEAN + WRONG)
        done = run("explain", *DATE, name + ":2")
        self.expect(0, done)
        for words in (b"$50 million = 50,000,000 USD", b"90,000,000 EUR", b"2025-02-24",
                      b"evidence E6", b"verdict    disagree"):
            self.assertIn(words, done.stdout)
        self.assertEqual(run("explain", *DATE, name + ":1").stdout, b"no pair on line 1\n")
        for column in (16, 20, 29, 39):
            there = run("explain", *DATE, f"{name}:2:{column}")
            self.assertEqual((there.returncode, there.stdout), (0, done.stdout), column)
        for column in (1, 15, 40, 2147483647):
            self.assertEqual(run("explain", *DATE, f"{name}:2:{column}").stdout,
                             b"no pair at 2:%d\n" % column)
        for line in ("3", "2147483647", "2147483647:1"):
            self.refuse(run("explain", f"{name}:{line}"), "a.txt: the file has 2 lines")
        self.refuse(run("explain", self.put("empty.txt", "") + ":1"), "the file has 0 lines")
        for place in (":1", "a.txt:2147483648", "a.txt:", "a.txt:0", "a.txt:x", "gone.txt:1", "a.txt"):
            self.refuse(run("explain", place))

    def explained(self, text, *arguments):
        """label -> lines of the explanation of the one pair of a text."""
        done = run("explain", *arguments, self.put("e.txt", text) + ":1")
        self.expect(0, done)
        parts = {}
        for line in done.stdout.decode().splitlines()[1:]:
            label = line[2:12].strip() or label
            parts.setdefault(label, []).append(line[13:])
        return parts

    def test_one_pair(self):
        parts = self.explained("Lumora will spend $53 billion (RMB 380 billion).\n", *DATE)
        self.assertEqual(parts["second"], [
            "RMB 380 billion = 380,000,000,000 CNY", "currency: a sign of one currency only",
            "stands for 379,500,000,000 to 380,500,000,000, by its last printed place, "
            "1,000,000,000"])
        self.assertEqual(parts["together"], [
            "1 USD = 7.093458 to 7.247619 CNY",
            "379,500,000,000 / 53,500,000,000 to 380,500,000,000 / 52,500,000,000",
            "exactly 759/107 to 761/105, both ends included"])
        self.assertEqual(parts["rate"][:2], [
            "1 USD = 7.249654 to 7.250442 CNY", "ecb 2025-02-24: EUR/USD 1.0466, EUR/CNY 7.5879"])
        self.assertRegex(parts["rate"][2], "^table sha256:[0-9a-f]{64}$")
        self.assertEqual(parts["compared"], [
            "exact: one figure is not the other one converted at 7.250048, ecb 2025-02-24",
            "rounding: 7.093458 to 7.247619 misses 7.249654 to 7.250442, ecb 2025-02-24",
            "tolerance: 7.075769 to 7.265738 meets 7.249654 to 7.250442, ecb 2025-02-24"])
        for line in ("--tolerance 0bp: coarse", "--strict: disagree", "--source h10: rounding"):
            self.assertIn(line, parts["changes"])
        self.assertIn("--reading shown", parts["no change"][0])
        self.assertRegex(parts["days"][0], "^ecb: 393 of 5,097 fixings fit, the last 2025-01-28, ")

    def test_a_precise_pair_leaves_few_days(self):
        text = "Sales were US$38,381 million (RMB280,154 million).\n"
        parts = self.explained(text, "--date=2025-07-31")
        self.assertRegex(parts["days"][0], "^ecb: 8 of 5,207 fixings fit, the last .*2024-12-31")
        self.assertRegex(parts["days"][1], "^h10: ")
        parts = self.explained("It cost $100.00 (9,999.99 yuan).\n", *DATE)
        self.assertEqual(parts["days"][0], "ecb: none of 5,097 fixings fits")

    def test_a_disagreement(self):
        parts = self.explained("Lumora earned 280.2 billion yuan ($36.96 billion).\n", *DATE)
        self.assertRegex(parts["causes"][0], "^THIRD_CURRENCY: the two would fit if ")
        self.assertIn("SCALE", parts["in vain"][0].split(", "))
        self.assertEqual(parts["changes"], ["--tolerance 453bp: tolerance"])
        self.assertIn("--strict", parts["no change"][0])

    def test_a_rate_over_a_parity(self):
        parts = self.explained("The port will cost XOF 5,014.0 million ($8.00 million).\n", *DATE)
        self.assertEqual(parts["rate"][1], "ecb+parities 2025-02-24: EUR/USD 1.0466 ecb "
                         "2025-02-24, EUR/XOF 655.957 parities 1999-01-01")
        for line, source in zip(parts["rate"][2:4], ("ecb", "parities")):
            self.assertRegex(line, f"^table of {source} sha256:[0-9a-f]{{64}}$")
        self.assertTrue(parts["compared"][0].endswith(", ecb+parities 2025-02-24"))
        self.assertRegex(parts["days"][0], "^ecb: [0-9]+ of 6,696 fixings fit, ")
        self.assertRegex(parts["days"][1], "^h10: ")
        self.assertNotIn("--source ecb", "".join(parts["changes"] + parts["no change"]))

    def test_a_page_is_judged_as_a_check_judges_it(self):
        text = "<p>The firm paid $100 million (%s) on 24 February 2025.</p>\n"
        for root, other, options, money in (
                ("en-AU", "60.6 million euros", (), "AUD"),
                ("en-AU", "60.6 million euros", ("--lang=en",), "USD"),
                ("en-NZ", "US$57.3 million", (), "NZD"), ("en", "60.6 million euros", (), "USD")):
            page = self.put("page.html", f'<html lang="{root}">' + text % other)
            checked = run("check", "--format=ndjson", "--fail-on=never", page, *options)
            verdict = json.loads(checked.stdout)["pairs"][0]["verdict"].encode()
            done = run("explain", page + ":1", *options)
            self.expect(0, done)
            self.assertIn(b"100,000,000 " + money.encode(), done.stdout)
            self.assertRegex(done.stdout, rb"verdict +" + verdict)

    def test_a_text_is_read_in_the_form_that_is_asked_for(self):
        text = "<p>It cost\n$50 million\n\n(€90 million).</p>\n"
        name = self.put("page.txt", text)
        self.assertEqual(run("explain", *DATE, name + ":2").stdout, b"no pair on line 2\n")
        as_page = run("explain", *DATE, "--input=html", name + ":2")
        self.expect(0, as_page)
        self.assertIn(b"$50 million = 50,000,000 USD", as_page.stdout)
        self.assertEqual(run("explain", *DATE, "-i", "html", "--", "-:2:3", text=text).stdout,
                         as_page.stdout)
        self.refuse(run("explain", "--input=ndjson", name + ":1"), "--input ndjson")
        self.refuse(run("explain", "-:2", text=text), "behind --", "explain -- -:12")

    def test_each_pair_of_a_line_is_explained_as_if_alone(self):
        name = self.put("a.txt", "Paid $50 million (EUR 60 million) and $6 million (EUR 9 million).\n")
        whole = run("explain", *DATE, name + ":1")
        self.expect(0, whole)
        alone = [run("explain", *DATE, f"{name}:1:{column}").stdout for column in (6, 39)]
        self.assertEqual(whole.stdout, b"\n".join(alone))
        flags = [re.findall(rb"--tolerance [1-9]\d*bp", one) for one in alone]
        self.assertEqual([len(found) for found in flags], [1, 1])
        self.assertNotEqual(*flags)

    def test_the_pairs_of_a_long_line_share_tolerances(self):
        pairs = (f"$50 million (EUR {60 + i / 10} million)" for i in range(80))
        name = self.put("a.txt", "Paid " + ", ".join(pairs) + ".\n")
        done = run("explain", *DATE, name + ":1")
        self.expect(0, done)
        flags = {int(size) for size in re.findall(rb"--tolerance (\d+)bp: ", done.stdout)}
        self.assertGreaterEqual(len(flags), 40)
        self.assertLessEqual(sum(size % 100 != 0 for size in flags), 32)

    def test_a_pair_without_a_date(self):
        parts = self.explained("Lumora will spend $53 billion (RMB 380 billion).\n")
        self.assertEqual(parts["rate"], ["none"])
        self.assertEqual(parts["verdict"], ["cannot-judge (no-date)"])
        self.assertNotIn("compared", parts)


class Lexicon(Case):
    def test_languages(self):
        done = run("lexicon")
        self.expect(0, done)
        lines = done.stdout.decode().splitlines()
        self.assertEqual(len({len(line) for line in lines}), 1)
        self.assertEqual(lines[0].split(),
                         ["language", "words", "iso4217", "cldr", "composed", "all"])
        counts = {code: list(map(int, row)) for code, *row in map(str.split, lines[1:])}
        self.assertEqual(len(counts), len(lines) - 1)
        for code, row in counts.items():
            self.assertEqual(sum(row[:-1]), row[-1], code)
        for code in ("und", "en", "de"):
            words = run("lexicon", "--lang", code)
            self.expect(0, words)
            self.assertEqual(len(words.stdout.decode().splitlines()), counts[code][-1])

    def test_words(self):
        def words(code):
            done = run("lexicon", "--lang", code)
            self.expect(0, done)
            return [re.split("  +", line) for line in done.stdout.decode().splitlines()]
        german = words("de")
        self.assertEqual(german, sorted(german, key=lambda row: row[0]))
        self.assertIn(["scale", "words", "10^9", "milliarde"], german)
        self.assertIn(["modifier", "words", "about", "rund"], german)
        self.assertIn(["currency", "iso4217", "10^0", "USD", "USD"], words("und"))
        self.assertIn("composed", {row[1] for row in words("en")})

    def test_refusals(self):
        self.refuse(run("lexicon", "--lang", "xx"), "xx: no such language")
        self.refuse(run("lexicon", "--lang", "x\033"), "x\\x1b: no such language")
        self.refuse(run("lexicon", "de"), "no operand")
        self.refuse(run("lexicon", "--strict"), "--strict")
        self.put("kept", CLEAN)
        self.refuse(run("lexicon", "--lang=xx", "--output=kept"))
        self.assertEqual(self.get("kept"), CLEAN.encode())


if __name__ == "__main__":
    unittest.main()
