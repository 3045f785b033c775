# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The one place that finds `assets/`.

A wheel carries the folder inside the package; an editable install and a bare checkout have it beside the
package (a top-level folder is not package data there); a frozen bundle unpacks it to `sys._MEIPASS`.
"""

import sys
from pathlib import Path


class AssetsMissing(Exception):  # noqa: N818 - said to a person as it stands
    """The installation is incomplete: no `assets/` where one belongs."""


def changelog_path() -> Path | None:
    """Return the file that tells what is new: in a wheel among the assets, in a checkout beside them; or None."""
    assets = assets_dir()
    return next((each for folder in (assets, assets.parent) if (each := folder / "CHANGELOG.md").is_file()), None)


def assets_dir() -> Path:
    """Return the folder with the shipped data.

    Raises:
        AssetsMissing: none of the known places has it.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "assets", package.parent / "assets"]
    if bundle:
        places.insert(0, Path(bundle) / "assets")
    for place in places:
        if (place / "library").is_dir():
            return place
    looked = ", ".join(str(place) for place in places)
    raise AssetsMissing(f"facetimer's own files are missing; looked for assets/ in {looked}")
