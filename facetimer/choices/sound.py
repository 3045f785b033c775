# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The person's choices about sound, as the sound room takes them."""

from typing import TYPE_CHECKING

from facetimer.settings import SoundSettings

if TYPE_CHECKING:  # the sound room is loaded with the first session
    from facetimer.sound.preferences import SoundPreferences


def sound_preferences(chosen: SoundSettings) -> "SoundPreferences":
    """Return what the settings say about sound."""
    from facetimer.sound.preferences import Count, SoundPreferences

    return SoundPreferences(
        volume_percent=chosen.volume_percent,
        offset_ms=chosen.offset_ms,
        voice=chosen.voice,
        voice_variant=chosen.voice_variant,
        speech_rate_percent=chosen.speech_rate_percent,
        pulse=chosen.hold_pulse,
        count=Count(chosen.spoken_count),
        half=chosen.half,
        strokes=chosen.strokes,
        breathing=chosen.breathing,
        evening=chosen.evening,
        keep_awake=chosen.keep_speaker_awake,
    )
