# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every way in which a document does not have the shape of a struct, in words.

msgspec stops at the first mismatch and speaks of types; a person wants all of them and wants to know what to
write. So a document that msgspec refused is walked here beside the type description. Only the slow path comes
this way. It walks the type, never the document, so that no depth of nesting can exhaust the stack.
"""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from facetimer.library.faults import item, one_of
from facetimer.library.formats import CLOCK_TIME, KEBAB_CASE
from facetimer.outside import shown, under

_PATTERNS = {
    KEBAB_CASE: "it takes small letters, digits and single hyphens, like kiss-face",
    CLOCK_TIME: "it should be a time of day, like 08:30",
}

MAX_EXPLAINED = 20
"""Faults reported per file: beyond that the file is something else altogether."""


def explain(document: dict[str, Any], struct: type) -> list[tuple[str, str]]:
    """Return (place, message) for every mismatch, at most `MAX_EXPLAINED`."""
    found: list[tuple[str, str]] = []
    for fault in _mismatches(document, inspect.type_info(struct), ""):
        found.append(fault)
        if len(found) == MAX_EXPLAINED:
            break
    return found


def _mismatches(value: Any, kind: inspect.Type, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(kind, inspect.Metadata):
        yield from _mismatches(value, kind.type, place)
    elif isinstance(kind, inspect.UnionType):
        yield from _in_union(value, kind, place)
    elif isinstance(kind, inspect.StructType):
        yield from _in_struct(value, kind, place)
    elif isinstance(kind, inspect.ListType | inspect.VarTupleType):
        yield from _in_list(value, kind, place)
    elif isinstance(kind, inspect.DictType):
        yield from _in_dict(value, kind, place)
    else:
        message = _scalar_fault(value, kind)
        if message:
            yield place, message


def _in_union(value: Any, kind: inspect.UnionType, place: str) -> Iterator[tuple[str, str]]:
    """Judge by the one branch that the person seems to have meant."""
    branches = [t for t in (_bare(t) for t in kind.types) if not isinstance(t, inspect.NoneType)]
    tables = [t for t in branches if isinstance(t, inspect.StructType)]
    others = [t for t in branches if not isinstance(t, inspect.StructType)]
    if tables and (isinstance(value, dict) or not others):
        yield from _in_struct(value, tables[0], place)
    else:
        yield from _mismatches(value, others[0], place)


def _in_struct(value: Any, kind: inspect.StructType, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield place, f"is {shown(value)}, it should be a table with {_keys(kind)}"
        return
    fields = {f.encode_name: f for f in kind.fields}
    for key in value:
        if key not in fields:
            yield under(place, key), f"is not known here, {one_of(fields, key)}"
    for key, described in fields.items():
        if key in value:
            yield from _mismatches(value[key], described.type, under(place, key))
        elif described.required:
            yield under(place, key), f"is missing, {_wanted(_bare(described.type))}"


def _in_list(value: Any, kind: inspect.ListType | inspect.VarTupleType, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and isinstance(_bare(kind.item_type), inspect.StructType):
        yield place, f"is a single table, it should be headed by double brackets: [[{place.rpartition('.')[2]}]]"
        return
    if not isinstance(value, list):
        yield place, f"is {shown(value)}, {_wanted(kind)}"
        return
    least, most = kind.min_length or 0, kind.max_length
    if len(value) < least or (most is not None and len(value) > most):
        yield place, f"has {len(value)} entries, it takes {least} to {'any number' if most is None else most}"
    for index, entry in enumerate(value[:most]):
        yield from _mismatches(entry, kind.item_type, item(place, index))


def _in_dict(value: Any, kind: inspect.DictType, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield place, f"is {shown(value)}, it should be a table"
        return
    for key, entry in value.items():
        yield from _mismatches(entry, kind.value_type, under(place, key))


def _scalar_fault(value: Any, kind: inspect.Type) -> str:
    """Return what is wrong with a single value, or an empty string."""
    if isinstance(kind, inspect.EnumType):
        known = [str(member.value) for member in kind.cls]
        return "" if value in known else f"{shown(value)} is not known, {one_of(known, value)}"
    if isinstance(kind, inspect.StrType):
        return _text_fault(value, kind)
    if isinstance(kind, inspect.BoolType):
        right = isinstance(value, bool)
    elif isinstance(kind, inspect.IntType | inspect.FloatType):
        takes = int if isinstance(kind, inspect.IntType) else (int, float)
        right = isinstance(value, takes) and not isinstance(value, bool) and _in_range(value, kind)
    else:
        raise TypeError(f"no sentence for {kind}: a format uses a type this module does not know")
    return "" if right else f"is {shown(value)}, {_wanted(kind)}"


def _in_range(value: float, kind: inspect.IntType | inspect.FloatType) -> bool:
    above = kind.ge is None or value >= kind.ge
    return above and (kind.le is None or value <= kind.le)


def _text_fault(value: Any, kind: inspect.StrType) -> str:
    if not isinstance(value, str):
        return f"is {shown(value)}, {_wanted(kind)}"
    if len(value) < (kind.min_length or 0):
        return "is empty, it should be some text"
    if kind.max_length is not None and len(value) > kind.max_length:
        return f"has {len(value)} characters, at most {kind.max_length} fit"
    if kind.pattern and not re.search(kind.pattern, value):
        return f"is {shown(value)}, {_PATTERNS[kind.pattern]}"
    return ""


def _wanted(kind: inspect.Type) -> str:
    """Return "it should be …" for a type."""
    if isinstance(kind, inspect.UnionType):
        return _wanted(next(t for t in map(_bare, kind.types) if not isinstance(t, inspect.NoneType)))
    if isinstance(kind, inspect.StructType):
        return f"it should be a table with {_keys(kind)}"
    if isinstance(kind, inspect.ListType | inspect.VarTupleType):
        most = "any number of" if kind.max_length is None else f"{kind.min_length or 0} to {kind.max_length}"
        return f"it should be a list of {most} entries"
    if isinstance(kind, inspect.EnumType):
        return one_of((str(member.value) for member in kind.cls), None)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        number = "a whole number" if isinstance(kind, inspect.IntType) else "a number"
        limits = "" if kind.ge is None or kind.le is None else f" from {kind.ge:g} to {kind.le:g}"
        return f"it should be {number}{limits}"
    if isinstance(kind, inspect.BoolType):
        return "it should be true or false"
    return 'it should be text in "quotes"'


def _keys(kind: inspect.StructType) -> str:
    required = [f.encode_name for f in kind.fields if f.required]
    return ", ".join(required or [f.encode_name for f in kind.fields])


def _bare(kind: inspect.Type) -> inspect.Type:
    return _bare(kind.type) if isinstance(kind, inspect.Metadata) else kind
