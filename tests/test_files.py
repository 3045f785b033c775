# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import shutil
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.files import files_in, is_there, remove, remove_folder, rename_over, replacing, write_whole
from tests.closed import nowhere


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_for_this_account_only(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.toml", b"new")

    assert (tmp_path / "a.toml").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.toml").stat().st_mode) == 0o600
    assert names(tmp_path) == ["a.toml"]


def test_a_symbolic_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles"
    elsewhere.mkdir()
    (elsewhere / "settings.toml").write_bytes(b"old")
    link = tmp_path / "settings.toml"
    link.symlink_to("dotfiles/settings.toml")

    write_whole(link, b"new")

    assert link.is_symlink()
    assert (elsewhere / "settings.toml").read_bytes() == b"new"
    assert names(elsewhere) == ["settings.toml"]


def test_a_link_that_leads_nowhere_yet_gets_its_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")

    write_whole(tmp_path / "link", b"new")

    assert (tmp_path / "target").read_bytes() == b"new"


def test_an_exception_leaves_the_old_content_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "a.wav"
    target.write_bytes(b"old")

    with pytest.raises(KeyboardInterrupt), replacing(target) as draft:  # noqa: PT012
        draft.write_bytes(b"half")
        raise KeyboardInterrupt

    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.wav"]


def test_two_writers_at_once_do_not_write_into_each_others_draft(tmp_path: Path) -> None:
    target = tmp_path / "a.toml"

    with replacing(target) as one, replacing(target) as other:
        assert one != other
        one.write_bytes(b"one")
        other.write_bytes(b"other")

    assert target.read_bytes() == b"one"
    assert names(tmp_path) == ["a.toml"]


def test_a_file_of_the_old_draft_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".a.toml.part").write_bytes(b"mine")

    write_whole(tmp_path / "a.toml", b"new")

    assert (tmp_path / ".a.toml.part").read_bytes() == b"mine"


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 255)

    write_whole(target, b"new")

    assert target.read_bytes() == b"new"


def test_a_folder_in_the_files_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"new")

    assert names(tmp_path) == []


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="device or pipe"):
        write_whole(tmp_path / "pipe", b"new")

    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path) == ["pipe"]


def test_a_rename_that_fails_removes_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "a.toml", b"new")

    assert names(tmp_path) == []


def test_a_folder_that_refuses_new_files_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before Python 3.13, `tempfile` tries as many names as there are numbers there, on Windows."""
    asked: list[Path] = []

    def refuse(path: Path, *_: object) -> int:
        assert not asked, "it is asked once more"
        asked.append(path)
        raise PermissionError(13, "Access is denied", str(path))

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(PermissionError, match="Access is denied"):
        write_whole(tmp_path / "a.toml", b"new")
    assert [each.parent for each in asked] == [tmp_path]


def test_a_name_that_is_in_use_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = [b"taken1", b"taken1", b"is-new"]
    monkeypatch.setattr(os, "urandom", lambda _size: drawn.pop(0))
    with replacing(tmp_path / "one") as first:
        first.write_bytes(b"one")
        with replacing(tmp_path / "other") as second:
            second.write_bytes(b"other")

    assert (tmp_path / "one").read_bytes() == b"one"
    assert (tmp_path / "other").read_bytes() == b"other"


def test_windows_is_asked_again_while_a_scanner_holds_what_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"old")
    rename, refusals = Path.replace, [PermissionError(13, "Access is denied")] * 2
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", lambda _pause_s: None)

    def held_at_first(draft: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return rename(draft, target)

    monkeypatch.setattr(Path, "replace", held_at_first)

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"


def test_windows_is_not_asked_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_draft: Path, _target: Path) -> Path:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", lambda _pause_s: None)
    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(PermissionError):
        write_whole(tmp_path / "settings.toml", b"new")
    assert list(tmp_path.iterdir()) == []


def renamed(folder: Path) -> None:
    rename_over(folder / "old" / "file", folder / "new")


def removed(folder: Path) -> None:
    remove(folder / "old" / "file")


def removed_whole(folder: Path) -> None:
    remove_folder(folder / "old")


@pytest.mark.parametrize(
    ("deed", "owner", "asked"),
    [(renamed, Path, "replace"), (removed, Path, "unlink"), (removed_whole, shutil, "rmtree")],
)
def test_windows_is_asked_again_for_whatever_moves_or_deletes_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: Callable[[Path], None], owner: object, asked: str
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "file").write_bytes(b"text")
    real, refusals = getattr(owner, asked), [PermissionError(13, "Access is denied")] * 2
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", lambda _pause_s: None)

    def held_at_first(*words: object, **options: object) -> object:
        if refusals:
            raise refusals.pop()
        return real(*words, **options)

    monkeypatch.setattr(owner, asked, held_at_first)
    deed(tmp_path)
    assert not (tmp_path / "old" / "file").exists()


def test_what_is_gone_already_needs_no_deleting(tmp_path: Path) -> None:
    remove(tmp_path / "nothing")


def test_what_is_there_is_a_file_a_folder_a_link_to_nowhere_and_what_the_system_will_not_say(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "gone")

    assert is_there(tmp_path / "file")
    assert is_there(tmp_path)
    assert is_there(tmp_path / "link")
    assert is_there(nowhere(tmp_path))
    assert not is_there(tmp_path / "gone")
    assert not is_there(tmp_path / "gone" / "file")
    assert not is_there(tmp_path / "file" / "below")


def test_what_a_folder_holds_is_in_order_and_nothing_where_it_cannot_be_looked_into(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "c.txt"):
        (tmp_path / name).touch()

    assert files_in(tmp_path, "*.toml") == [tmp_path / "a.toml", tmp_path / "b.toml"]
    assert files_in(tmp_path / "gone", "*.toml") == []
    assert files_in(nowhere(tmp_path), "**/*.toml") == []
