# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pages: what belongs together stays together, nothing leaves the page, and each way out brings the same pages."""

import stat
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from facetimer.cli import main
from facetimer.ui.keyboard.table import Does
from facetimer.ui.main_window import MainWindow
from facetimer.ui.paper.document import a4, image_of, print_pages
from facetimer.ui.paper.flow import FOOT_PT, MARGIN_PT, Flow, Lines
from facetimer.ui.paper.print_dialog import PrintDialog
from facetimer.ui.paper.routine_document import page_words
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.programme_page import ProgrammePage
from tests.ui.finding import click, texts, the, told

LETTER = QPageSize(QPageSize.PageSizeId.Letter).size(QPageSize.Unit.Point)


def page_count(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.floats(1, 500), min_size=1, max_size=40))
def test_blocks_stay_whole_and_in_order(qtbot: QtBot, heights: list[float]) -> None:
    flow = Flow(LETTER, mirrored=False, foot="foot")
    places: list[tuple[int, float]] = []
    drawn: list[int] = []

    def paint(_painter: QPainter, top: float, number: int) -> None:
        places.append((number, top))
        drawn.append(number)

    for number, height in enumerate(heights):
        flow.block(height, partial(paint, number=number))
    bottom = LETTER.height() - MARGIN_PT - FOOT_PT
    for page in flow.pages(page_words):
        image_of(page, LETTER, 0.1)
    assert drawn == list(range(len(heights)))
    for number, top in places:
        assert top >= MARGIN_PT
        assert top + heights[number] <= bottom + 0.01


def test_lines_are_no_wider_than_they_may_be(qtbot: QtBot) -> None:
    lines = Lines("Both index fingers flat on the inner ends of your brows. " * 5, 120, 10)
    assert lines.widest <= 121
    assert lines.height > 5 * 10


def inked(image: QImage) -> list[int]:
    """The columns of a picture in which something is drawn."""
    white = 0xFFFFFFFF
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) != white for y in range(0, image.height(), 2))
    ]


@pytest.mark.parametrize("mirrored", [False, True])
def test_words_begin_where_one_begins_to_read_and_leave_the_margins_free(qtbot: QtBot, *, mirrored: bool) -> None:
    flow = Flow(LETTER, mirrored=mirrored, foot="")
    flow.text("Short")
    page = flow.pages(lambda _number, _count: "")[0]
    columns = inked(image_of(page, LETTER, 1))
    assert columns[0] >= MARGIN_PT - 1
    assert columns[-1] <= LETTER.width() - MARGIN_PT + 1
    assert (columns[0] > LETTER.width() / 2) is mirrored


@pytest.fixture
def dialog(window: MainWindow) -> PrintDialog:
    window.flow.open_routine("five-basics")
    click(the(window, RoutinePage), "Print …")
    return the(window, PrintDialog)


def save(dialog: PrintDialog, target: Path) -> None:
    click(dialog, "Save as PDF …")
    the(dialog, QFileDialog).fileSelected.emit(str(target))


def test_the_pages_are_shown_and_saved_as_a_pdf_with_as_many(
    dialog: PrintDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    pages = [each for each in dialog.findChildren(QLabel) if each.objectName().startswith("page ")]
    qtbot.waitUntil(lambda: all(not each.pixmap().isNull() for each in pages))
    assert [each.accessibleName() for each in pages] == ["Page 1 of 2", "Page 2 of 2"]

    save(dialog, tmp_path / "basics.pdf")

    assert page_count((tmp_path / "basics.pdf").read_bytes()) == 2
    assert stat.S_IMODE((tmp_path / "basics.pdf").stat().st_mode) == 0o600
    assert told(window) == f"The Five Basics is in {tmp_path / 'basics.pdf'}."


def test_a_pdf_that_cannot_be_written_is_told_and_the_pages_stay(dialog: PrintDialog, tmp_path: Path) -> None:
    save(dialog, tmp_path / "nowhere" / "basics.pdf")
    assert any("cannot be written" in text for text in texts(dialog))
    assert dialog.isVisible()


def test_without_a_printer_the_pdf_is_named_as_the_way(dialog: PrintDialog) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    if QPrinterInfo.availablePrinterNames():
        pytest.skip("this computer has a printer")
    click(dialog, "Print …")
    assert any("save it as PDF instead" in text for text in texts(dialog))


def test_a_printer_gets_the_pages_it_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    flow = Flow(a4().size(QPageSize.Unit.Point), mirrored=False, foot="foot")
    for _ in range(3):
        flow.block(600, lambda painter, top: painter.drawLine(50, int(top), 200, int(top)))
    assert print_pages(printer, flow.pages(page_words)[1:3], printer.resolution())
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 2


@pytest.mark.parametrize("folder", ["", "nowhere"])
@pytest.mark.qt_log_ignore("QPainter|QPdf|QPrinter", extend=True)  # Qt says that the file is not to be had
def test_a_printer_that_does_not_take_the_pages_is_told_and_they_stay(
    folder: str, dialog: PrintDialog, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / folder / "out.pdf"))
    sent: list[str] = []
    dialog.answered.connect(sent.append)
    dialog.send_to(printer)
    if folder:
        assert not sent
        assert any("does not take it" in text for text in texts(dialog))
        assert dialog.isVisible()
    else:
        assert sent == ["The Five Basics was sent to the printer."]
        assert not dialog.isVisible()


def test_control_p_prints_what_is_in_front_and_nothing_elsewhere(window: MainWindow) -> None:
    window.go_to("today")
    window.commands.do(Does.PRINT)
    assert not window.findChildren(PrintDialog)
    window.places.programmes.open("jaw-4wk")
    the(window, ProgrammePage)
    window.commands.do(Does.PRINT)
    the(window, PrintDialog).reject()


def test_a_routine_of_which_nothing_is_left_has_nothing_to_print(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("LYMPH", "BLOOD", "SKIN"))
    window.flow.open_routine("gua-sha-face")
    assert the(window, RoutinePage).todays.plan.timeline is None
    window.commands.do(Does.PRINT)
    assert not window.findChildren(PrintDialog)


@pytest.mark.parametrize("identifier", ["five-basics", "jaw-4wk"])
def test_the_command_line_writes_the_same_pages(identifier: str, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "out.pdf"
    folders = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
    assert main(["draw", identifier, str(out), "--sheet", *folders]) == 0
    assert page_count(out.read_bytes()) >= 1
    assert main(["draw", identifier, str(out), "--sheet", *folders]) == 1, "a file that is there is not replaced"
    assert main(["draw", identifier, str(tmp_path / "no" / "out.pdf"), "--sheet", *folders]) == 3
