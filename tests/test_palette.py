# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.face.style import FaceStyle, colours
from facetimer.palette import PALETTES, Palette, ThemeName

TINTS = ("tint_work", "tint_ease", "tint_ready", "tint_none")
TEXTS = {
    "ink": ("ground", "raised", "sunk", *TINTS, "heat"),
    "ink_soft": ("ground", "raised"),
    "ink_on_tint": ("sunk", *TINTS),
    "on_fill": ("fill", "fill_hover", "fill_pressed"),
    "ground": ("ink",),
}
"""What carries text, and on which grounds."""
GRAPHICS = {
    "work": ("ground", "raised", "tint_work", "track"),
    "ease": ("ground", "raised", "tint_ease", "sunk", "track"),
    "ready": ("ground", "raised", "tint_ready", "track"),
    "blocked": ("ground", "raised", "sunk"),
    "edge": ("ground", "raised", "sunk"),
    "ink_on_tint": ("tint_ease", "tint_work"),
    "ink_soft": ("track",),
    "fill": ("ground", "raised", "tint_work", "tint_ease", "tint_none"),
    "ink": ("ground", "raised", "tint_work", "tint_ease"),
    "raised": ("ease",),
}
"""What is drawn, and on which grounds; the last is a tick on a disc."""


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG contrast of two `#RRGGBB` colours, 1..21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _of(name: ThemeName, roles: str, grounds: str) -> float:
    palette = PALETTES[name]
    return contrast_ratio(getattr(palette, roles), getattr(palette, grounds))


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(("text", "ground"), [(text, ground) for text in TEXTS for ground in TEXTS[text]])
def test_text_stands_out_from_its_ground(name: ThemeName, text: str, ground: str) -> None:
    assert _of(name, text, ground) >= 7


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(("graphic", "ground"), [(each, ground) for each in GRAPHICS for ground in GRAPHICS[each]])
def test_graphics_stand_out_from_their_ground(name: ThemeName, graphic: str, ground: str) -> None:
    assert _of(name, graphic, ground) >= 3


def test_every_role_has_a_need() -> None:
    named = {*TEXTS, *GRAPHICS}.union(*TEXTS.values(), *GRAPHICS.values())
    assert set(Palette.__struct_fields__) - named == {"line"}  # a hairline says nothing that space does not


@pytest.mark.parametrize("name", ThemeName)
def test_the_window_and_the_face_have_the_same_colours(name: ThemeName) -> None:
    palette, face = PALETTES[name], colours(FaceStyle(theme=name.value))
    window_s = (palette.ground, palette.ink, palette.work, palette.ease, palette.blocked)
    assert window_s == (face.ground, face.ink, face.work, face.ease, face.blocked)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
