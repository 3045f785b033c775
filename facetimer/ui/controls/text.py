# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Text on a page. Always plain: a routine named `<img src=x>` shows those characters and loads nothing.

From right to left, `QPainter.drawText` (Qt 6.11) sets a line in by the space at which it was broken, and cuts as
much off its other end. A line that is broken beforehand has no such space (`in_lines`).
"""

import re
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facetimer.ui.look.theme import HEAD_PX, LEAD_PX, LINE_PX, NOTE_PX, TEXT_PX, TILE_PX, TITLE_PX

_WRAP = Qt.TextFlag.TextWordWrap
_SIZES = {
    "title": TITLE_PX,
    "head": HEAD_PX,
    "heading": LEAD_PX,
    "lead": LEAD_PX,
    "tile": TILE_PX,
    "note": NOTE_PX,
}
"""The roles whose size is not that of text."""
_WIDTHS_KEPT = 8
_ENDLESS_PX = 1_000_000.0
_HIGH_PX = 10_000.0
_DOT = "•"
_KEPT = re.compile(r"(?<=\d) (?=\S)| (?=·)")
"""A space at which no line ends: between a figure and what it counts (`6 ×`, `12 December`), and before a dot."""
_UNHEARD = re.compile("[\u200b\u2066-\u2069]")
"""A place where a word may be broken, and the direction of what stands between two signs."""
_LAST = re.compile(r" (?=\S+$)")
"""The space before the last word, at which no headline ends its last line but one."""
_HEADINGS = frozenset({"title", "head", "heading"})


class Text(QLabel):
    """A plain-text label.

    Args:
        text: shown as it stands.
        role: `title`, `head`, `heading` (of a section), `lead`, `name` (of a thing among others), `tile`, `text`,
            `soft`, `tinted` (the same on any other ground) or `note`; the theme gives it size and colour.
        wrap: whether it may take several lines; titles and headings always may.
        in_a_line: whether it wants all of them beside one another where there is room, as titles and headings do.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "text",
        *,
        wrap: bool = False,
        in_a_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        size = _SIZES.get(role, TEXT_PX)
        self._leading = LINE_PX[size] / size
        self._is_in_a_line = in_a_line or role in _HEADINGS
        self._ends_in_two = self._is_in_a_line or role == "name"
        self._is_selectable = self._is_heard_otherwise = False
        self._broken: dict[tuple[str, str, int], list[str]] = {}
        self._heights: dict[tuple[str, int, int], int] = {}
        self._unbroken = ("", "", 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)
        self._align()
        if wrap or self._is_in_a_line:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    @property
    def line_px(self) -> int:
        """From one line to the next, at the size in force."""
        font = self.font()
        return max(self.fontMetrics().height(), round(font.pixelSize() * self._leading))

    @property
    def _is_qt_s(self) -> bool:
        """Whether Qt sets its lines, because they can be selected; from right to left it cannot."""
        return self._is_selectable and not self.isRightToLeft()

    def setText(self, text: str) -> None:
        """Show `text`; a screen reader has it without the signs that only say where a line may end."""
        super().setText(text)
        heard = _UNHEARD.sub("", text)
        if heard != text or self._is_heard_otherwise:
            self._is_heard_otherwise = heard != text
            self.setAccessibleName(heard if heard != text else "")

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        """Take note whether it can be selected; a layout asks for its height many times."""
        super().setTextInteractionFlags(flags)
        self._is_selectable = bool(flags & Qt.TextInteractionFlag.TextSelectableByMouse)
        self._heights = {}

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's reading direction; its lines may be of another height."""
        super().changeEvent(event)
        self._heights = {}
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        elif event.type() is QEvent.Type.StyleChange and self.minimumHeight():
            self._keep_height()

    def _align(self) -> None:
        # Left alone, a label aligns by the direction of its text: an English name in an Arabic window would
        # stand at the wrong edge.
        mirrored = self.isRightToLeft()
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Return room for its lines at their distance."""
        hint = super().sizeHint()
        if self._is_in_a_line:  # on one line where there is room: Qt's own hint makes a block of it
            margins = self.contentsMargins()
            hint.setWidth(self._width_in_a_line + margins.left() + margins.right())
        if self.wordWrap():
            return QSize(hint.width(), self.heightForWidth(hint.width()))
        return QSize(hint.width(), self._height(self.text().count("\n") + 1))

    @property
    def _width_in_a_line(self) -> int:
        key = (self.text(), self.font().key())
        if self._unbroken[:2] != key:
            self._unbroken = (*key, max(map(partial(_natural_px, self.font()), self.text().split("\n"))))
        return self._unbroken[2]

    def minimumSizeHint(self) -> QSize:
        """Return the width Qt gives, and one line."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self._height(1 if self.wordWrap() else self.text().count("\n") + 1))

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines; a negative one where it does not wrap."""
        if not self.wordWrap():
            return super().heightForWidth(width)
        key = (self.text(), width, self.minimumHeight() if self._is_qt_s else 0)  # Qt returns no less than that
        if key not in self._heights:  # a layout asks for a few widths in turn, up to 20 times in all
            if len(self._heights) >= _WIDTHS_KEPT:
                self._heights.clear()
            margins = self.contentsMargins()
            self._heights[key] = (
                super().heightForWidth(width)
                if self._is_qt_s
                else self._height(len(self._lines(width - margins.left() - margins.right())))
            )
        return self._heights[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; wrapped ones line by line, at their distance, from the middle of the box."""
        if not self.wordWrap() or self._is_qt_s:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box, line_px = self.contentsRect(), self.line_px
        lines = self._lines(box.width())
        top = box.top() + (box.height() - line_px * len(lines)) // 2
        for number, words in enumerate(lines):
            line = QRect(box.left(), top + number * line_px, box.width(), line_px)
            if words and not self.isRightToLeft():  # a J reaches back to before where it is set, out of the label
                line.setLeft(line.left() - min(0, self.fontMetrics().leftBearing(words[0])))
            painter.drawText(line, self.alignment().value, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the wrapped lines need; layouts would otherwise squeeze them."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        if self.wordWrap():
            self.setMinimumHeight(0)  # or Qt counts it in, and a line once needed stays when there is room again
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def _height(self, lines: int) -> int:
        margins = self.contentsMargins()
        return lines * self.line_px + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[str]:
        """Return its lines at that width; a layout asks for a few widths in turn, many times."""
        key = (self.text(), self.font().key(), width)
        if key not in self._broken:
            if len(self._broken) >= _WIDTHS_KEPT:
                self._broken.clear()
            lines = in_lines(self.text(), self.font(), width, ends_in_two=self._ends_in_two)
            self._broken[key] = lines.split("\n")
        return self._broken[key]


class ListItem(Text):
    """An item of a list: a dot, and beside it all of its lines. A screen reader reads the words alone."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, wrap=True, parent=parent)
        self._set_in()

    def changeEvent(self, event: QEvent) -> None:
        """Leave as much for the dot as the type and the direction ask."""
        super().changeEvent(event)
        self._set_in()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the dot before the first line."""
        super().paintEvent(event)
        inner = self.contentsRect()
        lines = max(1, round(inner.height() / self.line_px))
        line = QRect(0, inner.top() + (inner.height() - lines * self.line_px) // 2, self.width(), self.line_px)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(line, self.alignment().value, _DOT)
        painter.end()

    def _set_in(self) -> None:
        indent = self.font().pixelSize()
        self.setContentsMargins(*((0, 0, indent, 0) if self.isRightToLeft() else (indent, 0, 0, 0)))


def plain_tip(text: str) -> str:
    """Return `text` so that a tooltip shows it verbatim.

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


def draw_wrapped(
    painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str, *, is_name: bool = False
) -> None:
    """Draw `text` into `box`, wrapped at words, in the painter's font and direction; see `wrapped_box`.

    A name or a headline, which heavy type is anyway, does not leave its last word alone; it takes no more lines.
    """
    font = painter.font()
    in_two = is_name or font.weight() >= QFont.Weight.DemiBold
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.drawText(box, align, in_lines(text, font, box.width(), ends_in_two=in_two))
    else:
        painter.drawText(box, align | _WRAP, _together(text, font, box.width(), ends_in_two=in_two))


def wrapped_box(font: QFont, text: str, width: float) -> QRectF:
    """Return what `draw_wrapped` takes of a column of `width` pixels for `text`; no line ends as in `_KEPT`."""
    room = QRectF(0, 0, width, _HIGH_PX)
    return QFontMetricsF(font).boundingRect(room, Qt.AlignmentFlag.AlignLeft | _WRAP, _together(text, font, width))


def _together(text: str, font: QFont, width: float, *, ends_in_two: bool = False) -> str:
    """Return `text` with what belongs on one line joined to one word, where that has room."""
    glued = _KEPT.sub("\u00a0", text)
    ways = [_LAST.sub("\u00a0", glued), glued] if ends_in_two else [glued]
    metrics = QFontMetricsF(font)
    for way in ways:
        words = re.split("[ \n]", way)  # `split()` would part what is joined
        if way != text and all(metrics.horizontalAdvance(word) <= width for word in words):
            return way
    return text


def narrowed(font: QFont, text: str, width: float) -> QFont:
    """Return `font`, smaller where the longest word of `text` would not fit `width` pixels."""
    metrics = QFontMetricsF(font)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
    if longest <= width:
        return font
    narrower = QFont(font)
    narrower.setPixelSize(max(1, int(font.pixelSize() * width / longest)))
    return narrower


def in_lines(text: str, font: QFont, width: float, *, ends_in_two: bool = False) -> str:
    """Return `text` with a line break in place of the space at which each line of `width` pixels ends.

    Args:
        text: may have several paragraphs.
        font: in which it is written.
        width: of its column, in pixels.
        ends_in_two: whether its last line has two words at least, where they have room beside one another.
    """
    paragraphs = text.split("\n")
    return "\n".join(line for each in paragraphs for line in _lines(each, font, width, ends_in_two=ends_in_two))


def _natural_px(font: QFont, paragraph: str) -> int:
    """Return how wide a line has to be that holds all of it: up to 3 px more than `QFontMetrics` says."""
    return max((ceil(wide) for _, _, wide in _broken(paragraph, font, _ENDLESS_PX)), default=0)


def _lines(paragraph: str, font: QFont, width: float, *, ends_in_two: bool) -> list[str]:
    glued = _KEPT.sub("\u00a0", paragraph)
    ways = [glued, paragraph]
    if ends_in_two:
        ways = [_LAST.sub("\u00a0", glued), glued, _LAST.sub("\u00a0", paragraph), paragraph]
    for way in dict.fromkeys(ways):
        found = _broken(way, font, width)
        if all(wide <= width for _, _, wide in found):
            break  # else they have no room beside one another
    return [paragraph[start : start + count].strip(" ") for start, count, _ in found] or [""]


def _broken(paragraph: str, font: QFont, width: float) -> list[tuple[int, int, float]]:
    """Return where each line begins, how many letters it has, and how wide they are."""
    layout = QTextLayout(paragraph, font)
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append((line.textStart(), line.textLength(), line.naturalTextWidth()))
    layout.endLayout()
    return found
