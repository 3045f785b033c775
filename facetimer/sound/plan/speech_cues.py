# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which words are said when, in the time the tones leave. Pure; it must not know how words become sound.

Before a run, the messages stand in an order (who, how, which side, how often, go); where they do not all fit, the
least important one is shortened, then the next, and only then is one dropped. In a run, the full guidance is for
the first repetition; a cue too long for its phase moves into the preparation before it.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from facetimer.session.timeline import Segment, SegmentKind, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.lane import VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.repetition_runs import Course, Preparation, Repetition, Run
from facetimer.sound.plan.tone_cues import SAID_HALF_FROM_MS, half_ms, last_seconds

COUNTED_SECONDS = 10
READING_BASE_MS = 250
READING_LETTER_MS = 66
"""About how long a voice takes, for the captions of a session without one (measured with espeak-ng)."""

IDENTITY, SWITCH, ACTION, SETUP, FIRST_SIDE, TIMES, SETS, CLOSING, ROW, REST = range(100, 0, -10)
"""How important a message is; the plan drops the smallest first."""


class Message(Struct, frozen=True):
    """Something to be said in a preparation.

    Attributes:
        forms: the same message, the fullest first.
        earliest_ms: it makes no sense before.
        announces: it is said as late as possible, to end just before what follows.
    """

    forms: tuple[str, ...]
    weight: int
    segment: Segment
    earliest_ms: int
    announces: bool = False


