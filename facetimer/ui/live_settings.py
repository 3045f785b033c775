# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The settings in force, as something a page can change and others can listen to."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from facetimer.notices import said_by
from facetimer.outside import Unreadable
from facetimer.settings import Settings
from facetimer.settings_file import SettingsNotSaved, all_keys, read_settings, save_settings
from facetimer.ui.look.wording import put_notice

SAVED_AFTER_MS = 100
"""Delay after the answer to a key: it is on the screen then."""


class Preferences(QObject):
    """Holds the `Settings`; each change is written at once, and a failure to write is told, not raised.

    A key in a session is answered before its change is written: the disk may take longer than the answer may.

    What another window or an editor has written to the file meanwhile is taken over before each change and
    whenever `refresh` is called. A change that could not be written stays in force and is written with the next.

    Args:
        path: the settings file.
        settings: what was loaded from it.
        aliases: former id → present id: a programme followed under a former id is in force under the present one.
        parent: owner of this object.
    """

    changed = Signal(str)
    notice_raised = Signal(str)

    def __init__(
        self,
        path: Path,
        settings: Settings,
        parent: QObject | None = None,
        *,
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._aliases = aliases or {}
        self._settings = self._with_present_ids(settings)
        self._unsaved: dict[str, object] = {}
        self._seen = _stamp(path)
        self._told: set[str] = set()
        self._saving = QTimer(self, singleShot=True, interval=SAVED_AFTER_MS)
        self._saving.timeout.connect(self._save)

    @property
    def settings(self) -> Settings:
        """What is in force now."""
        return self._settings

    def value(self, key: str) -> object:
        """Return the setting `key` (such as `picture.theme`)."""
        return _value(self._settings, key)

    def change(self, key: str, value: object) -> None:
        """Set `key` (such as `picture.theme`), save, and emit `changed`.

        Raises:
            KeyError: there is no such setting.
            ValueError: the value does not belong there.
        """
        self.update(key, lambda _before: value)

    def update(self, key: str, change: Callable[[Any], object]) -> None:
        """Set `key` to what `change` makes of its value as it is in the file now, save, and emit `changed`.

        Raises:
            KeyError: there is no such setting.
            ValueError: the new value does not belong there.
        """
        if self._take(key, change):
            self._save()
            self.changed.emit(key)

    def answer(self, key: str, value: object) -> None:
        """Set `key`, emit `changed`, and save once that can be seen and heard.

        Raises:
            KeyError: there is no such setting.
            ValueError: the value does not belong there.
        """
        if self._take(key, lambda _before: value):
            self._saving.start()
            self.changed.emit(key)

    def write_down(self) -> None:
        """Save what still waits for that: the program ends, or nothing can be shown any more."""
        if self._saving.isActive():
            self._save()

    def _take(self, key: str, change: Callable[[Any], object]) -> bool:
        """Let the new value of `key` be in force; return whether it is another."""
        self.refresh()
        before = self._settings
        self._settings = before.changed(key, change(_value(before, key)))
        if self._settings == before:
            return False
        self._unsaved[key] = _value(self._settings, key)
        return True

    def _save(self) -> None:
        self._saving.stop()
        try:
            save_settings(self._path, self._settings, self._unsaved)
        except SettingsNotSaved as error:
            self.notice_raised.emit(put_notice(said_by(error)))
        else:
            self._unsaved.clear()
            self._seen = _stamp(self._path)

    def refresh(self) -> None:
        """Read the file again if something else has written it; costs one `stat` if nothing has.

        Where the file is gone or cannot be read, the present settings stay in force and are written with
        the next change.
        """
        stamp = _stamp(self._path)
        if stamp is None or stamp == self._seen:
            return
        self._seen = stamp
        try:
            settings, notices = read_settings(self._path)
        except Unreadable:  # the next change tells that nothing can be written there
            return
        settings = self._with_present_ids(settings)
        for key, value in self._unsaved.items():
            settings = settings.changed(key, value)
        before, self._settings = self._settings, settings
        for notice in notices:
            if notice not in self._told:
                self._told.add(notice)
                self.notice_raised.emit(put_notice(notice))
        for key in all_keys():
            if _value(before, key) != _value(settings, key):
                self.changed.emit(key)

    def _with_present_ids(self, settings: Settings) -> Settings:
        followed = settings.history.programme
        return settings.changed("history.programme", self._aliases.get(followed, followed))


def _value(settings: Settings, key: str) -> object:
    section, _, name = key.partition(".")
    return getattr(getattr(settings, section), name)


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Return a token that changes whenever the file is written; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
