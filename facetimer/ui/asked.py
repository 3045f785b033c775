# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Leads the window to what a start asks for: the one that opened it, a later one, or the desktop by its bus."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facetimer.launch.request import Request
from facetimer.library.catalogue import Catalogue

if TYPE_CHECKING:
    from facetimer.launch.door import Door
    from facetimer.ui.main_window import MainWindow

LONGEST_SILENCE_MS = 10_000
"""After that a window that the desktop's bus has started comes into sight by itself."""


def refusal(request: Request, catalogue: Catalogue) -> str:
    """Return why a request cannot be carried out, in a sentence for a command line; "" where it can."""
    if not request.routine or request.routine in catalogue.routines:
        return ""
    from facetimer.choices.not_there import Kind, not_there  # not with the first page

    return not_there(catalogue, request.routine, [Kind.ROUTINE])


def answer(window: "MainWindow", request: Request) -> str:
    """Carry out what a later start asks; return why not, or nothing.

    A session that runs goes on, in sight; files are shown after it.
    """
    why_not = refusal(request, window.services.planner.catalogue)
    if not why_not and request.shows:
        if request.token:  # Qt hands it to a Wayland desktop as soon as the window asks to be in front
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token
        window.come_forward()
        lead(window, request)
        if request.files:
            files = [Path(each) for each in request.files]
            window.flow.when_over(lambda: window.taking_in().offer(files))
    return why_not


def lead(window: "MainWindow", request: Request) -> None:
    """Go where the request leads, but for its files; nowhere while a session runs.

    Who has not been asked at the first start yet is led to a routine that is named, and to nothing else.
    """
    if window.flow.driver is not None:
        return
    if request.routine:
        if request.start:
            front = QApplication.activeModalWidget()  # it would keep keys and clicks from the session behind it
            while front is not None and front.close():
                front = QApplication.activeModalWidget()
            window.flow.start(request.routine, back=window.way_here())
        else:
            window.flow.open_routine(request.routine)
        return
    if not window.preferences.settings.general.first_start_done:
        return
    if request.due:
        due = window.places.due().routine
        window.go_to("today")
        if due is not None:
            window.flow.prepare(due)
    elif request.place:
        window.go_to(request.place)


def be_asked(window: "MainWindow", door: "Door | None", *, desktop: bool) -> None:
    """Let later starts, and the desktop, ask something of the window, until the program ends.

    Args:
        window: what does it.
        door: at which they knock; without one only Windows has another way.
        desktop: be the application that the desktop speaks to.
    """
    from PySide6.QtDBus import QDBusConnection

    from facetimer.ui.desktop.application_bus import ApplicationOnBus
    from facetimer.ui.desktop.visitors import Visitors

    def answered(request: Request) -> str:
        return answer(window, request)

    application = QApplication.instance()
    assert application is not None
    if door is not None:
        application.aboutToQuit.connect(Visitors(door.taken(), answered, window).close)
        application.aboutToQuit.connect(door.close)
    elif sys.platform == "win32":
        from facetimer.launch.door import door_place
        from facetimer.ui.desktop.pipe_visitors import PipeVisitors

        place = str(door_place(window.services.context.paths))
        application.aboutToQuit.connect(PipeVisitors(place, answered, window).close)
    bus = QDBusConnection.sessionBus()
    if desktop and bus.isConnected():
        on_bus = ApplicationOnBus(bus, window)
        on_bus.asked.connect(answered)
        on_bus.register()


def wait_for_desktop(window: "MainWindow") -> None:
    """Stay out of sight until the desktop, which has started facetimer, says what it wants, but not for ever."""

    def be_seen() -> None:
        if not window.isVisible():
            window.come_forward()

    QTimer.singleShot(LONGEST_SILENCE_MS, window, be_seen)


def offer_first(window: "MainWindow", files: Sequence[Path]) -> None:
    """Show what `files` hold as soon as the first page is there."""
    if files:
        window.first_page_shown.connect(lambda: window.taking_in().offer(files))
