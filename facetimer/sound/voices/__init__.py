# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Voices, one small module each. The order of `REGISTRY` is the order of preference."""

from collections.abc import Container, Sequence
from pathlib import Path

from facetimer.notices import Notice
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.former_recordings import FormerRecordings
from facetimer.sound.voices.hibari import HibariVoice
from facetimer.sound.voices.languages import ENGLISH, accent_of, variant_of
from facetimer.sound.voices.mac_say import MacVoice
from facetimer.sound.voices.own_recordings import PREFIX as OWN
from facetimer.sound.voices.own_recordings import OwnRecordings
from facetimer.sound.voices.phrase_pack import INDEX as PACKED
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.pico import PicoVoice
from facetimer.sound.voices.piper import PREFIX as PIPER
from facetimer.sound.voices.piper import PiperVoice
from facetimer.sound.voices.port import InstalledVoice, Voice, VoiceInfo, VoiceNotThere
from facetimer.sound.voices.rhvoice import RhVoice
from facetimer.sound.voices.sapi import SapiVoice
from facetimer.starting import own_pip
from facetimer.translating import QT_TRANSLATE_NOOP

AUTO = "auto"
OFF = "off"
LIVE = "live"
"""The first voice of this computer that says any text, and is another than the pack's."""
_AS_THE_PACK = (PhrasePack, HibariVoice)
_HIBARI = HibariVoice()
"""One process for the pack, which it completes, and for whoever asks for it by name."""

REGISTRY: Sequence[InstalledVoice] = (
    PhrasePack(engine=_HIBARI),
    MacVoice(),
    SapiVoice(),
    _HIBARI,
    RhVoice(),
    PicoVoice(),
    EspeakVoice("espeak-ng"),
    EspeakVoice("espeak"),
    FliteVoice(),
)


def own_voices(folder: Path | None, former: Path | None = None) -> tuple[InstalledVoice, ...]:
    """Return the voices that a person has in `folder`, by name, some of them packs, and last that of `former`."""
    try:
        places = sorted(each for each in folder.iterdir() if each.is_dir()) if folder is not None else []
    except OSError:  # none, or a folder that is locked
        places = []
    named = (
        PhrasePack(f"{OWN}{place.name}", place) if (place / PACKED).exists() else OwnRecordings(place)
        for place in places
    )
    before = [] if former is None else [FormerRecordings(former)]
    return (*named, *(each for each in before if each.files))


def find_voice(
    wish: str,
    language: str = ENGLISH,
    without: Container[str] = (),
    own: Path | None = None,
    former: Path | None = None,
) -> Voice | None:
    """Return the voice for `wish` ("auto", "live", "off" or a name), None where there is none.

    Of several it is the first that speaks `language`, else the first that speaks English. What a person recorded
    in the folder `own`, or in the form of version 0.1 in `former`, goes before all. One that is named in `without`
    is passed over.

    Raises:
        VoiceNotThere: the model of that path cannot be used.
        ValueError: no voice has that name.
    """
    if wish == OFF:
        return None
    if wish.startswith(PIPER):
        return _named_by_path(PiperVoice(wish))
    registry = (*own_voices(own, former), *REGISTRY)
    known = {AUTO: registry, LIVE: [voice for voice in REGISTRY if not isinstance(voice, _AS_THE_PACK)]}
    named = [voice for voice in registry if voice.name == wish]
    if wish not in known and not named:
        names = ", ".join(voice.name for voice in registry)
        words = QT_TRANSLATE_NOOP("Notices", "there is no voice {name}; there are auto, live, off, {known}")
        raise ValueError(Notice(words, name=repr(wish), known=names))
    there = [voice for voice in known.get(wish, named) if voice.name not in without and not voice.why_not()]
    speaks = (each for code in (language, ENGLISH) for each in there if speaks_it(each, code))
    return next(speaks, there[0] if there else None)


def _named_by_path(voice: InstalledVoice) -> Voice:
    if reason := voice.why_not():
        raise VoiceNotThere(reason)
    return voice


def speaks_it(voice: Voice, language: str) -> bool:
    """Whether `voice` is known to speak `language`."""
    return variant_of(voice, voice.name, language) is not None


def list_voices(
    wish: str = "", own: Path | None = None, former: Path | None = None, language: str = ENGLISH
) -> list[VoiceInfo]:
    """Return what a person recorded in the folders `own` and `former`, every engine, and the model of `wish`.

    Each comes with whether it can speak, and why not, and with what it speaks for `language`; an engine that this
    copy can never have is left out, unless it is the wish.
    """
    named = (PiperVoice(wish),) if wish.startswith(PIPER) else ()
    voices: Sequence[InstalledVoice] = (*own_voices(own, former), *REGISTRY, *named)
    never = set() if own_pip() is not None else {_HIBARI.name} - {wish}
    told = [_told(voice, language) for voice in voices]
    return [each for each in told if each.usable or each.name not in never]


def _told(voice: InstalledVoice, language: str) -> VoiceInfo:
    if reason := voice.why_not():
        return VoiceInfo(voice.name, False, reason)
    return VoiceInfo(voice.name, True, speaks=accent_of(voice, language) or accent_of(voice, ENGLISH))
