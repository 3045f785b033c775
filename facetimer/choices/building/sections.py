# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Takes the text of a TOML file apart into what stands before the first heading, and each table with its comments.

A comment right above a heading belongs to what it heads, so that it goes where that goes. Pure; it must not know
what a table means.
"""

import re
import tomllib

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.outside import WHOLE_FILE, Unreadable
from facetimer.translating import QT_TRANSLATE_NOOP

_HEADING = re.compile(r"[ \t]*\[(?P<many>\[)?[ \t]*(?P<name>[\w-]+)[ \t]*\]\]?[ \t]*(#.*)?")
"""Of a table of the top level; `[steps.cues]` belongs to the step above it."""
_MOST_DOUBTS = 20
"""Lines that look like a heading in the middle of a text or a list; a file with more is not taken apart."""


class Section(Struct, frozen=True):
    """One table, with all below it.

    Attributes:
        name: of its heading; empty for what stands before the first.
        body: its lines, without the empty ones at its end.
        gap: the ends of lines that follow it.
    """

    name: str
    body: str
    gap: str = "\n\n"

    @property
    def text(self) -> str:
        """All of it."""
        return self.body + self.gap


def taken_apart(text: str) -> tuple[Section, ...]:
    r"""Return the sections of a sound TOML text whose lines end in "\n"; joined, they are that text.

    The first is what stands before any heading, and may be empty.

    Raises:
        Unreadable: there are too many lines of which one cannot tell whether they are headings.
    """
    sections: list[Section] = []
    name, lines, doubts = "", list[str](), 0
    for line in text.split("\n"):
        found = _HEADING.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        if not _is_whole(lines):
            lines.append(line)
            doubts += 1
            if doubts > _MOST_DOUBTS:
                words = QT_TRANSLATE_NOOP("Notices", "has tables in the middle of texts, give each a heading")
                raise Unreadable(WHOLE_FILE, Notice(words))
            continue
        above = _comments_at_the_end(lines)
        sections.append(_section(name, [*lines[: len(lines) - above], ""]))
        name, lines = found["name"], [*lines[len(lines) - above :], line]
    sections.append(_section(name, lines))
    return tuple(sections)


def _is_whole(lines: list[str]) -> bool:
    try:
        tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _comments_at_the_end(lines: list[str]) -> int:
    count = 0
    while count < len(lines) and lines[-1 - count].lstrip().startswith("#"):
        count += 1
    return count


def _section(name: str, lines: list[str]) -> Section:
    text = "\n".join(lines)
    body = text.rstrip("\n")
    return Section(name, body, text[len(body) :])
