# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make the drawings of the turned heads: `python packaging/make_views.py GENERATOR [assets/face/views]`.

The generator is a folder of modules that draw a head by hand-set points: `tq.draw` (three-quarter) and `prof.draw`
(profile, and its cut) put operations on an `Art`, each (path, tone, opacity, blur, clip, mode, minus) with
the name of its layer; a path is a `QPainterPath` or a `kit.Line` of points with widths. What moves is drawn twice,
at both ends of a channel, with the same points in the same order; a file holds the first and, as an end,
the other.

Needs PySide6. Run once; what is written here is what the app reads, and what a pencil may change.
"""

import sys
from collections.abc import Callable
from math import cos, radians, sin
from pathlib import Path
from typing import Any, NamedTuple

SOFT = 0.77
"""A blur of the generator in terms of `Shape.soft`."""
PUT_TOGETHER = ("hair", "knot", "over", "brows")
"""Layers whose strands of one tone become one shape."""
JAW = 0.35
"""How far the jaw is open at the end of the generator's opening."""
LOOKING_UP = 25.0
"""How far the head is tipped back when the eye looks up as far as it is drawn."""
PIVOT = (490, 540)
"""About which the head nods in the profile; see its order."""
TOGETHER = 0.2
"""How hard lips press that stay together over parted teeth."""
GROUND = {"ground": "skin"}
"""In the line style skin has the colour of the ground."""
SIGNS = ("contact", "press", "swing", "jut", "swell", "sink")
AIR = ("air_in", "air_out")
HAIRS = ("", "short", "curls", "cropped")
WAIST = (0.42, 552.0, 62.0)
"""How head and trunk are put on the canvas: their scale, and what is added to x and y before."""
AS_DRAWN = (1.0, 0.0, 0.0)


class Op(NamedTuple):
    """One operation, its paths as text."""

    tone: str
    opacity: float
    soft: float
    clips: tuple[str, ...]
    text: str
    is_line: bool
    loose: bool


