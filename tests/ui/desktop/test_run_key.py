# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import sys

import pytest

from facetimer.ui.desktop.autostart import AutostartFailed, set_autostart, supported
from facetimer.ui.desktop.run_key import KEY, VALUE, set_run_value


class FakeRegistry:
    """The registry of a person, as it would be kept."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}

    def put(self, key: str, name: str, text: str) -> None:
        self.texts[key, name] = text

    def drop(self, key: str, name: str) -> None:
        self.texts.pop((key, name), None)


def test_windows_is_told_the_command_as_it_reads_command_lines() -> None:
    registry = FakeRegistry()

    set_run_value([r"C:\Users\Jo Doe\facetimer.exe", "--tray"], registry)

    assert registry.texts == {
        (r"Software\Microsoft\Windows\CurrentVersion\Run", "facetimer"): r'"C:\Users\Jo Doe\facetimer.exe" --tray'
    }


def test_turning_it_off_leaves_nothing_also_where_there_was_nothing() -> None:
    registry = FakeRegistry()
    set_run_value(["facetimer.exe"], registry)

    set_run_value(None, registry)
    set_run_value(None, registry)

    assert registry.texts == {}


def test_on_windows_autostart_is_this_value(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = FakeRegistry()
    monkeypatch.setattr(sys, "platform", "win32")

    assert supported()
    set_autostart(True, ["--data-dir", r"D:\my data"], registry=registry)
    assert registry.texts[KEY, VALUE].endswith(r'--data-dir "D:\my data" --tray')

    set_autostart(False, registry=registry)
    assert registry.texts == {}


def test_a_registry_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Locked(FakeRegistry):
        def put(self, key: str, name: str, text: str) -> None:
            raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(sys, "platform", "win32")

    with pytest.raises(AutostartFailed, match="autostart cannot be changed: Access is denied"):
        set_autostart(True, registry=Locked())


@pytest.mark.skipif(sys.platform != "win32", reason="there is no registry here")
def test_the_persons_own_registry_keeps_it_until_it_is_taken_away() -> None:
    if sys.platform == "win32":
        import winreg

        set_autostart(True)
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
            assert winreg.QueryValueEx(key, VALUE)[0].endswith("--tray")
        set_autostart(False)
        set_autostart(False)
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key, pytest.raises(FileNotFoundError):
            winreg.QueryValueEx(key, VALUE)
