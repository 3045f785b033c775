# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps what is built: in its file when the person saves it, and as a draft at every change before.

A file that was changed by other means meanwhile is left as it is, and what was built is kept beside it under an id
of its own. A draft is whole or not there at all, whenever the machine stops. May raise `OSError`.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.building.document import Document, read_text
from facetimer.files import files_in, remove, write_whole
from facetimer.library.catalogue import Catalogue
from facetimer.library.files.reading import MAX_BYTES
from facetimer.library.files.routine_text import free_id
from facetimer.library.model.practice import Routine
from facetimer.outside import Unreadable, read_bytes

ENDING = ".toml"
DRAFT_ENDING = ".json"
_MOST_BYTES = 4 * MAX_BYTES


class Origin(Struct, frozen=True):
    """The file that something was read from, or was saved in last.

    Attributes:
        path: where it is; empty for what has no file yet.
        digest: of its bytes then.
        ids: that it had then: its own, and those of exercises that came along.
    """

    path: str = ""
    digest: str = ""
    ids: tuple[str, ...] = ()


class Kept(Struct, frozen=True):
    """What came of saving.

    Attributes:
        document: as it was saved; with another id where its own was taken meanwhile.
        origin: its file.
        changed_meanwhile: the file that was changed by other means and left as it is; None where none was.
    """

    document: Document
    origin: Origin
    changed_meanwhile: Path | None = None


class Draft(Struct, frozen=True):
    """What was being built when it was last changed.

    Attributes:
        text: of its file.
        newline: how its lines end where it is kept.
        origin: its file.
        like: the routine that it is a copy of; None for none.
    """

    text: str
    newline: str
    origin: Origin
    like: Routine | None = None

    @property
    def document(self) -> Document:
        """What is built."""
        return replace(read_text(self.text.encode()), newline=self.newline)


def opened(path: Path) -> tuple[Document, Origin]:
    """Return the document in one of the person's own files.

    Raises:
        Unreadable: it is no file of sensible size, or no TOML.
    """
    content = read_bytes(path, MAX_BYTES)
    document = read_text(content)
    return document, _origin(path, content, document)


def changed_meanwhile(origin: Origin) -> Path | None:
    """Return the file of `origin` if it holds something else by now; None if not, or if nobody can say."""
    path = Path(origin.path)
    try:
        return path if origin.path and _digest_at(path) not in {"", origin.digest} else None
    except OSError:  # whoever saves it is told why
        return None


def ids_in_use(catalogue: Catalogue, own: Path) -> frozenset[str]:
    """Return every id that something has, had before, or has a file in the person's library."""
    known = (catalogue.exercises, catalogue.routines, catalogue.programmes, catalogue.aliases)
    return frozenset().union(*known, ids_of_files(own))


def ids_of_files(own: Path) -> set[str]:
    """Return the id that each file in the person's library keeps others from having.

    On Windows and macOS, Morning.toml and morning.toml are one file; a library may be taken there.
    """
    return {file.stem.casefold() for file in files_in(own, f"**/*{ENDING}")}


def saved(document: Document, origin: Origin, own: Path, taken: Iterable[str]) -> Kept:
    """Save what was built.

    Args:
        document: what was built.
        origin: where it came from.
        own: the person's own library.
        taken: ids that are in use.
    """
    identifier = str(document.values()["id"])
    here = Path(origin.path) if origin.path else None
    target = here if here is not None and here.stem == identifier else own / f"{identifier}{ENDING}"
    meanwhile = None
    if _digest_at(target) not in {"", origin.digest if target == here else ""}:
        meanwhile = target
        identifier = free_id(identifier, {*taken, *ids_of_files(own)})
        document = document.changed(("id",), identifier)
        target = own / f"{identifier}{ENDING}"
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(target, document.encoded)
    return Kept(document, _origin(target, document.encoded, document), meanwhile)


class Gone(Struct, frozen=True):
    """A file that was taken out of the person's library, with all it held."""

    path: Path
    content: bytes


def taken_away(path: Path) -> Gone:
    """Take a file out of the person's library."""
    gone = Gone(path, path.read_bytes())
    remove(path)
    return gone


def put_back(gone: Gone, own: Path) -> None:
    """Put a file back where it was, or beside what came into its place meanwhile, in `own`."""
    if not gone.path.exists():
        gone.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(gone.path, gone.content)
    elif gone.path.read_bytes() != gone.content:
        saved(read_text(gone.content), Origin(os.fspath(gone.path)), own, ())


class Drafts:
    """Drafts, one file for each thing that is built.

    What they say of their origin's place counts from the folder that theirs is in, so that it holds after all was
    moved, and whatever bytes are in the names above.

    Args:
        folder: where they are; made when the first is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, document: Document, origin: Origin, like: Routine | None = None) -> None:
        """Keep `document`, a copy of `like` if it is one, as the draft called `name`."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        above, path = self._folder.parent, Path(origin.path)
        if origin.path and path.is_relative_to(above):
            origin = replace(origin, path=path.relative_to(above).as_posix())
        draft = Draft(document.text, document.newline, origin, like)
        write_whole(self._at(name), msgspec.json.encode(draft))

    def found(self) -> dict[str, Draft]:
        """Return the drafts that there are, by name, the latest last; one that cannot be read is passed over."""
        files = [file for file in files_in(self._folder, f"*{DRAFT_ENDING}") if file.is_file()]
        read = {file.stem: _draft_in(file) for file in sorted(files, key=lambda file: file.stat().st_mtime_ns)}
        return {name: self._placed(draft) for name, draft in read.items() if draft is not None}

    def drop(self, name: str) -> None:
        """Forget a draft, because it is saved or no longer wanted."""
        remove(self._at(name))

    def free_name(self, identifier: str) -> str:
        """Return a name for the draft of something with that id."""
        return free_id(identifier, {file.stem.casefold() for file in files_in(self._folder, f"*{DRAFT_ENDING}")})

    def _placed(self, draft: Draft) -> Draft:
        """Return a draft with its origin where it is now; earlier versions kept the whole path, which stays."""
        path = draft.origin.path and os.fspath(self._folder.parent / draft.origin.path)
        return replace(draft, origin=replace(draft.origin, path=path))

    def _at(self, name: str) -> Path:
        return self._folder / f"{name}{DRAFT_ENDING}"


def _draft_in(file: Path) -> Draft | None:
    try:
        draft = msgspec.json.decode(read_bytes(file, _MOST_BYTES), type=Draft)
        _ = draft.document
    except (Unreadable, msgspec.DecodeError):
        return None
    return draft


def _origin(path: Path, content: bytes, document: Document) -> Origin:
    values = document.values()
    inside = [each.get("id") for each in values.get("exercises", ()) if isinstance(each, dict)]
    ids = tuple(str(each) for each in (values.get("id"), *inside))
    return Origin(os.fspath(path), _digest(content), ids)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digest_at(path: Path) -> str:
    """Return the digest of what is there now; empty where nothing is."""
    try:
        return _digest(path.read_bytes())
    except FileNotFoundError:
        return ""