class SpeechCues:
    """Lays the words of one session into a lane that already holds the tones.

    Args:
        phrase_ms: how long the voice takes to say a text; None where no voice can, and it is a caption only.
        say: puts the app's own words into the person's language.
    """

    def __init__(
        self,
        phrase_ms: Callable[[str], int | None],
        preferences: SoundSettings,
        lane: Lane,
        say: phrases.Say = str,
    ) -> None:
        self._put = say
        self._phrase_ms = phrase_ms
        self._preferences = preferences
        self._lane = lane
        self.cues: list[Cue] = []

    def count(self, course: Course) -> None:
        """Lay the spoken seconds; exact, so they come before any other words."""
        if self._preferences.spoken_count == "off":
            return
        for run in course.runs:
            for repetition in run.repetitions:
                if repetition.hold is not None:
                    self._count_hold(repetition.hold)

    def say_halves(self, halves: Sequence[Cue], timeline: Timeline) -> list[Cue]:
        """Say the half of a long hold, where a voice can, instead of sounding it; return what was replaced."""
        halfway = self._put(phrases.HALFWAY)
        length = self._phrase_ms(halfway)
        replaced = []
        for half in halves:
            hold = timeline.segments[half.segment]
            if length is None or hold.duration_ms < SAID_HALF_FROM_MS:
                continue
            self._lane.give_back(Taken(half.start_ms, half.end_ms))
            if self._lane.conflict(Taken(half.start_ms, half.start_ms + length, is_voice=True)) is None:
                self._say(halfway, half.start_ms, hold)
                replaced.append(half)
            else:
                self._lane.take(Taken(half.start_ms, half.end_ms))
        return replaced

    def lay(self, timeline: Timeline, course: Course) -> None:
        """Lay everything else, run by run with the preparation before it."""
        for preparation in course.preparations:
            late = None if preparation.leads_to is None else self._guide(preparation.leads_to)
            self._prepare(timeline, preparation, late)
        self.cues.sort(key=lambda c: c.start_ms)

    # -- in a run --------------------------------------------------------------------------------------------

    def _count_hold(self, hold: Segment) -> None:
        most = 3 if self._preferences.spoken_count == "last_three" else COUNTED_SECONDS
        for second in range(min(most, hold.duration_ms // 1_000), 0, -1):
            text, at = phrases.counted(second, self._put), hold.end_ms - second * 1_000
            length = self._phrase_ms(text)
            if length is not None and self._lane.conflict(Taken(at, at + length, is_voice=True)) is None:
                self._say(text, at, hold, kind=CueKind.COUNT)

    def _guide(self, run: Run) -> Message | None:
        """Lay the words inside `run`; return the action if it has to be said before it."""
        first = run.repetitions[0]
        late = self._act(run, first)
        if first.hold is not None and first.move_in is not None and first.hold.cue != first.move_in.cue:
            self._within(
                phrases.as_written(first.hold.cue), first.hold, first.hold.start_ms, _quiet_until(first.hold)
            )
        if first.move_out is not None:
            until = first.rest.end_ms if first.rest is not None else first.move_out.end_ms
            self._within(phrases.as_written(first.move_out.cue), first.move_out, first.move_out.start_ms, until)
        for repetition, following in zip(run.repetitions, run.repetitions[1:], strict=False):
            if repetition.rest is not None and following.hold is not None:
                row = phrases.place_in_row(following.segments[0].rep or 0, following.segments[0].reps, self._put)
                self._within(row, repetition.rest, repetition.rest.start_ms, repetition.rest.end_ms)
        return late

    def _act(self, run: Run, first: Repetition) -> Message | None:
        segment = first.segments[0]
        forms = phrases.as_written(segment.cue)
        if not segment.cue or segment.kind is SegmentKind.REST:
            return None
        if first.hold is None:
            until = run.end_ms - VOICE_GAP_MS
        elif first.move_in is None:
            until = _quiet_until(first.hold)
        else:
            until = first.hold.start_ms
        if segment.duration_ms >= 2_000 and self._within(forms[:1], segment, segment.start_ms, until):
            return None
        return Message(forms, ACTION, segment, 0, announces=True)

    def _within(self, forms: Sequence[str], segment: Segment, earliest_ms: int, latest_ms: int) -> bool:
        """Say the fullest form that has room between two times; whether there is one."""
        for form in forms:
            length = self._length(form)
            start = self._lane.next_free(earliest_ms, length, latest_ms, is_voice=True)
            if form and start is not None:
                self._say(form, start, segment)
                return True
        return False

    # -- in a preparation ------------------------------------------------------------------------------------

    def _prepare(self, timeline: Timeline, preparation: Preparation, late: Message | None) -> None:
        messages = list(self._messages(timeline, preparation))
        if late is not None and all(late.forms[0] != m.forms[0] for m in messages):
            messages.append(replace(late, earliest_ms=preparation.start_ms))
        messages = [message for message in messages if message.forms[0]]
        chosen: list[int | None] = [0] * len(messages)
        while (starts := self._fitted(preparation, messages, chosen)) is None:
            _give_way(messages, chosen)
        starts = self._restored(preparation, messages, chosen, starts)
        for message, form, earliest in reversed(list(zip(messages, chosen, starts, strict=True))):
            if form is None or earliest is None:
                continue
            start = earliest
            text = message.forms[form]
            if message.announces:
                later = self._lane.last_free(
                    preparation.end_ms - VOICE_GAP_MS, self._length(text), earliest, is_voice=True
                )
                start = earliest if later is None else later
            self._say(text, start, message.segment)

    def _restored(
        self,
        preparation: Preparation,
        messages: Sequence[Message],
        chosen: list[int | None],
        starts: list[int | None],
    ) -> list[int | None]:
        """Give back what turned out to fit after all, the most important first: giving way goes in large steps."""
        for index in sorted(range(len(messages)), key=lambda i: -messages[i].weight):
            before = chosen[index]
            for form in range(len(messages[index].forms) if before is None else before):
                chosen[index] = form
                fuller = self._fitted(preparation, messages, chosen)
                if fuller is not None:
                    starts = fuller
                    break
                chosen[index] = before
        return starts

    def _fitted(
        self, preparation: Preparation, messages: Sequence[Message], chosen: Sequence[int | None]
    ) -> list[int | None] | None:
        starts: list[int | None] = []
        at = preparation.start_ms
        for message, form in zip(messages, chosen, strict=True):
            if form is None:
                starts.append(None)
                continue
            length = self._length(message.forms[form])
            latest = preparation.end_ms - (VOICE_GAP_MS if preparation.leads_to is not None else 0)
            start = self._lane.next_free(max(at, message.earliest_ms), length, latest, is_voice=True)
            if start is None:
                return None
            starts.append(start)
            at = start + length + VOICE_GAP_MS
        return starts

    def _messages(self, timeline: Timeline, preparation: Preparation) -> Iterator[Message]:
        run = preparation.leads_to
        is_named = False
        for segment in preparation.segments:
            at = segment.start_ms
            step = timeline.steps[segment.step]
            if segment.kind is SegmentKind.CLOSE:
                yield Message((phrases.of_segment(segment, step.exercise, self._put),), CLOSING, segment, at)
            elif segment.kind is SegmentKind.REST:
                yield Message(phrases.next_set(segment.set or 1, step.sets, self._put), SETS, segment, at)
            elif segment.kind is SegmentKind.SIDE_SWITCH and segment.side is not None:
                yield Message(phrases.switch(segment.side, self._put), SWITCH, segment, at)
            elif segment.kind is SegmentKind.GAP and segment.block is None:
                is_named = True
                yield Message(phrases.identity(step.exercise, is_next=True, say=self._put), IDENTITY, segment, at)
            elif segment.kind is SegmentKind.GAP and (run is None or segment.cue != run.first.cue):
                yield Message(phrases.as_written(segment.cue), SETUP, segment, at)
            elif segment.kind is SegmentKind.INTRO:
                if not is_named:
                    yield Message(
                        phrases.identity(step.exercise, is_next=False, say=self._put), IDENTITY, segment, at
                    )
                yield Message(phrases.as_written(segment.cue), SETUP, segment, at)
        if run is not None:
            yield from _about(preparation, run, self._put)

    # -- saying ----------------------------------------------------------------------------------------------

    def _length(self, text: str) -> int:
        length = self._phrase_ms(text)
        return READING_BASE_MS + READING_LETTER_MS * len(text) if length is None else length

    def _say(self, text: str, start_ms: int, segment: Segment, kind: CueKind = CueKind.SPEECH) -> None:
        end = start_ms + self._length(text)
        self._lane.take(Taken(start_ms, end, is_voice=True))
        audible = self._phrase_ms(text) is not None
        self.cues.append(Cue(start_ms, end, kind, None, text, segment.index, audible=audible))


def _about(preparation: Preparation, run: Run, say: phrases.Say) -> Iterator[Message]:
    last = preparation.segments[-1]
    if run.side is not None and last.kind is not SegmentKind.SIDE_SWITCH:
        yield Message(phrases.first_side(run.side, say), FIRST_SIDE, run.first, preparation.start_ms)
    said = phrases.spelled(run.first.reps, say).lower() in run.first.cue.lower().replace(".", "").split()
    if run.first.reps > 1 and last.kind is not SegmentKind.SIDE_SWITCH and not said:
        yield Message(phrases.times(run.first.reps, say), TIMES, run.first, preparation.start_ms)


def _give_way(messages: Sequence[Message], chosen: list[int | None]) -> None:
    """Shorten the least important message that can be shortened; if none can, drop the least important."""
    here = [i for i, form in enumerate(chosen) if form is not None]
    shorter = [i for i in here if (chosen[i] or 0) + 1 < len(messages[i].forms)]
    if shorter:
        index = min(shorter, key=lambda i: messages[i].weight)
        chosen[index] = (chosen[index] or 0) + 1
    else:
        chosen[min(here, key=lambda i: messages[i].weight)] = None


def _quiet_until(hold: Segment) -> int:
    """Return until when words may be said in a hold: not over its half, its last seconds or its end."""
    seconds = last_seconds(hold.duration_ms)
    if not seconds:
        return hold.end_ms - VOICE_GAP_MS
    return half_ms(hold) - VOICE_GAP_MS
