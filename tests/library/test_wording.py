# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Nothing that is shipped says what must not be said, and the scanner would notice."""

from pathlib import Path

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from tests.library.wording import ALLOWED, python_texts, shipped_strings, slips_in, toml_texts

ROOT = Path(__file__).parents[2]


def test_nothing_shipped_says_what_must_not_be_said() -> None:
    strings = list(shipped_strings(ROOT))
    places = {place.split("/")[0] for place, _, _ in strings}
    assert {"assets", "facetimer"} <= places
    assert len(strings) > 3000
    assert [str(slip) for place, line, text in strings for slip in slips_in(text, place, line)] == []


@pytest.mark.parametrize(
    "claim",
    [
        "Sculpts your cheekbones",
        "tightens the jaw",
        "a firmer look",
        "Firming massage",
        "slimmer in weeks",
        "A natural lift",
        "lifted cheeks",
        "lifts and smooths your skin",
        "a lifting effect",
        "like a face-lift",
        "boosts collagen",
        "anti-ageing",
        "ANTI-AGING",
        "looks years off",
        "younger skin",
        "a detox for the face",
        "drains toxins",
        "removes dark circles",
        "cures oedema",
        "clinically proven",
        "doctor approved",
        "Treats TMJ",
        "treats migraine",
        "unclogs pores",
        "an alternative to Botox",
        "balances Qi",
        "feeds cells",
        "hide your flaws",
        "your problem areas",
    ],
)
def test_a_forbidden_claim_is_found(claim: str) -> None:
    assert list(slips_in(claim))


@pytest.mark.parametrize(
    "sentence",
    [
        "Botulinum toxin",
        "this is no cure-all",
        "Smile to lift the cheeks. And lower.",
        "Lift, and return.",
        "a lifted return, the chin lifted",
        "may look less puffy for a while",
        "It treats nothing.",
        "Confirm",
        "An image of the page",
    ],
)
def test_plain_words_are_left_alone(sentence: str) -> None:
    assert not list(slips_in(sentence))


def test_strings_and_comments_are_read_with_their_lines() -> None:
    assert list(toml_texts('a = "one"\n# two\nb = ["thr\\"ee"]')) == [
        (1, '"one"'),
        (2, "# two"),
        (3, '"thr\\"ee"'),
    ]
    code = '"""Doc."""\nTEXT = "shown"\ndef f():\n    """Doc."""\n    return f"a {TEXT} b"\n'
    assert list(python_texts(code)) == [(2, "shown"), (5, "a "), (5, " b")]


def test_every_exception_is_still_needed() -> None:
    found = {(place, text) for place, _, text in shipped_strings(ROOT) if list(slips_in(text))}
    for place, words, _ in ALLOWED:
        assert any(where == place and words in text for where, text in found), place


def test_no_name_promises_an_outcome() -> None:
    catalogue = load_catalogue(assets_dir() / "library")
    names = [exercise.name for exercise in catalogue.exercises.values()]
    names += [routine.name for routine in catalogue.routines.values()]
    names += [programme.name for programme in catalogue.programmes.values()]
    assert [name for name in names if list(slips_in(name))] == []
