# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a history holds, how it is changed, and what becomes of it; `test_store_in_trouble.py` has the rest."""

import os
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from facetimer.history.days_off import add_freeze
from facetimer.history.file.opening import open_in_memory
from facetimer.history.listing import SessionQuery
from facetimer.history.records import (
    Feeling,
    FreezeKind,
    Measured,
    MomentKind,
    Outcome,
    Reaction,
    ReactionKind,
    StepResult,
)
from facetimer.history.validation import MAX_NOTE
from facetimer.history.versions import later
from tests.history.histories import FakeWall, Practice, die, look_at, notice_of, practised, store_in


def test_a_new_history_is_empty_and_well(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert notice_of(store) is None
    assert store.sessions() == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_file_and_folder_are_for_this_account_only(tmp_path: Path) -> None:
    practised(store_in(tmp_path))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
    assert modes["history.sqlite3"] == 0o600
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert not any(mode & 0o077 for mode in modes.values())


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    store_in(tmp_path).close()
    database = tmp_path / "data" / "history.sqlite3"
    database.chmod(0o644)
    store_in(tmp_path)
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_sessions_come_newest_first_and_in_pages(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    made = []
    for _ in range(5):
        made.append(practised(store, wall=wall))
        wall.advance(hours=5)
    newest_first = [record.id for record in store.sessions()]
    assert newest_first == made[::-1]
    assert [record.id for record in store.sessions(2, 1)] == newest_first[1:3]
    assert store.session_count() == 5


def test_a_session_in_progress_is_not_listed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practice = Practice(store)
    practice.player.start()
    assert store.sessions() == []
    practice.player.abort()
    assert len(store.sessions()) == 1


def test_a_session_another_process_practises_is_left_alone(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    other = store_in(tmp_path)
    assert other.sessions() == []
    practice.finish()
    assert [record.outcome for record in other.sessions()] == [Outcome.COMPLETE]


def test_a_session_whose_process_died_is_interrupted_at_the_next_start(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    practice.run(20_000)
    practice.run(15_000)  # into the second exercise
    practice.player.pause()
    die(practice)
    (record,) = store_in(tmp_path).sessions()
    assert record.outcome is Outcome.INTERRUPTED
    assert [step.outcome for step in record.steps] == [
        StepResult.DONE,
        StepResult.PARTIAL,
        StepResult.NOT_REACHED,
    ]
    assert record.active_ms == 35_000
    assert record.moments[-1].kind is MomentKind.INTERRUPTED


def test_note_and_feeling_are_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.set_note(identifier, "jaw felt loose")
    store.set_feeling(identifier, Feeling.EASIER)
    store.set_note("no such session", "nothing happens")
    store.close()
    (record,) = store_in(tmp_path).sessions()
    assert (record.note, record.feeling) == ("jaw felt loose", Feeling.EASIER)


def test_what_was_measured_after_a_session_is_kept_beside_what_was_measured_before_it(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practice = Practice(store, before=Measured(6, 38))
    practice.player.start()
    practice.finish()
    store.set_measured_after(practice.id, Measured(3))
    store.close()

    (record,) = store_in(tmp_path).sessions()
    assert record.measured == (Measured(6, 38), Measured(3, None))


def test_a_deleted_session_is_gone_with_all_its_rows(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.delete(practised(store))
    assert store.sessions() == []
    raw = look_at(tmp_path)
    assert raw.execute("SELECT (SELECT count(*) FROM step), (SELECT count(*) FROM moment)").fetchone() == (0, 0)


def test_a_deletion_can_be_taken_back(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    identifier = practised(store, wall=wall)
    store.set_note(identifier, "keep me")
    deleted = store.delete(identifier)
    assert store.sessions() == []
    assert deleted is not None
    wall.advance(seconds=9)
    store.undelete(deleted)
    (record,) = store.sessions()
    assert (record.id, record.note, record.steps) == (identifier, "keep me", deleted.steps)
    assert store.delete("no such session") is None


def test_reactions_are_kept_in_order_and_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    redness, soreness = Reaction("nose", ReactionKind.REDNESS), Reaction("chin", ReactionKind.TENDERNESS)
    store.set_reactions(identifier, [redness, soreness, redness])
    record = store.session(identifier)
    assert record is not None
    assert record.reactions == (soreness, redness)
    store.set_reactions(identifier, [])
    assert store.sessions()[0].reactions == ()


def test_a_freeze_must_not_end_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        add_freeze(store_in(tmp_path), FreezeKind.REST, date(2026, 1, 2), date(2026, 1, 1))


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.close()
    store.close()


def test_the_revision_is_another_after_each_change_and_only_then(tmp_path: Path) -> None:
    store, other = store_in(tmp_path), store_in(tmp_path)

    def restore() -> None:
        with closing(open_in_memory()) as copy:
            store.read(lambda connection: connection.backup(copy))
            store.restore_from(copy)

    def replace_file() -> None:
        store.file.back_up_to(tmp_path / "new")
        (tmp_path / "new").replace(tmp_path / "data" / "history.sqlite3")

    # Windows lets nobody replace a file that is open.
    replacing = [replace_file] if os.name == "posix" else []
    seen = [store.revision()]
    for change in (
        lambda: practised(store),
        lambda: store.set_note(store.sessions(1)[0].id, "here"),
        lambda: practised(other),
        lambda: add_freeze(other, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 2)),
        restore,
        *replacing,
    ):
        change()
        seen.append(store.revision())
        assert store.sessions(1)
        assert store.revision() == seen[-1]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("hours", [-7, 0])
def test_every_change_is_dated_later_than_what_it_changes(tmp_path: Path, hours: float) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    identifier = practised(store, wall=wall)
    wall.advance(hours=hours)  # the clock is put back, or stands still between two changes
    deeds: tuple[Callable[[], object], ...] = (
        lambda: store.set_note(identifier, "one"),
        lambda: store.set_feeling(identifier, Feeling.EASIER),
        lambda: store.set_reactions(identifier, [Reaction("nose", ReactionKind.REDNESS)]),
        lambda: store.set_measured_after(identifier, Measured(3, 40)),
        lambda: store.set_note(identifier, None),
        lambda: store.undelete(store.delete(identifier) or store.sessions()[0]),
    )
    for deed in deeds:
        (before,) = store.sessions()
        deed()
        (after,) = store.sessions()
        assert later(before, after) == after != before
        assert after.changed_utc > before.changed_utc


def test_a_note_is_plain_and_has_a_limit(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.set_note(identifier, "felt\r\nwell\x1b[2J" + "x" * MAX_NOTE)
    note = store.sessions()[0].note
    assert note is not None
    assert note.startswith("felt\nwell [2Jxxx")
    assert len(note) == MAX_NOTE


def test_a_page_goes_on_where_the_one_before_it_ended(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    made = []
    for _ in range(3):
        made.append(practised(store, wall=wall))
        wall.advance(hours=5)
    first = store.page(SessionQuery(outcome=Outcome.COMPLETE), limit=2)
    assert [record.id for record in first.sessions] == [made[2], made[1]]
    assert [record.id for record in store.page(SessionQuery(), first.next, limit=2).sessions] == [made[0]]
    assert store.page(SessionQuery(text="nowhere")).sessions == ()


def test_an_interrupted_session_is_offered_until_it_is_kept_as_it_is(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    practice.run(20_000)
    die(practice)
    store = store_in(tmp_path)
    offered = store.resumable()
    assert offered is not None
    assert offered.id == practice.id
    kept = store.keep_as_partial(practice.id)
    assert kept is not None
    assert (kept.outcome, kept.place) == (Outcome.PARTIAL, None)
    assert store.session(practice.id) == kept
    assert store.resumable() is None


def test_it_is_known_who_practises(tmp_path: Path) -> None:
    practice, other = Practice(store_in(tmp_path)), store_in(tmp_path)
    practice.player.start()
    assert other.is_practised(practice.id)
    assert other.practised_now() == [practice.id]
    practice.player.abort()
    assert not other.is_practised(practice.id)
    assert other.practised_now() == []


def test_what_was_cut_off_is_practised_no_more(tmp_path: Path) -> None:
    other, practice = store_in(tmp_path), Practice(store_in(tmp_path))
    practice.player.start()
    die(practice)
    assert other.practised_now() == []


def test_days_off_come_by_their_first_day(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    late = add_freeze(store, FreezeKind.REST, date(2026, 2, 1), date(2026, 2, 2))
    early = add_freeze(store, FreezeKind.ILLNESS, date(2026, 1, 1), date(2026, 1, 2))
    assert store.freezes() == [early, late]


def test_so_many_daily_copies_are_kept_as_were_asked_for_and_the_others_beside_them(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    store.file.keep_backups(2)
    for _ in range(4):
        practised(store, wall=wall)
        wall.advance(days=1)
    before = store.back_up_before("merge")
    copies = store.file.backups()
    assert [copy.before for copy in copies].count(None) == 2
    assert {copy.path for copy in copies if copy.before == "merge"} == {before}


@pytest.mark.parametrize("way", ["symlink_to", "hardlink_to"])
def test_the_historys_own_file_is_known_whatever_way_leads_there(tmp_path: Path, way: str) -> None:
    if way == "symlink_to" and os.name != "posix":
        pytest.skip("on Windows an administrator alone makes symbolic links")
    store = store_in(tmp_path)
    getattr(tmp_path / "link", way)(tmp_path / "data" / "history.sqlite3")
    assert store.file.is_at(tmp_path / "link")
    assert not store.file.is_at(tmp_path / "elsewhere")


def test_a_twin_opens_the_same_history_for_itself(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    identifier = practised(store, wall=wall)
    twin = store.twin()
    assert not twin.persistent
    assert twin.retry()
    assert [record.id for record in twin.sessions()] == [identifier]
    twin.close()
    assert [record.id for record in store.sessions()] == [identifier]
    assert twin.utc_now() == store.utc_now()


def test_what_another_window_has_deleted_is_not_brought_back_by_a_change(tmp_path: Path) -> None:
    store, other = store_in(tmp_path), store_in(tmp_path)
    identifier = practised(store)
    known = store.session(identifier)
    other.delete(identifier)
    assert store.set_note(identifier, "too late", known) is None
    assert store.session(identifier) is None
