# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is new is read from the changelog, and is that since the version one used before."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer import __version__
from facetimer.choices.whats_new import Highlight, news_since, read_changelog, releases
from facetimer.resources import changelog_path

MANY = 12
WORDS_IN_A_MINUTE = 240
CHANGELOG = """# Changelog

Some words before.

## [Unreleased]

### Added

- Not yet out.

## [0.10.0] - 2027-03-01

- **Faces that blink**: as *people* do,
  now and then.
- A fault less.

### Added

- **Faces** that *blink* and `draw --moments`,
  on two lines.
- A [page](docs/x.md) of its own.

### Fixed

- A fault.

## [0.2.0] - 2027-01-05

### Changed

- Something else.

## [0.1.0] - 2026-11-20

### Added

- The first.
"""


def versions(seen: str, running: str) -> list[str]:
    return [release.version for release in news_since(releases(CHANGELOG), seen, running)]


def test_what_tells_most_stands_before_the_first_section_each_with_its_name() -> None:
    newest, *older = releases(CHANGELOG)
    assert newest.highlights == (
        Highlight("Faces that blink", "As people do, now and then."),
        Highlight("", "A fault less."),
    )
    assert [release.highlights for release in older] == [(), ()]


def test_what_is_shown_after_an_update_of_many_changes_is_read_in_a_minute() -> None:
    for release in read_changelog(changelog_path()):
        entries = sum(len(section.entries) for section in release.sections)
        assert release.highlights or entries <= MANY, (
            f"{release.version} wants a few lines before its first section."
        )
        told = sum(len(f"{each.name} {each.words}".split()) for each in release.highlights)
        assert told <= WORDS_IN_A_MINUTE


def test_releases_are_read_with_their_sections_and_without_marks() -> None:
    newest, *older = releases(CHANGELOG)
    assert (newest.version, newest.day) == ("0.10.0", "2027-03-01")
    assert [(section.name, section.entries) for section in newest.sections] == [
        ("Added", ("Faces that blink and draw --moments, on two lines.", "A page of its own.")),
        ("Fixed", ("A fault.",)),
    ]
    assert [release.version for release in older] == ["0.2.0", "0.1.0"]


@pytest.mark.parametrize(
    ("seen", "running", "new"),
    [
        ("0.1.0", "0.1.0", []),
        ("0.1.0", "0.2.0", ["0.2.0"]),
        ("0.1.0", "0.10.0", ["0.10.0", "0.2.0"]),
        ("0.2.0", "0.10.0", ["0.10.0"]),
        ("0.10.0", "0.2.0", []),
        ("0.2.0", "0.10.0.dev1", ["0.10.0"]),
        ("nonsense", "0.1.0", ["0.1.0"]),
    ],
)
def test_what_is_new_lies_between_the_version_seen_and_the_one_that_runs(
    seen: str, running: str, new: list[str]
) -> None:
    assert versions(seen, running) == new


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert all(release.version for release in releases(text))
    news_since(releases(CHANGELOG), text, text)


def test_the_shipped_changelog_tells_of_the_version_that_runs() -> None:
    shipped = read_changelog(changelog_path())
    assert __version__ in [release.version for release in shipped]
    assert all(section.entries for release in shipped for section in release.sections)


def test_without_a_changelog_nothing_is_new(tmp_path: Path) -> None:
    assert read_changelog(None) == ()
    assert read_changelog(tmp_path) == ()
    assert read_changelog(tmp_path / "gone.md") == ()
