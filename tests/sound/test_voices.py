# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Engines as programs: stand-ins on the PATH show what each is asked; the real one is used where there is one."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.sound.pcm import length_ms
from facetimer.sound.sound_files import write_wav
from facetimer.sound.tidying import tidied
from facetimer.sound.voices import REGISTRY, find_voice, list_voices
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.languages import accent_of
from facetimer.sound.voices.mac_say import MacVoice, accent_in, english_voice, voice_in
from facetimer.sound.voices.own_recordings import OwnRecordings
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.pico import PicoVoice
from facetimer.sound.voices.port import Manner, NoRoom, Voice, VoiceFailed, spoken_to_file
from facetimer.sound.voices.rhvoice import RhVoice
from facetimer.sound.voices.sapi import SapiVoice
from tests.sound.render.test_speech import tone
from tests.stand_ins import put_engine, put_program, words_in


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def stand_in(folder: Path, name: str, wav_after: str, place: Path) -> Path:
    """A program that notes its words and the text, and copies a WAV to where it is told after `wav_after`."""
    write_wav(place / "said.wav", tone(300))
    put_engine(folder, name, wav_after, place)
    return place


@pytest.mark.parametrize(
    ("voice", "program", "wav_after", "expected"),
    [
        (EspeakVoice("espeak-ng"), "espeak-ng", "-w", "-v en-us -s 128"),
        (EspeakVoice("espeak"), "espeak", "-w", "-v en-us -s 128"),
        (FliteVoice(), "flite", "-o", "-voice en-us --setf duration_stretch=1.250"),
        (RhVoice(), "RHVoice-test", "-o", "-r 80 -p en-us -i"),
        (MacVoice(), "say", "-o", "-r 132 -v en-us --file-format=WAVE --data-format=LEI16@44100"),
    ],
)
def test_an_engine_is_asked_for_voice_pace_and_text(
    voice: Voice, program: str, wav_after: str, expected: str, programs: Path, tmp_path: Path
) -> None:
    place = stand_in(programs, program, wav_after, tmp_path)
    samples = voice.say("-h is not an option.", Manner("en-us", 80))
    assert length_ms(samples) == 300
    assert expected in words_in(place)
    assert (place / "text").read_text() == "-h is not an option."


def test_pico_takes_its_words_behind_its_options_and_no_markup_of_them(programs: Path, tmp_path: Path) -> None:
    place = stand_in(programs, "pico2wave", "-w", tmp_path)
    assert length_ms(PicoVoice().say("-h is <b>no</b> option.", Manner("", 80))) == 300
    words = words_in(place)
    assert words.startswith("-l en-GB -w ")
    assert words.endswith('-- <speed level="80">-h is  b no /b  option.</speed>')


class TestVoicesOfRhVoice:
    """What is installed is what it speaks."""

    @pytest.fixture
    def install(self, programs: Path) -> Callable[[str, str], None]:
        stand_in(programs, "RHVoice-test", "-o", programs.parent)

        def add(name: str, language: str) -> None:
            folder = programs.parent / "share" / "RHVoice" / "voices" / name.lower()
            folder.mkdir(parents=True)
            (folder / "voice.info").write_text(f"name={name}\nlanguage={language}\nformat=4\n")

        return add

    def test_each_language_has_the_voice_that_was_installed(self, install: Callable[[str, str], None]) -> None:
        for name, language in (("Evgeniy-Eng", "English"), ("Slt", "English"), ("Natan", "Polish")):
            install(name, language)
        install("Leticia-F123", "Brazilian-Portuguese")
        speaks = {code: RhVoice().variant_for(code) for code in ("en_GB", "pl", "pt_BR", "pt", "de")}
        assert speaks == {
            "en_GB": "Slt",
            "pl": "Natan",
            "pt_BR": "Leticia-F123",
            "pt": "Leticia-F123",
            "de": None,
        }
        assert RhVoice().why_not() == ""

    def test_an_english_phrase_is_said_by_an_english_voice(
        self, install: Callable[[str, str], None], programs: Path
    ) -> None:
        install("Alan", "English")
        install("Aleksandr", "Russian")
        RhVoice().say("Hold.", Manner())
        assert "-r 100 -p Alan -i" in words_in(programs.parent)

    def test_without_a_voice_it_says_what_to_install(self, install: Callable[[str, str], None]) -> None:
        assert RhVoice().why_not() == "RHVoice is installed without a voice (rhvoice-english is one)."

    @pytest.mark.parametrize("content", [b"\xff\xfe", b"language=English", b"name=Slt\nlanguage=Klingon"])
    def test_a_voice_that_cannot_be_read_is_none(
        self, content: bytes, install: Callable[[str, str], None], programs: Path
    ) -> None:
        install("Slt", "English")
        next((programs.parent / "share").rglob("voice.info")).write_bytes(content)
        assert RhVoice().variant_for("en") is None
        assert RhVoice().why_not()

    def test_a_session_in_another_language_is_for_the_first_that_speaks_it(
        self, install: Callable[[str, str], None], programs: Path
    ) -> None:
        install("Slt", "English")
        stand_in(programs, "espeak-ng", "-w", programs.parent)
        found = {code: find_voice("live", code) for code in ("en", "de", "tlh")}
        names = {code: voice and voice.name for code, voice in found.items()}
        assert names == {"en": "rhvoice", "de": "espeak-ng", "tlh": "rhvoice"}

    def test_one_that_speaks_no_english_stands_back_where_english_is_said(
        self, install: Callable[[str, str], None], programs: Path
    ) -> None:
        install("Natan", "Polish")
        stand_in(programs, "espeak-ng", "-w", programs.parent)
        found = {code: find_voice("live", code) for code in ("en", "de", "pl")}
        names = {code: voice and voice.name for code, voice in found.items()}
        assert names == {"en": "espeak-ng", "de": "espeak-ng", "pl": "rhvoice"}


