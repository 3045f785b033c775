# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Programmes to choose among, each with a crop and its figures on one line."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from facetimer.library.model.programme import Programme
from facetimer.ui.cards.offer import LEAST_WIDTH_PX, Offer
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.programmes.following import exercise_of, facts_of
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services


def programme_offers(
    services: Services, programmes: Iterable[Programme], choose: Callable[[str], object]
) -> QWidget:
    """Return a grid of `programmes`; pressed, one gives its id to `choose`."""
    holder = QWidget()
    flow = GridFlow(lambda: services.stills.look.theme.px(LEAST_WIDTH_PX), GUTTER_PX, holder)
    for programme in programmes:
        shown = exercise_of(services, programme)
        if shown is None:
            continue
        facts = facts_words(programme.level, facts_of(services, programme))
        each = Offer(services.stills, shown, programme.name, facts, parent=holder)
        each.clicked.connect(lambda _=False, chosen=programme.id: choose(chosen))
        flow.addWidget(each)
    return holder
