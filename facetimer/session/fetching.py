# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the hands need for an exercise, and what they must fetch between two. Pure; it must not know when."""

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Tool

FETCHED_TOOLS = frozenset({Tool.GUA_SHA, Tool.ROLLER})
"""What a person puts down and takes up again."""


def to_fetch(before: Exercise, after: Exercise) -> str:
    """Return what the hands must fetch between two exercises; a tool comes with its oil."""
    if after.tool in FETCHED_TOOLS and after.tool is not before.tool:
        return after.tool.value
    return "oil" if after.needs_slip and not before.needs_slip else ""


def to_hold(exercise: Exercise) -> str:
    """Return what the hands need for an exercise: a tool, oil, or nothing."""
    if exercise.tool in FETCHED_TOOLS:
        return exercise.tool.value
    return "oil" if exercise.needs_slip else ""
