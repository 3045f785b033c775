# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a touch to a hand laid on the face: which drawing, which side, from where its arm comes."""

from math import cos, pi

from msgspec.structs import replace

from facetimer.face.geometry.shapes import CANVAS_WIDTH
from facetimer.face.hands.placing import Placed, laid_on, placed
from facetimer.face.hands.strokes import TAP_LIFT, Touch
from facetimer.face.moment.working import Rub
from facetimer.face.rig.hand_files import Hands
from facetimer.face.rig.hand_uses import BACK, use_of
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.vocabulary import Tool

TAP_AWAY = 0.044
"""How far a hand that taps draws back along its arm, of the way out of the picture."""


RUBBED_AT, RUBBED = (CANVAS_WIDTH / 2, 930.0), "rub"
"""Where palms are rubbed, before the chest, and the drawing of the one."""
APART, UP = -6.0, 20.0
"""How far from the middle the edge of each lies, and how far it goes up and down."""


def rubbed(hands: Hands, rub: Rub) -> tuple[Placed, Placed]:
    """Return the left and the right palm, one against the other; they come from below."""
    drawing, (x, y) = hands.hand(RUBBED), RUBBED_AT
    left, right = (
        placed(
            drawing,
            (x + up * APART, y - up * UP * rub.up),
            left=up < 0,
            arm=drawing.arm_degrees,
            away=1 - rub.shown,
        )
        for up in (-1, 1)
    )
    return left, right


def held(hands: Hands, tool: Tool, touch: Touch) -> Placed:
    """Return the hand that makes `touch` with `tool`, where it lies.

    Raises:
        KeyError: the choice of hands says nothing of such a touch.
    """
    if touch.anchoring is not None:
        free, left = touch.anchoring, touch.right
        drawing = hands.hand(free.other if left and free.other else free.hand)
        return placed(drawing, touch.at, left=left, arm=free.arm, away=1 - touch.shown + BACK * touch.back)
    stroke = touch.after or touch.stroke
    use = use_of(hands.uses, tool, stroke)
    away = 1 - touch.shown + use.back * touch.back
    left = touch.right if use.across else not touch.right
    drawing = hands.hand(use.drawing(touch.press, left=left))
    if len(touch.places) == 2 and len(drawing.pads) == 2:
        return laid_on(drawing, touch.places, left=left, arm=use.arm, lift=touch.lift, away=away)
    taps = stroke.type is StrokeType.TAPOTEMENT
    travelled = 0.0 if taps or stroke.radius[0] else 1.0 if touch.after else touch.travelled
    outwards, down = use.aside_at(travelled)
    at = (touch.at[0] + (outwards if touch.right else -outwards), touch.at[1] + down)
    arm = use.arm_at(travelled)
    if use.swing:
        arm += use.swing * cos(2 * pi * touch.travelled + pi / 4)
    if taps:  # between two taps the fingers draw back from the skin
        away = max(away, TAP_AWAY * min(1.0, touch.lift / TAP_LIFT))
    one = placed(drawing, at, left=left, arm=arm, size=use.size, lift=touch.lift, press=touch.press, away=away)
    return replace(one, fold=use.fold, under=use.under, behind=use.behind)
