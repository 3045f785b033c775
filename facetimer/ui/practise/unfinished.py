# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that was cut off: where it stood, and what can become of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from facetimer.choices.present_names import present_record
from facetimer.choices.taking_up import LeftOff, taken_up
from facetimer.notices import said_by
from facetimer.session.timeline import Side, Timeline
from facetimer.ui.controls.banner import BannerAction
from facetimer.ui.look.wording import put_notice, side_word
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord
    from facetimer.history.resume import Resumable
    from facetimer.ui.afterwards import Afterwards
    from facetimer.ui.practise.running_session import RunningSession

T = TypeVar("T")


class Begin(Protocol):
    """Runs a session."""

    def __call__(self, timeline: Timeline, *, at_ms: int = 0, earlier: "SessionRecord | None" = None) -> None:
        """Run it from `at_ms`; `earlier` is what was recorded of it before."""


class CutOff(Struct, frozen=True):
    """A session that was cut off.

    Attributes:
        found: what is known of it.
        routine: its name today.
        step: the name of the exercise it stands in.
        taken: the session as it was laid out and where in it to go on; None where it cannot.
    """

    found: "Resumable"
    routine: str
    step: str
    taken: tuple[Timeline, int] | None


class UnfinishedSession(QObject):
    """Finds it, asks what becomes of it, and lets it go on.

    Args:
        services: the history, and how routines are laid out.
        begin: runs a session.
        afterwards: what writes down what a person says about a session.
        parent: owner of this object.
    """

    notice_raised = Signal(str)
    question_raised = Signal(str, object)
    undo_offered = Signal(str, object)
    settled = Signal()
    """It was kept or discarded, or that was taken back."""

    def __init__(
        self,
        services: Services,
        begin: Begin,
        afterwards: "Callable[[SessionRecord, QObject], Afterwards]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._begin, self._afterwards = services, begin, afterwards

    def find(self) -> CutOff | None:
        """Return it; None where there is none.

        Raises:
            HistoryFault: the history cannot be read.
        """
        found = self._services.store().resumable()
        if found is None:
            return None
        named = present_record(found.record, self._services.planner.catalogue)
        step = next((step.name for step in named.steps if step.index == found.step), found.step_name)
        return CutOff(found, named.routine_name, step, taken_up(self._services.planner, found))

    def left_off(self) -> LeftOff | None:
        """Return one that can go on, its step with its side; None where there is none."""
        from facetimer.history.file.opening import HistoryFault

        try:
            cut_off = self.find()
        except HistoryFault:  # whoever asks what becomes of it tells that
            return None
        if cut_off is None or cut_off.taken is None:
            return None
        side = cut_off.found.side
        step = f"{cut_off.step}, {side_word(Side(side))}" if side else cut_off.step
        return LeftOff(step, *cut_off.taken)

    def go_on(self) -> None:
        """Let it go on where it stood; here as below, a history that cannot be read is told."""
        cut_off = self._found()
        if cut_off is not None and cut_off.taken is not None:
            timeline, at_ms = cut_off.taken
            self._begin(timeline, at_ms=at_ms, earlier=cut_off.found.record)

    def keep(self) -> None:
        """Keep what was done of it; it ends there."""
        if (cut_off := self._found()) is not None:
            self._keep(cut_off.found.record)

    def discard(self) -> None:
        """Discard it, which can be undone."""
        if (cut_off := self._found()) is not None:
            self._discard(cut_off.routine, cut_off.found.id)

    def let_go(self, ended: "RunningSession") -> None:
        """Let a session be brought back that was discarded while it ran; what it was before it was taken up stays.

        Unless the person discards that too.
        """
        gone = ended.journal.discarded
        if gone is None:  # nothing was written down of it
            return
        words, back = self.tr("{routine} was discarded."), [gone]
        if ended.earlier is not None and not ended.discards_all:
            words = self.tr("{routine} is as it was before you went on.")
        elif ended.earlier is not None:
            before = self._told_unread(partial(self._services.store().delete, ended.earlier.id))
            # The two differ where the history could not be read and the rest became a session of its own.
            back += [before] if before is not None and before.id != gone.id else []
        name = present_record(gone, self._services.planner.catalogue).routine_name
        self.undo_offered.emit(words.format(routine=name), partial(self._take_back, *back))

    def offer(self) -> None:
        """Ask what becomes of one that cannot go on; Today shows one that can."""
        cut_off = self._found()
        if cut_off is None or cut_off.taken is not None:
            return
        found = cut_off.found
        sentence = self.tr("{routine} was cut off in {step}.").format(routine=cut_off.routine, step=cut_off.step)
        actions = (
            BannerAction(self.tr("Keep what was done"), partial(self._keep, found.record)),
            BannerAction(self.tr("Discard"), partial(self._discard, cut_off.routine, found.id)),
        )
        self.question_raised.emit(sentence, actions)

    def _found(self) -> CutOff | None:
        """Do as `find` does, and tell a history that cannot be read."""
        return self._told_unread(self.find)

    def _told_unread(self, read: "Callable[[], T | None]") -> "T | None":
        """Return what `read` does; where the history cannot be read, tell that and return None."""
        from facetimer.history.file.opening import HistoryFault

        try:
            return read()
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
            return None

    def _keep(self, record: "SessionRecord") -> None:
        self._afterwards(record, self).keep_as_partial()
        self.settled.emit()

    def _discard(self, name: str, identifier: str) -> None:
        gone = self._told_unread(partial(self._services.store().delete, identifier))
        if gone is not None:
            sentence = self.tr("{routine} was discarded.").format(routine=name)
            self.undo_offered.emit(sentence, partial(self._take_back, gone))
            self.settled.emit()

    def _take_back(self, *records: "SessionRecord") -> None:
        """Bring back what was discarded, and ask anew what becomes of a session that was cut off."""
        for record in records:
            self._services.store().undelete(record)
        self.settled.emit()
        self.offer()
