# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The picture in words, for people who do not see it. It changes once per phase, never per frame.

The words are English; whoever shows them hands in what puts them into the person's language.
"""

from collections.abc import Callable

from facetimer.face.moment.pose import Pose, still_pose
from facetimer.face.moment.working import Contact, working_strokes
from facetimer.library.model.vocabulary import Tool
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side
from facetimer.translating import QT_TRANSLATE_NOOP

_PHASE_WORDS = {
    SegmentKind.INTRO: QT_TRANSLATE_NOOP("FaceWords", "get ready"),
    SegmentKind.MOVE_IN: QT_TRANSLATE_NOOP("FaceWords", "move"),
    SegmentKind.HOLD: QT_TRANSLATE_NOOP("FaceWords", "hold"),
    SegmentKind.MOVE_OUT: QT_TRANSLATE_NOOP("FaceWords", "release"),
    SegmentKind.REST: QT_TRANSLATE_NOOP("FaceWords", "rest"),
    SegmentKind.SIDE_SWITCH: QT_TRANSLATE_NOOP("FaceWords", "switch sides"),
    SegmentKind.GAP: QT_TRANSLATE_NOOP("FaceWords", "pause"),
    SegmentKind.CLOSE: QT_TRANSLATE_NOOP("FaceWords", "all done"),
}

_TOOL_WORDS = {
    Tool.FINGERTIPS: QT_TRANSLATE_NOOP("FaceWords", "fingertips"),
    Tool.INDEX_FINGERS: QT_TRANSLATE_NOOP("FaceWords", "index fingers"),
    Tool.TWO_FINGERS: QT_TRANSLATE_NOOP("FaceWords", "two fingers"),
    Tool.THREE_FINGERS: QT_TRANSLATE_NOOP("FaceWords", "three fingers"),
    Tool.RING_FINGER: QT_TRANSLATE_NOOP("FaceWords", "ring fingers"),
    Tool.FLAT_FINGERS: QT_TRANSLATE_NOOP("FaceWords", "flat fingers"),
    Tool.FLAT_HAND: QT_TRANSLATE_NOOP("FaceWords", "flat hand"),
    Tool.KNUCKLES: QT_TRANSLATE_NOOP("FaceWords", "knuckles"),
    Tool.PALMS: QT_TRANSLATE_NOOP("FaceWords", "palms"),
    Tool.C_HAND: QT_TRANSLATE_NOOP("FaceWords", "curved hands"),
    Tool.THUMB_AND_INDEX: QT_TRANSLATE_NOOP("FaceWords", "thumb and index finger"),
    Tool.GUA_SHA: QT_TRANSLATE_NOOP("FaceWords", "gua sha"),
    Tool.ROLLER: QT_TRANSLATE_NOOP("FaceWords", "roller"),
}

_PLACE_WORDS = {
    "hairC": QT_TRANSLATE_NOOP("FaceWords", "mid-hairline"),
    "foreC": QT_TRANSLATE_NOOP("FaceWords", "mid-forehead"),
    "foreHi": QT_TRANSLATE_NOOP("FaceWords", "hairline"),
    "hairSide": QT_TRANSLATE_NOOP("FaceWords", "side of the hairline"),
    "glabC": QT_TRANSLATE_NOOP("FaceWords", "between the brows"),
    "browIn": QT_TRANSLATE_NOOP("FaceWords", "inner brow"),
    "browMid": QT_TRANSLATE_NOOP("FaceWords", "middle of the brow"),
    "underBrow": QT_TRANSLATE_NOOP("FaceWords", "under the brow"),
    "browOut": QT_TRANSLATE_NOOP("FaceWords", "outer brow"),
    "temple": QT_TRANSLATE_NOOP("FaceWords", "temple"),
    "taiyang": QT_TRANSLATE_NOOP("FaceWords", "temple"),
    "cantIn": QT_TRANSLATE_NOOP("FaceWords", "inner corner of the eye"),
    "cantOut": QT_TRANSLATE_NOOP("FaceWords", "outer corner of the eye"),
    "pupil": QT_TRANSLATE_NOOP("FaceWords", "bone around the eye"),
    "undereye": QT_TRANSLATE_NOOP("FaceWords", "under the eye"),
    "crow": QT_TRANSLATE_NOOP("FaceWords", "outer corner of the eye"),
    "noseSide": QT_TRANSLATE_NOOP("FaceWords", "side of the nose"),
    "alar": QT_TRANSLATE_NOOP("FaceWords", "beside the nose"),
    "malar": QT_TRANSLATE_NOOP("FaceWords", "cheek"),
    "zygo": QT_TRANSLATE_NOOP("FaceWords", "cheekbone"),
    "preaur": QT_TRANSLATE_NOOP("FaceWords", "in front of the ear"),
    "tmj": QT_TRANSLATE_NOOP("FaceWords", "jaw joint"),
    "mouth": QT_TRANSLATE_NOOP("FaceWords", "corner of the mouth"),
    "buccal": QT_TRANSLATE_NOOP("FaceWords", "cheek"),
    "philC": QT_TRANSLATE_NOOP("FaceWords", "upper lip"),
    "lipsC": QT_TRANSLATE_NOOP("FaceWords", "lips"),
    "chinC": QT_TRANSLATE_NOOP("FaceWords", "chin"),
    "chin": QT_TRANSLATE_NOOP("FaceWords", "chin"),
    "jawMid": QT_TRANSLATE_NOOP("FaceWords", "jaw"),
    "jawAng": QT_TRANSLATE_NOOP("FaceWords", "angle of the jaw"),
    "massTop": QT_TRANSLATE_NOOP("FaceWords", "top of the jaw muscle"),
    "massMid": QT_TRANSLATE_NOOP("FaceWords", "middle of the jaw muscle"),
    "massLow": QT_TRANSLATE_NOOP("FaceWords", "foot of the jaw muscle"),
    "ear": QT_TRANSLATE_NOOP("FaceWords", "ear"),
    "earTop": QT_TRANSLATE_NOOP("FaceWords", "top of the ear"),
    "earLobe": QT_TRANSLATE_NOOP("FaceWords", "ear lobe"),
    "behindEar": QT_TRANSLATE_NOOP("FaceWords", "behind the ear"),
    "jawBack": QT_TRANSLATE_NOOP("FaceWords", "behind the jaw"),
    "neckHi": QT_TRANSLATE_NOOP("FaceWords", "side of the neck"),
    "neckMid": QT_TRANSLATE_NOOP("FaceWords", "side of the neck"),
    "neckLo": QT_TRANSLATE_NOOP("FaceWords", "side of the neck"),
    "terminus": QT_TRANSLATE_NOOP("FaceWords", "hollow above the collarbone"),
    "subchinC": QT_TRANSLATE_NOOP("FaceWords", "under the chin"),
    "clav": QT_TRANSLATE_NOOP("FaceWords", "collarbone"),
    "yintang": QT_TRANSLATE_NOOP("FaceWords", "point between the brows"),
    "bl2": QT_TRANSLATE_NOOP("FaceWords", "notch of the inner brow"),
    "gb14": QT_TRANSLATE_NOOP("FaceWords", "point above the brow"),
    "li20": QT_TRANSLATE_NOOP("FaceWords", "point beside the nose"),
    "st2": QT_TRANSLATE_NOOP("FaceWords", "point under the eye, on the cheekbone"),
    "st4": QT_TRANSLATE_NOOP("FaceWords", "point beside the corner of the mouth"),
    "cv24": QT_TRANSLATE_NOOP("FaceWords", "point below the lower lip"),
    "st7": QT_TRANSLATE_NOOP("FaceWords", "hollow in front of the ear"),
    "st6": QT_TRANSLATE_NOOP("FaceWords", "jaw muscle"),
}
"""Every anchor of the library, as a person would say it."""

SEEN_HALF = 0.5
"""A hand that is further out of the picture, coming or leaving, is not worth a word."""
SEEN_FROM = 0.15
"""Below this a parameter is too weak to be worth a word."""

# In the order they are said: parameter, what it looks like above and below 0.
_LOOKS: tuple[tuple[str, str, str], ...] = (
    ("lip_pucker", QT_TRANSLATE_NOOP("FaceWords", "lips pursed"), ""),
    ("lip_funnel", QT_TRANSLATE_NOOP("FaceWords", "lips in an O"), ""),
    ("lip_press", QT_TRANSLATE_NOOP("FaceWords", "lips pressed"), ""),
    ("lip_roll_upper", QT_TRANSLATE_NOOP("FaceWords", "upper lip over the teeth"), ""),
    ("lip_roll_lower", QT_TRANSLATE_NOOP("FaceWords", "lower lip over the teeth"), ""),
    ("lip_stretch", QT_TRANSLATE_NOOP("FaceWords", "mouth stretched wide"), ""),
    ("smile", QT_TRANSLATE_NOOP("FaceWords", "corners up"), ""),
    ("mouth_frown", QT_TRANSLATE_NOOP("FaceWords", "corners down"), ""),
    ("dimple", QT_TRANSLATE_NOOP("FaceWords", "corners drawn in"), ""),
    ("upper_lip_raise", QT_TRANSLATE_NOOP("FaceWords", "upper lip raised"), ""),
    ("jaw_open", QT_TRANSLATE_NOOP("FaceWords", "jaw open"), ""),
    ("jaw_forward", QT_TRANSLATE_NOOP("FaceWords", "jaw forward"), ""),
    (
        "jaw_side",
        QT_TRANSLATE_NOOP("FaceWords", "jaw to your left"),
        QT_TRANSLATE_NOOP("FaceWords", "jaw to your right"),
    ),
    ("chin_raise", QT_TRANSLATE_NOOP("FaceWords", "chin raised"), ""),
    ("tongue_bulge", QT_TRANSLATE_NOOP("FaceWords", "tongue behind the lips"), ""),
    ("tongue_palate", QT_TRANSLATE_NOOP("FaceWords", "tongue on the palate"), ""),
    ("nose_wrinkle", QT_TRANSLATE_NOOP("FaceWords", "nose wrinkled"), ""),
    ("cheek_raise", QT_TRANSLATE_NOOP("FaceWords", "cheeks raised"), ""),
    ("brow_inner_up", QT_TRANSLATE_NOOP("FaceWords", "inner brows up"), ""),
    ("brow_outer_up", QT_TRANSLATE_NOOP("FaceWords", "outer brows up"), ""),
    ("brow_down", QT_TRANSLATE_NOOP("FaceWords", "brows drawn down"), ""),
    ("brow_lateral", QT_TRANSLATE_NOOP("FaceWords", "brows apart"), ""),
    ("eye_wide", QT_TRANSLATE_NOOP("FaceWords", "eyes wide"), ""),
    ("lid_squint", QT_TRANSLATE_NOOP("FaceWords", "lower lids up"), ""),
    ("eye_close", QT_TRANSLATE_NOOP("FaceWords", "eyes closed"), ""),
    ("gaze_y", QT_TRANSLATE_NOOP("FaceWords", "looking up"), QT_TRANSLATE_NOOP("FaceWords", "looking down")),
    (
        "gaze_x",
        QT_TRANSLATE_NOOP("FaceWords", "looking to your left"),
        QT_TRANSLATE_NOOP("FaceWords", "looking to your right"),
    ),
    (
        "head_yaw",
        QT_TRANSLATE_NOOP("FaceWords", "head turned to your left"),
        QT_TRANSLATE_NOOP("FaceWords", "head turned to your right"),
    ),
    ("chin_tuck", QT_TRANSLATE_NOOP("FaceWords", "head drawn back"), ""),
    ("head_pitch", QT_TRANSLATE_NOOP("FaceWords", "chin up"), QT_TRANSLATE_NOOP("FaceWords", "chin down")),
    (
        "head_roll",
        QT_TRANSLATE_NOOP("FaceWords", "head tilted to your left"),
        QT_TRANSLATE_NOOP("FaceWords", "head tilted to your right"),
    ),
    ("neck_tight", QT_TRANSLATE_NOOP("FaceWords", "neck drawn"), ""),
)
_ANGLE_SEEN_FROM = 4.0


_BOTH_CHEEKS = {
    "cheek_suck": QT_TRANSLATE_NOOP("FaceWords", "cheeks drawn in"),
    "cheek_puff": QT_TRANSLATE_NOOP("FaceWords", "cheeks full of air"),
}
_LEFT_CHEEK = {
    "cheek_suck": QT_TRANSLATE_NOOP("FaceWords", "your left cheek drawn in"),
    "cheek_puff": QT_TRANSLATE_NOOP("FaceWords", "your left cheek full of air"),
}
_RIGHT_CHEEK = {
    "cheek_suck": QT_TRANSLATE_NOOP("FaceWords", "your right cheek drawn in"),
    "cheek_puff": QT_TRANSLATE_NOOP("FaceWords", "your right cheek full of air"),
}
_SIDES = {
    Side.LEFT: QT_TRANSLATE_NOOP("FaceWords", "{phase}, your left"),
    Side.RIGHT: QT_TRANSLATE_NOOP("FaceWords", "{phase}, your right"),
}
_PICTURE = QT_TRANSLATE_NOOP("FaceWords", "{exercise}, {phase}: {looks}")
_DONE = QT_TRANSLATE_NOOP("FaceWords", "All done: face at rest")
_TONGUE_TIP = QT_TRANSLATE_NOOP("FaceWords", "tip of the tongue behind the upper teeth")
_WHOLE_TONGUE = 0.75
"""From here on all of the tongue lies on the palate; below it is the tip alone."""
_AT_REST = QT_TRANSLATE_NOOP("FaceWords", "face at rest")
_EYES_REST = QT_TRANSLATE_NOOP("FaceWords", "eyes relaxed")
_LIFTED = QT_TRANSLATE_NOOP("FaceWords", "{tool} lifted")
_TRAVELS = QT_TRANSLATE_NOOP("FaceWords", "{tool} from {place} to {other}")
_ON = QT_TRANSLATE_NOOP("FaceWords", "{tool} on the {place}")
_WHERE = QT_TRANSLATE_NOOP("FaceWords", "{tool} {place}")
_SAY_WHERE = frozenset({"glabC", "underBrow", "undereye", "alar", "preaur", "behindEar", "jawBack", "subchinC"})
"""The places whose words say themselves how they lie, as "beside the nose" does."""

Say = Callable[[str], str]
"""Puts a phrase or a sentence with places in braces into the person's language."""


