# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Several programs write to one settings file: none undoes what another has written."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.settings import Settings
from facetimer.settings_file import load_settings
from facetimer.ui.live_settings import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_health_answer_added_by_hand_survives_a_change_of_something_else(path: Path) -> None:
    preferences = Preferences(path, Settings())
    preferences.change("sound.muted", True)
    path.write_text('[safety]\nconditions = ["INJ.botulinum since=2026-11-25 zones=lips"]  # mine\n')

    preferences.change("picture.facing", True)

    assert preferences.settings.safety.conditions == ("INJ.botulinum since=2026-11-25 zones=lips",)
    assert "# mine" in path.read_text()
    assert load_settings(path)[0].picture.facing


def test_two_windows_do_not_undo_each_other(path: Path) -> None:
    one, other = Preferences(path, Settings()), Preferences(path, Settings())

    one.change("sound.muted", True)
    other.change("picture.facing", True)
    one.change("picture.theme", "dark")

    kept = load_settings(path)[0]
    assert (kept.sound.muted, kept.picture.facing, kept.picture.theme) == (True, True, "dark")


def test_a_key_is_answered_before_its_change_is_written_which_is_soon(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path, Settings())
    there: list[bool] = []
    preferences.changed.connect(lambda _key: there.append(path.exists()))

    preferences.answer("sound.muted", True)

    assert preferences.settings.sound.muted
    assert there == [False]
    qtbot.waitUntil(path.exists, timeout=30_000)
    assert load_settings(path)[0].sound.muted


def test_what_waits_to_be_written_is_written_with_the_next_change_and_at_the_end(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path, Settings())
    preferences.answer("sound.muted", True)
    preferences.change("picture.theme", "dark")
    assert load_settings(path)[0].sound.muted

    preferences.answer("picture.facing", True)
    preferences.write_down()
    assert load_settings(path)[0].picture.facing
    path.unlink()
    preferences.write_down()
    assert not path.exists(), "nothing waits any more"


def test_what_waits_to_be_written_outlives_what_another_writes(path: Path, qtbot: QtBot) -> None:
    one, other = Preferences(path, Settings()), Preferences(path, Settings())
    one.answer("sound.muted", True)
    other.change("picture.theme", "dark")
    one.write_down()

    kept = load_settings(path)[0]
    assert (kept.sound.muted, kept.picture.theme) == (True, "dark")


def test_an_update_starts_from_what_is_in_the_file(path: Path) -> None:
    one, other = Preferences(path, Settings()), Preferences(path, Settings())
    one.change("safety.conditions", ("DENT",))

    other.update("safety.conditions", lambda lines: (*lines, "TMJ"))

    assert load_settings(path)[0].safety.conditions == ("DENT", "TMJ")


def test_what_another_wrote_is_told_to_those_who_listen(path: Path) -> None:
    preferences = Preferences(path, Settings())
    keys: list[str] = []
    preferences.changed.connect(keys.append)
    path.write_text("[sound]\nmuted = true\n")

    preferences.refresh()
    preferences.refresh()

    assert keys == ["sound.muted"]
    assert preferences.settings.sound.muted


def test_a_change_that_could_not_be_written_is_written_with_the_next(path: Path) -> None:
    path.mkdir()
    preferences = Preferences(path, Settings())
    told: list[str] = []
    preferences.notice_raised.connect(told.append)

    preferences.change("sound.muted", True)
    path.rmdir()
    preferences.change("picture.facing", True)

    assert any("cannot be saved" in sentence for sentence in told)
    kept = load_settings(path)[0]
    assert (kept.sound.muted, kept.picture.facing) == (True, True)


def test_a_change_that_could_not_be_written_outlives_what_another_writes(path: Path) -> None:
    path.mkdir()
    preferences = Preferences(path, Settings())
    preferences.change("safety.conditions", ("DENT",))
    path.rmdir()
    path.write_text("[sound]\nmuted = true\n")

    preferences.refresh()

    assert preferences.settings.safety.conditions == ("DENT",)
    assert preferences.settings.sound.muted


@pytest.mark.parametrize("gone", ["removed", "folder"])
def test_a_file_that_is_gone_takes_no_answer_with_it(gone: str, path: Path) -> None:
    preferences = Preferences(path, Settings())
    preferences.change("safety.conditions", ("DENT",))
    path.unlink()
    if gone == "folder":
        path.mkdir()

    preferences.refresh()

    assert preferences.settings.safety.conditions == ("DENT",)


def test_a_file_that_is_gone_is_written_whole_again(path: Path) -> None:
    preferences = Preferences(path, Settings())
    preferences.change("safety.conditions", ("DENT",))
    path.unlink()

    preferences.change("sound.muted", True)

    assert load_settings(path)[0].safety.conditions == ("DENT",)
