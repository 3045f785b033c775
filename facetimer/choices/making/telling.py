# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a made session is as a routine: what to have ready, which card comes first; and what is told of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum

from facetimer.choices.making.lengths import MADE_ID
from facetimer.choices.making.pool import TOOLS, Candidate, Given, Hindrance, hindrance
from facetimer.choices.making.wish import Mark
from facetimer.library.having_ready import to_have_ready
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Goal, Source, Tool
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP


class Nothing(Enum):
    """Why no session can be made; its value says so, and what would help."""

    HEALTH = QT_TRANSLATE_NOOP(
        "Notices", "What you said of your health, or leave out today, leaves nothing to make a session of."
    )
    MARKS = QT_TRANSLATE_NOOP(
        "Notices",
        "Your marks say never to all that your health answers leave. With fewer of them there is a session.",
    )
    REST = QT_TRANSLATE_NOOP(
        "Notices",
        "Nothing fits this wish today, with your health answers, your marks, and what you have done already. "
        "Another place, another aim or another day leaves more.",
    )

    @property
    def sentence(self) -> Notice:
        """What is told."""
        return Notice(self.value)


def why_nothing(allowed: Collection[Exercise], given: Given) -> Nothing:
    """Return why no session can be made.

    Args:
        allowed: what the person's health leaves.
        given: what it would be made from.
    """
    if not allowed:
        return Nothing.HEALTH
    never = all(given.marks.get(each.id) is Mark.NEVER for each in allowed)
    return Nothing.MARKS if never else Nothing.REST


_OF_ALL = {
    Hindrance.WITHOUT: QT_TRANSLATE_NOOP("Notices", "all of it is to stay out"),
    Hindrance.NEVER: QT_TRANSLATE_NOOP("Notices", "your marks say never to all of it"),
    Hindrance.DONE: QT_TRANSLATE_NOOP("Notices", "you have done enough of it today"),
    Hindrance.NO_TOOL: QT_TRANSLATE_NOOP("Notices", "it needs a tool that is not at hand"),
    Hindrance.DRY: QT_TRANSLATE_NOOP("Notices", "on dry skin it would drag"),
    Hindrance.TOOL_USED: QT_TRANSLATE_NOOP("Notices", "your skin has had today’s session with one"),
    Hindrance.NEW: QT_TRANSLATE_NOOP("Notices", "it is for those who are used to practice"),
    Hindrance.EASE: QT_TRANSLATE_NOOP("Notices", "it lets muscles work, and you asked for ease"),
}
"""Why nothing of a kind takes part, where the same holds for all that health leaves of it."""
_MIXED = QT_TRANSLATE_NOOP(
    "Notices",
    "what there is of it does not go with your health answers, your marks, the rest of your wish or what you have "
    "done today",
)


def as_routine(ordered: Sequence[Candidate], steps: tuple[RoutineStep, ...]) -> Routine:
    """Return `steps` as a routine, with what they need."""
    tools, prep = to_have_ready([each.exercise for each in ordered])
    return Routine(MADE_ID, Notice(QT_TRANSLATE_NOOP("Notices", "Made for You")), steps, tools, prep, Source.MINE)


def told(
    ordered: Sequence[Candidate], given: Given, total_ms: int, allowed: Collection[Exercise]
) -> tuple[Notice, ...]:
    """Return what of the wish the session does not keep, and why: a sentence each.

    Args:
        ordered: the session's steps, in order.
        given: what it is made from.
        total_ms: how long it takes.
        allowed: what the person's health leaves.
    """
    wish, rules = given.wish, given.rules
    found: list[Notice] = []
    if abs(total_ms - wish.minutes * 60_000) > rules.tolerance_s * 1000:
        words = QT_TRANSLATE_NOOP(
            "Notices", "Nothing comes to {minutes} min exactly: this is the nearest that may be made."
        )
        found.append(Notice(words, minutes=wish.minutes))
    of_tools = [each for each in allowed if each.category in wish.tools]
    if wish.tools and not any(each.exercise.category in TOOLS for each in ordered):
        found.append(
            Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: {why}."), why=_why_none(of_tools, given))
        )
    found += _of_aim(ordered, given, allowed)
    found += _of_places(ordered, given, allowed)
    return tuple(found)


def _of_aim(ordered: Sequence[Candidate], given: Given, allowed: Collection[Exercise]) -> Iterator[Notice]:
    """Yield what is told where muscles should work and few do, or where for both none may."""
    goal = given.wish.goal
    works = [each for each in allowed if each.goal is Goal.WORK]
    if goal is Goal.EASE or any(each.works for each in ordered):
        eases = [each for each in _filling(ordered) if not each.works and each.id not in given.wish.kept_ids]
        rests = sum(each.works for each in ordered) // given.rules.works_in_a_row
        if goal is Goal.WORK and len(eases) > rests:
            words = QT_TRANSLATE_NOOP(
                "Notices", "There is not enough that lets muscles work: some steps are for ease."
            )
            yield Notice(words)
    elif goal is Goal.WORK or all(hindrance(each, given) for each in works):
        words = QT_TRANSLATE_NOOP("Notices", "Nothing here lets muscles work, all steps are for ease: {why}.")
        yield Notice(words, why=_why_none(works, given))


def _of_places(ordered: Sequence[Candidate], given: Given, allowed: Collection[Exercise]) -> Iterator[Notice]:
    """Yield what is told where steps are for other places than were asked for."""
    zones, kept = given.wish.zones, given.wish.kept_ids
    filling = _filling(ordered)
    if zones and not any(zones & set(each.exercise.zones) for each in filling):
        words = QT_TRANSLATE_NOOP("Notices", "Nothing here is for that place, all steps are for others: {why}.")
        yield Notice(words, why=_why_none([each for each in allowed if zones & set(each.zones)], given))
    elif any(not zones & set(each.exercise.zones) and each.id not in kept for each in filling if zones):
        words = QT_TRANSLATE_NOOP("Notices", "There is not enough for that place: some steps are for others.")
        yield Notice(words)


def _filling(ordered: Iterable[Candidate]) -> list[Candidate]:
    """Return the steps that a session is made for: they neither begin nor end it, nor come along with others."""
    return [each for each in ordered if not each.frames and not each.comes_along]


def _why_none(alike: Collection[Exercise], given: Given) -> Notice:
    """Return why nothing of a kind takes part, in a clause.

    Args:
        alike: all of that kind that health leaves.
        given: what the session is made from.
    """
    if not alike:
        health = QT_TRANSLATE_NOOP(
            "Notices", "what you said of your health, or leave out today, leaves none of it"
        )
        return Notice(health)
    hindrances = {hindrance(each, given) for each in alike}
    if len(hindrances) == 1 and (one := hindrances.pop()):
        return Notice(_OF_ALL[one])
    minutes = given.rules.touch_minutes_a_day
    if given.past.touch_ms_today >= minutes * 60_000 and all(each.tool is not Tool.NONE for each in alike):
        touched = QT_TRANSLATE_NOOP("Notices", "your skin has been touched for {minutes} minutes today")
        return Notice(touched, minutes=minutes)
    if given.wish.goal is Goal.WORK and all(each.goal is not Goal.WORK for each in alike):
        return Notice(QT_TRANSLATE_NOOP("Notices", "what there is of it eases, and you asked for exercise"))
    return Notice(_MIXED)
