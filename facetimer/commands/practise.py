# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer practise ID`: a session in the terminal, with the same machine, sound and history as the window."""

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from types import FrameType

from facetimer.commands.surroundings import (
    Subparsers,
    catalogue_of,
    clock_text,
    paths_of,
    timeline_of,
)
from facetimer.commands.terminal_keys import TerminalKeys
from facetimer.commands.terminal_view import TerminalView
from facetimer.session.events import Event
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.ports import Soundtrack
from facetimer.session.timeline import Timeline

POLL_INTERVAL_S = 0.02
MAX_SPEED = 1000.0
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143
KEYS_LINE = "space pause · n next · b back · r repeat · + ten seconds more · q finish early · Ctrl-C stop"


class Terminated(Exception):  # noqa: N818 - the counterpart of KeyboardInterrupt
    """The system asked us to end (SIGTERM, or the terminal was closed)."""


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `practise`."""
    parser = commands.add_parser("practise", parents=[shared], help="practise a routine here in the terminal")
    parser.add_argument("routine", metavar="ID")
    parser.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="N times as fast, without sound")
    parser.add_argument("--mute", action="store_true", help="without sound")
    parser.add_argument("--yes", action="store_true", help="start at once, without asking")
    parser.set_defaults(run=run)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= MAX_SPEED:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed; give a number above 0, at most {MAX_SPEED:g}")
    return speed


def run(args: argparse.Namespace) -> int:
    """Practise one routine to its end, or keep what was done of it."""
    timeline = timeline_of(catalogue_of(args), args.routine)
    view = TerminalView(sys.stdout, len(timeline.steps), live=sys.stdout.isatty())
    print(f"{timeline.routine.name}: {clock_text(timeline.total_ms)}")
    if not args.yes and sys.stdin is not None and sys.stdin.isatty() and not _ready():
        return 0
    with ExitStack() as stack:
        player = _open_session(args, timeline, view, stack)
        keys = stack.enter_context(TerminalKeys())
        if keys.usable:
            view.say(KEYS_LINE)
        return _practise(player, view, keys)


def _ready() -> bool:
    try:
        return input("Enter starts, q leaves: ").strip().lower() not in {"q", "quit", "n", "no"}
    except EOFError:
        return False


def _open_session(
    args: argparse.Namespace, timeline: Timeline, view: TerminalView, stack: ExitStack
) -> SessionPlayer:
    from facetimer.clocks import SystemClock
    from facetimer.history.database import open_store
    from facetimer.history.journal import SqliteJournal

    paths = paths_of(args)
    store = stack.enter_context(closing(open_store(paths.database, paths.backups)))
    if store.notice:
        view.say(store.notice)
    soundtrack = _open_soundtrack(args, timeline, view, stack)
    return SessionPlayer(timeline, SystemClock(), soundtrack, SqliteJournal(store), speed=args.speed)


def _open_soundtrack(
    args: argparse.Namespace, timeline: Timeline, view: TerminalView, stack: ExitStack
) -> Soundtrack:
    from facetimer.resources import assets_dir
    from facetimer.sound.soundtrack import RenderedSoundtrack, SilentSoundtrack

    if args.mute or args.speed != 1:
        return SilentSoundtrack()
    soundtrack = stack.enter_context(closing(RenderedSoundtrack(assets_dir() / "sounds", on_notice=view.say)))
    soundtrack.prepare(timeline)
    return soundtrack


def _practise(player: SessionPlayer, view: TerminalView, keys: TerminalKeys) -> int:
    commands: dict[str, Callable[[], Sequence[Event]]] = {
        " ": player.toggle,
        "\n": player.toggle,
        "n": player.skip,
        "b": player.back,
        "r": player.repeat,
        "+": player.extend,
        "q": player.abort,
    }
    earlier = [(s, signal.signal(s, _raise_terminated)) for s in (signal.SIGTERM, *_hangup())]
    try:
        view.tell(player.start())
        while player.status in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            view.show(player.snapshot())
            command = commands.get(keys.wait(POLL_INTERVAL_S), player.poll)
            view.tell(command())
    except (KeyboardInterrupt, Terminated) as stop:
        player.abort()
        view.say(f"Stopped. What you did is kept: {clock_text(player.active_ms)}.")
        return EXIT_INTERRUPTED if isinstance(stop, KeyboardInterrupt) else EXIT_TERMINATED
    finally:
        for number, handler in earlier:
            signal.signal(number, handler)
    word = "All done" if player.status is SessionStatus.FINISHED else "Finished early"
    view.say(f"{word}: {clock_text(player.active_ms)} practised.")
    return 0


def _hangup() -> tuple[signal.Signals, ...]:
    return (signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()


def _raise_terminated(_number: int, _frame: FrameType | None) -> None:
    raise Terminated
