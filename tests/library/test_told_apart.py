# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Of two things of one name, the person's own says that it is theirs, and nothing else changes its name."""

import random
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.player_words import lines_at
from facetimer.choices.present_names import present_record
from facetimer.history.store import open_store
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue, told_apart
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.library.single_exercise import single_exercise
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.asked import texts_asked
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import practised

SHIPPED = assets_dir() / "library"
ASKED = '\n[asked]\nby = "Dr Kim"\n'


def copied(folder: Path, kind: str, shipped: str, own: str, name: str | None = None, end: str = "") -> None:
    """Lay a copy of something shipped among the person's own, under another id."""
    text = (SHIPPED / kind / f"{shipped}.toml").read_text("utf-8")
    lines = [f'id = "{own}"' if line.startswith(f'id = "{shipped}"') else line for line in text.splitlines()]
    if name is not None:
        first = next(number for number, line in enumerate(lines) if line.startswith("name = "))
        lines[first] = f'name = "{name}"'
    folder.mkdir(exist_ok=True)
    (folder / f"{own}.toml").write_text("\n".join(lines) + "\n" + end, "utf-8")


def loaded(own: Path) -> Catalogue:
    catalogue = told_apart(load_catalogue(SHIPPED, own))
    assert catalogue.faults == ()
    return catalogue


def test_ones_own_of_a_shipped_name_says_whose_it_is(tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine")
    copied(tmp_path, "routines", "five-basics", "mine-two", "the five  basics")
    copied(tmp_path, "routines", "five-basics", "planned", end=ASKED)
    routines = loaded(tmp_path).routines
    assert routines["five-basics"].name == "The Five Basics"
    assert routines["mine"].name == "The Five Basics (yours)"
    assert routines["mine-two"].name == "the five  basics (yours 2)"
    assert routines["planned"].name == "The Five Basics (Dr Kim)"


def test_those_of_ones_own_alone_are_numbered(tmp_path: Path) -> None:
    for own in ("my-routine", "my-routine-2", "my-routine-3"):
        copied(tmp_path, "routines", "jaw-ease", own, "My routine")
    routines = loaded(tmp_path).routines
    names = [routines[own].name for own in ("my-routine", "my-routine-2", "my-routine-3")]
    assert names == ["My routine", "My routine (2)", "My routine (3)"]


def test_programmes_and_exercises_are_told_apart_too(tmp_path: Path) -> None:
    copied(tmp_path, "programmes", "jaw-4wk", "mine")
    copied(tmp_path, "exercises", "whistler", "my-whistler")
    catalogue = loaded(tmp_path)
    assert catalogue.programmes["mine"].name == f"{catalogue.programmes['jaw-4wk'].name} (yours)"
    mine, shipped = catalogue.exercises["my-whistler"], catalogue.exercises["whistler"]
    assert (mine.name, mine.spoken_name) == ("The Whistler (yours)", "The Whistler")
    assert (shipped.name, shipped.spoken_name) == ("The Whistler", "The Whistler")


def test_a_voice_says_the_name_and_no_word_more_and_takes_as_long(tmp_path: Path) -> None:
    copied(tmp_path, "exercises", "whistler", "my-whistler")
    plain, apart = load_catalogue(SHIPPED, tmp_path), loaded(tmp_path)
    routine = Routine(
        "both", "Both", (RoutineStep("whistler"), RoutineStep("my-whistler")), (), PrepCard.OIL, Source.MINE
    )
    before, session = (compile_timeline(routine, each.exercises) for each in (plain, apart))
    assert texts_asked(session, SoundSettings()) == texts_asked(before, SoundSettings())
    assert session.segments == before.segments
    gap = next(each for each in session.segments if each.kind is SegmentKind.GAP and each.block is None)
    assert lines_at(Snapshot(session, SessionStatus.RUNNING, gap.start_ms)).action == "Next: The Whistler (yours)."


def test_a_record_keeps_the_name_of_the_file_and_is_shown_by_the_one_that_tells_apart(tmp_path: Path) -> None:
    copied(tmp_path, "exercises", "whistler", "my-whistler")
    catalogue = loaded(tmp_path)
    session = compile_timeline(single_exercise(catalogue.exercises["my-whistler"]), catalogue.exercises)
    with closing(open_store(tmp_path / "history.db", tmp_path / "backups")) as store:
        record = store.session(practised(store, session))
    assert record is not None
    assert [step.name for step in record.steps] == ["The Whistler"]
    assert [step.name for step in present_record(record, catalogue).steps] == ["The Whistler (yours)"]


def test_without_two_of_one_name_nothing_is_renamed(tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine", "The Five Basics, my way")
    read = load_catalogue(SHIPPED, tmp_path)
    assert {key: each.name for key, each in loaded(tmp_path).routines.items()} == {
        key: each.name for key, each in read.routines.items()
    }


@pytest.mark.parametrize(
    ("then", "now"), [("The Five Basics", "The Five Basics (yours)"), ("The Four Basics", "The Four Basics")]
)
def test_what_was_practised_before_has_the_name_that_tells_it_apart(then: str, now: str, tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine")
    record = replace(made_up(random.Random(1), WALL_START, 1), routine="mine", routine_name=then)
    assert present_record(record, loaded(tmp_path)).routine_name == now
    shipped = replace(record, routine="five-basics")
    assert present_record(shipped, loaded(tmp_path)).routine_name == then
