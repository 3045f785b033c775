# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The smallest window in each of the hard dresses; `python -m tests.tour OUT` shows all of them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.tour import Dress, translations, walk

SMALLEST = ((720, 560),)


@pytest.mark.parametrize(
    "dress",
    [
        Dress("light", sizes=SMALLEST),
        Dress("longer", language="en_XA", sizes=SMALLEST),
        Dress("turned", language="ar_XB", sizes=SMALLEST),
        Dress("double", text_percent=200, sizes=SMALLEST),
    ],
    ids=lambda dress: dress.name,
)
def test_every_text_fits_its_box(dress: Dress, qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[str] = []

    faults = walk(dress, translations(tmp_path), lambda name, _window: seen.append(name))

    assert faults == []
    assert len(seen) == 38
