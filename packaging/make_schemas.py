# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write the JSON Schemas of the library's files to `assets/schema/`: python packaging/make_schemas.py."""

from pathlib import Path

from facetimer.library.schemas import all_schemas


def main() -> None:
    """Write every schema."""
    folder = Path(__file__).resolve().parents[1] / "assets" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in all_schemas().items():
        (folder / name).write_text(text, "utf-8")
        print(f"wrote {folder / name}")


if __name__ == "__main__":
    main()
