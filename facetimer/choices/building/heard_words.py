# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which words are heard of what is built, and when. Pure; it must not know how they are shown or spoken."""

from msgspec import Struct

from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Timeline
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS


class Heard(Struct, frozen=True):
    """Words of a session, and when they begin."""

    at_ms: int
    words: str


def heard_words(timeline: Timeline) -> tuple[Heard, ...]:
    """Return the words of a session in order, as long to say as on any computer; tones are left out."""
    cues = plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms).cues
    spoken = sorted((cue for cue in cues if cue.is_voice), key=lambda cue: cue.start_ms)
    return tuple(Heard(cue.start_ms, cue.text) for cue in spoken)
