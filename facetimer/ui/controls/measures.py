# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks what a person measures of themselves before or after a session; each question may be passed by."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.history.records import MOST_TENSION, Measured
from facetimer.settings import SessionSettings
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look

_ROOM_PX = 14
"""At either side of a figure: all eleven stand in one line where the page is wide."""
_LEAST_MM, _MOST_MM = 5, 80
"""What is offered: no smaller and no larger opening is read off a ruler."""


class MeasureQuestions(QWidget):
    """How tense the jaw is and how far it opens, as far as the person wants to be asked.

    Args:
        look: theme and icons.
        asks: which of the two are asked.
        parent: the widget it belongs to.

    Attributes:
        measured: what was answered so far.
    """

    answered = Signal(object)
    """All that is `Measured` now."""

    def __init__(self, look: Look, asks: SessionSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measured = Measured()
        self._look = look
        self._box = in_column(self, 8)
        if asks.ask_tension:
            self._ask_tension()
        if asks.ask_opening:
            self._ask_opening()
        self.setVisible(asks.ask_tension or asks.ask_opening)

    def _ask_tension(self) -> None:
        asked = self.tr("How tense is your jaw? 0 is loose, 10 very tense.")
        words = {"": self.tr("Skip")}
        words |= {str(each): QLocale().toString(each) for each in range(MOST_TENSION + 1)}
        choice = Segments(self._look, asked, words, "", room=_ROOM_PX)
        choice.picked.connect(lambda picked: self._take(tension=int(picked) if picked else None))
        self._box.addWidget(Text(asked, "name", wrap=True))
        self._box.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)

    def _ask_opening(self) -> None:
        asked = self.tr("How far does your jaw open?")
        how = self.tr(
            "As wide as is comfortable, with a ruler between the edges of your upper and lower front teeth."
        )
        choice = Chooser(self._look)
        choice.setAccessibleName(asked)
        choice.setAccessibleDescription(how)
        choice.addItem(self.tr("Skip"), None)
        for each in range(_LEAST_MM, _MOST_MM + 1):
            choice.addItem(millimetres(each), each)
        choice.activated.connect(lambda _: self._take(opening_mm=choice.currentData()))
        self._box.addWidget(Text(asked, "name", wrap=True))
        self._box.addWidget(Text(how, "soft", wrap=True))
        self._box.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)

    def _take(self, **values: int | None) -> None:
        self.measured = replace(self.measured, **values)
        self.answered.emit(self.measured)


def millimetres(length: int) -> str:
    """Return a length in words."""
    words = QCoreApplication.translate("MeasureQuestions", "{count} mm")
    return words.format(count=QLocale().toString(length))


def measured_words(before: Measured, after: Measured) -> list[str]:
    """Return what was measured of a session, a line for each kind; nothing of what was not."""
    tension = QCoreApplication.translate("MeasureQuestions", "Tension: {figures}")
    opening = QCoreApplication.translate("MeasureQuestions", "Jaw opening: {figures}")
    number = QLocale().toString
    pairs = (
        (tension, [None if each.tension is None else number(each.tension) for each in (before, after)]),
        (opening, [None if each.opening_mm is None else millimetres(each.opening_mm) for each in (before, after)]),
    )
    return [words.format(figures=", ".join(_said(*pair))) for words, pair in pairs if any(pair)]


def _said(before: str | None, after: str | None) -> list[str]:
    said = (
        (before, QCoreApplication.translate("MeasureQuestions", "{figure} before")),
        (after, QCoreApplication.translate("MeasureQuestions", "{figure} after")),
    )
    return [words.format(figure=figure) for figure, words in said if figure]
