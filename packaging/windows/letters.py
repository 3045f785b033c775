# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make letters as tall and as wide as those of Windows, for a Wine that has none of them.

Windows sets its programs in Segoe UI, which nobody may pass on. What matters for a layout are its measures, and
Open Sans with its em enlarged by 7 % comes near all of them. It calls itself Segoe UI here, on this machine alone:
nothing of it is given away.

The measures of Segoe UI, in 2048ths of its em, are those of @capsizecss/metrics: 2210 above the baseline and 514
below it, 1434 for a capital letter, 1024 for an x. Of Open Sans, so enlarged, they are 1366 and 1024, and a letter
is 960 / 1096 * 1024 = 897 wide on average.
"""

import struct
from pathlib import Path

FAMILY = "Segoe UI"
OPEN_SANS = Path("/usr/share/fonts/truetype/open-sans")
STYLES = ("Regular", "Italic", "Semibold", "Bold")
ABOVE, BELOW, EM = 2210, 514, 2048
ENLARGED = 1096 / 1024
"""The height of an x in Open Sans to that in Segoe UI."""
WINDOWS, UNICODE, ENGLISH = 3, 1, 0x409
COPYRIGHT, FAMILY_NAME, STYLE, UNIQUE, WHOLE_NAME, POSTSCRIPT = 0, 1, 2, 3, 4, 6
TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 16, 17
STYLES_OF_ONE_FAMILY = {"Regular", "Italic", "Bold"}


def make_letters(folder: Path) -> dict[str, Path]:
    """Write a font file for each face into `folder`, which is there; return them by the whole names of the faces.

    Raises:
        FileNotFoundError: Debian's package fonts-open-sans is not installed.
    """
    made = {}
    for style in STYLES:
        path = folder / f"letters-{style.lower()}.ttf"
        path.write_bytes(as_tall_as_windows((OPEN_SANS / f"OpenSans-{style}.ttf").read_bytes(), style))
        made[whole_name(style)] = path
    return made


def as_tall_as_windows(font: bytes, style: str) -> bytes:
    """Return a TrueType font in the measures of Segoe UI, under its name."""
    tables = tables_of(font)
    em = round(EM * ENLARGED)
    above, below = round(ABOVE * ENLARGED), round(BELOW * ENLARGED)
    put(tables["head"], 18, ">H", em)
    put(tables["hhea"], 4, ">hhh", above, -below, 0)
    put(tables["OS/2"], 68, ">hhhHH", above, -below, 0, above, below)
    tables["name"] = bytearray(names(style))
    tables.pop("DSIG", None)  # it would sign what the file was before
    return font_of(font[:4], tables)


def put(table: bytearray, place: int, form: str, *values: int) -> None:
    """Write numbers into a table."""
    struct.pack_into(form, table, place, *values)


def names(style: str) -> bytes:
    """Return a table of names, in the one form that Windows reads."""
    own = style not in STYLES_OF_ONE_FAMILY
    said = {
        COPYRIGHT: "A stand-in made of Open Sans for tests; not to be passed on.",
        FAMILY_NAME: f"{FAMILY} {style}" if own else FAMILY,
        STYLE: "Regular" if own else style,
        UNIQUE: f"facetimer stand-in for {FAMILY} {style}",
        WHOLE_NAME: whole_name(style),
        POSTSCRIPT: f"SegoeUI-{style}",
    }
    if own:
        said |= {TYPOGRAPHIC_FAMILY: FAMILY, TYPOGRAPHIC_STYLE: style}
    records, texts = b"", b""
    for number, text in sorted(said.items()):
        encoded = text.encode("utf-16-be")
        records += struct.pack(">6H", WINDOWS, UNICODE, ENGLISH, number, len(encoded), len(texts))
        texts += encoded
    return struct.pack(">3H", 0, len(said), 6 + len(records)) + records + texts


def whole_name(style: str) -> str:
    """Return what a face is called."""
    return f"{FAMILY} {style}".removesuffix(" Regular")


def tables_of(font: bytes) -> dict[str, bytearray]:
    """Return the tables of a TrueType font by their names."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {}
    for number in range(count):
        tag, _sum, start, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        tables[tag.decode("ascii")] = bytearray(font[start : start + length])
    return tables


def font_of(kind: bytes, tables: dict[str, bytearray]) -> bytes:
    """Return a TrueType font of these tables."""
    power = len(tables).bit_length() - 1
    search = 16 << power
    head = kind + struct.pack(">4H", len(tables), search, power, 16 * len(tables) - search)
    start = len(head) + 16 * len(tables)
    put(tables["head"], 8, ">I", 0)
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag.encode("ascii"), checksum(table), start + len(body), len(table))
        body += bytes(table) + bytes(-len(table) % 4)
    whole = bytearray(head + directory + body)
    place = next(at for at in directory_places(len(tables)) if whole[at : at + 4] == b"head")
    (at,) = struct.unpack_from(">I", whole, place + 8)
    put(whole, at + 8, ">I", (0xB1B0AFBA - checksum(whole)) % 2**32)
    return bytes(whole)


def directory_places(count: int) -> range:
    """Return where each table is named in a font of `count` tables."""
    return range(12, 12 + 16 * count, 16)


def checksum(table: bytes | bytearray) -> int:
    """Return the sum that a font holds for each table: of its words of four bytes."""
    padded = bytes(table) + bytes(-len(table) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 2**32
