# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where the parts of the player are and how large their type is, as values; `arranging.py` works them out."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect

NONE = QRect()
"""Of what an arrangement leaves out."""
V = TypeVar("V", bound=Struct)


class Sizes(Struct, frozen=True):
    """Type and lines, in pixels; 0 where an arrangement has none.

    Attributes:
        number, number_over: the count alone, and where a line stands below it.
        below: that line.
        action, second: what to do now, and what else.
        beside: the words next to the ring.
        line: how thick the ring is.
        bar: how high the bar of the session is.
    """

    title: int = 0
    facts: int = 0
    phase: int = 0
    number: int = 0
    number_over: int = 0
    below: int = 0
    action: int = 0
    second: int = 0
    beside: int = 0
    line: int = 0
    bar: int = 0

    def times(self, unit: float) -> "Sizes":
        """Return all of them `unit` times as large."""
        return Sizes(*(round(getattr(self, name) * unit) for name in self.__struct_fields__))


class PlayerGeometry(Struct, frozen=True):
    """Boxes in window pixels, left to right.

    Attributes:
        stage: the figure, without a frame up to the window's edges.
        ring: as wide as high; the number stands in it.
        words: what to do now, and a second line.
        side, pressure: whose side is touched and how hard.
        strip: the session's bar.
        following: what comes next.
        controls: where they lie when they are called.
        control_count: how many of them have room; the others can be had in the pause.
    """

    sizes: Sizes
    stage: QRect
    phase: QRect
    ring: QRect
    strip: QRect
    controls: QRect
    control_count: int
    title: QRect = NONE
    facts: QRect = NONE
    words: QRect = NONE
    side: QRect = NONE
    pressure: QRect = NONE
    following: QRect = NONE


class PauseGeometry(Struct, frozen=True):
    """What a pause has in place of the count and the words.

    Attributes:
        ring: keeps the arc that it had, smaller.
        go_on: the round button in the ring.
        doing: what was being done.
        left: what is left of the phase, in words.
        sentence: how to go on, in type of `sentence_px`.
        hint: the same by key and pedal, where there is room for it.
        tiles: the buttons with a word each, in reading order.
    """

    ring: QRect
    go_on: QRect
    doing: QRect
    left: QRect
    sentence: QRect
    hint: QRect
    tiles: tuple[QRect, ...]
    sentence_px: int
    hint_px: int


def turned(geometry: V, width: int) -> V:
    """Return the same for a language that is read from right to left, in a window of `width` pixels."""

    def over(value: object) -> object:
        if isinstance(value, QRect):
            return value if value.isNull() else QRect(QPoint(width - value.right() - 1, value.y()), value.size())
        return tuple(over(each) for each in value) if isinstance(value, tuple) else value

    names = geometry.__struct_fields__
    return replace(geometry, **{name: over(getattr(geometry, name)) for name in names})
