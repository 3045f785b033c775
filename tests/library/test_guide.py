# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the guide tells a physiotherapist to type works as it stands, and what it lists is complete."""

import re
from pathlib import Path

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import check_file
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import PAIRED_PARAMETERS, POSE_PARAMETERS, Easing, StrokeType
from facetimer.library.model.programme import Rhythm
from facetimer.library.model.vocabulary import Flag, PrepCard, Zone
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline

GUIDE = (Path(__file__).parents[2] / "docs/writing-routines.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(id = \"([a-z-]+)\".*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    for text, name in EXAMPLES:
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def catalogue(written: Path) -> Catalogue:
    return load_catalogue(assets_dir() / "library", written)


def test_every_example_of_the_guide_loads(catalogue: Catalogue) -> None:
    assert catalogue.faults == catalogue.warnings == ()
    assert catalogue.own == {"before-bed", "pencil-hold", "four-weeks"}
    assert compile_timeline(catalogue.routines["before-bed"], catalogue.exercises).total_ms > 0


def test_the_faults_that_the_guide_shows_are_the_ones_that_come(written: Path, catalogue: Catalogue) -> None:
    path = written / "before-bed.toml"
    good = path.read_text("utf-8")
    path.write_text(good.replace('"fish-lips"', '"fish-lip"'), "utf-8")
    (first,) = check_file(path, catalogue.exercises)
    path.write_text(good.replace("hold_s = 45", "hold_s = 4500"), "utf-8")
    (second,) = check_file(path, catalogue.exercises)
    path.write_text(good, "utf-8")
    for fault in (first, second):
        assert f"{path.name}: {fault.place}: {fault.message}" in GUIDE


def test_what_the_guide_lists_is_complete() -> None:
    words = set(re.findall(r"[A-Za-z_][A-Za-z_-]*", GUIDE))
    single = {name for pair in PAIRED_PARAMETERS.values() for name in pair}
    known: set[str] = {*Zone, *Flag, *PrepCard, *StrokeType, *Rhythm, *Easing, *PAIRED_PARAMETERS}
    assert known <= words
    assert set(POSE_PARAMETERS) - single <= words