def number(value: float) -> str:
    """Return a tenth of a unit, as short as can be."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def outline(path: Any) -> str:
    """Return a path as M and C, straight lines as curves."""
    parts, k, at = [], 0, (0.0, 0.0)
    while k < path.elementCount():
        e = path.elementAt(k)
        if e.isMoveTo():
            parts.append(f"M{number(e.x)},{number(e.y)}")
        elif e.isLineTo():
            (x0, y0), dx, dy = at, e.x - at[0], e.y - at[1]
            row = (x0 + dx / 3, y0 + dy / 3, e.x - dx / 3, e.y - dy / 3, e.x, e.y)
            parts.append("C" + " ".join(map(number, row)))
        else:
            f, g = path.elementAt(k + 1), path.elementAt(k + 2)
            parts.append("C" + " ".join(map(number, (e.x, e.y, f.x, f.y, g.x, g.y))))
            e, k = g, k + 2
        at, k = (e.x, e.y), k + 1
    return "".join(parts)


def largest(text: str) -> str:
    """Return the longest of several outlines: a union leaves crumbs, and a clip is one outline."""
    return max((f"M{one}" for one in text.split("M")[1:]), key=len)


def line(path: Any) -> str:
    """Return an ink line as x,y,width, a corner with ^."""
    return " ".join(f"{number(x)},{number(y)},{number(w)}{'^' if c else ''}" for x, y, w, c in path.pts)


class Drawn:
    """What one run of the generator drew, by layer."""

    def __init__(self, kit: Any, art: Any, zoom: tuple[float, float, float] = AS_DRAWN) -> None:
        self.layers: dict[str, list[Op]] = {}
        for op, layer, loose in zip(art.ops, art.ops.layers, art.ops.loose, strict=True):
            path, tone, opacity, blur, clip, _mode, _minus = op
            clips = clip if isinstance(clip, tuple) else (clip,)
            texts = tuple(largest(outline(zoomed(kit, one, zoom))) for one in clips if one is not None)
            is_line = isinstance(path, kit.Line)
            path = zoomed(kit, path, zoom)
            text = line(path) if is_line else outline(path)
            if text and opacity > 0.02:
                soft = round(blur * zoom[0] * SOFT, 1)
                made = Op(GROUND.get(tone, tone), opacity, soft, texts, text, is_line, loose)
                self.layers.setdefault(layer, []).append(made)


def zoomed(kit: Any, path: Any, zoom: tuple[float, float, float]) -> Any:
    """Return a path as it lies on the canvas."""
    if zoom is AS_DRAWN:
        return path
    scale, left, top = zoom
    if isinstance(path, kit.Line):
        return kit.ribbon([((x + left) * scale, (y + top) * scale, w * scale, c) for x, y, w, c in path.pts])
    plain = kit.path_of(path) if isinstance(path, kit.Part) else path
    return kit.map_path(plain, lambda x, y: ((x + left) * scale, (y + top) * scale))


class File:
    """A drawing as it is written: outlines that clip, layers, ends."""

    def __init__(self, title: str, **at: float) -> None:
        self.head = [f"# {title}: packaging/make_views.py\n"]
        if at:
            self.head.append("[at]\n" + "".join(f"{channel} = {value:g}\n" for channel, value in at.items()))
        self.body: list[str] = []
        self.clips: dict[tuple[str, ...], str] = {}
        self.faults = 0

    def clip(self, texts: tuple[str, ...], channels: tuple[str, ...]) -> str:
        """Return the name of an outline, given at rest and at the other ends."""
        if texts not in self.clips:
            name = self.clips[texts] = f"clip{len(self.clips)}"
            rows = [f"[outline.{name}]", f"paths = '{texts[0]}'"]
            moved = [(c, t) for c, t in zip(channels, texts[1:], strict=True) if t != texts[0]]
            rows += [f"ends.{key(c)} = '{t}'" for c, t in moved if same_form(t, texts[0])]
            self.faults += sum(not same_form(t, texts[0]) for _, t in moved)
            self.head.append("\n".join(rows) + "\n")
        return self.clips[texts]

    def layer(
        self,
        name: str,
        toned: list[Op],
        plain: list[Op],
        ends: dict[str, tuple[list[Op], list[Op]]] | None = None,
        goes: dict[str, tuple[float, float]] | None = None,
        **shows: float,
    ) -> None:
        """Write a layer: its shapes with tones and those of the line style, and where channels take them."""
        rows = ["[[layer]]", f'name = "{name}"']
        if goes:
            rows.append("goes = { " + ", ".join(f"{c} = [{x:g}, {y:g}]" for c, (x, y) in goes.items()) + " }")
        if shows:
            rows.append("shows = { " + ", ".join(f"{c} = {v:g}" for c, v in shows.items()) + " }")
        self.body.append("\n".join(rows) + "\n")
        for kind, ops, which in (("toned", toned, 0), ("plain", plain, 1)):
            others = {c: both[which] for c, both in (ends or {}).items()}
            others = {c: o for c, o in others.items() if fits(name, kind, c, ops, o)}
            for group in grouped(name, ops):
                self.body.append(
                    self._shape(
                        kind, [ops[k] for k in group], {c: [o[k] for k in group] for c, o in others.items()}
                    )
                )

    def _shape(self, kind: str, ops: list[Op], others: dict[str, list[Op]]) -> str:
        first = ops[0]
        rows = [f"[[layer.{kind}]]", f'tone = "{first.tone}"']
        opacity = round(first.opacity, 2)
        if opacity < 1:
            rows.append(f"opacity = {opacity:g}")
        if first.soft:
            rows.append(f"soft = {first.soft:g}")
        if first.clips:
            channels = tuple(others)
            names = [
                self.clip((clip, *(o[0].clips[n] for o in others.values())), channels)
                for n, clip in enumerate(first.clips)
            ]
            rows.append("clip = [" + ", ".join(f'"{n}"' for n in names) + "]")
        word, joint = ("lines", "\n") if first.is_line else ("paths", "")
        rows.append(f"{word} = {quoted(joint.join(op.text for op in ops))}")
        for channel, moved in others.items():
            text = joint.join(op.text for op in moved)
            if text != joint.join(op.text for op in ops):
                assert same_form(text, joint.join(op.text for op in ops)), (kind, first.tone, channel)
                rows.append(f"ends.{key(channel)} = {quoted(text)}")
        return "\n".join(rows) + "\n"

    def write(self, file: Path) -> None:
        """Write it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join([*self.head, *self.body]), encoding="utf-8")
        size = file.stat().st_size // 1024
        print(f"{file}: {size} KB, {len(self.body)} entries, {self.faults} clips that do not fit")


def key(channel: str) -> str:
    """Return a channel as a TOML key."""
    return f'"{channel}"' if "+" in channel else channel


def quoted(text: str) -> str:
    """Return text as a literal string."""
    return f"'''\n{text}'''" if "\n" in text else f"'{text}'"


def same_form(one: str, other: str) -> bool:
    """Whether two texts have the same commands and as many numbers."""
    return [one.count(c) for c in "MC \n,"] == [other.count(c) for c in "MC \n,"]


