#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: cli_completion.py FXCHECK
What the scripts for shells offer is what the command takes."""
import re
import shutil
import subprocess
import unittest

from cli_case import Case, run

COMMANDS = ("check", "scan", "convert", "rate", "rates", "explain", "lexicon", "completion")
# Outside of readline there is nothing to set options of.
ASK = """compopt() { files=no; }
_fxcheck fxcheck "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}" "${files-files}"
"""


def script(shell):
    return run("completion", shell).stdout.decode()


def offered(*words):
    """What bash is told to offer for the last word, and whether it may offer files instead."""
    line = " ".join(f"'{word}'" for word in ("fxcheck", *words))
    text = f"{script('bash')}\nCOMP_WORDS=({line})\nCOMP_CWORD={len(words)}\n{ASK}"
    done = subprocess.run(["bash", "-c", text], capture_output=True, check=True)
    *answer, files = done.stdout.decode().split("\n")[:-1]
    return [word for word in answer if word], files == "files"


def options(command):
    return re.findall(r"^ +(?:-\w, )?--([a-z-]+)", run(command, "--help").stdout.decode(), re.M)


@unittest.skipUnless(shutil.which("bash"), "no bash here")
class Bash(Case):
    def test_commands_and_their_words(self):
        self.assertEqual(offered(""), (list(COMMANDS), True))
        self.assertEqual(offered("ra")[0], ["rate", "rates"])
        self.assertEqual(offered("completion", ""), (["bash", "zsh"], True))
        self.assertEqual(offered("rates", "e")[0], ["export"])
        self.assertIn("rate-mismatch", offered("explain", "rate")[0])
        self.assertEqual(offered("check", "ra"), ([], True))

    def test_options_are_those_of_the_help(self):
        for command in COMMANDS:
            self.assertEqual(offered(command, "-")[0], ["--" + name for name in options(command)])
        self.assertEqual(offered("--st")[0], ["--strict", "--stale-max", "--stdin-name"])
        self.assertEqual(offered("scan", "--strict")[0], [])

    def test_values_are_taken(self):
        for command in COMMANDS:
            for name in options(command):
                for word in offered(command, "--" + name, "")[0]:
                    self.expect(0, run(command, "--" + name, word, "--help"))

    def test_values(self):
        self.assertEqual(offered("-f", "j")[0], ["json"])
        self.assertEqual(offered("check", "--format", "=")[0][:2], ["text", "gcc"])
        self.assertEqual(offered("check", "--format", "=", "s")[0], ["sarif"])
        self.assertEqual(offered("--output", ""), ([], True))
        self.assertEqual(offered("--date", ""), ([], False))


class Script(Case):
    def test_zsh(self):
        text = script("zsh")
        self.assertTrue(text.startswith("#compdef fxcheck\n"))
        for command in COMMANDS:
            for name in options(command):
                self.assertRegex(text, rf"'\*--{name}=?\[")
        if shutil.which("zsh"):
            subprocess.run(["zsh", "-n", self.put("_fxcheck", text)], check=True)

    def test_faults(self):
        for operands in ((), ("fish",), ("bash", "zsh")):
            self.refuse(run("completion", *operands), "one shell, bash or zsh")
        self.expect(0, run("completion", "bash", "--output", "script"))
        self.assertEqual(self.get("script").decode(), script("bash"))


if __name__ == "__main__":
    unittest.main()
