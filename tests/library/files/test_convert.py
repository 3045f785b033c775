# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From what stands in a file to what the app practises: units, sources and shorthands."""

from datetime import date
from typing import Any

import msgspec
import pytest

from facetimer.library.files import convert
from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.model.movement import Easing, Hands, Phase, PoseMove, Stroke, StrokeType
from facetimer.library.model.practice import Asked, Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.model.programme import Plan, Programme, Quota, Rhythm, Stage
from facetimer.library.model.vocabulary import (
    Category,
    Evidence,
    Flag,
    Goal,
    PrepCard,
    Pressure,
    SideHand,
    Sides,
    Source,
    Sourced,
    Tool,
    ToolEdge,
    Zone,
)

BLOCK: dict[str, Any] = {
    "label": "move",
    "move_in_s": 1.5,
    "hold_s": {"value": 10, "source": "article"},
    "move_out_s": 0.0004,
    "rest_s": 2,
    "reps": {"value": 5, "source": "app"},
}
EXERCISE: dict[str, Any] = {
    "id": "mine",
    "name": "Mine",
    "category": "exercise",
    "goal": "work",
    "zones": ["lips", "chin"],
    "tool": "gua_sha",
    "pressure": "light",
    "flags": ["SKIN"],
    "reference": "a test",
    "blocks": [BLOCK],
}


def exercise_of(**more: Any) -> Exercise:
    return convert.exercise(msgspec.convert(EXERCISE | more, ExerciseFile))


def block_of(**more: Any) -> Block:
    (block,) = exercise_of(blocks=[BLOCK | more]).blocks
    return block


@pytest.mark.parametrize(("seconds", "ms"), [(1.5, 1_500), (0.0004, 0), (0.0006, 1), (0.29, 290)])
def test_seconds_become_whole_milliseconds(seconds: float, ms: int) -> None:
    assert convert.to_ms(seconds) == ms


def test_an_exercise_is_what_its_file_says() -> None:
    made = exercise_of(position="Sit tall.", note="A note.", cues={"setup": "Lips.", "release": "Let go."})
    assert made == Exercise(
        id="mine",
        name="Mine",
        category=Category.EXERCISE,
        zones=(Zone.LIPS, Zone.CHIN),
        tool=Tool.GUA_SHA,
        pressure=Pressure.LIGHT,
        position="Sit tall.",
        cues=Cues("Lips.", "", "", "Let go."),
        blocks=(block_of(),),
        flags=(Flag.SKIN,),
        evidence=Evidence.COMFORT,
        source=Source.MINE,
        reference="a test",
        note="A note.",
        per_day=None,
        goal=Goal.WORK,
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [(3, Sourced(3, Source.MINE)), ({"value": 2, "source": "article"}, Sourced(2, Source.ARTICLE))],
)
def test_a_bare_figure_is_the_persons_own(written: object, read: Sourced[int]) -> None:
    assert exercise_of(per_day=written).per_day == read


def test_a_block_keeps_its_times_their_sources_and_its_words() -> None:
    assert block_of(per_side=True, side_hand="same", cues={"action": "Press.", "hold": "Hold."}) == Block(
        "move",
        Sourced(1_500, Source.MINE),
        Sourced(10_000, Source.ARTICLE),
        Sourced(0, Source.MINE),
        Sourced(2_000, Source.MINE),
        Sourced(5, Source.APP),
        True,
        Cues("", "Press.", "Hold.", ""),
        side_hand=SideHand.SAME,
    )


def test_a_pose_starts_at_rest_unless_it_holds_through_the_block_or_says_so() -> None:
    pose = {"parameter": "smile", "during": "hold", "to": 0.8}
    block = block_of(
        poses=[
            pose | {"begins_at": 0.2, "ends_at": 0.9, "easing": "linear", "cycles": 3},
            pose | {"during": "block"},
            pose | {"from": 0.5},
            pose | {"during": "block", "from": 0.0},
        ]
    )
    assert block.poses == (
        PoseMove("smile", Phase.HOLD, 0.2, 0.9, 0.0, 0.8, Easing.LINEAR, 3),
        PoseMove("smile", Phase.BLOCK, 0.0, 1.0, 0.8, 0.8),
        PoseMove("smile", Phase.HOLD, 0.0, 1.0, 0.5, 0.8),
        PoseMove("smile", Phase.BLOCK, 0.0, 1.0, 0.0, 0.8),
    )


