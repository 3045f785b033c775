# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What has to be ready follows from the exercises, and from which of them comes first."""

import pytest

from facetimer.library.having_ready import to_have_ready
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import PrepCard
from facetimer.resources import assets_dir

CATALOGUE = load_catalogue(assets_dir() / "library")


@pytest.mark.parametrize(
    ("names", "tools", "card"),
    [
        ((), (), PrepCard.EXERCISE),
        (("fish-lips",), (), PrepCard.EXERCISE),
        (("warm-palms", "gs-cheek"), ("gua sha", "oil"), PrepCard.TOOL),
        (("roller-jaw",), ("jade roller", "serum or oil"), PrepCard.TOOL),
        (("fish-lips", "forehead-smooth"), ("oil",), PrepCard.OIL),
        (("temple-circles", "forehead-smooth"), ("drop of oil",), PrepCard.OIL_LATER),
        (("ly-collarbones",), (), PrepCard.LYMPH),
        (("jaw-muscle-circles",), (), PrepCard.JAW),
        (("ap-temple", "warm-palms"), (), PrepCard.POINTS),
    ],
)
def test_what_is_needed_and_which_card_comes_first(
    names: tuple[str, ...], tools: tuple[str, ...], card: PrepCard
) -> None:
    assert to_have_ready([CATALOGUE.exercises[name] for name in names]) == (tools, card)
