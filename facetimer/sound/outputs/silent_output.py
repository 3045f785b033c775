# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Playing nothing: what is left when nothing else can be used, and the person's choice for a quiet room."""

from facetimer.sound.outputs.port import Leg, Taken


def why_not() -> str:
    """Return an empty sentence: silence is always possible."""
    return ""


class SilentOutput:
    """Takes every leg and plays none."""

    def __init__(self) -> None:
        self.taken = Taken()

    def play(self, leg: Leg) -> None:
        """Do nothing."""

    @property
    def is_heard(self) -> bool:
        """Whether it plays: at once, as there is no device to wait for."""
        return True

    def check(self) -> None:
        """Find nothing wrong."""

    def end(self) -> None:
        """Have nothing to end."""
