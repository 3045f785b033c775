# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session in the terminal ends whatever happens to the clock, the keyboard, the output and the process.

Time is a fake clock that each wait for a key moves on; signals are real ones, sent from inside.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import StringIO

import pytest

from facetimer.commands.terminal_session import StopSignals, run_session
from facetimer.commands.terminal_view import TerminalView
from facetimer.faults import EnvironmentFault
from facetimer.session.events import Event, SessionAborted, SessionFinished, SessionPaused
from facetimer.session.player import CLOCK_GAP_MS, SessionPlayer
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import Timeline
from facetimer.streams import OutputFailed
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack

STEP_MS = 500
PLAN = timeline(exercise("tilt", block(1, 3, 1, per_side=True)), exercise("press", block(1, 2, 1)))
WAITS = PLAN.total_ms // STEP_MS
"""How often a session that nothing disturbs waits for a key."""
MOST_WAITS = 4 * WAITS
"""A session that waits this often does not end."""


@dataclass
class Keys:
    """Each wait lasts `STEP_MS`, or what `stalls` says; `pressed` holds the key of a wait, by its number."""

    clock: FakeClock
    stalls: dict[int, int] = field(default_factory=dict)
    pressed: dict[int, str] = field(default_factory=dict)
    usable: bool = False
    waits: int = 0

    def wait(self, seconds: float) -> str:
        self.waits += 1
        assert self.waits < MOST_WAITS, "the session does not end"
        self.clock.advance(self.stalls.get(self.waits, STEP_MS))
        return self.pressed.get(self.waits, "")


@dataclass
class NoStop:
    exit_code: int | None = None


@dataclass
class StopAtWait:
    """Somebody wants the session to end from the `number`-th wait on."""

    keys: Keys
    number: int

    @property
    def exit_code(self) -> int | None:
        return 130 if self.keys.waits >= self.number else None


class JournalThatCalls(InMemoryJournal):
    """Calls `then` while the `number`-th event is being recorded."""

    def __init__(self, number: int, then: Callable[[], None]) -> None:
        super().__init__()
        self._number = number
        self._then = then

    def record(self, event: Event) -> None:
        super().record(event)
        if len(self.events) == self._number:
            self._then()


class OutputThatBreaks(StringIO):
    """Takes `writes` writes and no more."""

    def __init__(self, writes: int) -> None:
        super().__init__()
        self._left = writes

    def write(self, text: str) -> int:
        if not self._left:
            raise OutputFailed(BrokenPipeError())
        self._left -= 1
        return super().write(text)


class Session:
    """A player with a terminal around it."""

    def __init__(
        self,
        *,
        plan: Timeline = PLAN,
        stalls: dict[int, int] | None = None,
        journal: InMemoryJournal | None = None,
        out: StringIO | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.keys = Keys(self.clock, stalls or {})
        self.journal = journal or InMemoryJournal()
        self.out = out or StringIO()
        self.player = SessionPlayer(plan, self.clock, RecordingSoundtrack(), self.journal)

    def run(self, stop: "NoStop | StopAtWait | StopSignals | None" = None) -> int:
        view = TerminalView(self.out, len(PLAN.steps), live=False)
        return run_session(self.player, view, self.keys, stop or NoStop(), lambda _at_ms: ())


def is_over(journal: InMemoryJournal) -> bool:
    """Whether the record says once, and as its last word, that the session is over."""
    ends = [e for e in journal.events if isinstance(e, SessionFinished | SessionAborted)]
    return len(ends) == 1 and journal.events[-1] is ends[0]


# ---- stalls ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", range(1, WAITS + 1, 3))
def test_a_stall_without_a_keyboard_ends_no_session(at: int) -> None:
    session = Session(stalls={at: CLOCK_GAP_MS + 60_000})
    assert session.run() == 0
    assert session.journal.events[-1] == SessionFinished(
        at_ms=PLAN.total_ms, active_ms=PLAN.total_ms, complete=True
    )
    assert "No key can be pressed here, so the session goes on." in session.out.getvalue()


def test_one_stall_after_the_other_ends_no_session() -> None:
    waits_of_a_count = LEAD_IN_MS // STEP_MS
    session = Session(stalls=dict.fromkeys(range(2, WAITS, waits_of_a_count + 3), CLOCK_GAP_MS + 1))
    assert session.run() == 0
    assert is_over(session.journal)
    assert sum(isinstance(e, SessionPaused) for e in session.journal.events) > 3


def test_with_a_keyboard_a_stall_waits_for_a_key() -> None:
    session = Session(stalls={3: CLOCK_GAP_MS + 1})
    session.keys.usable = True
    session.keys.pressed = {20: " "}
    assert session.run() == 0
    assert session.keys.waits > WAITS + 10
    assert "No key" not in session.out.getvalue()


# ---- being stopped ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", range(WAITS + 1))
def test_a_session_that_is_stopped_keeps_what_was_done(at: int) -> None:
    session = Session()
    assert session.run(StopAtWait(session.keys, at)) == (130 if at < WAITS else 0)
    assert is_over(session.journal)
    assert session.player.active_ms == at * STEP_MS
    assert ("What you did is kept" if at < WAITS else "All done") in session.out.getvalue()


def test_a_session_stopped_while_it_stands_still_is_kept() -> None:
    session = Session(stalls={4: CLOCK_GAP_MS + 1})
    session.keys.usable = True
    assert session.run(StopAtWait(session.keys, 9)) == 130
    assert session.player.active_ms == 3 * STEP_MS
    assert is_over(session.journal)


def events_of_a_session() -> int:
    session = Session()
    session.run()
    return len(session.journal.events)


@pytest.fixture
def own_handlers() -> Iterator[None]:
    """The handlers that a program begins with, whatever the tests were started from."""
    numbers = [signal.SIGINT, signal.SIGTERM]
    earlier = [signal.getsignal(number) for number in numbers]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    for number, handler in zip(numbers, earlier, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("own_handlers")
@pytest.mark.parametrize("number", range(1, events_of_a_session() + 1))
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_in_the_middle_of_anything_leaves_a_whole_record(number: int, name: str, code: int) -> None:
    at = getattr(signal, name)
    session = Session(journal=JournalThatCalls(number, lambda: signal.raise_signal(at)))
    with StopSignals() as stop:
        ended = session.run(stop)
    finished = isinstance(session.journal.events[-1], SessionFinished)
    assert ended == (0 if finished else code)
    assert is_over(session.journal)


@pytest.mark.usefixtures("own_handlers")
def test_the_second_signal_ends_the_program_at_once() -> None:
    with StopSignals():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("own_handlers")
def test_a_signal_that_is_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with StopSignals() as stop:
        signal.raise_signal(signal.SIGTERM)
        assert stop.exit_code is None


# ---- an output that goes away ----------------------------------------------------------------------------------


@pytest.mark.parametrize("writes", range(12))
def test_an_output_that_breaks_ends_the_session_and_keeps_it(writes: int) -> None:
    session = Session(out=OutputThatBreaks(writes))
    with pytest.raises(EnvironmentFault, match="What you did is kept") as fault:
        session.run()
    assert not isinstance(fault.value, OutputFailed)  # which a reader that left would make harmless
    assert is_over(session.journal)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.usefixtures("own_handlers")
def test_a_closed_terminal_takes_no_words_and_keeps_the_session() -> None:
    session = Session(
        journal=JournalThatCalls(4, lambda: signal.raise_signal(signal.SIGTERM)), out=OutputThatBreaks(4)
    )
    with StopSignals() as stop:
        assert session.run(stop) == 143
    assert is_over(session.journal)
