# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the page of an exercise says, section by section; the window and the terminal show the same.

Pure. It owns what is told and in which order. It must not know how a section looks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import takewhile
from typing import Literal

from msgspec import Struct

from facetimer.choices.exercise_words import (
    BARE_PHASE_WORDS,
    EFFECT_WORDS,
    EVIDENCE_WORDS,
    PHASE_WORDS,
    PRESSURE_WORDS,
    SIDE_HAND_WORDS,
    TOOL_WORDS,
)
from facetimer.choices.figures import figure, hold_of, step_figures
from facetimer.choices.picking import Technique, technique_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.health.applying_rules import Health, Verdict, review_exercise
from facetimer.library.health.concerns import concerns
from facetimer.library.health.rule_format import Effect, FlagRules
from facetimer.library.learn_texts import Study
from facetimer.library.model.practice import Block, Exercise, Routine
from facetimer.library.model.vocabulary import (
    ZONE_WORDS,
    Category,
    Evidence,
    Flag,
    Goal,
    Pressure,
    Source,
    Sourced,
    Tool,
)
from facetimer.library.single_exercise import single_exercise
from facetimer.notices import Notice, joined
from facetimer.session.timeline import Segment, SegmentKind, Timeline, TimelineOptions, compile_exercise
from facetimer.translating import QT_TRANSLATE_NOOP

NO_STUDY = Notice(QT_TRANSLATE_NOOP("Notices", "We know of no study of it."))
THREE_DOTS = Notice(
    QT_TRANSLATE_NOOP("Notices", "Three dots would be several larger studies of this very move: it has none.")
)
"""What the scale of `Weight` ends with."""
WRONG = Notice(QT_TRANSLATE_NOOP("Notices", "What often goes wrong"))
"""What the mistakes of an exercise stand under."""
PART = QT_TRANSLATE_NOOP("Notices", "Part {number}: {label}.")


class Section(Struct, frozen=True):
    """A heading and its sentences.

    Attributes:
        is_list: whether each of them stands for itself.
        is_doing: whether it is read while one does it: what to do, where, and what goes wrong.
        is_more: whether it is for who wants to know where all this comes from.
    """

    heading: str
    lines: tuple[str, ...]
    is_list: bool = False
    is_doing: bool = False
    is_more: bool = False


class Reading(Struct, frozen=True):
    """What a page draws on besides the exercise.

    Attributes:
        studies: entries of Learn, by id.
        rules: of all health flags.
        health: what the person said.
        today: the person's local day.
        own_hold_ms: the person's own length of holds, 0 for none.
    """

    studies: Mapping[str, Study]
    rules: Mapping[Flag, FlagRules]
    health: Health
    today: date
    own_hold_ms: int


def exercise_sections(exercise: Exercise, reading: Reading) -> tuple[Section, ...]:
    """Return what there is to say about `exercise`, in reading order, without sections that are empty."""
    own_hold_ms = reading.own_hold_ms
    said = (
        _section(QT_TRANSLATE_NOOP("Notices", "What to do"), _steps(exercise, own_hold_ms), "list", "doing"),
        _section(QT_TRANSLATE_NOOP("Notices", "Where it is"), _place(exercise), "doing"),
        _section(WRONG, exercise.mistakes, "list", "doing"),
        _section(QT_TRANSLATE_NOOP("Notices", "When not"), _when_not(exercise, reading)),
        _section(QT_TRANSLATE_NOOP("Notices", "What is known"), _known(exercise, reading.studies), "more"),
        _section(
            QT_TRANSLATE_NOOP("Notices", "Where the figures come from"),
            _figures(exercise, own_hold_ms),
            "list",
            "more",
        ),
    )
    return tuple(section for section in said if section.lines)


def _section(heading: str, lines: Iterable[str], *kinds: Literal["list", "doing", "more"]) -> Section:
    return Section(Notice(heading), tuple(lines), "list" in kinds, "doing" in kinds, "more" in kinds)


def what_to_do(exercise: Exercise, own_hold_ms: int = 0) -> tuple[str, ...]:
    """Return how `exercise` is done, a sentence each; `begins_part` tells the ones that are headings.

    Args:
        exercise: which one.
        own_hold_ms: the person's own length of holds, 0 for none.
    """
    return tuple(_steps(exercise, own_hold_ms))


class Weight(Struct, frozen=True):
    """How much is known of an exercise: so many of three dots, and the same in a few words."""

    dots: int
    words: str


