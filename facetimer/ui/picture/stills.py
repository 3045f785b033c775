# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Still pictures of the face for cards and strips: what is in each, and where the finished ones are kept."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, json
from msgspec.structs import replace
from PySide6.QtCore import QObject, QSize

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Camera, Zone
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.still_queue import StillQueue

if TYPE_CHECKING:  # the face room is loaded with the first picture, not with the first page
    from PySide6.QtGui import QImage

    from facetimer.face.geometry.shapes import Scene
    from facetimer.face.rig.rig import Rig
    from facetimer.face.style import FaceStyle
    from facetimer.ui.picture.group_pictures import GroupPictures


HEAD_BOX = (110.0, 8.0, 580.0, 770.0)
"""What a small picture of a head shows of the canvas: left, top, width and height, from the hair to the neck."""


MARK_SHARE = 0.55
"""How much of the colour shows with which a place is marked on a drawing in lines."""


class Still(Struct, frozen=True):
    """A still that may have to be drawn.

    Attributes:
        told: all it depends on besides the look.
        scene: makes its scene.
        loose: whether a figure without ground goes out at the sides of its picture, which are no edge of anything.
    """

    told: tuple[object, ...]
    scene: "Callable[[], Scene]"
    loose: bool = False


class Figure(Struct, frozen=True):
    """How a head differs from the figure that is chosen; None where it does not.

    Attributes:
        skin: its tone, 0 light to 5 deep.
        hair: its shape, 0 to 3.
        lines: whether it is drawn in lines alone.
    """

    skin: int | None = None
    hair: int | None = None
    lines: bool | None = None


