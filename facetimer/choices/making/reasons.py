# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Why each step of a made session is there, in one clause: the first that holds."""

from collections.abc import Mapping, Sequence

from facetimer.choices.making.pool import TOOLS, Candidate, least_practised
from facetimer.choices.making.wish import Mark, Past, Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.vocabulary import ZONE_WORDS, Goal, Zone
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP


def reasons(
    ordered: Sequence[Candidate], wish: Wish, rules: MakingRules, past: Past, marks: Mapping[str, Mark]
) -> tuple[Notice, ...]:
    """Return the reason of each step.

    Args:
        ordered: the session's steps, in order.
        wish: what was asked for.
        rules: see `making.toml`.
        past: what was practised lately.
        marks: what the person said of exercises, by id.
    """
    zones = wish.zones or frozenset(zone for each in ordered for zone in each.exercise.zones)
    least = least_practised(past, [zone for zone in Zone if zone in zones])
    return tuple(
        _reason(index, ordered, wish, rules, past, marks.get(each.id), least) for index, each in enumerate(ordered)
    )


def _reason(
    index: int,
    ordered: Sequence[Candidate],
    wish: Wish,
    rules: MakingRules,
    past: Past,
    mark: Mark | None,
    least: Zone | None,
) -> Notice:
    here = ordered[index]
    if here.id in wish.kept:
        return Notice(QT_TRANSLATE_NOOP("Notices", "you kept it"))
    if rules.parts[here.part].why:
        return Notice(rules.parts[here.part].why)
    companion = _needed_by_another(here, ordered, rules)
    if companion:
        return Notice(companion)
    if mark is Mark.MORE:
        return Notice(QT_TRANSLATE_NOOP("Notices", "you want more of it"))
    zone = next((zone for zone in here.exercise.zones if zone in wish.zones), None)
    if least is not None and least in here.exercise.zones:
        words = QT_TRANSLATE_NOOP("Notices", "the least practised place this week: {zone}")
        return Notice(words, zone=ZONE_WORDS[least])
    if here.exercise.category in TOOLS:
        return Notice(QT_TRANSLATE_NOOP("Notices", "for the tool you have"))
    if zone is not None:
        return Notice(QT_TRANSLATE_NOOP("Notices", "for the place you asked for: {zone}"), zone=ZONE_WORDS[zone])
    if index and ordered[index - 1].works and not here.works:
        return Notice(QT_TRANSLATE_NOOP("Notices", "lets go after work"))
    if past.ever and here.id not in past.ever:
        return Notice(QT_TRANSLATE_NOOP("Notices", "new to you"))
    if wish.zones:
        return Notice(QT_TRANSLATE_NOOP("Notices", "fills the minutes you have"))
    words = (
        QT_TRANSLATE_NOOP("Notices", "lets muscles work: {zone}")
        if here.exercise.goal is Goal.WORK
        else QT_TRANSLATE_NOOP("Notices", "eases: {zone}")
    )
    return Notice(words, zone=ZONE_WORDS[here.exercise.zones[0]])


def _needed_by_another(here: Candidate, ordered: Sequence[Candidate], rules: MakingRules) -> str:
    for each in rules.companions:
        needs = [
            other
            for other in ordered
            if other.exercise.category in each.categories and other.id not in (*each.exercises, *each.apart_from)
        ]
        if here.id in each.exercises and needs:
            return each.why
    return ""
