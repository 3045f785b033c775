# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finished stills on the disk, so that a later start shows its cards without reading or drawing the figure.

A bounded folder that may be emptied at any time. A file is the pixels of a picture, packed, with a sum
that tells whether they are whole; what is not whole is drawn anew.
"""

import os
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from facetimer import __version__

AT_MOST_BYTES = 32 * 2**20
"""Some five hundred cards: every exercise, in a few looks and sizes."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
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

    def find(self, name: bytes, size: QSize) -> QImage | None:
        """Return the picture of `size` pixels that was kept under `name`, None if nothing usable is."""
        place = self._place(name, size)
        try:
            packed = place.read_bytes()
            pixels = zlib.decompress(packed)  # which knows by their sum whether they are whole
        except (OSError, zlib.error):
            return None
        line = 4 * size.width()
        if len(pixels) != line * size.height():
            return None
        with suppress(OSError):
            os.utime(place)  # the newest from now on
        return QImage(pixels, size.width(), size.height(), line, _FORMAT).copy()

    def keep(self, name: bytes, image: QImage) -> None:
        """Keep a picture, whole or not at all; a disk that refuses costs nothing but the next drawing."""
        place = self._place(name, image.size())
        draft = place.with_suffix(_DRAFT)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(zlib.compress(image.convertToFormat(_FORMAT).constBits(), 1))
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

    def _place(self, name: bytes, size: QSize) -> Path:
        told = b"%b %d %d %b" % (self._stamp, size.width(), size.height(), name)
        return self._folder / blake2b(told, digest_size=16).hexdigest()

    @cached_property
    def _stamp(self) -> bytes:
        """What the pictures are drawn from: 5 MB, read and summed up in some ten milliseconds."""
        summed = blake2b(__version__.encode(), digest_size=16)
        for place in self._drawn_from:
            for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
                if file.suffix in {".py", ".toml"}:
                    with suppress(OSError):
                        content = file.read_bytes()
                        summed.update(b"%b %d " % (file.name.encode(), len(content)))
                        summed.update(content)
        return summed.digest()
