# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says what health answers change: which exercises are left out, asked about or softened, and why."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from facetimer.library.health.rule_format import Effect
from facetimer.library.health.what_changes import Change, Reason
from facetimer.library.model.practice import Exercise
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.dates import short_day_words
from facetimer.ui.look.page_look import size_of
from facetimer.ui.look.wording import put_notice

_APART_PX = 12
"""Between one kind of change and the next."""
_NAMED = 5
"""So many exercises are named; where there are more, the others are counted."""


class ChangesList(QWidget):
    """What one answer changes.

    Args:
        exercises: by id, for their names.
        parent: the widget it belongs to.
    """

    def __init__(self, exercises: Mapping[str, Exercise], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._shown: Sequence[Change] | None = None
        self._texts: list[Text] = []
        self._box = in_column(self, 4)
        self._box.addStretch(1)

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show other changes."""
        if changes == self._shown:
            return
        self._shown = changes
        for old in self._texts:
            discard(old)
        self._texts.clear()
        if not changes:
            self._add(self.tr("Nothing changes."), "name")
        for change in changes:
            self._add(self._head(change.effect, len(change.exercises)), "name")
            self._add(self._names(change.exercises), "text")
            for reason in change.reasons:
                self._add(_said(reason), "soft")

    def _add(self, words: str, role: str) -> None:
        text = Text(words, role, wrap=True)
        self._box.insertWidget(self._box.count() - 1, text)
        self._texts.append(text)
        self._keep_apart(text)

    def changeEvent(self, event: QEvent) -> None:
        """Keep its parts apart as far as the size of the page asks for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            for each in self._texts:
                self._keep_apart(each)

    def _keep_apart(self, text: Text) -> None:
        if text.property("role") == "name" and text is not self._texts[0]:
            text.setContentsMargins(0, round(_APART_PX * size_of(self)), 0, 0)

    def _head(self, effect: Effect, count: int) -> str:
        match effect:
            case Effect.BLOCK:
                return self.tr("Left out: %n exercise(s)", "", count)
            case Effect.ASK:
                return self.tr("Asked about first: %n exercise(s)", "", count)
            case Effect.SOFTEN:
                return self.tr("Gentler: %n exercise(s)", "", count)
            case Effect.NOTE:
                return self.tr("With a word before it: %n exercise(s)", "", count)

    def _names(self, exercises: Sequence[str]) -> str:
        names = [self._exercises[each].name for each in exercises]
        named = ", ".join(names[:_NAMED])
        if len(names) <= _NAMED:
            return named
        return self.tr("{names} and %n more", "", len(names) - _NAMED).format(names=named)


class ChangesLine(Text):
    """What all answers change, in one line.

    Args:
        among: how many exercises there are.
        parent: the widget it belongs to.
    """

    def __init__(self, among: int, parent: QWidget | None = None) -> None:
        super().__init__("", "text", wrap=True, parent=parent)
        self._among = among

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Say other changes."""
        touched = {each.effect: len(each.exercises) for each in changes if each.effect is not Effect.NOTE}
        told = [self._count(effect, number) for effect, number in touched.items()]
        told.append(self.tr("%n as they are", "", self._among - sum(touched.values())))
        words = self.tr("Your answers change the exercises: {counts}.").format(counts=", ".join(told))
        self.setText(words if touched else self.tr("Every exercise stays as it is."))

    def _count(self, effect: Effect, count: int) -> str:
        match effect:
            case Effect.BLOCK:
                return self.tr("%n left out", "", count)
            case Effect.ASK:
                return self.tr("%n asked about first", "", count)
            case _:
                return self.tr("%n gentler", "", count)


def _said(reason: Reason) -> str:
    why = put_notice(reason.why)
    if reason.until is None:
        return why
    until = QCoreApplication.translate("ChangesList", "{why} Until {day}.")
    return until.format(why=why, day=short_day_words(reason.until))
