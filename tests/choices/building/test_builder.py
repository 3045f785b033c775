# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whoever builds sees faults and figures at once, takes changes back, and finds it all again after a crash."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer import files
from facetimer.choices.building.beginning import copy_of, new_routine
from facetimer.choices.building.begun import taken_up
from facetimer.choices.building.builder import Builder
from facetimer.choices.building.document import read_text
from facetimer.choices.building.keeping import Drafts, opened
from facetimer.choices.building.our_figures import Figures
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.session.timeline import TimelineOptions
from tests.library.test_catalogue import coming_along


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


@pytest.fixture
def builder(shipped: Catalogue, drafts: Drafts) -> Builder:
    return Builder(new_routine("Before Bed", shipped.routines), shipped, drafts)


def ours(builder: Builder, step: int) -> dict[str, Figures]:
    """Return what stands beside the figures that were changed."""
    return {field.key: field.ours for field in builder.fields(step) if field.is_mine}


def names(builder: Builder) -> list[str]:
    return [step["exercise"] for step in builder.steps]


def test_a_routine_is_built_step_by_step_and_taken_back(builder: Builder) -> None:
    assert (names(builder), builder.can_undo, builder.judged.total_ms) == ([], False, None)
    builder.add("fish-lips", 0)
    builder.add("jaw-rest", 0)
    builder.duplicate(1)
    builder.move(0, 2)
    builder.remove(0)
    assert names(builder) == ["fish-lips", "jaw-rest"]
    assert builder.judged.total_ms
    assert builder.judged is builder.judged, "it is judged once for each change"
    for _ in range(5):
        builder.undo()
    assert (names(builder), builder.can_undo, builder.can_redo) == ([], False, True)
    builder.undo()
    for _ in range(5):
        builder.redo()
    assert names(builder) == ["fish-lips", "jaw-rest"]


def test_a_word_that_is_typed_is_one_change_and_two_figures_are_two(builder: Builder) -> None:
    builder.add("fish-lips", 0)
    for length in range(1, 6):
        builder.change(("steps", 0, "note"), "Softly"[:length])
    builder.change(("steps", 0, "reps"), 2)
    builder.change(("steps", 0, "reps"), 3)
    builder.undo()
    assert builder.steps[0] == {"exercise": "fish-lips", "note": "Softl", "reps": 2}
    builder.undo()
    builder.undo()
    assert builder.steps[0] == {"exercise": "fish-lips"}


def test_a_changed_figure_has_ours_beside_it_and_can_go_back(builder: Builder) -> None:
    builder.add("fish-lips", 0)
    builder.change(("steps", 0, "hold_s"), 4.0)
    assert ours(builder, 0) == {"hold_s": (Sourced(10.0, Source.ARTICLE),)}
    builder.go_back(0, "hold_s")
    assert (ours(builder, 0), builder.steps[0]) == ({}, {"exercise": "fish-lips"})
    builder.change(("steps", 0, "exercise"), "nothing")
    assert ours(builder, 0) == {}


def test_an_exercise_that_came_along_has_its_figures_too(shipped: Catalogue, drafts: Drafts) -> None:
    builder = Builder(read_text(coming_along("mine").encode()), shipped, drafts)
    builder.change(("steps", 0, "reps"), 9)
    assert ours(builder, 0) == {"reps": (Sourced(3.0, Source.MINE),)}


def test_a_copy_goes_back_to_the_figures_of_its_routine(shipped: Catalogue, drafts: Drafts) -> None:
    like = shipped.routines["cheek-workout"]
    copied = Builder(copy_of(like, "Mine", shipped.routines), shipped, drafts, like=like)
    index = next(number for number, step in enumerate(copied.steps) if step.get("sets") == 3)
    assert ours(copied, index) == {}
    copied.change(("steps", index, "sets"), 1)
    assert ours(copied, index) == {"sets": (Sourced(3.0, like.source),)}
    (again,) = taken_up(drafts, shipped, TimelineOptions)
    assert ours(again, index) == ours(copied, index), "after a crash, too"
    again.go_back(index, "sets")
    assert again.steps[index]["sets"] == 3


def test_an_exercise_that_is_there_only_now_mends_what_named_it(builder: Builder, shipped: Catalogue) -> None:
    builder.add("hum", 0)
    assert builder.judged.faults
    hum = replace(shipped.exercises["fish-lips"], id="hum")
    builder.take_over(replace(shipped, exercises={**shipped.exercises, "hum": hum}))
    assert builder.judged.faults == ()
    assert builder.fields(0)


def test_the_same_library_again_is_judged_no_second_time(builder: Builder, shipped: Catalogue) -> None:
    builder.add("fish-lips", 0)
    before = builder.judged
    builder.take_over(shipped)
    assert builder.judged is before


def test_what_is_built_is_found_after_a_crash_and_gone_once_saved(
    builder: Builder, shipped: Catalogue, drafts: Drafts, tmp_path: Path
) -> None:
    builder.add("fish-lips", 0)
    (again,) = taken_up(drafts, shipped, TimelineOptions)
    assert again.document == builder.document
    again.change(("name",), "Later")
    kept = again.save(tmp_path / "library")
    assert kept is not None
    assert opened(Path(kept.origin.path))[0].values()["name"] == "Later"
    assert taken_up(drafts, shipped, TimelineOptions) == []
    again.add("jaw-rest", 1)
    (third,) = taken_up(drafts, shipped, TimelineOptions)
    third.discard()
    third.discard()
    assert taken_up(drafts, shipped, TimelineOptions) == []
    saved_again = third.save(tmp_path / "library")
    assert saved_again is not None
    assert saved_again.changed_meanwhile is None
    assert len(list((tmp_path / "library").iterdir())) == 1


