# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From the list of what to say to a session that is spoken by it."""

import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.sound.sound_files import write_wav
from tests.sound.render.test_speech import tone

ROUTINE = "jaw-opening"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    return tmp_path / "data" / "voices" / "Mum"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def carried_out(*words: str) -> tuple[int, str]:
        code = main([*words, "--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")])
        told = capsys.readouterr()
        return code, (told.out + told.err).replace("\r\n", "\n")

    return carried_out


def recorded(said: str, voice: Path) -> None:
    """Lay a file beside the index for each line of the list."""
    for line in said.splitlines():
        if line.startswith("  "):
            write_wav(voice / f"{line.split()[0]}.wav", tone(400))


def test_what_is_missing_is_listed_until_it_is_recorded_and_then_it_speaks(
    voice: Path, run: Run, tmp_path: Path
) -> None:
    code, said = run("plan", ROUTINE, "--record", "Mum")
    assert code == 0
    assert said.startswith(f"{voice}: 13 of 13 phrases of {ROUTINE} are missing.\n")
    assert "  all-done  All done.\n" in said
    assert '"own:Mum": not usable; None of the phrases in' in run("doctor")[1]

    recorded(said, voice)
    (voice / "all-done.wav").unlink()
    assert (
        f"1 of 13 phrases of {ROUTINE} are missing.\n  all-done  All done.\n"
        in run("plan", ROUTINE, "--record", "Mum")[1]
    )
    out = tmp_path / "out.wav"
    assert run("track", ROUTINE, str(out))[0] == 0
    assert not (tmp_path / "data" / "cache" / "voice").exists(), "spoken whole by the pack, which keeps nothing"

    write_wav(voice / "all-done.wav", tone(400))
    assert "Nothing is missing" in run("plan", ROUTINE, "--record", "Mum")[1]
    assert '"own:Mum": usable' in run("doctor")[1]
    before = wave_in(out)
    assert run("track", ROUTINE, str(out), "--overwrite")[0] == 0
    assert wave_in(out) != before
    assert {file.parts[-4] for file in (tmp_path / "data" / "cache" / "voice").rglob("*.wav")} == {"own-Mum"}


def wave_in(file: Path) -> bytes:
    with wave.open(str(file)) as sound:
        return bytes(sound.readframes(sound.getnframes()))


def test_a_name_that_is_no_folder_is_at_fault(voice: Path, run: Run) -> None:
    assert run("plan", ROUTINE, "--record", "a/b") == (
        1,
        "'a/b' is no name for a folder; a voice is called by one word, such as Mum.\n",
    )


def test_a_disk_that_refuses_is_told(voice: Path, run: Run) -> None:
    voice.parents[1].mkdir()
    voice.parent.write_text("in the way")
    code, said = run("plan", ROUTINE, "--record", "Mum")
    assert code == 3
    assert said.startswith("Mum cannot be made ready: ")
