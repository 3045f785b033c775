# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first start opens a door, the next one knocks; a door that nobody answers any more holds nobody up."""

import os
import socket
import stat
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from facetimer.faults import InputFault
from facetimer.launch.door import Door, come_in, door_place, hand_over, open_door
from facetimer.launch.request import MOST_BYTES, Request, read_request, to_line
from facetimer.paths import Paths

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows the window listens at a named pipe")


@pytest.fixture
def place() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder, "facetimer-1")


@pytest.fixture
def door(place: Path) -> Iterator[Door]:
    opened = open_door(place)
    assert opened is not None
    yield opened
    opened.close()


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[Paths]:
    """A home with a short path: the address of a socket has little room."""
    with TemporaryDirectory() as home:
        runtime = Path(home, "runtime")
        runtime.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
        yield Paths(data=Path(home, "data"), config=Path(home, "config"))


def handed(door: Door, place: Path, request: Request, answer: bytes) -> tuple[bool, bytes]:
    """Let another thread hand `request` over, answer it, and return what came of it and what was said."""
    with ThreadPoolExecutor() as threads, socket.socket(fileno=door.taken()) as listening:
        taken: Future[bool] = threads.submit(hand_over, place, request)
        visitor, _ = listening.accept()
        with visitor:
            said = visitor.recv(MOST_BYTES)
            visitor.sendall(answer)
        return taken.result(), said


def test_what_is_asked_reaches_the_first(door: Door, place: Path) -> None:
    request = Request(routine="five-basics", files=("/a",))
    taken, said = handed(door, place, request, to_line(""))
    assert taken
    assert read_request(said) == request


def test_what_the_first_cannot_do_is_said_by_the_second(door: Door, place: Path) -> None:
    with pytest.raises(InputFault, match="no routine is called"):
        handed(door, place, Request(), to_line("no routine is called 'x'."))


def test_one_that_goes_away_without_an_answer_has_taken_nothing(door: Door, place: Path) -> None:
    assert handed(door, place, Request(), b"") == (False, to_line(Request()))
    assert handed(door, place, Request(), b"{}\n")[0] is False


def test_nobody_is_asked_where_nobody_is(place: Path) -> None:
    assert not hand_over(place, Request())


def test_only_its_user_reaches_it(door: Door, place: Path) -> None:
    assert stat.S_IMODE(place.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO) == 0


def test_there_is_one_door_at_a_time(door: Door, place: Path) -> None:
    assert open_door(place) is None
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_a_door_whose_owner_was_killed_is_replaced(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(place))
    assert not hand_over(place, Request())
    opened = open_door(place)
    assert opened is not None
    assert handed(opened, place, Request(), to_line(""))[0]
    opened.close()


def test_closed_it_is_gone(place: Path) -> None:
    opened = open_door(place)
    assert opened is not None
    opened.close()
    opened.close()
    assert not place.exists()


def test_the_first_start_keeps_the_door_and_has_handed_nothing_over(folders: Paths) -> None:
    taken, door = come_in(folders, Request())
    assert not taken
    assert door is not None
    other = Paths(data=folders.data / "other", config=folders.config)
    taken_there, other_door = come_in(other, Request())
    assert not taken_there
    assert other_door is not None, "other folders have a door of their own"
    door.close()
    other_door.close()


def test_it_is_where_only_its_user_is(folders: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    runtime = Path(os.environ["XDG_RUNTIME_DIR"])
    in_runtime = door_place(folders)
    assert in_runtime is not None
    assert in_runtime.parent == runtime
    runtime.chmod(0o777)
    folders.cache.mkdir(parents=True)
    in_cache = door_place(folders)
    assert in_cache is not None
    assert in_cache.parent == folders.cache
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    folders.cache.rmdir()
    assert door_place(folders) is None
    assert come_in(folders, Request()) == (False, None)


def test_a_path_that_no_socket_can_have_is_no_place(folders: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    long = folders.data / ("x" * 100)
    long.mkdir(parents=True)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    assert door_place(folders) is None


def test_where_no_door_can_be_made_there_is_none(place: Path) -> None:
    assert open_door(place.parent / "missing" / "door") is None
