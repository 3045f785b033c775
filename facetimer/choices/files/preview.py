# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine before it is taken in or begun: its steps and times, and what health answers do to it.

Window and terminal show the same.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple, replace

from facetimer.choices.building.document import read_text
from facetimer.choices.files.offered import Kind, Offered
from facetimer.choices.planner import Planner
from facetimer.library.catalogue import Catalogue
from facetimer.library.files import convert
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.named_ids import with_present_ids
from facetimer.library.files.reading import shaped
from facetimer.library.files.routine_sense import with_inside
from facetimer.library.former_ids import ById
from facetimer.library.health.told_once import health_told
from facetimer.library.model.practice import Asked, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.notices import Notice, joined
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import compile_timeline
from facetimer.translating import QT_TRANSLATE_NOOP

_PRACTISED = frozenset({Kind.EXERCISE, Kind.ROUTINE})


class PreviewStep(Struct, frozen=True):
    """One step; `changes` is what it changes in its exercise, in words, and empty where that is nothing."""

    exercise: Exercise
    duration_ms: int
    changes: str
    note: str


class Preview(Struct, frozen=True):
    """A routine as it would be for this person.

    Attributes:
        routine: which one.
        total_ms, hands_on_ms: how long it takes, and how long of it is practice, with nothing left out.
        asked: who asks for it how often and until when; empty where nobody does.
        steps: all of them.
        health: what the person's answers change, a sentence for each reason.
    """

    routine: Routine
    total_ms: int
    hands_on_ms: int
    asked: str
    steps: tuple[PreviewStep, ...]
    health: tuple[Notice, ...]


def preview(planner: Planner, identifier: str) -> Preview:
    """Return a routine of the planner's catalogue, or an exercise by itself, before it is begun.

    Raises:
        KeyError: there is neither.
    """
    routine = planner.catalogue.routine(identifier)
    if routine is None:
        raise KeyError(identifier)
    timeline = compile_timeline(routine, planner.catalogue.exercises, planner.options())
    verdicts = planner.plan(identifier).review.verdicts
    return Preview(
        routine,
        timeline.total_ms,
        hands_on_ms(timeline),
        asked_words(routine.asked) if routine.asked else "",
        tuple(
            PreviewStep(each.exercise, each.duration_ms, changes_words(step), step.note)
            for each, step in zip(timeline.steps, routine.steps, strict=True)
        ),
        tuple(health_told(verdicts, planner.catalogue.exercises)),
    )


def previews(planner: Planner, offered: Sequence[Offered]) -> dict[str, Preview]:
    """Return the routines and exercises among `offered` by the ids they get, as they would be for the person."""
    known = planner.among(catalogue_with(planner.catalogue, offered))
    shown = [each.id for each in offered if each.usable and each.kind in _PRACTISED]
    return {identifier: preview(known, identifier) for identifier in shown}


def catalogue_with(catalogue: Catalogue, offered: Sequence[Offered]) -> Catalogue:
    """Return what there would be if the usable ones of `offered` were taken in."""
    exercises, routines = dict(catalogue.exercises), dict(catalogue.routines)
    for each in offered:
        if not each.usable or each.kind not in _PRACTISED:
            continue
        read = shaped(Path(each.path), read_text(each.content).values())
        content = with_present_ids(read, catalogue.aliases).content
        if isinstance(content, ExerciseFile):
            exercises[content.id] = convert.exercise(content)
        elif isinstance(content, RoutineFile):
            exercises.update(with_inside(content, {}))
            routines[content.id] = convert.routine(content)
    aliases = catalogue.aliases
    return replace(catalogue, exercises=ById(exercises, aliases), routines=ById(routines, aliases))


def asked_words(asked: Asked, day_words: Callable[[date], str] = date.isoformat) -> Notice:
    """Return who asks for a routine, how often and until when, as a sentence; `day_words` writes a day."""
    often = QT_TRANSLATE_NOOP("Notices", "Asked for by {by}: {times} × a day, {days} days a week.")
    until = QT_TRANSLATE_NOOP("Notices", "Asked for by {by}: {times} × a day, {days} days a week, until {until}.")
    if asked.days_a_week == 1:
        often = QT_TRANSLATE_NOOP("Notices", "Asked for by {by}: {times} × a day, one day a week.")
        until = QT_TRANSLATE_NOOP("Notices", "Asked for by {by}: {times} × a day, one day a week, until {until}.")
    values = {"by": asked.by, "times": asked.times_a_day, "days": asked.days_a_week}
    return Notice(until, **values, until=day_words(asked.until)) if asked.until else Notice(often, **values)


def changes_words(step: RoutineStep) -> str:
    """Return what a step changes in its exercise; empty where that is nothing."""
    parts: list[str] = [Notice(QT_TRANSLATE_NOOP("Notices", "once"))] if step.reps == 1 else []
    for words, value in (
        (QT_TRANSLATE_NOOP("Notices", "{value} sets"), step.sets if step.sets > 1 else None),
        (QT_TRANSLATE_NOOP("Notices", "{value} times"), step.reps if step.reps != 1 else None),
        (QT_TRANSLATE_NOOP("Notices", "hold {value} s"), _seconds(step.hold_ms)),
        (QT_TRANSLATE_NOOP("Notices", "rest {value} s"), _seconds(step.rest_ms)),
        (QT_TRANSLATE_NOOP("Notices", "pace {value} %"), step.pace_percent),
    ):
        if value is not None:
            parts.append(Notice(words, value=value))
    if step.sides is not Sides.BOTH:
        parts.append(_SIDES[step.sides])
    if any(astuple(step.cues)):
        parts.append(Notice(QT_TRANSLATE_NOOP("Notices", "in other words")))
    return joined(*parts, by=", ") if parts else ""


_SIDES = {
    Sides.LEFT: Notice(QT_TRANSLATE_NOOP("Notices", "left side alone")),
    Sides.RIGHT: Notice(QT_TRANSLATE_NOOP("Notices", "right side alone")),
}


def _seconds(length_ms: int | None) -> str | None:
    return None if length_ms is None else f"{length_ms / 1000:g}"
