# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The library's texts in another language: names, cues, notes, cards, all of Learn.

`assets/library/words/<locale>.toml` holds one table, `[words]`: the English text on the left, its translation on
the right. What is not there shows in English, so a translation may grow line by line, and a text that is changed
in the library shows in English until somebody has looked at it. Pure but for reading that one file; it must not
know which language is in force or who reads the texts.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec.structs import replace

from facetimer.library.files.file_faults import Fault, one_of
from facetimer.library.model.vocabulary import MAX_CUE_WORDS
from facetimer.notices import Notice
from facetimer.outside import WHOLE_FILE, Unreadable, shown, under
from facetimer.translating import QT_TRANSLATE_NOOP

FOLDER = "words"
MAX_BYTES = 1 << 20
"""All texts of the library are about 60 KiB, a translation of them not much more."""
_NAMES_OF_THINGS = {
    "id",
    "exercise",
    "moving",
    "without_moving",
    "routine",
    "evidence",
    "study_ids",
    "poses",
    "strokes",
    "at",
    "kind",
    "aliases",
    "apart_from",
    "in_order",
    "neck",
}
"""Fields whose words are names that other files or the drawing go by: the same in every language."""

T = TypeVar("T")


def words_file(library: Path, locale: str) -> Path | None:
    """Return the file for `locale` (`de_AT`, failing that `de`), or None where the texts stay English."""
    for name in (locale, locale.partition("_")[0]):
        path = library / FOLDER / f"{name}.toml"
        if name and path.is_file():
            return path
    return None


def read_words(path: Path) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Return what a file of words translates, and what is wrong with it; one bad line costs that line alone."""
    from facetimer.library.files.reading import read_document  # English needs none of it

    try:
        document = read_document(path, MAX_BYTES)
    except Unreadable as refused:
        return {}, (Fault(path, refused.place, refused.message),)
    faults = [
        Fault(
            path,
            under("", key),
            Notice(QT_TRANSLATE_NOOP("Notices", "is not known here, a file of words has one table: [words]")),
        )
        for key in document
        if key != FOLDER
    ]
    table = document.get(FOLDER)
    if not isinstance(table, dict):
        return {}, (
            *faults,
            Fault(
                path,
                WHOLE_FILE,
                Notice(QT_TRANSLATE_NOOP("Notices", 'has no table [words] with lines: "English" = "translation"')),
            ),
        )
    good = {key: text for key, text in table.items() if isinstance(text, str) and text.strip()}
    faults += [
        Fault(
            path,
            under(FOLDER, key),
            Notice(QT_TRANSLATE_NOOP("Notices", "should be text between quotes that is not empty")),
        )
        for key in table
        if key not in good
    ]
    return good, tuple(faults)


def check_words(path: Path, texts: "Texts") -> list[Fault]:
    """Return all that is wrong with a file of words, measured against the library's own texts."""
    words, faults = read_words(path)
    found = list(faults)
    for key, translation in words.items():
        if key not in texts.every:
            message = Notice(
                QT_TRANSLATE_NOOP("Notices", "is no text of the library, {hint}"), hint=one_of(texts.every, key)
            )
            found.append(Fault(path, under(FOLDER, key), message))
        elif key in texts.cues and len(translation.split()) > MAX_CUE_WORDS:
            message = Notice(
                QT_TRANSLATE_NOOP("Notices", "is a cue of {count} words: {given}; {most} at most"),
                count=len(translation.split()),
                given=shown(translation),
                most=MAX_CUE_WORDS,
            )
            found.append(Fault(path, under(FOLDER, key), message))
    return found


class Texts:
    """Every text of the library that a person may read or hear, in reading order, each once.

    Args:
        values: what the library was read into: catalogue, cards, Learn.
    """

    def __init__(self, *values: object) -> None:
        every: dict[str, None] = {}
        cues: dict[str, None] = {}
        for holder, text in _texts(values, type(None)):
            every[text] = None
            if holder == "Cues":
                cues[text] = None
        self.every = every.keys()
        self.cues = cues.keys()


def translated(value: T, words: Mapping[str, str]) -> T:
    """Return `value`, and all it is made of, with its texts translated; ids and figures stay."""
    return _translated(value, words) if words else value


def _translated(value: Any, words: Mapping[str, str]) -> Any:
    if type(value) is str:  # an enumeration's word is a name and no text
        return words.get(value, value)
    if isinstance(value, tuple):
        return tuple(_translated(each, words) for each in value)
    if isinstance(value, Mapping):
        return {key: _translated(each, words) for key, each in value.items()}
    names = _fields_of(value)
    if not names:
        return value
    changed = {name: _translated(getattr(value, name), words) for name in names}
    return replace(value, **changed)


def _texts(value: Any, holder: type) -> Iterator[tuple[str, str]]:
    if type(value) is str:
        if value.strip():
            yield holder.__name__, value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, holder)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each, holder)
    else:
        for name in _fields_of(value):
            yield from _texts(getattr(value, name), type(value))


def _fields_of(value: Any) -> list[str]:
    """Return the fields of a value that may hold texts; none where it is no struct."""
    names: tuple[str, ...] = getattr(value, "__struct_fields__", ())
    ids = {name for name in ("exercises", "routines") if isinstance(getattr(value, name, None), tuple)}
    return [name for name in names if name not in _NAMES_OF_THINGS | ids]  # a catalogue's own are no ids
