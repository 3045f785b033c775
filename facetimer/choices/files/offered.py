# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What files from outside are and what taking them in would do; nothing is changed by looking.

Whatever is brought, a folder, a device, a file of gigabytes or one that is gone again, the answer is a sentence.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.building.document import Document, read_text
from facetimer.choices.building.keeping import ids_of_files
from facetimer.choices.files.cue_faults import unheard_cues
from facetimer.choices.files.giving import LIBRARY_ENDING, lies_in, own_file
from facetimer.choices.files.making_room import with_room
from facetimer.files import is_there, write_whole
from facetimer.history.exchange.imports import UnreadableHistory, would_merge
from facetimer.history.file.merging import MergeReport
from facetimer.history.file.opening import HistoryFault
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import advise, check_document, check_file
from facetimer.library.files import convert
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.reading import MAX_BYTES, Content, read_file, shaped
from facetimer.library.files.routine_text import KEPT_BY_WINDOWS, free_id
from facetimer.library.former_ids import ById
from facetimer.library.model.practice import Exercise
from facetimer.notices import Notice, said_by
from facetimer.outside import Unreadable, open_regular, read_bytes, why_closed
from facetimer.translating import QT_TRANSLATE_NOOP

T = TypeVar("T")

MOST_FILES = 100
"""Nobody reads through a list of more; the rest is not looked at."""
HISTORY_ENDINGS = (".json", ".sqlite3")
BEFORE_ENDING = ".before"
"""Of the file that was there, kept beside the one that took its place, for the first; no loader reads it."""
_SQLITE = b"SQLite format 3"


class Kind(StrEnum):
    """What a file is."""

    EXERCISE = "exercise"
    ROUTINE = "routine"
    PROGRAMME = "programme"
    HISTORY = "history"
    NOTHING = "nothing"


class Offered(Struct, frozen=True):
    """One file.

    Attributes:
        path: where it was.
        kind: what it is, as far as that can be told.
        name: of the exercise, routine or programme.
        faults: why it cannot be taken in; empty where it can.
        advice: what is unwise in it and does not matter to the app.
        id: under which it is kept.
        told: what was changed in it, so that it loses nothing that is there.
        replaces: the person's own file of the same id, if there is one.
        beside: the id under which it is kept where it shall not take that one's place; empty where there is none.
        is_there: whether that file is the very same.
        content: what would be written into their library.
        report: what merging a history would do.
    """

    path: Path
    kind: Kind = Kind.NOTHING
    name: str = ""
    id: str = ""
    faults: tuple[Notice, ...] = ()
    advice: tuple[Notice, ...] = ()
    told: tuple[Notice, ...] = ()
    replaces: Path | None = None
    beside: str = ""
    is_there: bool = False
    content: bytes = b""
    report: MergeReport | None = None

    @property
    def usable(self) -> bool:
        """Whether it can be taken in."""
        return not self.faults


def look_at(paths: Iterable[Path], catalogue: Catalogue, own: Path, store: Store) -> list[Offered]:
    """Return what each file is, those of a folder one by one, in the order in which they came.

    Args:
        paths: of files and folders, whatever they lead to.
        catalogue: what there is already; exercises that come along with a routine count too.
        own: the person's own library.
        store: the history they would be merged with.
    """
    found: list[Offered | Path] = []
    for path in paths:
        found += _in_folder(path) if _is_folder(path) else [path]
    left_out = found[MOST_FILES:]
    looking = _Looking(catalogue, own)
    files = [each for each in found[:MOST_FILES] if isinstance(each, Path)]
    seen = looking.at_library_files([each for each in files if each.suffix.lower() == LIBRARY_ENDING])
    seen |= {each: _history(each, store) for each in files if each not in seen}
    offered = [seen[each] if isinstance(each, Path) else each for each in found[:MOST_FILES]]
    if left_out:
        words = QT_TRANSLATE_NOOP("Notices", "{count} more files were not looked at, bring at most {most} at once")
        told = Notice(words, count=len(left_out), most=MOST_FILES)
        offered.append(Offered(Path(), faults=(told,)))
    return offered


def look_at_library_files(paths: Sequence[Path], catalogue: Catalogue, own: Path) -> list[Offered]:
    """Return what exercises, routines and programmes are; see `look_at`."""
    seen = _Looking(catalogue, own).at_library_files(paths)
    return [seen[path] for path in paths]


