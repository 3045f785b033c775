# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The fault report is read before it is written, and holds what was read."""

import zipfile
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facetimer.choices.doctor.bundle import Looked
from facetimer.ui.about.report_dialog import ReportDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import button, click, texts, the, told

ROUTINE = 'id = "mrs-k"\nname = "Mrs K"\nprep = "exercise"\n[[steps]]\nexercise = "fish-lips"\n'


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ReportDialog:
    window.services.context.paths.own_library.mkdir(parents=True)
    (window.services.context.paths.own_library / "mrs-k.toml").write_text(ROUTINE)
    window.preferences.change("safety.conditions", ("LYMPH",))
    window.go_to("settings")
    click(the(window, SettingsPage), "Data")
    click(the(window, SettingsPage), "Fault report …")
    dialog = the(window, ReportDialog)
    qtbot.waitUntil(lambda: button(dialog, "Save the report …").isEnabled())
    return dialog


def shown(dialog: ReportDialog) -> list[str]:
    return [each.toPlainText() for each in dialog.findChildren(QPlainTextEdit) if not each.isHidden()]


def save(dialog: ReportDialog, target: Path) -> None:
    click(dialog, "Save the report …")
    the(dialog, QFileDialog).fileSelected.emit(str(target))


def test_what_is_written_is_what_was_shown(dialog: ReportDialog, window: MainWindow, tmp_path: Path) -> None:
    before = shown(dialog)
    assert "mrs-k" not in "".join(before)
    assert "LYMPH" not in "".join(before)
    assert any(text.startswith("report.json, ") and text.endswith(" bytes") for text in texts(dialog))

    save(dialog, tmp_path / "report.zip")

    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert [archive.read(name).decode() for name in archive.namelist()] == before
    assert told(window) == f"The fault report is in {tmp_path / 'report.zip'}. Nothing was sent."


def test_a_report_that_is_left_while_it_is_put_together_is_left_in_peace(window: MainWindow, qtbot: QtBot) -> None:
    began, go_on, ended = Event(), Event(), Event()

    def examine() -> Looked:
        began.set()
        go_on.wait(10)
        ended.set()
        raise ValueError("nobody asks any more")

    dialog = ReportDialog(window.look, examine, window)
    dialog.open()
    assert began.wait(10)
    dialog.reject()
    delete(dialog)
    go_on.set()
    assert ended.wait(10)
    assert ReportDialog not in [type(each) for each in window.children()]


def test_a_tick_brings_the_names_of_own_routines(dialog: ReportDialog, qtbot: QtBot) -> None:
    click(dialog, "With the names of my own exercises and routines")
    qtbot.waitUntil(lambda: "mrs-k" in "".join(shown(dialog)))
    assert "LYMPH" not in "".join(shown(dialog))


def test_where_it_cannot_be_written_that_is_told_and_nothing_is_lost(dialog: ReportDialog, tmp_path: Path) -> None:
    save(dialog, tmp_path / "nowhere" / "report.zip")
    assert any("cannot be written" in text for text in texts(dialog))
    assert dialog.isVisible()
