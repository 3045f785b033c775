# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The still queue, the excepthook, the notices, the debounce, and the layouts that wrap."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.flows import FlowRow, GridFlow, columns_in, grid_rectangles
from facetimer.ui.controls.text import ElidedText, Text
from facetimer.ui.excepthook import install_excepthook
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.notices import NoticeRelay
from facetimer.ui.picture.still_queue import StillQueue
from facetimer.ui.player.debounce import Debounce
from tests.fakes import FakeClock


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings())


def test_pictures_are_rendered_one_by_one_and_only_where_they_are_seen(qtbot: QtBot) -> None:
    queue = StillQueue()
    seen, hidden = QWidget(), QWidget()
    qtbot.addWidget(seen)
    qtbot.addWidget(hidden)
    seen.show()
    done: list[str] = []

    def render(what: str) -> Iterator[None]:
        done.append(what)
        yield
        done.append("more")

    queue.ask(hidden, 1, lambda: render("hidden"))
    queue.ask(seen, 1, lambda: render("an older wish"))
    queue.ask(seen, 2, lambda: render("seen"))

    qtbot.waitUntil(lambda: queue.empty)

    assert done == ["seen", "more"]


def test_a_widget_that_is_gone_is_not_painted(qtbot: QtBot) -> None:
    queue = StillQueue()
    gone = QWidget()
    queue.ask(gone, 1, lambda: pytest.fail("painted"))
    gone.deleteLater()
    qtbot.waitUntil(lambda: queue.empty)


