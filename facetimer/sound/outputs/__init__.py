# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Ways to be heard, one small module each. The order of `REGISTRY` is the order of preference.

Importing this imports no sound library: whether one is there is asked, and only the ear loads it.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.outputs import miniaudio_output, silent_output, simpleaudio_output
from facetimer.sound.outputs.port import Output, OutputInfo
from facetimer.translating import QT_TRANSLATE_NOOP

SILENT = "silent"
AUTO = "auto"


class OutputKind(Struct, frozen=True):
    """How to make an output, and how to learn cheaply why it cannot be made."""

    make: Callable[[], Output]
    why_not: Callable[[], str]
    latency_ms: float


REGISTRY: Mapping[str, OutputKind] = {
    "simpleaudio": OutputKind(
        simpleaudio_output.SimpleaudioOutput, simpleaudio_output.why_not, simpleaudio_output.LATENCY_MS
    ),
    "miniaudio": OutputKind(
        miniaudio_output.MiniaudioOutput, miniaudio_output.why_not, miniaudio_output.LATENCY_MS
    ),
    SILENT: OutputKind(silent_output.SilentOutput, silent_output.why_not, 0),
}


def candidates(wish: str) -> tuple[str, ...]:
    """Return the names to try for `wish` ("auto" or one of the registry), best first, silence last.

    Raises:
        ValueError: there is no such output.
    """
    if wish == AUTO:
        names = [name for name, kind in REGISTRY.items() if not kind.why_not()]
        return tuple(names)
    if wish not in REGISTRY:
        words = QT_TRANSLATE_NOOP("Notices", "there is no sound output {name}; there are {known}")
        raise ValueError(Notice(words, name=repr(wish), known=", ".join((AUTO, *REGISTRY))))
    return (wish,) if wish == SILENT else (wish, SILENT)


def installed_outputs() -> list[OutputInfo]:
    """Return every output with what can be said without opening a device."""
    return [
        OutputInfo(name, not reason, reason, kind.latency_ms)
        for name, kind in REGISTRY.items()
        for reason in (kind.why_not(),)
    ]
