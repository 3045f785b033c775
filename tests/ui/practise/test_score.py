# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page of a routine: its score, what stays in sight, and in which order Tab goes through it."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import ROW_PX, ScoreRow, ScoreStep
from facetimer.ui.services import reread_library
from tests.ui.finding import button, click, driver_of, snapshot_of, texts, the
from tests.ui.surroundings import Surroundings


def opened(window: MainWindow, width: int, height: int) -> RoutinePage:
    window.resize(width, height)
    window.flow.open_routine("first-session")
    page = the(window, RoutinePage)
    QCoreApplication.sendPostedEvents()
    return page


def test_start_stays_in_sight_at_every_size(window: MainWindow) -> None:
    for size in ((1280, 800), (720, 560)):
        page = opened(window, *size)
        start = page.start_button
        page.scroll_area.verticalScrollBar().setValue(0)
        bottom = start.mapTo(window, QPoint(0, start.height())).y()
        assert bottom <= window.height()
        assert (start.width(), start.height()) == (280, 72)


def test_rows_are_one_below_the_other_in_the_order_of_the_routine(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    rows = page.findChildren(ScoreRow)

    assert [row.text() for row in rows] == [
        window.services.context.catalogue.exercises[step.exercise].name for step in page.todays.routine.steps
    ]
    tops = [row.mapTo(page, QPoint()).y() for row in rows]
    assert tops == sorted(set(tops))
    assert min(row.height() for row in rows) >= ROW_PX


def test_lengths_stand_at_the_ends_of_all_rows_or_among_their_words(window: MainWindow) -> None:
    for width, routine in ((1280, "cheek-lip-trio"), (1600, "cheek-lip-trio"), (1280, "first-session")):
        window.resize(width, 800)
        window.flow.open_routine(routine)
        page = the(window, RoutinePage)
        QCoreApplication.sendPostedEvents()
        assert len({has_ink_at_its_end(row) for row in page.findChildren(ScoreRow)}) == 1, (width, routine)


def has_ink_at_its_end(row: ScoreRow) -> bool:
    """Whether anything is written at the end of a row's first line, far from any name."""
    shown = row.grab().toImage()
    end = shown.copy(shown.width() - 20, 0, 20, 36)
    return len({end.pixel(x, y) for x in range(end.width()) for y in range(end.height())}) > 1


def test_enter_on_a_row_opens_its_exercise(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    row = page.findChildren(ScoreRow)[2]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert the(window, ExercisePage).exercise.name == row.text()


def test_tab_goes_from_start_to_what_makes_it_lighter_then_back_then_the_rows(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    rows = page.findChildren(ScoreRow)
    wanted: list[QWidget] = [
        button(page, "Softer today"),
        button(page, "Leave a zone out today"),
        page.back_button,
        rows[0],
        button(page, "Swap Belly Breaths for another"),
        button(page, "Leave Belly Breaths out"),
        rows[1],
    ]
    at: QWidget = page.start_button
    met: list[QWidget] = []
    while len(met) < len(wanted):
        following = at.nextInFocusChain()
        assert following is not None
        at = following
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            met.append(at)
    assert met == wanted


def test_the_name_stands_on_the_figures_ground_or_below_it(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    name = next(each for each in page.findChildren(QLabel) if each.text() == "First Session")
    row = page.findChildren(ScoreRow)[0]
    assert name.mapTo(page, QPoint(name.width(), 0)).x() < row.mapTo(page, QPoint()).x()

    page = opened(window, 720, 560)
    name = next(each for each in page.findChildren(QLabel) if each.text() == "First Session")
    row = page.findChildren(ScoreRow)[0]
    assert name.mapTo(page, QPoint(0, name.height())).y() <= row.mapTo(page, QPoint()).y()


def told(page: RoutinePage) -> list[str]:
    """Return the accessible descriptions of the rows."""
    return [row.accessibleDescription() for row in page.findChildren(ScoreRow)]


def length_ms(page: RoutinePage) -> int:
    assert page.todays.plan.timeline is not None
    return page.todays.plan.timeline.total_ms


def test_a_step_is_left_out_by_one_press_and_put_back_by_another(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    before, whole_ms, facts = told(page), length_ms(page), texts(page)
    leave = button(page, "Leave Fish Lips out")
    leave.setFocus()
    click(page, "Leave Fish Lips out")

    assert told(page)[2] == "Left out this time"
    assert length_ms(page) < whole_ms
    assert texts(page) != facts, "how long it takes and how many steps there are"
    assert window.focusWidget() is leave
    assert page.scroll_area.verticalScrollBar().value() == 0
    click(page, "Put Fish Lips back")

    assert (told(page), length_ms(page), texts(page)) == (before, whole_ms, facts)


def test_what_is_left_out_holds_for_the_next_start_alone(window: MainWindow) -> None:
    click(opened(window, 1280, 800), "Leave Fish Lips out")
    click(window, "Start")
    click(the(window, PreparePage), "Not now")
    assert told(the(window, RoutinePage))[2] == "Left out this time"
    click(window, "Start")
    prepare = the(window, PreparePage)
    assert any("Left out today: Fish Lips." in text for text in texts(prepare))
    prepare.begin_button.click()

    steps = [step.exercise.id for step in snapshot_of(window).timeline.steps]
    assert "fish-lips" not in steps
    assert "kiss-face" in steps
    driver_of(window).abort(keep=False)
    assert "Left out this time" not in told(opened(window, 1280, 800))


def test_where_every_step_is_left_out_nothing_starts(window: MainWindow) -> None:
    window.flow.open_routine("jaw-opening")
    page = the(window, RoutinePage)
    click(page, "Leave Slow Jaw Opening, Tongue Up out")

    assert not page.start_button.isEnabled()
    assert any("left out every step" in text for text in texts(page))


def test_where_answers_leave_out_every_step_one_sentence_says_for_which(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("DENT", "PALSY"))
    window.resize(1280, 800)
    window.flow.open_routine("cheek-lip-trio")
    page = the(window, RoutinePage)

    said = "Every step is left out for you at present: Teeth and mouth. Choose another routine."
    assert said in texts(page)
    assert all(row.accessibleDescription().startswith("left out. ") for row in page.findChildren(ScoreRow))


def test_a_long_note_is_read_whole_also_where_it_does_not_fit_above_the_figure(
    window: MainWindow, surroundings: Surroundings
) -> None:
    note = ("What my therapist told me about it. " * 27).strip()
    own = surroundings.folder / "data" / "library"
    own.mkdir(parents=True)
    text = f'id = "mine"\nname = "Mine"\nprep = "exercise"\nnote = "{note}"\n[[steps]]\nexercise = "chin-tuck"\n'
    (own / "mine.toml").write_text(text, "utf-8")
    reread_library(window.services)
    for size in ((1280, 800), (1280, 600), (1000, 560)):
        window.resize(*size)
        window.flow.open_routine("mine")
        page = the(window, RoutinePage)
        QCoreApplication.sendPostedEvents()
        labels = [each for each in page.findChildren(QLabel) if each.isVisible() and each.text()]
        told = next(each for each in labels if each.text() == note)
        assert told.height() >= told.heightForWidth(told.width())
        below = told.mapTo(page, QPoint(0, told.height())).y()
        assert below <= page.height() or page.scroll_area.isAncestorOf(told)


def test_what_a_zone_leaves_out_cannot_be_put_back_alone(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    click(page, "Leave a zone out today")
    click(page, "brows")

    names = [each.accessibleName() for each in page.findChildren(IconButton) if each.isVisible()]
    assert "Leave Fish Lips out" in names
    assert not any("Brow Stretch" in name for name in names)


def test_a_row_is_as_high_as_its_words_in_another_size_of_type_and_with_a_reason(window: MainWindow) -> None:
    window.flow.open_routine("five-basics")
    row = window.findChildren(ScoreRow)[0]
    before = row.heightForWidth(420)

    window.preferences.change("picture.text_percent", 200)
    larger = row.heightForWidth(420)
    why = "Left out, because the jaw is to rest until it is well, and nothing that opens it wide is done before."
    row.show_step(ScoreStep(window.services.context.catalogue.exercises["fish-lips"], "", "1 min", why, ""))

    assert larger > before
    assert row.heightForWidth(420) > larger