def fits(name: str, kind: str, channel: str, ops: list[Op], others: list[Op]) -> bool:
    """Whether another end has the same operations."""
    good = len(ops) == len(others) and all(
        a.tone == b.tone and len(a.clips) == len(b.clips) and same_form(a.text, b.text)
        for a, b in zip(ops, others, strict=False)
    )
    if not good:
        print(f"  {name} {kind}: {channel} does not fit ({len(ops)} and {len(others)} operations)")
        for a, b in zip(ops, others, strict=False):
            if not (a.tone == b.tone and same_form(a.text, b.text)):
                print("   ", a.tone, a.text[:60], "|", b.tone, b.text[:60])
                break
    return good


def grouped(name: str, ops: list[Op]) -> list[list[int]]:
    """Return which operations become one shape, from back to front."""
    together = name.startswith(PUT_TOGETHER)
    found: list[list[int]] = []
    keys: list[object] = []
    for k, op in enumerate(ops):
        like = (op.tone, round(op.opacity, 1), op.clips, op.is_line, op.loose)
        if together and op.is_line and not op.soft:
            past = [n for n, other in enumerate(keys) if other == like]
            if past and (op.loose or past[-1] == len(keys) - 1):
                found[past[-1]].append(k)
                continue
        found.append([k])
        keys.append(like if op.is_line and not op.soft else None)
    return found


def drawn(
    kit: Any,
    draw: Callable[..., None],
    *,
    shut: float = 0,
    forward: float = 0,
    gaze: float = 0,
    tucked: float = 0,
    zoom: tuple[float, float, float] = AS_DRAWN,
    **how: Any,
) -> tuple[Drawn, Drawn]:
    """Run the generator with tones and without."""
    found = []
    for plain in (False, True):
        art = kit.Art(2, "dark", plain)
        art.shut, art.forward, art.gaze, art.tucked = shut, forward, gaze, tucked
        draw(art, **how)
        found.append(Drawn(kit, art, zoom))
    return found[0], found[1]


def ops(run: tuple[Drawn, Drawn], layer: str) -> tuple[list[Op], list[Op]]:
    """Return the operations of a layer with tones and without; signs have their colour in the line style, too."""
    toned, plain = (one.layers.get(layer, []) for one in run)
    if layer in AIR:  # of one colour in every style
        return [op._replace(tone="breath") for op in toned], [op._replace(tone="breath") for op in plain]
    return toned, [op._replace(tone="sign") for op in plain] if layer in SIGNS else plain


def hair_layers(
    kit: Any,
    draw: Callable[..., None],
    folder: Path,
    title: str,
    zoom: tuple[float, float, float] = AS_DRAWN,
) -> None:
    """Write a file for each hair."""
    for n, hair in enumerate(HAIRS):
        run = drawn(kit, draw, zoom=zoom, hairdo=hair or None)
        file = File(f"{title}, hair {n}")
        for layer in ("knot", "hair", "over"):
            if layer == "hair" or any(ops(run, layer)):
                file.layer(layer, *ops(run, layer))
        file.write(folder / "drawing" / f"hair{n}.toml")


def three_quarter(kit: Any, folder: Path) -> None:
    """Write the head turned 36 degrees."""
    import tq

    rest, smile, shut = (drawn(kit, tq.draw, **how) for how in ({}, {"state": "smile"}, {"shut": True}))
    wide = drawn(kit, tq.draw, state="jaw-open")
    lips = tq.lips
    tq.lips = lambda state: {**lips("rest"), "gap": 0.01} if state == "jaw-open" else lips(state)
    closed = drawn(kit, tq.draw, state="jaw-open")
    tq.lips = lips
    file = File("The head turned 36 degrees, facing left", jaw_open=JAW)
    for layer in ("neck", "head", "contour"):
        file.layer(layer, *ops(rest, layer), {"jaw_open": ops(wide, layer), "smile": ops(smile, layer)})
    file.layer("smile", *ops(smile, "marks"), smile=1)
    file.layer("eyes", *ops(rest, "eyes"), {"eye_close": ops(shut, "eyes")})
    for layer in ("brows", "nose", "ear", "rim"):
        file.layer(layer, *ops(rest, layer))
    file.layer("mouth_open", *ops(closed, "mouth"), {"jaw_open": ops(wide, "mouth")}, jaw_open=25)
    file.layer("mouth", *ops(rest, "mouth"), {"smile": ops(smile, "mouth")}, base=1.5, jaw_open=-25)
    file.write(folder / "drawing" / "head.toml")
    hair_layers(kit, tq.draw, folder, "The head turned 36 degrees")


