# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Reads rows out of the pages of a damaged database, without SQLite.

SQLite reaches a row through the pages above it and stops where one of them is damaged. Here every page is
looked at for itself, so a row is lost only if its own page is. The layout is that of
https://www.sqlite.org/fileformat2.html, sections 1.6 (pages and cells) and 2.1 (records).

Pure: bytes in, rows out. It knows nothing about what the rows mean and believes nothing it reads; whatever
does not add up is left out.
"""

import struct
from collections.abc import Iterator

from msgspec import Struct

Value = int | float | str | bytes | None

DEFAULT_PAGE_BYTES = 4096
_HEADER_BYTES = 100
_INDEX_INTERIOR, _INDEX_LEAF, _TABLE_LEAF = 0x02, 0x0A, 0x0D
_PAGE_HEADER_BYTES = {_INDEX_INTERIOR: 12, _INDEX_LEAF: 8, _TABLE_LEAF: 8}
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_MAX_COLUMNS = 100


class Row(Struct, frozen=True):
    """One row as it stands in a page.

    Attributes:
        pages: numbers of the pages it is on, from 1: its own first, then those it overflows to.
        rowid: its key in a rowid table; None in an index or a WITHOUT ROWID table.
        values: its columns in the order of storage.
    """

    pages: tuple[int, ...]
    rowid: int | None
    values: tuple[Value, ...]


class _Nonsense(Exception):  # noqa: N818 - private: what stands here is no cell
    """The bytes do not add up."""


def page_bytes(content: bytes) -> int:
    """Return the page size the header states, or the usual one where that cannot be true."""
    stated = int.from_bytes(content[16:18], "big")
    size = 65536 if stated == 1 else stated
    return size if 512 <= size <= 65536 and size.bit_count() == 1 else DEFAULT_PAGE_BYTES


def iter_rows(content: bytes) -> Iterator[Row]:
    """Yield every row of every page that can be read, in the order of the file."""
    size = page_bytes(content)
    for number in range(1, -(-len(content) // size) + 1):
        page = content[(number - 1) * size : number * size].ljust(size, b"\0")
        yield from _rows_of_page(content, page, number)


def _rows_of_page(content: bytes, page: bytes, number: int) -> Iterator[Row]:
    start = _HEADER_BYTES if number == 1 else 0
    kind = page[start]
    if kind not in _PAGE_HEADER_BYTES:
        return
    cells = int.from_bytes(page[start + 3 : start + 5], "big")
    pointers = start + _PAGE_HEADER_BYTES[kind]
    if pointers + 2 * cells > len(page):
        return
    for at in range(pointers, pointers + 2 * cells, 2):
        try:
            yield _cell(content, page, number, kind, int.from_bytes(page[at : at + 2], "big"))
        except _Nonsense:
            continue


def _cell(content: bytes, page: bytes, number: int, kind: int, at: int) -> Row:
    rowid: int | None = None
    if kind == _INDEX_INTERIOR:
        at += 4  # the page below
    length, at = _varint(page, at)
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
    if length > len(content):
        raise _Nonsense
    payload, overflow = _payload(content, page, kind, at, length)
    return Row((number, *overflow), rowid, _record(payload))


def _payload(content: bytes, page: bytes, kind: int, at: int, length: int) -> tuple[bytes, list[int]]:
    """Return the record's bytes, and the overflow pages on which it continues if it does not fit into its own."""
    usable = len(page)
    most = usable - 35 if kind == _TABLE_LEAF else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return _slice(page, at, length), []
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    if local > most:
        local = least
    parts, missing = [_slice(page, at, local)], length - local
    following = int.from_bytes(_slice(page, at + local, 4), "big")
    pages: list[int] = []
    while missing > 0:
        if following < 1:
            raise _Nonsense
        pages.append(following)
        overflow = content[(following - 1) * usable : following * usable]
        taken = min(missing, usable - 4)
        parts.append(_slice(overflow, 4, taken))
        missing -= taken
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts), pages


def _record(payload: bytes) -> tuple[Value, ...]:
    header_bytes, at = _varint(payload, 0)
    types: list[int] = []
    while at < header_bytes:
        serial, at = _varint(payload, at)
        types.append(serial)
    if at != header_bytes or not 0 < len(types) <= _MAX_COLUMNS:
        raise _Nonsense
    values: list[Value] = []
    for serial in types:
        value, at = _value(payload, at, serial)
        values.append(value)
    if at != len(payload):
        raise _Nonsense
    return tuple(values)


def _value(payload: bytes, at: int, serial: int) -> tuple[Value, int]:
    if serial in _INTEGER_BYTES:
        raw = _slice(payload, at, _INTEGER_BYTES[serial])
        return int.from_bytes(raw, "big", signed=True), at + len(raw)
    if serial == 7:
        return struct.unpack(">d", _slice(payload, at, 8))[0], at + 8
    if serial in {0, 8, 9}:
        return (None, 0, 1)[(0, 8, 9).index(serial)], at
    raw = _slice(payload, at, (serial - 12) // 2)
    return (raw.decode("utf-8", "replace") if serial % 2 else raw), at + len(raw)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the variable-length integer at `at` and where it ends; nine bytes at most."""
    value = 0
    for count in range(9):
        if at >= len(data):
            raise _Nonsense
        byte = data[at]
        at += 1
        if count == 8:
            value = value << 8 | byte
            break
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return (value - (1 << 64) if value >= 1 << 63 else value), at


def _slice(data: bytes, at: int, length: int) -> bytes:
    if length < 0 or at < 0 or at + length > len(data):
        raise _Nonsense
    return data[at : at + length]
