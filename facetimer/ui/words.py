# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window's words for what the other rooms name by enumerations, and for lengths of time."""

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.library.model import Tool, Zone
from facetimer.session.timeline import SegmentKind, Side

_translate = QCoreApplication.translate


def phase_word(kind: SegmentKind) -> str:
    """Return what the player shows, large, for a phase."""
    return {
        SegmentKind.INTRO: _translate("Words", "Get ready"),
        SegmentKind.MOVE_IN: _translate("Words", "Move"),
        SegmentKind.HOLD: _translate("Words", "Hold"),
        SegmentKind.MOVE_OUT: _translate("Words", "Release"),
        SegmentKind.REST: _translate("Words", "Rest"),
        SegmentKind.SIDE_SWITCH: _translate("Words", "Switch sides"),
        SegmentKind.GAP: _translate("Words", "Next"),
        SegmentKind.CLOSE: _translate("Words", "All done"),
    }[kind]


PHASE_ICONS: dict[SegmentKind, str] = {
    SegmentKind.INTRO: "prepare",
    SegmentKind.MOVE_IN: "move-in",
    SegmentKind.HOLD: "hold",
    SegmentKind.MOVE_OUT: "release",
    SegmentKind.REST: "rest",
    SegmentKind.SIDE_SWITCH: "switch-side",
    SegmentKind.GAP: "skip",
    SegmentKind.CLOSE: "done",
}


def side_word(side: Side) -> str:
    """Return whose side it is: always the person's own."""
    if side is Side.LEFT:
        return _translate("Words", "your left")
    return _translate("Words", "your right")


def tool_word(tool: Tool) -> str:
    """Return a tool's name, as in a list."""
    return {
        Tool.NONE: _translate("Words", "no hands"),
        Tool.FINGERTIPS: _translate("Words", "fingertips"),
        Tool.INDEX_FINGERS: _translate("Words", "index fingers"),
        Tool.TWO_FINGERS: _translate("Words", "two fingers"),
        Tool.THREE_FINGERS: _translate("Words", "three fingers"),
        Tool.RING_FINGER: _translate("Words", "ring finger"),
        Tool.FLAT_FINGERS: _translate("Words", "flat fingers"),
        Tool.FLAT_HAND: _translate("Words", "flat hand"),
        Tool.KNUCKLES: _translate("Words", "knuckles"),
        Tool.PALMS: _translate("Words", "palms"),
        Tool.C_HAND: _translate("Words", "curved hand"),
        Tool.THUMB_AND_INDEX: _translate("Words", "thumb and index finger"),
        Tool.GUA_SHA: _translate("Words", "gua sha"),
        Tool.ROLLER: _translate("Words", "roller"),
    }[tool]


def zone_word(zone: Zone) -> str:
    """Return a zone's everyday name."""
    return {
        Zone.FOREHEAD: _translate("Words", "forehead"),
        Zone.GLABELLA: _translate("Words", "between the brows"),
        Zone.BROW: _translate("Words", "brows"),
        Zone.UPPER_LID: _translate("Words", "upper lids"),
        Zone.EYE: _translate("Words", "eyes"),
        Zone.UNDER_EYE: _translate("Words", "under the eyes"),
        Zone.CROWS_FEET: _translate("Words", "outer eye corners"),
        Zone.TEMPLE: _translate("Words", "temples"),
        Zone.NOSE: _translate("Words", "nose"),
        Zone.CHEEK_UPPER: _translate("Words", "upper cheeks"),
        Zone.CHEEK_LOWER: _translate("Words", "lower cheeks"),
        Zone.NASOLABIAL: _translate("Words", "beside the nose and mouth"),
        Zone.UPPER_LIP: _translate("Words", "upper lip"),
        Zone.LIPS: _translate("Words", "lips"),
        Zone.CHIN: _translate("Words", "chin"),
        Zone.JAWLINE: _translate("Words", "jawline"),
        Zone.MASSETER: _translate("Words", "chewing muscles"),
        Zone.PREAURICULAR: _translate("Words", "in front of the ears"),
        Zone.EAR: _translate("Words", "ears"),
        Zone.UNDER_CHIN: _translate("Words", "under the chin"),
        Zone.NECK_SIDE: _translate("Words", "sides of the neck"),
        Zone.NECK_FRONT: _translate("Words", "front of the neck"),
        Zone.CLAVICLE: _translate("Words", "collarbones"),
    }[zone]


def length_words(length_ms: int) -> str:
    """Return a length as `45 s`, `4 min 16 s`, or `13 h 51 min`."""
    minutes, seconds = divmod(round(length_ms / 1000), 60)
    locale = QLocale()
    if minutes >= 60:
        hours, minutes = divmod(minutes, 60)
        return _translate("Words", "{hours} h {minutes} min").format(
            hours=locale.toString(hours), minutes=locale.toString(minutes)
        )
    if not minutes:
        return _translate("Words", "{seconds} s").format(seconds=locale.toString(seconds))
    if not seconds:
        return _translate("Words", "{minutes} min").format(minutes=locale.toString(minutes))
    return _translate("Words", "{minutes} min {seconds} s").format(
        minutes=locale.toString(minutes), seconds=locale.toString(seconds)
    )


def clock_words(length_ms: int) -> str:
    """Return a running length as `1:32`; a second that has begun counts whole."""
    minutes, seconds = divmod(-(-max(0, length_ms) // 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def session_outcome_word(outcome: str) -> str:
    """Return how a session ended."""
    return {
        "complete": _translate("Words", "complete"),
        "partial": _translate("Words", "partly done"),
        "interrupted": _translate("Words", "interrupted"),
    }.get(outcome, outcome)


def step_outcome_word(outcome: str) -> str:
    """Return how a step ended."""
    return {
        "done": _translate("Words", "done"),
        "skipped": _translate("Words", "skipped"),
        "partial": _translate("Words", "begun"),
        "not_reached": _translate("Words", "not reached"),
    }.get(outcome, outcome)
