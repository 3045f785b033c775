# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The documents hang together: no link leads nowhere, every decision is in the index under its own title."""

import re
import sys
from pathlib import Path

import pytest

from facetimer.paths import find_paths

CHECKOUT = Path(__file__).resolve().parents[2]
DECISIONS = CHECKOUT / "docs" / "decisions"
DOCUMENTS = [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="the README names the folders of Linux")
def test_the_readme_names_every_folder_in_which_something_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/sarah")
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
    paths, readme = find_paths(), (CHECKOUT / "README.md").read_text(encoding="utf-8")
    folders = (paths.data, paths.config, paths.cache)
    assert all(any(place.path.is_relative_to(each) for each in folders) for place in paths.places)
    assert [each for each in folders if f"`~/{each.relative_to('/home/sarah')}`" not in readme] == []


def test_the_index_of_decisions_has_each_under_its_title() -> None:
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(\d{4})\]\((\S+)\) \| (.*) \|$", index, re.MULTILINE)
    files = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    titles = [path.read_text(encoding="utf-8").partition("\n")[0] for path in files]
    assert [(name, f"# {number} · {title}") for number, name, title in listed] == [
        (path.name, title) for path, title in zip(files, titles, strict=True)
    ]
