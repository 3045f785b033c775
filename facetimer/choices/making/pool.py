# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What may take part in a session for a wish and why not, how likely each is to, how often it may be counted."""

import math
from collections.abc import Iterable, Mapping
from enum import Enum
from hashlib import blake2b

from msgspec import Struct

from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Goal, Source, Tool, Zone
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

TOOLS = frozenset({Category.GUA_SHA, Category.ROLLER})
_MARKED = {Mark.MORE: 3.0, Mark.LESS: 0.3}
_DONE_YESTERDAY = 0.6
_LEAST_PRACTISED = 1.5
_BESIDE = 0.1
"""What an exercise weighs that works none of the places asked for; one that works them alone weighs 1."""


class Hindrance(Enum):
    """What keeps an exercise out of a session, beside health; its value says so of one exercise, in a clause."""

    WITHOUT = QT_TRANSLATE_NOOP("Notices", "it is to stay out")
    NEVER = QT_TRANSLATE_NOOP("Notices", "you never want it")
    DONE = QT_TRANSLATE_NOOP("Notices", "you have done it {times} times today, and that is enough")
    NO_TOOL = QT_TRANSLATE_NOOP("Notices", "its tool is not at hand")
    DRY = QT_TRANSLATE_NOOP("Notices", "it glides, and that needs oil")
    TOOL_USED = QT_TRANSLATE_NOOP("Notices", "your skin has had today’s session with a tool")
    NEW = QT_TRANSLATE_NOOP("Notices", "it is for those who are used to practice")
    EASE = QT_TRANSLATE_NOOP("Notices", "it lets muscles work, and you asked for ease")


class Given(Struct, frozen=True):
    """All that a session is made from, besides the exercises.

    Attributes:
        rules: see `making.toml`.
        marks: what the person said of exercises, by id.
    """

    wish: Wish
    rules: MakingRules
    past: Past
    marks: Mapping[str, Mark]


class Candidate(Struct, frozen=True):
    """An exercise that may take part.

    Attributes:
        part: index of its part in the rules.
        frames: whether it is there to begin or to end a session.
        comes_along: whether it comes with others above all.
        asked: whether it is of the places, the aim and the tool that were asked for.
        weight: how likely it is to be taken, beside the others.
        counts: how often it may be repeated, the least and the most; twice 0 where its count is to stay.
        count_ms: how much longer one repetition more makes it.
    """

    exercise: Exercise
    part: int
    frames: bool
    comes_along: bool
    asked: bool
    weight: float
    counts: tuple[int, int]
    count_ms: int

    @property
    def id(self) -> str:
        """The exercise's."""
        return self.exercise.id

    @property
    def works(self) -> bool:
        """Whether it asks muscles to work."""
        return self.exercise.goal is Goal.WORK

    @property
    def touches(self) -> bool:
        """Whether a hand or a tool is on the skin."""
        return self.exercise.tool is not Tool.NONE


def pool(exercises: Iterable[Exercise], given: Given) -> dict[str, Candidate]:
    """Return what may take part, by id, in the order in which it is drawn first.

    Args:
        exercises: what the person's health leaves, in its milder form where there is one.
        given: what the session is made from.
    """
    allowed = {each.id: each for each in exercises if why_not(each, given) is None}
    whole = [each for each in allowed.values() if set(given.rules.companions_of(each)) <= allowed.keys()]
    found = [candidate(each, given) for each in whole]
    return {each.id: each for each in drawn(found, given.wish.seed)}


def why_not(exercise: Exercise, given: Given) -> Notice | None:
    """Return why `exercise` may not take part, in a clause; None where it may."""
    hindered, often = hindrance(exercise, given), given.past.today.get(exercise.id, 0)
    if hindered is None:
        return None
    if hindered is Hindrance.DONE and often == 1:
        return Notice(QT_TRANSLATE_NOOP("Notices", "you have done it once today, and that is enough"))
    return Notice(hindered.value, times=often)


