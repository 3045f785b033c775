# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Something else to do: a small crop, and beside it a name and a line of facts."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import CropButton, Line, measured
from facetimer.ui.controls.text import narrowed
from facetimer.ui.look.current_look import Look
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

CROP_PX = (128, 96)
LEAST_WIDTH_PX = 272
_AWAY_PX = 16


class Offer(CropButton):
    """A quiet card beside others of its kind.

    Args:
        stills: where the picture comes from.
        shown: the exercise that is pictured.
        name: what it opens.
        facts: a line below it.
        crop: width and height of the picture.
        parent: the widget it belongs to.
        look: that of its page, where it is not the window's.
    """

    def __init__(
        self,
        stills: Stills,
        shown: Exercise,
        name: str,
        facts: str,
        crop: tuple[int, int] = CROP_PX,
        parent: QWidget | None = None,
        *,
        look: Look | None = None,
    ) -> None:
        super().__init__(
            stills, lambda: stills.exercise(shown.id), ground_of(shown), name, crop, parent, look=look
        )
        self._shape = crop
        self.show_facts(facts)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: str) -> None:
        """Show another line below the name."""
        self._facts = facts
        self.forget_measures()
        self.setAccessibleDescription(facts)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The crop, or as many lines as the words need beside it."""
        width = self.look.theme.grown(LEAST_WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    @property
    def _crop(self) -> tuple[int, int]:
        grown = self.look.theme.grown
        return grown(self._shape[0]), grown(self._shape[1])

    @property
    def _between(self) -> int:
        return self.look.theme.grown(2)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop, or of the lines that the words need beside it."""
        return max(self._crop[1], round(sum(self._heights(width))) + self.look.theme.grown(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the crop and the words, in the middle of its height."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored, (width, height) = self.isRightToLeft(), self._crop
        left = self.width() - width if mirrored else 0
        self.paint_crop(painter, QRectF(left, (self.height() - height) / 2, width, height))
        taken = width + self.look.theme.grown(_AWAY_PX)
        words = QRectF(self.rect()).adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        name, note = self._heights(self.width())
        words.setTop(words.center().y() - (name + note) / 2)
        colours = self.look.theme.palette
        font = narrowed(self.name_font(), self.text(), words.width())
        words.setTop(
            words.top() + self.paint_words(painter, words, self.text(), font, colours.ink) + self._between
        )
        self.paint_words(painter, words, self._facts, self.note_font(), colours.ink_soft)
        painter.end()

    def forget_measures(self) -> None:
        """Measure its words anew when they are needed."""
        self._measured: tuple[Line, Line] | None = None

    def _heights(self, width: int) -> tuple[float, float]:
        """Return how high name and facts are; a page that is laid out asks 30 times, in a few widths."""
        if self._measured is None:
            name = measured(self.name_font(), self.text(), "ink")
            self._measured = name, measured(self.note_font(), self._facts, "ink_soft")
        room = width - self._crop[0] - self.look.theme.grown(_AWAY_PX)
        name, facts = self._measured
        return name.height_in(room), facts.height_in(room) + self._between
