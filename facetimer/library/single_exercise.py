# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One exercise as a routine of its own: with its name and id, the card it needs, and the tool in hand.

Pure. It must not know why somebody wants it alone.
"""

from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Category, PrepCard, Zone

_CARDS = {
    Category.GUA_SHA: PrepCard.TOOL,
    Category.ROLLER: PrepCard.TOOL,
    Category.LYMPH: PrepCard.LYMPH,
    Category.ACUPRESSURE: PrepCard.POINTS,
}
_TOOLS = {Category.GUA_SHA: ("gua sha", "oil"), Category.ROLLER: ("jade roller", "serum or oil")}


def single_exercise(exercise: Exercise) -> Routine:
    """Return the routine whose one step is `exercise`; its id and name are those of the exercise."""
    return Routine(
        exercise.id,
        exercise.name,
        (RoutineStep(exercise.id),),
        _TOOLS.get(exercise.category, ("drop of oil",) if exercise.needs_slip else ()),
        _card(exercise),
        exercise.source,
        exercise.reference,
        exercise.note,
    )


def _card(exercise: Exercise) -> PrepCard:
    if exercise.needs_slip:
        return _CARDS.get(exercise.category, PrepCard.OIL)
    by_hand = Zone.MASSETER in exercise.zones
    return _CARDS.get(exercise.category, PrepCard.JAW if by_hand else PrepCard.EXERCISE)