def describe(snapshot: Snapshot, say: Say = str) -> str:
    """Return what the picture shows, as "Kiss Face, hold: lips pursed, corners up, eyes relaxed"."""
    segment = snapshot.segment
    if segment.kind is SegmentKind.CLOSE:
        return say(_DONE)
    phase = say(_PHASE_WORDS[segment.kind])
    if segment.side is not None and segment.kind is not SegmentKind.REST:
        phase = say(_SIDES[segment.side]).format(phase=phase)
    looks = [say(look) for look in looks_of(still_pose(snapshot.timeline, snapshot.position_ms))]
    looks += _hands(snapshot, say)
    return say(_PICTURE).format(exercise=snapshot.step.exercise.name, phase=phase, looks=", ".join(looks))


def looks_of(pose: Pose) -> list[str]:
    """Return the phrases for a pose, in English; at rest, one that says so."""
    cheeks = [*_cheeks(pose, "cheek_suck"), *_cheeks(pose, "cheek_puff")]
    looks = cheeks + [
        _TONGUE_TIP if name == "tongue_palate" and value < _WHOLE_TONGUE else above if value > 0 else below
        for name, above, below in _LOOKS
        if _is_seen(name, value := pose.get(name, 0.0))
    ]
    if not looks:
        return [_AT_REST]
    smiles = pose.get("smile", 0.0) >= SEEN_FROM
    eyes_rest = not any(_is_seen(name, pose.get(name, 0.0)) for name in ("lid_squint", "cheek_raise", "eye_close"))
    return [*looks, _EYES_REST] if smiles and eyes_rest else looks


