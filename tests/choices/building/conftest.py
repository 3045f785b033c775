# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shipped library, read once."""

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir


@pytest.fixture(scope="package")
def shipped() -> Catalogue:
    return load_catalogue(assets_dir() / "library")