class Stills(QObject):
    """Stills by exercise and routine.

    Args:
        look: theme and figure.
        open_rig: called once, with the first picture that has to be drawn.
        exercises: what a routine's steps name.
        finished: where pictures are kept from start to start.
        parent: owner of this object.
    """

    def __init__(
        self,
        look: Look,
        open_rig: "Callable[[], Rig]",
        exercises: Mapping[str, Exercise],
        finished: KeptStills,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.queue = StillQueue(self)
        self._open_rig = open_rig
        self._known = exercises
        self._finished = finished
        self.queue.emptied.connect(self._let_go)

    def take_over(self, exercises: Mapping[str, Exercise]) -> None:
        """Show other exercises from now on."""
        self._known = exercises

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """What a routine's steps name."""
        return self._known

    @cached_property
    def rig(self) -> "Rig":
        """The face's rig."""
        return self._open_rig()

    @cached_property
    def pictures(self) -> "GroupPictures":
        """What several stills show, the head say; until all that were asked for are there."""
        from facetimer.ui.picture.group_pictures import GroupPictures

        return GroupPictures()

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

    def kept(self, still: Still, size: QSize) -> "QImage | None":
        """Return a still as it was drawn before in this look, in `size` pixels; None where it was not."""
        return self._finished.find(self._name(still), size)

    def keep(self, still: Still, image: "QImage") -> None:
        """Keep a still that has been drawn in this look."""
        self._finished.keep(self._name(still), image)

    def _name(self, still: Still) -> bytes:
        picture, theme = self.look.picture, self.look.theme
        drawn_as = (picture.skin_tone, picture.hair, picture.line_only, picture.facing)
        return json.encode((theme.name, theme.reduced_motion, drawn_as, still.told))

    def _let_go(self) -> None:
        """Let go of what only the pictures needed that have been drawn."""
        if self.__dict__.pop("pictures", None) is not None:
            from facetimer.ui.picture.soft import soft_picture

            soft_picture.cache_clear()
        self._finished.tidy()

    def neutral(self) -> Still:
        """Return the quiet face alone."""

        def scene() -> "Scene":
            from facetimer.face.scene import neutral

            return neutral(self.rig, self.style)

        return Still(("neutral",), scene)

    def at_rest(self) -> Still:
        """Return the quiet face with its eyes closed."""

        def scene() -> "Scene":
            from facetimer.face.scene import neutral

            return neutral(self.rig, self.style, {"eye_close": 1.0})

        return Still(("at rest",), scene)

    def in_lines(self) -> Still:
        """Return the quiet face in lines alone, on whatever lies behind it."""

        def scene() -> "Scene":
            from facetimer.face.scene import neutral
            from facetimer.ui.picture.standing import standing

            return standing(neutral(self.rig, replace(self.style, line_only=True)))

        return Still(("in lines",), scene)

    def head(self, figure: Figure, pose: Mapping[str, float]) -> Still:
        """Return the head of another figure, on nothing, with `pose` on its face."""

        def scene() -> "Scene":
            from facetimer.face.geometry.shapes import Box
            from facetimer.face.scene import neutral
            from facetimer.ui.picture.standing import standing

            chosen = self.style
            style = replace(
                chosen,
                skin_tone=chosen.skin_tone if figure.skin is None else figure.skin,
                hair=chosen.hair if figure.hair is None else figure.hair,
                line_only=chosen.line_only if figure.lines is None else figure.lines,
            )
            return standing(neutral(self.rig, style, pose), Box(*HEAD_BOX))

        return Still(("head", figure.skin, figure.hair, figure.lines, sorted(pose.items())), scene)

    def marked(self, *zones: Zone) -> Still:
        """Return the head in lines alone, on nothing, with some zones filled."""
        about_them = replace(next(iter(self.exercises.values())), zones=zones)

        def scene() -> "Scene":
            from facetimer.face.geometry.shapes import Box, Shape, Tint
            from facetimer.face.scene import routine_still
            from facetimer.ui.picture.standing import standing

            found = routine_still(self.rig, [about_them] if zones else [], replace(self.style, line_only=True))
            mark = Tint(self.look.theme.palette.work, MARK_SHARE)
            things = tuple(
                replace(each, fill=mark) if isinstance(each, Shape) and each.name.startswith("zone.") else each
                for each in found.things
            )
            return standing(replace(found, things=things), Box(*HEAD_BOX))

        return Still(("marked", sorted(zones)), scene)

    def zones(self, *zones: Zone) -> Still:
        """Return the quiet face with some zones filled."""
        about_them = replace(next(iter(self.exercises.values())), zones=zones)

        def scene() -> "Scene":
            from facetimer.face.scene import routine_still

            return routine_still(self.rig, [about_them], self.style)

        return Still(("zones", zones), scene)

    def practised(self, shares: Mapping[Zone, float]) -> Still:
        """Return the quiet face with zones filled by how much they were practised, 0..1."""

        def scene() -> "Scene":
            from facetimer.face.atlas import practised_still

            return practised_still(self.rig, shares, self.style)

        return Still(("practised", sorted(shares.items())), scene)

    def opened(self, shown: float, *, mirrored: bool = False) -> Still:
        """Return the quiet face whose one half lies open to the muscles, of which `shown` shows, 0..1."""

        def scene() -> "Scene":
            from facetimer.face.atlas import opened_still

            return opened_still(self.rig, self.style, shown, mirrored=mirrored)

        return Still(("opened", shown, mirrored), scene)

    def exercise(self, identifier: str) -> Still:
        """Return the telling pose of an exercise from outside: a head cut open is for who learns the move."""
        exercise = _from_outside(self.exercises[identifier])

        def scene() -> "Scene":
            from facetimer.face.scene import still

            return still(self.rig, exercise, self.style)

        return Still(("exercise", exercise), scene)

    def beginning(self, identifier: str) -> Still:
        """Return the person in position for an exercise, before its first move, from outside."""
        return self._moment(_from_outside(self.exercises[identifier]), 0)

    def moment(self, identifier: str, at_ms: int) -> Still:
        """Return an exercise practised alone, `at_ms` after its introduction began."""
        return self._moment(self.exercises[identifier], at_ms)

    def _moment(self, exercise: Exercise, at_ms: int) -> Still:
        def scene() -> "Scene":
            from facetimer.face.scene import moment_of

            return moment_of(self.rig, exercise, self.style, at_ms)

        return Still(("moment", exercise, at_ms), scene)

    def rested(self, exercises: Sequence[Exercise]) -> Still:
        """Return the face with closed eyes, warm where `exercises` worked."""

        def scene() -> "Scene":
            from facetimer.face.scene import rested_still

            return rested_still(self.rig, exercises, self.style)

        return Still(("rested", [each.id for each in exercises]), scene)


def _from_outside(exercise: Exercise) -> Exercise:
    """Return an exercise seen by a camera that cuts no head open."""
    return replace(exercise, camera=Camera.PROFILE) if exercise.camera is Camera.CUT else exercise


class PageStills(Stills):
    """The stills of the window in the look of one page: what is given them is as large as that page.

    They are drawn, wait and are kept where all others are.

    Args:
        whole: the stills of the window.
        look: that of the page, which owns them.
    """

    def __init__(self, whole: Stills, look: PageLook) -> None:
        QObject.__init__(self, look)
        self._whole = whole
        self.look, self.queue = look, whole.queue

    @property
    def exercises(self) -> "Mapping[str, Exercise]":
        """What a routine's steps name."""
        return self._whole.exercises

    @property
    def rig(self) -> "Rig":
        """The face's rig."""
        return self._whole.rig

    @property
    def pictures(self) -> "GroupPictures":
        """What several stills show."""
        return self._whole.pictures

    def kept(self, still: Still, size: QSize) -> "QImage | None":
        """Return a still as it was drawn before, on whatever page."""
        return self._whole.kept(still, size)

    def keep(self, still: Still, image: "QImage") -> None:
        """Keep a still that has been drawn."""
        self._whole.keep(still, image)
