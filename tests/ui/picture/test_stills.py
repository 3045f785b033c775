# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Stills are drawn once: what is finished is kept on the disk, and found again only while it is still right."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Camera
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.still_queue import StillQueue
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Still, Stills

SIZE = QSize(96, 120)
CATALOGUE = load_catalogue(assets_dir() / "library")


def no_rig() -> Rig:
    raise AssertionError("nothing should be drawn")


def rig() -> Rig:
    return load_rig(assets_dir() / "face")


def stills(folder: Path, open_rig: Callable[[], Rig] = no_rig, skin_tone: int = 2) -> Stills:
    look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light", skin_tone=skin_tone))
    return Stills(look, open_rig, CATALOGUE.exercises, KeptStills(folder, ()))


def shown(these: Stills, qtbot: QtBot, exercise: str = "fish-lips") -> QImage:
    view = StillView(these, lambda: these.exercise(exercise), exercise)
    qtbot.addWidget(view)
    view.setFixedSize(SIZE)
    with qtbot.waitSignal(these.queue.emptied):
        view.show()
    return view.grab().toImage()


@pytest.fixture
def picture(qtbot: QtBot) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(200, 120, 40, 128))
    image.setPixelColor(3, 4, QColor("#112233"))
    return image


def test_a_later_start_shows_what_an_earlier_one_drew_without_opening_the_figure(
    tmp_path: Path, qtbot: QtBot
) -> None:
    drawn = shown(stills(tmp_path, rig), qtbot)
    assert len({drawn.pixel(x, 60) for x in range(96)}) > 30
    assert shown(stills(tmp_path), qtbot) == drawn


def test_another_look_exercise_or_size_is_another_picture(tmp_path: Path, picture: QImage) -> None:
    first = stills(tmp_path)
    first.keep(first.exercise("fish-lips"), picture)
    assert first.kept(first.exercise("fish-lips"), SIZE) == picture
    assert first.kept(first.exercise("kiss-face"), SIZE) is None
    assert first.kept(first.exercise("fish-lips"), QSize(120, 96)) is None
    darker = stills(tmp_path, skin_tone=5)
    assert darker.kept(darker.exercise("fish-lips"), SIZE) is None
    changed = {"fish-lips": replace(CATALOGUE.exercises["fish-lips"], zones=())}
    edited = Stills(first.look, no_rig, changed, KeptStills(tmp_path, ()))
    assert edited.kept(edited.exercise("fish-lips"), SIZE) is None


def test_a_picture_is_drawn_anew_when_what_it_is_drawn_from_has_changed(tmp_path: Path, picture: QImage) -> None:
    source = tmp_path / "face" / "views" / "head.toml"
    source.parent.mkdir(parents=True)
    source.write_text("one = 1", encoding="utf-8")
    KeptStills(tmp_path / "kept", [tmp_path / "face"]).keep(b"name", picture)
    assert KeptStills(tmp_path / "kept", [tmp_path / "face"]).find(b"name", SIZE) == picture
    source.write_text("one = 2", encoding="utf-8")
    assert KeptStills(tmp_path / "kept", [tmp_path / "face"]).find(b"name", SIZE) is None


@pytest.mark.parametrize("damage", [b"", b"no picture", None], ids=["empty", "something else", "cut off"])
def test_a_damaged_file_counts_as_none(tmp_path: Path, picture: QImage, damage: bytes | None) -> None:
    kept = KeptStills(tmp_path, ())
    kept.keep(b"name", picture)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-2] if damage is None else damage)
    assert kept.find(b"name", SIZE) is None


def test_a_folder_that_cannot_be_written_or_is_deleted_costs_nothing_but_the_pictures(
    tmp_path: Path, picture: QImage
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    for folder in (tmp_path / "taken", tmp_path / "never"):
        kept = KeptStills(folder, ())
        if folder.exists():
            kept.keep(b"name", picture)
        assert kept.find(b"name", SIZE) is None
        kept.tidy()


def test_what_was_not_looked_at_for_longest_goes_first(tmp_path: Path, picture: QImage) -> None:
    kept = KeptStills(tmp_path, ())
    for number, name in enumerate((b"a", b"b", b"c")):
        before = set(tmp_path.iterdir())
        kept.keep(name, picture)
        (file,) = set(tmp_path.iterdir()) - before
        os.utime(file, (number, number))
        size = file.stat().st_size
    assert kept.find(b"a", SIZE) is not None
    bounded = KeptStills(tmp_path, (), 7 * size // 2)  # room for three: packed, they differ by some bytes
    bounded.keep(b"d", picture)
    bounded.tidy()
    assert [bounded.find(name, SIZE) is not None for name in (b"a", b"b", b"c", b"d")] == [True, False, True, True]


def test_what_only_the_drawing_needed_is_let_go_once_all_is_drawn(tmp_path: Path, qtbot: QtBot) -> None:
    these = stills(tmp_path, rig)
    before = these.pictures
    shown(these, qtbot)
    assert these.pictures is not before


def test_a_picture_that_is_being_rendered_is_begun_anew_only_for_something_else(qtbot: QtBot) -> None:
    queue, widget = StillQueue(), QWidget()
    qtbot.addWidget(widget)
    widget.show()
    begun: list[str] = []

    def ask(key: str) -> None:
        def render() -> Iterator[None]:
            begun.append(key)
            yield
            yield

        queue.ask(widget, key, render)

    ask("light")
    queue.go_on()
    ask("light")
    queue.go_on()
    assert begun == ["light"]
    ask("dark")
    while not queue.empty:
        queue.go_on()
    assert begun == ["light", "dark"]


def draw_what_is_seen(area: QScrollArea, these: Stills) -> None:
    area.grab()
    while not these.queue.empty:
        these.queue.go_on()


def test_what_is_scrolled_out_of_sight_keeps_nothing_waiting_that_is_in_sight(
    tmp_path: Path, qtbot: QtBot
) -> None:
    these = stills(tmp_path, rig)
    area, tall = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(tall)
    views = [StillView(these, partial(these.exercise, each), each) for each in ("fish-lips", "whistler")]
    for each in views:
        each.setFixedSize(SIZE)
        column.addWidget(each)
        column.addSpacing(600)
    area.setWidget(tall)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    area.grab()
    area.verticalScrollBar().setValue(views[1].y() - 20)
    draw_what_is_seen(area, these)
    first, second = these.exercise("fish-lips"), these.exercise("whistler")
    assert these.kept(first, SIZE) is None
    assert these.kept(second, SIZE) is not None

    area.verticalScrollBar().setValue(0)
    draw_what_is_seen(area, these)

    assert these.kept(first, SIZE) is not None


@pytest.mark.parametrize("still", [Stills.exercise, Stills.beginning])
@pytest.mark.parametrize(
    "exercise", [each.id for each in CATALOGUE.exercises.values() if each.camera is Camera.CUT]
)
def test_a_still_shows_a_head_from_outside(
    tmp_path: Path, exercise: str, still: Callable[[Stills, str], Still]
) -> None:
    drawn = rig()

    seen = still(stills(tmp_path, lambda: drawn), exercise).scene().crop

    assert seen == drawn.cameras[Camera.PROFILE].crop != drawn.cameras[Camera.CUT].crop