def hindrance(exercise: Exercise, given: Given) -> Hindrance | None:
    """Return what keeps `exercise` out, the first of all that does; None where it may take part."""
    wish, rules, past = given.wish, given.rules, given.past
    is_tool = exercise.category in TOOLS
    most = exercise.per_day.value if exercise.per_day else rules.times_a_day
    hindering = (
        (Hindrance.WITHOUT, exercise.id in wish.without),
        (Hindrance.NEVER, given.marks.get(exercise.id) is Mark.NEVER),
        (Hindrance.DONE, past.today.get(exercise.id, 0) >= most),
        (Hindrance.NO_TOOL, is_tool and exercise.category not in wish.tools),
        (Hindrance.DRY, exercise.needs_slip and not wish.oil),
        (Hindrance.TOOL_USED, is_tool and past.tool_sessions_today >= rules.tool_sessions_a_day),
        (Hindrance.NEW, wish.level is Level.NEW and exercise.category in rules.new_leaves_out),
        (Hindrance.EASE, wish.goal is Goal.EASE and exercise.goal is Goal.WORK),
    )
    return next((each for each, hinders in hindering if hinders), None)


def counts_of(exercise: Exercise, wish: Wish, rules: MakingRules) -> tuple[int, int]:
    """Return the least and the most repetitions of `exercise`; an article's count, and different ones, stay."""
    own = {block.reps.value for block in exercise.blocks}
    if len(own) > 1 or any(block.reps.source is Source.ARTICLE for block in exercise.blocks):
        return (0, 0)
    percent = rules.new_counts_percent if wish.level is Level.NEW else rules.counts_percent
    (reps,) = own
    least, most = -(-reps * percent.least // 100), reps * percent.most // 100
    return (max(1, least), max(1, most))


def drawn(candidates: Iterable[Candidate], seed: int, turn: int = 0) -> list[Candidate]:
    """Return `candidates` as they are drawn, what weighs more sooner; in another order for each seed and turn."""

    def due(candidate: Candidate) -> tuple[float, str]:
        share = shuffled(f"{seed} {turn} {candidate.id}")
        return -math.log(share) / candidate.weight, candidate.id

    return sorted(candidates, key=due)


def shuffled(text: str) -> float:
    """Return a number above 0 and at most 1 that follows from `text` alone, evenly spread."""
    return (int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) + 1) / 256**7


def least_practised(past: Past, among: Iterable[Zone]) -> Zone | None:
    """Return the zone of `among` with the least time in the last seven days; None while there is no past."""
    if not past.zone_ms:
        return None
    order = list(Zone)
    return min(among, key=lambda zone: (past.zone_ms.get(zone, 0), order.index(zone)), default=None)


def candidate(exercise: Exercise, given: Given) -> Candidate:
    """Return `exercise` as one that takes part in a session."""
    wish, rules = given.wish, given.rules
    counts = counts_of(exercise, wish, rules)
    kept = next((step for step in wish.kept if step.exercise == exercise.id), None)
    if kept and counts[0]:
        counts = (kept.reps or exercise.blocks[0].reps.value,) * 2
    asked = (not wish.zones or bool(wish.zones & set(exercise.zones))) and wish.goal in {None, exercise.goal}
    weight = _weight(exercise, given.past, given.marks.get(exercise.id))
    if wish.zones:
        weight *= max(_BESIDE, len(wish.zones & set(exercise.zones)) / len(exercise.zones)) ** 2
        weight /= 1 + len(rules.companions_of(exercise))  # the minutes are for the place
    count_ms = sum(
        (block.move_in_ms.value + block.hold_ms.value + block.move_out_ms.value + block.rest_ms.value)
        * (2 if block.per_side else 1)
        for block in exercise.blocks
    )
    part, along = rules.part_of(exercise), rules.is_companion(exercise.id)
    return Candidate(exercise, part, bool(rules.parts[part].why), along, asked, weight, counts, count_ms)


def _weight(exercise: Exercise, past: Past, mark: Mark | None) -> float:
    weight = 1.0 if mark is None else _MARKED.get(mark, 1.0)
    if exercise.id in past.yesterday:
        weight *= _DONE_YESTERDAY
    most = max(past.zone_ms.values(), default=0)
    if most:
        had = sum(past.zone_ms.get(zone, 0) for zone in exercise.zones) / len(exercise.zones)
        weight *= 1 + _LEAST_PRACTISED * (1 - had / most)
    return weight
