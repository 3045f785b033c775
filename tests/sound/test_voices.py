# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Engines as programs: stand-ins on the PATH show what each is asked; the real one is used where there is one."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from facetimer.sound.pcm import length_ms, write_wav
from facetimer.sound.speech import tidied
from facetimer.sound.voices import REGISTRY, find_voice, list_voices
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.mac_say import MacVoice
from facetimer.sound.voices.port import Manner, Voice, VoiceFailed, spoken_to_file
from facetimer.sound.voices.sapi import SapiVoice
from tests.sound.test_speech import tone

posix_only = pytest.mark.skipif(os.name == "nt", reason="stand-ins are shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, but for the shell's own tools."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin")
    return folder


def stand_in(folder: Path, name: str, wav_after: str, place: Path) -> Path:
    """A program that notes its words and the text, and copies a WAV to where it is told after `wav_after`."""
    write_wav(place / "said.wav", tone(300))
    script = f"""#!/bin/sh
echo "$@" > {place}/words
while [ $# -gt 0 ]; do
  [ "$1" = "{wav_after}" ] && cp {place}/said.wav "$2"
  [ "$1" = "-f" ] && cp "$2" {place}/text
  shift
done
"""
    path = folder / name
    path.write_text(script)
    path.chmod(0o755)
    return place


@posix_only
@pytest.mark.parametrize(
    ("voice", "program", "wav_after", "expected"),
    [
        (EspeakVoice("espeak-ng"), "espeak-ng", "-w", "-v en-us -s 128"),
        (EspeakVoice("espeak"), "espeak", "-w", "-v en-us -s 128"),
        (FliteVoice(), "flite", "-o", "-voice en-us --setf duration_stretch=1.250"),
        (MacVoice(), "say", "-o", "-r 132 -v en-us --file-format=WAVE --data-format=LEI16@44100"),
    ],
)
def test_an_engine_is_asked_for_voice_pace_and_text(
    voice: Voice, program: str, wav_after: str, expected: str, programs: Path, tmp_path: Path
) -> None:
    place = stand_in(programs, program, wav_after, tmp_path)
    samples = voice.say("-h is not an option.", Manner("en-us", 80))
    assert length_ms(samples) == 300
    assert expected in (place / "words").read_text()
    assert (place / "text").read_text() == "-h is not an option."


@posix_only
def test_windows_is_asked_through_files_and_arguments(programs: Path, tmp_path: Path) -> None:
    write_wav(tmp_path / "said.wav", tone(300))
    program = programs / "powershell"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/words\ncp {tmp_path}/said.wav "$6"\n')
    program.chmod(0o755)
    SapiVoice().say("Hold.", Manner("Microsoft Hazel", 130))
    words = (tmp_path / "words").read_text().split()
    assert words[0] == "-NoProfile"
    assert words[-3:] == ["3", "Microsoft", "Hazel"]


@posix_only
class TestTrouble:
    def test_a_program_that_hangs_is_ended(self, programs: Path) -> None:
        program = programs / "sleepy"
        program.write_text("#!/bin/sh\nexec sleep 60\n")
        program.chmod(0o755)
        with pytest.raises(VoiceFailed, match=r"The voice sleepy did not answer within 0\.2 seconds\."):
            spoken_to_file("sleepy", "Hold.", lambda words, sound: ["sleepy", str(words), str(sound)], 0.2)

    def test_a_program_that_fails_is_named(self, programs: Path) -> None:
        program = programs / "espeak-ng"
        program.write_text("#!/bin/sh\nexit 3\n")
        program.chmod(0o755)
        with pytest.raises(VoiceFailed, match=r"The voice espeak-ng cannot be used \(.*exit status 3"):
            EspeakVoice().say("Hold.", Manner())

    def test_a_program_that_writes_nothing_is_named(self, programs: Path) -> None:
        program = programs / "espeak-ng"
        program.write_text("#!/bin/sh\nexit 0\n")
        program.chmod(0o755)
        with pytest.raises(VoiceFailed, match="not a readable WAV file"):
            EspeakVoice().say("Hold.", Manner())

    def test_a_program_that_is_gone_is_named(self) -> None:
        with pytest.raises(VoiceFailed, match="The voice ghost cannot be used"):
            spoken_to_file("ghost", "Hold.", lambda words, sound: ["no-such-program", str(words), str(sound)])


class TestRegistry:
    def test_off_is_nobody(self) -> None:
        assert find_voice("off") is None

    @posix_only
    def test_auto_takes_the_first_that_is_there(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_voice("auto") is None
        for name in ("flite", "espeak-ng"):
            (tmp_path / name).write_text("#!/bin/sh\n")
            (tmp_path / name).chmod(0o755)
            found = find_voice("auto")
            assert found is not None
            assert found.name == name

    def test_a_name_that_is_not_there_is_nobody(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_voice("espeak-ng") is None

    def test_an_unknown_name_is_told(self) -> None:
        with pytest.raises(
            ValueError, match="there is no voice 'parrot'; there are auto, off, say, sapi, espeak-ng"
        ):
            find_voice("parrot")

    def test_the_doctor_hears_why_one_is_missing(self) -> None:
        listed = {info.name: info for info in list_voices()}
        assert list(listed) == [voice.name for voice in REGISTRY]
        if sys.platform != "darwin":
            assert listed["say"].why_not == "say comes with macOS only."


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_real_engine_says_a_count_in_less_than_a_second_of_hold() -> None:
    for count in ("Ten.", "Seven.", "One."):
        assert 200 < length_ms(tidied(EspeakVoice().say(count, Manner()))) <= 700
