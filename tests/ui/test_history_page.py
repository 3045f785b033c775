# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTableWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.main_window import MainWindow
from facetimer.ui.models.session_list import PAGE_SIZE, SessionList
from facetimer.ui.pages.history import HistoryPage
from facetimer.ui.pages.practise import PractisePage
from facetimer.ui.widgets.chart_card import ChartCard
from facetimer.ui.widgets.charts import Heatmap, NameBars, WeekBars
from tests.ui.finding import click, texts, the
from tests.ui.past import fill
from tests.ui.surroundings import NOON, Surroundings

COUNT = 120


@pytest.fixture
def page(window: MainWindow, surroundings: Surroundings) -> HistoryPage:
    fill(window._store, surroundings.catalogue, NOON, COUNT)
    window.go_to("history")
    return the(window, HistoryPage)


def listed(page: HistoryPage) -> SessionList:
    model = the(page, QListView).model()
    assert isinstance(model, SessionList)
    return model


def test_an_empty_history_explains_itself_and_leads_on(window: MainWindow) -> None:
    window.go_to("history")
    page = the(window, HistoryPage)

    assert any("Nothing yet" in text for text in texts(page))
    click(page, "Choose a routine")
    the(window, PractisePage)


def test_sessions_are_read_a_page_at_a_time(page: HistoryPage) -> None:
    model = listed(page)
    assert model.rowCount() == PAGE_SIZE

    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))

    assert model.rowCount() == COUNT
    days = [record.started_utc for row in range(COUNT) if (record := model.record(row)) is not None]
    assert days == sorted(days, reverse=True)


def test_a_session_opens_to_its_steps(page: HistoryPage) -> None:
    shown = page.shown_session()
    assert shown is not None

    assert all(step.name in texts(page) for step in shown.steps)


def test_searching_and_filtering_leave_what_matches(page: HistoryPage) -> None:
    QTest.keyClicks(button_line(page, "Search sessions"), "roller")
    names = {record.routine for row in range(listed(page).rowCount()) if (record := listed(page).record(row))}
    assert "roller-5" in names
    assert len(names) < 5

    QTest.keyClicks(button_line(page, "Search sessions"), " nothing like this")
    assert listed(page).rowCount() == 0
    assert page._detail.isHidden()
    page._search.clear()
    page._outcome.setCurrentIndex(page._outcome.findData("partial"))
    page._outcome.activated.emit(2)
    outcomes = {record.outcome for row in range(listed(page).rowCount()) if (record := listed(page).record(row))}
    assert outcomes == {"partial"}


def button_line(page: HistoryPage, name: str) -> QLineEdit:
    return next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == name)


def test_a_note_and_a_feeling_are_kept(page: HistoryPage, window: MainWindow) -> None:
    shown = page.shown_session()
    assert shown is not None
    note = button_line(page, "Note")
    note.setText("Warm hands <b>helped</b>")
    note.editingFinished.emit()
    click(page, "It felt sore")

    kept = window._store.session(shown.id)
    assert kept is not None
    assert (kept.note, kept.feeling) == ("Warm hands <b>helped</b>", "sore")


def test_a_deleted_session_can_be_taken_back(page: HistoryPage, window: MainWindow) -> None:
    shown = page.shown_session()
    assert shown is not None
    click(page, "Delete this session")
    assert window._store.session(shown.id) is None
    assert page.shown_session() != shown

    click(window, "Take back")

    restored = window._store.session(shown.id)
    assert restored is not None
    assert restored.steps == shown.steps
    assert page.shown_session() == restored


def test_every_chart_has_its_table(page: HistoryPage) -> None:
    cards = [card for card in page.findChildren(ChartCard) if card.isVisible()]
    assert len(cards) == 4
    for card in cards:
        card._toggle.click()
        table = card.findChild(QTableWidget)
        assert isinstance(table, QTableWidget)
        assert table.rowCount() == len(card._rows)
        assert not card._chart.isVisibleTo(card)
        card._toggle.click()
        assert card._chart.isVisibleTo(card)


def test_charts_say_what_they_show(page: HistoryPage) -> None:
    for kind in (Heatmap, WeekBars):
        chart = page.findChildren(kind)[-1]
        assert chart.accessibleName()
        assert any(character.isdigit() for character in chart.accessibleDescription())
    assert page.findChildren(NameBars)


def test_deleting_everything_asks_once_and_then_does(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    paths = window._context.paths
    window.preferences.change("safety.conditions", ("TMJ",))
    assert paths.settings.exists()
    window.go_to("settings")
    click(window, "Delete everything …")
    click(window, "Keep everything")
    assert paths.database.exists()

    click(window, "Delete everything …")
    click(window, "Delete everything for good")

    assert not paths.database.exists()
    assert not paths.settings.exists()
    assert not window.isVisible()


def test_charts_are_made_anew_only_for_something_new(page: HistoryPage, window: MainWindow) -> None:
    charts = page._charts
    window.go_to("today")
    window.go_to("history")
    assert page._charts is charts

    shown = page.shown_session()
    assert shown is not None
    window._store.delete(shown.id)
    window.go_to("history")
    assert page._charts is not charts
