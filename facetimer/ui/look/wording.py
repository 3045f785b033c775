# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window's words for the enumerations of the other rooms, and for lengths of time."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.library.model.movement import StrokeType
from facetimer.library.model.vocabulary import ZONE_WORDS, Pressure, Zone
from facetimer.notices import put_into_words
from facetimer.session.timeline import SegmentKind, Side

_NO_COUNTRY = frozenset({QLocale.Country.AnyCountry, QLocale.Country.World, QLocale.Country.Europe})


def put_phrase(phrase: str) -> str:
    """Return a spoken or captioned phrase in the person's language."""
    return QCoreApplication.translate("Phrases", phrase)


def put_notice(sentence: str) -> str:
    """Return a notice of a room without Qt in the person's language; any other text as it is."""
    return put_into_words(sentence, lambda template: QCoreApplication.translate("Notices", template))


def voice_word(voice: str) -> str:
    """Return what people call a voice, by its name in the registry; of a file or a recording, the end of it."""
    engine, _, path = voice.partition(":")
    if engine == "own":  # what a person recorded has the name that they gave it, or, in the former form, none
        return path or QCoreApplication.translate("Words", "Your recorded voice")
    if path:
        return f"{engine}: {PurePath(path).name}"
    return {
        "heart": QCoreApplication.translate("Words", "Heart"),
        "say": QCoreApplication.translate("Words", "The voice of macOS"),
        "sapi": QCoreApplication.translate("Words", "The voice of Windows"),
        "hibari": QCoreApplication.translate("Words", "Heart, for any words"),
        "rhvoice": "RHVoice",
        "pico2wave": "Pico",
        "espeak": "eSpeak",
        "espeak-ng": "eSpeak NG",
        "flite": "Flite",
    }.get(voice, voice)


def language_word(code: str) -> str:
    """Return what people call a language: `en_GB` is British English; empty for one that Qt does not know.

    With a country it is the language's own name for itself, in which alone Qt tells the country.
    """
    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:
        return ""
    return locale.nativeLanguageName() if "_" in code else QLocale.languageToString(locale.language())


def first_weekday() -> int:
    """Return where the person's week begins, Monday = 0.

    It is a country's: the system's, where the language of the window is that of none.
    """
    locale, system = QLocale(), QLocale.system()
    if locale.territory() in _NO_COUNTRY and system.territory() != QLocale.Country.AnyCountry:
        locale = system
    return locale.firstDayOfWeek().value - 1


def weekday_letters() -> tuple[str, ...]:
    """Return a letter or two for each day of the person's week, from its first day on."""
    locale, narrow = QLocale(), QLocale.FormatType.NarrowFormat
    return tuple(locale.standaloneDayName((first_weekday() + day) % 7 + 1, narrow) for day in range(7))


def phase_word(kind: SegmentKind) -> str:
    """Return what the player shows, large, for a phase."""
    return {
        SegmentKind.INTRO: QCoreApplication.translate("Words", "Get ready"),
        SegmentKind.MOVE_IN: QCoreApplication.translate("Words", "Move"),
        SegmentKind.HOLD: QCoreApplication.translate("Words", "Hold"),
        SegmentKind.MOVE_OUT: QCoreApplication.translate("Words", "Release"),
        SegmentKind.REST: QCoreApplication.translate("Words", "Rest"),
        SegmentKind.SIDE_SWITCH: QCoreApplication.translate("Words", "Switch sides"),
        SegmentKind.GAP: QCoreApplication.translate("Words", "Next"),
        SegmentKind.CLOSE: QCoreApplication.translate("Words", "All done"),
    }[kind]


def stroke_word(stroke: StrokeType) -> str:
    """Return what the player shows, large, while hands or a tool move so; nothing where another word serves."""
    return {
        StrokeType.EFFLEURAGE: QCoreApplication.translate("Words", "Glide"),
        StrokeType.PETRISSAGE: QCoreApplication.translate("Words", "Knead"),
        StrokeType.TAPOTEMENT: QCoreApplication.translate("Words", "Tap"),
        StrokeType.FRICTION: QCoreApplication.translate("Words", "Circle"),
        StrokeType.PRESS: QCoreApplication.translate("Words", "Press"),
        StrokeType.STRETCH_RELEASE: QCoreApplication.translate("Words", "Stretch"),
    }.get(stroke, "")


PHASE_ICONS: dict[SegmentKind, str] = {
    SegmentKind.INTRO: "prepare",
    SegmentKind.MOVE_IN: "move-in",
    SegmentKind.HOLD: "hold",
    SegmentKind.MOVE_OUT: "release",
    SegmentKind.REST: "rest",
    SegmentKind.SIDE_SWITCH: "switch-side",
    SegmentKind.GAP: "skip",
    SegmentKind.CLOSE: "done",
}


