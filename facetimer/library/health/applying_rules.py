# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person has said about their health, and what is left of a routine because of it.

Pure: routine + what the person said + today → the routine with steps left out, to be asked about or softened,
and for each the sentence that says why. Owns how rules are weighed; the rules themselves are data
(`assets/library/care/flags.toml`). It must not know where answers are kept or how they are shown. It advises, it
diagnoses nothing: whatever is unclear is decided for the stricter side.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.health.rule_format import Effect, FlagRules, Rule, Situation
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.practice import Block, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import ZONE_WORDS, Flag, Pressure, Tool, Zone
from facetimer.notices import Notice, joined, parted
from facetimer.translating import QT_TRANSLATE_NOOP

_GENTLER = tuple(Pressure)
"""Pressures in the order of their definition, the gentlest first."""


class Condition(Struct, frozen=True):
    """One thing a person said about themself.

    Attributes:
        situation: which situation of the flag; empty = not said, and every one of them counts.
        since: when it happened; None = not known, which counts as today and does not lapse by itself.
        wait_days: what the person's own practitioner said, instead of the app's figure.
        zones: where; empty = everywhere.
    """

    flag: Flag
    situation: str = ""
    since: date | None = None
    wait_days: int | None = None
    zones: frozenset[Zone] = frozenset()


class Health(Struct, frozen=True):
    """All that a person said. It stays on this machine and is deleted in one action.

    `skip_zones` is for today only ("leave the jaw out") and no matter of health.
    """

    conditions: tuple[Condition, ...] = ()
    skip_zones: frozenset[Zone] = frozenset()


class Verdict(Struct, frozen=True):
    """What happens to one exercise, and the sentence that says why.

    Attributes:
        flag: of the first of the answers that say so; None where the person left an area out for today.
        until: the day after the last on which it holds, where it ends by itself.
        flags: of all of them, each once.
    """

    exercise: str
    effect: Effect
    flag: Flag | None
    why: str
    until: date | None = None
    flags: tuple[Flag | None, ...] = ()


