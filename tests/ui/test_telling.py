# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the parts of the window have to say is heard: no signal of theirs says it to nobody."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from pytestqt.qtbot import QtBot

from facetimer.ui.about.news import News
from facetimer.ui.building.own_exercises import OwnExercises
from facetimer.ui.desktop.integration import DesktopIntegration
from facetimer.ui.history.upkeep import HistoryUpkeep
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import the_banner, told

SAID = {"notice_raised", "news_raised", "question_raised", "answered", "refused", "reminded"}
"""The signals that say a sentence to the person."""


def signals(part: QObject) -> list[str]:
    """Return the names of the signals that a part has of its own."""
    return [name for name, value in vars(type(part)).items() if isinstance(value, Signal)]


def signal(part: QObject, name: str) -> SignalInstance:
    found = getattr(part, name)
    assert isinstance(found, SignalInstance), name
    return found


def tellers(window: MainWindow, qtbot: QtBot) -> list[QObject]:
    """Return what says something to the person by signals."""
    qtbot.waitUntil(lambda: bool(window.findChildren(DesktopIntegration)))
    places = window.places
    built = [places.files(), places.making(), places.building(), window.taking_in()]
    found = [
        each
        for kind in (HistoryUpkeep, DesktopIntegration, News, OwnExercises)
        for each in window.findChildren(kind)
    ]
    relay = window.services.context.relay
    return [window.preferences, relay, window.flow, places, places.programmes, places.settings, *built, *found]


def test_every_sentence_that_a_part_tells_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    parts = tellers(window, qtbot)
    banner = the_banner(window)
    heard = set()
    for part in parts:
        for name in SAID & set(signals(part)):
            while not banner.isHidden():
                banner.withdraw(told(window))
            sentence = f"{type(part).__name__} says {name}."
            signal(part, name).emit(sentence, *([()] if name == "question_raised" else []))
            assert not banner.isHidden(), sentence
            assert told(window) == sentence
            heard.add(type(part))
    assert {HistoryUpkeep, DesktopIntegration, News, OwnExercises} <= heard
    assert len(heard) > 12


def test_what_a_part_of_all_places_asks_for_is_asked_for_by_them(window: MainWindow) -> None:
    places = window.places
    parts = [places.programmes, places.settings, places.files(), places.making(), places.building()]
    own = set(signals(places)) - {"erased", "page_wanted", "library_changed"}
    heard: list[str] = []
    for name in own:
        signal(places, name).connect(lambda *_, name=name: heard.append(name))
    for part in parts:
        for name in own & set(signals(part)) - {"keys_asked", "files_asked"}:
            heard.clear()
            signal(part, name).emit(*(["today"] if name != "undo_offered" else ["Gone.", lambda: None]))
            assert heard == [name], (type(part).__name__, name)
