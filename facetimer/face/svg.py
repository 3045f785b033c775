# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A scene as SVG text: the same shapes in the same order as on the screen, no raster and no font.

Pure text building; writing the file is for whoever asked.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Blend, Fade, Group, Pen, Scene, Shape, Tint


def svg(scene: Scene, size: tuple[int, int] = (800, 1000), title: str = "") -> str:
    """Return the scene as an SVG document.

    Args:
        scene: what to draw.
        size: width and height it asks to be shown at, in pixels; of the canvas it shows what the scene wants.
        title: what the picture shows, in words, for those who do not see it.
    """
    width, height = size
    box = scene.crop.grown(width, height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{box.left:g} {box.top:g} {box.width:g} {box.height:g}" role="img">'
    )
    lines = [head]
    if title:
        lines.append(f"<title>{escape(title)}</title>")
    lines.append('<g stroke-linecap="round" stroke-linejoin="round">')
    clips: _Clips = {}
    if scene.fading is not None:
        before, gone = scene.fading
        lines += _picture(before, 1.0, clips)
        lines += _picture(scene, gone, clips)
    else:
        lines += _picture(scene, 1.0, clips)
    lines += ["</g>", "</svg>", ""]
    return "\n".join(lines)


_Clips = dict[str, str]
"""The outlines that were clipped by so far, each written once, and their names."""


def _picture(scene: Scene, opacity: float, clips: _Clips) -> Iterator[str]:
    flip = f' transform="translate({CANVAS_WIDTH:g} 0) scale(-1 1)"' if scene.mirrored else ""
    faded = f' opacity="{opacity:.3g}"' if opacity < 1 else ""
    yield f"<g{flip}{faded}>"
    yield f'<rect width="{CANVAS_WIDTH:g}" height="{CANVAS_HEIGHT:g}" fill="{scene.ground}"/>'
    for thing in scene.things:
        yield _element(thing, clips) if isinstance(thing, Shape) else _group(thing, clips)
    yield "</g>"


def _element(shape: Shape, clips: _Clips) -> str:
    fill, pen, fade = _fill(shape.fill, shape), shape.pen, shape.placed_fade()
    before = ""
    if shape.fill is not None and fade is not None:
        before += _gradient(shape, shape.fill, fade)
    if shape.soft and shape.fill is not None:
        before += _blur(shape)
        element = _path(shape.name, shape.placed(), f"{fill} filter={_link(shape, 'soft')}")
        if pen is not None:
            element += _path(f"{shape.name}.pen", shape.placed(), _fill(None, shape) + _stroke(pen))
    else:
        element = _path(shape.name, shape.placed(), fill + (_stroke(pen) if pen is not None else ""))
    element = before + _clipped(element, shape.clip, clips)
    if shape.blend is not Blend.NORMAL:
        element = f'<g style="mix-blend-mode:{shape.blend}">{element}</g>'
    return element


def _group(group: Group, clips: _Clips) -> str:
    """Return a group as a sheet of its own, so that its blends do not meet what lies below it."""
    members = "".join(_element(shape, clips) for shape in replace(group, opacity=1.0).placed())
    faded = f' opacity="{group.opacity:.3g}"' if group.opacity < 1 else ""
    sheet = f'<g id={quoteattr(group.name)} style="isolation:isolate"{faded}>{members}</g>'
    return _clipped(sheet, group.clip, clips)


def _clipped(element: str, clip: Sequence[Path], clips: _Clips) -> str:
    for data in map(_data, clip):
        written = ""
        if data not in clips:
            clips[data] = f"clip{len(clips)}"
            written = f'<clipPath id="{clips[data]}"><path d="{data}"/></clipPath>'
        element = f'{written}<g clip-path="url(#{clips[data]})">{element}</g>'
    return element


def _path(name: str, paths: Sequence[Path], paint: str) -> str:
    return f'<path id={quoteattr(name)} d="{"".join(_data(path) for path in paths)}"{paint}/>'


def _identifier(shape: Shape, kind: str) -> str:
    return quoteattr(f"{shape.name}.{kind}")


def _link(shape: Shape, kind: str) -> str:
    return quoteattr(f"url(#{shape.name}.{kind})")


def _gradient(shape: Shape, tint: Tint, fade: Fade) -> str:
    (x1, y1), (x2, y2) = fade
    stops = "".join(
        f'<stop offset="{offset}" stop-color="{tint.colour}" stop-opacity="{opacity:.3g}"/>'
        for offset, opacity in ((0, tint.opacity), (1, 0.0))
    )
    line = f'x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}"'
    identifier = _identifier(shape, "fade")
    return f'<linearGradient id={identifier} gradientUnits="userSpaceOnUse" {line}>{stops}</linearGradient>'


def _blur(shape: Shape) -> str:
    """Return the blur of a soft edge; where it is painted, because not every reader turns a filter's region."""
    left, top, right, bottom = shape.box()
    deviation = f"{shape.placed_soft() / 2:.4g}"
    around = f'x="{left:.2f}" y="{top:.2f}" width="{right - left:.2f}" height="{bottom - top:.2f}"'
    return (
        f'<filter id={_identifier(shape, "soft")} filterUnits="userSpaceOnUse" {around} '
        f'color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="{deviation}"/></filter>'
    )


def _data(path: Path) -> str:
    x, y = path.start
    parts = [f"M{x:.2f} {y:.2f}"]
    parts += [f"C{a:.2f} {b:.2f} {c:.2f} {d:.2f} {e:.2f} {f:.2f}" for a, b, c, d, e, f in path.curves]
    if path.closed:
        parts.append("Z")
    return "".join(parts)


def _fill(tint: Tint | None, shape: Shape) -> str:
    if tint is None:
        return ' fill="none"'
    if shape.fade is not None:
        return f" fill={_link(shape, 'fade')}"
    opacity = f' fill-opacity="{tint.opacity:.3g}"' if tint.opacity < 1 else ""
    return f' fill="{tint.colour}"{opacity}'


def _stroke(pen: Pen) -> str:
    opacity = f' stroke-opacity="{pen.tint.opacity:.3g}"' if pen.tint.opacity < 1 else ""
    dash = f' stroke-dasharray="{" ".join(f"{length:g}" for length in pen.dash)}"' if pen.dash else ""
    return f' stroke="{pen.tint.colour}" stroke-width="{pen.width:g}"{opacity}{dash}'
