# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows an exercise of the person's own while it is built; draws, starts, saves and deletes it."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.document import read_text
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.keeping import put_back, taken_away
from facetimer.choices.files.giving import exercise_content
from facetimer.notices import said_by
from facetimer.outside import Unreadable
from facetimer.resources import assets_dir
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.services import Services


class Way(Struct, frozen=True):
    """Where one came from.

    Attributes:
        name: in a word or two.
        back: leads there.
        add: makes a step of the exercise with an id there; None where nothing is built.
    """

    name: str
    back: Callable[[], object]
    add: Callable[[str], object] | None = None


class OwnExercises(QObject):
    """Exercises that are built in the window, one at a time.

    Args:
        services: catalogue, folders, pictures.
        flow: begins a session.
        parent: owner of this object.

    Attributes:
        builder: what is open, or was last; None for nothing yet.
    """

    notice_raised = Signal(str)
    page_wanted = Signal(QWidget)
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    library_changed = Signal(str)
    """What is in the person's library now, by name; empty where something was taken out or put back."""
    saved = Signal(object, object)
    """The builder that was saved, and what came of it."""

    def __init__(self, services: Services, flow: SessionFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._flow = services, flow
        self.builder: ExerciseBuilder | None = None

    def show(self, builder: ExerciseBuilder, way: Way) -> None:
        """Show what is built."""
        self.builder = builder
        page = OwnExercisePage(self._services, builder, way.name, adds=way.add is not None)
        page.left.connect(way.back)
        page.picture_chosen.connect(lambda identifier: self._draw(page, identifier))
        page.save_asked.connect(lambda: self._save(page, way))
        page.start_chosen.connect(lambda: self._start(builder, way))
        page.deletion_asked.connect(lambda: self._delete(builder, way))
        page.notice_raised.connect(self.notice_raised)
        self.page_wanted.emit(page)
        page.begin()

    def content(self, identifier: str) -> bytes | None:
        """Return the file of an exercise; None where it has none any more, which is told."""
        own = self._services.context.paths.own_library
        try:
            return exercise_content(assets_dir() / "library", own, identifier)
        except (KeyError, Unreadable) as refused:
            why = put_notice(said_by(refused)) if isinstance(refused, Unreadable) else self.tr("its file is gone")
            name = self._services.planner.catalogue.exercises[identifier].name
            sentence = self.tr("Nothing can be made like {exercise}: {reason}.")
            self.notice_raised.emit(sentence.format(exercise=name, reason=why))
            return None

    def _draw(self, page: OwnExercisePage, identifier: str) -> None:
        content = self.content(identifier)
        if content is not None:
            page.exercise.draw_like(read_text(content))
            page.changed(
                self.tr("It is drawn like {exercise} now.").format(
                    exercise=self._services.planner.catalogue.exercises[identifier].name
                )
            )

    def _save(self, page: OwnExercisePage, way: Way) -> None:
        builder = page.exercise
        kept = builder.save(self._services.context.paths.own_library)
        if kept is None:
            page.refresh()
            self.notice_raised.emit(put_notice(builder.notice or ""))
            return
        self.library_changed.emit(builder.name)
        page.refresh()
        self.saved.emit(builder, kept)
        if way.add is not None:
            way.back()
            way.add(str(kept.document.values()["id"]))

    def _start(self, builder: ExerciseBuilder, way: Way) -> None:
        self._flow.prepare(str(builder.document.values()["id"]), back=lambda: self.show(builder, way))

    def _delete(self, builder: ExerciseBuilder, way: Way) -> None:
        path = builder.file
        if path is None:
            return
        try:
            gone = taken_away(path)
        except OSError as error:
            sentence = self.tr("{file} cannot be deleted: {reason}.")
            self.notice_raised.emit(sentence.format(file=path, reason=error.strerror))
            return
        if not builder.discard():
            self.notice_raised.emit(put_notice(builder.notice or ""))
        self.builder = None
        self.library_changed.emit("")
        way.back()

        def undo() -> None:
            try:
                put_back(gone, self._services.context.paths.own_library)
            except OSError as error:
                sentence = self.tr("{file} cannot be written: {reason}.")
                self.notice_raised.emit(sentence.format(file=path, reason=error.strerror))
            self.library_changed.emit("")

        self.undo_offered.emit(self.tr("{exercise} was deleted.").format(exercise=builder.name), undo)
