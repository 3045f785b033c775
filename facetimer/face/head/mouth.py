# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth in a pose: its measures, how much there is of each form, and the blend of the forms.

The measures follow the formulas of the domain pack (§4a): a smile hardly widens rounded lips, it speaks through
cheeks, folds and corners. The forms are drawn (`45-mouth.toml`); their weights follow from the pose. Pure
arithmetic in canvas units.
"""

from collections.abc import Mapping
from math import cos, pi, radians, sin, sqrt

from msgspec import Struct

from facetimer.face.geometry.curves import height_at
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Affine
from facetimer.face.head.smiling import FULL_SMILE, MIDDLE_X, smiling, unsmiling
from facetimer.face.rig.mouth_forms import EDGE, Mouth, Row, mirrored_row, mouth_of
from facetimer.face.rig.rig import Channels

REST_HALF_WIDTH = 0.095
REST_APERTURE = 0.002
FULL_PRESS = 0.8
"""The same of lips that are pressed together: half of it is half the way."""
DRAWN_IN = 0.34
"""How much narrower lips are as the whole face draws in."""
HALF_OPEN = 0.5
"""The jaw that the open form was drawn for."""
JAW_DROP = 60.0
"""How far the chin goes down with the jaw, in units."""
DRIVERS = (
    "smile lip_pucker lip_funnel lip_stretch dimple mouth_frown jaw_open jaw_side lip_press lip_roll_upper "
    "lip_roll_lower cheek_suck_left cheek_suck_right cheek_puff_left cheek_puff_right upper_lip_raise "
    "nose_wrinkle chin_raise tongue_palate tongue_bulge tongue_angle"
).split()
"""The channels that the outlines of the mouth depend on."""
_LEAST_RED = 1.5
_BESIDE_TIPS = (1, 2, EDGE - 3, EDGE - 2)
_DROPS = {"whistle": 12.0, "tall": 5.0, "pressed": -5.0, "chin_raise": -12.0}
"""What else moves the chin, in units down."""


class MouthMeasures(Struct, frozen=True):
    """Fractions of the canvas, as the domain pack gives them: `half` of its width, the others of its height.

    Attributes:
        half: half the distance between the corners.
        aperture: height of the opening at the midline.
        corner_dy: how far the corners are below their rest; negative is up.
    """

    half: float
    aperture: float
    corner_dy: float


def measures(channels: Channels) -> MouthMeasures:
    """Return the measures of the mouth in a pose."""

    def of(name: str) -> float:
        return channels.get(name, 0.0)

    smile, pucker, funnel = of("smile"), of("lip_pucker"), of("lip_funnel")
    free = 1 - 0.9 * max(pucker, funnel)
    half = REST_HALF_WIDTH * (1 + 0.37 * smile * free + 0.30 * of("lip_stretch"))
    half *= (1 - 0.50 * pucker) * (1 - 0.45 * funnel)
    half -= 0.010 * of("dimple") * (1 - pucker) * (1 - funnel)  # rounded lips have no corners to draw in
    aperture = REST_APERTURE + 0.055 * of("jaw_open") + 0.045 * funnel
    corner_dy = -0.020 * smile * free + 0.02 * of("mouth_frown")
    return MouthMeasures(half, aperture, corner_dy)


def channels_of(pose: Channels) -> dict[str, float]:
    """Return the pose together with the channels that follow from it: how much there is of each form.

    `fish`, `kiss`, `whistle`, `blow`, `tall` and `trill` are the round forms and share what is round, 0..1. Of the
    others `grin`, `hidden`, `pressed`, `parted`, `scrunch`, `puff_*` and `tongue_*` say how much of that form is
    left beside them. `apple` is how far the apples of the cheeks stand out, `still_cheek` how little the cheek
    moves.
    """
    channels = {name: value for name, value in pose.items() if value}
    rounded, flat = _weights(channels)
    left = 1 - sum(rounded.values())
    derived = {**rounded, **{name: value * left for name, value in flat.items()}}
    derived["apple"] = _apple(channels, rounded)
    derived["still_cheek"] = _still(channels, derived)
    channels.update({name: value for name, value in derived.items() if value > 1e-6})
    return channels


def _apple(channels: Channels, rounded: Mapping[str, float]) -> float:
    smiling = min(1.0, channels.get("smile", 0.0) / FULL_SMILE)
    held = 0.42 * rounded["fish"] + 0.2 * rounded["whistle"] + rounded["blow"] + rounded["trill"]
    return smiling * (1 - held)


def _still(channels: Channels, derived: Mapping[str, float]) -> float:
    moving = (
        (1 - derived["fish"]) * (1 - derived["apple"]) * (1 - derived["tall"]) * (1 - 0.4 * derived["whistle"])
    )
    drawn_in = max(channels.get("cheek_suck_left", 0.0), channels.get("cheek_suck_right", 0.0))
    return float(moving * (1 - derived["kiss"]) * (1 - derived["blow"]) * (1 - min(1.0, drawn_in)))


def _soon(value: float) -> float:
    """A pose at four fifths of its range is the form as drawn; from there it changes little."""
    return 1 - (1 - min(1.0, value)) ** 3


def _weights(channels: Channels) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights of the round forms, together 0..1, and of the flat ones where nothing is round."""

    def of(name: str) -> float:
        return channels.get(name, 0.0)

    scrunch = min(1.0, of("nose_wrinkle") / 0.4)
    pursed, funnelled = (
        _soon(of("lip_pucker")) * (1 - min(1.0, of("nose_wrinkle") / 0.12)),
        _soon(of("lip_funnel")),
    )
    rounded = 1 - (1 - pursed) * (1 - funnelled)
    share = funnelled**2 / ((funnelled**2 + pursed**2) or 1.0)
    sucked = _soon(min(of("cheek_suck_left"), of("cheek_suck_right")))
    left, right = of("cheek_puff_left"), of("cheek_puff_right")
    blown = _soon(min(left, right))
    share *= 1 - pursed * blown  # lips that hold air are closed
    o, purse = rounded * share, rounded * (1 - share)
    loose = min(1.0, max(0.0, (0.6 - of("lip_funnel")) / 0.15))  # a firm O does not flutter
    aired = min(1.0, min(left, right) / 0.2) * (1 - pursed) * loose
    tall = o * _soon(of("lip_roll_upper"))
    folded = _soon(min(of("lip_roll_upper"), of("lip_roll_lower")))
    long = folded * min(1.0, of("jaw_open") / 0.3) * max(0.0, 1 - of("smile") / FULL_SMILE)  # an O until it smiles
    purse, o, tall = (1 - long) * purse, (1 - long) * o + long, (1 - long) * tall + long
    return {
        "fish": purse * sucked,
        "kiss": purse * (1 - sucked) * (1 - blown),
        "blow": purse * (1 - sucked) * blown,
        "whistle": (o - tall) * (1 - aired),
        "trill": (1 - purse - tall) * aired * min(1.0, of("lip_funnel") / 0.25),
        "tall": tall,
    }, _flat_weights(channels, scrunch)


