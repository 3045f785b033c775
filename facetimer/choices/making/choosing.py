# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Chooses what a session is made of, in the order in which it is drawn from its pool."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from itertools import zip_longest

from facetimer.choices.making.pool import TOOLS, Candidate, drawn, shuffled
from facetimer.choices.making.wish import Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import CLOSE_MS

_WITH_FRAME_MS = 240_000
"""A session as long as this begins and ends with something quiet."""
_SLACK_MS = 20_000
_NEAR = 3
"""Zones as near as this in their order, which goes from above, are neighbours."""
_FROM_MINUTES, _GROWTH = 10, 0.02
"""From so many minutes on every step has more repetitions, by this share for each further minute."""


class Breadth(Enum):
    """How far a selection may go from what was asked for."""

    FEW_KINDS = auto()
    """What was asked for, of a few kinds of practice."""
    ASKED = auto()
    """What was asked for."""
    ANYTHING = auto()
    """What was asked for first, then whatever may take part."""


class Chooser:
    """Chooses, and adds up what it chose as it goes.

    Args:
        found: what may take part, by id.
        wish: what is asked for.
        rules: see `making.toml`.
        touch_left_ms: how long hands and tools may still be on the skin today.
        step_ms: how much longer a step makes a session, about.
    """

    def __init__(
        self,
        found: Mapping[str, Candidate],
        wish: Wish,
        rules: MakingRules,
        touch_left_ms: int,
        step_ms: Callable[[RoutineStep], int],
    ) -> None:
        self._found = found
        self._wish = wish
        self._rules = rules
        self._touch_left_ms = touch_left_ms
        self._step_ms = step_ms
        self._lengths: dict[str, int] = {}
        self._chosen: dict[str, Candidate] = {}
        self._drawn: list[Candidate] = []

    def choose(self, target_ms: int, turn: int, breadth: Breadth) -> list[Candidate]:
        """Return a selection that comes near `target_ms`, another one for each turn; none where all is longer.

        Args:
            target_ms: how long the session is to be.
            turn: from 0; each draws in another order.
            breadth: how far it may go from what was asked for.
        """
        self._chosen = {}
        self._drawn = drawn(self._found.values(), self._wish.seed, turn)
        self._take_kept()
        room_ms = target_ms - CLOSE_MS
        if target_ms >= _WITH_FRAME_MS:
            self._take_frame()
        for candidate in self._offered(breadth):
            self._take_if_it_fits(candidate, room_ms)
        return list(self._chosen.values())

    def _take_kept(self) -> None:
        for name in self._wish.kept_ids:
            candidate = self._found[name]
            for each in (candidate, *self._missing_companions(candidate)):
                self._take(each)
        while not self._has_rest():
            ease = next(filter(None, map(self._ease_for, [*self._chosen.values()])), None)
            if ease is None:
                return
            self._take(ease)

    def _take_frame(self) -> None:
        for index, part in enumerate(self._rules.parts):
            if part.why:
                fitting = [each for each in self._drawn if each.part == index]
                fitting = [each for each in fitting if self._touches_allowed([each])]
                if fitting and not any(each.part == index for each in self._chosen.values()):
                    self._take(fitting[0])

    def _offered(self, breadth: Breadth) -> list[Candidate]:
        """Return the pool, what was asked for first."""
        tool = self._tool()
        filling = [each for each in self._drawn if not each.frames]
        filling = [each for each in filling if each.exercise.category not in TOOLS or each in tool]
        asked = [each for each in filling if each.asked and not self._is_only_company(each)]
        asked.sort(key=lambda each: (each not in tool, bool(tool) and each.works))  # a tool is for ease
        if self._wish.goal is None and not tool:
            asked = _in_turn(asked)
        if breadth is Breadth.FEW_KINDS:
            kinds = list(dict.fromkeys(each.part for each in asked))[: self._rules.kinds_in(self._wish.minutes)]
            asked = [each for each in asked if each.part in kinds]
        if breadth is not Breadth.ANYTHING:
            return asked
        rest = [each for each in filling if each not in asked and not self._is_only_company(each)]
        return [*asked, *sorted(rest, key=self._how_far)]

    def _how_far(self, candidate: Candidate) -> tuple[bool, bool]:
        """Return how far a candidate is from what was asked for: of another aim, of another height of the face."""
        order = list(Zone)
        places = [order.index(zone) for zone in candidate.exercise.zones]
        asked = [order.index(zone) for zone in self._wish.zones]
        near = not asked or min(abs(one - other) for one in places for other in asked) <= _NEAR
        return self._wish.goal not in {None, candidate.exercise.goal}, not near

    def _is_only_company(self, candidate: Candidate) -> bool:
        """Whether it comes with others, and is not for the places asked for above all."""
        zones = candidate.exercise.zones
        return candidate.comes_along and 2 * len(self._wish.zones & set(zones)) < len(zones)

    def _tool(self) -> list[Candidate]:
        """Return the strokes of one of the tools at hand: of one that is kept, else the seed says which."""
        kept = {each.exercise.category for each in self._chosen.values()} & TOOLS
        tools = kept or {each.exercise.category for each in self._drawn} & TOOLS
        if not tools:
            return []
        one = min(sorted(tools), key=lambda tool: shuffled(f"{self._wish.seed} {tool}"))
        return [each for each in self._drawn if each.exercise.category is one]

    def _take_if_it_fits(self, candidate: Candidate, room_ms: int) -> None:
        if candidate.id in self._chosen:
            return
        group = [candidate, *self._missing_companions(candidate)]
        if candidate.works and not self._has_rest(for_more=1):
            ease = self._ease_for(candidate)
            if ease is None:
                return
            group.append(ease)
        if candidate.id in self._rules.neck and not self._something_before(candidate, self._chosen.values()):
            first = self._something_before(candidate, self._drawn)
            if first is None:
                return
            group.append(first)
        if not self._may_join(group):
            return
        needed = sum(map(self._ms, group))
        left = room_ms - sum(map(self._ms, self._chosen.values()))
        if needed <= left + _SLACK_MS and self._touches_allowed(group):
            for each in group:
                self._take(each)

    def _missing_companions(self, candidate: Candidate) -> list[Candidate]:
        names = self._rules.companions_of(candidate.exercise)
        return [self._found[name] for name in names if name not in self._chosen and name != candidate.id]

    def _something_before(self, neck: Candidate, among: Iterable[Candidate]) -> Candidate | None:
        """Return the first that may stand before a step that moves the neck, which is never the first of all."""
        return next((each for each in among if each.part <= neck.part and each.id not in self._rules.neck), None)

    def _has_rest(self, *, for_more: int = 0) -> bool:
        works = sum(each.works for each in self._chosen.values())
        eases = sum(not each.works and self._stands_between(each) for each in self._chosen.values())
        return works + for_more <= self._rules.works_in_a_row * (eases + 1)

    def _stands_between(self, candidate: Candidate) -> bool:
        return not candidate.frames and any(each.works and each.part == candidate.part for each in self._drawn)

    def _ease_for(self, candidate: Candidate) -> Candidate | None:
        zones = set(candidate.exercise.zones)
        fitting = [
            each
            for each in self._drawn
            if not each.works
            and each.id not in self._chosen
            and each.part == candidate.part
            and each.id not in self._rules.neck
        ]
        return min(fitting, key=lambda each: not zones & set(each.exercise.zones), default=None)

    def _may_join(self, group: Iterable[Candidate]) -> bool:
        together = [*self._chosen.values(), *group]
        neck = sum(each.id in self._rules.neck for each in together)
        return neck <= self._rules.neck_moves and all(
            self._rules.may_meet(one.exercise, other.exercise) for one in group for other in together
        )

    def _touches_allowed(self, group: Iterable[Candidate]) -> bool:
        touching = [each for each in (*self._chosen.values(), *group) if each.touches]
        return sum(map(self._ms, touching)) <= self._touch_left_ms

    def _take(self, candidate: Candidate) -> None:
        self._chosen[candidate.id] = candidate

    def _ms(self, candidate: Candidate) -> int:
        """Return about how much longer `candidate` makes a session."""
        if candidate.id not in self._lengths:
            least, most = candidate.counts
            own = candidate.exercise.blocks[0].reps.value
            grown = min(round(own * self._growth()), most) - own if least else 0
            plain_ms = self._step_ms(RoutineStep(candidate.id))
            self._lengths[candidate.id] = plain_ms + max(0, grown) * candidate.count_ms
        return self._lengths[candidate.id]

    def _growth(self) -> float:
        """Return how much longer than by itself a step is in a long session, which has more of each."""
        return 1 + max(0, self._wish.minutes - _FROM_MINUTES) * _GROWTH


def _in_turn(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return what lets muscles work and what eases in turn, so that who asks for both gets both."""
    works: list[Candidate] = []
    eases: list[Candidate] = []
    for each in candidates:
        (works if each.works else eases).append(each)
    return [each for pair in zip_longest(works, eases) for each in pair if each]
