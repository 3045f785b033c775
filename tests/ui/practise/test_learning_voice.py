# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session that is begun in the window knows of the history what may be told short."""

from datetime import timedelta
from uuid import uuid4

from msgspec.structs import replace

from facetimer.choices.known_exercises import LATELY
from facetimer.library.taught_mark import taught_mark
from facetimer.ui.main_window import MainWindow
from tests.choices.test_due_today import session as done_session
from tests.ui.finding import snapshot_of
from tests.ui.surroundings import Surroundings


def done(surroundings: Surroundings, days_ago: int, *exercises: str) -> None:
    record = done_session("cheek-lip-trio", surroundings.now.date() - timedelta(days=days_ago), *exercises)
    known = surroundings.catalogue.exercises
    steps = tuple(replace(step, taught=taught_mark(known[step.exercise])) for step in record.steps)
    surroundings.store.save(replace(record, id=str(uuid4()), steps=steps))


def test_what_was_done_twice_lately_is_told_short_where_that_is_wished(
    window: MainWindow, surroundings: Surroundings
) -> None:
    done(surroundings, 1, "fish-lips", "kiss-face")
    done(surroundings, 2, "fish-lips")
    done(surroundings, LATELY.days + 1, "kiss-face")
    familiar = []
    for said in ("everything", "learning"):
        window.preferences.change("sound.said", said)
        window.flow.start("cheek-lip-trio")
        steps = snapshot_of(window).timeline.steps
        familiar.append([step.exercise.id for step in steps if step.is_familiar])
        window.flow.close()
    assert familiar == [[], ["fish-lips"]]
