#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""clang-format has nothing to change; skipped where it is not installed."""
import os
import shutil
import subprocess
import sys

import tree


def main():
    program = shutil.which("clang-format")
    if program is None:
        print("skipped: clang-format is not installed")
        return tree.SKIP
    paths = [os.path.join(tree.ROOT, path) for path in tree.files(".c", ".h")]
    return subprocess.run([program, "--dry-run", "--Werror", *paths], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
