# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to have ready for a row of exercises, and which card comes before them. Pure."""

from collections.abc import Sequence

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, PrepCard, Tool, Zone


def to_have_ready(ordered: Sequence[Exercise]) -> tuple[tuple[str, ...], PrepCard]:
    """Return the tools by name and the card of preparations, for exercises in the order in which they are done."""
    categories = {exercise.category for exercise in ordered}
    touching = [exercise for exercise in ordered if exercise.tool is not Tool.NONE]
    if Category.GUA_SHA in categories:
        return ("gua sha", "oil"), PrepCard.TOOL
    if Category.ROLLER in categories:
        return ("jade roller", "serum or oil"), PrepCard.TOOL
    if touching and touching[0].needs_slip:
        return ("oil",), PrepCard.OIL
    if any(exercise.needs_slip for exercise in touching):
        return ("drop of oil",), PrepCard.OIL_LATER
    if any(exercise.category is Category.LYMPH for exercise in touching):
        return (), PrepCard.LYMPH
    if any(Zone.MASSETER in exercise.zones for exercise in touching):
        return (), PrepCard.JAW
    if categories and categories <= {Category.ACUPRESSURE, Category.RELAX}:
        return (), PrepCard.POINTS
    return (), PrepCard.EXERCISE
