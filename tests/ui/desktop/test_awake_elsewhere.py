# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What keeps the screen awake on other systems asks for it, gives it back, and says where there is no such way."""

import ctypes
import subprocess
import sys
from types import SimpleNamespace

import pytest

from facetimer.ui.desktop.awake_elsewhere import CaffeinateLease, caffeinate, execution_state
from facetimer.ui.desktop.awake_lease import Lease

CONTINUOUS, DISPLAY_REQUIRED = 0x80000000, 0x00000002
"""From Microsoft's SetThreadExecutionState."""


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Windows' kernel, as far as it is asked here: what it was told, in order."""
    told: list[int] = []

    def set_thread_execution_state(flags: int) -> int:
        told.append(flags)
        return CONTINUOUS

    library = SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=set_thread_execution_state))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", library, raising=False)
    return told


def test_windows_is_asked_to_keep_the_screen_on_and_told_when_that_is_over(kernel: list[int]) -> None:
    leases: list[Lease | None] = []

    execution_state(leases.append)

    assert kernel == [CONTINUOUS | DISPLAY_REQUIRED]
    (lease,) = leases
    assert lease is not None
    lease.give_back()
    assert kernel[1:] == [CONTINUOUS]


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="there it is a way")
@pytest.mark.parametrize("way", [caffeinate, execution_state])
def test_where_there_is_no_such_way_none_is_had(way: object) -> None:
    assert callable(way)
    leases: list[Lease | None] = []

    way(leases.append)

    assert leases == [None]


def test_what_macos_runs_meanwhile_ends_with_it() -> None:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)

    CaffeinateLease(process).give_back()

    assert process.returncode not in {0, None}
    assert process.stdin is not None
    process.stdin.close()
