# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Connects the window to the desktop: screen awake, media keys, tray, reminders, autostart, motion.

Made after the first page is on screen; nothing of it holds the window up.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from facetimer.choices.due_today import Due
from facetimer.notices import said_by
from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.ui.desktop.autostart import AutostartFailed, follow_moved, set_autostart, supported
from facetimer.ui.desktop.media_controls import MediaControls
from facetimer.ui.desktop.motion import SystemMotion
from facetimer.ui.desktop.screen_awake import ScreenAwake
from facetimer.ui.desktop.tray import Tray
from facetimer.ui.desktop.tray_at_login import AwaitedTray
from facetimer.ui.desktop.windows_motion import WindowsMotion
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import put_notice
from facetimer.ui.player.driver import SessionDriver

LOOK_FOR_TRAY_EVERY_MS = 5_000
"""How often a desktop that shows no tray is asked again: its panel may have been started anew."""
AWAKE_AFTER_MS = 100
"""How long after a press the desktop is asked, so that the person sees the answer first: to join its bus may take
20 ms. At 0 it would be asked before anything is painted, which Qt does last of all that waits."""


class DesktopIntegration(QObject):
    """Screen awake, media keys, tray, reminders, autostart and motion.

    Args:
        preferences: what the person wants of it.
        icon: the app's.
        due: what is due now.
        now: the wall clock, aware.
        start_options: what facetimer's command line is given when it starts with the desktop.
        parent: owner of this object.
        begins_in_tray: whether the tray stands for the window at first, as at login.
    """

    notice_raised = Signal(str)
    news_raised = Signal(str)
    notice_over = Signal(str)
    """An earlier notice is no longer true."""
    window_asked = Signal()
    start_asked = Signal(str)
    quit_asked = Signal()
    reminded = Signal(str)
    """A reminder for the window to show."""
    motion_changed = Signal(bool)
    tray_missing = Signal()
    """facetimer was to begin in the tray, and none has come."""

    def __init__(
        self,
        preferences: Preferences,
        icon: QIcon,
        due: Callable[[], Due],
        now: Callable[[], datetime],
        start_options: Sequence[str] = (),
        parent: QObject | None = None,
        *,
        begins_in_tray: bool = False,
    ) -> None:
        super().__init__(parent)
        self._start_options = start_options
        self._preferences = preferences
        self._session_runs = self._takes_back = False
        self.awake = ScreenAwake(parent=self)
        self._awake_notice = ""
        self.awake.failed.connect(self._on_awake_failed)
        self._follow_motion()
        self.media = MediaControls(QDBusConnection.sessionBus(), self)
        self.media.raise_asked.connect(self.window_asked)
        self.media.quit_asked.connect(self.quit_asked)
        if QDBusConnection.sessionBus().isConnected():
            self.media.register()
        self.tray = Tray(icon, due, lambda: preferences.settings.reminders, now, self)
        self.tray.start_asked.connect(self.start_asked)
        self.tray.window_asked.connect(self.window_asked)
        self.tray.quit_asked.connect(self.quit_asked)
        self.tray.reminded_untrayed.connect(self.reminded)
        preferences.changed.connect(self._on_preferences_changed)
        if preferences.settings.reminders.autostart:
            follow_moved(start_options)
        self._begins_in_tray = begins_in_tray
        self._looking = QTimer(self, interval=LOOK_FOR_TRAY_EVERY_MS)
        self._looking.timeout.connect(self._on_looking_timeout)
        if begins_in_tray:
            AwaitedTray(QDBusConnection.sessionBus(), self).settled.connect(self._on_tray_awaited)
        else:
            self._show_tray_if_wanted()

    def _follow_motion(self) -> None:
        application = QGuiApplication.instance()
        if sys.platform == "win32" and isinstance(application, QGuiApplication):
            motion = WindowsMotion(application, self)
            motion.reduced_changed.connect(self.motion_changed)
            QTimer.singleShot(0, motion, motion.ask)  # who hears of it is connected by then
        else:
            SystemMotion(QDBusConnection.sessionBus(), self).reduced_changed.connect(self.motion_changed)

    @property
    def stays_in_tray(self) -> bool:
        """Whether closing the window leaves facetimer in the tray."""
        return self._preferences.settings.reminders.keep_in_tray and QSystemTrayIcon.isSystemTrayAvailable()

    def attach(self, driver: SessionDriver) -> None:
        """A session begins."""
        self.media.attach(driver)
        driver.snapshot_changed.connect(self._on_driver_snapshot_changed)

    def detach(self) -> None:
        """The session is over."""
        self._session_runs = False
        self.media.detach()
        self.awake.release()
        self.tray.refresh()
        if self._awake_notice:
            self.notice_over.emit(self._awake_notice)  # it no longer matters

    def close(self) -> None:
        """Give everything back."""
        self.awake.release()
        self.tray.hide()

    def _on_awake_failed(self, sentence: str) -> None:
        self._awake_notice = sentence
        self.notice_raised.emit(sentence)

    def _on_driver_snapshot_changed(self, snapshot: Snapshot) -> None:
        waiting = snapshot.pause_reason is PauseReason.WAITING
        runs = snapshot.status is SessionStatus.RUNNING or waiting
        if runs != self._session_runs:
            self._session_runs = runs
            QTimer.singleShot(AWAKE_AFTER_MS, self, self._keep_awake)

    def _keep_awake(self) -> None:
        if not self._session_runs:
            self.awake.release()
        elif self._preferences.settings.session.keep_awake:
            self.awake.hold()

    def _on_preferences_changed(self, key: str) -> None:
        if key == "reminders.autostart":
            if not self._takes_back:
                self._set_autostart(wanted=self._preferences.settings.reminders.autostart)
        elif key.startswith("reminders."):
            self._show_tray_if_wanted()

    def _set_autostart(self, *, wanted: bool) -> None:
        if not supported():
            if wanted:
                self._preferences.change("reminders.autostart", False)
                self.news_raised.emit(self.tr("On macOS, System Settings has this under Login Items."))
            return
        try:
            set_autostart(wanted, self._start_options)
        except AutostartFailed as failure:
            self._takes_back = True  # the setting says what is so
            self._preferences.change("reminders.autostart", not wanted)
            self._takes_back = False
            self.notice_raised.emit(put_notice(said_by(failure)))

    def _on_tray_awaited(self) -> None:
        self._show_tray_if_wanted()
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.tray_missing.emit()

    def _show_tray_if_wanted(self) -> None:
        chosen = self._preferences.settings.reminders
        wanted = chosen.enabled or chosen.keep_in_tray or self._begins_in_tray
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if wanted:
            self.tray.show()
        else:
            self.tray.hide()
        if wanted and not there and not self._looking.isActive():
            self._looking.start()
            self.notice_raised.emit(self._without_tray())
        elif there or not wanted:
            self._looking.stop()
            self.notice_over.emit(self._without_tray())
        QApplication.setQuitOnLastWindowClosed(not self.stays_in_tray)

    def _without_tray(self) -> str:
        return self.tr("This desktop shows no tray: reminders work only while the window is open.")

    def _on_looking_timeout(self) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.tray.hide()  # what was shown without a tray is shown anew
            self._show_tray_if_wanted()
