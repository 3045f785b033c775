# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shipped files that the app cannot do without: whole, or a sentence that says which one is not."""

from pathlib import Path
from typing import TypeVar

import msgspec

from facetimer.library.files.file_faults import Fault
from facetimer.library.files.reading import read_document
from facetimer.outside import WHOLE_FILE, Unreadable

T = TypeVar("T", bound=msgspec.Struct)


class DamagedFile(Exception):  # noqa: N818 - said to a person as it stands
    """A shipped file that the app cannot do without is damaged or missing."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault}; install facetimer again")
        self.fault = fault


def load_shipped(path: Path, struct: type[T]) -> T:
    """Read a shipped TOML file of the given shape.

    Raises:
        DamagedFile: it is missing or not whole.
    """
    try:
        return msgspec.convert(read_document(path), struct)
    except Unreadable as refused:
        raise DamagedFile(Fault(path, refused.place, refused.message)) from None
    except msgspec.ValidationError as error:
        raise DamagedFile(Fault(path, WHOLE_FILE, str(error))) from None
