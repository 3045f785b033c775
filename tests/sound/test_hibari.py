# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The process that speaks as the pack does: with a stand-in for the library, and with the real one where it is."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from facetimer.library.speaking_time import speaking_ms
from facetimer.sound.pcm import Samples, length_ms
from facetimer.sound.voices.hibari import MARGIN_MS, PACES, HibariVoice
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner, VoiceFailed
from facetimer.starting import SPEAK_OPTION, own_command, own_environment
from tests.sound.loudness import loudest_lufs

Wait = Callable[[Callable[[], bool]], None]
PLAIN = Manner()
FAKE = """
import os, pathlib, numpy
NOTES = pathlib.Path(__file__).parent / "notes"
print("a line that no caller expects")
class Hibari:
    def __init__(self, voice):
        self._note(f"load {voice}")
        (NOTES.parent / "pid").write_text(str(os.getpid()))
    def __call__(self, text, speed, seed):
        self._note(f"{text}|{speed}|{seed}")
        if text.startswith("Die") and not (text.startswith("Die once") and (NOTES.parent / "dead").exists()):
            (NOTES.parent / "dead").touch()
            os._exit(3)
        if text.startswith("Refuse"):
            raise KeyError("no such sound")
        if text.startswith("Hang"):
            import time; time.sleep(600)
        if text.startswith("Be silent"):
            return numpy.zeros(0, numpy.float32)
        steps = numpy.arange(int(24_000 * 0.08 * len(text) / speed))
        return (0.3 * numpy.sin(steps / 20)).astype(numpy.float32)
    def _note(self, line):
        with NOTES.open("a") as notes:
            notes.write(line + "\\n")
"""


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path with a library that hums, and the notes it takes."""
    package = tmp_path / "library" / "hibari"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(FAKE)
    (package / "voices.py").write_text('VOICES = {"heart": {"bundled": True}}\n')
    (package.parent / "onnxruntime.py").write_text("def disable_telemetry_events(): pass\n")
    monkeypatch.setattr(sys, "path", [str(package.parent), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    return package


def process(fake: Path, idle_s: str = "") -> list[str]:
    """Return what starts the process that speaks, so that it finds the library.

    The Python that is installed on Windows looks at no environment.
    """
    if not idle_s and not sys.flags.ignore_environment:
        return own_command(SPEAK_OPTION)
    found = f"import sys; sys.path.insert(0, {str(fake.parent)!r})"
    return [
        sys.executable,
        "-c",
        f"{found}; from facetimer.sound.voices.hibari_process import main; main({idle_s})",
    ]


@pytest.fixture
def make(request: pytest.FixtureRequest) -> Iterator[Callable[..., HibariVoice]]:
    made: list[HibariVoice] = []

    def build(command: Sequence[str] = (), **named: float) -> HibariVoice:
        if sys.flags.ignore_environment and "fake" in request.fixturenames:
            command = command or process(request.getfixturevalue("fake"))
        made.append(HibariVoice(command, **named))
        return made[-1]

    yield build
    for voice in made:
        voice.close()


def notes(fake: Path) -> list[str]:
    return (fake / "notes").read_text().splitlines()


def lufs(samples: Samples) -> float:
    return loudest_lufs(np.array(samples, float) / 32_768)


def loads(fake: Path) -> int:
    return notes(fake).count("load heart")


class TestProcess:
    def test_the_model_is_loaded_once_for_all_phrases(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        voice = make()
        assert voice.why_not() == ""
        assert length_ms(voice.say("Hold.", PLAIN)) == pytest.approx(5 * 80 / PACES[0], abs=20)
        assert voice.say("Atme aus — ganz „still“.", PLAIN)
        assert notes(fake) == ["load heart", f"Hold.|{PACES[0]}|7", f"Atme aus — ganz „still“.|{PACES[0]}|7"]

    def test_what_it_says_is_as_loud_as_the_pack(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        assert lufs(make().say("Hold.", PLAIN)) == pytest.approx(-20, abs=0.5)

    def test_a_text_is_said_as_fast_as_a_session_needs_it(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        text = "Let your whole face be soft and wide and warm"
        said = make().say(text, PLAIN)
        assert length_ms(said) <= speaking_ms(text) - MARGIN_MS
        asked = [float(line.split("|")[1]) for line in notes(fake)[1:]]
        assert asked == list(PACES[: len(asked)])
        assert 1 < len(asked) < len(PACES)

    @pytest.mark.parametrize("rate", [80, 130])
    def test_another_speed_has_just_that_length(
        self, rate: int, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        voice = make()
        plain, other = voice.say("Hold.", PLAIN), voice.say("Hold.", Manner(rate_percent=rate))
        assert length_ms(other) == pytest.approx(length_ms(plain) * 100 / rate, abs=2)

    def test_it_ends_with_who_asked(self, fake: Path) -> None:
        speaking = subprocess.Popen(
            process(fake), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=own_environment()
        )
        with speaking:
            assert speaking.stdout is not None
            assert speaking.stdout.readline() == b'{"size": 0, "failed": ""}\n', "and no line of the library's"
        assert speaking.returncode == 0


class TestTrouble:
    def test_one_that_dies_is_started_again_for_the_same_phrase(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        voice = make()
        voice.say("Hold.", PLAIN)
        assert voice.say("Die once.", PLAIN)
        assert loads(fake) == 2

    def test_one_that_dies_of_a_phrase_is_told_and_speaks_again_afterwards(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        voice = make()
        with pytest.raises(VoiceFailed, match=r"The voice hibari cannot be used \(its process ended\)\."):
            voice.say("Die always.", PLAIN)
        assert voice.say("Hold.", PLAIN)
        assert loads(fake) == 3

    def test_one_that_went_to_rest_is_started_again(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        rests = process(fake, "0.5")
        voice = make(rests)
        voice.say("Hold.", PLAIN)
        speaking = subprocess.Popen(rests, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=own_environment())
        with speaking:
            assert speaking.wait(30) == 0, "without an end of its input"
        assert voice.say("Hold on.", PLAIN)

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the process in /proc")
    def test_nothing_is_left_of_one_that_went_to_rest(
        self, fake: Path, make: Callable[..., HibariVoice], wait_until: Wait
    ) -> None:
        make(process(fake, "0.2")).say("Hold.", PLAIN)
        place = Path("/proc", (fake / "pid").read_text())
        wait_until(lambda: not place.exists())

    def test_a_phrase_that_the_library_refuses_is_told_and_costs_that_phrase(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        voice = make()
        with pytest.raises(VoiceFailed, match=r"hibari cannot be used .*no such sound"):
            voice.say("Refuse.", PLAIN)
        assert voice.say("Hold.", PLAIN)
        assert loads(fake) == 1

    def test_words_without_a_sound_are_nothing(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        assert not make().say("Be silent.", PLAIN)

    def test_one_that_hangs_is_ended(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        voice = make(timeout_s=0.5)
        with pytest.raises(VoiceFailed, match=r"The voice hibari did not answer within 0\.5 seconds\."):
            voice.say("Hang.", PLAIN)

    def test_a_voice_that_would_be_downloaded_is_refused(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        (fake / "voices.py").write_text('VOICES = {"heart": {}}\n')
        with pytest.raises(VoiceFailed, match="hibari has no voice heart in its package"):
            make().say("Hold.", PLAIN)

    def test_a_library_that_does_not_load_is_told(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        (fake / "__init__.py").write_text("raise ImportError('DLL load failed')\n")
        with pytest.raises(VoiceFailed, match=r"hibari cannot be used .*DLL load failed"):
            make().say("Hold.", PLAIN)

    def test_an_interpreter_that_is_gone_is_told(self, make: Callable[..., HibariVoice], tmp_path: Path) -> None:
        with pytest.raises(VoiceFailed, match="hibari cannot be used"):
            make([str(tmp_path / "gone")]).say("Hold.", PLAIN)


class TestPackWithEngine:
    """The shipped pack, completed by the stand-in."""

    def test_what_it_has_it_says_itself_and_the_rest_is_said_for_it(
        self, fake: Path, make: Callable[..., HibariVoice]
    ) -> None:
        alone, both = PhrasePack(), PhrasePack(engine=make())
        text = "Next: My Own Thing. Dr. Marlow calls it so. Left side."
        assert not alone.can_say(text)
        assert both.can_say(text)
        assert both.length_ms(text, PLAIN) is None, "which nobody can know yet"
        said = both.say(text, PLAIN)
        assert notes(fake) == ["load heart", f"My Own Thing. Dr. Marlow calls it so.|{PACES[0]}|7"]
        begins, ends = alone.say("Next:", PLAIN), alone.say("Left side.", PLAIN)
        assert said[: len(begins)] == begins
        assert said[-len(ends) :] == ends

    def test_words_without_a_stop_are_said_too(self, fake: Path, make: Callable[..., HibariVoice]) -> None:
        assert PhrasePack(engine=make()).say("my words", PLAIN)

    def test_an_engine_that_is_not_there_says_nothing(self) -> None:
        if find_spec("hibari") is not None:
            pytest.skip("hibari is installed")
        voice = HibariVoice()
        assert voice.why_not() == "hibari-tts is not installed; `pip install facetimer[voice]` brings it."
        assert not PhrasePack(engine=voice).can_say("My Own Thing.")


@pytest.mark.skipif(find_spec("hibari") is None, reason="hibari-tts is not installed (the extra `voice`)")
class TestReal:
    PHRASES = ("Release.", "Feather light.", "Your left side first, with your right hand.")

    def test_it_is_the_voice_of_the_pack(self, make: Callable[..., HibariVoice]) -> None:
        voice, pack = make(), PhrasePack()
        for phrase in self.PHRASES:
            said, kept = voice.say(phrase, PLAIN), pack.say(phrase, PLAIN)
            assert length_ms(said) == pytest.approx(length_ms(kept), abs=50), "the pack has more air at its ends"
            assert lufs(said) == pytest.approx(lufs(kept), abs=1)
            assert alike(said, kept) > 0.9

    def test_it_says_a_text_the_same_way_each_time(self, make: Callable[..., HibariVoice]) -> None:
        voice = make()
        assert voice.say(self.PHRASES[-1], PLAIN) == voice.say(self.PHRASES[-1], PLAIN)
        assert voice.say(self.PHRASES[-1], PLAIN) == make().say(self.PHRASES[-1], PLAIN)


def alike(one: Samples, other: Samples) -> float:
    """Return how alike two waves are where they fit best, 1 for the same at any level."""
    size = 1 << (len(one) + len(other)).bit_length()
    a, b = (np.array(each, float) / np.linalg.norm(np.array(each, float)) for each in (one, other))
    return float(np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size).max())
