# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What values of a file must mean together: each judge yields (place, message) for what does not.

Owns the rules that a type cannot say. It must not know how a file is read or where it lies.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from facetimer.library.files.file_faults import item
from facetimer.library.files.formats import (
    KEBAB_CASE,
    BlockFile,
    ExerciseFile,
    Figure,
    PoseFile,
    ProgrammeFile,
    StageFile,
    StrokeFile,
    TellingFile,
)
from facetimer.library.files.plain_text import (
    Faults,
    no_twice,
    plain_lines,
    plain_text,
    short_cues,
    unknown,
    unknown_id,
)
from facetimer.library.model.movement import ANCHORS, PAIRED_PARAMETERS, POSE_PARAMETERS, Phase, TellingPhase
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Rhythm
from facetimer.library.model.vocabulary import NEVER_TOUCHED, Tool
from facetimer.notices import Notice
from facetimer.outside import WHOLE_FILE, shown, under
from facetimer.translating import QT_TRANSLATE_NOOP

ROUND_THE_EYE = (0.06, 0.04)
"""The smallest circle around the pupil that keeps a finger on the bone, as shares of the picture's sides."""


_BE_THE_NAME = QT_TRANSLATE_NOOP("Notices", "is {given}, it should be the file's name without .toml, {name}")
_BE_CALLED = QT_TRANSLATE_NOOP("Notices", "is {given}, so the file should be called {name}")


def judge_name(identifier: str, path: Path) -> Faults:
    """The id and the file's name are the same, so that a file is found by what it holds; others are not read."""
    is_read = path.suffix.lower() == ".toml"
    if identifier == path.stem and is_read:
        return
    could_be = is_read and re.match(KEBAB_CASE, path.stem) is not None
    # A file may have a name that is no id, such as the one it was given away under: then that is what gives way.
    template, name = (_BE_THE_NAME, shown(path.stem)) if could_be else (_BE_CALLED, f"{identifier}.toml")
    yield "id", Notice(template, given=shown(identifier), name=name)


def judge_exercise(content: ExerciseFile) -> Faults:
    """Judge everything below the shape of an exercise."""
    yield from plain_text(content, ("id", "name", "reference", "position", "note", "find"), "")
    for key in ("mistakes", "also_called", "searches"):
        yield from plain_lines(getattr(content, key), key)
    yield from no_twice(content.studies, "studies")
    yield from no_twice(content.zones, "zones")
    yield from no_twice(content.flags, "flags")
    for index, zone in enumerate(content.zones):
        if zone in NEVER_TOUCHED and content.tool is not Tool.NONE:
            yield (
                item("zones", index),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "is {zone}, which no hand or tool ever touches, leave it out"),
                    zone=zone,
                ),
            )
    yield from short_cues(content.cues, "cues")
    for index, block in enumerate(content.blocks):
        yield from _block(block, item("blocks", index))
    for index, telling in enumerate(content.moments):
        yield from _telling(telling, content.blocks, item("moments", index))


def judge_programme(
    content: ProgrammeFile, known: Mapping[str, Exercise], routines: Mapping[str, Routine] | None
) -> Faults:
    """Judge stages and quotas; `routines` None = not known here, so that their names go unchecked."""
    yield from plain_text(content, ("id", "name", "reference", "note", "purpose", "why"), "")
    if not content.stages and not content.quotas:
        yield (
            WHOLE_FILE,
            Notice(
                QT_TRANSLATE_NOOP("Notices", "asks for nothing, it should have [[stages]], [[quotas]] or both")
            ),
        )
    for index, quota in enumerate(content.quotas):
        if quota.exercise not in known:
            place = under(item("quotas", index), "exercise")
            yield (
                place,
                unknown_id(
                    QT_TRANSLATE_NOOP("Notices", "{given} is not an exercise, {hint}"), quota.exercise, known
                ),
            )
    yield from no_twice([quota.exercise for quota in content.quotas], "quotas")
    for index, stage in enumerate(content.stages):
        place = item("stages", index)
        yield from plain_text(stage, ("label",), place)
        if stage.weeks is None and index + 1 < len(content.stages):
            yield (
                under(place, "weeks"),
                Notice(QT_TRANSLATE_NOOP("Notices", "is missing, only the last stage may go on without end")),
            )
        yield from _plans(stage, routines, place)


def _plans(stage: StageFile, routines: Mapping[str, Routine] | None, place: str) -> Faults:
    for index, plan in enumerate(stage.plans):
        here = item(under(place, "plans"), index)
        for number, name in enumerate(plan.routines):
            if routines is not None and name not in routines:
                yield (
                    item(under(here, "routines"), number),
                    unknown_id(QT_TRANSLATE_NOOP("Notices", "{given} is not a routine, {hint}"), name, routines),
                )
        if plan.at_most is not None and plan.at_most < plan.times:
            yield (
                under(here, "at_most"),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "is {at_most}, it should be {times} or more, like times"),
                    at_most=plan.at_most,
                    times=plan.times,
                ),
            )
        if plan.at and (plan.rhythm is Rhythm.WEEKLY or len(plan.at) != plan.times):
            yield (
                under(here, "at"),
                Notice(
                    QT_TRANSLATE_NOOP(
                        "Notices", "names {count} times of day, it should name one for each of {times}"
                    ),
                    count=len(plan.at),
                    times=plan.times,
                ),
            )


