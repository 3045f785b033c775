# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import stat
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from facetimer.settings import Date, Settings, Stretches, Time, type_of
from facetimer.settings_file import SettingsNotSaved, all_keys, files_of, load_settings, save_settings
from tests.closed import nowhere

_A_DAY = st.dates(date(1970, 1, 1), date(2199, 12, 31)).map(date.isoformat)


def some_value(key: str) -> st.SearchStrategy[object]:
    section, _, name = key.partition(".")
    kind = type_of(getattr(Settings(), section), name)
    if kind is Time:
        return st.times().map(lambda t: t.strftime("%H:%M"))
    if kind is Date:
        return _A_DAY
    if kind is Stretches:
        return st.lists(st.tuples(_A_DAY, _A_DAY).map(lambda days: "/".join(sorted(days)))).map(tuple)
    match inspect.type_info(kind):
        case inspect.LiteralType(choices):
            return st.sampled_from(choices)
        case inspect.IntType(ge=low, le=high):
            return st.integers(low, high)
        case inspect.BoolType():
            return st.booleans()
        case inspect.VarTupleType():
            return st.lists(st.sampled_from(["INJ", "TMJ", "EYE"])).map(tuple)
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(data=st.data())
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],  # many keys, a busy machine
    max_examples=50,
)
def test_what_is_saved_is_what_is_loaded(data: st.DataObject, tmp_path: Path) -> None:
    chosen = Settings()
    for key in data.draw(st.lists(st.sampled_from(all_keys()), max_size=8)):
        chosen = chosen.changed(key, data.draw(some_value(key)))
    path = tmp_path / "settings.toml"

    save_settings(path, chosen)

    assert load_settings(path) == (chosen, [])


