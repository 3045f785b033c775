# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The articles' figures, as they are laid out in time and as they are heard."""

import re

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, Timeline, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import CueKind
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from tests.sound.sessions import talking

EXERCISES = load_catalogue(assets_dir() / "library").exercises
COUNTED = SoundSettings(spoken_count="all")


def only(exercise: str) -> Timeline:
    routine = Routine("alone", "Alone", (RoutineStep(exercise),), (), PrepCard.EXERCISE, Source.APP)
    return compile_timeline(routine, EXERCISES)


def heard(timeline: Timeline, settings: SoundSettings | None = None) -> str:
    plan = plan_cues(timeline, LONGEST_MS, settings or SoundSettings(), talking)
    return " ".join(cue.text for cue in plan.cues if cue.is_voice).lower()


@pytest.mark.parametrize("exercise", ["fish-lips", "kiss-face", "whistler"])
def test_ten_seconds_are_held_and_ten_can_be_counted_aloud(exercise: str) -> None:
    timeline = only(exercise)

    holds = {s.duration_ms for s in timeline.segments if s.kind is SegmentKind.HOLD}

    assert holds == {10_000}
    counted = re.findall(r"\b(?:one|two|three|four|five|six|seven|eight|nine)\b", heard(timeline, COUNTED))
    assert set(counted) >= {"nine", "two", "one"}


def test_the_whistler_is_held_three_times_and_puffed_twelve_times_and_says_so() -> None:
    timeline = only("whistler")
    holds = [s for s in timeline.segments if s.kind is SegmentKind.HOLD]
    puffs = [s for s in timeline.segments if s.block == 2 and s.kind is SegmentKind.MOVE_IN]

    assert (len(holds), len(puffs)) == (3, 12)
    assert re.search(r"three times|one of three", heard(timeline))
    assert "twelve times" in heard(timeline)


def test_the_tongue_circles_five_times_each_way_and_says_five_twice() -> None:
    timeline = only("tongue-circles")
    circles = [s.block for s in timeline.segments if s.kind is SegmentKind.MOVE_IN]

    assert circles == [1] * 5 + [2] * 5
    assert len(re.findall(r"\bfive (?:times|more)", heard(timeline))) >= 2


def test_the_end_of_every_held_ten_is_marked() -> None:
    timeline = only("whistler")
    plan = plan_cues(timeline, LONGEST_MS, SoundSettings(), talking)

    ends = [s.end_ms for s in timeline.segments if s.kind is SegmentKind.HOLD]

    assert [cue.start_ms for cue in plan.cues if cue.kind is CueKind.RELEASE][:3] == ends
