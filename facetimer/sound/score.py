# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that is needed to sound a session: tones, words, and the plan that places them.

The plan is made anew when more words have been rendered; what is not rendered yet is a caption until then. One
voice says all words of a session: where a pack lacks one, the next voice that says any text takes its place. It
must not know what is played, when, or through what.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from facetimer.notices import Notice, joined, said_by
from facetimer.session.timeline import Side, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import Samples
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.phrases import LANGUAGE, Say
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.said import EVERYTHING, Level, least_level
from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.render.speech import FAILURES_ALLOWED, Speech
from facetimer.sound.render.track import Palette
from facetimer.sound.speaker import NO_VOICE, NOT_ALL_KNOWN, OWN_NOT_ALL, Speaker, Use, without_words
from facetimer.sound.tones import ToneSet, load_tones
from facetimer.sound.trial_sounds import beginning_plan, words_plan
from facetimer.sound.voices import AUTO, LIVE, OFF, find_voice, speaks_it
from facetimer.sound.voices.former_recordings import FormerRecordings
from facetimer.sound.voices.languages import ENGLISH, variant_of
from facetimer.sound.voices.own_recordings import PREFIX as OWN
from facetimer.sound.voices.own_recordings import OwnRecordings
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner, Voice, VoiceNotThere
from facetimer.translating import QT_TRANSLATE_NOOP

NOT_PLANNED = frozenset({"muted", "volume_percent", "offset_ms", "keep_speaker_awake", "output"})
"""Settings that leave a plan as it is."""
PACK = "heart"
OF_SPEECH = frozenset({"voice", "voice_variant", "speech_rate_percent"})
"""Settings after which every word is rendered anew."""

TRIAL_WORDS = phrases.FIRST_SIDES_BY_HAND[Side.RIGHT, Side.LEFT]


FindVoice = Callable[..., Voice | None]
"""Gives the voice for a wish and a language; a third argument names voices that have been given up."""


class SoundFolders(Struct, frozen=True):
    """Where sounds come from and are kept.

    Attributes:
        shipped: the app's tones.
        own: the person's own tones, named like the shipped ones.
        cache: rendered speech; may be deleted at any time.
        outdated_cache: where earlier versions kept it; removed.
    """

    shipped: Path
    own: Path | None = None
    cache: Path | None = None
    outdated_cache: Path | None = None


class _Speaker(Struct, frozen=True):
    """One voice, and what puts the app's own words into a language that it speaks."""

    speech: Speech
    put: Say
    voice: str = ""


