# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape of a rule: what it may name, and which situation counts."""

import pytest

from facetimer.library.health.rule_format import Effect, FlagRules, Rule, Situation
from facetimer.library.model.vocabulary import Flag

FIRST, SECOND = Situation("first", "First.", ()), Situation("second", "Second.", ())
ASKED = FlagRules(Flag.SKIN, "Skin", "Is it so?", (FIRST, SECOND))


def test_the_situation_that_is_named_counts() -> None:
    assert ASKED.meant_by("second") == (SECOND,)


@pytest.mark.parametrize("unclear", ["", "withdrawn"])
def test_where_the_situation_is_unclear_each_counts(unclear: str) -> None:
    assert ASKED.meant_by(unclear) == (FIRST, SECOND)


def test_a_rule_may_name_what_a_face_can_do() -> None:
    rule = Rule(Effect.SOFTEN, "Less.", moving=("smile",), cap={"jaw_open": 0.3}, without_moving=("eye_close",))
    assert rule.cap == {"jaw_open": 0.3}


@pytest.mark.parametrize(
    "names", [{"moving": ("wings",)}, {"cap": {"wings": 0.5}}, {"without_moving": ("smile", "wings")}]
)
def test_a_rule_that_names_what_no_face_can_do_is_refused(names: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match=r"unknown pose parameters \['wings'\]"):
        Rule(Effect.NOTE, "Why.", **names)  # type: ignore[arg-type]
