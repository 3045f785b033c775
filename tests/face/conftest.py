# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest

from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="session")
def rig() -> Rig:
    return load_rig(ASSETS / "face")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(ASSETS / "library")
