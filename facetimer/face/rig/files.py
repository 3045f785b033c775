# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The files of the rig: read, checked, and turned into parts with a move per channel.

Owns the files of `assets/face/`. They hold the left half in fractions of the canvas; what leaves here is in canvas
units (800 × 1000).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any

from msgspec.structs import replace

from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH
from facetimer.face.rig.brushes import Hairs, hair_in
from facetimer.face.rig.cameras import FILE_NAME, load_cameras
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.hand_files import load_hands
from facetimer.face.rig.mouth_forms import FormFault, row_of
from facetimer.face.rig.moves import MoveFault, MoveSign, move_sign_from
from facetimer.face.rig.muscles import Muscle, MuscleFault, muscle_from
from facetimer.face.rig.prepared import PLAIN, Reader, reader_of
from facetimer.face.rig.rig import (
    DERIVED_CHANNELS,
    FOLLOWED,
    FRONT,
    Mover,
    Part,
    Rig,
    Still,
    driven_by,
    moved,
    opposite,
)
from facetimer.face.rig.view_files import Drawings, load_drawings, nod_from
from facetimer.library.model.movement import POSE_PARAMETERS

_FORMS = frozenset({"pair", "joined", "single"})


def load_rig(folder: FilePath, view: str = "") -> Rig:
    """Read every TOML file of a view, in the order of their names.

    Args:
        folder: `assets/face`; a view's files are in `views/<view>` below it.
        view: which one; none is the front, which gives the other views where a camera wants them.

    Raises:
        RigFault: a file is missing, not TOML, or says something the rig cannot use.
    """
    if view:
        return load_rig(folder).seen_as(view)
    reader = reader_of(folder)
    front = _view(folder, FRONT, reader)
    known: dict[str, Rig] = {}

    def other(name: str) -> Rig:
        if name not in known:
            known[name] = _view(folder, name, reader, front)
        return known[name]

    return replace(front, others=other)


def _view(folder: FilePath, view: str, reader: Reader, front: Rig | None = None) -> Rig:
    """Return the rig of a view; cameras and drawings of hands are those of the front, if that is there."""
    place = folder / "views" / view
    files = sorted(place.glob("*.toml"))
    if not files:
        raise RigFault(f"{place}: no *.toml here; the face needs its rig files")
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    rig = rig_from_texts(texts, reader)
    hands = load_hands(folder / "hands", place, None if front is None else front.hands, reader)
    cameras = load_cameras(folder / FILE_NAME) if front is None else front.cameras
    if front is not None:  # what works is said once; a view draws those of the muscles that it has
        rig = replace(rig, worked={**front.worked, **rig.worked}, shown={**front.shown, **rig.shown})
    return replace(rig, hands=hands, cameras=cameras, view=view, drawings=_drawings(place, texts, reader))


def _drawings(place: FilePath, texts: Mapping[str, str], reader: Reader) -> Drawings | None:
    """Return the drawings of a view that is drawn in layers; the file of its order tells of hair and nod."""
    if not (place / "drawing").is_dir():
        return None
    documents = {name: reader.document(text) for name, text in texts.items() if "order" in name}
    hair = next((str(d["hair_of"]) for d in documents.values() if "hair_of" in d), place.name)
    nods = [nod_from(name, d["nod"]) for name, d in documents.items() if "nod" in d]
    nod = nods[0] if nods else None
    return load_drawings(place / "drawing", place.parent / hair / "drawing", nod, reader)


