# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes a session for a wish, and says for each step why it is there.

A bounded search: a number of times a different selection is drawn, put in order and fitted to the minutes; the
first that comes within the tolerance is taken, else the nearest. Where only a handful of exercises may take part,
every selection of them is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from msgspec.structs import replace

from facetimer.choices.making.arranging import in_order
from facetimer.choices.making.choosing import Breadth, Chooser
from facetimer.choices.making.fitting import Counts, fitted, searched, steps_of
from facetimer.choices.making.pool import TOOLS, Candidate, pool
from facetimer.choices.making.reasons import reasons
from facetimer.choices.making.wish import Made, Mark, Past, Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Category, PrepCard, Source, Zone
from facetimer.notices import Notice
from facetimer.session.timeline import TimelineOptions, compile_timeline
from facetimer.translating import QT_TRANSLATE_NOOP

MADE_ID = "made"
_DRAWS = 8
_HANDFUL = 7

_Try = tuple[int, list[Candidate], Counts, int]
"""By how much it misses, the order, the counts and the length."""


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
        self._options = options or TimelineOptions()

    def make(self, wish: Wish) -> Made | None:
        """Return a session for `wish`; None where nothing may take part.

        Raises:
            ValueError: the minutes are outside of what the rules allow, or an exercise to be kept is not there.
        """
        span = self._rules.minutes
        if not span.least <= wish.minutes <= span.most:
            raise ValueError(f"minutes is {wish.minutes}; it goes from {span.least} to {span.most}")
        missing = [name for name in wish.kept if name not in self._exercises]
        if missing:
            raise ValueError(f"{missing[0]} is to be kept and may not take part")
        found = pool(self._exercises.values(), wish, self._rules, self._past, self._marks)
        target_ms = wish.minutes * 60_000
        best = self._nearest(self._tries(wish, found, target_ms))
        if best is None:
            return None
        _, ordered, counts, total_ms = best
        routine = _routine(ordered, steps_of(ordered, counts))
        why = reasons(ordered, wish, self._rules, self._past, self._marks)
        return Made(routine, why, total_ms, self._told(wish, ordered, total_ms - target_ms))

    def length_ms(self, steps: Sequence[RoutineStep]) -> int:
        """Return how long a session of `steps` takes."""
        routine = Routine(MADE_ID, MADE_ID, tuple(steps), (), PrepCard.EXERCISE, Source.MINE)
        return compile_timeline(routine, self._exercises, self._options).total_ms

    def _nearest(self, tries: Iterable[_Try]) -> _Try | None:
        best: _Try | None = None
        for tried in tries:
            if best is None or tried[0] < best[0]:
                best = tried
            if best[0] <= self._rules.tolerance_s * 1000:
                break
        return best

    def _tries(self, wish: Wish, found: Mapping[str, Candidate], target_ms: int) -> Iterator[_Try]:
        chooser = Chooser(found, wish, self._rules, self._touch_left_ms(), lambda step: self.length_ms([step]))
        for breadth, turn in product(Breadth, range(_DRAWS)):
            ordered = in_order(chooser.choose(target_ms, turn, breadth), self._rules)
            if ordered:
                counts, total = fitted(ordered, target_ms, self.length_ms)
                if self._touch_ms(ordered, counts) <= self._touch_left_ms():
                    yield abs(total - target_ms), ordered, counts, total
        if len(found) <= _HANDFUL:
            yield from self._all_tries(wish, found, target_ms)

    def _all_tries(self, wish: Wish, found: Mapping[str, Candidate], target_ms: int) -> Iterator[_Try]:
        names = list(found)
        for size in range(len(names), 0, -1):
            for some in combinations(names, size):
                chosen = [found[name] for name in some]
                if not set(wish.kept) <= set(some) or not self._may_stand_together(chosen):
                    continue
                ordered = in_order(chosen, self._rules)
                if ordered is None:
                    continue
                enough = self._rules.tolerance_s * 1000
                counts, total = searched(ordered, target_ms, self.length_ms, enough)
                if self._touch_ms(ordered, counts) <= self._touch_left_ms():
                    yield abs(total - target_ms), ordered, counts, total

    def _may_stand_together(self, chosen: Sequence[Candidate]) -> bool:
        names = {each.id for each in chosen}
        return (
            all(self._rules.may_meet(one.exercise, other.exercise) for one, other in combinations(chosen, 2))
            and all(set(self._rules.companions_of(each.exercise)) <= names for each in chosen)
            and len(names & set(self._rules.neck)) <= self._rules.neck_moves
        )

    def _touch_left_ms(self) -> int:
        return max(0, self._rules.touch_minutes_a_day * 60_000 - self._past.touch_ms_today)

    def _touch_ms(self, ordered: Sequence[Candidate], counts: Counts) -> int:
        if not self._past.touch_ms_today:
            return 0  # a session is never longer than what a day allows
        routine = _routine(ordered, steps_of(ordered, counts))
        timeline = compile_timeline(routine, self._exercises, self._options)
        return sum(step.duration_ms for step, each in zip(timeline.steps, ordered, strict=True) if each.touches)

    def _told(self, wish: Wish, ordered: Sequence[Candidate], off_ms: int) -> tuple[Notice, ...]:
        told: list[Notice] = []
        if abs(off_ms) > self._rules.tolerance_s * 1000:
            words = QT_TRANSLATE_NOOP(
                "Notices", "Nothing comes to {minutes} min exactly: this is the nearest that may be made."
            )
            told.append(Notice(words, minutes=wish.minutes))
        if wish.tools and not any(each.exercise.category in TOOLS for each in ordered):
            told.append(self._no_tool(wish))
        if wish.zones and not all(each.asked or not _is_filling(each, self._rules) for each in ordered):
            words = QT_TRANSLATE_NOOP("Notices", "There is not enough for that place: some steps are for others.")
            told.append(Notice(words))
        return tuple(told)

    def _no_tool(self, wish: Wish) -> Notice:
        if self._past.tool_sessions_today >= self._rules.tool_sessions_a_day:
            return Notice(
                QT_TRANSLATE_NOOP("Notices", "Without a tool: your skin has had today's session with one.")
            )
        if not wish.oil:
            return Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: on dry skin it would drag."))
        return Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: none fits this wish."))


def _is_filling(candidate: Candidate, rules: MakingRules) -> bool:
    """Whether it is there for itself and not to begin, to end or to go with something else."""
    companions = {name for each in rules.companions for name in each.exercises}
    return not rules.parts[candidate.part].why and candidate.id not in companions


def _routine(ordered: Sequence[Candidate], steps: tuple[RoutineStep, ...]) -> Routine:
    categories = {each.exercise.category for each in ordered}
    slips = any(each.exercise.needs_slip for each in ordered)
    tools: tuple[str, ...] = ()
    if Category.GUA_SHA in categories:
        tools, prep = ("gua sha", "oil"), PrepCard.TOOL
    elif Category.ROLLER in categories:
        tools, prep = ("jade roller", "serum or oil"), PrepCard.TOOL
    elif slips:
        tools, prep = ("drop of oil",), PrepCard.OIL_LATER
    elif Category.LYMPH in categories:
        prep = PrepCard.LYMPH
    elif any(Zone.MASSETER in each.exercise.zones for each in ordered):
        prep = PrepCard.JAW
    elif categories <= {Category.ACUPRESSURE, Category.RELAX}:
        prep = PrepCard.POINTS
    else:
        prep = PrepCard.EXERCISE
    name = Notice(QT_TRANSLATE_NOOP("Notices", "Made for You"))
    return replace(Routine(MADE_ID, name, steps, tools, prep, Source.MINE))
