# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""hibari, the engine that said the pack's phrases, where a person installed it (extra `facetimer[voice]`).

A process of its own (`hibari_process.py`) keeps the model loaded: 1.5 s to begin, then 20 ms a phrase. It ends by
itself when nobody asks, and is started again. It must not know why something is said.
"""

import sys
from array import array
from collections.abc import Sequence
from importlib.util import find_spec

from facetimer.library.speaking_time import speaking_ms
from facetimer.sound.pcm import RATE_HZ, Samples, length_ms
from facetimer.sound.tidying import tidied
from facetimer.sound.voices.hibari_process import MODEL_HZ
from facetimer.sound.voices.languages import ENGLISH, HEARTS_ACCENT
from facetimer.sound.voices.port import TIMEOUT_S, Manner
from facetimer.sound.voices.standing import StandingProcess
from facetimer.sound.voices.tempo import at_rate
from facetimer.starting import SPEAK_OPTION, not_installed, own_command, own_environment

PACES = (1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.4, 1.5)
"""How fast it is said: the first at which it takes no longer than a session gives it. The pack was said so too."""
SEED = 7
"""With the same one it says a text the same way each time."""
MARGIN_MS = 5
_PARTS = ("hibari", "onnxruntime")


class HibariVoice:
    """Speaks English as the pack does, trimmed and at its level.

    Args:
        command: what starts the process that speaks; by default our own, where hibari is installed.
        timeout_s: how long one phrase may take, in seconds.
    """

    name = "hibari"

    def __init__(self, command: Sequence[str] = (), timeout_s: float = TIMEOUT_S) -> None:
        self._command = command
        self._process = StandingProcess(
            self.name, lambda: self._command or own_command(SPEAK_OPTION), timeout_s, own_environment
        )

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        allowed_ms = speaking_ms(text) - MARGIN_MS
        for pace in PACES:
            said = tidied(self._said(text, pace))
            if length_ms(said) <= allowed_ms:
                break
        return at_rate(said, manner.rate_percent)

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`."""
        return HEARTS_ACCENT if language.startswith(ENGLISH) else ""

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        if self._command or all(find_spec(part) is not None for part in _PARTS):
            return ""
        return not_installed("hibari-tts", "facetimer[voice]")

    def close(self) -> None:
        """End its process, if there is one."""
        self._process.close()

    def _said(self, text: str, pace: float) -> Samples:
        return _at_our_rate(self._process.ask(text=text, pace=pace, seed=SEED))


def _at_our_rate(pcm: bytes) -> Samples:
    import miniaudio  # 0.1 s: only where something is said

    form = miniaudio.SampleFormat.SIGNED16
    samples = array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    return array("h", bytes(miniaudio.convert_frames(form, 1, MODEL_HZ, samples.tobytes(), form, 1, RATE_HZ)))
