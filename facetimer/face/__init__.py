# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the diagram shows: pure geometry over data in assets/face."""

from facetimer.face.geometry.shapes import Scene
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import neutral, routine_still, scene, still
from facetimer.face.style import FaceStyle
from facetimer.face.words import describe

__all__ = [
    "FaceStyle",
    "Rig",
    "RigFault",
    "Scene",
    "describe",
    "load_rig",
    "neutral",
    "routine_still",
    "scene",
    "still",
]
