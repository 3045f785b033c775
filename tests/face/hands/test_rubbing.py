# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Palms that are rubbed warm while their exercise is introduced, and are gone before they are laid on."""

from math import dist

from facetimer.face.geometry.shapes import CANVAS_HEIGHT
from facetimer.face.hands.holding import rubbed
from facetimer.face.hands.placing import Placed
from facetimer.face.moment.moment import Moment, moment_at
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import SegmentKind

FRAME_MS = 16
MOST_PER_FRAME = 8.0
PALMS, OTHER = "warm-palms", "eyes-closed-up"


def introduced(catalogue: Catalogue, identifier: str) -> list[Moment]:
    timeline = alone(catalogue.exercises[identifier])
    assert timeline.segments[0].kind is SegmentKind.INTRO
    return [moment_at(timeline, at, {}, {}) for at in range(0, timeline.segments[0].duration_ms, FRAME_MS)]


def palms(rig: Rig, moment: Moment) -> tuple[Placed, ...]:
    return () if moment.rub is None else rubbed(rig.hands, moment.rub)


def test_palms_alone_are_rubbed(catalogue: Catalogue) -> None:
    assert any(moment.rub for moment in introduced(catalogue, PALMS))
    assert not any(moment.rub for moment in introduced(catalogue, OTHER))


def test_each_goes_up_as_the_other_goes_down(rig: Rig, catalogue: Catalogue) -> None:
    higher = set()
    for moment in introduced(catalogue, PALMS):
        if moment.rub is not None and moment.rub.shown == 1:
            left, right = palms(rig, moment)
            assert (left.left, right.left) == (True, False)
            higher.add(right.at[1] < left.at[1])
    assert higher == {True, False}


def test_they_are_gone_before_they_come_to_be_laid_on(rig: Rig, catalogue: Catalogue) -> None:
    moments = introduced(catalogue, PALMS)
    assert any(moment.strokes for moment in moments)
    for moment in moments:
        if moment.strokes:
            assert moment.rub is None
    last = [moment for moment in moments if moment.rub][-1]
    assert all(one.affine.put(*tip)[1] > CANVAS_HEIGHT for one in palms(rig, last) for tip in one.hand.pads)


def test_they_do_not_jump(rig: Rig, catalogue: Catalogue) -> None:
    before: tuple[Placed, ...] = ()
    for moment in introduced(catalogue, PALMS):
        now = palms(rig, moment)
        for one, other in zip(before, now, strict=False):
            assert dist(one.at, other.at) <= MOST_PER_FRAME
            assert dist(one.affine.put(*one.hand.wrist), other.affine.put(*other.hand.wrist)) <= MOST_PER_FRAME
        before = now


def test_the_first_picture_that_tells_the_exercise_shows_them(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises[PALMS]
    named = [
        {item.name for item in moment_of(rig, exercise, FaceStyle(), at).things}
        for at in telling_moments(alone(exercise))
    ]
    assert [names >= {"rub0", "rub1"} for names in named] == [True, False, False, False]


def test_arrows_beside_the_palms_say_that_one_goes_up_as_the_other_goes_down(
    rig: Rig, catalogue: Catalogue
) -> None:
    exercise = catalogue.exercises[PALMS]
    found = moment_of(rig, exercise, FaceStyle(), telling_moments(alone(exercise))[0])
    arrows = [one.box() for one in found.shapes if one.name.endswith(".rubs")]
    assert len(arrows) == 2
    tips = {one.name: one.paths[0].start[1] for one in found.shapes if one.name.endswith(".rubs")}
    assert tips["rub1.rubs"] - tips["rub-1.rubs"] > 100
    for left, top, right, bottom in arrows:
        assert found.crop.left < left < right < found.crop.right
        assert bottom - top > 2 * (right - left), "upright"
