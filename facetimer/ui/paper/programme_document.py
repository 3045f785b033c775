# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme on paper: a week of each of its parts with boxes to tick, and what its routines hold."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from facetimer.choices.paper.programme_paper import DAYS, PaperRow, PaperWeek, ProgrammePaper
from facetimer.ui.look.wording import first_weekday, length_words, put_notice
from facetimer.ui.paper.document import Document
from facetimer.ui.paper.flow import INK, MARGIN_PT, RULE, Flow, Lines, Page, Size
from facetimer.ui.paper.routine_document import page_words
from facetimer.ui.programmes.words import rhythm_words

_NAMES_SHARE = 0.4
"""Of the width, for what is done; the days share the rest."""
_BOX_PT = 11.0
_BOX_GAP_PT = 3.0
_PAD_PT = 7.0


def programme_document(paper: ProgrammePaper, *, mirrored: bool = False) -> Document:
    """Return a programme as a document.

    Args:
        paper: what stands on it.
        mirrored: whether one reads from right to left.
    """

    def lay_out(size: QSizeF) -> list[Page]:
        programme = paper.programme
        flow = Flow(size, mirrored=mirrored, foot=f"facetimer · {programme.name}")
        flow.text(programme.name, Size.TITLE, bold=True)
        if programme.purpose:
            flow.text(programme.purpose, Size.NAME)
        if programme.note:
            flow.text(programme.note, soft=True)
        for week in paper.weeks:
            _week(flow, week)
        if any(row.free for week in paper.weeks for row in week.ways):
            flow.space(8)
            free = QCoreApplication.translate(
                "Paper", "Take any days you like; the boxes are an example. It is fine to miss one."
            )
            flow.text(free, soft=True)
        if any(stage.weeks != 1 for stage in programme.stages):
            flow.space(8)
            often = QCoreApplication.translate(
                "Paper", "A table is one week; print the page as often as you need it."
            )
            flow.text(often, soft=True)
        _routines(flow, paper)
        return flow.pages(page_words)

    return Document(paper.programme.name, lay_out)


def _week(flow: Flow, week: PaperWeek) -> None:
    rows = [*week.ways, *week.rounds]
    laid = [_Row(flow, row, or_else=0 < number < len(week.ways)) for number, row in enumerate(rows)]
    heading = week.label or QCoreApplication.translate("Paper", "Each day")
    head = Lines(heading, flow.width, Size.HEADING, bold=True)
    days = Size.NOTE * 1.32 + 4
    height = 16 + head.height + days + sum(each.height for each in laid)

    def paint(painter: QPainter, top: float) -> None:
        y = top + 16
        head.paint(painter, MARGIN_PT, y)
        y += head.height
        _paint_days(flow, painter, y)
        y += days
        for each in laid:
            each.paint(painter, y)
            y += each.height

    flow.block(height, paint)


def _column(flow: Flow) -> tuple[float, float]:
    """Return where the first day begins, and how wide each is."""
    names = flow.width * _NAMES_SHARE
    return MARGIN_PT + names, (flow.width - names) / DAYS


def _paint_days(flow: Flow, painter: QPainter, y: float) -> None:
    first, width = _column(flow)
    for day in range(DAYS):
        name = QLocale().dayName((first_weekday() + day) % DAYS + 1, QLocale.FormatType.ShortFormat)
        Lines(name, width, Size.NOTE, soft=True).paint(painter, flow.at(first + day * width, width), y)


class _Row:
    """What is done, and the boxes for it."""

    def __init__(self, flow: Flow, row: PaperRow, *, or_else: bool) -> None:
        self._flow = flow
        self._row = row
        width = flow.width * _NAMES_SHARE - 12
        names = QCoreApplication.translate("Paper", " or ").join(row.names) or QCoreApplication.translate(
            "Paper", "whatever you like"
        )
        if or_else:
            names = QCoreApplication.translate("Paper", "or: {plan}").format(plan=names)
        how_often = rhythm_words(row.plan) if row.plan else QCoreApplication.translate("Paper", "every day")
        if row.optional:
            how_often = QCoreApplication.translate("Paper", "{how_often}, if you like").format(how_often=how_often)
        self._lines = [Lines(names, width, Size.TEXT, bold=True), Lines(how_often, width, Size.NOTE, soft=True)]
        self._per_line = max(1, int(_column(flow)[1] // (_BOX_PT + _BOX_GAP_PT)))
        deep = -(-max(row.boxes, default=0) // self._per_line)
        boxes = deep * (_BOX_PT + _BOX_GAP_PT)
        self.height = max(sum(each.height for each in self._lines), boxes) + 2 * _PAD_PT

    def paint(self, painter: QPainter, top: float) -> None:
        """Draw a rule, the words and the boxes."""
        flow = self._flow
        painter.setPen(QPen(RULE, 0.7))
        painter.drawLine(int(MARGIN_PT), int(top), int(MARGIN_PT + flow.width), int(top))
        y = top + _PAD_PT
        for each in self._lines:
            each.paint(painter, flow.at(MARGIN_PT, flow.width * _NAMES_SHARE - 12), y)
            y += each.height
        first, width = _column(flow)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(INK, 0.9, Qt.PenStyle.DashLine if self._row.optional else Qt.PenStyle.SolidLine))
        for day, count in enumerate(self._row.boxes):
            for number in range(count):
                down, across = divmod(number, self._per_line)
                x = first + day * width + across * (_BOX_PT + _BOX_GAP_PT)
                box = QRectF(flow.at(x, _BOX_PT), top + _PAD_PT + down * (_BOX_PT + _BOX_GAP_PT), _BOX_PT, _BOX_PT)
                painter.drawRoundedRect(box, 2, 2)


def _routines(flow: Flow, paper: ProgrammePaper) -> None:
    if not paper.routines:
        return
    flow.space(16)
    flow.text(QCoreApplication.translate("Paper", "What you will do"), Size.HEADING, bold=True)
    for routine in paper.routines:
        length = [] if routine.length_ms is None else [length_words(routine.length_ms)]
        told = filter(None, (", ".join(routine.steps), put_notice(routine.left_out)))
        name = Lines(" · ".join([routine.name, *length]), flow.width, Size.TEXT, bold=True)
        lines = [name, *(Lines(each, flow.width, Size.NOTE, soft=True) for each in told)]

        def paint(painter: QPainter, top: float, lines: Sequence[Lines] = lines) -> None:
            top += 4
            for each in lines:
                each.paint(painter, MARGIN_PT, top)
                top += each.height

        flow.block(sum(each.height for each in lines) + 6, paint)
