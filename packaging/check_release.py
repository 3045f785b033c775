# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks whether a checkout is the version that is to be released: `python packaging/check_release.py VERSION`.

Prints the day of the release as seconds since 1970, for `SOURCE_DATE_EPOCH`. Anything that says another version or
another day is told, each in a sentence, and the exit code is 1. It needs nothing but Python.
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

METAINFO = "packaging/linux/org.facetimer.FaceTimer.metainfo.xml"


def faults(checkout: Path, version: str) -> list[str]:
    """Return what does not fit, in sentences."""
    package = (checkout / "facetimer/__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.*)"', package, re.MULTILINE)
    told = []
    if found is None or found[1] != version:
        told.append(f'facetimer/__init__.py: it should read __version__ = "{version}".')
    day = released_on(checkout, version)
    if day is None:
        told.append(f"CHANGELOG.md: it should have a line like: ## [{version}] - 2026-12-01.")
    newest = re.search(r'<release version="(.*?)" date="(.*?)"', (checkout / METAINFO).read_text(encoding="utf-8"))
    if newest is None or newest.groups() != (version, day):
        wanted = f'<release version="{version}" date="{day or "2026-12-01"}">'
        told.append(f"{METAINFO}: its first release should be {wanted}, as in CHANGELOG.md.")
    return told


def released_on(checkout: Path, version: str) -> str | None:
    """Return the day that the changelog gives for a version, as YYYY-MM-DD; None where it gives none."""
    text = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## \[{re.escape(version)}\] - (\d{{4}}-\d\d-\d\d)$", text, re.MULTILINE)
    return found[1] if found else None


def main() -> int:
    """Tell what does not fit, or print the moment."""
    checkout, version = Path(__file__).resolve().parents[1], sys.argv[1]
    told = faults(checkout, version)
    for sentence in told:
        print(sentence, file=sys.stderr)
    if told:
        return 1
    day = datetime.strptime(released_on(checkout, version) or "", "%Y-%m-%d").replace(tzinfo=UTC)
    print(int(day.timestamp()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
