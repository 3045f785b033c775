# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Work beside the window: in order, its outcome told on the window's thread, and no thread left behind."""

import subprocess
import sys
from concurrent.futures import Future
from functools import partial
from threading import Event, Thread, current_thread, main_thread
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facetimer.ui.background_work import Errands
from tests.ui.conftest import PATIENCE_MS

ASKERS_THAT_GO = """
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from facetimer.ui.background_work import Errands
application = QCoreApplication([])
for _ in range(300):
    asker = QObject()
    errands = Errands(asker)
    errands.begin(lambda: sum(range(2_000)), lambda ended: None)
    sum(range(2_500))
    asker.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del errands
    application.processEvents()
errands = Errands()
errands.begin(lambda: None, lambda ended: application.quit())
application.exec()
"""
"""Each is deleted about when its work ends, as a page is that somebody leaves."""


@pytest.fixture
def errands(qtbot: QtBot) -> Errands:
    return Errands()


def test_it_is_done_in_order_elsewhere_and_told_here(errands: Errands, qtbot: QtBot) -> None:
    told: list[tuple[int, Thread, Thread]] = []

    def tell(number: int, ended: Future[Thread]) -> None:
        told.append((number, ended.result(), current_thread()))

    for number in range(3):
        errands.begin(current_thread, partial(tell, number))

    qtbot.waitUntil(lambda: len(told) == 3)
    assert [number for number, _, _ in told] == [0, 1, 2]
    assert all(done is not main_thread() and heard is main_thread() for _, done, heard in told)


def test_what_it_raises_is_for_who_asked(errands: Errands, qtbot: QtBot) -> None:
    told: list[BaseException | None] = []
    errands.begin(lambda: 1 // 0, lambda ended: told.append(ended.exception()))
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_waiting_has_a_limit_and_ends_with_the_work(errands: Errands) -> None:
    may_end = Event()
    errands.begin(may_end.wait, lambda _ended: None)
    assert not errands.wait(1)
    may_end.set()
    assert errands.wait(PATIENCE_MS)


def test_a_thread_ends_with_its_work_and_another_does_what_comes_later(errands: Errands, qtbot: QtBot) -> None:
    def work() -> Thread:
        done: list[Thread] = []
        errands.begin(current_thread, lambda ended: done.append(ended.result()))
        qtbot.waitUntil(lambda: bool(done))
        return done[0]

    first = work()
    qtbot.waitUntil(lambda: first not in threads())
    assert work() is not first


def test_who_is_gone_is_told_nothing_and_keeps_no_thread(qtbot: QtBot) -> None:
    errands, may_end, told, before = Errands(), Event(), list[object](), set(threads())
    errands.begin(may_end.wait, told.append)
    (at_work,) = set(threads()) - before
    errands.deleteLater()
    QCoreApplication.sendPostedEvents(errands, QEvent.Type.DeferredDelete)
    assert not isValid(errands)
    may_end.set()
    qtbot.waitUntil(lambda: at_work not in threads())
    assert told == []


def test_whoever_asked_may_be_deleted_in_the_moment_in_which_the_work_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", ASKERS_THAT_GO], check=False)
    assert ended.returncode == 0, "the process crashed"
