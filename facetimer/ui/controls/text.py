# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Text on a page. Always plain: a routine named `<img src=x>` shows those characters and loads nothing."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facetimer.ui.controls.wrapped_text import in_lines


class Text(QLabel):
    """A plain-text label.

    Args:
        text: shown as it stands.
        role: `title`, `lead`, `heading`, `text`, `soft` or `note`; the theme gives it size and colour.
        wrap: whether it may take several lines.
        parent: the widget it belongs to.
    """

    def __init__(
        self, text: str = "", role: str = "text", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)
        self._align()
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's reading direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        # Left alone, a label aligns by the direction of its text: an English name in an Arabic window would
        # stand at the wrong edge.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; from right to left, wrapped ones are broken before Qt sees them (`wrapped_text.py`)."""
        if not self.wordWrap() or self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        box = self.contentsRect()
        words = in_lines(self.text(), self.font(), box.width())
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, box, self.alignment().value, self.palette(), self.isEnabled(), words, role
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the wrapped lines need; layouts would otherwise squeeze them."""
        super().resizeEvent(event)
        if self.wordWrap():
            self.setMinimumHeight(0)  # or Qt counts it in, and a line once needed stays when there is room again
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def plain_tip(text: str) -> str:
    """Return `text` so that a tooltip shows it as it stands.

    Without that Qt takes what looks like a tag or an entity for rich text, and would load what it names.
    """
    if "<" not in text and "&" not in text:
        return text
    import html  # nearly no start needs it

    return f"<p>{html.escape(text)}</p>"


class ElidedText(Text):
    """A plain-text label of one line that ends in … where the room ends; the whole text is its tooltip."""

    _whole = ""  # Qt reports a change of style before the constructor is through

    def __init__(self, text: str = "", role: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent=parent)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show `text`, shortened to the width there is."""
        if text != self._whole:
            self._whole = text
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Shorten anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten to the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Allow any width; the text gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setAccessibleName(self._whole)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")
