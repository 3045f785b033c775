# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a session felt: three large answers, of which one may be chosen; it is written down at once and said so."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.flows import FlowRow, GridFlow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, LEAD_PX

HEIGHT_PX, LEAST_WIDTH_PX = 72, 168
_ICON_PX, _AWAY_PX, _ROOM_PX = 28, 12, 16


class FeelingButton(PaintedButton):
    """One answer: a line that says it without words, and a word; chosen, it is inked over.

    Args:
        look: theme and icons.
        icon: name of the icon.
        word: what it is.
        means: the same in a few words, for those who do not see the question.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, icon: str, word: str, means: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.setText(word)
        self.setAccessibleName(word)
        self.setAccessibleDescription(means)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        word = QFontMetricsF(self._look.font(self.font(), LEAD_PX)).horizontalAdvance(self.text())
        height = self._look.theme.control_px(HEIGHT_PX, LEAD_PX)
        grown, more = self._look.theme.grown, self._look.theme.gained(_ICON_PX)
        needed = round(word) + grown(_ICON_PX + _AWAY_PX + 2 * _ROOM_PX) + more
        return QSize(max(grown(LEAST_WIDTH_PX), needed), height)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        colours, chosen = self._look.theme.palette, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = not chosen and (self.underMouse() or self._look.theme.name is ThemeName.CONTRAST)
        painter.setPen(QPen(QColor(colours.edge), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink if chosen else colours.sunk))
        half = 0.75 if outlined else 0.0
        box = QRectF(self.rect())
        round_px = self._look.theme.grown(CONTROL_RADIUS_PX)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), round_px, round_px)
        tone = colours.ground if chosen else colours.ink
        font = self._look.font(self.font(), LEAD_PX, heavy=chosen)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        side, away = self._look.theme.px(_ICON_PX), self._look.theme.grown(_AWAY_PX)
        left = box.center().x() - (side + away + width) / 2
        mirrored = self.isRightToLeft()
        icon_left = left + width + away if mirrored else left
        icon = QRectF(icon_left, box.center().y() - side / 2, side, side)
        self._look.icons.paint(painter, self._icon, icon, tone)
        painter.setFont(font)
        painter.setPen(QColor(tone))
        words = QRectF(left if mirrored else icon.right() + away, box.top(), width + 1, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        painter.end()


class Feelings(QWidget):
    """The question and its answers.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    chosen = Signal(str)
    """What was answered, as the history spells it."""
    _buttons: Sequence[FeelingButton] = ()  # Qt reports changes before the constructor is through

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = in_column(self, 12)
        asked = QWidget()
        question = FlowRow(8, asked)
        question.addWidget(Text(self.tr("How did it feel?"), "heading"))
        question.addWidget(Text(self.tr("If you like."), "lead"))
        box.addWidget(asked)
        answers = QWidget()
        group = QButtonGroup(self)
        buttons: list[FeelingButton] = []
        said = (
            ("easier", self.tr("Easier"), self.tr("Easier than last time")),
            ("same", self.tr("The same"), self.tr("About the same as last time")),
            ("sore", self.tr("Sore"), self.tr("It feels sore now")),
        )
        for key, word, means in said:
            each = FeelingButton(look, f"felt-{key}", word, means)
            each.clicked.connect(partial(self._on_pressed, key, word))
            group.addButton(each)
            buttons.append(each)
        self._buttons = buttons
        self._row = GridFlow(self._widest, 16, answers)
        for each in buttons:
            self._row.addWidget(each)
        box.addWidget(answers)
        self._advice = Text(self.tr("Take a day off, or go softer next time."), wrap=True)
        self._advice.hide()
        box.addWidget(self._advice)

    @property
    def _widest(self) -> int:
        return max(each.sizeHint().width() for each in self._buttons)

    def changeEvent(self, event: QEvent) -> None:
        """Give the answers the room they take in another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._buttons:
            self._row.set_least_width(self._widest)

    def _on_pressed(self, key: str, word: str) -> None:
        self._advice.setVisible(key == "sore")
        self.chosen.emit(key)
        noted = self.tr("Noted: {feeling}.").format(feeling=word)
        said = f"{noted} {self._advice.text()}" if key == "sore" else noted
        announce(self, said)
