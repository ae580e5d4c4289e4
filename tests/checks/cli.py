#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli.py FXCHECK
Drives the command: exit statuses, options, formats, files of every kind, hostile names.
Test names bear the numbers of the bad inputs that they stand for."""
import csv
import gzip
import io
import json
import os
import re
import resource
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile

PROGRAM = ""
HERE = os.path.dirname(os.path.abspath(__file__))
CLEAN = "The office moved to Harbour Road in spring.\n"
WRONG = "Marsh Tea paid $50 million (€90 million) for the site.\n"
PLANTS = {"one.txt": "Marsh Tea buys a plant for dried leaf for €100 million ($105 million).\n",
          "two.txt": "For €100 million ($120 million) Marsh Tea gets a plant for dried leaf.\n"}
DATE = ("--date", "2025-02-24")


def run(*arguments, text=None, **options):
    """Runs the command; text is its standard input."""
    data = text.encode() if isinstance(text, str) else text
    if data is not None:
        options["input"] = data
    else:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([PROGRAM, *arguments], stderr=subprocess.PIPE, check=False,
                          timeout=60, **options)


class Case(unittest.TestCase):
    """Each test works in a directory of its own."""

    def setUp(self):
        self.home = tempfile.mkdtemp()
        self.before = os.getcwd()
        os.chdir(self.home)

    def tearDown(self):
        os.chdir(self.before)
        shutil.rmtree(self.home)

    def put(self, name, data):
        with open(name, "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return name

    def get(self, name):
        with open(name, "rb") as file:
            return file.read()

    def expect(self, status, done):
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace"))

    def refuse(self, done, *words):
        """Exit status 2, and one line a message that holds the words."""
        self.expect(2, done)
        for line in done.stderr.decode().splitlines():
            self.assertTrue(line.startswith("fxcheck: "), line)
        for word in words:
            self.assertIn(word, done.stderr.decode())


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
        for command in ("check", "scan", "convert", "rate", "rates", "explain", "lexicon"):
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


class Files(Case):
    def test_D001_a_directory_without_files(self):
        os.mkdir("empty")
        self.refuse(run("empty"), "empty: holds no files")

    def test_D001_more_than_the_largest_text(self):
        with open("large.txt", "wb") as file:
            file.write(b"a" * 5000)
            file.truncate((1 << 30) + 1)
        self.refuse(run("large.txt"), "large.txt: is larger than 1 GiB")

    def test_D001_a_long_text(self):
        unit = "The mill was sold for $%d million.\n\n"
        text = "".join(unit % (1 + i % 900) for i in range(150_000))
        done = run("scan", "--format", "ndjson", text=text)
        self.expect(0, done)
        parts = [json.loads(line) for line in done.stdout.splitlines()]
        end = 0
        for part in parts:
            self.assertEqual(part["part"]["start"], end)
            end = part["part"]["end"]
        self.assertEqual(end, len(text))
        figures = [figure for part in parts for figure in part["figures"]]
        self.assertEqual([figure["amount"] for figure in figures],
                         [f"{1 + i % 900}000000" for i in range(150_000)])
        self.assertEqual([text[f["start"]:f["end"]] for f in figures],
                         [figure["text"] for figure in figures])
        self.put("long.txt", text)
        lines = run("scan", "--format", "gcc", "long.txt").stdout.splitlines()
        self.assertEqual(len(lines), 150_000)
        self.assertTrue(lines[-1].startswith(b"long.txt:299999:23: note: $"), lines[-1])
        whole = json.loads(run("scan", "--format", "json", "long.txt").stdout)
        self.assertNotIn("part", whole)
        self.assertEqual(len(whole["figures"]), 150_000)

    def test_D001_long_texts_by_several_threads(self):
        unit = "Nobody spoke of it for a week. The mill was sold for $%d million.\n\n"
        names = [f"part{i}.txt" for i in range(5)]
        for i, name in enumerate(names):
            self.put(name, "".join(unit % (1 + i + j % 900) for j in range(18_000)))
        for form in ("ndjson", "csv", "text", "gcc"):
            alone = run("scan", "--format", form, *names)
            self.expect(0, alone)
            together = run("scan", "--format", form, "--jobs=3", *names)
            self.assertEqual(together.stdout, alone.stdout)

    def test_D001_memory_does_not_grow_with_the_text(self):
        """Read whole, 30 MB would take ten times as much as this limit lets them. A
        sanitizer reserves more addresses than that before it starts."""
        limit = "ulimit -v 150000"
        start = subprocess.run(["sh", "-c", f"{limit}; {PROGRAM} --version"],
                               capture_output=True, check=False)
        if b"AddressSanitizer" in start.stderr:
            self.skipTest("a sanitizer does not start under a limit on addresses")
        script = (f"{limit}; head -c 30000000 /dev/zero | tr '\\0' x | fold -w 7"
                  f" | tr '\\n' ' ' | {PROGRAM} scan -q")
        done = subprocess.run(["sh", "-c", script], stderr=subprocess.PIPE, check=False)
        self.expect(0, done)
        self.put("prices.txt", "$5" * 3_000_000)
        done = subprocess.run(["sh", "-c", f"ulimit -v 40000; {PROGRAM} scan -q prices.txt"],
                              stderr=subprocess.PIPE, check=False)
        self.expect(0, done)

    def test_D001_a_file_is_long_from_where_it_is_read(self):
        self.put("long.txt", "It cost $5.\n" * 400_000)
        for skipped, is_parted in ((0, True), (12 * 350_000, False)):
            with open("long.txt", "rb") as file:
                file.seek(skipped)
                done = run("scan", "--format", "ndjson", stdin=file)
            self.expect(0, done)
            self.assertEqual(b'"part"' in done.stdout, is_parted)
            self.assertEqual(done.stdout.count(b'"amount":"5"'), 400_000 - skipped // 12)

    def test_D001_endless_input(self):
        with open("/dev/zero", "rb") as zero:
            self.refuse(run(stdin=zero), "<stdin>: looks like a binary file")

    def test_D002_directories_in_order(self):
        os.makedirs("d/b")
        for name in ("d/c.txt", "d/a.txt", "d/b/x.txt", "d/.hidden"):
            self.put(name, CLEAN)
        os.symlink("..", "d/loop")
        done = run("d")
        self.expect(0, done)
        names = [line.split(b":")[0] for line in done.stdout.splitlines()]
        self.assertEqual(names, [b"d/a.txt", b"d/b/x.txt", b"d/c.txt"])

    def test_D002_every_file_has_its_message(self):
        os.mkfifo("pipe")
        plug = socket.socket(socket.AF_UNIX)
        plug.bind("socket")
        os.symlink("loop", "loop")
        os.symlink("gone", "dangling")
        done = run("missing", "pipe", "socket", "loop", "dangling", "/dev/null",
                   self.put("good.txt", CLEAN))
        plug.close()
        self.refuse(done, "missing: ", "pipe: is a named pipe", "socket: ", "loop: ",
                    "dangling: ", "/dev/null: is a device")
        self.assertIn(b"good.txt: ", done.stdout)

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_D002_unreadable(self):
        os.chmod(self.put("a.txt", CLEAN), 0)
        self.refuse(run("a.txt"), "a.txt: Permission denied")

    def test_D002_names_like_options(self):
        self.put("-", CLEAN)
        self.put("-x", CLEAN)
        self.put("scan", CLEAN)
        for arguments, name in ((("./-",), b"./-"), (("--", "-x"), b"-x"),
                                (("check", "scan"), b"scan")):
            done = run(*arguments)
            self.expect(0, done)
            self.assertTrue(done.stdout.startswith(name + b": "), done.stdout)

    def test_D002_a_pipe_from_the_shell(self):
        reading, writing = os.pipe()
        os.write(writing, WRONG.encode())
        os.close(writing)
        done = run(*DATE, f"/dev/fd/{reading}", pass_fds=(reading,))
        os.close(reading)
        self.expect(1, done)

    def test_D002_standard_input_closed(self):
        done = subprocess.run(["sh", "-c", '"$0" - <&-', PROGRAM], capture_output=True,
                              check=False)
        self.refuse(done, "<stdin>: ")

    def test_A025_other_encodings_and_documents(self):
        for name, data in (("u16.txt", WRONG.encode("utf-16")),
                           ("u16be.txt", WRONG.encode("utf-16-be")),
                           ("u16le.txt", WRONG.encode("utf-16-le")),
                           ("u32.txt", WRONG.encode("utf-32"))):
            self.refuse(run(self.put(name, data)), name + ": looks like UTF-")
        self.refuse(run(self.put("a.docx", b"PK\x03\x04rest")), "a.docx: is a zip archive")
        self.refuse(run(self.put("a.pdf", b"%PDF-1.7\n")), "a.pdf: is a PDF")
        self.refuse(run(self.put("a.bin", bytes(range(256)) * 20)), "a.bin: looks like")

    def test_A024_a_single_nul_is_text(self):
        done = run("scan", self.put("a.txt", b"It paid $5 million\x00 and $6 million.\n"))
        self.expect(0, done)
        self.assertIn(b"2 figures", done.stdout)

    def test_A026_windows_1252_is_a_finding(self):
        done = run("--fail-on", "warning", self.put("a.txt", b"It paid \x805 million.\n"))
        self.expect(1, done)
        self.assertIn(b"[invalid-utf8]", done.stdout)

    def test_an_empty_file(self):
        done = run(self.put("a.txt", ""))
        self.expect(0, done)
        self.assertEqual(done.stdout, b"a.txt: 0 figures, 0 pairs\n")


class Results(Case):
    def test_D003_standard_output_closed(self):
        name = self.put("a.txt", CLEAN)
        done = subprocess.run(["sh", "-c", '"$0" "$1" >&-', PROGRAM, name],
                              capture_output=True, check=False)
        self.refuse(done, "standard output: cannot be written")

    def test_D003_no_space_left(self):
        name = self.put("a.txt", CLEAN)
        for arguments in ((name,), ("--help",), ("--version",), ("rates", "list"),
                          ("explain", "--list")):
            with open("/dev/full", "wb") as full:
                self.refuse(run(*arguments, stdout=full), "No space left")
        self.refuse(run("-o", "/dev/full", name), "/dev/full: cannot be written")

    def test_D003_the_reader_went_away(self):
        reading, writing = os.pipe()
        os.close(reading)
        self.refuse(run(self.put("a.txt", CLEAN), stdout=writing), "Broken pipe")
        os.close(writing)

    def test_D003_the_reader_of_a_long_text_went_away(self):
        text = self.put("a.txt", "It cost $5 million.\n" * 300_000)
        with subprocess.Popen([PROGRAM, "scan", "--format", "gcc", text],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertIn(b"Broken pipe", process.stderr.read())
        self.assertEqual(process.returncode, 2)

    def test_progress_on_a_terminal(self):
        """Seen where standard error is a terminal and standard output is none, in a run
        of more than a second; and taken away at its end."""
        for term, wanted in (("xterm", True), ("dumb", False)):
            try:
                screen, terminal = os.openpty()
            except OSError as error:
                self.skipTest(f"no pseudo-terminal here: {error}")
            with subprocess.Popen([PROGRAM, "--input", "ndjson"], stdin=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL, stderr=terminal,
                                  env={**os.environ, "TERM": term}) as process:
                process.stdin.write(b'{"text":"$5"}\n' * 3)
                process.stdin.flush()
                time.sleep(1.2)
                process.stdin.write(b'{"text":"$6"}\n')
                process.stdin.close()
                process.wait(10)
            os.close(terminal)
            try:
                seen = os.read(screen, 4096)
            except OSError:  # nothing was written, and nobody is left to
                seen = b""
            os.close(screen)
            self.assertEqual(b"0 MB, 4 documents\r" in seen, wanted, seen)
            self.assertEqual(seen.endswith(b"\r\x1b[K"), wanted, seen)

    def test_D004_a_signal_leaves_the_old_file(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            self.put("out.txt", "old")
            with subprocess.Popen([PROGRAM, "-o", "out.txt", "-"], stdin=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL) as process:
                while len(os.listdir(".")) == 1:
                    time.sleep(0.01)
                process.send_signal(number)
                process.wait(10)
            self.assertEqual(process.returncode, -number)
            self.assertEqual(os.listdir("."), ["out.txt"])
            self.assertEqual(self.get("out.txt"), b"old")

    def test_D019_a_limit_on_file_size(self):
        def no_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        self.put("out.txt", "old")
        done = run("-o", "out.txt", self.put("a.txt", CLEAN), preexec_fn=no_files)
        self.refuse(done, "out.txt: cannot be written")
        self.assertEqual(sorted(os.listdir(".")), ["a.txt", "out.txt"])
        self.assertEqual(self.get("out.txt"), b"old")

    def test_D019_a_small_stack(self):
        def small_stack():
            resource.setrlimit(resource.RLIMIT_STACK, (96 << 10, 96 << 10))
        start = run("--version", preexec_fn=small_stack, env={})
        if start.returncode < 0 or b"Sanitizer" in start.stderr:
            self.skipTest("a sanitizer does not start with a small stack")
        text = self.put("a.txt", CLEAN)
        page = self.put("a.html", "<table><tr><td>$5<td>EUR 5</table>" * 100)
        table = self.put("a.csv", "eur,usd\n1,1.05\n")
        for arguments in ((text, page), ("scan", page), ("--columns=eur=EUR,usd=USD", table),
                          ("rate", "EUR/USD", "2025-02-24"), ("rates", "list"), ("lexicon",),
                          ("convert", "5 EUR", "--to=USD"), ("explain", "STALE")):
            done = run(*arguments, *(DATE if arguments[0] not in ("rates", "lexicon", "rate") else ()),
                       preexec_fn=small_stack, env={"HOME": self.home})
            self.assertIn(done.returncode, (0, 1), (arguments, done.stderr))

    def test_D021_a_pipe_and_a_device_are_written_in_place(self):
        os.mkfifo("pipe")
        with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reader:
            self.expect(0, run("-o", "pipe", self.put("a.txt", CLEAN)))
            self.assertIn(b"a.txt: 0 figures", reader.stdout.read())
        self.assertTrue(stat.S_ISFIFO(os.stat("pipe").st_mode))
        os.symlink("/dev/null", "nowhere")
        self.expect(0, run("-o", "nowhere", "a.txt"))
        self.assertTrue(os.path.islink("nowhere"))

    def test_D021_output_into_an_input(self):
        name = self.put("a.txt", WRONG)
        os.link(name, "b.txt")
        self.refuse(run("-o", "b.txt", name), "a.txt: is also the output file")
        self.assertEqual(self.get("a.txt"), WRONG.encode())
        with open(name, "ab") as file:
            self.refuse(run(name, stdout=file), "a.txt: is also the output file")
        os.symlink(name, "link.txt")
        for output in (name, "./" + name, "link.txt"):
            self.refuse(run("-o", output, name), "a.txt: is also the output file")
            self.assertEqual(self.get("a.txt"), WRONG.encode())

    def test_D021_output_into_the_folder_that_is_read(self):
        os.mkdir("d")
        self.put("d/a.txt", WRONG)
        self.refuse(run("-o", "d/a.txt", "d"), "d/a.txt: is also the output file")
        self.assertEqual(self.get("d/a.txt"), WRONG.encode())
        self.expect(0, run("-o", "d/new.txt", "d"))
        self.assertEqual(sorted(os.listdir("d")), ["a.txt", "new.txt"])

    def test_D021_output_to_other_kinds(self):
        name = self.put("a.txt", CLEAN)
        os.mkdir("d")
        self.refuse(run("-o", "d", name), "d: cannot be written")
        self.refuse(run("-o", "gone/out.txt", name), "gone/out.txt: cannot be written")
        self.put("target.txt", "old")
        os.symlink("target.txt", "link.txt")
        self.expect(0, run("-o", "link.txt", name))
        self.assertTrue(os.path.islink("link.txt"))
        self.assertTrue(self.get("target.txt").startswith(b"a.txt: "))

    def test_output_keeps_the_mode(self):
        name = self.put("a.txt", CLEAN)
        os.chmod(self.put("out.txt", ""), 0o640)
        self.expect(0, run("-o", "out.txt", name))
        self.assertEqual(stat.S_IMODE(os.stat("out.txt").st_mode), 0o640)

    def test_D005_no_locale(self):
        name = self.put("a.txt", WRONG)
        plain = run(*DATE, name, env={})
        for setting in ("C", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "nonsense"):
            env = {"LC_ALL": setting, "LANG": setting, "TZ": "Pacific/Kiritimati",
                   "TERM": "dumb", "COLUMNS": "-1"}
            self.assertEqual(run(*DATE, name, env=env).stdout, plain.stdout)

    def test_colour(self):
        name = self.put("a.txt", WRONG)
        self.assertNotIn(b"\x1b", run(*DATE, name).stdout)
        self.assertNotIn(b"\x1b", run("--color=never", *DATE, name).stdout)
        self.assertIn(b"\x1b[1;31merror", run("--color=always", *DATE, name).stdout)

    def test_D006_names_are_escaped(self):
        for name, shown in ((b"a\nb", b"a\\nb"), (b"a\x1b[2J", b"a\\x1b[2J"),
                            (b"a\xe2\x80\xaetxt", b"a\\u{202E}txt"),
                            (b"a\xff", b"a\\xff"), (b"%s%n", b"%s%n"),
                            (b"x" * 255, b"x" * 255)):
            self.put(name, CLEAN)
            done = run(name)
            self.expect(0, done)
            self.assertTrue(done.stdout.startswith(shown + b": "), done.stdout)
            self.assertEqual(done.stdout.count(b"\n"), 1)

    def test_D006_names_are_escaped_in_messages(self):
        for name, shown in ((b"a\nb", b"a\\x0ab"), (b"a\x1b[2J", b"a\\x1b[2J"),
                            (b"a\xe2\x80\xaetxt", b"a\\u{202E}txt"), (b"%s%n", b"%s%n"),
                            (b"a\xc2\x9b", b"a\\u{9B}"), (b"a\xe0\x80\x9b", b"\\xe0\\x80")):
            done = run(name)
            self.expect(2, done)
            self.assertIn(shown, done.stderr)
            self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_D006_D015_names_of_csv_files_and_tables_are_escaped(self):
        hostile, shown = "a\x1b[2J\nb", "a\\x1b[2J\\x0ab"
        records = self.put(hostile + ".csv", "rmb,usd\n1,2\nx,2\n")
        done = run("--columns=rmb=CNY,usd=USD", *DATE, records).stdout.decode().splitlines()
        self.assertEqual(len(done), 3)
        for line in done:
            self.assertTrue(line.startswith(shown + ".csv:"), line)
        os.mkdir(hostile)
        table = hostile + "/bank.txt"
        head = self.put("head.txt", "fxcheck-rates 1\nsource bank\ntitle \u202eBank\u009b of Sample\n"
                        "series EUR/USD decimals 4\n")
        plain = self.put("bank.csv", "date,base,quote,rate\n2024-12-30,EUR,USD,1.0444\n")
        self.expect(0, run("rates", "import", plain, "--name=bank", "--head", head, "--output", table))
        for arguments in (("rates", "list"), ("rates", "show", "bank"),
                          ("rate", "EUR/USD", "2024-12-30", "-v", "--source=bank")):
            done = run(*arguments, "--rates", table)
            self.expect(0, done)
            self.assertIsNone(re.search("[\x00-\x09\x0b-\x1f\x80-\x9f\u202e]", done.stdout.decode()))
            if "list" not in arguments:
                self.assertIn(shown + "/bank.txt\n", done.stdout.decode())

    def test_D007_excerpts_are_escaped(self):
        hostile = b"\x1b]0;pwn\x07\x9b\x08 Marsh Tea paid $50 million (\xe2\x82\xac90 million)\r.\n"
        done = run(*DATE, self.put("a.txt", hostile))
        self.expect(1, done)
        for byte in (b"\x1b", b"\x07", b"\x9b", b"\x08", b"\r"):
            self.assertNotIn(byte, done.stdout)

    def test_one_odd_figure_of_a_list_is_one_finding(self):
        listed = "It paid \u20ac1,000 (\u00a3828.30; $1,146.60; \u00a5156,810).\n"
        done = run(*DATE, "--format=gcc", text=listed)
        self.expect(1, done)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 1, lines)
        self.assertIn(b"; without 1,146.60 USD the other 3 figures of the list fit each other; "
                      b"the two would fit if 1,146.60 USD were 1,046.60 USD", lines[0])
        triple = "The prize is \u20ac1 million ($1.08 million; \u00a3790,000).\n"
        self.assertNotIn(b"without", run(*DATE, "--format=gcc", text=triple).stdout)

    def test_D015_one_finding_is_one_line(self):
        text = "Marsh Tea paid $50 million\n(€90 million) for\nforged.txt:1:1: error: no\n"
        done = run("--format", "gcc", *DATE, self.put("a.txt", text))
        for line in done.stdout.splitlines():
            self.assertTrue(line.startswith(b"a.txt:"), line)

    def test_D016_formats_are_a_closed_set(self):
        self.refuse(run("--format", "%s%n"), "--format: expected text, gcc, json, ndjson, csv, "
                    "github or sarif")


class Options(Case):
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


class Formats(Case):
    def test_D008_json_of_hostile_text(self):
        text = (b'"\\</script>\x00\x1b\xe2\x80\xa8\xff Marsh Tea paid $50 million '
                b"(\xe2\x82\xac90 million).\n")
        done = run("--format=json", *DATE, self.put("a\"b.txt", text))
        self.expect(1, done)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["id"], 'a"b.txt')
        self.assertEqual([figure["text"] for figure in answer["figures"]],
                         ["$50 million", "€90 million"])
        for figure in answer["figures"]:
            part = text[figure["start"]:figure["end"]]
            self.assertEqual(part.decode(), figure["text"])

    def test_json_is_one_object_or_one_array(self):
        self.put("a.txt", CLEAN)
        self.put("b.txt", CLEAN)
        self.assertIsInstance(json.loads(run("--format=json", "a.txt").stdout), dict)
        answers = json.loads(run("--format=json", "a.txt", "missing", "b.txt").stdout)
        self.assertEqual([answer["id"] for answer in answers], ["a.txt", "b.txt"])
        self.assertEqual(json.loads(run("--format=json", "x", "y").stdout), [])
        os.mkdir("d")
        self.put("d/only.txt", CLEAN)
        self.assertEqual(len(json.loads(run("--format=json", "d").stdout)), 1)

    def test_ndjson_of_files(self):
        self.put("a.txt", CLEAN)
        self.put(b"b\xff.txt", CLEAN)
        done = run("--format=ndjson", "a.txt", b"b\xff.txt")
        ids = [json.loads(line)["id"] for line in done.stdout.splitlines()]
        self.assertEqual(ids, ["a.txt", "b\\xff.txt"])

    def test_files_named_together_are_compared(self):
        names = [self.put(name, text) for name, text in PLANTS.items()]
        done = run(*names)
        self.expect(1, done)
        self.assertIn(b"one.txt:1:43: error: documents convert one amount differently "
                      b"[conflict]\n", done.stdout)
        self.assertIn(b"two.txt:1:5: note: the other conversion stands here\n", done.stdout)
        cross = json.loads(run("--format=json", *names).stdout)[-1]["cross"]
        self.assertEqual([place["id"] for place in cross[0]["places"]], names)
        lines = run("--format=ndjson", *names).stdout.splitlines()
        self.assertEqual(json.loads(lines[-1]), {"id": None, "cross": cross})
        self.assertEqual(run("--format=gcc", *names).stdout.count(b"[conflict]"), 1)
        self.expect(0, run("--fail-on=never", *names))

    def test_pages_with_markup_are_compared_at_their_own_places(self):
        one, two = PLANTS.values()
        self.put("one.html", "<html><body><p>" + one.replace("$", "&#36;") + "</p></body></html>")
        self.put("two.md", "# Note\n\n" + two)
        places = [f"{name}:{line}:{column}:" for name, line, column in
                  (("one.html", 1, 43 + len("<html><body><p>")), ("two.md", 3, 5))]
        done = run("one.html", "two.md")
        self.expect(1, done)
        self.assertIn(places[0].encode() + b" error: documents convert", done.stdout)
        self.assertIn(places[1].encode() + b" note: the other conversion", done.stdout)

    def test_comparing_can_be_turned_on_and_off(self):
        names = [self.put(name, text) for name, text in PLANTS.items()]
        done = run("--cross=never", *names)
        self.expect(0, done)
        self.assertNotIn(b"conflict", done.stdout)
        os.mkdir("d")
        for name in names:
            os.rename(name, os.path.join("d", name))
        self.assertNotIn(b"conflict", run("d").stdout)
        self.assertIn(b"[conflict]", run("--cross=always", "d").stdout)
        self.assertEqual(run("-q", "--cross=always", "d").stdout, b"")
        self.refuse(run("--cross=perhaps", "d"), "auto, always or never")

    def test_scan_lists_figures(self):
        done = run("scan", self.put("a.txt", WRONG))
        self.expect(0, done)
        rows = [line.split() for line in done.stdout.decode().splitlines()]
        self.assertEqual(rows[0][:5], ["a.txt:1:16", "$50", "million", "50000000", "USD"])
        self.assertEqual(rows[1][3:5], ["90000000", "EUR"])
        self.assertEqual(rows[2], ["a.txt:", "2", "figures"])


class Forms(Case):
    """What other programs read."""
    HOSTILE = "=A1, -$5 million (-€9 million) \"{0}\" [x](y)\n"

    def write_files(self):
        self.put("-a,b.txt", WRONG)
        self.put("clean.txt", CLEAN)
        self.put("=c.txt", self.HOSTILE)
        return ["--", "-a,b.txt", "clean.txt", "=c.txt"]

    def test_D009_csv_comes_back(self):
        done = run("--format", "csv", *DATE, *self.write_files())
        pairs = list(csv.DictReader(io.StringIO(done.stdout.decode())))
        self.assertEqual([pair["file"] for pair in pairs], ["'-a,b.txt", "'=c.txt"])
        self.assertEqual([pair["left_amount"] for pair in pairs], ["50000000", "-5000000"])
        self.assertEqual(pairs[1]["left"], "'-$5 million")
        done = run("scan", "--format", "csv", *self.write_files())
        figures = list(csv.DictReader(io.StringIO(done.stdout.decode())))
        self.assertEqual([figure["currency"] for figure in figures],
                         ["USD", "EUR", "USD", "EUR"])
        data = self.HOSTILE.encode()
        for figure in figures[2:]:
            self.assertEqual(data[int(figure["start"]):int(figure["end"])].decode(),
                             figure["text"].removeprefix("'"))

    def test_D011_sarif_is_complete(self):
        """What the standard requires: 3.13.2, 3.13.4, 3.14.6, 3.18.2, 3.19.8, 3.27.11."""
        for command in ("check", "scan"):
            done = run(command, "--format", "sarif", *DATE, *self.write_files())
            log = json.loads(done.stdout)
            self.assertEqual(log["version"], "2.1.0")
            run_of_log, = log["runs"]
            driver = run_of_log["tool"]["driver"]
            self.assertEqual(driver["name"], "fxcheck")
            slugs = [rule["id"] for rule in driver["rules"]]
            self.assertEqual(len(set(slugs)), len(slugs))
            self.assertTrue(run_of_log["results"])
            for result in run_of_log["results"]:
                self.assertTrue(result["message"]["text"])
                self.assertIn(result["level"], ("none", "note", "warning", "error"))
                if "ruleIndex" in result:
                    self.assertEqual(slugs[result["ruleIndex"]], result["ruleId"])
                for location in result["locations"] + result.get("relatedLocations", []):
                    place = location["physicalLocation"]
                    self.assertIn(place["artifactLocation"]["uri"],
                                  ("-a%2Cb.txt", "%3Dc.txt"))
                    region = place["region"]
                    self.assertGreaterEqual(region["startLine"], 1)
                    self.assertGreater(region["endColumn"], region["startColumn"])
        empty = json.loads(run("--format", "sarif", "clean.txt").stdout)
        self.assertEqual(empty["runs"][0]["results"], [])

    def test_D013_a_workflow_command_a_finding(self):
        done = run("--format", "github", *DATE, *self.write_files())
        self.expect(1, done)
        lines = done.stdout.decode().splitlines()
        self.assertTrue(all(line.startswith(("::error file=", "::warning file=",
                                             "::notice file=")) for line in lines))
        self.assertTrue(lines[0].startswith("::error file=-a%2Cb.txt,line=1,col=16,"))

    def test_documents_of_a_set(self):
        for name, data in PLANTS.items():
            self.put(name, data)
        log = json.loads(run("--format", "sarif", *DATE, *PLANTS).stdout)
        rules = [result["ruleId"] for result in log["runs"][0]["results"]]
        self.assertIn("conflict", rules)
        self.assertIn(b"title=conflict::",
                      run("--format", "github", *DATE, *PLANTS).stdout)
        self.expect(1, run("--format", "csv", *DATE, *PLANTS))

    def test_quiet_shows_nothing(self):
        for form in ("csv", "sarif", "github"):
            self.assertEqual(run("-q", "--format", form, text=CLEAN).stdout, b"")


class Stream(Case):
    def answers(self, data, *options, status=0):
        done = run("check", "--input", "ndjson", "--format", "ndjson", *options, text=data)
        self.expect(status, done)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_order_and_ids(self):
        ids = ["a", 7, -0.5, None, True, [1, {"x": " y "}], {"k": []}, "\u2028"]
        lines = "".join(json.dumps({"id": i, "text": "t"}) + "\n" for i in ids)
        self.assertEqual([answer["id"] for answer in self.answers(lines)], ids)
        self.assertEqual(self.answers('{"text":""}\n')[0]["id"], None)

    def test_numbers_keep_every_digit(self):
        for number in ("123456789012345678901234567890", "1.10", "1e5", "-0"):
            done = run("--input=ndjson", text='{"text":"","id": %s }\n' % number)
            self.assertIn(b'{"id":%s,' % number.encode(), done.stdout)
        done = run("--input=ndjson", text='{"text":"","\\u0069d":"escaped key"}\n')
        self.assertIn(b'{"id":"escaped key",', done.stdout)
        done = run("--input=ndjson", text='{"text":"","\\u0069d":7}\n')
        self.assertIn(b'"code":"bad-id"', done.stdout)

    def grouped(self, texts, group="g"):
        return "".join(json.dumps({"id": i, "text": text, "group": group}) + "\n"
                       for i, text in texts)

    def test_a_group_is_compared_line_by_line(self):
        one, two = PLANTS.values()
        answers = self.answers(self.grouped(enumerate((one, "No money.", two))) +
                               json.dumps({"id": 3, "text": two}) + "\n" +
                               self.grouped([(4, two)], "other"))
        self.assertEqual([answer.get("cross") for answer in answers[:2]], [[], []])
        fact = answers[2]["cross"][0]
        self.assertEqual(fact["rule"], "conflict")
        self.assertEqual([place["id"] for place in fact["places"]], [0, 2])
        self.assertNotIn("cross", answers[3])
        self.assertEqual(answers[4]["cross"], [])
        off = run("--input=ndjson", "--cross=never", text=self.grouped(enumerate((one, two))))
        self.assertNotIn(b"cross", off.stdout)
        bad = self.answers('{"id":1,"text":"","group":5}\n')
        self.assertEqual(bad[0]["error"]["code"], "bad-group")

    def test_groups_are_bounded(self):
        one, two = PLANTS.values()
        lines = self.grouped([("old", one)]) + "".join(
            self.grouped([(i, "")], f"g{i}") for i in range(63))
        self.assertEqual(len(self.answers(lines + self.grouped([("new", two)]))[-1]["cross"]), 1)
        lines += self.grouped([(63, "")], "g63")
        self.assertEqual(self.answers(lines + self.grouped([("new", two)]))[-1]["cross"], [])
        for count, found in ((255, 1), (256, 0)):
            texts = [("old", one), *((i, "x") for i in range(count)), ("new", two)]
            self.assertEqual(len(self.answers(self.grouped(texts))[-1]["cross"]), found)

    def test_findings_do_not_fail_the_stream(self):
        line = json.dumps({"id": 1, "text": WRONG, "date": "2025-02-24"}) + "\n"
        answer = self.answers(line)[0]
        self.assertEqual(list(answer), ["id", "figures", "pairs", "findings", "meta"])
        self.assertIn("rate-mismatch", [finding["rule"] for finding in answer["findings"]])

    def test_B020_bad_lines_are_answered_and_the_stream_goes_on(self):
        rows = (("{", "bad-json"), ("[]", "bad-json"), ("null", "bad-json"),
                ('{"id":1,"id":2,"text":""}', "bad-json"), ('{"text":""} x', "bad-json"),
                ('{"text":"\\ud800"}', "bad-json"), ('{"text":NaN}', "bad-json"),
                ('{"id":1e999,"text":""}', "bad-json"), ('{"text":""}{"text":""}', "bad-json"),
                ("[" * 100000, "bad-json"), ('{"id":1}', "bad-text"),
                ('{"text":5}', "bad-text"), ('{"text":null}', "bad-text"),
                ('{"text":"","date":"2025-02-30"}', "bad-date"),
                ('{"text":"","date":20250224}', "bad-date"),
                ('{"text":"","date":"2025-02-24\\u0000"}', "bad-date"),
                ('{"text":"","lang":3}', "bad-lang"), ('{"text":"","lang":"zz"}', "bad-lang"),
                ('{"text":"","lang":""}', "bad-lang"))
        for line, code in rows:
            bad, good = self.answers(line + '\n{"id":"next","text":""}\n')
            self.assertEqual(bad["error"]["code"], code, line[:60])
            self.assertEqual(good["id"], "next")
        self.assertEqual(self.answers('{"id":"k","text":5}\n')[0]["id"], "k")

    def test_B019_bad_bytes(self):
        answers = self.answers(b'{"text":"\xff"}\n\x00\n{"text":"a\\u0000b"}\n')
        self.assertEqual([answer.get("error", {}).get("code") for answer in answers],
                         ["bad-json", "bad-json", None])

    def test_lines_of_any_form(self):
        data = b'\n  \t\r\n{"id":1,"text":""}\r\n\n{"id":2,"text":""}'
        self.assertEqual([answer["id"] for answer in self.answers(data)], [1, 2])
        self.assertEqual(self.answers(b""), [])

    def test_null_and_unknown_keys_are_passed_over(self):
        line = '{"id":1,"text":"","date":null,"lang":null,"source":"wire","n":[1]}\n'
        self.assertNotIn("error", self.answers(line)[0])

    def test_D001_a_line_past_the_limit(self):
        data = b'{"id":1,"text":"' + b"a" * (65 << 20) + b'"}\n{"id":2,"text":""}\n'
        long, good = self.answers(data)
        self.assertEqual(long["error"]["code"], "line-too-long")
        self.assertEqual(good["id"], 2)

    def test_an_answer_does_not_wait_for_the_next_question(self):
        with subprocess.Popen([PROGRAM, "--input", "ndjson"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            for i in range(3):
                process.stdin.write(b'{"id":%d,"text":""}\n' % i)
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], i)
            process.stdin.close()
            self.assertEqual(process.wait(10), 0)

    def test_files_are_known_by_their_suffix(self):
        name = self.put("rows.ndjson", '{"id":1,"text":""}\n')
        self.assertEqual(json.loads(run(name).stdout)["id"], 1)
        self.assertIn(b"rows.ndjson: 0 figures", run("--input=text", name).stdout)
        self.refuse(run("--format=text", name), "answered in NDJSON")

    def test_threads_keep_the_order_of_the_lines(self):
        lines = "".join('{"id":%d,"text":"It paid $%d million. %s"}\n%s' % (
            i, i + 1, "Word. " * (i % 50), "no json\n" if i % 97 == 0 else "")
            for i in range(3000))
        alone = run("scan", "--input=ndjson", text=lines)
        for jobs in ("2", "7", "0"):
            together = run("scan", "--input=ndjson", "--jobs", jobs, text=lines)
            self.assertEqual(together.returncode, 0)
            self.assertEqual(together.stdout, alone.stdout)

    def test_threads_answer_before_the_next_question(self):
        with subprocess.Popen([PROGRAM, "--input", "ndjson", "-j", "4"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as talk:
            for i in range(3):
                talk.stdin.write(b'{"id":%d,"text":"$5"}\n' % i)
                talk.stdin.flush()
                self.assertEqual(json.loads(talk.stdout.readline())["id"], i)
            talk.stdin.close()
            self.assertEqual(talk.wait(timeout=60), 0)

    def test_threads_keep_the_order_of_the_files(self):
        names = [self.put("%02d.txt" % i, WRONG * (1 + i % 5)) for i in range(40)]
        names[7] = "missing.txt"
        names.insert(20, self.put("rows.ndjson", '{"id":1,"text":"$5"}\n'))
        for form in ("text", "gcc", "ndjson"):
            alone = run(*DATE, "--format", form, *names)
            together = run(*DATE, "--format", form, "--jobs=5", *names)
            self.assertEqual(together.stdout, alone.stdout)
            self.assertEqual((together.returncode, alone.returncode), (2, 2))
        self.assertEqual(run("scan", "--jobs=3", "--format=json", *names[:7]).stdout,
                         run("scan", "--format=json", *names[:7]).stdout)

    def test_a_number_of_threads_is_from_0_to_64(self):
        for number in ("65", "-1", "two", ""):
            done = run("--jobs=" + number, text=CLEAN)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"--jobs: expected a number of threads", done.stderr)

    def test_D003_the_stream_notices_that_nobody_reads(self):
        reading, writing = os.pipe()
        os.close(reading)
        self.refuse(run("--input=ndjson", text='{"text":""}\n' * 1000, stdout=writing),
                    "Broken pipe")
        os.close(writing)


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
                           ("USD 5%", "USD 5"), ("5 USD/kg", "5 USD")):
            done = run("convert", text, "--to=CNY", *DATE)
            self.expect(0, done)
            self.assertIn(f"{text}: only '{read}' of it is read".encode(), done.stderr)
        for text in ("about 5 EUR", "(5 EUR)", "(5) EUR", "5 million EUR"):
            self.assertEqual(run("convert", text, "--to=CNY", *DATE).stderr, b"", text)
        self.refuse(run("convert", "10 USD 20", "--to=CNY", *DATE), "a number beside the amount")

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
        self.refuse(run("convert", "5 USD", "--to=CNY", *DATE, "--split=1,x"), "weights")
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
            "3,30.2.2025,5,USD,": ',,,,,"expected a day written YYYY-MM-DD"',
            "4,2025-02-24,1e3,USD,":
                ',,,,,"the amount is not a decimal of at most 64 digits"',
            "5,2025-02-24,5,usd,":
                ',,,,,"expected a currency code of three capital letters"',
            "6,1990-01-01,5,USD,": ',,,,,"ecb: EUR/USD begins on 1999-01-04"',
            "7,2025-02-24": ',,,,,,,,"the record has fewer fields than the head"',
            "8,2025-02-24,5,EUR,": ",5.00,1,2025-02-24,,",
            '9,2025-02-24,"(1,000.50)",USD,': ",-955.95,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24,$10,USD,": ",9.55,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24, 10 ,USD,": ",9.55,0.9554748710,2025-02-24,ecb,",
            "9,2025-02-24,10%,USD,":
                ',,,,,"the amount is not a decimal of at most 64 digits"',
            "9,2025-02-24,€10,USD,":
                ',,,,,"the amount is not a decimal of at most 64 digits"',
            "9,2025-02-24,10\0,USD,":
                ',,,,,"the amount is not a decimal of at most 64 digits"',
            "9,2025-02-24,10 pieces,USD,":
                ',,,,,"the amount is not a decimal of at most 64 digits"',
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
            "2024-12-32,1,5,": ":9: error: expected a day written YYYY-MM-DD [bad-record]",
            "2024-12-31": ":10: error: the record has fewer fields than the head [",
        }
        table = "\n".join(["\ufeffday,rmb,usd,note", *rows])
        done = run(*options, text=table)
        self.expect(1, done)
        lines = done.stdout.decode().splitlines()
        for line, wanted in zip(lines, filter(None, rows.values())):
            self.assertTrue(line.startswith("<stdin>" + wanted), line)
        self.assertEqual(lines[-1], "<stdin>: 8 records (3 bad), 4 pairs: 2 agree, 1 disagrees, "
                                    "1 not judged")
        answers = run(*options, "--format=ndjson", self.put("a.csv", table)).stdout
        answers = [json.loads(line) for line in answers.splitlines()]
        self.assertEqual([a["id"] for a in answers], [2, 3, 4, 5, 7, 9, 10])
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


class UserTables(Case):
    """Tables that the environment adds."""

    def run_in(self, *arguments, **variables):
        kept = {key: value for key, value in os.environ.items()
                if key not in ("FXCHECK_RATES", "XDG_DATA_HOME")}
        return run(*arguments, env={**kept, "HOME": self.home, **variables})

    def look(self, **variables):
        return self.run_in("rate", "EUR/USD", "2025-02-24", "-v", **variables)

    def put_below(self, folder, name, rate):
        os.makedirs(folder, exist_ok=True)
        return self.put(os.path.join(folder, name),
                        f"date,base,quote,rate\n2025-02-24,EUR,USD,{rate}\n")

    def test_data_folder(self):
        self.put_below("data/fxcheck/rates", "bank.csv", "1.5")
        done = self.look(XDG_DATA_HOME=f"{self.home}/data")
        self.expect(0, done)
        self.assertIn(b"1 EUR = 1.5", done.stdout)
        self.assertIn(f"\nbank: {self.home}/data/fxcheck/rates/bank.csv\n".encode(),
                      done.stdout)

    def test_data_folder_below_home(self):
        self.put_below(".local/share/fxcheck/rates", "bank.csv", "1.5")
        self.assertIn(b"1 EUR = 1.5", self.look().stdout)

    def test_other_files_in_the_folder(self):
        folder = ".local/share/fxcheck/rates"
        self.put_below(folder, "bank.csv~", "1.5")
        self.put_below(folder, ".bank.csv", "1.5")
        self.put(folder + "/notes", "not a table")
        done = self.look()
        self.assertIn(b"1 EUR = 1.0466", done.stdout)
        self.assertIn(b"\necb: shipped\n", done.stdout)

    def test_the_later_name_is_asked_first(self):
        folder = ".local/share/fxcheck/rates"
        self.put_below(folder, "a.csv", "1.4")
        self.put_below(folder, "b.csv", "1.5")
        self.assertIn(b"1 EUR = 1.5", self.look().stdout)
        option = self.put_below(".", "c.csv", "1.6")
        done = self.run_in("rate", "EUR/USD", "2025-02-24", "--rates", option)
        self.assertIn(b"1 EUR = 1.6", done.stdout)

    def test_the_variable_replaces_the_folder(self):
        self.put_below(".local/share/fxcheck/rates", "bank.csv", "1.4")
        one, two = self.put_below(".", "one.csv", "1.5"), self.put_below(".", "two.csv", "1.6")
        self.assertIn(b"1 EUR = 1.6", self.look(FXCHECK_RATES=f"{one}:{two}").stdout)
        self.assertIn(b"1 EUR = 1.0466", self.look(FXCHECK_RATES="").stdout)
        self.refuse(self.look(FXCHECK_RATES="/missing.csv"), "/missing.csv")

    def test_B041_no_home(self):
        for variables in ({"HOME": ""}, {"XDG_DATA_HOME": "relative"}):
            self.assertIn(b"1 EUR = 1.0466", self.look(**variables).stdout)

    def test_a_faulty_table_ends_the_run(self):
        folder = ".local/share/fxcheck/rates"
        os.makedirs(folder)
        self.put(folder + "/bad.csv", "date,base,quote,rate\nx\n")
        self.refuse(self.look(), "bad.csv: line 2, column 2: expected 4 fields")

    def test_show_names_the_file(self):
        name = self.put_below(".", "bank.csv", "1.5")
        done = run("rates", "show", "bank", "--rates", name)
        self.assertIn(f"\nfile    {name}\n".encode(), done.stdout)
        self.assertIn(b"\nfile    shipped\n", run("rates", "show", "ecb").stdout)

    def test_B024_files_that_are_none(self):
        os.mkfifo("pipe.csv")
        os.mkdir("folder.csv")
        self.put("empty.csv", "")
        for name, why in (("pipe.csv", "named pipe"), ("folder.csv", "directory"),
                          ("/dev/zero", "device"), ("/dev/tty", ""),
                          ("empty.csv", "it is empty")):
            self.refuse(run("rates", "list", "--rates", name), why)
        with open("sparse.csv", "wb") as file:
            file.truncate(1 << 40)
        self.refuse(run("rates", "list", "--rates", "sparse.csv"), "larger than 1 GiB")

    def test_B025_a_table_replaced_while_it_is_read(self):
        texts = [f"date,base,quote,rate\n2025-02-24,EUR,USD,{rate}\n" for rate in ("1.1", "1.2")]
        hashes = set()
        for text in texts:
            name = self.put("bank.csv", text)
            hashes.add(run("rates", "show", "bank", "--rates", name).stdout)
        stop = threading.Event()

        def replace():
            while not stop.is_set():
                for text in texts:
                    os.replace(self.put("next.csv", text), "bank.csv")
        writer = threading.Thread(target=replace)
        writer.start()
        seen = {run("rates", "show", "bank", "--rates", "bank.csv").stdout
                for _ in range(30)}
        stop.set()
        writer.join()
        self.assertLessEqual(seen, hashes)

    def test_a_whole_book_comes_back(self):
        self.expect(0, run("rates", "export", "-o", "all.csv"))
        options = ("--rates", "all.csv")
        again = run("rates", "export", "-o", "again.csv", *options)
        self.expect(0, again)
        self.expect(0, run("rates", "export", "-o", "third.csv", "--rates", "again.csv"))
        self.assertEqual(self.get("again.csv"), self.get("third.csv"))
        self.assertEqual(run("rates", "list").stdout, run("rates", "list", *options).stdout)
        for source in ("ecb", "imf"):
            self.assertIn(b"\nfile    all.csv\n", run("rates", "show", source, *options).stdout)
        done = run("rate", "FRF/DEM", "2001-02-03", "-v", *options)
        self.assertIn(b"\neuro: all.csv\n", done.stdout)
        self.refuse(run("rates", "import", "all.csv", "--name=desk"), "several sources")
        self.expect(0, run("rates", "import", "all.csv", "--name=h10"))

    def test_export(self):
        done = run("rates", "export", "ecb", "EUR/USD", "--as", "ledger")
        self.expect(0, done)
        self.assertIn(b"\nP 2025-02-24 EUR 1.0466 USD\n", done.stdout)
        self.put("ecb.ledger", done.stdout)
        done = run("rate", "EUR/USD", "2025-02-24", "--rates", "ecb.ledger", "-v")
        self.assertIn(b"\necb: ecb.ledger\n", done.stdout)
        self.assertIn(b"2025-02-24,USD,CNY,7.2476,1,h10\n", run("rates", "export").stdout)
        self.expect(0, run("rates", "export", "euro", "--as", "table", "-o", "euro.txt"))
        self.expect(0, run("rates", "list", "--rates", "euro.txt"))
        self.refuse(run("rates", "export", "--as", "beancount"), "name one")
        self.refuse(run("rates", "export", "--as", "table"), "one source, whole")
        self.refuse(run("rates", "export", "nobody"), "no source 'nobody'")
        self.refuse(run("rates", "export", "ecb", "EUR/XAU"), "no series EUR/XAU")
        self.refuse(run("rates", "export", "ecb", "EUR"), "a pair such as")
        self.refuse(run("rates", "export", "ecb", "--as", "xml"), "--as")

    def test_verify(self):
        done = run("rates", "verify")
        self.expect(0, done)
        self.assertTrue(done.stdout.startswith(b"shipped tables: as they were packed\n"))
        self.assertIn(b"\necb: in order, 41 series, ", done.stdout)
        name = self.put("bank.csv", "date,base,quote,rate\n2025-02-24,CNY,EUR,7.5879\n")
        done = run("rates", "verify", "bank", "--rates", name)
        self.expect(0, done)
        self.assertIn(b"CNY/EUR 7.5879 on 2025-02-24: off by a factor of two or more from "
                      b"ecb\n", done.stdout)
        self.refuse(run("rates", "verify", "nobody"), "no such source")

    def test_direction_and_hash(self):
        for pair, words in (("EUR/USD", b"direct"), ("USD/EUR", b"inverse"),
                            ("USD/CNY", b"cross of two quotes")):
            done = run("rate", pair, "2025-02-24", "--source", "ecb")
            self.assertIn(b"\n" + words, done.stdout)
            self.assertIn(b"; table sha256:", done.stdout)
        self.assertTrue(run("rate", "EUR/EUR", "2025-02-24").stdout
                        .endswith(b"\nthe same currency\n"))


GOOD = "date,base,quote,rate\n2025-02-24,EUR,USD,1.0466\n"


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    """A ZIP archive of (name or ZipInfo, text) members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return out.getvalue()


