# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer doctor`: versions, paths, health of settings and history, sound, voices, display.

For a person or a bug report. It only looks: not one file is made or changed, whatever state they are in.
"""

import argparse
import os
import platform
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from facetimer import __version__
from facetimer.choices.planner import Planner
from facetimer.clocks import local_now
from facetimer.commands.inputs import Subparsers, paths_of, print_json, settings_of
from facetimer.display import missing_display
from facetimer.faults import EnvironmentFault
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings_file import load_settings

if TYPE_CHECKING:
    from facetimer.sound.outputs.port import OutputInfo
    from facetimer.sound.voices.port import VoiceInfo

TEST_SOUND_S = 3.0
"""The test sound lasts two seconds; the device gets one to begin."""


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `doctor`."""
    parser = commands.add_parser(
        "doctor", parents=[shared], help="show versions, paths, sound and database health"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--play", action="store_true", help="play a test sound instead of looking")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what is there and what is missing; 0 even if something is missing, since looking succeeded."""
    if args.play:
        _play_test(args)
        return 0
    report = examine(args)
    if args.json:
        print_json(report)
        return 0
    for title, part in report.items():
        print(f"{title}:")
        rows = part.items() if isinstance(part, dict) else ((entry.pop("name"), entry) for entry in part)
        for key, value in rows:
            print(f"  {key}:{_words(value)}")
    return 0


def examine(args: argparse.Namespace) -> dict[str, Any]:
    """Return the whole report."""
    paths = paths_of(args)
    catalogue = load_catalogue(assets_dir() / "library", paths.own_library)
    return {
        "versions": _versions(),
        "paths": {
            name: str(getattr(paths, name)) for name in ("data", "config", "database", "own_library", "settings")
        },
        "library": _library(catalogue),
        "settings": _settings(args, catalogue),
        "database": _database(paths),
        "sound": _sound(),
        "voices": _voices(),
        "display": _display(),
    }


def _versions() -> dict[str, str]:
    from facetimer.licences import LIBRARIES, part_named  # a tenth of what it costs to start the window

    libraries = {name: part_named(name).version or "not installed" for name in LIBRARIES}
    own = {"facetimer": __version__, "python": platform.python_version(), "system": platform.platform()}
    return own | libraries


def _library(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "exercises": len(catalogue.exercises),
        "routines": len(catalogue.routines),
        "faults": [str(fault) for fault in catalogue.faults],
    }


def _settings(args: argparse.Namespace, catalogue: Catalogue) -> dict[str, Any]:
    """Return what is wrong with the settings and the health answers, and what counts instead."""
    settings, notices = load_settings(paths_of(args).settings)
    planner = Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)
    return {"faults": [*notices, *planner.health_notices()]}


def _database(paths: Paths) -> dict[str, Any]:
    from facetimer.history.file.inspecting import inspect_history

    return asdict(inspect_history(paths.database, paths.backups))


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


def _words(value: object) -> str:
    """Return a part of the report as it is told to a person, after its name and a colon."""
    if isinstance(value, list):
        return "".join(f"\n    {each}" for each in value) or " none"
    if not isinstance(value, dict):
        return " unknown" if value is None else f" {value}"
    usable = "usable" if value["usable"] else "not usable"
    return f" {usable}; {value['note']}" if value["note"] else f" {usable}"


def _voices() -> list[dict[str, Any]]:
    from facetimer.sound.voices import list_voices

    return [_entry(voice) for voice in list_voices()]


def _entry(found: "OutputInfo | VoiceInfo") -> dict[str, Any]:
    return {"name": found.name, "usable": found.usable, "note": found.why_not}


def _play_test(args: argparse.Namespace) -> None:
    """Sound a start and a release, and wait until they have been heard."""
    from facetimer.choices.sound import open_soundtrack

    told = threading.Event()
    aloud = settings_of(args).changed("sound.muted", False)
    with closing(open_soundtrack(paths_of(args), aloud, lambda _sentence: told.set())) as soundtrack:
        soundtrack.play_test()
        told.wait(TEST_SOUND_S)  # ends at once where it is told that nothing can be heard
        if soundtrack.notice:
            raise EnvironmentFault(soundtrack.notice)
        print(f"A start and a release were played through {soundtrack.output_name}.")


def _display() -> dict[str, Any]:

    missing = missing_display(os.environ, sys.platform)
    return {"usable": missing is None, "note": missing or "a display is there"}
