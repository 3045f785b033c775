# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Another exercise in the place of one, before a session or in a pause: asks which, and puts it there."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.likes import likes
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level
from facetimer.choices.todays_plan import Chosen, TodaysPlan
from facetimer.library.model.practice import Exercise
from facetimer.session.timeline import Side, Timeline, TimelineOptions
from facetimer.ui.exercise.swap_dialog import Like, SwapDialog, Swappable
from facetimer.ui.practise.running_session import RunningSession
from facetimer.ui.services import Services, new_maker


def likes_of(services: Services, maker: Maker, timeline: Timeline, place: int) -> list[Like]:
    """Return what may come instead of step `place` of a session."""
    level = Level.NEW if services.preferences.settings.making.new_to_it else Level.USED
    sides = timeline.routine.steps[place].sides
    return [Like(each, maker.step_ms(each.id)) for each in likes(maker, timeline.steps, place, level, sides)]


def swap_before(
    services: Services, todays: TodaysPlan, index: int, page: QWidget, take: Callable[[Chosen], object]
) -> None:
    """Ask what is to come in the place of a step of a routine, before it starts.

    Args:
        services: rules, history, pictures.
        todays: the routine as it will run; the step is planned in it.
        index: of the step, in the routine; one that was swapped before is put back at once.
        page: what the dialog belongs to.
        take: is given what is chosen for this start then.
    """
    if index in todays.chosen.swaps:
        take(todays.chosen.swapped(index, ""))
        return
    timeline = todays.plan.timeline
    assert timeline is not None
    planned = [step.exercise for step in todays.plan.review.routine.steps]
    before = [step.exercise for step in todays.routine.steps[:index] if step.exercise in planned]
    step = timeline.steps[len(before)]
    found = partial(likes_of, services, new_maker(services), timeline, step.index)
    dialog = SwapDialog(services.stills, [Swappable(index, step.exercise.name, False, found)], page)
    dialog.chosen.connect(lambda at, exercise: take(todays.chosen.swapped(at, exercise.id)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


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
        maker = new_maker(self._services)
        offered = [
            Swappable(
                step.index,
                step.exercise.name,
                step is here and snapshot.position_ms > here.start_ms,
                partial(likes_of, self._services, maker, timeline, step.index),
            )
            for step in (here, snapshot.next_step)
            if step is not None
        ]
        dialog = SwapDialog(self._services.stills, offered, self._page, in_session=True)
        dialog.chosen.connect(self._swap)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _swap(self, index: int, exercise: Exercise) -> None:
        driver = self._running.driver
        driver.poll()
        if index < driver.snapshot().step.index:  # a media key let it go on behind the dialog: that one is over
            return
        driver.swap(index, exercise, self._options())
        self._services.soundtrack().prepare(driver.snapshot().timeline)  # its words, before it begins

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
