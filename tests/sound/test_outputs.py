# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from facetimer.sound.outputs import REGISTRY, candidates, simpleaudio_output
from facetimer.sound.outputs.in_place import bring_forward
from facetimer.sound.outputs.leg_stream import LegStream
from facetimer.sound.outputs.port import FADE_IN_FRAMES, HEADROOM_MS, Leg, Taken
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ, frames

NOW_NS = 10**12
FOLDER = Path(simpleaudio_output.__file__).parent


def leg(ahead_ms: float, length_ms: int = 500) -> Leg:
    pcm = bytearray(frames(HEADROOM_MS) * FRAME_BYTES) + bytearray(b"\x10\x27" * 2 * frames(length_ms))
    return Leg(pcm, NOW_NS + round(ahead_ms * 1e6))


class TestLeg:
    @pytest.mark.parametrize("ahead_ms", [20, 700, 1_900])
    def test_silence_before_it_is_as_long_as_there_is_time(self, ahead_ms: float) -> None:
        made = leg(ahead_ms)
        heard = np.frombuffer(made.from_now(0, NOW_NS), np.int16)[::2]
        assert np.flatnonzero(heard)[0] / RATE_HZ * 1_000 == pytest.approx(ahead_ms, abs=0.1)

    def test_a_slow_device_is_started_earlier(self) -> None:
        heard = np.frombuffer(leg(500).from_now(100, NOW_NS), np.int16)[::2]
        assert np.flatnonzero(heard)[0] / RATE_HZ * 1_000 == pytest.approx(400, abs=0.1)

    def test_a_late_leg_is_entered_in_the_middle_and_softly(self) -> None:
        heard = np.frombuffer(leg(-200).from_now(0, NOW_NS), np.int16)[::2]
        assert len(heard) / RATE_HZ * 1_000 == pytest.approx(300, abs=0.1)
        assert heard[0] == 0
        assert np.all(np.diff(heard[:FADE_IN_FRAMES]) >= 0)
        assert heard[FADE_IN_FRAMES] == 10_000

    def test_one_that_is_over_is_empty(self) -> None:
        assert len(leg(-600).from_now(0, NOW_NS)) == 0


class TestTaken:
    @pytest.mark.parametrize(("ahead_ms", "sound_ms"), [(300, 500), (0, 500), (-200, 300), (-600, 0)])
    def test_what_a_device_is_given_counts_without_the_silence_before_it(
        self, ahead_ms: float, sound_ms: int
    ) -> None:
        taken = Taken()
        device = LegStream(leg(ahead_ms), 0, lambda: NOW_NS, taken).frames()
        next(device)
        device.send(frames(100))
        assert taken.frames == pytest.approx(frames(min(sound_ms, max(0, 100 - max(0, ahead_ms)))), abs=2)
        for _ in range(10):
            device.send(frames(100))
        assert taken.frames == pytest.approx(frames(sound_ms), abs=2)

    def test_two_legs_add_up(self) -> None:
        taken = Taken()
        for _ in range(2):
            device = LegStream(leg(10), 0, lambda: NOW_NS, taken).frames()
            next(device)
            device.send(frames(1_000))
        assert taken.frames == 2 * frames(500)


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.now_ns = NOW_NS

    def __call__(self) -> int:
        return self.now_ns

    def goes_on(self, ms: float) -> None:
        self.now_ns += round(ms * 1e6)


