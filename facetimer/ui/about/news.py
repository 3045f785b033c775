# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says once after an update that there is something new. It asks nobody: what is new is shipped with the app."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from facetimer.choices.whats_new import Release, news_since
from facetimer.ui.controls.banner import BannerAction
from facetimer.ui.live_settings import Preferences

SEEN = "general.version_seen"
NEVER_KEPT = "0.1.0"
"""The last version that did not keep which one was seen."""


class News(QObject):
    """Compares the version that runs with the one that was seen last.

    Args:
        preferences: where the version is kept that was seen.
        running: the version of the app.
        read: returns the releases that the shipped changelog tells of; called only after an update.
        parent: owner of this object.
    """

    question_raised = Signal(str, object)
    """A sentence and the tuple of `BannerAction` one can take."""
    page_asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        running: str,
        read: Callable[[], Sequence[Release]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._running = running
        self._read = read

    def begin(self) -> None:
        """Tell of the update if there was one; whoever starts for the first time has nothing to compare with."""
        general = self._preferences.settings.general
        if general.version_seen == self._running:
            return
        self._preferences.change(SEEN, self._running)
        seen = general.version_seen or NEVER_KEPT
        if general.first_start_done and seen != self._running and news_since(self._read(), seen, self._running):
            sentence = self.tr("facetimer has been updated to version {version}.").format(version=self._running)
            show = BannerAction(self.tr("What is new"), self.page_asked.emit)
            self.question_raised.emit(sentence, (show,))
