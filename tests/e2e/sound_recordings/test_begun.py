# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""On a busy machine a session begins with its first note, unprepared or its ear killed; so does a third step."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.clocks import SystemClock
from facetimer.session.player import SessionPlayer
from facetimer.settings import SoundSettings
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from tests.e2e.sound_recordings.listening import Heard, Overheard, compare
from tests.e2e.sound_recordings.sound_server import RATE_HZ, PrivatePulse, Recording
from tests.e2e.sound_recordings.test_devices import children
from tests.e2e.sound_recordings.test_recorded import TRIES, busy, run
from tests.examples import exercise, timeline
from tests.fakes import InMemoryJournal

__all__ = ["busy"]

pytestmark = pytest.mark.sound
PLAN = timeline(exercise("press"), exercise("puff"), exercise("tilt"))
TWO_NOTES_S = 0.5
"""With which each step begins; a little less than they last."""
CHOSEN = SoundSettings(volume_percent=100, voice="off", output="miniaudio")


def nothing(_soundtrack: RenderedSoundtrack) -> None:
    """Begin as `--start` does."""


def kill_the_ear(soundtrack: RenderedSoundtrack) -> None:
    """Kill the ear that is kept ready, and begin as soon as that is noticed."""
    before = children()
    soundtrack.prepare(PLAN)
    wait_until(lambda: soundtrack.opening_ms(PLAN) is not None)
    (ear,) = children() - before
    os.kill(int(ear), signal.SIGKILL)
    wait_until(lambda: soundtrack.opening_ms(PLAN) is None)


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.002)


def no_more(_player: SessionPlayer) -> None:
    """Listen to the beginning."""


def skip_twice(player: SessionPlayer) -> None:
    """Skip to the last of three steps faster than an ear is there for each."""
    run(player, 600, stalls=False)
    player.skip()
    run(player, player.snapshot().position_ms + 150, stalls=False)
    player.skip()


def first_sounds(
    sounds: Path,
    pulse: PrivatePulse,
    before: Callable[[RenderedSoundtrack], None],
    after: Callable[[SessionPlayer], None],
) -> list[Heard]:
    """Begin a session after `before`, do `after`, and return what arrived of the first notes from there."""
    overheard = Overheard()
    with Recording(pulse) as recording:
        soundtrack = RenderedSoundtrack(SoundFolders(sounds), preferences=CHOSEN, make_ear=overheard.make_ear)
        before(soundtrack)
        player = SessionPlayer(PLAN, SystemClock(), soundtrack, InMemoryJournal())
        player.start()
        after(player)
        run(player, player.snapshot().position_ms + 1_300, stalls=False)
        player.pause()
        soundtrack.close()
        time.sleep(0.2)
        arrived = [sound for sound in compare(overheard, recording)[0] if sound.leg == len(overheard.legs) - 1]
    handed_over = overheard.legs[-1].sounds()
    is_whole = bool(handed_over) and len(handed_over[0][1]) >= TWO_NOTES_S * RATE_HZ  # too late, it is a part
    return arrived if is_whole else []


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize(("before", "after"), [(nothing, no_more), (kill_the_ear, no_more), (nothing, skip_twice)])
def test_it_begins_with_its_first_note(
    before: Callable[[RenderedSoundtrack], None],
    after: Callable[[SessionPlayer], None],
    sounds: Path,
    pulse: PrivatePulse,
    record_property: Callable[[str, object], None],
) -> None:
    heard: list[list[Heard]] = []
    for _ in range(TRIES):
        heard.append(first_sounds(sounds, pulse, before, after))
        if heard[-1] and all(sound.likeness > 0.98 and abs(sound.late_ms) < 50 for sound in heard[-1]):
            break
    record_property("heard", heard)
    assert heard[-1], "something sounds in the first second"
    assert all(sound.likeness > 0.98 and abs(sound.late_ms) < 50 for sound in heard[-1]), heard
