# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A soundtrack, or the sound of a session as a file, after the person's settings and from their folders.

And what the history makes familiar, so that the voice may say less of it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facetimer.choices.known_exercises import LATELY, Familiar, familiar_exercises
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings, SoundSettings

if TYPE_CHECKING:  # the sound room is loaded with the first session
    from facetimer.history.store import Store
    from facetimer.session.timeline import Timeline
    from facetimer.sound.score import SoundFolders
    from facetimer.sound.soundtrack import RenderedSoundtrack
    from facetimer.sound.track_file import TrackFiles
    from facetimer.sound.voices.port import VoiceInfo


def sound_folders(paths: Paths) -> "SoundFolders":
    """Return where tones and rendered words are."""
    from facetimer.sound.score import SoundFolders

    return SoundFolders(assets_dir() / "sounds", paths.own_sounds, paths.cache / "voice", paths.outdated_cache)


def voices_here(wish: str, paths: Paths | None = None, say: Callable[[str], str] = str) -> "list[VoiceInfo]":
    """Return every voice there is or could be, the person's own first, and what `wish` names.

    Of each is told what it speaks for the language into which `say` puts the app's own words.
    """
    from facetimer.sound.plan.phrases import LANGUAGE
    from facetimer.sound.voices import list_voices

    own, former = (None, None) if paths is None else (paths.own_voices, paths.own_voice)
    return list_voices(wish, own, former, say(LANGUAGE))


def open_soundtrack(
    paths: Paths, settings: Settings, on_notice: Callable[[str], None], say: Callable[[str], str] = str
) -> "RenderedSoundtrack":
    """Return the soundtrack that the settings ask for, its own words put into a language by `say`.

    Both `on_notice` and `say` may be called from another thread.
    """
    from facetimer.sound.soundtrack import RenderedSoundtrack
    from facetimer.sound.voices import find_voice

    return RenderedSoundtrack(
        sound_folders(paths),
        preferences=settings.sound,
        on_notice=on_notice,
        voices=partial(find_voice, own=paths.own_voices, former=paths.own_voice),
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
    from facetimer.sound.voices import find_voice

    return write_track(
        timeline,
        target,
        sound_folders(paths),
        preferences=chosen,
        on_progress=on_progress,
        voices=partial(find_voice, own=paths.own_voices, former=paths.own_voice),
        say=say,
    )


def familiar_on(store: "Store", today: date, aliases: Mapping[str, str] | None = None) -> Familiar:
    """Return what a history makes familiar on a day; nothing where it cannot be read, which others tell."""
    from facetimer.history.file.opening import HistoryFault
    from facetimer.history.queries import Figures

    try:
        return familiar_exercises(Figures(store).taught_since(today - LATELY), aliases)
    except HistoryFault:
        return frozenset()
