# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer make --minutes N`: a session made for this person, with the reason of each step."""

import argparse
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from facetimer.clocks import local_now
from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    clock_text,
    history_of,
    paths_of,
    print_json,
    settings_of,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.files import write_whole
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.resources import assets_dir

if TYPE_CHECKING:
    from facetimer.choices.making.wish import Made, Wish
    from facetimer.library.making_rules import MakingRules

_GOALS = {"ease": Goal.EASE, "work": Goal.WORK, "both": None}
_ENOUGH_SESSIONS = 200


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `make`."""
    parser = commands.add_parser("make", parents=[shared], help="make a session for a wish")
    parser.add_argument("--minutes", type=int, required=True, metavar="N", help="how long, from 2 to 30")
    parser.add_argument("--goal", choices=list(_GOALS), default="both", help="to let muscles go, to let them work")
    parser.add_argument(
        "--zone", action="append", default=[], metavar="PLACE", help="where, such as jaw; may be given again"
    )
    parser.add_argument(
        "--tool",
        action="append",
        default=[],
        choices=["gua-sha", "roller"],
        help="what is at hand; may be given again",
    )
    parser.add_argument("--dry", action="store_true", help="without oil")
    parser.add_argument("--new", action="store_true", help="for somebody who is new to it")
    parser.add_argument(
        "--seed", type=int, metavar="N", help="the same number, the same session; else the day decides"
    )
    parser.add_argument("--save", metavar="NAME", help="keep it among your own routines")
    parser.add_argument("--json", action="store_true", help="as JSON (keys are documented in the README)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make one session, print it, and keep it if asked to."""
    from facetimer.library.making_rules import load_making_rules

    rules = load_making_rules(assets_dir() / "library")
    catalogue = catalogue_of(args)
    wish, made = _make(args, catalogue, rules)
    saved = _save(args, catalogue, made) if args.save else None
    if args.json:
        print_json(_json(wish, made, saved))
        return 0
    print(f"{made.routine.name}: {clock_text(made.total_ms)}")
    for number, (step, why) in enumerate(zip(made.routine.steps, made.reasons, strict=True), start=1):
        count = f", {step.reps} times" if step.reps else ""
        print(f"{number:>3}  {catalogue.exercises[step.exercise].name}{count}: {why}")
    for sentence in made.told:
        print(sentence)
    if saved:
        print(f"Kept as {saved}; facetimer practise {saved} begins it.")
    else:
        print(f"The same again: --seed {wish.seed}")
    return 0


def _make(args: argparse.Namespace, catalogue: Catalogue, rules: "MakingRules") -> "tuple[Wish, Made]":
    from facetimer.choices.making.allowed import allowed_exercises
    from facetimer.choices.making.lately import past_of
    from facetimer.choices.making.maker import Maker
    from facetimer.choices.making.wish import Level, Wish
    from facetimer.choices.planner import Planner

    settings = settings_of(args)
    planner = Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)
    for notice in planner.health_notices():
        print(notice, file=sys.stderr)
    today = planner.today()
    with history_of(args) as store:
        past = past_of(store.sessions(_ENOUGH_SESSIONS), catalogue, today)
    wish = Wish(
        minutes=args.minutes,
        goal=_GOALS[args.goal],
        zones=_zones(args.zone, rules),
        tools=frozenset(Category(tool) for tool in args.tool),
        oil=not args.dry,
        level=Level.NEW if args.new else Level.USED,
        seed=today.toordinal() if args.seed is None else args.seed,
    )
    allowed = allowed_exercises(catalogue.exercises.values(), planner.health(), today, planner.care.flags)
    try:
        made = Maker(allowed, rules, past, options=planner.options()).make(wish)
    except ValueError as fault:
        raise InputFault(f"{fault}.") from None
    if made is None:
        raise InputFault(
            "Nothing is left that may be practised today: of your health answers, your wish, or what was done."
        )
    return wish, made


def _zones(words: Iterable[str], rules: "MakingRules") -> frozenset[Zone]:
    areas = {area.id: area.zones for area in rules.areas} | {zone.value: (zone,) for zone in Zone}
    found: set[Zone] = set()
    for word in words:
        if word not in areas:
            raise InputFault(f"{word!r} is no place; there are {', '.join(areas)}.")
        found.update(areas[word])
    return frozenset(found)


def _save(args: argparse.Namespace, catalogue: Catalogue, made: "Made") -> str:
    from facetimer.library.files.routine_text import free_id, routine_text

    taken = {*catalogue.routines, *catalogue.exercises, *catalogue.programmes, *catalogue.aliases}
    folder = paths_of(args).own_library
    identifier = free_id(args.save, taken | {file.stem for file in folder.glob("*.toml")})
    routine = replace(made.routine, id=identifier, name=args.save)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{identifier}.toml", routine_text(routine).encode())
    except OSError as error:
        raise EnvironmentFault(f"{folder / identifier}.toml cannot be written: {error.strerror}.") from None
    return identifier


def _json(wish: "Wish", made: "Made", saved: str | None) -> dict[str, Any]:
    steps = zip(made.routine.steps, made.reasons, strict=True)
    return {
        "seed": wish.seed,
        "total_ms": made.total_ms,
        "prep": made.routine.prep.value,
        "tools": list(made.routine.tools),
        "steps": [{"exercise": step.exercise, "reps": step.reps, "why": why} for step, why in steps],
        "told": list(made.told),
        "saved": saved,
    }
