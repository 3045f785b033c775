# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Small exercises and routines built in code, for tests that want one thing and no file."""

from msgspec.structs import replace

from facetimer.library.model.practice import Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Category, Evidence, PrepCard, Pressure, Source, Sourced, Tool, Zone
from facetimer.session.timeline import Timeline, TimelineOptions, compile_timeline


def block(
    move_in_s: float = 1,
    hold_s: float = 10,
    move_out_s: float = 1,
    rest_s: float = 0,
    reps: int = 1,
    *,
    per_side: bool = False,
    cues: Cues | None = None,
) -> Block:
    def ms(seconds: float) -> Sourced[int]:
        return Sourced(round(seconds * 1000))

    return Block(
        "move",
        ms(move_in_s),
        ms(hold_s),
        ms(move_out_s),
        ms(rest_s),
        Sourced(reps),
        per_side,
        cues or Cues(),
    )


def exercise(identifier: str = "press", *blocks: Block, name: str | None = None) -> Exercise:
    return Exercise(
        id=identifier,
        name=name or identifier.title(),
        category=Category.EXERCISE,
        zones=(Zone.LIPS,),
        tool=Tool.NONE,
        pressure=Pressure.NONE,
        position="Sit tall.",
        cues=Cues("Lips together.", "Press.", "Hold.", "Release."),
        blocks=blocks or (block(),),
        flags=(),
        evidence=Evidence.SMALL_STUDY,
        source=Source.APP,
        reference="a test",
    )


def routine(*steps: RoutineStep, identifier: str = "test-routine") -> Routine:
    return Routine(identifier, "Test Routine", steps, (), PrepCard.EXERCISE, Source.APP)


def timeline(*exercises: Exercise, options: TimelineOptions | None = None) -> Timeline:
    """Compile a routine that goes once through `exercises`."""
    by_id = {e.id: e for e in exercises}
    return compile_timeline(routine(*(RoutineStep(e.id) for e in exercises)), by_id, options)


def five_basics() -> Timeline:
    """The five seed exercises in their default timing: 256 s."""
    return timeline(
        exercise("brow-stretch", block(2, 5, 1, 2, 5), name="Brow Stretch"),
        replace(
            exercise("tongue-circles", block(4, 0, 0, 0, 5), block(4, 0, 0, 0, 5), name="Circle Your Tongue"),
            cues=Cues("Lips together.", "Press.", "Hold."),
        ),
        exercise("fish-lips", block(3, 10, 2), name="Fish Lips"),
        exercise("kiss-face", block(3, 10, 2), name="Kiss Face"),
        exercise("whistler", block(2, 10, 2, 3, 3), block(0.75, 0, 0.75, 0, 12), name="The Whistler"),
    )
