# SPDX-License-Identifier: MIT
"""C source with comments and literals blanked, line for line."""
import re

TOKEN = re.compile(r"""
      /\*.*?\*/            # comment
    | //[^\n]*
    | "(?:\\.|[^"\\\n])*"  # string
    | '(?:\\.|[^'\\\n])*'  # character
    """, re.S | re.X)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def code_only(text):
    return TOKEN.sub(blank, text)
