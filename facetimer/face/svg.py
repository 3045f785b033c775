# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A scene as SVG text: the same shapes in the same order as on the screen, no raster and no font.

Pure text building; writing the file is for whoever asked.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from facetimer.face.curves import Path
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Fade, Pen, Scene, Shape, Tint


def svg(scene: Scene, size: tuple[int, int] = (800, 1000), title: str = "") -> str:
    """Return the scene as an SVG document.

    Args:
        scene: what to draw.
        size: width and height it asks to be shown at, in pixels; the picture keeps its 4:5 within.
        title: what the picture shows, in words, for those who do not see it.
    """
    width, height = size
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {CANVAS_WIDTH:g} {CANVAS_HEIGHT:g}" role="img">'
    )
    lines = [head]
    if title:
        lines.append(f"<title>{escape(title)}</title>")
    lines.append('<g stroke-linecap="round" stroke-linejoin="round">')
    if scene.fading is not None:
        before, gone = scene.fading
        lines += _picture(before, 1.0)
        lines += _picture(scene, gone)
    else:
        lines += _picture(scene, 1.0)
    lines += ["</g>", "</svg>", ""]
    return "\n".join(lines)


def _picture(scene: Scene, opacity: float) -> Iterator[str]:
    flip = f' transform="translate({CANVAS_WIDTH:g} 0) scale(-1 1)"' if scene.mirrored else ""
    faded = f' opacity="{opacity:.3g}"' if opacity < 1 else ""
    yield f"<g{flip}{faded}>"
    yield f'<rect width="{CANVAS_WIDTH:g}" height="{CANVAS_HEIGHT:g}" fill="{scene.ground}"/>'
    for shape in scene.shapes:
        yield _element(shape)
    yield "</g>"


def _element(shape: Shape) -> str:
    outline = "".join(_data(path) for path in shape.placed())
    fade = shape.placed_fade()
    fill = _fill(shape.fill) if fade is None else f" fill={quoteattr(f'url(#{shape.name}.fade)')}"
    paint = fill + (_stroke(shape.pen) if shape.pen is not None else "")
    element = f'<path id={quoteattr(shape.name)} d="{outline}"{paint}/>'
    return element if fade is None or shape.fill is None else _gradient(shape.name, shape.fill, fade) + element


def _gradient(name: str, tint: Tint, fade: Fade) -> str:
    (x1, y1), (x2, y2) = fade
    stops = "".join(
        f'<stop offset="{offset}" stop-color="{tint.colour}" stop-opacity="{opacity:.3g}"/>'
        for offset, opacity in ((0, tint.opacity), (1, 0.0))
    )
    line = f'x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}"'
    identifier = quoteattr(f"{name}.fade")
    return f'<linearGradient id={identifier} gradientUnits="userSpaceOnUse" {line}>{stops}</linearGradient>'


def _data(path: Path) -> str:
    x, y = path.start
    parts = [f"M{x:.2f} {y:.2f}"]
    parts += [f"C{a:.2f} {b:.2f} {c:.2f} {d:.2f} {e:.2f} {f:.2f}" for a, b, c, d, e, f in path.curves]
    if path.closed:
        parts.append("Z")
    return "".join(parts)


def _fill(tint: Tint | None) -> str:
    if tint is None:
        return ' fill="none"'
    opacity = f' fill-opacity="{tint.opacity:.3g}"' if tint.opacity < 1 else ""
    return f' fill="{tint.colour}"{opacity}'


def _stroke(pen: Pen) -> str:
    opacity = f' stroke-opacity="{pen.tint.opacity:.3g}"' if pen.tint.opacity < 1 else ""
    dash = f' stroke-dasharray="{" ".join(f"{length:g}" for length in pen.dash)}"' if pen.dash else ""
    return f' stroke="{pen.tint.colour}" stroke-width="{pen.width:g}"{opacity}{dash}'
