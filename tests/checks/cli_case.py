# SPDX-License-Identifier: MIT
"""What the tests of the command share. usage: cli_NAME.py FXCHECK [CLASS[.TEST]]...
Test names bear the numbers of the bad inputs that they stand for."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
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
