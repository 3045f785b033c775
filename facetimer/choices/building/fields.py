# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figures of a step that a person can change: which there are, their limits, which stands in its row.

Pure. It must not know how they are shown.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from facetimer.choices.building.our_figures import Figures, figures_of
from facetimer.library.model.practice import Exercise, Routine

_LIMITS: Mapping[str, tuple[float, float]] = {
    "sets": (1, 20),
    "reps": (1, 200),
    "hold_s": (0.5, 600),
    "rest_s": (0, 120),
    "pace_percent": (75, 150),
}
"""As in `library/files/formats.py`."""
_LONG_S = 20
"""A hold of this length or more changes by five seconds, a shorter one by one."""


class Field(Struct, frozen=True):
    """One figure of a step, in the unit of its file.

    Attributes:
        key: in the file.
        value: in force; where the exercise has several of its own, the first.
        is_mine: whether the step has it otherwise than `ours`.
        ours: the article's or ours, of the exercise or of what was copied; several where blocks differ.
        own: the exercise's, if it is the same in all blocks; None where blocks differ.
        limits: the least and the most.
        step: by how much a press changes it.
    """

    key: str
    value: float
    is_mine: bool
    ours: Figures
    own: float | None
    limits: tuple[float, float]
    step: float

    def wanted(self, value: float) -> float | None:
        """Return what a step says to have `value`; None, to leave it out, where that is the exercise's own."""
        return None if value == self.own else value


def fields_of(exercise: Exercise, values: Mapping[str, Any], like: Routine | None = None) -> tuple[Field, ...]:
    """Return the figures that a step has, in the order of the file.

    Args:
        exercise: of the step.
        values: what its file says of the step.
        like: the routine of which it is a copy, if it is one.
    """
    holds = any(block.hold_ms.value for block in exercise.blocks)
    return tuple(_field(exercise, key, values.get(key), like) for key in _LIMITS if key != "hold_s" or holds)


def repeated(exercise: Exercise) -> str:
    """Return the figure that says best how much of `exercise` there is: how often, or how long it is held."""
    once = all(block.reps.value == 1 for block in exercise.blocks)
    holds = figures_of(exercise, "hold_s")
    if once and len(holds) == 1 and holds[0].value:
        return "hold_s"
    return "reps" if len(figures_of(exercise, "reps")) == 1 else "sets"


def _field(exercise: Exercise, key: str, said: object, like: Routine | None) -> Field:
    figures = [figure.value for figure in figures_of(exercise, key)]
    own = figures[0] if len(set(figures)) == 1 else None
    mine = float(said) if isinstance(said, int | float) and not isinstance(said, bool) else own
    ours = figures_of(exercise, key, like)
    is_mine = mine is not None and {figure.value for figure in ours} != {mine}
    step = 5.0 if key == "pace_percent" or (key == "hold_s" and figures[0] >= _LONG_S) else 1.0
    return Field(key, figures[0] if mine is None else mine, is_mine, ours, own, _LIMITS[key], step)
