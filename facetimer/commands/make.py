# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer make --minutes N`: a session made for this person, with the reason of each step."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from facetimer.clocks import local_now
from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    clock_text,
    find_exercise,
    history_of,
    paths_of,
    print_json,
    settings_of,
    whole_number,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.files import is_there
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.resources import assets_dir

if TYPE_CHECKING:
    from facetimer.choices.making.wish import Made, Wish
    from facetimer.history.records import SessionRecord
    from facetimer.library.making_rules import MakingRules

_GOALS = {"ease": Goal.EASE, "work": Goal.WORK, "both": None}


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `make`."""
    parser = commands.add_parser("make", parents=[shared], help="make a session for a wish")
    add = parser.add_argument
    add("--minutes", type=whole_number, required=True, metavar="N", help="how long, from 2 to 30")
    add("--goal", choices=list(_GOALS), default="both", help="to let muscles go, or to let them work")
    add("--zone", action="append", default=[], metavar="PLACE", help="where, such as jaw; may be given again")
    tools = ["gua-sha", "roller"]
    add("--tool", action="append", default=[], choices=tools, help="what is at hand; may be given again")
    add("--dry", action="store_true", help="without oil")
    add("--new", action="store_true", help="for somebody who is new to it")
    kept = "a step that is to be there, N times; may be given again"
    add("--keep", action="append", default=[], metavar="ID[=N]", type=_kept, help=kept)
    add("--without", action="append", default=[], metavar="ID", help="an exercise that is to stay out")
    add("--seed", type=whole_number, metavar="N", help="the same number, the same session; else the day decides")
    add("--save", metavar="NAME", help="keep it among your own routines")
    add("--json", action="store_true", help="as JSON (its keys: docs/command-line.md)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make one session, print it, and keep it if asked to."""
    from facetimer.library.making_rules import load_making_rules

    rules = load_making_rules(assets_dir() / "library")
    catalogue = catalogue_of(args)
    made = _make(args, catalogue, rules)
    saved = _save(args, catalogue, made) if args.save is not None else None
    if args.json:
        print_json(_json(made, saved))
        return 0
    print(f"{made.routine.name}: {clock_text(made.total_ms)}")
    if made.routine.tools:
        print(f"Have ready: {', '.join(made.routine.tools)}.")
    for number, (step, why) in enumerate(zip(made.routine.steps, made.reasons, strict=True), start=1):
        count = f", {'once' if step.reps == 1 else f'{step.reps} times'}" if step.reps else ""
        print(f"{number:>3}  {catalogue.exercises[step.exercise].name}{count}: {why}")
    for sentence in made.told:
        print(sentence)
    if saved:
        print(f"Kept as {saved}; facetimer practise {saved} begins it.")
    else:
        print(f"The same again today: --seed {made.wish.seed}")
    return 0


def _make(args: argparse.Namespace, catalogue: Catalogue, rules: "MakingRules") -> "Made":
    from facetimer.choices.making.for_person import maker_for
    from facetimer.choices.planner import Planner

    settings = settings_of(args)
    planner = Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)
    for notice in planner.health_notices():
        print(notice, file=sys.stderr)
    maker = maker_for(planner, rules, _sessions(args), settings.making.marks)
    wish = _wish(args, catalogue, rules, planner.today().toordinal())
    try:
        made = maker.make(wish)
    except ValueError as fault:
        raise InputFault(f"{fault}.") from None
    if made is None:
        raise InputFault(maker.why_nothing(wish).sentence)
    return made


def _sessions(args: argparse.Namespace) -> "Sequence[SessionRecord]":
    from facetimer.choices.making.for_person import ENOUGH_SESSIONS

    if not is_there(paths_of(args).database):
        return ()  # making a session leaves no trace
    with history_of(args, only_reads=True) as store:
        return store.sessions(ENOUGH_SESSIONS)


def _wish(args: argparse.Namespace, catalogue: Catalogue, rules: "MakingRules", day: int) -> "Wish":
    from facetimer.choices.making.wish import Level, Wish

    return Wish(
        minutes=args.minutes,
        goal=_GOALS[args.goal],
        zones=_zones(args.zone, rules),
        tools=frozenset(Category(tool) for tool in args.tool),
        oil=not args.dry,
        level=Level.NEW if args.new else Level.USED,
        seed=day if args.seed is None else args.seed,
        kept=tuple(replace(step, exercise=find_exercise(catalogue, step.exercise).id) for step in args.keep),
        without=frozenset(find_exercise(catalogue, name).id for name in args.without),
    )


def _kept(text: str) -> RoutineStep:
    name, sign, count = text.partition("=")
    if sign and not (count.isascii() and count.isdigit() and int(count)):
        raise argparse.ArgumentTypeError(f"{text!r} is no step; write fish-lips, or jaw-rest=3 for three times")
    return RoutineStep(name, reps=int(count) if sign else None)


def _zones(words: Iterable[str], rules: "MakingRules") -> frozenset[Zone]:
    from facetimer.choices.not_there import nearest

    areas = {area.id: area.zones for area in rules.areas} | {zone.value: (zone,) for zone in Zone}
    found: set[Zone] = set()
    for word in words:
        if word not in areas:
            near = nearest(word, areas)
            hint = f"did you mean {near}?" if near else f"there are {', '.join(areas)}."
            raise InputFault(f"{word!r} is no place; {hint}")
        found.update(areas[word])
    return frozenset(found)


def _save(args: argparse.Namespace, catalogue: Catalogue, made: "Made") -> str:
    from facetimer.choices.making.own_routine import keep_as_own

    own = paths_of(args).own_library
    try:
        return keep_as_own(made.routine, args.save, catalogue, own)
    except ValueError as fault:
        raise InputFault(f"{fault}.") from None
    except OSError as error:
        raise EnvironmentFault(f"{error.filename or own} cannot be written: {error.strerror}.") from None


def _json(made: "Made", saved: str | None) -> dict[str, Any]:
    steps = zip(made.routine.steps, made.reasons, strict=True)
    return {
        "seed": made.wish.seed,
        "total_ms": made.total_ms,
        "prep": made.routine.prep.value,
        "tools": list(made.routine.tools),
        "steps": [{"exercise": step.exercise, "reps": step.reps, "why": why} for step, why in steps],
        "told": list(made.told),
        "saved": saved,
    }
