# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterator

import pytest

from tests.history.histories import let_go


@pytest.fixture(autouse=True)
def nothing_left_open() -> Iterator[None]:
    """Close the histories a test leaves open: since Python 3.13 a connection that is forgotten is warned of."""
    yield
    let_go()