def weight_of(exercise: Exercise, studies: Mapping[str, Study]) -> Weight:
    """Return how much is known, by the grade of its evidence and how many studies there are.

    Without a study it is nothing; a single one has one dot. Three would be several larger studies of this very
    move (`THREE_DOTS`), which nothing here has: every study told of is of something like it.

    Args:
        exercise: of which.
        studies: entries of Learn, by id.
    """
    if not exercise.study_ids:
        return Weight(0, Notice(QT_TRANSLATE_NOOP("Notices", "No study exists")))
    if sum(studies[each].counts for each in exercise.study_ids if each in studies) == 1:
        single = {
            Evidence.SMALL_STUDY: Notice(QT_TRANSLATE_NOOP("Notices", "One small study")),
            Evidence.SMALL_STUDY_SHORT: Notice(QT_TRANSLATE_NOOP("Notices", "One short study")),
        }
        if exercise.evidence in single:
            return Weight(1, single[exercise.evidence])
    return {
        Evidence.SMALL_STUDY: Weight(2, Notice(QT_TRANSLATE_NOOP("Notices", "A few small studies"))),
        Evidence.SMALL_STUDY_SHORT: Weight(2, Notice(QT_TRANSLATE_NOOP("Notices", "A few short studies"))),
        Evidence.INDIRECT: Weight(1, Notice(QT_TRANSLATE_NOOP("Notices", "Studied in patients only"))),
        Evidence.TRADITIONAL: Weight(0, Notice(QT_TRANSLATE_NOOP("Notices", "Tradition, not tested"))),
        Evidence.COMFORT: Weight(0, Notice(QT_TRANSLATE_NOOP("Notices", "For comfort, not tested"))),
    }[exercise.evidence]


def begins_part(line: str) -> bool:
    """Whether a line of what to do names the part that the lines after it are about."""
    return isinstance(line, Notice) and line.template == PART


def zones_line(exercise: Exercise) -> str:
    """Return the zones that an exercise is about, in words."""
    return joined(*(ZONE_WORDS[zone] for zone in exercise.zones), by=" · ")


def aim_line(exercise: Exercise) -> str:
    """Return the sentence that says what an exercise is for."""
    zones = joined(*(ZONE_WORDS[zone] for zone in exercise.zones), by=", ")
    if technique_of(exercise) is Technique.LYMPH and exercise.tool is Tool.NONE:
        return Notice(QT_TRANSLATE_NOOP("Notices", "What it is for: to ease. Nothing moves but the breath."))
    if technique_of(exercise) is Technique.LYMPH:  # too light to be felt by a muscle
        light = QT_TRANSLATE_NOOP(
            "Notices", "What it is for: to ease. It moves the skin and no muscle, here: {zones}."
        )
        return Notice(light, zones=zones)
    words = {
        Goal.EASE: QT_TRANSLATE_NOOP("Notices", "What it is for: to relax the muscles here: {zones}."),
        Goal.WORK: QT_TRANSLATE_NOOP("Notices", "What it is for: to exercise the muscles here: {zones}."),
    }[exercise.goal]
    return Notice(words, zones=zones)


def brief_lines(exercise: Exercise, reading: Reading) -> tuple[str, ...]:
    """Return in two lines what is told in full further down: the figures and whose they are, and what is known."""
    step = single_exercise(exercise).steps[0]
    figures = step_figures(exercise, step, Source.APP, reading.own_hold_ms)
    known = [EVIDENCE_WORDS[exercise.evidence]]
    if not exercise.study_ids:
        known.append(NO_STUDY)
    return (
        Notice(QT_TRANSLATE_NOOP("Notices", "Figures: {figures}"), figures=figures),
        Notice(QT_TRANSLATE_NOOP("Notices", "What is known: {known}"), known=joined(*known)),
    )


def routines_with(exercise: Exercise, catalogue: Catalogue) -> tuple[Routine, ...]:
    """Return the routines that hold `exercise`, in the catalogue's order."""
    return tuple(r for r in catalogue.routines.values() if any(s.exercise == exercise.id for s in r.steps))


def verdict_now(exercise: Exercise, reading: Reading) -> str:
    """Return the sentence that says what the person's answers change; empty where they change nothing."""
    verdict = _verdict(exercise, reading)
    if verdict is None:
        return ""
    return Notice(QT_TRANSLATE_NOOP("Notices", "For you now: {why}"), why=verdict.why)


def is_left_out(exercise: Exercise, reading: Reading) -> bool:
    """Whether the person's answers leave `exercise` out, so that it cannot be started."""
    verdict = _verdict(exercise, reading)
    return verdict is not None and verdict.effect is Effect.BLOCK


def _verdict(exercise: Exercise, reading: Reading) -> Verdict | None:
    return review_exercise(exercise, reading.health, reading.today, reading.rules)[0]


def _place(exercise: Exercise) -> Iterator[str]:
    if exercise.find:
        yield exercise.find
    if not exercise.position or (exercise.find and exercise.category is Category.ACUPRESSURE):
        return  # of a point it is the landmark in short
    if not _words_of(exercise.position) <= _words_of(exercise.find, exercise.cues.setup, exercise.cues.care):
        yield exercise.position


def _words_of(*texts: str) -> set[str]:
    """Return the words that say something: those of four letters and more."""
    return set(re.findall(r"\w{4,}", " ".join(texts).casefold()))


