# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Deletes everything that was ever kept about a person, and says what could not be deleted."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facetimer.ui.background_work import answers
from facetimer.ui.look.wording import put_notice
from facetimer.ui.services import Services

LONGEST_ANSWER_MS = 3_000
"""How long deleting everything waits for a folder that may be far away."""


def erase(services: Services, *, rests: bool) -> Iterator[str]:
    """Delete it, and yield a sentence for each thing that is still there.

    Args:
        services: the history, the settings and the folders.
        rests: whether nothing is being written into the sync folder any more.
    """
    from facetimer.history.erasing import erase_everything
    from facetimer.settings_file import files_of

    paths = services.context.paths
    shared = services.preferences.settings.history.sync_folder
    folder = Path(shared) if shared else None
    if folder is not None and not (rests and answers(folder, LONGEST_ANSWER_MS)):
        sentence = QCoreApplication.translate(
            "Places", "{file} does not answer: what this computer wrote there is still there."
        )
        yield sentence.format(file=folder)
        folder = None
    store, others = services.store(), [*files_of(paths.settings), *paths.passing]
    left = erase_everything(store, paths.database, paths.backups, sync_folder=folder, others=others)
    for path, reason in left:
        sentence = QCoreApplication.translate("Places", "{file} was not deleted: {reason}.")
        yield sentence.format(file=path, reason=put_notice(reason).removesuffix("."))
