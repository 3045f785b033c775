# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page for a practitioner is chosen from, seen as it will be, and saved with what was ticked alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from facetimer.ui.history.page import HistoryPage
from facetimer.ui.keyboard.table import Does
from facetimer.ui.main_window import MainWindow
from facetimer.ui.paper.report_sheet import ReportSheet
from facetimer.ui.practise.routine_page import RoutinePage
from tests.ui.finding import click, the, told
from tests.ui.past import fill
from tests.ui.plan import give_plan, practise_plan
from tests.ui.surroundings import Surroundings

Opened = Callable[[], MainWindow]


@pytest.fixture
def opened(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    """The window of somebody who has practised, and twice today by a plan."""
    plan = give_plan(surroundings)
    fill(surroundings.store, surroundings.catalogue, surroundings.now.replace(hour=1), 12)
    practise_plan(surroundings, plan, 2)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    return window


def page_of(sheet: ReportSheet) -> QLabel:
    (page,) = (each for each in sheet.findChildren(QLabel) if each.accessibleName() == "What was practised")
    return page


def tick(sheet: ReportSheet, name: str) -> QCheckBox:
    (found,) = (each for each in sheet.findChildren(QCheckBox) if each.accessibleName() == name)
    return found


def test_history_leads_to_it_and_it_begins_with_the_plan_and_without_what_is_private(opened: MainWindow) -> None:
    opened.go_to("history")
    click(the(opened, HistoryPage), "Print …")
    sheet = the(opened, ReportSheet)

    (about,) = (each for each in sheet.findChildren(QComboBox) if each.accessibleName() == "About")
    assert about.currentText() == "Jaw Plan"
    assert page_of(sheet).accessibleDescription().endswith("sessions: 2")
    ticked = {name: tick(sheet, name).isChecked() for name in ("Minutes", "How it felt afterwards", "My notes")}
    assert ticked == {"Minutes": True, "How it felt afterwards": False, "My notes": False}

    about.setCurrentIndex(about.count() - 1)
    assert not page_of(sheet).accessibleDescription().endswith("sessions: 2"), "all that was practised"


def test_what_is_ticked_is_seen_at_once(opened: MainWindow) -> None:
    opened.flow.open_routine("jaw-plan")
    click(the(opened, RoutinePage), "A page for Jana Novak …")
    sheet = the(opened, ReportSheet)
    seen = page_of(sheet).pixmap().toImage()

    tick(sheet, "How it felt afterwards").click()
    with_feelings = page_of(sheet).pixmap().toImage()
    tick(sheet, "Minutes").click()

    assert seen != with_feelings
    assert page_of(sheet).accessibleDescription() == "Together: 1 day, sessions: 2"
    click(sheet, "More: Weeks")
    assert page_of(sheet).pixmap().toImage() != with_feelings


def test_it_is_saved_as_one_page(opened: MainWindow, tmp_path: Path) -> None:
    opened.go_to("history")
    opened.commands.do(Does.PRINT)
    sheet = the(opened, ReportSheet)
    click(sheet, "Save as PDF …")
    the(sheet, QFileDialog).fileSelected.emit(str(tmp_path / "page.pdf"))
    QCoreApplication.sendPostedEvents()

    assert (tmp_path / "page.pdf").read_bytes().count(b"/Type /Page\n") == 1
    assert told(opened) == f"What was practised is in {tmp_path / 'page.pdf'}."


def test_without_a_plan_or_a_past_it_is_a_page_of_free_days(window: MainWindow) -> None:
    window.go_to("history")
    window.commands.do(Does.PRINT)
    sheet = the(window, ReportSheet)

    assert not [each for each in sheet.findChildren(QComboBox) if each.accessibleName() == "About"]
    assert page_of(sheet).accessibleDescription() == "No sessions in these weeks"
    assert not page_of(sheet).pixmap().isNull()
