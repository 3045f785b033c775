# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""About: which version this is, what it promises, where a person's files lie, and what it is made of."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QFileInfo, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QLabel, QWidget

from facetimer import __version__
from facetimer.choices.doctor.licences import Part, named_assets, parts
from facetimer.files import is_there
from facetimer.library.health.care_cards import Care
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow, GridFlow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import WORKED_AT, Gap, PageLook
from facetimer.ui.look.wording import breakable

_ICON_PX = 112
_LEFT_TO_RIGHT, _AS_BEFORE = "\u2066", "\u2069"
"""Around a path, which reads from the left in every language."""
_ROW_PX = 560
"""The least width at which a path has its buttons beside it."""
_HEAD_PX = 360
"""The least width at which the name stands beside the icon."""
_PROMISE_PX = 240
"""The least width of one of the three promises, and of a library."""


def open_folder(folder: Path) -> bool:
    """Show `folder` in the desktop's own program for files; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class _File(Struct, frozen=True):
    """A file or folder that is listed.

    Attributes:
        there: says that there is nothing yet.
        show: opens its folder.
        row: what is hidden where it is not there; None for one that is always told of.
    """

    path: Path
    there: Text
    show: Button
    row: QWidget | None


class AboutPage(Page):
    """What one would want to know about a program before trusting it.

    Args:
        look: theme and icons.
        paths: where the person's files lie.
        care: what the app says it is not.
        show_folder: shows a folder, and returns whether it could.
        parent: the widget it belongs to.
    """

    left = Signal()
    news_asked = Signal()
    keys_asked = Signal()
    answered = Signal(str)
    """What came of something the person has just asked for."""
    refused = Signal(str)
    """Why it was not done."""

    def __init__(
        self,
        look: Look,
        paths: Paths,
        care: Care,
        show_folder: Callable[[Path], bool] = open_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("About facetimer"), parent)
        self._look = look = PageLook(look, share=WORKED_AT)
        self.read_from_afar(look)
        self._show_folder = show_folder
        self._files: list[_File] = []
        back = BackButton(look, self.tr("Settings"), self.tr("Back to the settings"))
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self._icon = QLabel()
        self._build_head()
        self._build_promises(care)
        self._build_files(paths)
        self._build_parts(named_assets(), parts())
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Look again which of the files there are."""
        for file in self._files:
            exists = is_there(file.path)
            file.there.setVisible(not exists)
            file.show.setVisible(exists)
            if file.row is not None:
                file.row.setVisible(exists)

    def grow(self) -> None:
        """Let the icon be as large as the page."""
        super().grow()
        self._show_icon()

    def _show_icon(self) -> None:
        side = self._grown(_ICON_PX)
        if self._icon.pixmap().deviceIndependentSize().width() != side:
            drawn = QIcon(str(assets_dir() / "icons" / "facetimer.svg"))
            self._icon.setPixmap(drawn.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def _build_head(self) -> None:
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._show_icon()
        words = QWidget()
        column = in_column(words, 4)
        column.addWidget(Text("facetimer", "title"))
        column.addWidget(Text(self.tr("Version {version}").format(version=__version__), "lead"))
        what = self.tr("Guided facial massage and facial exercises, on screen and by ear.")
        column.addWidget(Text(what, "soft", wrap=True))
        column.addSpacerItem(Gap(8))
        buttons = QWidget()
        flow = FlowRow(8, buttons)
        for word, asked in ((self.tr("What is new"), self.news_asked), (self.tr("Keys"), self.keys_asked)):
            button = Button(word)
            button.clicked.connect(asked)
            flow.addWidget(button)
        column.addWidget(buttons)
        self.column.addWidget(SideBySide(self._icon, words, lambda: self._look.theme.px(_HEAD_PX), (0, 1)))

    def _build_promises(self, care: Care) -> None:
        stays = self.tr(
            "facetimer sends nothing anywhere and asks nothing of the internet. Your history, your settings and "
            "what you said about your health are files on this computer; only a sync folder that you choose is "
            "read by another program."
        )
        made = self.tr(
            "The facetimer authors. Everybody may use it, read it, change it and pass it on, under the MIT "
            "licence."
        )
        holder = QWidget()
        grid = GridFlow(lambda: self._look.theme.px(_PROMISE_PX), 24, holder)
        for heading, said in (
            (self.tr("Nothing leaves this computer"), stays),
            (self.tr("No medical advice"), f"{care.cards.limits.text} {care.cards.adults.text}"),
            (self.tr("Who makes it"), made),
        ):
            promise = QWidget()
            column = in_column(promise, 4)
            column.addWidget(Text(heading, "name", wrap=True))
            column.addWidget(Text(said, wrap=True))
            column.addStretch(1)
            grid.addWidget(promise)
        self.column.addSpacerItem(Gap(16))
        self.column.addWidget(holder)

    def _build_files(self, paths: Paths) -> None:
        self.column.addSpacerItem(Gap(16))
        self.column.addWidget(Text(self.tr("Where your files lie"), "heading"))
        words = {
            "database": self.tr("History"),
            "backups": self.tr("Backups"),
            "settings": self.tr("Settings and health answers"),
            "own_library": self.tr("Your own exercises and routines"),
            "own_sounds": self.tr("Your own sounds"),
            "own_voices": self.tr("Voices you recorded"),
            "own_voice": self.tr("Single sentences you recorded"),
            "drafts": self.tr("What you have begun to build"),
            "made": self.tr("The session made for you last"),
            "window": self.tr("Size and place of the window"),
            "cache": self.tr("Made again when it is deleted"),
        }
        for each in paths.places:
            self.column.addWidget(self._file_row(words[each.name], each.path, lesser=each.lesser))

    def _file_row(self, name: str, path: Path, *, lesser: bool) -> QWidget:
        words, buttons = QWidget(), QWidget()
        column = in_column(words, 0)
        column.addStretch(1)
        column.addWidget(Text(name, "name", wrap=True))
        column.addWidget(Text(f"{_LEFT_TO_RIGHT}{breakable(str(path))}{_AS_BEFORE}", "note", wrap=True))
        there = Text(self.tr("Nothing is there yet."), "note", wrap=True)
        column.addWidget(there)
        column.addStretch(1)
        row = in_row(buttons, 8)
        show, copy = Button(self.tr("Open folder"), "quiet"), Button(self.tr("Copy"), "quiet")
        show.setAccessibleName(self.tr("Open the folder of: {name}").format(name=name))
        copy.setAccessibleName(self.tr("Copy the path of: {name}").format(name=name))
        show.clicked.connect(lambda: self._on_show_clicked(path))
        copy.clicked.connect(lambda: self._on_copy_clicked(path))
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch(1)
        whole = SideBySide(words, buttons, lambda: self._look.theme.px(_ROW_PX), (1, 0))
        self._files.append(_File(path, there, show, whole if lesser else None))
        return whole

    def _on_show_clicked(self, path: Path) -> None:
        folder = path if QFileInfo(str(path)).isDir() else path.parent
        if not self._show_folder(folder):
            self.refused.emit(
                self.tr("No program here shows folders. The folder is {folder}.").format(folder=folder)
            )

    def _on_copy_clicked(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))
        self.answered.emit(self.tr("{path} is copied.").format(path=path))

    def _build_parts(self, assets: list[Part], made_of: list[Part]) -> None:
        self.column.addSpacerItem(Gap(16))
        self.column.addWidget(Text(self.tr("What it is made of"), "heading"))
        made_with = self.tr("made with {source}; {licence}")
        for asset in assets:
            said = made_with.format(source=asset.version, licence=asset.licence)
            self.column.addWidget(_named(asset.name, said))
        holder = QWidget()
        grid = GridFlow(lambda: self._look.theme.px(_PROMISE_PX), 24, holder)
        for part in made_of:
            version = part.version or self.tr("not installed")
            licence = "" if part.version is None else part.licence or self.tr("names no licence")
            grid.addWidget(_named(f"{part.name} {version}", licence))
        self.column.addSpacerItem(Gap(8))
        self.column.addWidget(holder)


def _named(name: str, note: str) -> QWidget:
    """Return a name with a few words below it."""
    pair = QWidget()
    column = in_column(pair, 0)
    column.addWidget(Text(name, wrap=True))
    if note:
        column.addWidget(Text(note, "soft", wrap=True))
    column.addStretch(1)
    return pair