def _hands(snapshot: Snapshot, say: Say) -> list[str]:
    """Return what hands and tools do in this phase, once for what both sides do alike."""
    exercise, segment = snapshot.step.exercise, snapshot.segment
    word = _TOOL_WORDS.get(exercise.tool)
    if word is None:
        return []
    found: list[str] = []
    for one in working_strokes(snapshot.timeline, segment, segment.duration_ms / 2):
        if one.state.shown < SEEN_HALF:
            continue
        arrives = one.stroke.path[-1] if one.stroke.extent >= 1 else one.stroke.path[0]
        place, other = (_PLACE_WORDS[anchor] for anchor in (one.stroke.path[0], arrives))
        if one.contact is Contact.LIFTED:
            sentence = _LIFTED
        elif place != other and segment.kind is SegmentKind.MOVE_IN:
            sentence = _TRAVELS
        else:
            place, sentence = other, _WHERE if arrives in _SAY_WHERE else _ON
        said = say(sentence).format(tool=say(word), place=say(place), other=say(other))
        if said not in found:
            found.append(said)
    return found


def _is_seen(name: str, value: float) -> bool:
    return abs(value) >= (_ANGLE_SEEN_FROM if name.startswith("head_") else SEEN_FROM)


def _cheeks(pose: Pose, name: str) -> list[str]:
    left, right = (pose.get(f"{name}_{side}", 0.0) >= SEEN_FROM for side in ("left", "right"))
    if left or right:
        return [(_BOTH_CHEEKS if left and right else _LEFT_CHEEK if left else _RIGHT_CHEEK)[name]]
    return []
