# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks where the sound of a session goes as a file, and shows how far the work is; it can be stopped."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileInfo, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from facetimer.notices import said_by
from facetimer.ui.background_work import Errands
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice

if TYPE_CHECKING:
    from concurrent.futures import Future

    from facetimer.sound.track_file import TrackFiles

Write = Callable[[Path, Callable[[float], None]], "TrackFiles"]
"""Writes a file, telling how far it is from 0 to 1; raises `TrackFailed`, or what telling raises."""
LONGEST_STOP_MS = 2_000
"""How long the end of the program waits for it; it tells how far it is many times a second."""
FORMS = (("WAV", "wav"), ("FLAC", "flac"), ("Ogg Vorbis", "ogg"))


class _Stopped(Exception):  # noqa: N818 - no fault: the person asked for it
    """Raised where progress is told, to end the work."""


class SoundtrackFileDialog(Sheet):
    """Writes and shows progress until it is done or closed, which stops it and leaves no half file.

    Args:
        write: does the work; called on a thread of its own.
        target: where to.
        parent: the window it stands before.
    """

    _progressed = Signal(float)

    def __init__(self, write: Write, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save the sound of a session"), 520, parent)
        self._said = Text(self.tr("Speaking and placing every sound …"), wrap=True)
        self.box.addWidget(self._said)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much is done"))
        self.box.addWidget(self._bar)
        self._button = Button(self.tr("Stop"))
        self._button.clicked.connect(self.reject)
        self.foot.addWidget(self._button)
        self._stopped = threading.Event()
        self._is_working = True
        self._progressed.connect(lambda share: self._bar.setValue(round(100 * share)))
        self._errands = Errands(self)
        self._errands.begin(lambda: _written(write, target, self._tell), self._on_ended)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._on_about_to_quit)

    def done(self, result: int) -> None:
        """Close; work that goes on is told to stop, and the dialog lives until it has."""
        self._stopped.set()
        super().done(result)
        if not self._is_working:
            self.deleteLater()

    def _on_about_to_quit(self) -> None:
        """Stop the work: a thread that ends with the program would leave unseen on the disk what it has begun."""
        self._stopped.set()
        self._errands.wait(LONGEST_STOP_MS)

    def _tell(self, share: float) -> None:
        if self._stopped.is_set():
            raise _Stopped
        self._progressed.emit(share)

    def _on_ended(self, future: "Future[TrackFiles]") -> None:
        from facetimer.sound.track_file import TrackFailed

        self._is_working = False
        if self._stopped.is_set():
            self.deleteLater()
        try:
            written = future.result()
        except _Stopped:
            return
        except TrackFailed as fault:
            self._bar.hide()
            self._said.setText(put_notice(said_by(fault)))
        else:
            with_sheet = self.tr("{file} is written, and {sheet} beside it says where each exercise begins.")
            said = with_sheet.format(file=written.audio, sheet=written.cue_sheet.name)
            self._said.setText(f"{said} {put_notice(written.notice)}" if written.notice else said)
        self._button.setText(self.tr("Close"))
        self._button.setAccessibleName(self.tr("Close"))


def _written(write: Write, target: Path, tell: Callable[[float], None]) -> "TrackFiles":
    from facetimer.sound.track_file import check_sheet

    check_sheet(target)  # the person was asked about the sound alone
    return write(target, tell)


def ask_soundtrack_file(name: str, write: Write, window: QWidget) -> None:
    """Ask where the sound of the routine `name` goes, and have it written there."""
    from facetimer.sound.track_file import offered_suffixes

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    place = Path(folder) if QFileInfo(folder).isDir() else Path.home()
    offered = offered_suffixes()
    endings = {f"{form} (*.{suffix})": suffix for form, suffix in FORMS if f".{suffix}" in offered}
    title = QCoreApplication.translate("SoundtrackFileDialog", "Save the sound of a session")
    chooser = QFileDialog(window, title, str(place / f"{name}.wav"), ";;".join(endings))
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix("wav")
    chooser.filterSelected.connect(lambda chosen: chooser.setDefaultSuffix(endings[chosen]))
    chooser.fileSelected.connect(lambda chosen: SoundtrackFileDialog(write, Path(chosen), window).open())
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()
