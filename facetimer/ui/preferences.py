# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The settings in force, as something a page can change and others can listen to."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facetimer.settings import Settings, SettingsNotSaved, save_settings


class Preferences(QObject):
    """Holds the `Settings`; each change is written at once, and a failure to write is told, not raised.

    Args:
        path: the settings file.
        settings: what was loaded from it.
        parent: owner of this object.
    """

    changed = Signal(str)
    notice_raised = Signal(str)

    def __init__(self, path: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """What is in force now."""
        return self._settings

    def change(self, key: str, value: object) -> None:
        """Set `key` (such as `picture.theme`), save, and tell everyone who listens.

        Raises:
            KeyError: there is no such setting.
            ValueError: the value does not belong there.
        """
        wanted = self._settings.changed(key, value)
        if wanted == self._settings:
            return
        self._settings = wanted
        try:
            save_settings(self._path, wanted)
        except SettingsNotSaved as error:
            self.notice_raised.emit(str(error))
        self.changed.emit(key)
