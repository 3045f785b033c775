# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person has chosen, as one frozen value.

Each setting is defined once, as a field with its default and its range; `settings_file.py` reads and writes them.
It must not know what the settings are for, and nothing about windows.
"""

from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from facetimer.local_day import DAY_START
from facetimer.notices import Notice
from facetimer.outside import shown
from facetimer.translating import QT_TRANSLATE_NOOP


class OneOf(Struct, frozen=True):
    """The setting is one of these words."""

    choices: tuple[str, ...]

    def fault(self, value: object) -> Notice | None:
        """Say what is wrong with `value`, or return None."""
        known = ", ".join(self.choices)
        if value in self.choices:
            return None
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "{value} is not one of {known}"), value=shown(value), known=known
        )


class Between(Struct, frozen=True):
    """The setting is a whole number; both ends belong to the range."""

    low: int
    high: int

    def fault(self, value: object) -> Notice | None:
        """Say what is wrong with `value`, or return None."""
        fits = isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high
        if fits:
            return None
        words = QT_TRANSLATE_NOOP("Notices", "{value} is not a whole number from {low} to {high}")
        return Notice(words, value=shown(value), low=self.low, high=self.high)


class Whether(Struct, frozen=True):
    """The setting is on or off."""

    def fault(self, value: object) -> Notice | None:
        """Say what is wrong with `value`, or return None."""
        if isinstance(value, bool):
            return None
        return Notice(QT_TRANSLATE_NOOP("Notices", "{value} is not true or false"), value=shown(value))


class Words(Struct, frozen=True):
    """The setting is any number of texts."""

    def fault(self, value: object) -> Notice | None:
        """Say what is wrong with `value`, or return None."""
        fits = isinstance(value, list | tuple) and all(isinstance(v, str) for v in value)
        return (
            None
            if fits
            else Notice(QT_TRANSLATE_NOOP("Notices", "{value} is not a list of words"), value=shown(value))
        )


class Written(Struct, frozen=True):
    """The setting is a text: any, or a `time` such as 08:30, or a `date` such as 2026-11-20 (or nothing)."""

    pattern: str = ""

    def fault(self, value: object) -> Notice | None:
        """Say what is wrong with `value`, or return None."""
        if not isinstance(value, str):
            return Notice(QT_TRANSLATE_NOOP("Notices", "{value} is not text"), value=shown(value))
        if self.pattern == "time":
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a time such as 08:30")
            return None if _is_time(value) else Notice(words, value=shown(value))
        if self.pattern == "date" and value:
            words = QT_TRANSLATE_NOOP("Notices", "{value} is not a date such as 2026-11-20")
            return None if _is_date(value) else Notice(words, value=shown(value))
        return None


Rule = OneOf | Between | Whether | Words | Written
Switch = Annotated[bool, Whether()]
Text = Annotated[str, Written()]
Date = Annotated[str, Written("date")]
Time = Annotated[str, Written("time")]
Percent = Annotated[int, Between(0, 100)]
OFFSET_RANGE_MS = (-500, 500)


class GeneralSettings(Struct, frozen=True):
    """Language and first start."""

    language: Text = "system"
    """A locale name such as `de`, or `system`."""
    first_start_done: Switch = False


class SoundSettings(Struct, frozen=True):
    """What is heard, and how loud; each loudness but that of all only softens, so nothing can clip."""

    muted: Switch = False
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
    voice: Text = "auto"
    """`auto`, `off`, or the name of a voice engine."""
    voice_variant: Text = ""
    """The engine's own name of a voice (`en-gb`); empty for its default."""
    speech_rate_percent: Annotated[int, Between(60, 200)] = 100
    hold_pulse: Switch = True
    spoken_count: Annotated[str, OneOf(("off", "last_three", "all"))] = "off"
    half: Switch = True
    strokes: Switch = True
    """Each repetition of a flowing movement is marked, as by a metronome at the exercise's own tempo."""
    breathing: Switch = False
    """Holds of 12 s and more carry a slow swell to breathe with instead of the pulse."""
    evening: Switch = False
    """The level falls by 9 dB from the start of the session to its end."""
    keep_speaker_awake: Switch = False
    """An inaudible noise for a speaker that would sleep and swallow the first cue."""
    offset_ms: Annotated[int, Between(*OFFSET_RANGE_MS)] = 0
    """How much later than it is fed a speaker is heard (Bluetooth: 150 to 300); sound is sent so much earlier."""
    output: Annotated[str, OneOf(("auto", "simpleaudio", "miniaudio", "silent"))] = "auto"


