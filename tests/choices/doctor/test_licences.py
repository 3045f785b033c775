# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is told of the libraries is what their packages say, and none of them is forgotten."""

import re
import tomllib
from importlib import metadata
from pathlib import Path, PurePosixPath

import pytest

from facetimer.choices.doctor.licences import LIBRARIES, THEIRS, Part, assets, named_assets, part_named, parts
from facetimer.resources import assets_dir

PROJECT = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name_in(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None
    return found[0]


def asked_for_by(name: str) -> set[str]:
    """What a package needs wherever it runs here, extras left aside."""
    needed = metadata.requires(name) or []
    return {name_in(each) for each in needed if "extra ==" not in each and "implementation_name" not in each}


def test_every_library_that_we_ask_for_is_told() -> None:
    assert {name_in(each) for each in PROJECT["dependencies"]} <= set(LIBRARIES)


def test_every_library_that_those_ask_for_is_told() -> None:
    for name in (each for each in (*LIBRARIES, *THEIRS) if part_named(each).version is not None):
        assert asked_for_by(name) <= {*LIBRARIES, *THEIRS}, name


def test_each_tells_its_version_and_a_licence_of_a_few_words() -> None:
    for part in parts():
        if part.version is not None:
            assert re.match(r"\d", part.version)
            assert part.licence, part.name
            assert len(part.licence) <= 60


def test_a_licence_whose_whole_text_is_given_is_told_by_its_name() -> None:
    if part_named("simpleaudio-patched").version is None:
        pytest.skip("the extra for sound is not installed here")
    assert part_named("simpleaudio-patched").licence == "MIT License"


def test_a_library_that_is_not_there_says_so() -> None:
    assert part_named("no-such-library-of-ours") == Part("no-such-library-of-ours", None, None)


def fits(name: str, pattern: str) -> bool:
    """Whether a pattern means this path: `*` is any part of one name."""
    return name.count("/") == pattern.count("/") and PurePosixPath(name).match(pattern)


def test_every_file_that_is_shipped_has_one_licence() -> None:
    """A file of a kind or in a place that nobody has looked at fails here: add it to `assets/licences.toml`."""
    folder = assets_dir()
    files = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
    assert len(files) > 300
    found = {
        each: [part for part in assets() if any(fits(each, pattern) for pattern in part.files)] for each in files
    }
    assert {name: len(each) for name, each in found.items() if len(each) != 1} == {}


def test_no_pattern_is_left_over_from_what_is_gone() -> None:
    made_when_built = {"face/prepared/*", "library/index.json"}
    patterns = {pattern for part in assets() for pattern in part.files} - made_when_built
    assert {each for each in patterns if not list(assets_dir().glob(each))} == set()


def test_each_licence_is_named_as_the_law_of_the_house_allows() -> None:
    assert {part.licence for part in assets()} <= {"MIT", "Apache-2.0", "CC0-1.0", "BSD-3-Clause", "OFL-1.1"}


def test_what_others_had_a_part_in_is_told_with_its_notice_beside_it() -> None:
    (heart,) = named_assets()
    assert heart.name == "Heart, the voice"
    assert heart.version is not None
    notice = (assets_dir() / "voices/en/NOTICE").read_text(encoding="utf-8")
    for said in ("hibari-tts 0.2.1", "heart", "Kokoro-82M"):
        assert said in heart.version
        assert said in notice
    assert heart.licence == "Apache-2.0"
    assert heart.licence in notice
