# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person looks for in Practise (length, aim, zone, technique, tool), and what fits it.

Pure. It must not know how one chooses or how anything is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Goal, Source, Zone
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

LONGEST_SHORT_MS, LONGEST_MEDIUM_MS = 330_000, 630_000
"""Five and ten minutes, as they are rounded on a card."""


class Length(StrEnum):
    """How long a routine takes."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Technique(StrEnum):
    """What kind of practice something is, as a person would call it."""

    EXERCISE = "exercise"
    RELAX = "relax"
    MASSAGE = "massage"
    LYMPH = "lymph"
    GUA_SHA = "gua-sha"
    ROLLER = "roller"
    ACUPRESSURE = "acupressure"


class Needs(StrEnum):
    """What something needs besides a face: what one has, or wants to use."""

    NOTHING = "nothing"
    """Neither a tool nor oil."""
    NO_TOOL = "no-tool"
    GUA_SHA = "gua-sha"
    ROLLER = "roller"


GOAL_WORDS: Mapping[Goal, Notice] = {
    Goal.EASE: Notice(QT_TRANSLATE_NOOP("Notices", "to let muscles go")),
    Goal.WORK: Notice(QT_TRANSLATE_NOOP("Notices", "to let muscles work")),
}

TECHNIQUE_WORDS: Mapping[Technique, Notice] = {
    Technique.EXERCISE: Notice(QT_TRANSLATE_NOOP("Notices", "facial exercise")),
    Technique.RELAX: Notice(QT_TRANSLATE_NOOP("Notices", "letting go and stretching")),
    Technique.MASSAGE: Notice(QT_TRANSLATE_NOOP("Notices", "massage by hand")),
    Technique.LYMPH: Notice(QT_TRANSLATE_NOOP("Notices", "lymph massage")),
    Technique.GUA_SHA: Notice(QT_TRANSLATE_NOOP("Notices", "gua sha")),
    Technique.ROLLER: Notice(QT_TRANSLATE_NOOP("Notices", "face roller")),
    Technique.ACUPRESSURE: Notice(QT_TRANSLATE_NOOP("Notices", "acupressure")),
}

TECHNIQUES: Mapping[Category, Technique] = {
    Category.EXERCISE: Technique.EXERCISE,
    Category.EXERCISE_ASSISTED: Technique.EXERCISE,
    Category.EXERCISE_ADVANCED: Technique.EXERCISE,
    Category.RELAX: Technique.RELAX,
    Category.STRETCH: Technique.RELAX,
    Category.MASSAGE: Technique.MASSAGE,
    Category.LYMPH: Technique.LYMPH,
    Category.GUA_SHA: Technique.GUA_SHA,
    Category.ROLLER: Technique.ROLLER,
    Category.ACUPRESSURE: Technique.ACUPRESSURE,
}


class Wanted(Struct, frozen=True):
    """What is looked for; None for whatever comes."""

    length: Length | None = None
    goal: Goal | None = None
    zone: Zone | None = None
    technique: Technique | None = None
    needs: Needs | None = None


ANYTHING = Wanted()


def technique_of(exercise: Exercise) -> Technique:
    """Return what kind of practice `exercise` is."""
    return TECHNIQUES[exercise.category]


def in_order(exercises: Iterable[Exercise]) -> list[Exercise]:
    """Return `exercises` as one looks through them: by technique, those of the articles first, then by name."""
    techniques = list(Technique)
    return sorted(
        exercises,
        key=lambda each: (techniques.index(technique_of(each)), each.source is not Source.ARTICLE, each.name),
    )


def length_of(total_ms: int) -> Length:
    """Return which length a routine of `total_ms` counts as: up to 5 min, up to 10 min, or longer."""
    if total_ms <= LONGEST_SHORT_MS:
        return Length.SHORT
    return Length.MEDIUM if total_ms <= LONGEST_MEDIUM_MS else Length.LONG


class Shelf(Struct, frozen=True, order=True):
    """Where a routine stands among all of them: by its length, then by whether hands alone do.

    Attributes:
        place: of its length, 0 for the shortest ones.
        with_more: whether it needs a tool or oil.
    """

    place: int
    with_more: bool

    @property
    def length(self) -> Length:
        """What it counts as."""
        return tuple(Length)[self.place]


def shelf_of(exercises: Sequence[Exercise], total_ms: int) -> Shelf:
    """Return where a routine of these exercises stands that takes `total_ms`."""
    return Shelf(tuple(Length).index(length_of(total_ms)), any(exercise.needs_slip for exercise in exercises))


def exercise_fits(exercise: Exercise, wanted: Wanted) -> bool:
    """Whether `exercise` is what is looked for; every exercise is short, so lengths do not count."""
    return (
        wanted.goal in {None, exercise.goal}
        and (wanted.zone is None or wanted.zone in exercise.zones)
        and wanted.technique in {None, technique_of(exercise)}
        and _needs_fit([exercise], wanted.needs)
    )


def routine_fits(exercises: Sequence[Exercise], total_ms: int, wanted: Wanted) -> bool:
    """Whether a routine is what is looked for.

    One of its steps must have the aim, the zone and the technique together; an aim counts only where a third of
    the steps or more have it.

    Args:
        exercises: of its steps, at least one.
        total_ms: how long it takes.
        wanted: what is looked for.
    """
    aimed = sum(exercise.goal is wanted.goal for exercise in exercises)
    return (
        wanted.length in {None, length_of(total_ms)}
        and (wanted.goal is None or 3 * aimed >= len(exercises))
        and any(exercise_fits(exercise, replace(wanted, needs=None)) for exercise in exercises)
        and _needs_fit(exercises, wanted.needs)
    )


def _needs_fit(exercises: Sequence[Exercise], needs: Needs | None) -> bool:
    techniques = {technique_of(exercise) for exercise in exercises}
    match needs:
        case None:
            return True
        case Needs.NOTHING:
            return not any(exercise.needs_slip for exercise in exercises)
        case Needs.NO_TOOL:
            return not techniques & {Technique.GUA_SHA, Technique.ROLLER}
        case _:
            return Technique(needs.value) in techniques
