# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is built is in its file or in a draft, and neither takes the place of what somebody else wrote."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facetimer import files
from facetimer.choices.building.document import read_text
from facetimer.choices.building.keeping import (
    Drafts,
    Origin,
    changed_meanwhile,
    ids_in_use,
    opened,
    put_back,
    saved,
    taken_away,
)
from facetimer.library.catalogue import Catalogue
from facetimer.outside import Unreadable
from tests.choices.building.test_document import TEXT

START = read_text(TEXT.encode())
PERSON = Path(__file__).with_name("typing_person.py")
ROOT = Path(__file__).parents[3]


def test_what_is_saved_is_opened_the_same(tmp_path: Path) -> None:
    kept = saved(START, Origin(), tmp_path / "library", ())
    assert kept.changed_meanwhile is None
    document, origin = opened(Path(kept.origin.path))
    assert (document, origin) == (START, kept.origin)
    assert origin.ids == ("before-bed", "hum")
    assert Path(origin.path) == tmp_path / "library/before-bed.toml"


def test_saved_again_it_takes_the_place_of_its_own_file(tmp_path: Path) -> None:
    folder = tmp_path / "below"
    folder.mkdir()
    (folder / "before-bed.toml").write_bytes(START.encoded)
    document, origin = opened(folder / "before-bed.toml")
    kept = saved(document.changed(("name",), "Later"), origin, tmp_path, ())
    assert kept.changed_meanwhile is None
    assert [path.name for path in tmp_path.rglob("*.toml")] == ["before-bed.toml"]
    assert opened(folder / "before-bed.toml")[0].values()["name"] == "Later"
    again = saved(kept.document.changed(("name",), "Latest"), kept.origin, tmp_path, ())
    assert again.changed_meanwhile is None


def test_a_file_that_was_changed_meanwhile_stays_and_so_does_what_was_built(tmp_path: Path) -> None:
    path = tmp_path / "before-bed.toml"
    path.write_bytes(START.encoded)
    document, origin = opened(path)
    assert changed_meanwhile(origin) is None
    path.write_text(TEXT.replace("Before Bed", "By Hand"), "utf-8")
    assert changed_meanwhile(origin) == path
    assert changed_meanwhile(Origin()) is None
    assert changed_meanwhile(Origin(str(tmp_path), "abc", ())) is None, "nobody can say of what cannot be read"
    kept = saved(document.changed(("name",), "Built"), origin, tmp_path, {"before-bed-2"})
    assert kept.changed_meanwhile == path
    assert read_text(path.read_bytes()).values()["name"] == "By Hand"
    beside = tmp_path / "before-bed-3.toml"
    assert Path(kept.origin.path) == beside
    assert read_text(beside.read_bytes()).values()["name"] == "Built"
    assert kept.document.values()["id"] == "before-bed-3"


def test_a_new_one_takes_no_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "before-bed.toml").write_text("# somebody's\n", "utf-8")
    kept = saved(START, Origin(), tmp_path, ())
    assert kept.changed_meanwhile == tmp_path / "before-bed.toml"
    assert (tmp_path / "before-bed.toml").read_text("utf-8") == "# somebody's\n"


def test_a_file_whose_name_differs_in_its_case_alone_is_not_written_over(
    shipped: Catalogue, tmp_path: Path
) -> None:
    """On Windows and macOS it would be the same file."""
    (tmp_path / "Before-Bed.toml").write_text("mine")
    saved(START, Origin(), tmp_path, ())
    assert (tmp_path / "Before-Bed.toml").read_text() == "mine"
    assert "before-bed" in ids_in_use(shipped, tmp_path)


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "before-bed.toml"
    path.write_bytes(START.encoded)
    document, origin = opened(path)
    path.unlink()
    assert saved(document, origin, tmp_path, ()).changed_meanwhile is None
    assert path.read_bytes() == START.encoded


def test_what_is_no_toml_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("id = ", "utf-8")
    with pytest.raises(Unreadable):
        opened(tmp_path / "bad.toml")


