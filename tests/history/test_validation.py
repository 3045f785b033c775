# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What comes from outside is believed field by field; what the app writes passes, whatever it is called."""

import random
import uuid
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.records import Freeze, FreezeKind, Moment, MomentKind, Place, Reaction, ReactionKind
from facetimer.history.validation import (
    EARLIEST,
    LATEST,
    MAX_LINE,
    MAX_MOMENTS,
    MAX_MS,
    MAX_NAMES,
    MAX_NOTE,
    MAX_SETS,
    MAX_STEPS,
    believed,
    believed_freeze,
    believed_removal,
    fault_in,
    is_uuid,
    one_line,
    plain_note,
)
from tests.history.chronicles import WALL_START, made_up

ID = "0b5f3c1e-7a63-4a55-9f0e-3f6f1f8f9c11"
RECORD = replace(made_up(random.Random(5), WALL_START, steps=3), id=ID)
STEP = RECORD.steps[0]
PLACE = Place(1_000, 0)
NO_IDS = (
    "7",
    "0" * 36,
    ID.upper(),
    f"{ID}\n",
    ID.replace("-", ""),
    "../../victim/./././././././/precious",
    "0b5f3c1e-7a63-4a55-9f0e-3f6f1f8f\r\nX:",
    "٠b5f3c1e-7a63-4a55-9f0e-3f6f1f8f9c11",
)


@pytest.mark.parametrize("identifier", NO_IDS)
def test_only_a_uuid_in_its_usual_form_is_an_id(identifier: str) -> None:
    assert not is_uuid(identifier)
    assert "id is not a UUID" in str(fault_in(replace(RECORD, id=identifier)))
    with pytest.raises(ValueError, match="is no UUID"):
        believed_removal(identifier, RECORD.changed_utc)
    with pytest.raises(ValueError, match="is no UUID"):
        believed_freeze(Freeze(identifier, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"active_ms": -1}, "active_ms is -1"),
        ({"active_ms": 2**70}, "active_ms is"),
        ({"planned_ms": MAX_MS + 1}, "planned_ms is"),
        ({"own_hold_ms": -5_000}, "own_hold_ms is -5000"),
        ({"utc_offset_min": 1440}, "utc_offset_min"),
        ({"pace_percent": 0}, "pace_percent"),
        ({"pace_percent": 1001}, "pace_percent"),
        ({"first_side": "top"}, "a side is"),
        ({"started_utc": datetime(1969, 1, 1, tzinfo=UTC)}, "started_utc"),
        ({"started_utc": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))}, "started_utc"),
        ({"changed_utc": datetime(2026, 1, 1)}, "changed_utc"),  # noqa: DTZ001 - that is the fault
        ({"changed_utc": LATEST + timedelta(milliseconds=1)}, "changed_utc"),
        ({"local_day": RECORD.local_day + timedelta(days=2)}, "local_day is"),
        ({"local_day": RECORD.local_day - timedelta(days=2)}, "local_day is"),
        ({"note": "x" * (MAX_NOTE + 1)}, f"note is longer than {MAX_NOTE} characters"),
        ({"steps": (STEP, STEP)}, "twice"),
        ({"steps": (replace(STEP, sets=0),)}, "sets"),
        ({"steps": (replace(STEP, left_ms=-1),)}, r"steps[0].left_ms"),
        ({"steps": (replace(STEP, right_ms=2**63),)}, r"steps[0].right_ms"),
        ({"steps": (replace(STEP, zones=("lips",) * 1_001),)}, "zones"),
        ({"steps": tuple(replace(STEP, index=n) for n in range(MAX_STEPS + 1))}, "more than 1000 steps"),
        ({"place": replace(PLACE, position_ms=-1)}, "place.position_ms"),
        ({"place": replace(PLACE, step=-1)}, "place.step"),
        ({"place": replace(PLACE, step=2**70)}, "place.step"),
        ({"place": replace(PLACE, in_step_ms=2**70)}, "place.in_step_ms"),
        ({"place": replace(PLACE, in_step_ms=-MAX_MS - 1)}, "place.in_step_ms"),
        ({"place": replace(PLACE, block=2**70)}, "place.block"),
        ({"place": replace(PLACE, set=2**70)}, "place.set"),
        ({"place": replace(PLACE, side="up")}, "a side is"),
        ({"moments": (Moment(MomentKind.PAUSED, 2**70, RECORD.started_utc),)}, "moments[0].at_ms"),
        ({"moments": (Moment(MomentKind.PAUSED, 0, datetime.max.replace(tzinfo=UTC)),)}, "recorded_utc"),
        ({"moments": (Moment(MomentKind.PAUSED, 0, RECORD.started_utc),) * (MAX_MOMENTS + 1)}, "moments"),
        ({"reactions": (Reaction("lips", ReactionKind.OTHER),) * 1_001}, "reactions"),
        ({"tension_before": 11}, "tension_before is 11; it goes from 0 to 10"),
        ({"tension_after": -1}, "tension_after"),
        ({"opening_before_mm": 101}, "opening_before_mm"),
        ({"opening_after_mm": 2**70}, "opening_after_mm"),
    ],
)
def test_an_unbelievable_record_is_told(change: dict[str, object], told: str) -> None:
    assert fault_in(RECORD) is None
    assert told in str(fault_in(replace(RECORD, **change)))
    with pytest.raises(ValueError, match=r"."):
        believed(replace(RECORD, **change))


