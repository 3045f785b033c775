# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a value of `facetimer.library.model` back to the text of a TOML file that loads as the same value.

Owns the way back through `formats.py`, for routines and exercises that are made or copied in the app. It must not
decide where a file goes.
"""

from typing import Any

import tomlkit

from facetimer.library.model.movement import Phase, PoseMove, Stroke
from facetimer.library.model.practice import Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Source, Sourced


def routine_text(routine: Routine) -> str:
    """Return the TOML of a routine; what has its default is left out."""
    return tomlkit.dumps(
        {
            "id": routine.id,
            "name": routine.name,
            "prep": routine.prep.value,
            **_given(tools=list(routine.tools), reference=routine.reference, note=routine.note),
            "source": routine.source.value,
            "steps": [_step(step) for step in routine.steps],
        }
    )


def exercise_text(exercise: Exercise) -> str:
    """Return the TOML of an exercise; what has its default is left out."""
    per_day = None if exercise.per_day is None else _figure(exercise.per_day.value, exercise.per_day.source)
    return tomlkit.dumps(
        {
            "id": exercise.id,
            "name": exercise.name,
            "category": exercise.category.value,
            "goal": exercise.goal.value,
            "zones": [zone.value for zone in exercise.zones],
            "tool": exercise.tool.value,
            "pressure": exercise.pressure.value,
            "flags": [flag.value for flag in exercise.flags],
            "evidence": exercise.evidence.value,
            "source": exercise.source.value,
            "reference": exercise.reference,
            **_given(position=exercise.position, note=exercise.note, per_day=per_day, cues=_cues(exercise.cues)),
            "blocks": [_block(block) for block in exercise.blocks],
        }
    )


def _given(**values: Any) -> dict[str, Any]:
    """Return the values that are not empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, 0, False)}


def _step(step: RoutineStep) -> dict[str, Any]:
    hold_s = None if step.hold_ms is None else step.hold_ms / 1000
    sets = {} if step.sets == 1 else {"sets": step.sets}
    return {"exercise": step.exercise, **sets, **_given(reps=step.reps, hold_s=hold_s)}


def _figure(value: float, source: Source) -> dict[str, Any]:
    return {"value": int(value) if value == int(value) else value, "source": source.value}


def _seconds(figure: Sourced[int]) -> dict[str, Any]:
    return _figure(figure.value / 1000, figure.source)


def _cues(cues: Cues) -> dict[str, str]:
    return _given(setup=cues.setup, action=cues.action, hold=cues.hold, release=cues.release)


def _block(block: Block) -> dict[str, Any]:
    return {
        "label": block.label,
        "move_in_s": _seconds(block.move_in_ms),
        "hold_s": _seconds(block.hold_ms),
        "move_out_s": _seconds(block.move_out_ms),
        "rest_s": _seconds(block.rest_ms),
        "reps": _figure(block.reps.value, block.reps.source),
        **_given(
            per_side=block.per_side,
            poses=[_pose(move) for move in block.poses],
            strokes=[_stroke(stroke) for stroke in block.strokes],
            cues=_cues(block.cues),
        ),
    }


def _pose(move: PoseMove) -> dict[str, Any]:
    start = {} if move.start == (move.end if move.during is Phase.BLOCK else 0) else {"from": move.start}
    return {
        "parameter": move.parameter,
        "during": move.during.value,
        **_given(begins_at=move.begins_at),
        "ends_at": move.ends_at,
        **start,
        "to": move.end,
        "easing": move.easing.value,
        "cycles": move.cycles,
    }


def _stroke(stroke: Stroke) -> dict[str, Any]:
    return {
        "type": stroke.type.value,
        "path": list(stroke.path),
        "hands": stroke.hands.value,
        "during": stroke.during.value,
        **_given(begins_at=stroke.begins_at),
        "ends_at": stroke.ends_at,
        "radius": list(stroke.radius),
        "extent": stroke.extent,
        **_given(
            period_s=stroke.period_ms / 1000,
            hidden_legs=stroke.hidden_legs,
            edge=stroke.edge.value if stroke.edge else None,
            zones=[zone.value for zone in stroke.zones],
            reverse=stroke.reverse,
        ),
    }
