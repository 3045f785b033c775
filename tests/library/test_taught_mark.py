# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mark of an exercise changes with what a person is taught of it, and with nothing else."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Block, Cues, Exercise
from facetimer.library.model.vocabulary import Evidence, SideHand, Source, Sourced, Zone
from facetimer.library.taught_mark import taught_mark
from tests.examples import block, exercise
from tests.sound.sessions import catalogue

PRESS = exercise("press", block(2, 10, 2, 1, 3))


def with_block(**changes: object) -> Exercise:
    changed: Block = replace(PRESS.blocks[0], **changes)
    return replace(PRESS, blocks=(changed,))


@pytest.mark.parametrize(
    "changed",
    [
        replace(PRESS, cues=replace(PRESS.cues, setup="Lips apart.")),
        replace(PRESS, cues=replace(PRESS.cues, care="Stop if dizzy.")),
        with_block(cues=Cues(action="Push.")),
        with_block(hold_ms=Sourced(9_000)),
        with_block(move_in_ms=Sourced(1_000)),
        with_block(move_out_ms=Sourced(1_000)),
        with_block(rest_ms=Sourced(2_000)),
        with_block(reps=Sourced(4)),
        with_block(per_side=True),
        with_block(side_hand=SideHand.SAME),
        replace(PRESS, blocks=PRESS.blocks * 2),
    ],
)
def test_other_words_or_figures_make_another_mark(changed: Exercise) -> None:
    assert taught_mark(changed) != taught_mark(PRESS)


@pytest.mark.parametrize(
    "changed",
    [
        replace(PRESS, name="Press On", zones=(Zone.CHIN,), note="Of old.", evidence=Evidence.COMFORT),
        replace(PRESS, position="Sit.", mistakes=("Too hard.",), also_called=("Push",)),
        with_block(hold_ms=Sourced(10_000, Source.ARTICLE)),
    ],
)
def test_what_is_only_read_or_seen_leaves_it(changed: Exercise) -> None:
    assert taught_mark(changed) == taught_mark(PRESS)


def test_no_two_shipped_exercises_share_one() -> None:
    marks = [taught_mark(each) for each in catalogue().exercises.values()]
    assert len(set(marks)) == len(marks)
    assert all(len(mark) == 8 and int(mark, 16) >= 0 for mark in marks)
