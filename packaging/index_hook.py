# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Prepares what a start reads whenever hatchling builds a wheel or an editable install.

They are the index of the shipped library, and the figure's TOML as JSON. See
`docs/decisions/0010-library-index.md`; `pyproject.toml` names this file as a build hook.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):
    """Runs before the files of the wheel are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write `assets/library/index.json` and `assets/face/prepared/`.

        Raises:
            ValueError: a shipped file is wrong; the message names each fault.
        """
        sys.path.insert(0, self.root)
        from facetimer.files import write_whole
        from facetimer.library.former_ids import read_aliases
        from facetimer.library.gathering import Gatherer
        from facetimer.library.shipped_index import INDEX_NAME, index_of, shipped_files

        library = Path(self.root, "assets", "library")
        gatherer = Gatherer(aliases=read_aliases(library))
        gatherer.add(shipped_files(library), own=False)
        loaded = gatherer.catalogue()
        if loaded.faults:
            raise ValueError("\n".join(map(str, loaded.faults)))
        write_whole(library / INDEX_NAME, index_of(library, loaded), mode=0o644)
        self._prepare_figure(Path(self.root, "assets", "face"))

    def _prepare_figure(self, folder: Path) -> None:
        from facetimer.face.rig.prepared import FOLDER, prepared_files
        from facetimer.files import write_whole

        kept = folder / FOLDER
        kept.mkdir(exist_ok=True)
        files = dict(prepared_files(folder))
        for old in kept.iterdir():
            if old.name not in files:
                old.unlink()
        for name, content in files.items():
            write_whole(kept / name, content, mode=0o644)
