# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer install-desktop [--remove]`: put this facetimer into the menu of the desktop, for this user."""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from facetimer.commands.inputs import Subparsers
from facetimer.faults import EnvironmentFault
from facetimer.files import write_whole
from facetimer.launch.desktop_entry import PLACES, data_home, refreshing, with_command
from facetimer.resources import assets_dir
from facetimer.starting import own_command

LONGEST_REFRESH_S = 60


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `install-desktop`."""
    parser = commands.add_parser(
        "install-desktop",
        parents=[shared],
        help="put facetimer into the menu of the desktop, with its icon and its kind of file, for this user",
    )
    parser.add_argument("--remove", action="store_true", help="take all of it away again")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write or remove the files of the desktop, and name each."""
    if sys.platform in {"win32", "darwin"}:
        raise EnvironmentFault("install-desktop is for the desktops of Linux and BSD; here the installer does it.")
    data = data_home(os.environ)
    try:
        changed = _removed(data) if args.remove else _installed(data)
    except OSError as error:
        raise EnvironmentFault(f"{error.filename}: it cannot be changed: {error.strerror}.") from error
    for command in refreshing(data):
        if changed and shutil.which(command[0]):
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):  # a desktop sees it without, only later
                subprocess.run(command, check=False, capture_output=True, timeout=LONGEST_REFRESH_S)  # noqa: S603 - fixed
    for place in changed:
        print(f"{'removed' if args.remove else 'written'}: {place}")
    if not changed:
        print("Nothing of facetimer was there.")
    return 0


def _installed(data: Path) -> list[Path]:
    for source, target in PLACES.items():
        content = (assets_dir() / source).read_text(encoding="utf-8")
        place = data / target
        place.parent.mkdir(parents=True, exist_ok=True)
        entry = with_command(content, own_command())
        write_whole(place, entry.encode("utf-8", "surrogateescape"), mode=0o644)  # a folder's name may be no UTF-8
    return [data / target for target in PLACES.values()]


def _removed(data: Path) -> list[Path]:
    changed = [place for target in PLACES.values() if os.path.lexists(place := data / target)]
    for place in changed:
        place.unlink()
    return changed
