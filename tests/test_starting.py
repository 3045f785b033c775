# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How facetimer starts itself again: by its interpreter, or as the bundle that it is."""

import sys

import pytest

from facetimer.starting import EAR_OPTION, own_command


def test_an_interpreter_is_told_what_to_run_and_takes_nothing_from_the_current_folder() -> None:
    assert own_command(EAR_OPTION, "silent") == [sys.executable, "-P", "-m", "facetimer", "--ear", "silent"]


def test_a_frozen_bundle_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/facetimer/facetimer")
    assert own_command("--tray") == ["/opt/facetimer/facetimer", "--tray"]
