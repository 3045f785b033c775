# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was practised, on one page: a row for each week with the minutes of its days, and what the person adds."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from facetimer.choices.files.preview import asked_words
from facetimer.choices.paper.practice_report import DAYS, PracticeReport, ReportDay, ReportWeek
from facetimer.history.records import Feeling
from facetimer.history.statistics import Balance
from facetimer.palette import PALETTES, ThemeName
from facetimer.ui.look.dates import short_day_words, year_day_words
from facetimer.ui.look.wording import breakable, length_words, put_notice, weekday_letters
from facetimer.ui.paper.document import Document
from facetimer.ui.paper.flow import MARGIN_PT, RULE, Flow, Lines, Page, Size
from facetimer.ui.paper.routine_document import page_words

_LABEL_SHARE, _TOTALS_SHARE = 0.2, 0.26
"""Of the width: for the days a week has, and for what it came to; its days share the rest."""
_ROW_PT = 15.5
_GAP_PT = 2.0
_ROUND_PT = 4.0
_BAR_PT = 10.0
_MOST_OF_A_NOTE = 300
"""Characters."""
_AROUND_NOTES_PT = 90.0
"""For their heading, for how many are not on the page, and for the sentence that ends it, on two lines."""
_PRACTISED = QColor(PALETTES[ThemeName.LIGHT].tint_work)
_OTHER_SIDE = QColor(PALETTES[ThemeName.LIGHT].heat)


def report_document(report: PracticeReport, *, mirrored: bool = False) -> Document:
    """Return what was practised as a document; `mirrored` where one reads from right to left."""
    title = QCoreApplication.translate("Paper", "What was practised")
    span = f"{year_day_words(report.first_day)} – {year_day_words(report.today)}"

    def lay_out(size: QSizeF) -> list[Page]:
        flow = Flow(size, mirrored=mirrored, foot=f"facetimer · {span}")
        flow.text(title, Size.TITLE, bold=True)
        flow.text(span, Size.NAME)
        if report.routine is not None:
            flow.space(8)
            flow.text(report.routine.name, Size.HEADING, bold=True)
            if report.routine.asked is not None:
                flow.text(put_notice(asked_words(report.routine.asked, year_day_words)))
        flow.space(12)
        _table(flow, report)
        _added(flow, report)
        flow.space(14)
        recorded = QCoreApplication.translate(
            "Paper",
            "Recorded by facetimer while it was practised. A free day is nothing to make up for.",
        )
        flow.text(recorded, Size.NOTE, soft=True)
        return flow.pages(page_words)

    return Document(title, lay_out)


def _table(flow: Flow, report: PracticeReport) -> None:
    flow.block(_ROW_PT, partial(_paint_head, flow))
    for week in report.weeks:
        flow.block(_ROW_PT, partial(_paint_week, flow, week, has_minutes=report.has_minutes))
    flow.space(6)
    flow.text(totals_words(report), Size.TEXT, bold=True)
    minutes = QCoreApplication.translate("Paper", "A figure is the minutes of a day.")
    often = QCoreApplication.translate("Paper", "A figure is how many sessions a day has.")
    told = [minutes if report.has_minutes else often]
    if any(day.is_off for week in report.weeks for day in week.days):
        told.append(QCoreApplication.translate("Paper", "“off” is a day of rest or illness."))
    flow.text(" ".join(told), Size.NOTE, soft=True)


def totals_words(report: PracticeReport) -> str:
    """Return what all weeks came to: `Together: 1 h 12 min on 9 days, sessions: 14`."""
    days = sum(week.practised_days for week in report.weeks)
    times = sum(week.times for week in report.weeks)
    if not times:
        return QCoreApplication.translate("Paper", "No sessions in these weeks")
    words = (
        QCoreApplication.translate("Paper", "Together: {length} on {days}, sessions: {times}")
        if report.has_minutes
        else QCoreApplication.translate("Paper", "Together: {days}, sessions: {times}")
    )
    length = _minutes(sum(week.active_ms for week in report.weeks))
    return words.format(length=length, days=_days(days), times=QLocale().toString(times))


