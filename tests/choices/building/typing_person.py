# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Somebody who types the name of a routine, a letter at a time, until the process is killed.

Begins where the draft is that is there. Prints how many letters there are after each that is kept.
"""

import sys
from pathlib import Path

from facetimer.choices.building.beginning import new_routine
from facetimer.choices.building.keeping import Drafts, Origin


def main(folder: Path) -> None:
    drafts = Drafts(folder)
    found = drafts.found()
    document = found["mine"].document if found else new_routine("", ())
    name = str(document.values()["name"])
    while True:
        name += "x"
        document = document.changed(("name",), name)
        drafts.keep("mine", document, Origin())
        sys.stdout.write(f"{len(name)}\n")
        sys.stdout.flush()


main(Path(sys.argv[1]))
