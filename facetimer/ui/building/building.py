# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Opens what a person builds: from nothing, from a routine there is, from what was made, or where they left it.

Starts and saves it. It must not know what can be changed in it.
"""

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.beginning import copy_of, new_routine
from facetimer.choices.building.builder import Builder, taken_up
from facetimer.choices.building.document import Document
from facetimer.choices.building.keeping import Drafts, Origin, ids_in_use, opened
from facetimer.choices.files.giving import own_file
from facetimer.choices.making.lengths import MADE_ID
from facetimer.library.model.practice import Routine
from facetimer.notices import said_by
from facetimer.outside import Unreadable
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.name_line import LONGEST_NAME
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services


class Building(QObject):
    """Routines that are built in the window.

    Args:
        services: catalogue, folders, pictures.
        flow: begins a session.
        parent: owner of this object.
    """

    notice_raised = Signal(str)
    place_wanted = Signal(str)
    page_wanted = Signal(QWidget)
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    routine_written = Signal(str)
    """A routine of that name is in the person's library; the next start of facetimer reads it."""

    def __init__(self, services: Services, flow: SessionFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._flow = services, flow
        self._drafts = Drafts(services.context.paths.drafts)
        self._page: BuilderPage | None = None
        self._builder: Builder | None = None

    def page(self) -> BuilderPage:
        """Return the page, with what is built now; something new where nothing is."""
        self._builder = self._builder or self._new()
        self._page = page = BuilderPage(self._services, self._builder)
        page.left.connect(partial(self.place_wanted.emit, "practise"))
        page.start_chosen.connect(self._start)
        page.save_asked.connect(self._save)
        page.notice_raised.connect(self.notice_raised)
        return page

    def begin(self) -> None:
        """Let the person build: something new, or what they have begun, if there is any."""
        begun = self._begun()
        if not begun:
            self._show(self._new())
            return
        page = BeginPage(self._services.stills.look, begun)
        page.left.connect(partial(self.place_wanted.emit, "practise"))
        page.new_chosen.connect(lambda: self._show(self._new()))
        page.chosen.connect(self._show)
        page.dropped.connect(self._drop)
        self.page_wanted.emit(page)

    def open(self, identifier: str) -> None:
        """Change one of the person's own routines, or a copy of any other."""
        catalogue = self._services.planner.catalogue
        if identifier in catalogue.own:
            self.change(identifier)
            return
        routine = catalogue.routines[identifier]
        self._copy(routine, self.tr("{routine}, my way").format(routine=routine.name)[:LONGEST_NAME])

    def change_made(self, routine: Routine) -> None:
        """Change by hand what was made for the person."""
        self._copy(routine, self.tr("My routine"))

    def _copy(self, routine: Routine, name: str) -> None:
        self._show(self._builder_of(copy_of(routine, name, self._taken()), like=routine))

    def change(self, identifier: str) -> None:
        """Change one of the person's own routines where it stands, or go on with a change that was begun."""
        own = self._services.context.paths.own_library
        path = own_file(own, identifier) or own / f"{identifier}.toml"
        begun = [each for each in self._begun() if each.file == path]
        if begun:
            self._show(begun[-1])
            self.notice_raised.emit(self.tr("This is where you left it."))
            return
        try:
            document, origin = opened(path)
        except Unreadable as refused:
            sentence = self.tr("{file} cannot be changed here: {reason}.")
            self.notice_raised.emit(sentence.format(file=path, reason=put_notice(said_by(refused))))
            return
        self._show(self._builder_of(document, origin))

    def _new(self) -> Builder:
        return self._builder_of(new_routine(self.tr("My routine"), self._taken()))

    def _builder_of(
        self, document: Document, origin: Origin | None = None, like: Routine | None = None
    ) -> Builder:
        planner = self._services.planner
        return Builder(document, planner.catalogue, self._drafts, origin, options=planner.options, like=like)

    def _begun(self) -> list[Builder]:
        """Return what is begun and not saved, the latest last; what is open is itself, with all its undo."""
        planner, here = self._services.planner, self._builder
        found = taken_up(self._drafts, planner.catalogue, planner.options)
        return [here if here is not None and here.draft == each.draft else each for each in found]

    def _show(self, builder: Builder) -> None:
        self._builder = builder
        if self._page is not None:
            self._page.show_builder(builder)
        self.place_wanted.emit("building")
        if self._page is not None:
            self._page.begin()

    def _drop(self, builder: Builder) -> None:
        builder.discard()
        self.undo_offered.emit(self.tr("{routine} was deleted.").format(routine=builder.name), builder.keep)
        self.begin()

    def _start(self) -> None:
        timeline = self._builder.judged.timeline if self._builder is not None else None
        if timeline is None:
            return
        self._flow.start_made(replace(timeline.routine, id=MADE_ID), "building")

    def _save(self) -> None:
        if self._builder is None or self._page is None:
            return
        kept = self._builder.save(self._services.context.paths.own_library)
        self._page.refresh()
        if kept is None:
            self.notice_raised.emit(put_notice(self._builder.notice or ""))
            return
        self.routine_written.emit(self._builder.name)
        if kept.changed_meanwhile is not None:
            sentence = self.tr(
                "{file} was changed by something else meanwhile and stays as it is. Yours is beside it: {mine}."
            )
            mine = Path(kept.origin.path)
            self.notice_raised.emit(sentence.format(file=kept.changed_meanwhile, mine=mine.name))

    def _taken(self) -> frozenset[str]:
        context = self._services.context
        return ids_in_use(context.catalogue, context.paths.own_library)
