# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where files live: the platform's folders, or the ones asked for."""

import ctypes
import re
import sys
from pathlib import Path

import platformdirs
import pytest

from facetimer.faults import InputFault
from facetimer.paths import Paths, find_paths, is_too_long


def test_the_platform_decides_where_nothing_is_given() -> None:
    paths = find_paths()
    assert paths.database == Path(platformdirs.user_data_dir("facetimer", appauthor=False)) / "history.sqlite3"
    assert paths.settings == Path(platformdirs.user_config_dir("facetimer", appauthor=False)) / "settings.toml"


@pytest.mark.parametrize("home", ["/home/her", "/home/her/", "/", "", "her", None])
@pytest.mark.parametrize("chosen", ["/srv/hers", "/srv//hers/", "/srv/her ", "", "hers", "~/hers", None])
def test_the_folders_are_those_that_platformdirs_finds_whatever_the_environment_says(
    chosen: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("DATA", "CONFIG", "CACHE"):
        _set(monkeypatch, f"XDG_{kind}_HOME", chosen)
    _set(monkeypatch, "HOME", home)

    paths = find_paths()

    assert paths.data == Path(platformdirs.user_data_dir("facetimer", appauthor=False)).absolute()
    assert paths.config == Path(platformdirs.user_config_dir("facetimer", appauthor=False)).absolute()
    assert paths.cache == Path(platformdirs.user_cache_dir("facetimer", appauthor=False)).absolute()


def _set(monkeypatch: pytest.MonkeyPatch, name: str, value: str | None) -> None:
    if value is None:
        monkeypatch.delenv(name, raising=False)
    else:
        monkeypatch.setenv(name, value)


def test_what_may_be_deleted_is_where_the_platform_keeps_such_things(tmp_path: Path) -> None:
    paths = find_paths()
    assert paths.cache == Path(platformdirs.user_cache_dir("facetimer", appauthor=False))
    assert paths.outdated_cache == (None if sys.platform == "win32" else paths.data / "cache")
    assert find_paths(paths.data).cache == paths.cache
    assert find_paths(tmp_path).outdated_cache is None, "it is part of a data folder that was chosen"


def test_a_cache_folder_of_the_same_name_is_not_outdated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_args, **_more: str(tmp_path))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_args, **_more: str(tmp_path / "cache"))
    assert find_paths().outdated_cache is None


def test_a_later_start_is_led_to_folders_that_are_not_the_platforms(tmp_path: Path) -> None:
    assert find_paths().options == ()
    paths = find_paths(tmp_path / "data")
    assert paths.options == ("--data-dir", str(tmp_path / "data"))
    assert find_paths(tmp_path, tmp_path).options == ("--data-dir", str(tmp_path), "--config-dir", str(tmp_path))


def test_given_folders_hold_everything_and_are_not_created(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = find_paths(Path("data"), Path("config"))
    for place in (paths.database, paths.backups, paths.own_library, paths.cache):
        assert place.parent == tmp_path / "data"
    assert paths.settings.parent == tmp_path / "config"
    assert list(tmp_path.iterdir()) == []


def test_every_file_and_folder_that_is_written_is_among_the_places(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "data", tmp_path / "config")
    places = [each.path for each in paths.places]
    named = [name for name, kind in vars(Paths).items() if isinstance(kind, property)]
    written = {name: value for name in named if isinstance(value := getattr(paths, name), Path)}
    assert written
    for name, path in written.items():
        assert any(path.is_relative_to(place) for place in places), name
    assert [getattr(paths, each.name) for each in paths.places] == places


def test_no_other_module_knows_what_is_in_the_folders() -> None:
    package = Path(__file__).resolve().parents[1] / "facetimer"
    makes_one = re.compile(r"paths\.(data|config) */")
    found = [file.name for file in package.rglob("*.py") if makes_one.search(file.read_text(encoding="utf-8"))]
    assert found == []


def test_what_the_person_made_stays_when_all_that_is_kept_about_them_goes(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "data", tmp_path / "config")
    own = {paths.own_library, paths.own_sounds, paths.own_voices, paths.own_voice}
    assert not own & set(paths.passing)
    assert {paths.cache, paths.drafts, paths.made, paths.window} <= set(paths.passing)


def test_a_folder_below_more_folders_than_python_can_make_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputFault, match="the path is too long"):
        find_paths(tmp_path.joinpath(*"d" * 1_000))


def test_a_folder_as_deep_as_is_allowed_can_be_made(tmp_path: Path) -> None:
    deep = find_paths(tmp_path.joinpath(*"d" * 400)).data
    deep.mkdir(parents=True)
    assert deep.is_dir()
    for each in (deep, *deep.parents):
        if each == tmp_path:
            break
        each.rmdir()


@pytest.mark.parametrize(
    ("below", "too_long"),
    [
        ("n" * 255, False),
        ("n" * 256, True),
        ("n" * 100, False),
        (f"{'n' * 99}/{'n' * 99}/{'n' * 99}", True),
        ("\N{GRINNING FACE}" * 100, False),  # two units of UTF-16 each
        ("\N{GRINNING FACE}" * 128, True),
    ],
)
def test_windows_has_no_room_for_what_is_longer_than_its_measure(
    below: str, too_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert is_too_long(Path("/", below)) == too_long


def test_where_windows_allows_long_paths_a_name_has_its_measure_still(monkeypatch: pytest.MonkeyPatch) -> None:
    class Allowing:
        class ntdll:  # noqa: N801 - Windows calls it so
            RtlAreLongPathsEnabled = staticmethod(lambda: 1)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Allowing, raising=False)
    assert not is_too_long(Path("/", *["n" * 99] * 300))
    assert is_too_long(Path("/", *["n" * 99] * 328))
    assert not is_too_long(Path("/", "n" * 255))
    assert is_too_long(Path("/", "n" * 256))