class Listener(QObject):
    """Takes down what it hears, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, int]] = []

    def hear(self, sentence: str) -> None:
        self.heard.append((sentence, threading.get_ident()))


def test_a_notice_from_any_thread_is_heard_on_the_windows_own(qtbot: QtBot) -> None:
    relay, listener = NoticeRelay(), Listener()
    relay.notice_raised.connect(listener.hear)
    thread = threading.Thread(target=relay.tell, args=("No device.",))

    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: listener.heard == [("No device.", threading.get_ident())])


@pytest.fixture
def hook_put_back() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def test_our_own_faults_are_loud_once(hook_put_back: None, caplog: pytest.LogCaptureFixture) -> None:
    shown: list[tuple[str, str]] = []

    def show(sentence: str, trace: str) -> None:
        shown.append((sentence, trace))
        sys.excepthook(ValueError, ValueError("again, from the dialog"), None)

    install_excepthook(show)
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(ValueError, ValueError("a bug"), None)

    assert len(shown) == 1
    assert "a bug" in shown[0][1]
    assert len(caplog.records) == 2


def test_a_fault_on_another_thread_is_shown_by_this_one(
    hook_put_back: None, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[tuple[str, int]] = []
    install_excepthook(lambda _sentence, trace: shown.append((trace, threading.get_ident())))

    def fail() -> None:
        raise ZeroDivisionError("beside the window")

    with caplog.at_level(logging.CRITICAL):
        for _ in range(3):  # as one does that is replaced when it ends
            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: bool(shown))
        QApplication.processEvents()

    ((trace, shown_by),) = shown
    assert "ZeroDivisionError: beside the window" in trace
    assert shown_by == threading.get_ident()
    assert len(caplog.records) == 1


def test_a_thread_that_is_told_to_end_is_no_fault(hook_put_back: None, qtbot: QtBot) -> None:
    shown: list[str] = []
    install_excepthook(lambda _sentence, trace: shown.append(trace))
    ended = threading.Thread(target=sys.exit)
    ended.start()
    ended.join()
    QApplication.processEvents()
    assert not shown


def test_ctrl_c_is_no_fault(hook_put_back: None) -> None:
    passed: list[object] = []
    sys.excepthook = lambda *about: passed.append(about)
    install_excepthook(lambda *_: pytest.fail("shown"))

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert len(passed) == 1


def test_bounces_are_one_press() -> None:
    clock = FakeClock()
    debounce = Debounce(clock)
    passed = []
    for gap in (0, 100, 149, 1, 249, 250):
        clock.advance(gap)
        passed.append(debounce.lets_through())

    assert passed == [True, False, False, True, False, True]


@given(count=st.integers(0, 40), width=st.integers(100, 3000), least=st.integers(50, 400))
def test_cards_fill_the_width_and_never_overlap(count: int, width: int, least: int) -> None:
    places = grid_rectangles(count, width, least, 100, 16)

    assert len(places) == count
    for index, place in enumerate(places):
        assert QRect(0, 0, width, 100_000).contains(place)
        assert all(not place.intersects(other) for other in places[index + 1 :])


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 3), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (8, 4), (9, 3), (10, 4)]
)
def test_no_card_is_alone_in_a_row_of_many(count: int, columns: int) -> None:
    found = columns_in(count, 1092, 240, 24)

    assert found == columns
    assert count < found or count % found != 1


@given(widths=st.lists(st.integers(20, 300), min_size=1, max_size=15), width=st.integers(300, 900))
def test_chips_wrap_and_stay_inside(qapp: QApplication, widths: list[int], width: int) -> None:
    holder = QWidget()
    row = FlowRow(8, holder)
    for each in widths:
        row.addWidget(chip(each))

    places = row.places(width)

    assert all(place.right() < width for place in places)
    assert max(place.bottom() for place in places) + 1 == row.heightForWidth(width)
    for index, place in enumerate(places):
        assert all(not place.intersects(other) for other in places[index + 1 :])


def test_a_low_button_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowRow(8, holder)
    for height in (60, 40):
        each = QWidget()
        each.setFixedSize(100, height)
        row.addWidget(each)
    high, low = row.places(300)
    assert (high.y(), high.height()) == (0, 60)
    assert (low.y(), low.height()) == (10, 40)
    assert [each.y() for each in row.places(150)] == [0, 68], "alone on its line it stands at the top of it"


@pytest.mark.parametrize("make", [lambda holder: FlowRow(8, holder), lambda holder: GridFlow(90, 8, holder)])
def test_where_one_reads_from_the_right_a_row_is_its_own_mirror_image(
    qtbot: QtBot, make: Callable[[QWidget], QLayout]
) -> None:
    places = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.setLayoutDirection(direction)
        layout = make(holder)
        chips = [chip(width) for width in (70, 50, 90, 60)]
        for each in chips:
            layout.addWidget(each)
        holder.resize(300, 200)
        holder.show()
        places.append([each.geometry() for each in chips])

    assert [place.x() for place in places[0]] != [place.x() for place in places[1]]
    for left, right in zip(*places, strict=True):
        assert abs(right.x() - (300 - left.right() - 1)) <= 90 - left.width()  # a card is wider than its chip
        assert right.y() == left.y()


def chip(width: int) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, 30)
    return made


def test_a_name_that_is_too_long_ends_in_dots_and_stays_whole_for_readers(qtbot: QtBot) -> None:
    label = ElidedText()
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    label.show_text("A very long name of an exercise")

    assert label.text().endswith("…")
    assert label.accessibleName() == "A very long name of an exercise"


def test_text_is_text(qtbot: QtBot) -> None:
    label = Text("<img src=x>")
    qtbot.addWidget(label)

    assert label.text() == "<img src=x>"
    assert label.sizeHint().width() > 40


def test_text_needs_no_more_lines_than_its_width_asks_for(qtbot: QtBot) -> None:
    page = QWidget()
    label = Text("Everything stays on this computer. " * 4, wrap=True, parent=page)
    qtbot.addWidget(page)
    page.show()
    least = []
    for width in (900, 200, 900):
        label.resize(width, label.heightForWidth(width))
        least.append(label.minimumHeight())

    assert least[0] == least[2] < least[1]


def test_every_icon_can_be_drawn(look: Look) -> None:
    for file in sorted((assets_dir() / "icons").glob("*.svg")):
        if file.stem != "facetimer":
            image = look.icons.pixmap(file.stem, 24, "#FF0000", 1.0).toImage()
            assert any(image.pixelColor(x, y).red() > 200 for x in range(24) for y in range(24)), file.stem
