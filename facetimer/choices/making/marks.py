# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person said of exercises, more, less or never, as the lines that the settings keep.

A line is `fish-lips=more`. Lines that cannot be read, and those of exercises that are not there (any more), stay
where they are: another version, or a file that comes back, may know them.
"""

from collections.abc import Iterable, Mapping

from facetimer.choices.making.wish import Mark


def marks_of(lines: Iterable[str], present: Mapping[str, str]) -> dict[str, Mark]:
    """Return the mark of each exercise, by id; of several lines the last one counts.

    Args:
        lines: what the settings keep.
        present: what former ids are called now.
    """
    read = filter(None, map(_read, lines))
    return {present.get(name, name): mark for name, mark in read}


def marked(lines: Iterable[str], exercise: str, mark: Mark | None, present: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines with `exercise` marked, or with no mark of it where `mark` is None; all others stay."""
    others = tuple(line for line in lines if not _is_of(line, exercise, present))
    return (*others, f"{exercise}={mark}") if mark else others


def unmarked(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines without any mark; those that cannot be read stay."""
    return tuple(line for line in lines if _read(line) is None)


def _is_of(line: str, exercise: str, present: Mapping[str, str]) -> bool:
    read = _read(line)
    return read is not None and present.get(read[0], read[0]) == exercise


def _read(line: str) -> tuple[str, Mark] | None:
    name, _, word = (part.strip() for part in line.partition("="))
    return (name, Mark(word)) if name and word in set(Mark) else None
