# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is read from a distance is the same page in a large window, larger; what is read at a desk is not."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.building.page import BuilderPage
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.look.page_look import HIGH_PX, WIDE_PX, is_high, size_in
from facetimer.ui.look.theme import CONTROL_PX, Theme, style_sheet
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Stage
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.rail import Rail, RailButton
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import click, driver_of, the, the_banner
from tests.ui.look.laying_out import APART_PX, Make, places, settle
from tests.ui.measuring import misfits, outside
from tests.ui.measuring_paint import painted_misfits
from tests.ui.surroundings import Surroundings


@pytest.mark.parametrize(
    ("window", "size"),
    [
        ((420, 800), 1), ((720, 560), 1), ((1280, 800), 1), ((1440, 900), 1.125), ((1920, 1080), 1.25),
        ((2560, 1440), 1.75), ((3440, 1440), 1.75), ((3840, 2160), 2.625), ((1080, 1920), 1.625),
        ((2160, 3840), 3.375),
    ],
)  # fmt: skip
def test_a_page_is_as_large_as_its_window_has_room_for(window: tuple[int, int], size: float) -> None:
    assert size_in(*window) == size


@given(width=st.integers(420, 8000), height=st.integers(560, 8000))
def test_a_page_that_has_grown_has_the_room_it_is_composed_for(width: int, height: int) -> None:
    size = size_in(width, height)
    assert size >= 1
    if size > 1:
        across, down = HIGH_PX if is_high(width, height) else WIDE_PX
        assert (width / size, height / size) >= (across, 0)
        assert height / size >= down


def test_every_length_of_the_style_sheet_grows() -> None:
    once, twice = (style_sheet(Theme(text_percent=110, size=size)) for size in (1, 2))
    lengths = [[int(each) for each in re.findall(r"(\d+)px", sheet)] for sheet in (once, twice)]
    assert len(lengths[0]) > 50
    assert lengths[1] == [2 * each for each in lengths[0]]


