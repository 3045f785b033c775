# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds widgets as a person would: by what they are and by what they are called."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QStackedWidget, QWidget

from facetimer.session.snapshot import Snapshot
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.page import Page
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.driver import SessionDriver

W = TypeVar("W", bound=QWidget)


def the(parent: QWidget, kind: type[W]) -> W:
    """Return the one visible widget of a kind below `parent`; a page as it is once it is whole."""
    found = [each for each in parent.findChildren(kind) if each.isVisible()]
    assert len(found) == 1, found
    if isinstance(found[0], Page):
        found[0].build_rest()
        QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    return found[0]


def button(parent: QWidget, name: str) -> QAbstractButton:
    """Return the visible button that is called `name`."""
    found = [b for b in parent.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, (name, found)
    return found[0]


def click(parent: QWidget, name: str) -> None:
    """Press the button that is called `name`."""
    QTest.mouseClick(button(parent, name), Qt.MouseButton.LeftButton)


def texts(parent: QWidget) -> list[str]:
    """Return every text that can be seen below `parent`."""
    return [each.text() for each in parent.findChildren(QLabel) if each.isVisible() and each.text()]


def card_titles(page: QWidget) -> list[str]:
    """Return the headings of the cards of a page, from the top down."""
    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    cards = [each for each in page.findChildren(QFrame, "card") if each.isVisibleTo(page)]
    headings = (
        [label for label in each.findChildren(QLabel) if label.property("role") == "name"] for each in cards
    )
    return [found[0].text() for found in headings if found]


def told(window: QWidget) -> str:
    """Return the sentence in the banner of a window; the last one where it has been dismissed."""
    return the_banner(window).accessibleName()


def the_banner(window: QWidget) -> Banner:
    """Return the banner of a window."""
    banners = (each for each in window.findChildren(Banner) if each.window() is window)  # not those of dialogs
    (banner,) = (each for each in banners if not isinstance(the_page_of(each), Page))
    return banner


def the_page_of(widget: QWidget) -> QWidget | None:
    """Return the page that `widget` stands on, or None."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above


def page_shown(window: QWidget) -> QWidget:
    """Return the page that the window shows."""
    page = window.findChildren(QStackedWidget)[0].currentWidget()
    assert page is not None
    return page


def driver_of(window: MainWindow) -> SessionDriver:
    """Return what drives the session that runs."""
    assert window.flow.driver is not None
    return window.flow.driver


def snapshot_of(window: MainWindow) -> Snapshot:
    """Return the session that runs, at this moment."""
    return driver_of(window).snapshot()
