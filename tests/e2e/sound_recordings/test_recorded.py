# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A real session through each real output into a null sink, while the window stalls and both cores are busy."""

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.clocks import SystemClock
from facetimer.session.events import SegmentStarted
from facetimer.session.player import SessionPlayer
from facetimer.sound.preferences import SoundPreferences
from facetimer.sound.soundtrack import RenderedSoundtrack
from tests.e2e.sound_recordings.listening import Overheard, compare, silent_after_ms
from tests.e2e.sound_recordings.sound_server import AHEAD, Recording
from tests.examples import block, exercise, timeline
from tests.fakes import InMemoryJournal

pytestmark = [
    pytest.mark.sound,
    pytest.mark.parametrize("output", ["simpleaudio", "miniaudio"]),
]
PLAN = timeline(exercise("press", block(1, 5, 1, 1, 2)))
STARTS_AT_MS = 7_500
WORDLESS = SoundPreferences(volume_percent=100, voice="off")


@pytest.fixture
def busy() -> Iterator[None]:
    """A process on each core that never rests; politer ones where a sound server cannot be put before them."""
    polite = "" if AHEAD else "import os; os.nice(19)\n"
    work = f"{polite}while True: pass"
    hogs = [subprocess.Popen([sys.executable, "-c", work]) for _ in range(os.cpu_count() or 2)]
    yield
    for hog in hogs:
        hog.kill()
        hog.wait()


def stall() -> None:
    """Hold the interpreter's lock for about 200 ms, as a call into a drawing library can."""
    sum(range(7_000_000))


def run(player: SessionPlayer, until_ms: int, *, stalls: bool) -> list[tuple[SegmentStarted, float]]:
    """Poll as the window does until the session stands at `until_ms`; return when each segment was noticed."""
    noticed: list[tuple[SegmentStarted, float]] = []
    next_stall = time.monotonic() + 0.9
    while player.snapshot().position_ms < until_ms:
        events = player.poll()
        noticed += [(e, time.monotonic()) for e in events if isinstance(e, SegmentStarted)]
        if stalls and time.monotonic() >= next_stall:
            stall()
            next_stall = time.monotonic() + 1.0
        time.sleep(0.015)
    return noticed


def skip_without(output: str) -> None:
    if importlib.util.find_spec(output) is None:
        pytest.skip(f"{output} is not installed")


@pytest.mark.usefixtures("busy")
def test_every_sound_is_in_its_place_and_a_pause_is_silent(
    output: str, sounds: Path, recording: Recording, record_property: Callable[[str, object], None]
) -> None:
    skip_without(output)
    overheard = Overheard()
    soundtrack = RenderedSoundtrack(sounds, output=output, preferences=WORDLESS, make_ear=overheard.make_ear)
    player = SessionPlayer(PLAN, SystemClock(), soundtrack, InMemoryJournal())
    soundtrack.prepare(PLAN)
    time.sleep(1.5)  # the window shows the routine's page for at least so long; interpreters start under load
    player.start(STARTS_AT_MS)
    noticed = run(player, 11_600, stalls=True)
    player.pause()
    paused_s = time.monotonic()
    time.sleep(0.7)
    player.resume()
    noticed += run(player, 15_500, stalls=True)
    player.abort()
    soundtrack.close()
    time.sleep(0.3)

    arrived, extra = compare(overheard, recording)
    assert soundtrack.notice is None
    worst_in_leg = max(abs(sound.in_leg_ms) for sound in arrived)
    late = [sound.late_ms for sound in arrived]
    quiet = silent_after_ms(recording, paused_s)
    record_property("sounds", len(arrived))
    record_property("in_leg_ms", round(worst_in_leg, 3))
    record_property("late_ms", f"{min(late):.1f} to {max(late):.1f}")
    record_property("silent_after_ms", round(quiet, 1))
    assert len(arrived) >= 12
    assert all(sound.likeness > 0.98 for sound in arrived), "nothing missing, nothing damaged"
    assert worst_in_leg <= 1, "within 1 ms of the plan relative to the leg's first"
    assert max(late) - min(late) <= 15, "legs are joined within 15 ms"
    assert max(abs(ms) for ms in late) <= 50, "what is heard and what is seen agree"
    assert quiet <= 50
    assert extra == 0
    assert noticed
