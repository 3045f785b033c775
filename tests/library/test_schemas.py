# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The schemas that an editor reads are those of the loader, and know every key of every shipped file."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facetimer.library.model.movement import ANCHORS, POSE_PARAMETERS
from facetimer.library.model.vocabulary import Zone
from facetimer.library.schemas import PRACTICE_FILES, all_schemas
from facetimer.resources import assets_dir

SCHEMAS = assets_dir() / "schema"
HISTORY = "history.schema.json"  # the history room writes and proves that one
SHIPPED = assets_dir() / "library"


def test_the_written_schemas_are_current() -> None:
    written = {path.name: path.read_text("utf-8") for path in SCHEMAS.glob("*.json") if path.name != HISTORY}
    assert written == all_schemas(), "run: python packaging/make_schemas.py"


def unknown_keys(value: Any, schema: dict[str, Any], defs: dict[str, Any]) -> Iterator[str]:
    """Walk a document beside its schema and yield the keys that the schema does not have."""
    choices = [schema, *schema.get("anyOf", [])]
    resolved = [defs[c["$ref"].rpartition("/")[2]] if "$ref" in c else c for c in choices]
    if isinstance(value, dict):
        tables = [s for s in resolved if "properties" in s or "additionalProperties" in s]
        for key, entry in value.items():
            known = [s["properties"][key] for s in tables if key in s.get("properties", {})]
            known += [s["additionalProperties"] for s in tables if s.get("additionalProperties")]
            if not known:
                yield key
            for subschema in known:
                yield from unknown_keys(entry, subschema, defs)
    if isinstance(value, list):
        for subschema in (s["items"] for s in resolved if "items" in s):
            for entry in value:
                yield from unknown_keys(entry, subschema, defs)


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.toml")), ids=lambda p: p.stem)
def test_a_schema_knows_every_key_of_the_shipped_files(path: Path) -> None:
    kind = path.parent.name.removesuffix("s")
    name = kind if kind in PRACTICE_FILES else f"{path.parent.name}-{path.stem}"
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    text = path.read_text("utf-8")
    assert text.splitlines()[2] == f"#:schema ../../schema/{name}.json", "an editor finds the schema by this line"
    document = tomllib.loads(text)
    assert list(unknown_keys(document, schema, schema["$defs"])) == []
    assert list(unknown_keys({**document, "surprise": 1}, schema, schema["$defs"])) == ["surprise"]


def test_an_editor_can_offer_zones_pose_parameters_and_anchors() -> None:
    defs = json.loads((SCHEMAS / "exercise.json").read_text("utf-8"))["$defs"]
    assert set(defs["Zone"]["enum"]) == set(Zone)
    assert set(defs["PoseFile"]["properties"]["parameter"]["enum"]) >= set(POSE_PARAMETERS)
    assert set(defs["StrokeFile"]["properties"]["path"]["items"]["enum"]) == ANCHORS
