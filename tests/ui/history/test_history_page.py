# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import uuid
from contextlib import closing
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from facetimer.history.file.opening import connect
from facetimer.history.file.transactions import transaction
from facetimer.history.records import FreezeKind, Outcome, Reaction, ReactionKind
from facetimer.history.store import open_store
from facetimer.ui.controls.banner import Kind
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.history.figures.year import Year
from facetimer.ui.history.page import MANY, HistoryPage
from facetimer.ui.history.session_delegate import SESSION_ICONS
from facetimer.ui.history.session_list import PAGE_SIZE, session_line
from facetimer.ui.history.time_off_dialog import TimeOffDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.empty_state import EmptyState
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, texts, the
from tests.ui.history.shown import COUNT, listed, sentences, show_table, weeks_in
from tests.ui.holding import hold
from tests.ui.past import fill, make_past
from tests.ui.surroundings import NOON, Surroundings


def test_an_empty_history_explains_itself_and_leads_on(window: MainWindow) -> None:
    window.go_to("history")
    page = the(window, HistoryPage)

    assert any("Your first session will stand here" in text for text in texts(page))
    assert not any("Table" in text for text in texts(page)), "there is nothing to switch"
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


def test_a_session_tells_what_the_skin_showed(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    shown = page.shown_session()
    assert shown is not None
    reactions = [Reaction("lips", ReactionKind.REDNESS), Reaction("a zone of old", ReactionKind.BREAKOUT)]
    surroundings.store.set_reactions(shown.id, reactions)
    window.go_to("history")
    assert "Your skin showed: a breakout (a zone of old), redness (lips)." in texts(the(window, HistoryPage))


def test_searching_and_filtering_leave_what_matches(page: HistoryPage) -> None:
    QTest.keyClicks(button_line(page, "Search sessions"), "roller")
    names = {record.routine for row in range(listed(page).rowCount()) if (record := listed(page).record(row))}
    assert "face-roller" in names
    assert len(names) < 5

    QTest.keyClicks(button_line(page, "Search sessions"), " nothing like this")
    assert page._detail.isHidden()
    assert texts(the(page, EmptyState)) == ["No session fits. Try another word, or fewer filters."]
    click(page, "part of it")
    click(page, "Clear")
    assert button_line(page, "Search sessions").text() == ""
    assert listed(page).rowCount() > 0
    assert not any(each.isVisible() for each in page.findChildren(EmptyState))

    click(page, "part of it")
    outcomes = {record.outcome for row in range(listed(page).rowCount()) if (record := listed(page).record(row))}
    assert outcomes == {"partial"}


def button_line(page: HistoryPage, name: str) -> QLineEdit:
    return next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == name)


def test_a_note_and_a_feeling_are_kept(page: HistoryPage, window: MainWindow, surroundings: Surroundings) -> None:
    shown = page.shown_session()
    assert shown is not None
    note = button_line(page, "Note")
    note.setText("Warm hands <b>helped</b>")
    note.editingFinished.emit()
    click(page, "It felt sore")

    kept = surroundings.store.session(shown.id)
    assert kept is not None
    assert (kept.note, kept.feeling) == ("Warm hands <b>helped</b>", "sore")


