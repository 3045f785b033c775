# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pictures and sound files come out of the command line, without a display or a sound card."""

import os
import subprocess
import sys
import wave
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.quick_session import put_quick_session


def facetimer(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    places = ["--data-dir", str(folder / "data"), "--config-dir", str(folder / "config")]
    command = [sys.executable, "-m", "facetimer", *words, *places]
    return subprocess.run(command, env=bare, capture_output=True, text=True, timeout=120, check=False)


def test_an_exercise_is_drawn_at_the_size_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "kiss.png"
    done = facetimer(tmp_path, "draw", "kiss-face", str(out), "--at", "12", "--size", "400x500", "--theme", "dark")
    assert (done.returncode, done.stderr) == (0, "")
    header = out.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")) == (400, 500)


def test_an_svg_is_well_formed_and_says_what_it_shows(tmp_path: Path) -> None:
    out = tmp_path / "kiss.svg"
    assert facetimer(tmp_path, "draw", "kiss-face", str(out)).returncode == 0
    root = ET.parse(out).getroot()
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Kiss Face"


@pytest.mark.parametrize(("ending", "magic"), [("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_a_routine_becomes_a_sheet(tmp_path: Path, ending: str, magic: bytes) -> None:
    out = tmp_path / f"sheet.{ending}"
    assert facetimer(tmp_path, "draw", "cheek-lip-trio", str(out), "--sheet").returncode == 0
    assert out.read_bytes().startswith(magic)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("draw", "kiss-fac", "x.png"), 1, "did you mean kiss-face?"),
        (("draw", "kiss-face", "x.txt"), 1, "should end in .png or .svg"),
        (("draw", "kiss-face", "x.png", "--size", "big"), 2, "such as 800x1000"),
        (("draw", "kiss-face", "x.png", "--at", "9999"), 1, ""),
        (("draw", "kiss-face", "nowhere/x.png"), 3, "cannot be written"),
        (("track", "cheek-lip-trio", "x.mp3"), 1, "should end in .wav"),
        (("track", "cheek-lip-trio", "nowhere/x.wav"), 3, "nowhere"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    tmp_path: Path, words: tuple[str, ...], code: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    done = facetimer(tmp_path, *words)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.glob("x.*")) == []


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (("draw", "kiss-face", "mine.png"), "mine.png"),
        (("draw", "cheek-lip-trio", "mine.pdf", "--sheet"), "mine.pdf"),
        (("track", "quick", "mine.wav"), "mine.wav"),
        (("track", "quick", "mine.wav"), "mine.cue"),
    ],
)
def test_what_is_there_is_replaced_only_when_that_is_asked_for(
    tmp_path: Path, words: tuple[str, ...], there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    put_quick_session(tmp_path / "data" / "library")
    (tmp_path / there).write_text("my only copy")
    done = facetimer(tmp_path, *words)
    assert done.returncode == 1
    assert done.stderr == f"{there} exists already; choose another name, or give --overwrite to replace it.\n"
    assert (tmp_path / there).read_text() == "my only copy"
    assert facetimer(tmp_path, *words, "--overwrite").returncode == 0
    assert not (tmp_path / there).read_bytes().startswith(b"my only copy")


@pytest.mark.parametrize("asked_in_settings", [True, False])
def test_a_sound_file_of_tones_alone_says_nothing(tmp_path: Path, asked_in_settings: bool) -> None:
    put_quick_session(tmp_path / "data" / "library")
    (tmp_path / "config").mkdir()
    (tmp_path / "config/settings.toml").write_text('[sound]\nsaid = "tones"\n' if asked_in_settings else "")
    wish = () if asked_in_settings else ("--said", "tones")
    for name, words in (("quiet", wish), ("spoken", ("--said", "everything"))):
        assert facetimer(tmp_path, "track", "quick", str(tmp_path / f"{name}.wav"), *words).returncode == 0
    quiet, spoken = ((tmp_path / f"{name}.wav").read_bytes() for name in ("quiet", "spoken"))
    assert len(quiet) == len(spoken)
    # Where no engine is installed, the voice that comes with facetimer says a part of this routine's words alone.
    assert sum(map(bool, quiet)) < sum(map(bool, spoken)) * 0.75


def test_a_sound_file_leaves_out_what_health_answers_leave_out_and_keeps_to_the_settings(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    settings = '[safety]\nconditions = ["DENT", "PALSY"]\n[session]\npace_percent = 50\nwait_for_tools = true\n'
    (tmp_path / "config/settings.toml").write_text(settings)
    out = tmp_path / "first.wav"
    done = facetimer(tmp_path, "track", "first-session", str(out))
    practised = facetimer(tmp_path, "practise", "first-session", "--yes", "--speed", "1000", "--mute")
    (length,) = (line for line in practised.stdout.splitlines() if line.startswith("First Session: "))

    titles = [line.strip() for line in out.with_suffix(".cue").read_text().splitlines() if "TITLE" in line]
    assert done.returncode == practised.returncode == 0
    assert 'TITLE "Belly Breaths"' in titles
    assert 'TITLE "Fish Lips"' not in titles
    assert "Left out for you: Fish Lips. " in done.stdout
    with wave.open(str(out)) as file:
        minutes, seconds = divmod(file.getnframes() // 44_100, 60)
    assert length == f"First Session: {minutes}:{seconds:02}"


def test_of_a_routine_of_which_nothing_is_left_there_is_no_sound_file(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config/settings.toml").write_text('[safety]\nconditions = ["SURG"]\n')
    done = facetimer(tmp_path, "track", "cheek-lip-trio", str(tmp_path / "trio.wav"))

    assert (done.returncode, "Cheek and Lip Trio" in done.stderr) == (1, True)
    assert not (tmp_path / "trio.wav").exists()


def test_a_session_becomes_a_sound_file_as_long_as_its_plan(tmp_path: Path) -> None:
    out = tmp_path / "mini.wav"
    assert facetimer(tmp_path, "track", "cheek-lip-trio", str(out)).returncode == 0
    with wave.open(str(out)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (44_100, 2, 2)
        assert file.getnframes() == 169 * 44_100
    sheet = (tmp_path / "mini.cue").read_text()
    assert next(line.strip() for line in sheet.splitlines() if "INDEX" in line) == "INDEX 01 00:00:00"
    assert sheet.count("TRACK") == 3
