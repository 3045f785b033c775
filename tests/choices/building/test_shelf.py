# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every exercise stands in one group, and a search looks through all of them."""

from collections import Counter

from facetimer.choices.building.shelf import Group, group_of, on_shelf
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Category


def test_every_exercise_stands_in_one_group_and_no_group_is_empty(shipped: Catalogue) -> None:
    shown = [each.id for group in Group for each in on_shelf(shipped, group, "")]
    assert Counter(shown) == Counter(list(shipped.exercises))
    assert all(on_shelf(shipped, group, " ") for group in Group)


def test_groups_go_by_what_is_done(shipped: Catalogue) -> None:
    groups = {name: group_of(shipped.exercises[name]) for name in ("gs-jaw", "roller-jaw", "ap-temple", "ly-neck")}
    assert list(groups.values()) == [Group.TOOL, Group.TOOL, Group.POINTS, Group.LYMPH]
    assert group_of(shipped.exercises["fish-lips"]) is Group.WORK
    assert group_of(shipped.exercises["brow-pinch"]) is Group.EASE


def test_hands_stand_before_muscles(shipped: Catalogue) -> None:
    found = [each.category is Category.EXERCISE for each in on_shelf(shipped, Group.EASE, "")]
    assert found == sorted(found)
    assert any(found)


def test_words_are_looked_for_in_every_group(shipped: Catalogue) -> None:
    found = {group_of(each) for each in on_shelf(shipped, Group.WORK, "jaw")}
    assert {Group.EASE, Group.TOOL} < found
