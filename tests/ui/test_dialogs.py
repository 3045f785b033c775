# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every dialog shows its buttons on a screen of 500 pixels, at twice the text size; what it says scrolls."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from facetimer.choices.doctor.bundle import Person, look
from facetimer.choices.files.offered import Kind, Offered
from facetimer.choices.files.preview import preview
from facetimer.history.file.backups import KeptBackup
from facetimer.history.file.merging import MergeReport
from facetimer.library.health.care_cards import load_care
from facetimer.library.model.practice import Asked
from facetimer.notices import Notice
from facetimer.resources import assets_dir
from facetimer.sound.track_file import TrackFiles
from facetimer.ui.about.report_dialog import ReportDialog
from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.history.merged_dialog import MergedDialog
from facetimer.ui.history.not_written_dialog import NotWrittenDialog
from facetimer.ui.history.restore_dialog import RestoreDialog
from facetimer.ui.history.time_off_dialog import TimeOffDialog
from facetimer.ui.keyboard.table import PLAYER, Does
from facetimer.ui.main_window import MainWindow
from facetimer.ui.paper.print_dialog import PrintDialog
from facetimer.ui.paper.report_sheet import ReportSheet
from facetimer.ui.player.pause_dialogs import LeaveDialog, StopDialog
from facetimer.ui.practise.soundtrack_file_dialog import SoundtrackFileDialog
from facetimer.ui.settings.delete_everything_dialog import DeleteEverythingDialog
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.sound.sound_check_dialog import SoundCheckDialog
from facetimer.ui.taking_in.offered_dialog import OfferedDialog
from facetimer.ui.window_size import fitting
from tests.ui.finding import click, the
from tests.ui.surroundings import Surroundings

SMALL_SCREEN = QSize(800, 500)
TODAY = date(2026, 11, 20)
BACKUPS = [KeptBackup(Path(f"history-2026-11-{day}.sqlite3"), datetime(2026, 11, day, tzinfo=UTC), day)
           for day in range(1, 30)]  # fmt: skip

Make = Callable[[MainWindow, Surroundings], QDialog]


def soundtrack_file(window: MainWindow, _: Surroundings) -> QDialog:
    stopped = threading.Event()

    def write(target: Path, _tell: Callable[[float], None]) -> TrackFiles:
        stopped.wait(10)
        return TrackFiles(target, target, None)

    dialog = SoundtrackFileDialog(write, Path("session.wav"), window)
    dialog.finished.connect(stopped.set)
    return dialog


def sound_check(window: MainWindow, _: Surroundings) -> QDialog:
    window.go_to("settings")
    click(the(window, SettingsPage), "Sound")
    click(the(window, SettingsPage), "Check the sound")
    return the(window, SoundCheckDialog)


def stop_now(window: MainWindow, _: Surroundings) -> QDialog:
    return StopDialog(load_care(assets_dir() / "library").cards.stop_now, window)


def offered(window: MainWindow, _: Surroundings) -> QDialog:
    full = preview(window.services.planner, "full-workout")
    asked = replace(full.routine, asked=Asked("A. Meier, physiotherapist", 2, 5, date(2026, 12, 31)))
    place = Path("library/before-bed.toml")
    fault = Notice("/home/somebody/a-long-name-of-a-file.toml: line 3: has a key without an equals sign")
    files = [
        Offered(
            Path("before-bed.toml"), Kind.ROUTINE, "Before Bed", "before-bed", (), (fault,), (fault,), place, "a-2"
        ),
        Offered(Path("laptop.json"), Kind.HISTORY, report=MergeReport(12, 2, 1, 1034, 3, 1, 1, 2, 1)),
        *(Offered(Path(f"bad-{number}.toml"), faults=(fault, fault)) for number in range(4)),
    ]
    return OfferedDialog(window.look, files, {"before-bed": replace(full, routine=asked)}, TODAY, window)


def on_paper(window: MainWindow, _: Surroundings) -> QDialog:
    window.places.programmes.open("jaw-4wk")
    window.commands.do(Does.PRINT)
    return the(window, PrintDialog)


def practice_report(window: MainWindow, _: Surroundings) -> QDialog:
    window.go_to("history")
    window.commands.do(Does.PRINT)
    return the(window, ReportSheet)


def report(window: MainWindow, _: Surroundings) -> QDialog:
    paths = window.services.context.paths
    return ReportDialog(window.look, lambda: look(paths, Person(Path.home(), "", "")), window)


DIALOGS: dict[str, Make] = {
    "offered files": offered,
    "on paper": on_paper,
    "practice report": practice_report,
    "fault report": report,
    "restore": lambda window, _: RestoreDialog(BACKUPS, 1234, window),
    "time off": lambda window, s: TimeOffDialog(window.look, s.store, TODAY, window),
    "merged": lambda window, _: MergedDialog("other.sqlite3", MergeReport(12, 2, 1, 1034, 3, 1, 1, 2, 1), window),
    "not written": lambda window, _: NotWrittenDialog("The disk is full. " * 20, window, rescued=True),
    "delete everything": lambda window, _: DeleteEverythingDialog(window),
    "keys": lambda window, _: ShortcutsDialog(PLAYER, window),
    "leave": lambda window, _: LeaveDialog(window),
    "stop now": stop_now,
    "sound check": sound_check,
    "soundtrack file": soundtrack_file,
}


@pytest.mark.parametrize("name", DIALOGS)
def test_the_buttons_are_in_view(name: str, window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    window.preferences.change("picture.text_percent", 200)
    dialog = DIALOGS[name](window, surroundings)
    assert isinstance(dialog, Sheet)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.resize(fitting(dialog.sizeHint(), SMALL_SCREEN))
    qtbot.waitUntil(lambda: dialog.height() < SMALL_SCREEN.height())
    areas = dialog.findChildren(QScrollArea)
    below = [each for each in dialog.findChildren(QPushButton) if not any(a.isAncestorOf(each) for a in areas)]
    assert below
    for each in below:
        assert each.visibleRegion().boundingRect().size() == each.size(), each.text()
    dialog.close()
