# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words of the house: zones, tools, pressure, flags, and where a figure comes from.

Owns names and nothing that is made of them. It must not know how a file is read or how anything is drawn.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

T_co = TypeVar("T_co", covariant=True)

MAX_CUE_WORDS = 12
"""A cue is heard while the hands are busy: longer ones do not fit the shortest preparation (2 s)."""


class Source(StrEnum):
    """Where a figure comes from. The three stand side by side; none overwrites another."""

    ARTICLE = "article"
    """One of the two source articles states it."""
    APP = "app"
    """Our suggestion: neither article nor study gives it."""
    MINE = "mine"
    """The person's own choice."""

    @classmethod
    def _missing_(cls, value: object) -> "Source | None":
        """Read the word that files had for `ARTICLE` before."""
        return cls.ARTICLE if value == "seed" else None


class Sourced(Struct, Generic[T_co], frozen=True):
    """A value together with where it comes from."""

    value: T_co
    source: Source = Source.APP


class Category(StrEnum):
    """What kind of practice an exercise is; exercise and massage are never mixed up."""

    EXERCISE = "exercise"
    EXERCISE_ASSISTED = "exercise-assisted"
    EXERCISE_ADVANCED = "exercise-advanced"
    RELAX = "relax"
    STRETCH = "stretch"
    MASSAGE = "massage"
    LYMPH = "lymph"
    GUA_SHA = "gua-sha"
    ROLLER = "roller"
    ACUPRESSURE = "acupressure"


class Goal(StrEnum):
    """What an exercise is for; a brow is eased, a cheek is worked, and the two are never mixed."""

    EASE = "ease"
    WORK = "work"


class Camera(StrEnum):
    """From where a move is seen best; what each sees is in `assets/face/cameras.toml`."""

    FRONT = "front"
    FACE = "face"
    HEAD = "head"
    NECK = "neck"
    COLLARBONES = "collarbones"
    LOWER_FACE = "lower-face"
    MOUTH = "mouth"
    UPPER_FACE = "upper-face"
    EYES = "eyes"
    EAR = "ear"
    THREE_QUARTER = "three-quarter"
    THREE_QUARTER_NECK = "three-quarter-neck"
    PROFILE = "profile"
    PROFILE_MOUTH = "profile-mouth"
    CUT = "cut"
    WAIST = "waist"


class Zone(StrEnum):
    """The 23 zones of the face and neck. Paired zones exist on both sides under one name."""

    FOREHEAD = "forehead"
    GLABELLA = "glabella"
    BROW = "brow"
    UPPER_LID = "upper_lid"
    EYE = "eye"
    UNDER_EYE = "under_eye"
    CROWS_FEET = "crows_feet"
    TEMPLE = "temple"
    NOSE = "nose"
    CHEEK_UPPER = "cheek_upper"
    CHEEK_LOWER = "cheek_lower"
    NASOLABIAL = "nasolabial"
    UPPER_LIP = "upper_lip"
    LIPS = "lips"
    CHIN = "chin"
    JAWLINE = "jawline"
    MASSETER = "masseter"
    PREAURICULAR = "preauricular"
    EAR = "ear"
    UNDER_CHIN = "under_chin"
    NECK_SIDE = "neck_side"
    NECK_FRONT = "neck_front"
    CLAVICLE = "clavicle"


