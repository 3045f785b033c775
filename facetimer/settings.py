# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person has chosen, as one frozen value.

Each setting is defined once, as a field with its default and its range; `settings_file.py` reads and writes them.
It must not know what the settings are for, and nothing about windows.
"""

from datetime import date
from typing import Annotated, Any, Literal, get_args

from msgspec import Meta, Struct, convert
from msgspec.structs import replace

from facetimer.local_day import DAY_START
from facetimer.notices import Notice
from facetimer.outside import shown
from facetimer.translating import QT_TRANSLATE_NOOP

Texts = tuple[str, ...]
Percent = Annotated[int, Meta(ge=0, le=100)]
Time = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
"""Such as `08:30`."""
_DAY = r"(19[7-9]|20[0-9]|21[0-9])[0-9]-[0-9]{2}-[0-9]{2}"
Date = Annotated[str, Meta(pattern=rf"^({_DAY})?\Z")]
"""Such as `2026-11-20`, or nothing. In other spellings or years it could not be compared or counted with."""

Days = Annotated[str, Meta(pattern=rf"^{_DAY}/{_DAY}\Z")]
"""From the first to the last of them, as ISO 8601 has it: `2026-11-18/2026-11-20`."""
Stretches = tuple[Days, ...]

DEFAULT_PROGRAMME = "gentle-start"
"""What a newcomer follows who has chosen nothing: the gentlest."""

OFFSET_RANGE_MS = (-500, 500)


class GeneralSettings(Struct, frozen=True):
    """Language and first start."""

    language: str = "system"
    """A locale name such as `de`, or `system`."""
    first_start_done: bool = False
    version_seen: str = ""
    """The version of facetimer that was used last; what is new since is told once."""


class SoundSettings(Struct, frozen=True):
    """What is heard, and how loud; each loudness but that of all only softens, so nothing can clip."""

    muted: bool = False
    volume_percent: Percent = 80
    calls_percent: Percent = 100
    """An exercise, start, release, side, set and end."""
    countdown_percent: Percent = 100
    """The last seconds of a hold, counted by tones or aloud, and the 3-2-1 after a pause."""
    marks_percent: Percent = 100
    """The middle of a hold, and each stroke of a flowing movement."""
    pulse_percent: Percent = 100
    """What lies under a hold: its seconds, or the swell to breathe with."""
    voice_percent: Percent = 100
    """Words, but for a count."""
    voice: str = "auto"
    """`auto`, `live` (one that this computer has), `off`, an engine's name, or `piper:` and a model's path."""
    voice_variant: str = ""
    """The engine's own name of a voice (`en-gb`); empty for its default."""
    said: Literal["everything", "learning", "short", "names", "tones"] = "everything"
    """How much the voice says; by `learning` everything of an exercise until it was done often enough lately."""
    speech_rate_percent: Annotated[int, Meta(ge=60, le=200)] = 100
    hold_pulse: bool = True
    spoken_count: Literal["off", "last_three", "all"] = "off"
    half: bool = True
    strokes: bool = True
    """Each repetition of a flowing movement is marked, as by a metronome at the exercise's own tempo."""
    breathing: bool = False
    """Holds of 12 s and more carry a slow swell to breathe with instead of the pulse."""
    evening: bool = False
    """The level falls by 9 dB from the start of the session to its end."""
    keep_speaker_awake: bool = False
    """An inaudible noise for a speaker that would sleep and swallow the first cue."""
    offset_ms: Annotated[int, Meta(ge=OFFSET_RANGE_MS[0], le=OFFSET_RANGE_MS[1])] = 0
    """How much later than it is fed a speaker is heard (Bluetooth: 150 to 300); sound is sent so much earlier."""
    output: Literal["auto", "simpleaudio", "miniaudio", "silent"] = "auto"


class SessionSettings(Struct, frozen=True):
    """How a session runs."""

    count: Literal["down", "up"] = "down"
    lead_in_s: Annotated[int, Meta(ge=0, le=10)] = 3
    pace_percent: Annotated[int, Meta(ge=75, le=150)] = 100
    hold_override_s: Annotated[int, Meta(ge=0, le=60)] = 0
    """The person's own hold length; 0 keeps the source's."""
    first_side: Literal["right", "left"] = "right"
    ask_daily_check: bool = True
    ask_tension: bool = False
    """Before and after a session: how tense the jaw is."""
    ask_opening: bool = False
    """Before and after a session: how far the jaw opens."""
    wait_for_tools: bool = True
    short_intros: Literal["ask", "yes", "no"] = "ask"
    """Of exercises done three times: `ask` offers it once somebody has; until then, and by `no`, all are whole."""
    flash: bool = False
    """A visible flash for every tone."""
    keep_awake: bool = True
    open_full_screen: bool = False


class PictureSettings(Struct, frozen=True):
    """What is seen."""

    theme: Literal["system", "light", "dark", "contrast"] = "system"
    text_percent: Annotated[int, Meta(ge=80, le=200)] = 100
    motion: Literal["system", "full", "reduced"] = "system"
    facing: bool = False
    """False: as in a mirror. True: as if facing another person."""
    skin_tone: Annotated[int, Meta(ge=0, le=5)] = 2
    hair: Annotated[int, Meta(ge=0, le=3)] = 0
    line_only: bool = False


