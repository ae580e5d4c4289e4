#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: laws.py ORACLE_STREAM [DRAWS]
The cases of the oracle beside the checkout, ../shared/oracle/laws.py: each of its operations
is done by the library too, and gives the same. DRAWS is how many of its 40,000 random pairs
are taken, in four modes each; by default 1,000. Skipped where the oracle is absent."""
import builtins
import os
import runpy
import subprocess
import sys

import tree

ORACLE = os.path.join(tree.ROOT, "..", "shared", "oracle")


def power(granule):
    """n of 10^n."""
    digits = max(granule.numerator, granule.denominator)
    return (len(str(digits)) - 1) * (1 if granule >= 1 else -1)


def decimal(value):
    places = 0
    while (value * 10 ** places).denominator > 1:
        places += 1
    digits = str(int(value * 10 ** places)).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def ends(interval):
    return f"{interval.lo} {interval.hi} {int(interval.lc)} {int(interval.hc)}"


class Recorder:
    """Stands before each operation of the oracle and keeps what it was asked and said."""

    def __init__(self, ref):
        self.asked, self.said = [], []
        meets, figure = ref.I.meets, ref.Fig.N
        self.wrap(ref, "implied", lambda x, y: f"implied {ends(x)} {ends(y)}", ends)
        self.wrap(ref, "excess", lambda r, s: f"excess {ends(r)} {ends(s)}", str)
        self.wrap(ref, "widen", lambda r, tau: f"widen {ends(r)} {tau}", ends)
        self.wrap(ref, "reproduced", lambda a, b, q:
                  f"reproduced {decimal(a.v)} {power(a.u)} {decimal(b.v)} {power(b.u)} {q}",
                  lambda holds: str(int(holds)))

        def recorded_meets(one, other):
            return self.keep(f"meets {ends(one)} {ends(other)}", meets(one, other),
                             lambda holds: str(int(holds)))

        def recorded_figure(f, reading="shown", mode="nearest"):
            interval = figure(f, reading, mode)
            if interval.lo > f.v / 100:  # the library cuts below a hundredth
                self.keep(f"figure {decimal(f.v)} {power(f.u)} {power(builtins.max(f.u, f.sig))} "
                          f"{mode} {'shown' if reading == 'shown' else 'coarse'}", interval, ends)
            return interval
        ref.I.meets, ref.Fig.N = recorded_meets, recorded_figure

    def keep(self, question, result, show):
        self.asked.append(question)
        self.said.append(show(result))
        return result

    def wrap(self, ref, name, ask, show):
        operation = getattr(ref, name)
        setattr(ref, name, lambda *given: self.keep(ask(*given), operation(*given), show))


def main():
    script = os.path.join(ORACLE, "laws.py")
    if not os.path.exists(script):
        print("skipped: ../shared/oracle is not there")
        return tree.SKIP
    draws = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    sys.path.insert(0, ORACLE)
    import ref  # pylint: disable=import-error,import-outside-toplevel
    recorder = Recorder(ref)
    runpy.run_path(script, {"range": lambda count: builtins.range(min(count, draws))})
    done = subprocess.run([sys.argv[1]], input="\n".join(recorder.asked) + "\n",
                          capture_output=True, text=True, check=True)
    answers = done.stdout.splitlines()
    faults = [f"{asked}: {given}, the oracle has {said}"
              for asked, said, given in zip(recorder.asked, recorder.said, answers)
              if said != given][:20]
    if len(answers) != len(recorder.asked):
        faults.append(f"{len(recorder.asked)} questions, {len(answers)} answers")
    print(len(answers), "operations")
    return tree.report(faults, "laws of the oracle")


if __name__ == "__main__":
    sys.exit(main())
