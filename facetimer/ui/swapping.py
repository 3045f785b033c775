# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Another exercise in the place of one, while a session stands still: asks which, and lets the session have it."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.for_person import ENOUGH_SESSIONS, maker_for
from facetimer.choices.making.likes import likes
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level
from facetimer.history.file.opening import HistoryFault
from facetimer.history.records import SessionRecord
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import Exercise
from facetimer.library.translations import translated
from facetimer.resources import assets_dir
from facetimer.session.timeline import Side, Timeline, TimelineOptions
from facetimer.ui.exercise.swap_dialog import Like, SwapDialog, Swappable
from facetimer.ui.practise.running_session import RunningSession
from facetimer.ui.services import Services


class Swapping(QObject):
    """Swaps the exercises of one session.

    Args:
        services: rules, history, pictures, sound.
        running: the session.
        page: the player that shows it.
    """

    def __init__(self, services: Services, running: RunningSession, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._running, self._page = services, running, page

    def ask(self) -> None:
        """Let the session stand still, and show what may come in the place of its present step, or of the next."""
        driver = self._running.driver
        driver.pause()
        snapshot = driver.snapshot()
        timeline, here = snapshot.timeline, snapshot.step
        maker = self._maker()
        offered = [
            Swappable(
                step.index,
                step.exercise.name,
                step is here and snapshot.position_ms > here.start_ms,
                partial(self._likes, maker, timeline, step.index),
            )
            for step in (here, snapshot.next_step)
            if step is not None
        ]
        dialog = SwapDialog(self._services.stills, offered, self._page)
        dialog.chosen.connect(self._swap)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _likes(self, maker: Maker, timeline: Timeline, place: int) -> list[Like]:
        level = Level.NEW if self._services.preferences.settings.making.new_to_it else Level.USED
        return [Like(each, maker.step_ms(each.id)) for each in likes(maker, timeline.steps, place, level)]

    def _swap(self, index: int, exercise: Exercise) -> None:
        driver = self._running.driver
        driver.swap(index, exercise, self._options())
        self._services.soundtrack().prepare(driver.snapshot().timeline)  # its words, before it begins

    def _maker(self) -> Maker:
        """Return what knows what this person may do today, as if this session had not begun."""
        services, words = self._services, self._services.context.catalogue.words
        rules = translated(load_making_rules(assets_dir() / "library"), words)
        marks = services.preferences.settings.making.marks
        return maker_for(services.planner, rules, self._ended_sessions(), marks)

    def _ended_sessions(self) -> list[SessionRecord]:
        try:
            return self._services.store().sessions(ENOUGH_SESSIONS, 0)
        except HistoryFault:  # told by the journal, which cannot write either
            return []

    def _options(self) -> TimelineOptions:
        """Return what the session was laid out with; one that was taken up may have begun with other settings."""
        options, kept = self._services.planner.options(), self._running.journal.kept
        if kept is None:
            return options
        return replace(
            options,
            first_side=Side(kept.first_side),
            pace_percent=kept.pace_percent,
            own_hold_ms=kept.own_hold_ms,
        )
