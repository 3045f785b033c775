# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sign of a move that needs no hand, as a view's file writes it: where it stands and when it shows.

Owns its data and their checking. How it looks is in `signs/move_signs.py`.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH

_KEYS = frozenset(
    {
        "exercise", "shows", "hides", "on", "arrow", "was", "pair", "double", "size", "number", "at",
        "over", "stays",
    }
)  # fmt: skip
_KINDS = ("arrow", "was", "at")
_GROUNDS = frozenset({"skin", "ground", "breath"})


class MoveFault(ValueError):  # noqa: N818 - as RigFault
    """A sign is written in a way that cannot be drawn; the sentence says what would be right."""


class MoveSign(Struct, frozen=True):
    """One sign of a move, for the person's left where it has sides.

    Attributes:
        exercise: the id of the one it belongs to.
        shows: at which value of a channel all of it is seen; the least of several counts. Below 0 it is seen on
            that side of 0 alone, else on either.
        hides: at which value of a channel nothing of it is left.
        on: what it lies on: `skin`, the `ground` beside the figure, or `breath`, which has a colour of its own.
        line: in units of the canvas, from where the arrow begins to its tip; where an outline was at rest; or
            the one place of a number.
        was: whether it is such an outline.
        over: whether no hand hides it.
        number: which of the moves it is, from 1, where the exercise has several that follow each other; else 0.
        pair: whether its mirror image is drawn as well.
        double: whether it goes to and fro.
        stays: whether a small clock at that place says that one stays so for a while.
        size: how much broader than usual, where the whole figure is seen.
    """

    exercise: str
    shows: Mapping[str, float]
    hides: Mapping[str, float]
    on: str
    line: tuple[Point, ...]
    was: bool = False
    pair: bool = False
    double: bool = False
    size: float = 1.0
    number: int = 0
    over: bool = False
    stays: bool = False

    def shown(self, channels: Mapping[str, float]) -> float:
        """Return how much of it shows in a pose, 0..1."""
        shown = min(_reached(channels.get(name, 0.0), full) for name, full in self.shows.items())
        for name, full in self.hides.items():
            shown *= 1 - _reached(channels.get(name, 0.0), full)
        return shown

    def lines(self, channels: Mapping[str, float]) -> list[tuple[Point, ...]]:
        """Return its line, its mirror image where the move goes the other way, or both."""
        other = tuple((CANVAS_WIDTH - x, y) for x, y in self.line)
        if self.pair:
            return [self.line, other]
        return [other if any(channels.get(name, 0.0) < 0 for name in self.shows) else self.line]


def _reached(value: float, full: float) -> float:
    """Return how much of a value is reached, on either side of 0, or on that of a `full` below 0 alone."""
    return min(1.0, max(0.0, value / full if full < 0 else abs(value) / full)) ** 2


def move_sign_from(raw: Mapping[str, Any]) -> MoveSign:
    """Return a sign as a file writes it.

    Raises:
        MoveFault: it lacks something, or says something that no sign has.
    """
    if odd := sorted(set(raw) - _KEYS):
        raise MoveFault(f"{', '.join(odd)} is nothing a sign has; {', '.join(sorted(_KEYS))} are")
    if not raw.get("exercise") or not raw.get("shows"):
        raise MoveFault("needs an exercise, and in shows the channels that it comes with")
    kinds = [key for key in _KINDS if key in raw]
    if len(kinds) != 1:
        raise MoveFault("needs either an arrow, an outline that was there, or at: the place of a number")
    line = tuple((float(x), float(y)) for x, y in raw[kinds[0]])
    shows, hides = ({str(k): float(v) for k, v in raw.get(key, {}).items()} for key in ("shows", "hides"))
    on = str(raw.get("on", "skin"))
    if len(line) < (1 if "at" in raw else 2) or on not in _GROUNDS or 0 in (*shows.values(), *hides.values()):
        raise MoveFault(
            f"needs two points or more, values other than 0, and to lie on {', '.join(sorted(_GROUNDS))}"
        )
    pair, double = (bool(raw.get(key)) for key in ("pair", "double"))
    size = float(raw.get("size", 1.0))
    kind, number = kinds[0], int(raw.get("number", 0))
    return MoveSign(
        str(raw["exercise"]), shows, hides, on, line, kind == "was", pair, double, size,
        number, bool(raw.get("over")), bool(raw.get("stays")),
    )  # fmt: skip
