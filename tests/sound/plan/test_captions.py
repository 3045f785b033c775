# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import pairwise

from facetimer.sound.plan.captions import captions, captions_at
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.silent_soundtrack import SilentSoundtrack
from facetimer.sound.soundtrack import RenderedSoundtrack
from facetimer.sound.tones import ToneSet
from tests.examples import seed_five
from tests.sound.sessions import talking


def test_every_spoken_cue_stands_while_it_sounds(tones: ToneSet) -> None:
    plan = plan_cues(seed_five(), tones.lengths_ms, phrase_ms=talking)
    spoken = [cue for cue in plan.cues if cue.is_voice]
    assert spoken
    for cue in spoken:
        assert captions_at(plan, cue.start_ms) == (cue.text,)
        assert captions_at(plan, cue.end_ms - 1) == (cue.text,)
        assert captions_at(plan, cue.end_ms) == ()


def test_no_two_stand_at_once(tones: ToneSet) -> None:
    all_of_them = captions(plan_cues(seed_five(), tones.lengths_ms, phrase_ms=talking))
    assert all(one.end_ms <= two.start_ms for one, two in pairwise(all_of_them))


def test_the_silent_soundtrack_has_all_that_the_other_has() -> None:
    offered = {name for name in vars(RenderedSoundtrack) if not name.startswith("_")}
    assert offered <= set(dir(SilentSoundtrack))


def test_a_session_without_sound_has_captions() -> None:
    soundtrack = SilentSoundtrack()
    assert soundtrack.captions_at(1_000) == ()
    soundtrack.play(seed_five(), 0, 0)
    assert soundtrack.captions_at(1_000) == ("Brow Stretch. Lips.",)
