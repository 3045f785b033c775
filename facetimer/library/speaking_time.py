# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long it takes to say or read a text, at most. Pure; it must not know any voice.

A session has one length whatever says its words, so what has to be said is given time by this rule and not by a
measurement. It is an upper bound for espeak-ng (en-gb, 160 words a minute) and flite (slt) at their usual pace:
`tests/sound/plan/test_speaking_time.py` holds it to measured lengths.
"""

READING_BASE_MS = 390
READING_LETTER_MS = 62
READING_PAUSE_MS = 350
"""For each stop within a text: a voice rests after a full stop, a comma or a colon."""

_STOPS = tuple(f"{sign} " for sign in ".,:;!?…")


def speaking_ms(text: str) -> int:
    """Return how long `text` takes to say at the usual pace, in milliseconds; 0 for no text."""
    if not text:
        return 0
    return READING_BASE_MS + READING_LETTER_MS * len(text) + READING_PAUSE_MS * sum(map(text.count, _STOPS))
