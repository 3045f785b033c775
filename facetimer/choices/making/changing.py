# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Changes a made session: all of it but what is kept, or one step for its like.

Pure: the same session gives the same change. What comes out is as lawful, and as long, as what the maker makes.
"""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from facetimer.choices.making.arranging import is_in_order
from facetimer.choices.making.fitting import Counts, steps_of
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.pool import Candidate
from facetimer.choices.making.wish import Made
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

_ROLLS = 12
"""After so many that give the same there is no other."""


def rolled_again(maker: Maker, made: Made, kept: Collection[str] = ()) -> Made | None:
    """Return another session for the same wish; None where there is no other.

    Args:
        maker: what made it.
        made: what the person has in front of them.
        kept: its exercises, by id, that stay, with their counts.

    Raises:
        ValueError: something that is to be kept is not among the steps.
    """
    steps = {step.exercise: step for step in made.routine.steps}
    missing = [name for name in kept if name not in steps]
    if missing:
        raise ValueError(f"{missing[0]} is to be kept, and is none of the steps: {', '.join(steps)}")
    stays = tuple(step for name, step in steps.items() if name in kept)
    for roll in range(1, _ROLLS + 1):
        other = maker.make(replace(made.wish, seed=made.wish.seed + roll, kept=stays))
        if other and {step.exercise for step in other.routine.steps} != set(steps):
            return other
    return None


def swapped(maker: Maker, made: Made, exercise: str) -> tuple[Made, ...]:
    """Return the session with one step changed for its like, in every way there is, the most alike first.

    All other steps stay as they are, where they are: it may be asked for while the session runs. The new step has
    the count with which the length stays nearest to what it was.

    Args:
        maker: what made it.
        made: what the person has in front of them.
        exercise: which step, by id.

    Raises:
        ValueError: it is none of the steps.
    """
    names = [step.exercise for step in made.routine.steps]
    if exercise not in names:
        raise ValueError(f"{exercise} is to be changed, and is none of the steps: {', '.join(names)}")
    found = maker.found(replace(made.wish, kept=made.routine.steps))
    if not set(names) <= found.keys():
        return ()  # of another day: what was done since changed what may take part
    place = names.index(exercise)
    ordered = [found[name] for name in names]
    likes = [each for each in found.values() if may_stand_for(ordered[place], each)]
    likes.sort(key=lambda each: how_alike(ordered[place], each, maker))
    tried = (_with(maker, made, ordered, place, like) for like in likes)
    return tuple(each for each in tried if each)


def may_stand_for(old: Candidate, new: Candidate) -> bool:
    """Whether `new` is of the kind of `old` and for a place of it."""
    both = set(old.exercise.zones) & set(new.exercise.zones)
    return (new.part, new.works) == (old.part, old.works) and bool(both or old.frames)


def how_alike(old: Candidate, new: Candidate, maker: Maker) -> tuple[bool, float, float]:
    """Return by what to sort those that may stand for `old`: the most alike first."""
    one, other = set(old.exercise.zones), set(new.exercise.zones)
    return not maker.rules.are_alike(old.exercise, new.exercise), -len(one & other) / len(one | other), -new.weight


def _with(maker: Maker, made: Made, ordered: Sequence[Candidate], place: int, new: Candidate) -> Made | None:
    """Return the session with `new` at `place`; None where that is not lawful."""
    if new in ordered:
        return None
    changed = [*ordered[:place], new, *ordered[place + 1 :]]
    counts = _nearest_count(maker, made.total_ms, changed, new)
    if not (
        maker.may_stand_together(changed)
        and is_in_order(changed, maker.rules)
        and maker.touches_little(changed, counts)
    ):
        return None
    other = maker.made(made.wish, changed, counts)
    words = QT_TRANSLATE_NOOP("Notices", "in place of {exercise}; {why}")
    why = Notice(words, exercise=ordered[place].exercise.name, why=other.reasons[place])
    return replace(other, reasons=(*made.reasons[:place], why, *made.reasons[place + 1 :]))


def _nearest_count(maker: Maker, total_ms: int, changed: Sequence[Candidate], new: Candidate) -> Counts:
    """Return the count of `new` with which the session stays nearest to `total_ms`."""
    least, most = new.counts
    ways: list[Counts] = [{new.id: count} for count in range(least, most + 1)]
    return min(ways, key=lambda counts: abs(maker.length_ms(steps_of(changed, counts)) - total_ms))
