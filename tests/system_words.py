# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the system that runs the tests says where something fails: each words it in its own way."""

from collections.abc import Callable

import pytest


def refusal(deed: Callable[[], object]) -> str:
    """Return the reason that the system gives where `deed` fails."""
    with pytest.raises(OSError, match=r".") as raised:
        deed()
    return str(raised.value.strerror)
