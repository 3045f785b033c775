# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer draw`: one moment of an exercise, or the steps of a routine, as a picture. Needs no display."""

import argparse
import math
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    catalogue_of,
    check_target,
    find_exercise,
    find_routine,
    may_overwrite,
    no_such,
    settings_of,
    whole_number,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Camera
from facetimer.resources import assets_dir

if TYPE_CHECKING:
    from facetimer.choices.planner import Planner
    from facetimer.face.rig.rig import Rig
    from facetimer.face.style import FaceStyle
    from facetimer.ui.paper.document import Document

DEFAULT_SIZE = (800, 1000)


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `draw`."""
    parser = commands.add_parser("draw", parents=[shared], help="draw an exercise or a routine as a picture")
    parser.add_argument("id", metavar="ID", help="an exercise; with --sheet a routine or programme")
    parser.add_argument("out", metavar="OUT", type=a_path, help="OUT.png or OUT.svg; a sheet OUT.png or OUT.pdf")
    parser.add_argument("--sheet", action="store_true", help="a contact sheet of a routine; pages to print as PDF")
    parser.add_argument(
        "--moments", action="store_true", help="the four moments that tell an exercise, side by side"
    )
    parser.add_argument("--at", type=_seconds, metavar="S", help="seconds since the exercise's introduction began")
    parser.add_argument("--size", type=_size, default=DEFAULT_SIZE, metavar="WxH", help="in pixels (800x1000)")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument(
        "--skin", type=whole_number, choices=range(6), default=2, metavar="0-5", help="light to deep (2)"
    )
    parser.add_argument(
        "--hair", type=whole_number, choices=range(4), default=0, metavar="0-3", help="the hair's shape (0)"
    )
    parser.add_argument("--style", choices=("full", "line"), default="full", help="with tones, or contours only")
    parser.add_argument("--camera", choices=[camera.value for camera in Camera], help="from where it is seen")
    parser.add_argument("--facing", action="store_true", help="as someone opposite, not as in a mirror")
    may_overwrite(parser)
    parser.set_defaults(run=run)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not math.isfinite(seconds):
        raise argparse.ArgumentTypeError(f"{text!r} is no time; give seconds, such as 12.5")
    return seconds


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; give width x height, such as 800x1000")
    return int(found[1]), int(found[2])


def seen_from(exercise: Exercise, camera: Camera) -> Exercise:
    """Return the exercise with one camera for all of it."""
    blocks = tuple(replace(block, camera=None) for block in exercise.blocks)
    return replace(exercise, camera=camera, blocks=blocks)


def _write_paper(args: argparse.Namespace, catalogue: Catalogue, rig: "Rig", style: "FaceStyle") -> None:
    """Write a routine, or the weeks of a programme, as pages to print: the same that the window prints."""
    from facetimer.choices.planner import Planner
    from facetimer.clocks import local_now
    from facetimer.ui.paper.document import write_pdf
    from facetimer.ui.picture.drawing import offscreen_application

    settings = settings_of(args)
    planner = Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)
    offscreen_application()
    document = _document(planner, args.id, rig, style)
    try:
        write_pdf(document, args.out)
    except OSError as error:
        raise EnvironmentFault(f"{args.out}: cannot be written: {error.strerror or error}") from error


def _document(planner: "Planner", identifier: str, rig: "Rig", style: "FaceStyle") -> "Document":
    from facetimer.choices.paper.programme_paper import programme_paper
    from facetimer.choices.paper.routine_paper import routine_paper
    from facetimer.ui.paper.programme_document import programme_document
    from facetimer.ui.paper.routine_document import routine_document

    catalogue = planner.catalogue
    if identifier in catalogue.programmes:
        return programme_document(programme_paper(catalogue.programmes[identifier], planner))
    if identifier not in catalogue.routines:
        raise no_such(catalogue, identifier, "routine", "programme")
    routine = catalogue.routines[identifier]
    plan = planner.plan(routine.id)
    if plan.timeline is None:
        raise InputFault(plan.review.explanation)
    return routine_document(routine_paper(planner, routine, plan), rig, style)


def run(args: argparse.Namespace) -> int:
    """Draw one picture."""
    from facetimer.face.rig.files import load_rig
    from facetimer.face.style import FaceStyle
    from facetimer.ui.picture.drawing import draw_exercise, draw_moments, draw_sheet

    check_target(args.out, overwrite=args.overwrite)
    catalogue = catalogue_of(args)
    style = FaceStyle(args.theme, args.skin, args.hair, line_only=args.style == "line", facing=args.facing)
    rig = load_rig(assets_dir() / "face")
    if args.sheet and args.out.suffix.lower() == ".pdf":
        _write_paper(args, catalogue, rig, style)
    elif args.sheet:
        routine = find_routine(catalogue, args.id)
        exercises = [catalogue.exercises[step.exercise] for step in routine.steps]
        draw_sheet(rig, routine, exercises, style, args.out)
    else:
        at_ms = None if args.at is None else round(args.at * 1000)
        exercise = find_exercise(catalogue, args.id)
        if args.camera is not None:
            exercise = seen_from(exercise, Camera(args.camera))
        if args.moments:
            draw_moments(rig, exercise, style, args.out)
            return 0
        draw_exercise(rig, exercise, style, args.out, at_ms=at_ms, size=args.size)
    return 0
