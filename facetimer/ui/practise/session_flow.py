# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The way from a routine through its card, its session and its end; one session at a time.

Owns which page comes next and what the session is built from. It must not know the rail or the other places.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.before_session import advice_before, asks_daily_question
from facetimer.choices.planner import Planner, RoutinePlan, practice_day
from facetimer.choices.session_summary import summarise
from facetimer.choices.sound import write_soundtrack_file
from facetimer.choices.taking_up import taken_up
from facetimer.notices import said_by
from facetimer.session.timeline import Side, Timeline
from facetimer.settings import minutes_of
from facetimer.ui.context import AppContext, WindowJournal, WindowSoundtrack
from facetimer.ui.controls.banner import Banner, BannerAction
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import last_time_words, put_notice, put_phrase, side_word
from facetimer.ui.picture.stills import Stills

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord
    from facetimer.history.store import Store
    from facetimer.session.events import Event
    from facetimer.ui.afterwards import Afterwards
    from facetimer.ui.player.driver import SessionDriver
    from facetimer.ui.practise.todays_plan import TodaysPlan


class SessionFlow(QObject):
    """Runs sessions.

    Args:
        context: clocks and journals.
        planner: what a routine comes to.
        stills: rig and style of the face.
        preferences: the person's choices.
        store, soundtrack: asked when first needed.
        parent: owner of this object.
    """

    page_wanted = Signal(object)
    """A page to show until another one is."""
    place_wanted = Signal(str)
    """A place of the rail to go to."""
    notice_raised = Signal(str)
    session_began = Signal(object)
    """The `SessionDriver` of a session that is about to start."""
    session_ended = Signal()
    full_screen_asked = Signal()

    def __init__(
        self,
        context: AppContext,
        planner: Planner,
        stills: Stills,
        preferences: Preferences,
        store: "Callable[[], Store]",
        soundtrack: Callable[[], WindowSoundtrack],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._planner = planner
        self._stills = stills
        self._preferences = preferences
        self._store = store
        self._soundtrack = soundtrack
        self._driver: SessionDriver | None = None
        self._journal: WindowJournal | None = None
        self._events: list[Event] = []
        self._heard_through = ""
        context.relay.notice_raised.connect(self._on_sound_told)

    @property
    def driver(self) -> "SessionDriver | None":
        """The session that is going on; None while there is none."""
        return self._driver

    def open_routine(self, identifier: str, *, softer: bool = False) -> None:
        """Show a routine's page, in its softer variant if that was chosen before; an unknown one is told."""
        from facetimer.ui.practise.routine_page import RoutinePage

        if identifier not in self._planner.catalogue.routines:
            self.notice_raised.emit(self.tr("There is no routine named {name}.").format(name=identifier))
            return
        page = RoutinePage(self._stills, self._todays(identifier, softer=softer))
        page.start_chosen.connect(lambda: self.prepare(identifier, softer=page.todays.softer))
        page.soundtrack_asked.connect(lambda: self._save_soundtrack(page.todays, page.window()))
        page.left.connect(lambda: self.place_wanted.emit("practise"))
        self.page_wanted.emit(page)
        page.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def prepare(self, identifier: str, *, softer: bool = False) -> None:
        """Show the card before a session, in its softer variant if that was chosen before."""
        from facetimer.ui.practise.prepare_page import PreparePage

        todays = self._todays(identifier, softer=softer)
        timeline = todays.plan.timeline
        if timeline is None:
            self.open_routine(identifier)
            return
        asks = asks_daily_question(self._preferences.settings, self._day())
        advice, why_softer = self._advice(timeline)
        page = PreparePage(self._stills.look, todays, asks_check=asks, advice=advice, why_softer=why_softer)

        def begin(declined: frozenset[str]) -> None:
            if asks:
                self._preferences.change("safety.last_check_day", self._day().isoformat())
            self._begin_without(todays.plan, declined)

        page.begun.connect(begin)
        page.plan_changed.connect(lambda: self._warm_up(todays.plan))
        page.left.connect(lambda: self.open_routine(identifier))
        page.health_asked.connect(lambda: self.place_wanted.emit("health"))
        self._warm_up(todays.plan)
        self.page_wanted.emit(page)
        page.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_anew(self, page: QWidget) -> None:
        """Show a routine or its card as it is today, if `page` shows one of another day."""
        from facetimer.ui.practise.prepare_page import PreparePage
        from facetimer.ui.practise.routine_page import RoutinePage

        if isinstance(page, RoutinePage):
            self.open_routine(page.todays.routine.id, softer=page.todays.softer)
        elif isinstance(page, PreparePage):
            self.prepare(page.todays.routine.id, softer=page.todays.softer)

    def _save_soundtrack(self, todays: "TodaysPlan", window: QWidget) -> None:
        """Write what would be heard of a routine to a file of the person's choice."""
        from facetimer.ui.practise.soundtrack_file_dialog import ask_soundtrack_file

        if todays.plan.timeline is not None:
            sound = self._preferences.settings.sound
            write = partial(
                write_soundtrack_file, self._context.paths, sound, todays.plan.timeline, say=put_phrase
            )
            ask_soundtrack_file(todays.routine.id, write, window)

    def _todays(self, identifier: str, *, softer: bool = False) -> "TodaysPlan":
        from facetimer.ui.practise.todays_plan import TodaysPlan

        self._preferences.refresh()  # a health answer may have been written by hand meanwhile
        return TodaysPlan(self._planner, self._preferences, self._day, identifier, softer=softer)

    def _day(self) -> date:
        return practice_day(self._preferences.settings, self._context.now())

    def _warm_up(self, plan: RoutinePlan) -> None:
        if plan.timeline is not None:
            self._soundtrack().prepare(plan.timeline)

    def _advice(self, timeline: Timeline) -> tuple[tuple[str, ...], str]:
        """Return what to mind before this session, and why it might be a softer one (empty: no reason)."""
        from facetimer.history.file.opening import HistoryFault

        try:
            advice = advice_before(timeline, self._store(), self._day())
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
            return (), ""
        felt_then = " ".join(last_time_words(advice.felt.sore, advice.felt.reacted))
        propose = self.tr("{last_time} You may want it softer today.")
        return advice.notices, propose.format(last_time=felt_then) if felt_then else ""

    def start(self, identifier: str) -> None:
        """Start a session at once, unless something must be asked first."""
        if self._driver is not None:
            return
        if identifier not in self._planner.catalogue.routines:
            self.open_routine(identifier)
            return
        plan = self._planner.plan(identifier)
        if plan.timeline is None or plan.review.asked():
            self.prepare(identifier)
        else:
            self.begin(plan.timeline)

    def begin(
        self,
        timeline: Timeline,
        *,
        at_ms: int = 0,
        done_steps: frozenset[int] = frozenset(),
        continues: str | None = None,
    ) -> None:
        """Run `timeline` from `at_ms`; with `continues` it is that session, taken up."""
        from facetimer.session.player import SessionPlayer
        from facetimer.ui.player.debounce import Debounce
        from facetimer.ui.player.driver import SessionDriver
        from facetimer.ui.player.page import PlayerPage

        if self._driver is not None:
            return
        clock = self._context.new_clock()
        journal = self._context.new_journal(
            self._store(),
            options=self._planner.options(),
            continues=continues,
            day_start_min=minutes_of(self._preferences.settings.history.day_start),
        )
        soundtrack = self._soundtrack()
        self._heard_through = soundtrack.output_name
        lead_in_ms = self._preferences.settings.session.lead_in_s * 1000
        player = SessionPlayer(timeline, clock, soundtrack, journal, lead_in_ms=lead_in_ms, done_steps=done_steps)
        soundtrack.prepare(timeline)
        driver = SessionDriver(player, lambda: journal.notice, self)
        self._events, self._journal, self._driver = [], journal, driver
        driver.event_happened.connect(self._on_driver_event_happened)
        driver.notice_raised.connect(self.notice_raised)
        page = PlayerPage(driver, self._stills, self._preferences, Debounce(clock), self._planner)
        page.finished.connect(self._on_page_finished)
        page.full_screen_asked.connect(self.full_screen_asked)
        self.session_began.emit(driver)
        self.page_wanted.emit(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        driver.start(at_ms)
        if soundtrack.notice:
            self.notice_raised.emit(put_notice(soundtrack.notice))

    def offer_to_resume(self, banner: Banner) -> None:
        """Ask what becomes of a session that was cut off, if there is one."""
        from facetimer.history.file.opening import HistoryFault

        try:
            found = self._store().resumable()
        except HistoryFault as fault:
            banner.tell(put_notice(said_by(fault)))
            return
        if found is None:
            return
        taken = taken_up(self._planner, found)
        sentence = self.tr("{routine} was cut off in {step}.").format(
            routine=found.record.routine_name, step=found.step_name
        )
        actions = [
            BannerAction(self.tr("Keep what was done"), self._afterwards(found.record).keep_as_partial),
            BannerAction(self.tr("Discard"), lambda: self._discard(found.id)),
        ]
        if taken is not None:
            timeline, at_ms = taken
            go_on = self.tr("Continue at step {number}").format(number=found.step + 1)
            if found.side:
                go_on += f", {side_word(Side(found.side))}"
            begin = partial(self.begin, timeline, at_ms=at_ms, done_steps=found.done_steps, continues=found.id)
            actions.insert(0, BannerAction(go_on, begin))
        banner.tell(sentence, *actions)

    def _afterwards(self, record: "SessionRecord", parent: QObject | None = None) -> "Afterwards":
        from facetimer.ui.afterwards import Afterwards

        said = Afterwards(self._store, record, parent or self)
        said.notice_raised.connect(self.notice_raised)
        return said

    def _discard(self, identifier: str) -> None:
        self._store().discard(identifier)

    def close(self) -> None:
        """Keep what was done of a running session."""
        if self._driver is not None:
            self._driver.abort(keep=True)

    def write_down(self) -> None:
        """Write down where a running session stands; nothing more will be heard of it, and it can be taken up."""
        if self._driver is not None and self._journal is not None:
            self._journal.come_to(self._driver.snapshot().position_ms)

    def _begin_without(self, plan: RoutinePlan, declined: frozenset[str]) -> None:
        left = self._planner.laid_out(plan.review.without(declined))
        if left.timeline is None:
            self.notice_raised.emit(put_notice(left.review.explanation))
        else:
            self.begin(left.timeline)

    def _on_sound_told(self, _sentence: str) -> None:
        """Take down that the sound went over to another output; whatever changes there is told."""
        if self._journal is None or self._driver is None:
            return
        name = self._soundtrack().output_name
        if name != self._heard_through:
            self._heard_through = name
            self._journal.device_changed(name, self._driver.snapshot().position_ms)

    def _on_driver_event_happened(self, event: "Event") -> None:
        self._events.append(event)

    def _on_page_finished(self) -> None:
        from facetimer.session.events import SessionAborted
        from facetimer.ui.practise.finish_page import FinishPage

        driver, self._driver = self._driver, None
        if driver is None:
            return
        timeline = driver.snapshot().timeline
        driver.deleteLater()
        self.session_ended.emit()
        last = self._events[-1] if self._events else None
        if isinstance(last, SessionAborted) and not last.kept:
            self.open_routine(timeline.routine.id)
            return
        page = FinishPage(self._stills.look, self._planner.care, summarise(timeline, self._events))
        page.closed.connect(lambda: self.place_wanted.emit("today"))
        page.again_chosen.connect(self.prepare)
        if self._journal is not None and self._journal.kept is not None:
            said = self._afterwards(self._journal.kept, page)
            page.feeling_chosen.connect(said.feel)
            page.note_written.connect(said.note)
            page.reactions_chosen.connect(said.react)
        self.page_wanted.emit(page)
        page.done_button.setFocus(Qt.FocusReason.OtherFocusReason)


def shown(page: object) -> QWidget:
    """Return `page` as the widget that `SessionFlow.page_wanted` promises."""
    if not isinstance(page, QWidget):
        raise TypeError(f"{page!r} is no page")
    return page
