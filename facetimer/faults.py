# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The two kinds of fault a person can do something about; each is one sentence and an exit code.

Anything else that goes wrong is our own bug and is left to be loud.
"""


class InputFault(Exception):  # noqa: N818 - it is a fault, and said as one
    """What was given is wrong: a file, an id, a number. Exit code 1."""


class EnvironmentFault(Exception):  # noqa: N818
    """The environment does not allow it: no display, a full disk, a missing library. Exit code 3."""