def take_in(offered: Sequence[Offered], own: Path, *, replacing: bool = True) -> tuple[list[Path], list[Notice]]:
    """Write the usable exercises, routines and programmes into the person's own library.

    Args:
        offered: what was looked at.
        own: the person's own library.
        replacing: whether one of the same id takes the place of what is there, which is kept beside it under a
            name that is not read; else both stay, and the new one has another id. What was put there after the
            look, by another window or a synchronised folder, is never replaced.

    Returns:
        The files that were written, and a sentence for each that could not be.
    """
    written, faults = [], []
    for each in offered:
        if not each.usable or not each.content:
            continue
        target, content = each.replaces or own / f"{each.id}{LIBRARY_ENDING}", each.content
        if each.replaces is not None and not replacing:
            target = own / f"{each.beside}{LIBRARY_ENDING}"
            content = read_text(content).changed(("id",), each.beside).encoded
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if target == each.replaces and is_there(target):
                write_whole(kept_aside(target), target.read_bytes())
            elif target.is_file() and not _holds(target, content):
                words = QT_TRANSLATE_NOOP(
                    "Notices",
                    "{file}: was put there after {name} was shown, nothing was changed; bring {name} once more",
                )
                faults.append(Notice(words, file=target, name=each.path.name))
                continue
            write_whole(target, content)
        except OSError as error:
            words = QT_TRANSLATE_NOOP("Notices", "{file}: cannot be written ({reason}), nothing was changed")
            faults.append(Notice(words, file=target, reason=error.strerror or error))
        else:
            written.append(target)
    return written, faults


def kept_aside(path: Path) -> Path:
    """Return the name, not yet in use, under which a file of the person's own is kept when another replaces it."""
    ends = chain([""], (f"-{number}" for number in count(2)))
    names = (path.with_name(f"{path.name}{BEFORE_ENDING}{end}") for end in ends)
    return next(aside for aside in names if not is_there(aside))


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what cannot be looked at is read like a file, which says why it cannot."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _in_folder(folder: Path) -> list[Offered | Path]:
    """Return the files below a folder that could be meant; nothing else in it is opened."""
    endings = (LIBRARY_ENDING, *HISTORY_ENDINGS)
    if why := why_closed(folder):
        return [Offered(folder, faults=(Notice("{file}: {message}.", file=folder, message=why),))]
    found: list[Offered | Path] = []
    for at, folders, names in os.walk(folder):
        folders.sort()
        found += [Path(at, name) for name in sorted(names) if name.lower().endswith(endings)]
        if len(found) > MOST_FILES:
            break
    if not found:
        words = QT_TRANSLATE_NOOP(
            "Notices", "{folder}: folder: holds nothing for facetimer, it should hold .toml files or a backup"
        )
        found.append(Offered(folder, faults=(Notice(words, folder=folder),)))
    return found


def _history(path: Path, store: Store) -> Offered:
    try:
        with open_regular(path) as file:
            is_one = file.read(len(_SQLITE)) == _SQLITE or path.suffix.lower() in HISTORY_ENDINGS
    except Unreadable as fault:
        words = Notice("{file}: {place}: {message}", file=path, place=fault.place, message=fault.message)
        return Offered(path, faults=(words,))
    except OSError as error:
        gone = QT_TRANSLATE_NOOP(
            "Notices", "{file}: file: cannot be read ({reason}), it should be a readable file"
        )
        return Offered(path, faults=(Notice(gone, file=path, reason=error.strerror or error),))
    if not is_one:
        foreign = QT_TRANSLATE_NOOP(
            "Notices",
            "{file}: file: is nothing facetimer knows, it should be a routine (.toml), a backup (.sqlite3) or a "
            "JSON export (.json)",
        )
        return Offered(path, faults=(Notice(foreign, file=path),))
    try:
        return Offered(path, Kind.HISTORY, report=would_merge(store, path))
    except (UnreadableHistory, HistoryFault) as fault:
        said = said_by(fault)
        return Offered(path, Kind.HISTORY, faults=(said if isinstance(said, Notice) else Notice("{it}", it=said),))


