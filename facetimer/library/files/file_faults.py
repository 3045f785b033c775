# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is wrong in a file, where, and what would be right.

Owns the sentence and what could be written instead. It must not know what a correct file holds.
"""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

NO_TEXT = QT_TRANSLATE_NOOP("Notices", "is empty, it should be some text")
"""Said of a text that holds nothing, or nothing that is seen."""


class Fault(Struct, frozen=True):
    """One thing wrong in one file; its text is one line.

    Attributes:
        file: the file, as it was asked for.
        place: a key (`blocks[1].hold_s`, the first block being number 1), `line 7`, or `file`.
        message: what is wrong, then what would be right.
    """

    file: Path
    place: str
    message: str

    def __str__(self) -> str:
        return self.notice

    @property
    def notice(self) -> Notice:
        """All three as one sentence."""
        return Notice("{file}: {place}: {message}", file=self.file, place=self.place, message=self.message)


def one_of(known: Iterable[str], given: object, *, at_most: int = 24) -> str:
    """Return what could be written instead: the closest known word if one is close, else the known words."""
    import difflib  # only a file with a fault needs it

    words = sorted(known)
    close = difflib.get_close_matches(given[:80], words, n=1, cutoff=0.6) if isinstance(given, str) else []
    if close:
        return Notice(QT_TRANSLATE_NOOP("Notices", 'did you mean "{close}"?'), close=close[0])
    known_words = ", ".join(words[:at_most])
    if len(words) > at_most:
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "it is one of {known_words} … ({count} in all)"),
            known_words=known_words,
            count=len(words),
        )
    return Notice(QT_TRANSLATE_NOOP("Notices", "it is one of {known_words}"), known_words=known_words)


def item(place: str, index: int) -> str:
    """Return the place of the item with the zero-based `index`; people count from 1, and so does a place."""
    return f"{place}[{index + 1}]"