def test_a_name_for_both_sides_moves_both() -> None:
    block = block_of(poses=[{"parameter": "cheek_puff", "during": "hold", "to": 0.8}])
    assert {(move.parameter, move.end) for move in block.poses} == {
        ("cheek_puff_left", 0.8),
        ("cheek_puff_right", 0.8),
    }


def test_a_stroke_is_what_its_file_says() -> None:
    (plain, full) = block_of(
        strokes=[
            {"type": "effleurage", "path": ["chin", "earLobe"]},
            {
                "type": "friction",
                "path": ["chin", "earLobe"],
                "hands": "alternate",
                "during": "hold",
                "begins_at": 0.1,
                "ends_at": 0.9,
                "radius": [0.1, 0.2],
                "period_s": 1.25,
                "extent": 0.5,
                "hidden_legs": 1,
                "edge": "long",
                "zones": ["chin"],
                "reverse": True,
            },
        ]
    ).strokes
    assert plain == Stroke(StrokeType.EFFLEURAGE, ("chin", "earLobe"), Hands.BOTH, Phase.MOVE_IN, 0.0, 1.0)
    assert full == Stroke(
        StrokeType.FRICTION,
        ("chin", "earLobe"),
        Hands.ALTERNATE,
        Phase.HOLD,
        0.1,
        0.9,
        (0.1, 0.2),
        1_250,
        0.5,
        1,
        ToolEdge.LONG,
        (Zone.CHIN,),
        True,
    )


def test_a_routine_is_what_its_file_says() -> None:
    document = {
        "id": "mine",
        "name": "Mine",
        "prep": "exercise",
        "steps": [{"exercise": "press"}, {"exercise": "tilt", "sets": 2, "reps": 3, "hold_s": 7.5}],
        "tools": ["a comb"],
        "reference": "a test",
        "note": "A note.",
    }
    assert convert.routine(msgspec.convert(document, RoutineFile)) == Routine(
        "mine",
        "Mine",
        (RoutineStep("press"), RoutineStep("tilt", 2, 3, 7_500)),
        ("a comb",),
        PrepCard.EXERCISE,
        Source.MINE,
        "a test",
        "A note.",
    )


def test_a_step_and_what_is_asked_are_what_their_file_says() -> None:
    step = {
        "exercise": "tilt",
        "rest_s": 1.5,
        "sides": "left",
        "pace_percent": 80,
        "cues": {"setup": "Sit.", "action": "Tilt.", "hold": "Stay.", "release": "Back."},
        "note": "Slowly.",
    }
    asked = {"by": "A. Meier", "times_a_day": 2, "days_a_week": 5, "until": "2026-12-31"}
    document = {"id": "mine", "name": "Mine", "prep": "exercise", "steps": [step], "asked": asked}
    built = convert.routine(msgspec.convert(document, RoutineFile))
    cues = Cues("Sit.", "Tilt.", "Stay.", "Back.")
    assert built.steps == (RoutineStep("tilt", 1, None, None, 1_500, Sides.LEFT, 80, cues, "Slowly."),)
    assert built.asked == Asked("A. Meier", 2, 5, date(2026, 12, 31))


def test_a_programme_is_what_its_file_says() -> None:
    plan = {
        "rhythm": "daily",
        "source": "article",
        "routines": ["five-basics"],
        "times": 2,
        "at": ["08:00", "20:00"],
    }
    document = {
        "id": "mine",
        "name": "Mine",
        "stages": [
            {"label": "First", "weeks": 4, "plans": [plan], "ramp": True},
            {"label": "Then", "plans": [plan | {"at_most": 3}]},
        ],
        "quotas": [
            {"exercise": "press", "per_day": 3, "min_gap_min": {"value": 60, "source": "app"}, "optional": True}
        ],
        "source": "article",
        "reference": "a test",
        "note": "A note.",
        "check_in_weeks": [4, 8],
    }
    times = ("08:00", "20:00")
    assert convert.programme(msgspec.convert(document, ProgrammeFile)) == Programme(
        id="mine",
        name="Mine",
        stages=(
            Stage("First", 4, (Plan(("five-basics",), Rhythm.DAILY, 2, 2, Source.ARTICLE, times),), True),
            Stage("Then", None, (Plan(("five-basics",), Rhythm.DAILY, 2, 3, Source.ARTICLE, times),), False),
        ),
        quotas=(Quota("press", Sourced(3, Source.MINE), Sourced(60, Source.APP), True),),
        source=Source.ARTICLE,
        reference="a test",
        note="A note.",
        check_in_weeks=(4, 8),
    )