class _Looking:
    """Judges library files one after the other: what is sound may be named by those that follow."""

    def __init__(self, catalogue: Catalogue, own: Path) -> None:
        self._aliases = catalogue.aliases
        self._exercises = dict(catalogue.exercises)
        self._routines = dict(catalogue.routines)
        self._programmes = dict(catalogue.programmes)
        self._own_ids = catalogue.own
        self._own = own
        self._brought: dict[str, Offered] = {}  # by id, what was judged already
        self._beside: set[str] = set()

    def at_library_files(self, paths: Sequence[Path]) -> dict[Path, Offered]:
        """Return what each is; exercises are judged first, then routines, which name them, then programmes."""
        read = {path: read_file(path).content for path in paths}
        order = sorted(read, key=lambda path: _RANK.get(_kind_of(read[path]), 0))
        return {path: self._judged(path, read[path]) for path in order}

    def _judged(self, path: Path, content: Content | None) -> Offered:
        offered = Offered(path, _kind_of(content), content.name if content is not None else "")
        if content is None:
            return replace(offered, faults=self._why_nothing(path))
        if lies_in(path, self._own):
            there = QT_TRANSLATE_NOOP("Notices", "{file}: file: is in your library already")
            return replace(offered, faults=(Notice(there, file=path),))
        if content.id in KEPT_BY_WINDOWS:
            words = QT_TRANSLATE_NOOP(
                "Notices", "{file}: id: {id} can be no file's name on Windows, it should be another"
            )
            return replace(offered, faults=(Notice(words, file=path, id=content.id),))
        try:
            given = read_text(bytes_read := read_bytes(path, MAX_BYTES))
        except Unreadable as refused:
            words = Notice("{file}: {place}: {message}", file=path, place=refused.place, message=refused.message)
            return replace(offered, faults=(words,))
        exercises, routines, programmes = (
            self._without(each, content.id) for each in (self._exercises, self._routines, self._programmes)
        )
        document, told = self._with_room(given, content, exercises)
        values = document.values()
        read = shaped(path, values)
        faults = check_document(path, values, exercises, routines, self._aliases, programmes, named=False)
        if not faults and read.content is not None:
            faults = unheard_cues(path, read.content, exercises)
        if faults or read.content is None:
            return replace(offered, faults=tuple(fault.notice for fault in faults))
        kept = bytes_read if document == given else document.encoded
        advice = tuple(each.notice for each in advise(read, exercises, self._aliases))
        return self._registered(replace(offered, content=kept, told=told, advice=advice), read.content)

    def _why_nothing(self, path: Path) -> tuple[Notice, ...]:
        faults = check_file(path, self._exercises, self._routines, self._aliases)
        words = QT_TRANSLATE_NOOP(
            "Notices",
            "{file}: file: is read and not practised, it should hold an exercise, a routine or a programme",
        )
        return tuple(fault.notice for fault in faults) or (Notice(words, file=path),)

    def _with_room(
        self, document: Document, content: Content, exercises: Mapping[str, Exercise]
    ) -> tuple[Document, tuple[Notice, ...]]:
        if not isinstance(content, RoutineFile):
            return document, ()
        taken = self._taken()
        if own_file(self._own, content.id) is not None and content.id not in self._brought:
            taken.discard(content.id)
        return with_room(document, content, exercises, taken)

    def _registered(self, offered: Offered, content: Content) -> Offered:
        """Let those that follow name it, and say whose place it may take."""
        first = self._brought.setdefault(content.id, offered)
        if first.content != offered.content:
            taken = QT_TRANSLATE_NOOP("Notices", "{file}: id: {id} is what {other} has too, it should be another")
            return replace(offered, faults=(Notice(taken, file=offered.path, id=content.id, other=first.path),))
        if isinstance(content, ExerciseFile):
            self._exercises[content.id] = convert.exercise(content)
        elif isinstance(content, RoutineFile):
            self._routines[content.id] = convert.routine(content)
        there = own_file(self._own, content.id)
        if there is None:
            return replace(offered, id=content.id)
        beside = free_id(content.id, self._taken())
        self._beside.add(beside)
        is_there = _holds(there, offered.content)
        return replace(offered, id=content.id, replaces=there, beside=beside, is_there=is_there)

    def _taken(self) -> set[str]:
        known = (self._exercises, self._routines, self._programmes, self._aliases, self._beside)
        return set().union(*known, ids_of_files(self._own))

    def _without(self, known: dict[str, T], identifier: str) -> ById[T]:
        """Return what is known but for the person's own of the same id, whose place the file takes."""
        own = identifier if identifier in self._own_ids else None
        return ById({name: each for name, each in known.items() if name != own}, self._aliases)


_RANK = {Kind.EXERCISE: 0, Kind.ROUTINE: 1, Kind.PROGRAMME: 2}


def _kind_of(content: Content | None) -> Kind:
    if content is None:
        return Kind.NOTHING
    if isinstance(content, ExerciseFile):
        return Kind.EXERCISE
    return Kind.ROUTINE if isinstance(content, RoutineFile) else Kind.PROGRAMME


def _holds(file: Path, content: bytes) -> bool:
    """Whether a file is the very same; one that cannot be read is taken for another."""
    try:
        return file.read_bytes() == content
    except OSError:
        return False
