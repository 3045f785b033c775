# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lists what is in everything that is given away, as CycloneDX 1.6 with hashes.

`python packaging/make_sbom.py VERSION RELEASE FROZEN` writes RELEASE/facetimer-VERSION.cdx.json: each file of the
release, the libraries that the locks pin with the hashes that they pin them by, and, for what brings its own
Python and libraries of the system, each of those; what is a file has its own hash. It needs nothing but Python;
the same files give the same bytes.
"""

import hashlib
import json
import os
import platform
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

sys.path.insert(0, str(Path(__file__).resolve().with_name("windows")))

from assemble import PYTHON_VERSION

LOCKS = Path(__file__).with_name("locks")
FROZEN = (".deb", ".tar.xz")
"""What brings Python and libraries of Linux; a wheel only names those of the lock."""
FOR_WINDOWS = "-setup.exe"
"""What brings the lock's libraries and Python for Windows, which comes in a wheel of the lock `windows`."""
OURS = "https://facetimer.example"


def sha256(path: Path) -> dict[str, str]:
    """Return the hash of a file as CycloneDX has it."""
    return {"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}


def pinned(text: str) -> list[dict[str, Any]]:
    """Return a component for each library of a lock file, with every hash by which it is let in."""
    components = []
    for entry in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]:
        found = re.match(r"([\w.-]+)==([^ ;\\\s]+)", entry)
        assert found is not None, entry
        name, version = found[1], found[2]
        hashes = [{"alg": "SHA-256", "content": each} for each in re.findall(r"--hash=sha256:(\w+)", entry)]
        purl = f"pkg:pypi/{name}@{version}"
        where = {"type": "distribution", "url": f"https://pypi.org/project/{name}/{version}/", "hashes": hashes}
        components.append(
            {
                "type": "library",
                "bom-ref": purl,
                "name": name,
                "version": version,
                "purl": purl,
                "externalReferences": [where],
            }
        )
    return components


def lock(name: str) -> str:
    """Return the text of a lock file."""
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def python(version: str, where: str = "") -> dict[str, Any]:
    """Return the component for a Python."""
    name = f"Python{where}"
    return {"type": "platform", "bom-ref": f"{name}@{version}", "name": name, "version": version}


def brought(frozen: Path) -> list[dict[str, Any]]:
    """Return a component for Python and for each shared library of the system in a frozen folder."""
    files = [each for each in (frozen / "_internal").glob("*.so*") if each.is_file() and not each.is_symlink()]
    libraries = [
        {"type": "file", "bom-ref": f"file:{each.name}", "name": each.name, "hashes": [sha256(each)]}
        for each in sorted(files)
    ]
    return [python(platform.python_version()), *libraries]


def bill(version: str, release: Path, frozen: Path) -> dict[str, Any]:
    """Return the whole document."""
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    files = sorted(
        each for each in release.iterdir() if each.is_file() and not each.name.endswith((".cdx.json", "SUMS"))
    )
    libraries, own = pinned(lock("run")), brought(frozen)
    of_windows = [python(PYTHON_VERSION, " for Windows"), *pinned(lock("windows"))]
    given = [
        {"type": "file", "bom-ref": each.name, "name": each.name, "version": version, "hashes": [sha256(each)]}
        for each in files
    ]
    uses = [
        {
            "ref": each.name,
            "dependsOn": [
                *(part["bom-ref"] for part in libraries),
                *(part["bom-ref"] for part in own if each.name.endswith(FROZEN)),
                *(part["bom-ref"] for part in of_windows if each.name.endswith(FOR_WINDOWS)),
            ],
        }
        for each in files
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{OURS}/{version}')}",
        "version": 1,
        "metadata": {
            "timestamp": made,
            "component": {
                "type": "application",
                "bom-ref": f"facetimer@{version}",
                "name": "facetimer",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [*given, *libraries, *own, *of_windows],
        "dependencies": [{"ref": f"facetimer@{version}", "dependsOn": [each.name for each in files]}, *uses],
    }


def main() -> None:
    """Write the document."""
    version, release, frozen = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    text = json.dumps(bill(version, release, frozen), indent=1, ensure_ascii=False) + "\n"
    (release / f"facetimer-{version}.cdx.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
