# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person may choose about sound, as one frozen value. It must not know how any of it is done."""

from enum import StrEnum

from msgspec import Struct

VOLUME_RANGE = (0, 100)
LEVEL_RANGE = (0, 100)
"""Softer only: what is made at most at the peak that is allowed cannot clip. Louder is what the volume is for."""
OFFSET_RANGE_MS = (-500, 500)
SPEECH_RATE_RANGE = (60, 200)


class Count(StrEnum):
    """Which seconds of a hold are counted aloud."""

    OFF = "off"
    LAST_THREE = "last_three"
    ALL = "all"


class Levels(Struct, frozen=True):
    """How loud each family of cues is, 0 to 100 percent of what it was made at, below the volume of all.

    At 0 a family is silent; its cues keep their place in the plan, and words their captions.

    Attributes:
        calls: an exercise, start, release, side, set and end.
        countdown: the last seconds of a hold, counted by tones or aloud, and the 3-2-1 after a pause.
        marks: the middle of a hold, and each stroke of a flowing movement.
        pulse: what lies under a hold: its seconds, or the swell to breathe with.
        voice: words, but for a count.
    """

    calls: int = 100
    countdown: int = 100
    marks: int = 100
    pulse: int = 100
    voice: int = 100

    def __post_init__(self) -> None:
        low, high = LEVEL_RANGE
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if not low <= value <= high:
                raise ValueError(f"the level of {name} is {value}; it goes from {low} to {high}")


class SoundPreferences(Struct, frozen=True):
    """Everything about what is heard.

    Attributes:
        volume_percent: 0 to 100 of what the tones were made at.
        levels: how loud each family of cues is within that.
        offset_ms: how much later the speaker is heard than it is fed (Bluetooth: 150 to 300); sound is sent that
            much earlier. Negative where the picture is the later one.
        voice: "auto" for the best there is, "off", or the name of a voice engine.
        voice_variant: the engine's own name of a voice ("en-gb"); empty for its default.
        speech_rate_percent: 100 is the engine's usual speed.
        pulse: a soft sound each second of a hold.
        count: spoken numbers in a hold.
        half: the middle of a hold is marked.
        strokes: every repetition of a flowing movement is marked, as a metronome at the exercise's own tempo.
        breathing: holds of 12 s and more carry a slow swell to breathe with instead of the pulse.
        evening: the level falls by 9 dB from the start of the session to its end.
        keep_awake: an inaudible noise keeps a speaker awake that would swallow the first cue.
    """

    volume_percent: int = 80
    levels: Levels = Levels()
    offset_ms: int = 0
    voice: str = "auto"
    voice_variant: str = ""
    speech_rate_percent: int = 100
    pulse: bool = True
    count: Count = Count.OFF
    half: bool = True
    strokes: bool = True
    breathing: bool = False
    evening: bool = False
    keep_awake: bool = False

    def __post_init__(self) -> None:
        for name, value, (low, high) in (
            ("volume_percent", self.volume_percent, VOLUME_RANGE),
            ("offset_ms", self.offset_ms, OFFSET_RANGE_MS),
            ("speech_rate_percent", self.speech_rate_percent, SPEECH_RATE_RANGE),
        ):
            if not low <= value <= high:
                raise ValueError(f"{name} is {value}; it goes from {low} to {high}")
