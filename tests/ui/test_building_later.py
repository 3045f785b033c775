# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A long page shows its top at once and its rest after that, without being asked."""

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.ui.controls.page import Page
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import card_titles, page_shown, the


def said(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_rest_of_the_settings_comes_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("settings")
    page = page_shown(window)
    assert isinstance(page, SettingsPage)
    assert "Skin" in said(page)
    assert "Language and data" not in said(page)

    qtbot.waitUntil(lambda: "Language and data" in said(page))

    headings = ("Skin", "Volume", "Not before", "Language and data")
    assert [text for text in said(page) if text in headings] == list(headings)


def test_what_waits_is_forgotten_when_something_else_is_shown(window: MainWindow) -> None:
    window.go_to("learn")
    page = page_shown(window)
    assert isinstance(page, LearnPage)
    the(page, QLineEdit).setText("lips")
    the(page, QLineEdit).setText("corrugator")
    page.build_rest()

    found = card_titles(page)
    assert "Corrugator" in found
    assert len(found) == len(window.services.planner.learn.search("corrugator"))


def test_parts_are_built_in_order_and_once(qtbot: QtBot) -> None:
    page = Page("a page")
    qtbot.addWidget(page)
    built: list[int] = []
    page.build_later(lambda: built.append(1), lambda: built.append(2))
    assert built == []

    page.show()
    qtbot.waitUntil(lambda: built == [1, 2])
    page.build_rest()

    assert built == [1, 2]