class TestLate:
    """A device that was given its first samples, and slept before it played them."""

    COUNT = frames(20)

    def device(self, clock: Clock, taken: Taken) -> Callable[[], NDArray[np.int16]]:
        """Return what asks for 20 ms of a leg whose samples count its milliseconds."""
        counted = np.repeat(np.arange(1_000, dtype=np.int16), 2 * RATE_HZ // 1_000)
        made = Leg(bytearray(frames(HEADROOM_MS) * FRAME_BYTES) + counted.tobytes(), NOW_NS)
        asking = LegStream(made, 0, clock, taken).frames()
        next(asking)
        return lambda: np.frombuffer(bytes(asking.send(self.COUNT)), np.int16)[::2]

    def test_it_goes_on_where_the_clock_is(self) -> None:
        clock, taken = Clock(), Taken()
        ask = self.device(clock, taken)
        ask()
        clock.goes_on(700)
        after = ask()
        assert after[-1] == pytest.approx(700 * RATE_HZ / 44_000 + 20, abs=2), "20 ms from where the clock was"
        assert after[0] == 0, "softly"
        clock.goes_on(20)
        assert ask()[0] == pytest.approx(int(after[-1]), abs=1), "and from there without a gap"
        assert taken.frames == 3 * self.COUNT, "what was skipped was not given to it"

    def test_what_is_over_is_not_heard_over_the_next_leg(self) -> None:
        clock = Clock()
        ask = self.device(clock, Taken())
        ask()
        clock.goes_on(1_100)
        assert not ask().any()

    @pytest.mark.parametrize("late_ms", [0, 50, 90])
    def test_one_that_asks_a_little_late_is_given_all_of_it(self, late_ms: float) -> None:
        clock, heard = Clock(), []
        ask = self.device(clock, Taken())
        for _ in range(40):
            heard.append(ask())
            clock.goes_on(20)
            if len(heard) == 10:
                clock.goes_on(late_ms)
        assert np.all(np.diff(np.concatenate(heard)) <= 1), "nothing is skipped"

    def test_one_that_fetches_ahead_is_given_all_of_it(self) -> None:
        clock, heard = Clock(), []
        ask = self.device(clock, Taken())
        for _ in range(4):
            heard += [ask() for _ in range(10)]
            clock.goes_on(200 + (90 if len(heard) == 10 else 0))
        assert np.all(np.diff(np.concatenate(heard)) <= 1)


class TestBringForward:
    def buffer(self, silence_ms: int) -> memoryview:
        return memoryview(bytearray(FRAME_BYTES * frames(silence_ms)) + bytearray(b"\x10\x27" * 2 * frames(100)))

    def test_a_start_that_took_long_is_made_up_for(self) -> None:
        buffer = self.buffer(600)
        bring_forward(buffer, 50)
        heard = np.flatnonzero(np.frombuffer(buffer, np.int16)[::2])
        assert heard[0] == frames(600) - frames(50)
        assert len(heard) == frames(100), "and nothing is lost or doubled"

    def test_sound_that_may_have_been_read_already_stays(self) -> None:
        buffer = self.buffer(220)
        before = bytes(buffer)
        bring_forward(buffer, 50)
        assert bytes(buffer) == before

    def test_a_start_in_time_changes_nothing(self) -> None:
        buffer = self.buffer(600)
        before = bytes(buffer)
        bring_forward(buffer, -1)
        assert bytes(buffer) == before


class TestRegistry:
    def test_auto_takes_what_the_person_installed_first_and_silence_last(self) -> None:
        names = candidates("auto")
        assert names[-1] == "silent"
        assert list(names) == [name for name in REGISTRY if name in names]

    def test_a_wish_falls_back_to_silence_only(self) -> None:
        assert candidates("miniaudio") == ("miniaudio", "silent")
        assert candidates("silent") == ("silent",)

    @pytest.mark.parametrize("path", sorted(FOLDER.glob("*_output.py")), ids=lambda p: p.name)
    def test_an_output_stays_small(self, path: Path) -> None:
        assert len(path.read_text().splitlines()) < 120


class TestSimpleaudio:
    def test_upstream_is_refused_in_words(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object())
        monkeypatch.setattr(importlib.metadata, "version", lambda _name: "1.0.4")
        reason = simpleaudio_output.why_not()
        assert reason.startswith("simpleaudio 1.0.4 crashes when a sound ends and is not used; ")
        assert "facetimer[simpleaudio]" in reason

    def test_where_it_is_missing_the_way_to_get_it_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        assert "pip install facetimer[simpleaudio]" in simpleaudio_output.why_not()

    def test_the_mended_fork_is_taken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def no_upstream(_name: str) -> str:
            raise importlib.metadata.PackageNotFoundError

        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object())
        monkeypatch.setattr(importlib.metadata, "version", no_upstream)
        assert simpleaudio_output.why_not() == ""

    @pytest.mark.parametrize(("gone_ms", "is_left"), [(400, True), (600, True), (900, False)])
    def test_what_a_device_slept_through_is_not_heard_over_the_next_leg(
        self, monkeypatch: pytest.MonkeyPatch, gone_ms: int, is_left: bool
    ) -> None:
        library, clock = SleepingLibrary("simpleaudio"), Clock()
        monkeypatch.setitem(sys.modules, "simpleaudio", library)
        monkeypatch.setitem(sys.modules, "simpleaudio._simpleaudio", library)
        monkeypatch.setattr(simpleaudio_output, "why_not", str)
        output = simpleaudio_output.SimpleaudioOutput(clock)
        output.play(leg(0))
        clock.goes_on(gone_ms)
        output.check()
        assert any(library.unread) is is_left


class SleepingLibrary(ModuleType):
    """What simpleaudio is to us while its device sleeps: it has read nothing of the buffer, and plays."""

    SimpleaudioError = RuntimeError
    unread = memoryview(b"")

    def play_buffer(self, buffer: memoryview, *_form: int) -> "SleepingLibrary":
        self.unread = buffer
        return self

    def is_playing(self) -> bool:
        return True