def rig_from_texts(texts: Mapping[str, str], reader: Reader = PLAIN) -> Rig:
    """Build a rig from the text of its files, by file name.

    Raises:
        RigFault: as for `load_rig`.
    """
    documents = {}
    hairs = {}
    for name, text in texts.items():
        hair = hair_in(text)
        if hair is not None:
            hairs[hair] = (name, text)
            continue
        try:
            documents[name] = reader.document(text)
        except tomllib.TOMLDecodeError as error:
            raise RigFault(f"{name}: not TOML: {error}") from error
    movers = tuple(
        _mover(f"{name}: mover[{i}]", raw)
        for name, document in documents.items()
        for i, raw in enumerate(document.get("mover", []))
    )
    parts, zones, places, strands = _parts(documents, movers)
    order = tuple(str(n) for document in documents.values() for n in document.get("order", []))
    muscles, worked, shown = _muscles(documents)
    forms = {
        form: _form(f"{name}: form.{form}", raw)
        for name, document in documents.items()
        for form, raw in document.get("form", {}).items()
    }
    drawn = (muscles, worked, shown, Hairs(hairs, reader), _stills(documents, parts), forms)
    landmarks, fingers = _landmarks(documents, places), _fingers(documents)
    signs = _move_signs(documents)
    return Rig(
        parts, zones, places, movers, order, strands, *drawn,
        landmarks=landmarks, fingers=fingers, move_signs=signs,
    )  # fmt: skip


def _move_signs(documents: "Documents") -> tuple[MoveSign, ...]:
    """Return the signs of moves; they come with channels that there are."""
    found = []
    for name, document in documents.items():
        for i, raw in enumerate(document.get("move", [])):
            where = f"{name}: move[{i}]"
            try:
                found.append(move_sign_from(raw))
            except MoveFault as fault:
                raise RigFault(f"{where}: {fault}") from None
            for channel in (*found[-1].shows, *found[-1].hides):
                _channel(where, channel)
    return tuple(found)


def _landmarks(documents: "Documents", places: "Parts") -> "Names":
    """Return the places from which others are found."""
    found: Names = {}
    for name, document in documents.items():
        for place, marks in document.get("landmark", {}).items():
            found[place] = tuple(str(mark) for mark in marks)
            if odd := sorted({place, *found[place]} - set(places)):
                raise RigFault(f"{name}: landmark.{place}: {', '.join(odd)} is no place of this view")
    return found


def _fingers(documents: "Documents") -> dict[str, int]:
    """Return how many finger-widths some places are from their landmark."""
    return {
        place: int(count)
        for document in documents.values()
        for place, count in document.get("fingers", {}).items()
    }


Documents = Mapping[str, Mapping[str, Any]]
Parts = dict[str, Part]


def _parts(
    documents: Documents, movers: tuple[Mover, ...]
) -> tuple[Parts, Parts, Parts, dict[str, tuple[str, ...]]]:
    """Return parts and masks, zones, places, and the groups of strands."""
    parts: Parts = {}
    zones: Parts = {}
    places: Parts = {}
    strands: dict[str, tuple[str, ...]] = {}
    for name, document in documents.items():
        for table, kind in ((parts, "part"), (zones, "zone"), (parts, "mask")):
            for i, raw in enumerate(document.get(kind, [])):
                where = f"{name}: {kind}[{i}]"
                made = (
                    _mask(where, raw, parts, movers) if kind == "mask" else _part(where, raw, kind, parts, movers)
                )
                if made.name in table:
                    raise RigFault(f"{where}: {made.name} is there twice; names are unique")
                table[made.name] = made
        for i, raw in enumerate(document.get("strands", [])):
            members = [_part(f"{name}: strands[{i}]", one, "part", parts, movers) for one in _single_lines(raw)]
            parts.update({member.name: member for member in members})
            strands[str(raw.get("name"))] = tuple(member.name for member in members)
        for place, at in document.get("place", {}).items():
            raw = {"name": place, "form": "single", "group": "skin", "points": [[place, *at]]}
            places[place] = _part(f"{name}: place.{place}", raw, "place", parts, movers)
    return parts, zones, places, strands


def _stills(documents: Documents, parts: Parts) -> dict[str, Still]:
    found = {}
    for name, document in documents.items():
        for still, raw in document.get("still", {}).items():
            clip = str(raw.get("clip", ""))
            if clip and clip not in parts:
                raise RigFault(f"{name}: still.{still}: clip names {clip}, which is no part")
            names = tuple(str(part) for part in raw.get("parts", []))
            found[still] = Still(names, clip, *(bool(raw.get(flag)) for flag in ("alone", "rests")))
    return found


