# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Tells which presses under X11 are repeats of a key that somebody, or something, holds down.

WORKAROUND(qxcbkeyboard.cpp, `QXcbKeyboard::handleKeyEvent`, seen in 6.11): for each repeat the X server sends a
release and a press of the same moment. Qt sees the repeat only where the press is there already when it looks at
the release; mostly it is not. To every widget a key that is held then is one that is pressed 25 times a second: a
pedal held for two seconds skipped all exercises of a session.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

PRESS_WITHIN_MS = 20
"""How long a release waits for the press that would make it a repeat; the two arrive one right after the other."""
SAME_MOMENT_MS = 1
"""How far apart the server's times of the two may be. No finger, and no contact that bounces, is as quick."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


def hear_held_keys(application: QGuiApplication) -> None:
    """Mark the repeats in every window of `application`, where the platform leaves them unmarked."""
    if QGuiApplication.platformName() == "xcb":
        HeldKeys(application)


class HeldKeys(QObject):
    """Gives a window the presses of a held key as repeats, and only the last of its releases.

    Args:
        application: whose windows; each from when it has the keys for the first time.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._sending = False
        self._release: QKeyEvent | None = None
        self._released = (0, 0)
        """The scan code and the moment of the last release, kept also where its press comes late."""
        self._window: QWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=PRESS_WITHIN_MS)
        self._soon.timeout.connect(self._let_go)
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold a release back until it is clear whether it is one; give a repeat as such."""
        if event.type() not in _KEYS or self._sending or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat():
            self._let_go()
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._let_go()
            self._release = _copy(event)
            self._released = (event.nativeScanCode(), event.timestamp())
            self._soon.start()
            return True
        if not self._is_repeat(event):
            if event.type() is QEvent.Type.KeyPress:
                self._let_go()
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(self._is_kept_from_repeating(event))  # an accepted one comes as a plain press
            return event.isAccepted()
        self._forget()
        self._send(_copy(event, repeated=True))
        return True

    def _listen(self, window: QWindow | None) -> None:
        self._let_go()
        self._window = window
        if window is not None:
            window.installEventFilter(self)  # a second time replaces the first

    def _is_repeat(self, event: QKeyEvent) -> bool:
        code, moment_ms = self._released
        return (
            code == event.nativeScanCode()
            and event.timestamp() > 0  # what programs send instead of a keyboard may have no time at all
            and abs(event.timestamp() - moment_ms) <= SAME_MOMENT_MS
        )

    def _is_kept_from_repeating(self, event: QKeyEvent) -> bool:
        """Whether a shortcut of that key says that it does not repeat; Qt would not know that this is a repeat."""
        top, pressed = QApplication.activeWindow(), QKeySequence(event.keyCombination())
        shortcuts = top.findChildren(QShortcut) if top is not None else []
        return any(each.key() == pressed and not each.autoRepeat() for each in shortcuts)

    def _let_go(self) -> None:
        """Give the window the release that waits."""
        release = self._release
        self._forget()
        if release is not None:
            self._send(release)

    def _forget(self) -> None:
        self._release = None
        self._soon.stop()

    def _send(self, event: QKeyEvent) -> None:
        if self._window is None or not isValid(self._window):  # a key may have closed it
            return
        self._sending = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self._sending = False


def _copy(event: QKeyEvent, *, repeated: bool = False) -> QKeyEvent:
    copied = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        repeated,
        event.count(),
    )
    copied.setTimestamp(event.timestamp())
    return copied
