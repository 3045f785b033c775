# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer install-desktop` makes the menu start this very facetimer, and `--remove` leaves nothing of it."""

import configparser
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.launch.desktop_entry import APP_ID, data_home, exec_line, with_command
from facetimer.starting import own_command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="for the desktops of Linux and BSD")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "my data"))
    return tmp_path / "my data"


def read(path: Path) -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(path, encoding="utf-8")
    return entry


def mine(data: Path) -> set[str]:
    """Return the files of facetimer; what a desktop has made of them is its own."""
    return {each.relative_to(data).as_posix() for each in data.rglob(f"{APP_ID}*")}


def test_the_menu_starts_this_facetimer(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["install-desktop"]) == 0
    assert mine(data) == {
        f"applications/{APP_ID}.desktop",
        f"dbus-1/services/{APP_ID}.service",
        f"mime/packages/{APP_ID}.xml",
        f"icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    }
    assert capsys.readouterr().out.count("written: ") == 5
    entry = read(data / f"applications/{APP_ID}.desktop")
    assert shlex.split(entry["Desktop Entry"]["Exec"]) == [*own_command("--open"), "%F"]
    assert shlex.split(entry["Desktop Action today"]["Exec"]) == own_command("--today")
    service = read(data / f"dbus-1/services/{APP_ID}.service")
    assert shlex.split(service["D-BUS Service"]["Exec"]) == own_command("--by-bus")


def test_a_desktop_that_is_not_refreshed_sees_it_later(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, script in {
        "update-mime-database": "no script",
        "update-desktop-database": "#!/bin/sh\nexec sleep 9",
    }.items():
        (tools / name).write_text(script, encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("facetimer.commands.install_desktop.LONGEST_REFRESH_S", 0.2)
    assert main(["install-desktop"]) == 0
    assert capsys.readouterr().out.count("written: ") == 5


def test_a_data_home_that_is_relative_counts_for_nothing(tmp_path: Path) -> None:
    assert data_home({"XDG_DATA_HOME": "share"}) == data_home({}) == Path.home() / ".local" / "share"
    assert data_home({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path


def test_what_it_writes_is_valid(data: Path) -> None:
    if not shutil.which("desktop-file-validate"):
        pytest.skip("there is no desktop-file-validate here")
    main(["install-desktop"])
    subprocess.run(["desktop-file-validate", data / f"applications/{APP_ID}.desktop"], check=True)


def test_twice_is_as_once_and_remove_takes_all_of_it_away(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["install-desktop"])
    main(["install-desktop"])
    capsys.readouterr()
    assert main(["install-desktop", "--remove"]) == 0
    assert capsys.readouterr().out.count("removed: ") == 5
    assert mine(data) == set()
    assert main(["install-desktop", "--remove"]) == 0
    assert capsys.readouterr().out == "Nothing of facetimer was there.\n"


def test_a_folder_that_cannot_be_written_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data.write_text("a file where a folder belongs", encoding="utf-8")
    assert main(["install-desktop"]) == 3
    assert str(data) in capsys.readouterr().err


def test_a_path_with_any_sign_in_it_is_one_word() -> None:
    assert exec_line(['/opt/my $apps/100%/a"b\\c']) == r'"/opt/my \\$apps/100%%/a\\"b\\\\c"'
    text = "[D-BUS Service]\nExec=/usr/bin/facetimer --by-bus\n"
    assert with_command(text, ["/opt/my apps/facetimer"]).endswith("Exec='/opt/my apps/facetimer' --by-bus\n")
