# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One place finds the shipped data, wherever it was installed to."""

import re
import sys
from pathlib import Path

import pytest

from facetimer import resources
from facetimer.resources import AssetsMissing, assets_dir


def module_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(folder / "facetimer" / "resources.py"))


def test_a_checkout_has_them_beside_the_package() -> None:
    assert (assets_dir() / "library").is_dir()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "facetimer" / "assets"
    (inside / "library").mkdir(parents=True)
    module_in(tmp_path, monkeypatch)
    assert assets_dir() == inside


def test_a_frozen_bundle_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assets" / "library").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets_dir() == tmp_path / "assets"


def test_where_they_are_missing_the_places_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module_in(tmp_path, monkeypatch)
    with pytest.raises(AssetsMissing, match=re.escape(str(tmp_path / "assets"))):
        assets_dir()
