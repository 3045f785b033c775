# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The boxes of the player's parts, as a function of the window's size.

At 900 px height the caption is 42 px and the count 208 px; both scale with the window.
"""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import astuple
from PySide6.QtCore import QRect

from facetimer.ui.look.theme import CONTROL_PX

FULL_HEIGHT_PX, FULL_WIDTH_PX = 900, 1100
"""The window at which the unit is 1."""
CONTROL_COUNT = 10
CONTROL_GAP_PX = 2


class PlayerGeometry(Struct, frozen=True):
    """Boxes in window pixels, left to right; `mirrored` turns them for right-to-left languages.

    Attributes:
        unit: 1 at 1100 x 900; sizes of type and gaps scale with it.
        face: the oval, 4:5; the ring runs along its edge.
    """

    unit: float
    title: QRect
    facts: QRect
    face: QRect
    phase: QRect
    count: QRect
    caption: QRect
    repetition: QRect
    following: QRect
    controls: QRect
    strip: QRect

    @property
    def caption_px(self) -> int:
        """Largest type of the caption."""
        return round(42 * self.unit)

    @property
    def count_px(self) -> int:
        """Type of the count."""
        return round(208 * self.unit)

    def mirrored(self, width: int) -> "PlayerGeometry":
        """Return the same for a right-to-left language; time still runs with the reading direction."""

        def turned(box: QRect) -> QRect:
            return QRect(width - box.right() - 1, box.y(), box.width(), box.height())

        unit, *boxes = astuple(self)
        return PlayerGeometry(unit, *(turned(box) for box in boxes))


@lru_cache(maxsize=2)  # asked for in every frame
def player_geometry(width: int, height: int) -> PlayerGeometry:
    """Lay the player out; a window higher than wide puts the words below the face."""
    unit = min(height / FULL_HEIGHT_PX, width / FULL_WIDTH_PX)
    if height > width:
        unit = min(height / 1500, width / 760)
    margin = max(16, round(32 * unit))
    gap = max(8, round(16 * unit))
    line = max(28, round(48 * unit))
    strip = QRect(margin, 0, width - 2 * margin, max(16, round(24 * unit)))
    strip.moveBottom(height - margin)
    control = max(CONTROL_PX, round(60 * unit))
    controls_width = CONTROL_COUNT * (control + CONTROL_GAP_PX) - CONTROL_GAP_PX
    controls = QRect(0, strip.top() - gap - control, controls_width, control)
    beside = width - 2 * margin - controls_width - gap
    if beside >= 240:
        controls.moveLeft(width - margin - controls_width)
        following = QRect(margin, controls.y(), beside, control)
        bottom = controls.y() - gap
    else:
        controls.moveLeft((width - controls_width) // 2)
        following = QRect(margin, controls.y() - gap // 2 - line, width - 2 * margin, line)
        bottom = following.top() - gap // 2
    facts_width = min(round((width - 2 * margin) * 0.48), max(250, round(420 * unit)))
    title = QRect(margin, margin // 2 + 4, width - 2 * margin - facts_width - gap, line)
    facts = QRect(width - margin - facts_width, title.y(), facts_width, line)
    main = QRect(margin, title.bottom() + 1 + gap // 2, width - 2 * margin, 0)
    main.setBottom(bottom)
    face, words = _halves(main, gap, stacked=height > width)
    return PlayerGeometry(
        unit, title, facts, _four_to_five(face), *_words(words, unit), following, controls, strip
    )


def _halves(main: QRect, gap: int, *, stacked: bool) -> tuple[QRect, QRect]:
    """Return the boxes of the face and of the words beside it, or below it where they are `stacked`."""
    if stacked:
        face = QRect(main.x(), main.y(), main.width(), main.height() * 55 // 100)
        return face, QRect(main.x(), face.bottom() + gap, main.width(), main.bottom() - face.bottom() - gap)
    face = QRect(main.x(), main.y(), round(main.width() * 0.47), main.height())
    words = QRect(face.right() + 2 * gap, main.y(), 0, main.height())
    words.setRight(main.right())
    return face, words


def _words(box: QRect, unit: float) -> tuple[QRect, QRect, QRect, QRect]:
    """Stack phase, count, caption and repetition in the middle of `box`."""
    heights = [round(share * unit) for share in (56, 200, 168, 48)]
    gap = round(14 * unit)
    spare = box.height() - sum(heights) - 3 * gap
    if spare < 0:  # the caption gives way: its type shrinks to its box
        heights[2] += spare
        spare = 0
    y = box.y() + spare // 2
    boxes = []
    for height in heights:
        boxes.append(QRect(box.x(), y, box.width(), height))
        y += height + gap
    return boxes[0], boxes[1], boxes[2], boxes[3]


def _four_to_five(box: QRect) -> QRect:
    height = min(box.height(), box.width() * 5 // 4)
    inner = QRect(0, 0, height * 4 // 5, height)
    inner.moveCenter(box.center())
    return inner
