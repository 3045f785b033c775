# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The soundtrack of a session that is to make no sound: it starts nothing and still knows the captions."""

from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.beats import Beats
from facetimer.sound.outputs import SILENT
from facetimer.sound.plan.captions import captions_at
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS


class SilentSoundtrack:
    """A soundtrack for a session that is to make no sound; its captions are there all the same."""

    notice: str | None = None
    voice_notice: str | None = None
    output_name = SILENT

    def __init__(self) -> None:
        self._captions: tuple[Timeline, CuePlan] | None = None

    def prepare(self, timeline: Timeline) -> None:
        """Have the captions of `timeline` ready."""
        self.play(timeline, 0, 0)

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:  # noqa: ARG002 - the port's
        """Sound nothing; have the captions of `timeline` ready."""
        if self._captions is None or self._captions[0] is not timeline:
            self._captions = (timeline, plan_cues(timeline, LONGEST_MS))

    def stop(self) -> None:
        """Do nothing."""

    def captions_at(self, position_ms: int) -> tuple[str, ...]:
        """Return the words that would be said at `position_ms`."""
        return captions_at(self._captions[1], position_ms) if self._captions is not None else ()

    def set_preferences(self, preferences: SoundSettings) -> None:
        """Do nothing."""

    def play_test(self) -> None:
        """Do nothing."""

    def play_balance(self) -> None:
        """Do nothing."""

    def play_beats(self, count: int = 0) -> Beats:  # noqa: ARG002 - the port's
        """Sound nothing: there is no beat to tap along with."""
        return Beats((), lambda: 0.0)

    def close(self) -> None:
        """Do nothing."""
