# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session's soundtrack: plans, renders leg after leg, and has them played in time.

It must not know what a session does, only what it is told: play from here, stop. Nothing here raises for missing
or failing sound, and no call waits for a device or a voice: a thread of its own, the feeder, does the work, and
ending the ear is what silences it.
"""

import math
import threading
from collections.abc import Callable

from msgspec.structs import replace

from facetimer.clocks import monotonic_ns
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.beats import Beats
from facetimer.sound.ear.process import Ear
from facetimer.sound.ear.supply import EarPort, EarSupply
from facetimer.sound.plan.cues import Cue, CuePlan
from facetimer.sound.plan.levels import FAMILIES
from facetimer.sound.plan.phrases import Say
from facetimer.sound.playback import Playback
from facetimer.sound.render.track import (
    FIRST_LEG_MS,
    LONGEST_LEG_MS,
    SHORTEST_SILENCE_MS,
    cut_in_silence,
    lead_in_cues,
    render,
)
from facetimer.sound.score import FindVoice, Score, SoundFolders, changed_settings
from facetimer.sound.speaker import SOUND_IS_BACK, Speaker, Use, without_sound
from facetimer.sound.trial_sounds import BEATS, balance_plan, beats_plan, trial_plan
from facetimer.sound.voices import find_voice

FED_AHEAD_MS = 1_500
"""A leg is handed over this long before it is heard: enough for any stall measured, within the ear's headroom."""
OPENING_MS, SOON_MS = 200, 100
"""How long after an ear is ready a trial begins, for a device to open; and one of words, on a press."""
SESSION_OPENING_MS, BUSY_OPENING_MS = 40, 250
"""How long before its first moment a session is played, at once and where it had to be waited for. Its first note
comes 100 ms later; on a machine with five times the work for its cores that was 7 and 48 ms too soon."""
LATEST_WORDS_MS = 300
"""Words that are still being rendered so shortly before their time are left out."""
LOOK_S = 0.2
LOUDNESS = frozenset({"volume_percent", *FAMILIES.values()})
SETTLED_S = 0.15
"""A slider that is dragged changes a loudness many times; sound follows when it rests."""


def _ignore(_sentence: str) -> None:
    """Do nothing with a notice."""