def test_a_file_that_was_changed_meanwhile_is_told_and_both_are_kept(builder: Builder, tmp_path: Path) -> None:
    builder.add("fish-lips", 0)
    assert builder.changed_meanwhile() is None
    builder.save(tmp_path)
    path = tmp_path / "before-bed.toml"
    path.write_text(path.read_text("utf-8").replace("Before Bed", "By Hand"), "utf-8")
    assert builder.changed_meanwhile() == path
    builder.change(("name",), "Built")
    kept = builder.save(tmp_path)
    assert kept is not None
    assert kept.changed_meanwhile == path
    assert builder.document.values()["id"] == "before-bed-2"
    assert builder.changed_meanwhile() is None
    names_there = {opened(each)[0].values()["name"] for each in tmp_path.glob("*.toml")}
    assert names_there == {"By Hand", "Built"}


def test_a_full_disk_is_told_and_nothing_is_lost(
    builder: Builder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(files, "_put_on_disk", full)
        builder.add("fish-lips", 0)
        assert "No space left on device" in str(builder.notice)
        assert builder.save(tmp_path) is None
        assert names(builder) == ["fish-lips"]
    assert builder.save(tmp_path) is not None
    assert builder.notice is None


def test_tools_and_card_follow_the_steps_and_the_author_is_left_alone(builder: Builder) -> None:
    builder.add("warm-palms", 0)
    builder.change(("tools",), ["a warm towel"])
    builder.add("jaw-rest", 1)
    assert builder.document.values()["tools"] == ["a warm towel"], "the steps ask for nothing else than before"
    builder.add("gs-jaw", 2)
    values = builder.document.values()
    assert (values["tools"], values["prep"]) == (["gua sha", "oil"], "tool")
    builder.undo()
    assert builder.document.values()["tools"] == ["a warm towel"]


def test_a_picture_goes_with_its_step(builder: Builder) -> None:
    builder.add("fish-lips", 0)
    builder.add("jaw-rest", 1)
    builder.change(("picture",), "jaw-rest")
    builder.move(1, 0)
    assert builder.document.values()["picture"] == "jaw-rest"
    builder.remove(0)
    assert "picture" not in builder.document.values()


def test_a_new_file_is_called_as_it_is_named_and_takes_no_other_ones_place(
    builder: Builder, tmp_path: Path
) -> None:
    (tmp_path / "my-evening.toml").write_text("# somebody's\n", "utf-8")
    builder.change(("name",), "My Evening")
    builder.add("fish-lips", 0)
    were = [builder.is_saved]
    kept = builder.save(tmp_path)
    assert kept is not None
    assert kept.changed_meanwhile is None
    assert Path(kept.origin.path).name == "my-evening-2.toml"
    were.append(builder.is_saved)
    builder.change(("name",), "Another")
    assert [*were, builder.is_saved] == [False, True, False]
    again = builder.save(tmp_path)
    assert again is not None
    assert Path(again.origin.path).name == "my-evening-2.toml", "a file keeps its name"


def test_steps_that_are_none_are_passed_over(shipped: Catalogue, drafts: Drafts) -> None:
    broken = read_text(b'id = "x"\nname = "X"\nsteps = [1]\n')
    assert Builder(broken, shipped, drafts).steps == []
    assert Builder(read_text(b'id = "x"\nsteps = 3\n'), shipped, drafts).steps == []


def test_it_is_judged_anew_where_sessions_are_laid_out_otherwise(shipped: Catalogue, drafts: Drafts) -> None:
    holds = [0]
    builder = Builder(
        new_routine("Mine", ()), shipped, drafts, options=lambda: TimelineOptions(own_hold_ms=holds[0])
    )
    builder.add("fish-lips", 0)
    before = builder.judged.total_ms
    holds[0] = 60_000
    assert before is not None
    assert builder.judged.total_ms == before + 50_000


def test_a_draft_that_cannot_be_deleted_is_told_and_what_is_saved_is_saved_once(
    builder: Builder, tmp_path: Path
) -> None:
    builder.add("fish-lips", 0)
    draft = tmp_path / "drafts" / f"{builder.draft}.json"
    draft.unlink()
    draft.mkdir()  # as little to be deleted as a file in a folder that may only be read

    assert not builder.discard()
    assert str(builder.notice).startswith("The draft cannot be deleted: ")
    kept = builder.save(tmp_path / "library")
    again = builder.save(tmp_path / "library")

    assert kept is not None
    assert again is not None
    assert again.changed_meanwhile is None
    assert [file.name for file in (tmp_path / "library").iterdir()] == [f"{builder.document.values()['id']}.toml"]
    assert builder.is_saved


def test_a_file_that_cannot_be_read_is_not_taken_for_a_changed_one(builder: Builder, tmp_path: Path) -> None:
    builder.add("fish-lips", 0)
    builder.save(tmp_path / "library")
    assert builder.file is not None
    builder.file.unlink()
    builder.file.mkdir()

    assert builder.changed_meanwhile() is None


def test_what_was_discarded_can_be_kept_again(builder: Builder, shipped: Catalogue, drafts: Drafts) -> None:
    builder.add("fish-lips", 0)
    builder.discard()
    assert (builder.draft, taken_up(drafts, shipped, TimelineOptions)) == ("", [])
    builder.keep()
    (again,) = taken_up(drafts, shipped, TimelineOptions)
    assert (again.document, again.draft, again.file) == (builder.document, builder.draft, None)
