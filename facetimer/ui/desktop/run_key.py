# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Starts facetimer with Windows, by the value that it reads in the person's registry when the person signs in."""

import contextlib
import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
VALUE = "facetimer"
"""The uninstaller takes it away under this name: packaging/windows/installer.nsi."""


class Registry(Protocol):
    """What of a registry is needed: texts, each with a name, under a key. Both may raise `OSError`."""

    def put(self, key: str, name: str, text: str) -> None:
        """Write a text, making the key where it is missing."""

    def drop(self, key: str, name: str) -> None:
        """Remove a text, if it is there."""


class PersonsRegistry:
    """What Windows keeps for the person who is signed in."""

    def put(self, key: str, name: str, text: str) -> None:
        """See `Registry.put`."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

    def drop(self, key: str, name: str) -> None:
        """See `Registry.drop`."""
        if sys.platform == "win32":
            import winreg

            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, access=winreg.KEY_SET_VALUE) as opened,
            ):
                winreg.DeleteValue(opened, name)


def set_run_value(command: Sequence[str] | None, registry: Registry) -> None:
    """Let Windows start `command` when the person signs in; nothing if None. May raise `OSError`."""
    if command is None:
        registry.drop(KEY, VALUE)
    else:
        registry.put(KEY, VALUE, subprocess.list2cmdline(command))
