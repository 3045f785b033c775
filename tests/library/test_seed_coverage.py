# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Each statement of the two articles is met in the app in these words, or Learn says why it is not claimed."""

import importlib.util
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_seed_coverage", ROOT / "packaging/makers/make_seed_coverage.py"
    )
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


@pytest.fixture(scope="module")
def texts(maker: ModuleType) -> Mapping[str, str]:
    told: Mapping[str, str] = maker.texts_at(ROOT)
    return told


def test_all_sixty_two_statements_have_their_row(rows: list[dict[str, Any]]) -> None:
    assert [row["n"] for row in rows] == list(range(1, 63))


def test_a_statement_is_said_somewhere_or_gives_a_reason(rows: list[dict[str, Any]]) -> None:
    assert [row["n"] for row in rows if not row.get("said")] == [27], "only links to other articles are no content"
    assert [row["n"] for row in rows if not row.get("said") and not row.get("not_claimed")] == []


@pytest.mark.parametrize("number", range(1, 63))
def test_a_statement_is_met_in_these_words_on_the_page_that_its_row_names(
    texts: Mapping[str, str], rows: list[dict[str, Any]], number: int
) -> None:
    for quote in rows[number - 1].get("said", ()):
        assert len(quote["words"]) >= 7, quote
        assert quote["words"] in texts[quote["at"]], f"{quote['words']!r} is not said at {quote['at']}"


def test_what_is_not_claimed_gives_its_reason_in_learn(
    texts: Mapping[str, str], rows: list[dict[str, Any]]
) -> None:
    assert [row["n"] for row in rows if ("not_claimed" in row) != ("reason" in row)] == []
    for row in rows:
        if "reason" in row:
            at, words = row["reason"]["at"], row["reason"]["words"]
            assert at.split(":")[0] in {"differ", "question", "technique", "source", "learn", "study"}, row["n"]
            assert words in texts[at], f"row {row['n']}: {words!r} is not said at {at}"


def test_a_row_that_quotes_what_is_not_there_makes_no_page(maker: ModuleType, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets" / "library", tmp_path / "assets" / "library")
    (tmp_path / "docs").mkdir()
    written = (ROOT / "docs/seed-coverage.toml").read_text("utf-8")
    wrong = written.replace('words = "Push the brows gently apart."', 'words = "Pull the ears"')
    assert wrong != written
    (tmp_path / "docs/seed-coverage.toml").write_text(wrong, "utf-8")
    with pytest.raises(ValueError, match="row 1: exercise:brow-stretch does not say 'Pull the ears'"):
        maker.coverage_page(tmp_path)


def test_a_claim_about_looks_is_never_simply_made(rows: list[dict[str, Any]]) -> None:
    unreserved = [row["n"] for row in rows if row["kind"] == "claim" and "not_claimed" not in row]
    assert unreserved == [16], "only that tension eases, which the app says as “may feel”"


def test_the_page_is_current(maker: ModuleType) -> None:
    written = (ROOT / "docs/seed-coverage.md").read_text("utf-8")
    assert written == maker.coverage_page(ROOT), "run: python packaging/makers/make_seed_coverage.py"
