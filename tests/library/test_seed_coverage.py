# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Each statement of the two articles lives somewhere in the app, or says why it is not claimed."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_seed_coverage", ROOT / "packaging/make_seed_coverage.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    data = tomllib.loads((ROOT / "docs/seed-coverage.toml").read_text("utf-8"))
    found: list[dict[str, Any]] = data["rows"]
    return found


def test_all_sixty_two_statements_have_their_row(rows: list[dict[str, Any]]) -> None:
    assert [row["n"] for row in rows] == list(range(1, 63))


def test_a_row_lives_somewhere_or_gives_a_reason(rows: list[dict[str, Any]]) -> None:
    assert [row["n"] for row in rows if not row.get("lives") and not row.get("not_claimed")] == []


def test_every_statement_is_met_at_the_place_that_its_row_names(
    maker: ModuleType, rows: list[dict[str, Any]]
) -> None:
    texts = maker.texts_at(ROOT)
    assert [row["n"] for row in rows if "found" not in row] == [27], "only links to other articles are no content"
    for row in rows:
        if "found" in row:
            at, words = row["found"]["at"], row["found"]["words"]
            assert at in row["lives"], row["n"]
            assert words in texts[at], f"row {row['n']}: {words!r} is not said at {at}"


def test_a_claim_about_looks_is_never_simply_made(rows: list[dict[str, Any]]) -> None:
    unreserved = [row["n"] for row in rows if row["kind"] == "claim" and "not_claimed" not in row]
    assert unreserved == [16], "only that tension eases, which the app says as “may feel”"


def test_the_page_is_current(maker: ModuleType) -> None:
    written = (ROOT / "docs/seed-coverage.md").read_text("utf-8")
    assert written == maker.coverage_page(ROOT), "run: python packaging/make_seed_coverage.py"
