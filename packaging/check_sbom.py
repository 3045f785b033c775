# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks whether the list of what is in a release is true: `python packaging/check_sbom.py FOLDER`.

It has to be valid by CycloneDX's own schema, and to name every file of the folder with its hash. Each fault is a
sentence, and the exit code is 1. The schema comes with the release lock's `cyclonedx-python-lib`.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

NOT_LISTED = (".cdx.json", "SUMS")
"""The list itself, and the sums, which have the list's."""


def untrue(bill: dict[str, Any], release: Path) -> list[str]:
    """Return, in sentences, what the list says of the files of a release that is not so."""
    listed = {each["name"]: each["hashes"][0]["content"] for each in given(bill)}
    there = {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in release.iterdir()
        if each.is_file() and not each.name.endswith(NOT_LISTED)
    }
    return [
        *(f"{name}: it is not in the list." for name in sorted(there.keys() - listed.keys())),
        *(f"{name}: it is in the list alone." for name in sorted(listed.keys() - there.keys())),
        *(
            f"{name}: the list has another hash."
            for name in sorted(there.keys() & listed.keys())
            if there[name] != listed[name]
        ),
    ]


def given(bill: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the components that are files of the release: what the whole directly consists of."""
    whole = bill["metadata"]["component"]["bom-ref"]
    (own,) = (each["dependsOn"] for each in bill["dependencies"] if each["ref"] == whole)
    return [each for each in bill["components"] if each["bom-ref"] in own]


def invalid(text: str) -> list[str]:
    """Return what the schema of CycloneDX 1.6 has against a list."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    faults = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text, all_errors=True) or ()
    return [str(fault) for fault in faults]


def main() -> int:
    """Check the one list in a folder."""
    release = Path(sys.argv[1])
    (file,) = release.glob("*.cdx.json")
    text = file.read_text(encoding="utf-8")
    told = [*invalid(text), *untrue(json.loads(text), release)]
    for sentence in told:
        print(f"{file.name}: {sentence}", file=sys.stderr)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
