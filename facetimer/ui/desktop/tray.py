# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The icon in the tray: what is due, Start, and reminders that work while the window is closed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from facetimer.choices.due_today import Due
from facetimer.choices.reminding import reminds_now
from facetimer.settings import ReminderSettings

LOOK_EVERY_MS = 60_000


class Tray(QObject):
    """The tray icon and the reminders.

    Args:
        icon: the app's.
        due: asked each minute while reminders are on, and whenever the menu opens.
        chosen: the reminder settings in force.
        now: the wall clock, aware.
        parent: owner of this object.
    """

    start_asked = Signal(str)
    window_asked = Signal()
    quit_asked = Signal()
    reminded_untrayed = Signal(str)
    """A reminder that only the window can show: without a tray, Qt shows no message."""

    def __init__(
        self,
        icon: QIcon,
        due: Callable[[], Due],
        chosen: Callable[[], ReminderSettings],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._due = due
        self._chosen = chosen
        self._now = now
        self._last_reminder: datetime | None = None
        self._menu = QMenu()
        self._start = self._menu.addAction("")
        self._start.triggered.connect(self._on_start_triggered)
        self._menu.addAction(self.tr("Open facetimer")).triggered.connect(self.window_asked)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self._menu.aboutToShow.connect(self.refresh)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._on_icon_activated)
        self.icon.messageClicked.connect(self.window_asked)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._routine: str | None = None

    def show(self) -> None:
        """Appear, and begin to look whether something is due."""
        self.refresh()
        self.icon.show()
        self._timer.start()

    def hide(self) -> None:
        """Go away."""
        self._timer.stop()
        self.icon.hide()

    def refresh(self) -> None:
        """Show what is due now."""
        due = self._due()
        self._routine = due.routine
        words = self.tr("Start {routine}").format(routine=due.name) if due.routine else self.tr("Nothing is due")
        self._start.setText(words.replace("&", "&&"))
        self._start.setEnabled(due.routine is not None)
        self.icon.setToolTip(f"facetimer: {words}" if "<" not in words else "facetimer")

    def look(self) -> None:
        """Remind, if it is time."""
        due = self._due()
        now = self._now()
        if reminds_now(
            now,
            self._chosen(),
            is_due=due.routine is not None and due.reminds,
            last_session=due.last_session,
            last_reminder=self._last_reminder,
        ):
            self._last_reminder = now
            self.refresh()
            sentence = self.tr("{routine}, when you like.").format(routine=due.name)
            if QSystemTrayIcon.isSystemTrayAvailable():
                self.icon.showMessage("facetimer", sentence)
            else:
                self.reminded_untrayed.emit(sentence)

    def _on_start_triggered(self) -> None:
        if self._routine is not None:
            self.start_asked.emit(self._routine)

    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.window_asked.emit()
