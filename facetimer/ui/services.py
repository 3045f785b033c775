# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What pages and sessions are made of, as one value that the window makes and hands to both."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.choices.planner import Planner, practice_day
from facetimer.ui.context import AppContext, WindowSoundtrack
from facetimer.ui.later import Later
from facetimer.ui.live_settings import Preferences
from facetimer.ui.picture.stills import Stills

if TYPE_CHECKING:
    from facetimer.history.store import Store


class Services(Struct, frozen=True):
    """What the window offers to its pages.

    Attributes:
        context: folders, catalogue and clocks.
        preferences: the settings in force.
        planner: what a routine comes to for this person.
        stills: pictures of the face, and the look of the window.
        store: the history.
        soundtrack: what makes a session heard.
    """

    context: AppContext
    preferences: Preferences
    planner: Planner
    stills: Stills
    store: "Later[Store]"
    soundtrack: Later[WindowSoundtrack]

    def today(self) -> date:
        """Return the local day of practice: one that begins when the person's day does."""
        return practice_day(self.preferences.settings, self.context.now())
