# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The index says exactly what the TOML says, and is passed over as soon as it does not."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.library.shipped_index import INDEX_NAME, VERSION, index_of, read_index
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"


@pytest.fixture
def indexed(tmp_path: Path) -> Path:
    """A copy of the shipped library with an index."""
    library = tmp_path / "library"
    shutil.copytree(SHIPPED, library, ignore=shutil.ignore_patterns(INDEX_NAME))
    (library / INDEX_NAME).write_bytes(index_of(library, load_catalogue(library)))
    assert read_index(library) is not None
    return library


def test_the_index_gives_what_the_toml_gives_to_the_last_value(indexed: Path) -> None:
    from_index = read_index(indexed)
    (indexed / INDEX_NAME).unlink()
    assert from_index == load_catalogue(indexed)


def edit(library: Path) -> None:
    path = library / "exercises/fish-lips.toml"
    path.write_text(path.read_text("utf-8").replace("value = 10", "value = 11"), "utf-8")


def remove(library: Path) -> None:
    (library / "routines/lymph-massage.toml").unlink()


def add(library: Path) -> None:
    text = (library / "routines/lymph-massage.toml").read_text("utf-8")
    (library / "routines/lymph-9.toml").write_text(text.replace("lymph-massage", "lymph-9"), "utf-8")


def lose(library: Path) -> None:
    (library / INDEX_NAME).unlink()


def cut(library: Path) -> None:
    path = library / INDEX_NAME
    path.write_bytes(path.read_bytes()[:1000])


def age(library: Path) -> None:
    path = library / INDEX_NAME
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "version": VERSION - 1}), "utf-8")


def replace_by_a_list(library: Path) -> None:
    (library / INDEX_NAME).write_text("[]", "utf-8")


@pytest.mark.parametrize("change", [edit, remove, add, lose, cut, age, replace_by_a_list])
def test_an_index_that_does_not_fit_is_passed_over(indexed: Path, change: Callable[[Path], None]) -> None:
    change(indexed)
    assert read_index(indexed) is None
    loaded = load_catalogue(indexed)
    assert loaded.faults == ()
    assert len(loaded.exercises) == 77
    assert ("lymph-massage" in loaded.routines, "lymph-9" in loaded.routines) == (
        change is not remove,
        change is add,
    )
    assert loaded.exercises["fish-lips"].blocks[0].hold_ms.value == (11_000 if change is edit else 10_000)


def test_starting_with_the_index_imports_no_reader_of_toml(indexed: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from facetimer.library.loading import load_catalogue
assert len(load_catalogue(Path({str(indexed)!r}), Path("/nowhere")).exercises) == 77
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"tomllib", "difflib", "facetimer.library.files.reading"} & set(run.stdout.split())
