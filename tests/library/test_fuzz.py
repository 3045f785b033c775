# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two hundred mutated files and any amount of noise: a located message or a usable value, never a traceback.

What loads after a mutation must also compile to a timeline: a file that the loader lets through is a file that
can be practised.
"""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facetimer.library import convert
from facetimer.library.catalogue import load_catalogue
from facetimer.library.files import check_file, judge, read_file
from facetimer.library.formats import ExerciseFile, RoutineFile
from facetimer.library.model import Exercise, Routine, RoutineStep
from facetimer.library.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline

SHIPPED = assets_dir() / "library"
CATALOGUE = load_catalogue(SHIPPED)
FILES = sorted(p for kind in ("exercises", "routines", "programmes") for p in (SHIPPED / kind).glob("*.toml"))

VALUES = (
    "nan", "-inf", "0", "-1", "1e308", "0.1", "10000000000", "0x7fffffffffffffff", "true", '""', '"\\u0000"',
    '"x\\ty"', '"🙂"', "[]", "[[]]", "{}", "2026-11-20", "07:30:00", '"fish-lips"', '"eye"', '{ value = 3 }',
    '{ value = 3, source = "seed" }', "9" * 400, '"' + "long " * 300 + '"',
)  # fmt: skip


def swap_a_value(text: str, dice: random.Random) -> str:
    lines = text.splitlines()
    keyed = [number for number, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    number = dice.choice(keyed or [0])
    lines[number] = lines[number].partition(" = ")[0] + " = " + dice.choice(VALUES)
    return "\n".join(lines)


def drop_a_line(text: str, dice: random.Random) -> str:
    lines = text.splitlines()
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def repeat_a_line(text: str, dice: random.Random) -> str:
    lines = text.splitlines()
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return "\n".join(lines)


def swap_two_lines(text: str, dice: random.Random) -> str:
    lines = text.splitlines()
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def rename_a_key(text: str, dice: random.Random) -> str:
    lines = text.splitlines()
    keyed = [number for number, line in enumerate(lines) if " = " in line]
    number = dice.choice(keyed or [0])
    lines[number] = (
        dice.choice(("zone", "reps", "steps", "blocks", "a.b.c", '"two words"', "ключ")) + lines[number]
    )
    return "\n".join(lines)


def cut_short(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text))]


def scatter_characters(text: str, dice: random.Random) -> str:
    characters = list(text)
    for _ in range(dice.randint(1, 6)):
        characters[dice.randrange(len(characters))] = dice.choice('"[]{}=.,#\n\t0aé\u202e\\')
    return "".join(characters)


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    swap_a_value, drop_a_line, repeat_a_line, swap_two_lines, rename_a_key, cut_short, scatter_characters,
)  # fmt: skip


def assert_sound_or_located(path: Path) -> None:
    others = {name: exercise for name, exercise in CATALOGUE.exercises.items() if name != path.stem}
    faults = check_file(path, others, {n: r for n, r in CATALOGUE.routines.items() if n != path.stem})
    for fault in faults:
        assert fault.file == path
        assert fault.place
        assert fault.message
        assert str(fault).isprintable()
        assert len(fault.message) < 500
    if not faults:
        assert_can_be_practised(path)


def assert_can_be_practised(path: Path) -> None:
    content = read_file(path).content
    assert content is None or judge(path, content, CATALOGUE.exercises, CATALOGUE.routines) == []
    exercises: dict[str, Exercise] = dict(CATALOGUE.exercises)
    if isinstance(content, ExerciseFile):
        own = convert.exercise(content)
        exercises[own.id] = own
        alone = Routine("alone", "Alone", (RoutineStep(own.id),), (), PrepCard.EXERCISE, Source.MINE)
        assert compile_timeline(alone, exercises).total_ms > 0
    if isinstance(content, RoutineFile):
        assert compile_timeline(convert.routine(content), exercises).total_ms > 0


@pytest.mark.parametrize("seed", range(200))
def test_a_mutated_file_is_refused_in_words_or_can_be_practised(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    source = dice.choice(FILES)
    text = source.read_text("utf-8")
    for _ in range(dice.randint(1, 3)):
        text = dice.choice(MUTATIONS)(text, dice) or "#"
    path = tmp_path / source.name
    path.write_text(text, "utf-8", newline="")
    assert_sound_or_located(path)


def test_the_mutations_reach_both_outcomes(tmp_path: Path) -> None:
    outcomes = set()
    for seed in range(60):
        dice = random.Random(seed)
        source = dice.choice(FILES)
        path = tmp_path / source.name
        path.write_text(dice.choice(MUTATIONS)(source.read_text("utf-8"), dice), "utf-8", newline="")
        outcomes.add(bool(check_file(path, CATALOGUE.exercises, CATALOGUE.routines)))
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


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(keys, tables, max_size=8))
def test_any_document_at_all_gets_an_answer(tmp_path: Path, document: Mapping[str, object]) -> None:
    path = tmp_path / "any.toml"
    try:
        path.write_text(tomli_w.dumps(document), "utf-8")
    except UnicodeEncodeError:  # a lone surrogate cannot be in a UTF-8 file
        return
    assert_sound_or_located(path)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_at_all_get_an_answer(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(data)
    assert_sound_or_located(path)
