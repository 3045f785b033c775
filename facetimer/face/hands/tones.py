# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The colours of hands and of what they hold, worked out from those of the face they lie on."""

from functools import lru_cache

from facetimer.face.style import Colours, mixed

JADE = {
    "tool": "#9CC3AE", "tool_light": "#C9E2D3", "tool_deep": "#6A9884", "edge": "#F2FBF6", "metal": "#C9C2B6",
}  # fmt: skip
"""Stone and roller, and the metal of the roller's yoke; the edge is the line of light where it works."""
LIT, LIT_ON_DEEP = 0.25, 0.38
"""How much lighter a hand is than the face it lies on: more where skin and ink lie close."""
DEEP_BELOW = 120
"""The mean of the three channels of a skin from which down it counts as deep."""


def hand_tones(colours: Colours) -> dict[str, str]:
    """Return a colour for each tone of the drawings; the same object for the same skin."""
    names = ("skin", "shade", "deep", "light", "ink", "lip_upper")
    return _tones(*(colours.tones[name] for name in names))


@lru_cache(maxsize=16)
def _tones(skin: str, shade: str, deep: str, light: str, ink: str, lip: str) -> dict[str, str]:
    brightness = sum(int(skin[i : i + 2], 16) for i in (1, 3, 5)) / 3
    lit = mixed("#FFFFFF", light, 0.35)
    return {
        "hand": mixed(light, skin, LIT_ON_DEEP if brightness < DEEP_BELOW else LIT),
        "shade": shade, "deep": deep, "light": light, "ink": ink, "blood": mixed(skin, lip, 0.2),
        "nail": mixed("#FFFFFF", mixed(lip, light, 0.09), 0.06), "nail_tip": lit,
        "nail_ink": mixed(deep, ink, 0.6), "pad": lit,
        **JADE,
    }  # fmt: skip
