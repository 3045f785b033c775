# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The files of the hands: a drawing each, and for each view one that says what hand makes which touch.

Owns the form of `assets/face/hands/` and of a view's `70-hands.toml`. A drawing is read when it is first asked
for: a session needs two or three of thirty.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path as FilePath
from typing import TypeVar

from msgspec import Struct, ValidationError, convert, field

from facetimer.face.geometry.curves import Path
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.hand import Hand, Layer, Places, outline_of
from facetimer.face.rig.hand_uses import Anchoring, Use
from facetimer.face.rig.prepared import PLAIN, Reader

USES = "70-hands.toml"
Form = TypeVar("Form")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class _RawLayer(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    tone: str
    paths: tuple[str, ...]
    opacity: float = 1.0


class _RawHand(Places, frozen=True, forbid_unknown_fields=True):
    layer: tuple[_RawLayer, ...]


class _RawUses(Struct, frozen=True, forbid_unknown_fields=True):
    use: tuple[Use, ...]
    anchor: tuple[Anchoring, ...] = ()


class Hands(Struct, frozen=True, eq=False):
    """All drawings by name, and the choice among them; what makes a touch is for `uses`."""

    texts: Mapping[str, str] = field(default_factory=dict)
    uses: tuple[Use, ...] = ()
    anchors: tuple[Anchoring, ...] = ()
    made: dict[str, Hand] = field(default_factory=dict)
    reader: Reader = PLAIN

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all drawings."""
        return tuple(self.texts)

    def hand(self, name: str) -> Hand:
        """Return a drawing, always the same object.

        Raises:
            RigFault: its file is not TOML, or says something that makes no hand.
            KeyError: there is no such drawing.
        """
        found = self.made.get(name)
        if found is None:
            found = self.made[name] = _hand(name, self.texts[name], self.reader)
        return found


def load_hands(folder: FilePath, view: FilePath, known: Hands | None = None, reader: Reader = PLAIN) -> Hands:
    """Find every drawing in `folder` and read the choice among them; without the folder there are no hands.

    Args:
        folder: of the drawings, a TOML file each.
        view: of the view's files, one of which is the choice; what it does not say, that of the front says.
        known: the hands of another view, whose drawings are the same; None to read them.
        reader: reads the files.

    Raises:
        RigFault: the choice is not TOML, or names a hand that is not there.
    """
    texts: dict[str, str] = {}
    if known is None:
        texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.toml"))}
    for place in dict.fromkeys((view, view.parent / "front")):
        texts |= {f"{place.name}/{USES}": file.read_text(encoding="utf-8") for file in place.glob(USES)}
    return hands_from_texts(texts, known, reader)


def hands_from_texts(texts: Mapping[str, str], known: Hands | None = None, reader: Reader = PLAIN) -> Hands:
    """Build the hands from the text of their files, by file name; of several choices the earlier goes first.

    The drawings are those of `known`, and what is made of them is shared, where there are such.

    Raises:
        RigFault: as for `load_hands`.
    """
    drawn = {} if known is None else dict(known.texts)
    uses: list[Use] = []
    anchors: list[Anchoring] = []
    for name, text in texts.items():
        if name.endswith(USES):
            told = _converted(name, text, _RawUses, reader)
            _check_named(name, told, drawn)
            uses += told.use
            anchors += told.anchor
        else:
            drawn[name.removesuffix(".toml")] = text
    return Hands(drawn, tuple(uses), tuple(anchors), {} if known is None else known.made, reader)


def _check_named(where: str, told: _RawUses, drawn: Collection[str]) -> None:
    named = [name for use in told.use for name in (use.hand, use.other, *use.closing)]
    named += [name for free in told.anchor for name in (free.hand, free.other)]
    for name in named:
        if name and name not in drawn:
            raise RigFault(f"{where}: {name!r} is no hand; there are {', '.join(sorted(drawn))}")


def _converted(name: str, text: str, form: type[Form], reader: Reader) -> Form:
    try:
        return convert(reader.document(text), form)
    except tomllib.TOMLDecodeError as error:
        raise RigFault(f"{name}: not TOML: {error}") from error
    except ValidationError as error:
        raise RigFault(f"{name}: {error}") from error


def _hand(name: str, text: str, reader: Reader) -> Hand:
    raw = _converted(f"{name}.toml", text, _RawHand, reader)
    if raw.shows not in {"back", "palm"}:
        raise RigFault(f"{name}.toml: shows is {raw.shows!r}; a hand shows its back or its palm")
    layers = tuple(
        Layer(
            one.name, one.tone, one.opacity, tuple(path_of(f"{name}.toml: {one.name}", text) for text in one.paths)
        )
        for one in raw.layer
    )
    if not layers or len(layers[0].paths) != 1:
        raise RigFault(f"{name}.toml: the first layer is the body, one outline of hand and forearm")
    points = (raw.contact, raw.wrist, raw.elbow, raw.index, raw.little, raw.thumb, raw.pads)
    return Hand(raw.title, raw.shows, *points, name, layers, outline_of(layers))


def path_of(where: str, text: str) -> Path:
    """Return the closed outline that `text` gives: M, a point, and C with six numbers for each curve.

    Raises:
        RigFault: it is something else; the sentence begins with `where`.
    """
    numbers = [float(number) for number in _NUMBER.findall(text)]
    curves = (len(numbers) - 2) // 6
    if not text.startswith("M") or text.count("C") != curves or len(numbers) != 2 + 6 * curves or curves < 1:
        raise RigFault(f"{where}: {text[:30]!r}… should be M, a point, and C with six numbers for each curve")
    flat = numbers[2:]
    found = tuple((a, b, c, d, e, f) for a, b, c, d, e, f in zip(*[iter(flat)] * 6, strict=True))
    return Path((numbers[0], numbers[1]), found)