def test_a_missing_file_is_the_defaults_without_a_word(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == (Settings(), [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[picture]\ntheme = "pink"', 'picture.theme: "pink" is not one of system, light, dark, contrast'),
        ("[picture]\ntext_percent = 500", "picture.text_percent: 500 is not a whole number from 80 to 200"),
        ("[picture]\ntext_percent = true", "picture.text_percent: true is not a whole number from 80 to 200"),
        ('[sound]\nmuted = "no"', 'sound.muted: "no" is not true or false'),
        ('[history]\nday_start = "25:00"', 'history.day_start: "25:00" is not a time such as 08:30'),
        ('[history]\nday_start = "4:00"', 'history.day_start: "4:00" is not a time such as 08:30'),
        ('[safety]\nlast_check_day = "today"', 'safety.last_check_day: "today" is not a date such as 2026-11-20'),
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
    assert notices[0].endswith("; what can be read of it is used.")
    assert (tmp_path / "settings.toml.unreadable-2").read_bytes() == content
    assert (tmp_path / "settings.toml.unreadable-1").read_text() == "an older one"
    assert load_settings(path) == (Settings(), [])


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()

    chosen, notices = load_settings(path)

    assert chosen == Settings()
    assert notices[0].endswith("is a folder, it should be a settings file; the defaults are used.")
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


# -- what somebody else has written ------------------------------------------------------------------------------


def test_a_byte_order_mark_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbf[safety]\nconditions = ["DENT"]\n')

    chosen, notices = load_settings(path)

    assert chosen.safety.conditions == ("DENT",)
    assert notices == []


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_another_encoding_is_told_and_its_answers_count(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes('[safety]  # für mich\nconditions = ["DENT"]\n[sound]\nmuted = true\n'.encode(encoding))

    chosen, notices = load_settings(path)

    assert chosen.safety.conditions == ("DENT",)
    assert chosen.sound.muted
    assert len(notices) == 1
    assert notices[0].startswith(f"{path}: line 1: is not UTF-8 text")


def test_a_line_that_is_no_toml_costs_that_line_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[safety]\nconditions = [\n  "DENT",\n  "TMJ",\n]\n[picture]\ntheme = dark\nfacing = true\n')

    chosen, notices = load_settings(path)

    assert chosen == Settings().changed("safety.conditions", ["DENT", "TMJ"]).changed("picture.facing", True)
    assert len(notices) == 1
    assert "line 7" in notices[0]


def test_health_answers_that_are_no_toml_are_kept_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[safety]\nconditions = ["DENT since=2026-11-01, "TMJ"]\n')

    chosen, _ = load_settings(path)

    assert chosen.safety.conditions == ('["DENT since=2026-11-01, "TMJ"]',)


@pytest.mark.parametrize(
    ("written", "kept"),
    [('"DENT"', ("DENT",)), ('["DENT", 5]', ("DENT", "5")), ("5", ("5",)), ("{ DENT = true }", ("a table",))],
)
def test_a_health_answer_of_another_kind_is_never_dropped(
    written: str, kept: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"[safety]\nconditions = {written}\n")

    chosen, notices = load_settings(path)

    assert chosen.safety.conditions == kept
    assert "safety.conditions" in notices[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('["2026-11-18/2026-11-20", "2026-02-30/2026-03-02", "2026-11-25/2026-11-26"]', 2),
        ('["2026-11-18/2026-11-20", "2026-11-26/2026-11-25"]', 1),
        ('["2026-11-18/2026-11-20", 3, "", "2026-11-18"]', 1),
        ('"2026-11-18/2026-11-20"', 1),
        ("true", 0),
    ],
)
def test_of_pauses_that_are_damaged_the_others_count_and_it_is_told(
    written: str, read: int, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'[history]\npauses = {written}\nprogramme_since = "2026-11-16"\n')

    loaded, told = load_settings(path)

    assert loaded.history.pauses == ("2026-11-18/2026-11-20", "2026-11-25/2026-11-26")[:read]
    assert loaded.history.programme_since == "2026-11-16"
    assert [("is not a list of days such as" in f"{sentence}") for sentence in told] == [True]


def test_pauses_that_are_no_toml_are_read_out_of_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[history]\npauses = ["2026-11-18/2026-11-20", "2026-11-25/2026-11-26"\n[picture]\n')

    assert load_settings(path)[0].history.pauses == ("2026-11-18/2026-11-20", "2026-11-25/2026-11-26")


def test_a_pipe_in_its_place_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    os.mkfifo(path)

    chosen, notices = load_settings(path)

    assert chosen == Settings()
    assert notices == [f"{path}: file: is a device or pipe, it should be a settings file; the defaults are used."]
    with pytest.raises(SettingsNotSaved, match="device or pipe"):
        save_settings(path, chosen)


@pytest.mark.parametrize("written", ["9" * 5_000, "0x" + "f" * 5_000, "[" * 3_000, "-1e999", "nan"])
def test_numbers_and_nesting_beyond_reading_are_told(written: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"[sound]\nmuted = true\n[session]\npace_percent = {written}\n")

    chosen, notices = load_settings(path)

    assert chosen == Settings().changed("sound.muted", True)
    assert notices
    assert all(len(notice) < len(str(path)) + 150 for notice in notices)


def test_names_of_keys_are_plain_text_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[picture]\n"a\\nb\\u001b[1m" = 1\n')

    assert load_settings(path)[1] == [
        f'{path}: picture."a·b·[1m": facetimer knows no such setting; it is ignored and kept.'
    ]


# -- a change writes its own key ---------------------------------------------------------------------------------


def test_a_change_leaves_everything_else_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    before = '# mine\n[picture]\ntheme = "dark"  # at night\n\n[sound]\nmuted = false\nvolume_percent = 900\n'
    path.write_text(before)

    save_settings(path, Settings().changed("picture.theme", "light"), ["picture.theme"])

    assert path.read_text() == before.replace('"dark"', '"light"')


def test_a_change_in_a_table_that_is_not_there_adds_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("[sound]\nmuted = true\n")

    save_settings(path, Settings().changed("safety.conditions", ["DENT"]), ["safety.conditions"])

    document = tomllib.loads(path.read_text())
    assert document == {"sound": {"muted": True}, "safety": {"conditions": ["DENT"]}}


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles.toml"
    elsewhere.write_text("[sound]\nmuted = true\n")
    path = tmp_path / "settings.toml"
    path.symlink_to(elsewhere)

    save_settings(path, Settings().changed("picture.theme", "dark"), ["picture.theme"])

    assert path.is_symlink()
    assert load_settings(elsewhere)[0].picture.theme == "dark"


def test_what_is_set_aside_beside_a_link_is_beside_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "real.toml").write_text("[[[")
    path = tmp_path / "settings.toml"
    path.symlink_to(tmp_path / "home" / "real.toml")

    save_settings(path, Settings())

    assert path.is_symlink()
    assert (tmp_path / "home" / "real.toml.unreadable-1").read_text() == "[[["


def test_settings_that_cannot_be_looked_at_are_told_and_not_taken_for_missing(tmp_path: Path) -> None:
    path = nowhere(tmp_path) / "settings.toml"

    found, notices = load_settings(path)

    assert found == Settings()
    assert [str(each) for each in notices] == [
        f"{path}: file: cannot be read (File name too long), it should be a readable file; the defaults are used."
    ]
    assert path in files_of(path), "health answers may be in it"


def test_every_file_that_may_hold_answers_is_found(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    real, path = home / "real.toml", tmp_path / "settings.toml"
    real.write_text("[[[")
    path.symlink_to(real)
    save_settings(path, Settings())
    (home / ".facetimer-cutoff.part").write_text("half")
    (home / "other.toml").write_text("not ours")

    assert set(files_of(path)) == {path, real, home / "real.toml.unreadable-1", home / ".facetimer-cutoff.part"}
    assert files_of(tmp_path / "nowhere" / "settings.toml") == []
