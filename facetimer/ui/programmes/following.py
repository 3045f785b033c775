# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which programme Today follows, which ones it cannot, and the figures of each."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from facetimer.choices.programmes.facts import ProgrammeFacts, programme_facts
from facetimer.library.model.practice import Exercise
from facetimer.library.model.programme import Programme
from facetimer.ui.cards.hero import Hero
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.services import Services

_FOR_ANYTHING = "cheek-knead"
"""The exercise that stands for a programme which leaves open what is done."""


def follow(services: Services, programme: str, begins: date | None = None) -> None:
    """Let Today follow `programme`, by its id; a pause of the one before is over.

    Args:
        services: the settings that keep it.
        programme: by its id.
        begins: its first day; None for today.
    """
    services.preferences.change("history.programme", programme)
    services.preferences.change("history.programme_paused", False)
    if begins is not None:
        services.preferences.change("history.programme_since", begins.isoformat())


def is_followed(services: Services, programme: str) -> bool:
    """Whether Today follows `programme`, by its id; a pause changes nothing about that."""
    return services.preferences.settings.history.programme == programme


def facts_of(services: Services, programme: Programme) -> ProgrammeFacts:
    """Return the figures of `programme`, its routines as long as they are for this person."""
    planner = services.planner
    return programme_facts(programme, planner.catalogue.routines, planner.length_ms)


def exercise_of(services: Services, programme: Programme) -> Exercise | None:
    """Return the exercise that stands for `programme` in pictures: of its first routine, or what it counts."""
    catalogue = services.planner.catalogue
    named = [each for stage in programme.stages for plan in stage.plans for each in plan.routines]
    pictured = [catalogue.routines[each].pictured for each in named if each in catalogue.routines]
    counted = [quota.exercise for quota in programme.quotas]
    found = (catalogue.exercises.get(each) for each in (*pictured, *counted, _FOR_ANYTHING))
    return next(filter(None, found), None)


def show_programme(hero: Hero, services: Services, programme: Programme) -> None:
    """Let `hero` show the exercise that stands for `programme`."""
    if (shown := exercise_of(services, programme)) is not None:
        described = QCoreApplication.translate("Programmes", "{exercise}, on a face").format(exercise=shown.name)
        hero.set_ground(ground_of(shown))
        hero.show_figure(lambda: services.stills.exercise(shown.id), described)


def following_words(services: Services, programme: str) -> str:
    """Return the sentence that says whether `programme` is followed, or else what following it does."""
    if is_followed(services, programme):
        return QCoreApplication.translate("Programmes", "You are following this programme.")
    present = services.planner.catalogue.programmes.get(services.preferences.settings.history.programme)
    then = QCoreApplication.translate("Programmes", "Today then shows what is due; no session starts yet.")
    if present is None:
        return then
    instead = QCoreApplication.translate("Programmes", "It takes the place of {programme}.")
    return f"{then} {instead.format(programme=present.name)}"
