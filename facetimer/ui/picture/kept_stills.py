# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finished stills on the disk, so that a later start shows its cards without reading or drawing the figure.

A bounded folder that may be emptied at any time. A file is what a picture was drawn from and its pixels, packed,
with a sum that tells whether they are whole; what is not whole, or is about something else, is drawn anew.
"""

import os
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from facetimer import __version__

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

AT_MOST_BYTES = 32 * 2**20
"""Some five hundred cards: every exercise, in a few looks and sizes."""
_DRAFT = ".part"


class KeptStills:
    """Keeps pictures under names that say all that is in them.

    Args:
        folder: where; made when something is kept.
        drawn_from: files and folders; when any of them is another, all that was kept is drawn anew.
        at_most_bytes: what all pictures together may take after `tidy`.
    """

    def __init__(self, folder: Path, drawn_from: Iterable[Path], at_most_bytes: int = AT_MOST_BYTES) -> None:
        self._folder = folder
        self._drawn_from = tuple(drawn_from)
        self._at_most_bytes = at_most_bytes
        self._has_grown = False

    def find(self, name: bytes, size: QSize) -> "QImage | None":
        """Return the picture of `size` pixels that was kept under `name`, None if nothing usable is."""
        told = self._told(name, size)
        place = self._place(told)
        try:
            unpacked = zlib.decompress(place.read_bytes())  # which knows by their sum whether they are whole
        except (OSError, zlib.error):
            return None
        pixels, line = unpacked.removeprefix(told), 4 * size.width()
        if len(unpacked) - len(pixels) != len(told) or len(pixels) != line * size.height():
            return None
        with suppress(OSError):
            os.utime(place)  # the newest from now on
        from PySide6.QtGui import QImage

        return QImage(pixels, size.width(), size.height(), line, QImage.Format.Format_ARGB32_Premultiplied).copy()

    def keep(self, name: bytes, image: "QImage") -> None:
        """Keep a picture, whole or not at all; a disk that refuses costs nothing but the next drawing."""
        told = self._told(name, image.size())
        place = self._place(told)
        draft = place.with_suffix(_DRAFT)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            pixels = image.convertToFormat(image.Format.Format_ARGB32_Premultiplied).constBits()
            draft.write_bytes(zlib.compress(told + bytes(pixels), 1))
            draft.replace(place)
        except OSError:
            return
        self._has_grown = True

    def tidy(self) -> None:
        """Throw away the pictures that were not looked at for longest until the rest fits, if any came since."""
        if not self._has_grown:
            return
        self._has_grown = False
        found = []
        with suppress(OSError):
            for entry in os.scandir(self._folder):
                status = entry.stat(follow_symlinks=False)
                found.append((status.st_mtime_ns, status.st_size, entry.path))
        left = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if left <= self._at_most_bytes:
                break
            with suppress(OSError):
                Path(path).unlink()
                left -= size

    def _told(self, name: bytes, size: QSize) -> bytes:
        return b"%b %d %d %b\n" % (self._stamp, size.width(), size.height(), name)

    def _place(self, told: bytes) -> Path:
        return self._folder / f"{zlib.crc32(told):08x}{zlib.adler32(told):08x}"

    @cached_property
    def _stamp(self) -> bytes:
        """What the pictures are drawn from: 5 MB, read and summed up in some ten milliseconds."""
        crc, adler = 0, 1
        for place in self._drawn_from:
            for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
                if file.suffix in {".py", ".toml"}:
                    with suppress(OSError):
                        content = b"%b %b" % (file.name.encode(), file.read_bytes())
                        crc, adler = zlib.crc32(content, crc), zlib.adler32(content, adler)
        return f"{__version__} {crc:08x}{adler:08x}".encode()
