# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every made session must be, whatever the wish: lawful, told, and as near to its minutes as anything is."""

from collections.abc import Mapping, Sequence
from itertools import combinations, permutations, product

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level, Made, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.session.timeline import compile_timeline
from tests.choices.making.legal import breaches
from tests.choices.making.wishes import (
    EXERCISES,
    RULES,
    allowed_to,
    conditions,
    marks,
    names,
    of,
    pasts,
    wishes,
)

TOLERANCE_MS = 10_000
COMING_ALONG = {"ly-breath", "jaw-rest", "warm-palms"} | {
    *("ly-collarbones", "ly-neck", "ly-finish", "gs-neck", "gs-drain", "roller-neck")
}
"""They begin or end a session, or come with what cannot be without them."""
FEW = 4
"""Exercises of which every selection, order and count is looked at."""

any_wish = given(wish=wishes, past=pasts, marked=marks, said=conditions)
a_few_exercises = given(
    wish=wishes.map(lambda wish: replace(wish, kept=(), minutes=2 + wish.minutes % 4)),
    chosen=st.lists(names, min_size=1, max_size=FEW, unique=True),
)


def judge(wish: Wish, past: Past, marked: Mapping[str, Mark], said: Sequence[Condition]) -> None:
    """See that what is made is lawful, and that nothing is made only where nothing may be done."""
    allowed = allowed_to(said)
    forms = {**EXERCISES, **allowed}
    try:
        made = Maker(allowed, RULES, past, marked).make(wish)
    except ValueError:
        assert wish.kept, "only what is to be kept can be refused"
        return
    if made is None:
        assert all(breaches(_routine([name]), wish, forms, past, marked, said) for name in allowed)
        return
    assert breaches(made.routine, wish, forms, past, marked, said) == []
    assert len(made.reasons) == len(made.routine.steps)
    assert all(made.reasons)
    judge_told(made, wish, allowed, marked)
    assert made.total_ms == compile_timeline(made.routine, allowed).total_ms
    off = abs(made.total_ms - wish.minutes * 60_000)
    assert off <= TOLERANCE_MS or any("nearest" in told for told in made.told)


def judge_told(made: Made, wish: Wish, allowed: Mapping[str, Exercise], marked: Mapping[str, Mark]) -> None:
    """See that each wish that is not kept is told, each that is kept is not, and that the reason is true."""
    steps = [allowed[step.exercise] for step in made.routine.steps]
    filling = [each for each in steps if each.id not in COMING_ALONG]
    free = [each for each in filling if each.id not in wish.kept_ids]
    works = [each for each in steps if each.goal == "work"]
    could_work = [each for each in allowed.values() if each.goal == "work"]
    there = [each for each in filling if wish.zones & set(each.zones)]
    elsewhere = [each for each in free if wish.zones and not wish.zones & set(each.zones)]
    with_tool = [each for each in steps if each.category in wish.tools]
    eases = [each for each in free if each.goal == "ease"]

    assert _said(made, "Without a tool") == bool(wish.tools and not with_tool)
    assert _said(made, "Nothing here is for that place") == bool(wish.zones and not there)
    assert _said(made, "There is not enough for that place") == bool(there and elsewhere)
    if wish.goal == "work":
        assert _said(made, "Nothing here lets muscles work") == (not works)
        assert _said(made, "some steps are for ease") == (bool(works) and len(eases) > len(works) // 3)
    idle = "Nothing here lets muscles work, all steps are for ease: "
    if _said(made, idle):
        assert not works
        assert wish.goal != "ease"
        assert _said(made, f"{idle}what you said of your health") == (not could_work)
        if _said(made, f"{idle}your marks"):
            assert all(marked[each.id] == "never" for each in could_work)


def _said(made: Made, words: str) -> bool:
    return any(words in told for told in made.told)


def judge_minutes(wish: Wish, chosen: Sequence[str]) -> None:
    """See that where the minutes are missed no selection, order and counts of `chosen` come to them."""
    made = Maker(of(*chosen), RULES).make(wish)
    target_ms = wish.minutes * 60_000
    if made is None or abs(made.total_ms - target_ms) > TOLERANCE_MS:
        assert not _anything_comes_to(target_ms, wish, of(*chosen))


def _anything_comes_to(target_ms: int, wish: Wish, allowed: Mapping[str, Exercise]) -> bool:
    """Look at every selection, order and count."""
    for size in range(1, len(allowed) + 1):
        for some in combinations(allowed, size):
            for order in permutations(some):
                if breaches(_routine(order), wish, allowed, Past(), {}):
                    continue
                for counts in product(*(_counts(allowed[name], wish) for name in order)):
                    total = compile_timeline(_routine(order, counts), allowed).total_ms
                    if abs(total - target_ms) <= TOLERANCE_MS:
                        return True
                break  # another order of the same is as long, but for a second or two of words
    return False


def _counts(exercise: Exercise, wish: Wish) -> list[int | None]:
    own = {block.reps.value for block in exercise.blocks}
    if len(own) > 1 or any(block.reps.source is Source.ARTICLE for block in exercise.blocks):
        return [None]
    most = 1.0 if wish.level is Level.NEW else 1.5
    return [n for n in range(1, 40) if 0.6 * max(own) <= n <= most * max(own)] or [1]


def _routine(order: Sequence[str], counts: Sequence[int | None] = ()) -> Routine:
    padded = (*counts, *[None] * (len(order) - len(counts)))
    steps = tuple(RoutineStep(name, reps=count) for name, count in zip(order, padded, strict=True))
    return Routine("made", "made", steps, (), PrepCard.EXERCISE, Source.MINE)
