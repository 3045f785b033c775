# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window: a rail of places, their pages, and the pages of a session.

It makes the parts and connects them. `Places` makes the pages of the rail, `SessionFlow` leads through a session,
and what lies outside the window comes from the `AppContext`.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from facetimer.resources import assets_dir
from facetimer.ui.context import AppContext
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.focus_frame import KeyboardFocus
from facetimer.ui.controls.page import Page, in_column, in_row
from facetimer.ui.exercise.mark_menu import MarkMenus
from facetimer.ui.freshness import Freshness
from facetimer.ui.history.upkeep import HistoryUpkeep
from facetimer.ui.keyboard.table import Does
from facetimer.ui.later import Later
from facetimer.ui.loading_ahead import PAGES, AfterPainting, LoadingAhead
from facetimer.ui.places.places import Places
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.rail import Rail
from facetimer.ui.services import make_services, reread_library
from facetimer.ui.taking_in.drops import Drops
from facetimer.ui.window_commands import WindowCommands, text_size_commands
from facetimer.ui.window_size import WindowFrame

if TYPE_CHECKING:
    from facetimer.ui.closing import Leaving
    from facetimer.ui.desktop.integration import DesktopIntegration
    from facetimer.ui.taking_in.taking_in import TakingIn


class MainWindow(QMainWindow):
    """The one window of the app.

    Args:
        context: everything it needs.
        parent: the widget it belongs to.
    """

    first_page_shown = Signal()
    """The first page has been painted: work that waits for it may begin."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("facetimer")
        self._frame = WindowFrame(self, context.paths.window)
        self.services = make_services(context, self)
        self.preferences, self.look = self.services.preferences, self.services.stills.look
        self._focus = KeyboardFocus(self.look, self)
        self.flow = SessionFlow(self.services, self)
        self._care = HistoryUpkeep(self.services.store, self.preferences, context.now, self)
        self.places = Places(self.services, self.flow, self._care.rest, self)
        self.taking_in = Later(self._make_taking_in)
        self._freshness = Freshness(self, self.services.planner.today, self._care.revision)
        self._build()
        self._connect()
        for sentence in context.notices:
            self._banner.tell(sentence)
        if context.settings.general.first_start_done:
            self.go_to("today")
        else:
            self._rail.mark("today")
            self._show_passing(self.places.make_first_start())
        self._desktop: DesktopIntegration | None = None
        made = (partial(self._made, place) for place in PAGES)
        self.loading_ahead = LoadingAhead(self, lambda: self.services.planner.learn, *made)
        begun = (self._tell_health_notices, self._offer_to_resume, self._join_desktop, self._tell_news)
        AfterPainting(self, (*begun, self.first_page_shown.emit, self.loading_ahead.begin))
        self.setFocus()  # the first Tab goes to the rail; nothing is marked before

    # -- places ----------------------------------------------------------------------------------------------

    def go_to(self, place: str) -> None:
        """Show a place of the rail, made at its first visit.

        Raises:
            KeyError: there is no such place.
        """
        if place in self._outdated:
            self._outdated.discard(place)
            self._let_go(self._pages.pop(place))
        page, self._place = self._made(place), place
        page.refresh()
        self._rail.mark(self.places.parents.get(place, place))
        self._show_page(page)

    def _made(self, place: str) -> Page:
        """Return the page of a place, made at the first call."""
        if place not in self._pages:
            self._pages[place] = self.places.makers[place]()
            self._stack.addWidget(self._pages[place])
        return self._pages[place]

    def _let_go(self, page: QWidget) -> None:
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _on_library_changed(self, names: str) -> None:
        """Let what the person's library holds be there at once: pages that may list it are made anew."""
        reread_library(self.services)
        self._outdated |= self._pages.keys() - {"making", "building"}  # which follow it by themselves
        if self._pages.get("practise") is self._stack.currentWidget():
            self.go_to("practise")
        self._on_history_changed()
        if names:
            self._banner.answer(self.tr("In your library now: {names}.").format(names=names))

    # -- session ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail grow with the window."""
        super().resizeEvent(event)
        self._rail.fit(event.size())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was done of a running session, then go to the tray, or release everything and leave.

        What could not be written is told before the window goes.
        """
        self._leaving.keep()
        self._frame.keep()
        if self._desktop is not None and self._desktop.stays_in_tray and not self._leaving.for_good:
            event.ignore()
            self.hide()
            return
        if self.services.store.is_made and not self._leaving.let_go():
            event.ignore()
            self.come_forward()
            return
        if self._desktop is not None:
            self._desktop.close()
        if self.services.soundtrack.is_made:
            self.services.soundtrack().close()
        super().closeEvent(event)

    def _print(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.print_asked.emit()

    def _on_session_began(self) -> None:
        if self._desktop is not None and self.flow.driver is not None:
            self._desktop.attach(self.flow.driver)
        self._frame.begin_session(full_screen=self.preferences.settings.session.open_full_screen)

    def _on_session_ended(self) -> None:
        if self._desktop is not None:
            self._desktop.detach()
        self._frame.end_session()

    def _on_history_changed(self) -> None:
        """Show what another machine or program has written, if a place of the rail is in front."""
        for page in self._pages.values():
            if page is self._stack.currentWidget():
                page.refresh()

    def _on_undo_offered(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done; the place in front shows at once that it was undone."""

        def undo_and_show() -> None:
            undo()
            self._on_history_changed()

        self._banner.offer_undo(sentence, undo_and_show)

    def _on_came_forward(self) -> None:
        """Take over settings that another program has written; changed health answers show at once."""
        before = self.preferences.settings.safety
        self.preferences.refresh()
        if self.preferences.settings.safety != before:
            self._on_history_changed()
            self.flow.show_anew(self._stack.currentWidget())

    def _on_day_changed(self) -> None:
        """Show what the new day asks for, in front and in the tray."""
        self._on_history_changed()
        self.flow.show_anew(self._stack.currentWidget())
        if self._desktop is not None:
            self._desktop.tray.refresh()

    # -- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._rail = Rail(self.look, self)
        for key, word in (
            ("today", self.tr("Today")),
            ("practise", self.tr("Practise")),
            ("history", self.tr("History")),
            ("learn", self.tr("Learn")),
            ("settings", self.tr("Settings")),
        ):
            self._rail.add_place(key, key, word)
        self._pages: dict[str, Page] = {}
        self._outdated: set[str] = set()  # places whose pages show the library as it was before
        self._passing: QWidget | None = None
        self._place = "today"
        self._stack: QStackedWidget = QStackedWidget()
        self._banner: Banner = Banner(self.look)
        whole = QWidget()
        row = in_row(whole, 0)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        held = QWidget()
        in_column(held, 0, (16, 12, 16, 0)).addWidget(self._banner)
        held.hide()
        self._banner.came_or_went.connect(held.setVisible)  # or its margins would stay when it has gone
        column.addWidget(held)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        others = {
            Does.UNDO: self._banner.undo_last,
            Does.OPEN: lambda: self.taking_in().ask(),
            Does.PRINT: self._print,
            Does.FULL_SCREEN: self._frame.toggle_full_screen,
            **text_size_commands(self.preferences),
            Does.QUIT: self.quit,
        }
        self.commands = WindowCommands(self, self.flow, self.go_to, others)
        self._hear_all()
        for doer in (self.places, self.flow, MarkMenus(self.services, self)):
            doer.undo_offered.connect(self._on_undo_offered)
        for doer in (self.places, self.flow):
            doer.place_wanted.connect(self.go_to)
            doer.page_wanted.connect(self._show_passing)
        self._rail.place_chosen.connect(self.go_to)
        self.preferences.changed.connect(self._on_preferences_changed)
        self._care.history_changed.connect(self._on_history_changed)
        self._freshness.came_forward.connect(self._on_came_forward)
        self._freshness.history_changed.connect(self._on_history_changed)
        self._freshness.day_changed.connect(self._on_day_changed)
        self.flow.session_ended.connect(self._care.exchange)
        self.places.keys_asked.connect(self.commands.show_shortcuts)
        self.places.files_asked.connect(lambda: self.taking_in().ask())
        self.places.library_changed.connect(self._on_library_changed)
        drops = Drops(self, self.look, lambda: self.flow.driver is None)
        drops.dropped.connect(lambda paths: self.taking_in().offer(paths))
        self.places.erased.connect(self._frame.forget)
        self.places.erased.connect(self.quit)
        self.flow.full_screen_asked.connect(self._frame.toggle_full_screen)
        self.flow.narrow_asked.connect(self._frame.toggle_narrow)
        self.flow.on_top_asked.connect(self._frame.stay_on_top)
        self.flow.session_began.connect(self._on_session_began)
        self.flow.session_ended.connect(self._on_session_ended)

    def _hear_all(self) -> None:
        """Let the banner say what the parts of the window tell, which are there from the start."""
        relay, flow, care, places = self.services.context.relay, self.flow, self._care, self.places
        hear = self._banner.hear
        hear(notices=[part.notice_raised for part in (self.preferences, relay, flow, care, places)])
        news = [part.news_raised for part in (relay, care, places)]
        hear(news=news, refusals=[places.refused], over=[care.notice_over])
        hear(questions=[flow.question_raised, care.question_raised], answers=[flow.answered, places.answered])

    def _make_taking_in(self) -> "TakingIn":
        from facetimer.ui.taking_in.taking_in import TakingIn

        services, flow = self.services, self.flow
        taking_in = TakingIn(services, lambda path: self.places.files().merge(path), flow.when_over, self)
        self._banner.hear(refusals=[taking_in.refused])
        taking_in.library_changed.connect(self._on_library_changed)
        return taking_in

    def _tell_health_notices(self) -> None:
        for sentence in self.services.planner.health_notices():
            self._banner.tell(sentence)

    def _tell_news(self) -> None:
        from facetimer import __version__
        from facetimer.choices.whats_new import read_changelog
        from facetimer.resources import changelog_path
        from facetimer.ui.about.news import News

        news = News(self.preferences, __version__, lambda: read_changelog(changelog_path()), self)
        self._banner.hear(questions=[news.question_raised])
        news.page_asked.connect(self._on_news_page_asked)
        news.begin()

    def _on_news_page_asked(self) -> None:
        if self.flow.driver is None:
            self._show_passing(self.places.settings.news_page(self.way_here()))

    def _offer_to_resume(self) -> None:
        self.flow.offer_to_resume()
        self._care.begin()

    def _join_desktop(self, *, in_tray: bool = False) -> None:
        from facetimer.ui.desktop.integration import DesktopIntegration
        from facetimer.ui.look.app_icon import app_icon

        if self._desktop is not None:
            return
        icon = app_icon(assets_dir() / "icons")
        self.setWindowIcon(icon)
        self._desktop = DesktopIntegration(
            self.preferences,
            icon,
            self.places.due,
            self.services.context.now,
            self.services.context.paths.options,
            self,
            begins_in_tray=in_tray,
        )
        self._desktop.tray_missing.connect(self.come_forward)
        self._banner.hear(notices=[self._desktop.notice_raised], news=[self._desktop.news_raised])
        self._banner.hear(reminders=[self._desktop.reminded], over=[self._desktop.notice_over])
        self._desktop.window_asked.connect(self.come_forward)
        self._desktop.start_asked.connect(self._on_tray_start_asked)
        self._desktop.quit_asked.connect(self.quit)
        self._desktop.motion_changed.connect(self.look.follow_system_motion)
        if self.flow.driver is not None:
            self._desktop.attach(self.flow.driver)

    def quit(self) -> None:
        """Leave for good, whatever the settings say about the tray."""
        self._leaving.for_good = True
        if self.close():
            QApplication.quit()

    def quit_at_once(self) -> None:
        """Leave for good and ask nothing: what could not be written is told on standard error."""
        self._leaving.at_once = True
        self.quit()

    def write_down(self) -> None:
        """Write down what is not written yet and show nothing: the display is gone."""
        self._leaving.write_down()

    def begin_in_tray(self) -> None:
        """Stay out of sight until one is called from the tray; where none comes, be shown after all."""
        if self._desktop is None:
            self._join_desktop(in_tray=True)

    def come_forward(self) -> None:
        """Be seen above other windows, whether hidden, minimised or behind them."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self._frame.come_into_sight()
        self.raise_()
        self.activateWindow()

    def _on_tray_start_asked(self, identifier: str) -> None:
        self.come_forward()
        if self.flow.driver is None:
            self.flow.prepare(identifier, back=self.way_here())

    def way_here(self) -> Callable[[], object]:
        """Return what leads back to the page in front, or where that is thrown away, to the place behind it."""
        place = self._place
        return self.flow.way_to(self._stack.currentWidget()) or (lambda: self.go_to(place))

    def _show_page(self, page: QWidget) -> None:
        focused = self.focusWidget()
        leads = focused is not None and self._stack.isAncestorOf(focused)
        if leads:
            self.setFocus()  # left alone, Qt hands the focus of a page that goes to the next control, and marks it
        self._rail.setVisible(isinstance(page, Page) and not page.alone)
        self._stack.setCurrentWidget(page)
        self._banner.stand_over(page)
        last = page.focusWidget()
        if leads and last is not None and last.isVisible():  # who comes back goes on where they were
            last.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        passing, self._passing = self._passing, None
        if passing is not None:
            self._let_go(passing)

    def _show_passing(self, page: QWidget) -> None:
        """Show a page that is thrown away when another one is shown."""
        self._stack.addWidget(page)
        self._show_page(page)
        self._passing = page

    @cached_property
    def _leaving(self) -> "Leaving":
        from facetimer.ui.closing import Leaving

        leaving = Leaving(self, self.preferences, self.flow, self.places, self._care)
        self._banner.hear(notices=[leaving.notice_raised])
        leaving.ready.connect(self.quit)
        return leaving

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.day_start":
            self._freshness.look()
