# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figures of the History page, as pictures and as a table."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facetimer.ui.history.figures.half_face import SidesBalance
from facetimer.ui.history.figures.large_weeks import LargeWeeks
from facetimer.ui.history.figures.place_map import PlaceFace, PlaceName
from facetimer.ui.history.figures.week_squares import WeekSquares
from facetimer.ui.history.figures.year import Year
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.history.session_list import PAGE_SIZE
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import click, texts, the
from tests.ui.history.shown import COUNT, listed, show_table, weeks_in
from tests.ui.past import fill, make_past
from tests.ui.surroundings import NOON, Surroundings


def test_the_figures_count_without_a_deleted_session_at_once(page: HistoryPage, window: MainWindow) -> None:
    show_table(page)
    before = weeks_in(page)

    click(page, "Delete this session")

    assert int(weeks_in(page)[0][1]) == int(before[0][1]) - 1


def test_the_table_says_all_that_the_pictures_show(page: HistoryPage) -> None:
    days, places = the(page, Year), page.findChildren(PlaceName)
    practised = [cell for cell in days.cells if cell.active_ms]
    table = show_table(page)

    assert not days.isVisible()
    rows = table.rows()
    assert len([row for row in rows if row[0].endswith("2026") or row[0].endswith("2025")]) == len(practised) + 16
    zones = rows[[what for what, _, _ in rows].index("Zones, last four weeks") + 1 :]
    assert len(places) <= len([row for row in zones if row[2] and not row[1]])
    assert "your left" in {what for what, _, _ in rows}

    click(page, "Pictures")
    assert days.isVisible()
    assert not table.isVisible()


def test_pictures_say_what_they_show(page: HistoryPage) -> None:
    for kind in (Year, WeekSquares, PlaceFace):
        picture = the(page, kind)
        assert picture.accessibleName()
        assert any(character.isdigit() for character in picture.accessibleDescription())


def test_arrow_keys_go_from_day_to_day_and_a_press_lists_that_day(page: HistoryPage) -> None:
    page.build_rest()
    days = the(page, Year)
    before = days.current
    assert before.day == NOON.date()

    QTest.keyClick(days, Qt.Key.Key_Up)
    assert days.current.day == before.day - timedelta(days=1)
    QTest.keyClick(days, Qt.Key.Key_Left)
    assert days.current.day == before.day - timedelta(days=8)
    assert str(days.current.day.day) in days.accessibleDescription()
    for _ in range(60):
        QTest.keyClick(days, Qt.Key.Key_Right)
    assert days.current.day <= NOON.date(), "there is nothing after today"

    while not days.current.active_ms:
        QTest.keyClick(days, Qt.Key.Key_Up)
    chosen = days.current.day
    QTest.keyClick(days, Qt.Key.Key_Return)
    model = listed(page)
    assert {record.local_day for row in range(model.rowCount()) if (record := model.record(row))} == {chosen}

    click(page, "Show all days again")
    assert model.rowCount() == PAGE_SIZE


def test_a_click_on_a_day_lists_it_too(page: HistoryPage) -> None:
    page.build_rest()
    days = the(page, Year)
    index = next(k for k, cell in enumerate(days.cells) if cell.active_ms)
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=days.box(index).center().toPoint())
    model = listed(page)
    assert {record.local_day for row in range(model.rowCount()) if (record := model.record(row))} == {
        days.cells[index].day
    }


def test_the_first_weeks_are_shown_large(window: MainWindow, surroundings: Surroundings) -> None:
    fill(surroundings.store, surroundings.catalogue, NOON, 6)
    window.go_to("history")
    page = the(window, HistoryPage)
    assert len(the(page, LargeWeeks).cells) == 21, "it began in the week before the last"
    assert "Your first weeks" in texts(page)
    assert not page.findChildren(Year)

    fill(surroundings.store, surroundings.catalogue, NOON, COUNT)
    window.go_to("today")
    window.go_to("history")
    assert the(page, Year).isVisible()


def test_a_place_is_marked_on_the_face_from_its_name_and_the_other_way_round(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    face, names = the(page, PlaceFace), page.findChildren(PlaceName)
    names[0].setFocus()
    assert face.marked is names[0].place
    QTest.keyClick(names[0], Qt.Key.Key_Down)
    assert names[1].hasFocus()
    assert face.marked is names[1].place

    box = face.rect()
    QTest.mouseMove(face, box.center())  # the nose
    assert face.marked is not names[1].place


def test_an_open_table_shows_the_new_figures(page: HistoryPage, window: MainWindow) -> None:
    show_table(page)
    before = weeks_in(page)
    click(page, "Delete this session")
    window.go_to("today")
    window.go_to("history")
    assert int(before[0][1]) == int(weeks_in(page)[0][1]) + 1
    assert not any(year.isVisible() for year in page.findChildren(Year))


def test_on_the_first_day_there_is_one_week_and_the_sides_stand_below_it(
    window: MainWindow, surroundings: Surroundings
) -> None:
    fill(surroundings.store, surroundings.catalogue, NOON, 1)
    window.resize(1280, 800)
    window.go_to("history")
    page = the(window, HistoryPage)
    page.grab()
    days, sides = the(page, LargeWeeks), the(page, SidesBalance)
    assert len(days.cells) == 7
    assert "Your first week" in texts(page)
    below = sides.mapTo(page, sides.rect().topLeft())
    assert below.x() == days.mapTo(page, days.rect().topLeft()).x()
    assert below.y() < the(page, PlaceFace).mapTo(page, the(page, PlaceFace).rect().bottomLeft()).y()


def test_figures_stand_below_the_ends_of_their_heads(page: HistoryPage) -> None:
    table = show_table(page)
    heads = [table.horizontalHeaderItem(column) for column in range(3)]
    ends = [head is not None and bool(head.textAlignment() & Qt.AlignmentFlag.AlignTrailing) for head in heads]
    assert ends == [False, True, True]


def test_sides_are_spoken_of_where_one_was_worked_alone(window: MainWindow, surroundings: Surroundings) -> None:
    even = next(make_past(surroundings.catalogue, NOON, 1))
    even = replace(even, steps=tuple(replace(step, left_ms=0, right_ms=0) for step in even.steps))
    surroundings.store.save(even)
    window.go_to("history")
    page = the(window, HistoryPage)
    assert the(page, LargeWeeks).isVisible()
    assert not any(each.isVisible() for each in page.findChildren(SidesBalance))

    fill(surroundings.store, surroundings.catalogue, NOON, 2)
    window.go_to("today")
    window.go_to("history")
    assert the(page, SidesBalance).isVisible()


def test_the_names_of_the_days_begin_above_their_numbers_in_windows_of_every_size(
    window: MainWindow, surroundings: Surroundings
) -> None:
    fill(surroundings.store, surroundings.catalogue, NOON, 1)
    for width, height in ((1280, 800), (3840, 2160)):
        window.resize(width, height)
        window.go_to("history")
        days = the(the(window, HistoryPage), LargeWeeks)
        first = days.box(0).toRect()
        shown = days.grab().toImage()
        ground = shown.pixel(0, 0)
        head, number = (
            min(x for x in range(first.width()) for y in range(*rows) if shown.pixel(x, y) != ground)
            for rows in ((0, first.top()), (first.top() + first.height() // 8, first.top() + first.height() // 2))
        )
        assert abs(head - number) <= first.width() // 20
