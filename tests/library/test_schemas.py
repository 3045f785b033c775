# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The schemas that an editor reads are those of the loader, and know every key of every shipped file."""

import json
import runpy
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from facetimer.library.model.movement import ANCHORS, POSE_PARAMETERS
from facetimer.library.model.vocabulary import Zone
from facetimer.resources import assets_dir

SCHEMAS = assets_dir() / "schema"
HISTORY = "history.schema.json"  # the history room writes and proves that one
SHIPPED = assets_dir() / "library"
MAKER = runpy.run_path(str(assets_dir().parent / "packaging/makers/make_schemas.py"))


def test_the_written_schemas_are_current() -> None:
    written = {path.name: path.read_text("utf-8") for path in SCHEMAS.glob("*.json") if path.name != HISTORY}
    assert written == MAKER["all_schemas"](), "run: python packaging/makers/make_schemas.py"


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.toml")), ids=lambda p: p.stem)
def test_a_shipped_file_fits_its_schema(path: Path) -> None:
    kind = path.parent.name.removesuffix("s")
    up = "../" * len(path.relative_to(SHIPPED).parts)
    folder = "" if path.parent == SHIPPED else f"{path.parent.name}-"
    name = kind if kind in MAKER["PRACTICE_FILES"] else f"{folder}{path.stem}"
    text = path.read_text("utf-8")
    assert text.splitlines()[2] == f"#:schema {up}schema/{name}.json", "an editor finds the schema by this line"
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    judge, document = Draft202012Validator(schema), tomllib.loads(text)
    assert [error.message for error in judge.iter_errors(document)] == []
    assert any("surprise" in error.message for error in judge.iter_errors({**document, "surprise": 1}))


def test_an_editor_can_offer_zones_pose_parameters_and_anchors() -> None:
    defs = json.loads((SCHEMAS / "exercise.json").read_text("utf-8"))["$defs"]
    assert set(defs["Zone"]["enum"]) == set(Zone)
    assert set(defs["PoseFile"]["properties"]["parameter"]["enum"]) >= set(POSE_PARAMETERS)
    assert set(defs["StrokeFile"]["properties"]["path"]["items"]["enum"]) == ANCHORS
