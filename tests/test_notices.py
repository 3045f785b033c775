# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import json
from pathlib import Path

import pytest

from facetimer.notices import Notice, joined, packed, parted, put_into_words, said_by, unpacked

GERMAN = {
    "{file} cannot be read ({reason}).": "{file} ist nicht lesbar ({reason}).",
    "It is a folder": "Es ist ein Ordner",
    "Twice {count}.": "Zweimal {number}.",
}


def german(template: str) -> str:
    return GERMAN.get(template, template)


def test_a_notice_reads_as_its_english_sentence() -> None:
    sentence = Notice("{file} cannot be read ({reason}).", file=Path("a.toml"), reason="full")

    assert sentence == "a.toml cannot be read (full)."
    assert f"{sentence}" == "a.toml cannot be read (full)."


def test_a_notice_and_the_notices_in_it_are_put_into_words() -> None:
    inner = Notice("It is a folder")
    sentence = Notice("{file} cannot be read ({reason}).", file="{a}", reason=inner)

    assert put_into_words(sentence, german) == "{a} ist nicht lesbar (Es ist ein Ordner)."


def test_sentences_in_a_row_are_each_put_into_words() -> None:
    sentence = joined("Plain.", Notice("It is a folder"))

    assert sentence == "Plain. It is a folder"
    assert put_into_words(sentence, german) == "Plain. Es ist ein Ordner"


def test_a_notice_keeps_its_origin_on_its_way_to_another_process() -> None:
    inner = Notice("It is a folder")
    sentence = Notice("{file} cannot be read ({reason}).", file="{a}", reason=inner)
    received = unpacked(json.loads(json.dumps(packed(sentence))))

    assert received == sentence
    assert put_into_words(received, german) == "{a} ist nicht lesbar (Es ist ein Ordner)."
    assert unpacked(json.loads(json.dumps(packed("Plain.")))) == "Plain."


def test_other_text_stays_as_it_is() -> None:
    assert put_into_words("{file} cannot be read ({reason}).", german) == "{file} cannot be read ({reason})."


def test_a_translation_with_another_name_in_braces_is_left_aside() -> None:
    assert put_into_words(Notice("Twice {count}.", count=2), german) == "Twice 2."


@pytest.mark.parametrize(
    ("fault", "is_notice"), [(ValueError(Notice("Twice {count}.", count=1)), True), (OSError(2, "x"), False)]
)
def test_what_a_fault_says_keeps_its_origin(fault: Exception, is_notice: bool) -> None:
    assert said_by(fault) == str(fault)
    assert isinstance(said_by(fault), Notice) is is_notice


def test_what_was_joined_is_parted_and_any_other_sentence_is_one() -> None:
    one, two = Notice("{a} and {b}", a="salt", b="oil"), Notice("No.")
    assert parted(joined(one, two)) == (one, two)
    assert parted(one) == (one,)
    assert parted(two) == (two,)
    assert parted("Plain.") == ("Plain.",)
