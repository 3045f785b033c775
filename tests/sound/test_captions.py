# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import pairwise

from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.silent_soundtrack import SilentSoundtrack
from facetimer.sound.tones import ToneSet
from tests.examples import five_basics
from tests.sound.sessions import talking


def test_every_spoken_cue_stands_while_it_sounds(tones: ToneSet) -> None:
    plan = plan_cues(five_basics(), tones.lengths_ms, phrase_ms=talking)
    spoken = [cue for cue in plan.cues if cue.is_voice]
    assert spoken
    for cue in spoken:
        assert plan.words_at(cue.start_ms) == plan.words_at(cue.end_ms - 1) == (cue.text,)
        assert plan.words_at(cue.end_ms) == ()


def test_no_two_stand_at_once(tones: ToneSet) -> None:
    plan = plan_cues(five_basics(), tones.lengths_ms, phrase_ms=talking)
    assert all(one.end_ms <= two.start_ms for one, two in pairwise(cue for cue in plan.cues if cue.is_voice))


def test_a_session_without_sound_has_captions() -> None:
    soundtrack = SilentSoundtrack()
    assert soundtrack.captions_at(1_000) == ()
    soundtrack.play(five_basics())
    assert soundtrack.captions_at(1_000) == ("Brow Stretch. Lips.",)
    soundtrack.stop()
