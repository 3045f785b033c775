# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files that are dropped on the window are shown with what they would do; nothing is taken without a press."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facetimer.history.days_off import add_freeze
from facetimer.history.exchange.export_file import export_to
from facetimer.history.records import FreezeKind
from facetimer.history.store import open_store
from facetimer.ui.asked import offer_first
from facetimer.ui.history.merged_dialog import MergedDialog
from facetimer.ui.keyboard.table import Does
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.taking_in.drops import DropCover
from facetimer.ui.taking_in.offered_dialog import OfferedDialog
from facetimer.ui.taking_in.taking_in import TakingIn
from tests.ui.finding import button, click, texts, the, told
from tests.ui.past import fill
from tests.ui.surroundings import NOON, Surroundings

ROUTINE = 'id = "before-bed"\nname = "Before Bed"\nprep = "exercise"\n[[steps]]\nexercise = "fish-lips"\n'
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(window: MainWindow, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NONE)
    QCoreApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, qtbot: QtBot, *paths: Path) -> OfferedDialog:
    data = dragged(*paths)
    assert enter(window, data)
    QCoreApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, NONE))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(OfferedDialog)))
    return the(window, OfferedDialog)


def routine(folder: Path) -> Path:
    (folder / "before-bed.toml").write_text(ROUTINE)
    return folder / "before-bed.toml"


def said_by(dialog: OfferedDialog) -> list[str]:
    """What a dialog says, without the places at which a path may be broken."""
    return [text.replace("\u200b", "") for text in texts(dialog)]


def own(window: MainWindow) -> Path:
    return window.services.context.paths.own_library


