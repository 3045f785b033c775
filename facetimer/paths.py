# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a person's files live. Everything stays on this machine."""

import errno
import os
import sys
from pathlib import Path

from msgspec import Struct

from facetimer.faults import InputFault

APP_NAME = "facetimer"
_AT_HOME = {"data": ".local/share", "config": ".config", "cache": ".cache"}
"""Where they are in the home folder on Linux, where nobody has chosen otherwise."""
_LONGEST_BELOW = "x" * 120
"""As long as anything that we name below a folder; a home that eCryptfs keeps has no names beyond 143 bytes."""
_DEEPEST = 500
"""Folders in one another: Python makes them by recursion, of which it bears 1,000 steps, our own among them."""
_WINDOWS_NAME, _WINDOWS_PATH, _WINDOWS_LONG_PATH = 255, 259, 32_766
"""UTF-16 units: NTFS's longest name; MAX_PATH and the longest path of all, each without the NUL at its end."""


class Place(Struct, frozen=True):
    """A file or folder in which something of the person is.

    Attributes:
        name: which property of `Paths` it is.
        path: where.
        goes: whether it is deleted with everything else that is kept about the person; their own work stays. The
            history and the settings, which have files beside them, have rules of their own for that.
        lesser: whether nobody misses it where it is not.
    """

    name: str
    path: Path
    goes: bool = False
    lesser: bool = False


class Paths(Struct, frozen=True):
    """Two folders hold everything but the cache; none is created by looking at this value."""

    data: Path
    config: Path

    @property
    def database(self) -> Path:
        """The history."""
        return self.data / "history.sqlite3"

    @property
    def backups(self) -> Path:
        """Copies of the history."""
        return self.data / "backups"

    @property
    def own_library(self) -> Path:
        """The person's own exercises and routines."""
        return self.data / "library"

    @property
    def drafts(self) -> Path:
        """What is being built and not saved yet."""
        return self.data / "drafts"

    @property
    def made(self) -> Path:
        """The session that was last made for the person, so that it can go on after it was cut off."""
        return self.data / "made.toml"

    @property
    def own_sounds(self) -> Path:
        """The person's own tones, named like the shipped ones."""
        return self.data / "sounds"

    @property
    def own_voice(self) -> Path:
        """The person's own recordings of phrases."""
        return self.data / "voice"

    @property
    def own_voices(self) -> Path:
        """A folder for each voice that the person recorded."""
        return self.data / "voices"

    @property
    def cache(self) -> Path:
        """Rendered speech and the like; may be deleted at any time. A chosen data folder holds it as well."""
        if self.data == find_paths().data:
            return _platform_s("cache").absolute()
        return self.data / "cache"

    @property
    def fault_log(self) -> Path:
        """Notes of facetimer's own faults; goes with the cache."""
        return self.cache / "faults.log"

    @property
    def outdated_cache(self) -> Path | None:
        """Where versions up to 0.1 kept what is in `cache` now; None where that is the same folder."""
        before = self.data / "cache"
        is_the_same = os.path.normcase(before) == os.path.normcase(self.cache)  # Windows: ...\\facetimer\\Cache
        return None if is_the_same else before

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def window(self) -> Path:
        """Size and state of the window between starts."""
        return self.config / "window.json"

    @property
    def places(self) -> tuple[Place, ...]:
        """Everything that facetimer writes in these folders, in the order in which a person is told of it."""
        return (
            Place("database", self.database),
            Place("backups", self.backups),
            Place("settings", self.settings),
            Place("own_library", self.own_library),
            Place("own_sounds", self.own_sounds),
            Place("own_voices", self.own_voices),
            Place("own_voice", self.own_voice, lesser=True),
            Place("drafts", self.drafts, goes=True, lesser=True),
            Place("made", self.made, goes=True, lesser=True),
            Place("window", self.window, goes=True, lesser=True),
            Place("cache", self.cache, goes=True),
        )

    @property
    def passing(self) -> tuple[Path, ...]:
        """What is kept about the person beside history and settings, and is deleted with them."""
        return (*(each.path for each in self.places if each.goes), self.data / "cache")

    @property
    def options(self) -> tuple[str, ...]:
        """What leads another start to these folders on its command line; nothing where they are the platform's."""
        own = find_paths()
        data = () if self.data == own.data else ("--data-dir", str(self.data))
        config = () if self.config == own.config else ("--config-dir", str(self.config))
        return (*data, *config)


def find_paths(data_dir: Path | None = None, config_dir: Path | None = None) -> Paths:
    """Return the folders, the platform's own unless given (`--data-dir`, `--config-dir`).

    Raises:
        InputFault: a path is too long for this system to have files in it.
    """
    data = data_dir or _platform_s("data")
    config = config_dir or _platform_s("config")
    return Paths(data=_bearable(data.absolute()), config=_bearable(config.absolute()))


def _platform_s(kind: str) -> Path:
    """Return the folder that this system gives the app for its `data`, `config` or `cache`.

    Where the environment says it plainly, on nearly every Linux, it is read here as the XDG base directory
    specification (0.8) has it: to load `platformdirs`, which knows all the rest, takes 2 ms of each start.
    """
    if sys.platform == "linux":
        chosen, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
        if chosen.startswith("/"):
            return Path(chosen, APP_NAME)
        if not chosen and home.startswith("/"):
            return Path(home, _AT_HOME[kind], APP_NAME)
    import platformdirs

    folder = getattr(platformdirs, f"user_{kind}_dir")
    return Path(folder(APP_NAME, appauthor=False))


def _bearable(folder: Path) -> Path:
    if is_too_long(folder / _LONGEST_BELOW):
        raise InputFault(f"{folder}: the path is too long for this system; give a shorter one.")
    return folder


def is_too_long(path: Path) -> bool:
    """Whether this system has no room for a path of this length and depth, whatever is there.

    Windows is not asked: a name beyond measure is "invalid" there, and a path beyond it "not found", like any
    folder yet to be made.
    """
    whole = path.absolute()
    if len(whole.parts) > _DEEPEST:
        return True
    if sys.platform == "win32":
        if max(map(_utf_16_units, whole.parts)) > _WINDOWS_NAME:
            return True
        length = _utf_16_units(str(whole))
        return length > _WINDOWS_PATH and (length > _WINDOWS_LONG_PATH or not _allows_long_paths())
    try:
        os.lstat(whole)
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def _utf_16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _allows_long_paths() -> bool:
    """Whether this process may go beyond MAX_PATH: where its manifest and the person's Windows both say so."""
    if sys.platform == "win32":
        import ctypes

        try:
            return bool(ctypes.windll.ntdll.RtlAreLongPathsEnabled() & 0xFF)  # a BOOLEAN is one byte
        except AttributeError:
            return False  # before Windows 10 1607, and in Wine 8
    return True
