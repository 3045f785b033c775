# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A shipped file is there and whole, or a sentence names it and what helps."""

from pathlib import Path

import msgspec
import pytest

from facetimer.library.files.shipped import DamagedFile, load_shipped


class Card(msgspec.Struct):
    title: str


def test_a_whole_file_gives_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text('title = "Warm hands"', "utf-8")
    assert load_shipped(tmp_path / "card.toml", Card) == Card("Warm hands")


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (None, "file", "cannot be read"),
        (b"title = ", "file", "has a value of no known kind"),
        (b"title = 7", "file", "Expected `str`, got `int` - at `$.title`"),
    ],
)
def test_one_that_is_missing_or_damaged_is_named(
    tmp_path: Path, content: bytes | None, place: str, message: str
) -> None:
    path = tmp_path / "card.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DamagedFile) as raised:
        load_shipped(path, Card)
    assert (raised.value.fault.file, raised.value.fault.place) == (path, place)
    assert message in raised.value.fault.message
    assert str(raised.value) == f"{raised.value.fault}; install facetimer again"
