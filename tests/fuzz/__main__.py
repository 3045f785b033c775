# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Feed the program files that are nearly right, or anything: `python -m tests.fuzz --seed 1 --inputs 20000`.

Merge files, sync lines, rescue files, settings, routines and words. Nothing may raise what is not meant for
people, compute for over two seconds, or touch a file outside its own folder. Ends with 1 if anything did, and
names the inputs; `--only merge:17` feeds that one again and shows where it went wrong.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.run import TARGETS, Failure, FuzzTally, run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, default=20_000, help="how many in all")
    parser.add_argument("--only", default="", metavar="TARGET[:NUMBER]", help="one target, or one input")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="facetimer-fuzz-") as scratch:
        tally = run(Path(scratch), args.inputs, args.seed, args.only)
    for name in (name for name in TARGETS if tally.taken[name] + tally.refused[name]):
        sys.stdout.write(f"{name}: {tally.taken[name]} taken, {tally.refused[name]} refused\n")
    for kind, failures in _by_kind(tally).items():
        names = ", ".join(failure.name for failure in failures[:5])
        sys.stdout.write(f"\n{len(failures)} × {kind}\n  {names}\n  {failures[0].what}\n")
        if args.only == failures[0].name:
            sys.stdout.write(failures[0].trace)
    sys.stdout.write(f"seed {args.seed}: {len(tally.failures)} of {args.inputs} inputs went wrong\n")
    return 1 if tally.failures else 0


def _by_kind(tally: FuzzTally) -> dict[str, list[Failure]]:
    """Return the failures that were raised at the same place together, the most frequent first."""
    kinds: dict[str, list[Failure]] = {}
    for failure in tally.failures:
        kinds.setdefault(failure.place, []).append(failure)
    return dict(sorted(kinds.items(), key=lambda item: -len(item[1])))


if __name__ == "__main__":
    sys.exit(main())
