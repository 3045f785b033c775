# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`kill -9` at random instants of a sped-up session, again and again on one history.

The victim is a forked process that really runs a session: player, journal, SQLite. It says through a pipe what
it is about to record and what it has recorded; whatever it had recorded must be there afterwards.
"""

import os
import random
import signal
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from facetimer.history.journal import SqliteJournal
from facetimer.history.records import Outcome, SessionRecord, StepResult
from facetimer.history.resume import resume_at
from facetimer.history.store import Store, open_store
from facetimer.session.events import Event, SegmentStarted, StepEnded, StepOutcome
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Timeline
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, RecordingSoundtrack

TICK_MS = 100
BEYOND = 1.1
"""Kills fall anywhere from the first millisecond to a tenth of a session after its end."""


@dataclass
class KillTally:
    """What was seen."""

    kills: int = 0
    before_the_row: int = 0
    after_the_end: int = 0
    resumed: int = 0
    steps_confirmed: int = 0
    steps_lost: int = 0
    wrong_offers: int = 0
    failed_checks: int = 0


def plan() -> Timeline:
    return timeline(
        exercise("one", block(1, 5, 1)),
        exercise("two", block(1, 5, 1, 1, 2, per_side=True)),
        exercise("three", block(1, 3, 1, reps=3), block(1, 2, 1)),
        exercise("four", block(1, 5, 1, per_side=True)),
        exercise("five", block(1, 5, 1)),
    )


class _TellingJournal:
    """A journal that says what it is about to record and what it has recorded."""

    def __init__(self, journal: SqliteJournal, tell: Callable[[str], None]) -> None:
        self._journal = journal
        self._tell = tell

    def record(self, event: Event) -> None:
        word = _word(event)
        self._tell(f"about {word}")
        self._journal.record(event)
        self._tell(f"did {word} {self._journal.kept and self._journal.kept.id}")


def _word(event: Event) -> str:
    if isinstance(event, StepEnded) and event.outcome is StepOutcome.DONE:
        return f"step {event.step.index}"
    if isinstance(event, SegmentStarted):
        return f"place {event.segment.step}"
    return f"event {type(event).__name__}"


def run(folder: Path, count: int, seed: int) -> KillTally:
    """Kill `count` sessions and look at what is left after each.

    Raises:
        AssertionError: something was lost; the message names the seed and the round.
    """
    dice = random.Random(seed)
    longest_s = BEYOND * whole_session_s(folder.with_name(f"{folder.name}-timed"))
    tally = KillTally()
    history: dict[str, SessionRecord] = {}
    for number in range(count):
        victim = random.Random(dice.getrandbits(32))
        told = _kill_one(folder, dice.random() * longest_s, victim, resume=dice.random() < 0.3)
        tally.kills += 1
        _examine(folder, told, history, tally, f"seed {seed}, kill {number}")
    return tally


def whole_session_s(folder: Path) -> float:
    """Return how long a session takes here that nobody kills: the median of three, on a history of their own."""
    return statistics.median(_life_s(folder, random.Random(number)) for number in range(3))


def _life_s(folder: Path, dice: random.Random) -> float:
    with _victim(folder, dice, resume=False) as (child, pipe):
        assert pipe.readline() == "ready\n"
        began = time.monotonic()
        while pipe.readline() not in {"over\n", ""}:
            pass
        took = time.monotonic() - began
        os.kill(child, signal.SIGKILL)
    return took


@contextmanager
def _victim(folder: Path, dice: random.Random, *, resume: bool) -> Iterator[tuple[int, IO[str]]]:
    """Yield a process that practises, and what it tells; it has to be killed within."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        _practise(folder, write_end, dice, resume=resume)
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as pipe:
        yield child, pipe
        os.waitpid(child, 0)


def _open(folder: Path) -> Store:
    return open_store(folder / "history.sqlite3", folder / "backups")


def _kill_one(folder: Path, after_s: float, dice: random.Random, *, resume: bool) -> list[str]:
    with _victim(folder, dice, resume=resume) as (child, pipe):
        assert pipe.readline() == "ready\n"
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
        return pipe.read().splitlines()


