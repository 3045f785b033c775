# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme can be found, read, followed and left; three questions propose one."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facetimer.settings import HistorySettings, Settings
from facetimer.settings_file import load_settings
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.tile import Tile
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.programmes.programme_page import ProgrammePage
from facetimer.ui.programmes.proposal_hero import ProposalHero
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, texts, the, told
from tests.ui.surroundings import Surroundings


def kept(window: MainWindow) -> HistorySettings:
    return load_settings(window.services.context.paths.settings)[0].history


def programmes(window: MainWindow) -> ProgrammesPage:
    window.go_to("programmes")
    return the(window, ProgrammesPage)


def opened(window: MainWindow, identifier: str) -> ProgrammePage:
    name = window.services.context.catalogue.programmes[identifier].name
    click(programmes(window), name)
    return the(window, ProgrammePage)


def test_the_list_is_reached_from_practise_and_settings_and_holds_every_programme(window: MainWindow) -> None:
    window.go_to("practise")
    click(the(window, PractisePage), "Programmes")
    there = [each.text() for each in the(window, ProgrammesPage).findChildren(Offer) if each.isVisible()]

    assert set(there) == {each.name for each in window.services.context.catalogue.programmes.values()}
    assert there[0] == "Gentle Start, 4 Weeks"
    window.go_to("settings")
    click(the(window, SettingsPage), "Programme")
    click(the(window, SettingsPage), "See the programmes")
    assert the(window, ProgrammesPage)


def test_today_leads_to_the_programme_that_is_followed(window: MainWindow) -> None:
    window.go_to("today")
    click(the(window, TodayPage), "Gentle Start, 4 Weeks · week 1 of 4")

    assert the(window, ProgrammePage).accessibleName() == "Gentle Start, 4 Weeks"


def test_without_a_programme_today_leads_to_all_of_them(window: MainWindow) -> None:
    window.services.preferences.change("history.programme", "")
    window.go_to("today")
    click(the(window, TodayPage), "Find a rhythm")

    assert the(window, ProgrammesPage)


def test_a_programmes_page_says_what_it_is_for_how_much_it_asks_and_why(window: MainWindow) -> None:
    programme = window.services.context.catalogue.programmes["jaw-4wk"]
    said = texts(opened(window, "jaw-4wk"))

    assert {programme.name, programme.purpose, programme.why, programme.note} <= set(said)
    assert "steady · 1 to 8 min each time · 6 × a day · 4 weeks" in said
    assert any(programme.reference in each for each in said)
    assert any(each.endswith("6 × a day (our suggestion)") for each in said)


def test_its_routines_open(window: MainWindow) -> None:
    page = opened(window, "massage-3x")
    name = window.services.context.catalogue.routines["classic-massage"].name
    click(page, name)

    assert the(window, RoutinePage).todays.routine.id == "classic-massage"


def test_following_begins_it_today_and_stopping_can_be_undone(
    window: MainWindow, surroundings: Surroundings
) -> None:
    page = opened(window, "gua-sha-5x")
    click(page, "Follow it")
    assert (kept(window).programme, kept(window).programme_since) == ("gua-sha-5x", "2026-11-20")
    surroundings.now += timedelta(days=9)

    click(page, "Stop following")
    assert kept(window).programme == ""
    click(window, "Undo")

    assert (kept(window).programme, kept(window).programme_since) == ("gua-sha-5x", "2026-11-20")


def test_following_another_one_can_be_undone_with_the_weeks_and_the_pause_of_the_one_before(
    window: MainWindow, surroundings: Surroundings
) -> None:
    click(opened(window, "gua-sha-5x"), "Follow it")
    surroundings.now += timedelta(days=9)
    window.services.preferences.change("history.programme_paused", True)
    before = kept(window)

    click(opened(window, "massage-3x"), "Follow it")
    assert kept(window).programme == "massage-3x"
    assert "Today now follows" in told(window)
    click(window, "Undo")

    assert kept(window) == before


def test_undoing_leaves_a_programme_alone_that_was_chosen_meanwhile(window: MainWindow) -> None:
    click(opened(window, "gua-sha-5x"), "Follow it")
    click(opened(window, "massage-3x"), "Follow it")
    click(opened(window, "trio-4x"), "Follow it")
    click(window, "Undo")
    assert kept(window).programme == "massage-3x"

    window.services.preferences.change("history.programme", "trio-4x")
    click(window, "Undo")
    assert kept(window).programme == "massage-3x"
    click(window, "Undo")
    assert kept(window).programme == "gua-sha-5x"


