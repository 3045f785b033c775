# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The picture in words, for people who do not see it. It changes once per phase, never per frame."""

from facetimer.face.pose import Pose, still_pose
from facetimer.face.strokes import Contact, working_strokes
from facetimer.library.vocabulary import Tool
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind

_PHASE_WORDS = {
    SegmentKind.INTRO: "get ready",
    SegmentKind.MOVE_IN: "move",
    SegmentKind.HOLD: "hold",
    SegmentKind.MOVE_OUT: "release",
    SegmentKind.REST: "rest",
    SegmentKind.SIDE_SWITCH: "switch sides",
    SegmentKind.GAP: "pause",
    SegmentKind.CLOSE: "all done",
}

_TOOL_WORDS = {
    Tool.FINGERTIPS: "fingertips",
    Tool.INDEX_FINGERS: "index fingers",
    Tool.TWO_FINGERS: "two fingers",
    Tool.THREE_FINGERS: "three fingers",
    Tool.RING_FINGER: "ring fingers",
    Tool.FLAT_FINGERS: "flat fingers",
    Tool.FLAT_HAND: "flat hand",
    Tool.KNUCKLES: "knuckles",
    Tool.PALMS: "palms",
    Tool.C_HAND: "curved hands",
    Tool.THUMB_AND_INDEX: "thumb and index finger",
    Tool.GUA_SHA: "gua sha",
    Tool.ROLLER: "roller",
}

_PLACE_WORDS = {
    "hairC": "mid-hairline", "foreC": "mid-forehead", "foreHi": "hairline", "hairSide": "side of the hairline",
    "glabC": "between the brows", "browIn": "inner brow", "browMid": "middle of the brow", "browOut": "outer brow",
    "temple": "temple", "taiyang": "temple", "cantIn": "inner corner of the eye",
    "cantOut": "outer corner of the eye", "pupil": "bone around the eye", "undereye": "under the eye",
    "crow": "outer corner of the eye", "noseSide": "side of the nose", "alar": "beside the nose",
    "malar": "cheek", "zygo": "cheekbone", "preaur": "in front of the ear", "tmj": "jaw joint",
    "mouth": "corner of the mouth", "buccal": "cheek", "philC": "upper lip", "lipsC": "lips", "chinC": "chin",
    "chin": "chin", "jawMid": "jaw", "jawAng": "angle of the jaw", "massTop": "top of the jaw muscle",
    "massMid": "middle of the jaw muscle", "massLow": "foot of the jaw muscle", "ear": "ear",
    "behindEar": "behind the ear", "jawBack": "behind the jaw", "neckHi": "side of the neck",
    "neckMid": "side of the neck", "neckLo": "side of the neck", "terminus": "hollow above the collarbone",
    "subchinC": "under the chin", "clav": "collarbone", "yintang": "point between the brows",
    "bl2": "notch of the inner brow", "gb14": "point above the brow", "li20": "point beside the nose",
    "st7": "hollow in front of the ear", "st6": "jaw muscle",
}  # fmt: skip
"""Every anchor of the library, as a person would say it."""

SEEN_FROM = 0.15
"""Below this a parameter is too weak to be worth a word."""

