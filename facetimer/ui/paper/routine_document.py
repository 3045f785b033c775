# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine on paper: its name, what to prepare, each step in moments and words, and when to stop."""

from collections.abc import Callable
from functools import cache

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPainterPath

from facetimer.choices.exercise_page import WRONG, begins_part
from facetimer.choices.files.preview import asked_words
from facetimer.choices.paper.routine_paper import PaperStep, RoutinePaper
from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.style import FaceStyle
from facetimer.library.model.practice import Exercise
from facetimer.ui.look.dates import year_day_words
from facetimer.ui.look.wording import length_words, put_notice, tools_words
from facetimer.ui.paper.document import Document
from facetimer.ui.paper.flow import MARGIN_PT, RULE, Flow, Lines, Page, Size
from facetimer.ui.picture.scene_painter import ScenePainter

MOMENT_PT = 56.0
"""The width of a moment; it is 4 : 5."""
_GAP_PT = 5.0
_MOMENTS = 4
_BESIDE_PT = _MOMENTS * MOMENT_PT + (_MOMENTS - 1) * _GAP_PT
_ROUND_PT = 5.0
_PAD_PT = 8.0
_BETWEEN_PT = 16.0
_MOST_SCALE = 300 / 72
"""Pixels a point: a printer may have more, the eye has not."""


def routine_document(paper: RoutinePaper, rig: Rig, style: FaceStyle, *, mirrored: bool = False) -> Document:
    """Return a routine as a document.

    Args:
        paper: what stands on it.
        rig: the face.
        style: skin and hair; on paper it is always light.
        mirrored: whether one reads from right to left.
    """
    light = replace(style, theme="light")

    @cache
    def moment(exercise: Exercise, at_ms: int) -> Scene:
        return moment_of(rig, exercise, light, at_ms)

    def moments(exercise: Exercise) -> list[Scene]:
        return [moment(exercise, at_ms) for at_ms in telling_moments(alone(exercise))[:_MOMENTS]]

    def lay_out(size: QSizeF) -> list[Page]:
        flow = Flow(size, mirrored=mirrored, foot=f"facetimer · {paper.routine.name}")
        _head(flow, paper)
        for number, step in enumerate(paper.steps, start=1):
            _step(flow, number, step, moments)
        _foot(flow, paper)
        return flow.pages(page_words)

    return Document(paper.routine.name, lay_out)


def page_words(number: int, count: int) -> str:
    """Return which page it is."""
    return QCoreApplication.translate("Paper", "Page {number} of {count}").format(number=number, count=count)


def _head(flow: Flow, paper: RoutinePaper) -> None:
    routine = paper.routine
    flow.text(routine.name, Size.TITLE, bold=True)
    flow.text(" · ".join((length_words(paper.total_ms), tools_words(routine.tools))), Size.NAME)
    if routine.asked is not None:
        flow.text(put_notice(asked_words(routine.asked, year_day_words)))
    if routine.note:
        flow.text(routine.note, soft=True)
    if paper.left_out:
        flow.text(put_notice(paper.left_out), soft=True)
    flow.space(10)
    flow.text(paper.prepare_heading, Size.HEADING, bold=True)
    flow.items(list(paper.prepare), columns=2)
    flow.space(10)


def _foot(flow: Flow, paper: RoutinePaper) -> None:
    flow.space(12)
    flow.text(paper.stop_heading, Size.HEADING, bold=True)
    lead, *signs = paper.stop
    flow.text(lead)
    flow.items(signs, columns=2)
    flow.space(8)
    flow.text(paper.limits, Size.NOTE, soft=True)


def _step(flow: Flow, number: int, step: PaperStep, moments: Callable[[Exercise], list[Scene]]) -> None:
    """Add a step: on one side its moments and what often goes wrong, on the other what to do."""
    width = flow.width - _BESIDE_PT - _BETWEEN_PT
    name = f"{number}. {step.exercise.name}"
    told = [
        Lines(name, width, Size.NAME, bold=True),
        Lines(length_words(step.duration_ms), width, Size.NOTE, soft=True),
        *(Lines(put_notice(line), width, Size.TEXT, bold=begins_part(line)) for line in step.lines),
    ]
    wrong = [Lines(put_notice(WRONG), _BESIDE_PT, Size.NOTE, bold=True)] if step.mistakes else []
    wrong += [Lines(each, _BESIDE_PT, Size.NOTE, soft=True) for each in step.mistakes]
    pictures = MOMENT_PT * 1.25 + 6
    height = max(_height(told), pictures + _height(wrong)) + 2 * _PAD_PT

    def paint(painter: QPainter, top: float) -> None:
        painter.setPen(RULE)
        painter.drawLine(int(MARGIN_PT), int(top), int(MARGIN_PT + flow.width), int(top))
        y = top + _PAD_PT
        for place, scene in enumerate(moments(step.exercise)):
            x = flow.at(MARGIN_PT + place * (MOMENT_PT + _GAP_PT), MOMENT_PT)
            _paint_moment(painter, scene, QRectF(x, y, MOMENT_PT, MOMENT_PT * 1.25))
        _paint_below(painter, wrong, flow.at(MARGIN_PT, _BESIDE_PT), y + pictures)
        _paint_below(painter, told, flow.at(MARGIN_PT + _BESIDE_PT + _BETWEEN_PT, width), y)

    flow.block(height, paint)


def _height(lines: list[Lines]) -> float:
    return sum(each.height for each in lines)


def _paint_below(painter: QPainter, lines: list[Lines], x: float, y: float) -> None:
    for each in lines:
        each.paint(painter, x, y)
        y += each.height


def _paint_moment(painter: QPainter, scene: Scene, place: QRectF) -> None:
    """Put a scene on a page as a picture, as fine as the page is: paper knows no blending."""
    scale = min(abs(painter.transform().m11()), _MOST_SCALE)
    image = ScenePainter().image(scene, (place.size() * scale).toSize(), 1.0)
    outline = QPainterPath()
    outline.addRoundedRect(place, _ROUND_PT, _ROUND_PT)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.LosslessImageRendering)
    painter.setClipPath(outline)
    painter.drawImage(place, image)
    painter.restore()
