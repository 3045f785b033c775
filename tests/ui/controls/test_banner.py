# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The banner: what it says and when, what comes back, and how the last thing is undone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.banner import Banner, BannerAction
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from tests.ui.finding import click


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings())


@pytest.fixture
def banner(look: Look, qtbot: QtBot) -> Iterator[Banner]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    yield Banner(look, holder)
    holder.close()


def test_notices_come_one_after_the_other_and_none_twice_at_once(banner: Banner) -> None:
    banner.tell("first")
    banner.tell("second")
    banner.tell("first")
    assert banner.accessibleName() == "first"
    click(banner, "Dismiss")
    assert banner.accessibleName() == "second"
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_what_happens_a_second_time_is_told_a_second_time(banner: Banner) -> None:
    for sentence in ("No sound", "Sound is back", "No sound"):
        banner.tell(sentence)
        assert banner.accessibleName() == sentence
        click(banner, "Dismiss")
        assert banner.isHidden()


def test_a_sentence_has_the_icon_of_what_it_is(banner: Banner) -> None:
    shows: list[tuple[Callable[[], object], str]] = [
        (lambda: banner.tell("The disk is full."), "notice"),
        (lambda: banner.refuse("That is no history."), "notice"),
        (lambda: banner.inform("There is a new version."), "news"),
        (lambda: banner.ask("It was cut off.", (BannerAction("Keep", lambda: None),)), "news"),
        (lambda: banner.remind("Your programme asks for one today."), "news"),
        (lambda: banner.answer("It is written."), "done"),
        (lambda: banner.offer_undo("It is deleted.", lambda: None), "done"),
    ]
    for show, icon in shows:
        show()
        seen = [each.icon for each in banner.findChildren(SmallIcon) if not each.isHidden()]
        assert (banner.kind.value[0], seen) == (icon, [icon]), banner.accessibleName()
        click(banner, "Dismiss")


def test_doing_something_about_a_notice_dismisses_it(banner: Banner) -> None:
    done: list[int] = []
    banner.tell("one can act", BannerAction("Act", lambda: done.append(1)))
    next(button for button in banner.findChildren(QPushButton) if button.accessibleName() == "Act").click()

    assert done == [1]
    assert banner.isHidden()


def test_a_notice_that_is_true_no_longer_is_withdrawn_shown_or_waiting(banner: Banner) -> None:
    for sentence in ("first", "second", "third"):
        banner.tell(sentence)

    banner.withdraw("second")
    assert banner.accessibleName() == "first"
    banner.withdraw("first")

    assert banner.accessibleName() == "third"
    banner.withdraw("third")
    assert banner.isHidden()


def test_what_can_be_undone_is_told_before_all_that_waits_and_brings_it_back(banner: Banner) -> None:
    done: list[str] = []
    banner.tell("a question", BannerAction("Act", lambda: done.append("answered")))
    banner.tell("a notice")
    banner.offer_undo("first", lambda: done.append("first undone"))
    banner.offer_undo("second", lambda: done.append("second undone"))
    assert banner.accessibleName() == "second"

    click(banner, "Undo")
    assert banner.accessibleName() == "first"
    banner.undo_last()
    assert done == ["second undone", "first undone"]
    assert banner.accessibleName() == "a question"

    banner.undo_last()
    assert done == ["second undone", "first undone"], "a question is not undone"
    assert banner.accessibleName() == "a question"


def test_a_notice_comes_back_after_what_is_answered_until_it_is_dismissed(banner: Banner) -> None:
    banner.tell("The history was damaged.")
    for show in (banner.answer, banner.refuse, banner.remind, lambda said: banner.offer_undo(said, lambda: None)):
        show("It is written.")
        assert banner.accessibleName() == "It is written."
        click(banner, "Dismiss")
        assert banner.accessibleName() == "The history was damaged."
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_an_answer_gives_way_to_the_next(banner: Banner) -> None:
    banner.refuse("It cannot be written.")
    banner.answer("It is written.")
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_what_could_be_undone_goes_by_itself_shown_or_waiting(look: Look, qtbot: QtBot) -> None:
    done: list[str] = []
    banner = Banner(look, undo_ms=50)
    qtbot.addWidget(banner)
    banner.offer_undo("first", lambda: done.append("first"))
    banner.offer_undo("second", lambda: done.append("second"))

    qtbot.waitUntil(banner.isHidden)

    banner.undo_last()
    assert done == []


def test_what_was_dismissed_is_not_undone_any_more(banner: Banner) -> None:
    banner.offer_undo("first", lambda: pytest.fail("undone"))
    click(banner, "Dismiss")
    banner.undo_last()
    assert banner.isHidden()
