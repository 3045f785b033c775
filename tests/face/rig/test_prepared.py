# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the build read of the figure beforehand says the same as the TOML, and never the same as another TOML."""

import shutil
import tomllib
from pathlib import Path

import pytest

from facetimer.face import load_rig
from facetimer.face.rig.prepared import FOLDER, Reader, name_of, prepared_files
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "face"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the build prepares of the shipped figure."""
    folder = tmp_path_factory.mktemp("prepared")
    for name, content in prepared_files(SHIPPED):
        (folder / name).write_bytes(content)
    return folder


def test_every_file_says_the_same_prepared(prepared: Path) -> None:
    reader = Reader(prepared)
    for file in SHIPPED.rglob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert (prepared / name_of(text)).is_file()
        assert reader.document(text) == tomllib.loads(text)


def test_what_was_prepared_is_what_is_read(tmp_path: Path) -> None:
    (tmp_path / name_of("a = 1")).write_text('{"a": 2}')

    assert Reader(tmp_path).document("a = 1") == {"a": 2}
    assert Reader().document("a = 1") == {"a": 1}


@pytest.mark.parametrize("content", [b"", b'{"a": ', b"[1]", b"\xff"])
def test_a_damaged_one_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / name_of("a = 1")).write_bytes(content)

    assert Reader(tmp_path).document("a = 1") == {"a": 1}


def test_a_file_that_was_edited_is_read_as_it_is(prepared: Path, tmp_path: Path) -> None:
    face = tmp_path / "face"
    shutil.copytree(SHIPPED, face, ignore=shutil.ignore_patterns(FOLDER))
    shutil.copytree(prepared, face / FOLDER)
    mouth = face / "views" / "front" / "45-mouth.toml"
    mouth.write_text(mouth.read_text("utf-8").replace("[form.rest]", "[form.rest]\n# edited"), "utf-8")

    assert load_rig(face).forms == load_rig(SHIPPED).forms
    mouth.write_text(mouth.read_text("utf-8").replace("turned_out = 0\n", "turned_out = 0.5\n", 1), "utf-8")
    assert load_rig(face).forms != load_rig(SHIPPED).forms
