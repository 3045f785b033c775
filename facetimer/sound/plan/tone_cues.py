# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which tone sounds when. Pure; it must not know about words.

A held repetition has start, seconds and release of its own. A flowing one (strokes, circles, puffs) has a start
before the first, a stroke for each further one and a release after the last; where the sides change at its end,
the side's own tone is the release. What a hold of some length has room for:

    from 2.5 s   start, each second, release
    from 5 s     and half, and the last two seconds
    from 7 s     and the last three
    from 12 s    breathing, if wished, instead of seconds and half
    from 20 s    and the half is said, where there is a voice, instead of sounded
"""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from facetimer.session.timeline import Segment, SegmentKind, Side
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import NEVER_DROPPED, Cue, CueKind
from facetimer.sound.plan.lane import VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.repetition_runs import Course, Preparation, Repetition, Run
from facetimer.sound.tones import Tone

HALF_FROM_MS = 5_000
SAID_HALF_FROM_MS = 20_000
LAST_THREE_FROM_MS = 7_000
BREATH_FROM_MS = 12_000
BREATH_MS = 10_000
BREATH_OUT_AFTER_MS = 4_500
"""Six breaths a minute, the way out longer than the way in."""
RETURN_FROM_MS = 700
SIDE_PAN = 0.8
WORK_PAN = 0.5
INTRO_DELAY_MS = 100
"""From the first moment of a session to its first sound: a device needs up to 70 ms to open."""
END_DELAY_MS = 1_500
"""From the last movement to the end: its own words come first."""
ACCENT_DB = 3.0
FIRST_SOUND_DB = -6.0
END_DB = -1.0


class ToneCues:
    """Lays the tones of one session into a lane.

    Args:
        lengths_ms: how long each tone sounds.
        preferences: which tones are wanted.
        lane: receives every tone but the beds, which may lie under speech.
        is_voiced: a voice names the exercises; only the first then needs a tone to announce it.
        says_halves: it says the half of a long hold, too.
    """

    def __init__(
        self,
        lengths_ms: Mapping[Tone, int],
        preferences: SoundSettings,
        lane: Lane,
        *,
        is_voiced: bool,
        says_halves: bool,
    ) -> None:
        self._is_voiced = is_voiced
        self._says_halves = says_halves
        self._lengths = lengths_ms
        self._preferences = preferences
        self._lane = lane
        self.cues: list[Cue] = []
        self.beds: list[Cue] = []

    def lay(self, course: Course) -> None:
        """Lay everything, what must never be dropped first; the beds have their own call."""
        for run in course.runs:
            self._releases(run)
        for preparation in course.preparations:
            self._sides_and_end(preparation)
        for run in course.runs:
            for cue in self._starts(run):
                self._exactly(cue)
        if self._preferences.half:
            for run in course.runs:
                for repetition in run.repetitions:
                    self._half(repetition)
        for preparation in course.preparations:
            self._marks(preparation)
        self.cues.sort(key=lambda c: c.start_ms)
        if self.cues and self.cues[0].kind is CueKind.INTRO:
            self.cues[0] = replace(self.cues[0], gain_db=FIRST_SOUND_DB)

    # -- calls -----------------------------------------------------------------------------------------------

    def _releases(self, run: Run) -> None:
        for repetition in run.repetitions:
            if repetition.hold is not None:
                self._exactly(self._cue(repetition.hold.end_ms, CueKind.RELEASE, Tone.RELEASE, repetition.hold))
        changes_side = run.followed_by.kind is SegmentKind.SIDE_SWITCH
        if run.repetitions[-1].hold is None and not changes_side:
            last = run.repetitions[-1].segments[-1]
            self._exactly(self._cue(run.lets_go_ms, CueKind.RELEASE, Tone.RELEASE, last))

    def _sides_and_end(self, preparation: Preparation) -> None:
        run = preparation.leads_to
        last = preparation.segments[-1]
        if last.kind is SegmentKind.SIDE_SWITCH:
            self._from(self._side_cue(last.start_ms, last), preparation.end_ms)
        elif run is not None and run.side is not None:
            length = self._lengths[_side_tone(run.side)]
            latest = preparation.end_ms - VOICE_GAP_MS
            start = self._lane.last_free(latest, length, preparation.start_ms, is_voice=False)
            self._from(
                self._side_cue(preparation.start_ms if start is None else start, run.first), preparation.end_ms
            )
        elif last.kind is SegmentKind.CLOSE:
            at = last.start_ms + min(END_DELAY_MS, last.duration_ms // 4)
            end = self._cue(at, CueKind.END, Tone.END, last)
            self._from(replace(end, gain_db=END_DB), preparation.end_ms)

    def _starts(self, run: Run) -> Iterator[Cue]:
        for repetition in run.repetitions:
            if repetition.hold is not None or repetition is run.repetitions[0]:
                yield self._cue(repetition.start_ms, CueKind.START, Tone.START, repetition.segments[0])

    def _half(self, repetition: Repetition) -> None:
        hold = repetition.hold
        if hold is None or hold.duration_ms < HALF_FROM_MS:
            return
        said = self._says_halves and hold.duration_ms >= SAID_HALF_FROM_MS
        if said or not self._breathes(hold):
            self._exactly(self._cue(half_ms(hold), CueKind.HALF, Tone.HALF, hold))

    def _marks(self, preparation: Preparation) -> None:
        first = preparation.segments[0]
        ends_set = first.kind is SegmentKind.REST or (first.kind is SegmentKind.GAP and first.block is None)
        if ends_set:
            self._from(self._cue(first.start_ms, CueKind.SET_DONE, Tone.SET_DONE, first), first.end_ms)
        for segment in preparation.segments:
            if segment.kind is SegmentKind.INTRO and (segment.index == 0 or not self._is_voiced):
                at = segment.start_ms + INTRO_DELAY_MS
                self._from(self._cue(at, CueKind.INTRO, Tone.INTRO, segment), at + 1_500)

    # -- beds ------------------------------------------------------------------------------------------------

    def lay_beds(self, course: Course) -> None:
        """Lay what may lie under speech into the time that no other tone takes."""
        end_of_last = 0
        for run in course.runs:
            for cue in self._beds_of(run):
                is_free = self._lane.conflict(Taken(cue.start_ms, cue.end_ms), with_voices=False) is None
                if is_free and cue.start_ms >= end_of_last:
                    end_of_last = cue.end_ms
                    self.beds.append(cue)

    def _beds_of(self, run: Run) -> Iterator[Cue]:
        for repetition in run.repetitions:
            if repetition.hold is not None:
                yield from self._seconds(repetition.hold)
            elif self._preferences.strokes:
                yield from self._strokes(repetition, is_first=repetition is run.repetitions[0])

    def _seconds(self, hold: Segment) -> Iterator[Cue]:
        last = last_seconds(hold.duration_ms)
        breathes = self._breathes(hold)
        marks: list[tuple[int, CueKind, Tone, float]] = []
        for second in range(-(-hold.duration_ms // 1_000)):
            at = hold.start_ms + second * 1_000
            if hold.end_ms - at <= last * 1_000:
                break
            if second == 0:
                marks.append((at, CueKind.PULSE, Tone.PULSE, ACCENT_DB))
            elif self._preferences.hold_pulse and not breathes:
                marks.append((at, CueKind.PULSE, Tone.PULSE, 0.0))
        if breathes:
            marks.extend(self._breaths(hold, last))
        marks.extend((hold.end_ms - n * 1_000, CueKind.LAST, Tone.LAST, 0.0) for n in range(last, 0, -1))
        for at, kind, tone, gain_db in sorted(marks, key=lambda m: m[0]):
            yield replace(self._cue(at, kind, tone, hold), gain_db=gain_db)

    def _breathes(self, hold: Segment) -> bool:
        return self._preferences.breathing and hold.duration_ms >= BREATH_FROM_MS

    def _breaths(self, hold: Segment, last: int) -> Iterator[tuple[int, CueKind, Tone, float]]:
        until = hold.end_ms - last * 1_000
        at = hold.start_ms + 200
        while at + self._lengths[Tone.BREATH_IN] <= until:
            yield at, CueKind.BREATH, Tone.BREATH_IN, 0.0
            out = at + BREATH_OUT_AFTER_MS
            if out + self._lengths[Tone.BREATH_OUT] <= until:
                yield out, CueKind.BREATH, Tone.BREATH_OUT, 0.0
            at += BREATH_MS

    def _strokes(self, repetition: Repetition, *, is_first: bool) -> Iterator[Cue]:
        if not is_first:
            yield self._cue(repetition.start_ms, CueKind.STROKE, Tone.STROKE, repetition.segments[0])
        back = repetition.move_out
        if back is not None and back is not repetition.segments[0] and back.duration_ms >= RETURN_FROM_MS:
            yield self._cue(back.start_ms, CueKind.RETURN, Tone.RETURN, back)

    # -- placing ---------------------------------------------------------------------------------------------

    def _cue(self, at_ms: int, kind: CueKind, tone: Tone, segment: Segment) -> Cue:
        pan = 0.0 if segment.side is None else WORK_PAN * _direction(segment.side)
        return Cue(at_ms, at_ms + self._lengths[tone], kind, tone, segment=segment.index, pan=pan)

    def _side_cue(self, at_ms: int, segment: Segment) -> Cue:
        assert segment.side is not None
        cue = self._cue(at_ms, CueKind.SIDE, _side_tone(segment.side), segment)
        return replace(cue, pan=SIDE_PAN * _direction(segment.side))

    def _exactly(self, cue: Cue) -> None:
        in_the_way = self._lane.conflict(Taken(cue.start_ms, cue.end_ms))
        if in_the_way is not None and cue.kind in NEVER_DROPPED:
            self._from(cue, cue.end_ms + 5_000)
        elif in_the_way is None:
            self._keep(cue)

    def _from(self, cue: Cue, latest_end_ms: int) -> None:
        length = cue.end_ms - cue.start_ms
        start = self._lane.next_free(cue.start_ms, length, latest_end_ms, is_voice=False)
        if start is None and cue.kind in NEVER_DROPPED:
            start = self._lane.next_free(cue.start_ms, length, cue.end_ms + 60_000, is_voice=False)
        if start is not None:
            self._keep(replace(cue, start_ms=start, end_ms=start + length))

    def _keep(self, cue: Cue) -> None:
        self._lane.take(Taken(cue.start_ms, cue.end_ms))
        self.cues.append(cue)


def half_ms(hold: Segment) -> int:
    """Return the middle of a hold."""
    return hold.start_ms + hold.duration_ms // 2


def last_seconds(hold_ms: int) -> int:
    """Return how many of the last seconds of a hold are marked as such."""
    if hold_ms < HALF_FROM_MS:
        return 0
    return 2 if hold_ms < LAST_THREE_FROM_MS else 3


def _side_tone(side: Side) -> Tone:
    return Tone.SIDE_LEFT if side is Side.LEFT else Tone.SIDE_RIGHT


def _direction(side: Side) -> int:
    return -1 if side is Side.LEFT else 1