def test_a_full_disk_costs_neither_the_file_nor_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("mine", START, Origin())
    kept = saved(START, Origin(), tmp_path, ())

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_put_on_disk", full)
    for act in (
        lambda: drafts.keep("mine", START.changed(("name",), "B"), Origin()),
        lambda: saved(START.changed(("name",), "B"), kept.origin, tmp_path, ()),
    ):
        with pytest.raises(OSError, match="No space"):
            act()
    assert drafts.found()["mine"].document == START
    assert opened(tmp_path / "before-bed.toml")[0] == START


def test_a_draft_is_taken_up_with_its_origin_and_gone_once_dropped(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert drafts.found() == {}
    windows = read_text(TEXT.replace("\n", "\r\n").encode())
    origin = Origin(str(tmp_path / "before-bed.toml"), "abc", ("before-bed",))
    drafts.keep("before-bed", windows, origin)
    (draft,) = Drafts(tmp_path / "drafts").found().values()
    assert (draft.document, draft.origin) == (windows, origin)
    assert drafts.free_name("before-bed") == "before-bed-2"
    drafts.drop("before-bed")
    drafts.drop("before-bed")
    assert drafts.found() == {}


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="every name is Unicode there")
def test_a_draft_finds_its_origin_after_all_was_moved_whatever_the_folder_is_called(tmp_path: Path) -> None:
    before, after = tmp_path / os.fsdecode(b"caf\xe9"), tmp_path / "stick"
    file = before / "library" / "before-bed.toml"
    Drafts(before / "drafts").keep("before-bed", START, Origin(str(file), "abc", ("before-bed",)))
    assert Drafts(before / "drafts").found()["before-bed"].origin.path == str(file)
    before.rename(after)
    origin = Drafts(after / "drafts").found()["before-bed"].origin
    assert origin == Origin(str(after / "library" / "before-bed.toml"), "abc", ("before-bed",))


def test_a_draft_that_is_not_whole_is_passed_over(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("mine", START, Origin())
    (tmp_path / "half.json").write_text('{"text": "id', "utf-8")
    (tmp_path / "other.json").write_text('{"text": "id = ", "newline": "\\n", "origin": {}}', "utf-8")
    assert list(drafts.found()) == ["mine"]


def test_killed_at_any_moment_it_loses_at_most_the_letter_that_was_being_typed(tmp_path: Path) -> None:
    for letters in (1, 2, 3, 5, 8):
        words = [sys.executable, str(PERSON), str(tmp_path)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT) as person:
            assert person.stdout is not None
            told = [person.stdout.readline() for _ in range(letters)]
            person.kill()
            told += person.stdout.readlines()
        kept = int(told[-1])
        name = Drafts(tmp_path).found()["mine"].document.values()["name"]
        assert len(name) in {kept, kept + 1}


def test_what_is_taken_away_is_put_back_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "below" / "before-bed.toml"
    path.parent.mkdir()
    path.write_bytes(START.encoded)
    gone = taken_away(path)
    assert not path.exists()
    path.parent.rmdir()

    put_back(gone, tmp_path)
    assert path.read_bytes() == START.encoded
    put_back(gone, tmp_path)
    assert [each.name for each in tmp_path.rglob("*.toml")] == ["before-bed.toml"], "it is there already"


def test_what_is_put_back_leaves_what_came_into_its_place(tmp_path: Path) -> None:
    path = tmp_path / "before-bed.toml"
    path.write_bytes(START.encoded)
    gone = taken_away(path)
    another = TEXT.replace("Before Bed", "Another")
    path.write_text(another, "utf-8")

    put_back(gone, tmp_path)

    assert path.read_text("utf-8") == another
    assert opened(tmp_path / "before-bed-2.toml")[0].values()["name"] == "Before Bed"


def test_ids_are_in_use_that_something_has_had_or_has_a_file_for(shipped: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "faulty.toml").write_text("id = ", "utf-8")
    used = ids_in_use(shipped, tmp_path)
    assert {"fish-lips", "jaw-ease", "jaw-4wk", next(iter(shipped.aliases)), "faulty"} <= used
    assert "mine" not in used
