# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The command that starts facetimer again, as a window with the desktop or as the process that plays sound."""

import sys

EAR_OPTION = "--ear"
"""Followed by the name of an output: be the process that plays. For ourselves, so no help text names it."""


def own_command(*words: str) -> list[str]:
    """Return what starts facetimer with `words` on its command line; `__main__` reads them.

    A frozen bundle is its own interpreter and knows no `-m`.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", "-m", "facetimer", *words]  # -P: nothing from the current folder
