# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Folders that cannot be looked into: closed to this account, lost with a share, on a sick disk."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def nowhere(folder: Path) -> Path:
    """Return a path of which the system neither says that it is there nor that it is not, to root as to others."""
    if os.name == "nt":
        pytest.skip("Windows says of a name too long for it that it is not there")
    return folder / ("x" * 300)


@contextmanager
def closed(folder: Path) -> Iterator[list[str]]:
    """Close a folder to this account for a while; give what starts a command so that it binds root as well."""
    if os.name == "nt":
        pytest.skip("a folder has no permission bits there")
    binding: list[str] = []
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv") or pytest.skip(
            "root looks wherever it likes, and setpriv is not installed"
        )
        binding = [str(setpriv), "--bounding-set=-dac_override,-dac_read_search"]
    mode = folder.stat().st_mode
    folder.chmod(0)
    try:
        yield binding
    finally:
        folder.chmod(mode)
