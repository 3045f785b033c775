# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The files of a drawing: head.toml, and one for each hair, read when that hair is first asked for.

Owns the form of assets/face/views/<view>/drawing.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath

from msgspec import Struct, ValidationError, convert, field

from facetimer.face.geometry.curves import Point
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.prepared import PLAIN, Reader
from facetimer.face.rig.view_drawing import Drawing, Drawn, Form, Layer, line_form, outline_form

HEAD = "head.toml"


class _RawOutline(Struct, frozen=True, forbid_unknown_fields=True):
    paths: str
    ends: dict[str, str] = field(default_factory=dict)


class _RawShape(Struct, frozen=True, forbid_unknown_fields=True):
    tone: str
    opacity: float = 1.0
    soft: float = 0.0
    clip: tuple[str, ...] = ()
    paths: str = ""
    lines: str = ""
    ends: dict[str, str] = field(default_factory=dict)


class _RawLayer(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    shows: dict[str, float] = field(default_factory=dict)
    goes: dict[str, Point] = field(default_factory=dict)
    toned: tuple[_RawShape, ...] = ()
    plain: tuple[_RawShape, ...] = ()


class _RawDrawing(Struct, frozen=True, forbid_unknown_fields=True):
    layer: tuple[_RawLayer, ...]
    outline: dict[str, _RawOutline] = field(default_factory=dict)
    at: dict[str, float] = field(default_factory=dict)


class Nod(Struct, frozen=True, forbid_unknown_fields=True):
    """How the head moves stiffly over the neck in this view.

    Attributes:
        pivot: about which it turns, in canvas units.
        layers: what goes along.
        fixed, free: two points each of the line below which the neck stays where it is, and of the one above which
            it goes along all the way.
        neck: the layers that do so.
        tuck: degrees, and units across and down, where the chin is drawn in all the way.
        room: how large the whole is where the head is tipped back, and what of it stays in place.
    """

    pivot: Point
    layers: tuple[str, ...]
    fixed: tuple[Point, Point] = ((0.0, 900.0), (800.0, 900.0))
    free: tuple[Point, Point] = ((0.0, 650.0), (800.0, 650.0))
    neck: tuple[str, ...] = ()
    tuck: tuple[float, float, float] = (0.0, 0.0, 0.0)
    room: tuple[float, Point] = (1.0, (0.0, 0.0))


class Drawings(Struct, frozen=True, eq=False):
    """The drawing of the head and those of its hair.

    Attributes:
        nod: how the head moves over the neck; None where it does not.
        reader: reads the file of a hair.
    """

    head: Drawing
    hair_files: Mapping[str, FilePath]
    nod: Nod | None = None
    reader: Reader = PLAIN
    hair: dict[str, Drawing] = field(default_factory=dict)

    def owner(self, layer: str, hair: int) -> Drawing | None:
        """Return the drawing that has a layer: the head's, or the one of a hair; None where that hair has none.

        Raises:
            RigFault: the file of the hair cannot be used.
        """
        if layer in self.head.layers:
            return self.head
        name = f"hair{hair}"
        if name not in self.hair and name in self.hair_files:
            file = self.hair_files[name]
            self.hair[name] = drawing_from(f"drawing/{file.name}", file.read_text(encoding="utf-8"), self.reader)
        found = self.hair.get(name)
        return found if found is not None and layer in found.layers else None


def load_drawings(
    folder: FilePath, hair_folder: FilePath, nod: Nod | None = None, reader: Reader = PLAIN
) -> Drawings:
    """Read the head; hair only when it is asked for.

    Args:
        folder: where head.toml is.
        hair_folder: where hair0.toml and the others are.
        nod: how the head moves over the neck.
        reader: reads the files.

    Raises:
        RigFault: the file is not TOML, or says something that is no drawing.
    """
    head = drawing_from(f"drawing/{HEAD}", (folder / HEAD).read_text(encoding="utf-8"), reader)
    return Drawings(head, {file.stem: file for file in sorted(hair_folder.glob("hair*.toml"))}, nod, reader)


def nod_from(name: str, raw: object) -> Nod:
    """Return how a head moves over its neck, as a file says it.

    Raises:
        RigFault: the table lacks something, or has too much.
    """
    try:
        return convert(raw, Nod)
    except ValidationError as error:
        raise RigFault(f"{name}: nod: {error}") from error


def drawing_from(name: str, text: str, reader: Reader = PLAIN) -> Drawing:
    """Return the drawing that the text of a file holds.

    Raises:
        RigFault: as for `load_drawings`; the sentence begins with `name`.
    """
    try:
        raw = convert(reader.document(text), _RawDrawing)
    except tomllib.TOMLDecodeError as error:
        raise RigFault(f"{name}: not TOML: {error}") from error
    except ValidationError as error:
        raise RigFault(f"{name}: {error}") from error
    outlines = {
        key: outline_form(f"{name}: outline.{key}", one.paths, one.ends) for key, one in raw.outline.items()
    }
    layers = {one.name: _layer(f"{name}: {one.name}", one, outlines) for one in raw.layer}
    return Drawing(layers, outlines, raw.at)


def _layer(where: str, raw: _RawLayer, outlines: Mapping[str, Form]) -> Layer:
    toned, plain = (
        tuple(_shape(where, k, one, outlines) for k, one in enumerate(row)) for row in (raw.toned, raw.plain)
    )
    ends = sorted(_ends((*toned, *plain), outlines))
    return Layer(raw.name, raw.shows, toned, plain, tuple(ends), raw.goes)


def _ends(shapes: Iterable[Drawn], outlines: Mapping[str, Form]) -> set[str]:
    return {end for one in shapes for form in (one.form, *(outlines[n] for n in one.clip)) for end in form.deltas}


def _shape(where: str, k: int, raw: _RawShape, outlines: Mapping[str, Form]) -> Drawn:
    where = f"{where}[{k}]"
    if bool(raw.paths) == bool(raw.lines):
        raise RigFault(f"{where}: a shape has paths or lines")
    for clip in raw.clip:
        if clip not in outlines:
            raise RigFault(f"{where}: clip names {clip}, which is none of {', '.join(outlines)}")
    make = outline_form if raw.paths else line_form
    return Drawn(raw.tone, raw.opacity, raw.soft, raw.clip, make(where, raw.paths or raw.lines, raw.ends))
