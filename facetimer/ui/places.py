# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes the pages of the rail at their first visit and carries out what they ask for.

Owns what each page is made of. It must not know how the window shows them.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.present_names import present_record
from facetimer.choices.programmes.days import first_day
from facetimer.notices import said_by
from facetimer.resources import assets_dir, changelog_path
from facetimer.ui.controls.page import Page
from facetimer.ui.later import Later
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.programmes.programme_undo import ProgrammeUndo
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.choices.programmes.proposing import Answers
    from facetimer.history.records import SessionRecord
    from facetimer.ui.building.building import Building
    from facetimer.ui.history.export_and_merge import HistoryFiles
    from facetimer.ui.making.making import Making
    from facetimer.ui.settings.sound_check import SoundCheck

_PARENTS = {"health": "settings", "about": "settings", "news": "settings"}
_PARENTS |= {"programmes": "practise", "questions": "practise", "making": "practise", "building": "practise"}


class Places(QObject):
    """The pages by the name of their place.

    Args:
        services: what pages are made of.
        flow: what a page may begin.
        window: what dialogs belong to.

    Attributes:
        files: what takes the history out and brings it back.
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
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    page_wanted = Signal(QWidget)
    """A page to show until another one is."""
    answered = Signal(str)
    """What came of something the person has just asked for."""
    erased = Signal()
    library_changed = Signal(str)
    """What is in the person's library now, by name; empty where something was taken out or put back."""

    def __init__(self, services: Services, flow: SessionFlow, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._flow = flow
        self._window = window
        self.files = Later(self._make_files)
        self.parents = dict(_PARENTS)
        self.making = Later(self._make_making)
        self.building = Later(self._make_building)
        flow.change_wanted.connect(lambda identifier, back: self.building().open(identifier, back))
        flow.like_wanted.connect(lambda exercise, back: self.building().make_like(exercise, back))
        programmes = ProgrammeUndo(services.preferences, lambda: services.planner.catalogue.programmes, self)
        programmes.undo_offered.connect(self.undo_offered)
        self.makers: dict[str, Callable[[], Page]] = {
            "today": self._make_today,
            "practise": self._make_practise,
            "programmes": self._make_programmes,
            "questions": self._make_questions,
            "making": lambda: self.making().page(),
            "building": lambda: self.building().page(),
            "history": self._make_history,
            "learn": self._make_learn,
            "settings": self._make_settings,
            "health": self._make_health,
            "about": self._make_about,
            "news": self._make_news,
        }

    def _make_files(self) -> "HistoryFiles":
        from facetimer.ui.history.export_and_merge import HistoryFiles

        services = self._services
        files = HistoryFiles(
            services.store,
            services.planner.today,
            self._window,
            lambda: services.preferences.settings.history.sync_folder,
        )
        files.answered.connect(self.answered)
        return files

    def close(self, at_most_ms: int | None = None) -> bool:
        """Let what is being written be written, and return whether it is; None waits as long as that takes."""
        return not self.files.is_made or self.files().close(at_most_ms)

    def newest_sessions(self, count: int) -> "list[SessionRecord]":
        """Return the newest sessions; a history that cannot be read is told, and there are none."""
        from facetimer.history.file.opening import HistoryFault

        try:
            return self._services.store().sessions(count, 0)
        except HistoryFault as fault:  # a page without a past is still a page
            self.notice_raised.emit(put_notice(said_by(fault)))
            return []

    def make_first_start(self) -> Page:
        """Return the first page of the first start, which leads to the others."""
        from facetimer.ui.first_start.first_start import FirstStart
        from facetimer.ui.look.languages import languages

        start = FirstStart(self._services, languages(assets_dir() / "i18n"), self)
        start.page_wanted.connect(self.page_wanted)
        start.undo_offered.connect(self.undo_offered)
        start.done.connect(self._on_first_start_done)
        start.health_asked.connect(lambda: self.page_wanted.emit(self._health_page(start.show_last)))
        start.sound_check_asked.connect(self._on_sound_check_asked)
        return start.page(0)

    def _make_today(self) -> Page:
        from facetimer.ui.today.page import TodayPage

        unfinished = self._flow.unfinished
        page = TodayPage(self._services, self.newest_sessions, unfinished.place)
        page.resume_chosen.connect(unfinished.go_on)
        page.keep_chosen.connect(unfinished.keep)
        page.discard_chosen.connect(unfinished.discard)
        unfinished.settled.connect(page.refresh_if_shown)
        back = partial(self.place_wanted.emit, "today")
        page.start_chosen.connect(partial(self._flow.prepare, back=back))
        page.softer_chosen.connect(partial(self._prepare_softer, back=back))
        page.routine_chosen.connect(partial(self._flow.open_routine, back=back))
        page.place_chosen.connect(partial(self._go_to, "today"))
        page.programme_chosen.connect(lambda programme: self.open_programme(programme, self.tr("Today"), back))
        return page

    def _prepare_softer(self, routine: str, back: Callable[[], object]) -> None:
        from facetimer.choices.todays_plan import Chosen

        self._flow.prepare(routine, chosen=Chosen(softer=True), back=back)

    def _go_to(self, origin: str, place: str) -> None:
        """Show a place; from the programmes, the way back leads to `origin`."""
        if place in {"programmes", "questions"}:
            self.parents["programmes"] = self.parents["questions"] = origin
        if place == "building":
            self.building().begin()
        else:
            self.place_wanted.emit(place)

    def _make_practise(self) -> Page:
        from facetimer.ui.practise.page import PractisePage

        page = PractisePage(self._services)
        page.routine_chosen.connect(self._flow.open_routine)
        page.place_chosen.connect(partial(self._go_to, "practise"))
        page.exercise_chosen.connect(self._flow.open_exercise)
        return page

    def _make_programmes(self) -> Page:
        from facetimer.ui.programmes.page import ProgrammesPage

        page = ProgrammesPage(self._services, lambda: self.parents["programmes"])
        page.programme_chosen.connect(self.open_programme)
        page.questions_asked.connect(partial(self.place_wanted.emit, "questions"))
        page.left.connect(lambda: self.place_wanted.emit(self.parents["programmes"]))
        back = partial(self.place_wanted.emit, "programmes")
        page.routine_chosen.connect(partial(self._flow.open_routine, back=back))
        return page

    def _make_making(self) -> "Making":
        from facetimer.ui.making.making import Making

        making = Making(self._services, self._flow, self.newest_sessions, self._window)
        making.place_wanted.connect(self.place_wanted)
        making.notice_raised.connect(self.notice_raised)
        making.routine_written.connect(self.library_changed)
        making.change_wanted.connect(lambda routine: self.building().change_made(routine))
        return making

    def _make_building(self) -> "Building":
        from facetimer.ui.building.building import Building

        building = Building(self._services, self._flow, self)
        for told in ("place_wanted", "page_wanted", "notice_raised", "undo_offered", "library_changed"):
            getattr(building, told).connect(getattr(self, told))
        return building

    def _make_questions(self) -> Page:
        from facetimer.ui.programmes.questions_page import QuestionsPage

        page = QuestionsPage(self._services)
        page.left.connect(partial(self.place_wanted.emit, "programmes"))
        page.proposal_asked.connect(self.open_proposal)
        page.none_chosen.connect(partial(self._services.preferences.change, "history.programme", ""))
        page.none_chosen.connect(partial(self.place_wanted.emit, "programmes"))
        return page

    def open_proposal(self, answers: "Answers") -> None:
        """Show the programme that fits `answers`."""
        from facetimer.ui.programmes.proposal_page import ProposalPage

        page = ProposalPage(self._services, answers)
        page.left.connect(partial(self.place_wanted.emit, "questions"))
        page.begun.connect(partial(self.place_wanted.emit, "today"))
        again = partial(self.open_proposal, answers)
        page.programme_chosen.connect(
            lambda programme: self.open_programme(programme, self.tr("Our suggestion"), again)
        )
        self.page_wanted.emit(page)
        if page.hero is not None:
            page.hero.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_programme(
        self, identifier: str, came_from: str = "", back: Callable[[], object] | None = None
    ) -> None:
        """Show the page of a programme; where there is none of that id, all of them.

        Args:
            identifier: of the programme.
            came_from: where its way back leads, in a word or two; all programmes if empty.
            back: leads there.
        """
        from facetimer.ui.practise.printing import print_programme
        from facetimer.ui.programmes.programme_page import ProgrammePage

        programme = self._services.planner.catalogue.programmes.get(identifier)
        if programme is None:
            self.place_wanted.emit("programmes")
            return
        page = ProgrammePage(self._services, programme, came_from or self.tr("Programmes"))
        page.left.connect(back or partial(self.place_wanted.emit, "programmes"))
        page.print_asked.connect(lambda: print_programme(self._services, programme, self.answered, self._window))
        again = partial(self.open_programme, identifier, came_from, back)
        page.routine_chosen.connect(partial(self._flow.open_routine, back=again))
        self.page_wanted.emit(page)
        page.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_programme(self) -> None:
        """Let the programme that is followed from the start begin on the first day."""
        preferences, today = self._services.preferences, self._services.planner.today()
        for key, value in first_day(preferences.settings.history, today).items():
            preferences.change(key, value)

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
        from facetimer.ui.learn.page import LearnPage

        services = self._services
        page = LearnPage(services.planner.learn, services.stills, services.planner.catalogue.exercises)
        page.exercise_chosen.connect(
            partial(self._flow.open_exercise, back=partial(self.place_wanted.emit, "learn"))
        )
        return page

    def _make_settings(self) -> Page:
        from facetimer.ui.look.languages import languages
        from facetimer.ui.settings.page import SettingsPage

        services = self._services
        page = SettingsPage(
            services.preferences,
            services.stills,
            services.planner.catalogue,
            lambda: services.planner.care.flags,
            languages(assets_dir() / "i18n"),
        )
        back = partial(self.place_wanted.emit, "settings")
        page.exercise_chosen.connect(partial(self._flow.open_exercise, back=back))
        page.health_asked.connect(lambda: self.place_wanted.emit("health"))
        page.balance_asked.connect(lambda: self._services.soundtrack().play_balance())
        page.words_asked.connect(lambda: self._services.soundtrack().play_words())
        page.sound_check_asked.connect(self._on_sound_check_asked)
        page.deletion_asked.connect(self._on_deletion_asked)
        page.programmes_asked.connect(partial(self._go_to, "settings", "programmes"))
        page.files_asked.connect(self.files_asked)
        page.report_asked.connect(self._on_report_asked)
        page.about_asked.connect(lambda: self.place_wanted.emit("about"))
        return page

    def _make_about(self) -> Page:
        from facetimer.ui.about.page import AboutPage

        services = self._services
        page = AboutPage(services.stills.look, services.context.paths, services.planner.care)
        page.left.connect(lambda: self.place_wanted.emit("settings"))
        page.news_asked.connect(lambda: self.place_wanted.emit("news"))
        page.keys_asked.connect(self.keys_asked)
        page.answered.connect(self.answered)
        return page

    def _make_news(self) -> Page:
        from facetimer.choices.whats_new import read_changelog
        from facetimer.ui.about.news_page import NewsPage

        page = NewsPage(self._services.stills.look, read_changelog(changelog_path()))
        page.left.connect(lambda: self.place_wanted.emit("about"))
        return page

    def _make_health(self) -> Page:
        return self._health_page(lambda: self.place_wanted.emit("settings"))

    def _health_page(self, back: Callable[[], object]) -> Page:
        from facetimer.ui.settings.health_page import HealthPage

        services = self._services
        page = HealthPage(services.stills, services.planner, services.preferences)
        page.left.connect(back)
        page.undo_offered.connect(self.undo_offered)
        return page

    def _on_first_start_done(self, practises: bool) -> None:
        self._services.preferences.change("general.first_start_done", True)
        self._begin_programme()
        if practises:
            from facetimer.choices.first_exercise import FIRST_EXERCISE

            self._flow.start(FIRST_EXERCISE)
        else:
            self.place_wanted.emit("today")

    def _sound_check(self) -> "SoundCheck":
        from facetimer.ui.settings.sound_check import SoundCheck

        return SoundCheck(self._services.soundtrack, self._services.preferences)

    def _on_sound_check_asked(self) -> None:
        from facetimer.ui.settings.sound_check_dialog import SoundCheckDialog

        dialog = SoundCheckDialog(self._sound_check(), self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_report_asked(self) -> None:
        from facetimer.choices.doctor.bundle import look
        from facetimer.ui.about.report_dialog import ReportDialog

        services = self._services
        dialog = ReportDialog(services.stills.look, partial(look, services.context.paths), self._window)
        dialog.answered.connect(self.answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer_undo(self, record: "SessionRecord") -> None:
        """Let the deletion of a session be undone."""
        undo = partial(self._services.store().undelete, record)
        named = present_record(record, self._services.planner.catalogue)
        self.undo_offered.emit(self.tr("{routine} was deleted.").format(routine=named.routine_name), undo)

    def _on_deletion_asked(self) -> None:
        from facetimer.ui.settings.delete_everything_dialog import DeleteEverythingDialog

        dialog = DeleteEverythingDialog(self._window)
        dialog.confirmed.connect(self.erase)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def erase(self) -> None:
        """Delete everything that was ever kept about the person, and say what could not be deleted."""
        from facetimer.ui.settings.erasing import LONGEST_ANSWER_MS, erase

        self.close(LONGEST_ANSWER_MS)
        for sentence in erase(self._services):
            self.notice_raised.emit(sentence)
        self.erased.emit()
