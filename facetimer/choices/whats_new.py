# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is new since the version somebody used before, from the changelog that is shipped."""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from facetimer.outside import Unreadable, read_bytes, text_of

MAX_BYTES = 4 << 20
_RELEASE = re.compile(r"## \[(\d+(?:\.\d+)*)\] - (\d{4}-\d{2}-\d{2})$")
_SECTION = re.compile(r"### (.+)$")
_MARKS = re.compile(r"`([^`]*)`|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)")
"""Code, emphasis and links, of which only the words are shown."""


class Section(Struct, frozen=True):
    """What was added, changed or fixed: its heading, and one sentence or more for each thing."""

    name: str
    entries: tuple[str, ...]


class Release(Struct, frozen=True):
    """One version; `day` is an ISO date."""

    version: str
    day: str
    sections: tuple[Section, ...]


def read_changelog(path: Path | None) -> tuple[Release, ...]:
    """Return the releases of a changelog, newest first; none where there is no file that can be read.

    It is ours, and whoever packages the app may leave it out: then nothing is new.
    """
    if path is None:
        return ()
    try:
        return releases(text_of(read_bytes(path, MAX_BYTES)))
    except Unreadable:
        return ()


def releases(changelog: str) -> tuple[Release, ...]:
    """Return the releases of a text in the form of *Keep a Changelog*; what is not released is left out."""
    found: list[tuple[str, str, list[tuple[str, list[str]]]]] = []
    inside = False
    for line in changelog.splitlines():
        if line.startswith("## "):
            heading = _RELEASE.match(line)
            inside = heading is not None
            if heading:
                found.append((heading[1], heading[2], []))
        elif inside and (section := _SECTION.match(line)):
            found[-1][2].append((section[1], []))
        elif inside and found[-1][2]:
            _take(line, found[-1][2][-1][1])
    return tuple(
        Release(version, day, tuple(Section(name, tuple(map(_plain, entries))) for name, entries in sections))
        for version, day, sections in found
    )


def _take(line: str, entries: list[str]) -> None:
    """Add a line to the entries: it begins one, or goes on with the last."""
    if line.startswith("- "):
        entries.append(line[2:].strip())
    elif line.startswith(" ") and line.strip() and entries:
        entries[-1] += " " + line.strip()


def _plain(entry: str) -> str:
    return _MARKS.sub(lambda found: next(words for words in found.groups() if words is not None), entry)


def news_since(known: Sequence[Release], seen: str, running: str) -> tuple[Release, ...]:
    """Return the releases that are new to somebody, newest first.

    Args:
        known: the releases there are.
        seen: the version they used last; what cannot be read counts as older than all.
        running: the version they use now; newer releases are not theirs yet.
    """
    return tuple(each for each in known if _number(seen) < _number(each.version) <= _number(running))


def _number(version: str) -> tuple[int, ...]:
    found = re.match(r"\d{1,6}(\.\d{1,6})*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()