class PackedTables(Case):
    def load(self, name, data):
        return run("rate", "EUR/USD", "2025-02-24", "--source", name.split(".")[0],
                   "--rates", self.put(name, data))

    def test_B023_gzip_and_zip(self):
        for name, data in (("bank.csv.gz", gzip.compress(GOOD.encode())),
                           ("bank.gz", gzip.compress(GOOD.encode())),
                           ("bank.zip", zipped(("x.csv", GOOD))),
                           ("bank.csv", zipped(("x.csv", GOOD), method=zipfile.ZIP_STORED))):
            done = self.load(name, data)
            self.expect(0, done)
            self.assertIn(b"1 EUR = 1.0466", done.stdout)

    def test_B023_import_reads_packed(self):
        name = self.put("bank.zip", zipped(("x.csv", GOOD)))
        done = run("rates", "import", name, "--name", "bank")
        self.expect(0, done)
        self.assertIn(b"2025-02-24\t1.0466", done.stdout)

    def test_B023_every_cut_is_refused(self):
        for name, data in (("bank.gz", gzip.compress(GOOD.encode())),
                           ("bank.zip", zipped(("x.csv", GOOD)))):
            for cut in range(4, len(data), 7):
                self.refuse(self.load(name, data[:cut]), name)

    def test_B023_a_flipped_bit(self):
        data = bytearray(gzip.compress(GOOD.encode()))
        data[-6] ^= 1  # the checksum
        self.refuse(self.load("bank.gz", bytes(data)), "damaged")
        data = bytearray(zipped(("x.csv", GOOD), method=zipfile.ZIP_STORED))
        data[data.index(b"1.0466") + 3] ^= 1
        self.refuse(self.load("bank.zip", bytes(data)), "does not fit")

    def test_B023_bombs(self):
        bomb = gzip.compress(bytes(300 << 20), 9)
        self.assertLess(len(bomb), 400_000)
        self.refuse(self.load("bank.gz", bomb), "256 MiB")
        data = zipped(("x.csv", bytes(300 << 20)))
        self.refuse(self.load("bank.zip", data), "256 MiB")
        lying = bytearray(data)
        at = lying.index(b"PK\1\2")
        lying[at + 24:at + 28] = struct.pack("<I", 50)
        self.refuse(self.load("bank.zip", bytes(lying)), "256 MiB")

    def test_B023_nested(self):
        inner = gzip.compress(GOOD.encode())
        self.refuse(self.load("bank.gz", gzip.compress(inner)), "packed twice")
        self.refuse(self.load("bank.zip", zipped(("x.gz", inner))), "packed twice")
        self.refuse(self.load("bank.zip", zipped(("x.zip", zipped(("y", GOOD))))),
                    "packed twice")

    def test_B023_archives_of_other_kinds(self):
        self.refuse(self.load("bank.zip", zipped()), "empty ZIP archive")
        self.refuse(self.load("bank.zip", zipped(("a", GOOD), ("b", GOOD))), "several")
        self.refuse(self.load("bank.zip", zipped(("a", GOOD)) + b"more"), "damaged")
        self.refuse(self.load("bank.gz", gzip.compress(GOOD.encode()) + b"more"),
                    "more data")
        encrypted = bytearray(zipped(("a", GOOD)))
        encrypted[encrypted.index(b"PK\1\2") + 8] |= 1
        self.refuse(self.load("bank.zip", bytes(encrypted)), "encrypted")
        self.refuse(self.load("bank.zip", zipped(("a", GOOD), method=zipfile.ZIP_BZIP2)),
                    "not deflate")
        link = zipfile.ZipInfo("a")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        self.refuse(self.load("bank.zip", zipped((link, "/etc/passwd"))), "a link")

    def test_B023_names_are_not_used(self):
        for name in ("../../evil.csv", "/tmp/evil.csv", "..\\evil.csv"):
            self.expect(0, self.load("bank.zip", zipped((name, GOOD))))
        self.assertEqual(os.listdir("."), ["bank.zip"])

    def test_B023_zip64_that_lies(self):
        data = bytearray(zipped(("a", GOOD)))
        end = data.index(b"PK\5\6")
        data[end + 16:end + 20] = b"\xff\xff\xff\xff"
        self.refuse(self.load("bank.zip", bytes(data)), "ZIP64")


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
