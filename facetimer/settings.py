# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person has chosen: one frozen value, one TOML file.

Each setting is defined once, as a field with its default and its range. A bad value costs that one key: it
falls back and a sentence says so. A key this version does not know is kept when the file is written, so a
newer version's choices survive. A file that cannot be read at all is set aside, never overwritten.

It must not know what the settings are for, and nothing about windows.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any


class SettingsNotSaved(Exception):  # noqa: N818 - said to a person as it stands
    """The file could not be written; the sentence names the file and the reason."""


def _one_of(default: str, *others: str) -> Any:
    return field(default=default, metadata={"choices": (default, *others)})


def _between(low: int, high: int, default: int) -> Any:
    return field(default=default, metadata={"range": (low, high)})


def _whether(default: bool) -> Any:
    return field(default=default, metadata={"whether": True})


def _text(default: str = "", *, pattern: str = "") -> Any:
    return field(default=default, metadata={"text": True, "pattern": pattern})


def _words() -> Any:
    return field(default=(), metadata={"words": True})


@dataclass(frozen=True, slots=True)
class GeneralSettings:
    """Language and first start."""

    language: str = _text("system")
    """A locale name such as `de`, or `system`."""
    first_start_done: bool = _whether(False)


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard."""

    muted: bool = _whether(False)
    volume_percent: int = _between(0, 100, 80)
    calls_percent: int = _between(0, 100, 100)
    """Of what is sounded, by what it tells: see `sound.preferences.Levels`."""
    countdown_percent: int = _between(0, 100, 100)
    marks_percent: int = _between(0, 100, 100)
    pulse_percent: int = _between(0, 100, 100)
    voice_percent: int = _between(0, 100, 100)
    voice: str = _text("auto")
    """`auto`, `off`, or the name of a voice engine."""
    voice_variant: str = _text()
    speech_rate_percent: int = _between(60, 200, 100)
    hold_pulse: bool = _whether(True)
    spoken_count: str = _one_of("off", "last_three", "all")
    half: bool = _whether(True)
    strokes: bool = _whether(True)
    breathing: bool = _whether(False)
    evening: bool = _whether(False)
    keep_speaker_awake: bool = _whether(False)
    offset_ms: int = _between(-500, 500, 0)
    """Positive plays earlier, for speakers that are late (Bluetooth)."""
    output: str = _one_of("auto", "simpleaudio", "miniaudio", "silent")


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """How a session runs."""

    count: str = _one_of("down", "up")
    lead_in_s: int = _between(0, 10, 3)
    pace_percent: int = _between(75, 150, 100)
    hold_override_s: int = _between(0, 60, 0)
    """The person's own hold length; 0 keeps the source's."""
    first_side: str = _one_of("right", "left")
    ask_daily_check: bool = _whether(True)
    wait_for_tools: bool = _whether(True)
    flash: bool = _whether(False)
    """A visible flash for every tone."""
    keep_awake: bool = _whether(True)
    open_full_screen: bool = _whether(False)


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """What is seen."""

    theme: str = _one_of("system", "light", "dark", "contrast")
    text_percent: int = _between(80, 200, 100)
    motion: str = _one_of("system", "full", "reduced")
    facing: bool = _whether(False)
    """False: as in a mirror. True: as if facing another person."""
    skin_tone: int = _between(0, 5, 2)
    hair: int = _between(0, 2, 0)
    line_only: bool = _whether(False)


@dataclass(frozen=True, slots=True)
class HistorySettings:
    """How the record is counted and kept."""

    sessions_per_week: int = _between(1, 28, 3)
    programme: str = _text("seed-quota")
    """Which programme Today follows; empty follows none."""
    programme_since: str = _text(pattern="date")
    """The local day on which it was chosen, moved on by the days it was paused."""
    day_start: str = _text("04:00", pattern="time")
    programme_paused: bool = _whether(False)
    paused_since: str = _text(pattern="date")
    """The local day of the pause; empty while there is none."""
    checked_in_week: int = _between(0, 104, 0)
    """The newest week of the programme after which its question was answered."""
    show_streaks: bool = _whether(True)
    sync_folder: str = _text()
    backups_kept: int = _between(1, 60, 7)


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """When to be reminded; nothing is asked of a person who has not asked for it."""

    enabled: bool = _whether(False)
    first: str = _text("09:00", pattern="time")
    last: str = _text("20:00", pattern="time")
    min_gap_min: int = _between(30, 720, 120)
    quiet_from: str = _text("21:00", pattern="time")
    quiet_until: str = _text("08:00", pattern="time")
    keep_in_tray: bool = _whether(False)
    autostart: bool = _whether(False)


@dataclass(frozen=True, slots=True)
class SafetySettings:
    """What the person said about their health; it never leaves this file."""

    conditions: tuple[str, ...] = _words()
    """One line each: `INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin`; only the flag must be there."""
    last_check_day: str = _text(pattern="date")
    """The local day on which the daily question was last answered."""
    zones_left_out: tuple[str, ...] = _words()
    """Zones to leave alone on `zones_left_out_on`, and on no other day."""
    zones_left_out_on: str = _text(pattern="date")


@dataclass(frozen=True, slots=True)
class Settings:
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
        sections = {f.name for f in fields(self)}
        if section_name not in sections:
            raise KeyError(key)
        section = getattr(self, section_name)
        found = next((f for f in fields(section) if f.name == name), None)
        if found is None:
            raise KeyError(key)
        fault = _fault(found, value)
        if fault:
            raise ValueError(f"{key}: {fault}")
        kept = tuple(value) if isinstance(value, list) else value
        return replace(self, **{section_name: replace(section, **{name: kept})})


def load_settings(path: Path) -> tuple[Settings, list[str]]:
    """Read the file; whatever is missing or wrong keeps its default.

    Returns:
        The settings, and one sentence for each thing that was wrong. A missing file is not wrong.
    """
    settings = Settings()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings, []
    except OSError as error:
        reason = error.strerror or str(error)
        return settings, [f"{path}: the settings cannot be read ({reason}); the defaults are used."]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return settings, [f"{path}: the settings are not valid TOML ({error}); the defaults are used."]
    notices: list[str] = []
    for section_name, section in document.items():
        if not isinstance(section, dict):
            notices.append(f"{path}: {section_name}: this belongs in a table such as [picture]; it is ignored.")
            continue
        for name, value in section.items():
            key = f"{section_name}.{name}"
            try:
                settings = settings.changed(key, value)
            except KeyError:
                notices.append(f"{path}: {key}: facetimer knows no such setting; it is ignored and kept.")
            except ValueError as error:
                notices.append(f"{path}: {error}; the default is used.")
    return settings, notices


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings in one step; keys this version does not know stay in the file.

    A file that is not TOML is first set aside beside it, as `settings.toml.unreadable-1` and so on.

    Raises:
        SettingsNotSaved: the folder or the file cannot be written.
    """
    import tomli_w

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        document = _merged(_existing(path), settings)
        draft = path.with_name(path.name + ".new")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(tomli_w.dumps(document).encode())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise SettingsNotSaved(f"{path}: the settings cannot be saved: {error.strerror or error}.") from error


