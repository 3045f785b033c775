# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is written of a session afterwards: always the later version, always plain text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.history.records import Feeling, Reaction, ReactionKind
from facetimer.history.validation import MAX_NOTE
from facetimer.history.versions import later
from tests.history.histories import FakeWall, practised, store_in


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