ZONE_WORDS: Mapping[Zone, Notice] = {
    Zone.FOREHEAD: Notice(QT_TRANSLATE_NOOP("Notices", "forehead")),
    Zone.GLABELLA: Notice(QT_TRANSLATE_NOOP("Notices", "between the brows")),
    Zone.BROW: Notice(QT_TRANSLATE_NOOP("Notices", "brows")),
    Zone.UPPER_LID: Notice(QT_TRANSLATE_NOOP("Notices", "upper lids")),
    Zone.EYE: Notice(QT_TRANSLATE_NOOP("Notices", "eyes")),
    Zone.UNDER_EYE: Notice(QT_TRANSLATE_NOOP("Notices", "under the eyes")),
    Zone.CROWS_FEET: Notice(QT_TRANSLATE_NOOP("Notices", "outer corners of the eyes")),
    Zone.TEMPLE: Notice(QT_TRANSLATE_NOOP("Notices", "temples")),
    Zone.NOSE: Notice(QT_TRANSLATE_NOOP("Notices", "nose")),
    Zone.CHEEK_UPPER: Notice(QT_TRANSLATE_NOOP("Notices", "upper cheeks")),
    Zone.CHEEK_LOWER: Notice(QT_TRANSLATE_NOOP("Notices", "lower cheeks")),
    Zone.NASOLABIAL: Notice(QT_TRANSLATE_NOOP("Notices", "smile lines")),
    Zone.UPPER_LIP: Notice(QT_TRANSLATE_NOOP("Notices", "upper lip")),
    Zone.LIPS: Notice(QT_TRANSLATE_NOOP("Notices", "lips")),
    Zone.CHIN: Notice(QT_TRANSLATE_NOOP("Notices", "chin")),
    Zone.JAWLINE: Notice(QT_TRANSLATE_NOOP("Notices", "jawline")),
    Zone.MASSETER: Notice(QT_TRANSLATE_NOOP("Notices", "chewing muscles")),
    Zone.PREAURICULAR: Notice(QT_TRANSLATE_NOOP("Notices", "in front of the ears")),
    Zone.EAR: Notice(QT_TRANSLATE_NOOP("Notices", "ears")),
    Zone.UNDER_CHIN: Notice(QT_TRANSLATE_NOOP("Notices", "under the chin")),
    Zone.NECK_SIDE: Notice(QT_TRANSLATE_NOOP("Notices", "sides of the neck")),
    Zone.NECK_FRONT: Notice(QT_TRANSLATE_NOOP("Notices", "front of the neck")),
    Zone.CLAVICLE: Notice(QT_TRANSLATE_NOOP("Notices", "collarbones")),
}
"""The everyday name of each zone, in the window and in sentences."""

NEVER_TOUCHED = frozenset({Zone.EYE, Zone.NECK_FRONT})
"""No stroke of any exercise enters these: the globe of the eye, and larynx, thyroid and carotids."""


class Tool(StrEnum):
    """What touches the face."""

    NONE = "none"
    FINGERTIPS = "fingertips"
    INDEX_FINGERS = "index_fingers"
    TWO_FINGERS = "two_fingers"
    THREE_FINGERS = "three_fingers"
    RING_FINGER = "ring_finger"
    FLAT_FINGERS = "flat_fingers"
    FLAT_HAND = "flat_hand"
    KNUCKLES = "knuckles"
    PALMS = "palms"
    C_HAND = "c_hand"
    THUMB_AND_INDEX = "thumb_and_index"
    GUA_SHA = "gua_sha"
    ROLLER = "roller"


class ToolEdge(StrEnum):
    """The part of a gua sha or roller that meets the skin."""

    LONG = "long"
    NOTCH = "notch"
    SMALL = "small"
    LARGE = "large"


class SideHand(StrEnum):
    """Which hand works where one side is worked after the other; it is said with the side."""

    SAME = "same"
    """The hand of the side that is worked."""
    OPPOSITE = "opposite"


class Sides(StrEnum):
    """Which sides a step of a routine works, of an exercise that works one after the other."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class Pressure(StrEnum):
    """Three steps and no "firm": feather moves the skin only; medium is the most this app ever asks for."""

    NONE = "none"
    FEATHER = "feather"
    LIGHT = "light"
    LIGHT_MEDIUM = "light-medium"
    MEDIUM = "medium"


class Flag(StrEnum):
    """Situations of the person under which an exercise is blocked, asked about or softened."""

    INJ = "INJ"
    SURG = "SURG"
    SKIN = "SKIN"
    BLEED = "BLEED"
    PALSY = "PALSY"
    TMJ = "TMJ"
    CAROTID = "CAROTID"
    LYMPH = "LYMPH"
    EYE = "EYE"
    NECKROM = "NECKROM"
    NEURO = "NEURO"
    BREATH = "BREATH"
    DENT = "DENT"
    PREG = "PREG"
    LINES = "LINES"


class Evidence(StrEnum):
    """How much is known, in the chip shown beside an exercise."""

    SMALL_STUDY = "small-study"
    SMALL_STUDY_SHORT = "small-study-short"
    INDIRECT = "indirect"
    TRADITIONAL = "traditional"
    COMFORT = "comfort"


class PrepCard(StrEnum):
    """Which card of preparations a routine shows before it starts."""

    EXERCISE = "exercise"
    OIL = "oil"
    OIL_LATER = "oil-later"
    TOOL = "tool"
    LYMPH = "lymph"
    JAW = "jaw"
    POINTS = "points"