def test_a_deleted_session_can_be_taken_back(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    shown = page.shown_session()
    assert shown is not None
    click(page, "Delete this session")
    assert surroundings.store.session(shown.id) is None
    assert page.shown_session() != shown

    click(window, "Undo")

    restored = surroundings.store.session(shown.id)
    assert restored is not None
    assert restored.steps == shown.steps
    assert the(window, HistoryPage).shown_session() == restored


def test_deleting_the_only_session_leaves_the_empty_page(window: MainWindow, surroundings: Surroundings) -> None:
    surroundings.store.save(next(make_past(surroundings.catalogue, NOON, 1)))
    window.go_to("history")
    page = the(window, HistoryPage)
    page.build_rest()

    click(page, "Delete this session")

    assert button(page, "Choose a routine")


def test_a_double_click_deletes_one_session(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    before = surroundings.store.session_count()
    click(page, "Delete this session")
    next_one = button(the(window, HistoryPage), "Delete this session")
    assert isinstance(QApplication.focusWidget(), QListView)

    QTest.mouseDClick(next_one, Qt.MouseButton.LeftButton)  # in widgets this is the second press alone
    QTest.mouseRelease(next_one, Qt.MouseButton.LeftButton)

    assert surroundings.store.session_count() == before - 1


def test_a_key_that_is_held_down_deletes_one_session(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    before = surroundings.store.session_count()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rows = the(page, QListView)
    rows.setFocus()

    hold(rows, Qt.Key.Key_Delete)

    assert surroundings.store.session_count() == before - 1


@pytest.mark.parametrize(("country", "counted"), [("en_GB", 1), ("en_US", 2)])
def test_today_and_history_count_the_same_week(
    window: MainWindow, surroundings: Surroundings, country: str, counted: int
) -> None:
    sunday = NOON - timedelta(days=5)
    newest = next(record for record in make_past(surroundings.catalogue, NOON, 30) if record.active_ms)
    for identifier, started in (("a" * 32, sunday), ("b" * 32, NOON - timedelta(days=1))):
        record = replace(
            newest,
            id=str(uuid.UUID(identifier)),
            started_utc=started,
            local_day=started.date(),
        )
        surroundings.store.save(record)
    QLocale.setDefault(QLocale(country))
    window.go_to("today")
    assert f"{counted} of 3 sessions this week" in texts(the(window, TodayPage))
    window.go_to("history")
    assert any(f"This week {counted} of 3 sessions." in text for text in texts(the(window, HistoryPage)))


def test_deleting_everything_asks_once_and_then_does(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    paths = window.services.context.paths
    window.preferences.change("safety.conditions", ("TMJ",))
    assert paths.settings.exists()
    window.go_to("settings")
    click(the(window, SettingsPage), "Data")
    click(window, "Delete everything …")
    click(window, "Keep everything")
    assert paths.database.exists()

    click(window, "Delete everything …")
    click(window, "Delete everything for good")

    assert not paths.database.exists()
    assert not paths.settings.exists()
    assert not window.isVisible()


def test_where_nothing_has_changed_everything_stays_where_it_was(page: HistoryPage, window: MainWindow) -> None:
    rows = the(page, QListView)
    rows.setCurrentIndex(listed(page).index(7))
    window.go_to("today")
    window.go_to("history")
    assert rows.currentIndex().row() == 7


def test_what_another_window_has_recorded_is_shown_at_the_next_visit(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    before, pictures = sentences(page), the(page, Year)
    newest = replace(next(make_past(surroundings.catalogue, NOON + timedelta(hours=10), 1)), id=str(uuid.uuid4()))
    paths = window.services.context.paths
    with closing(open_store(paths.database, paths.backups)) as other:
        other.save(newest)
    window.go_to("today")
    window.go_to("history")

    assert the(window, HistoryPage).shown_session() == newest
    assert the(page, Year) is pictures
    assert sentences(page) != before


def test_another_theme_is_worn_by_what_was_shown_before(page: HistoryPage, window: MainWindow) -> None:
    window.go_to("today")
    window.preferences.change("picture.theme", "dark")
    window.go_to("history")
    the(window, HistoryPage)
    icon = page.findChildren(SmallIcon)[0].grab().toImage()
    dark = QColor(window.look.theme.palette.ease).name()
    assert dark in {icon.pixelColor(x, y).name() for x in range(icon.width()) for y in range(icon.height())}


def test_a_note_can_be_changed_back(page: HistoryPage, window: MainWindow, surroundings: Surroundings) -> None:
    shown = page.shown_session()
    assert shown is not None
    note = button_line(page, "Note")
    for text in ("first", shown.note or ""):
        note.setText(text)
        note.editingFinished.emit()
    kept = surroundings.store.session(shown.id)
    assert kept is not None
    assert kept.note == shown.note


# -- rest and illness ----------------------------------------------------------------------------------------


@pytest.fixture
def time_off(page: HistoryPage, window: MainWindow) -> TimeOffDialog:
    click(page, "Rest or illness …")
    return the(window, TimeOffDialog)


@pytest.mark.usefixtures("weeks_from_monday")
def test_this_week_can_be_a_week_of_illness_and_stop_being_one(
    time_off: TimeOffDialog, page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    assert "None are noted." in texts(time_off)
    click(time_off, "I was ill")
    click(time_off, "Note these days")

    (freeze,) = surroundings.store.freezes()
    assert freeze.kind is FreezeKind.ILLNESS
    assert (freeze.first_day, freeze.last_day) == (date(2026, 11, 16), date(2026, 11, 22))
    assert "Illness: 16 Nov 2026 to 22 Nov 2026" in texts(time_off)
    assert any("a week with rest, illness or a pause has no target" in text for text in sentences(page))
    assert any("A wave is a week with rest, illness or a pause." in text for text in texts(page))
    show_table(page)
    assert weeks_in(page)[0][0] == "16 Nov 2026 (rest, illness or a pause)"
    click(page, "Pictures")

    click(time_off, "Remove 16 Nov 2026 to 22 Nov 2026")
    assert surroundings.store.freezes() == []
    assert "None are noted." in texts(time_off)
    assert not any("has no target" in text for text in sentences(page))
    assert not any("A wave" in text for text in texts(page))

    click(time_off, "Undo")
    (again,) = surroundings.store.freezes()
    assert (again.kind, again.first_day, again.last_day) == (freeze.kind, freeze.first_day, freeze.last_day)
    assert "Illness: 16 Nov 2026 to 22 Nov 2026" in texts(time_off)


def test_control_z_undoes_the_last_deletion_and_then_the_one_before(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    count = surroundings.store.session_count()
    gone = []
    for _ in range(2):
        shown = page.shown_session()
        assert shown is not None
        gone.append(shown.id)
        QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
        click(page, "Delete this session")
    assert surroundings.store.session_count() == count - 2

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert surroundings.store.session(gone[1]) is not None
    assert surroundings.store.session(gone[0]) is None
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert surroundings.store.session_count() == count


def test_days_off_never_end_before_they_begin(
    time_off: TimeOffDialog, window: MainWindow, surroundings: Surroundings
) -> None:
    first, last = time_off.findChildren(QDateEdit)
    first.setDate(QDate(2026, 12, 24))
    assert last.date() == QDate(2026, 12, 24)
    click(time_off, "Note these days")
    assert "Rest: 24 Dec 2026" in texts(time_off)
    assert [freeze.kind for freeze in surroundings.store.freezes()] == [FreezeKind.REST]


def test_days_off_that_cannot_be_noted_are_told(
    time_off: TimeOffDialog, window: MainWindow, surroundings: Surroundings
) -> None:
    with closing(connect(window.services.context.paths.database)) as other, transaction(other):
        click(time_off, "Note these days")
    assert any("another program is using it" in text for text in texts(time_off))
    click(time_off, "Note these days")
    assert not any("another program is using it" in text for text in texts(time_off))
    assert len(surroundings.store.freezes()) == 1


def test_the_chosen_session_is_deleted_by_its_key_and_brought_back(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sessions = the(page, QListView)
    sessions.setFocus()
    QTest.keyClick(sessions, Qt.Key.Key_Down)
    gone = page.shown_session()
    assert gone is not None

    QTest.keyClick(sessions, Qt.Key.Key_Delete)
    assert listed(page).row_of(gone.id) is None
    assert sessions.hasFocus()

    QTest.keyClick(sessions, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.build_rest()
    assert listed(page).row_of(gone.id) is not None


def test_the_key_deletes_nothing_while_a_search_is_typed(page: HistoryPage, window: MainWindow) -> None:
    shown = page.shown_session()
    assert shown is not None
    QTest.keyClick(button_line(page, "Search sessions"), Qt.Key.Key_Delete)
    assert page.shown_session() == shown


def test_a_few_sessions_are_not_searched(window: MainWindow, surroundings: Surroundings) -> None:
    fill(surroundings.store, surroundings.catalogue, NOON, MANY - 1)
    window.go_to("history")
    page = the(window, HistoryPage)
    assert not button_line(page, "Search sessions").isVisible()

    fill(surroundings.store, surroundings.catalogue, NOON, MANY)
    window.go_to("today")
    window.go_to("history")
    assert button_line(page, "Search sessions").isVisible()


def test_a_session_that_was_cut_off_has_a_sign_of_its_own_and_no_warning() -> None:
    signs = [SESSION_ICONS[each.value] for each in (Outcome.COMPLETE, Outcome.PARTIAL, Outcome.INTERRUPTED)]
    assert len(set(signs)) == 3
    assert Kind.MIND.value[0] not in signs


def test_a_session_after_midnight_says_which_day_it_counts_for(surroundings: Surroundings) -> None:
    late = next(make_past(surroundings.catalogue, NOON, 1))
    assert "counted" not in session_line(late)
    before = late.local_day - timedelta(days=1)
    night = replace(late, started_utc=late.started_utc.replace(hour=1, minute=10), local_day=before)
    assert f"counted for {QLocale().dayName(before.isoweekday())}" in session_line(night)
