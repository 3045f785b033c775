# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a face may look: themes, six skin tones, three hair shapes, line only; and the colour of every tone.

Owns colours and nothing of geometry. Ground, ink and the colours of work, ease and blocked are those of the
interface (`palette.py`); skin, lips and hair are drawn in flat tones, light to deep.
"""

from msgspec import Struct

from facetimer.palette import PALETTES, ThemeName

SKIN_TONES = 6
HAIR_SHAPES = 3


class FaceStyle(Struct, frozen=True):
    """What the person chose.

    Attributes:
        theme: one of `ThemeName`.
        skin_tone: 0 (lightest) to 5 (deepest).
        hair: 0 tied back, 1 short, 2 full curls.
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

QUIET = {ThemeName.LIGHT: "#77706A", ThemeName.DARK: "#9A938D", ThemeName.CONTRAST: "#B0B0B0"}


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

    def of(self, tone: str) -> str | None:
        """Return the colour of `tone`; None where this style leaves it out."""
        return self.tones.get(tone)


def mixed(colour: str, ground: str, share: float) -> str:
    """Return what `colour` at opacity `share` looks like on `ground`.

    An opaque line paints ten times as fast as a translucent one (software raster, measured).
    """
    parts = (
        round(int(ground[i : i + 2], 16) + share * (int(colour[i : i + 2], 16) - int(ground[i : i + 2], 16)))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def colours(style: FaceStyle) -> Colours:
    """Return the colours of `style`. Line-only and high contrast keep the inks and leave every fill out."""
    theme, skin = ThemeName(style.theme), SKINS[style.skin_tone]
    palette = PALETTES[theme]
    ink, ground = palette.ink, palette.ground
    plain = style.line_only or theme is ThemeName.CONTRAST
    if plain:
        tones = {
            "skin": ground, "hair": ground, "ink": ink, "rim": ink, "lash": ink, "brow": ink, "seam": ink,
            "fold": ink, "strand": ink, "iris": ink, "pupil": ground, "opening": ink, "eye": ground,
            "lip_upper": ground, "lip_lower": ground, "lip_ink": ink, "teeth": ground, "tongue": ground,
            "light": ground,
        }  # fmt: skip
    else:
        tones = {
            "skin": skin.base, "shade": skin.shade, "deep": skin.deep, "light": skin.light,
            "lip_light": skin.light, "hair": skin.hair, "strand": skin.strand, "sheen": skin.strand,
            "brow": skin.hair, "iris": skin.iris, "iris_glow": skin.iris_glow, "pupil": "#120C0A",
            "eye": "#F6F0E8" if theme is ThemeName.LIGHT else "#EAE2D8", "eye_shade": "#D9CCC0",
            "lip_upper": skin.lip_upper, "lip_lower": skin.lip_lower, "lip_ink": skin.ink,
            "opening": "#3A1614", "eye_light": "#FFFFFF", "blush": skin.shade, "teeth": "#F3ECE2",
            "tongue": "#A8514C", "ink": skin.ink, "lash": skin.ink, "seam": skin.ink, "fold": skin.ink,
            "rim": skin.ink if theme is ThemeName.LIGHT else "#E6D8CB",
        }  # fmt: skip
    outlined = frozenset({"hair", "lip_upper", "lip_lower"}) if plain else frozenset[str]()
    return Colours(ground, tones, outlined, palette.work, palette.ease, palette.blocked, QUIET[theme], ink)
