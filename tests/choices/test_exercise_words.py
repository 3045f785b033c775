# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whatever a file of an exercise may say, its page has words for it, and no two things the same ones."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from facetimer.choices.exercise_words import (
    BARE_PHASE_WORDS,
    EFFECT_WORDS,
    EVIDENCE_WORDS,
    PHASE_WORDS,
    PRESSURE_WORDS,
    SOURCE_WORDS,
    TOOL_WORDS,
)
from facetimer.library.health.rule_format import Effect
from facetimer.library.model.vocabulary import Evidence, Pressure, Source, Tool
from facetimer.session.timeline import SegmentKind

OF_A_REPETITION = (SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT)


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        (TOOL_WORDS, Tool),
        (PRESSURE_WORDS, Pressure),
        (SOURCE_WORDS, Source),
        (EVIDENCE_WORDS, Evidence),
        (EFFECT_WORDS, Effect),
    ],
)
def test_each_word_of_a_file_has_words_of_its_own(words: Mapping[Any, str], vocabulary: type[StrEnum]) -> None:
    assert set(words) == set(vocabulary)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize("words", [TOOL_WORDS, PRESSURE_WORDS, EVIDENCE_WORDS])
def test_what_stands_alone_is_a_sentence(words: Mapping[Any, str]) -> None:
    for said in words.values():
        assert said[0].isupper()
        assert said.endswith(".")


@pytest.mark.parametrize("kind", OF_A_REPETITION)
def test_a_phase_tells_its_seconds_and_its_cue_where_it_has_one(kind: SegmentKind) -> None:
    told = PHASE_WORDS[kind].format(seconds=5, cue="Smile.")
    bare = BARE_PHASE_WORDS[kind].format(seconds=5)

    assert told == f"{bare.removesuffix('.')}: Smile."
    assert "5 s" in bare


def test_a_health_rule_names_the_situations_it_is_about() -> None:
    for words in EFFECT_WORDS.values():
        assert words.format(situations="pregnancy").endswith("with: pregnancy.")