class RenderedSoundtrack:
    """Implements `session.ports.Soundtrack` with rendered legs and an ear.

    Args:
        folders: where sounds come from and are kept.
        preferences: what the person chose; the output is taken once, all else may change.
        on_notice: told each sentence about what cannot be heard or said, once; called from another thread.
        voices: finds the voice for a wish and a language.
        make_ear: starts an ear for an output and is given what to call when something changes there.
        say: puts the app's own words into the person's language; called from other threads.
        now_ns: a clock that never goes back and that the ear's process reads as well.

    Raises:
        ValueError: there is no such output.
    """

    def __init__(
        self,
        folders: SoundFolders,
        *,
        preferences: SoundSettings | None = None,
        on_notice: Callable[[str], None] = _ignore,
        voices: FindVoice = find_voice,
        make_ear: Callable[[str, Callable[[], None]], EarPort] = Ear,
        say: Say = str,
        now_ns: Callable[[], int] = monotonic_ns,
    ) -> None:
        self._change = threading.Condition()
        self._now_ns = now_ns
        self._preferences = preferences or SoundSettings()
        self._ears = EarSupply(self._preferences.output, lambda name: make_ear(name, self._wake), self._now_s)
        self._on_notice = on_notice
        self._told: str | None = None
        self._told_of_voice: str | None = None
        self._score = Score(folders, self._preferences, self._wake, voices, say)
        self._closed = False
        self._expected: Timeline | None = None
        self._warmed: Timeline | None = None
        self._was_awaited = False
        self._use = Use.TRIAL
        self._is_wanted = False
        self._playback: Playback | None = None
        self._anew_at_s: float | None = None
        self._news = False
        self._feeder = threading.Thread(target=self._feed_until_closed, name="soundtrack", daemon=True)
        self._feeder.start()

    # -- what the session and the window ask -----------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """Why nothing can be heard, and what that means for the session if there is one; None when all is well."""
        return without_sound(self._ears.notice, self._use)

    @property
    def output_name(self) -> str:
        """The output in use, or the one to be used next."""
        return self._ears.output_name

    @property
    def taken_ms(self) -> int:
        """How much of what plays a device has been given, in ms of sound."""
        return self._ears.taken_ms

    def prepare(self, timeline: Timeline | None) -> None:
        """Warm up an ear, and the plan of `timeline` if there is one. Returns at once; the device stays closed."""
        with self._change:
            self._expected, self._use = timeline or self._expected, Use.SESSION if timeline else Use.TRIAL
            self._want_locked()

    def opening_ms(self, timeline: Timeline) -> int | None:
        """Return how long before its first moment to play `timeline`; see `session.ports.Soundtrack`.

        What sounds meanwhile, a trial or the place that is left, ends. Returns at once.
        """
        with self._change:
            if self._preferences.muted or self._ears.stays_silent:
                return 0
            if self._playback is not None:
                self._ears.silence()
                self._playback, self._anew_at_s = None, None
            if self._ears.ready and self._warmed is timeline:
                return BUSY_OPENING_MS if self._was_awaited else SESSION_OPENING_MS
            self._expected, self._use, self._was_awaited = timeline, Use.SESSION, True
            self._want_locked()
            return None

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        """Be silent at once, then sound the lead-in and the session from `position_ms`."""
        self._play(lambda: self._score.plan(timeline), timeline, position_ms, lead_in_ms)

    def play_test(self) -> None:
        """Sound a start and a release, for the doctor: `TRIAL_MS`."""
        plan = trial_plan(self._score.tones.lengths_ms)
        self._play(lambda: plan, opening_ms=OPENING_MS)

    def play_balance(self) -> None:
        """Sound a short hold, each family of tones as loud as the person wants it: seven seconds."""
        self._play(lambda: balance_plan(self._score.tones.lengths_ms, self._preferences), opening_ms=OPENING_MS)

    def play_words(self, voice: str = "") -> None:
        """Sound a few words as soon as they are there, in `voice` or in that of the person: three seconds."""
        self._play(self._score.trial_words(voice), opening_ms=SOON_MS)

    def play_amount(self, timeline: Timeline, said: str) -> None:
        """Sound how `timeline` begins with so much said, without its pauses."""
        self._play(self._score.trial_amount(timeline, said), opening_ms=SOON_MS)

    def speaker_of(self, timeline: Timeline | None) -> Speaker:
        """Return who would say the words of `timeline`; takes as long as a plan, some 20 ms."""
        return self._score.speaker_of(timeline)

    def play_beats(self, count: int = BEATS) -> Beats:
        """Sound an even beat of `count` tones to look at or to tap along with."""
        plan = beats_plan(self._score.tones.lengths_ms, count)
        began_ms = self._play(lambda: plan) / 1e6
        return Beats([began_ms + cue.start_ms for cue in plan.cues], lambda: self._now_ns() / 1e6)

    def captions_at(self, position_ms: int) -> tuple[str, ...]:
        """Return the words for `position_ms` of the session last prepared or played, said or not."""
        timeline = self._expected
        return self._score.captions(timeline).words_at(position_ms) if timeline is not None else ()

    def stop(self) -> None:
        """Be silent within 50 ms."""
        with self._change:
            self._ears.silence()
            self._playback = None
            self._wake_locked()

    def set_preferences(self, preferences: SoundSettings) -> None:
        """Change what is heard from now on; a session that runs goes on where it is, muted or not."""
        with self._change:
            before, self._preferences = self._preferences, preferences
            changed = changed_settings(before, preferences)
            if "muted" in changed:
                self._feed_anew()
            if not changed - {"muted", "output"}:
                return
            self._score.change_preferences(preferences)
            self._warmed = None
            if self._playback is not None:
                self._playback.heard_at_ns -= (preferences.offset_ms - before.offset_ms) * 1_000_000
            self._anew_at_s = self._now_s() + (SETTLED_S if changed <= LOUDNESS else 0)
            self._wake_locked()

    def close(self) -> None:
        """Stop the sound, its processes and its threads; calling it twice is fine."""
        with self._change:
            self._closed = True
            self._playback = None
            self._ears.silence()
            self._wake_locked()
        self._feeder.join()
        self._score.close()

    def _play(
        self,
        plan: Callable[[], CuePlan | None],
        timeline: Timeline | None = None,
        position_ms: int = 0,
        lead_in_ms: int = 0,
        *,
        opening_ms: int = 0,
    ) -> int:
        now_ns = self._now_ns()
        with self._change:
            self._ears.silence()
            early_ns = self._preferences.offset_ms * 1_000_000
            self._anew_at_s = None
            begins_ms = position_ms - lead_in_ms
            self._playback = Playback(plan, position_ms, begins_ms, now_ns - early_ns, opening_ms=opening_ms)
            self._was_awaited = False
            self._warmed = timeline or self._warmed  # it is planned while it plays
            self._expected, self._use = timeline or self._expected, Use.SESSION if timeline else Use.TRIAL
            self._want_locked()
        return now_ns

    def _feed_anew(self) -> None:
        self._ears.silence()
        self._anew_at_s = None
        if self._playback is not None:  # replaced, so that the feeder drops the leg which it is rendering just now
            self._playback = replace(self._playback, fed_to_ms=None, is_over=False)
            self._ears.want()
        self._wake_locked()

    def _want_locked(self) -> None:
        self._is_wanted = True
        self._ears.want()
        self._wake_locked()

    def _wake(self) -> None:
        with self._change:
            self._wake_locked()

    def _wake_locked(self) -> None:
        self._news = True
        self._change.notify_all()

    # -- the feeder: everything below runs in its thread; what others read or write too, only with `_change` ----

    def _feed_until_closed(self) -> None:
        try:
            while self._waited():
                if self._is_playing:
                    self._ears.want()
                is_lost = self._ears.tend()
                with self._change:
                    if is_lost or (self._anew_at_s is not None and self._now_s() >= self._anew_at_s):
                        self._feed_anew()
                self._tell()
                while self._feed_what_is_due():
                    continue
        finally:  # also after a fault of our own, which is for the thread's excepthook to tell
            self._ears.close()

    def _waited(self) -> bool:
        """Sleep until there is something to do; False when it is time to end."""
        with self._change:
            if not self._news:
                self._change.wait(self._pause_s())
            self._news = False
            while not self._is_wanted and not self._closed:  # nothing is started before somebody practises
                self._change.wait()
            return not self._closed

    def _pause_s(self) -> float | None:
        playback = self._playback
        if self._anew_at_s is not None:
            return max(0.0, self._anew_at_s - self._now_s())
        if playback is None or not self._is_playing:
            return self._ears.kept_for_s
        if playback.fed_to_ms is None:
            return LOOK_S
        due_s = (playback.clock_at(playback.fed_to_ms) - self._now_ns()) / 1e9 - FED_AHEAD_MS / 1000
        return max(0.02, min(due_s, LOOK_S))

    @property
    def _is_playing(self) -> bool:
        """Whether something is still to be handed over."""
        playback = self._playback
        return playback is not None and not playback.is_over and not self._preferences.muted

    def _now_s(self) -> float:
        return self._now_ns() / 1e9

    def _tell(self) -> None:
        """Tell each trouble once, whether it is met in a trial or in a session."""
        notice = self._ears.notice
        if notice != self._told:
            self._told = notice
            self._on_notice(without_sound(notice, self._use) or SOUND_IS_BACK)
        for fault in self._score.tone_faults():
            self._on_notice(fault)
        of_voice = self._score.notice(Use.TRIAL)
        if of_voice != self._told_of_voice:
            self._told_of_voice = of_voice
            if of_voice is not None:
                self._on_notice(self._score.notice(self._use) or of_voice)

    def _feed_what_is_due(self) -> bool:
        """Render and hand over the next leg if its time has come; True if there may be another."""
        with self._change:
            playback, expected = self._playback, self._expected
        if playback is None:
            self._score.warm_up(expected)  # so that words are being rendered before they are needed
            with self._change:
                self._warmed = expected
            return False
        plan = playback.plan()
        if plan is None or self._preferences.muted or self._closed or not self._ears.ready:
            return False
        now_ns = self._now_ns()
        with self._change:
            start = playback.due_at(now_ns)
            playback.is_over = start >= plan.total_ms
            ahead_ns = playback.clock_at(start) - now_ns
        if playback.is_over or ahead_ns > FED_AHEAD_MS * 1_000_000:
            return False
        leg = self._next_leg(playback, plan, start, ahead_ns)
        if leg is None:
            return False
        cues, end = leg
        pcm = render(
            cues,
            self._score.palette,
            start,
            end,
            level_db=self._level_db(),
            keep_awake=self._preferences.keep_speaker_awake,
        )
        with self._change:
            if self._playback is not playback or self._preferences.muted or self._anew_at_s is not None:
                return False
            playback.fed_to_ms, playback.is_over = end, end == plan.total_ms
            heard_at_ns = playback.clock_at(start)
            ear = self._ears.take()  # from here on a play or stop ends this very ear
        return ear is not None and ear.feed(memoryview(pcm), heard_at_ns)

    def _next_leg(
        self, playback: Playback, plan: CuePlan, start: int, ahead_ns: int
    ) -> tuple[list[Cue], int] | None:
        """Return the cues and the end of the leg from `start`; None to wait for words that are being rendered."""
        longest = min(FIRST_LEG_MS if playback.fed_to_ms is None else LONGEST_LEG_MS, plan.total_ms - start)
        cues = self._cues(playback, plan, start, start + longest)
        for cue in cues:
            if cue.is_voice and not cue.audible and cue.start_ms >= start and self._score.is_coming(cue.text):
                until = cue.start_ms - SHORTEST_SILENCE_MS
                if until > start:  # play what comes before, and look again
                    longest = min(longest, until - start)
                    break
                if ahead_ns > LATEST_WORDS_MS * 1_000_000:
                    return None
        end = start + longest
        if end < plan.total_ms:
            end = cut_in_silence([cue for cue in cues if cue.start_ms < end + SHORTEST_SILENCE_MS], start, longest)
        return [cue for cue in cues if cue.start_ms < end], end

    def _cues(self, playback: Playback, plan: CuePlan, start_ms: int, end_ms: int) -> list[Cue]:
        lengths = self._score.tones.lengths_ms
        lead_in = lead_in_cues(plan, playback.begins_ms, playback.position_ms, lengths, self._preferences)
        cues = [cue for cue in lead_in if cue.end_ms > start_ms]
        # At a joint, and after a lead-in, nothing is entered in the middle; after a jump, what sounds there is.
        is_whole = playback.fed_to_ms is not None or playback.begins_ms < playback.position_ms
        after = max(start_ms, playback.position_ms)
        cues += [
            cue
            for cue in plan.overlapping(after, max(after, end_ms + SHORTEST_SILENCE_MS))
            if cue.start_ms >= after or not is_whole
        ]
        return sorted(cues, key=lambda cue: cue.start_ms)

    def _level_db(self) -> float:
        percent = self._preferences.volume_percent
        return 20 * math.log10(percent / 100) if percent else -120.0
