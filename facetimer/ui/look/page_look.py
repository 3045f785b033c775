# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The look of one page that is read from a distance: all on it is as large as the window has room for.

Such a page is composed for 1280 × 800, or for 640 × 1000 where it is higher than wide; in a larger window it is
the same, larger, as the player is. Other pages are read at a desk: they keep the size that the person chose.
"""

from msgspec.structs import replace
from PySide6.QtCore import QMargins, QSize
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QSpacerItem, QWidget

from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import RAIL_PX, Theme, style_sheet

WIDE_PX, HIGH_PX = (1280, 800), (640, 1000)
"""Width and height of the windows for which a page is composed."""
WORKED_AT = 0.5
"""How much of what the window has grown by a page grows at which one looks for something or works: the rest of the
window shows more of it."""
STEPS = 8
"""A page grows by eighths: while a window is drawn larger, it is dressed anew a few times, not at each pixel."""
_SIZE = "pageSize"
"""The property of a page that keeps how large all on it is."""
_HAS_GROWN = "hasGrown"
"""The property of a window in which something is, or was, larger than at a desk."""
_AT_A_DESK = "atADesk"
"""The property of a layout that keeps its lengths at size 1."""


def is_high(width: int, height: int) -> bool:
    """Whether a figure stands above the words rather than beside them, as in the player."""
    return height > 1.15 * width


def size_in(width: int, height: int, share: float = 1.0, *, beside_rail: bool = False) -> float:
    """Return how many times as large everything is in a window of so many pixels; never smaller than at a desk.

    Args:
        width: of the window.
        height: of the window.
        share: how much of what the window has grown by is wanted, 0..1.
        beside_rail: whether the rail takes its part of the width; a wide window is composed with it anyway.
    """
    across, down = HIGH_PX if is_high(width, height) else WIDE_PX
    if beside_rail and is_high(width, height):
        across += RAIL_PX
    more = (min(width / across, height / down) - 1) * share
    return 1.0 + max(0, int(more * STEPS)) / STEPS


def size_of(widget: QWidget) -> float:
    """Return how many times as large as at a desk all is where `widget` stands.

    In a window where nothing has grown no parent is asked for: PySide (6.11) takes 10 ms for the first that it
    does not know yet, such as the middle of a scroll area.
    """
    if widget.window().property(_HAS_GROWN) is None:
        return 1.0
    inner: QWidget | None = widget
    while inner is not None:
        if (size := inner.property(_SIZE)) is not None:
            return float(size)
        inner = None if inner.isWindow() else inner.parentWidget()
    return 1.0


def let_be(layout: QLayout) -> None:
    """Leave the lengths of `layout` to whom it belongs; all in it grows with the page nevertheless."""
    layout.setProperty(_AT_A_DESK, ())


class Gap(QSpacerItem):
    """Room between two things of a column, which grows with the page.

    Args:
        height: at a desk, in px.
    """

    def __init__(self, height: int) -> None:
        super().__init__(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._height = height

    def grow(self, size: float) -> None:
        """Be `size` times as high as at a desk."""
        height = round(self._height * size)
        if height != self.sizeHint().height():
            self.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


class PageLook(Look):
    """The look of a page, and of what is given it.

    Args:
        whole: the look of the window.
        page: dressed in a style sheet of its own where it is larger than at a desk; may come later (`dress`).
        share: how much of what the window has grown by all on it grows, 0..1; may be another from a `fit` on.
    """

    def __init__(self, whole: Look, page: QWidget | None = None, share: float = 1.0) -> None:
        self._whole, self._page, self._size, self.share = whole, page, 1.0, share
        self._has_grown = False
        super().__init__(whole.icons, whole.picture, page)
        whole.theme_changed.connect(self._refresh)

    def dress(self, page: QWidget) -> None:
        """Be the look of `page` from now on."""
        self._page = page
        self.setParent(page)
        if self._size != 1:
            self.apply()

    @property
    def picture(self) -> PictureSettings:
        """What the person chose about the picture."""
        return self._whole.picture

    def fit(self, room: QSize, *, beside_rail: bool = False) -> bool:
        """Be as large as `room`, that of a window, allows; return whether that is another size than before."""
        size = size_in(room.width(), room.height(), self.share, beside_rail=beside_rail)
        if size == self._size:
            return False
        self._size, self._has_grown = size, True
        self._refresh()
        return True

    def apply(self) -> None:
        """Dress the page; at a desk it wears what the window wears."""
        if self._page is None:
            return
        if self._size != 1:
            self._page.window().setProperty(_HAS_GROWN, True)
        self._page.setProperty(_SIZE, self._size)
        self._page.setStyleSheet(style_sheet(self._theme) if self._size != 1 else "")

    def grow(self, layout: QLayout) -> None:
        """Let the distances of `layout`, and of all in it, grow with the size."""
        if not self._has_grown:
            return
        _grow(layout, self._size)
        for number in range(layout.count()):
            item = layout.itemAt(number)
            if isinstance(item, Gap):
                item.grow(self._size)
                continue
            inner = item.layout() if item is not None else None
            widget = item.widget() if item is not None else None
            if inner is None and widget is not None:
                inner = widget.layout()
            if inner is not None:
                self.grow(inner)

    def _refresh(self) -> None:
        before, self._theme = self._theme, self._chosen()
        if self._theme.size != 1 or before.size != 1:
            self.apply()
        self.theme_changed.emit()

    def _chosen(self) -> Theme:
        return replace(self._whole.theme, size=self._size)


def _grow(layout: QLayout, size: float) -> None:
    kept = layout.property(_AT_A_DESK)
    if kept is not None and not kept:
        return
    if kept is None:
        if size == 1:
            return
        kept = _lengths(layout)
        layout.setProperty(_AT_A_DESK, kept)
    left, top, right, bottom, across, down, *rows = (round(each * size) for each in kept)
    if layout.contentsMargins() != QMargins(left, top, right, bottom):
        layout.setContentsMargins(left, top, right, bottom)
    if not isinstance(layout, QGridLayout):
        if layout.spacing() != across:  # each time it is set, all is laid out again
            layout.setSpacing(across)
        return
    if (layout.horizontalSpacing(), layout.verticalSpacing()) != (across, down):
        layout.setHorizontalSpacing(across)
        layout.setVerticalSpacing(down)
    for number, height in enumerate(rows):
        if layout.rowMinimumHeight(number) != height:
            layout.setRowMinimumHeight(number, height)


def _lengths(layout: QLayout) -> list[int]:
    """Return the margins of a layout from left to bottom, its gaps across and down, its rows' least heights."""
    around = layout.contentsMargins()
    margins = [around.left(), around.top(), around.right(), around.bottom()]
    if not isinstance(layout, QGridLayout):
        return [*margins, layout.spacing(), 0]
    rows = [layout.rowMinimumHeight(number) for number in range(layout.rowCount())]
    return [*margins, layout.horizontalSpacing(), layout.verticalSpacing(), *rows]
