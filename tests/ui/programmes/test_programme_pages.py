# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme can be found, read, followed and left; three questions propose one."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facetimer.history.days_off import add_freeze
from facetimer.history.file.rows import put_session
from facetimer.history.records import FreezeKind, SessionRecord
from facetimer.settings import HistorySettings, Settings
from facetimer.settings_file import load_settings
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.tile import Tile
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.programmes.present_hero import PresentHero
from facetimer.ui.programmes.programme_page import ProgrammePage
from facetimer.ui.programmes.proposal_hero import ProposalHero
from facetimer.ui.programmes.proposal_page import ProposalPage
from facetimer.ui.programmes.questions_page import QuestionsPage
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, page_shown, texts, the, told
from tests.ui.past import make_past
from tests.ui.surroundings import Surroundings

LINKS = {"today": "Find a rhythm", "practise": "Programmes", "settings": "See the programmes"}
"""What leads to the programmes, by place."""


def kept(window: MainWindow) -> HistorySettings:
    return load_settings(window.services.context.paths.settings)[0].history


def programmes(window: MainWindow) -> ProgrammesPage:
    window.go_to("programmes")
    return the(window, ProgrammesPage)


def opened(window: MainWindow, identifier: str) -> ProgrammePage:
    window.places.programmes.open(identifier)
    return the(window, ProgrammePage)


def answered(window: MainWindow, *answers: str) -> ProposalPage:
    """Answer the questions and see what is proposed."""
    window.go_to("questions")
    for each in answers:
        click(the(window, QuestionsPage), each)
    click(the(window, QuestionsPage), "Show my rhythm")
    return the(window, ProposalPage)


def test_the_list_is_reached_from_practise_and_settings_and_holds_every_programme(window: MainWindow) -> None:
    window.go_to("practise")
    click(the(window, PractisePage), "Programmes")
    window.services.preferences.change("history.programme", "")
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


def test_where_health_leaves_nothing_no_programme_is_proposed_and_a_button_leads_to_the_answers(
    window: MainWindow,
) -> None:
    window.services.preferences.change("safety.conditions", ("SURG",))
    for answers in ((), ("Relax my face",)):
        page = answered(window, *answers)
        assert page.hero is None
        assert "With your health answers, and what you leave out today, no programme can begin now." in texts(page)
        assert not page.findChildren(Offer)
    focused = window.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Look at your health answers"
    focused.click()

    assert the(window, HealthPage)


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
    click(page, "Begin today")
    assert (kept(window).programme, kept(window).programme_since) == ("gua-sha-5x", "2026-11-20")
    surroundings.now += timedelta(days=9)

    click(page, "Stop following")
    assert kept(window).programme == ""
    click(window, "Undo")

    assert (kept(window).programme, kept(window).programme_since) == ("gua-sha-5x", "2026-11-20")


def test_following_another_one_can_be_undone_with_the_weeks_and_the_pause_of_the_one_before(
    window: MainWindow, surroundings: Surroundings
) -> None:
    click(opened(window, "gua-sha-5x"), "Begin today")
    surroundings.now += timedelta(days=9)
    window.services.preferences.change("history.programme_paused", True)
    before = kept(window)
    surroundings.now += timedelta(days=4)

    click(opened(window, "massage-3x"), "Begin today")
    assert kept(window).programme == "massage-3x"
    assert "Today now follows" in told(window)
    click(window, "Undo")

    assert kept(window) == before


def test_undoing_leaves_a_programme_alone_that_was_chosen_meanwhile(window: MainWindow) -> None:
    click(opened(window, "gua-sha-5x"), "Begin today")
    click(opened(window, "massage-3x"), "Begin today")
    click(opened(window, "trio-4x"), "Begin today")
    click(window, "Undo")
    assert kept(window).programme == "massage-3x"

    window.services.preferences.change("history.programme", "trio-4x")
    click(window, "Undo")
    assert kept(window).programme == "massage-3x"
    click(window, "Undo")
    assert kept(window).programme == "gua-sha-5x"


def test_following_ends_the_pause_of_the_one_before(window: MainWindow) -> None:
    window.services.preferences.change("history.programme_paused", True)
    click(opened(window, "massage-3x"), "Begin today")

    assert not kept(window).programme_paused


def test_the_answers_propose_a_programme_which_one_press_begins(window: MainWindow) -> None:
    page = answered(window, "Relax my face", "10 to 15 minutes", "A gua sha stone")
    name = window.services.context.catalogue.programmes["gua-sha-5x"].name
    assert {"Our suggestion", name} <= set(texts(the(page, ProposalHero)))
    assert any(text.endswith("It takes the place of Gentle Start, 4 Weeks.") for text in texts(page))
    click(page, "Begin today")

    assert (kept(window).programme, kept(window).programme_since) == ("gua-sha-5x", "2026-11-20")
    assert the(window, TodayPage).facts().due == "gua-sha-face"


@pytest.mark.usefixtures("weeks_from_monday")
def test_a_programme_that_begins_on_monday_asks_for_nothing_before(
    window: MainWindow, surroundings: Surroundings
) -> None:
    click(answered(window, "Ease a tight jaw"), "Begin on Monday")

    assert (kept(window).programme, kept(window).programme_since) == ("jaw-4wk", "2026-11-23")
    today = the(window, TodayPage)
    assert today.facts().due is None
    assert "Next: Monday, Jaw Ease, 8 min." in texts(today)
    assert button(today, "Jaw Ease, 4 Weeks · begins on Monday")
    surroundings.now += timedelta(days=3)
    window.go_to("today")
    assert button(the(window, TodayPage), "Jaw Ease, 4 Weeks · week 1 of 4")


