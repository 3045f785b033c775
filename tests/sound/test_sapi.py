# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voices of Windows, through a stand-in for PowerShell."""

import base64
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.sound.pcm import length_ms
from facetimer.sound.sound_files import write_wav
from facetimer.sound.voices.languages import variant_of
from facetimer.sound.voices.port import Manner, VoiceFailed
from facetimer.sound.voices.sapi import SCRIPT, SapiVoice, installed_voices
from tests.sound.render.test_speech import tone
from tests.stand_ins import is_running, put_program

ENGLISH_US, ENGLISH_GB, GERMAN, AUSTRIAN = 0x409, 0x809, 0x407, 0xC07
INSTALLED = {
    "Microsoft Katja": GERMAN,
    "Microsoft Zira": ENGLISH_US,
    "Microsoft Hazel Desktop": ENGLISH_GB,
    "Microsoft Michael": AUSTRIAN,
}
STAND_IN = """
import json, os, sys, time
from pathlib import Path
notes = Path({notes!r})
with notes.open("a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
(notes.parent / "pid").write_text(str(os.getpid()))
def answer(sound=b"", failed=""):
    head = json.dumps({{"size": len(sound), "failed": failed}}) + "\\n"
    os.write(1, head.encode() + sound)
answer()
for line in sys.stdin:
    with notes.open("a") as file:
        file.write(line)
    text = json.loads(line)["text"]
    if text == "Hang.":
        time.sleep(600)
    elif text == "Die.":
        os._exit(1)
    elif text == "Refuse.":
        answer(failed="Keine Stimme „Zira“.")
    else:
        answer(b"no sound" if text == "Babble." else Path({sound!r}).read_bytes())
with notes.open("a") as file:
    file.write('"ended"\\n')
"""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the stand-in was started with and asked, one line of JSON each."""
    write_wav(tmp_path / "said.wav", tone(300))
    source = STAND_IN.format(notes=str(tmp_path / "notes"), sound=str(tmp_path / "said.wav"))
    program = put_program(tmp_path / "bin", "powershell", source)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "notes"


@pytest.fixture
def make() -> Iterator[Callable[..., SapiVoice]]:
    made: list[SapiVoice] = []

    def build(**named: float) -> SapiVoice:
        made.append(SapiVoice(lambda: INSTALLED, **named))
        return made[-1]

    yield build
    for voice in made:
        voice.close()


def read(notes: Path) -> list[object]:
    return [json.loads(line) for line in notes.read_text().splitlines()]


def starts(notes: Path) -> int:
    return sum(isinstance(each, list) for each in read(notes))


def test_one_process_says_all_phrases(notes: Path, make: Callable[..., SapiVoice]) -> None:
    voice = make()
    for text in ("Hold — still.", "Let go."):
        assert length_ms(voice.say(text, Manner())) == 300
    assert starts(notes) == 1
    assert [each["text"] for each in read(notes) if isinstance(each, dict)] == ["Hold — still.", "Let go."]


def test_the_script_goes_encoded_and_nothing_is_joined_to_it(notes: Path, make: Callable[..., SapiVoice]) -> None:
    make().say("Hold.", Manner())
    first = read(notes)[0]
    assert isinstance(first, list)
    *options, script = first
    assert options == ["-NoProfile", "-NonInteractive", "-EncodedCommand"]
    assert base64.b64decode(script).decode("utf-16-le") == SCRIPT
    assert len(script) < 32_000, "of a command line of Windows"


@pytest.mark.parametrize("name", ["", "Microsoft Hazel Desktop", 'it\'s $(odd) "quoted"; `name`', "Élise"])
def test_a_name_with_blanks_or_worse_arrives_as_it_is(
    name: str, notes: Path, make: Callable[..., SapiVoice]
) -> None:
    make().say("Hold.", Manner(name))
    asked = read(notes)[-1]
    assert isinstance(asked, dict)
    assert asked["voice"] == name
    assert notes.read_text().isascii(), "so that no code page of a console matters"


@pytest.mark.parametrize(("percent", "rate", "pace"), [(100, 1.0, 0), (80, 0.8, -2), (130, 1.3, 2), (200, 2.0, 6)])
def test_the_pace_is_told_in_the_scale_of_either_engine(
    percent: int, rate: float, pace: int, notes: Path, make: Callable[..., SapiVoice]
) -> None:
    make().say("Hold.", Manner(rate_percent=percent))
    asked = read(notes)[-1]
    assert isinstance(asked, dict)
    assert (asked["rate"], asked["pace"]) == (rate, pace)


class TestLanguages:
    @pytest.mark.parametrize(
        ("language", "voice"),
        [
            ("en", "Microsoft Zira"),
            ("en_GB", "Microsoft Hazel Desktop"),
            ("de", "Microsoft Katja"),
            ("de-AT", "Microsoft Michael"),
            ("de_CH", "Microsoft Katja"),
            ("fr", None),
        ],
    )
    def test_a_voice_of_the_country_goes_before_one_of_the_language(
        self, language: str, voice: str | None, make: Callable[..., SapiVoice]
    ) -> None:
        assert variant_of(make(), "sapi", language) == voice

    def test_where_no_voice_is_known_the_process_looks_for_an_english_one(self) -> None:
        nobody = SapiVoice(dict)
        assert variant_of(nobody, "sapi", "en") == ""
        assert variant_of(nobody, "sapi", "de") is None

    @pytest.mark.skipif(sys.platform == "win32", reason="where there is a registry")
    def test_elsewhere_no_registry_is_asked(self) -> None:
        assert installed_voices() == {}


class TestTrouble:
    def test_what_it_says_is_told_in_its_words(self, notes: Path, make: Callable[..., SapiVoice]) -> None:
        voice = make()
        with pytest.raises(VoiceFailed, match=r"The voice sapi cannot be used \(Keine Stimme „Zira“\.\)\."):
            voice.say("Refuse.", Manner())
        assert voice.say("Hold.", Manner())
        assert starts(notes) == 1

    def test_no_sound_is_told(self, notes: Path, make: Callable[..., SapiVoice]) -> None:
        with pytest.raises(VoiceFailed, match=r"The voice sapi cannot be used \(it wrote no sound\)\."):
            make().say("Babble.", Manner())

    def test_one_that_hangs_is_ended_and_started_again(self, notes: Path, make: Callable[..., SapiVoice]) -> None:
        voice = make(timeout_s=3.0)
        with pytest.raises(VoiceFailed, match="The voice sapi did not answer within 3 seconds"):
            voice.say("Hang.", Manner())
        assert voice.say("Hold.", Manner())
        assert starts(notes) == 2

    def test_one_that_dies_of_a_phrase_is_told(self, notes: Path, make: Callable[..., SapiVoice]) -> None:
        voice = make()
        with pytest.raises(VoiceFailed, match=r"The voice sapi cannot be used \(its process ended\)\."):
            voice.say("Die.", Manner())
        assert voice.say("Hold.", Manner())
        assert starts(notes) == 3

    def test_it_rests_when_nobody_asks_and_speaks_again(
        self, notes: Path, make: Callable[..., SapiVoice], wait_until: Callable[[Callable[[], bool]], None]
    ) -> None:
        voice = make(idle_s=0.2)
        voice.say("Hold.", Manner())
        first = int((notes.parent / "pid").read_text())
        wait_until(lambda: not is_running(first))
        assert voice.say("Hold.", Manner())
        assert starts(notes) == 2

    def test_without_powershell_it_is_named(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(VoiceFailed, match="The voice sapi cannot be used"):
            SapiVoice(dict).say("Hold.", Manner())
