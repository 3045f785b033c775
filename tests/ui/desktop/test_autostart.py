# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.ui.desktop.autostart import AutostartFailed, autostart_file, follow_moved, set_autostart
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.delete_everything_dialog import NotDeletedDialog
from tests.packaging.waiting import wait_until
from tests.ui.finding import texts, the, told
from tests.ui.surroundings import Surroundings


def test_the_file_lies_where_the_specification_looks() -> None:
    assert autostart_file({"XDG_CONFIG_HOME": "/c"}) == Path("/c/autostart/org.facetimer.FaceTimer.desktop")
    assert autostart_file({}).parent == Path.home() / ".config" / "autostart"
    assert autostart_file({"XDG_CONFIG_HOME": "c"}) == autostart_file({}), "what is relative counts for nothing"


def test_it_starts_this_very_facetimer_in_the_tray(tmp_path: Path) -> None:
    file = tmp_path / "autostart" / "facetimer.desktop"

    set_autostart(True, file=file)

    line = next(line for line in file.read_text().splitlines() if line.startswith("Exec="))
    assert shlex.split(line.removeprefix("Exec=")) == [sys.executable, "-P", "-m", "facetimer", "--tray"]
    validator = shutil.which("desktop-file-validate")
    if validator:
        subprocess.run([validator, file], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="names of folders are text here")
def test_a_folder_whose_name_is_no_utf_8_is_named_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "facetimer.desktop"

    set_autostart(True, ["--data-dir", os.fsdecode(b"/m\xfcde")], file)

    assert b"/m\xfcde" in file.read_bytes()


@pytest.mark.skipif(not shutil.which("gio"), reason="nothing here starts desktop files")
def test_a_desktop_starts_it_whatever_the_folders_are_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / """it's "my" $HOME\\apps`"""
    folder.mkdir()
    said = tmp_path / "said"
    interpreter = folder / "python"
    interpreter.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {said}.new && mv {said}.new {said}\n')
    interpreter.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(interpreter))
    file = tmp_path / "facetimer.desktop"

    set_autostart(True, ["--data-dir", "/100% of `it`"], file)
    subprocess.run(["gio", "launch", file], check=True)

    wait_until(said.exists, 20)
    assert said.read_text().splitlines() == ["-P", "-m", "facetimer", "--data-dir", "/100% of `it`", "--tray"]


@pytest.mark.parametrize("folder", ["apps", """it's "my" $HOME\\apps` 100 %"""])
def test_a_facetimer_that_was_moved_is_started_where_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    file, before = tmp_path / "facetimer.desktop", tmp_path / folder / "facetimer"
    before.parent.mkdir()
    before.touch()
    with monkeypatch.context() as there:
        there.setattr(sys, "executable", str(before))
        set_autostart(True, file=file)
    file.write_text(file.read_text() + "Hidden=true\n")
    written = file.read_text()
    follow_moved(file=file)
    assert file.read_text() == written, "it is there: another copy may be the one that starts"

    before.unlink()
    follow_moved(["--data-dir", "/d"], file)

    lines = file.read_text().splitlines()
    (line,) = (each for each in lines if each.startswith("Exec="))
    own = [sys.executable, "-P", "-m", "facetimer", "--data-dir", "/d", "--tray"]
    assert shlex.split(line.removeprefix("Exec=")) == own
    assert [each for each in lines if each != line] == [x for x in written.splitlines() if "Exec=" not in x]


def test_where_no_file_is_none_is_made(tmp_path: Path) -> None:
    follow_moved(file=tmp_path / "facetimer.desktop")
    assert not list(tmp_path.iterdir())


def test_a_window_that_is_to_start_with_the_computer_looks_for_it(
    surroundings: Surroundings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    file = autostart_file(os.environ)
    file.parent.mkdir(parents=True)
    file.write_text("[Desktop Entry]\nExec=/moved/away/facetimer --tray\n")
    surroundings.settings = surroundings.settings.changed("reminders.autostart", True)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window._join_desktop()
    assert f"Exec={sys.executable} -P -m facetimer" in file.read_text()


def test_turning_it_off_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "facetimer.desktop"
    set_autostart(True, file=file)

    set_autostart(False, file=file)
    set_autostart(False, file=file)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    with pytest.raises(AutostartFailed, match="autostart cannot be changed"):
        set_autostart(True, file=blocked / "autostart" / "facetimer.desktop")


def test_where_it_is_not_supported_nothing_is_written_and_the_choice_is_taken_back(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    window._join_desktop()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", "darwin")
        window.preferences.change("reminders.autostart", True)

    assert not (tmp_path / "xdg").exists()
    assert not window.preferences.settings.reminders.autostart
    assert "On macOS, System Settings has this under Login Items." in texts(window)


def test_a_choice_that_cannot_be_written_down_is_taken_back_and_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "xdg"
    config.write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    window._join_desktop()
    window.preferences.change("reminders.autostart", True)

    assert window.preferences.value("reminders.autostart") is False
    assert "autostart cannot be changed" in told(window)
    config.unlink()
    window.preferences.change("reminders.autostart", True)
    assert window.preferences.value("reminders.autostart") is True
    assert autostart_file({"XDG_CONFIG_HOME": str(config)}).exists()


def test_it_goes_with_everything_else_that_is_deleted(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "xdg"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    window._join_desktop()
    window.preferences.change("reminders.autostart", True)
    assert autostart_file(os.environ).exists()

    window.places.settings.erase()

    assert not autostart_file(os.environ).exists()
    assert not window.isVisible()


def test_one_that_stays_is_told_with_what_else_could_not_be_deleted(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    window._join_desktop()
    window.preferences.change("reminders.autostart", True)
    file = autostart_file(os.environ)
    file.unlink()
    file.mkdir()

    window.places.settings.erase()

    assert any("autostart cannot be changed" in text for text in texts(the(window, NotDeletedDialog)))
