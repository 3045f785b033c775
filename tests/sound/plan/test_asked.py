# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a voice would have to say for a session, whatever its pace, and of which sentences."""

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.plan.asked import sentences, sentences_asked, texts_asked
from facetimer.sound.plan.phrases import NEXT
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from tests.examples import exercise, timeline
from tests.sound.sessions import shipped_timelines

SESSION = shipped_timelines()["cheek-lip-trio"]


@pytest.mark.parametrize("letter_ms", [25, 66, 110])
def test_whatever_the_pace_nothing_is_said_that_was_not_listed(letter_ms: int) -> None:
    listed = texts_asked(SESSION, SoundSettings())
    plan = plan_cues(SESSION, LONGEST_MS, SoundSettings(), phrase_ms=lambda text: 200 + letter_ms * len(text))
    assert {cue.text for cue in plan.cues if cue.is_voice and cue.audible} <= set(listed)
    assert len(listed) == len(set(listed))
    assert all(listed)


def test_a_count_is_listed_where_it_is_wanted() -> None:
    own = timeline(exercise("own", name="Zest"))
    assert "Seven." not in texts_asked(own, SoundSettings())
    assert "Seven." in texts_asked(own, SoundSettings(spoken_count="all"))


def test_it_is_listed_in_the_persons_language() -> None:
    own = timeline(exercise("own", name="Zest"))
    assert "Fertig." in texts_asked(own, SoundSettings(), lambda text: text.replace("All done.", "Fertig."))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hold.", ["Hold."]),
        ("Next: Brow Stretch. Lips.", ["Next:", "Brow Stretch.", "Lips."]),
        ("Double tick: again.", ["Double tick: again."]),
        ("Now! Then? So, on.", ["Now!", "Then?", "So, on."]),
        ("", []),
    ],
)
def test_a_text_has_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("opening", "parts"),
    [("Es folgt: {exercise}.", ["Es folgt:", "Ah.", "Oh."]), ("{exercise}.", ["Es folgt: Ah.", "Oh."])],
)
def test_what_opens_a_name_is_that_of_the_language(opening: str, parts: list[str]) -> None:
    assert sentences("Es folgt: Ah. Oh.", lambda text: opening if text == NEXT else text) == parts


def test_each_sentence_is_listed_once_whatever_its_capitals() -> None:
    assert sentences_asked(["Hold. Rest.", "REST. Hold.", "Go."]) == ["Hold.", "Rest.", "Go."]
