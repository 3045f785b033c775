# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One quiet line for what nobody would guess: how to pause, how to see it from a distance, why time stands still.

How to pause stands there all through the first session, or until it has been done; the other for one step.
"""

from PySide6.QtCore import QCoreApplication

from facetimer.session.events import PauseReason
from facetimer.session.snapshot import Snapshot


class QuietHint:
    """What the line says.

    Args:
        tells_to_pause: whether the person has never had a session before.
    """

    def __init__(self, *, tells_to_pause: bool) -> None:
        self._tells_to_pause = tells_to_pause
        self._tells_of_far = True
        self._far_in_step: int | None = None

    def words(self, snapshot: Snapshot, *, far: bool, full_screen: bool) -> str:
        """Return the line at a moment; empty for none.

        Args:
            snapshot: the moment.
            far: whether it is seen from a distance already.
            full_screen: whether the player fills the screen, as for somebody who steps back.
        """
        if snapshot.awaits_sound:
            return QCoreApplication.translate("Player", "It begins as soon as you can hear it.")
        step = snapshot.step.index
        self._tells_to_pause &= snapshot.pause_reason is not PauseReason.PERSON
        self._tells_of_far &= not far and self._far_in_step in {None, step}
        first_how_to_pause = self._tells_to_pause and step == 0
        if self._tells_of_far and full_screen and not first_how_to_pause:
            self._far_in_step = step
            return QCoreApplication.translate("Player", "D shows it large, to be read from a distance.")
        if self._tells_to_pause:
            return QCoreApplication.translate("Player", "Click anywhere, or press Space, to pause.")
        return ""
