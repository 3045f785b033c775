# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The one thing of a page: words on tinted ground, and beside them the figure, which reaches beyond its edge."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import Gap, let_be
from facetimer.ui.look.theme import CARD_RADIUS_PX
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.picture.stills import Still, Stills

BEYOND_PX = 24
"""How far the figure reaches over the upper edge."""
_FIGURE_SHARE, _LEAST_FIGURE_PX = 0.5, 190
BUTTON_PX = 280
"""How wide its one large button is, at least; a row of buttons among the words needs that width."""
BELOW_PX = 260
"""How high the figure is where it stands below the words."""
_WIDE_PX, _NARROW_SIDE_PX = 860, 24
_SEEN = (150.0, 0.0, 500.0, 740.0)
"""The part of the canvas that is shown at least: from the crown to the neck, from ear to ear."""
_TALLEST = _SEEN[3] / _SEEN[2]


class Hero(QWidget):
    """A panel as wide as the column.

    Args:
        stills: theme and figure.
        ground: what the figure and the words stand on.
        height_px: of the panel, at least.
        parent: the widget it belongs to.

    Attributes:
        words: takes what is said, from the top down.
        above: the line above all that.
    """

    def __init__(self, stills: Stills, ground: Ground, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = stills.look
        self._ground = ground
        self._height_px = height_px
        self._stage = Stage(stills, self)
        self._stage.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        outer = in_column(self, 0)
        self._said = QWidget(self)
        outer.addWidget(self._said)
        self._outer = outer
        let_be(outer)
        self.words = in_column(self._said, 8)
        self.words.addStretch(1)
        line = QWidget()
        self.above = FlowRow(12, line)
        self.words.addWidget(line)
        self._holders: list[QWidget] = []
        stills.look.theme_changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        """Be as large as the page."""
        grown = self._look.theme.grown
        self.setMinimumHeight(grown(BEYOND_PX + self._height_px))
        for each in self._holders:
            each.setMinimumWidth(grown(BUTTON_PX))

    def show_figure(self, make_still: Callable[[], Still], description: str) -> None:
        """Show a still of the whole head."""
        self._stage.show_still(make_still, description, Ground.CLEAR, _SEEN)

    def invite(self, title: str, why: str, button: QWidget) -> None:
        """Say in a title and a sentence what there is to do, and put the button that does it below them."""
        self.words.addWidget(Text(title, self._look.theme.title_role, wrap=True))
        self.words.addWidget(Text(why, "lead", wrap=True))
        self.words.addSpacerItem(Gap(16))
        self.add_buttons(button)
        self.words.addStretch(1)

    def add_buttons(self, *buttons: QWidget, gap_px: int = 24) -> None:
        """Put buttons beside one another below the words, or, where that is too narrow, in several lines."""
        holder = QWidget()
        holder.setMinimumWidth(self._look.theme.grown(BUTTON_PX))
        self._holders.append(holder)
        row = FlowRow(gap_px, holder)
        for button in buttons:
            row.addWidget(button)
        self.words.addWidget(holder)

    def set_ground(self, ground: Ground) -> None:
        """Let figure and words stand on another ground."""
        self._ground = ground
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the words alone: below them there is room for the figure."""
        return QSize(
            self._said.minimumSizeHint().width() + 2 * self._look.theme.grown(_NARROW_SIDE_PX),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let figure and words stand beside one another, or, where that is too narrow, the figure below."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        grown = self._look.theme.grown
        side = grown(48 if self.width() >= grown(_WIDE_PX) else _NARROW_SIDE_PX)
        above, below = grown(BEYOND_PX + 24), grown(24)
        figure = self._figure_width(side)
        mirrored = self.isRightToLeft()
        beside = figure >= grown(_LEAST_FIGURE_PX)
        if beside:
            margins = (figure if mirrored else side, above, side if mirrored else figure, below)
            height = min(self.height(), grown(self._height_px + BEYOND_PX), round(figure * _TALLEST))
        else:
            figure, height = self.width() - 2 * side, grown(BELOW_PX)
            margins = (side, above, side, height)
        if self._outer.contentsMargins() != _as_margins(margins):
            self._outer.setContentsMargins(*margins)
            self._outer.activate()
        left = (0 if mirrored else self.width() - figure) if beside else (self.width() - figure) // 2
        self._stage.setGeometry(QRect(left, self.height() - height, figure, height))

    def _figure_width(self, side: int) -> int:
        """Return how wide the figure may be beside the words."""
        grown = self._look.theme.grown
        free = self.width() - side - grown(8) - self._said.minimumSizeHint().width()
        return min(grown(self._height_px / 416 * 516), round(self.width() * _FIGURE_SHARE), free)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self._look.theme.palette, self._ground.value)))
        beyond, round_px = (self._look.theme.grown(each) for each in (BEYOND_PX, CARD_RADIUS_PX))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, beyond, 0, 0), round_px, round_px)
        painter.end()


def _as_margins(margins: tuple[int, int, int, int]) -> QMargins:
    return QMargins(*margins)
