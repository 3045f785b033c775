# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Still pictures of the face for cards and strips, made at first need and kept while the look stays."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.look.current_look import Look
from facetimer.ui.picture.still_queue import StillQueue

if TYPE_CHECKING:  # the face room is loaded with the first picture, not with the first page
    from facetimer.face.rig import Rig
    from facetimer.face.shapes import Scene
    from facetimer.face.style import FaceStyle


class Stills(QObject):
    """Scenes by exercise and routine.

    Args:
        look: theme and figure.
        open_rig: called once, with the first picture.
        exercises: what a routine's steps name.
        parent: owner of this object.
    """

    def __init__(
        self,
        look: Look,
        open_rig: "Callable[[], Rig]",
        exercises: Mapping[str, Exercise],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.queue = StillQueue(self)
        self._open_rig = open_rig
        self._exercises = exercises
        self._scenes: dict[str, Scene] = {}
        look.theme_changed.connect(self._scenes.clear)

    @cached_property
    def rig(self) -> "Rig":
        """The face's rig."""
        return self._open_rig()

    @property
    def style(self) -> "FaceStyle":
        """How the face is drawn: theme and figure."""
        from facetimer.face.style import FaceStyle

        theme, picture = self.look.theme, self.look.picture
        return FaceStyle(
            theme=theme.name.value,
            skin_tone=picture.skin_tone,
            hair=picture.hair,
            line_only=picture.line_only,
            facing=picture.facing,
            reduced_motion=theme.reduced_motion,
        )

    def neutral(self) -> "Scene":
        """Return the quiet face alone."""
        from facetimer.face.scene import neutral

        return neutral(self.rig, self.style)

    def zones(self, *zones: Zone) -> "Scene":
        """Return the quiet face with some zones filled."""
        from facetimer.face.scene import routine_still

        about_them = replace(next(iter(self._exercises.values())), zones=zones)
        return routine_still(self.rig, [about_them], self.style)

    def practised(self, shares: Mapping[Zone, float]) -> "Scene":
        """Return the quiet face with zones filled by how much they were practised, 0..1."""
        from facetimer.face.scene import practised_still

        return practised_still(self.rig, shares, self.style)

    def exercise(self, identifier: str) -> "Scene":
        """Return the telling pose of an exercise."""
        from facetimer.face.scene import still

        key = f"exercise {identifier}"
        if key not in self._scenes:
            self._scenes[key] = still(self.rig, self._exercises[identifier], self.style)
        return self._scenes[key]

    def routine(self, routine: Routine, left_out: frozenset[Zone] = frozenset()) -> "Scene":
        """Return the quiet face with every zone of `routine` filled, and those left out today locked."""
        from facetimer.face.scene import routine_still

        key = f"routine {routine.id} {sorted(left_out)}"
        if key not in self._scenes:
            exercises = [self._exercises[step.exercise] for step in routine.steps]
            self._scenes[key] = routine_still(self.rig, exercises, self.style, left_out)
        return self._scenes[key]
