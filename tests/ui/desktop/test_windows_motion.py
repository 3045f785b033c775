# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who has switched the animation effects of Windows off gets less motion, also when that was done meanwhile."""

import ctypes
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facetimer.ui.desktop.windows_motion import WindowsMotion, asks_for_less

GET_CLIENT_AREA_ANIMATION = 0x1042
"""From Microsoft's SystemParametersInfo."""


class Windows:
    """As far as it is asked here: whether it animates what is in a window; None is no answer."""

    animates: bool | None = True

    def answer(self, action: int, _param: int, shown: Any, _changed: int) -> int:
        assert action == GET_CLIENT_AREA_ANIMATION
        if self.animates is not None:
            ctypes.cast(shown, ctypes.POINTER(ctypes.c_int))[0] = int(self.animates)
        return self.animates is not None


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    there = Windows()
    library = SimpleNamespace(user32=SimpleNamespace(SystemParametersInfoW=there.answer))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", library, raising=False)
    return there


@pytest.mark.parametrize(("animates", "less"), [(True, False), (False, True), (None, False)])
def test_what_windows_says_about_motion(windows: Windows, animates: bool | None, less: bool) -> None:
    windows.animates = animates
    assert asks_for_less() is less


@pytest.mark.skipif(sys.platform == "win32", reason="there it is asked")
def test_other_systems_are_not_asked() -> None:
    assert not asks_for_less()


def test_it_is_asked_again_whenever_facetimer_comes_to_the_front(windows: Windows, qapp: QApplication) -> None:
    motion = WindowsMotion(qapp)
    told = list[bool]()
    motion.reduced_changed.connect(told.append)
    motion.ask()
    assert told == []

    windows.animates = False
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert told == []
    for _ in range(2):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert told == [True]

    windows.animates = True
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert told == [True, False]
