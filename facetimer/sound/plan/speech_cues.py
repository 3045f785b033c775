# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which words are said when, in the time the tones leave. Pure; it must not know how words become sound.

Before a run, the messages of `messages.py` are said in their order; where they do not all fit, the least important
one is shortened, then the next, and only then is one dropped. Care is neither: where nothing else can give way, it
runs on into what follows. In a run, each cue is said once, in the first repetition that has room for it; only an
action that no voice can say in its run is moved into the preparation before it. Of a step of which less than
everything is said, see `said.py`, the words that let go and the place in the row are.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Segment, SegmentKind, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.first_heard import Telling
from facetimer.sound.plan.lane import VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.messages import ACTION, CARE, Message, messages_before, shows_action
from facetimer.sound.plan.repetition_runs import Course, Preparation, Run
from facetimer.sound.plan.said import Level, least_level, levels_of
from facetimer.sound.plan.tone_cues import SAID_HALF_FROM_MS, half_ms, last_seconds

COUNTED_SECONDS = 10
SPILL_MS = 3_000
"""How far into the preparation that follows the words that let go may reach."""
RUNNING_ON_MS = 1_000
"""How far into the next repetition of a flowing movement they may."""


class SpeechCues:
    """Lays the words of one session into a lane that already holds the tones.

    Args:
        phrase_ms: how long the voice takes to say a text; None where no voice can, and it is a caption only.
        preferences: how much is said, and whether seconds are counted aloud.
        lane: holds the tones, and receives the words.
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
        self._total_ms = 0
        self.cues: list[Cue] = []

    def count(self, course: Course) -> None:
        """Lay the spoken seconds; exact, so they come before any other words."""
        if self._preferences.spoken_count == "off" or least_level(self._preferences.said) < Level.SHORT:
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
        self._total_ms = timeline.total_ms
        levels = levels_of(timeline, self._preferences.said)
        for preparation in course.preparations:
            late = self._guide(preparation, levels)
            self._prepare(preparation, messages_before(timeline, preparation, levels, self._put), late)
        self.cues.sort(key=lambda c: c.start_ms)

    def tell(self, timeline: Timeline, places: Sequence[Telling]) -> None:
        """Say what a mark means at the first of `places` that has room for all of it."""
        for place in places:
            length = self._length(place.words)
            latest_end = min(place.latest_end_ms, place.latest_start_ms + length)
            start = self._lane.next_free(place.earliest_ms, length, latest_end, is_voice=True)
            if start is not None:
                self._say(place.words, start, timeline.segments[place.segment])
                return

    # -- in a run --------------------------------------------------------------------------------------------

    def _count_hold(self, hold: Segment) -> None:
        most = 3 if self._preferences.spoken_count == "last_three" else COUNTED_SECONDS
        for second in range(min(most, hold.duration_ms // 1_000), 0, -1):
            text, at = phrases.counted(second, self._put), hold.end_ms - second * 1_000
            length = self._phrase_ms(text)
            if length is not None and self._lane.conflict(Taken(at, at + length, is_voice=True)) is None:
                self._say(text, at, hold, kind=CueKind.COUNT)

    def _guide(self, preparation: Preparation, levels: Sequence[Level]) -> Message | None:
        """Lay the words inside the run that follows; return the action if it has to be said before it."""
        run = preparation.leads_to
        if run is None or levels[run.first.step] < Level.SHORT:
            return None
        late = None
        if levels[run.first.step] is Level.EVERYTHING:
            late = self._act(run, phrases.as_written(run.first.cue))
            self._say_once(list(_holding(run)))
        elif shows_action(preparation):
            late = self._act(run, phrases.as_written(run.first.cue)[-1:])
        self._say_once(list(_letting_go(run)))
        for repetition, following in zip(run.repetitions, run.repetitions[1:], strict=False):
            if repetition.rest is not None and following.hold is not None:
                row = phrases.place_in_row(following.segments[0].rep or 0, following.segments[0].reps, self._put)
                self._within(row, repetition.rest, repetition.rest.start_ms, repetition.rest.end_ms)
        return late

    def _act(self, run: Run, forms: tuple[str, ...]) -> Message | None:
        first = run.repetitions[0]
        segment = first.segments[0]
        if not segment.cue or segment.kind in {SegmentKind.REST, SegmentKind.MOVE_OUT}:
            return None
        until = run.end_ms - VOICE_GAP_MS if first.hold is None else _quiet_until(first.hold)
        if self._within(forms[:1], segment, segment.start_ms, until):
            return None
        return Message(forms, ACTION, segment, 0, announces=True)

    def _say_once(self, moments: Sequence["Moment"]) -> None:
        """Say a cue whole at the first of its moments with room for it, else what the first has room for."""
        for moment in moments:
            forms = phrases.as_written(moment.segment.cue)
            if self._within(forms[:1], moment.segment, moment.earliest_ms, moment.latest_ms):
                return
        if moments:
            first = moments[0]
            self._within(phrases.as_written(first.segment.cue), first.segment, first.earliest_ms, first.latest_ms)

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

    def _prepare(self, preparation: Preparation, messages: list[Message], late: Message | None) -> None:
        if late is not None and all(late.forms[0] != m.forms[0] for m in messages):
            messages = [*messages, replace(late, earliest_ms=preparation.start_ms)]
        chosen: list[int | None] = [0] * len(messages)
        while (starts := self._fitted(preparation, messages, chosen)) is None:
            if not _give_way(messages, chosen):
                self._run_on(messages, chosen)
                return
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

    def _run_on(self, messages: Sequence[Message], chosen: Sequence[int | None]) -> None:
        """Say what may not be left out although the preparation is too short for it."""
        for message, form in zip(messages, chosen, strict=True):
            if form is None:
                continue
            text = message.forms[form]
            start = self._lane.next_free(message.earliest_ms, self._length(text), self._total_ms, is_voice=True)
            if start is not None:
                self._say(text, start, message.segment)

    def _restored(
        self,
        preparation: Preparation,
        messages: Sequence[Message],
        chosen: list[int | None],
        starts: list[int | None],
    ) -> list[int | None]:
        """Take back what fits after all, the most important first: dropping one may make more room than needed."""
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

    # -- saying ----------------------------------------------------------------------------------------------

    def _length(self, text: str) -> int:
        length = self._phrase_ms(text)
        return speaking_ms(text) if length is None else length

    def _say(self, text: str, start_ms: int, segment: Segment, kind: CueKind = CueKind.SPEECH) -> None:
        end = start_ms + self._length(text)
        self._lane.take(Taken(start_ms, end, is_voice=True))
        audible = self._phrase_ms(text) is not None
        self.cues.append(Cue(start_ms, end, kind, None, text, segment.index, audible=audible))


class Moment(Struct, frozen=True):
    """A time in which a cue of `segment` may be said."""

    segment: Segment
    earliest_ms: int
    latest_ms: int


def _holding(run: Run) -> Iterator[Moment]:
    """Yield when the words of a hold may be said, where they are not those of the move in."""
    for repetition in run.repetitions:
        held = next((s for s in repetition.segments if s.kind is SegmentKind.HOLD), None)
        first = repetition.segments[0]
        if held is None or not held.cue or held is first or held.cue == first.cue:
            continue
        yield Moment(held, held.start_ms, held.end_ms if repetition.hold is None else _quiet_until(held))


def _letting_go(run: Run) -> Iterator[Moment]:
    """Yield when the words that let go may be said: on the way out, and as far beyond as nothing is asked for."""
    for repetition in run.repetitions:
        out = repetition.move_out
        if out is None or not out.cue:
            continue
        end = repetition.segments[-1].end_ms
        if repetition is run.repetitions[-1]:
            end = min(end + SPILL_MS, run.followed_by.end_ms)
        elif repetition.hold is None:
            end += RUNNING_ON_MS
        yield Moment(out, out.start_ms, end)


def _give_way(messages: Sequence[Message], chosen: list[int | None]) -> bool:
    """Shorten the least important message that can be shortened; if none can, drop the least important.

    Returns False where nothing is left that may give way.
    """
    here = [i for i, form in enumerate(chosen) if form is not None and messages[i].weight != CARE]
    shorter = [i for i in here if (chosen[i] or 0) + 1 < len(messages[i].forms)]
    if shorter:
        index = min(shorter, key=lambda i: messages[i].weight)
        chosen[index] = (chosen[index] or 0) + 1
    elif here:
        chosen[min(here, key=lambda i: messages[i].weight)] = None
    return bool(here)


def _quiet_until(hold: Segment) -> int:
    """Return until when words may be said in a hold: not over its half, its last seconds or its end."""
    seconds = last_seconds(hold.duration_ms)
    if not seconds:
        return hold.end_ms - VOICE_GAP_MS
    return half_ms(hold) - VOICE_GAP_MS
