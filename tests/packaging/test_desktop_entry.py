# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The desktop entry, the metainfo and the icon: valid, and telling the same as the program."""

import argparse
import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from facetimer import __version__
from facetimer.app import APP_ID
from facetimer.commands.window import add_arguments
from facetimer.launch.desktop_entry import PLACES
from facetimer.launch.request import Request
from facetimer.ui.desktop.application_bus import ACTIONS, SERVICE

CHECKOUT = Path(__file__).resolve().parents[2]
LINUX = CHECKOUT / "assets" / "desktop"
DESKTOP = LINUX / f"{APP_ID}.desktop"
MIME = LINUX / f"{APP_ID}.mime.xml"
METAINFO = CHECKOUT / "packaging" / "linux" / f"{APP_ID}.metainfo.xml"


def validate(*command: str) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"there is no {command[0]} here")
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_the_desktop_entry_is_valid() -> None:
    validate("desktop-file-validate", str(DESKTOP))


def test_the_metainfo_is_valid() -> None:
    validate("appstreamcli", "validate", "--no-net", str(METAINFO))


def test_the_desktop_entry_starts_what_is_installed() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    command, *fields = entry["Desktop Entry"]["Exec"].split()
    assert command in project["gui-scripts"]
    assert fields == ["%F"], "files that are opened with it are shown"
    assert f"icons/hicolor/scalable/apps/{entry['Desktop Entry']['Icon']}.svg" in PLACES.values()


def test_the_actions_of_the_menu_are_those_of_the_bus_and_of_the_command_line() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    names = entry["Desktop Entry"]["Actions"].strip(";").split(";")
    assert names == list(ACTIONS)
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    for name in names:
        _, *words = entry[f"Desktop Action {name}"]["Exec"].split()
        args = parser.parse_args(words)
        assert Request(due=args.today, place=args.page) == ACTIONS[name]


def test_the_bus_starts_what_is_installed() -> None:
    service = configparser.ConfigParser(interpolation=None)
    service.read(LINUX / f"{APP_ID}.service", encoding="utf-8")
    assert service["D-BUS Service"]["Name"] == SERVICE == APP_ID
    assert service["D-BUS Service"]["Exec"] == "/usr/bin/facetimer --by-bus"


def test_the_metainfo_names_this_version_and_this_entry() -> None:
    root = ET.parse(METAINFO).getroot()
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == DESKTOP.name
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__
    changes = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}] - {newest.get('date')}" in changes


def test_a_routine_that_is_given_away_opens_with_facetimer(tmp_path: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    (kind,) = entry["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert ET.parse(METAINFO).getroot().findtext("provides/mediatype") == kind
    described = ET.parse(MIME).getroot()
    assert [each.get("type") for each in described] == [kind]
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages)
    validate("update-mime-database", str(tmp_path / "mime"))
    assert f"60:{kind}:*.facetimer.toml" in (tmp_path / "mime/globs2").read_text("utf-8")
