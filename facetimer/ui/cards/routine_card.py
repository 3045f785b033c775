# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine or an exercise to choose: its most telling moment, its name, what it needs, and how long it takes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import CropButton, Line, measured
from facetimer.ui.controls.text import narrowed, plain_tip
from facetimer.ui.look.theme import HEAD_PX, NOTE_PX, TEXT_PX
from facetimer.ui.look.wording import put_notice, rounded_length_words
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

if TYPE_CHECKING:
    from facetimer.choices.planner import Planner
    from facetimer.library.health.applying_rules import Review

CROP_PX = (348, 168)
LEAST_WIDTH_PX = 248
ROOM_BELOW_PX = 24
_AWAY_PX = 12
_BESIDE_AT_MOST_PERCENT = 150
"""The text size up to which the minutes stand beside the name; above it they begin the line below."""


class _Said(Struct, frozen=True):
    """What a card says in one size of type, measured.

    Attributes:
        minutes_px: taken by the length beside the words.
        figure_px: the height of its figure.
        heights: of the card, by its width, as far as it was asked for.
    """

    minutes_px: float
    name: Line
    note: Line
    figure_px: float
    heights: dict[int, int]


class RoutineCard(CropButton):
    """A card that opens something; painted by hand so that a hundred of them cost nothing until they are seen.

    Args:
        stills: where the picture comes from.
        shown: the exercise that is pictured: the card's own, or the one that stands for its routine.
        name: what it opens.
        facts: a line below the name, such as `no tools`.
        length_ms: how long it takes; None where that says nothing.
        parent: the widget it belongs to.
    """

    _measured: _Said | None = None

    def __init__(
        self,
        stills: Stills,
        shown: Exercise,
        name: str,
        facts: str,
        length_ms: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(stills, lambda: stills.exercise(shown.id), ground_of(shown), name, CROP_PX, parent)
        self._facts = self._length = self._reason = ""
        self._causes: Sequence[str] = ()
        self.show_facts(facts, length_ms)
        policy = QSizePolicy(
            QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum
        )  # as high as its row's highest
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: str, length_ms: int | None = None) -> None:
        """Show another line below the name, and another length."""
        length = "" if length_ms is None else rounded_length_words(length_ms)
        if (facts, length) != (self._facts, self._length):
            self._facts, self._length = facts, length
            self._tell()

    def show_reason(self, reason: str, causes: Sequence[str] = ()) -> None:
        """Grey the picture and say for which answers it is left out; it still opens, and there more is read.

        A screen reader is told all at once, and so is the mouse.

        Args:
            reason: why, in full; empty where nothing leaves it out.
            causes: the names of the answers, of which some are shown.
        """
        if (reason, causes) != (self._reason, self._causes):
            self._reason, self._causes = reason, causes
            self._tell()

    @property
    def note(self) -> str:
        """The line below the name."""
        return self._said.note.words

    def _tell(self) -> None:
        self.forget_measures()
        reason = self._reason
        told = " · ".join(filter(None, (self._length, self._facts)))
        self.setAccessibleDescription(f"{told}. {reason}" if reason else told)
        self.setToolTip(plain_tip(reason))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A picture, and as many lines as the words need on the narrowest card."""
        width = self.look.theme.grown(LEAST_WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture and of the lines that the words need in `width`."""
        heights = self._said.heights
        if width not in heights:
            grown = self.look.theme.grown
            heights[width] = grown(CROP_PX[1] + _AWAY_PX + ROOM_BELOW_PX) + round(self._words_height(width))
        return heights[width]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        grown, colours = self.look.theme.grown, self.look.theme.palette
        self.paint_crop(painter, QRectF(0, 0, self.width(), grown(CROP_PX[1])), grey=bool(self._reason))
        below = QRectF(self.rect()).adjusted(0, grown(CROP_PX[1] + _AWAY_PX), 0, 0)
        said = self._said
        if said.minutes_px:
            self._paint_minutes(painter, below)
        mirrored, taken = self.isRightToLeft(), said.minutes_px
        words = below.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
        font = narrowed(self.name_font(), self.text(), words.width())
        words.setTop(words.top() + self.paint_words(painter, words, self.text(), font, colours.ink) + grown(2))
        if self._reason:
            words = self.paint_lock(painter, words)
        self.paint_words(painter, words, said.note.words, said.note.font, getattr(colours, said.note.role))
        painter.end()

    def _paint_minutes(self, painter: QPainter, box: QRectF) -> None:
        """Paint the length at the end of the line: its figure large, what it counts small beside it."""
        figure, unit = self._split_length()
        large, small = self._figure_font(), self.look.font(self.font(), TEXT_PX)
        away = self.look.theme.grown(5)
        baseline = box.top() + QFontMetricsF(large).ascent() - self.look.theme.grown(4)
        width = QFontMetricsF(large).horizontalAdvance(figure)
        beside = QFontMetricsF(small).horizontalAdvance(unit)
        mirrored = self.isRightToLeft()
        left = box.left() if mirrored else box.right() - width - beside - away
        colours = self.look.theme.palette
        painter.setPen(QColor(colours.ink))
        painter.setFont(large)
        painter.drawText(round(left + (beside + away if mirrored else 0)), round(baseline), figure)
        painter.setPen(QColor(colours.ink_soft))
        painter.setFont(small)
        painter.drawText(round(left if mirrored else left + width + away), round(baseline), unit)

    @property
    def _said(self) -> _Said:
        if self._measured is None:
            minutes = self._minutes_width()
            name = measured(self.look.font(self.font(), TEXT_PX, heavy=True), self.text(), "ink")
            note = measured(self.note_font(), self._note(minutes), "ink" if self._reason else "ink_soft")
            figure = QFontMetricsF(self._figure_font()).height()
            self._measured = _Said(minutes, name, note, figure, {})
        return self._measured

    def forget_measures(self) -> None:
        """Measure what it says anew."""
        self._measured = None

    def _minutes_width(self) -> float:
        """How much of the width the length takes beside the words; nothing where it stands in their line.

        What cannot be practised now takes no time.
        """
        if self._reason or not self._length or self.look.theme.text_percent > _BESIDE_AT_MOST_PERCENT:
            return 0.0
        figure, unit = self._split_length()
        small = QFontMetricsF(self.look.font(self.font(), TEXT_PX))
        around = self.look.theme.grown(5) + self.look.theme.grown(16)
        return (
            QFontMetricsF(self._figure_font()).horizontalAdvance(figure) + small.horizontalAdvance(unit) + around
        )

    def _split_length(self) -> tuple[str, str]:
        figure, _, unit = self._length.partition(" ")
        return figure, unit

    def _note(self, minutes_px: float) -> str:
        if self._reason:
            return self.left_out_words(self._causes)
        return self._facts if minutes_px or not self._length else f"{self._length} · {self._facts}"

    def _words_height(self, width: int) -> float:
        said = self._said
        room = width - said.minutes_px
        lock = self.lock_px if self._reason else 0
        note = max(said.note.height_in(room - lock), self.line_px(NOTE_PX))
        return max(said.name.height_in(room) + note + self.look.theme.grown(4), said.figure_px)

    def _figure_font(self) -> QFont:
        return self.look.font(self.font(), HEAD_PX, heavy=True)


def show_left_out(card: RoutineCard, planner: "Planner", seen: "Review | None") -> None:
    """Let `card` say why nothing is left of a routine seen through the person's answers; nothing where some is."""
    if seen is None or not seen.is_empty:
        card.show_reason("")
    else:
        card.show_reason(put_notice(seen.explanation), [put_notice(each) for each in planner.causes(seen)])
