# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Paints every page once: a check that the installation is whole, loaded only where it is asked for."""

from facetimer.ui.controls.page import Page
from facetimer.ui.main_window import MainWindow


def paint_every_page(window: MainWindow) -> None:
    """Go to every place of `window`, to a routine, its card and an exercise, and paint each with its pictures."""
    for place in window.places.makers:
        window.go_to(place)
        paint_front(window)
    catalogue = window.services.planner.catalogue
    for identifier in list(catalogue.routines)[:1]:
        window.flow.open_routine(identifier)
        paint_front(window)
        window.flow.prepare(identifier)
        paint_front(window)
    for identifier in list(catalogue.exercises)[:1]:
        window.flow.open_exercise(identifier)
        paint_front(window)
    window.go_to("today")


def paint_front(window: MainWindow) -> None:
    """Build and paint all of the page in front, with its pictures."""
    for page in window.findChildren(Page):
        if page.isVisibleTo(window):
            page.build_rest()
    window.grab()
    stills = window.services.stills.queue
    while not stills.empty:
        stills.go_on()
    window.grab()
