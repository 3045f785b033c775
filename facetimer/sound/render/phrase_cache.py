# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Spoken phrases on the disk, so that each is spoken once: a bounded folder whose oldest files go first.

It may be emptied at any time. It must not know what a phrase says.
"""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from facetimer.files import replacing
from facetimer.sound.pcm import Samples
from facetimer.sound.sound_files import SoundFault, read_wav, write_wav
from facetimer.sound.voices.port import Manner, Voice

LAYOUT = "3"
"""Part of every path: a change of how a phrase is treated makes the kept ones useless."""
AT_MOST_BYTES = 200 * 2**20
"""About 40 minutes of words: several times what the longest session says."""


class PhraseCache:
    """Keeps phrases by voice, manner and name.

    Args:
        root: the folder; made when something is kept.
        at_most_bytes: what all files together may take after `tidy`.
        outdated: a folder of earlier versions that nobody reads any more; `tidy` removes it.
    """

    def __init__(self, root: Path, at_most_bytes: int = AT_MOST_BYTES, outdated: Path | None = None) -> None:
        self._root = root
        self._at_most_bytes = at_most_bytes
        self._outdated = outdated

    def place(self, voice: Voice, manner: Manner, name: str) -> Path:
        """Return where a phrase is kept, whether it is there or not."""
        voice_name, variant = (re.sub(r"[^A-Za-z0-9_.-]+", "-", each) for each in (voice.name, manner.variant))
        return self._root / LAYOUT / voice_name / (variant or "default") / str(manner.rate_percent) / name

    def find(self, place: Path) -> Samples | None:
        """Return what is kept at `place`, which is the newest from now on; None if nothing usable is."""
        try:
            samples = read_wav(place)
        except SoundFault:
            return None
        with suppress(OSError):
            os.utime(place)
        return samples

    def keep(self, place: Path, samples: Samples) -> bool:
        """Write whole or not at all; False where the disk refuses, which must not cost the phrase."""
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with replacing(place) as draft:
                write_wav(draft, samples)
        except OSError:
            return False
        return True

    def tidy(self) -> None:
        """Throw away the oldest files until the rest fits, and what earlier versions kept elsewhere."""
        if self._outdated is not None:
            shutil.rmtree(self._outdated / "voice", ignore_errors=True)
            with suppress(OSError):  # not there, or somebody put something else into it
                self._outdated.rmdir()
        found = sorted(self._files())
        size = sum(size for _, size, _ in found)
        for _, file_size, path in found:
            if size <= self._at_most_bytes:
                break
            with suppress(OSError):
                path.unlink()
                size -= file_size

    def _files(self) -> list[tuple[int, int, Path]]:
        """Return age, size and path of every file."""
        found = []
        for folder, _, names in os.walk(self._root):
            for path in (Path(folder, name) for name in names):
                with suppress(OSError):  # gone meanwhile
                    status = path.lstat()
                    found.append((status.st_mtime_ns, status.st_size, path))
        return found
