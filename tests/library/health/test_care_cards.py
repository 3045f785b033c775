# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The cards around a session are whole, or the app says in words that it must be installed again."""

import shutil
from pathlib import Path

import pytest

from facetimer.library.files.shipped import DamagedFile
from facetimer.library.health.care_cards import load_care
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag, PrepCard
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"


def test_every_routine_has_its_card_and_every_flag_its_question() -> None:
    care = load_care(SHIPPED)
    for routine in load_catalogue(SHIPPED).routines.values():
        assert care.prep(routine.prep).items
    assert set(care.flags) == set(Flag)
    assert all(rules.situations[0].rules for rules in care.flags.values())


@pytest.mark.parametrize("card", [PrepCard.OIL, PrepCard.OIL_LATER, PrepCard.TOOL])
def test_whatever_glides_asks_for_clean_skin_and_a_patch_test(card: PrepCard) -> None:
    text = " ".join(item.text for item in load_care(SHIPPED).prep(card).items)
    assert "make-up off" in text
    assert "patch test" in text
    assert "Wash your hands" in text


def test_drooping_sight_chest_and_head_are_for_the_emergency_number() -> None:
    stop = load_care(SHIPPED).cards.stop_now
    urgent = " ".join(sign.text for sign in stop.items if sign.urgent)
    assert all(
        word in urgent
        for word in ("drooping", "vision", "chest", "jaw", "breath", "headache", "numbness", "speech")
    )
    assert "emergency" in stop.urgent
    others = " ".join(sign.text for sign in stop.items if not sign.urgent)
    assert all(
        word in others for word in ("Fainting", "temple", "chewing", "today", "Redness", "Pain that gets worse")
    )


def test_the_daily_check_asks_what_may_have_changed() -> None:
    check = load_care(SHIPPED).cards.daily_check
    assert check.question.endswith("since last time?")
    assert all(word in check.such_as for word in ("injection", "breakout", "sunburn", "fever", "pain"))


def test_aftercare_speaks_of_hands_only_where_they_touched_and_of_oil_only_where_there_was_some() -> None:
    aftercare = load_care(SHIPPED).cards.aftercare
    untouched = " ".join(aftercare.lines(touched=False, oiled=False))
    touched = " ".join(aftercare.lines(touched=True, oiled=False))
    oiled = " ".join(aftercare.lines(touched=True, oiled=True))
    assert "Wash your hands" not in untouched
    assert "take a day off" in untouched
    assert "Wash your hands" in touched
    assert "oil" not in touched
    assert "Wipe the oil off" in oiled


def test_every_routine_with_oil_speaks_of_cleansing_of_oil_and_of_a_patch_test_first() -> None:
    care = load_care(SHIPPED)
    oiled = [r for r in load_catalogue(SHIPPED).routines.values() if any("oil" in tool for tool in r.tools)]
    assert len(oiled) > 8
    for routine in oiled:
        told = " ".join(item.text for item in care.prep(routine.prep).items).lower()
        assert [word for word in ("cleanse", "oil, serum or cream", "patch test") if word not in told] == [], (
            routine.id
        )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED / "care", tmp_path / "care")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "was", "becomes", "sentence"),
    [
        ("flags.toml", 'id = "TMJ"', 'id = "KNEE"', "flags.toml: file: Invalid enum value 'KNEE'"),
        ("flags.toml", 'moving = ["lip_pucker"', 'moving = ["lip_pout"', "unknown pose parameters ['lip_pout']"),
        ("cards.toml", "[stop_now]", "[stop", "cards.toml: line"),
        ("cards.toml", 'id = "jaw"', 'id = "lymph"', "prep: lacks the card jaw"),
        ("flags.toml", 'id = "PREG"', 'id = "LINES"', "flags: lacks the flag PREG"),
        ("cards.toml", 'yes = "', 'perhaps = "', "unknown field `perhaps`"),
    ],
)
def test_a_damaged_file_is_named(copied: Path, name: str, was: str, becomes: str, sentence: str) -> None:
    path = copied / "care" / name
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, becomes), "utf-8")
    with pytest.raises(DamagedFile) as raised:
        load_care(copied)
    assert sentence in str(raised.value)
    assert str(raised.value).endswith("install facetimer again")
    assert raised.value.fault.file == path


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "care/cards.toml").unlink()
    with pytest.raises(DamagedFile, match=r"cards\.toml: file: cannot be read"):
        load_care(copied)
