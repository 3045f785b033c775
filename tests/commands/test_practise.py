# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session in the terminal honours what the person said about themself, and waits for nobody who is not there."""

import json
import signal
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest

from facetimer.cli import main
from facetimer.commands.terminal_session import EXIT_TERMINATED
from facetimer.resources import assets_dir
from facetimer.session.timeline import Timeline
from facetimer.settings import Settings
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from tests.sound.ear.ears import FakeEar


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    (tmp_path / "config").mkdir()
    return ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]


def set_choices(folders: list[str], text: str) -> None:
    (Path(folders[3]) / "settings.toml").write_text(text)


def practise(routine: str, folders: list[str]) -> int:
    return main(["practise", routine, "--speed", "1000", "--mute", "--yes", *folders])


def test_what_a_health_answer_blocks_is_left_out_with_the_reason(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_choices(folders, '[safety]\nconditions = ["DENT"]\n')
    assert practise("five-basics", folders) == 0
    told = capsys.readouterr().out
    assert "Left out for you: Circle Your Tongue · Fish Lips. Tongue circles and jaw work are left out" in told
    assert "Circle Your Tongue  (step" not in told
    assert main(["history", "--json", *folders]) == 0
    (session,) = json.loads(capsys.readouterr().out)
    assert "tongue-circles" not in [step["exercise"] for step in session["steps"]]
    assert session["outcome"] == "complete"


def test_a_routine_of_which_nothing_is_left_is_explained(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_choices(folders, '[safety]\nconditions = ["LYMPH"]\n')
    assert practise("lymph-massage", folders) == 1
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert told.err.strip()


def test_the_hold_and_the_first_side_are_the_persons_own(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_choices(folders, '[session]\nhold_override_s = 6\nfirst_side = "left"\n')
    assert practise("desk-break", folders) == 0
    told = capsys.readouterr().out
    assert told.index("your left") < told.index("your right")
    assert practise("cheek-lip-trio", folders) == 0
    assert "HOLD             6 s" in capsys.readouterr().out


def test_a_setting_that_cannot_be_is_told_and_the_session_runs(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_choices(folders, "[session]\npace_percent = 900\n")
    assert practise("cheek-lip-trio", folders) == 0
    assert "pace_percent" in capsys.readouterr().err


def test_a_session_begins_when_its_first_notes_can_be_heard(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ear = FakeEar("miniaudio", lambda: None, ready=False)
    began_with_ear: list[bool] = []

    def starting(_output: str, on_change: Callable[[], None]) -> FakeEar:
        def is_ready() -> None:
            ear.ready = True
            on_change()

        Timer(0.5, is_ready).start()
        return ear

    class Begun(RenderedSoundtrack):
        def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
            began_with_ear.append(ear.ready)
            super().play(timeline, position_ms, lead_in_ms)
            signal.raise_signal(signal.SIGTERM)  # enough of it; a job in the background may ignore SIGINT

    def open_soundtrack(_paths: object, settings: Settings, _on_notice: object) -> RenderedSoundtrack:
        return Begun(SoundFolders(assets_dir() / "sounds"), preferences=settings.sound, make_ear=starting)

    monkeypatch.setattr("facetimer.commands.practise.open_soundtrack", open_soundtrack)
    set_choices(folders, '[sound]\noutput = "miniaudio"\nvoice = "off"\n')
    assert main(["practise", "cheek-lip-trio", "--yes", *folders]) == EXIT_TERMINATED
    assert began_with_ear == [True]


def test_nobody_is_waited_for_where_nobody_can_answer(folders: list[str]) -> None:
    assert practise("gua-sha-face", folders) == 0