VOICES_OF_A_MAC = """Anna                de_DE    # Hallo! Ich heiße Anna.
Bad News            en_US    # Hello! My name is Bad News.
Daniel              en_GB    # Hello! My name is Daniel.
Eddy (Deutsch (Deutschland)) de_DE    # Hallo! Ich heiße Eddy.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
Grandma (Français (Canada)) fr_CA    # Bonjour, je m’appelle Grandma.
Amélie              fr_CA    # Bonjour, je m’appelle Amélie.
Thomas              fr_FR    # Bonjour, je m’appelle Thomas.
Majed               ar_001   # مرحبًا! اسمي ماجد.
Tingting            zh_CN    # 你好！我叫婷婷。
"""


class TestAccents:
    @pytest.mark.parametrize(
        ("voice", "language", "speaks"),
        [
            (PhrasePack(), "en", "en_US"),
            (PhrasePack(), "de", ""),
            (PhrasePack("own:Pack", Path("anywhere")), "en", ""),
            (EspeakVoice(), "en", "en_GB"),
            (EspeakVoice(), "de_AT", "de"),
            (EspeakVoice(), "pt_BR", "pt_BR"),
            (EspeakVoice(), "zh", "zh"),
            (EspeakVoice(), "tlh", ""),
            (FliteVoice(), "en", "en_US"),
            (PicoVoice(), "en", "en_GB"),
            (PicoVoice(), "en_US", "en_US"),
            (PicoVoice(), "pl", ""),
            (SapiVoice(installed=lambda: {"Hazel": 0x809, "Zira": 0x409}), "en", "en_GB"),
            (SapiVoice(installed=lambda: {"Hedda": 0x407}), "de", "de_DE"),
            (SapiVoice(installed=dict), "en", ""),
            (OwnRecordings(Path("Mum")), "en", ""),
        ],
        ids=lambda each: getattr(each, "name", each),
    )
    def test_a_voice_knows_what_it_speaks_and_by_which_country_it_sounds(
        self, voice: Voice, language: str, speaks: str
    ) -> None:
        assert accent_of(voice, language) == speaks

    def test_on_a_mac_it_is_what_the_listing_says(self) -> None:
        assert accent_in(VOICES_OF_A_MAC, english_voice(VOICES_OF_A_MAC)) == "en_GB"
        assert accent_in(VOICES_OF_A_MAC, "Anna") == "de_DE"
        assert accent_in(VOICES_OF_A_MAC, None) == ""

    def test_the_list_tells_it_of_those_that_are_here(self, programs: Path) -> None:
        stand_in(programs, "espeak-ng", "-w", programs.parent)
        told = {each.name: each for each in list_voices(language="de")}
        assert (told["espeak-ng"].speaks, told["heart"].speaks) == ("de", "en_US")
        assert not [each for each in told.values() if each.speaks and not each.usable]