def test_following_ends_the_pause_of_the_one_before(window: MainWindow) -> None:
    window.services.preferences.change("history.programme_paused", True)
    click(opened(window, "massage-3x"), "Follow it")

    assert not kept(window).programme_paused


def test_the_answers_propose_a_programme_which_one_press_follows(window: MainWindow) -> None:
    page = programmes(window)
    for answer in ("Relax my face", "10 to 15 minutes", "A gua sha stone"):
        click(page, answer)
    name = window.services.context.catalogue.programmes["gua-sha-5x"].name
    assert {"Our suggestion", name} <= set(texts(the(page, ProposalHero)))
    assert any(text.endswith("It takes the place of Gentle Start, 4 Weeks.") for text in texts(page))
    assert "You are following this programme." not in texts(the(page, ProposalHero))
    click(page, "Follow it")

    assert kept(window).programme == "gua-sha-5x"
    assert "You are following this programme." in texts(the(page, ProposalHero))
    assert not the(page, ProposalHero).follow_button.isVisible()


def test_an_answer_can_be_taken_back(window: MainWindow) -> None:
    page = programmes(window)
    gentle = window.services.context.catalogue.programmes["gentle-start"].name
    assert {"Our suggestion for beginners", gentle} <= set(texts(the(page, ProposalHero)))
    click(page, "Ease a tight jaw")
    assert not any(text == "Our suggestion for beginners" for text in texts(page))
    click(page, "Ease a tight jaw")

    assert {"Our suggestion for beginners", gentle} <= set(texts(the(page, ProposalHero)))


def test_a_programme_says_how_it_grows_and_what_may_be_chosen(window: MainWindow) -> None:
    grows = "2 × a week at first, 3 × a week in week 4 or, if you like, 1 × a day"

    assert any(grows in text for text in texts(opened(window, "gentle-start")))
    assert any("take any days you like" in text for text in texts(opened(window, "massage-3x")))
    assert not any("take any days you like" in text for text in texts(opened(window, "jaw-4wk")))


def test_who_skips_everything_follows_the_gentle_one_from_the_first_day(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.settings = Settings()
    fresh = MainWindow(surroundings.context())
    qtbot.addWidget(fresh)
    fresh.show()
    click(fresh, "Decide later")
    since = kept(fresh).programme_since
    surroundings.now += timedelta(days=7)
    fresh.go_to("today")

    assert (kept(fresh).programme, since) == ("gentle-start", "2026-11-20")
    assert the(fresh, TodayPage).facts().week == 2


def test_the_fourth_week_is_chosen_on_today(window: MainWindow, surroundings: Surroundings) -> None:
    window.services.preferences.change("history.programme_since", "2026-11-20")
    surroundings.now += timedelta(days=21)
    window.go_to("today")
    page = the(window, TodayPage)
    assert page.facts().due == "classic-massage"

    click(page, "1 × a day, up to 8 min")

    assert kept(window).plans_chosen == ("3=1",)
    assert page.facts().due == "smile-lines-lips"


def test_nothing_is_answered_at_first_and_arrows_move_among_the_answers(window: MainWindow, qtbot: QtBot) -> None:
    page = programmes(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert not any(each.isChecked() for each in page.findChildren(Tile))

    first = button(page, "Just begin")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)

    assert button(page, "Relax my face").isChecked()
    QTest.keyClick(button(page, "Relax my face"), Qt.Key.Key_Left)
    assert [each.text() for each in page.findChildren(Tile) if each.isChecked()] == ["Just begin"]


def test_with_the_answers_two_others_are_offered(window: MainWindow) -> None:
    page = programmes(window)
    for answer in ("Relax my face", "About 5 minutes", "A roller"):
        click(page, answer)
    page = the(window, ProgrammesPage)  # with what came later
    names = [each.text() for each in page.findChildren(Offer) if each.isVisibleTo(page)]

    assert "Or" in texts(page)
    assert len(names) == 2 + len(window.services.context.catalogue.programmes)
    assert "Face Roller Daily, 5 Weeks" not in names[:2]


def test_one_may_choose_each_time_instead(window: MainWindow) -> None:
    click(programmes(window), "No programme, I choose each time")

    assert kept(window).programme == ""
