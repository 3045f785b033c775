# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes a session for a wish, and says for each step why it is there.

A bounded search: a number of times a different selection is drawn, put in order and fitted to the minutes; the
first that comes within the tolerance is taken, else the nearest. Where only a handful of exercises may take part,
every selection of them is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from facetimer.choices.making.arranging import in_order
from facetimer.choices.making.choosing import Breadth, Chooser
from facetimer.choices.making.fitting import Counts, fitted, searched, steps_of
from facetimer.choices.making.lengths import Lengths
from facetimer.choices.making.pool import Candidate, Given, candidate, counts_of, pool, why_not
from facetimer.choices.making.reasons import reasons
from facetimer.choices.making.telling import Nothing, as_routine, told, why_nothing
from facetimer.choices.making.wish import Made, Mark, Past, Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.notices import Notice, joined
from facetimer.session.timeline import CLOSE_MS, TimelineOptions
from facetimer.translating import QT_TRANSLATE_NOOP

_DRAWS = 8
_HANDFUL = 7
_FAR_SHORT = 0.9
"""Of the minutes: what comes to less, with every count as high as it may be, comes to no more another time."""

_Try = tuple[int, list[Candidate], Counts]
"""By how much it misses, the order and the counts."""


class Maker:
    """Makes sessions for one person on one day.

    Args:
        exercises: what the person's health leaves, in its milder form where there is one, by id.
        rules: see `making.toml`.
        past: what was practised lately.
        marks: what the person said of exercises, by id.
        options: how a session is laid out: sides, pace.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        rules: MakingRules,
        past: Past | None = None,
        marks: Mapping[str, Mark] | None = None,
        options: TimelineOptions | None = None,
    ) -> None:
        self._exercises = exercises
        self._rules = rules
        self._past = past or Past()
        self._marks = marks or {}
        self._lengths = Lengths(exercises, options or TimelineOptions())

    def make(self, wish: Wish) -> Made | None:
        """Return a session for `wish`; None where nothing may take part.

        Raises:
            ValueError: the minutes are outside of what the rules allow, or a step cannot be kept; a sentence
                without its full stop says which and why.
        """
        span = self._rules.minutes
        if not span.least <= wish.minutes <= span.most:
            words = QT_TRANSLATE_NOOP("Notices", "minutes is {minutes}; it goes from {least} to {most}")
            raise ValueError(Notice(words, minutes=wish.minutes, least=span.least, most=span.most))
        given = self._given(wish)
        found = pool(self._exercises.values(), given)
        self._judge_kept(given, found)
        best = self._best(wish, found, wish.minutes * 60_000)
        if best is None and wish.kept:
            raise self._not_together(wish)
        return self.made(wish, best[1], best[2]) if best else None

    def why_nothing(self, wish: Wish) -> Nothing:
        """Return why there is no session for `wish`, where `make` returns none."""
        return why_nothing(self._exercises.values(), self._given(wish))

    def made(self, wish: Wish, ordered: Sequence[Candidate], counts: Counts) -> Made:
        """Return steps that were chosen as a session, with what is to be told about it."""
        steps = steps_of(ordered, counts)
        total_ms = self._lengths.laid_out(steps).total_ms
        given = self._given(wish)
        said = told(ordered, given, total_ms, self._exercises.values())
        return Made(wish, as_routine(ordered, steps), reasons(ordered, given), total_ms, said)

    def found(self, wish: Wish) -> dict[str, Candidate]:
        """Return what may take part in a session for `wish`, by id."""
        return pool(self._exercises.values(), self._given(wish))

    def standing(self, wish: Wish, exercises: Iterable[Exercise]) -> list[Candidate]:
        """Return the exercises of a session that is there already, whether they may take part in one or not."""
        given = self._given(wish)
        return [candidate(each, given) for each in exercises]

    def may_stand_together(self, chosen: Sequence[Candidate]) -> bool:
        """Whether nothing of `chosen` keeps the rest away, and nothing is missing that must come with it."""
        names = {each.id for each in chosen}
        return (
            all(self._rules.may_meet(one.exercise, other.exercise) for one, other in combinations(chosen, 2))
            and all(set(self._rules.companions_of(each.exercise)) <= names for each in chosen)
            and len(names & set(self._rules.neck)) <= self._rules.neck_moves
        )

    def touches_little(self, ordered: Sequence[Candidate], counts: Counts) -> bool:
        """Whether hands and tools are on the skin no longer than is left of what a day should have."""
        left_ms = self.touch_left_ms
        if self.length_ms(steps_of(ordered, counts)) - CLOSE_MS <= left_ms:
            return True
        timeline = self._lengths.laid_out(steps_of(ordered, counts))
        pairs = zip(timeline.steps, ordered, strict=True)
        return sum(step.duration_ms for step, each in pairs if each.touches) <= left_ms

    def length_ms(self, steps: Sequence[RoutineStep]) -> int:
        """Return about how long a session of `steps` takes."""
        return self._lengths.about_ms(steps)

    def step_ms(self, exercise: str) -> int:
        """Return about how long an exercise, by its id, takes in a session."""
        return self._lengths.step_ms(RoutineStep(exercise))

    @property
    def rules(self) -> MakingRules:
        """What sessions are made by."""
        return self._rules

    def _given(self, wish: Wish) -> Given:
        return Given(wish, self._rules, self._past, self._marks)

    def _judge_kept(self, given: Given, found: Mapping[str, Candidate]) -> None:
        for step in given.wish.kept:
            exercise = self._exercises.get(step.exercise)
            why: str | None
            if exercise is None:
                name: str = step.exercise
                why = Notice(QT_TRANSLATE_NOOP("Notices", "your health answers leave it out, or there is no such"))
            else:
                name, why = exercise.name, why_not(exercise, given) or self._other_count(exercise, step, given)
                if why is None and step.exercise not in found:
                    why = Notice(QT_TRANSLATE_NOOP("Notices", "what belongs with it may not take part"))
            if why is not None:
                words = QT_TRANSLATE_NOOP("Notices", "{exercise} cannot be kept: {why}")
                raise ValueError(Notice(words, exercise=name, why=why))
        kept = [found[name] for name in given.wish.kept_ids]
        needed = {name for each in kept for name in self._rules.companions_of(each.exercise)}
        others = [found[name] for name in needed - set(given.wish.kept_ids)]
        if not self.may_stand_together([*kept, *others]):
            raise self._not_together(given.wish)

    def _not_together(self, wish: Wish) -> ValueError:
        words = QT_TRANSLATE_NOOP("Notices", "{exercises} cannot stand in one session today")
        names = (self._exercises[name].name for name in wish.kept_ids)
        return ValueError(Notice(words, exercises=joined(*names, by=", ")))

    def _other_count(self, exercise: Exercise, step: RoutineStep, given: Given) -> Notice | None:
        least, most = counts_of(exercise, given.wish, self._rules)
        if step != RoutineStep(step.exercise, reps=step.reps):
            return Notice(QT_TRANSLATE_NOOP("Notices", "it has other figures of its own than a count"))
        if step.reps is None or least <= step.reps <= most:
            return None
        if least == most:
            own = exercise.blocks[0].reps.value
            return Notice(
                QT_TRANSLATE_NOOP("Notices", "its count is {count}; it stays at {own}"), count=step.reps, own=own
            )
        words = QT_TRANSLATE_NOOP("Notices", "its count is {count}; it goes from {least} to {most}")
        return Notice(words, count=step.reps, least=least, most=most)

    def _best(self, wish: Wish, found: Mapping[str, Candidate], target_ms: int) -> _Try | None:
        best = self._nearest(self._tries(wish, found, target_ms))
        if best is None and not wish.kept:  # too little touch is left for today, or all is longer than the minutes
            without_hands = {name: each for name, each in found.items() if not each.touches}
            best = self._nearest(self._tries(wish, without_hands, target_ms))
            best = best or self._nearest(self._shortest_tries(found, target_ms))
        return best

    def _nearest(self, tries: Iterable[_Try]) -> _Try | None:
        best: _Try | None = None
        for tried in tries:
            if (best is None or tried[0] < best[0]) and self.touches_little(*tried[1:]):
                best = tried
            if best and best[0] <= self._rules.tolerance_s * 1000:
                break
        return best

    def _tries(self, wish: Wish, found: Mapping[str, Candidate], target_ms: int) -> Iterator[_Try]:
        chooser = Chooser(found, wish, self._rules, self.touch_left_ms, self._lengths.step_ms)
        for breadth in Breadth:
            if breadth is Breadth.ANYTHING:
                yield from self._few_tries(wish, [each for each in found.values() if each.asked], target_ms)
            for turn in range(_DRAWS):
                ordered = in_order(chooser.choose(target_ms, turn, breadth), self._rules)
                if not ordered:
                    continue
                counts, total = fitted(ordered, target_ms, self.length_ms)
                yield self._try(ordered, counts, total, target_ms)
                if breadth is not Breadth.ANYTHING and total < _FAR_SHORT * target_ms:
                    break  # what was asked for is not enough, however it is drawn
        if len(found) <= _HANDFUL:
            yield from self._all_tries(wish, list(found.values()), target_ms, searching=True)

    def _shortest_tries(self, found: Mapping[str, Candidate], target_ms: int) -> Iterator[_Try]:
        """Look at each exercise alone, with what must come with it, as short as it may be."""
        for each in found.values():
            needed = [found[name] for name in self._rules.companions_of(each.exercise)]
            ordered = in_order([each, *needed], self._rules)
            if ordered:
                counts, total = fitted(ordered, 0, self.length_ms)
                yield self._try(ordered, counts, total, target_ms)

    def _few_tries(self, wish: Wish, asked: Sequence[Candidate], target_ms: int) -> Iterator[_Try]:
        """Look at every selection of a handful of what was asked for, where that may be enough for the minutes."""
        some = asked[:_HANDFUL]
        most_ms = sum(
            self._lengths.step_ms(RoutineStep(each.id)) + each.counts[1] * each.count_ms // 2 for each in some
        )
        if most_ms >= target_ms and set(wish.kept_ids) <= {each.id for each in some}:
            yield from self._all_tries(wish, some, target_ms)

    def _all_tries(
        self, wish: Wish, some: Sequence[Candidate], target_ms: int, *, searching: bool = False
    ) -> Iterator[_Try]:
        """Look at every selection of `some`, and with `searching` at every way to count it."""
        for size in range(len(some), 0, -1):
            for chosen in combinations(some, size):
                if not set(wish.kept_ids) <= {each.id for each in chosen} or not self.may_stand_together(chosen):
                    continue
                ordered = in_order(chosen, self._rules)
                if ordered is None:
                    continue
                enough_ms = self._rules.tolerance_s * 1000
                counts, total = (
                    searched(ordered, target_ms, self.length_ms, enough_ms)
                    if searching
                    else fitted(ordered, target_ms, self.length_ms)
                )
                yield self._try(ordered, counts, total, target_ms)

    def _try(self, ordered: list[Candidate], counts: Counts, about_ms: int, target_ms: int) -> _Try:
        """Return what was fitted, with its exact length once it is near."""
        miss = abs(about_ms - target_ms)
        if miss <= self._rules.tolerance_s * 1000:
            miss = abs(self._lengths.laid_out(steps_of(ordered, counts)).total_ms - target_ms)
        return miss, ordered, counts

    @property
    def touch_left_ms(self) -> int:
        """How long hands and tools may still be on the skin today."""
        return max(0, self._rules.touch_minutes_a_day * 60_000 - self._past.touch_ms_today)