Names = dict[str, tuple[str, ...]]


def _muscles(documents: Documents) -> tuple[tuple[Muscle, ...], Names, Names]:
    """Return the muscles, and which of them belong to a zone and to an exercise."""
    found: list[Muscle] = []
    for name, document in documents.items():
        for i, raw in enumerate(document.get("muscle", [])):
            try:
                found.append(muscle_from(raw))
            except MuscleFault as fault:
                raise RigFault(f"{name}: muscle[{i}]: {fault}") from None
    known = {muscle.name for muscle in found}
    tables: tuple[Names, Names] = ({}, {})
    for name, document in documents.items():
        for table, key in zip(tables, ("worked", "shown"), strict=True):
            for owner, muscles in document.get(key, {}).items():
                table[owner] = tuple(str(muscle) for muscle in muscles)
                if missing := set(table[owner]) - known:
                    raise RigFault(
                        f"{name}: {key}.{owner}: {', '.join(sorted(missing))} is no muscle of this view"
                    )
    return tuple(found), *tables


def _form(where: str, raw: Mapping[str, Any]) -> tuple[float, ...]:
    try:
        return row_of(raw)
    except FormFault as fault:
        raise RigFault(f"{where}: {fault}") from None


def _mask(where: str, raw: dict[str, Any], parts: Mapping[str, Part], movers: tuple[Mover, ...]) -> Part:
    """A soft plane or a line of a pose: points without names, a place it follows, outlines it stays inside."""
    corners = frozenset(raw.get("corners", ()))
    points = [[f"p{k}{'^' if k in corners else ''}", *point] for k, point in enumerate(raw.get("points", []))]
    part = _part(where, {"group": "fixed", **raw, "points": points}, "part", parts, movers)
    clip, follows = tuple(raw.get("clip", ())), str(raw.get("follows", ""))
    for name in clip:
        if name not in parts:
            raise RigFault(f"{where} {part.name}: clip names {name}, which is no part above it")
    if follows and follows not in FOLLOWED:
        raise RigFault(f"{where} {part.name}: follows {follows}; a mask can follow {', '.join(FOLLOWED)}")
    shares = {"soft": float(raw.get("soft", 0.0)), "right_share": float(raw.get("right", 1.0))}
    return replace(part, clip=clip, follows=follows, **shares)