def _steps(exercise: Exercise, own_hold_ms: int) -> Iterator[str]:
    if (exercise.tool, exercise.pressure) == (Tool.NONE, Pressure.NONE):
        yield TOOL_WORDS[exercise.tool]
    else:
        yield joined(TOOL_WORDS[exercise.tool], PRESSURE_WORDS[exercise.pressure])
    timeline = compile_exercise(exercise, TimelineOptions(own_hold_ms=own_hold_ms))
    several = len(exercise.blocks) > 1
    for number, block in enumerate(exercise.blocks, start=1):
        if several:
            yield Notice(PART, number=number, label=block.label)
        if block.side_hand is not None:
            yield SIDE_HAND_WORDS[block.side_hand]
        yield from _block(timeline, number)
        if block.per_side or block.reps.value > 1:
            yield _how_often(block)


def _block(timeline: Timeline, number: int) -> Iterator[str]:
    """Yield the cues of one block's first repetition, each phase with its seconds."""
    first = next(s for s in timeline.segments if s.block == number and s.rep == 1)
    before = timeline.segments[: first.index]
    leading = [s for s in before if s.kind in {SegmentKind.INTRO, SegmentKind.GAP}][-1:]
    for segment in leading:
        yield from (text for text in (segment.cue, segment.care) if text not in {"", first.cue})
    repetition = takewhile(lambda s: s.run == first.run and s.rep == 1, timeline.segments[first.index :])
    yield from (_phase(segment) for segment in repetition if segment.kind is not SegmentKind.REST)


def _phase(segment: Segment) -> str:
    bare = BARE_PHASE_WORDS[segment.kind].casefold()
    adds = not bare.startswith(segment.cue.casefold().removesuffix("."))
    words = PHASE_WORDS if adds else BARE_PHASE_WORDS
    return Notice(words[segment.kind], seconds=_seconds(segment.duration_ms), cue=segment.cue)


def _how_often(block: Block) -> str:
    count = block.reps.value
    rest = _seconds(block.rest_ms.value)
    words = {
        (False, False): QT_TRANSLATE_NOOP("Notices", "Times: {count}."),
        (False, True): QT_TRANSLATE_NOOP("Notices", "Times: {count}, with {rest} s of rest between them."),
        (True, False): QT_TRANSLATE_NOOP("Notices", "Times on each side: {count}."),
        (True, True): QT_TRANSLATE_NOOP(
            "Notices", "Times on each side: {count}, with {rest} s of rest between them."
        ),
    }[block.per_side, bool(block.rest_ms.value) and count > 1]
    return Notice(words, count=count, rest=rest)


def _when_not(exercise: Exercise, reading: Reading) -> Iterator[str]:
    found = concerns(exercise, reading.rules, reading.today)
    if not found:
        yield Notice(QT_TRANSLATE_NOOP("Notices", "No health question touches it. Stop if anything hurts."))
    for effect, situations in found.items():
        yield Notice(EFFECT_WORDS[effect], situations=joined(*situations, by="; "))


def _known(exercise: Exercise, studies: Mapping[str, Study]) -> Iterator[str]:
    yield EVIDENCE_WORDS[exercise.evidence]
    if not exercise.study_ids:
        yield NO_STUDY
        return
    yield Notice(QT_TRANSLATE_NOOP("Notices", "Studies of something like it, none of exactly this:"))
    for name in exercise.study_ids:
        study = studies.get(name)
        if study is None:
            unknown = QT_TRANSLATE_NOOP("Notices", "The file names a study that Learn does not have: {name}.")
            yield Notice(unknown, name=name)
            continue
        yield Notice(
            QT_TRANSLATE_NOOP("Notices", "{title} ({who}): {finding} {limits}"),
            title=study.title,
            who=joined(*filter(None, (study.reference, study.people, study.control)), by="; "),
            finding=study.finding,
            limits=study.limits,
        )


def _figures(exercise: Exercise, own_hold_ms: int) -> Iterator[str]:
    for block in exercise.blocks:
        parts: list[str] = []
        if block.reps.value > 1:
            parts.append(figure(QT_TRANSLATE_NOOP("Notices", "{figure} times ({source})"), block.reps))
        held, moved = hold_of(exercise, block, own_hold_ms), block.move_in_ms
        for words, sourced in (
            (QT_TRANSLATE_NOOP("Notices", "move {figure} s ({source})"), moved),
            (QT_TRANSLATE_NOOP("Notices", "hold {figure} s ({source})"), held),
        ):
            if sourced.value:
                parts.append(figure(words, Sourced(_seconds(sourced.value), sourced.source)))
        if parts:
            label = block.label[:1].upper() + block.label[1:]
            yield Notice("{label}: {figures}.", label=label, figures=joined(*parts, by=", "))
    if exercise.per_day is not None:
        once = QT_TRANSLATE_NOOP("Notices", "Once a day ({source}).")
        several = QT_TRANSLATE_NOOP("Notices", "{figure} times a day ({source}).")
        yield figure(once if exercise.per_day.value == 1 else several, exercise.per_day)
    if exercise.note:
        yield exercise.note
    yield Notice(
        QT_TRANSLATE_NOOP("Notices", "Source: {reference}."), reference=exercise.reference.removesuffix(".")
    )


def _seconds(length_ms: int) -> str:
    return f"{length_ms / 1000:g}"
