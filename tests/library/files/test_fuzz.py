# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Mutated files and any amount of noise: a located message or a usable value, never a traceback.

What loads after a mutation must also compile to a timeline: a file that the loader lets through is a file that
can be practised. `tests/fuzz` feeds many more, to every way in.
"""

import random
from collections.abc import Mapping
from pathlib import Path

import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.spoiling import MUTATIONS
from tests.fuzz.text_targets import FILES, is_sound_or_located


def test_the_mutations_reach_both_outcomes(tmp_path: Path) -> None:
    outcomes = set()
    for seed in range(60):
        dice = random.Random(seed)
        source = dice.choice(FILES)
        path = tmp_path / source.name
        path.write_text(dice.choice(MUTATIONS)(source.read_text("utf-8"), dice), "utf-8", newline="")
        outcomes.add(is_sound_or_located(path))
    assert outcomes == {True, False}


keys = st.sampled_from(
    [
        "id",
        "name",
        "prep",
        "steps",
        "blocks",
        "stages",
        "quotas",
        "cues",
        "zones",
        "category",
        "exercise",
        "hold_s",
    ]
)
scalars = st.one_of(
    st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.dates(), st.sampled_from(["fish-lips"])
)
tables = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5), max_leaves=25
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(keys, tables, max_size=8))
def test_any_document_at_all_gets_an_answer(tmp_path: Path, document: Mapping[str, object]) -> None:
    path = tmp_path / "any.toml"
    try:
        path.write_text(tomli_w.dumps(document), "utf-8")
    except UnicodeEncodeError:  # a lone surrogate cannot be in a UTF-8 file
        return
    is_sound_or_located(path)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_at_all_get_an_answer(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(data)
    is_sound_or_located(path)
