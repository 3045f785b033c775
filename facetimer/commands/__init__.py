# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One module per subcommand: `add_parser` says its words, `run` carries them out and returns the exit code.

Importing this package loads none of them: the window needs one only, and what a command needs is imported when it
runs.
"""

from importlib import import_module
from types import ModuleType

NAMES = (
    "practise",
    "plan",
    "listing",
    "draw",
    "track",
    "make",
    "marks",
    "check",
    "give_and_take",
    "history",
    "exchange",
    "report",
    "doctor",
    "install_desktop",
)
"""In the order `facetimer --help` shows them."""


def load_commands() -> list[ModuleType]:
    """Return the modules of every subcommand, in the order of `NAMES`."""
    return [import_module(f"{__name__}.{name}") for name in NAMES]
