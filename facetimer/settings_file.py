# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Reads and writes the settings file; whatever is in it, as little as possible is lost.

A bad value costs that one key: it falls back and a sentence says so. Where the file is no TOML, every line of it
that can be read still counts. A change writes its own key only, so that comments, keys of a newer version and what
another window has changed meanwhile stay. A file that is no TOML is set aside before it is written anew.
"""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from facetimer.files import DRAFT_PREFIX, DRAFT_SUFFIX, files_in, is_there, rename_over, write_whole
from facetimer.notices import Notice, said_by
from facetimer.outside import Unreadable, read_bytes, shown, text_of, toml_from, under
from facetimer.settings import Settings, Stretches, Texts, fault_in, type_of
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_BYTES = 1 << 20
"""A thousand times what the app itself writes."""

_KIND = Notice(QT_TRANSLATE_NOOP("Notices", "settings file"))
_HEADING = re.compile(r"\s*\[\s*([A-Za-z0-9_-]+)\s*\]\s*(?:#.*)?$")
_STRETCH = re.compile(r"[0-9-]{10}/[0-9-]{10}")
_ENTRY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=\s*(.*)", re.DOTALL)


class SettingsNotSaved(Exception):  # noqa: N818 - said to a person as it stands
    """The file could not be written; the sentence names the file and the reason."""


class _Found(Struct, frozen=True):
    """What a file says: tables by name, and what is wrong with it as a whole."""

    document: dict[str, Any]
    notices: tuple[Notice, ...] = ()


def load_settings(path: Path) -> tuple[Settings, list[Notice]]:
    """Read the file; whatever is missing or wrong keeps its default.

    Returns:
        The settings, and one sentence for each thing that was wrong. A missing file is not wrong.
    """
    if not is_there(path):
        return Settings(), []
    try:
        return read_settings(path)
    except Unreadable as fault:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: {place}: {message}; the defaults are used.")
        return Settings(), [Notice(words, file=path, place=fault.place, message=fault.message)]


def read_settings(path: Path) -> tuple[Settings, list[Notice]]:
    """Return what the file says, and one sentence for each thing that is wrong with it.

    Raises:
        Unreadable: there is no file, or the system does not let us read it.
    """
    found = _found_in(read_bytes(path, MAX_BYTES, what=_KIND), path)
    settings, notices = Settings(), list(found.notices)
    for section_name, section in found.document.items():
        if not isinstance(section, dict):
            place = under("", section_name)
            words = QT_TRANSLATE_NOOP(
                "Notices", "{file}: {place}: this belongs in a table such as [picture]; it is ignored."
            )
            notices.append(Notice(words, file=path, place=place))
            continue
        for name, value in section.items():
            key = f"{section_name}.{name}"
            try:
                settings, fault = _with(settings, key, value)
            except KeyError:
                place = under(under("", section_name), name)
                words = QT_TRANSLATE_NOOP(
                    "Notices", "{file}: {place}: facetimer knows no such setting; it is ignored and kept."
                )
                notices.append(Notice(words, file=path, place=place))
            else:
                notices += [Notice("{file}: {fault}.", file=path, fault=fault)] if fault else []
    return settings, notices


def _with(settings: Settings, key: str, value: object) -> tuple[Settings, Notice | None]:
    """Set one key; return also what is wrong with the value, if anything. KeyError where there is no such key."""
    try:
        return settings.changed(key, value), None
    except ValueError as error:
        as_texts = _as_stretches(settings, key, value) or _as_texts(settings, key, value)
        if as_texts is None:
            return settings, Notice(
                QT_TRANSLATE_NOOP("Notices", "{fault}; the default is used"), fault=said_by(error)
            )
        words = QT_TRANSLATE_NOOP("Notices", "{fault}; it is read as {count} of them")
        return settings.changed(key, as_texts), Notice(words, fault=said_by(error), count=len(as_texts))


def _as_stretches(settings: Settings, key: str, value: object) -> tuple[str, ...]:
    """Return those stretches of days that can be read in what is no list of them; none for another setting."""
    section_name, _, name = key.partition(".")
    if type_of(getattr(settings, section_name), name) is not Stretches:
        return ()
    texts = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]
    written = [each for text in texts for each in _STRETCH.findall(text)]
    return tuple(each for each in written if fault_in([each], Stretches) is None)


def _as_texts(settings: Settings, key: str, value: object) -> tuple[str, ...] | None:
    """Return a list of words from what is none, because an answer in it may be the one that matters."""
    section_name, _, name = key.partition(".")
    if type_of(getattr(settings, section_name), name) is not Texts:
        return None
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        return tuple(each if isinstance(each, str) else shown(each) for each in value)
    return (shown(value),)


def _found_in(content: bytes, path: Path) -> _Found:
    try:
        return _Found(toml_from(content))
    except Unreadable as fault:
        # Every line that can be read still counts: one of them may be an answer about health.
        words = QT_TRANSLATE_NOOP("Notices", "{file}: {place}: {message}; what can be read of it is used.")
        sentence = Notice(words, file=path, place=fault.place, message=fault.message)
        return _Found(_readable_parts(_guessed_text(content)), (sentence,))


def _guessed_text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return text_of(content)
    except Unreadable:
        return content.decode("latin-1")  # every byte is a letter there


def _readable_parts(text: str) -> dict[str, Any]:
    """Read a document that is no TOML table by table and key by key; what cannot be read is left out.

    A list of words keeps what it says as one text, for whoever can make something of it.
    """
    document: dict[str, Any] = {}
    for section, entry in _entries(text):
        matched = _ENTRY.match(entry)
        if matched is None:
            continue
        name, written = matched[1], matched[2].strip()
        try:
            value = toml_from(f"value = {written}".encode("utf-8", "replace"))["value"]
        except Unreadable:
            if not _is_list_of_words(section, name):
                continue
            value = [written]
        document.setdefault(section, {}).setdefault(name, value)
    return document


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name of the table and the text of each `key = value`, which may go over several lines."""
    section, entry = "", ""
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading or _ENTRY.match(line):
            yield section, entry
            entry = "" if heading else line
            section = heading[1] if heading else section
        else:
            entry = f"{entry}\n{line}"
    yield section, entry