class Review(Struct, frozen=True):
    """A routine seen through a person's answers.

    Attributes:
        routine: the steps that are left, those to be asked about included.
        exercises: every exercise of the routine; softened ones in their milder form, under the same id.
        verdicts: one for each exercise that is touched by a rule, in the order of the routine.
        explanation: why nothing is left; empty while something is.
    """

    routine: Routine
    exercises: Mapping[str, Exercise]
    verdicts: tuple[Verdict, ...]
    explanation: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to practise."""
        return not self.routine.steps

    @property
    def causes(self) -> tuple[Flag | None, ...]:
        """By which flags steps are left out, each once; None for an area that the person left out for today."""
        return tuple(dict.fromkeys(v.flag for v in self.verdicts if v.effect is Effect.BLOCK))

    def asked(self) -> tuple[Verdict, ...]:
        """Return what needs an explicit yes before the session starts."""
        left = {step.exercise for step in self.routine.steps}
        return tuple(v for v in self.verdicts if v.effect is Effect.ASK and v.exercise in left)

    def without(self, declined: Iterable[str]) -> "Review":
        """Return the review without the exercises that the person said no to."""
        gone = frozenset(declined)
        steps = tuple(step for step in self.routine.steps if step.exercise not in gone)
        left_out = QT_TRANSLATE_NOOP("Notices", "You left out every step of {routine}.")
        why = self.explanation or ("" if steps else Notice(left_out, routine=self.routine.name))
        return replace(self, routine=replace(self.routine, steps=steps), explanation=why)


def review(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    health: Health,
    today: date,
    rules: Mapping[Flag, FlagRules],
) -> Review:
    """Apply what the person said to a routine.

    Args:
        routine: any routine; it is not changed.
        exercises: every exercise that the routine names.
        health: what the person said.
        today: the person's local day.
        rules: of all flags, as `load_care` gives them.

    Raises:
        KeyError: a step names an exercise that is not there.
    """
    named = dict.fromkeys(step.exercise for step in routine.steps)
    found = {name: review_exercise(exercises[name], health, today, rules) for name in named}
    kept: list[RoutineStep] = []
    for step in routine.steps:
        verdict, milder = found[step.exercise]
        if (verdict is None or verdict.effect is not Effect.BLOCK) and milder.blocks:
            kept.append(step)
    verdicts = tuple(verdict for verdict, _ in found.values() if verdict)
    left = replace(routine, steps=tuple(kept))
    return Review(
        routine=left,
        exercises={name: milder for name, (_, milder) in found.items()},
        verdicts=verdicts,
        explanation="" if kept else _nothing_left(routine, verdicts),
    )


def review_exercise(
    exercise: Exercise, health: Health, today: date, rules: Mapping[Flag, FlagRules]
) -> tuple[Verdict | None, Exercise]:
    """Return what happens to one exercise, and its milder form (itself where nothing is softened)."""
    verdicts: list[Verdict] = []
    milder = exercise
    skipped = [zone for zone in exercise.zones if zone in health.skip_zones]
    if skipped:
        asked = QT_TRANSLATE_NOOP("Notices", "You asked to leave this area out today: {zones}.")
        why: str = Notice(asked, zones=joined(*(ZONE_WORDS[zone] for zone in skipped), by=", "))
        verdicts.append(Verdict(exercise.id, Effect.BLOCK, None, why, today))
    for verdict, rule in each_verdict(exercise, health.conditions, today, rules):
        verdicts.append(verdict)
        if rule.effect is Effect.SOFTEN:
            milder = soften(milder, rule)
    if verdicts and not milder.blocks:
        verdicts = [replace(v, effect=Effect.BLOCK) if v.effect is Effect.SOFTEN else v for v in verdicts]
    return _weighed(verdicts), milder


def each_verdict(
    exercise: Exercise, conditions: Iterable[Condition], today: date, rules: Mapping[Flag, FlagRules]
) -> Iterator[tuple[Verdict, Rule]]:
    """Yield what each rule that meets the exercise says of it, before they are weighed."""
    for condition, situation, until in _current(conditions, today, rules):
        for rule in situation.rules:
            if _meets(rule, exercise, condition, today):
                why = rule.why.replace("{wait}", str(_wait_days(condition, situation) or ""))
                yield Verdict(exercise.id, rule.effect, condition.flag, why, until), rule


def soften(exercise: Exercise, rule: Rule) -> Exercise:
    """Return the milder form: gentler pressure, capped poses, blocks of a movement left out."""
    pressure = exercise.pressure
    if rule.pressure is not None:
        pressure = min(pressure, rule.pressure, key=_GENTLER.index)
    blocks = (block for block in exercise.blocks if not _moved(block) & set(rule.without_moving))
    return replace(exercise, pressure=pressure, blocks=tuple(_capped(block, rule.cap) for block in blocks))


def _weighed(verdicts: list[Verdict]) -> Verdict | None:
    """Return the strongest verdict, with every sentence that a person needs to understand it."""
    if not verdicts:
        return None
    strongest = min((v.effect for v in verdicts), key=list(Effect).index)
    telling = [v for v in verdicts if v.effect is strongest or strongest is not Effect.BLOCK]
    ends = [v.until for v in telling if v.effect is strongest]
    until = None if None in ends else max(end for end in ends if end)
    first = next(v for v in telling if v.effect is strongest)
    flags = tuple(dict.fromkeys(v.flag for v in telling))
    return replace(first, why=joined(*dict.fromkeys(v.why for v in telling)), until=until, flags=flags)


def _current(
    conditions: Iterable[Condition], today: date, rules: Mapping[Flag, FlagRules]
) -> Iterator[tuple[Condition, Situation, date | None]]:
    """Yield the conditions that still count, with the day on which each stops counting by itself."""
    meant = ((each, one) for each in conditions for one in rules[each.flag].meant_by(each.situation))
    for condition, situation in meant:
        wait = _wait_days(condition, situation)
        if condition.since is None or wait is None:
            yield condition, situation, None
        elif (today - condition.since).days < wait:
            yield condition, situation, _after(condition.since, wait)


def _after(since: date, days: int) -> date:
    """Return the day after so many days; figures beyond the calendar end with the calendar."""
    return since + timedelta(days=min(days, (date.max - since).days))


def _wait_days(condition: Condition, situation: Situation) -> int | None:
    if condition.wait_days is not None:
        return condition.wait_days
    return None if situation.until_cleared else situation.wait_days


def _meets(rule: Rule, exercise: Exercise, condition: Condition, today: date) -> bool:
    """Whether everything that the rule names fits the exercise."""
    zones = set(exercise.zones)
    moved = {parameter for block in exercise.blocks for parameter in _moved(block)}
    return all(
        (
            not rule.touching or exercise.tool is not Tool.NONE,
            not rule.carrying or condition.flag in exercise.flags,
            not rule.categories or exercise.category in rule.categories,
            not rule.exercises or exercise.id in rule.exercises,
            not rule.zones or zones & set(rule.zones),
            not rule.pressures or exercise.pressure in rule.pressures,
            not rule.strokes or _stroke_types(exercise) & set(rule.strokes),
            not rule.goals or exercise.goal in rule.goals,
            not rule.moving or moved & set(rule.moving),
            rule.jaw_open_over is None or _widest_jaw(exercise) > rule.jaw_open_over,
            not rule.in_zones or not condition.zones or zones & condition.zones,
            rule.within_days is None
            or condition.since is None
            or (today - condition.since).days < rule.within_days,
        )
    )


def _stroke_types(exercise: Exercise) -> set[StrokeType]:
    return {stroke.type for block in exercise.blocks for stroke in block.strokes}


def _moved(block: Block) -> set[str]:
    return {move.parameter for move in block.poses}


def _widest_jaw(exercise: Exercise) -> float:
    moves = (move for block in exercise.blocks for move in block.poses if move.parameter == "jaw_open")
    return max((max(move.start, move.end) for move in moves), default=0.0)


def _capped(block: Block, cap: Mapping[str, float]) -> Block:
    poses = tuple(
        replace(move, start=min(move.start, cap[move.parameter]), end=min(move.end, cap[move.parameter]))
        if move.parameter in cap
        else move
        for move in block.poses
    )
    return replace(block, poses=poses)


def _nothing_left(routine: Routine, verdicts: Iterable[Verdict]) -> Notice:
    reasons = joined(*dict.fromkeys(each for v in verdicts if v.effect is Effect.BLOCK for each in parted(v.why)))
    words = QT_TRANSLATE_NOOP(
        "Notices", "Every step of {routine} is left out for you at present. {reasons} Choose another routine."
    )
    return Notice(words, routine=routine.name, reasons=reasons)
