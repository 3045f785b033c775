# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The lock files: complete, hashed, in step with pyproject.toml and with one another."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parents[2]
LOCKS = ("run", "dev", "build", "simpleaudio", "release", "windows", "wine", "voice")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def read(name: str) -> str:
    return (CHECKOUT / "packaging" / "locks" / name).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, set[str]]:
    """Return what a lock file pins: normalised name → versions (more than one where a marker chooses)."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", read(f"{lock}.txt"), re.MULTILINE):
        found.setdefault(normal(name), set()).add(version)
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(text: str) -> list[Requirement]:
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = read(f"{lock}.txt")
    entries = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert entries
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_satisfy_the_project() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    for lock, wanted in (
        ("run", PROJECT["project"]["dependencies"]),
        ("dev", PROJECT["project"]["dependencies"] + extras["dev"]),
        ("simpleaudio", extras["simpleaudio"]),
        ("build", PROJECT["build-system"]["requires"]),
    ):
        pinned = pins(lock)
        for requirement in map(Requirement, wanted):
            versions = pinned[normal(requirement.name)]
            assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_tests_run_with_what_people_run() -> None:
    assert pins("run").items() <= pins("dev").items()


def test_the_sources_of_the_small_locks_say_what_the_project_says() -> None:
    (extra,) = requirements(read("simpleaudio.in"))
    assert extra == Requirement(PROJECT["project"]["optional-dependencies"]["simpleaudio"][0])
    built_with = {str(requirement) for requirement in requirements(read("build.in"))}
    assert {str(Requirement(line)) for line in PROJECT["build-system"]["requires"]} <= built_with


def test_qt_comes_without_what_we_must_not_pull_in() -> None:
    assert not {"pyside6", "pyside6-addons"} & (pins("run").keys() | pins("dev").keys())
    (qt,) = (r for r in map(Requirement, PROJECT["project"]["dependencies"]) if r.name == "PySide6-Essentials")
    assert not qt.specifier.contains("6.12.0"), "6.12.0 ends Python 3.11 within a second of painting"


def test_upstream_simpleaudio_is_never_asked_for() -> None:
    assert all("simpleaudio" not in pins(lock) for lock in LOCKS)