def test_the_limits_themselves_are_believed() -> None:
    place = Place(MAX_MS, MAX_STEPS, -MAX_MS, None, None, None)
    record = replace(RECORD, pace_percent=10, own_hold_ms=MAX_MS, note="x" * MAX_NOTE, place=place)
    assert believed(record) == record


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 1, 1), datetime(1066, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)],  # noqa: DTZ001
)
def test_a_deletion_dated_out_of_range_is_told(moment: datetime) -> None:
    assert believed_removal(ID, datetime(2026, 1, 1, 0, 0, 0, 999, tzinfo=UTC)) == datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="removed_utc is out of range"):
        believed_removal(ID, moment)


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-01-02", "2026-01-01"), ("0001-01-01", "2026-01-01"), ("2026-01-01", "9999-12-31")],
)
def test_days_off_out_of_range_are_told(first: str, last: str) -> None:
    freeze = Freeze(ID, FreezeKind.REST, date.fromisoformat(first), date.fromisoformat(last))
    with pytest.raises(ValueError, match=r"ends before it begins|out of range"):
        believed_freeze(freeze)


def test_every_text_but_the_note_becomes_one_line() -> None:
    nasty = "a\r\nb\x1b[2J\u2028c\x00"
    plain = "a  b [2J c "
    step = replace(STEP, exercise=nasty, name=nasty, zones=(nasty,), tool=nasty, taught=nasty)
    record = replace(
        RECORD,
        routine=nasty,
        routine_name=nasty,
        steps=(step,),
        moments=(Moment(MomentKind.DEVICE, 0, RECORD.started_utc, nasty),),
        reactions=(Reaction(nasty, ReactionKind.OTHER),),
        note=f"one\r\ntwo\tthree\x1b[2J {nasty}",
    )
    clean = believed(record)
    assert (clean.routine, clean.routine_name, clean.moments[0].detail) == (plain, plain, plain)
    (made,) = clean.steps
    assert (made.exercise, made.name, made.zones, made.tool, made.taught) == (plain, plain, (plain,), plain, plain)
    assert clean.reactions[0].zone == plain
    assert clean.note == "one\ntwo\tthree [2J a\nb [2J c "
    assert believed(clean) == clean


@given(st.text(alphabet=st.characters(), max_size=30))
def test_plain_text_stays_as_it_is_and_can_be_written(text: str) -> None:
    line, note = one_line(text), plain_note(text)
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1
    assert (one_line(line), plain_note(note)) == (line, note)
    assert (line + note).encode().decode() == line + note
    if text.isprintable():
        assert (line, note) == (text, text)


def test_a_name_without_end_is_cut() -> None:
    assert one_line("x" * 2_000_000) == "x" * MAX_LINE


@given(st.uuids())
def test_every_id_the_app_makes_is_one(made: uuid.UUID) -> None:
    assert is_uuid(str(made))


def test_what_was_believed_once_is_believed_always() -> None:
    """A narrower limit would refuse a file that this app has written; a wider one breaks older versions."""
    assert (datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)) == (EARLIEST, LATEST)
    limits = (MAX_MS, MAX_SETS, MAX_STEPS, MAX_MOMENTS, MAX_NAMES, MAX_LINE, MAX_NOTE)
    assert limits == (3_600_000_000, 1_000, 1_000, 20_000, 1_000, 1_000, 32_767)


def test_the_first_and_the_last_of_everything_is_believed() -> None:
    record = made_up(random.Random(5), WALL_START, steps=1)
    place = Place(0, 0, -MAX_MS, 1, MAX_SETS, "left")
    for offset_min, pace, place_now in ((-1439, 1, place), (1439, 1000, replace(place, in_step_ms=MAX_MS))):
        changes = {"utc_offset_min": offset_min, "pace_percent": pace, "place": place_now}
        assert fault_in(replace(record, **changes)) is None
        assert "utc_offset_min" in str(fault_in(replace(record, **changes | {"utc_offset_min": offset_min * 2})))
    first, last = EARLIEST.date(), LATEST.date()
    freeze = Freeze(record.id, FreezeKind.REST, first, last)
    assert believed_freeze(freeze) == freeze
    assert believed_removal(record.id, EARLIEST) == EARLIEST
    assert believed_removal(record.id, LATEST) == LATEST
    for days in ((first - timedelta(days=1), last), (first, last + timedelta(days=1))):
        with pytest.raises(ValueError, match="out of range; it goes from 1970 to 2200"):
            believed_freeze(replace(freeze, first_day=days[0], last_day=days[1]))


def test_a_day_of_practice_may_be_the_day_after_the_one_it_started_on_and_no_later() -> None:
    started = datetime(2026, 1, 5, 0, 0, 30, tzinfo=UTC)
    record = replace(made_up(random.Random(5), WALL_START, steps=1), started_utc=started, utc_offset_min=0)
    for day, believable in ((3, False), (4, True), (5, True), (6, True), (7, False)):
        fault = fault_in(replace(record, local_day=date(2026, 1, day)))
        assert (fault is None) == believable, fault


def test_an_unbelievable_figure_is_told_with_its_range() -> None:
    record = made_up(random.Random(5), WALL_START, steps=2)
    assert fault_in(replace(record, pace_percent=0)) == "pace_percent is 0; it goes from 1 to 1000"
    one_has_many = (record.steps[0], replace(record.steps[1], zones=("lips",) * (MAX_NAMES + 1)))
    assert fault_in(replace(record, steps=one_has_many)) == "a step has more than 1000 zones"
