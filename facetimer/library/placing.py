# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said again of the place when the sides change. Pure; it must not know when it is said."""

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Tool

_SET_DOWN = frozenset({Tool.GUA_SHA, Tool.ROLLER})


def placed_again(exercise: Exercise, block: int) -> str:
    """Return where the tool of `exercise` is set down on the other side too; empty for one without such a tool.

    That is the longest sentence of its setup; what stands beside it ("Oil on.", "Eyes closed.") is done by then.

    A hand finds the same place on its other side; a tool with its edges and ends has to be turned, too.

    Args:
        exercise: what is done on both sides.
        block: which of its blocks, counted from 1.
    """
    if exercise.tool not in _SET_DOWN:
        return ""
    setup = exercise.blocks[block - 1].cues.setup or exercise.cues.setup
    longest = max(setup.split(". "), key=len)
    return f"{longest.rstrip('.')}." if longest else ""
