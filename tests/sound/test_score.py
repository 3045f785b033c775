# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import Samples
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.phrases import LANGUAGE
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.speaker import NO_VOICE, NOT_ALL_KNOWN, Speaker, Use
from facetimer.sound.tones import Tone
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import InstalledVoice, Manner, Voice, VoiceFailed
from tests.examples import exercise, five_basics, timeline
from tests.sound.render.test_speech import tone
from tests.sound.sessions import shipped_timelines

Wait = Callable[[Callable[[], bool]], None]
PLAIN = five_basics()
SHIPPED = shipped_timelines()["cheek-lip-trio"]


class SlowVoice:
    """Says nothing before `gate` is open, then 30 ms a letter."""

    name = "slow"

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.manners: set[Manner] = set()

    def say(self, text: str, manner: Manner) -> Samples:
        self.gate.wait(20)
        self.manners.add(manner)
        return tone(30 * len(text))


@pytest.fixture
def voice() -> SlowVoice:
    return SlowVoice()


Make = Callable[..., Score]


@pytest.fixture
def make(assets: Path, voice: SlowVoice) -> Iterator[Make]:
    made: list[Score] = []

    def build(by: Voice | None = voice, **wishes: object) -> Score:
        preferences = SoundSettings(**wishes)  # type: ignore[arg-type]
        made.append(Score(SoundFolders(assets / "sounds"), preferences, lambda: None, lambda *_wish: by))
        return made[-1]

    yield build
    voice.gate.set()
    for score in made:
        score.close()


def spoken(plan: CuePlan) -> list[str]:
    return [cue.text for cue in plan.cues if cue.is_voice and cue.audible]


