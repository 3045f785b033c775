# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A document: pages for any size of paper, and the ways out of it: a printer, a PDF, a picture to look at."""

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from facetimer.files import write_whole
from facetimer.ui.paper.flow import Page

POINTS = 72
"""In an inch."""
PDF_DPI = 300


class Document(Struct, frozen=True):
    """What is printed.

    Attributes:
        title: what it is called.
        lay_out: makes its pages for a size of paper in points.
    """

    title: str
    lay_out: Callable[[QSizeF], list[Page]]


def a4() -> QPageSize:
    """Return the paper of a PDF."""
    return QPageSize(QPageSize.PageSizeId.A4)


def pdf_of(document: Document) -> bytes:
    """Return the document as PDF.

    Qt's writer says nothing of a disk that is full; written to memory, the bytes go out as all others do.
    """
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setPageLayout(QPageLayout(a4(), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(document.title)
    writer.setCreator("facetimer")
    print_pages(writer, document.lay_out(a4().size(QPageSize.Unit.Point)), PDF_DPI)
    return bytes(buffer.data().data())


def write_pdf(document: Document, target: Path) -> None:
    """Write the document as PDF, for this account only: it may tell what was practised, or of health.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    write_whole(target, pdf_of(document))


def print_pages(device: QPagedPaintDevice, pages: Iterable[Page], dpi: float) -> bool:
    """Put pages on a device whose paper has no margins of its own; return whether it took them all."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    for number, page in enumerate(pages):
        if number and not device.newPage():
            painter.end()
            return False
        _paint(painter, page, dpi / POINTS)
    return painter.end()


def image_of(page: Page, paper: QSizeF, scale: float) -> QImage:
    """Return a page as a picture of `scale` pixels a point."""
    image = QImage((paper * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _paint(painter, page, scale)
    painter.end()
    return image


def _paint(painter: QPainter, page: Page, scale: float) -> None:
    painter.save()
    painter.scale(scale, scale)
    for paint in page:
        paint(painter)
    painter.restore()
