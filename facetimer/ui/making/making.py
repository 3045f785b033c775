# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes the page on which sessions are made, lets them begin, and keeps one as a routine of the person's own."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.last_wish import last_wish, wish_settings
from facetimer.choices.making.proposing import Proposals
from facetimer.choices.making.wish import Wish
from facetimer.library.model.practice import Routine
from facetimer.notices import said_by
from facetimer.ui.look.wording import put_notice
from facetimer.ui.making.page import MakingPage
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services, new_maker

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


class Making(QObject):
    """Made sessions in the window.

    Args:
        services: catalogue, planner, pictures, settings.
        flow: begins a session.
        newest_sessions: returns so many of the newest.
        window: what dialogs belong to.
    """

    notice_raised = Signal(str)
    routine_written = Signal(str)
    """A routine of that name is in the person's library."""
    place_wanted = Signal(str)
    change_wanted = Signal(Routine)
    """It is to be changed by hand."""

    def __init__(
        self,
        services: Services,
        flow: SessionFlow,
        newest_sessions: "Callable[[int], list[SessionRecord]]",
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._flow, self._window = services, flow, window
        self._newest_sessions = newest_sessions

    def page(self) -> MakingPage:
        """Return the page."""
        kept, today = self._services.preferences.settings.making, self._services.planner.today()
        wish = last_wish(kept, today.toordinal())
        make, rules = partial(new_maker, self._services), self._services.making_rules()
        page = MakingPage(self._services, Proposals(make, self._depends_on, wish), rules)
        page.wished.connect(self._remember)
        page.left.connect(lambda: self.place_wanted.emit("practise"))
        page.start_chosen.connect(partial(self._flow.start_made, made_at="making"))
        page.save_asked.connect(self._ask_name)
        page.change_asked.connect(self.change_wanted)
        page.marks_asked.connect(self._show_marks)
        page.health_asked.connect(partial(self.place_wanted.emit, "health"))
        back = partial(self.place_wanted.emit, "making")
        page.exercise_chosen.connect(partial(self._flow.open_exercise, back=back))
        return page

    def _show_marks(self) -> None:
        from facetimer.ui.settings.page import SettingsPage

        self.place_wanted.emit("settings")
        page = self._window.findChild(SettingsPage)
        assert isinstance(page, SettingsPage)
        page.show_group("made")

    def _depends_on(self) -> object:
        """Return what else than the wish decides on what may be made; the same while none of it changes."""
        planner, settings = self._services.planner, self._services.preferences.settings
        newest = [session.id for session in self._newest_sessions(1)]
        return (
            planner.catalogue.exercises,
            planner.today(),
            planner.health(),
            planner.options(),
            settings.making.marks,
            newest,
        )

    def _remember(self, wish: Wish) -> None:
        preferences, kept = self._services.preferences, self._services.preferences.settings.making
        for key, value in wish_settings(wish).items():
            if getattr(kept, key.removeprefix("making.")) != value:
                preferences.change(key, value)

    def _ask_name(self, routine: Routine) -> None:
        from facetimer.ui.making.name_dialog import NameDialog

        dialog = NameDialog(routine.name, self._window)
        dialog.named.connect(partial(self._save, routine))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, routine: Routine, name: str) -> None:
        from facetimer.choices.making.own_routine import keep_as_own

        own = self._services.context.paths.own_library
        try:
            keep_as_own(routine, name, self._services.planner.catalogue, own)
        except ValueError as fault:
            self.notice_raised.emit(self.tr("{why}.").format(why=put_notice(said_by(fault))))
        except OSError as error:
            sentence = self.tr("{file} cannot be written: {reason}.")
            self.notice_raised.emit(sentence.format(file=error.filename, reason=error.strerror))
        else:
            self.routine_written.emit(name)
