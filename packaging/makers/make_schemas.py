# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write the JSON Schemas of the library's files to `assets/schema/`: python packaging/makers/make_schemas.py.

With them an editor completes and checks a TOML file while it is written. They are made from the structs that the
loader uses; a test keeps them current.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import msgspec

from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.text_files import TEXT_FILES

PRACTICE_FILES: Mapping[str, type[msgspec.Struct]] = {
    "exercise": ExerciseFile,
    "routine": RoutineFile,
    "programme": ProgrammeFile,
}


def all_schemas() -> dict[str, str]:
    """Return file name and contents of every schema."""
    shapes = {**PRACTICE_FILES, **{name.replace("/", "-"): struct for name, struct in TEXT_FILES.items()}}
    return {f"{name}.json": _schema(name, struct) for name, struct in shapes.items()}


def _schema(name: str, struct: type[msgspec.Struct]) -> str:
    schema = {"title": f"facetimer {name.replace('-', ' ')}", **msgspec.json.schema(struct)}
    return _with_short_names(json.dumps(schema, indent=2, sort_keys=True)) + "\n"


def _with_short_names(text: str) -> str:
    """Number the shapes of figures: their full names hold their limits in the spelling of one Python version."""
    names = dict.fromkeys(re.findall(r"Figure_[^\"]+", text))
    for number, long_name in enumerate(names, start=1):
        text = text.replace(f'{long_name}"', f'Figure{number}"')
    return text


def main() -> None:
    """Write every schema."""
    folder = Path(__file__).resolve().parents[2] / "assets" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in all_schemas().items():
        (folder / name).write_text(text, "utf-8")
        print(f"wrote {folder / name}")


if __name__ == "__main__":
    main()
