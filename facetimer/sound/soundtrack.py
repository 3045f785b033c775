# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session's soundtrack: plans, renders leg after leg, and keeps an ear to play them.

It owns the choice of output and what happens when one fails. It must not know what a session does, only what it is
told: play from here, stop. Nothing here raises for missing or failing sound, and no call waits for a device: a
thread of its own, the feeder, does the work, and ending the ear is what silences it.
"""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from facetimer.session.timeline import Timeline
from facetimer.sound.cues import Cue, CueKind, CuePlan
from facetimer.sound.ear_process import Ear
from facetimer.sound.outputs import AUTO, SILENT, candidates, installed_outputs
from facetimer.sound.outputs.port import OutputInfo
from facetimer.sound.planning import plan_cues
from facetimer.sound.preferences import SoundPreferences
from facetimer.sound.tones import Tone, load_tones
from facetimer.sound.track import (
    FIRST_LEG_MS,
    LONGEST_LEG_MS,
    SHORTEST_SILENCE_MS,
    Palette,
    cut_in_silence,
    render,
)

FED_AHEAD_MS = 1_500
"""A leg is handed over this long before it is heard: enough for any stall measured, within the ear's headroom."""
LOOK_S = 0.25
RETRY_S = 1.2
LEAD_IN_TICK_MS = 1_000
OPENING_MS = 100


def _ignore(_sentence: str) -> None:
    """Tell nobody."""


class SilentSoundtrack:
    """A soundtrack for a session that is to make no sound."""

    notice: str | None = None
    output_name = SILENT

    def prepare(self, timeline: Timeline) -> None:
        """Do nothing."""

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def set_muted(self, muted: bool) -> None:
        """Do nothing."""

    def set_volume(self, percent: int) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


@dataclass
class _Run:
    """One relation of session time to the clock, from a play to the next play or stop.

    Attributes:
        begins_ms: where the sound begins in session time, lead-in included (it may be below `position_ms`).
        heard_at_ns: when `begins_ms` is heard, on `time.monotonic_ns`.
        fed_to_ms: up to where legs have been handed over; None when nothing has.
    """

    timeline: Timeline
    position_ms: int
    begins_ms: int
    heard_at_ns: int
    fed_to_ms: int | None = None
    lead_in: list[Cue] = field(default_factory=list)

    def time_at(self, now_ns: int) -> int:
        return self.begins_ms + max(0, math.ceil((now_ns - self.heard_at_ns) / 1e6))

    def clock_at(self, session_ms: int) -> int:
        return self.heard_at_ns + (session_ms - self.begins_ms) * 1_000_000


