# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write `docs/made-sessions.md` from `docs/made-sessions.toml`: python packaging/makers/make_made_sessions.py.

Each wish of the table is made as the command line makes it, and its session printed with its reasons and with what
there is to say of it, read in two parts. A test keeps the page current.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from facetimer.choices.making.allowed import allowed_exercises
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.marks import marks_of
from facetimer.choices.making.wish import Level, Past, Wish
from facetimer.library.health.answer_lines import readable_conditions
from facetimer.library.health.applying_rules import Health
from facetimer.library.health.care_cards import Care, load_care
from facetimer.library.loading import load_catalogue
from facetimer.library.making_rules import MakingRules, load_making_rules
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.model.vocabulary import Category, Goal, Zone

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 28)
HEAD = """# Thirty made sessions, read

<!-- Written by packaging/makers/make_made_sessions.py from docs/made-sessions.toml, rules and library. -->
"""


def page(root: Path) -> str:
    """Return the whole page."""
    table = tomllib.loads((root / "docs" / "made-sessions.toml").read_text("utf-8"))
    library = root / "assets" / "library"
    exercises = load_catalogue(library).exercises
    rules, care = load_making_rules(library), load_care(library)
    lines = [HEAD, table["about"]]
    for number, row in enumerate(table["wishes"], start=1):
        lines += [f"## {number}. {row['who']}\n", *_made(row, exercises, rules, care)]
        lines += [f"*As a physiotherapist:* {row['physio']}\n", f"*As somebody new:* {row['newcomer']}\n"]
    return "\n".join(lines).rstrip() + "\n"


def _made(
    row: Mapping[str, Any], exercises: Mapping[str, Exercise], rules: MakingRules, care: Care
) -> Iterator[str]:
    said, _ = readable_conditions(tuple(row.get("health", ())), care.flags)
    allowed = allowed_exercises(exercises.values(), Health(said), TODAY, care.flags)
    wish = _wish(row, rules)
    made = Maker(allowed, rules, _past(row.get("past", {})), marks_of(row.get("marks", ()), {})).make(wish)
    answers = "".join(f"; health answer `{line}`" for line in row.get("health", ()))
    yield f"`facetimer make {_options(row)}`{answers}\n"
    if made is None:
        yield "Nothing may be done.\n"
        return
    needs = f", with {', '.join(made.routine.tools)}" if made.routine.tools else ""
    yield f"{made.total_ms // 60_000}:{made.total_ms // 1000 % 60:02d}{needs}\n"
    yield "| | step | why |"
    yield "|--:|---|---|"
    for step, (place, why) in zip(made.routine.steps, enumerate(made.reasons, start=1), strict=True):
        count = f", {step.reps} times" if step.reps else ""
        yield f"| {place} | {exercises[step.exercise].name}{count} | {why} |"
    yield ""
    yield from (f"{sentence}\n" for sentence in made.told)


def _wish(row: Mapping[str, Any], rules: MakingRules) -> Wish:
    areas = {area.id: area.zones for area in rules.areas}
    return Wish(
        minutes=row["minutes"],
        goal=Goal(row["goal"]) if "goal" in row else None,
        zones=frozenset(zone for area in row.get("zones", ()) for zone in areas[area]),
        tools=frozenset(Category(tool) for tool in row.get("tools", ())),
        oil=not row.get("dry", False),
        level=Level.NEW if row.get("new") else Level.USED,
        seed=row["seed"],
        kept=tuple(map(RoutineStep, row.get("keep", ()))),
        without=frozenset(row.get("without", ())),
    )


def _past(row: Mapping[str, Any]) -> Past:
    return Past(
        zone_ms={Zone(zone): minutes * 60_000 for zone, minutes in row.get("minutes", {}).items()},
        today=row.get("today", {}),
        yesterday=frozenset(row.get("yesterday", ())),
        ever=frozenset(row.get("ever", ())),
        touch_ms_today=row.get("touched_minutes_today", 0) * 60_000,
        tool_sessions_today=row.get("tool_sessions_today", 0),
    )


def _options(row: Mapping[str, Any]) -> str:
    words = [f"--minutes {row['minutes']}"]
    words += [f"--goal {row['goal']}"] if "goal" in row else []
    for option, key in (("zone", "zones"), ("tool", "tools"), ("keep", "keep"), ("without", "without")):
        words += [f"--{option} {value}" for value in row.get(key, ())]
    words += [f"--{flag}" for flag in ("dry", "new") if row.get(flag)]
    return " ".join([*words, f"--seed {row['seed']}"])


def main() -> None:
    """Write the page."""
    path = ROOT / "docs" / "made-sessions.md"
    path.write_text(page(ROOT), "utf-8")
    print(f"wrote {path}")


if __name__ == "__main__":
    main()
