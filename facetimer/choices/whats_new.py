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
_MARKS = re.compile(r"`([^`]*)`|\*+([^*]+)\*+|\[([^\]]+)\]\([^)]*\)")
"""Code, emphasis and links, of which only the words are shown."""
_NAMED = re.compile(r"\*\*([^*]+)\*\*\W*(.*)", re.DOTALL)
"""An entry that begins with a name in bold."""


class Section(Struct, frozen=True):
    """What was added, changed or fixed: its heading, and one sentence or more for each thing."""

    name: str
    entries: tuple[str, ...]


class Highlight(Struct, frozen=True):
    """One of the few things that tell most of a release; `name` is empty where the entry has none in bold."""

    name: str
    words: str


class Release(Struct, frozen=True):
    """One version; `day` is an ISO date, `highlights` what stands before its first section."""

    version: str
    day: str
    sections: tuple[Section, ...]
    highlights: tuple[Highlight, ...] = ()


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
    found: list[_Read] = []
    inside = False
    for line in changelog.splitlines():
        if line.startswith("## "):
            heading = _RELEASE.match(line)
            inside = heading is not None
            if heading:
                found.append(_Read(heading[1], heading[2]))
        elif inside and (section := _SECTION.match(line)):
            found[-1].sections.append((section[1], []))
        elif inside:
            _take(line, found[-1].sections[-1][1] if found[-1].sections else found[-1].highlights)
    return tuple(each.release() for each in found)


class _Read(Struct):
    """A release while it is read, its entries as they stand."""

    version: str
    day: str
    highlights: list[str] = []
    sections: list[tuple[str, list[str]]] = []

    def release(self) -> Release:
        sections = (Section(name, tuple(map(_plain, entries))) for name, entries in self.sections)
        return Release(self.version, self.day, tuple(sections), tuple(map(_highlight, self.highlights)))


def _take(line: str, entries: list[str]) -> None:
    """Add a line to the entries: it begins one, or goes on with the last."""
    if line.startswith("- "):
        entries.append(line[2:].strip())
    elif line.startswith(" ") and line.strip() and entries:
        entries[-1] += " " + line.strip()


def _highlight(entry: str) -> Highlight:
    named = _NAMED.match(entry)
    if named is None:
        return Highlight("", _plain(entry))
    words = _plain(named[2])
    return Highlight(_plain(named[1]), words[:1].upper() + words[1:])


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