def _days(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Paper", "1 day")
    return QCoreApplication.translate("Paper", "{count} days").format(count=QLocale().toString(count))


def _minutes(length_ms: int) -> str:
    """Return a length in whole minutes; what is less is one."""
    return length_words(max(1, round(length_ms / 60_000)) * 60_000 if length_ms else 0)


def _columns(flow: Flow) -> tuple[float, float]:
    """Return where the days begin, and how wide each is."""
    width = flow.width * (1 - _LABEL_SHARE - _TOTALS_SHARE) / DAYS
    return MARGIN_PT + flow.width * _LABEL_SHARE, width


def _paint_head(flow: Flow, painter: QPainter, top: float) -> None:
    first, width = _columns(flow)
    for number, letter in enumerate(weekday_letters()):
        _centred(painter, letter, QRectF(flow.at(first + number * width, width), top, width, _ROW_PT), soft=True)


def _paint_week(flow: Flow, week: ReportWeek, painter: QPainter, top: float, *, has_minutes: bool) -> None:
    painter.setPen(RULE)
    painter.drawLine(int(MARGIN_PT), int(top), int(MARGIN_PT + flow.width), int(top))
    first, width = _columns(flow)
    label = f"{short_day_words(week.days[0].day)} – {short_day_words(week.days[-1].day)}"
    label_width = flow.width * _LABEL_SHARE
    y = top + (_ROW_PT - Size.NOTE * 1.32) / 2
    Lines(label, label_width, Size.NOTE).paint(painter, flow.at(MARGIN_PT, label_width), y)
    for number, day in enumerate(week.days):
        x = flow.at(first + number * width, width)
        place = QRectF(x + _GAP_PT / 2, top + _GAP_PT, width - _GAP_PT, _ROW_PT - 2 * _GAP_PT)
        _paint_day(painter, day, place, has_minutes=has_minutes)
    if week.times:
        words = (
            QCoreApplication.translate("Paper", "{days}, {times} ×, {length}")
            if has_minutes
            else QCoreApplication.translate("Paper", "{days}, {times} ×")
        )
        days, times = _days(week.practised_days), QLocale().toString(week.times)
        said = words.format(days=days, times=times, length=_minutes(week.active_ms))
        x, wide = MARGIN_PT + flow.width * (1 - _TOTALS_SHARE) + 8, flow.width * _TOTALS_SHARE - 8
        Lines(said, wide, Size.NOTE).paint(painter, flow.at(x, wide), y)


def _paint_day(painter: QPainter, day: ReportDay, place: QRectF, *, has_minutes: bool) -> None:
    if not day.is_shown:
        return
    if day.times:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PRACTISED)
        painter.drawRoundedRect(place, _ROUND_PT, _ROUND_PT)
        figure = max(1, round(day.active_ms / 60_000)) if has_minutes else day.times
        _centred(painter, QLocale().toString(figure), place)
    elif day.is_off:
        _centred(painter, QCoreApplication.translate("Paper", "off"), place, soft=True)
    else:
        painter.setPen(QPen(RULE, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoint(place.center())


def _centred(painter: QPainter, words: str, place: QRectF, *, soft: bool = False) -> None:
    lines = Lines(words, place.width(), Size.NOTE, soft=soft)
    offset = (place.width() - lines.widest) / 2
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    lines.paint(
        painter, place.x() + (-offset if mirrored else offset), place.y() + (place.height() - lines.height) / 2
    )


def _added(flow: Flow, report: PracticeReport) -> None:
    if report.feelings is not None:
        _heading(flow, QCoreApplication.translate("Paper", "How it felt afterwards"))
        flow.items(_feeling_lines(report.feelings), columns=3)
    if report.balance is not None:
        _heading(flow, QCoreApplication.translate("Paper", "Each side by itself"))
        _sides(flow, report.balance)
    if report.notes:
        _notes(flow, [f"{short_day_words(day)}: {_short(note)}" for day, note in report.notes])


def _notes(flow: Flow, lines: list[str]) -> None:
    """List the newest notes that the page has room for."""
    left, kept = flow.room - _AROUND_NOTES_PT, 0
    for line in reversed(lines):
        left -= flow.item_height(line)
        if left < 0:
            break
        kept += 1
    if kept:
        _heading(flow, QCoreApplication.translate("Paper", "Notes"))
        flow.items(lines[len(lines) - kept :])
    if kept < len(lines):
        words = QCoreApplication.translate("Paper", "Notes that are not on this page: {count}")
        flow.text(words.format(count=QLocale().toString(len(lines) - kept)), Size.NOTE, soft=True)


def _short(note: str) -> str:
    """Return a note as far as it goes into a few lines of the page."""
    line = " ".join(note.split())
    return breakable(line if len(line) <= _MOST_OF_A_NOTE else f"{line[:_MOST_OF_A_NOTE]} …")


def _heading(flow: Flow, words: str) -> None:
    flow.space(12)
    flow.text(words, Size.NAME, bold=True)


def _feeling_lines(feelings: dict[Feeling, int]) -> list[str]:
    said = {
        Feeling.EASIER: QCoreApplication.translate("Paper", "easier: {count}"),
        Feeling.SAME: QCoreApplication.translate("Paper", "the same: {count}"),
        Feeling.SORE: QCoreApplication.translate("Paper", "sore: {count}"),
    }
    locale = QLocale()
    return [words.format(count=locale.toString(feelings.get(each, 0))) for each, words in said.items()]


def _sides(flow: Flow, balance: Balance) -> None:
    whole = balance.left_ms + balance.right_ms
    words = QCoreApplication.translate("Paper", "left {left}, right {right}")
    flow.text(words.format(left=length_words(balance.left_ms), right=length_words(balance.right_ms)))
    if whole:
        share = balance.left_ms / whole
        flow.block(_BAR_PT + 4, lambda painter, top: _paint_bar(flow, painter, top + 4, share))


def _paint_bar(flow: Flow, painter: QPainter, top: float, share: float) -> None:
    """Draw the left side on the left, as one feels it; that is the same in every direction of reading."""
    painter.setPen(Qt.PenStyle.NoPen)
    width = flow.width / 2
    x = flow.at(MARGIN_PT, width)
    for colour, begin, part in ((_PRACTISED, 0.0, share), (_OTHER_SIDE, share, 1 - share)):
        painter.setBrush(colour)
        painter.drawRect(QRectF(x + begin * width, top, part * width, _BAR_PT))