def _flat_weights(channels: Channels, scrunch: float) -> dict[str, float]:
    def of(name: str) -> float:
        return channels.get(name, 0.0)

    left, right = of("cheek_puff_left"), of("cheek_puff_right")
    folded = _soon(min(of("lip_roll_upper"), of("lip_roll_lower")))
    puffed = max(left, right)
    bulge, turn = of("tongue_bulge"), radians(of("tongue_angle"))
    upright, across = cos(turn), sin(turn)
    flat = {
        "grin": of("smile") / FULL_SMILE,
        "hidden": folded,
        "pressed": min(1.0, of("lip_press") / FULL_PRESS) * (1 - folded) * (1 - puffed) * (1 - bulge),
        "parted": min(1.0, of("jaw_open") / HALF_OPEN) * (1 - 0.8 * folded),
        "scrunch": scrunch,
        "puff_left": _soon(left) * (1 - _soon(right)),
        "puff_right": _soon(right) * (1 - _soon(left)),
        "tongue_up": bulge * max(0.0, upright) ** 2,
        "tongue_down": bulge * max(0.0, -upright) ** 2,
        "tongue_right": bulge * max(0.0, across) ** 2,
        "tongue_left": bulge * max(0.0, -across) ** 2,
    }
    _shared_out(flat)
    return flat


_EXCLUSIVE = (
    "pressed",
    "scrunch",
    "puff_left",
    "puff_right",
    "tongue_up",
    "tongue_down",
    "tongue_right",
    "tongue_left",
)
"""Forms that share the mouth; a smile and an open jaw give way to them."""


