# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether texts of a file are one line of plain text each, cues short enough, nothing named twice or unknown.

Each judge yields (place, message) for what is not. It must not know what the texts are for.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from facetimer.library.files.file_faults import NO_TEXT, item, one_of
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import MAX_CUE_WORDS
from facetimer.notices import Notice
from facetimer.outside import shown, under
from facetimer.translating import QT_TRANSLATE_NOOP

_BIDIRECTIONAL_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Unicode's categories of what leaves no mark: controls, signs without a width, spaces."""

Faults = Iterator[tuple[str, str]]


def unknown(template: str, given: str, known: Iterable[str]) -> Notice:
    """Return a sentence about a name that nothing has, with what could be written instead."""
    return Notice(template, given=shown(given), hint=one_of(known, given))


def unknown_id(template: str, given: str, known: Mapping[str, Exercise] | Mapping[str, Routine]) -> Notice:
    """Return a sentence about an id that nothing has; for a name as the window shows it, its id is proposed."""
    words = given.casefold().split()
    named = (identifier for identifier, each in known.items() if each.name.casefold().split() == words)
    return Notice(template, given=shown(given), hint=one_of(known, next(named, "-".join(words))))


def short_cues(cues: msgspec.Struct, place: str) -> Faults:
    """Judge that each cue is short enough to be said, and plain text."""
    for key in cues.__struct_fields__:
        words = len(getattr(cues, key).split())
        if words > MAX_CUE_WORDS:
            yield (
                under(place, key),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "has {words} words, a cue has at most {most}"),
                    words=words,
                    most=MAX_CUE_WORDS,
                ),
            )
    yield from plain_text(cues, cues.__struct_fields__, place)


def plain_text(content: msgspec.Struct, keys: Sequence[str], place: str) -> Faults:
    """Judge the texts of `content` under `keys`, each by itself; a name has something that is seen."""
    for key in keys:
        text = getattr(content, key)
        yield from _plain(text, under(place, key))
        if key == "name" and all(unicodedata.category(c) in _UNSEEN for c in text):
            yield under(place, key), Notice(NO_TEXT)


def plain_lines(texts: Sequence[str], place: str) -> Faults:
    """Judge each text of a list, and that none stands there twice."""
    for index, text in enumerate(texts):
        yield from _plain(text, item(place, index))
    yield from no_twice(texts, place)


def _plain(text: str, place: str) -> Faults:
    if text.isascii() and text.isprintable():  # nearly always, and much quicker than looking at each character
        return
    bad = next((c for c in text if c in _BIDIRECTIONAL_OVERRIDES or unicodedata.category(c) == "Cc"), None)
    if bad is not None:
        yield (
            place,
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "holds the control character U+{bad}, it should be one line of plain text"
                ),
                bad=f"{ord(bad):04X}",
            ),
        )


def no_twice(values: Sequence[str], place: str) -> Faults:
    """Judge that no value stands in a list twice."""
    for index, value in enumerate(values):
        if value in values[:index]:
            yield (
                item(place, index),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", '"{value}" is there already, name each one once'), value=value
                ),
            )