def lips_together(rest: dict[str, Any]) -> dict[str, Any]:
    """Return lips that stay together over a jaw that opens: at first they do."""
    low = {"ll_full": 3, "ll_low": 7, "groove": 8, "l1": 6, "l2": 3}
    return rest | {name: (rest[name][0] + 0.5 * d, rest[name][1] + 1.7 * d) for name, d in low.items()}


def ghost(kit: Any, way: list[tuple[float, float]]) -> tuple[list[Op], list[Op]]:
    """Return where the face was before the head moved, in dashes, and the way it went."""
    import prof
    import waist as body

    art = kit.Art(2, "dark", False)
    rows = [row.split()[1:3] for row in prof.CONTOUR.strip().splitlines()]
    face = [(float(x), float(y), 0) for x, y in rows]
    face += [(121, 507, 0), (110.5, 537, 0), (104.5, 548, 0), (118.5, 559, 0), (111, 574, 0), (127, 597, 0)]
    face += [(142, 620, 0), (139, 642, 0), (135, 661, 0), (141, 685, 0), (164, 703, 0)]
    sampled = kit.sample(face, False, 8)
    for k in range(0, len(sampled) - 4, 6):
        art.ink([(*at, 4) for at in sampled[k : k + 4]], "sign", 0.9)
    body.arrow(art, way, 17, "sign", 0.95, 46)
    made = Drawn(kit, art).layers[""]
    return made, made


def nodded(at: tuple[float, float], degrees: float) -> tuple[float, float]:
    """Return where a point in front of the face is when the head has nodded, up when positive."""
    angle, dx, dy = radians(degrees), at[0] - PIVOT[0], at[1] - PIVOT[1]
    return PIVOT[0] + dx * cos(angle) - dy * sin(angle), PIVOT[1] + dx * sin(angle) + dy * cos(angle)


GHOSTS: dict[str, tuple[list[tuple[float, float]], dict[str, float]]] = {
    "drawn_back": ([(40, 668), (84, 668), (130, 668)], {"chin_tuck": 3}),
    "raised": ([nodded((72, 656), a) for a in (0, 9, 17)], {"head_pitch": 0.2}),
    "lowered": ([nodded((40, 520), -a) for a in (0, 9, 17)], {"head_pitch": -0.2}),
}
"""For each way a head goes: the middle of an arrow, and the channel that shows it on the way there and back."""


