# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that is needed to sound a session: tones, words, and the plan that places them.

The plan is made anew when more words have been rendered; what is not rendered yet is a caption until then. It must
not know what is played, when, or through what.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from facetimer.notices import Notice, said_by
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.phrases import LANGUAGE, Say
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.render.speech import Speech
from facetimer.sound.render.track import Palette
from facetimer.sound.tones import ToneSet, load_tones
from facetimer.sound.voices import AUTO, OFF, find_voice
from facetimer.sound.voices.languages import variant_for
from facetimer.sound.voices.port import Manner, Voice
from facetimer.translating import QT_TRANSLATE_NOOP

NOT_PLANNED = frozenset({"muted", "volume_percent", "offset_ms", "keep_speaker_awake", "output"})
"""Settings that leave a plan as it is."""
OF_SPEECH = frozenset({"voice", "voice_variant", "speech_rate_percent"})
"""Settings after which every word is rendered anew."""
NO_VOICE = Notice(
    QT_TRANSLATE_NOOP("Notices", "No voice is installed (espeak-ng is one); tones and captions carry the session.")
)


class SoundFolders(Struct, frozen=True):
    """Where sounds come from and are kept.

    Attributes:
        shipped: the app's tones.
        own: the person's own tones, named like the shipped ones.
        recorded: the person's own recordings of phrases, named by `speech.phrase_file_name`.
        cache: rendered speech; may be deleted at any time.
        outdated_cache: where earlier versions kept it; removed.
    """

    shipped: Path
    own: Path | None = None
    recorded: Path | None = None
    cache: Path | None = None
    outdated_cache: Path | None = None


class Score:
    """Plans sessions and has their words ready.

    Args:
        folders: where sounds are.
        preferences: what the person chose.
        on_news: called from another thread when words were rendered and a plan would be better now.
        voices: finds the voice for a wish; a ValueError of it becomes a notice.
        say: puts the app's own words into the person's language. Where there is a voice, but none of that
            language, what is said stays English.
    """

    def __init__(
        self,
        folders: SoundFolders,
        preferences: SoundSettings,
        on_news: Callable[[], None],
        voices: Callable[[str], Voice | None] = find_voice,
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
        self._is_stale = False
        self._cache = (
            None if folders.cache is None else PhraseCache(folders.cache, outdated=folders.outdated_cache)
        )
        self._lock = threading.Lock()  # a plan may be asked for by the feeder and by a view
        self._speech = self._new_speech()

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
            self._palette = Palette(self.tones.samples, self._speech.samples)
        return self._palette

    @property
    def notice(self) -> str | None:
        """One sentence for the person when words cannot be said; None when they can, or are not wanted."""
        if self._preferences.voice == OFF:
            return None
        if self._speech.has_voice:
            return self._speech.notice
        return NO_VOICE if self._preferences.voice == AUTO else self._no_such_voice

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
        speech = self._new_speech() if changed & OF_SPEECH else self._speech
        with self._lock:
            if speech is not self._speech:
                self._speech.give_up()
                self._speech, self._palette = speech, None
            self._planned = None

    def plan(self, timeline: Timeline) -> CuePlan:
        """Return the plan of `timeline` with the words known by now; asks for those that are missing."""
        with self._lock:
            if self._planned is None or self._planned[0] is not timeline or self._is_stale:
                self._is_stale = False
                missing: list[str] = []
                plan = plan_cues(
                    timeline, self.tones.lengths_ms, self._preferences, self._asking(missing), self._put
                )
                self._planned = (timeline, plan)
                self._speech.ask(missing)
            return self._planned[1]

    def latest_plan(self, timeline: Timeline) -> CuePlan:
        """Return the plan of `timeline` as it was last made; for a view, which cannot wait for a better one."""
        planned = self._planned
        return planned[1] if planned is not None and planned[0] is timeline else self.plan(timeline)

    def is_coming(self, text: str) -> bool:
        """Whether `text` has been asked for and may yet be there in time."""
        return self._speech.is_coming(text)

    def close(self) -> None:
        """Stop rendering words."""
        self._speech.close()

    def _asking(self, missing: list[str]) -> Callable[[str], int | None] | None:
        if not self._speech.has_voice:
            return None

        def phrase_ms(text: str) -> int | None:
            length = self._speech.phrase_ms(text)
            if length is None:
                missing.append(text)
            return length

        return phrase_ms

    def _new_speech(self) -> Speech:
        wish = self._preferences
        words = QT_TRANSLATE_NOOP(
            "Notices", "The voice {voice} is not installed; tones and captions carry the session."
        )
        self._no_such_voice = Notice(words, voice=wish.voice)
        try:
            voice = self._voices(wish.voice)
        except ValueError as fault:  # a name in the settings file: no reason to have no session
            voice = None
            words = QT_TRANSLATE_NOOP(
                "Notices", "In the settings for sound, {fault}; tones and captions carry the session."
            )
            self._no_such_voice = Notice(words, fault=said_by(fault))
        variant = wish.voice_variant
        self._put: Say = self._say
        if voice is not None and not variant:  # a variant that the person chose is trusted to know the language
            speaks = variant_for(voice.name, self._say(LANGUAGE))
            variant, self._put = ("", str) if speaks is None else (speaks, self._say)
        return Speech(
            voice,
            Manner(variant, wish.speech_rate_percent),
            cache=self._cache,
            recorded=self._folders.recorded if wish.voice != OFF else None,
            on_news=self._take_news,
        )

    def _take_news(self) -> None:
        self._is_stale = True
        self._on_news()


def changed_settings(before: SoundSettings, after: SoundSettings) -> frozenset[str]:
    """Return the names of the settings in which two values differ."""
    return frozenset(name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name))