# In the order they are said: parameter, what it looks like above and below 0.
_LOOKS: tuple[tuple[str, str, str], ...] = (
    ("lip_pucker", "lips pursed", ""),
    ("lip_funnel", "lips in an O", ""),
    ("lip_press", "lips pressed", ""),
    ("lip_roll_upper", "upper lip over the teeth", ""),
    ("lip_roll_lower", "lower lip over the teeth", ""),
    ("lip_stretch", "mouth stretched wide", ""),
    ("smile", "corners up", ""),
    ("mouth_frown", "corners down", ""),
    ("dimple", "corners drawn in", ""),
    ("upper_lip_raise", "upper lip raised", ""),
    ("jaw_open", "jaw open", ""),
    ("jaw_forward", "jaw forward", ""),
    ("jaw_side", "jaw to your left", "jaw to your right"),
    ("chin_raise", "chin raised", ""),
    ("tongue_bulge", "tongue behind the lips", ""),
    ("tongue_palate", "tongue on the palate", ""),
    ("nose_wrinkle", "nose wrinkled", ""),
    ("cheek_raise", "cheeks raised", ""),
    ("brow_inner_up", "inner brows up", ""),
    ("brow_outer_up", "outer brows up", ""),
    ("brow_down", "brows drawn down", ""),
    ("brow_lateral", "brows apart", ""),
    ("eye_wide", "eyes wide", ""),
    ("lid_squint", "lower lids up", ""),
    ("eye_close", "eyes closed", ""),
    ("gaze_y", "looking up", "looking down"),
    ("gaze_x", "looking to your left", "looking to your right"),
    ("head_yaw", "head turned to your left", "head turned to your right"),
    ("head_pitch", "chin up", "chin down"),
    ("head_roll", "head tilted to your left", "head tilted to your right"),
    ("neck_tight", "neck drawn", ""),
)
_ANGLE_SEEN_FROM = 4.0


def describe(snapshot: Snapshot) -> str:
    """Return what the picture shows, as "Kiss Face, hold: lips pursed, corners up, eyes relaxed"."""
    segment = snapshot.segment
    if segment.kind is SegmentKind.CLOSE:
        return "All done: face at rest"
    phase = _PHASE_WORDS[segment.kind]
    if segment.side is not None and segment.kind is not SegmentKind.REST:
        phase = f"{phase}, your {segment.side.value}"
    looks = looks_of(still_pose(snapshot.timeline, snapshot.position_ms)) + _hands(snapshot)
    return f"{snapshot.step.exercise.name}, {phase}: {', '.join(looks)}"


def looks_of(pose: Pose) -> list[str]:
    """Return the phrases for a pose; at rest, one that says so."""
    cheeks = [*_cheeks(pose, "cheek_suck", "drawn in"), *_cheeks(pose, "cheek_puff", "full of air")]
    looks = cheeks + [
        above if value > 0 else below
        for name, above, below in _LOOKS
        if _is_seen(name, value := pose.get(name, 0.0))
    ]
    if not looks:
        return ["face at rest"]
    smiles = pose.get("smile", 0.0) >= SEEN_FROM
    eyes_rest = not any(_is_seen(name, pose.get(name, 0.0)) for name in ("lid_squint", "cheek_raise", "eye_close"))
    return [*looks, "eyes relaxed"] if smiles and eyes_rest else looks


def _hands(snapshot: Snapshot) -> list[str]:
    """Return what hands and tools do in this phase, once for what both sides do alike."""
    exercise, segment = snapshot.step.exercise, snapshot.segment
    word = _TOOL_WORDS.get(exercise.tool)
    if word is None:
        return []
    found: list[str] = []
    for one in working_strokes(snapshot.timeline, segment, segment.duration_ms / 2):
        arrives = one.stroke.path[-1] if one.stroke.extent >= 1 else one.stroke.path[0]
        places = [_PLACE_WORDS[anchor] for anchor in (one.stroke.path[0], arrives)]
        if one.contact is Contact.LIFTED:
            said = f"{word} lifted"
        elif places[0] != places[1] and segment.kind is SegmentKind.MOVE_IN:
            said = f"{word} from {places[0]} to {places[1]}"
        else:
            said = f"{word} {_at(places[1])}"
        if said not in found:
            found.append(said)
    return found


def _at(place: str) -> str:
    """A place as where something is: "beside the nose" says so itself, "cheek" needs "on the"."""
    return place if place.startswith(("in ", "be", "under ")) else f"on the {place}"


def _is_seen(name: str, value: float) -> bool:
    return abs(value) >= (_ANGLE_SEEN_FROM if name.startswith("head_") else SEEN_FROM)


def _cheeks(pose: Pose, name: str, words: str) -> list[str]:
    left, right = (pose.get(f"{name}_{side}", 0.0) >= SEEN_FROM for side in ("left", "right"))
    if left and right:
        return [f"cheeks {words}"]
    if left or right:
        return [f"your {'left' if left else 'right'} cheek {words}"]
    return []
