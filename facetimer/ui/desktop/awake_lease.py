# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The port of every way to keep the screen awake; `screen_awake.py` tries them in turn."""

from collections.abc import Callable
from typing import Protocol

REASON = "A guided session is running"


class Lease(Protocol):
    """The screen stays awake until this is given back."""

    def give_back(self) -> None:
        """Let the screen do as it likes again."""
        ...


Answer = Callable[[Lease | None], None]
AwakeRequest = Callable[[Answer], None]
"""Asks, and calls back once: with a lease, or with None where there is no such way here."""
