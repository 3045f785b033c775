# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is heard of an exercise is its words, in their order, without its tones."""

from facetimer.choices.building.heard_words import heard_words
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import compile_exercise
from facetimer.sound.plan.transcript import transcript


def test_the_words_are_those_of_the_transcript(shipped: Catalogue) -> None:
    timeline = compile_exercise(shipped.exercises["neck-tilt"])
    heard = heard_words(timeline)
    assert [each.at_ms for each in heard] == sorted(each.at_ms for each in heard)
    words = [each.words for each in heard]
    assert "Tip your ear toward that shoulder." in words
    lines = [line[9:].strip() for line in transcript(timeline).splitlines() if line[:3].strip().isdigit()]
    assert words == [line for line in lines if not line.startswith("[")]
