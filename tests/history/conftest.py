# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.history.exchange.machines import Machine, machine
from tests.history.histories import let_go


@pytest.fixture(autouse=True)
def nothing_left_open() -> Iterator[None]:
    """Close the histories a test leaves open: since Python 3.13 a connection that is forgotten is warned of."""
    yield
    let_go()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    one, other = machine(tmp_path, "one"), machine(tmp_path, "other")
    yield one, other
    one.store.close()
    other.store.close()
