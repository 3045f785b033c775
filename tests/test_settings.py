# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facetimer.settings import (
    Between,
    OneOf,
    Settings,
    SettingsNotSaved,
    Whether,
    Words,
    Written,
    load_settings,
    rule_of,
    save_settings,
)

KEYS = [
    f"{section}.{name}"
    for section in Settings.__struct_fields__
    for name in getattr(Settings(), section).__struct_fields__
]


def value_of(chosen: Settings, key: str) -> object:
    section, _, name = key.partition(".")
    return getattr(getattr(chosen, section), name)


def some_value(key: str) -> st.SearchStrategy[object]:
    section, _, name = key.partition(".")
    rule = rule_of(getattr(Settings(), section), name)
    match rule:
        case OneOf(choices):
            return st.sampled_from(choices)
        case Between(low, high):
            return st.integers(low, high)
        case Whether():
            return st.booleans()
        case Words():
            return st.lists(st.sampled_from(["INJ", "TMJ", "EYE"])).map(tuple)
        case Written("time"):
            return st.times().map(lambda t: t.strftime("%H:%M"))
        case Written("date"):
            return st.dates().map(lambda d: d.isoformat())
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_what_is_saved_is_what_is_loaded(data: st.DataObject, tmp_path: Path) -> None:
    chosen = Settings()
    for key in data.draw(st.lists(st.sampled_from(KEYS), max_size=8)):
        chosen = chosen.changed(key, data.draw(some_value(key)))
    path = tmp_path / "settings.toml"

    save_settings(path, chosen)

    assert load_settings(path) == (chosen, [])


def test_a_missing_file_is_the_defaults_without_a_word(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == (Settings(), [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[picture]\ntheme = "pink"', "picture.theme: 'pink' is not one of system, light, dark, contrast"),
        ("[picture]\ntext_percent = 500", "picture.text_percent: 500 is not a whole number from 80 to 200"),
        ("[picture]\ntext_percent = true", "picture.text_percent: True is not a whole number from 80 to 200"),
        ('[sound]\nmuted = "no"', "sound.muted: 'no' is not true or false"),
        ('[history]\nday_start = "25:00"', "history.day_start: '25:00' is not a time such as 08:30"),
        ('[history]\nday_start = "4:00"', "history.day_start: '4:00' is not a time such as 08:30"),
        ('[safety]\nlast_check_day = "today"', "safety.last_check_day: 'today' is not a date such as 2026-11-20"),
        ("[safety]\nconditions = [1]", "safety.conditions: [1] is not a list of words"),
        ("[sound]\nvoice_percent = 130", "sound.voice_percent: 130 is not a whole number from 0 to 100"),
        ("[general]\nlanguage = 3", "general.language: 3 is not text"),
    ],
)
def test_a_bad_value_costs_that_key_alone(text: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text + "\n[session]\npace_percent = 120\n")

    chosen, notices = load_settings(path)

    assert notices == [f"{path}: {sentence}; the default is used."]
    assert chosen == Settings().changed("session.pace_percent", 120)


@pytest.mark.parametrize("key", ["picture.hat", "hat.size"])
def test_an_unknown_key_is_told_and_survives_saving(key: str, tmp_path: Path) -> None:
    section, _, name = key.partition(".")
    path = tmp_path / "settings.toml"
    path.write_text(f'[{section}]\n{name} = "large"\n')

    chosen, notices = load_settings(path)
    save_settings(path, chosen.changed("sound.muted", True))

    assert notices == [f"{path}: {key}: facetimer knows no such setting; it is ignored and kept."]
    document = tomllib.loads(path.read_text())
    assert document[section][name] == "large"
    assert document["sound"]["muted"] is True


def test_a_value_beside_the_tables_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = 'dark'\n")

    assert load_settings(path)[1] == [f"{path}: theme: this belongs in a table such as [picture]; it is ignored."]


@pytest.mark.parametrize("content", [b"[picture\n", b"\xff\xfe\x00"])
def test_a_file_that_is_no_toml_is_set_aside_and_never_overwritten(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    (tmp_path / "settings.toml.unreadable-1").write_text("an older one")

    chosen, notices = load_settings(path)
    save_settings(path, chosen)

    assert len(notices) == 1
    assert notices[0].endswith("the defaults are used.")
    assert (tmp_path / "settings.toml.unreadable-2").read_bytes() == content
    assert (tmp_path / "settings.toml.unreadable-1").read_text() == "an older one"
    assert load_settings(path) == (Settings(), [])


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()

    chosen, notices = load_settings(path)

    assert chosen == Settings()
    assert "cannot be read" in notices[0]
    with pytest.raises(SettingsNotSaved, match="cannot be saved"):
        save_settings(path, chosen)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    save_settings(path, Settings())
    before = path.read_bytes()

    def disk_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(SettingsNotSaved, match=r"settings\.toml: .* No space left on device"):
        save_settings(path, Settings().changed("sound.muted", True))

    assert path.read_bytes() == before


def test_health_flags_are_for_this_account_only(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"

    save_settings(path, Settings().changed("safety.conditions", ["TMJ"]))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("key", ["picture", "picture.", "picture.hat", "nothing.theme"])
def test_changing_what_does_not_exist_is_our_own_fault(key: str) -> None:
    with pytest.raises(KeyError):
        Settings().changed(key, "x")


@pytest.mark.parametrize("key", KEYS)
def test_every_default_is_a_legal_value(key: str) -> None:
    assert Settings().changed(key, value_of(Settings(), key)) == Settings()
