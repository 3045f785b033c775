# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which tone a moment has: muscles at work, hands at work, getting ready. Word, icon and ring say it too."""

from facetimer.library.model.vocabulary import Goal
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.look.theme import PHASE_ROLES


def tone_of(snapshot: Snapshot) -> str:
    """Return the palette's role for a moment: `work`, `ease` or `ready`.

    What asks muscles to let go is done by hands: it is never shown as work.
    """
    kind = SegmentKind.INTRO if snapshot.lead_in_ms else snapshot.segment.kind
    role = PHASE_ROLES[kind]
    return "ease" if role == "work" and snapshot.step.exercise.goal is Goal.EASE else role
