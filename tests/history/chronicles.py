# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Made-up histories: any number of sessions, the same for the same seed."""

import random
import uuid
from datetime import datetime, timedelta, timezone

from facetimer.history.file.merging import merge_into
from facetimer.history.records import (
    Feeling,
    Moment,
    MomentKind,
    Outcome,
    Reaction,
    ReactionKind,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    utc_ms,
)
from facetimer.history.store import Store
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.local_day import local_day
from tests.history.histories import FakeWall

WALL_START = datetime(2026, 1, 5, 7, 0, tzinfo=timezone(timedelta(hours=1)))
ROUTINES = (
    ("five-basics", "The Five Basics"),
    ("gua-sha-face", "Gua Sha, Neck to Forehead"),
    ("jaw-ease", "Jaw Ease"),
)
EXERCISES = tuple(f"exercise-{number}" for number in range(40))
NOTES = (None, None, None, "jaw felt loose", "Übung im Zug; ünterwegs", "x" * 200, "long " * 2000)
_ZONES = tuple(zone.value for zone in Zone)
_TOOLS = (Tool.NONE.value, Tool.FINGERTIPS.value, Tool.GUA_SHA.value, Tool.ROLLER.value)


def made_up(dice: random.Random, started: datetime, steps: int | None = None) -> SessionRecord:
    """Return one session that is over, started at an aware moment."""
    routine, name = dice.choice(ROUTINES)
    made = tuple(_step(dice, index) for index in range(steps or dice.randint(1, 18)))
    complete = all(step.outcome is StepResult.DONE for step in made)
    offset = started.utcoffset()
    assert offset is not None
    offset_min = int(offset.total_seconds() // 60)
    utc = from_utc_ms(utc_ms(started))
    active_ms = sum(step.active_ms for step in made)
    return SessionRecord(
        id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        routine=routine,
        routine_name=name,
        started_utc=utc,
        utc_offset_min=offset_min,
        local_day=local_day(utc + timedelta(minutes=offset_min)),
        outcome=Outcome.COMPLETE if complete else Outcome.PARTIAL,
        active_ms=active_ms,
        planned_ms=sum(step.planned_ms for step in made),
        steps=made,
        changed_utc=utc + timedelta(milliseconds=active_ms + 1),
        note=dice.choice(NOTES),
        feeling=dice.choice((None, None, *Feeling)),
        moments=tuple(
            Moment(
                dice.choice(tuple(MomentKind)), dice.randrange(100_000), utc, dice.choice(("", "left", "10000"))
            )
            for _ in range(dice.randrange(4))
        ),
        first_side=dice.choice(("left", "right")),
        reactions=tuple(
            sorted(
                {
                    Reaction(dice.choice(_ZONES), dice.choice(tuple(ReactionKind)))
                    for _ in range(dice.choice((0, 0, 0, 2)))
                }
            )
        ),
        tension_before=dice.choice((None, None, 0, 7)),
        opening_after_mm=dice.choice((None, None, 41)),
    )


def _step(dice: random.Random, index: int) -> StepRecord:
    planned_ms = dice.randrange(10_000, 120_000)
    outcome = dice.choices(tuple(StepResult), (12, 1, 1, 1))[0]
    share = {StepResult.DONE: 1.0, StepResult.NOT_REACHED: 0.0}.get(outcome, dice.random())
    active_ms = int(planned_ms * share)
    left_ms = dice.randrange(active_ms // 2 + 1) if dice.random() < 0.3 else 0
    exercise = dice.choice(EXERCISES)
    return StepRecord(
        index=index,
        exercise=exercise,
        name=exercise.replace("-", " ").title(),
        outcome=outcome,
        planned_ms=planned_ms,
        active_ms=active_ms,
        sets=dice.choice((1, 1, 1, 2)),
        zones=tuple(dice.sample(_ZONES, dice.choice((1, 1, 2)))),
        tool=dice.choice(_TOOLS),
        left_ms=left_ms,
        right_ms=min(left_ms, active_ms - left_ms),
        taught=f"{planned_ms:08x}" if index % 2 else "",
    )


def fill_store(store: Store, count: int, seed: int, wall: FakeWall) -> list[str]:
    """Add sessions some hours apart, moving the wall clock along; return their ids."""
    dice = random.Random(seed)
    made = []
    for _ in range(count):
        wall.advance(hours=dice.randint(3, 30))
        made.append(made_up(dice, wall()))
    store.write(lambda connection: merge_into(connection, made, {}, ()))
    return [record.id for record in made]
