# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Gives a routine from outside, and the exercises inside its file, ids that nothing else has, so that both stay.

Pure. It must not know where the file is kept.
"""

from collections.abc import Container, Mapping

from facetimer.choices.building.document import Document
from facetimer.library.files import convert
from facetimer.library.files.formats import RoutineFile
from facetimer.library.files.routine_text import free_id
from facetimer.library.model.practice import Exercise
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP


def with_room(
    document: Document, content: RoutineFile, exercises: Mapping[str, Exercise], taken: Container[str]
) -> tuple[Document, tuple[Notice, ...]]:
    """Return the routine with other ids where its own are taken, and a sentence for each.

    Args:
        document: the file.
        content: what it holds.
        exercises: those there are; one that comes along and is the same needs no other id.
        taken: every id that is in use, but that of the routine whose place it may take.
    """
    told: list[Notice] = []
    if content.id in taken:
        identifier = free_id(content.id, taken)
        document = document.changed(("id",), identifier)
        told.append(_told(content.id, identifier))
    for index, exercise in enumerate(content.exercises):
        there = exercises.get(exercise.id)
        if exercise.id not in taken or there == convert.exercise(exercise):
            continue
        identifier = free_id(exercise.id, taken)
        document = document.changed(("exercises", index, "id"), identifier)
        for number, step in enumerate(content.steps):
            if step.exercise == exercise.id:
                document = document.changed(("steps", number, "exercise"), identifier)
        if content.picture == exercise.id:
            document = document.changed(("picture",), identifier)
        told.append(_told(exercise.id, identifier))
    return document, tuple(told)


def _told(before: str, after: str) -> Notice:
    words = QT_TRANSLATE_NOOP("Notices", "{before} is the id of something else here: this one is called {after}.")
    return Notice(words, before=before, after=after)
