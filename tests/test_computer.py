# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import subprocess
import sys

import pytest

from facetimer.computer import computer_name

_ASKED = """
import sys
from facetimer.computer import computer_name
print(bool(computer_name()), sorted({"_socket", "platform", "subprocess"} & sys.modules.keys()))
"""


def test_asking_for_the_name_loads_no_network_and_starts_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", _ASKED], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True", "[]"]


def test_windows_tells_it_by_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("COMPUTERNAME", "ANNES-PC")
    assert computer_name() == "ANNES-PC"