def _block(block: BlockFile, place: str) -> Faults:
    yield from plain_text(block, ("label",), place)
    yield from short_cues(block.cues, under(place, "cues"))
    lengths = {
        Phase.MOVE_IN: _value(block.move_in_s),
        Phase.HOLD: _value(block.hold_s),
        Phase.MOVE_OUT: _value(block.move_out_s),
        Phase.REST: _value(block.rest_s),
    }
    if lengths[Phase.MOVE_IN] + lengths[Phase.HOLD] + lengths[Phase.MOVE_OUT] < 0.1:
        yield (
            place,
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices",
                    "has no length, at least one of move_in_s, hold_s and move_out_s should be 0.1 or more",
                )
            ),
        )
    for index, pose in enumerate(block.poses):
        yield from _pose(pose, lengths, item(under(place, "poses"), index))
    for index, stroke in enumerate(block.strokes):
        yield from _stroke(stroke, lengths, item(under(place, "strokes"), index))


def _telling(telling: TellingFile, blocks: Sequence[BlockFile], place: str) -> Faults:
    if telling.block > len(blocks):
        yield (
            under(place, "block"),
            Notice(
                QT_TRANSLATE_NOOP("Notices", "is {given}, but the last block is {count}"),
                given=telling.block,
                count=len(blocks),
            ),
        )
        return
    block = blocks[telling.block - 1]
    lengths = dict.fromkeys((TellingPhase.MOVE_OUT, TellingPhase.LET_GO), _value(block.move_out_s))
    lengths |= {TellingPhase.MOVE_IN: _value(block.move_in_s), TellingPhase.HOLD: _value(block.hold_s)}
    if not lengths.get(telling.phase, 1.0):
        yield (
            under(place, "phase"),
            Notice(
                QT_TRANSLATE_NOOP("Notices", "is {given}, which has no length in that block"), given=telling.phase
            ),
        )
    if telling.other_side and not block.per_side:
        yield (
            under(place, "other_side"),
            Notice(QT_TRANSLATE_NOOP("Notices", "is true, but that block has no sides, leave it out")),
        )


def _value(figure: float | Figure[float]) -> float:
    return figure.value if isinstance(figure, Figure) else figure


def _pose(pose: PoseFile, lengths: Mapping[Phase, float], place: str) -> Faults:
    sides = PAIRED_PARAMETERS.get(pose.parameter)
    limits = POSE_PARAMETERS.get(sides[0] if sides else pose.parameter)
    if limits is None:
        names = [*POSE_PARAMETERS, *PAIRED_PARAMETERS]
        yield (
            under(place, "parameter"),
            unknown(QT_TRANSLATE_NOOP("Notices", "{given} is not known, {hint}"), pose.parameter, names),
        )
        return
    low, high = limits
    for key, value in (("from", pose.from_), ("to", pose.to)):
        if value is not None and not low <= value <= high:
            yield (
                under(place, key),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "is {value}, {parameter} goes from {low} to {high}"),
                    value=f"{value:g}",
                    parameter=pose.parameter,
                    low=f"{low:g}",
                    high=f"{high:g}",
                ),
            )
    yield from _span(pose, lengths, place)


def _stroke(stroke: StrokeFile, lengths: Mapping[Phase, float], place: str) -> Faults:
    for index, anchor in enumerate(stroke.path):
        if anchor not in ANCHORS:
            yield (
                item(under(place, "path"), index),
                unknown(QT_TRANSLATE_NOOP("Notices", "{given} is not an anchor, {hint}"), anchor, ANCHORS),
            )
    if "pupil" in stroke.path and not _goes_round_the_eye(stroke):
        least = f"{ROUND_THE_EYE[0]:g}, {ROUND_THE_EYE[1]:g}"
        yield (
            under(place, "path"),
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "touches the eye, pupil is only the centre of a circle of radius [{least}] or more"
                ),
                least=least,
            ),
        )
    for index, zone in enumerate(stroke.zones):
        if zone in NEVER_TOUCHED:
            yield (
                item(under(place, "zones"), index),
                Notice(QT_TRANSLATE_NOOP("Notices", "is {zone}, which is never touched, leave it out"), zone=zone),
            )
    if stroke.hidden_legs >= len(stroke.path) and stroke.hidden_legs:
        legs = len(stroke.path) - 1
        yield (
            under(place, "hidden_legs"),
            Notice(
                QT_TRANSLATE_NOOP("Notices", "is {hidden_legs}, it can be at most {legs} on this path"),
                hidden_legs=stroke.hidden_legs,
                legs=legs,
            ),
        )
    yield from _span(stroke, lengths, place)


def _goes_round_the_eye(stroke: StrokeFile) -> bool:
    rx, ry = stroke.radius
    return len(stroke.path) == 1 and rx >= ROUND_THE_EYE[0] and ry >= ROUND_THE_EYE[1]


def _span(part: PoseFile | StrokeFile, lengths: Mapping[Phase, float], place: str) -> Faults:
    """A move happens in a phase that exists and ends after it begins."""
    if part.begins_at >= part.ends_at:
        yield (
            under(place, "ends_at"),
            Notice(
                QT_TRANSLATE_NOOP("Notices", "is {ends_at}, it should be more than begins_at ({begins_at})"),
                ends_at=f"{part.ends_at:g}",
                begins_at=f"{part.begins_at:g}",
            ),
        )
    if part.during is not Phase.BLOCK and lengths[part.during] == 0:
        yield (
            under(place, "during"),
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "is {during}, but {during}_s of this block is 0, choose a phase that has a length"
                ),
                during=part.during,
            ),
        )
