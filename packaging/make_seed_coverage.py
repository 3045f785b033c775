# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write `docs/seed-coverage.md` from `docs/seed-coverage.toml`: python packaging/make_seed_coverage.py.

Every name in the table is looked up in the library's data, so that the page cannot speak of what is not there.
"""

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from facetimer.library.health.care_cards import load_care
from facetimer.library.learn import Shelf, load_learn
from facetimer.library.loading import load_catalogue

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = {"A": "Top Facial Massage for a Sculpted, Toned Look", "B": "Does Facial Massage Help Sagging Skin?"}
HEAD = f"""# What the two articles say, and where it lives

<!-- Written by packaging/make_seed_coverage.py from docs/seed-coverage.toml and the library's data. -->

Article A is “{ARTICLES["A"]}”, article B “{ARTICLES["B"]}”; the numbers are lines of the copies
the project was given. Each of their statements has one row. What the app deliberately does not repeat says why.

| # | where | kind | what it says | in the app | not claimed, because |
|--:|---|---|---|---|---|
"""


def known_names(root: Path) -> Mapping[str, str]:
    """Return everything a row may name, and how it is called on the page."""
    library = root / "assets" / "library"
    catalogue, care, learn = load_catalogue(library), load_care(library), load_learn(library)
    names = {f"exercise:{e.id}": f"{e.name} (`{e.id}`)" for e in catalogue.exercises.values()}
    names |= {f"routine:{r.id}": f"routine {r.name}" for r in catalogue.routines.values()}
    names |= {f"programme:{p.id}": f"programme {p.name}" for p in catalogue.programmes.values()}
    names |= {f"flag:{flag}": f"health flag {rules.name}" for flag, rules in care.flags.items()}
    names |= {f"prep:{card.id}": f"prep card “{card.id}”" for card in care.cards.prep}
    names |= {"card:aftercare": "aftercare card", "card:limits": "the notice on limits"}
    names |= {"safety:skip_zones": "leaving an area out for today"}
    names |= {"doc:writing-routines": "[your own routines](writing-routines.md)"}
    kinds = {
        Shelf.TECHNIQUES: "technique",
        Shelf.EVIDENCE: "study",
        Shelf.DIFFER: "differ",
        Shelf.QUESTIONS: "question",
        Shelf.SOURCES: "source",
    }
    for entry in learn.entries():
        if entry.shelf in kinds:
            names[f"{kinds[entry.shelf]}:{entry.id}"] = f"Learn: {entry.title}"
        elif entry.shelf is Shelf.EXPECTATIONS:
            names[f"learn:{entry.id}"] = f"Learn: {entry.title}"
        elif entry.shelf is Shelf.GLOSSARY:
            names[f"term:{entry.title}"] = f"glossary: {entry.title}"
    return names


def texts_at(root: Path) -> Mapping[str, str]:
    """Return what a person reads or hears at each place a row may name, as far as the place is text."""
    library = root / "assets" / "library"
    catalogue, care, learn = load_catalogue(library), load_care(library), load_learn(library)
    kinds = {
        Shelf.TECHNIQUES: "technique",
        Shelf.EVIDENCE: "study",
        Shelf.DIFFER: "differ",
        Shelf.QUESTIONS: "question",
        Shelf.SOURCES: "source",
        Shelf.EXPECTATIONS: "learn",
    }
    texts = {
        f"{kinds[entry.shelf]}:{entry.id}": " ".join(f"{label} {text}" for label, text in entry.paragraphs)
        for entry in learn.entries()
        if entry.shelf in kinds
    }
    texts |= {f"exercise:{e.id}": msgspec.json.encode(e).decode() for e in catalogue.exercises.values()}
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
    """
    names = known_names(root)
    rows: list[dict[str, Any]] = tomllib.loads((root / "docs" / "seed-coverage.toml").read_text("utf-8"))["rows"]
    lines = []
    for row in rows:
        lives = "; ".join(names[name] for name in row.get("lives", [])) or "—"
        if "note" in row:
            lives = f"{lives}. {row['note']}"
        cells = (str(row["n"]), row["at"], row["kind"], row["says"], lives, row.get("not_claimed", ""))
        lines.append("| " + " | ".join(cells) + " |\n")
    return HEAD + "".join(lines)


def main() -> int:
    """Write the page."""
    path = ROOT / "docs" / "seed-coverage.md"
    path.write_text(coverage_page(ROOT), "utf-8")
    print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
