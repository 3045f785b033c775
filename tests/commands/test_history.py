# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Days of rest or illness, by words alone."""

import json
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.history.store import open_store
from tests.history.histories import FakeWall, Practice, practised

Says = Callable[..., str]


@pytest.fixture
def says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Says:
    def say(*words: str, code: int = 0) -> str:
        folders = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
        assert main(["history", *words, *folders]) == code
        told = capsys.readouterr()
        return told.err if code else told.out

    return say


def test_days_off_are_noted_listed_and_taken_back(says: Says) -> None:
    assert "rest, 2026-11-20 to 2026-11-20: nothing is asked" in says("freeze", "rest", "2026-11-20")
    assert "illness, 2026-11-02 to 2026-11-05" in says("freeze", "illness", "2026-11-02", "2026-11-05")
    listed = says("freezes").splitlines()
    assert [line.partition("  ")[2] for line in listed] == [
        "2026-11-02 to 2026-11-05  illness",
        "2026-11-20 to 2026-11-20  rest",
    ]
    assert json.loads(says("--json", "freezes")) == json.loads(says("freezes", "--json"))

    assert says("unfreeze", listed[0][:8]).splitlines() == ["illness, 2026-11-02 to 2026-11-05: taken back."]

    (left,) = json.loads(says("freezes", "--json"))
    assert (left["kind"], left["first_day"], left["last_day"]) == ("rest", "2026-11-20", "2026-11-20")


def test_what_cannot_be_meant_is_told(says: Says) -> None:
    assert "ends before it begins" in says("freeze", "rest", "2026-11-20", "2026-11-19", code=1)
    assert "no freeze has an id that begins with '0'" in says("unfreeze", "0", code=1)
    says("freeze", "rest", "2026-11-20")
    assert "no freeze has an id that begins with ''" in says("unfreeze", "", code=1), (
        "an empty variable of a script"
    )
    assert len(json.loads(says("freezes", "--json"))) == 1


def test_a_day_is_written_year_first(says: Says, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        says("freeze", "rest", "20.11.2026")
    assert stopped.value.code == 2
    assert "'20.11.2026' is no day; write it as 2026-11-16" in capsys.readouterr().err


def test_the_list_of_sessions_is_still_the_word_alone(says: Says) -> None:
    assert "No session yet" in says()
    assert json.loads(says("--json")) == []


def test_sessions_are_listed_at_the_time_of_their_own_clocks(says: Says, tmp_path: Path) -> None:
    tokyo = FakeWall(datetime(2026, 11, 20, 7, 30, tzinfo=timezone(timedelta(hours=9))))  # the 19th in UTC
    with closing(open_store(tmp_path / "data" / "history.sqlite3", tmp_path / "backups", now=tokyo)) as store:
        practised(store, wall=tokyo)
    (line,) = says().splitlines()
    assert line.startswith("2026-11-20 07:30  ")


def test_a_session_is_told_in_calm_words_and_as_a_contract_to_programs(says: Says, tmp_path: Path) -> None:
    wall = FakeWall()
    with closing(open_store(tmp_path / "data" / "history.sqlite3", tmp_path / "backups", now=wall)) as store:
        practised(store, wall=wall)
        practice = Practice(store, wall=wall)
        practice.player.start()
        practice.player.skip()
        practice.finish()

    lines = says().splitlines()

    assert ["all of it" in line for line in lines].count(True) == 1
    assert ["part of it" in line for line in lines].count(True) == 1
    assert not any(word in "".join(lines) for word in ("complete", "partial", "interrupted"))
    assert {session["outcome"] for session in json.loads(says("--json"))} == {"complete", "partial"}
