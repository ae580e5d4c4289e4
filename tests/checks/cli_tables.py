#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli_tables.py FXCHECK
Drives the command: tables that the user adds, plain and packed."""
import csv
import gzip
import io
import os
import stat
import struct
import threading
import unittest
import zipfile

from cli_case import Case, run


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
    unittest.main()