@pytest.mark.usefixtures("weeks_from_monday")
def test_on_the_first_day_of_a_week_there_is_only_one_way_to_begin(
    window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.now += timedelta(days=3)
    page = opened(window, "massage-3x")

    names = [each.text() for each in page.findChildren(Button) if each.isVisible()]
    assert [each for each in names if each.startswith("Begin")] == ["Begin today"]


def test_what_is_followed_already_does_not_begin_again(window: MainWindow) -> None:
    page = answered(window, "Just begin")

    assert "You are following this programme." in texts(the(page, ProposalHero))
    assert not any(each.text().startswith("Begin") for each in page.findChildren(Button) if each.isVisible())
    click(page, "See details")
    assert the(window, ProgrammePage).main_button.text() == "Stop following"


def test_answers_stay_for_who_comes_back_and_can_be_taken_back(window: MainWindow) -> None:
    gentle = window.services.context.catalogue.programmes["gentle-start"].name
    click(answered(window, "Ease a tight jaw"), "Back: Three questions")
    assert button(the(window, QuestionsPage), "Ease a tight jaw").isChecked()

    page = answered(window, "Ease a tight jaw")

    assert {"Our suggestion for beginners", gentle} <= set(texts(the(page, ProposalHero)))


def test_the_programme_that_is_followed_stands_first_with_what_comes_next(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.services.preferences.change("history.programme_since", "2026-11-09")
    surroundings.store.write(lambda connection: put_session(connection, practised(surroundings, days_ago=3)))
    hero = the(programmes(window), PresentHero)

    assert texts(hero)[:4] == [
        "You are following",
        "week 2 of 4",
        "Gentle Start, 4 Weeks",
        "Next: today, First Session, 9 min.",
    ]
    assert "You have practised on 1 days since 9 Nov." in texts(hero)
    assert "Gentle Start, 4 Weeks" not in [each.text() for each in the(window, ProgrammesPage).findChildren(Offer)]
    click(hero, "Look at its weeks")
    assert the(window, ProgrammePage).accessibleName() == "Gentle Start, 4 Weeks"


def test_on_a_day_off_the_next_session_comes_after_it(window: MainWindow, surroundings: Surroundings) -> None:
    today = surroundings.now.date()
    for first, days in ((today, 1), (today + timedelta(days=2), 3)):  # today and tomorrow, and three days more
        add_freeze(surroundings.store, FreezeKind.ILLNESS, first, first + timedelta(days=days))
    hero = the(programmes(window), PresentHero)
    assert "Next: Thursday, First Session, 9 min." in texts(hero)


def practised(surroundings: Surroundings, days_ago: int) -> SessionRecord:
    """Return a session of one of the last days, done to its end."""
    made = make_past(surroundings.catalogue, surroundings.now - timedelta(days=days_ago - 1), 20)
    return next(each for each in made if each.counts)


def test_it_can_be_paused_where_it_stands(window: MainWindow) -> None:
    page = programmes(window)
    button(page, "Pause it").setFocus()
    click(page, "Pause it")
    page = the(window, ProgrammesPage)
    assert kept(window).programme_paused
    assert window.focusWidget() is button(page, "Go on with it")
    assert texts(the(page, PresentHero))[:3] == ["You are following", "paused", "Gentle Start, 4 Weeks"]
    assert not any(text.startswith("Next:") for text in texts(page))

    click(page, "Go on with it")

    assert not kept(window).programme_paused


@pytest.mark.parametrize("place", ["today", "practise", "settings"])
def test_the_way_back_leads_to_where_one_came_from(window: MainWindow, place: str) -> None:
    window.services.preferences.change("history.programme", "")
    for name, link in (("practise", "Programmes"), (place, LINKS[place])):
        window.go_to(name)
        if name == "settings":
            click(window, "Programme")
        click(the(window, Page), link)
    click(the(window, ProgrammesPage), "Answer three questions")
    click(the(window, QuestionsPage), "Back: Programmes")
    click(the(window, ProgrammesPage), f"Back: {place.capitalize()}")

    assert page_shown(window).accessibleName() == place.capitalize()


def test_from_today_a_programmes_page_leads_back_to_today(window: MainWindow) -> None:
    window.go_to("today")
    click(the(window, TodayPage), "Gentle Start, 4 Weeks · week 1 of 4")
    click(the(window, ProgrammePage), "Back: Today")

    assert the(window, TodayPage)


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
    window.go_to("questions")
    page = the(window, QuestionsPage)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert not any(each.isChecked() for each in page.findChildren(Tile))

    first = button(page, "Just begin")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)

    assert button(page, "Relax my face").isChecked()
    QTest.keyClick(button(page, "Relax my face"), Qt.Key.Key_Left)
    assert [each.text() for each in page.findChildren(Tile) if each.isChecked()] == ["Just begin"]


def test_with_the_proposal_two_others_are_offered(window: MainWindow) -> None:
    page = answered(window, "Relax my face", "About 5 minutes", "A roller")
    offers = [each.text() for each in page.findChildren(Offer) if each.isVisibleTo(page)]

    assert "Or" in texts(page)
    assert len(offers) == 2
    assert "Face Roller Daily, 5 Weeks" not in offers
    click(page, offers[0])
    click(the(window, ProgrammePage), "Back: Our suggestion")
    assert "Face Roller Daily, 5 Weeks" in texts(the(window, ProposalPage))


@pytest.mark.parametrize("place", ["programmes", "questions"])
def test_one_may_choose_each_time_instead(window: MainWindow, place: str) -> None:
    window.go_to(place)
    click(the(window, Page), "No programme, I choose each time")

    assert kept(window).programme == ""
    assert "Find a rhythm" in texts(the(window, ProgrammesPage))
