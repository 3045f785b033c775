# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sound of a session as a file, from the routine's page."""

import sys
import threading
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facetimer.files import replacing
from facetimer.sound.track_file import TrackFiles
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.soundtrack_file_dialog import SoundtrackFileDialog
from tests.ui.finding import click, texts, the


def ask_for(window: MainWindow, target: Path) -> SoundtrackFileDialog:
    """Save the sound of a routine, as a person does."""
    window.preferences.change("sound.voice", "off")
    window.flow.open_routine("cheek-lip-trio")
    click(the(window, RoutinePage), "Save as a sound file …")
    chooser = the(window, QFileDialog)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    return the(window, SoundtrackFileDialog)


def says(dialog: QWidget, words: str) -> Callable[[], bool]:
    return lambda: any(words in text for text in texts(dialog))


def test_the_session_is_written_with_its_cue_sheet(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "mirror.wav"
    dialog = ask_for(window, target)
    qtbot.waitUntil(says(dialog, f"{target} is written, and mirror.cue beside it"))
    timeline = window.services.planner.plan("cheek-lip-trio").timeline
    assert timeline is not None
    with wave.open(str(target)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(timeline.total_ms / 1_000, abs=0.001)
    assert target.with_suffix(".cue").read_text().count("TRACK") == len(timeline.steps)
    assert the(dialog, QProgressBar).value() == 100
    click(dialog, "Close")
    assert not dialog.isVisible()


def test_a_cue_sheet_of_something_else_stays_and_its_own_is_replaced(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = tmp_path / "mirror.cue"
    for theirs in (b'FILE "concert.wav" WAVE\n', b"\xff\xfe"):
        sheet.write_bytes(theirs)
        dialog = ask_for(window, tmp_path / "mirror.wav")
        qtbot.waitUntil(says(dialog, f"{sheet} is there and belongs to something else"))
        assert [path.read_bytes() for path in tmp_path.glob("mirror*")] == [theirs]
        click(dialog, "Close")
    sheet.write_text('FILE "mirror.wav" WAVE\n')
    dialog = ask_for(window, tmp_path / "mirror.wav")
    qtbot.waitUntil(says(dialog, "is written"))
    assert "TRACK 01" in sheet.read_text()
    click(dialog, "Close")


def test_what_a_form_needs_is_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    dialog = ask_for(window, tmp_path / "mirror.ogg")
    qtbot.waitUntil(says(dialog, "facetimer[soundfile]"))
    assert list(tmp_path.glob("mirror*")) == []
    click(dialog, "Close")


def test_the_end_of_the_program_leaves_no_half_file(qapp: QApplication, tmp_path: Path) -> None:
    begun = threading.Event()

    def write(path: Path, tell: Callable[[float], None]) -> TrackFiles:
        with replacing(path) as half:
            half.write_bytes(b"some of it")
            while True:
                begun.set()
                tell(0.5)

    dialog = SoundtrackFileDialog(write, tmp_path / "mirror.wav")  # which goes once its work has stopped
    begun.wait()
    assert len(list(tmp_path.iterdir())) == 1, "a draft"

    QTimer.singleShot(0, qapp.quit)
    qapp.exec()

    assert list(tmp_path.iterdir()) == []
    assert isinstance(dialog, SoundtrackFileDialog), "held until then"


def test_it_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    ended = threading.Event()

    def endless(_target: Path, tell: Callable[[float], None]) -> TrackFiles:
        try:
            while True:
                tell(0.4)
        finally:
            ended.set()

    dialog = SoundtrackFileDialog(endless, tmp_path / "a.wav")
    dialog.open()
    qtbot.waitUntil(lambda: the(dialog, QProgressBar).value() == 40)
    click(dialog, "Stop")
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert ended.is_set(), "and not before"