class SessionSettings(Struct, frozen=True):
    """How a session runs."""

    count: Annotated[str, OneOf(("down", "up"))] = "down"
    lead_in_s: Annotated[int, Between(0, 10)] = 3
    pace_percent: Annotated[int, Between(75, 150)] = 100
    hold_override_s: Annotated[int, Between(0, 60)] = 0
    """The person's own hold length; 0 keeps the source's."""
    first_side: Annotated[str, OneOf(("right", "left"))] = "right"
    ask_daily_check: Switch = True
    wait_for_tools: Switch = True
    flash: Switch = False
    """A visible flash for every tone."""
    keep_awake: Switch = True
    open_full_screen: Switch = False


class PictureSettings(Struct, frozen=True):
    """What is seen."""

    theme: Annotated[str, OneOf(("system", "light", "dark", "contrast"))] = "system"
    text_percent: Annotated[int, Between(80, 200)] = 100
    motion: Annotated[str, OneOf(("system", "full", "reduced"))] = "system"
    facing: Switch = False
    """False: as in a mirror. True: as if facing another person."""
    skin_tone: Annotated[int, Between(0, 5)] = 2
    hair: Annotated[int, Between(0, 2)] = 0
    line_only: Switch = False


class HistorySettings(Struct, frozen=True):
    """How the record is counted and kept."""

    sessions_per_week: Annotated[int, Between(1, 28)] = 3
    programme: Text = "seed-quota"
    """Which programme Today follows; empty follows none."""
    programme_since: Date = ""
    """The local day on which it was chosen, moved on by the days it was paused."""
    day_start: Time = DAY_START
    programme_paused: Switch = False
    paused_since: Date = ""
    """The local day of the pause; empty while there is none."""
    checked_in_week: Annotated[int, Between(0, 104)] = 0
    """The newest week of the programme after which its question was answered."""
    show_streaks: Switch = True
    sync_folder: Text = ""
    backups_kept: Annotated[int, Between(1, 60)] = 7


class ReminderSettings(Struct, frozen=True):
    """When to be reminded; nothing is asked of a person who has not asked for it."""

    enabled: Switch = False
    first: Time = "09:00"
    last: Time = "20:00"
    min_gap_min: Annotated[int, Between(30, 720)] = 120
    quiet_from: Time = "21:00"
    quiet_until: Time = "08:00"
    keep_in_tray: Switch = False
    autostart: Switch = False


class SafetySettings(Struct, frozen=True):
    """What the person said about their health; it never leaves this file."""

    conditions: Annotated[tuple[str, ...], Words()] = ()
    """One line each: `INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin`; only the flag must be there."""
    last_check_day: Date = ""
    """The local day on which the daily question was last answered."""
    zones_left_out: Annotated[tuple[str, ...], Words()] = ()
    """Zones to leave alone on `zones_left_out_on`, and on no other day."""
    zones_left_out_on: Date = ""


class Settings(Struct, frozen=True):
    """Everything a person has chosen; each section is a table in the file."""

    general: GeneralSettings = GeneralSettings()
    sound: SoundSettings = SoundSettings()
    session: SessionSettings = SessionSettings()
    picture: PictureSettings = PictureSettings()
    history: HistorySettings = HistorySettings()
    reminders: ReminderSettings = ReminderSettings()
    safety: SafetySettings = SafetySettings()

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
        fault = rule_of(section, name).fault(value)
        if fault:
            raise ValueError(Notice("{key}: {fault}", key=key, fault=fault))
        kept = tuple(value) if isinstance(value, list) else value
        return replace(self, **{section_name: replace(section, **{name: kept})})


def rule_of(section: Struct, name: str) -> Rule:
    """Return what the setting `name` of a section may be: written beside its type."""
    rule: Rule = type(section).__annotations__[name].__metadata__[0]
    return rule


def _is_time(text: str) -> bool:
    hours, colon, minutes = text.partition(":")
    fits = bool(colon) and len(text) == 5 and hours.isdecimal() and minutes.isdecimal()
    return fits and int(hours) < 24 and int(minutes) < 60


def _is_date(text: str) -> bool:
    from datetime import date

    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    # Other spellings of a date would not compare with ours; beyond these years sums would leave the calendar.
    return day.isoformat() == text and 1970 <= day.year < 2200
