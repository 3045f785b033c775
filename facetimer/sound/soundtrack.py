# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session's soundtrack: plans, renders leg after leg, and has them played in time.

It must not know what a session does, only what it is told: play from here, stop. Nothing here raises for missing
or failing sound, and no call waits for a device or a voice: a thread of its own, the feeder, does the work, and
ending the ear is what silences it.
"""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from facetimer.session.timeline import Timeline
from facetimer.sound.cues import Cue, CuePlan
from facetimer.sound.ear_process import Ear
from facetimer.sound.ear_supply import EarPort, EarSupply
from facetimer.sound.outputs import AUTO, SILENT, installed_outputs
from facetimer.sound.outputs.port import OutputInfo
from facetimer.sound.planning import plan_cues
from facetimer.sound.preferences import SoundPreferences
from facetimer.sound.tones import ToneSet, load_tones
from facetimer.sound.track import (
    FIRST_LEG_MS,
    LONGEST_LEG_MS,
    SHORTEST_SILENCE_MS,
    Palette,
    cut_in_silence,
    lead_in_cues,
    render,
)

FED_AHEAD_MS = 1_500
"""A leg is handed over this long before it is heard: enough for any stall measured, within the ear's headroom."""
LOOK_S = 0.2
SETTLED_S = 0.15
"""A slider that is dragged changes the volume many times; sound follows when it rests."""


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
        begins_ms: where the sound begins in session time: before `position_ms` by the lead-in.
        heard_at_ns: when `begins_ms` is to be fed as heard, on `time.monotonic_ns`.
        fed_to_ms: up to where legs have been handed over; None when nothing has.
    """

    timeline: Timeline
    position_ms: int
    begins_ms: int
    heard_at_ns: int
    fed_to_ms: int | None = None

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
        make_ear: starts an ear for an output and is given what to call when something changes there.

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
        make_ear: Callable[[str, Callable[[], None]], EarPort] = Ear,
    ) -> None:
        self._preferences = preferences or SoundPreferences()
        self._ears = EarSupply(output, lambda name: make_ear(name, self._wake))
        self._on_notice = on_notice
        self._told: str | None = None
        self._sound_folders = (assets / "sounds", own_sounds)
        self._tones: ToneSet | None = None
        self._palette: Palette | None = None
        self._plan: tuple[Timeline, CuePlan] | None = None
        self._muted = False
        self._closed = False
        self._expected: Timeline | None = None
        self._run: _Run | None = None
        self._anew_at_s: float | None = None
        self._news = False
        self._change = threading.Condition()
        self._feeder = threading.Thread(target=self._feed_until_closed, name="soundtrack", daemon=True)
        self._feeder.start()

    # -- what the session and the window ask -----------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """One sentence for the person when nothing can be heard; None when all is well."""
        return self._ears.notice

    @property
    def output_name(self) -> str:
        """The output in use, or the one to be used next."""
        return self._ears.output_name

    def prepare(self, timeline: Timeline) -> None:
        """Warm up for `timeline`: an ear, the tones, the plan. Returns at once; the device stays closed."""
        with self._change:
            self._expected = timeline
            self._wake_locked()

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        """Be silent at once, then sound the lead-in and the session from `position_ms`."""
        now_ns = time.monotonic_ns()
        with self._change:
            self._ears.silence()
            early_ns = self._preferences.offset_ms * 1_000_000
            self._run = _Run(timeline, position_ms, position_ms - lead_in_ms, now_ns - early_ns)
            self._expected = timeline
            self._wake_locked()

    def stop(self) -> None:
        """Be silent within 50 ms."""
        with self._change:
            self._ears.silence()
            self._run = None
            self._wake_locked()

    def set_muted(self, muted: bool) -> None:
        """Go quiet without stopping, or come back where the session is now."""
        with self._change:
            if muted != self._muted:
                self._muted = muted
                self._feed_anew()

    def set_volume(self, percent: int) -> None:
        """Change the level, 0 to 100, from now on.

        Raises:
            ValueError: out of range.
        """
        self.set_preferences(replace(self._preferences, volume_percent=percent))

    def set_preferences(self, preferences: SoundPreferences) -> None:
        """Change what is heard from now on; a session that runs goes on where it is."""
        with self._change:
            if preferences == self._preferences:
                return
            if self._run is not None:
                moved_ms = preferences.offset_ms - self._preferences.offset_ms
                self._run.heard_at_ns -= moved_ms * 1_000_000
            only_volume = (
                replace(preferences, volume_percent=self._preferences.volume_percent) == self._preferences
            )
            self._preferences = preferences
            if not only_volume:
                self._plan = None
            self._anew_at_s = time.monotonic() + (SETTLED_S if only_volume else 0)
            self._wake_locked()

    def close(self) -> None:
        """Be silent and let go of everything; calling it twice is fine."""
        with self._change:
            self._closed = True
            self._run = None
            self._ears.silence()
            self._wake_locked()
        self._feeder.join()

    def _feed_anew(self) -> None:
        self._ears.silence()
        self._anew_at_s = None
        if self._run is not None:
            self._run.fed_to_ms = None
        self._wake_locked()

    def _wake(self) -> None:
        with self._change:
            self._wake_locked()

    def _wake_locked(self) -> None:
        self._news = True
        self._change.notify()

    # -- the feeder: everything below runs in its thread -----------------------------------------------------

    def _feed_until_closed(self) -> None:
        while self._waited():
            is_lost = self._ears.tend()
            with self._change:
                if is_lost or (self._anew_at_s is not None and time.monotonic() >= self._anew_at_s):
                    self._feed_anew()
            self._tell()
            while self._feed_what_is_due():
                continue
        self._ears.close()

    def _waited(self) -> bool:
        """Sleep until there is something to do; False when it is time to end."""
        with self._change:
            if not self._news:
                self._change.wait(self._pause_s())
            self._news = False
            while self._expected is None and not self._closed:  # nothing is started before somebody practises
                self._change.wait()
            return not self._closed

    def _pause_s(self) -> float | None:
        run = self._run
        if self._anew_at_s is not None:
            return max(0.0, self._anew_at_s - time.monotonic())
        if run is None or self._muted:
            return None
        if run.fed_to_ms is None:
            return LOOK_S
        due_s = (run.clock_at(run.fed_to_ms) - time.monotonic_ns()) / 1e9 - FED_AHEAD_MS / 1000
        return max(0.005, min(due_s, LOOK_S))

    def _tell(self) -> None:
        notice = self._ears.notice
        if notice != self._told:
            self._told = notice
            self._on_notice(notice or "Sound is back.")

    def _feed_what_is_due(self) -> bool:
        """Render and hand over the next leg if its time has come; True if there may be another."""
        palette = self._loaded_palette()
        with self._change:
            run, level_db = self._run, self._level_db()
            plan = self._planned(run.timeline if run is not None else self._expected)
            if run is None or plan is None or self._muted or self._closed or not self._ears.ready:
                return False
            now_ns = time.monotonic_ns()
            start = run.time_at(now_ns) if run.fed_to_ms is None else run.fed_to_ms
            is_due = run.clock_at(start) - now_ns <= FED_AHEAD_MS * 1_000_000
            if not is_due or start >= plan.total_ms:
                return False
            longest = FIRST_LEG_MS if run.fed_to_ms is None else LONGEST_LEG_MS
        longest = min(longest, plan.total_ms - start)
        cues = self._cues(run, plan, start, start + longest)
        end = start + longest if start + longest == plan.total_ms else cut_in_silence(cues, start, longest)
        pcm = render([cue for cue in cues if cue.start_ms < end], palette, start, end, level_db=level_db)
        with self._change:
            if self._run is not run or self._muted:
                return True
            run.fed_to_ms = end
        return self._ears.feed(memoryview(pcm), run.clock_at(start))

    def _cues(self, run: _Run, plan: CuePlan, start_ms: int, end_ms: int) -> list[Cue]:
        assert self._tones is not None
        lead_in = lead_in_cues(run.begins_ms, run.position_ms, self._tones.lengths_ms)
        cues = [cue for cue in lead_in if cue.end_ms > start_ms]
        if end_ms + SHORTEST_SILENCE_MS > run.position_ms:
            cues.extend(plan.overlapping(max(start_ms, run.position_ms), end_ms + SHORTEST_SILENCE_MS))
        return cues

    def _loaded_palette(self) -> Palette:
        if self._palette is None:
            self._tones = load_tones(*self._sound_folders)
            self._palette = Palette(self._tones.samples)
        return self._palette

    def _planned(self, timeline: Timeline | None) -> CuePlan | None:
        if timeline is None or self._tones is None:
            return None
        if self._plan is None or self._plan[0] is not timeline:
            self._plan = (timeline, plan_cues(timeline, self._tones.lengths_ms, self._preferences))
        return self._plan[1]

    def _level_db(self) -> float:
        percent = self._preferences.volume_percent
        return 20 * math.log10(percent / 100) if percent else -120.0


def list_outputs() -> list[OutputInfo]:
    """Return every output with whether it could be used here, and why not."""
    return installed_outputs()