def side_word(side: Side) -> str:
    """Return whose side it is: always the person's own."""
    if side is Side.LEFT:
        return QCoreApplication.translate("Words", "your left")
    return QCoreApplication.translate("Words", "your right")


def pressure_word(pressure: Pressure) -> str:
    """Return how hard a touch is, in a word or two; nothing where nothing presses."""
    return {
        Pressure.NONE: "",
        Pressure.FEATHER: QCoreApplication.translate("Words", "feather light"),
        Pressure.LIGHT: QCoreApplication.translate("Words", "light"),
        Pressure.LIGHT_MEDIUM: QCoreApplication.translate("Words", "light to medium"),
        Pressure.MEDIUM: QCoreApplication.translate("Words", "medium"),
    }[pressure]


def zone_word(zone: Zone) -> str:
    """Return a zone's everyday name."""
    return put_notice(ZONE_WORDS[zone])


def last_time_words(sore: Iterable[str], reacted: Iterable[str]) -> tuple[str, ...]:
    """Return what followed the last practice of some zones, given by id, as sentences; none if all went well."""
    said = []
    if names := ", ".join(zone_word(Zone(zone)) for zone in reacted):
        words = QCoreApplication.translate("Words", "Last time your skin reacted here: {zones}.")
        said.append(words.format(zones=names))
    if any(sore):
        said.append(QCoreApplication.translate("Words", "Last time it felt sore afterwards."))
    return tuple(said)


def breakable(text: str) -> str:
    """Return `text` with a place to break the line after each sign that joins the parts of a path."""
    return re.sub(r"([/\\_.-])(?=\S)", "\\1\u200b", text)


def length_words(length_ms: int) -> str:
    """Return a length as `45 s`, `4 min 16 s`, or `13 h 51 min`."""
    minutes, seconds = divmod(round(length_ms / 1000), 60)
    locale = QLocale()
    if minutes >= 60:
        hours, minutes = divmod(minutes, 60)
        return QCoreApplication.translate("Words", "{hours} h {minutes} min").format(
            hours=locale.toString(hours), minutes=locale.toString(minutes)
        )
    if not minutes:
        return QCoreApplication.translate("Words", "{seconds} s").format(seconds=locale.toString(seconds))
    if not seconds:
        return QCoreApplication.translate("Words", "{minutes} min").format(minutes=locale.toString(minutes))
    return QCoreApplication.translate("Words", "{minutes} min {seconds} s").format(
        minutes=locale.toString(minutes), seconds=locale.toString(seconds)
    )


def unbroken(length: str) -> str:
    """Return a length in words whose figures stay on one line with their units."""
    return re.sub(r"(?<=\d) ", "\u00a0", length)


def rounded_length_words(length_ms: int) -> str:
    """Return a length to choose by: whole minutes, and seconds only below one minute."""
    if length_ms < 60_000:
        return length_words(length_ms)
    return length_words(round(length_ms / 60_000) * 60_000)


def rough_length_words(length_ms: int) -> str:
    """Return about how long something short takes: below 20 s in seconds, else in half and whole minutes."""
    if length_ms < 20_000:
        return length_words(length_ms)
    if length_ms < 45_000:
        return QCoreApplication.translate("Words", "about half a minute")
    if length_ms < 90_000:
        return QCoreApplication.translate("Words", "about a minute")
    about = QCoreApplication.translate("Words", "about {length}")
    return about.format(length=rounded_length_words(length_ms))


def tools_words(tools: Sequence[str]) -> str:
    """Return what a routine needs, by the names of its tools."""
    return " · ".join(tools) or QCoreApplication.translate("Words", "no tools")


def clock_words(length_ms: int) -> str:
    """Return a running length as `1:32`; a second that has begun counts whole."""
    minutes, seconds = divmod(-(-max(0, length_ms) // 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def session_outcome_word(outcome: str) -> str:
    """Return how a session ended."""
    return {
        "complete": QCoreApplication.translate("Words", "all of it"),
        "partial": QCoreApplication.translate("Words", "part of it"),
        "interrupted": QCoreApplication.translate("Words", "cut off"),
    }.get(outcome, outcome)


def reaction_word(kind: str) -> str:
    """Return what skin can show."""
    return {
        "redness": QCoreApplication.translate("Words", "redness"),
        "tenderness": QCoreApplication.translate("Words", "tenderness"),
        "breakout": QCoreApplication.translate("Words", "a breakout"),
        "other": QCoreApplication.translate("Words", "something else"),
    }.get(kind, kind)


def step_outcome_word(*, done: bool, begun: bool) -> str:
    """Return how a step ended; one that was passed by after its beginning counts as begun."""
    if done:
        return QCoreApplication.translate("Words", "done")
    if begun:
        return QCoreApplication.translate("Words", "begun")
    return QCoreApplication.translate("Words", "for another time")
