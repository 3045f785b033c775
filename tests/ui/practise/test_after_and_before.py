# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said after a session, and what it means before the next one."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.history.records import Outcome, SessionRecord, StepResult
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.history.session_detail import SessionDetail
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Stage
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.rail import Rail
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, driver_of, page_shown, snapshot_of, texts, the, told
from tests.ui.measuring import outside
from tests.ui.surroundings import Surroundings


def practise(window: MainWindow, surroundings: Surroundings, routine: str) -> FinishPage:
    window.flow.start(routine)
    while window.flow.driver is not None:
        window.flow.driver.resume()
        surroundings.clock.advance(1_000)
        window.flow.driver.poll()
    return the(window, FinishPage)


def test_feeling_note_and_skin_are_kept(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")
    click(page, "Sore")
    click(page, "Add a note")
    note = the(page, QLineEdit)
    note.setText("cold hands")
    note.editingFinished.emit()
    click(page, "My skin shows something")
    click(page, "lips")
    click(page, "tenderness")

    kept = surroundings.store.sessions(1, 0)[0]
    assert (kept.feeling, kept.note) == ("sore", "cold hands")
    assert [(r.zone, r.kind) for r in kept.reactions] == [("lips", "tenderness")]


def test_a_reaction_is_remembered_before_the_next_session(window: MainWindow, surroundings: Surroundings) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")
    click(page, "My skin shows something")
    click(page, "lips")
    click(page, "Once more")

    said = texts(the(window, PreparePage))
    assert any("Last time your skin reacted here: lips" in text for text in said)


def test_a_second_tool_session_on_one_day_is_advised_against(
    window: MainWindow, surroundings: Surroundings
) -> None:
    practise(window, surroundings, "face-roller")
    window.flow.prepare("face-roller")

    assert any("One tool session a day" in text for text in texts(the(window, PreparePage)))


def test_the_first_session_of_a_day_needs_no_advice(window: MainWindow) -> None:
    window.flow.prepare("cheek-lip-trio")

    assert not any("today" in text for text in texts(the(window, PreparePage)))


def test_aftercare_is_said_without_praise(window: MainWindow, surroundings: Surroundings) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")

    said = texts(page)
    assert "That was 2\u00a0min 49\u00a0s." in said
    assert any("pinkness" in text for text in said)
    assert not any("Wash your hands" in text for text in said), "no hand touched the face"
    assert not any(word in " ".join(said).casefold() for word in ("great", "well done", "score", "!"))


FAILURE = ("skipped", "partial", "partly", "incomplete", "not reached", "missed")


def stopped(window: MainWindow, surroundings: Surroundings, routine: str, after_s: int) -> None:
    """Practise for so long, then stop and keep what was done."""
    window.flow.start(routine)
    driver = driver_of(window)
    for _ in range(after_s):
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()
    driver.abort(keep=True)


def test_what_was_stopped_is_kept_in_words_without_blame(window: MainWindow, surroundings: Surroundings) -> None:
    stopped(window, surroundings, "cheek-lip-trio", 41)

    page = the(window, FinishPage)
    said = texts(page)
    assert "41 second(s) kept." in said  # plurals come with a translation
    assert "2 steps left for another time." in said
    assert "Fish Lips" in said
    assert not {"Kiss Face", "The Whistler"} & set(said)
    assert not any(word in " ".join(said).casefold() for word in FAILURE)


def test_a_step_that_was_passed_by_is_begun_in_history_and_nothing_is_said_to_be_skipped(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.start("cheek-lip-trio")
    driver = driver_of(window)
    for _ in range(50):
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()
    driver.skip()
    driver.abort(keep=True)
    window.go_to("history")

    said = texts(the(the(window, HistoryPage), SessionDetail))
    after = {name: said[said.index(name) + 1] for name in ("Fish Lips", "Kiss Face", "The Whistler")}
    assert after["Fish Lips"].startswith("done")
    assert after["Kiss Face"].startswith("begun")
    assert after["The Whistler"] == "for another time"
    assert not any("skipped" in text for text in said)


def test_what_was_stopped_goes_on_as_the_same_session(window: MainWindow, surroundings: Surroundings) -> None:
    stopped(window, surroundings, "cheek-lip-trio", 41)
    click(the(window, FinishPage), "Sore")
    click(the(window, FinishPage), "Go on: Kiss Face")
    driver = driver_of(window)
    assert snapshot_of(window).timeline.steps[1].exercise.name == "Kiss Face"
    assert snapshot_of(window).segment.step == 1

    while window.flow.driver is not None:
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()

    (kept,) = surroundings.store.sessions(5, 0)
    assert kept.outcome is Outcome.COMPLETE
    assert kept.feeling == "sore"
    assert kept.active_ms > kept.planned_ms - 1_000
    assert any(text.startswith("That was ") for text in texts(the(window, FinishPage)))


def stopped_and_gone_on(window: MainWindow, surroundings: Surroundings) -> SessionRecord:
    """Keep 41 seconds, say how they felt, go on, practise 27 more after 3-2-1; return what was kept."""
    stopped(window, surroundings, "cheek-lip-trio", 41)
    click(the(window, FinishPage), "Sore")
    (kept,) = surroundings.store.sessions(5, 0)
    click(the(window, FinishPage), "Go on: Kiss Face")
    driver = driver_of(window)
    for _ in range(30):
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()
    return kept


def answer_leaving(window: MainWindow, *answers: str) -> None:
    player = the(window, PlayerPage)
    player.ask_to_leave()
    for each in answers:
        button(the(player, LeaveDialog), each).click()


def test_who_goes_on_and_discards_that_keeps_what_was_kept_before(
    window: MainWindow, surroundings: Surroundings
) -> None:
    kept = stopped_and_gone_on(window, surroundings)
    answer_leaving(window, "Discard")
    assert "The 41 s you did before stay, unless you discard it all." in texts(the(window, LeaveDialog))
    button(the(window, LeaveDialog), "Discard what came since").click()

    assert isinstance(page_shown(window), TodayPage)
    assert "Cheek and Lip Trio is as it was before you went on." in told(window)
    (left,) = surroundings.store.sessions(5, 0)
    assert replace(left, changed_utc=kept.changed_utc) == kept

    click(window, "Undo")
    (back,) = surroundings.store.sessions(5, 0)
    assert (back.outcome, back.feeling, back.active_ms) == (Outcome.PARTIAL, "sore", kept.active_ms + 27_000)
    assert [step.outcome for step in back.steps][:2] == [StepResult.DONE, StepResult.DONE]


def test_what_was_kept_before_goes_too_if_that_is_said_plainly_and_comes_back_with_the_rest(
    window: MainWindow, surroundings: Surroundings
) -> None:
    kept = stopped_and_gone_on(window, surroundings)
    answer_leaving(window, "Discard", "Discard it all")
    assert surroundings.store.sessions(5, 0) == []

    click(window, "Undo")
    (back,) = surroundings.store.sessions(5, 0)
    assert (back.id, back.active_ms) == (kept.id, kept.active_ms + 27_000)


def test_a_session_that_is_discarded_can_be_brought_back(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    driver = driver_of(window)
    for _ in range(41):
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()
    answer_leaving(window, "Discard")
    assert "Nothing of this session will be kept." in texts(the(window, LeaveDialog))
    button(the(window, LeaveDialog), "Discard it all").click()
    assert surroundings.store.sessions(5, 0) == []
    assert "Cheek and Lip Trio was discarded." in told(window)

    click(window, "Undo")
    (back,) = surroundings.store.sessions(5, 0)
    assert (back.outcome, back.active_ms) == (Outcome.PARTIAL, 41_000)


def test_where_nothing_was_done_there_is_nothing_to_bring_back(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.start("cheek-lip-trio")
    answer_leaving(window, "Discard", "Discard it all")

    assert "discarded" not in told(window)
    assert surroundings.store.sessions(5, 0) == []


def test_where_nothing_was_done_today_comes_at_once(window: MainWindow, surroundings: Surroundings) -> None:
    stopped(window, surroundings, "cheek-lip-trio", 2)

    assert isinstance(page_shown(window), TodayPage)
    assert window.findChildren(FinishPage) == []


def test_the_times_of_the_steps_make_up_what_the_heading_says(
    window: MainWindow, surroundings: Surroundings
) -> None:
    said = texts(practise(window, surroundings, "cheek-lip-trio"))

    assert "That was 2\u00a0min 49\u00a0s." in said
    steps = [said[said.index(name) + 1] for name in ("Fish Lips", "Kiss Face", "The Whistler")]
    assert [*steps, said[said.index("Between the steps, and at the end") + 1]] == [
        "30 s",
        "27 s",
        "1 min 34 s",
        "18 s",
    ]


def test_a_step_that_was_passed_by_has_no_word_of_failure(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    driver = driver_of(window)
    driver.skip()
    while window.flow.driver is not None:
        driver.resume()
        surroundings.clock.advance(1_000)
        driver.poll()

    page = the(window, FinishPage)
    said = texts(page)
    assert "1 steps left for another time." in said
    assert "Fish Lips" not in said
    assert not any(word in " ".join(said).casefold() for word in FAILURE)
    assert not [each for each in page.findChildren(QAbstractButton) if each.text().startswith("Go on")]


def test_how_many_holds_were_held_is_said_with_their_time(window: MainWindow, surroundings: Surroundings) -> None:
    stopped(window, surroundings, "whistler", 45)

    assert any(text.startswith("1 hold(s) of ") and " · " in text for text in texts(the(window, FinishPage)))


def test_the_rounds_of_the_day_fill_by_the_one_just_done(window: MainWindow, surroundings: Surroundings) -> None:
    window.preferences.change("history.programme", "trio-4x")
    practise(window, surroundings, "cheek-lip-trio")
    page = practise(window, surroundings, "cheek-lip-trio")

    assert texts(page).count("2 of 4 today") == 3
    assert len(page.findChildren(DotRow)) == 3


def test_in_large_type_the_dots_say_the_rounds(window: MainWindow, surroundings: Surroundings) -> None:
    window.preferences.change("history.programme", "trio-4x")
    window.preferences.change("picture.text_percent", 200)
    window.resize(720, 560)
    page = practise(window, surroundings, "cheek-lip-trio")

    assert [each.accessibleName() for each in page.findChildren(DotRow)] == 3 * ["1 of 4 today"]
    assert outside(window) == []


def test_a_feeling_is_inked_over_and_sore_has_its_advice(window: MainWindow, surroundings: Surroundings) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")
    advice = "Take a day off, or go softer next time."
    assert advice not in texts(page)

    click(page, "Sore")
    assert advice in texts(page)
    sore, easier = button(page, "Sore"), button(page, "Easier")
    ink = window.look.theme.palette.ink
    assert sore.grab().toImage().pixelColor(sore.width() // 2, 4).name().upper() == ink.upper()

    click(page, "Easier")
    assert advice not in texts(page)
    assert (sore.isChecked(), easier.isChecked()) == (False, True)
    assert surroundings.store.sessions(1, 0)[0].feeling == "easier"


def test_it_stands_without_the_rail_and_the_next_place_brings_it_back(
    window: MainWindow, surroundings: Surroundings
) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")
    assert not the_rail(window).isVisible()
    assert page.focusWidget() is page.done_button

    page.done_button.click()
    assert the_rail(window).isVisible()


def the_rail(window: MainWindow) -> Rail:
    return window.findChildren(Rail)[0]


def test_the_figure_stands_beside_what_is_said_or_above_it(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    page = practise(window, surroundings, "cheek-lip-trio")
    stage = page.findChildren(Stage)[0]

    window.resize(1280, 800)
    QCoreApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: stage.mapTo(window, QPoint()) == QPoint())
    assert (stage.width(), stage.height()) == (600, page.height())

    window.resize(720, 560)
    QCoreApplication.sendPostedEvents()
    assert stage.height() < page.height() // 2
    assert stage.width() > 0.9 * page.width()
    title = next(each for each in page.findChildren(QLabel) if each.text().startswith("That was"))
    qtbot.waitUntil(lambda: title.mapTo(page, QPoint()).y() >= stage.height())
