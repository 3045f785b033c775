# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer practise ID`: a session in the terminal, with the same machine, sound and history as the window."""

import argparse
import sys
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from facetimer.choices.planner import timeline_options
from facetimer.choices.sound import open_soundtrack
from facetimer.clocks import SystemClock
from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    clock_text,
    may_say_less,
    paths_of,
    said_as_asked,
    says_yes,
    settings_of,
    timeline_for_person,
)
from facetimer.commands.terminal_keys import TerminalKeys, has_keyboard
from facetimer.commands.terminal_session import Captions, StopSignals, run_session
from facetimer.commands.terminal_view import TerminalView
from facetimer.library.model.practice import Exercise
from facetimer.local_day import minutes_of
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Timeline
from facetimer.settings import Settings
from facetimer.streams import OutputFailed

if TYPE_CHECKING:
    from facetimer.history.store import Store
    from facetimer.sound.silent_soundtrack import SilentSoundtrack
    from facetimer.sound.soundtrack import RenderedSoundtrack

SPEED_RANGE = (0.1, 1000.0)
"""A session slower than this would not end within a day."""
KEYS_LINE = "space pause · n next · b back · r repeat · + ten seconds more · q finish early · Ctrl-C stop"


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `practise`."""
    parser = commands.add_parser("practise", parents=[shared], help="practise a routine here in the terminal")
    parser.add_argument("routine", metavar="ID")
    parser.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="N times as fast, without sound")
    parser.add_argument("--mute", action="store_true", help="without sound")
    parser.add_argument("--yes", action="store_true", help="start at once, without asking")
    may_say_less(parser)
    parser.set_defaults(run=run)


def _speed(text: str) -> float:
    low, high = SPEED_RANGE
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not low <= speed <= high:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed; give a number from {low:g} to {high:g}")
    return speed


def run(args: argparse.Namespace) -> int:
    """Practise one routine to its end, or keep what was done of it."""
    settings = said_as_asked(args, settings_of(args))
    asking = not args.yes and sys.stdin is not None and sys.stdin.isatty()
    # Without a keyboard nothing can say that the oil is on.
    asked = settings if asking and has_keyboard() else settings.changed("session.wait_for_tools", False)
    timeline = timeline_for_person(args, asked, catalogue_of(args), _keeps_in if asking else None)
    view = TerminalView(sys.stdout, len(timeline.steps), live=sys.stdout.isatty())
    print(f"{timeline.routine.name}: {clock_text(timeline.total_ms)}")
    if asking and not says_yes("Enter starts, q leaves: ", by_enter=True):
        return 0
    with ExitStack() as stack:
        stop = stack.enter_context(StopSignals())  # first, so that it also covers the closing of the rest
        player, captions_at = _open_session(args, settings, timeline, view, stack)
        keys = stack.enter_context(TerminalKeys())
        if keys.usable:
            view.say(KEYS_LINE)
        if stop.exit_code is not None:
            view.say("Stopped before it began.")
            return stop.exit_code
        return run_session(player, view, keys, stop, captions_at)


def _keeps_in(exercise: Exercise) -> bool:
    return says_yes(f"{exercise.name}: Enter keeps it in, n leaves it out: ", by_enter=True)


def _open_session(
    args: argparse.Namespace, settings: Settings, timeline: Timeline, view: TerminalView, stack: ExitStack
) -> tuple[SessionPlayer, Captions]:
    from facetimer.history.journal import SqliteJournal
    from facetimer.history.store import open_store

    paths = paths_of(args)
    store = open_store(paths.database, paths.backups)
    store.file.keep_backups(settings.history.backups_kept)
    if store.notice:
        view.say(store.notice)
    stack.callback(_close_history, store, view)
    soundtrack = _open_soundtrack(args, settings, timeline, view, stack)
    journal = SqliteJournal(
        store, options=timeline_options(settings), day_start_min=minutes_of(settings.history.day_start)
    )
    lead_in_ms = settings.session.lead_in_s * 1000
    player = SessionPlayer(timeline, SystemClock(), soundtrack, journal, speed=args.speed, lead_in_ms=lead_in_ms)
    return player, soundtrack.captions_at


def _close_history(store: "Store", view: TerminalView) -> None:
    from facetimer.history.emergency_file import close

    left = close(store)
    if left is None:
        return
    try:
        view.say(left.sentence)
    except OutputFailed:
        print(left.sentence, file=sys.stderr)


def _open_soundtrack(
    args: argparse.Namespace, settings: Settings, timeline: Timeline, view: TerminalView, stack: ExitStack
) -> "RenderedSoundtrack | SilentSoundtrack":
    from facetimer.sound.silent_soundtrack import SilentSoundtrack

    if args.mute or args.speed != 1 or settings.sound.muted:
        silent = SilentSoundtrack()
        silent.play(timeline)  # what is not heard is still captioned
        return silent
    soundtrack = stack.enter_context(closing(open_soundtrack(paths_of(args), settings, view.note)))
    soundtrack.prepare(timeline)
    return soundtrack
