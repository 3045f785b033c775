# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page with a figure at its reading edge, as high as the window; in a narrow one, above what is said."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.page import Page
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import GUTTER_PX

BAND_SHARE, LEAST_BAND_PX, MOST_BAND_PX = 0.36, 180, 420
"""How high the figure is above what is said: a share of the window's height, within these."""


class StagedPage(Page):
    """A page whose first thing to be seen is `leading`, at the edge or on top.

    Args:
        look: theme.
        name: what the page is, for those who do not see it.
        leading: a figure, and what stands on it.
        share: how much of the width it takes beside what is said.
        least_width: the narrowest page in which they stand beside one another, in px at 100 % text size.
        top_px: free above what is said, beside the figure.
        parent: the widget it belongs to.
    """

    _stands_beside: bool | None = None
    """None until the page has its first shape."""
    _leads_above = True

    def __init__(
        self,
        look: Look,
        name: str,
        leading: QWidget,
        share: float,
        least_width: int,
        top_px: int = GUTTER_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._look, self._leading = look, leading
        self._share, self._least_width, self._top_px = share, least_width, top_px
        content = self.scroll_area.widget()
        assert content is not None, "a page has made it"
        self._content = content
        content.installEventFilter(self)
        leading.setParent(self)
        leading.lower()

    @property
    def stands_beside(self) -> bool:
        """Whether the figure stands beside what is said, and not above it."""
        return bool(self._stands_beside)

    def lead_above(self, leads: bool) -> None:
        """Say whether the figure is also wanted where there is no room beside what is said; at first it is."""
        if leads is not self._leads_above:
            self._leads_above = leads
            if self._stands_beside is not None:
                self._place()

    def arrange(self, beside: bool) -> None:
        """Follow the shape of the page: called when the figure comes to stand beside what is said, or above."""

    def has_room_beside(self, width: int) -> bool:  # noqa: ARG002 - for pages that put more there than a figure
        """Whether what stands at the edge fits into the page's height at that width; a figure alone does."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure where there is room for it."""
        super().resizeEvent(event)
        self._stand()

    def take_shape(self) -> None:
        """Look anew where the figure has room, once the page has a shape: other words stand with it."""
        if self._stands_beside is not None:
            self._stand()

    def _stand(self) -> None:
        wide = self.width() >= self._look.theme.px(self._least_width)
        beside = wide and self.has_room_beside(round(self._share * self.width()))
        if beside is not self._stands_beside:
            self._stands_beside = beside
            focused = self.focusWidget()
            self._leading.setParent(self if beside else self._content)
            self._leading.lower()
            self.arrange(beside)
            if focused is not None:  # what moves to another parent loses it
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the figure as wide as what scrolls below it."""
        if watched is self._content and event.type() is QEvent.Type.Resize and self._stands_beside is False:
            self._leading.setGeometry(0, 0, self._content.width(), self._band_px)
        return super().eventFilter(watched, event)

    @property
    def _band_px(self) -> int:
        return min(self._grown(MOST_BAND_PX), max(LEAST_BAND_PX, round(BAND_SHARE * self.height())))

    def _set_margins(self) -> None:
        """Leave free above what is said what the figure takes there."""
        super()._set_margins()
        inner = self._content.layout() if self._stands_beside is not None else None
        if inner is not None:
            around = inner.contentsMargins()
            is_above = self._leads_above and not self._stands_beside
            around.setTop(self._band_px + self._grown(GUTTER_PX) if is_above else self._grown(self._top_px))
            inner.setContentsMargins(around)

    def _place(self) -> None:
        self._set_margins()
        self._leading.setVisible(bool(self._stands_beside) or self._leads_above)
        outer = self.layout()
        assert outer is not None
        if not self._stands_beside:
            outer.setContentsMargins(0, 0, 0, 0)
            self._leading.setGeometry(0, 0, self._content.width(), self._band_px)
            return
        width = round(self._share * self.width())
        mirrored = self.isRightToLeft()
        outer.setContentsMargins(0 if mirrored else width, 0, width if mirrored else 0, 0)
        self._leading.setGeometry(QRect(self.width() - width if mirrored else 0, 0, width, self.height()))
