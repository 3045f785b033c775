# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window: a rail of places, the pages, and the way from a routine through its session to the end.

Pages are made when they are first gone to. What lies outside the window comes from the `AppContext`; the
window builds sessions from it and nothing else.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.ui.context import AppContext, WindowSoundtrack
from facetimer.ui.debounce import Debounce
from facetimer.ui.driver import SessionDriver
from facetimer.ui.icons import IconSet
from facetimer.ui.look import Look
from facetimer.ui.pages.page import Page
from facetimer.ui.preferences import Preferences
from facetimer.ui.stills import Stills
from facetimer.ui.widgets.banner import Banner
from facetimer.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from facetimer.history.database import Store
    from facetimer.session.events import Event

LEAST_SIZE = (720, 560)
GOOD_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """The one window of the app.

    Args:
        context: everything it needs.
        parent: the widget it belongs to.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle("facetimer")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*GOOD_SIZE)
        self.preferences = Preferences(context.paths.settings, context.settings, self)
        self.look = Look(IconSet(assets_dir() / "icons"), context.settings.picture, parent=self)
        self.look.apply()
        self._stills = Stills(self.look, context.open_rig, context.catalogue.exercises, self)
        self._driver: SessionDriver | None = None
        self._events: list[Event] = []
        self._was_full_screen = False
        self._build()
        self.preferences.changed.connect(self._on_preferences_changed)
        self.preferences.notice_raised.connect(self._banner.tell)
        context.relay.notice_raised.connect(self._banner.tell)
        for sentence in context.notices:
            self._banner.tell(sentence)
        self.go_to("practise")
        self.setFocus()  # the first Tab goes to the rail; nothing is marked before

    # -- places ----------------------------------------------------------------------------------------------

    def go_to(self, place: str) -> None:
        """Show a place of the rail, made at its first visit.

        Raises:
            KeyError: there is no such place.
        """
        if place not in self._pages:
            page = self._makers[place]()
            self._pages[place] = page
            self._stack.addWidget(page)
        page = self._pages[place]
        page.refresh()
        self._rail.mark(place)
        self._show_page(page)

    def open_routine(self, identifier: str) -> None:
        """Show a routine's page; an unknown one is told and leaves the window where it is."""
        from facetimer.ui.pages.routine import RoutinePage

        routine = self._context.catalogue.routines.get(identifier)
        if routine is None:
            self._banner.tell(self.tr("There is no routine named {name}.").format(name=identifier))
            return
        page = RoutinePage(self._context.catalogue, self._stills, routine, self._timeline(identifier))
        page.start_chosen.connect(self.start_routine)
        page.left.connect(lambda: self.go_to("practise"))
        self._rail.mark("practise")
        self._show_passing(page)
        page.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_routine(self, identifier: str) -> None:
        """Start a session; an unknown routine is told."""
        if identifier not in self._context.catalogue.routines:
            self.open_routine(identifier)
            return
        if self._driver is not None:
            return
        self._begin(self._timeline(identifier))

    def paint_every_page(self) -> None:
        """Show every page once and paint it: a check that the installation is whole."""
        for place in self._makers:
            self.go_to(place)
            self._paint_now()
        for identifier in list(self._context.catalogue.routines)[:1]:
            self.open_routine(identifier)
            self._paint_now()
        self.go_to("practise")

    def _paint_now(self) -> None:
        self.grab()
        while not self._stills.queue.empty:
            self._stills.queue.render_one()
        self.grab()

    # -- session ---------------------------------------------------------------------------------------------

    def _timeline(self, identifier: str) -> Timeline:
        chosen = self.preferences.settings.session
        options = TimelineOptions(Side(chosen.first_side), chosen.pace_percent)
        catalogue = self._context.catalogue
        return compile_timeline(catalogue.routines[identifier], catalogue.exercises, options)

    def _begin(self, timeline: Timeline) -> None:
        from facetimer.ui.pages.player import PlayerPage

        clock = self._context.new_clock()
        journal = self._context.new_journal(self._store)
        player = SessionPlayer(
            timeline,
            clock,
            self._soundtrack,
            journal,
            lead_in_ms=self.preferences.settings.session.lead_in_s * 1000,
        )
        self._soundtrack.prepare(timeline)
        self._journal = journal
        self._events = []
        driver = SessionDriver(player, lambda: journal.notice, self)
        driver.event_happened.connect(self._on_event_happened)
        driver.notice_raised.connect(self._banner.tell)
        self._driver = driver
        page = PlayerPage(driver, self._stills, self.preferences, Debounce(clock))
        page.finished.connect(self._on_session_finished)
        page.full_screen_asked.connect(self.toggle_full_screen)
        self._rail.hide()
        self._show_passing(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        driver.start()
        if self._soundtrack.notice:
            self._banner.tell(self._soundtrack.notice)

    def _on_event_happened(self, event: "Event") -> None:
        self._events.append(event)

    def _on_session_finished(self) -> None:
        from facetimer.session.events import SessionAborted
        from facetimer.ui.pages.finish import FinishPage, summarise

        driver, self._driver = self._driver, None
        if driver is None:
            return
        timeline = driver.snapshot().timeline
        driver.deleteLater()
        self._rail.show()
        if self.isFullScreen() and not self._was_full_screen:
            self.toggle_full_screen()
        last = self._events[-1] if self._events else None
        if isinstance(last, SessionAborted) and not last.kept:
            self.open_routine(timeline.routine.id)
            return
        page = FinishPage(self.look, summarise(timeline, self._events))
        page.closed.connect(lambda: self.go_to("practise"))
        page.again_chosen.connect(self.start_routine)
        self._show_passing(page)

    def toggle_full_screen(self) -> None:
        """Go to full screen or back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self._was_full_screen = False
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was done of a running session, then release sound and store."""
        if self._driver is not None and self._driver.status in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            self._driver.abort(keep=True)
        if "_soundtrack" in self.__dict__:
            self._soundtrack.close()
        if "_store" in self.__dict__:
            self._store.close()
        super().closeEvent(event)

    # -- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._rail = Rail(self.look, self)
        self._rail.add_place("practise", "practise", self.tr("Practise"))
        self._rail.add_place("history", "history", self.tr("History"))
        self._rail.place_chosen.connect(self.go_to)
        self._makers: dict[str, Callable[[], Page]] = {
            "practise": self._make_practise,
            "history": self._make_history,
        }
        self._pages: dict[str, Page] = {}
        self._passing: QWidget | None = None
        self._stack = QStackedWidget()
        self._banner = Banner(self.look)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(16, 12, 16, 0)
        held.addWidget(self._banner)
        column.addLayout(held)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)

    def _make_practise(self) -> Page:
        from facetimer.ui.pages.practise import PractisePage

        page = PractisePage(self._context.catalogue, self._stills)
        page.routine_chosen.connect(self.open_routine)
        return page

    def _make_history(self) -> Page:
        from facetimer.ui.pages.history import HistoryPage

        return HistoryPage(self.look, self._store)

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        passing, self._passing = self._passing, None
        if passing is not None:
            self._stack.removeWidget(passing)
            passing.hide()
            passing.deleteLater()

    def _show_passing(self, page: QWidget) -> None:
        """Show a page that is thrown away when another one is shown."""
        self._stack.addWidget(page)
        self._show_page(page)
        self._passing = page

    @cached_property
    def _store(self) -> "Store":
        store = self._context.open_store()
        if store.notice:
            self._banner.tell(store.notice)
        return store

    @cached_property
    def _soundtrack(self) -> WindowSoundtrack:
        soundtrack = self._context.open_soundtrack()
        sound = self.preferences.settings.sound
        soundtrack.set_volume(sound.volume_percent)
        soundtrack.set_muted(sound.muted)
        return soundtrack

    def _on_preferences_changed(self, key: str) -> None:
        settings = self.preferences.settings
        if key.startswith("picture."):
            self.look.choose(settings.picture)
        elif key == "sound.muted":
            self._soundtrack.set_muted(settings.sound.muted)
        elif key == "sound.volume_percent":
            self._soundtrack.set_volume(settings.sound.volume_percent)
        elif key == "general.language":
            locale = settings.general.language
            QGuiApplication.setLayoutDirection(_direction(locale))


def _direction(language: str) -> Qt.LayoutDirection:
    from PySide6.QtCore import QLocale

    return (QLocale() if language == "system" else QLocale(language)).textDirection()
