# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What may come into the place of a step of any session: one that was made, a routine, and while it runs.

By the rules that sessions are made by. Where the session breaks one of them already, as a routine may, the like
need not mend that; it must break none anew.
"""

from collections.abc import Sequence

from facetimer.choices.making.arranging import is_in_order
from facetimer.choices.making.changing import how_alike, may_stand_for
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.pool import TOOLS, Candidate
from facetimer.choices.making.wish import Level, Wish
from facetimer.choices.picking import technique_of
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Sides, Tool
from facetimer.session.timeline import TimelineStep

MOST = 3
"""So many are proposed: what is looked at with oil on the hands."""


def likes(
    maker: Maker,
    steps: Sequence[TimelineStep],
    place: int,
    level: Level = Level.USED,
    sides: Sides = Sides.BOTH,
) -> tuple[Exercise, ...]:
    """Return up to three exercises that may come instead of step `place`, the most alike first.

    They are of its kind and technique, for a place of it, with its tool; at hand is what the session needs.

    Args:
        maker: makes what this person may do today; what it knows of today leaves this session out.
        steps: of the session, as they are laid out.
        place: index of the step.
        level: how used to practice the person is.
        sides: which of them the step works; where it is one alone, what works both at once is no like.
    """
    exercises = [step.exercise for step in steps]
    tools = frozenset(each.category for each in exercises if each.category in TOOLS)
    slips = any(each.needs_slip for each in exercises)
    wish = Wish(maker.rules.minutes.most, tools=tools, oil=slips, level=level)
    standing = maker.standing(wish, exercises)
    able = [each for each in maker.found(wish).values() if sides is Sides.BOTH or _works_one_side(each.exercise)]
    found = [each for each in able if _is_lawful(maker, steps, standing, place, each)]
    found.sort(key=lambda each: how_alike(standing[place], each, maker))
    return tuple(each.exercise for each in found[:MOST])


def _works_one_side(exercise: Exercise) -> bool:
    return all(block.per_side for block in exercise.blocks)


def _is_lawful(
    maker: Maker, steps: Sequence[TimelineStep], standing: Sequence[Candidate], place: int, new: Candidate
) -> bool:
    old, rules = standing[place], maker.rules
    others = [each for index, each in enumerate(standing) if index != place]
    changed = [*standing[:place], new, *standing[place + 1 :]]
    names = {each.id for each in standing}
    one, other = old.exercise, new.exercise
    same_way = (one.tool, technique_of(one)) == (other.tool, technique_of(other))
    if new.id in names or not same_way or not may_stand_for(old, new):
        return False
    necks = [len({each.id for each in those} & set(rules.neck)) for those in (standing, changed)]
    return (
        all(rules.may_meet(new.exercise, each.exercise) for each in others)
        and set(rules.companions_of(new.exercise)) <= {each.id for each in others}
        and necks[1] <= max(rules.neck_moves, necks[0])
        and (is_in_order(changed, rules) or not is_in_order(standing, rules))
        and _touches_little(maker, steps, place, new)
    )


def _touches_little(maker: Maker, steps: Sequence[TimelineStep], place: int, new: Candidate) -> bool:
    """Whether a day has no more touch than it should, or no more than with the step that was there."""
    length_ms = maker.step_ms(new.id)
    if not new.touches or length_ms <= steps[place].duration_ms:
        return True
    others = (step for index, step in enumerate(steps) if index != place)
    others_ms = sum(step.duration_ms for step in others if step.exercise.tool is not Tool.NONE)
    return others_ms + length_ms <= maker.touch_left_ms