def _shared_out(flat: dict[str, float]) -> None:
    total = sum(flat[name] for name in _EXCLUSIVE)
    for name in _EXCLUSIVE:
        flat[name] *= (1 - 0.9 * flat["hidden"]) / max(1.0, total)
    flat["grin"] *= 1 - 0.5 * min(1.0, total)
    flat["parted"] *= (1 - 0.7 * min(1.0, total)) * (1 - 0.25 * max(0.0, flat["grin"] - 0.5))


# -- the blend ---------------------------------------------------------------------------------------------------

_DRAWN_ON = {"hidden": "smile"}
"""Forms drawn over another than the one at rest."""
_FORM_OF = {"grin": "smile", "pressed": "press", "parted": "open"}


class Forms(Struct, frozen=True, eq=False):
    """The forms of a view. Make one with `forms_from`."""

    rest: Row
    rounded: Mapping[str, Row]
    flat: Mapping[str, Row]
    """What each flat form adds to the one it is drawn on."""


def forms_from(rows: Mapping[str, Row]) -> Forms:
    """Return the forms by channel.

    Raises:
        KeyError: a form is missing.
    """
    rows = {
        **rows,
        "puff_right": mirrored_row(rows["puff_left"]),
        "tongue_right": mirrored_row(rows["tongue_left"]),
    }
    rounded, flat = _weights({})
    added = {}
    for name in flat:
        own, ground = rows[_FORM_OF.get(name, name)], rows[_DRAWN_ON.get(name, "rest")]
        added[name] = tuple(a - b for a, b in zip(own, ground, strict=True))
    return Forms(rows["rest"], {name: rows[name] for name in rounded}, added)


def blended(forms: Forms, channels: Channels) -> Mouth:
    """Return the mouth in `channels`."""
    rounded, flat = _weights(channels)
    row = list(forms.rest)
    for name, weight in flat.items():
        if weight > 1e-6:
            row = [a + weight * b for a, b in zip(row, forms.flat[name], strict=True)]
    wanted = measures({**channels, "lip_pucker": 0.0, "lip_funnel": 0.0})
    row = _widened(_moved(row, channels), wanted.half * (1 - DRAWN_IN * flat["scrunch"]))
    row = _kept_apart(row)
    left = 1 - sum(rounded.values())
    if left < 1:
        row = [left * value for value in row]
        jaw = channels.get("jaw_open", 0.0)
        for name, weight in rounded.items():
            if weight > 1e-6:
                drawn = _dropped(forms.rounded[name], 40 * jaw) if name != "tall" else forms.rounded[name]
                drawn = unsmiling(drawn, channels) if name == "kiss" else smiling(drawn, name, weight, channels)
                row = [a + weight * b for a, b in zip(row, drawn, strict=True)]
    return mouth_of(tuple(_shifted(row, channels)))


