# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Somebody building a routine or an exercise: every change kept as a draft at once, undone and redone, saved.

The one thing here that changes. It must not know how it is shown.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from facetimer.choices.building.document import Document, Place, Value
from facetimer.choices.building.fields import Field, fields_of
from facetimer.choices.building.judging import Judged, judged
from facetimer.choices.building.keeping import Drafts, Kept, Origin, changed_meanwhile, ids_in_use, saved
from facetimer.choices.building.our_figures import figures_of
from facetimer.choices.building.undoing import Undoing
from facetimer.library.catalogue import Catalogue
from facetimer.library.files.routine_text import free_id
from facetimer.library.having_ready import to_have_ready
from facetimer.library.model.practice import Exercise, Routine
from facetimer.notices import Notice
from facetimer.session.timeline import TimelineOptions
from facetimer.translating import QT_TRANSLATE_NOOP

STEPS = "steps"


class Builder:
    """One thing that is built.

    Args:
        document: what it is at the beginning.
        catalogue: what there is beside it.
        drafts: where it is kept at every change.
        origin: its file; one without a path for what has none yet.
        draft: the draft that `document` was taken up from; empty for none.
        options: returns how the person's sessions are laid out now.
        like: the shipped routine that it is a copy of; None for none.
    """

    def __init__(
        self,
        document: Document,
        catalogue: Catalogue,
        drafts: Drafts,
        origin: Origin | None = None,
        draft: str = "",
        options: Callable[[], TimelineOptions] = TimelineOptions,
        like: Routine | None = None,
    ) -> None:
        self._state = Undoing(document)
        self._catalogue = catalogue
        self._drafts = drafts
        self._origin = origin or Origin()
        self._draft = draft
        self._options = options
        self._like = like
        self._judged: tuple[Document, TimelineOptions, Judged] | None = None
        self._read: tuple[Document, list[dict[str, Any]]] | None = None
        self.notice: Notice | None = None
        """Why the last change is not on the disk, or a draft still is; None where all is well."""

    @property
    def document(self) -> Document:
        """What is built, as it is now."""
        return self._state.present

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The steps as their file has them, to be read and not changed: its text is read once."""
        document = self.document
        if self._read is None or self._read[0] is not document:
            self._read = document, _steps(document)
        return self._read[1]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.document.values().get("name", ""))

    @property
    def draft(self) -> str:
        """The name of its draft; empty while there is none."""
        return self._draft

    @property
    def file(self) -> Path | None:
        """Where it was read from, or saved in last; None for what has no file yet."""
        return Path(self._origin.path) if self._origin.path else None

    @property
    def is_saved(self) -> bool:
        """Whether it is in its file as it is now."""
        return bool(self._origin.path) and not self._draft

    @property
    def judged(self) -> Judged:
        """What there is to say of it, and how long it is."""
        document, options = self.document, self._options()
        if self._judged is None or self._judged[0] is not document or self._judged[1] != options:
            found = judged(document, self._catalogue, self._origin.ids, options)
            self._judged = document, options, found
        return self._judged[2]

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._state.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return bool(self._state.future)

    def take_over(self, catalogue: Catalogue) -> None:
        """Judge it from now on by a catalogue, where it is another: something was added to it, or taken away."""
        if catalogue is not self._catalogue:
            self._catalogue, self._judged = catalogue, None

    def fields(self, step: int) -> tuple[Field, ...]:
        """Return the figures of a step, the person's own and the article's or ours."""
        values = self.steps[step]
        exercise = self._exercise(values.get("exercise", ""))
        return () if exercise is None else fields_of(exercise, values, self._like)

    def go_back(self, step: int, key: str) -> None:
        """Give a figure of a step back to the routine it was copied from, or to its exercise."""
        exercise = self._exercise(self.steps[step]["exercise"])
        assert exercise is not None, "only a step of one that is known has figures"
        figures = figures_of(exercise, key, self._like)
        of_exercise = figures == figures_of(exercise, key)
        self.change((STEPS, step, key), None if of_exercise else figures[0].value)

    def change(self, place: Place, value: Value | None) -> None:
        """Put another value at a place; None goes back to what is there without it.

        Letters typed at one place in a row are one change.
        """
        about = ".".join(map(str, place)) if isinstance(value, str) else ""
        self.become(self.document.changed(place, value), about)

    def become(self, document: Document, about: str = "") -> None:
        """Be `document` from now on: one change to undo, or one with the last where that was `about` the same."""
        self._take(self._state.did(document, about))

    def add(self, exercise: str, at: int) -> None:
        """Add a step with that exercise before the one at `at`, or after the last."""
        self.become(self._fitted(self.document.added(STEPS, at, {"exercise": exercise})))

    def move(self, step: int, to: int) -> None:
        """Put a step where the one at `to` is."""
        self.become(self._fitted(self.document.moved(STEPS, step, to)))

    def duplicate(self, step: int) -> None:
        """Put a step once more after itself."""
        self.become(self.document.duplicated(STEPS, step))

    def remove(self, step: int) -> None:
        """Take a step away."""
        self.become(self._fitted(self.document.removed(STEPS, step)))

    def undo(self) -> None:
        """Take the last change back."""
        self._take(self._state.undone())

    def redo(self) -> None:
        """Do what was taken back last again."""
        self._take(self._state.redone())

    def changed_meanwhile(self) -> Path | None:
        """Return its file if somebody changed it by other means since it was read; None if nobody did."""
        return changed_meanwhile(self._origin)

    def save(self, own: Path) -> Kept | None:
        """Save it in the person's own library, after which there is no draft; a new file is called as it is named.

        Returns:
            What came of it; None where it could not be written, and `notice` says why.
        """
        taken, document = ids_in_use(self._catalogue, own), self.document
        if not self._origin.path:
            document = document.changed(("id",), free_id(self.name, taken))
        try:
            kept = saved(document, self._origin, own, taken)
        except OSError as error:
            self.notice = _not_kept(error)
            return None
        self._origin = kept.origin
        self.discard()
        self._draft = ""
        if kept.document != self.document:
            self._state = self._state.did(kept.document)
        return kept

    def discard(self) -> bool:
        """Forget the draft; what is saved stays. Return whether it is gone; if it is not, `notice` says why."""
        self.notice = None
        try:
            if self._draft:
                self._drafts.drop(self._draft)
        except OSError as error:
            words = QT_TRANSLATE_NOOP("Notices", "The draft cannot be deleted: {reason}.")
            self.notice = Notice(words, reason=error.strerror or error)
            return False
        self._draft = ""
        return True

    def _fitted(self, document: Document) -> Document:
        """Return it with the tools, the card and the picture that go with its steps, where they ask for others."""
        before, now = self._known(self.document), self._known(document)
        if to_have_ready(before) != to_have_ready(now):
            tools, card = to_have_ready(now)
            document = document.changed(("tools",), list(tools)).changed(("prep",), card.value)
        picture = document.values().get("picture")
        if picture and picture not in {step.get("exercise") for step in _steps(document)}:
            document = document.changed(("picture",), None)
        return document

    def _known(self, document: Document) -> list[Exercise]:
        names = [step.get("exercise") for step in _steps(document)]
        found = (self._exercise(name) for name in names if isinstance(name, str))
        return [each for each in found if each is not None]

    def _exercise(self, identifier: str) -> Exercise | None:
        """Return an exercise there is, or one that came along inside a routine; None for an unknown one."""
        known = self._catalogue.exercises.get(identifier)
        timeline = None if known is not None else self.judged.timeline
        inside = (step.exercise for step in timeline.steps if step.exercise.id == identifier) if timeline else ()
        return known or next(iter(inside), None)

    def _take(self, state: Undoing[Document]) -> None:
        if state is self._state:
            return
        self._state = state
        self.keep()

    def keep(self) -> None:
        """Keep it as a draft, as each change does by itself; `notice` says why where that fails."""
        try:
            if not self._draft:
                self._draft = self._drafts.free_name(str(self.document.values().get("id", "")))
            self._drafts.keep(self._draft, self.document, self._origin, self._like)
            self.notice = None
        except OSError as error:
            self.notice = _not_kept(error)


def _steps(document: Document) -> list[dict[str, Any]]:
    found = document.values().get(STEPS)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _not_kept(error: OSError) -> Notice:
    words = QT_TRANSLATE_NOOP("Notices", "What you build is not on the disk: {reason}. It is still here.")
    return Notice(words, reason=error.strerror or error)
