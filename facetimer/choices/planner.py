# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Plans a routine for a person: their health answers and settings applied, laid out in time."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine
from facetimer.library.model.vocabulary import Zone
from facetimer.local_day import local_day, minutes_of
from facetimer.notices import Notice
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import Settings
from facetimer.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # read when a routine is first opened
    from facetimer.choices.exercise_page import Reading
    from facetimer.choices.known_exercises import Familiar
    from facetimer.library.health.applying_rules import Health, Review, Verdict
    from facetimer.library.health.care_cards import Care
    from facetimer.library.learn import Learn
    from facetimer.library.model.vocabulary import Flag

LEFT_OUT_TODAY = Notice(QT_TRANSLATE_NOOP("Notices", "areas to leave out today"))


class RoutinePlan(Struct, frozen=True):
    """A routine seen through the person's answers; `timeline` is None where nothing is left of it."""

    review: "Review"
    timeline: Timeline | None


class Planner:
    """Makes plans.

    All that a person practises is laid out here: `plan`, `plan_of` and `laid_out` start from a `Review`, which
    only the health answers make. What lays a routine out without them, to list, draw or check it, is named in
    `tests/e2e/test_rooms.py`.

    Args:
        catalogue: what can be practised.
        settings: what is in force now: pace, sides, holds, health.
        library: `assets/library`, where the safety rules are.
        now: the wall clock, aware.
        known: the exercises, by id, that the person has done often enough to know; asked only where somebody
            wants short introductions.
        made: the session that was last made for the person, if any; it is found by its id like a routine.
        familiar: what a person needs few words for on a day; asked only where the voice is to learn that.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Callable[[], Settings],
        library: Path,
        now: Callable[[], datetime],
        known: Callable[[], frozenset[str]] = frozenset,
        made: Callable[[], Routine | None] = lambda: None,
        familiar: "Callable[[date], Familiar]" = lambda _today: frozenset(),
    ) -> None:
        self.catalogue = catalogue
        self._settings = settings
        self._library = library
        self._now = now
        self._known = known
        self._made = made
        self._familiar = familiar
        self._lengths_ms: tuple[TimelineOptions, Mapping[str, int]] | None = None

    def routine(self, identifier: str) -> Routine | None:
        """Return the routine with that id, an exercise as one of its own, or what was made for the person."""
        found = self.catalogue.routine(identifier)
        if found is None and (made := self._made()) is not None and made.id == identifier:
            return made
        return found

    def take_over(self, catalogue: Catalogue) -> None:
        """Plan from now on what is in another catalogue: something was added to it, or taken away."""
        self.catalogue, self._lengths_ms = catalogue, None

    def among(self, catalogue: Catalogue) -> "Planner":
        """Return one that plans for the same person what is in another catalogue."""
        wishes = (self._known, self._made, self._familiar)
        return Planner(catalogue, self._settings, self._library, self._now, *wishes)

    def now(self) -> datetime:
        """Return the time on the wall clock, aware."""
        return self._now()

    def today(self) -> date:
        """Return the local day of practice: one that begins when the person's day does."""
        return local_day(self.now(), minutes_of(self._settings().history.day_start))

    @cached_property
    def care(self) -> "Care":
        """The cards and the safety rules."""
        from facetimer.library.health.care_cards import load_care
        from facetimer.library.translations import translated

        return translated(load_care(self._library), self.catalogue.words)

    @cached_property
    def learn(self) -> "Learn":
        """All there is to read."""
        from facetimer.library.learn import load_learn
        from facetimer.library.translations import translated

        return translated(load_learn(self._library), self.catalogue.words)

    def reading(self) -> "Reading":
        """Return what the page of an exercise draws on, for this person today."""
        from facetimer.choices.exercise_page import Reading

        studies = {study.id: study for study in self.learn.studies}
        return Reading(studies, self.care.flags, self.health(), self.today(), self.options().own_hold_ms)

    def health(self) -> "Health":
        """Return what the person said, and what they want left out today."""
        from facetimer.library.health.answer_lines import readable_conditions
        from facetimer.library.health.applying_rules import Health

        conditions, _ = readable_conditions(self._settings().safety.conditions, self.care.flags)
        return Health(conditions, self.zones_left_out())

    def health_notices(self) -> "list[Notice]":
        """Return a sentence for each health answer that could not be read in full, and what it counts as."""
        from facetimer.library.health.answer_lines import readable_conditions

        lines = self._settings().safety.conditions
        return readable_conditions(lines, self.care.flags)[1] if lines else []

    def zones_left_out(self) -> frozenset[Zone]:
        """Return the zones that the person wants left alone today; yesterday's wish is over."""
        safety = self._settings().safety
        # Zones without a day were kept, and their day cannot be read: they count.
        if safety.zones_left_out_on not in {"", self.today().isoformat()}:
            return frozenset()
        return frozenset(zone for zone in Zone if zone.value in safety.zones_left_out)

    def options(self) -> TimelineOptions:
        """Return how a session is laid out."""
        settings = self._settings()
        known = self._known() if settings.session.short_intros == "yes" else frozenset()
        familiar = self._familiar(self.today()) if settings.sound.said == "learning" else frozenset()
        return replace(timeline_options(settings), known=known, familiar=familiar)

    def plan(self, identifier: str, *, softer: bool = False) -> RoutinePlan:
        """Return what a routine comes to for this person today.

        Args:
            identifier: of the routine, or of an exercise to be practised alone.
            softer: in its softer variant, see `library.softer`.

        Raises:
            KeyError: there is neither.
        """
        routine = self.routine(identifier)
        if routine is None:
            raise KeyError(identifier)
        return self.plan_of(routine, softer=softer)

    def plan_of(self, routine: Routine, *, softer: bool = False) -> RoutinePlan:
        """Return what `routine` comes to for this person today, in its softer variant or not."""
        from facetimer.library.health.applying_rules import review

        seen = review(
            routine,
            self.catalogue.exercises,
            self.health(),
            self.today(),
            self.care.flags,
        )
        if softer:
            from facetimer.library.health.softer_variant import softer_review

            seen = softer_review(seen)
        return self.laid_out(seen)

    def own_sessions(self) -> list[Timeline]:
        """Return what each routine of the person's own comes to today, those of which nothing is left aside."""
        return self._sessions(sorted(self.catalogue.own & self.catalogue.routines.keys()))

    def all_sessions(self) -> list[Timeline]:
        """Return what each routine comes to today, those of which nothing is left aside; 2 ms each."""
        return self._sessions(self.catalogue.routines)

    def _sessions(self, routines: Iterable[str]) -> list[Timeline]:
        return [each.timeline for each in map(self.plan, routines) if each.timeline is not None]

    def length_ms(self, identifier: str) -> int | None:
        """Return how long a routine or an exercise alone takes; None where health answers leave nothing of it.

        For a person who said nothing about their health no rule is read: the first page does not wait for them.

        Raises:
            KeyError: there is neither.
        """
        if self._leaves_out():
            timeline = self.plan(identifier).timeline
            return timeline.total_ms if timeline else None
        routine = self.routine(identifier)
        if routine is None:
            raise KeyError(identifier)
        return compile_timeline(routine, self.catalogue.exercises, self.options()).total_ms

    def whole_lengths_ms(self) -> Mapping[str, int]:
        """Return how long each routine takes with nothing left out, by id; once until a choice changes."""
        options = self.options()
        if self._lengths_ms is None or self._lengths_ms[0] != options:
            routines, exercises = self.catalogue.routines.values(), self.catalogue.exercises
            found = {each.id: compile_timeline(each, exercises, options).total_ms for each in routines}
            self._lengths_ms = options, found
        return self._lengths_ms[1]

    def plans(self) -> Mapping[str, RoutinePlan]:
        """Return what each routine comes to today, by id; empty for a person for whom nothing is left out."""
        return {each: self.plan(each) for each in self.catalogue.routines} if self._leaves_out() else {}

    def lengths_ms(self) -> Mapping[str, int]:
        """Return how long each routine takes, by id, of which health answers leave something."""
        if not self._leaves_out():
            return self.whole_lengths_ms()
        return {each: plan.timeline.total_ms for each, plan in self.plans().items() if plan.timeline is not None}

    def laid_out(self, seen: "Review") -> RoutinePlan:
        """Lay a review out in time, for instance after the person left more out."""
        if seen.is_empty:
            return RoutinePlan(seen, None)
        exercises = {**self.catalogue.exercises, **seen.exercises}
        return RoutinePlan(seen, compile_timeline(seen.routine, exercises, self.options()))

    def left_out(self, identifier: str) -> frozenset[str]:
        """Return the exercises, by id, that the person's answers leave out of a routine; often none."""
        if not self._leaves_out():
            return frozenset()
        kept = {step.exercise for step in self.plan(identifier).review.routine.steps}
        return frozenset(step.exercise for step in self.catalogue.routines[identifier].steps) - kept

    def reasons(self) -> Mapping[str, str]:
        """Return why routines are blocked entirely, by id; empty for a person who set no flag."""
        return {each: seen.explanation for each, seen in self.touched().items() if seen.is_empty}

    def causes(self, seen: "Review") -> list[str]:
        """Return for which of the person's answers something is left out, by their names on the Health page."""
        return [self.cause(each) for each in seen.causes]

    def cause(self, flag: "Flag | None") -> str:
        """Return the name of an answer on the Health page; None is an area that is left out today."""
        return LEFT_OUT_TODAY if flag is None else self.care.flags[flag].name

    def exercises_left_out(self) -> "Mapping[str, Verdict]":
        """Return why exercises are left out, by id; often of none."""
        if not self._leaves_out():
            return {}
        from facetimer.library.health.applying_rules import review_exercise
        from facetimer.library.health.rule_format import Effect

        health, today, rules = self.health(), self.today(), self.care.flags
        found = {
            key: review_exercise(each, health, today, rules)[0] for key, each in self.catalogue.exercises.items()
        }
        return {key: each for key, each in found.items() if each is not None and each.effect is Effect.BLOCK}

    def touched(self) -> "Mapping[str, Review]":
        """Return what is left of the routines, by id, of which something is left out; often of none."""
        return self.touched_of(self.plans())

    def touched_of(self, plans: Mapping[str, RoutinePlan]) -> "Mapping[str, Review]":
        """Return what is left of those of `plans`, by id, of which something is left out."""
        routines = self.catalogue.routines
        return {
            each: plan.review
            for each, plan in plans.items()
            if len(plan.review.routine.steps) < len(routines[each].steps)
        }

    def _leaves_out(self) -> bool:
        """Whether anything may be left out of a routine."""
        return bool(self._settings().safety.conditions or self.zones_left_out())


def timeline_options(settings: Settings) -> TimelineOptions:
    """Return what the settings say about time."""
    chosen = settings.session
    return TimelineOptions(
        first_side=Side(chosen.first_side),
        pace_percent=chosen.pace_percent,
        waits=chosen.wait_for_tools,
        own_hold_ms=chosen.hold_override_s * 1000,
    )
