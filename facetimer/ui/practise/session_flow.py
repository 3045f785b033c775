# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Leads from a routine through the card before it, the session and the page after it; one session at a time.

Owns which page comes next and what a session is made of. It must not know the rail or its other places.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.planner import RoutinePlan
from facetimer.library.model.practice import Routine
from facetimer.notices import said_by
from facetimer.session.timeline import Timeline
from facetimer.ui.look.wording import last_time_words, put_notice, put_phrase
from facetimer.ui.practise.running_session import (
    RunningSession,
    WayBack,
    new_session,
    player_page,
    record_output,
)
from facetimer.ui.practise.unfinished import UnfinishedSession
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.choices.todays_plan import Chosen, TodaysPlan
    from facetimer.history.extensions import Extensions
    from facetimer.history.records import Measured, SessionRecord
    from facetimer.ui.afterwards import Afterwards
    from facetimer.ui.player.driver import SessionDriver


class SessionFlow(QObject):
    """Runs sessions.

    Args:
        services: what pages and sessions are made of.
        parent: owner of this object.

    Attributes:
        running: None while there is no session.
        unfinished: the session that was cut off, if there is one.
    """

    page_wanted = Signal(QWidget)
    """A page to show until another one is."""
    place_wanted = Signal(str)
    """A place of the rail to go to."""
    notice_raised = Signal(str)
    question_raised = Signal(str, object)
    """A sentence and the tuple of `BannerAction` one can take."""
    answered = Signal(str)
    """What came of something the person has just asked for."""
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    change_wanted = Signal(str, object)
    like_wanted = Signal(str, object)
    """A routine or an exercise, by id, is to be changed, or one made like it; the function leads back."""
    health_wanted = Signal(object)
    """The health answers are wanted; the function leads back."""
    session_began = Signal(object)
    """The `SessionDriver` of a session that is about to start."""
    session_ended = Signal()
    full_screen_asked = Signal()
    narrow_asked = Signal()
    """The window is to stand beside a mirror, or to be again what it was."""
    on_top_asked = Signal(bool)
    """Whether the window is to stay above others."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.running: RunningSession | None = None
        self._way_back: WayBack | None = None
        self._made_at = "making"
        self.unfinished = UnfinishedSession(services, self.begin, self.afterwards, self)
        self.unfinished.notice_raised.connect(self.notice_raised)
        self.unfinished.question_raised.connect(self.question_raised)
        self.unfinished.undo_offered.connect(self.undo_offered)
        for told in (services.context.relay.notice_raised, services.context.relay.news_raised):
            told.connect(self._on_sound_told)

    @property
    def driver(self) -> "SessionDriver | None":
        """What drives the session that is going on; None while there is none."""
        return self.running.driver if self.running else None

    def when_over(self, do: Callable[[], object]) -> None:
        """Do what would stand in the way of a session: at once where none runs, else when it is over."""
        if self.running is None:
            do()
        else:
            self.session_ended.connect(do, Qt.ConnectionType.SingleShotConnection)

    def open_routine(
        self, identifier: str, *, chosen: "Chosen | None" = None, back: WayBack | None = None
    ) -> None:
        """Show a routine's page; an unknown one is told.

        Args:
            identifier: of the routine, or of an exercise, whose page is shown then.
            chosen: what the person chose for this start before.
            back: where its way back leads; None for Practise.
        """
        from facetimer.ui.practise.printing import print_report, print_routine
        from facetimer.ui.practise.routine_page import RoutinePage
        from facetimer.ui.swapping import swap_before

        catalogue, made = self._services.planner.catalogue, self._services.made.routine()
        if made is not None and identifier == made.id:
            self.place_wanted.emit(self._made_at)
            return
        if identifier in catalogue.exercises and identifier not in catalogue.routines:
            self.open_exercise(identifier, back=back)
            return
        if identifier not in catalogue.routines:
            self.notice_raised.emit(self.tr("There is no routine named {name}.").format(name=identifier))
            return
        todays = self._todays(identifier, chosen)
        page = RoutinePage(self._services, todays, self.tr("Back") if back is not None else "")

        def again(chosen: "Chosen | None" = None) -> None:
            self.open_routine(identifier, chosen=chosen or todays.chosen, back=back)

        page.start_chosen.connect(lambda: self.prepare(identifier, chosen=todays.chosen, back=again))
        page.swap_asked.connect(lambda at: swap_before(self._services, todays, at, page, again))
        page.soundtrack_asked.connect(lambda: self._save_soundtrack(todays, page.window()))
        page.print_asked.connect(lambda: print_routine(self._services, todays, self.answered, page.window()))
        report = partial(print_report, self._services, todays.routine, self.answered)
        page.report_asked.connect(lambda: report(page.window()))
        page.undo_offered.connect(self.undo_offered)
        page.change_asked.connect(lambda: self.change_wanted.emit(identifier, again))
        page.exercise_chosen.connect(partial(self.open_exercise, back=again))
        page.left.connect(back or self._to_practise)
        self._way_back = back
        self.page_wanted.emit(page)
        page.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_exercise(self, identifier: str, *, back: WayBack | None = None) -> None:
        """Show an exercise's page.

        Args:
            identifier: of the exercise.
            back: where its way back leads, and one comes at once if it is gone; None for Practise.
        """
        from facetimer.ui.exercise.page import ExercisePage

        catalogue = self._services.planner.catalogue
        if identifier not in catalogue.exercises:  # it was deleted on a page from which the way back leads here
            (back or self._to_practise)()
            return
        self._services.preferences.refresh()  # a health answer may have been written by hand meanwhile
        page = ExercisePage(self._services, catalogue.exercises[identifier])
        again = partial(self.open_exercise, identifier, back=back)
        page.start_chosen.connect(partial(self.prepare, identifier, back=again))
        page.routine_chosen.connect(partial(self.open_routine, back=again))
        page.health_asked.connect(partial(self.health_wanted.emit, again))
        page.like_asked.connect(lambda: self.like_wanted.emit(identifier, again))
        page.change_asked.connect(lambda: self.change_wanted.emit(identifier, again))
        page.left.connect(back or self._to_practise)
        self._way_back = back
        self.page_wanted.emit(page)
        page.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_practise(self) -> None:
        self.place_wanted.emit("practise")

    def _to_today(self) -> None:
        self.place_wanted.emit("today")

    def prepare(self, identifier: str, *, chosen: "Chosen | None" = None, back: WayBack | None = None) -> None:
        """Show the card before a session, with what was chosen for it before.

        Args:
            identifier: of the routine or the exercise.
            chosen: what the person chose for this start before.
            back: where its way back leads, and that of the session and of the page after it; None for Today.
        """
        from facetimer.choices.before_session import asks_daily_question
        from facetimer.ui.picture.first_frame import forget_first_frame
        from facetimer.ui.practise.prepare_page import PreparePage

        todays = self._todays(identifier, chosen) if self._services.planner.routine(identifier) else None
        timeline = todays.plan.timeline if todays is not None else None
        if todays is None or timeline is None:  # its file may be gone
            self.open_routine(identifier, chosen=chosen, back=back)
            return
        preferences, today = self._services.preferences, self._services.planner.today()
        asks = asks_daily_question(preferences.settings, today)
        advice, why_softer = self._advice(timeline)
        page = PreparePage(self._services, todays, asks_check=asks, advice=advice, why_softer=why_softer)

        def begin(declined: frozenset[str]) -> None:
            if asks:
                preferences.change("safety.last_check_day", self._services.planner.today().isoformat())
            self._begin_without(todays.plan, declined, page.measures.measured, back)

        def again() -> None:
            self.prepare(identifier, chosen=todays.chosen, back=back)

        page.begun.connect(begin)
        page.plan_changed.connect(lambda: self._warm_up(todays.plan))
        page.left.connect(back or self._to_today)
        page.health_asked.connect(partial(self.health_wanted.emit, again))
        page.went.connect(lambda: None if self.running else forget_first_frame())
        self._warm_up(todays.plan)
        self._way_back = back
        self.page_wanted.emit(page)
        page.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_made(self, routine: Routine, made_at: str) -> None:
        """Show the card before a session that was made or built at a place, to which its ways back lead."""
        try:
            self._services.made.keep(routine)
        except OSError as error:
            sentence = self.tr("{file} cannot be written: {reason}. A session that is cut off cannot go on then.")
            self.notice_raised.emit(sentence.format(file=error.filename, reason=error.strerror))
        self._made_at = made_at
        self.prepare(routine.id, back=partial(self.place_wanted.emit, made_at))

    def way_to(self, page: QWidget | None) -> WayBack | None:
        """Return what shows `page`, which is in front, anew; None for one that is none of this flow's."""
        from facetimer.ui.exercise.page import ExercisePage
        from facetimer.ui.practise.prepare_page import PreparePage
        from facetimer.ui.practise.routine_page import RoutinePage

        back = self._way_back
        if isinstance(page, ExercisePage):
            return partial(self.open_exercise, page.exercise.id, back=back)
        if isinstance(page, RoutinePage | PreparePage):
            todays = page.todays
            show = self.open_routine if isinstance(page, RoutinePage) else self.prepare
            return lambda: show(todays.routine.id, chosen=todays.chosen, back=back)
        return None

    def show_anew(self, page: QWidget | None) -> None:
        """Show a routine, its card or an exercise anew: `page` was made on another day or with other settings."""
        if (way := self.way_to(page)) is not None:
            way()

    def _save_soundtrack(self, todays: "TodaysPlan", window: QWidget) -> None:
        """Write the sound of a session to a file of the person's choice."""
        from facetimer.choices.sound import write_soundtrack_file
        from facetimer.ui.practise.soundtrack_file_dialog import ask_soundtrack_file

        if todays.plan.timeline is not None:
            paths, sound = self._services.context.paths, self._services.preferences.settings.sound
            write = partial(write_soundtrack_file, paths, sound, todays.plan.timeline, say=put_phrase)
            ask_soundtrack_file(todays.routine.id, write, window)

    def _todays(self, identifier: str, chosen: "Chosen | None") -> "TodaysPlan":
        from facetimer.choices.todays_plan import TodaysPlan

        self._services.preferences.refresh()  # a health answer may have been written by hand meanwhile
        return TodaysPlan(self._services.planner, identifier, chosen)

    def _warm_up(self, plan: RoutinePlan) -> None:
        if plan.timeline is not None:
            self._services.soundtrack().prepare(plan.timeline)

    def _advice(self, timeline: Timeline) -> tuple[tuple[str, ...], str]:
        """Return what to mind before this session, and why it might be a softer one (empty: no reason)."""
        from facetimer.choices.before_session import advice_before
        from facetimer.history.file.opening import HistoryFault

        try:
            advice = advice_before(timeline, self._services.store(), self._services.planner.today())
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
            return (), ""
        felt_then = " ".join(last_time_words(advice.felt.sore, advice.felt.reacted))
        propose = self.tr("{last_time} You may want it softer today.")
        return advice.notices, propose.format(last_time=felt_then) if felt_then else ""

    def start(self, identifier: str, *, back: WayBack | None = None) -> None:
        """Start at once, without the daily question, unless health answers ask about a step; see `prepare`."""
        if self.running is not None:
            return
        if self._services.planner.routine(identifier) is None:
            self.open_routine(identifier)
            return
        plan = self._services.planner.plan(identifier)
        if plan.timeline is None or plan.review.asked():
            self.prepare(identifier, back=back)
        else:
            self.begin(plan.timeline, back=back)

    def _begin_without(
        self, plan: RoutinePlan, declined: frozenset[str], before: "Measured", back: WayBack | None
    ) -> None:
        left = self._services.planner.laid_out(plan.review.without(declined))
        if left.timeline is None:
            self.notice_raised.emit(put_notice(left.review.explanation))
        else:
            self.begin(left.timeline, before=before, back=back)

    def begin(
        self,
        timeline: Timeline,
        *,
        at_ms: int = 0,
        earlier: "SessionRecord | None" = None,
        before: "Measured | None" = None,
        back: WayBack | None = None,
        extensions: "Extensions | None" = None,
    ) -> None:
        """Run `timeline`.

        Args:
            timeline: what to run.
            at_ms: where in it to begin.
            earlier: the session as it was recorded before, which is taken up.
            before: what was measured before it.
            back: leads to the page from which it is begun; None for Today.
            extensions: what `timeline` has that the plan had not; None for nothing.
        """
        from facetimer.ui.swapping import Swapping

        if self.running is not None:
            return
        running = new_session(self._services, timeline, self, earlier, before, back or self._to_today, extensions)
        self.running, driver = running, running.driver
        driver.notice_raised.connect(self.notice_raised)
        page = player_page(self._services, running)
        page.swap_asked.connect(Swapping(self._services, running, page).ask)
        page.finished.connect(self._on_page_finished)
        page.full_screen_asked.connect(self.full_screen_asked)
        page.narrow_asked.connect(self.narrow_asked)
        page.on_top_asked.connect(self.on_top_asked)
        self.session_began.emit(driver)
        self.page_wanted.emit(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        driver.start(at_ms)
        notice = self._services.soundtrack().notice
        if notice:
            self.notice_raised.emit(put_notice(notice))

    def offer_to_resume(self) -> None:
        """Ask what becomes of a session that was cut off, if there is one."""
        self.unfinished.offer()

    def close(self) -> None:
        """Keep what was done of a running session."""
        if self.running is not None:
            self.running.driver.abort(keep=True)

    def write_down(self) -> None:
        """Write down where a running session stands, so that it can be taken up; the program ends now."""
        if self.running is not None:
            self.running.journal.come_to(self.running.driver.snapshot().position_ms)

    def _on_sound_told(self, _sentence: str) -> None:
        """Record that the sound went over to another output; each such change comes with a notice."""
        if self.running is not None:
            record_output(self.running, self._services.soundtrack().output_name)

    def afterwards(self, record: "SessionRecord", parent: QObject) -> "Afterwards":
        """Return what writes down what a person says about `record`, a session that is over."""
        from facetimer.ui.afterwards import Afterwards

        said = Afterwards(self._services.store, record, parent)
        said.notice_raised.connect(self.notice_raised)
        return said

    def _on_page_finished(self) -> None:
        from facetimer.choices.session_summary import summarise
        from facetimer.session.events import SessionAborted
        from facetimer.ui.practise.after_session import finish_page

        ended, self.running = self.running, None
        if ended is None:
            return
        timeline = ended.driver.snapshot().timeline
        ended.driver.deleteLater()
        self.session_ended.emit()
        last = ended.events[-1] if ended.events else None
        summary = summarise(timeline, ended.events, ended.earlier)
        is_discarded = isinstance(last, SessionAborted) and not last.kept
        if is_discarded or summary.is_empty:
            if is_discarded and not summary.is_empty:
                self.unfinished.let_go(ended)
            ended.back()
            return
        kept, on = ended.journal.kept, summary.goes_on
        page = finish_page(self._services, summary, kept, self.notice_raised)
        page.closed.connect(ended.back)
        page.again_chosen.connect(partial(self.prepare, back=ended.back))
        if on is not None and kept is not None:
            longer = ended.journal.extensions
            go_on = partial(self.begin, timeline, at_ms=on.at_ms, earlier=kept, back=ended.back, extensions=longer)
            page.go_on_chosen.connect(go_on)
        self.page_wanted.emit(page)
        page.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
