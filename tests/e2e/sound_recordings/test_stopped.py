# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A pause in the middle of a tone, as a null sink hears it: silence in time, no click where it can be helped."""

import importlib.util
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from facetimer.settings import SoundSettings
from facetimer.sound.ear.process import Ear
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import OPENING_MS, RenderedSoundtrack
from tests.e2e.sound_recordings.sound_server import RATE_HZ, PrivatePulse, Recording, has_real_time
from tests.examples import exercise, timeline

pytestmark = pytest.mark.sound
MOMENTS_S = (0.25, 0.303, 0.407, 0.511)
"""From when the tone is about to begin; it is loud for a second. No two lie at the same place of its wave."""
TRIES = 3
"""As in `test_recorded`."""


@dataclass(frozen=True)
class End:
    """How one tone ended.

    Attributes:
        silent_after_ms: after the call.
        last_part: how loud its last millisecond was, as a part of the 50 ms before the call.
        step_part: how steep it was between two samples after the call, likewise.
    """

    silent_after_ms: float
    last_part: float
    step_part: float

    @property
    def is_soft(self) -> bool:
        return self.last_part < 0.1 and self.step_part < 1.2


def end_of(recording: Recording, stopped_s: float) -> End:
    at = recording.frame_at(stopped_s)
    channel = recording.samples()[:, 0].astype(int)
    before, after = channel[at - RATE_HZ // 20 : at], channel[at : at + RATE_HZ // 2]
    loud = np.flatnonzero(after)
    last = int(loud[-1]) + 1 if len(loud) else 0
    ending = np.concatenate([before, after[: last + 1]])
    steps = np.abs(np.diff(ending))
    return End(
        last / RATE_HZ * 1e3,
        float(np.abs(ending[-RATE_HZ // 1_000 :]).max() / np.abs(before).max()),
        float(steps[len(before) :].max(initial=0) / steps[: len(before)].max()),
    )


def stop_in_tones(output: str, sounds: Path, pulse: PrivatePulse) -> list[End]:
    loud = replace(SoundSettings(volume_percent=100, voice="off"), output=output)
    ears: list[Ear] = []

    def make_ear(name: str, on_change: Callable[[], None]) -> Ear:
        ears.append(Ear(name, on_change))
        return ears[-1]

    soundtrack = RenderedSoundtrack(SoundFolders(sounds), preferences=loud, make_ear=make_ear)
    soundtrack.prepare(timeline(exercise("press")))
    ends = []
    for moment_s in MOMENTS_S:
        until_s = time.monotonic() + 20
        while not (ears and ears[-1].ready and not ears[-1].over):
            assert time.monotonic() < until_s, "no ear is there to play"
            time.sleep(0.02)
        with Recording(pulse) as recording:
            soundtrack.play_test()
            time.sleep(moment_s + 0.1 + OPENING_MS / 1_000)
            soundtrack.stop()
            stopped_s = time.monotonic()
            time.sleep(1.2)
            ends.append(end_of(recording, stopped_s))
        assert soundtrack.notice is None
    soundtrack.close()
    return ends


@pytest.mark.parametrize("output", ["simpleaudio", "miniaudio"])
def test_a_tone_is_over_in_time_and_fades_where_its_output_can(
    output: str, sounds: Path, pulse: PrivatePulse, record_property: Callable[[str, object], None]
) -> None:
    if importlib.util.find_spec(output) is None:
        pytest.skip(f"{output} is not installed")
    can_fade = output == "miniaudio" and has_real_time()
    for _ in range(TRIES):
        ends = stop_in_tones(output, sounds, pulse)
        record_property("ends", ends)
        is_in_time = all(0 < end.silent_after_ms <= 50 for end in ends)
        if is_in_time and (not can_fade or all(end.is_soft for end in ends)):
            return
    pytest.fail(f"{ends}")
