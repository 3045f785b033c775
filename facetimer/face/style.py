# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a face may look: themes, six skin tones, hair shapes, line only; and the colour of every tone.

Owns colours and nothing of geometry. Ground, ink and the colours of work, ease and blocked are those of the
interface (`palette.py`). Inks and fills have tones; what is soft has shades, which are multiplied with the skin,
and lights, which are laid on it.
"""

from msgspec import Struct

from facetimer.face.geometry.shapes import Blend
from facetimer.palette import PALETTES, ThemeName

SKIN_TONES = 6
HAIR_SHAPES = 4


class FaceStyle(Struct, frozen=True):
    """What the person chose.

    Attributes:
        theme: one of `ThemeName`.
        skin_tone: 0 (lightest) to 5 (deepest).
        hair: 0 tied back, 1 short, 2 full curls, 3 close-cropped.
        line_only: contours without tones.
        facing: as someone opposite would be seen; otherwise as in a mirror.
        reduced_motion: stills that cross-fade instead of movement.

    Raises:
        ValueError: theme, skin tone or hair is out of range.
    """

    theme: str = ThemeName.LIGHT
    skin_tone: int = 2
    hair: int = 0
    line_only: bool = False
    facing: bool = False
    reduced_motion: bool = False

    def __post_init__(self) -> None:
        ThemeName(self.theme)
        if not 0 <= self.skin_tone < SKIN_TONES:
            raise ValueError(f"skin_tone is {self.skin_tone}; it goes from 0 to {SKIN_TONES - 1}")
        if not 0 <= self.hair < HAIR_SHAPES:
            raise ValueError(f"hair is {self.hair}; it goes from 0 to {HAIR_SHAPES - 1}")


class SkinTone(Struct, frozen=True):
    """Flat tones of one skin: the plane in the light, two shades, lips, and the ink that reads on it."""

    base: str
    shade: str
    deep: str
    light: str
    lip_upper: str
    lip_lower: str
    ink: str
    hair: str
    strand: str
    iris: str
    iris_glow: str


SKINS: tuple[SkinTone, ...] = tuple(
    SkinTone(*row.split())
    for row in (
        "#F7E4D5 #ECCDB9 #DDB199 #FDF3EA #BE7168 #CF8C80 #3A2620 #8A5A38 #B98655 #54696B #A9BDB4",
        "#F0D0B4 #E2B696 #CF9976 #F8E2CD #B0645A #C37F70 #36231B #4E3527 #7D5A42 #54462F #94825A",
        "#E0B48E #CD9A72 #B57F58 #ECC9A8 #9E574B #B27060 #2F1D15 #33251F #5F473A #452C18 #7B5433",
        "#C38D62 #AC754C #8F5C3A #D3A27A #8A4740 #9E5F52 #28170F #2A1F1B #554238 #392616 #6B4A2F",
        "#96623F #7F4F31 #653C25 #A97650 #6E3733 #875046 #1D100A #221A18 #4A3B34 #2F1E13 #573A26",
        "#6A4430 #573625 #43291C #7E563F #532A29 #6F403A #130A07 #1A1514 #443833 #24170F #46301F",
    )
)
"""Light to deep; the columns are the fields of `SkinTone`."""

DEEP_SKINS = 4
"""From this skin on what is lit is told by light laid on, not by shade."""
STAGE = "#3D373C"
"""The middle of the dark ground behind the head."""

QUIET = {ThemeName.LIGHT: "#77706A", ThemeName.DARK: "#9A938D", ThemeName.CONTRAST: "#B0B0B0"}
BREATH = {ThemeName.LIGHT: "#1E6FC8", ThemeName.DARK: "#3D94E6", ThemeName.CONTRAST: "#7CC4FF"}
"""Air that flows: blue, beside jaws and hands, whose arrows are green; at least 3 : 1 against the ground."""


Shade = tuple[str, Blend, float]
"""A colour, how it meets the skin, and by what its opacity is multiplied."""


class Plate(Struct, frozen=True):
    """The colours of muscles at work and of warmth, for one skin.

    Attributes:
        blend: how a bloom meets the skin.
        bloom: its colour; `named` and `working` are how much of it shows.
        body: of a muscle at work.
        strand: a bundle of fibres on it.
        dark: the shade beside a bundle of fibres.
        light: the light on it; `shine` is how much of it lies on the bellies.
        warm: what a massage lays on the skin; `warmest` is how much of it shows.
        grey: what is left out.
    """

    blend: Blend
    bloom: str
    named: float
    working: float
    body: Shade
    strand: str
    dark: str
    light: str
    shine: float
    warm: str
    warmest: float
    grey: str


PLATES = (
    ("#C24C36", "#8C301E"), ("#AE3E2A", "#7A2616"), ("#962E1B", "#641A0C"), ("#63190A", "#410F05"),
    ("#FFC5A2", "#FFE9DA"), ("#F5926F", "#FFD4BA"),
)  # fmt: skip
"""A muscle at work, and its shade (on deep skins its light), by skin: 3 : 1 or more against bare skin (tests)."""

BLUSH = "#DB6E5C"
NAMED = (0.71, 0.75, 0.82, 1.0)
"""What names a muscle on skins that are not deep, and how much of it shows: 1.8 : 1 in the middle."""

GUIDE, GUIDE_ON_DEEP = "#1F4F42", "#FFFDF9"


class Colours(Struct, frozen=True):
    """The colour of every tone that a part of the rig may name, for one style."""

    ground: str
    tones: dict[str, str]
    outlined: frozenset[str]
    """Tones whose fills get a contour of their own, because the fill does not show."""
    work: str
    ease: str
    blocked: str
    quiet: str
    """Grey, for what is closed off."""
    ink: str
    guide: str
    """Of ways and signs: at least 3 : 1 against the skin (tests)."""
    casing: str
    """The opposite of a guide, around it."""
    breath: str
    """Of air that flows: blue in every style."""
    force: str
    """Of a muscle that pushes against a hand: stands out from the skin, whatever the theme."""
    plate: Plate | None
    """Of muscles; None where the style has lines alone."""
    shades: dict[str, Shade]
    """What soft planes are painted with; none where the style has lines alone."""

    def of(self, tone: str) -> str | None:
        """Return the colour of `tone`; None where this style leaves it out."""
        return self.tones.get(tone)

    def shade(self, tone: str) -> Shade | None:
        """Return what a soft plane of `tone` is painted with; None where this style leaves it out."""
        return self.shades.get(tone)


def mixed(colour: str, ground: str, share: float) -> str:
    """Return what `colour` at opacity `share` looks like on `ground`.

    An opaque line paints ten times as fast as a translucent one (software raster, measured).
    """
    parts = (
        round(int(ground[i : i + 2], 16) + share * (int(colour[i : i + 2], 16) - int(ground[i : i + 2], 16)))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def ratio(colour: str, base: str) -> str:
    """Return what turns `base` into `colour` when it is multiplied with it; nothing becomes lighter."""
    parts = (round(255 * min(1.0, a / max(1, b))) for a, b in zip(_channels(colour), _channels(base), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)


def colours(style: FaceStyle) -> Colours:
    """Return the colours of `style`. Line-only and high contrast keep the inks and leave every fill out."""
    theme, skin = ThemeName(style.theme), SKINS[style.skin_tone]
    palette = PALETTES[theme]
    deep = style.skin_tone >= DEEP_SKINS
    plain = style.line_only or theme is ThemeName.CONTRAST
    hole = palette.ink if theme is ThemeName.LIGHT else palette.ground  # a white hole is none
    tones = (
        {**_line_tones(palette.ink, palette.ground), "opening": hole}
        if plain
        else _skin_tones(skin, theme, deep_skin=deep)
    )
    shades = {} if plain else _shades(skin, style.skin_tone)
    outlined = frozenset({"hair", "hair_mass", "lip_upper", "lip_lower"}) if plain else frozenset[str]()
    guides = (GUIDE_ON_DEEP, GUIDE) if deep else (GUIDE, GUIDE_ON_DEEP)
    if plain:
        guides = (palette.ease, palette.ground)
    red = PALETTES[ThemeName.DARK].work if deep else mixed("#000000", PALETTES[ThemeName.LIGHT].work, 0.08)
    force = palette.work if plain else red
    named = (palette.work, palette.ease, palette.blocked, QUIET[theme], palette.ink, *guides, BREATH[theme], force)
    plate = None if plain else _plate(skin, style.skin_tone)
    return Colours(palette.ground, tones, outlined, *named, plate, shades)


def _line_tones(ink: str, ground: str) -> dict[str, str]:
    inks = "ink rim lash brow seam fold inner quiet strand iris opening lip_ink lip_fold hair_high hair_shine"
    grounds = "skin hair hair_mass pupil eye lip_upper lip_lower teeth light"
    return dict.fromkeys(inks.split(), ink) | dict.fromkeys(grounds.split(), ground)


def _skin_tones(skin: SkinTone, theme: ThemeName, *, deep_skin: bool) -> dict[str, str]:
    upper = mixed(skin.ink, skin.lip_upper, 0.10)
    white = "#F4EDE4" if theme is ThemeName.LIGHT else "#EAE2D8"
    tones = {
        "skin": skin.base, "shade": skin.shade, "deep": skin.deep, "light": skin.light,
        "hair": skin.hair, "strand": skin.strand, "sheen": skin.strand, "brow": skin.hair,
        "brow_edge": mixed(skin.base, skin.hair, 0.18), "iris": skin.iris,
        "iris_rim": mixed("#000000", skin.iris, 0.35), "iris_glow": skin.iris_glow, "pupil": "#0E0908",
        "eye": white,
        "lip_upper": upper, "lip_lower": skin.lip_lower, "lip_dark": mixed(skin.ink, upper, 0.55),
        "lip_shine": mixed(skin.light, skin.lip_lower, 0.42 if deep_skin else 0.60),
        "lip_fold": mixed(skin.ink, upper, 0.62), "lip_edge_upper": mixed(skin.ink, upper, 0.42),
        "lip_edge_lower": mixed(skin.ink, skin.lip_lower, 0.50), "lip_ink": skin.ink,
        "opening": "#220A09", "eye_light": "#FFFFFF", "teeth": "#EADFD2", "tongue": "#9A5650",
        "ink": skin.ink, "lash": skin.ink, "seam": skin.ink, "fold": skin.ink, "rim": skin.ink,
        "inner": mixed(skin.deep, skin.ink, 0.42), "quiet": mixed(skin.deep, skin.ink, 0.68),
        "waterline": mixed("#D9A090", skin.light, 0.4), "tear": "#D99A8C",
    }  # fmt: skip
    tones |= _hair_tones(skin)
    if theme is ThemeName.DARK:
        tones["rim_light"] = mixed("#FFF1DC", skin.light, 0.35)
        tones["hair_rim"] = mixed("#E9C9A8", skin.strand, 0.45)
        tones["stage"] = STAGE
    return tones


def _hair_tones(skin: SkinTone) -> dict[str, str]:
    hair, strand = skin.hair, skin.strand
    return {
        "hair_lock": hair, "hair_mass": mixed("#000000", hair, 0.45),
        "hair_black": mixed("#000000", hair, 0.45), "hair_dark": mixed("#000000", hair, 0.20),
        "hair_low": mixed(strand, hair, 0.20), "hair_mid": mixed(strand, hair, 0.40),
        "hair_high": mixed(strand, hair, 0.70), "hair_shine": mixed(skin.light, strand, 0.18),
        "hair_root": mixed(skin.base, hair, 0.25), "hair_edge": mixed(skin.base, hair, 0.12),
        "hair_stub": mixed(skin.base, hair, 0.30), "hair_cast": mixed(skin.ink, skin.deep, 0.25),
    }  # fmt: skip


def _shades(skin: SkinTone, number: int) -> dict[str, Shade]:
    """Return the soft tones: the same mask is right on every skin because shades are ratios to the base."""
    deep_skin = number >= DEEP_SKINS
    warm = mixed("#8A3A1C", skin.deep, 0.10 if deep_skin else 0.26)
    dark = mixed(skin.ink, warm, 0.18 if deep_skin else 0.28)
    blood: Shade = ("#E8A08C", Blend.MULTIPLY, 0.16)
    if number == DEEP_SKINS - 1:
        blood = ("#C8705A", Blend.MULTIPLY, 0.14)
    elif deep_skin:
        blood = ("#C47A55", Blend.SCREEN, 0.05)
    return {
        "shade": (ratio(skin.shade, skin.base), Blend.MULTIPLY, 1.0),
        "deep": (ratio(skin.deep, skin.base), Blend.MULTIPLY, 1.0),
        "dark": (ratio(dark, skin.base), Blend.MULTIPLY, 1.0),
        "light": (skin.light, Blend.NORMAL, 1.0),
        "glint": (mixed("#FFFFFF", skin.light, 0.5), Blend.NORMAL, 1.0),
        "skin": (skin.base, Blend.NORMAL, 1.0),
        "blood": blood,
        "lid_shade": ("#A0938A", Blend.MULTIPLY, 1.0),
        "brow": (skin.hair, Blend.NORMAL, 1.0),
        "hair": (skin.hair, Blend.NORMAL, 1.0),
        "hair_black": (mixed("#000000", skin.hair, 0.42), Blend.NORMAL, 1.0),
        "strand": (skin.strand, Blend.NORMAL, 1.0),
    }


def _plate(skin: SkinTone, number: int) -> Plate:
    body, other = PLATES[number]
    if number >= DEEP_SKINS:
        return Plate(
            Blend.SCREEN, body, 0.50, 0.20, (body, Blend.NORMAL, 0.9), body, mixed("#B8452C", body, 0.8), other,
            0.3, "#DC6A4C", 0.62, "#8A8A8A",
        )  # fmt: skip
    return Plate(
        Blend.MULTIPLY, BLUSH, NAMED[number], 0.36, (ratio(body, skin.base), Blend.MULTIPLY, 0.62),
        body, other, mixed("#FFD8B4", body, 0.50), 0.16, "#F0968C", 0.62 if number < DEEP_SKINS - 1 else 0.85,
        "#9A9A9A",
    )  # fmt: skip
