# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Opens what a person builds: from nothing, from a routine there is, from what was made, or where they left it.

Starts and saves it. It must not know what can be changed in it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.beginning import copy_of, exercise_like, new_exercise, new_routine
from facetimer.choices.building.begun import taken_up
from facetimer.choices.building.builder import Builder
from facetimer.choices.building.document import Document
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.keeping import Drafts, Kept, Origin, ids_in_use, opened
from facetimer.choices.building.parts import BLOCKS
from facetimer.choices.files.giving import own_file
from facetimer.choices.making.lengths import MADE_ID
from facetimer.library.model.practice import Routine
from facetimer.notices import said_by
from facetimer.outside import Unreadable
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.name_line import LONGEST_NAME
from facetimer.ui.building.own_exercises import OwnExercises, Way
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services


class Building(QObject):
    """Routines and exercises that are built in the window.

    Args:
        services: catalogue, folders, pictures.
        flow: begins a session.
        parent: owner of this object.
    """

    notice_raised = Signal(str)
    news_raised = Signal(str)
    place_wanted = Signal(str)
    page_wanted = Signal(QWidget)
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    library_changed = Signal(str)
    """What is in the person's library now, by name; empty where something was taken out or put back."""

    def __init__(self, services: Services, flow: SessionFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._flow = services, flow
        self._drafts = Drafts(services.context.paths.drafts)
        self._page: BuilderPage | None = None
        self._builder: Builder | None = None
        self._way = self._to_practise()
        self._exercises = OwnExercises(services, flow, self)
        self._exercises.page_wanted.connect(self.page_wanted)
        self._exercises.notice_raised.connect(self.notice_raised)
        self._exercises.undo_offered.connect(self.undo_offered)
        self._exercises.library_changed.connect(self.library_changed)
        self._exercises.saved.connect(self._tell_of_saving)

    def page(self) -> BuilderPage:
        """Return the page, with what is built now; something new where nothing is."""
        self._builder = self._builder or self._new()
        self._page = page = BuilderPage(self._services, self._builder)
        page.lead_back_to(self._way.name)
        page.left.connect(self._go_back)
        page.start_chosen.connect(self._start)
        page.save_asked.connect(self._save)
        page.notice_raised.connect(self.notice_raised)
        page.own_asked.connect(lambda: self._show(self._new_exercise(), self._to_builder()))
        page.like_asked.connect(lambda identifier: self._make_like(identifier, self._to_builder()))
        return page

    def _go_back(self) -> None:
        self._way.back()

    def begin(self) -> None:
        """Let the person build: something new, or what they have begun, if there is any."""
        begun = self._begun()
        if not begun:
            self._show(self._new())
            return
        page = BeginPage(self._services.stills.look, begun)
        page.left.connect(partial(self.place_wanted.emit, "practise"))
        way = Way(self.tr("Build My Own"), self._back_to_begun)
        page.new_chosen.connect(lambda: self._show(self._new(), way))
        page.exercise_chosen.connect(lambda: self._show(self._new_exercise(), way))
        page.chosen.connect(lambda builder: self._show(builder, way))
        page.dropped.connect(self._drop)
        self.page_wanted.emit(page)

    def _back_to_begun(self) -> None:
        """Show again what the person has begun; once all of that is saved or gone, Practise."""
        if self._begun():
            self.begin()
        else:
            self.place_wanted.emit("practise")

    def open(self, identifier: str, back: Callable[[], object] | None = None) -> None:
        """Change a routine or an exercise of the person's own, or a copy of any other routine.

        Args:
            identifier: of which.
            back: leads to the page one came from, of the routine or the exercise; None for Practise.
        """
        catalogue = self._services.planner.catalogue
        if identifier in catalogue.own:
            self.change(identifier, back)
            return
        if identifier not in catalogue.routines:  # its file is gone
            self._flow.open_routine(identifier, back=back)
            return
        routine = catalogue.routines[identifier]
        way = Way(routine.name, back) if back is not None else None
        self._copy(routine, self.tr("{routine}, my way").format(routine=routine.name)[:LONGEST_NAME], way)

    def change_made(self, routine: Routine) -> None:
        """Change by hand what was made for the person."""
        way = Way(self.tr("Made for You"), partial(self.place_wanted.emit, "making"))
        self._copy(routine, self.tr("My routine"), way)

    def _copy(self, routine: Routine, name: str, way: Way | None) -> None:
        self._show(self._builder_of(copy_of(routine, name, self._taken()), like=routine), way)

    def make_like(self, identifier: str, back: Callable[[], object]) -> None:
        """Make an exercise of the person's own, like the one with that id, to whose page `back` leads."""
        if identifier in self._services.planner.catalogue.exercises:
            self._make_like(identifier, Way(self._name_of(identifier), back))
        else:  # its file is gone
            back()

    def _make_like(self, identifier: str, way: Way) -> None:
        content = self._exercises.content(identifier)
        if content is not None:
            own = self.tr("{exercise}, my way").format(exercise=self._name_of(identifier))[:LONGEST_NAME]
            self._show(self._exercise_of(exercise_like(content, own, self._taken())), way)

    def _name_of(self, identifier: str) -> str:
        catalogue = self._services.planner.catalogue
        return (catalogue.exercises.get(identifier) or catalogue.routines[identifier]).name

    def change(self, identifier: str, back: Callable[[], object] | None = None) -> None:
        """Change what is the person's own where it stands, or go on with a change that was begun; see `open`."""
        way = Way(self._name_of(identifier), back) if back is not None else None
        own = self._services.context.paths.own_library
        path = own_file(own, identifier) or own / f"{identifier}.toml"
        begun = [each for each in self._begun() if each.file == path]
        if begun:
            self._show(begun[-1], way)
            self.news_raised.emit(self.tr("This is where you left it."))
            return
        try:
            document, origin = opened(path)
        except Unreadable as refused:
            sentence = self.tr("{file} cannot be changed here: {reason}.")
            self.notice_raised.emit(sentence.format(file=path, reason=put_notice(said_by(refused))))
            return
        is_exercise = BLOCKS in document.values()
        self._show((self._exercise_of if is_exercise else self._builder_of)(document, origin), way)

    def _new(self) -> Builder:
        return self._builder_of(new_routine(self.tr("My routine"), self._taken()))

    def _new_exercise(self) -> ExerciseBuilder:
        return self._exercise_of(new_exercise(self.tr("My exercise"), self._taken()))

    def _exercise_of(self, document: Document, origin: Origin | None = None) -> ExerciseBuilder:
        planner = self._services.planner
        return ExerciseBuilder(document, planner.catalogue, self._drafts, origin, options=planner.options)

    def _builder_of(
        self, document: Document, origin: Origin | None = None, like: Routine | None = None
    ) -> Builder:
        planner = self._services.planner
        return Builder(document, planner.catalogue, self._drafts, origin, options=planner.options, like=like)

    def _begun(self) -> list[Builder]:
        """Return what is begun and not saved, the latest last; what is open is itself, with all its undo."""
        planner = self._services.planner
        there = [each for each in (self._builder, self._exercises.builder) if each is not None]
        found = taken_up(self._drafts, planner.catalogue, planner.options)
        return [next((here for here in there if here.draft == each.draft), each) for each in found]

    def _to_practise(self) -> Way:
        return Way(self.tr("Practise"), partial(self.place_wanted.emit, "practise"))

    def _to_builder(self) -> Way:
        """Return the way back to the routine that is built, where the exercise becomes a step."""
        assert self._page is not None
        name = self._builder.name if self._builder is not None else ""
        return Way(name, partial(self.place_wanted.emit, "building"), self._page.add)

    def _show(self, builder: Builder, way: Way | None = None) -> None:
        way = way or self._to_practise()
        if isinstance(builder, ExerciseBuilder):
            self._exercises.show(builder, way)
            return
        self._builder, self._way = builder, way
        if self._page is not None:
            self._page.show_builder(builder)
            self._page.lead_back_to(way.name)
        self.place_wanted.emit("building")
        if self._page is not None:
            self._page.begin()

    def _drop(self, builder: Builder) -> None:
        if not builder.discard():
            self.notice_raised.emit(put_notice(builder.notice or ""))
            return
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
        self.library_changed.emit(self._builder.name)
        self._tell_of_saving(self._builder, kept)

    def _tell_of_saving(self, _builder: Builder, kept: Kept) -> None:
        if kept.changed_meanwhile is not None:
            sentence = self.tr(
                "{file} was changed by something else meanwhile and stays as it is. Yours is beside it: {mine}."
            )
            mine = Path(kept.origin.path)
            self.notice_raised.emit(sentence.format(file=kept.changed_meanwhile, mine=mine.name))

    def _taken(self) -> frozenset[str]:
        return ids_in_use(self._services.planner.catalogue, self._services.context.paths.own_library)
