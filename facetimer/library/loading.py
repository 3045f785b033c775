# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Loads the catalogue: the shipped library, the person's own files, and both in another language.

Owns the folders and who comes first: the shipped files are read first, and a file of the person's own may not
take a shipped id, so that the figures of a source are never overwritten. One bad file is a fault in the list;
the rest load. It must not know what a file looks like inside.

The shipped part normally comes from the index (`shipped_index.py`), and then nothing that reads TOML is imported.
"""

from pathlib import Path

from msgspec.structs import replace

from facetimer.files import files_in
from facetimer.library.catalogue import Catalogue
from facetimer.library.former_ids import ById, read_aliases
from facetimer.library.shipped_index import read_index, shipped_files
from facetimer.outside import WHOLE_FILE, why_closed


def in_language(catalogue: Catalogue, library: Path, locale: str) -> Catalogue:
    """Return the catalogue with its texts in the language of `locale`, as far as `library` has them."""
    from facetimer.library.translations import read_words, translated, words_file

    path = words_file(library, locale)
    if path is None:
        return catalogue
    words, faults = read_words(path)
    return replace(
        catalogue,
        exercises=ById(translated(catalogue.exercises, words), catalogue.aliases),
        routines=ById(translated(catalogue.routines, words), catalogue.aliases),
        programmes=ById(translated(catalogue.programmes, words), catalogue.aliases),
        faults=(*catalogue.faults, *faults),
        words=words,
    )


def load_catalogue(shipped: Path, own: Path | None = None) -> Catalogue:
    """Load the shipped exercises, routines and programmes, and every `*.toml` of the person's own.

    Args:
        shipped: `assets/library`, of which only `SHIPPED_FOLDERS` hold what can be practised.
        own: the person's folder, read with all folders below it; it need not exist. One that is closed is a fault.
    """
    base = read_index(shipped)
    own_files = files_in(own, "**/*.toml") if own else []
    why = why_closed(own) if own else None
    if base is not None and not own_files and not why:
        return base

    from facetimer.library.files.file_faults import Fault
    from facetimer.library.gathering import Gatherer  # reading TOML costs more than the whole index

    gatherer = Gatherer(base, read_aliases(shipped) if base is None else base.aliases)
    if base is None:
        gatherer.add(shipped_files(shipped), own=False)
    gatherer.add(own_files, own=True)
    catalogue = gatherer.catalogue()
    closed = (Fault(own, WHOLE_FILE, why),) if own and why else ()
    return replace(catalogue, faults=(*catalogue.faults, *closed))