def _practise(folder: Path, write_end: int, dice: random.Random, *, resume: bool) -> NoReturn:
    """Run one session to its end, or until killed; never returns into the test."""

    def tell(line: str) -> None:
        os.write(write_end, f"{line}\n".encode("ascii"))

    try:
        clock, laid_out = FakeClock(), plan()
        store = _open(folder)
        offered = store.resumable() if resume else None
        at_ms = resume_at(laid_out, offered) if offered else None
        tell("ready")
        if offered and at_ms is not None:
            tell(f"resumed {offered.id}")
            journal = SqliteJournal(store, continues=offered.id)
            told = _TellingJournal(journal, tell)
            player = SessionPlayer(
                laid_out, clock, RecordingSoundtrack(), told, done_steps=offered.record.indices_done, lead_in_ms=0
            )
            player.start(at_ms)
        else:
            told = _TellingJournal(SqliteJournal(store), tell)
            player = SessionPlayer(laid_out, clock, RecordingSoundtrack(), told, lead_in_ms=0)
            player.start()
        while player.status is SessionStatus.RUNNING:
            clock.advance(TICK_MS)
            player.poll()
            _meddle(player, dice)
        tell("over")
        signal.pause()  # wait for the kill with everything still open
    finally:
        os._exit(1)


def _meddle(player: SessionPlayer, dice: random.Random) -> None:
    """Now and then do what a person does: pause, ask for more time, skip, go back."""
    deed = dice.randrange(1_200)
    if deed == 0 and player.status is SessionStatus.RUNNING:
        player.pause()
        player.resume()
    elif deed == 1 and player.status is SessionStatus.RUNNING:
        player.extend(5_000)
    elif deed == 2 and player.status is SessionStatus.RUNNING:
        player.skip()
    elif deed == 3 and player.status is SessionStatus.RUNNING:
        player.back()


def _examine(
    folder: Path, told: list[str], history: dict[str, SessionRecord], tally: KillTally, where: str
) -> None:
    with closing(sqlite3.connect(folder / "history.sqlite3")) as raw:
        found = raw.execute("PRAGMA integrity_check").fetchone()[0]
    tally.failed_checks += found != "ok"
    assert found == "ok", f"{where}: {found}"
    store = _open(folder)
    assert store.notice is None, f"{where}: {store.notice}"
    records = {record.id: record for record in store.sessions(limit=-1)}
    did = [line.split() for line in told if line.startswith("did ")]
    taken_up = [line.split()[1] for line in told if line.startswith("resumed ")]
    # A session that is taken up may change before it has been said that it was.
    identifier = did[-1][-1] if did else next(iter(taken_up), None)
    for known in history.values():
        if known.id != identifier:
            assert records.get(known.id) == known, f"{where}: an older session changed"
    if identifier is None:
        tally.before_the_row += 1
    else:
        _examine_session(store, records, identifier, told, tally, where)
    tally.resumed += bool(taken_up)
    history.clear()
    history.update(records)
    store.close()


def _examine_session(
    store: Store,
    records: dict[str, SessionRecord],
    identifier: str,
    told: list[str],
    tally: KillTally,
    where: str,
) -> None:
    record = records[identifier]
    confirmed = {int(line.split()[2]) for line in told if line.startswith("did step ")}
    present = {step.index for step in record.steps if step.outcome is StepResult.DONE}
    tally.steps_confirmed += len(confirmed)
    tally.steps_lost += len(confirmed - present)
    assert confirmed <= present, f"{where}: lost steps {confirmed - present}"
    if any(line.startswith("about event SessionFinished") for line in told):
        tally.after_the_end += 1
        ended = {Outcome.COMPLETE, Outcome.PARTIAL}
        assert record.outcome in {*ended, Outcome.INTERRUPTED}, f"{where}: {record.outcome}"
        assert record.outcome in ended or "over" not in told, where
        return
    assert record.outcome is Outcome.INTERRUPTED, f"{where}: {record.outcome}"
    offered = store.resumable()
    places = [int(line.split()[2]) for line in told if " place " in line]
    # What was recorded last, or what was being recorded at that moment.
    right = set(places[-2:]) | {int(line.split()[2]) for line in told[-2:] if " place " in line}
    good = offered is not None and offered.id == identifier and (not places or offered.step in right)
    tally.wrong_offers += not good
    assert good, f"{where}: offered {offered and offered.step}, stood in {places[-4:]}"
