# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is told of the libraries is what their packages say, and none of them is forgotten."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from facetimer.choices.doctor.licences import LIBRARIES, THEIRS, Part, part_named, parts

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
