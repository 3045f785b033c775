# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pages behind Settings: settings, health, what facetimer is and what is new, and the dialogs they open."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.notices import said_by
from facetimer.resources import assets_dir, changelog_path
from facetimer.ui.controls.page import Page
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.session.timeline import Timeline
    from facetimer.ui.settings.sound.sound_check import SoundCheck
    from facetimer.ui.settings.sound.voice_list import VoicesHere

HEARD_BY = "jaw-push"
"""An exercise in which every kind of word is said: place, how, care, counts, and when to let go."""


class SettingsPlaces(QObject):
    """Makes the pages behind Settings and carries out what they ask for.

    Args:
        services: what pages are made of.
        flow: what a page may begin.
        go_to: shows a place that Settings leads to, and lets its way back lead to Settings.
        finish: waits, so many milliseconds at most, for what is being written of the history; whether nothing is.
        window: what dialogs belong to.
    """

    place_wanted = Signal(str)
    keys_asked = Signal()
    files_asked = Signal()
    """Files of the person's choice are to be taken in."""
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    answered = Signal(str)
    refused = Signal(str)
    erased = Signal()

    def __init__(
        self,
        services: Services,
        flow: SessionFlow,
        go_to: Callable[[str], object],
        finish: Callable[[int], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._flow, self._window = services, flow, window
        self._go_to, self._finish = go_to, finish

    def make_settings(self) -> Page:
        """Return the page of the settings."""
        from facetimer.ui.look.languages import languages
        from facetimer.ui.settings.page import SettingsPage

        services = self._services
        page = SettingsPage(
            services.preferences,
            services.stills,
            services.planner.catalogue,
            lambda: services.planner.care.flags,
            languages(assets_dir() / "i18n"),
            self._voices_here(),
        )
        back = partial(self.place_wanted.emit, "settings")
        page.exercise_chosen.connect(partial(self._flow.open_exercise, back=back))
        page.health_asked.connect(lambda: self.place_wanted.emit("health"))
        page.balance_asked.connect(lambda: self._services.soundtrack().play_balance())
        page.sound_check_asked.connect(self.check_sound)
        page.deletion_asked.connect(self._on_deletion_asked)
        page.programmes_asked.connect(partial(self._go_to, "programmes"))
        page.files_asked.connect(self.files_asked)
        page.report_asked.connect(self._on_report_asked)
        page.about_asked.connect(lambda: self.place_wanted.emit("about"))
        return page

    def _voices_here(self) -> "VoicesHere":
        from facetimer.ui.settings.sound.voice_list import VoicesHere

        services, planner = self._services, self._services.planner
        sessions = planner.own_sessions, planner.all_sessions
        return VoicesHere(services.context.voices, services.soundtrack, *sessions, self._example)

    def _example(self) -> "Timeline":
        from facetimer.session.timeline import compile_exercise

        planner = self._services.planner
        return compile_exercise(planner.catalogue.exercises[HEARD_BY], planner.options())

    def make_about(self) -> Page:
        """Return the page on facetimer itself."""
        from facetimer.ui.about.page import AboutPage

        services = self._services
        page = AboutPage(services.stills.look, services.context.paths, services.planner.care)
        page.left.connect(lambda: self.place_wanted.emit("settings"))
        page.news_asked.connect(lambda: self.place_wanted.emit("news"))
        page.keys_asked.connect(self.keys_asked)
        page.answered.connect(self.answered)
        page.refused.connect(self.refused)
        return page

    def make_news(self) -> Page:
        """Return the page of what is new, whose way back leads to About."""
        return self.news_page(None)

    def news_page(self, back: Callable[[], object] | None) -> Page:
        """Return the page of what is new.

        Args:
            back: where its way back leads; None for About.
        """
        from facetimer.choices.whats_new import read_changelog
        from facetimer.ui.about.news_page import NewsPage

        known = read_changelog(changelog_path())
        page = NewsPage(self._services.stills.look, known, from_about=back is None)
        page.left.connect(back or partial(self.place_wanted.emit, "about"))
        return page

    def make_health(self) -> Page:
        """Return the page of the health questions, whose way back leads to Settings."""
        return self.health_page(None)

    def health_page(self, back: Callable[[], object] | None) -> Page:
        """Return the page of the health questions.

        Args:
            back: where its way back leads; None for Settings.
        """
        from facetimer.ui.settings.health_page import HealthPage

        services = self._services
        made_of = services.stills, services.planner, services.preferences
        page = HealthPage(*made_of, from_settings=back is None)
        page.left.connect(back or partial(self.place_wanted.emit, "settings"))
        page.undo_offered.connect(self.undo_offered)
        return page

    def _sound_check(self) -> "SoundCheck":
        from facetimer.ui.settings.sound.sound_check import SoundCheck

        return SoundCheck(self._services.soundtrack, self._services.preferences)

    def check_sound(self) -> None:
        """Let sound be checked, in a dialog."""
        from facetimer.ui.settings.sound.sound_check_dialog import SoundCheckDialog

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

    def _on_deletion_asked(self) -> None:
        from facetimer.ui.settings.delete_everything_dialog import DeleteEverythingDialog

        dialog = DeleteEverythingDialog(self._window)
        dialog.confirmed.connect(self.erase)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def erase(self) -> None:
        """Delete everything that was ever kept about the person, and tell what could not be deleted."""
        from facetimer.ui.settings.delete_everything_dialog import NotDeletedDialog
        from facetimer.ui.settings.erasing import LONGEST_ANSWER_MS, erase

        rests = self._finish(LONGEST_ANSWER_MS)
        left = [*erase(self._services, rests=rests), *self._start_no_more()]
        if not left:
            self.erased.emit()
            return
        dialog = NotDeletedDialog(left, self._window)
        dialog.finished.connect(self.erased)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_no_more(self) -> list[str]:
        """Let facetimer no longer start with the computer, which no setting would say any more; return why not."""
        from facetimer.ui.desktop.autostart import AutostartFailed, set_autostart

        if not self._services.preferences.settings.reminders.autostart:
            return []
        try:
            set_autostart(False)
        except AutostartFailed as failure:
            return [put_notice(said_by(failure))]
        return []
