# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The same folders have the same door, however they are written."""

import os
from pathlib import Path

from facetimer.launch.door import door_name
from facetimer.paths import Paths


def test_a_folder_that_differs_in_its_case_alone_is_another_where_the_system_says_so(tmp_path: Path) -> None:
    one, other = (Paths(data=tmp_path / name, config=tmp_path) for name in ("Data", "dATA"))
    assert (door_name(one) == door_name(other)) is (os.path.normcase("Data") == os.path.normcase("dATA"))


def test_what_leads_to_a_folder_makes_no_difference(tmp_path: Path) -> None:
    one, other = (Paths(data=tmp_path / name, config=tmp_path) for name in ("data", "x/../data"))
    assert door_name(one) == door_name(other) != door_name(Paths(data=tmp_path, config=tmp_path))