def profile(kit: Any, folder: Path) -> None:
    """Write the head from its side, whole and cut."""
    import prof

    rest, pucker, smile, wide = (
        drawn(kit, prof.draw, state=state) for state in ("rest", "pucker", "smile", "jaw-open")
    )
    shut, forward = drawn(kit, prof.draw, shut=1), drawn(kit, prof.draw, forward=1)
    gaze, tucked = drawn(kit, prof.draw, gaze=1), drawn(kit, prof.draw, tucked=1)
    file = File("The head from its side, facing left", jaw_open=JAW, head_pitch=LOOKING_UP)
    ends = {"lip_pucker": pucker, "smile": smile, "jaw_open": wide, "jaw_forward": forward}
    jaw = {channel: ends[channel] for channel in ("jaw_open", "jaw_forward")}
    for layer in ("neck", "under"):
        file.layer(layer, *ops(rest, layer), {c: ops(run, layer) for c, run in jaw.items()})
    for layer in ("head", "contour"):
        file.layer(layer, *ops(rest, layer), {c: ops(run, layer) for c, run in ends.items()})
    file.layer("fold", *ops(rest, "fold"), {"chin_tuck": ops(tucked, "fold")}, chin_tuck=4)
    for name, (way, shows) in GHOSTS.items():
        (toned, plain), (toned_back, plain_back) = ghost(kit, way), ghost(kit, way[::-1])
        moving = {"base": -3, "work": 3, "coming_back": 3, **shows}
        back = {"coming_back": (toned_back[-2:], plain_back[-2:])}
        apart = {"jaw_forward": (-6, -180)} if name == "raised" else {}  # leaves room for the arrow of the jaw
        file.layer(name, toned[:-2], plain[:-2], **moving)
        file.layer(f"{name}_way", toned[-2:], plain[-2:], back, goes=apart, **moving)
    file.layer(
        "pucker", *(a + b for a, b in zip(ops(pucker, "marks"), ops(pucker, "marks2"), strict=True)), lip_pucker=1
    )
    file.layer("smile", *ops(smile, "marks"), smile=1)
    file.layer("eyes", *ops(rest, "eyes"), {"eye_close": ops(shut, "eyes"), "head_pitch": ops(gaze, "eyes")})
    for layer in ("brows", "nose", "ear", "rim"):
        file.layer(layer, *ops(rest, layer))
    file.layer("swing", *ops(rest, "swing"), base=-1.5, jaw_open=7, work=1, jaw_forward=-12)
    file.layer("jut", *ops(rest, "jut"), base=-8, jaw_forward=8, work=1)
    file.layer("mouth", *ops(rest, "mouth"), {c: ops(run, "mouth") for c, run in ends.items()})
    file.write(folder / "profile" / "drawing" / "head.toml")
    hair_layers(kit, prof.draw, folder / "profile", "The head from its side")
    open_lips = prof.LIPS["jaw-open"]
    prof.LIPS["jaw-open"] = lips_together(prof.LIPS["rest"])
    together = drawn(kit, prof.draw, cut={"open": 1.0, "tongue": "rest"})
    prof.LIPS["jaw-open"] = open_lips
    at = [(tongue, jaw) for jaw in (0, 1.0) for tongue in ("rest", "palate")]
    runs = [drawn(kit, prof.draw, cut={"open": jaw, "tongue": tongue}) for tongue, jaw in at]
    file = File("The head from its side, cut through the middle", jaw_open=JAW, lip_press=TOGETHER)
    ends = {"tongue_palate": runs[1], "jaw_open": runs[2]}
    ends |= {"jaw_open+lip_press": together, "jaw_open+tongue_palate": runs[3]}
    file.layer("contact", *ops(runs[1], "contact"), base=-4, tongue_palate=5)
    # Only where the tongue works against the palate: behind closed lips, and not while the jaw hangs.
    pressing = {"tongue_palate": 5, "lip_press": 30, "work": 2, "jaw_open": -20}
    file.layer("press", *ops(runs[1], "press"), base=-8, **pressing)
    file.layer("swing", *ops(runs[1], "swing"), base=-3.5, jaw_open=12, lip_press=5, work=1)
    for layer in ("neck", "head", "section", "contour", "under", "mouth"):
        file.layer(layer, *ops(runs[0], layer), {c: ops(run, layer) for c, run in ends.items()})
    file.layer("eyes", *ops(rest, "eyes"), {"eye_close": ops(shut, "eyes")})
    for layer in ("brows", "nose", "ear", "rim"):
        file.layer(layer, *ops(runs[0], layer))
    file.layer("air_in", *ops(runs[0], "air_in"), breath_in=1)
    file.layer("air_out", *ops(runs[0], "air_out"), breath_out=1)
    file.write(folder / "cut" / "drawing" / "head.toml")


def waist(kit: Any, folder: Path) -> None:
    """Write head and trunk from the front, a hand on the belly and one on the chest."""
    import waist as body

    out, full = (drawn(kit, body.draw, breath=b, zoom=WAIST) for b in (0.0, 1.0))
    shut = drawn(kit, body.draw, shut=True, zoom=WAIST)
    file = File("Head and trunk from the front, breathing")
    shows = {"slack": {"base": 1, "breath": -1}, "round": {"breath": 1}, "sink": {"breath_out": 1}}
    shows |= {"swell": {"breath_in": 1}, "air_in": {"breath_in": 1}}
    shows |= {"air_out": {"breath_out": 1}, "blow": {"breath_out": 1}}
    for layer in ("neck", "arm_rim", "chest_hand", "head", "contour", "brows", "nose", "mouth", "ear", "rim"):
        file.layer(layer, *ops(out, layer))
    file.layer("eyes", *ops(out, "eyes"), {"eye_close": ops(shut, "eyes")})
    for layer in ("top", "slack", "round", "seams", "sink", "swell"):
        file.layer(layer, *ops(out, layer), {"breath": ops(full, layer)}, **shows.get(layer, {}))
    file.layer("belly_hand", *ops(out, "belly_hand"), goes={"breath": (-2, 6)})
    for layer in ("air_in", "air_out", "blow"):
        file.layer(layer, *ops(out, layer), **shows[layer])
    file.write(folder / "drawing" / "head.toml")
    hair_layers(kit, body.draw, folder, "Head and trunk", WAIST)


def main() -> None:
    """Write all."""
    generator, folder = Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "assets/face/views")
    sys.path.insert(0, str(generator))
    import kit

    kept = kit.app()
    three_quarter(kit, folder / "three-quarter")
    profile(kit, folder)
    waist(kit, folder / "waist")
    del kept


if __name__ == "__main__":
    main()
