# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape all pages share: one column, at most 1092 px wide, that scrolls when it must.

What lies below the fold of a long page can wait until what lies above it has been painted, so that no page keeps a
person waiting: `build_later`.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facetimer.ui.keyboard.table import KeyGroup
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.theme import COLUMN_PX, GUTTER_PX, MARGIN_PX

MARGINS_PX = ((900, MARGIN_PX), (600, GUTTER_PX), (0, 16))
"""The margin of a page by its least width."""
ABOVE_AND_BELOW_PX = (24, 32)
_ANY_WIDTH_PX = 16_777_215
"""What Qt takes for no limit."""
ROUNDS = 8
"""Of requests until layouts are at rest: what gets its width in one is measured in the next, and each level of a
page takes one. A round in which nobody asks costs nothing."""
A_MOMENT_MS = 20
"""Delay after painting before more is built: the painted page reaches the screen in the next turn of the loop."""


class Page(QWidget):
    """A page of the window.

    Args:
        name: what the page is, for those who do not see it.
        parent: the widget it belongs to.

    Attributes:
        column: add the page's content here, from the top down.
    """

    keys: KeyGroup | None = None
    """The keys that only this kind of page has; listed first while one is on it."""
    print_asked = Signal()
    """The page is wanted on paper; on most pages nobody listens."""
    widest_px = COLUMN_PX
    """The widest that its column gets at a desk."""
    widest_when_large_px = 0
    """The same where all on it is larger than at a desk, as it would be there; 0 for as wide as at a desk."""
    alone = False
    """Whether it takes the whole window, without the rail of places."""

    _page_look: PageLook | None = None
    """None where the page is read at a desk."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        outer = in_column(self, 0)
        self.scroll_area = _ScrollArea(self)
        self.scroll_area.painted.connect(self._on_scroll_area_painted)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.scroll_area, 1)
        self._below = outer
        content = self._scrolled = QWidget()
        self._margined: list[tuple[QHBoxLayout, int, int]] = [(in_row(content), *ABOVE_AND_BELOW_PX)]
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._set_margins)
        self._bleeds = False
        self._middle = middle = QWidget(content)
        middle.setMaximumWidth(self.widest_px)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._margined[0][0].addWidget(middle)
        self.column = in_column(middle, 16)
        self.scroll_area.setWidget(content)  # which gives it a ground of its own
        content.setAutoFillBackground(False)  # an opaque one would cover the area and its `painted` signal
        self._waiting: list[Callable[[], None]] = []
        self._next_turn = QTimer(self, singleShot=True, interval=A_MOMENT_MS)
        self._next_turn.timeout.connect(self._build_next)

    def read_from_afar(self, look: PageLook) -> None:
        """Let the page be read from a distance: in a large window all on it, which has this look, is larger."""
        look.dress(self)
        self._page_look = look

    @property
    def share(self) -> float:
        """How much of what the window has grown by all on it grows, 0..1; 0 where it is read at a desk."""
        return 0.0 if self._page_look is None else self._page_look.share

    def grow(self) -> None:
        """Let what stands on the page, also what was added since, be as large as the page."""
        if self._page_look is None:
            return
        if self._page_look.theme.size != 1:
            self._scrolled.installEventFilter(self)  # once, however often it is asked for
        self._page_look.grow(self.column)
        for row, *_ in self._margined:
            item = row.itemAt(0)
            held = item.widget() if item is not None else None
            if held is None:
                continue
            if held is not self._middle and (inner := held.layout()) is not None:
                self._page_look.grow(inner)
            if not self._bleeds:
                held.setMaximumWidth(self._widest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let what is added or opened on a page that has grown be as large before it is placed."""
        if watched is self._scrolled and event.type() is QEvent.Type.LayoutRequest:
            self.grow()
        return super().eventFilter(watched, event)

    def _grown(self, length: int) -> int:
        return length if self._page_look is None else self._page_look.theme.grown(length)

    @property
    def _widest(self) -> int:
        """The widest that its column gets now."""
        is_large = self._page_look is not None and self._page_look.theme.size > 1
        return self._grown(self.widest_when_large_px or self.widest_px) if is_large else self.widest_px

    def pin(self, widget: QWidget, *, raised: bool = True) -> QWidget:
        """Keep `widget` in view below what scrolls, as wide as the column; a raised foot has its own ground.

        Returns the foot, to be hidden while there is nothing to see on it.
        """
        foot = QFrame(self)
        foot.setObjectName("foot" if raised else "")
        row = in_row(foot)
        widget.setMaximumWidth(self._widest)
        row.addWidget(widget)
        self._margined.append((row, 12, 12 if raised else 24))
        self._below.addWidget(foot)
        self._set_margins()
        return foot

    def bleed(self, *, wholly: bool) -> None:
        """Let the column fill the page up to its edges, or keep its margins again."""
        self._bleeds = wholly
        self._middle.setMaximumWidth(_ANY_WIDTH_PX if wholly else self._widest)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins that the width allows."""
        super().resizeEvent(event)
        look, window = self._page_look, self.window()
        if look is not None and look.fit(window.size(), beside_rail=not self.alone):
            self.grow()
        self._set_margins()

    def _set_margins(self) -> None:
        """Leave as much free at either side; a scroll bar stands in its margin, so that it moves nothing."""
        side = 0
        if not self._bleeds:
            side = self._grown(next(margin for least, margin in MARGINS_PX if self.width() >= self._grown(least)))
        bar = self.scroll_area.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        for row, above, below in self._margined:
            end = max(0, side - taken)
            left, right = (end, side) if self.isRightToLeft() else (side, end)
            scrolls_to_edges = self._bleeds and row is self._margined[0][0]
            top, bottom = (0, 0) if scrolls_to_edges else (self._grown(above), self._grown(below))
            row.setContentsMargins(left, top, right, bottom)
            taken = 0  # what is pinned has no scroll bar

    def build_later(self, *parts: Callable[[], None]) -> None:
        """Let each of `parts` build something after the page has been painted, one for each turn of the loop.

        What waited before is forgotten: there is something else to show.
        """
        self._waiting = list(parts)
        if self.isVisible():  # else its first painting begins with them
            self._next_turn.start()

    def build_rest(self) -> None:
        """Build at once what still waits."""
        while self._waiting:
            self._build_next()

    def _on_scroll_area_painted(self) -> None:
        """Begin with what waits, now that there is something to look at."""
        if self._waiting:
            self._next_turn.start()

    def _build_next(self) -> None:
        if not self._waiting:
            return
        self._waiting.pop(0)()
        self.grow()
        # What was added is shown, and placed, or else the old height is painted once more.
        for kind in (QEvent.Type.MetaCall, *ROUNDS * (QEvent.Type.LayoutRequest,)):
            QCoreApplication.sendPostedEvents(None, kind.value)
        if self._waiting:
            self._next_turn.start()

    def undo_last(self) -> bool:
        """Undo what was done last on the page, if it keeps that itself; return whether there was anything."""
        return False

    def refresh(self) -> None:
        """Update the page; called each time it is opened."""


class _ScrollArea(QScrollArea):
    """A scroll area that tells when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def card(parent: QWidget | None = None) -> QFrame:
    """Return a raised card with room around its content; give it a layout of your own."""
    frame = QFrame(parent)
    frame.setObjectName("card")
    return frame


Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, in px."""


def in_column(widget: QWidget, spacing: int = -1, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Give `widget` a layout from the top down; a `spacing` below 0 is the style's."""
    box = QVBoxLayout(widget)
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    return box


def in_row(widget: QWidget, spacing: int = -1, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Give `widget` a layout in reading order; a `spacing` below 0 is the style's."""
    box = QHBoxLayout(widget)
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    return box


def discard(widget: QWidget) -> None:
    """Hide `widget` now, and delete it in the next turn of the loop."""
    widget.hide()
    widget.deleteLater()
