# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What pages and sessions are made of, as one value; each part follows the settings it depends on."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject

import facetimer
from facetimer.choices.due_today import ENOUGH_SESSIONS, counts_since, enough_sessions
from facetimer.choices.known_exercises import known_exercises
from facetimer.choices.making.last_made import LastMade
from facetimer.choices.planner import Planner
from facetimer.choices.programmes.days import kept_days
from facetimer.resources import assets_dir
from facetimer.ui.context import AppContext, WindowSoundtrack
from facetimer.ui.later import Later
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.stills import PageStills, Stills

if TYPE_CHECKING:
    from datetime import date

    from facetimer.choices.known_exercises import Familiar
    from facetimer.choices.making.maker import Maker
    from facetimer.history.records import SessionRecord
    from facetimer.history.store import Store
    from facetimer.library.making_rules import MakingRules


class Services(Struct, frozen=True):
    """What the window offers to its pages.

    Attributes:
        context: folders and clocks.
        preferences: the settings in force.
        planner: what there is to practise now, and what it comes to for this person.
        stills: pictures of the face, and the look of the window.
        store: the history.
        soundtrack: what makes a session heard.
        made: the session that was last made for the person and begun.
        making_rules: what sessions are made by, in the language of the window.
    """

    context: AppContext
    preferences: Preferences
    planner: Planner
    stills: Stills
    store: "Later[Store]"
    soundtrack: Later[WindowSoundtrack]
    made: LastMade
    making_rules: "Later[MakingRules]"


def make_services(context: AppContext, parent: QObject) -> Services:
    """Return the services of a window, and let them follow the settings.

    Args:
        context: what the window was given; its relay tells what is wrong with the history.
        parent: owner of what is made.
    """
    preferences = Preferences(context.paths.settings, context.settings, parent, aliases=context.catalogue.aliases)
    look = Look(IconSet(assets_dir() / "icons"), context.settings.picture, parent=parent)
    look.apply()
    store = Later(lambda: _open_store(context, preferences))
    made = LastMade(context.paths.made, context.catalogue.exercises)
    services = Services(
        context,
        preferences,
        Planner(
            context.catalogue,
            lambda: preferences.settings,
            assets_dir() / "library",
            context.now,
            lambda: known_here(store, context.catalogue.aliases),
            made.routine,
            lambda today: _familiar(store, today, context.catalogue.aliases),
        ),
        Stills(look, context.open_rig, context.catalogue.exercises, _finished_stills(context), parent),
        store,
        Later(lambda: _open_soundtrack(context, preferences)),
        made,
        Later(lambda: _read_making_rules(context)),
    )
    preferences.changed.connect(partial(_follow, services))
    return services


def for_page(services: Services, look: PageLook) -> Services:
    """Return the same for a page: what is made of them is as large as it, which has this look."""
    return replace(services, stills=PageStills(services.stills, look))


def reread_library(services: Services) -> None:
    """Take over what the person has written into their library since it was read."""
    catalogue = services.context.read_catalogue()
    services.planner.take_over(catalogue)
    services.stills.take_over(catalogue.exercises)
    services.made.take_over(catalogue.exercises)


def new_maker(services: Services) -> "Maker":
    """Return what makes sessions for this person today; a session that runs has no part in it."""
    from facetimer.choices.making.for_person import ENOUGH_SESSIONS as ENOUGH_FOR_A_WEEK
    from facetimer.choices.making.for_person import maker_for
    from facetimer.history.file.opening import HistoryFault

    try:
        sessions = services.store().sessions(ENOUGH_FOR_A_WEEK, 0)
    except HistoryFault:  # told by the pages that show the history
        sessions = []
    marks = services.preferences.settings.making.marks
    return maker_for(services.planner, services.making_rules(), sessions, marks)


def what_counts_now(services: Services) -> "list[SessionRecord]":
    """Return of the history what says what is due today, and on later days if nothing is done; newest first.

    Raises:
        HistoryFault: it cannot be read.
    """
    chosen, today = services.preferences.settings.history, services.planner.today()
    return services.store().lately(counts_since(chosen, today), enough_sessions(chosen, today))


def _finished_stills(context: AppContext) -> KeptStills:
    code = Path(facetimer.__file__).parent
    drawn_from = (assets_dir() / "face", code / "face", code / "ui" / "picture", code / "palette.py")
    return KeptStills(context.paths.cache / "stills", drawn_from)


def _read_making_rules(context: AppContext) -> "MakingRules":
    from facetimer.library.making_rules import load_making_rules
    from facetimer.library.translations import translated

    return translated(load_making_rules(assets_dir() / "library"), context.catalogue.words)


def _open_store(context: AppContext, preferences: Preferences) -> "Store":
    store = context.open_store()
    if store.notice:
        context.relay.tell(store.notice)
        store.dismiss_news()  # told; the journal need not say it again
    store.file.keep_backups(preferences.settings.history.backups_kept)
    return store


def _familiar(store: "Later[Store]", today: "date", aliases: Mapping[str, str]) -> "Familiar":
    from facetimer.choices.sound import familiar_on  # not with the first page

    return familiar_on(store(), today, aliases)


def known_here(store: "Later[Store]", aliases: Mapping[str, str]) -> frozenset[str]:
    """Return the exercises a person knows; none where the history cannot be read, which other pages tell."""
    from facetimer.history.file.opening import HistoryFault

    try:
        return known_exercises(store().done_lately(ENOUGH_SESSIONS), aliases)
    except HistoryFault:
        return frozenset()


def _open_soundtrack(context: AppContext, preferences: Preferences) -> WindowSoundtrack:
    soundtrack = context.open_soundtrack()
    soundtrack.set_preferences(preferences.settings.sound)
    return soundtrack


def _follow(services: Services, key: str) -> None:
    """Let what depends on the setting `key` take over its new value."""
    settings = services.preferences.settings
    if key.startswith("picture."):
        services.stills.look.choose(settings.picture)
    elif key.startswith("sound."):
        services.soundtrack().set_preferences(settings.sound)
    elif key == "history.backups_kept":
        services.store().file.keep_backups(settings.history.backups_kept)
    for following, value in kept_days(key, settings.history, services.planner.today()).items():
        services.preferences.change(following, value)