def _moved(row: list[float], channels: Channels) -> list[float]:
    """What the flat mouth does beyond its forms: the lip raised, the corners down, the chin up."""

    def of(name: str) -> float:
        return channels.get(name, 0.0)

    rolled = _soon(min(of("lip_roll_upper"), of("lip_roll_lower")))
    thin = (_soon(of("lip_roll_upper")) - rolled, _soon(of("lip_roll_lower")) - rolled)
    up = 10 * of("upper_lip_raise")
    frown = max(0.0, of("mouth_frown") - of("smile") - of("nose_wrinkle"))
    wider = 62 * max(0.0, of("jaw_open") - HALF_OPEN)
    for k in range(EDGE):
        inside = 1 - abs(k - EDGE // 2) / (EDGE // 2)
        low = 20 * frown * (1 - inside) ** 1.6 - 5 * of("chin_raise") * inside
        drop = wider * sqrt(inside)
        for edge, by in ((0, -up * inside), (1, -0.4 * up * inside), (2, drop), (3, drop)):
            row[2 * (edge * EDGE + k) + 1] += low + by
        for outer, inner, share in ((0, 1, thin[0]), (3, 2, thin[1])):  # one lip rolled in alone
            at, ground = 2 * (outer * EDGE + k) + 1, 2 * (inner * EDGE + k) + 1
            row[at] += 0.55 * share * (row[ground] - row[at])
    return row


def _widened(row: list[float], half: float) -> list[float]:
    """The edges stretched about their middle until the corners are where the measures put them."""
    left, right = row[0], row[2 * (EDGE - 1)]
    middle = (left + right) / 2
    share = half * CANVAS_WIDTH / ((right - left) / 2)
    aside = abs(middle - MIDDLE_X) > 1  # pushed aside by a cheek full of air: as drawn
    if not aside:
        for k in range(4 * EDGE):
            row[2 * k] = middle + share * (row[2 * k] - middle)
    return row


def _kept_apart(row: list[float]) -> list[float]:
    """Edges in their order from top to bottom, however many forms take from the red."""
    for edge, gap in ((1, _LEAST_RED), (2, 0.0), (3, _LEAST_RED)):
        first = 2 * (edge - 1) * EDGE
        above = [(row[first + 2 * k], row[first + 2 * k + 1]) for k in range(EDGE)]
        for k in range(1, EDGE - 1):
            at = 2 * (edge * EDGE + k)
            inside = 1 - abs(k - EDGE // 2) / (EDGE // 2)
            row[at + 1] = max(row[at + 1], height_at(above, row[at]) + gap * inside)
        below = [(row[2 * (edge * EDGE + k)], row[2 * (edge * EDGE + k) + 1]) for k in range(EDGE)]
        for k in _BESIDE_TIPS:  # an edge that leaves the corner more steeply comes through between two points
            at = first + 2 * k
            row[at + 1] = min(row[at + 1], height_at(below, row[at]))
    return row


def _dropped(row: Row, down: float) -> Row:
    """A round form whose lower lip goes down with the jaw."""
    if not down:
        return row
    moved = list(row)
    for k in range(EDGE):
        inside = sin(pi * k / (EDGE - 1))  # from the corners, which go half as far
        for edge, way in enumerate((-1, -1, 1, 1)):
            moved[2 * (edge * EDGE + k) + 1] += 0.5 * (1 + way * inside) * down
    return tuple(moved)


def _shifted(row: list[float], channels: Channels) -> list[float]:
    """The lips go sideways with the jaw, the middle most; the corners sit still."""
    side = channels.get("jaw_side", 0.0)
    if side:
        reach = (row[2 * (EDGE - 1)] - row[0]) / 2 or 1.0
        middle = (row[2 * (EDGE - 1)] + row[0]) / 2
        for k in range(4 * EDGE):
            off = min(1.0, abs(row[2 * k] - middle) / reach)
            row[2 * k] -= min(12.0, 0.25 * reach) * side * (1 - off * off)
    return row


# -- what goes along with it -------------------------------------------------------------------------------------

_NOSE_Y = 509.0


def followed(place: str, rest: Mouth, mouth: Mouth, channels: Channels, *, right: bool = False) -> Affine:
    """Return how far a place of the mouth has left its rest, as the map that takes a mask along."""
    dx = dy = 0.0
    across = down = 1.0
    middle = EDGE // 2
    if place == "corner":
        k = EDGE - 1 if right else 0
        (x0, y0), (x1, y1) = rest.outer_upper[k], mouth.outer_upper[k]
        dx, dy = x1 - x0, y1 - y0
    elif place == "chin":
        dy = JAW_DROP * channels.get("jaw_open", 0.0)
        dy += sum(drop * channels.get(name, 0.0) for name, drop in _DROPS.items())
        dx = -0.02 * CANVAS_WIDTH * channels.get("jaw_side", 0.0)
    elif place == "lower":
        dy = _lowest(mouth) - _lowest(rest)
        dx = mouth.outer_lower[middle][0] - MIDDLE_X
        across = min(1.1, max(0.62, 0.35 + 0.65 * _half(mouth) / _half(rest)))
    else:
        dx = mouth.outer_upper[middle][0] - MIDDLE_X
        down = max(0.2, (_highest(mouth) - _NOSE_Y) / (_highest(rest) - _NOSE_Y))
        return Affine(1.0, 0.0, 0.0, down, dx, _NOSE_Y * (1 - down))
    return Affine(across, 0.0, 0.0, down, dx + MIDDLE_X * (1 - across), dy)


def _half(mouth: Mouth) -> float:
    return (mouth.outer_upper[-1][0] - mouth.outer_upper[0][0]) / 2


def _lowest(mouth: Mouth) -> float:
    return max(y for _, y in mouth.outer_lower)


def _highest(mouth: Mouth) -> float:
    return mouth.outer_upper[EDGE // 2][1] - 4
