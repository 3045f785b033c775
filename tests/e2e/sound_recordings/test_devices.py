# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What happens to a running session when its sound device changes, sleeps, vanishes, comes late or never."""

import contextlib
import importlib.util
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from facetimer.clocks import SystemClock
from facetimer.session.player import SessionPlayer
from facetimer.settings import SoundSettings
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from tests.e2e.sound_recordings.sound_server import (
    RATE_HZ,
    SINK,
    PrivatePulse,
    Recording,
    skip_without_a_server,
)
from tests.examples import block, exercise, timeline
from tests.fakes import InMemoryJournal

pytestmark = pytest.mark.sound
PLAN = timeline(exercise("rest", block(1, 60, 1)))
IN_THE_HOLD_MS = 10_000
ROUNDED_MS = 2
PATIENCE_S = 20
"""For what comes in a second or two unless the machine is very busy."""
WORDLESS = SoundSettings(volume_percent=100, voice="off")


class Practice:
    """A session in its long hold, a soft sound each second; a thread polls it as the window does."""

    def __init__(self, sounds: Path, output: str) -> None:
        self.notices: list[str] = []
        self.soundtrack = RenderedSoundtrack(
            SoundFolders(sounds), preferences=replace(WORDLESS, output=output), on_notice=self.notices.append
        )
        self.player = SessionPlayer(PLAN, SystemClock(), self.soundtrack, InMemoryJournal(), lead_in_ms=0)
        self._lock = threading.Lock()
        self._ended = threading.Event()
        before_s = time.monotonic()
        self.player.start(IN_THE_HOLD_MS)
        while self.player.snapshot().awaits_sound:
            time.sleep(0.002)
            before_s = time.monotonic()
            self.player.poll()
        self._began_s = before_s, time.monotonic()
        self._window = threading.Thread(target=self._poll)
        self._window.start()

    def _poll(self) -> None:
        while not self._ended.wait(0.02):
            with self._lock:
                self.player.poll()

    def command(self, what: Callable[[], object]) -> None:
        with self._lock:
            what()

    def wait_for(self, condition: Callable[[], bool], timeout_s: float) -> None:
        until = time.monotonic() + timeout_s
        while not condition():
            assert time.monotonic() < until, f"not within {timeout_s} s; notices: {self.notices}"
            time.sleep(0.02)

    def go_on_for(self, ms: int) -> None:
        """Wait until the session has gone on by `ms`."""
        goal_ms = self.position_ms() + ms
        self.wait_for(lambda: self.position_ms() >= goal_ms, ms / 1_000 + 20)

    def position_ms(self) -> int:
        with self._lock:
            self.player.poll()
            return self.player.snapshot().position_ms

    def assert_time_is_unaffected(self) -> None:
        """Compare the session with real time, as exactly as it is known when the session began and was asked."""
        before_s = time.monotonic()
        gone_ms = self.position_ms() - IN_THE_HOLD_MS
        after_s = time.monotonic()
        shortest_ms, longest_ms = (before_s - self._began_s[1]) * 1_000, (after_s - self._began_s[0]) * 1_000
        assert shortest_ms - ROUNDED_MS <= gone_ms <= longest_ms + ROUNDED_MS

    def end(self) -> None:
        self._ended.set()
        self._window.join()
        self.player.abort()
        self.soundtrack.close()


