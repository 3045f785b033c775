# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The TOML of the figure, which the build has read beforehand: JSON takes a twentieth of the time.

Owns the folder of what was read. A document lies there under the size and checksum of the text it was read from,
so that one of another text is never found; what is not there is read from the TOML.
See `docs/decisions/0010-library-index.md`.
"""

import tomllib
import zlib
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import msgspec
from msgspec import Struct

FOLDER = "prepared"
"""Below `assets/face`; written when a wheel or an editable install is built."""


class Reader(Struct, frozen=True):
    """Reads documents, from `prepared` where they are there; None reads TOML alone."""

    prepared: FilePath | None = None

    def document(self, text: str) -> dict[str, Any]:
        """Return what the TOML `text` says.

        Raises:
            TOMLDecodeError: it is not TOML.
        """
        found = None if self.prepared is None else _kept(self.prepared / name_of(text))
        return tomllib.loads(text) if found is None else found


PLAIN = Reader()
"""Reads TOML alone."""


def reader_of(folder: FilePath) -> Reader:
    """Return the reader of `assets/face`."""
    return Reader(folder / FOLDER)


def prepared_files(folder: FilePath) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file that belongs into `assets/face/prepared`.

    Raises:
        TOMLDecodeError: a file is not TOML.
    """
    for file in sorted(folder.rglob("*.toml")):
        text = file.read_text(encoding="utf-8")
        yield name_of(text), msgspec.json.encode(tomllib.loads(text))


def name_of(text: str) -> str:
    """Return the name under which the document of `text` is kept."""
    data = text.encode()
    return f"{zlib.crc32(data):08x}-{len(data)}.json"


def _kept(file: FilePath) -> dict[str, Any] | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
