# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From where the face can be seen: for each camera a view and the part of its canvas that is wanted.

Owns `assets/face/cameras.toml`. It must not know exercises: which camera a moment has is told in `moment`.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any

from msgspec import Struct

from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, WHOLE, Box
from facetimer.face.rig.faults import RigFault
from facetimer.library.model.vocabulary import Camera

FILE_NAME = "cameras.toml"


class Viewpoint(Struct, frozen=True):
    """What a camera sees.

    Attributes:
        view: the drawing, a folder of `assets/face/views/`.
        crop: the part of its canvas that is wanted.
    """

    view: str = "front"
    crop: Box = WHOLE


Cameras = Mapping[Camera, Viewpoint]


def load_cameras(file: FilePath) -> Cameras:
    """Read the file of cameras.

    Raises:
        RigFault: it is missing or not TOML, its cameras are not those known, or a crop is no part of a canvas.
    """
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise RigFault(f"{file}: cannot be read: {error.strerror}; the face needs its cameras") from error
    except tomllib.TOMLDecodeError as error:
        raise RigFault(f"{file.name}: not TOML: {error}") from error
    names = {camera.value for camera in Camera}
    if odd := sorted(set(document) ^ names):
        raise RigFault(f"{file.name}: {', '.join(odd)}: the cameras are exactly {', '.join(sorted(names))}")
    return {Camera(name): _viewpoint(f"{file.name}: {name}", raw) for name, raw in document.items()}


def _viewpoint(where: str, raw: Mapping[str, Any]) -> Viewpoint:
    crop = raw.get("crop", list(WHOLE))
    numbers = isinstance(crop, list) and len(crop) == 4 and all(isinstance(one, int | float) for one in crop)
    if not numbers:
        raise RigFault(f"{where}: crop is {crop!r}; it is left, top, width and height")
    box = Box(*map(float, crop))
    inside = box.left >= 0 and box.top >= 0 and box.right <= CANVAS_WIDTH and box.bottom <= CANVAS_HEIGHT
    if not inside or box.width <= 0 or box.height <= 0:
        raise RigFault(f"{where}: crop is {crop}; it lies within 0, 0, {CANVAS_WIDTH:g}, {CANVAS_HEIGHT:g}")
    return Viewpoint(str(raw.get("view", "front")), box)
