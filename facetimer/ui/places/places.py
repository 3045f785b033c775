# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes the pages of the rail at their first visit and carries out what they ask for.

Owns what each page is made of. It must not know how the window shows them.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.due_today import Due, due_now, today_facts
from facetimer.choices.present_names import present_record
from facetimer.choices.today_offers import rests_until
from facetimer.notices import said_by
from facetimer.resources import assets_dir
from facetimer.ui.controls.page import Page
from facetimer.ui.later import Later
from facetimer.ui.look.wording import first_weekday, put_notice
from facetimer.ui.places.programme_places import ProgrammePlaces
from facetimer.ui.places.settings_places import SettingsPlaces
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services, what_counts_now

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord
    from facetimer.ui.building.building import Building
    from facetimer.ui.history.export_and_merge import HistoryFiles
    from facetimer.ui.making.making import Making

T = TypeVar("T")

_PARENTS = {"health": "settings", "about": "settings", "news": "settings"}
_PARENTS |= {"programmes": "practise", "questions": "practise", "making": "practise", "building": "practise"}


class Places(QObject):
    """The pages by the name of their place.

    Args:
        services: what pages are made of.
        flow: what a page may begin.
        rest: waits, so many milliseconds at most, for an exchange with the sync folder; whether it is over.
        window: what dialogs belong to.

    Attributes:
        files: what takes the history out and brings it back.
        programmes: the pages of programmes.
        settings: the pages behind Settings.
        making: what makes sessions for the person.
        building: routines of the person's own while they are built.
        makers: makes the page of each place.
        parents: the places without a button of their own, each with the one whose button is marked instead.
    """

    place_wanted = Signal(str)
    keys_asked = Signal()
    files_asked = Signal()
    """Files of the person's choice are to be taken in."""
    notice_raised = Signal(str)
    news_raised = Signal(str)
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    page_wanted = Signal(QWidget)
    """A page to show until another one is."""
    answered = Signal(str)
    """What came of something the person has just asked for."""
    refused = Signal(str)
    """Why it was not done."""
    erased = Signal()
    library_changed = Signal(str)
    """What is in the person's library now, by name; empty where something was taken out or put back."""

    def __init__(
        self, services: Services, flow: SessionFlow, rest: Callable[[int], bool], window: QWidget
    ) -> None:
        super().__init__(window)
        self._services = services
        self._flow = flow
        self._rest = rest
        self._window = window
        self._told = ""
        self.files = Later(self._make_files)
        self.parents = dict(_PARENTS)
        self.making = Later(self._make_making)
        self.building = Later(self._make_building)
        flow.change_wanted.connect(lambda identifier, back: self.building().open(identifier, back))
        flow.health_wanted.connect(self._show_health)
        flow.like_wanted.connect(lambda exercise, back: self.building().make_like(exercise, back))
        self.programmes = ProgrammePlaces(services, flow, self.parents, window)
        self.settings = SettingsPlaces(services, flow, partial(self._go_to, "settings"), self._finish, window)
        self._pass_on_early()
        self.makers: dict[str, Callable[[], Page]] = {
            "today": self._make_today,
            "practise": self._make_practise,
            "programmes": self.programmes.make_all,
            "questions": self.programmes.make_questions,
            "making": lambda: self.making().page(),
            "building": lambda: self.building().page(),
            "history": self._make_history,
            "learn": self._make_learn,
            "settings": self.settings.make_settings,
            "health": self.settings.make_health,
            "about": self.settings.make_about,
            "news": self.settings.make_news,
        }

    def _pass_on_early(self) -> None:
        """Let what the parts tell and ask for that are there from the start be told and asked for here."""
        programmes, settings = self.programmes, self.settings
        programmes.page_wanted.connect(self.page_wanted)
        settings.refused.connect(self.refused)
        settings.keys_asked.connect(self.keys_asked)
        settings.files_asked.connect(self.files_asked)
        settings.erased.connect(self.erased)
        for part in (programmes, settings):
            part.place_wanted.connect(self.place_wanted)
            part.answered.connect(self.answered)
            part.undo_offered.connect(self.undo_offered)

    def _make_files(self) -> "HistoryFiles":
        from facetimer.ui.history.export_and_merge import HistoryFiles

        services = self._services
        files = HistoryFiles(
            services.store,
            services.planner.today,
            self._window,
            lambda: services.preferences.settings.history.sync_folder,
            self._flow.when_over,
        )
        files.answered.connect(self.answered)
        files.refused.connect(self.refused)
        return files

    def close(self, at_most_ms: int | None = None) -> bool:
        """Let what is being written be written, and return whether it is; None waits as long as that takes."""
        return not self.files.is_made or self.files().close(at_most_ms)

    def _finish(self, at_most_ms: int) -> bool:
        """Wait for files that are being written and for the sync folder, as long each; whether both rest."""
        written, rests = self.close(at_most_ms), self._rest(at_most_ms)
        return written and rests

    def newest_sessions(self, count: int) -> "list[SessionRecord]":
        """Return the newest sessions; a history that cannot be read is told, and there are none."""
        return self._read(lambda: self._services.store().sessions(count, 0))

    def due(self) -> Due:
        """Return what is due now, nothing on a day off; of nothing one is reminded in the midst of a session.

        A history that cannot be read is told and is as empty.
        """
        services, first = self._services, first_weekday()
        today, history = services.planner.today(), services.preferences.settings.history
        sessions = self._what_counts_now()
        facts = today_facts(services.planner.catalogue, history, sessions, today, first)
        if rests_until(self._read(lambda: services.store().freezes()), today) is not None:
            facts = replace(facts, due=None)
        now, is_paused = services.context.now(), history.programme_paused
        due = due_now(services.planner.catalogue, facts, sessions, now, is_paused=is_paused)
        return replace(due, reminds=due.reminds and not self._read(services.store().practised_now))

    def _what_counts_now(self) -> "list[SessionRecord]":
        return self._read(lambda: what_counts_now(self._services))

    def _read(self, read: Callable[[], list[T]]) -> list[T]:
        """Return what is read; one that cannot be read is told once until it can be: the tray asks each minute."""
        from facetimer.history.file.opening import HistoryFault

        try:
            found = read()
        except HistoryFault as fault:  # a page without a past is still a page
            sentence = put_notice(said_by(fault))
            if sentence != self._told:
                self.notice_raised.emit(sentence)
            self._told = sentence
            return []
        self._told = ""
        return found

    def make_first_start(self) -> Page:
        """Return the first page of the first start, which leads to the others."""
        from facetimer.ui.first_start.first_start import FirstStart
        from facetimer.ui.look.languages import languages

        start = FirstStart(self._services, languages(assets_dir() / "i18n"), self)
        start.page_wanted.connect(self.page_wanted)
        start.undo_offered.connect(self.undo_offered)
        start.done.connect(self._on_first_start_done)
        start.health_asked.connect(lambda: self.page_wanted.emit(self.settings.health_page(start.show_last)))
        start.sound_check_asked.connect(self.settings.check_sound)
        return start.page(0)

    def _make_today(self) -> Page:
        from facetimer.ui.today.page import TodayPage

        unfinished = self._flow.unfinished
        page = TodayPage(self._services, self._what_counts_now, unfinished.left_off)
        page.resume_chosen.connect(unfinished.go_on)
        page.keep_chosen.connect(unfinished.keep)
        page.discard_chosen.connect(unfinished.discard)
        unfinished.settled.connect(page.refresh_if_shown)
        back = partial(self.place_wanted.emit, "today")
        page.start_chosen.connect(partial(self._flow.prepare, back=back))
        page.softer_chosen.connect(partial(self._prepare_softer, back=back))
        page.routine_chosen.connect(partial(self._flow.open_routine, back=back))
        page.place_chosen.connect(partial(self._go_to, "today"))
        page.programme_chosen.connect(lambda programme: self.programmes.open(programme, self.tr("Today"), back))
        return page

    def _prepare_softer(self, routine: str, back: Callable[[], object]) -> None:
        from facetimer.choices.todays_plan import Chosen

        self._flow.prepare(routine, chosen=Chosen(softer=True), back=back)

    def _go_to(self, origin: str, place: str) -> None:
        """Show a place; from the programmes and from Health, the way back leads to `origin`."""
        if place in {"programmes", "questions"}:
            self.parents["programmes"] = self.parents["questions"] = origin
        if place == "questions":
            self.programmes.ask(origin)
        elif place == "building":
            self.building().begin()
        elif place == "health":
            self._show_health(partial(self.place_wanted.emit, origin))
        else:
            self.place_wanted.emit(place)

    def _show_health(self, back: Callable[[], object]) -> None:
        self.page_wanted.emit(self.settings.health_page(back))

    def _make_practise(self) -> Page:
        from facetimer.ui.practise.page import PractisePage

        page = PractisePage(self._services)
        page.routine_chosen.connect(self._flow.open_routine)
        page.place_chosen.connect(partial(self._go_to, "practise"))
        page.exercise_chosen.connect(self._flow.open_exercise)
        return page

    def _make_making(self) -> "Making":
        from facetimer.ui.making.making import Making

        making = Making(self._services, self._flow, self.newest_sessions, self._window)
        making.notice_raised.connect(self.notice_raised)
        making.place_wanted.connect(self.place_wanted)
        making.routine_written.connect(self.library_changed)
        making.change_wanted.connect(lambda routine: self.building().change_made(routine))
        return making

    def _make_building(self) -> "Building":
        from facetimer.ui.building.building import Building

        building = Building(self._services, self._flow, self)
        building.notice_raised.connect(self.notice_raised)
        building.news_raised.connect(self.news_raised)
        building.place_wanted.connect(self.place_wanted)
        building.page_wanted.connect(self.page_wanted)
        building.undo_offered.connect(self.undo_offered)
        building.library_changed.connect(self.library_changed)
        return building

    def _make_history(self) -> Page:
        from facetimer.ui.history.page import HistoryPage
        from facetimer.ui.practise.printing import print_report

        services, catalogue = self._services, self._services.planner.catalogue
        today = services.planner.today
        page = HistoryPage(services.stills, services.store(), services.preferences, today, catalogue)
        page.place_chosen.connect(self.place_wanted)
        page.notice_raised.connect(self.notice_raised)
        page.files.export_asked.connect(self.files().ask_export)
        page.files.back_up_asked.connect(self.files().ask_back_up)
        page.files.restore_asked.connect(self.files().ask_restore)
        page.files.merge_asked.connect(self.files().ask_merge)
        self.files().busy_changed.connect(page.files.show_busy)
        self.files().record_changed.connect(page.refresh)
        page.deleted.connect(self._offer_undo)
        page.print_asked.connect(lambda: print_report(services, None, self.answered, self._window))
        return page

    def _make_learn(self) -> Page:
        from facetimer.ui.cards.left_out import exercises_left_out
        from facetimer.ui.learn.page import LearnPage

        services = self._services
        planner = services.planner
        left_out = partial(exercises_left_out, planner)
        page = LearnPage(planner.learn, services.stills, planner.catalogue.exercises, left_out)
        page.exercise_chosen.connect(
            partial(self._flow.open_exercise, back=partial(self.place_wanted.emit, "learn"))
        )
        return page

    def _on_first_start_done(self, practises: bool) -> None:
        self._services.preferences.change("general.first_start_done", True)
        self.programmes.begin()
        if practises:
            from facetimer.choices.first_exercise import FIRST_EXERCISE

            self._flow.start(FIRST_EXERCISE)
        else:
            self.place_wanted.emit("today")

    def _offer_undo(self, record: "SessionRecord") -> None:
        """Let the deletion of a session be undone."""
        undo = partial(self._services.store().undelete, record)
        named = present_record(record, self._services.planner.catalogue)
        self.undo_offered.emit(self.tr("{routine} was deleted.").format(routine=named.routine_name), undo)