@pytest.mark.parametrize("eighths", range(8, 33))
@pytest.mark.parametrize("percent", [90, 100, 130, 200])
def test_what_is_round_at_a_desk_is_round_at_every_size(eighths: int, percent: int, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chip = Button("Sound", "chip", holder)
    holder.setStyleSheet(style_sheet(Theme(text_percent=percent, size=eighths / 8)))
    chip.ensurePolished()
    chip.resize(chip.sizeHint())
    holder.resize(chip.size())
    picture = holder.grab().toImage()
    inside = picture.pixelColor(chip.width() // 2, chip.height() // 8)
    assert picture.pixelColor(1, 1) != inside, "a corner that is square"


def prepared(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.flow.prepare("five-basics")
    return the(window, PreparePage)


def finished(window: MainWindow, surroundings: Surroundings) -> Page:
    window.flow.start("five-basics")
    driver_of(window).seek(driver_of(window).snapshot().timeline.steps[-2].start_ms)
    while (driver := window.flow.driver) is not None:
        surroundings.clock.advance(1_000)
        driver.poll()
        driver.resume()
    return the(window, FinishPage)


def stopped(window: MainWindow, surroundings: Surroundings) -> Page:
    window.flow.start("five-basics")
    driver = driver_of(window)
    driver.resume()
    first = driver.snapshot().timeline.steps[0]
    driver.seek(first.end_ms - first.duration_ms // 3)
    driver.resume()
    for _ in range(first.duration_ms // 3_000 + 20):
        surroundings.clock.advance(1_000)
        driver.poll()
    driver.abort(keep=True)
    return the(window, FinishPage)


def begun(window: MainWindow, surroundings: Surroundings) -> Page:
    """Stop where most holds of the first exercise were held: they are told beside its name."""
    window.flow.start("five-basics")
    driver = driver_of(window)
    for _ in range(60):
        surroundings.clock.advance(1_000)
        driver.poll()
    driver.abort(keep=True)
    return the(window, FinishPage)


def passed_by(window: MainWindow, surroundings: Surroundings) -> Page:
    """Skip on from there to the end: the session has ticks and no pictures."""
    window.flow.start("five-basics")
    while (driver := window.flow.driver) is not None:
        for _ in range(30):
            surroundings.clock.advance(1_000)
            driver.poll()
            driver.resume()
        driver.skip()
    return the(window, FinishPage)


def opened(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.preferences.change("safety.conditions", ("TMJ",))
    window.flow.open_exercise("whistler")
    return the(window, ExercisePage)


def today(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.go_to("today")
    return the(window, TodayPage)


def routine(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.preferences.change("safety.conditions", ("TMJ",))
    window.flow.open_routine("jaw-ease")
    return the(window, RoutinePage)


def health(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.preferences.change("safety.conditions", ("TMJ", "INJ.filler since=2026-11-18 zones=lips"))
    window.go_to("health")
    return the(window, HealthPage)


@pytest.mark.parametrize("make", [prepared, finished, stopped, opened, today, routine, health])
@pytest.mark.parametrize("percent", [100, 150])
def test_a_page_that_is_read_from_a_distance_is_the_same_twice_as_large(
    make: Make, percent: int, window: MainWindow, surroundings: Surroundings
) -> None:
    window.preferences.change("picture.text_percent", percent)
    window.preferences.change("session.ask_tension", True)
    window.preferences.change("session.ask_opening", True)
    window.resize(1280, 800)
    page = make(window, surroundings)
    page.build_rest()
    small = places(page)
    window.resize(2560, 1600)
    large = places(page)
    bars = {"_ScrollArea", "QScrollBar"}
    pairs = [(a, b) for a, b in zip(small, large, strict=True) if a[0] not in bars]
    assert len(pairs) > 25
    measured = (1, 3) if make is opened else (1, 2, 3, 4)  # a long text may get a line more or less
    wrong = [
        (a, b)
        for a, b in pairs
        if any(abs(2 * a[number] - b[number]) > APART_PX + 0.02 * b[number] for number in measured)
    ]
    assert not wrong
    window.resize(1280, 800)
    assert places(page) == small


@pytest.mark.parametrize("make", [prepared, finished, stopped, begun, passed_by, opened, today, routine, health])
@pytest.mark.parametrize("size", [(3840, 2160), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_it_is_cut(
    make: Make,
    size: tuple[int, int],
    percent: int,
    window: MainWindow,
    surroundings: Surroundings,
) -> None:
    window.preferences.change("picture.text_percent", percent)
    window.resize(*size)
    page = make(window, surroundings)
    settle()
    assert not misfits(window) + outside(window) + painted_misfits(window)
    title = max(page.findChildren(QLabel), key=lambda each: each.font().pixelSize())
    assert (
        title.font().pixelSize() >= 32 * size_in(window.width(), window.height(), beside_rail=not page.alone) - 1
    )


@pytest.fixture
def new_here(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    """A window that asks its first questions, with nothing that moves."""
    first = surroundings.settings.changed("general.first_start_done", False).changed("picture.motion", "reduced")
    surroundings.settings = first.changed("safety.conditions", ("TMJ",))
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_first_questions_are_the_same_twice_as_large(number: int, new_here: MainWindow) -> None:
    for _ in range(number):
        the(new_here, StepPage).next_button.click()
    page = the(new_here, StepPage)
    small = places(page)
    new_here.resize(2560, 1600)
    large = places(page)
    assert not misfits(new_here) + outside(new_here) + painted_misfits(new_here)
    assert len(small) > 15
    wrong = [
        (a, b)
        for a, b in zip(small, large, strict=True)
        if a[0] not in {"_ScrollArea", "QScrollBar"}
        and any(abs(2 * a[number] - b[number]) > APART_PX + 0.02 * b[number] for number in (1, 2, 3, 4))
    ]
    assert not wrong
    new_here.resize(1280, 800)
    assert places(page) == small


def test_what_comes_later_is_as_large(window: MainWindow) -> None:
    window.resize(2560, 1600)
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    before = places(page)
    click(page, "Softer today")
    click(page, "Softer today")
    assert places(page) == before


@pytest.mark.parametrize("make", [prepared, finished])
def test_in_a_high_window_the_figure_stands_above_what_is_said(
    make: Make, window: MainWindow, surroundings: Surroundings
) -> None:
    window.resize(1080, 1920)
    page = make(window, surroundings)
    settle()
    stage = the(page, Stage)
    assert (stage.x(), stage.y()) == (0, 0)
    assert stage.width() > 1040, "up to a scroll bar"
    assert 0.3 * 1920 < stage.height() < 0.4 * 1920
    first = min((each for each in page.findChildren(QLabel) if each.isVisible()), key=QWidget.y)
    assert first.mapTo(page, QPoint(0, 0)).y() >= stage.height()


def test_a_page_at_a_desk_keeps_its_size(window: MainWindow) -> None:
    window.resize(3840, 2160)
    window.places.building().begin()
    assert the(window, BuilderPage).styleSheet() == ""


def test_the_rail_is_as_large_as_the_window_whatever_page_stands_beside_it(window: MainWindow) -> None:
    rail = the(window, Rail)
    window.resize(1280, 800)

    def seen() -> list[tuple[int, int, int, int]]:
        settle()
        boxes = [each.geometry() for each in (rail, *rail.findChildren(RailButton))]
        return [(box.x(), box.y(), box.width(), box.height()) for box in boxes]

    at_a_desk = seen()
    window.resize(2560, 1600)
    large = seen()
    assert len(large) == 6
    assert large[1:] == [tuple(2 * length for length in place) for place in at_a_desk[1:]]
    assert large[0][2] == 2 * at_a_desk[0][2]
    for place in ("settings", "today", "learn"):
        window.go_to(place)
        assert seen() == large
    window.resize(1280, 800)
    assert seen() == at_a_desk


def test_what_today_asks_and_shows_later_is_as_large(window: MainWindow) -> None:
    window.resize(2560, 1600)
    page = the(window, TodayPage)
    page.build_rest()
    before = places(page)
    page.refresh()
    page.build_rest()
    assert places(page) == before


@pytest.mark.parametrize("ask", [PlayerPage.ask_to_leave, PlayerPage.show_stop_signs, PlayerPage.ask_to_swap])
def test_what_is_asked_over_a_session_is_as_large_as_the_player(
    ask: Callable[[PlayerPage], None], window: MainWindow
) -> None:
    window.flow.start("five-basics")
    sizes = []
    for number in (1, 2):
        window.resize(number * 640 + 640, number * 400 + 400)
        driver_of(window).resume()
        ask(the(window, PlayerPage))
        dialog = the(window, Sheet)
        assert not misfits(dialog) + outside(dialog) + painted_misfits(dialog)
        first = max(dialog.findChildren(QLabel), key=lambda each: each.font().pixelSize())
        sizes.append((first.font().pixelSize(), min(each.height() for each in dialog.findChildren(QPushButton))))
        dialog.close()
        settle()
    assert [each / sizes[0][0] for each in (sizes[0][0], sizes[1][0])] == [1, pytest.approx(1.5, abs=0.03)]
    assert sizes[1][1] == pytest.approx(1.5 * sizes[0][1], abs=3)


@pytest.mark.parametrize("ask", [PlayerPage.ask_to_leave, PlayerPage.ask_to_swap])
def test_what_is_pressed_over_a_session_is_large_enough_for_a_knuckle(
    ask: Callable[[PlayerPage], None], window: MainWindow
) -> None:
    window.flow.start("five-basics")
    driver_of(window).resume()
    ask(the(window, PlayerPage))
    buttons = [each for each in the(window, Sheet).findChildren(Button) if each.property("kind") != "link"]
    assert min(each.height() for each in buttons) >= CONTROL_PX


def test_a_notice_is_as_large_as_the_page_below_it(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.go_to("about")
    banner = the_banner(window)
    banner.tell("The disk is full.")
    settle()

    def shown() -> tuple[int, int]:
        label = next(each for each in banner.findChildren(QLabel) if each.isVisible())
        close = next(each for each in banner.findChildren(QPushButton) if each.accessibleName() == "Dismiss")
        return label.font().pixelSize(), close.width()

    at_a_desk = shown()
    window.resize(2560, 1600)
    window.flow.prepare("five-basics")
    settle()
    assert shown() == (2 * at_a_desk[0], 2 * at_a_desk[1])
    window.go_to("practise")
    settle()
    assert shown() == (round(1.5 * at_a_desk[0]), 1.5 * at_a_desk[1]), "by half, as what stands below it"
    window.resize(1280, 800)
    settle()
    assert shown() == at_a_desk

    banner.withdraw("The disk is full.")
    window.resize(2560, 1600)
    window.flow.prepare("five-basics")
    banner.tell("The disk is full still.")
    settle()
    assert shown() == (2 * at_a_desk[0], 2 * at_a_desk[1])
