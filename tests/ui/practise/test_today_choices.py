# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A softer session and zones left out, for today alone; and the daily question, once a day."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from facetimer.library.model.vocabulary import Zone
from facetimer.settings_file import load_settings
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import ScoreRow
from tests.ui.finding import button, click, snapshot_of, texts, the
from tests.ui.practise.test_after_and_before import practise
from tests.ui.surroundings import Surroundings


def running(window: MainWindow) -> list[str]:
    return [step.exercise.id for step in snapshot_of(window).timeline.steps]


def total_ms(window: MainWindow) -> int:
    return snapshot_of(window).timeline.total_ms


def test_softer_in_one_press_on_the_routines_page(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.open_routine("five-basics")
    page = the(window, RoutinePage)
    lengths = [row.accessibleDescription() for row in page.findChildren(ScoreRow)]

    click(page, "Softer today")
    assert any(text.startswith("3 min") for text in texts(page))
    softer = [row.accessibleDescription() for row in the(window, RoutinePage).findChildren(ScoreRow)]
    softer = softer[-len(lengths) :]  # the rows before them go with the next turn of the loop
    assert all(one != other for one, other in zip(lengths, softer, strict=True))
    click(page, "Start")
    card = the(window, PreparePage)
    assert button(card, "Softer today").isChecked()
    card.begin_button.click()

    usual = window.services.planner.plan("five-basics").timeline
    assert usual is not None
    assert total_ms(window) < usual.total_ms
    assert len(running(window)) == 5


def test_softer_in_one_press_on_the_card(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.prepare("cheek-lip-trio")
    page = the(window, PreparePage)
    click(page, "Softer today")
    page.begin_button.click()

    assert any(segment.cue.startswith("Hold seven") for segment in snapshot_of(window).timeline.segments)


def test_it_is_proposed_after_a_sore_session_and_never_forced(
    window: MainWindow, surroundings: Surroundings
) -> None:
    finish = practise(window, surroundings, "cheek-lip-trio")
    click(finish, "Sore")
    click(finish, "Once more")

    page = the(window, PreparePage)
    assert any(text == "Last time it felt sore afterwards. You may want it softer today." for text in texts(page))
    assert not button(page, "Softer today").isChecked()


def test_tab_comes_to_what_is_asked_before_the_large_button(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("INJ.botulinum since=2026-11-18",))
    window.flow.prepare("cheek-lip-trio")
    page = the(window, PreparePage)
    asked = list(page._agreed.values())
    in_order = [*asked, page.begin_button]
    met: list[QWidget] = []
    at: QWidget = button(page, "Softer today")
    for _ in range(200):
        following = at.nextInFocusChain()
        assert following is not None
        at = following
        met += [each for each in in_order if each is at]

    assert len(asked) == 3
    assert met[:4] == in_order


def test_it_is_not_proposed_without_a_reason(window: MainWindow) -> None:
    window.flow.prepare("cheek-lip-trio")

    assert not any("softer today" in text for text in texts(the(window, PreparePage)))


def test_a_zone_is_left_out_today_and_only_today(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    click(page, "Leave a zone out today")
    click(page, "brows")
    assert any("Left out today: Brow Stretch." in text for text in texts(page))
    page.begin_button.click()
    assert "brow-stretch" not in running(window)
    window.flow.close()

    surroundings.now += timedelta(days=1)
    assert window.services.planner.zones_left_out() == frozenset()
    assert window.services.planner.plan("five-basics").review.verdicts == ()


def test_what_was_left_out_can_be_taken_back_in(window: MainWindow) -> None:
    window.flow.prepare("cheek-lip-trio")
    page = the(window, PreparePage)
    click(page, "Leave a zone out today")
    click(page, "lips")
    assert not page.begin_button.isEnabled()
    assert any("Nothing is left of this routine today." in text for text in texts(page))

    window.flow.open_routine("cheek-lip-trio")
    again = the(window, RoutinePage)
    assert not again.start_button.isEnabled()
    click(again, "Leave a zone out today")

    assert again.start_button.isEnabled()
    assert load_settings(window.services.context.paths.settings)[0].safety.zones_left_out == ()


def test_a_zone_of_another_routine_stays_left_out(window: MainWindow) -> None:
    window.preferences.change("safety.zones_left_out", ("clavicle",))
    window.preferences.change("safety.zones_left_out_on", "2026-11-20")
    window.flow.open_routine("cheek-lip-trio")
    page = the(window, RoutinePage)
    click(page, "lips")

    assert window.services.planner.zones_left_out() == {Zone.CLAVICLE, Zone.LIPS}


def test_the_daily_question_is_asked_once_a_day(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.prepare("cheek-lip-trio")
    the(window, PreparePage).begin_button.click()
    window.flow.close()

    window.flow.prepare("cheek-lip-trio")
    assert the(window, PreparePage).begin_button.accessibleName() == "Begin"
    surroundings.now += timedelta(days=1)
    window.flow.prepare("cheek-lip-trio")
    assert the(window, PreparePage).begin_button.accessibleName() == "Nothing new: begin"