@pytest.fixture(params=["simpleaudio", "miniaudio"])
def practice(request: pytest.FixtureRequest, pulse: PrivatePulse, sounds: Path) -> Iterator[Practice]:
    if importlib.util.find_spec(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    threads, before = set(threading.enumerate()), children()
    made = Practice(sounds, request.param)
    yield made
    made.end()
    assert set(threading.enumerate()) <= threads, "no thread is left"
    assert children() <= before | {str(pulse.pid)}, "no process is left, dead or alive"


def children() -> set[str]:
    found: set[str] = set()
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(FileNotFoundError):  # a thread that ended meanwhile
            found.update((task / "children").read_text().split())
    return found


def is_sounding(recording: Recording, within_s: float = 1.5) -> bool:
    return bool(np.any(recording.samples()[-round(within_s * RATE_HZ) :]))


def is_playing(pulse: PrivatePulse) -> bool:
    """Whether the server has been given something to play."""
    return "Sink Input" in pulse.pactl("list", "sink-inputs").stdout


def test_a_vanished_device_is_told_and_its_return_is_heard(practice: Practice, pulse: PrivatePulse) -> None:
    practice.wait_for(lambda: is_playing(pulse), PATIENCE_S)
    practice.go_on_for(1_000)
    assert not practice.notices
    modules = pulse.pactl("list", "short", "modules").stdout
    (sink,) = [line.split("\t")[0] for line in modules.splitlines() if "module-null-sink" in line]
    pulse.pactl("unload-module", sink)
    practice.wait_for(lambda: bool(practice.notices), PATIENCE_S)
    practice.assert_time_is_unaffected()
    assert practice.notices[-1].startswith("No sound: ")
    practice.go_on_for(2_000)
    pulse.add_sink(SINK)
    practice.wait_for(lambda: practice.notices[-1] == "Sound is back.", PATIENCE_S)
    with Recording(pulse) as back:
        practice.wait_for(lambda: is_sounding(back), PATIENCE_S)
    practice.assert_time_is_unaffected()


def test_sound_is_back_after_the_server_was_started_again(practice: Practice, pulse: PrivatePulse) -> None:
    practice.wait_for(lambda: is_playing(pulse), PATIENCE_S)
    pulse.stop()
    practice.wait_for(lambda: bool(practice.notices), PATIENCE_S)
    assert practice.notices[-1].startswith("No sound: ")
    practice.assert_time_is_unaffected()
    pulse.start()
    practice.wait_for(lambda: practice.notices[-1] == "Sound is back.", PATIENCE_S)
    with Recording(pulse) as back:
        practice.wait_for(lambda: is_sounding(back), PATIENCE_S)
    practice.assert_time_is_unaffected()


def test_a_mixer_shows_our_name(practice: Practice, pulse: PrivatePulse) -> None:
    def shown() -> str:
        return pulse.pactl("list", "sink-inputs").stdout

    practice.wait_for(lambda: "Sink Input" in shown(), PATIENCE_S)
    assert 'application.name = "facetimer"' in shown()


def test_a_change_of_the_default_device_is_followed(practice: Practice, pulse: PrivatePulse) -> None:
    practice.wait_for(lambda: is_playing(pulse), PATIENCE_S)
    pulse.add_sink("headset")
    with Recording(pulse, "headset") as there:
        pulse.pactl("set-default-sink", "headset")
        for line in pulse.pactl("list", "short", "sink-inputs").stdout.splitlines():
            pulse.pactl("move-sink-input", line.split("\t")[0], "headset", check=False)  # as a desktop does
        practice.wait_for(lambda: is_sounding(there), PATIENCE_S)
    practice.assert_time_is_unaffected()
    assert practice.soundtrack.notice is None


def test_a_suspended_device_costs_its_sound_and_nothing_else(
    practice: Practice, pulse: PrivatePulse, recording: Recording
) -> None:
    practice.wait_for(lambda: is_playing(pulse), PATIENCE_S)
    pulse.pactl("suspend-sink", SINK, "1")
    practice.go_on_for(6_000)
    practice.assert_time_is_unaffected()
    assert "Sound is back." not in practice.notices, "nothing is said to be heard that is not"
    pulse.pactl("suspend-sink", SINK, "0")
    practice.wait_for(lambda: practice.soundtrack.notice is None and is_sounding(recording), PATIENCE_S)
    practice.assert_time_is_unaffected()


def test_a_server_that_hangs_does_not_hang_the_session(practice: Practice, pulse: PrivatePulse) -> None:
    practice.wait_for(lambda: is_playing(pulse), PATIENCE_S)
    os.kill(pulse.pid, signal.SIGSTOP)
    try:
        practice.go_on_for(2_000)
        for command in (practice.player.pause, practice.player.resume):
            asked = threading.Thread(target=practice.command, args=(command,), daemon=True)
            asked.start()
            asked.join(PATIENCE_S)
            assert not asked.is_alive(), "it waits for the server"
        practice.go_on_for(1_000)
    finally:
        os.kill(pulse.pid, signal.SIGCONT)


class TestWithoutAnyDevice:
    @pytest.fixture
    def bare(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sounds: Path) -> Iterator[Practice]:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nowhere")
        monkeypatch.delenv("ALSA_CONFIG_PATH", raising=False)
        made = Practice(sounds, "auto")
        yield made
        made.end()

    def test_the_session_runs_on_with_a_sentence_and_a_clean_terminal(
        self, bare: Practice, capfd: pytest.CaptureFixture[str]
    ) -> None:
        bare.wait_for(lambda: bare.soundtrack.notice is not None, PATIENCE_S)
        assert bare.soundtrack.output_name == "silent"
        bare.assert_time_is_unaffected()
        written = capfd.readouterr()
        assert (written.out, written.err) == ("", ""), "ALSA's noise stays away"

    def test_a_device_that_comes_late_is_found(
        self, bare: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        skip_without_a_server()
        bare.wait_for(lambda: bare.soundtrack.notice is not None, PATIENCE_S)
        server = PrivatePulse(tmp_path)
        monkeypatch.setenv("PULSE_SERVER", server.environment["PULSE_SERVER"])
        monkeypatch.setenv("ALSA_CONFIG_PATH", server.environment["ALSA_CONFIG_PATH"])
        server.start()
        bare.wait_for(lambda: bare.notices[-1] == "Sound is back.", PATIENCE_S)
        server.stop()
