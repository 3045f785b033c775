# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer plan ID`: the compiled timeline, for people and for other tools."""

import argparse
from typing import Any

from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    clock_text,
    familiar_to,
    find_routine,
    may_say_less,
    paths_of,
    print_json,
    said_as_asked,
    settings_of,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import Segment, Side, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import Settings, SoundSettings


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `plan`."""
    parser = commands.add_parser("plan", parents=[shared], help="show what happens when in a routine")
    parser.add_argument("routine", metavar="ID")
    parser.add_argument("--heard", action="store_true", help="as it is heard: each word and tone with its time")
    parser.add_argument("--json", action="store_true", help="as JSON (its keys: docs/command-line.md)")
    parser.add_argument(
        "--record", metavar="NAME", help="make a folder ready for a voice that you record, and tell what it lacks"
    )
    may_say_less(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the timeline of one routine, or what is heard of it, or what is to be recorded for it."""
    if args.record is not None:
        _record(args)
        return 0
    catalogue, settings = catalogue_of(args), said_as_asked(args, Settings())
    options = TimelineOptions(familiar=familiar_to(args, settings, catalogue))
    timeline = _as_written(catalogue, args.routine, options)
    if args.heard or args.said:
        from facetimer.sound.plan.transcript import transcript

        if args.json:
            print_json(heard_json(timeline, settings.sound))
        else:
            print(transcript(timeline, settings.sound), end="")
    elif args.json:
        print_json(timeline_json(timeline))
    else:
        _print_table(timeline)
    return 0


def _as_written(catalogue: Catalogue, identifier: str, options: TimelineOptions) -> Timeline:
    """Lay a routine out as it stands in its file; health answers leave nothing out of it.

    Raises:
        InputFault: there is no such routine, or it cannot be laid out.
    """
    routine = find_routine(catalogue, identifier)
    try:
        return compile_timeline(routine, catalogue.exercises, options)
    except ValueError as fault:
        raise InputFault(str(fault)) from None


def _record(args: argparse.Namespace) -> None:
    """Write what is to be recorded for one routine, and print what is missing."""
    from facetimer.choices.files.recordings import RecordingFault, make_ready

    settings, catalogue = said_as_asked(args, settings_of(args)), catalogue_of(args)
    sessions = [_as_written(catalogue, args.routine, TimelineOptions(first_side=side)) for side in Side]
    try:
        ready = make_ready(paths_of(args).own_voices, args.record, sessions, settings.sound)
    except RecordingFault as fault:
        raise InputFault(str(fault)) from None
    except OSError as fault:
        raise EnvironmentFault(f"{args.record} cannot be made ready: {fault.strerror or fault}.") from None
    print(f"{ready.folder}: {len(ready.missing)} of {len(ready.phrases)} phrases of {args.routine} are missing.")
    for name, text in ready.missing.items():
        print(f"  {name}  {text}")
    if ready.missing:
        print("Record each as a sound file of that name beside index.toml: .wav, .flac, .ogg or .mp3.")
    else:
        print("Nothing is missing: it speaks this routine from the next start of facetimer on.")


def timeline_json(timeline: Timeline) -> dict[str, Any]:
    """Return the timeline under the keys other tools rely on."""
    return {
        "routine": timeline.routine.id,
        "total_ms": timeline.total_ms,
        "segments": [_segment_json(segment) for segment in timeline.segments],
    }


def heard_json(timeline: Timeline, wishes: SoundSettings) -> dict[str, Any]:
    """Return what is heard of the timeline under the keys other tools rely on."""
    from facetimer.sound.plan.transcript import heard_cues

    return {
        "routine": timeline.routine.id,
        "total_ms": timeline.total_ms,
        "said": wishes.said,
        "heard": [
            {
                "start_ms": cue.start_ms,
                "end_ms": cue.end_ms,
                "kind": cue.kind.value,
                "exercise": timeline.segments[cue.segment].exercise or None,
                "words": cue.text,
            }
            for cue in heard_cues(timeline, wishes)
        ],
    }


def _segment_json(segment: Segment) -> dict[str, Any]:
    return {
        "index": segment.index,
        "start_ms": segment.start_ms,
        "end_ms": segment.end_ms,
        "kind": segment.kind.value,
        "exercise": segment.exercise or None,
        "block": segment.block,
        "set": segment.set,
        "rep": segment.rep,
        "side": segment.side.value if segment.side else None,
        "cue": segment.cue,
        "care": segment.care,
    }


def _print_table(timeline: Timeline) -> None:
    print(f"{timeline.routine.name}: {clock_text(timeline.total_ms)}")
    step = None
    for segment in timeline.segments:
        if segment.exercise and segment.step != step and segment.kind.value != "gap":
            step = segment.step
            here = timeline.steps[step]
            print(f"\n{here.exercise.name} ({clock_text(here.duration_ms)})")
        seconds = f"{segment.duration_ms / 1000:g} s"
        place = f"{segment.rep} of {segment.reps}" if segment.rep and segment.reps > 1 else ""
        side = f"your {segment.side.value}" if segment.side else ""
        notes = "  ".join(part for part in (place, side, segment.cue, segment.care) if part)
        print(f"  {clock_text(segment.start_ms, int):>6}  {segment.kind.value:<12}{seconds:>7}  {notes}".rstrip())
