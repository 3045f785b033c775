# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the page says of each step: its name and facts, what is wrong or unwise, what is left out today."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from facetimer.choices.building.builder import Builder
from facetimer.choices.building.document import Place
from facetimer.choices.building.judging import Judged, Told
from facetimer.choices.planner import Planner
from facetimer.library.health.applying_rules import review_exercise
from facetimer.library.health.rule_format import Effect
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Sides
from facetimer.ui.building.step_row import Remark, ShownStep
from facetimer.ui.look.wording import length_words, pressure_word, put_notice

NAME: Place = ("name",)
"""What is told of it stands below the name itself."""

_STEP_PLACE = 2
"""As many parts of a place lead to a step; what follows is a key in it."""


def shown_steps(builder: Builder, planner: Planner) -> list[ShownStep]:
    """Return what stands in the rows of the steps."""
    steps, judged, exercises = builder.steps, builder.judged, planner.catalogue.exercises
    found = [exercises.get(str(step.get("exercise"))) for step in steps]
    oiled = next((index for index, each in enumerate(found) if each is not None and each.needs_slip), None)
    lengths = [each.duration_ms for each in judged.timeline.steps] if judged.timeline else []
    shown, told_reasons = [], set[str]()
    for index, (step, exercise) in enumerate(zip(steps, found, strict=True)):
        remarks = [_remark(told) for told in judged.beside(index)]
        if exercise is None:
            shown.append(ShownStep(None, str(step.get("exercise", "")), step, remarks=tuple(remarks)))
            continue
        length = ""
        if index < len(lengths):  # what stands in the row as a figure is one hold, or one round
            length = QCoreApplication.translate("Building", "{length} in all")
            length = length.format(length=length_words(lengths[index]))
        facts = [length, _sides(exercise, step), pressure_word(exercise.pressure)]
        if index == oiled:
            facts.append(QCoreApplication.translate("Building", "oil from here"))
        remarks += _of_health(exercise, planner, told_reasons)
        words, fields = " · ".join(filter(None, facts)), builder.fields(index)
        shown.append(ShownStep(exercise, exercise.name, step, fields, words, tuple(remarks)))
    return shown


def remarks_on_all(judged: Judged) -> list[Remark]:
    """Return what is told of no step by itself, and not of the name."""
    return [_remark(told) for told in judged.told if told.step is None and told.place != NAME]


def _remark(told: Told) -> Remark:
    key = ".".join(str(part) for part in told.place[_STEP_PLACE:] if part != "exercise")
    message = put_notice(told.message)
    return _looking(told, f"{key}: {message}" if key else f"{message.removesuffix('.')}.")


def remark_beside(told: Told) -> Remark:
    """Return what is told of a value, to stand beside it: a sentence by itself."""
    words = put_notice(told.message).removesuffix(".")
    return _looking(told, f"{words[:1].upper()}{words[1:]}.")


def _looking(told: Told, words: str) -> Remark:
    return Remark(words, "oil", "ready") if told.is_advice else Remark(words, "notice", "work")


def _sides(exercise: Exercise, step: Mapping[str, Any]) -> str:
    if not any(block.per_side for block in exercise.blocks):
        return ""
    return {
        Sides.LEFT: QCoreApplication.translate("Building", "left side"),
        Sides.RIGHT: QCoreApplication.translate("Building", "right side"),
    }.get(step.get("sides", ""), QCoreApplication.translate("Building", "each side"))


def _of_health(exercise: Exercise, planner: Planner, told: set[str]) -> Iterator[Remark]:
    """Yield why the person's answers leave the exercise out, or ask first; each reason is told once."""
    verdict, _ = review_exercise(exercise, planner.health(), planner.today(), planner.care.flags)
    if verdict is None or verdict.effect not in {Effect.BLOCK, Effect.ASK}:
        return
    if verdict.effect is Effect.BLOCK:
        words = QCoreApplication.translate("Building", "Left out of your sessions for now.")
    else:
        words = QCoreApplication.translate("Building", "You are asked before it.")
    why = "" if verdict.why in told else put_notice(verdict.why)
    told.add(verdict.why)
    yield Remark(f"{words} {why}".strip(), "blocked", "blocked")