def test_a_routine_is_shown_and_taken_by_one_press(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = drop(window, qtbot, routine(tmp_path))
    assert {"Before Bed", "A routine. It is new."} <= set(texts(dialog))
    assert not own(window).exists()

    click(dialog, "Add")

    assert (own(window) / "before-bed.toml").read_text() == ROUTINE
    assert told(window) == "In your library now: Before Bed."
    window.go_to("practise")
    assert "before-bed" in the(window, PractisePage).shown_routines()


def test_what_is_taken_in_on_the_page_that_lists_it_is_there_at_once(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go_to("practise")
    click(drop(window, qtbot, routine(tmp_path)), "Add")
    qtbot.waitUntil(lambda: "before-bed" in the(window, PractisePage).shown_routines())
    window.flow.open_routine("before-bed")
    assert "Before Bed" in texts(the(window, RoutinePage))


def test_cancel_takes_nothing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    click(drop(window, qtbot, routine(tmp_path)), "Cancel")
    assert not own(window).exists()


def test_what_is_wrong_is_shown_beside_what_is_right(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("no toml")
    dialog = drop(window, qtbot, bad, routine(tmp_path))
    assert any("bad.toml" in text and "has a key without" in text for text in said_by(dialog))
    click(dialog, "Add what can be used")
    assert [each.name for each in own(window).iterdir()] == ["before-bed.toml"]


def test_what_cannot_be_written_is_told_and_not_named_among_what_is_there(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    later = tmp_path / "later.toml"
    later.write_text(ROUTINE.replace("before-bed", "later").replace("Before Bed", "Later"))
    answered: list[str] = []
    window.places.library_changed.connect(answered.append)
    window.taking_in().library_changed.connect(answered.append)
    dialog = drop(window, qtbot, routine(tmp_path), later)
    (own(window) / "before-bed.toml").mkdir(parents=True)

    click(dialog, "Add")

    assert (own(window) / "later.toml").exists()
    assert answered == ["Later"]
    assert "before-bed.toml: cannot be written" in told(window).replace("\u200b", "")


def test_what_is_known_of_files_while_a_session_runs_is_shown_after_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    held: list[Callable[[], object]] = []
    taking_in = TakingIn(window.services, lambda _path: None, held.append, window)

    taking_in.offer([routine(tmp_path)])

    qtbot.waitUntil(lambda: bool(held))
    assert not window.findChildren(OfferedDialog)
    held[0]()
    click(the(window, OfferedDialog), "Cancel")


def test_where_nothing_can_be_used_there_is_nothing_to_press_but_close(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = drop(window, qtbot, tmp_path / "vanished.toml")
    assert "There is nothing to add" in texts(dialog)
    click(dialog, "Close")


def another_of_the_id(window: MainWindow, folder: Path) -> Path:
    """A file of the id of one that is in the person's library."""
    own(window).mkdir(parents=True)
    routine(own(window))
    path = folder / "from a friend.toml"
    path.write_text(ROUTINE.replace("Before Bed", "Later"))
    return path


def test_one_of_the_same_id_stands_beside_or_in_the_place_of_ones_own(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = another_of_the_id(window, tmp_path)
    dialog = drop(window, qtbot, path)
    kept = "Both can stay; or it takes the place of yours, kept as before-bed.toml.before."
    assert any(kept in text for text in said_by(dialog))
    click(dialog, "Add beside mine")
    assert (own(window) / "before-bed.toml").read_text() == ROUTINE
    assert "Later" in (own(window) / "before-bed-2.toml").read_text()


def test_one_that_replaces_keeps_what_was_there(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    click(drop(window, qtbot, another_of_the_id(window, tmp_path)), "Put in the place of mine")
    assert "Later" in (own(window) / "before-bed.toml").read_text()
    assert (own(window) / "before-bed.toml.before").read_text() == ROUTINE


def test_the_very_same_file_is_there_already(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    own(window).mkdir(parents=True)
    routine(own(window))
    said = said_by(drop(window, qtbot, routine(tmp_path)))
    assert "A routine. It is in your library already." in said
    assert "There is nothing to add" in said


def test_a_plan_is_shown_with_its_steps_its_times_and_what_health_answers_do(
    surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ("PALSY",))
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    step = '[[steps]]\nexercise = "jaw-rest"\nsets = 2\nnote = "Never into pain."\n'
    plan = ROUTINE.replace("prep", 'asked = { by = "A. Meier" }\nprep') + step
    (tmp_path / "plan.toml").write_text(plan)
    said = said_by(drop(window, qtbot, tmp_path / "plan.toml"))
    assert "A plan from A. Meier. It is new." in said
    assert "Asked for by A. Meier: 1 × a day, 7 days a week." in said
    assert "Today asks for it, before any programme. You can put it aside on its page." in said
    assert "Note on Jaw Rest Position: Never into pain." in said
    assert "Steps: Fish Lips, Jaw Rest Position (2 sets)." in said
    assert any(text.startswith("It takes ") and text.endswith(" of it hands on.") for text in said)
    assert any(": Fish Lips. " in text for text in said), "health"
    window.close()


def test_a_plan_whose_last_day_has_gone_by_is_a_routine(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    over = ROUTINE.replace("prep", 'asked = { by = "A. Meier", until = 2026-11-19 }\nprep')
    (tmp_path / "plan.toml").write_text(over)
    said = said_by(drop(window, qtbot, tmp_path / "plan.toml"))
    assert "Its last day has gone by: it is a routine like any other." in said


def test_a_history_is_united_after_a_press(
    window: MainWindow, surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    theirs = open_store(tmp_path / "theirs.sqlite3", tmp_path / "backups", now=lambda: NOON)
    fill(theirs, surroundings.catalogue, NOON, 3)
    export_to(theirs, "json", tmp_path / "theirs.json")
    theirs.close()

    dialog = drop(window, qtbot, tmp_path / "theirs.json")
    assert "3 sessions new here" in texts(dialog)
    assert surroundings.store.session_count() == 0
    click(dialog, "Add")

    qtbot.waitUntil(lambda: bool(window.findChildren(MergedDialog)))
    assert surroundings.store.session_count() == 3
    click(the(window, MergedDialog), "Close")
    again = drop(window, qtbot, tmp_path / "theirs.json")
    assert "A history. Nothing in it is new here." in texts(again)
    click(again, "Close")


def test_days_of_rest_alone_are_something_new_in_a_history(
    window: MainWindow, surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    days = (date(2026, 11, 2), date(2026, 11, 8))
    with closing(open_store(tmp_path / "theirs.sqlite3", tmp_path / "backups", now=lambda: NOON)) as theirs:
        rest = add_freeze(theirs, FreezeKind.REST, *days)
        export_to(theirs, "json", tmp_path / "theirs.json")

    dialog = drop(window, qtbot, tmp_path / "theirs.json")
    assert "1 times of rest or illness new here" in texts(dialog)
    click(dialog, "Add")

    qtbot.waitUntil(lambda: bool(window.findChildren(MergedDialog)))
    assert "rest or illness, new in the history" in texts(the(window, MergedDialog))
    assert surroundings.store.freezes() == [rest]
    click(the(window, MergedDialog), "Close")


def test_files_over_the_window_raise_a_cover_and_their_leaving_takes_it_away(
    window: MainWindow, tmp_path: Path
) -> None:
    assert enter(window, dragged(tmp_path))
    assert the(window, DropCover).size() == window.size()
    QCoreApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.findChildren(DropCover)[0].isVisible()


def test_only_files_of_this_computer_are_welcome_and_none_while_a_session_runs(
    window: MainWindow, tmp_path: Path
) -> None:
    web, text = QMimeData(), QMimeData()
    web.setUrls([QUrl("https://example.org/routine.toml")])
    text.setText("hello")
    assert not enter(window, web)
    assert not enter(window, text)
    window.flow.start("cheek-lip-trio")
    assert not enter(window, dragged(tmp_path))


def test_the_same_can_be_chosen_by_keys(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.commands.do(Does.OPEN)
    dialog = the(window, QFileDialog)
    dialog.filesSelected.emit([str(routine(tmp_path))])
    qtbot.waitUntil(lambda: bool(window.findChildren(OfferedDialog)))
    assert button(the(window, OfferedDialog), "Add").hasFocus() or not window.isActiveWindow()
    dialog.reject()


def test_a_file_that_facetimer_is_started_with_is_shown_once_the_first_page_is(
    surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    offer_first(window, [routine(tmp_path)])
    assert window.findChildren(OfferedDialog) == []
    window.show()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(OfferedDialog)))
    assert "Before Bed" in said_by(the(window, OfferedDialog))
    the(window, OfferedDialog).reject()
    window.close()


def test_an_id_that_something_else_has_is_told_with_the_one_it_gets(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "five-basics.toml"
    path.write_text(ROUTINE.replace("before-bed", "five-basics"))
    said = said_by(drop(window, qtbot, path))
    assert "five-basics is the id of something else here: this one is called five-basics-2." in said
