# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write the index of the shipped library: python packaging/make_index.py."""

import sys
from pathlib import Path

from facetimer.library.loading import Gatherer
from facetimer.library.shipped_index import INDEX_NAME, Indexed, shipped_files, write_index


def main() -> int:
    """Write the index, or name what is wrong with the library."""
    library = Path(__file__).resolve().parents[1] / "assets" / "library"
    gatherer = Gatherer()
    gatherer.add(shipped_files(library), own=False)
    loaded = gatherer.catalogue()
    for fault in (*loaded.faults, *loaded.warnings):
        print(fault, file=sys.stderr)
    if loaded.faults:
        return 1
    indexed = Indexed(loaded.exercises, loaded.routines, loaded.programmes)
    (library / INDEX_NAME).write_text(write_index(library, indexed), "utf-8")
    print(f"wrote {library / INDEX_NAME}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
