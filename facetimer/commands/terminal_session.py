# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Runs a session in the terminal until it ends, is stopped, or its terminal is gone.

A signal only asks: the session is ended between two looks at the clock, where everything that happened is in the
record. Without a keyboard a pause could not be ended, so none lasts. It knows no time of its own.
"""

import signal
from collections.abc import Callable, Sequence
from types import FrameType, TracebackType
from typing import Protocol, Self

from facetimer.commands.inputs import clock_text
from facetimer.commands.terminal_view import TerminalView
from facetimer.faults import EnvironmentFault
from facetimer.session.events import Event
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.streams import OutputFailed

POLL_INTERVAL_S = 0.02
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143

Captions = Callable[[int], tuple[str, ...]]
"""The words that are being said at a place in session time."""

_ACTIVE = frozenset({SessionStatus.RUNNING, SessionStatus.PAUSED})


class Keys(Protocol):
    """Where key presses come from."""

    @property
    def usable(self) -> bool:
        """Whether a key can ever come."""
        ...

    def wait(self, seconds: float) -> str:
        """Wait up to `seconds` for a key and return it; the empty string if none came."""
        ...


class Stop(Protocol):
    """Whether the session was asked to end."""

    @property
    def exit_code(self) -> int | None:
        """The exit code once the session was asked to end; None until then."""
        ...


class StopSignals:
    """Ctrl-C, the system's request to end and a closed terminal, taken down while open.

    The second signal ends the program at once, as it does everywhere else. A signal that is ignored (`nohup`)
    stays so.
    """

    def __init__(self) -> None:
        self._exit_code: int | None = None
        self._earlier: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}

    @property
    def exit_code(self) -> int | None:
        """130 after Ctrl-C, 143 after the others, None before any."""
        return self._exit_code

    def __enter__(self) -> Self:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._earlier[number] = signal.signal(number, self._take_down)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        for number, handler in self._earlier.items():
            signal.signal(number, handler)

    def _take_down(self, number: int, _frame: FrameType | None) -> None:
        if self._exit_code is not None:
            raise KeyboardInterrupt
        self._exit_code = EXIT_INTERRUPTED if number == signal.SIGINT else EXIT_TERMINATED


def run_session(player: SessionPlayer, view: TerminalView, keys: Keys, stop: Stop, captions_at: Captions) -> int:
    """Run `player` to its end and return the exit code.

    Raises:
        EnvironmentFault: the output could not be written any more; what was done is kept.
    """
    try:
        _run(player, view, keys, stop, captions_at)
        left_early = _end(player)
        done = clock_text(player.active_ms)
        if left_early:
            view.say(f"Stopped. What you did is kept: {done}.")
        else:
            view.say(
                f"{'All done' if player.status is SessionStatus.FINISHED else 'Finished early'}: {done} practised."
            )
    except OutputFailed as fault:
        _end(player)
        if stop.exit_code is None:
            done = clock_text(player.active_ms)
            raise EnvironmentFault(
                f"The session has ended, since {fault} What you did is kept: {done}."
            ) from fault
        left_early = True  # a terminal that was closed takes no words either
    return stop.exit_code or 0 if left_early else 0


def _run(player: SessionPlayer, view: TerminalView, keys: Keys, stop: Stop, captions_at: Captions) -> None:
    commands: dict[str, Callable[[], Sequence[Event]]] = {
        " ": player.toggle,
        "\n": player.toggle,
        "n": player.skip,
        "b": player.back,
        "r": player.repeat,
        "+": player.extend,
        "q": player.abort,
    }
    view.tell(player.start())
    while player.status in _ACTIVE and stop.exit_code is None:
        snapshot = player.snapshot()
        view.show(snapshot, captions_at(snapshot.position_ms))
        view.tell(commands.get(keys.wait(POLL_INTERVAL_S), player.poll)())
        if player.status is SessionStatus.PAUSED and not keys.usable:
            view.say("No key can be pressed here, so the session goes on.")
            view.tell(player.resume())


def _end(player: SessionPlayer) -> bool:
    """Leave a session that is not over, keeping what was done; return whether that was so."""
    if player.status not in _ACTIVE:
        return False
    player.abort()
    return player.status is SessionStatus.ABORTED
