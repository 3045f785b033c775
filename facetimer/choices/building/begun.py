# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was being built when facetimer ended, taken up again from its drafts."""

from collections.abc import Callable

from facetimer.choices.building.builder import Builder
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.keeping import Drafts
from facetimer.choices.building.parts import BLOCKS
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import TimelineOptions


def taken_up(drafts: Drafts, catalogue: Catalogue, options: Callable[[], TimelineOptions]) -> list[Builder]:
    """Return what was being built when facetimer ended, routines and exercises, the latest last."""
    found: list[Builder] = []
    for name, draft in drafts.found().items():
        kind = ExerciseBuilder if BLOCKS in draft.document.values() else Builder
        found.append(kind(draft.document, catalogue, drafts, draft.origin, name, options, draft.like))
    return found
