# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps a session that was made as a routine of the person's own, which the next start reads."""

from pathlib import Path

from facetimer.choices.building.beginning import copy_of
from facetimer.choices.building.keeping import Origin, ids_in_use, saved
from facetimer.library.catalogue import Catalogue
from facetimer.library.files.reading import judge, shaped
from facetimer.library.model.practice import Routine
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP


def keep_as_own(routine: Routine, name: str, catalogue: Catalogue, own: Path) -> str:
    """Write `routine` into the person's library and return the id it has there.

    Args:
        routine: what was made.
        name: what the person calls it.
        catalogue: what ids there are.
        own: the person's library.

    Raises:
        ValueError: no file may hold that name; a sentence without its full stop says why.
        OSError: it cannot be written.
    """
    taken = ids_in_use(catalogue, own)
    document = copy_of(routine, name, taken)
    identifier = str(document.values()["id"])
    read = shaped(own / f"{identifier}.toml", document.values())
    faults = read.faults if read.content is None else judge(read.path, read.content, catalogue.exercises)
    if faults:
        words = QT_TRANSLATE_NOOP("Notices", "It cannot be kept under this name: {place} {why}")
        raise ValueError(Notice(words, place=faults[0].place, why=faults[0].message))
    saved(document, Origin(), own, taken)
    return identifier