def test_words_are_captions_until_they_are_rendered_and_sound_from_then_on(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    score = make()
    first = score.plan(PLAIN)
    assert not spoken(first)
    assert score.is_coming("Brow Stretch. Lips.")
    voice.gate.set()
    wait_until(lambda: len(spoken(score.plan(PLAIN))) > 20)
    wait_until(lambda: all(cue.audible for cue in score.plan(PLAIN).cues if cue.is_voice))
    said = next(cue for cue in score.plan(PLAIN).cues if cue.is_voice)
    assert len(score.palette.stereo(said, 0)) > 0


def test_a_plan_is_made_once_for_all_legs(make: Make) -> None:
    score = make(by=None)
    assert score.plan(PLAIN) is score.plan(PLAIN)


def test_a_change_of_volume_keeps_the_plan_and_one_of_the_pulse_does_not(make: Make) -> None:
    score = make(by=None)
    before = score.plan(PLAIN)
    score.change_preferences(SoundSettings(volume_percent=10))
    assert score.plan(PLAIN) is before
    score.change_preferences(SoundSettings(volume_percent=10, hold_pulse=False))
    assert score.plan(PLAIN) is not before


def test_voice_and_pace_reach_the_engine(make: Make, voice: SlowVoice, wait_until: Wait) -> None:
    score = make(voice_variant="en-us", speech_rate_percent=80)
    voice.gate.set()
    score.plan(PLAIN)
    wait_until(lambda: voice.manners == {Manner("en-us", 80)})


def test_no_voice_is_told_where_one_was_wanted(make: Make) -> None:
    assert make(by=None).notice(Use.TRIAL) == NO_VOICE
    assert make(by=None).notice(Use.SESSION) == f"{NO_VOICE} Tones and captions carry the session."
    assert make(by=None).notice(Use.FILE) == f"{NO_VOICE} Words that could not be said are missing from the file."
    assert make(by=None, voice="live").notice(Use.TRIAL) == NO_VOICE
    assert make(by=None, voice="off").notice(Use.SESSION) is None
    assert make(by=None, said="tones").notice(Use.SESSION) is None
    assert make(by=None, said="names").notice(Use.TRIAL) == NO_VOICE
    assert make().notice(Use.SESSION) is None


def test_a_voice_that_does_not_exist_is_told_and_the_session_goes_on(assets: Path) -> None:
    score = Score(SoundFolders(assets / "sounds"), SoundSettings(voice="parrot"), lambda: None)
    told = score.notice(Use.SESSION) or ""
    assert told.startswith("In the settings for sound, there is no voice 'parrot'; there are auto, live, ")
    assert score.plan(PLAIN).cues
    score.close()


def test_a_voice_that_is_not_installed_is_named(make: Make) -> None:
    assert make(by=None, voice="flite").notice(Use.SESSION) == (
        "The voice flite is not installed. Tones and captions carry the session."
    )


@pytest.mark.parametrize("said", ["short", "names", "tones"])
def test_all_words_are_shown_however_few_are_said(
    make: Make, voice: SlowVoice, said: str, wait_until: Wait
) -> None:
    voice.gate.set()
    score = make(said=said)
    wait_until(lambda: all(cue.audible for cue in score.plan(PLAIN).cues if cue.is_voice))
    everything = {cue.text for cue in make(by=None).plan(PLAIN).cues if cue.is_voice}
    shown = score.captions(PLAIN)
    assert {cue.text for cue in shown.cues if cue.is_voice} == everything
    assert "Brow Stretch. Lips." not in spoken(score.plan(PLAIN))
    assert score.captions(PLAIN) is shown

    score.change_preferences(SoundSettings())
    assert score.captions(PLAIN) is score.latest_plan(PLAIN)


def test_how_much_is_said_is_heard_by_a_beginning_once_its_words_are_there(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    score = make(said="tones")
    trial = score.trial_amount(PLAIN, "short")
    assert trial() is None
    voice.gate.set()
    wait_until(lambda: trial() is not None)
    begun = trial()
    assert begun is not None
    assert spoken(begun) == ["Brow Stretch.", "Five times.", "Five seconds each.", "Release.", "Two of five."]
    assert len(score.palette.stereo(next(cue for cue in begun.cues if cue.text), 0)) > 0
    assert not spoken(score.plan(PLAIN)), "a session is told as the person wants it"


def test_without_a_voice_only_the_tones_of_a_beginning_are_heard(make: Make) -> None:
    begun = make(by=None).trial_amount(PLAIN, "everything")()
    assert begun is not None
    assert {cue.kind.value for cue in begun.cues} == {"intro", "start", "half", "release"}


def test_a_session_of_which_little_is_said_needs_few_words_of_its_voice(make: Make) -> None:
    own = timeline(exercise("press", name="Whatever I like"))
    assert make(by=PhrasePack()).plan(own)
    score = make(by=PhrasePack(), said="tones")
    score.plan(own)
    assert score.notice(Use.SESSION) is None


def test_a_longer_session_is_planned_anew(make: Make) -> None:
    score = make(by=None)
    assert score.plan(PLAIN).total_ms + 10_000 == score.plan(PLAIN.extended(0, 10_000)).total_ms


def test_other_levels_are_in_the_plan_at_once_and_no_word_is_rendered_again(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    voice.gate.set()
    score = make()
    score.plan(PLAIN)
    wait_until(lambda: not any(score.is_coming(cue.text) for cue in score.plan(PLAIN).cues if cue.text))
    before = score.plan(PLAIN)

    score.change_preferences(SoundSettings(voice_percent=0))

    after = score.plan(PLAIN)
    assert spoken(after) == spoken(before), "known already, so still placed by its own length"
    assert not any(cue.is_heard for cue in after.cues if cue.is_voice)


def test_a_trial_waits_for_an_engine_and_not_for_words_that_are_there(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    at_once = make(by=PhrasePack()).trial_words()()
    assert at_once is not None
    assert spoken(at_once) == ["Your right side first, with your left hand."]
    later = make(voice="live").trial_words()
    assert later() is None
    voice.gate.set()
    wait_until(lambda: later() is not None)
    assert spoken(later() or at_once) == spoken(at_once)


class Refusing:
    name = "broken"

    def say(self, text: str, manner: Manner) -> Samples:
        raise VoiceFailed("The voice broken cannot be used.")


def test_a_trial_that_fails_is_told_at_the_first_press_and_costs_no_session(
    assets: Path, wait_until: Wait
) -> None:
    voices: dict[str, Voice] = {"broken": Refusing(), "auto": PhrasePack()}
    folders = SoundFolders(assets / "sounds")
    score = Score(folders, SoundSettings(), lambda: None, lambda wish, _language: voices.get(wish))
    tried = score.trial_words("broken")
    wait_until(lambda: tried() is not None)
    assert not spoken(tried() or score.plan(PLAIN))
    wait_until(lambda: score.notice(Use.SESSION) is not None)
    assert score.notice(Use.SESSION) == "The voice broken cannot be used."
    assert spoken(score.plan(SHIPPED))
    assert not score.notice(Use.SESSION)
    score.close()


class Loud:
    """A voice of this computer that says any text."""

    def __init__(self, name: str = "espeak-ng", *, refuses: bool = False) -> None:
        self.name = name
        self.said: list[str] = []
        self._refuses = refuses

    def say(self, text: str, manner: Manner) -> Samples:
        if self._refuses:
            raise VoiceFailed("It cannot.")
        self.said.append(text)
        return tone(400)

    def why_not(self) -> str:
        return ""


def test_how_much_is_said_may_change_within_a_session_whose_times_stay(make: Make) -> None:
    score = make(by=PhrasePack())
    whole = score.plan(SHIPPED)
    score.change_preferences(SoundSettings(said="names"))
    less = score.plan(SHIPPED)
    assert 0 < len(spoken(less)) < len(spoken(whole))
    score.change_preferences(SoundSettings(said="tones"))
    assert not spoken(score.plan(SHIPPED))
    starts = [[cue.start_ms for cue in plan.cues if cue.tone is Tone.START] for plan in (whole, less)]
    assert starts[0] == starts[1] != []


class TestPack:
    """The shipped pack, and beside it a voice of the computer or none."""

    @pytest.fixture
    def scored(self, assets: Path) -> Iterator[Callable[..., Score]]:
        made: list[Score] = []

        def build(
            other: Voice | None = None,
            language: str = "en",
            engine: InstalledVoice | None = None,
        ) -> Score:
            def voices(wish: str, _language: str) -> Voice | None:
                return other if wish == "live" else PhrasePack(engine=engine)

            def say(text: str) -> str:
                return language if text == LANGUAGE else text

            folders = SoundFolders(assets / "sounds")
            made.append(Score(folders, SoundSettings(), lambda: None, voices, say))
            return made[-1]

        yield build
        for score in made:
            score.close()

    def test_every_word_of_a_shipped_session_is_there_at_once(self, scored: Callable[..., Score]) -> None:
        score = scored(Loud())
        cues = [cue for cue in score.plan(SHIPPED).cues if cue.is_voice]
        assert all(cue.audible for cue in cues)
        assert all(len(score.palette.stereo(cue, 0)) > 0 for cue in cues[:3])
        assert score.notice(Use.SESSION) is None

    def test_words_of_ones_own_have_the_whole_session_said_by_the_other_voice(
        self, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        other = Loud()
        score = scored(other)
        own = timeline(exercise("own", name="A Thing Nobody Said Before"))
        wait_until(lambda: all(cue.audible for cue in score.plan(own).cues if cue.is_voice))
        assert set(spoken(score.plan(own))) <= set(other.said)
        assert "All done." in other.said, "which the pack has"
        assert score.notice(Use.SESSION) is None

    def test_the_next_session_is_its_own_again(self, scored: Callable[..., Score]) -> None:
        other = Loud()
        score = scored(other)
        score.plan(timeline(exercise("own", name="A Thing Nobody Said Before")))
        assert all(cue.audible for cue in score.plan(SHIPPED).cues if cue.is_voice)

    def test_without_another_voice_it_says_what_it_knows_and_that_is_told(
        self, scored: Callable[..., Score]
    ) -> None:
        score = scored()
        own = timeline(exercise("own", name="A Thing Nobody Said Before"))
        assert "All done." in spoken(score.plan(own))
        assert score.notice(Use.SESSION) == f"{NOT_ALL_KNOWN} They are on the screen."
        score.plan(SHIPPED)
        assert score.notice(Use.SESSION) is None

    def test_the_engine_of_the_pack_says_what_it_lacks_and_no_other_is_asked(
        self, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        engine, other = Loud("hibari"), Loud()
        score = scored(other, engine=engine)
        own = timeline(exercise("own", name="A Thing Nobody Said Before"))
        assert "All done." in spoken(score.plan(own)), "which the pack says at once"
        wait_until(lambda: all(cue.audible for cue in score.plan(own).cues if cue.is_voice))
        assert engine.said
        assert all("All done." not in said for said in engine.said)
        assert not other.said
        assert score.notice(Use.SESSION) is None
        assert all(len(score.palette.stereo(cue, 0)) > 0 for cue in score.plan(own).cues if cue.is_voice)

    def test_an_engine_of_the_pack_that_fails_leaves_the_whole_session_to_the_other_voice(
        self, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        other = Loud()
        score = scored(other, engine=Loud("hibari", refuses=True))
        own = timeline(exercise("own", name="A Thing Nobody Said Before"), exercise("own-2", name="Another One"))
        wait_until(lambda: all(cue.audible for cue in score.plan(own).cues if cue.is_voice))
        assert "All done." in other.said, "which the pack has"

    @pytest.mark.parametrize("other", [None, "espeak-ng"])
    def test_it_tells_who_would_speak_and_why_without_a_word(
        self, other: str | None, scored: Callable[..., Score]
    ) -> None:
        voice = None if other is None else Loud(other)
        score = scored(voice)
        own = timeline(exercise("own", name="A Thing Nobody Said Before"))
        assert score.speaker_of(None) == score.speaker_of(SHIPPED) == Speaker("heart", "heart")
        found = score.speaker_of(own)
        assert (found.voice, found.chosen) == (other or "heart", "heart")
        assert any("A Thing Nobody Said Before" in text for text in found.unknown)
        assert voice is None or not voice.said

    @pytest.mark.parametrize(("language", "voice"), [("en_GB", "heart"), ("de", "espeak-ng")])
    def test_it_tells_who_speaks_another_language(
        self, language: str, voice: str, scored: Callable[..., Score]
    ) -> None:
        found = scored(Loud(), language=language).speaker_of(None)
        assert found == Speaker(voice, "heart", is_foreign=language == "de")

    @pytest.mark.parametrize(
        ("language", "other", "is_other"),
        [("en_GB", "espeak-ng", False), ("de", "espeak-ng", True), ("de", "flite", False), ("de", None, False)],
    )
    def test_another_language_is_for_a_voice_that_speaks_it(
        self, language: str, other: str | None, is_other: bool, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        voice = None if other is None else Loud(other)
        score = scored(voice, language=language)
        wait_until(lambda: all(cue.audible for cue in score.plan(SHIPPED).cues if cue.is_voice))
        assert bool(voice and voice.said) is is_other
