# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A fault of our own on a thread beside a command is printed and makes the command fail; nobody waits for it."""

import sys
import threading
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.launch.thread_faults import ThreadFaults
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.port import Manner


def run(target: object) -> None:
    thread = threading.Thread(target=target)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def fail() -> None:
    raise ZeroDivisionError("beside the session")


def test_a_fault_on_a_thread_is_printed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    before = threading.excepthook
    with ThreadFaults() as faults:
        run(fail)
        run(sys.exit)
    assert faults.count == 1
    printed = capsys.readouterr().err
    assert "ZeroDivisionError: beside the session" in printed
    assert printed.endswith("Something went wrong inside facetimer. What was practised so far is kept.\n")
    assert threading.excepthook is before


def test_a_command_beside_which_a_thread_fails_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def say(self: EspeakVoice, text: str, manner: Manner) -> Samples:
        raise ZeroDivisionError(text)

    monkeypatch.setattr(EspeakVoice, "say", say)
    monkeypatch.setattr(EspeakVoice, "why_not", lambda _self: "")
    folders = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "conf")]
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "settings.toml").write_text('[sound]\nvoice = "espeak-ng"\n')
    out = tmp_path / "mini.wav"
    assert main([*folders, "track", "cheek-lip-trio", str(out)]) == 1
    assert out.exists()
    assert "ZeroDivisionError" in capsys.readouterr().err
