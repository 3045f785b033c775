# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Learn: the plate is explored by keys and pointer, chapters are read and left, everything is found."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.library.learn import Learn, load_learn
from facetimer.library.learn_texts import ASIDE, Shelf
from facetimer.resources import assets_dir
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.learn.chapters import ChapterRow
from facetimer.ui.learn.entry_card import EntryCard, line_px
from facetimer.ui.learn.muscle_plate import MuscleName, MusclePlate
from facetimer.ui.learn.page import FIRST_CHOSEN, LearnPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.empty_state import EmptyState
from tests.ui.finding import button, card_titles, click, texts, the


@pytest.fixture(scope="module")
def learn() -> Learn:
    return load_learn(assets_dir() / "library")


@pytest.fixture
def page(window: MainWindow) -> LearnPage:
    window.resize(1280, 800)
    window.go_to("learn")
    return the(window, LearnPage)


def test_the_plate_names_every_muscle_of_the_drawing(page: LearnPage, learn: Learn, window: MainWindow) -> None:
    from facetimer.face.atlas import shown_muscles

    drawn = {muscle.name for muscle in shown_muscles(window.services.stills.rig)}
    assert {muscle.id for muscle in learn.muscles} == drawn
    assert {name.text() for name in page.plate.findChildren(MuscleName)} == {each.name for each in learn.muscles}


