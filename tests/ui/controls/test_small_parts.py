# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The still queue, the banner, the excepthook, the notices, the debounce, and the layouts that wrap."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.banner import Banner, BannerAction
from facetimer.ui.controls.flows import FlowRow, GridFlow, columns_in, grid_rectangles
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import ElidedText, Text
from facetimer.ui.excepthook import install_excepthook
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.notices import NoticeRelay
from facetimer.ui.picture.still_queue import StillQueue
from facetimer.ui.player.debounce import Debounce
from tests.fakes import FakeClock
from tests.ui.finding import click


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings())


@pytest.fixture
def banner(look: Look, qtbot: QtBot) -> Iterator[Banner]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    yield Banner(look, holder)
    holder.close()


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


def test_notices_come_one_after_the_other_and_none_twice_at_once(banner: Banner) -> None:
    banner.tell("first")
    banner.tell("second")
    banner.tell("first")
    assert banner.accessibleName() == "first"
    click(banner, "Dismiss")
    assert banner.accessibleName() == "second"
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_what_happens_a_second_time_is_told_a_second_time(banner: Banner) -> None:
    for sentence in ("No sound", "Sound is back", "No sound"):
        banner.tell(sentence)
        assert banner.accessibleName() == sentence
        click(banner, "Dismiss")
        assert banner.isHidden()


def test_a_sentence_has_the_icon_of_what_it_is(banner: Banner) -> None:
    shows: list[tuple[Callable[[], object], str]] = [
        (lambda: banner.tell("The disk is full."), "notice"),
        (lambda: banner.refuse("That is no history."), "notice"),
        (lambda: banner.inform("There is a new version."), "news"),
        (lambda: banner.ask("It was cut off.", (BannerAction("Keep", lambda: None),)), "news"),
        (lambda: banner.remind("Your programme asks for one today."), "news"),
        (lambda: banner.answer("It is written."), "done"),
        (lambda: banner.offer_undo("It is deleted.", lambda: None), "done"),
    ]
    for show, icon in shows:
        show()
        seen = [each.icon for each in banner.findChildren(SmallIcon) if not each.isHidden()]
        assert (banner.kind.value[0], seen) == (icon, [icon]), banner.accessibleName()
        click(banner, "Dismiss")


def test_doing_something_about_a_notice_dismisses_it(banner: Banner) -> None:
    done: list[int] = []
    banner.tell("one can act", BannerAction("Act", lambda: done.append(1)))
    next(button for button in banner.findChildren(QPushButton) if button.accessibleName() == "Act").click()

    assert done == [1]
    assert banner.isHidden()


def test_a_notice_that_is_true_no_longer_is_withdrawn_shown_or_waiting(banner: Banner) -> None:
    for sentence in ("first", "second", "third"):
        banner.tell(sentence)

    banner.withdraw("second")
    assert banner.accessibleName() == "first"
    banner.withdraw("first")

    assert banner.accessibleName() == "third"
    banner.withdraw("third")
    assert banner.isHidden()


def test_what_can_be_undone_is_told_before_all_that_waits_and_brings_it_back(banner: Banner) -> None:
    done: list[str] = []
    banner.tell("a question", BannerAction("Act", lambda: done.append("answered")))
    banner.tell("a notice")
    banner.offer_undo("first", lambda: done.append("first undone"))
    banner.offer_undo("second", lambda: done.append("second undone"))
    assert banner.accessibleName() == "second"

    click(banner, "Undo")
    assert banner.accessibleName() == "first"
    banner.undo_last()
    assert done == ["second undone", "first undone"]
    assert banner.accessibleName() == "a question"

    banner.undo_last()
    assert done == ["second undone", "first undone"], "a question is not undone"
    assert banner.accessibleName() == "a question"


def test_a_notice_comes_back_after_what_is_answered_until_it_is_dismissed(banner: Banner) -> None:
    banner.tell("The history was damaged.")
    for show in (banner.answer, banner.refuse, banner.remind, lambda said: banner.offer_undo(said, lambda: None)):
        show("It is written.")
        assert banner.accessibleName() == "It is written."
        click(banner, "Dismiss")
        assert banner.accessibleName() == "The history was damaged."
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_an_answer_gives_way_to_the_next(banner: Banner) -> None:
    banner.refuse("It cannot be written.")
    banner.answer("It is written.")
    click(banner, "Dismiss")
    assert banner.isHidden()


def test_what_could_be_undone_goes_by_itself_shown_or_waiting(look: Look, qtbot: QtBot) -> None:
    done: list[str] = []
    banner = Banner(look, undo_ms=50)
    qtbot.addWidget(banner)
    banner.offer_undo("first", lambda: done.append("first"))
    banner.offer_undo("second", lambda: done.append("second"))

    qtbot.waitUntil(banner.isHidden)

    banner.undo_last()
    assert done == []


def test_what_was_dismissed_is_not_undone_any_more(banner: Banner) -> None:
    banner.offer_undo("first", lambda: pytest.fail("undone"))
    click(banner, "Dismiss")
    banner.undo_last()
    assert banner.isHidden()


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
