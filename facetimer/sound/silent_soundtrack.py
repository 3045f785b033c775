# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The soundtrack of a session that is to make no sound: it starts nothing and still knows the captions."""

from facetimer.session.timeline import Timeline
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS


class SilentSoundtrack:
    """Implements `session.ports.Soundtrack` without a sound."""

    def __init__(self) -> None:
        self._captions: tuple[Timeline, CuePlan] | None = None

    def opening_ms(self, timeline: Timeline) -> int:  # noqa: ARG002 - the port's
        """Return 0: there is nothing to wait for."""
        return 0

    def play(self, timeline: Timeline, position_ms: int = 0, lead_in_ms: int = 0) -> None:  # noqa: ARG002 - the port's
        """Sound nothing; have the captions of `timeline` ready."""
        if self._captions is None or self._captions[0] is not timeline:
            self._captions = (timeline, plan_cues(timeline, LONGEST_MS))

    def stop(self) -> None:
        """Do nothing."""

    def captions_at(self, position_ms: int) -> tuple[str, ...]:
        """Return the words that would be said at `position_ms`."""
        return self._captions[1].words_at(position_ms) if self._captions is not None else ()