def _is_list_of_words(section: str, name: str) -> bool:
    known = getattr(Settings(), section, None)
    return known is not None and name in known.__struct_fields__ and type_of(known, name) in (Texts, Stretches)


def save_settings(path: Path, settings: Settings, keys: Iterable[str] | None = None) -> None:
    """Write settings into the file in one step; everything else there stays as it is.

    A file that is no TOML is first set aside beside it, as `settings.toml.unreadable-1` and so on; then, as where
    there is no file, all settings are written.

    Args:
        path: the file; a symbolic link stays one.
        settings: what is in force.
        keys: what to write, such as `picture.theme`; everything if None.

    Raises:
        SettingsNotSaved: the folder or the file cannot be written.
    """
    import tomlkit

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        document = _existing(path)
        if document is None or keys is None:
            document = document or tomlkit.document()
            keys = all_keys()
        for key in keys:
            section_name, _, name = key.partition(".")
            value = getattr(getattr(settings, section_name), name)
            if not isinstance(document.get(section_name), dict):
                document[section_name] = tomlkit.table()
            document[section_name][name] = list(value) if isinstance(value, tuple) else value
        write_whole(path, tomlkit.dumps(document).encode())
    except Unreadable as fault:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: the settings cannot be saved: the file {message}.")
        raise SettingsNotSaved(Notice(words, file=path, message=fault.message)) from fault
    except OSError as error:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: the settings cannot be saved: {reason}.")
        raise SettingsNotSaved(Notice(words, file=path, reason=error.strerror or error)) from error


def files_of(path: Path) -> list[Path]:
    """Return every file in which settings may be: the file, what a link leads to, and what was set aside.

    For deleting them all: health answers may be in each. In a folder that is closed to us, the file is one.
    """
    place = Path(os.path.realpath(path))
    patterns = (f"{glob.escape(place.name)}.unreadable-*", f"{DRAFT_PREFIX}*{DRAFT_SUFFIX}")  # and cut-off drafts
    beside = [found for pattern in patterns for found in files_in(place.parent, pattern)]
    return [each for each in (*beside, place, path) if is_there(each)]


def all_keys() -> tuple[str, ...]:
    """Return the key of every setting, such as `picture.theme`."""
    sections = Settings()
    return tuple(
        f"{section}.{name}"
        for section in sections.__struct_fields__
        for name in getattr(sections, section).__struct_fields__
    )


def _existing(path: Path) -> Any:
    """Return what the file holds, with its comments; None where there is none or it had to be set aside."""
    import tomlkit

    if not path.exists():
        return None
    content = read_bytes(path, MAX_BYTES, what=_KIND)
    try:
        toml_from(content)
        return tomlkit.parse(text_of(content))
    except (Unreadable, ValueError, RecursionError):
        place = Path(os.path.realpath(path))
        number = 1
        while (aside := place.with_name(f"{place.name}.unreadable-{number}")).exists():
            number += 1
        rename_over(place, aside)
        return None
