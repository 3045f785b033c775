# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From the checked content of a file to the values of `facetimer.library.model`.

Owns the units (seconds outside, integer milliseconds inside) and the shorthands of the format. It must not
judge: `consistency.py` has done that before.
"""

from collections.abc import Iterator

from msgspec.structs import asdict

from facetimer.library.files.formats import (
    BlockFile,
    CuesFile,
    ExerciseFile,
    Figure,
    PlanFile,
    PoseFile,
    ProgrammeFile,
    RoutineFile,
    StepFile,
    StrokeFile,
)
from facetimer.library.model.movement import PAIRED_PARAMETERS, Phase, PoseMove, Stroke, Telling
from facetimer.library.model.practice import Asked, Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.model.programme import Plan, Programme, Quota, Stage
from facetimer.library.model.vocabulary import Source, Sourced


def to_ms(seconds: float) -> int:
    """Return whole milliseconds, rounded to the nearest."""
    return round(seconds * 1000)


def exercise(content: ExerciseFile) -> Exercise:
    """Build the exercise."""
    return Exercise(
        id=content.id,
        name=content.name,
        category=content.category,
        zones=tuple(content.zones),
        tool=content.tool,
        pressure=content.pressure,
        position=content.position,
        cues=_cues(content.cues),
        blocks=tuple(_block(block) for block in content.blocks),
        flags=tuple(content.flags),
        evidence=content.evidence,
        source=content.source,
        reference=content.reference,
        note=content.note,
        per_day=None if content.per_day is None else _count(content.per_day),
        goal=content.goal,
        find=content.find,
        mistakes=tuple(content.mistakes),
        study_ids=tuple(content.studies),
        also_called=tuple(content.also_called),
        searches=tuple(content.searches),
        camera=content.camera,
        moments=tuple(Telling(one.block, one.phase, one.at, one.other_side) for one in content.moments),
    )


def routine(content: RoutineFile) -> Routine:
    """Build the routine."""
    return Routine(
        id=content.id,
        name=content.name,
        steps=tuple(_step(step) for step in content.steps),
        tools=tuple(content.tools),
        prep=content.prep,
        source=content.source,
        reference=content.reference,
        note=content.note,
        picture=content.picture,
        asked=None if content.asked is None else Asked(**asdict(content.asked)),
    )


def _step(content: StepFile) -> RoutineStep:
    said = content.cues
    return RoutineStep(
        content.exercise,
        content.sets,
        content.reps,
        None if content.hold_s is None else to_ms(content.hold_s),
        None if content.rest_s is None else to_ms(content.rest_s),
        content.sides,
        content.pace_percent,
        Cues(said.setup, said.action, said.hold, said.release),
        content.note,
    )


def programme(content: ProgrammeFile) -> Programme:
    """Build the programme."""
    return Programme(
        id=content.id,
        name=content.name,
        stages=tuple(
            Stage(stage.label, stage.weeks, tuple(_plan(plan) for plan in stage.plans), stage.ramp)
            for stage in content.stages
        ),
        quotas=tuple(
            Quota(quota.exercise, _count(quota.per_day), _count(quota.min_gap_min), quota.optional)
            for quota in content.quotas
        ),
        source=content.source,
        reference=content.reference,
        note=content.note,
        purpose=content.purpose,
        level=content.level,
        why=content.why,
        check_in_weeks=tuple(content.check_in_weeks),
    )


def _plan(content: PlanFile) -> Plan:
    most = content.times if content.at_most is None else content.at_most
    return Plan(tuple(content.routines), content.rhythm, content.times, most, content.source, tuple(content.at))


def _block(content: BlockFile) -> Block:
    return Block(
        label=content.label,
        move_in_ms=_time(content.move_in_s),
        hold_ms=_time(content.hold_s),
        move_out_ms=_time(content.move_out_s),
        rest_ms=_time(content.rest_s),
        reps=_count(content.reps),
        per_side=content.per_side,
        cues=_cues(content.cues),
        poses=tuple(move for pose in content.poses for move in _moves(pose)),
        strokes=tuple(_stroke(stroke) for stroke in content.strokes),
        side_hand=content.side_hand,
        camera=content.camera,
    )


def _time(figure: float | Figure[float]) -> Sourced[int]:
    if isinstance(figure, Figure):
        return Sourced(to_ms(figure.value), figure.source)
    return Sourced(to_ms(figure), Source.MINE)


def _count(figure: int | Figure[int]) -> Sourced[int]:
    return Sourced(figure.value, figure.source) if isinstance(figure, Figure) else Sourced(figure, Source.MINE)


def _cues(content: CuesFile) -> Cues:
    return Cues(content.setup, content.action, content.hold, content.release, content.care)


def _moves(content: PoseFile) -> Iterator[PoseMove]:
    """One move, or one for each side where the name stands for both."""
    start = content.from_
    if start is None:
        start = content.to if content.during is Phase.BLOCK else 0.0
    for parameter in PAIRED_PARAMETERS.get(content.parameter, (content.parameter,)):
        yield PoseMove(
            parameter,
            content.during,
            content.begins_at,
            content.ends_at,
            start,
            content.to,
            content.easing,
            content.cycles,
        )


def _stroke(content: StrokeFile) -> Stroke:
    return Stroke(
        type=content.type,
        path=tuple(content.path),
        hands=content.hands,
        during=content.during,
        begins_at=content.begins_at,
        ends_at=content.ends_at,
        radius=(content.radius[0], content.radius[1]),
        period_ms=0 if content.period_s is None else to_ms(content.period_s),
        extent=content.extent,
        hidden_legs=content.hidden_legs,
        edge=content.edge,
        zones=tuple(content.zones),
        reverse=content.reverse,
    )
