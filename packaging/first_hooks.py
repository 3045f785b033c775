# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What PyInstaller would run before every command of a frozen facetimer, and what of it stays; each .spec asks."""

UNWANTED_FIRST = {"pyi_rth_pyside6", "pyi_rth_inspect", "pyi_rth_multiprocessing"}
"""The first loads half of Qt, also for a command without a window and for the process that plays sound, and before
`load_qt` can keep it short. On Linux Qt finds its plugins beside its libraries without it; on macOS it is untried.
What teaches `pkgutil` to look into the archive stays: `loading_ahead.py` asks it for all of facetimer."""


def wanted_first(scripts):
    """Return the scripts of an `Analysis` (name, path, kind), in order, without those that are not wanted."""
    return [each for each in scripts if each[0] not in UNWANTED_FIRST]
