# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Ids that shipped files had before, and what they are called now.

The one home of the table is `assets/library/aliases.toml`. What a person wrote down under a former id, in a
routine, in the settings, on a command line or in the history, goes on meaning the same thing. It must not know
who asks.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

FILE_NAME = "aliases.toml"

T_co = TypeVar("T_co", covariant=True)


class ById(Mapping[str, T_co]):
    """Exercises, routines or programmes by id: found by a former id too, listed under the present one alone.

    Args:
        values: by their present ids.
        aliases: former id → present id; those of other things may be among them.
    """

    def __init__(self, values: Mapping[str, T_co], aliases: Mapping[str, str]) -> None:
        self._values = values
        self._aliases = aliases

    def __getitem__(self, identifier: str) -> T_co:
        if identifier in self._values:
            return self._values[identifier]
        return self._values[self._aliases.get(identifier, identifier)]

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._values or self._aliases.get(str(identifier)) in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def read_aliases(library: Path) -> Mapping[str, str]:
    """Return the table of `library`, a folder like `assets/library`; empty where it has none.

    Raises:
        DamagedFile: the table is there and not whole.
    """
    path = library / FILE_NAME
    if not path.is_file():
        return {}
    from facetimer.library.files.formats import AliasesFile  # TOML is read only where there is no index
    from facetimer.library.files.shipped import load_shipped

    return load_shipped(path, AliasesFile).aliases
