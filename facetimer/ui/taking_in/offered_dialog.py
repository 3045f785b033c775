# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows what files are, what taking them in adds or replaces, and what is wrong in them; one press takes them."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.files.offered import Kind, Offered, kept_aside
from facetimer.choices.files.preview import Preview, PreviewStep, asked_words
from facetimer.choices.programmes.practitioner_plans import is_over
from facetimer.library.model.practice import Asked
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import year_day_words
from facetimer.ui.look.wording import breakable, length_words, put_notice

_ICONS = {Kind.HISTORY: "history", Kind.NOTHING: "notice"}


def _step_words(step: PreviewStep) -> str:
    return f"{step.exercise.name} ({put_notice(step.changes)})" if step.changes else step.exercise.name


def brings_something(offered: Offered) -> bool:
    """Whether taking it in changes anything."""
    return offered.usable and not offered.is_there and (offered.report is None or offered.report.changed)


class OfferedDialog(Sheet):
    """A list of files with a button to take them, two where one of the same id is there, and one to leave them.

    Args:
        look: theme and icons.
        offered: what was brought, in the order in which it is shown.
        shown: the routines and exercises among them as they would be for the person, by their ids.
        today: the local day of practice.
        parent: the widget it belongs to.
    """

    taken = Signal(bool)
    """Whether it shall take the place of what is there under the same id."""

    def __init__(
        self,
        look: Look,
        offered: Sequence[Offered],
        shown: Mapping[str, Preview],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        wanted = [each for each in offered if brings_something(each)]
        title = self.tr("Add this to facetimer?") if wanted else self.tr("There is nothing to add")
        super().__init__(title, 640, parent, title)
        self._look = look
        self._shown = shown
        self._today = today
        for each in offered:
            self.box.addWidget(self._part(each))
        if not wanted:
            self.add_close().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        some = len(wanted) < len(offered)
        if any(each.replaces is not None for each in wanted):
            first = self._add_button(self.tr("Add beside mine"), "primary")
            self._add_button(self.tr("Put in the place of mine")).clicked.connect(
                lambda: self._take(replacing=True)
            )
        else:
            first = self._add_button(self.tr("Add what can be used") if some else self.tr("Add"), "primary")
        first.clicked.connect(lambda: self._take(replacing=False))
        self._add_button(self.tr("Cancel")).clicked.connect(self.reject)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_button(self, words: str, kind: str = "plain") -> Button:
        button = Button(words, kind)
        self.foot.addWidget(button)
        return button

    def _take(self, *, replacing: bool) -> None:
        self.accept()
        self.taken.emit(replacing)

    def _part(self, offered: Offered) -> QWidget:
        part = QWidget()
        row = in_row(part, 16, (0, 8, 0, 8))
        icon = _ICONS.get(offered.kind, "practise") if offered.usable else "notice"
        tone = "ease" if offered.usable else "blocked"
        row.addWidget(SmallIcon(self._look, icon, tone, 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        column = in_column(words, 4)
        column.addWidget(Text(breakable(offered.name or offered.path.name), "heading", wrap=True))
        for line in self._lines(offered):
            column.addWidget(Text(line, wrap=True))
        for advice in offered.advice:
            said = self.tr("Advice: {advice}").format(advice=put_notice(advice))
            column.addWidget(Text(breakable(said), "note", wrap=True))
        row.addWidget(words, 1)
        return part

    def _lines(self, offered: Offered) -> list[str]:
        if not offered.usable:
            return [breakable(put_notice(fault)) for fault in offered.faults]
        if offered.report is not None:
            return self._merge_lines(offered)
        kinds = {
            Kind.EXERCISE: self.tr("An exercise."),
            Kind.ROUTINE: self.tr("A routine."),
            Kind.PROGRAMME: self.tr("A programme."),
        }
        shown = self._shown.get(offered.id)
        kind = kinds[offered.kind]
        if shown is not None and shown.routine.asked is not None:
            kind = self.tr("A plan from {by}.").format(by=shown.routine.asked.by)
        lines = [f"{kind} {self._what_becomes(offered)}"]
        lines += [breakable(put_notice(each)) for each in offered.told]
        return [*lines, *(self._preview_lines(shown) if shown else ())]

    def _what_becomes(self, offered: Offered) -> str:
        if offered.is_there:
            return self.tr("It is in your library already.")
        if offered.replaces is None:
            return self.tr("It is new.")
        instead = self.tr(
            "You have another of this id. Both can stay; or it takes the place of yours, kept as {file}."
        )
        return instead.format(file=breakable(kept_aside(offered.replaces).name))

    def _preview_lines(self, shown: Preview) -> list[str]:
        whole = self.tr("It takes {length}, {hands_on} of it hands on.")
        lines = [whole.format(length=length_words(shown.total_ms), hands_on=length_words(shown.hands_on_ms))]
        if shown.routine.asked is not None:
            lines.append(put_notice(asked_words(shown.routine.asked, year_day_words)))
            lines.append(self._today_words(shown.routine.asked))
        if len(shown.steps) > 1:
            steps = self.tr(", ").join(_step_words(step) for step in shown.steps)
            lines.append(self.tr("Steps: {steps}.").format(steps=steps))
        note = self.tr("Note on {exercise}: {note}")
        lines += [note.format(exercise=step.exercise.name, note=step.note) for step in shown.steps if step.note]
        return [*lines, *map(put_notice, shown.health)]

    def _today_words(self, asked: Asked) -> str:
        """Return what Today makes of a plan once it is added."""
        if is_over(asked, self._today):
            return self.tr("Its last day has gone by: it is a routine like any other.")
        return self.tr("Today asks for it, before any programme. You can put it aside on its page.")

    def _merge_lines(self, offered: Offered) -> list[str]:
        assert offered.report is not None
        report = offered.report
        known = report.unchanged + report.kept
        told = (
            (report.added, self.tr("%n sessions new here", "", report.added)),
            (report.updated, self.tr("%n sessions in a later version than here", "", report.updated)),
            (report.deleted, self.tr("%n sessions here to be deleted, as there", "", report.deleted)),
            (known, self.tr("%n sessions here already", "", known)),
            (report.stayed_deleted, self.tr("%n sessions deleted here, to stay so", "", report.stayed_deleted)),
            (report.off_added, self.tr("%n times of rest or illness new here", "", report.off_added)),
            (
                report.off_deleted,
                self.tr("%n times of rest or illness here to be deleted, as there", "", report.off_deleted),
            ),
        )
        lines = [words for count, words in told if count]
        if not report.changed:
            return [self.tr("A history. Nothing in it is new here."), *lines]
        return [self.tr("A history. It is united with yours, after a backup:"), *lines]