def _single_lines(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """A group of strands as the parts it stands for; their points need no names of their own."""
    return [
        {**raw, "name": f"{raw.get('name')}.{i}", "points": [[f"p{k}", *point] for k, point in enumerate(line)]}
        for i, line in enumerate(raw.get("lines", []))
    ]


def _mover(where: str, raw: dict[str, Any]) -> Mover:
    channel = _channel(where, raw.get("channel"))
    try:
        (x, y), (dx, dy), (rx, ry) = raw["at"], raw["by"], raw["reach"]
    except (KeyError, TypeError, ValueError):
        raise RigFault(f"{where}: needs at, by and reach, each [x, y] in fractions of the canvas") from None
    return Mover(channel, _scaled(x, y), _scaled(dx, dy), _scaled(rx, ry), frozenset(raw.get("groups", ["skin"])))


def _scaled(x: float, y: float) -> Point:
    return x * CANVAS_WIDTH, y * CANVAS_HEIGHT


def _channel(where: str, name: object) -> str:
    plain = str(name)
    if plain in POSE_PARAMETERS or plain in DERIVED_CHANNELS:
        return plain
    raise RigFault(
        f"{where}: {plain!r} is no channel; pose parameters and {', '.join(sorted(DERIVED_CHANNELS))} are"
    )


def _part(
    where: str, raw: dict[str, Any], kind: str, parts: Mapping[str, Part], movers: tuple[Mover, ...]
) -> Part:
    name = str(raw.get("name", ""))
    form = str(raw.get("form", "single"))
    if not name or form not in _FORMS:
        raise RigFault(f"{where}: needs a name and a form out of {', '.join(sorted(_FORMS))}")
    group = str(raw.get("group", "skin"))
    entries = [
        _entry(f"{where} {name}: points[{i}]", entry, parts) for i, entry in enumerate(raw.get("points", []))
    ]
    names = [point.removesuffix("^") for point, *_ in entries]
    base = [at for _, at, *_ in entries]
    widths = [width for _, _, width, _ in entries if width is not None]
    deltas: dict[str, list[tuple[int, float, float]]] = {}
    for i, (_, at, _, borrowed) in enumerate(entries):
        for channel, dx, dy in borrowed if borrowed is not None else moved(at, group, movers):
            deltas.setdefault(channel, []).append((i, dx, dy))
    if widths and len(widths) != len(base):
        raise RigFault(f"{where} {name}: a line gives a width at every point, an outline at none")
    if kind == "part" and len(base) < 2:
        raise RigFault(f"{where} {name}: needs at least two points")
    _own_deltas(f"{where} {name}", raw.get("delta", {}), names, deltas)
    opacity = {str(k): float(v) for k, v in raw.get("opacity", {}).items()}
    return Part(
        name,
        form,
        str(raw.get("tone", "")),
        group,
        tuple(names),
        tuple(base),
        frozenset(i for i, (point, *_) in enumerate(entries) if point.endswith("^")),
        tuple(widths),
        {channel: tuple(moves) for channel, moves in deltas.items()},
        opacity,
        *driven_by({*deltas, *opacity} - {"base"}),
    )


def _entry(
    where: str, entry: object, parts: Mapping[str, Part]
) -> tuple[str, Point, float | None, list[tuple[str, float, float]] | None]:
    match entry:
        case [str(name), float() | int() as x, float() | int() as y]:
            return name, _scaled(x, y), None, None
        case [str(name), float() | int() as x, float() | int() as y, float() | int() as width]:
            return name, _scaled(x, y), float(width), None
        case [str(reference), *rest] if "." in reference and rest in ([], ["right"]):
            return _borrowed(where, reference, None, parts, right=bool(rest))
        case [str(reference), float() | int() as width] if "." in reference:
            return _borrowed(where, reference, float(width), parts)
    raise RigFault(
        f"{where}: {entry!r} should be [name, x, y], [name, x, y, width], ['part.point'], "
        "['part.point', width] or ['part.point', 'right']"
    )


def _borrowed(
    where: str, reference: str, width: float | None, parts: Mapping[str, Part], *, right: bool = False
) -> tuple[str, Point, float | None, list[tuple[str, float, float]]]:
    """Return a point of a part above with all that moves it, or its mirror image."""
    owner, point = reference.split(".", 1)
    part, plain = parts.get(owner), point.removesuffix("^")
    if part is None or plain not in part.names:
        raise RigFault(f"{where}: {reference} names no point of a part above it")
    index = part.names.index(plain)
    moves = [(channel, dx, dy) for channel, found in part.deltas.items() for i, dx, dy in found if i == index]
    at = part.base[index]
    if right:
        return point, (CANVAS_WIDTH - at[0], at[1]), width, [opposite(*move) for move in moves]
    return point, at, width, moves


def _own_deltas(
    where: str,
    raw: dict[str, dict[str, list[float]]],
    names: list[str],
    deltas: dict[str, list[tuple[int, float, float]]],
) -> None:
    """A delta written with the part replaces what the movers say for that point and channel."""
    for channel, moves in raw.items():
        _channel(where, channel)
        for point, (dx, dy) in moves.items():
            chosen = range(len(names)) if point == "all" else [i for i, n in enumerate(names) if n == point]
            if not chosen:
                raise RigFault(f"{where}: delta.{channel} moves {point}, which is none of {', '.join(names)}")
            kept = [m for m in deltas.get(channel, []) if m[0] not in chosen]
            deltas[channel] = kept + [(i, dx * CANVAS_WIDTH, dy * CANVAS_HEIGHT) for i in chosen]
