# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said after a session, and what it means before the next one."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.prepare_page import PreparePage
from tests.ui.finding import click, texts, the
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
    assert "Cheek and Lip Trio: done" in said
    assert any("pinkness" in text for text in said)
    assert not any("Wash your hands" in text for text in said), "no hand touched the face"
    assert not any(word in " ".join(said).casefold() for word in ("great", "well done", "score", "!"))