class HistorySettings(Struct, frozen=True):
    """How the record is counted and kept."""

    sessions_per_week: Annotated[int, Meta(ge=1, le=28)] = 3
    programme: str = DEFAULT_PROGRAMME
    """Which programme Today follows; empty follows none."""
    programme_since: Date = ""
    """The local day on which it was chosen; a version up to 0.1 moved it on by the days of each pause."""
    plans_chosen: Texts = ()
    """Which plan of the programme's stages is followed where there are several: `3=1`, both counted from 0."""
    plans_aside: Texts = ()
    """Plans from a practitioner that are put aside, with their last day: `jaw-plan=2026-12-12`."""
    day_start: Time = DAY_START
    programme_paused: bool = False
    paused_since: Date = ""
    """The local day of the pause; empty while there is none."""
    pauses: Stretches = ()
    """The pauses that are over, of this programme and of those before: the first and the last day of each."""
    checked_in_week: Annotated[int, Meta(ge=0, le=104)] = 0
    """The newest week of the programme after which its question was answered."""
    show_streaks: bool = True
    sync_folder: str = ""
    backups_kept: Annotated[int, Meta(ge=1, le=60)] = 7


class ReminderSettings(Struct, frozen=True):
    """When to be reminded; off until the person turns reminders on."""

    enabled: bool = False
    first: Time = "09:00"
    last: Time = "20:00"
    min_gap_min: Annotated[int, Meta(ge=30, le=720)] = 120
    quiet_from: Time = "21:00"
    quiet_until: Time = "08:00"
    keep_in_tray: bool = False
    autostart: bool = False


class SafetySettings(Struct, frozen=True):
    """What the person said about their health; it never leaves this file."""

    conditions: Texts = ()
    """One line each: `INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin`; only the flag must be there."""
    last_check_day: Date = ""
    """The local day on which the daily question was last answered."""
    zones_left_out: Texts = ()
    """Zones to leave alone on `zones_left_out_on`, and on no other day."""
    zones_left_out_on: Date = ""


class MakingSettings(Struct, frozen=True):
    """What sessions are made of that are made for a wish."""

    marks: Texts = ()
    """One line each: `fish-lips=more`, `less` or `never`."""
    minutes: Annotated[int, Meta(ge=2, le=30)] = 7
    """This and all that follows is what was wished for last, and is wished for first the next time."""
    goal: Literal["ease", "work", "both"] = "both"
    places: Texts = ()
    """Zones; none for the whole face."""
    tools: Texts = ()
    """`gua-sha`, `roller`."""
    oil: bool = True
    new_to_it: bool = False


class Settings(Struct, frozen=True):
    """Everything a person has chosen; each section is a table in the file."""

    general: GeneralSettings = GeneralSettings()
    sound: SoundSettings = SoundSettings()
    session: SessionSettings = SessionSettings()
    picture: PictureSettings = PictureSettings()
    history: HistorySettings = HistorySettings()
    reminders: ReminderSettings = ReminderSettings()
    safety: SafetySettings = SafetySettings()
    making: MakingSettings = MakingSettings()

    def changed(self, key: str, value: object) -> "Settings":
        """Return these settings with `key` (such as `picture.theme`) set to `value`.

        Raises:
            KeyError: there is no such setting.
            ValueError: the value does not belong there; the sentence says what would.
        """
        section_name, _, name = key.partition(".")
        if section_name not in self.__struct_fields__:
            raise KeyError(key)
        section: Struct = getattr(self, section_name)
        if name not in section.__struct_fields__:
            raise KeyError(key)
        fault = fault_in(value, type_of(section, name))
        if fault:
            raise ValueError(Notice("{key}: {fault}", key=key, fault=fault))
        kept = tuple(value) if isinstance(value, list) else value
        return replace(self, **{section_name: replace(section, **{name: kept})})


def type_of(section: Struct, name: str) -> Any:
    """Return what the setting `name` of a section may be: its type, with the range of a number."""
    return type(section).__annotations__[name]


def fault_in(value: object, kind: Any) -> Notice | None:
    """Say what is wrong with `value` as a setting of the type `kind`, or return None."""
    try:
        convert(value, kind)
        if kind is Date and value:
            date.fromisoformat(str(value))
        if kind is Stretches:
            for days in convert(value, kind):
                days_of(days)
    except ValueError:
        return _explanation(value, kind)
    return None


def days_of(stretch: str) -> tuple[date, date]:
    """Return the first and the last day of a stretch such as `2026-11-18/2026-11-20`.

    Raises:
        ValueError: it is none, or ends before it begins.
    """
    first, last = (date.fromisoformat(day) for day in convert(stretch, Days).split("/"))
    if last < first:
        raise ValueError(stretch)
    return first, last


def _explanation(value: object, kind: Any) -> Notice:
    from msgspec import inspect  # only where something is wrong

    match inspect.type_info(kind):
        case inspect.LiteralType():
            known = ", ".join(get_args(kind))
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not one of {known}")
            return Notice(words, value=shown(value), known=known)
        case inspect.IntType(ge=low, le=high):
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a whole number from {low} to {high}")
            return Notice(words, value=shown(value), low=low, high=high)
        case inspect.BoolType():
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not true or false")
        case _ if kind is Stretches:
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a list of days such as 2026-11-18/2026-11-20")
        case inspect.VarTupleType():
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a list of words")
        case _ if kind is Time and isinstance(value, str):
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a time such as 08:30")
        case _ if kind is Date and isinstance(value, str):
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a date such as 2026-11-20")
        case _:
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not text")
    return Notice(words, value=shown(value))
