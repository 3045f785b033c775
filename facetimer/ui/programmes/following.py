# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which programme Today follows, which ones it cannot, and the figures of each."""

from PySide6.QtCore import QCoreApplication

from facetimer.choices.programmes.facts import ProgrammeFacts, programme_facts
from facetimer.library.model.programme import Programme
from facetimer.ui.services import Services


def follow(services: Services, programme: str) -> None:
    """Let Today follow `programme`, by its id, from today on; a pause of the one before is over."""
    services.preferences.change("history.programme", programme)
    services.preferences.change("history.programme_paused", False)


def is_followed(services: Services, programme: str) -> bool:
    """Whether Today follows `programme`, by its id; a pause changes nothing about that."""
    return services.preferences.settings.history.programme == programme


def facts_of(services: Services, programme: Programme) -> ProgrammeFacts:
    """Return the figures of `programme`, its routines as long as they are for this person."""
    planner = services.planner
    return programme_facts(programme, planner.catalogue.routines, planner.length_ms)


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


def without_routines(services: Services) -> frozenset[str]:
    """Return the programmes, by id, that name routines of which the person's health leaves none."""
    catalogue, blocked = services.planner.catalogue, services.planner.reasons().keys()
    if not blocked:
        return frozenset()
    named = {
        programme.id: {each for stage in programme.stages for plan in stage.plans for each in plan.routines}
        for programme in catalogue.programmes.values()
    }
    return frozenset(identifier for identifier, routines in named.items() if routines and routines <= blocked)