def _existing(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        number = 1
        while (aside := path.with_name(f"{path.name}.unreadable-{number}")).exists():
            number += 1
        path.replace(aside)
        return {}


def _merged(document: dict[str, Any], settings: Settings) -> dict[str, Any]:
    merged = dict(document)
    for section_field in fields(settings):
        section = getattr(settings, section_field.name)
        before = merged.get(section_field.name)
        table = dict(before) if isinstance(before, dict) else {}
        for each in fields(section):
            value = getattr(section, each.name)
            table[each.name] = list(value) if isinstance(value, tuple) else value
        merged[section_field.name] = table
    return merged


def _fault(setting: "Field[Any]", value: object) -> str | None:
    """Say what is wrong with `value`, or return None."""
    rule: Mapping[str, Any] = setting.metadata
    if "choices" in rule:
        known = ", ".join(rule["choices"])
        return None if value in rule["choices"] else f"{value!r} is not one of {known}"
    if "range" in rule:
        low, high = rule["range"]
        fits = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return None if fits else f"{value!r} is not a whole number from {low} to {high}"
    if "whether" in rule:
        return None if isinstance(value, bool) else f"{value!r} is not true or false"
    if "words" in rule:
        fits = isinstance(value, list | tuple) and all(isinstance(v, str) for v in value)
        return None if fits else f"{value!r} is not a list of words"
    if not isinstance(value, str):
        return f"{value!r} is not text"
    return _pattern_fault(rule["pattern"], value)


def _pattern_fault(pattern: str, value: str) -> str | None:
    if pattern == "time":
        hours, colon, minutes = value.partition(":")
        fits = bool(colon) and len(value) == 5 and hours.isdecimal() and minutes.isdecimal()
        return None if fits and int(hours) < 24 and int(minutes) < 60 else f"{value!r} is not a time such as 08:30"
    if pattern == "date" and value:
        from datetime import date

        try:
            date.fromisoformat(value)
        except ValueError:
            return f"{value!r} is not a date such as 2026-11-20"
    return None


def minutes_of(time: str) -> int:
    """Return the minutes since midnight of a settings time such as `04:00`."""
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)
