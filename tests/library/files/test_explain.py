# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every mismatch between a document and a shape, located and in words, with shapes made here."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
import pytest
from msgspec import Meta

from facetimer.library.files.explain import MAX_EXPLAINED, explain
from facetimer.library.files.formats import CLOCK_TIME, KEBAB_CASE


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Wheel(msgspec.Struct, forbid_unknown_fields=True):
    size: int
    note: str = ""


class Trim(msgspec.Struct, forbid_unknown_fields=True):
    shine: bool = False
    depth: float = 0.0


class Cart(msgspec.Struct, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=8)] = "cart"
    id: Annotated[str, Meta(pattern=KEBAB_CASE)] = "cart"
    at: Annotated[str, Meta(pattern=CLOCK_TIME, description="HH:MM")] = "08:00"
    colour: Colour = Colour.RED
    covered: bool = False
    seats: Annotated[int, Meta(ge=1, le=4)] = 1
    load: Annotated[float, Meta(ge=0, le=2.5)] = 0.0
    year: int = 1900
    price: float = 0.0
    front: Wheel = msgspec.field(default_factory=lambda: Wheel(1))
    trim: Trim = msgspec.field(default_factory=Trim)
    wheels: list[Wheel] = msgspec.field(default_factory=list)
    few: Annotated[list[int], Meta(min_length=1, max_length=2)] = msgspec.field(default_factory=lambda: [1])
    pair: tuple[int, ...] = ()
    limits: dict[str, int] = msgspec.field(default_factory=dict)
    reach: int | Wheel | None = None
    spare: Wheel | None = None
    built: date | None = None


WRONG: list[tuple[dict[str, Any], list[str]]] = [
    ({"name": ""}, ["name is empty, it should be some text"]),
    ({"name": "wheelbarrow"}, ["name has 11 characters, at most 8 fit"]),
    ({"name": 7}, ['name is 7, it should be text in "quotes"']),
    ({"id": "A b"}, ['id is "A b", it takes small letters, digits and single hyphens, like kiss-face']),
    ({"at": "25:00"}, ['at is "25:00", it should be a time of day, like 08:30']),
    ({"colour": "blu"}, ['colour "blu" is not known, did you mean "blue"?']),
    ({"covered": 1}, ["covered is 1, it should be true or false"]),
    ({"seats": 0}, ["seats is 0, it should be a whole number from 1 to 4"]),
    ({"seats": 5}, ["seats is 5, it should be a whole number from 1 to 4"]),
    ({"seats": True}, ["seats is true, it should be a whole number from 1 to 4"]),
    ({"seats": 1.5}, ["seats is 1.5, it should be a whole number from 1 to 4"]),
    ({"load": 3}, ["load is 3, it should be a number from 0 to 2.5"]),
    ({"load": "much"}, ['load is "much", it should be a number from 0 to 2.5']),
    ({"year": "old"}, ['year is "old", it should be a whole number']),
    ({"price": "high"}, ['price is "high", it should be a number']),
    ({"front": 3}, ["front is 3, it should be a table with size"]),
    ({"trim": 3}, ["trim is 3, it should be a table with shine, depth"]),
    ({"front": {}}, ["front.size is missing, it should be a whole number"]),
    ({"front": {"size": 1, "sise": 2}}, ['front.sise is not known here, did you mean "size"?']),
    ({"wheels": {"size": 1}}, ["wheels is a single table, it should be headed by double brackets: [[wheels]]"]),
    ({"wheels": 3}, ["wheels is 3, it should be a list of any number of entries"]),
    ({"wheels": [{"size": 1}, {"size": "x"}]}, ['wheels[2].size is "x", it should be a whole number']),
    ({"few": 3}, ["few is 3, it should be a list of 1 to 2 entries"]),
    ({"few": []}, ["few has 0 entries, it takes 1 to 2"]),
    ({"few": [1, 2, "x"]}, ["few has 3 entries, it takes 1 to 2"]),
    ({"pair": [1, "x"]}, ['pair[2] is "x", it should be a whole number']),
    ({"limits": 3}, ["limits is 3, it should be a table"]),
    ({"limits": {"up": "x", "down": 2}}, ['limits.up is "x", it should be a whole number']),
    ({"reach": "far"}, ['reach is "far", it should be a whole number']),
    ({"reach": {}}, ["reach.size is missing, it should be a whole number"]),
    ({"built": "in May"}, ['built is "in May", it should be a day, like 2026-12-31']),
    ({"built": 2026}, ["built is 2026, it should be a day, like 2026-12-31"]),
    ({"spare": 3}, ["spare is 3, it should be a table with size"]),
]


def told(document: dict[str, Any], struct: type = Cart) -> list[str]:
    return [f"{place} {message}" for place, message in explain(document, struct)]


@pytest.mark.parametrize(("document", "expected"), WRONG, ids=str)
def test_a_mismatch_is_told_with_its_place_and_what_would_be_right(
    document: dict[str, Any], expected: list[str]
) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(document, Cart)
    assert told(document) == expected


@pytest.mark.parametrize(
    "document",
    [
        {"name": "b", "colour": "blue", "covered": True, "load": 2, "few": [1], "reach": {"size": 2}},
        {"name": "barrowed", "seats": 4, "load": 2.5, "few": [1, 2], "reach": 2, "spare": {"size": 1}},
        {"built": "2026-05-01"},
        {"built": date(2026, 5, 1)},
        {"seats": 1, "load": 0, "wheels": [], "pair": [], "limits": {"up": 1}, "at": "23:59"},
    ],
)
def test_what_fits_is_not_told(document: dict[str, Any]) -> None:
    msgspec.convert(document, Cart)
    assert told(document) == []


def test_all_mismatches_are_told_and_not_the_first_alone() -> None:
    assert [line.split()[0] for line in told({"seats": 9, "wheel": 1, "front": {"size": "x"}})] == [
        "wheel",
        "seats",
        "front.size",
    ]


def test_of_a_document_that_is_something_else_altogether_the_first_are_told() -> None:
    assert len(told({f"key{number}": 1 for number in range(3 * MAX_EXPLAINED)})) == MAX_EXPLAINED


class Needing(msgspec.Struct):
    one: Wheel
    several: Annotated[list[int], Meta(min_length=1)]
    either: int | None
    switch: bool
    colour: Colour
    since: datetime


def test_what_is_missing_is_told_with_what_it_should_be() -> None:
    assert told({}, Needing) == [
        "one is missing, it should be a table with size",
        "several is missing, it should be a list of any number of entries",
        "either is missing, it should be a whole number",
        "switch is missing, it should be true or false",
        "colour is missing, it is one of blue, red",
        "since is missing, it should be a moment, like 2026-12-31T18:30:00Z",
    ]


def test_a_moment_is_a_day_with_a_time() -> None:
    assert 'since is "noon", it should be a moment, like 2026-12-31T18:30:00Z' in told({"since": "noon"}, Needing)
    assert not any(line.startswith("since") for line in told({"since": "2026-05-01T18:30:00Z"}, Needing))


def test_a_key_that_the_shape_does_not_mind_is_no_mismatch() -> None:
    assert not any(line.startswith("newer") for line in told({"newer": 1}, Needing))


def test_a_list_that_is_too_short_and_has_no_upper_bound_is_told_so() -> None:
    assert "several has 0 entries, it takes 1 to any number" in told({"several": []}, Needing)


class Strange(msgspec.Struct):
    data: bytes


def test_a_shape_with_a_type_that_has_no_sentence_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no sentence for"):
        explain({"data": 1}, Strange)