def test_arrow_keys_go_from_muscle_to_muscle(page: LearnPage, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    plate = page.plate
    assert plate.names[FIRST_CHOSEN].isChecked()
    plate.names[FIRST_CHOSEN].setFocus()

    QTest.keyClick(plate.names[FIRST_CHOSEN], Qt.Key.Key_Down)

    assert plate.shown == "masseter"
    assert plate.names["masseter"].hasFocus()
    assert plate.names["masseter"].accessibleName() == "Chewing muscle, masseter"
    assert "From the cheekbone to the angle of the jaw. It closes the jaw." in texts(page.card)


def test_a_press_on_the_face_chooses_the_muscle_there(page: LearnPage) -> None:
    plate = page.plate
    QTest.mouseClick(plate, Qt.MouseButton.LeftButton, pos=plate.middle_of("frontalis").toPoint())
    assert plate.names["frontalis"].isChecked()
    assert "Brow muscle" in texts(page.card)


def test_to_point_at_a_muscle_shows_it_and_chooses_nothing(page: LearnPage) -> None:
    plate = page.plate
    QTest.mouseMove(plate, plate.middle_of("mentalis").toPoint())
    assert plate.shown == "mentalis"
    assert "Smile muscle" in texts(page.card)
    QTest.mouseMove(plate, QPoint(2, 2))
    assert plate.shown == FIRST_CHOSEN


def test_the_card_keeps_to_what_is_chosen_where_the_pointer_lies_on_another(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.go_to("learn")
    page = window.findChildren(LearnPage)[0]
    page.plate.names["mentalis"].pointed.emit("mentalis")
    the(window, LearnPage)  # by now it is whole
    assert page.plate.shown == "mentalis"
    assert "Smile muscle" in texts(page.card)


def test_the_chosen_muscle_is_drawn_more_strongly_than_the_others(page: LearnPage, window: MainWindow) -> None:
    plate, queue = page.plate, window.services.stills.queue

    def painted() -> int:
        plate.grab()
        while not queue.empty:
            queue.go_on()
        picture = plate.grab().toImage()
        at = plate.middle_of("masseter").toPoint()
        around = [picture.pixelColor(at.x() + x, at.y() + y).lightness() for x in range(8, 20) for y in (-14, 14)]
        return sum(around)

    before = painted()
    plate.choose("masseter")
    assert painted() < before, "darker on a skin that is not deep"


def test_a_muscle_leads_to_an_exercise_and_back(page: LearnPage, window: MainWindow) -> None:
    click(page.card, "Fish Lips")
    shown = the(window, ExercisePage)
    assert shown.exercise.id == "fish-lips"
    shown.back_button.click()
    assert the(window, LearnPage) is page


def test_all_exercises_of_a_muscle_are_one_press_away(page: LearnPage, learn: Learn, window: MainWindow) -> None:
    page.plate.choose("masseter")
    the(window, LearnPage)
    shown = [each.accessibleName() for each in page.card.findChildren(QAbstractButton) if each.isVisible()]
    click(page, next(name for name in shown if name.startswith("All ")))
    assert card_titles(page) == [muscle.name for muscle in learn.muscles]


def test_a_chapter_is_read_and_left_by_its_way_back_or_esc(
    page: LearnPage, learn: Learn, window: MainWindow, qtbot: QtBot
) -> None:
    click(page, "Zones")
    the(window, LearnPage)
    assert len(card_titles(page)) == len(learn.entries(Shelf.ZONES))
    assert not page.findChildren(MusclePlate)[0].isVisible()

    click(page, "Back: Learn")
    assert the(page, MusclePlate).isVisible()

    click(page, "Words")
    the(window, LearnPage)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert the(page, MusclePlate).isVisible()


@pytest.mark.parametrize("way", ["Zones", "All 16 exercises"])
def test_who_reads_by_the_keys_goes_on_where_they_left_the_landing(
    way: str, page: LearnPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    row = button(page, way)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert the(window, LearnPage).focusWidget() is button(page, "Back: Learn")

    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is row


def test_everything_is_found_beside_the_plate(page: LearnPage, learn: Learn, window: MainWindow) -> None:
    QTest.keyClicks(the(page, QLineEdit), "corrugator")
    the(window, LearnPage)
    assert len(card_titles(page)) == len(learn.search("corrugator"))
    assert "Corrugator" in card_titles(page)
    assert f"{len(learn.search('corrugator'))} found" in texts(page)

    the(page, QLineEdit).clear()
    assert button(page, "Zones")


def test_a_search_that_finds_nothing_says_what_to_try_and_one_press_clears_it(page: LearnPage) -> None:
    the(page, QLineEdit).setText("qqq")
    assert texts(the(page, EmptyState)) == [
        "Nothing is said of that. Try a place, such as jaw, or a shorter word."
    ]
    assert not any(each.endswith(" found") for each in texts(page))

    click(page, "Clear")
    assert the(page, QLineEdit).text() == ""
    assert button(page, "Zones")
    assert "Clear" not in [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]


def test_lines_are_short_and_sources_stand_beside_them(page: LearnPage, window: MainWindow) -> None:
    page.show_shelf(Shelf.EVIDENCE)
    the(window, LearnPage)
    QApplication.processEvents()
    card = page.findChildren(EntryCard)[0]
    labels = [each for each in card.findChildren(QLabel) if each.isVisible()]
    finding = next(label for label in labels if label.text().startswith("In 16 women"))
    source = next(label for label in labels if label.text().startswith("Alam 2018"))

    assert finding.width() <= line_px(window.services.stills)
    assert source.mapTo(card, source.rect().topLeft()).x() > finding.mapTo(card, finding.rect().topRight()).x()
    metrics = QFontMetricsF(finding.font())
    assert metrics.horizontalAdvance("n" * 68) >= finding.width()


def test_every_label_of_an_entry_is_one_that_can_be_translated(learn: Learn) -> None:
    labels = {label for entry in learn.entries(Shelf.EVIDENCE) for label, _ in entry.paragraphs}
    assert labels & ASIDE == {"Who", "Source"}


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (720, 560)])
def test_no_muscle_lies_behind_the_card(
    page: LearnPage, window: MainWindow, size: tuple[int, int], qtbot: QtBot
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size().toTuple() == size)
    for identifier in page.plate.names:
        page.plate.choose(identifier)
        QApplication.processEvents()
        assert page.plate.middle_of(identifier).y() < page.card.y() - 6, identifier


def test_the_face_keeps_its_size_from_muscle_to_muscle(page: LearnPage) -> None:
    for _ in range(2):
        seen = set()
        for identifier in page.plate.names:
            page.plate.choose(identifier)
            QApplication.processEvents()
            seen.add(page.plate.middle_of("frontalis").toTuple())
    assert len(seen) == 1


def test_what_is_chosen_and_what_is_pointed_at_look_different(page: LearnPage, window: MainWindow) -> None:
    plate, ink = page.plate, window.look.theme.palette.ink.lower()

    def corner(identifier: str) -> str:
        name = plate.names[identifier]
        return name.grab().toImage().pixelColor(8, name.height() // 2).name()

    QTest.mouseMove(plate, plate.middle_of("mentalis").toPoint())
    assert corner(FIRST_CHOSEN) == ink
    assert corner("mentalis") != ink
    pointed = plate.names["mentalis"].grab().toImage()
    QTest.mouseMove(plate, QPoint(2, 2))
    assert plate.names["mentalis"].grab().toImage() != pointed


def test_each_muscle_names_where_it_can_be_read(learn: Learn) -> None:
    known = next(each for each in learn.sources if each.id == "anatomy").about
    for muscle in learn.muscles:
        assert muscle.source.split(",")[0] in known
        assert ("Source", muscle.source) in muscle.entry().paragraphs


@pytest.mark.parametrize("text_percent", [100, 200])
def test_the_figure_ends_behind_the_card(window: MainWindow, text_percent: int, qtbot: QtBot) -> None:
    window.preferences.change("picture.text_percent", text_percent)
    window.resize(720, 560)
    qtbot.waitUntil(lambda: window.size().toTuple() == (720, 560), timeout=30_000)
    window.go_to("learn")
    page, queue = the(window, LearnPage), window.services.stills.queue
    page.plate.grab()
    while not queue.empty:
        queue.go_on()
    picture = page.plate.grab().toImage()
    ground = picture.pixelColor(picture.width() - 3, 3)
    above = [picture.pixelColor(x, page.card.y() - 3) for x in range(picture.width())]
    assert sum(each != ground for each in above) > 40
    assert picture.pixelColor(3, picture.height() - 3) == ground, "and not below it"


def test_a_chapter_is_as_high_as_its_words_need(window: MainWindow, qtbot: QtBot) -> None:
    window.preferences.change("picture.text_percent", 200)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.size().toTuple() == (1280, 800), timeout=30_000)
    window.go_to("learn")
    page = the(window, LearnPage)
    rows = page.findChildren(ChapterRow)
    qtbot.waitUntil(lambda: len({row.height() for row in rows}) == 1, timeout=30_000)
    wide = rows[0].height()

    window.resize(720, 560)
    qtbot.waitUntil(lambda: max(row.height() for row in rows) > wide, timeout=30_000)
    shortest = min(rows, key=lambda row: len(row.accessibleDescription()))
    assert shortest.height() == wide, "one line is enough for it"
