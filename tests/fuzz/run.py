# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Feeds every target with many inputs; each can be made again by the seed and its name."""

import random
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fuzz.guard import FileGuard, TookTooLong, time_limit
from tests.fuzz.history_targets import MergeDatabaseTarget, MergeTarget, RescueTarget, SyncTarget
from tests.fuzz.target import Target
from tests.fuzz.text_targets import RoutineTarget, SettingsTarget, WordsTarget

TARGETS: dict[str, Callable[[Path], Target]] = {
    "merge": MergeTarget,
    "merge-database": MergeDatabaseTarget,
    "sync": SyncTarget,
    "rescue": RescueTarget,
    "settings": SettingsTarget,
    "routine": RoutineTarget,
    "words": WordsTarget,
}
SHARES = {"merge-database": 0.5}
"""How much of an equal share a target gets; what is not named gets one."""


@dataclass(frozen=True)
class Failure:
    """An input that went wrong, by its name, and where: the last line of the program, or of the test, that ran."""

    name: str
    what: str
    place: str
    trace: str


@dataclass
class FuzzTally:
    """What came of the inputs, by target; what is refused is refused in a sentence."""

    taken: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


def run(scratch: Path, inputs: int, seed: int, only: str = "") -> FuzzTally:
    """Feed `inputs` inputs in all, shared among the targets.

    Args:
        scratch: a folder for everything.
        inputs: how many in all.
        seed: the same seed makes the same inputs.
        only: a target, or one input such as `merge:17`.
    """
    outside = scratch / "outside"
    outside.mkdir(parents=True)
    kept = dict.fromkeys(("precious", "precious.lock", "settings.toml"), "keep me\n")
    for name, text in kept.items():
        (outside / name).write_text(text, "utf-8")
    guard = FileGuard(scratch / "inside")
    tally = FuzzTally()
    temporary = scratch / "inside" / "tmp"
    temporary.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(temporary))
        for name, target in TARGETS.items():
            wanted, _, number = only.partition(":")
            if wanted in ("", name):
                share = round(inputs * SHARES.get(name, 1) / sum(SHARES.get(each, 1) for each in TARGETS))
                numbers = range(int(number), int(number) + 1) if number else range(share)
                (scratch / "inside" / name).mkdir()
                with guard.watching():
                    _feed_all(name, target(scratch / "inside" / name), numbers, seed, guard, tally)
    left = {path.name: path.read_text("utf-8") for path in outside.iterdir()}
    if left != kept:
        tally.failures.append(Failure("all", f"outside there is now {left}", "files outside", ""))
    return tally


def _feed_all(name: str, target: Target, numbers: range, seed: int, guard: FileGuard, tally: FuzzTally) -> None:
    for number in numbers:
        dice = random.Random(f"{seed} {name} {number}")
        content = target.make(dice)
        try:
            with time_limit():
                taken = target.feed(content)
            assert not guard.touched, f"touched from outside its folder: {guard.touched}"
        except (Exception, TookTooLong) as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            places = [
                frame
                for frame in traceback.extract_tb(error.__traceback__)
                if "/tests/" in frame.filename or "/facetimer/" in frame.filename
            ]
            place = f"{type(error).__name__} at {Path(places[-1].filename).name}:{places[-1].lineno}"
            what = f"{error}"[:300]
            tally.failures.append(Failure(f"{name}:{number}", what, place, traceback.format_exc()))
            guard.touched.clear()
            continue
        (tally.taken if taken else tally.refused)[name] += 1
    target.close()
