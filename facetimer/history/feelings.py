# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which zones were sore or showed a reaction the last time they were practised: where less is proposed next time.

Pure: records in, zones out. It must not know what is proposed for such a zone.
"""

from collections.abc import Iterable

from msgspec import Struct

from facetimer.history.records import Feeling, SessionRecord

RECENT_SESSIONS = 20
"""How many of the newest sessions are looked through; a zone that none of them worked has no after-effects."""


class AfterEffects(Struct, frozen=True):
    """What followed the last time, by zone id in the order of the alphabet.

    Attributes:
        sore: zones worked by a session that felt sore afterwards.
        reacted: zones whose skin showed something afterwards.
    """

    sore: tuple[str, ...] = ()
    reacted: tuple[str, ...] = ()

    @property
    def zones(self) -> frozenset[str]:
        """Every zone that should be gone about more softly; empty where there is none."""
        return frozenset(self.sore + self.reacted)


def after_effects(newest_first: Iterable[SessionRecord], zones: Iterable[str]) -> AfterEffects:
    """Return which of `zones` were sore or reacted the last time they were practised.

    For each zone the newest session that worked it decides alone: once a zone went well, what was before is over.

    Args:
        newest_first: sessions that have ended; read no further than needed.
        zones: of the routine or exercise that is about to be practised.
    """
    asked = set(zones)
    sore: set[str] = set()
    reacted: set[str] = set()
    for record in newest_first:
        shown = {reaction.zone for reaction in record.reactions} & asked
        worked = {zone for step in record.steps if step.active_ms for zone in step.zones} & asked
        reacted |= shown
        if record.feeling is Feeling.SORE:
            sore |= worked
        asked -= shown | worked
        if not asked:
            break
    return AfterEffects(tuple(sorted(sore)), tuple(sorted(reacted)))
