# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Why each step of a made session is there, in one clause.

Of all that holds for a step the first is told that no step before it told, so that a list of them says something.
"""

from collections.abc import Iterator, Mapping, Sequence

from facetimer.choices.making.pool import Candidate, Given, least_practised
from facetimer.choices.making.wish import Mark
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import ZONE_WORDS, Category, Goal, Zone
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

_DOES: Mapping[Category, Notice] = {
    Category.RELAX: Notice(QT_TRANSLATE_NOOP("Notices", "to let go")),
    Category.STRETCH: Notice(QT_TRANSLATE_NOOP("Notices", "a stretch")),
    Category.LYMPH: Notice(QT_TRANSLATE_NOOP("Notices", "feather strokes that lead fluid on")),
    Category.GUA_SHA: Notice(QT_TRANSLATE_NOOP("Notices", "with the gua sha")),
    Category.ROLLER: Notice(QT_TRANSLATE_NOOP("Notices", "with the roller")),
    Category.ACUPRESSURE: Notice(QT_TRANSLATE_NOOP("Notices", "a point to press")),
}
_WORKS = Notice(QT_TRANSLATE_NOOP("Notices", "muscles work"))
_MOVES = Notice(QT_TRANSLATE_NOOP("Notices", "a gentle exercise"))
_GLIDES = Notice(QT_TRANSLATE_NOOP("Notices", "massage with oil"))
_KNEADS = Notice(QT_TRANSLATE_NOOP("Notices", "massage on dry skin"))


def reasons(ordered: Sequence[Candidate], given: Given) -> tuple[Notice, ...]:
    """Return the reason of each step of a session.

    Args:
        ordered: the session's steps, in order.
        given: what it is made from.
    """
    told: list[Notice] = []
    for index in range(len(ordered)):
        holding = list(_holding(index, ordered, given))
        told.append(next((each for each in holding if each not in told), holding[0]))
    return tuple(told)


def _holding(index: int, ordered: Sequence[Candidate], given: Given) -> Iterator[Notice]:
    """Yield all that holds for one step, what tells most first."""
    here, wish = ordered[index], given.wish
    if here.id in wish.kept_ids:
        yield Notice(QT_TRANSLATE_NOOP("Notices", "you kept it"))
        return
    if here.frames:
        yield Notice(given.rules.parts[here.part].why)
        return
    yield from _needed_by_others(here, ordered, given)
    if given.marks.get(here.id) is Mark.MORE:
        yield Notice(QT_TRANSLATE_NOOP("Notices", "you want more of it"))
    least = least_practised(given.past, _worked(ordered, given))
    if least is not None and least in here.exercise.zones:
        words = QT_TRANSLATE_NOOP("Notices", "the least practised place this week: {zone}")
        yield Notice(words, zone=ZONE_WORDS[least])
    for zone in here.exercise.zones:
        if zone in wish.zones:
            words = QT_TRANSLATE_NOOP("Notices", "{zone}, as you asked: {does}")
            yield Notice(words, zone=ZONE_WORDS[zone], does=_does(here.exercise))
    before = ordered[max(0, index - 2) : index]
    if not here.works and any(each.works and _share_a_place(each, here) for each in before):
        yield Notice(QT_TRANSLATE_NOOP("Notices", "lets go after work"))
    if given.past.ever and here.id not in given.past.ever:
        yield Notice(QT_TRANSLATE_NOOP("Notices", "new to you"))
    if wish.zones & set(here.exercise.zones):
        return
    for zone in here.exercise.zones:
        fills = QT_TRANSLATE_NOOP("Notices", "to fill your minutes, {zone}: {does}")
        words = fills if wish.zones else QT_TRANSLATE_NOOP("Notices", "{zone}: {does}")
        yield Notice(words, zone=ZONE_WORDS[zone], does=_does(here.exercise))


def _share_a_place(one: Candidate, other: Candidate) -> bool:
    return bool(set(one.exercise.zones) & set(other.exercise.zones))


def _worked(ordered: Sequence[Candidate], given: Given) -> list[Zone]:
    zones = given.wish.zones or {zone for each in ordered for zone in each.exercise.zones}
    return [zone for zone in Zone if zone in zones]


def _needed_by_others(here: Candidate, ordered: Sequence[Candidate], given: Given) -> Iterator[Notice]:
    for each in given.rules.companions:
        if any(each.needed_by(other.exercise) for other in ordered):
            yield from (Notice(step.why) for step in each.steps if step.exercise == here.id)


def _does(exercise: Exercise) -> Notice:
    if exercise.category is Category.MASSAGE:
        return _GLIDES if exercise.needs_slip else _KNEADS
    return _DOES.get(exercise.category, _WORKS if exercise.goal is Goal.WORK else _MOVES)
