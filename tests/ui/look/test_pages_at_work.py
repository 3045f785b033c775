# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where one looks for something or works, a page grows by half of what its window has grown by, and shows more."""

import pytest

from facetimer.ui.about.news_page import NewsPage
from facetimer.ui.about.page import AboutPage
from facetimer.ui.cards.routine_card import RoutineCard
from facetimer.ui.controls.page import Page
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.look.page_look import size_in
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.page import MakingPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.programmes.programme_page import ProgrammePage
from facetimer.ui.programmes.questions_page import QuestionsPage
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import click, the
from tests.ui.look.laying_out import Make, places, settle
from tests.ui.measuring import misfits, outside
from tests.ui.measuring_paint import painted_misfits
from tests.ui.past import fill
from tests.ui.surroundings import NOON, Surroundings


def at(place: str, kind: type[Page]) -> Make:
    """Return what goes to a place of the rail, or behind one."""

    def go(window: MainWindow, _surroundings: Surroundings) -> Page:
        window.go_to(place)
        return the(window, kind)

    go.__name__ = place
    return go


practise, learn, programmes = (
    at("practise", PractisePage),
    at("learn", LearnPage),
    at("programmes", ProgrammesPage),
)
questions, made, settings = at("questions", QuestionsPage), at("making", MakingPage), at("settings", SettingsPage)
about, news = at("about", AboutPage), at("news", NewsPage)


def programme(window: MainWindow, _surroundings: Surroundings) -> Page:
    window.places.programmes.open("jaw-4wk")
    return the(window, ProgrammePage)


def sound(window: MainWindow, surroundings: Surroundings) -> Page:
    page = settings(window, surroundings)
    page.build_rest()
    click(page, "Sound")
    return page


def history(window: MainWindow, surroundings: Surroundings) -> Page:
    fill(window.services.store(), surroundings.catalogue, NOON)
    window.go_to("history")
    return the(window, HistoryPage)


def first_weeks(window: MainWindow, surroundings: Surroundings) -> Page:
    fill(window.services.store(), surroundings.catalogue, NOON, 9)
    window.go_to("history")
    return the(window, HistoryPage)


def table(window: MainWindow, surroundings: Surroundings) -> Page:
    page = history(window, surroundings)
    click(page, "Table")
    return page


@pytest.mark.parametrize(
    "make",
    [
        practise,
        learn,
        history,
        first_weeks,
        table,
        settings,
        sound,
        programmes,
        programme,
        questions,
        made,
        about,
        news,
    ],
)
@pytest.mark.parametrize(("size", "percent"), [((2560, 1440), 100), ((3840, 2160), 200), ((1080, 1920), 100)])
def test_a_page_at_which_one_works_grows_by_half_and_has_room_for_more(
    make: Make, size: tuple[int, int], percent: int, window: MainWindow, surroundings: Surroundings
) -> None:
    window.preferences.change("picture.text_percent", percent)
    window.resize(1280, 800)
    page = make(window, surroundings)
    page.build_rest()
    small = places(page)
    window.resize(*size)
    settle()
    assert not misfits(window) + outside(window) + painted_misfits(window)
    whole = size_in(*size, beside_rail=True)
    assert page.font().pixelSize() == pytest.approx(17 * percent / 100 * (1 + (whole - 1) / 2), rel=0.06)
    window.resize(1280, 800)
    if make is learn and percent > 100:  # its card has kept room for what was not known yet
        small, large = ([place[:2] for place in each] for each in (small, places(page)))
        assert large == small
    else:
        assert places(page) == small


def test_a_large_window_shows_more_cards_abreast(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    page.build_rest()

    def abreast() -> int:
        settle()
        tops = [each.y() for each in page.findChildren(RoutineCard) if each.isVisible()]
        return max(tops.count(top) for top in tops)

    window.resize(1280, 800)
    at_a_desk = abreast()
    window.resize(3840, 2160)
    assert abreast() > at_a_desk
