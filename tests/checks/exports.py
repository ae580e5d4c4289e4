#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: exports.py LIBRARY HEADER
The shared library exports what the header declares, and nothing else; it has no variable,
so that it can be unloaded, loaded twice and used behind a fork."""
import re
import subprocess
import sys


def declared(path):
    text = re.sub(r"/\*.*?\*/", "", open(path, encoding="utf-8").read(), flags=re.S)
    text = re.sub(r"^#.*$", "", text, flags=re.M)
    return set(re.findall(r"\bFXC_API\b[^;(]*?\b(fxc_\w+)\s*\(", text))


def exported(path):
    lines = subprocess.run(["nm", "-D", "--defined-only", path],
                           capture_output=True, text=True, check=True).stdout
    return {line.split()[-1].split("@")[0] for line in lines.splitlines()}


def variables(path):
    """Objects in sections that are written to, but for those of the start-up code."""
    lines = subprocess.run(["objdump", "-t", path],
                           capture_output=True, text=True, check=True).stdout.splitlines()
    found = [re.match(r"\S+ .{7} \.(?:data|bss|tdata|tbss)\t(\S+)\s+(.*)", line) for line in lines]
    return [match[2] for match in found
            if match and int(match[1], 16) > 0 and not match[2].startswith("completed.")]


def main():
    library, header = sys.argv[1:]
    want, have = declared(header), exported(library)
    if not want:
        sys.exit(f"{header}: no FXC_API declaration found")
    for name in sorted(have - want):
        print(f"exported, but not declared: {name}")
    for name in sorted(want - have):
        print(f"declared, but not exported: {name}")
    state = variables(library)
    for name in state:
        print(f"variable: {name}")
    print(f"{len(want)} declared, {len(have)} exported")
    return want != have or state != []


if __name__ == "__main__":
    sys.exit(main())
