# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write `docs/seed-coverage.md` from `docs/seed-coverage.toml`: python packaging/makers/make_seed_coverage.py.

Every name in the table is looked up in the library's data, and every quoted sentence at its place, so that the
page cannot speak of what is not there.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from facetimer.choices.exercise_page import Reading, exercise_sections
from facetimer.library.health.applying_rules import Health
from facetimer.library.health.care_cards import load_care
from facetimer.library.learn import load_learn
from facetimer.library.learn_texts import Shelf
from facetimer.library.loading import load_catalogue

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = {"A": "Gugelin", "B": "Gemma Etc."}
HEAD = """# What the two articles say, and where it lives

<!-- Written by packaging/makers/make_seed_coverage.py from docs/seed-coverage.toml and the library's data. -->

“Gugelin” is “Top Facial Massage for a Sculpted, Toned Look—Backed by Experts”, “Gemma Etc.” is “Does Facial
Massage Help Sagging Skin?”; the numbers are lines of the copies the project was given. Each of their statements
has one row, with the words of the app that a person reads there. What the app deliberately does not repeat says
why, and which words of Learn tell a person so.

| # | where | kind | what it says | said in the app | practised in | not claimed, because |
|--:|---|---|---|---|---|---|
"""
KINDS = {
    Shelf.TECHNIQUES: "technique",
    Shelf.EVIDENCE: "study",
    Shelf.DIFFER: "differ",
    Shelf.QUESTIONS: "question",
    Shelf.SOURCES: "source",
    Shelf.EXPECTATIONS: "learn",
}
"""What the table calls the shelves of Learn that it may name; a term of the glossary goes by its own name."""


def known_names(root: Path) -> Mapping[str, str]:
    """Return everything a row may name, and how it is called on the page."""
    library = root / "assets" / "library"
    catalogue, care = load_catalogue(library), load_care(library)
    names = {f"exercise:{e.id}": f"{e.name} (`{e.id}`)" for e in catalogue.exercises.values()}
    names |= {f"routine:{r.id}": f"routine {r.name}" for r in catalogue.routines.values()}
    names |= {f"programme:{p.id}": f"programme {p.name}" for p in catalogue.programmes.values()}
    names |= {f"flag:{flag}": f"Health: {rules.name}" for flag, rules in care.flags.items()}
    names |= {f"prep:{card.id}": f"preparation card “{card.id}”" for card in care.cards.prep}
    names |= {"card:aftercare": "aftercare card", "card:limits": "the notice on limits"}
    names |= {"safety:skip_zones": "leaving an area out for today"}
    names |= {"doc:writing-routines": "[your own routines](writing-routines.md)"}
    for entry in load_learn(library).entries():
        if entry.shelf in KINDS:
            names[f"{KINDS[entry.shelf]}:{entry.id}"] = f"Learn: {entry.title}"
        elif entry.shelf is Shelf.GLOSSARY:
            names[f"term:{entry.title}"] = f"glossary: {entry.title}"
    return names


def texts_at(root: Path) -> Mapping[str, str]:
    """Return what a person reads at each place that a row may quote, as the pages of the window have it."""
    library = root / "assets" / "library"
    catalogue, care, learn = load_catalogue(library), load_care(library), load_learn(library)
    texts = {}
    for entry in learn.entries():
        told = " ".join(f"{label} {text}" for label, text in entry.paragraphs)
        if entry.shelf in KINDS:
            texts[f"{KINDS[entry.shelf]}:{entry.id}"] = told
        elif entry.shelf is Shelf.GLOSSARY:
            texts[f"term:{entry.title}"] = told
    reading = Reading(
        {study.id: study for study in learn.studies}, care.flags, Health(), date(2026, 1, 1), own_hold_ms=0
    )
    for exercise in catalogue.exercises.values():
        sections = exercise_sections(exercise, reading)
        texts[f"exercise:{exercise.id}"] = " ".join(line for section in sections for line in section.lines)
    texts |= {f"routine:{r.id}": r.note for r in catalogue.routines.values()}
    texts |= {f"programme:{p.id}": f"{p.purpose} {p.why} {p.note}" for p in catalogue.programmes.values()}
    texts |= {f"prep:{card.id}": " ".join(item.text for item in card.items) for card in care.cards.prep}
    texts["card:aftercare"] = " ".join(care.cards.aftercare.lines(touched=True, oiled=True))
    texts["card:limits"] = care.cards.limits.text
    for flag, rules in care.flags.items():
        texts[f"flag:{flag}"] = " ".join(rule.why for situation in rules.situations for rule in situation.rules)
    return texts


def coverage_page(root: Path) -> str:
    """Return the page.

    Raises:
        KeyError: a row names something that is not in the data.
        ValueError: a row quotes words that are not said at their place.
    """
    names, texts = known_names(root), texts_at(root)
    rows: list[dict[str, Any]] = tomllib.loads((root / "docs" / "seed-coverage.toml").read_text("utf-8"))["rows"]
    return HEAD + "".join(_line(row, names, texts) for row in rows)


def _line(row: dict[str, Any], names: Mapping[str, str], texts: Mapping[str, str]) -> str:
    for quote in (*row.get("said", ()), *filter(None, [row.get("reason")])):
        if quote["words"] not in texts[quote["at"]]:
            raise ValueError(f"row {row['n']}: {quote['at']} does not say {quote['words']!r}")
    article, _, lines = row["at"].partition(" ")
    done = "; ".join(names[name] for name in row.get("done", ()))
    done = ". ".join(filter(None, (done, row.get("note")))) or "—"
    reason = row.get("not_claimed", "")
    if reason:
        told = row["reason"]
        reason = f"{reason} {names[told['at']]}: “{told['words']}”"
    said = "; ".join(_quotes(row.get("said", ()), names)) or "—"
    cells = (str(row["n"]), f"{ARTICLES[article]} {lines}", row["kind"], row["says"], said, done, reason)
    return "| " + " | ".join(cells) + " |\n"


def _quotes(said: list[dict[str, str]], names: Mapping[str, str]) -> Iterator[str]:
    for place, quotes in groupby(said, key=lambda quote: quote["at"]):
        words = ", ".join(f"“{quote['words'].strip('“”')}”" for quote in quotes)
        yield f"{names[place]}: {words}"


def main() -> int:
    """Write the page."""
    path = ROOT / "docs" / "seed-coverage.md"
    path.write_text(coverage_page(ROOT), "utf-8")
    print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
