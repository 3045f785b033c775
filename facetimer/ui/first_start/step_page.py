# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the three pages have in common: where one is, the sound, a question, and the way on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Switch
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.services import Services

STEPS = 3
WIDEST_PX = 1176
"""Six large heads stand beside one another."""
_DOT_PX, _LONG_PX, _APART_PX = 12, 40, 8


class StepPage(Page):
    """One question of the first start.

    Args:
        services: look and settings.
        number: which of the pages it is, from 0.
        title: the question.
        lead: a sentence below it.
        onward: the word on the large button.
        later: the word on the button that leads past all that is left.
        parent: the widget it belongs to.

    Attributes:
        next_button: the way on.
        skip_button: the way past all that is left.
        look: that of the page, which is read from a distance.
    """

    alone = True
    widest_px = WIDEST_PX
    onward = Signal()
    left = Signal()
    """One step back."""
    skipped = Signal()
    """Nothing more is to be asked."""
    sound_check_asked = Signal()

    def __init__(
        self,
        services: Services,
        number: int,
        title: str,
        lead: str,
        onward: str,
        later: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.services, self.look = services, PageLook(services.stills.look)
        self.read_from_afar(self.look)
        self.column.setSpacing(12)
        self.column.addWidget(self._top(self.look, number))
        self.column.addWidget(Text(title, self.look.theme.title_role, wrap=True))
        self.column.addWidget(Text(lead, "lead", wrap=True))
        self.next_button = StartButton(self.look, "")
        self.next_button.set_starts(False)
        self.next_button.clicked.connect(self.onward)
        self.rename_next(onward)
        self.skip_button = Button(later, "quiet")
        self.skip_button.clicked.connect(self.skipped)

    def pin_foot(self, *between: Button) -> None:
        """Keep the ways on in view; called last, so that Tab comes to them last.

        Args:
            between: stand between the way on and the one past all that is left.
        """
        foot = QWidget()
        row = FlowRow(16, foot)
        for each in (self.next_button, *between, self.skip_button):
            each.reach("elbow")
            row.addWidget(each)
        self.pin(foot, raised=False)
        self.grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the large button the focus: Enter goes on."""
        super().showEvent(event)
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename_next(self, word: str) -> None:
        """Change the word on the large button."""
        self.next_button.setText(word.replace("&", "&&"))
        self.next_button.setAccessibleName(word)

    def _top(self, look: Look, number: int) -> QWidget:
        top, sound = QWidget(), QWidget()
        row = in_row(top, 16)
        if number:
            back = BackButton(look, self.tr("Back"), self.tr("Back to the question before"))
            back.clicked.connect(self.left)
            row.addWidget(back)
        row.addWidget(StepDots(look, number))
        row.addStretch(1)
        row.addWidget(sound)
        beside = FlowRow(16, sound)
        for control in self.sound_controls():
            beside.addWidget(control)
        return top

    def sound_controls(self) -> tuple[QWidget, ...]:
        """Return what is asked about the sound, in reading order."""
        check = Button(self.tr("Check the sound"), "link")
        check.clicked.connect(self.sound_check_asked)
        preferences = self.services.preferences
        switch = Switch(self.look, self.tr("Sound"))
        switch.setChecked(not preferences.settings.sound.muted)
        switch.clicked.connect(lambda on: preferences.change("sound.muted", not on))
        return check, switch


class StepDots(QWidget):
    """Where one is among the pages: the present one is a long dot.

    Args:
        look: theme.
        number: which of them, from 0.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        where = self.tr("Question {number} of {count}").format(number=number + 1, count=STEPS)
        self.setAccessibleName(where)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One long dot, and the others."""
        px = self._look.theme.px
        return QSize(px(_LONG_PX + (STEPS - 1) * (_DOT_PX + _APART_PX)), px(_DOT_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in reading order."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, px = 0, self._look.theme.px
        dot = px(_DOT_PX)
        for number in range(STEPS):
            width = px(_LONG_PX) if number == self._number else dot
            start = self.width() - left - width if self.isRightToLeft() else left
            painter.setBrush(QColor(colours.ink if number == self._number else colours.edge))
            painter.drawRoundedRect(QRectF(start, 0, width, dot), dot / 2, dot / 2)
            left += width + px(_APART_PX)
        painter.end()
