# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to say in a terminal where an id is not there: what it is instead, what is nearest, and what to type."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum

from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme

NEAR = 0.6
"""How alike two words must be, from 0 to 1, for one to be taken for the other; what `difflib` takes."""

NAMED_AT_MOST = 4


class Kind(StrEnum):
    """A kind of thing that has an id."""

    EXERCISE = "exercise"
    ROUTINE = "routine"
    PROGRAMME = "programme"


def not_there(catalogue: Catalogue, asked: str, kinds: Sequence[Kind]) -> str:
    """Return why there is nothing called `asked` among `kinds`, and what to type instead.

    An id of another kind is said to be one. A near miss may be one of an id or of a name, in any letters.
    """
    head = f"no {' or '.join(kinds)} is called {asked!r}"
    identifier, kind = catalogue.present_id(asked), _kind_of(catalogue, catalogue.present_id(asked))
    if kind is not None:
        return f"{head}; it is {_with_article(kind)}: {_instead(catalogue, kind, identifier)}."
    near = max(_near(catalogue, asked), key=lambda each: (each[0], each[1] in kinds), default=None)
    if near is not None:
        _, kind, identifier = near
        if kind in kinds:
            return f"{head}; did you mean {identifier}?"
        return f"{head}; did you mean the {kind} {identifier}? {_instead(catalogue, kind, identifier)}."
    there = sorted(each for kind in kinds for each in _things(catalogue)[kind])
    return f"{head}; there are {', '.join(there)}."


def nearest(asked: str, known: Iterable[str]) -> str:
    """Return which of `known` is meant by `asked`; empty where none is like it."""
    by_letters = {each.casefold(): each for each in known}
    near = get_close_matches(asked.casefold(), by_letters, n=1, cutoff=NEAR)
    return by_letters[near[0]] if near else ""


def _things(catalogue: Catalogue) -> Mapping[Kind, Mapping[str, Exercise | Routine | Programme]]:
    return {
        Kind.ROUTINE: catalogue.routines,
        Kind.EXERCISE: catalogue.exercises,
        Kind.PROGRAMME: catalogue.programmes,
    }


def _kind_of(catalogue: Catalogue, identifier: str) -> Kind | None:
    return next((kind for kind, things in _things(catalogue).items() if identifier in things), None)


def _near(catalogue: Catalogue, asked: str) -> Iterator[tuple[float, Kind, str]]:
    """Yield what is called nearly so, with how alike it is, its kind and its id."""
    typed = asked.casefold()
    for kind, things in _things(catalogue).items():
        for identifier, thing in things.items():
            also = thing.also_called if isinstance(thing, Exercise) else ()
            names = (identifier, thing.name, *also)
            alike = max(SequenceMatcher(None, name.casefold(), typed).ratio() for name in names)
            if alike >= NEAR:
                yield alike, kind, identifier


def _with_article(kind: Kind) -> str:
    return f"an {kind}" if kind is Kind.EXERCISE else f"a {kind}"


def _instead(catalogue: Catalogue, kind: Kind, identifier: str) -> str:
    """Say which command takes it, and what belongs to it."""
    if kind is Kind.PROGRAMME:
        plans = (plan for stage in catalogue.programmes[identifier].stages for plan in stage.plans)
        routines = list(dict.fromkeys(routine for plan in plans for routine in plan.routines))
        words = f"`facetimer {kind}s` lists it"
        return f"{words}, and its routines are {_listed(routines)}" if routines else words
    words = f"`facetimer {kind}s {identifier}` prints it"
    if kind is Kind.ROUTINE:
        return words
    having = [key for key, each in catalogue.routines.items() if any(s.exercise == identifier for s in each.steps)]
    return f"{words}, and it is in the routines {_listed(having)}" if having else words


def _listed(names: Collection[str]) -> str:
    more = len(names) - NAMED_AT_MOST
    first = ", ".join(list(names)[:NAMED_AT_MOST])
    return f"{first} and {more} more" if more > 0 else first
