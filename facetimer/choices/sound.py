# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The person's choices about sound, as the sound room takes them, and a soundtrack that follows them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings, SoundSettings

if TYPE_CHECKING:  # the sound room is loaded with the first session
    from facetimer.session.timeline import Timeline
    from facetimer.sound.preferences import SoundPreferences
    from facetimer.sound.score import SoundFolders
    from facetimer.sound.soundtrack import RenderedSoundtrack
    from facetimer.sound.track_file import TrackFiles


def sound_preferences(chosen: SoundSettings) -> "SoundPreferences":
    """Return what the settings say about sound."""
    from facetimer.sound.preferences import Count, Levels, SoundPreferences

    return SoundPreferences(
        volume_percent=chosen.volume_percent,
        levels=Levels(
            calls=chosen.calls_percent,
            countdown=chosen.countdown_percent,
            marks=chosen.marks_percent,
            pulse=chosen.pulse_percent,
            voice=chosen.voice_percent,
        ),
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


def sound_folders(paths: Paths) -> "SoundFolders":
    """Return where tones, recordings and rendered words are."""
    from facetimer.sound.score import SoundFolders

    return SoundFolders(
        assets_dir() / "sounds", paths.own_sounds, paths.own_voice, paths.cache / "voice", paths.outdated_cache
    )


def open_soundtrack(
    paths: Paths, settings: Settings, on_notice: Callable[[str], None], say: Callable[[str], str] = str
) -> "RenderedSoundtrack":
    """Return the soundtrack that the settings ask for, its own words put into a language by `say`.

    Both `on_notice` and `say` may be called from another thread.
    """
    from facetimer.sound.soundtrack import RenderedSoundtrack

    return RenderedSoundtrack(
        sound_folders(paths),
        output=settings.sound.output,
        preferences=sound_preferences(settings.sound),
        on_notice=on_notice,
        say=say,
    )


def write_soundtrack_file(
    paths: Paths,
    chosen: SoundSettings,
    timeline: "Timeline",
    target: Path,
    on_progress: Callable[[float], None],
    say: Callable[[str], str] = str,
) -> "TrackFiles":
    """Write the sound of a session as the settings ask for it, as `track_file.write_track` says."""
    from facetimer.sound.track_file import write_track

    return write_track(
        timeline,
        target,
        sound_folders(paths),
        preferences=sound_preferences(chosen),
        on_progress=on_progress,
        say=say,
    )
