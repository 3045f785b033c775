# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Proposes a programme to a person who has answered three questions, or none of them, and says why.

The rules are a table: the first that fits what was answered decides. Pure; it must not know who asks.
"""

from collections.abc import Collection
from enum import StrEnum

from msgspec import Struct

from facetimer.library.catalogue import Catalogue
from facetimer.library.model.programme import Programme
from facetimer.notices import Notice
from facetimer.settings import DEFAULT_PROGRAMME
from facetimer.translating import QT_TRANSLATE_NOOP


class Wish(StrEnum):
    """What somebody would like."""

    BEGIN = "begin"
    RELAX = "relax"
    JAW = "jaw"
    EXERCISE = "exercise"
    KEEP = "keep"


class Spare(StrEnum):
    """How much time somebody has on a day of practice."""

    LITTLE = "little"
    """About five minutes."""
    SOME = "some"
    """Ten to fifteen."""
    MUCH = "much"
    """Half an hour."""


class Kit(StrEnum):
    """What somebody has to practise with, besides a face."""

    HANDS = "hands"
    ROLLER = "roller"
    GUA_SHA = "gua-sha"


class Answers(Struct, frozen=True):
    """What was answered; None for a question that was passed over."""

    wish: Wish | None = None
    spare: Spare | None = None
    kit: Kit | None = None


class Rule(Struct, frozen=True):
    """A row of the table.

    Attributes:
        wishes, spares, kits: the answers it fits; empty fits every answer, and none.
        why: the reason, one sentence for a person to read.
    """

    programme: str
    why: str
    wishes: frozenset[Wish] = frozenset()
    spares: frozenset[Spare] = frozenset()
    kits: frozenset[Kit] = frozenset()

    def fits(self, answers: Answers) -> bool:
        """Whether every question this rule asks about has one of its answers."""
        return (
            (not self.wishes or answers.wish in self.wishes)
            and (not self.spares or answers.spare in self.spares)
            and (not self.kits or answers.kit in self.kits)
        )


class Proposal(Struct, frozen=True):
    """A programme, by id, and the reason for it."""

    programme: str
    why: Notice


GENTLE = Rule(
    DEFAULT_PROGRAMME,
    QT_TRANSLATE_NOOP("Notices", "It begins with two short sessions a week and shows you a little of everything."),
)
"""What fits everybody."""

RULES: tuple[Rule, ...] = (
    Rule(
        "jaw-4wk",
        QT_TRANSLATE_NOOP(
            "Notices", "A few minutes for the jaw once a day, and a minute now and then in between."
        ),
        wishes=frozenset({Wish.JAW}),
    ),
    Rule(
        "ongoing",
        QT_TRANSLATE_NOOP("Notices", "Two or three times a week, and each time you choose what you like."),
        wishes=frozenset({Wish.KEEP}),
    ),
    Rule(
        "workout-20wk",
        QT_TRANSLATE_NOOP("Notices", "With half an hour a day you can follow the schedule of a study."),
        wishes=frozenset({Wish.EXERCISE}),
        spares=frozenset({Spare.MUCH}),
    ),
    Rule(
        "trio-4x",
        QT_TRANSLATE_NOOP(
            "Notices", "Exercises for cheeks and lips in sets of almost three minutes, four times a day."
        ),
        wishes=frozenset({Wish.EXERCISE}),
        spares=frozenset({Spare.LITTLE, Spare.SOME}),
    ),
    Rule(
        "roller-5wk",
        QT_TRANSLATE_NOOP("Notices", "You have a roller and about five minutes: this is a short round each day."),
        wishes=frozenset({Wish.RELAX}),
        spares=frozenset({Spare.LITTLE}),
        kits=frozenset({Kit.ROLLER}),
    ),
    Rule(
        "roller-5x",
        QT_TRANSLATE_NOOP("Notices", "You have a roller and a quarter of an hour: this is a longer round."),
        wishes=frozenset({Wish.RELAX}),
        spares=frozenset({Spare.SOME, Spare.MUCH}),
        kits=frozenset({Kit.ROLLER}),
    ),
    Rule(
        "gua-sha-5x",
        QT_TRANSLATE_NOOP("Notices", "You have a gua sha and a quarter of an hour: this uses both."),
        wishes=frozenset({Wish.RELAX}),
        spares=frozenset({Spare.SOME, Spare.MUCH}),
        kits=frozenset({Kit.GUA_SHA}),
    ),
    Rule(
        "desk-day",
        QT_TRANSLATE_NOOP("Notices", "Two minutes, twice a working day, need nothing but your hands."),
        wishes=frozenset({Wish.RELAX}),
        spares=frozenset({Spare.LITTLE}),
        kits=frozenset({Kit.HANDS}),
    ),
    Rule(
        "massage-3x",
        QT_TRANSLATE_NOOP("Notices", "A whole massage with your own hands takes about a quarter of an hour."),
        wishes=frozenset({Wish.RELAX}),
        spares=frozenset({Spare.SOME, Spare.MUCH}),
        kits=frozenset({Kit.HANDS}),
    ),
    GENTLE,
)


FREE = Rule(
    "ongoing",
    QT_TRANSLATE_NOOP(
        "Notices",
        "Your health answers leave nothing of the others that would fit. Here you choose each time, two or three "
        "times a week, from what they leave.",
    ),
)
"""What fits everybody of whose practice anything is left at all."""


def propose(answers: Answers, left_out: Collection[str] = frozenset()) -> Proposal | None:
    """Return the programme for what was answered; whoever answered nothing gets the gentle one.

    None where health leaves nothing of what would fit, and nothing to choose from either: then nothing is begun.

    Args:
        answers: what was answered.
        left_out: programmes, by id, of which the person's health leaves nothing, see `without_any`.
    """
    fitting = (rule for rule in (*RULES, FREE) if rule.fits(answers) and rule.programme not in left_out)
    rule = next(fitting, None)
    return Proposal(rule.programme, Notice(rule.why)) if rule else None


def without_any(catalogue: Catalogue, routines: Collection[str], exercises: Collection[str]) -> frozenset[str]:
    """Return the programmes, by id, of which a person's health leaves nothing: no routine, nothing to count.

    One that leaves open what is practised has nothing left where no routine is.

    Args:
        catalogue: the programmes, and all routines there are.
        routines: those, by id, of which health leaves nothing.
        exercises: those, by id, that health leaves out.
    """
    if not routines:
        return frozenset()
    blocked = frozenset(routines)

    def is_empty(programme: Programme) -> bool:
        named = {each for stage in programme.stages for plan in stage.plans for each in plan.routines}
        counted = {quota.exercise for quota in programme.quotas}
        return (named or (set() if counted else catalogue.routines.keys())) <= blocked and counted <= set(
            exercises
        )

    return frozenset(each.id for each in catalogue.programmes.values() if is_empty(each))


def others(answers: Answers, proposed: str, left_out: Collection[str] = frozenset()) -> list[str]:
    """Return two other programmes, by id, those that have most of the answers.

    Args:
        answers: what was answered.
        proposed: the one that is proposed already.
        left_out: programmes, by id, of which the person's health leaves nothing.
    """

    def shared(rule: Rule) -> int:
        return (answers.wish in rule.wishes) + (answers.spare in rule.spares) + (answers.kit in rule.kits)

    names = (rule.programme for rule in sorted(RULES, key=shared, reverse=True))
    return [each for each in dict.fromkeys(names) if each != proposed and each not in left_out][:2]