class TestOnAMac:
    def test_a_plain_voice_is_chosen(self) -> None:
        assert english_voice(VOICES_OF_A_MAC) == "Daniel"

    def test_where_no_plain_one_is_there_the_first_is_taken_by_its_whole_name(self) -> None:
        rest = [line for line in VOICES_OF_A_MAC.splitlines(keepends=True) if line[:3] not in {"Bad", "Dan"}]
        assert english_voice("".join(rest)) == "Eddy (English (UK))"

    def test_without_any_the_choice_is_left_to_the_system(self) -> None:
        assert english_voice("Anna                de_DE    # Hallo! Ich heiße Anna.\n") is None
        assert english_voice("") is None

    @pytest.mark.parametrize(
        ("language", "voice"),
        [
            ("de", "Anna"),
            ("de_AT", "Anna"),
            ("fr", "Amélie"),
            ("fr-FR", "Thomas"),
            ("ar", "Majed"),
            ("zh_CN", "Tingting"),
            ("eo", None),
        ],
    )
    def test_another_language_has_a_plain_voice_of_its_country_or_of_another(
        self, language: str, voice: str | None
    ) -> None:
        assert voice_in(VOICES_OF_A_MAC, language) == voice

    def test_a_name_in_brackets_is_better_than_none(self) -> None:
        only = next(line for line in VOICES_OF_A_MAC.splitlines(keepends=True) if line.startswith("Eddy (D"))
        assert voice_in(only, "de") == "Eddy (Deutsch (Deutschland))"

    def test_english_is_spoken_without_a_question(self) -> None:
        assert MacVoice().variant_for("en_GB") == ""

    def test_a_name_with_blanks_and_brackets_is_one_word_of_the_command(
        self, programs: Path, tmp_path: Path
    ) -> None:
        stand_in(programs, "say", "-o", tmp_path)
        MacVoice().say("Hold.", Manner("Eddy (Deutsch (Deutschland))"))
        assert "Eddy (Deutsch (Deutschland))" in (tmp_path / "words").read_text().splitlines()

    def test_it_speaks_when_the_person_chose_none(self, programs: Path, tmp_path: Path) -> None:
        (tmp_path / "voices").write_text(VOICES_OF_A_MAC, encoding="utf-8")
        place = stand_in(programs, "say", "-o", tmp_path)
        MacVoice().say("Hold.", Manner())
        assert "-r 165 -v Daniel --file-format=WAVE" in words_in(place)


class TestTrouble:
    def test_a_program_that_hangs_is_ended(self, programs: Path) -> None:
        put_program(programs, "sleepy", "import time; time.sleep(60)")
        with pytest.raises(VoiceFailed, match=r"The voice sleepy did not answer within 0\.2 seconds\."):
            spoken_to_file(
                "sleepy", "Hold.", lambda words, sound: ["sleepy", str(words), str(sound)], timeout_s=0.2
            )

    def test_a_program_that_fails_is_named(self, programs: Path) -> None:
        put_program(programs, "espeak-ng", "raise SystemExit(3)")
        with pytest.raises(VoiceFailed, match=r"The voice espeak-ng cannot be used \(.*exit status 3"):
            EspeakVoice().say("Hold.", Manner())

    def test_a_program_that_writes_nothing_is_named(self, programs: Path) -> None:
        put_program(programs, "espeak-ng", "")
        with pytest.raises(VoiceFailed, match=r"The voice espeak-ng cannot be used \(it wrote no sound\)\."):
            EspeakVoice().say("Hold.", Manner())

    def test_a_folder_for_temporary_files_that_does_not_serve_is_told(
        self, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place = stand_in(programs, "espeak-ng", "-w", tmp_path)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
        with pytest.raises(NoRoom, match=r"No words can be spoken: .+, where temporary"):
            EspeakVoice().say("Hold.", Manner())
        (tmp_path / "gone").mkdir()
        assert EspeakVoice().say("Hold.", Manner())
        assert (place / "text").read_text() == "Hold."

    def test_a_full_disk_is_told_before_half_a_phrase_is_spoken(
        self, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place = stand_in(programs, "espeak-ng", "-w", tmp_path)
        full = shutil.disk_usage(tmp_path)._replace(free=100_000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder: full)
        with pytest.raises(NoRoom, match="No words can be spoken: No space left on device"):
            EspeakVoice().say("Hold.", Manner())
        assert not (place / "words").exists()

    def test_a_program_that_is_gone_is_named(self) -> None:
        with pytest.raises(VoiceFailed, match="The voice ghost cannot be used"):
            spoken_to_file("ghost", "Hold.", lambda words, sound: ["no-such-program", str(words), str(sound)])


class TestRegistry:
    def test_off_is_nobody(self) -> None:
        assert find_voice("off") is None

    def test_live_takes_the_first_that_is_there(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_voice("live") is None
        for name in ("flite", "espeak-ng", "pico2wave"):
            put_program(tmp_path, name, "")
            found = find_voice("live")
            assert found is not None
            assert found.name == name

    def test_auto_is_the_voice_that_comes_with_it(self) -> None:
        found = find_voice("auto")
        assert found is not None
        assert found.name == "heart"

    def test_a_name_that_is_not_there_is_nobody(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_voice("espeak-ng") is None

    def test_an_unknown_name_is_told(self) -> None:
        with pytest.raises(
            ValueError, match="there is no voice 'parrot'; there are auto, live, off, heart, say, sapi, hib"
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
