# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What stands above a page and above a section of it: the way back, the title, a lead.

A section has a heading or an accessible name, never both: a screen reader would say it twice.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX, TEXT_PX

_ARROW_PX, _AWAY_PX = 24, 12
_LEADS_BACK = "leadsBack"


def let_lead_back(button: QAbstractButton) -> None:
    """Let `button` be the way back of its page, which Esc presses; a `BackButton` is one anyway."""
    button.setProperty(_LEADS_BACK, True)


def leads_back(button: QAbstractButton) -> bool:
    """Whether `button` is the way back of its page."""
    return isinstance(button, BackButton) or bool(button.property(_LEADS_BACK))


class BackButton(PaintedButton):
    """An arrow and the place that it leads back to.

    Args:
        look: theme and icons.
        place: that place, in a word or two.
        name: what it says to those who do not see it; `Back: {place}` if empty.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, place: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.lead_to(place, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def lead_to(self, place: str, name: str = "") -> None:
        """Name another place that it leads back to; `name` as at its making."""
        self.setText(place)
        self.setAccessibleName(name or self.tr("Back: {place}").format(place=place))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for arrow and word."""
        theme = self._look.theme
        word = QFontMetricsF(self._look.font(self.font(), TEXT_PX)).horizontalAdvance(self.text())
        height = theme.control_px(TARGET_PX)
        return QSize(theme.grown(_ARROW_PX + _AWAY_PX + 8) + theme.gained(_ARROW_PX) + round(word), height)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arrow against the line one reads, then the word."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        mirrored, box = self.isRightToLeft(), QRectF(self.rect())
        side = self._look.theme.px(_ARROW_PX)
        left = box.right() - side if mirrored else box.left()
        arrow = QRectF(left, box.center().y() - side / 2, side, side)
        strong = self.underMouse() or self.isDown()
        self._look.icons.paint(painter, "forward" if mirrored else "go-back", arrow, colours.ink)
        taken = side + self._look.theme.grown(_AWAY_PX)
        words = box.adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        painter.setFont(self._look.font(self.font(), TEXT_PX))
        painter.setPen(QColor(colours.ink if strong else colours.ink_soft))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        painter.end()


class PageHead(QWidget):
    """The way back, if there is one, over the title and a lead.

    Args:
        look: theme and icons.
        title: of the page.
        back: the place one came from, in a word or two; a page of the rail has none.
        lead: a sentence below the title.
        role: of the title: `head`, or `title` where the page has little else.
        parent: the widget it belongs to.

    Attributes:
        back_button: the way back, or None.
        title: the label.
        end: takes what stands at the end of the title's line.
    """

    left = Signal()
    """The way back was pressed."""

    def __init__(
        self,
        look: Look,
        title: str,
        back: str = "",
        lead: str = "",
        role: str = "head",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = in_column(self, 8)
        self.back_button = BackButton(look, back, parent=self) if back else None
        if self.back_button is not None:
            self.back_button.clicked.connect(self.left)
            column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        line = QWidget(self)
        self.end = in_row(line, 16)
        self.title = Text(title, role, wrap=True)
        self.end.addWidget(self.title, 1)
        column.addWidget(line)
        if lead:
            column.addWidget(Text(lead, "lead", wrap=True))


class SectionHead(QWidget):
    """The heading of a section, and at the end of its line what belongs to it.

    Args:
        heading: in a few words.
        end: a figure, dots, a link.
        parent: the widget it belongs to.
    """

    def __init__(self, heading: str, end: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = in_row(self, 16)
        line.addWidget(Text(heading, "heading", wrap=True), 1)
        if end is not None:
            line.addWidget(end)