class RenderedSoundtrack:
    """Implements `session.ports.Soundtrack` with rendered legs and an ear.

    Args:
        assets: the folder that holds `sounds/`.
        output: "auto", "simpleaudio", "miniaudio" or "silent".
        preferences: what the person chose.
        own_sounds: a folder with the person's own WAVs, named like the tones.
        on_notice: told one sentence whenever `notice` changes; called from another thread.

    Raises:
        ValueError: there is no such output.
    """

    def __init__(
        self,
        assets: Path,
        *,
        output: str = AUTO,
        preferences: SoundPreferences | None = None,
        own_sounds: Path | None = None,
        on_notice: Callable[[str], None] = _ignore,
    ) -> None:
        self._names = candidates(output)
        self._wanted_silence = output == SILENT
        self._preferences = preferences or SoundPreferences()
        self._sounds = (assets / "sounds", own_sounds)
        self._on_notice = on_notice
        self._muted = False
        self._closed = False
        self._warm = False
        self._run: _Run | None = None
        self._expected: Timeline | None = None
        self._name_index = 0
        self._failed_at_s: float | None = None
        self._notice: str | None = None
        self._ear: Ear | None = None
        self._spare: Ear | None = None
        self._ended: list[Ear] = []
        self._palette: Palette | None = None
        self._tone_lengths: dict[Tone, int] = {}
        self._plan: tuple[Timeline, CuePlan] | None = None
        self._change = threading.Condition()
        self._feeder = threading.Thread(target=self._feed_until_closed, name="soundtrack", daemon=True)
        self._feeder.start()

    # -- what the session and the window ask -----------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """One sentence for the person when nothing can be heard; None when all is well."""
        return self._notice

    @property
    def output_name(self) -> str:
        """The output in use, or the one to be used next."""
        return self._names[self._name_index]

    def prepare(self, timeline: Timeline) -> None:
        """Warm up for `timeline`: start the ear and read the tones. Returns at once; the device stays closed."""
        with self._change:
            self._expected = timeline
            self._warm = True
            self._change.notify()

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        """Be silent at once, then sound the lead-in and the session from `position_ms`."""
        now = time.monotonic_ns()
        with self._change:
            self._end_ear()
            begins = position_ms - lead_in_ms
            self._run = _Run(timeline, position_ms, begins, now - self._preferences.offset_ms * 1_000_000)
            self._warm = True
            self._change.notify()

    def stop(self) -> None:
        """Be silent within 50 ms."""
        with self._change:
            self._end_ear()
            self._run = None
            self._change.notify()

    def set_muted(self, muted: bool) -> None:
        """Go quiet without stopping, or come back where the session is now."""
        with self._change:
            self._muted = muted
            self._restart()

    def set_volume(self, percent: int) -> None:
        """Change the level, 0 to 100, from now on.

        Raises:
            ValueError: out of range.
        """
        with self._change:
            self._preferences = replace(self._preferences, volume_percent=percent)
            self._restart()

    def close(self) -> None:
        """Be silent and let go of everything; calling it twice is fine."""
        with self._change:
            self._closed = True
            self._end_ear()
            self._run = None
            self._change.notify()
        self._feeder.join()

    # -- the feeder: everything below runs there, the lock held except while feeding --------------------------

    def _feed_until_closed(self) -> None:
        while True:
            with self._change:
                self._change.wait(timeout=self._pause_s())
                if self._closed:
                    break
            self._clear_away()
            self._watch_ears()
            self._feed_what_is_due()
        for ear in [*self._ended, *filter(None, (self._ear, self._spare))]:
            ear.close()

    def _pause_s(self) -> float | None:
        if self._closed:
            return 0
        run = self._run
        if run is None or self._muted:
            return LOOK_S if self._ended else (None if self._spare or not self._warm else 0)
        if run.fed_to_ms is None:
            return 0.02 if self._ear is not None and not self._ear.ready else 0
        due_s = (run.clock_at(run.fed_to_ms) - time.monotonic_ns()) / 1e9 - FED_AHEAD_MS / 1000
        return max(0.0, min(due_s, LOOK_S))

    def _clear_away(self) -> None:
        with self._change:
            ended, self._ended = self._ended, []
        for ear in ended:
            ear.close()

    def _watch_ears(self) -> None:
        with self._change:
            if self._closed or not self._warm:
                return
            if self._ear is not None and self._ear.failure:
                self._fall_back(self._ear.failure)
            if self._failed_at_s is not None and time.monotonic() - self._failed_at_s > RETRY_S:
                self._failed_at_s = None
                self._name_index = 0
                self._end_ear()
                self._restart()
            if self._spare is None or self._spare.output != self.output_name or self._spare.failure:
                if self._spare is not None:
                    self._ended.append(self._spare)
                self._spare = self._new_ear()
            if self._ear is None:
                self._ear, self._spare = self._spare, self._new_ear()
        if self._palette is None:
            tones = load_tones(*self._sounds)
            self._tone_lengths = tones.lengths_ms
            self._palette = Palette(tones.samples)

    def _new_ear(self) -> Ear:
        return Ear(self.output_name, self._wake)

    def _wake(self) -> None:
        with self._change:
            self._change.notify()

    def _fall_back(self, reason: str) -> None:
        if self._ear is not None:
            self._ear.silence()
            self._ended.append(self._ear)
            self._ear = None
        if self._name_index + 1 < len(self._names):
            self._name_index += 1
        if self.output_name == SILENT:
            self._failed_at_s = time.monotonic()
            self._tell(f"No sound: {reason} The session goes on without it.")
        self._restart()

    def _tell(self, sentence: str | None) -> None:
        if sentence != self._notice:
            self._notice = sentence
            self._on_notice(sentence or "Sound is back.")

    def _end_ear(self) -> None:
        run = self._run
        if self._ear is not None and run is not None and run.fed_to_ms is not None:
            self._ear.silence()
            self._ended.append(self._ear)
            self._ear = None

    def _restart(self) -> None:
        self._end_ear()
        if self._run is not None:
            self._run.fed_to_ms = None
        self._change.notify()

    def _feed_what_is_due(self) -> None:
        with self._change:
            run, ear, palette = self._run, self._ear, self._palette
            if run is None or ear is None or palette is None or self._muted or not ear.ready:
                return
        plan = self._plan_of(run.timeline)
        now = time.monotonic_ns()
        start = run.fed_to_ms if run.fed_to_ms is not None else run.time_at(now)
        if run.clock_at(start) - now > FED_AHEAD_MS * 1_000_000 or start >= plan.total_ms:
            return
        longest = min(LONGEST_LEG_MS if run.fed_to_ms is not None else FIRST_LEG_MS, plan.total_ms - start)
        cues = self._cues_of(run, plan, start, start + longest + SHORTEST_SILENCE_MS)
        end = start + longest
        if end < plan.total_ms:
            end = cut_in_silence(cues, start, longest)
        level = self._level_db()
        pcm = render([c for c in cues if c.start_ms < end], palette, start, end, level_db=level)
        with self._change:
            if self._run is not run or self._ear is not ear:
                return
            run.fed_to_ms = end
        ear.feed(memoryview(pcm), run.clock_at(start))

    def _cues_of(self, run: _Run, plan: CuePlan, start_ms: int, end_ms: int) -> list[Cue]:
        cues = list(plan.overlapping(max(start_ms, run.position_ms), end_ms))
        length = self._tone_lengths[Tone.LAST]
        for tick in range(1, 4):
            at = run.position_ms - tick * LEAD_IN_TICK_MS
            if at < run.begins_ms:
                break
            at = max(at, run.begins_ms + OPENING_MS)  # the first tick waits until a device can be open
            if start_ms <= at < end_ms:
                cues.append(Cue(at, at + length, CueKind.LEAD_IN, Tone.LAST))
        return cues

    def _plan_of(self, timeline: Timeline) -> CuePlan:
        if self._plan is None or self._plan[0] is not timeline:
            self._plan = (timeline, plan_cues(timeline, self._tone_lengths))
        return self._plan[1]

    def _level_db(self) -> float:
        percent = self._preferences.volume_percent
        return -120.0 if percent == 0 else 20 * math.log10(percent / 100)


def list_outputs() -> list[OutputInfo]:
    """Return every output with whether it could be used here, and why not."""
    return installed_outputs()
