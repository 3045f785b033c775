# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A wish that is kept in the settings comes back the same, and what another version wrote there harms nothing."""

from hypothesis import given
from hypothesis import strategies as st

from facetimer.choices.making.last_wish import last_wish, wish_settings
from facetimer.choices.making.wish import Level, Wish
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.settings import MakingSettings, Settings

WISHES = st.builds(
    Wish,
    minutes=st.integers(2, 30),
    goal=st.sampled_from([None, *Goal]),
    zones=st.frozensets(st.sampled_from(Zone)),
    tools=st.frozensets(st.sampled_from([Category.GUA_SHA, Category.ROLLER])),
    oil=st.booleans(),
    level=st.sampled_from(Level),
)


@given(wish=WISHES)
def test_it_comes_back(wish: Wish) -> None:
    settings = Settings()
    for key, value in wish_settings(wish).items():
        settings = settings.changed(key, value)

    assert last_wish(settings.making, wish.seed) == wish


def test_what_is_not_known_is_not_wished_for() -> None:
    kept = MakingSettings(places=("masseter", "third-eye"), tools=("roller", "hammer", "exercise"))

    assert last_wish(kept, 5) == Wish(
        7, zones=frozenset({Zone.MASSETER}), tools=frozenset({Category.ROLLER}), seed=5
    )
