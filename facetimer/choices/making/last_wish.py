# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was wished for last, as the settings keep it; what of it cannot be read counts as not wished for."""

from collections.abc import Mapping

from facetimer.choices.making.wish import Level, Wish
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.settings import MakingSettings

_BOTH = "both"
_TOOLS = frozenset({Category.GUA_SHA, Category.ROLLER})


def last_wish(kept: MakingSettings, seed: int) -> Wish:
    """Return the wish that the settings keep.

    Args:
        kept: the settings.
        seed: of today.
    """
    return Wish(
        minutes=kept.minutes,
        goal=None if kept.goal == _BOTH else Goal(kept.goal),
        zones=frozenset(zone for zone in Zone if zone.value in kept.places),
        tools=frozenset(tool for tool in _TOOLS if tool.value in kept.tools),
        oil=kept.oil,
        level=Level.NEW if kept.new_to_it else Level.USED,
        seed=seed,
    )


def wish_settings(wish: Wish) -> Mapping[str, object]:
    """Return the settings, by key, that keep `wish`."""
    return {
        "making.minutes": wish.minutes,
        "making.goal": wish.goal.value if wish.goal else _BOTH,
        "making.places": tuple(zone.value for zone in Zone if zone in wish.zones),
        "making.tools": tuple(sorted(tool.value for tool in wish.tools)),
        "making.oil": wish.oil,
        "making.new_to_it": wish.level is Level.NEW,
    }
