# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the History page asks and tells fits its box in longer languages, mirrored and at twice the text size."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from facetimer.history.days_off import add_freeze
from facetimer.history.file.backups import KeptBackup
from facetimer.history.file.merging import MergeReport
from facetimer.history.records import FreezeKind
from facetimer.history.store import Store
from facetimer.ui.history.merged_dialog import MergedDialog
from facetimer.ui.history.not_written_dialog import NotWrittenDialog
from facetimer.ui.history.restore_dialog import RestoreDialog
from facetimer.ui.history.time_off_dialog import TimeOffDialog
from tests.tour import DRESSES, Dress, Guide, translations
from tests.ui.look.laying_out import settle
from tests.ui.measuring import misfits

MADE = datetime(2026, 11, 20, 18, 3, tzinfo=UTC)
KEPT = [
    KeptBackup(Path("history-2026-11-20.sqlite3"), MADE, 1234),
    KeptBackup(Path("history-before-migration-2026-11-20T180300.sqlite3"), MADE, None, "migration"),
]
NOTICE = (
    "The history /home/somebody/.local/share/facetimer/history.sqlite3 cannot be used: the disk is full. What "
    "could not be written is in /home/somebody/facetimer-unsaved-2026-11-21T125400.json."
)

Make = Callable[[Guide], QDialog]


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return translations(tmp_path_factory.mktemp("languages"))


@pytest.fixture(
    params=[dress for dress in DRESSES if dress.name in {"light", "longer", "turned", "double"}],
    ids=lambda dress: dress.name,
)
def guide(request: pytest.FixtureRequest, tmp_path: Path, languages: Path, qtbot: QtBot) -> Iterator[Guide]:
    dress: Dress = request.param
    leading = Guide(tmp_path, dress, languages)
    yield leading
    leading.close()


def rested(store: Store) -> Store:
    add_freeze(store, FreezeKind.REST, date(2026, 9, 28), date(2026, 10, 11))
    return store


@pytest.mark.parametrize(
    "make",
    [
        lambda g: RestoreDialog(KEPT, 1234, g.window),
        lambda g: RestoreDialog([], 0, g.window),
        lambda g: MergedDialog(
            "facetimer-2026-11-20.sqlite3", MergeReport(12, 2, 1, 1034, 3, 1, 1, 2, 1), g.window
        ),
        lambda g: NotWrittenDialog(NOTICE, g.window, rescued=True),
        lambda g: TimeOffDialog(g.window.look, rested(g.window.services.store()), date(2026, 11, 20), g.window),
    ],
    ids=["restore", "nothing to restore", "merged", "not written", "time off"],
)
def test_every_word_fits(guide: Guide, make: Make) -> None:
    dialog = make(guide)
    dialog.show()
    settle()
    assert misfits(dialog) == []
    dialog.close()