class Score:
    """Plans sessions and has their words ready.

    Args:
        folders: where sounds are.
        preferences: what the person chose.
        on_news: called from another thread when words were rendered and a plan would be better now.
        voices: finds the voice for a wish and a language; a ValueError of it becomes a notice.
        say: puts the app's own words into the person's language. Where there is a voice, but none of that
            language, what is said stays English.
    """

    def __init__(
        self,
        folders: SoundFolders,
        preferences: SoundSettings,
        on_news: Callable[[], None],
        voices: FindVoice = find_voice,
        say: Say = str,
    ) -> None:
        self._say = say
        self._folders = folders
        self._preferences = preferences
        self._on_news = on_news
        self._voices = voices
        self._tones: ToneSet | None = None
        self._told_of: ToneSet | None = None
        self._palette: Palette | None = None
        self._planned: tuple[Timeline, CuePlan] | None = None
        self._captions: tuple[Timeline, CuePlan] | None = None
        self._is_stale = self._lacks_words = False
        self._fallen: dict[str, str] = {}
        self._cache = (
            None if folders.cache is None else PhraseCache(folders.cache, outdated=folders.outdated_cache)
        )
        self._lock = threading.Lock()  # a plan may be asked for by the feeder and by a view
        self._chosen = self._new_speaker()
        self._others: dict[str, _Speaker] = {}
        self._trial: _Speaker | None = None
        self._now = self._chosen

    @property
    def tones(self) -> ToneSet:
        """Every tone; read from disk when first asked for."""
        if self._tones is None:
            self._tones = load_tones(self._folders.shipped, self._folders.own)
        return self._tones

    @property
    def palette(self) -> Palette:
        """The samples of every cue of a plan."""
        if self._palette is None:
            self._palette = Palette(self.tones.samples, self._samples)
        return self._palette

    def notice(self, use: Use) -> str | None:
        """Return why words cannot be said and what that means for `use`; None when they can, or are not wanted."""
        if self._now is self._trial:
            return self._now.speech.notice
        if self._preferences.voice == OFF or least_level(self._preferences.said) is Level.TONES:
            return None
        if self._now.speech.has_voice:
            lacking = OWN_NOT_ALL if self._now.voice.startswith(OWN) else NOT_ALL_KNOWN
            why = self._now.speech.notice or (lacking if self._lacks_words else None)
            return without_words(why, use) if why else self._fallen_notice()
        return without_words(NO_VOICE if self._preferences.voice in {AUTO, LIVE} else self._no_such_voice, use)

    def tone_faults(self) -> tuple[str, ...]:
        """Return what is wrong with the person's own tones, once, when they have been read."""
        if self._tones is None or self._tones is self._told_of:
            return ()
        self._told_of = self._tones
        return self._tones.faults

    def change_preferences(self, preferences: SoundSettings) -> None:
        """Plan after `preferences` from now on."""
        before, self._preferences = self._preferences, preferences
        changed = changed_settings(before, preferences) - NOT_PLANNED
        if not changed:
            return
        if changed & OF_SPEECH:
            self._fallen = {}  # what it was may have been mended meanwhile
        speaker = self._new_speaker() if changed & OF_SPEECH else self._chosen
        with self._lock:
            if speaker is not self._chosen:
                for before_it in (self._chosen, *self._others.values()):
                    before_it.speech.give_up()
                self._chosen, self._others, self._now = speaker, {}, speaker
            self._planned = self._captions = None

    def plan(self, timeline: Timeline) -> CuePlan:
        """Return the plan of `timeline` with the words known by now; asks for those that are missing."""
        with self._lock:
            planned, speaker = self._planned, self._now
            if planned is None or planned[0] is not timeline:
                speaker = self._chosen
            elif not self._is_stale:
                return planned[1]
            self._is_stale = False
            speaker = self._or_next(speaker)
            plan, missing = self._planned_by(speaker, timeline)
            self._lacks_words = any(map(speaker.speech.lacks, missing))
            if self._lacks_words and (whole := self._one_for_all(timeline)) is not None:
                speaker, plan, missing = whole
                self._lacks_words = False
            self._now, self._planned = speaker, (timeline, plan)
            speaker.speech.ask([*missing, *(cue.text for cue in plan.cues if cue.is_voice)])
            return plan

    def warm_up(self, timeline: Timeline | None) -> None:
        """Have the first words of `timeline`, or those of a trial, at hand before they are waited for."""
        if timeline is None:
            self._chosen.speech.samples(TRIAL_WORDS)
            return
        first = next((cue for cue in self.plan(timeline).cues if cue.is_voice and cue.is_heard), None)
        if first is not None:
            self._samples(first.text)

    def trial_words(self, wish: str = "") -> Callable[[], CuePlan | None]:
        """Return a function that gives the plan of a few words, None until an engine has said them.

        Args:
            wish: whose voice, as in the settings; by default the one that the person chose.
        """
        wish = wish or self._preferences.voice
        variant = self._preferences.voice_variant if wish == self._preferences.voice else ""
        try:
            voice = self._found(wish, variant)
        except (ValueError, VoiceNotThere):  # gone since it was offered: as silent as one that is not installed
            voice = None
        with self._lock:
            if self._trial is not None:
                self._trial.speech.give_up()
            self._trial = self._now = self._speaker(voice, variant, failures_allowed=1)
            self._planned = None
            speech, text = self._now.speech, self._now.put(TRIAL_WORDS)
            text = voice.trial_text(text) if isinstance(voice, OwnRecordings | FormerRecordings) else text
            speech.ask([text])

        def plan() -> CuePlan | None:
            is_coming, length_ms = speech.is_coming(text), speech.phrase_ms(text)
            if is_coming and length_ms is None:
                return None
            return words_plan(text, length_ms, self._preferences)

        return plan

    def trial_amount(self, timeline: Timeline, said: str) -> Callable[[], CuePlan | None]:
        """Return a function that gives the plan of how `timeline` begins, None until its words are rendered."""
        until_ms = course_of(timeline).runs[0].repetitions[0].segments[-1].end_ms
        wishes = replace(self._preferences, said=said)
        with self._lock:
            self._now, self._planned = self._chosen, None
            speaker = self._now

        def plan() -> CuePlan | None:
            whole, missing = self._planned_by(speaker, timeline, wishes)
            speaker.speech.ask(missing)
            return None if any(map(speaker.speech.is_coming, missing)) else beginning_plan(whole, until_ms)

        return plan

    def speaker_of(self, timeline: Timeline | None) -> Speaker:
        """Return who would say the words of `timeline`; None stands for one whose words are all known."""
        with self._lock:
            missing = [] if timeline is None else self._planned_by(self._chosen, timeline)[1]
            unknown = tuple(dict.fromkeys(filter(self._chosen.speech.lacks, missing)))
            whole = self._one_for_all(timeline) if unknown and timeline is not None else None
            first = self._find(AUTO, ENGLISH) if self._preferences.voice == AUTO else None
        chosen = self._chosen.voice if first is None else first.name
        is_foreign = first is not None and not speaks_it(first, self._language)
        return Speaker((whole[0] if whole else self._chosen).voice, chosen, unknown, is_foreign=is_foreign)

    def latest_plan(self, timeline: Timeline) -> CuePlan:
        """Return the plan of `timeline` as it was last made; for a view, which cannot wait for a better one."""
        planned = self._planned
        return planned[1] if planned is not None and planned[0] is timeline else self.plan(timeline)

    def captions(self, timeline: Timeline) -> CuePlan:
        """Return the plan whose words are shown: all of them, however much is said."""
        if self._preferences.said == EVERYTHING:
            return self.latest_plan(timeline)
        if self._captions is None or self._captions[0] is not timeline:
            everything = replace(self._preferences, said=EVERYTHING)
            self._captions = (timeline, plan_cues(timeline, self.tones.lengths_ms, everything, say=self._now.put))
        return self._captions[1]

    def is_coming(self, text: str) -> bool:
        """Whether `text` has been asked for and may yet be there in time."""
        return self._now.speech.is_coming(text)

    def close(self) -> None:
        """Stop rendering words."""
        for speaker in filter(None, (self._chosen, *self._others.values(), self._trial)):
            speaker.speech.close()

    @property
    def _language(self) -> str:
        return self._say(LANGUAGE)

    def _samples(self, text: str) -> Samples | None:
        return self._now.speech.samples(text)

    def _planned_by(
        self, speaker: _Speaker, timeline: Timeline, wishes: SoundSettings | None = None
    ) -> tuple[CuePlan, list[str]]:
        """Return the plan of `timeline` in a voice, and the texts whose length is not known yet."""
        missing: list[str] = []

        def phrase_ms(text: str) -> int | None:
            length = speaker.speech.phrase_ms(text)
            if length is None:
                missing.append(text)
            return length

        lengths = phrase_ms if speaker.speech.has_voice else None
        chosen = wishes or self._preferences
        return plan_cues(timeline, self.tones.lengths_ms, chosen, lengths, speaker.put), missing

    def _new_speaker(self) -> _Speaker:
        wish = self._preferences.voice
        words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} is not installed.")
        self._no_such_voice: str = Notice(words, voice=wish)
        try:
            voice = self._found(wish, self._preferences.voice_variant)
        except VoiceNotThere as fault:
            voice, self._no_such_voice = None, said_by(fault)
        except ValueError as fault:  # a name in the settings file: no reason to have no session
            voice = None
            words = QT_TRANSLATE_NOOP("Notices", "In the settings for sound, {fault}.")
            self._no_such_voice = Notice(words, fault=said_by(fault))
        return self._speaker(voice, self._preferences.voice_variant)

    def _found(self, wish: str, variant: str) -> Voice | None:
        """Return the voice for a wish.

        Raises:
            ValueError: no voice has that name.
        """
        voice = self._find(wish)
        return self._better_than(voice, variant) if wish == AUTO and isinstance(voice, PhrasePack) else voice

    def _better_than(self, pack: Voice, variant: str) -> Voice:
        """Return a voice for the manner or the language that was chosen, if there is one; else `pack`."""
        language = self._language
        if not variant and speaks_it(pack, language):
            return pack
        other = self._find(LIVE)
        return pack if other is None or (not variant and not speaks_it(other, language)) else other

    def _find(self, wish: str, language: str = "") -> Voice | None:
        """Return the voice for `wish`, past those that have been given up; None where no other is left."""
        voice = self._voices(wish, language or self._language, *([self._fallen] if self._fallen else []))
        return None if voice is not None and voice.name in self._fallen else voice

    def _or_next(self, speaker: _Speaker) -> _Speaker:
        """Return `speaker`, or who speaks in the place of one that has been given up, where the choice is ours."""
        if not speaker.speech.gave_up or self._preferences.voice not in {AUTO, LIVE}:
            return speaker
        self._fallen[speaker.voice] = speaker.speech.fault or ""
        self._others = {wish: other for wish, other in self._others.items() if other is not speaker}
        if speaker is not self._chosen:
            return self._chosen
        following = self._new_speaker()
        if following.voice:
            self._chosen = following
        return self._chosen

    def _fallen_notice(self) -> str | None:
        """Return why the voice that speaks is not the one that was to; None where it is."""
        faults = list(self._fallen.values())
        words = QT_TRANSLATE_NOOP("Notices", "{voice} speaks in its place.")
        return joined(faults[-1], Notice(words, voice=self._now.voice)) if faults else None

    def _one_for_all(self, timeline: Timeline) -> tuple[_Speaker, CuePlan, list[str]] | None:
        """Return the next voice that says every word of `timeline`, and what `_planned_by` does for it.

        After recordings of the person's own that is the pack, after the pack a voice of this computer that says
        any text; None where there is none.
        """
        is_own = self._chosen.voice.startswith(OWN)
        for wish in (PACK, LIVE) if is_own else (LIVE,):
            if wish not in self._others:
                voice = self._find(wish)
                if voice is None or (wish == PACK and not speaks_it(voice, self._language)):
                    continue
                self._others[wish] = self._speaker(voice, self._preferences.voice_variant)
            speaker = self._others[wish]
            plan, missing = self._planned_by(speaker, timeline)
            if not any(map(speaker.speech.lacks, missing)):
                return speaker, plan, missing
        return None

    def _speaker(self, voice: Voice | None, variant: str, failures_allowed: int = FAILURES_ALLOWED) -> _Speaker:
        put = self._say
        if voice is not None and not variant:  # a variant that the person chose is trusted to know the language
            speaks = variant_of(voice, voice.name, self._language)
            variant, put = ("", str) if speaks is None else (speaks, self._say)
        speech = Speech(
            voice,
            Manner(variant, self._preferences.speech_rate_percent),
            cache=self._cache,
            on_news=self._take_news,
            failures_allowed=failures_allowed,
        )
        return _Speaker(speech, put, "" if voice is None else voice.name)

    def _take_news(self) -> None:
        self._is_stale = True
        self._on_news()


def changed_settings(before: SoundSettings, after: SoundSettings) -> frozenset[str]:
    """Return the names of the settings in which two values differ."""
    return frozenset(name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name))
