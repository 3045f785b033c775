# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The exercises one may add, in the few groups among which one looks for them. Pure."""

from collections.abc import Mapping
from enum import StrEnum

from facetimer.choices.picking import Technique, in_order, technique_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Goal


class Group(StrEnum):
    """Exercises that are looked for together."""

    EASE = "ease"
    WORK = "work"
    LYMPH = "lymph"
    POINTS = "points"
    TOOL = "tool"


_OF_TECHNIQUE: Mapping[Technique, Group] = {
    Technique.LYMPH: Group.LYMPH,
    Technique.ACUPRESSURE: Group.POINTS,
    Technique.GUA_SHA: Group.TOOL,
    Technique.ROLLER: Group.TOOL,
}


def group_of(exercise: Exercise) -> Group:
    """Return where `exercise` stands."""
    by_goal = Group.WORK if exercise.goal is Goal.WORK else Group.EASE
    return _OF_TECHNIQUE.get(technique_of(exercise), by_goal)


def on_shelf(catalogue: Catalogue, group: Group, words: str) -> list[Exercise]:
    """Return the exercises of `group`, hands before muscles; while words are searched for, all that hold them."""
    found = catalogue.search_exercises(words) if words.strip() else catalogue.exercises.values()
    here = [each for each in in_order(found) if words.strip() or group_of(each) is group]
    return sorted(here, key=lambda each: technique_of(each) is Technique.EXERCISE)
