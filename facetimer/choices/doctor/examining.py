# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Versions, folders, and the health of library, settings, history, sound, voices and display. It only looks."""

import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from facetimer import __version__
from facetimer.choices.planner import Planner
from facetimer.clocks import local_now
from facetimer.display import missing_display
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings_file import load_settings

FORMER_NOTE = "what you recorded with facetimer 0.1"

if TYPE_CHECKING:
    from facetimer.sound.outputs.port import OutputInfo
    from facetimer.sound.voices.port import VoiceInfo


def examine(paths: Paths) -> dict[str, Any]:
    """Return the whole report, as JSON can carry it; the lists of `sound` and `voices` are by name."""
    catalogue = load_catalogue(assets_dir() / "library", paths.own_library)
    return {
        "versions": _versions(),
        "paths": {
            "data": str(paths.data),
            "config": str(paths.config),
            **{each.name: str(each.path) for each in paths.places},
        },
        "library": _library(catalogue),
        "settings": _settings(paths, catalogue),
        "database": _database(paths),
        "sound": _sound(),
        "voices": _voices(paths),
        "display": _display(),
    }


def _versions() -> dict[str, str]:
    from facetimer.choices.doctor.licences import (  # a tenth of what it costs to start the window
        LIBRARIES,
        part_named,
    )

    libraries = {name: part_named(name).version or "not installed" for name in LIBRARIES}
    own = {"facetimer": __version__, "python": platform.python_version(), "system": platform.platform()}
    return own | libraries


def _library(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "exercises": len(catalogue.exercises),
        "routines": len(catalogue.routines),
        "faults": [str(fault) for fault in catalogue.faults],
    }


def _settings(paths: Paths, catalogue: Catalogue) -> dict[str, Any]:
    """Return what is wrong with the settings and the health answers, and what counts instead."""
    settings, notices = load_settings(paths.settings)
    planner = Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)
    return {"faults": [*notices, *planner.health_notices()]}


def _database(paths: Paths) -> dict[str, Any]:
    from facetimer.history.file.inspecting import inspect_history

    return {**asdict(inspect_history(paths.database, paths.backups)), "beside": _copies_beside(paths.database)}


def _copies_beside(database: Path) -> str:
    """Say that others like the history lie beside it, as sync programs leave them; without the names they gave."""
    ours = (database.name, f"{database.stem}-damaged-")
    try:
        names = [each.name for each in database.parent.iterdir() if each.suffix == database.suffix]
    except FileNotFoundError:
        names = []
    except OSError as error:
        return f"cannot be looked at: {error.strerror}"
    count = sum(each.startswith(database.stem) and not each.startswith(ours) for each in names)
    if not count:
        return "nothing"
    found = "a file" if count == 1 else f"{count} files"
    return (
        f"{found} in {database.parent} with a name like the history's, as a sync program leaves where two "
        "computers wrote; `facetimer merge FILE` adds what is only there"
    )


def _sound() -> list[dict[str, Any]]:
    from facetimer.sound.ear.probe import list_outputs

    return [
        {
            **_entry(output),
            "note": output.why_not or _timing(output),
            "latency_ms": output.latency_ms,
            "real_time": output.runs_ahead,
        }
        for output in list_outputs(probe=True)
    ]


def _timing(output: "OutputInfo") -> str:
    """Say what is known of how exactly an output is heard."""
    if not output.latency_ms:
        return ""
    known = f"{output.latency_ms:g} ms to the sound server are made up for; what the device adds is not told"
    if output.runs_ahead:
        return f"{known}; real-time priority: granted"
    return f"{known}; real-time priority: not granted, so a busy machine can delay it and a pause cannot fade"


def _voices(paths: Paths) -> list[dict[str, Any]]:
    from facetimer.sound.voices import list_voices
    from facetimer.sound.voices.former_recordings import FORMER

    settings, _ = load_settings(paths.settings)
    entries = [_entry(voice) for voice in list_voices(settings.sound.voice, paths.own_voices, paths.own_voice)]
    for each in entries:
        if each["name"] == FORMER:  # a name that says nothing to whoever has not written it into the settings
            each["note"] = each["note"] or FORMER_NOTE
    return entries


def _entry(found: "OutputInfo | VoiceInfo") -> dict[str, Any]:
    return {"name": found.name, "usable": found.usable, "note": found.why_not}


def _display() -> dict[str, Any]:
    missing = missing_display(os.environ, sys.platform)
    return {"usable": missing is None, "note": missing or "a display is there"}
