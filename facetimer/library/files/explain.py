# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every way in which a document does not have the shape of a struct, in words.

msgspec stops at the first mismatch and speaks of types; a person wants all of them and wants to know what to
write. So a document that msgspec refused is walked here beside the type description. Only the slow path comes
this way. It walks the type, never the document, so that no depth of nesting can exhaust the stack.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from msgspec import inspect

from facetimer.library.files.file_faults import NO_TEXT, item, one_of
from facetimer.library.files.formats import CLOCK_TIME, KEBAB_CASE
from facetimer.notices import Notice
from facetimer.outside import shown, under
from facetimer.translating import QT_TRANSLATE_NOOP

_PATTERNS = {
    KEBAB_CASE: Notice(
        QT_TRANSLATE_NOOP("Notices", "it takes small letters, digits and single hyphens, like kiss-face")
    ),
    CLOCK_TIME: Notice(QT_TRANSLATE_NOOP("Notices", "it should be a time of day, like 08:30")),
}

MAX_EXPLAINED = 20
"""Faults reported per file: beyond that the file is something else altogether."""


def explain(document: object, struct: type) -> list[tuple[str, str]]:
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
        yield (
            place,
            Notice(
                QT_TRANSLATE_NOOP("Notices", "is {given}, it should be a table with {keys}"),
                given=shown(value),
                keys=_keys(kind),
            ),
        )
        return
    fields = {f.encode_name: f for f in kind.fields}
    for key in value:
        if kind.forbid_unknown_fields and key not in fields:
            yield (
                under(place, key),
                Notice(QT_TRANSLATE_NOOP("Notices", "is not known here, {hint}"), hint=one_of(fields, key)),
            )
    for key, described in fields.items():
        if key in value:
            yield from _mismatches(value[key], described.type, under(place, key))
        elif described.required:
            yield (
                under(place, key),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "is missing, {wanted}"), wanted=_wanted(_bare(described.type))
                ),
            )


def _in_list(value: Any, kind: inspect.ListType | inspect.VarTupleType, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and isinstance(_bare(kind.item_type), inspect.StructType):
        yield (
            place,
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "is a single table, it should be headed by double brackets: [[{name}]]"
                ),
                name=place.rpartition(".")[2],
            ),
        )
        return
    if not isinstance(value, list):
        yield place, _is_but(value, _wanted(kind))
        return
    least, most = kind.min_length or 0, kind.max_length
    if len(value) < least or (most is not None and len(value) > most):
        yield (
            place,
            Notice(
                QT_TRANSLATE_NOOP("Notices", "has {count} entries, it takes {least} to {most}"),
                count=len(value),
                least=least,
                most=Notice(QT_TRANSLATE_NOOP("Notices", "any number")) if most is None else most,
            ),
        )
    for index, entry in enumerate(value[:most]):
        yield from _mismatches(entry, kind.item_type, item(place, index))


def _in_dict(value: Any, kind: inspect.DictType, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield place, Notice(QT_TRANSLATE_NOOP("Notices", "is {given}, it should be a table"), given=shown(value))
        return
    for key, entry in value.items():
        yield from _mismatches(entry, kind.value_type, under(place, key))


def _scalar_fault(value: Any, kind: inspect.Type) -> str:
    """Return what is wrong with a single value, or an empty string."""
    if isinstance(kind, inspect.EnumType):
        try:
            kind.cls(value)
        except ValueError:
            known = (str(member.value) for member in kind.cls)
            words = QT_TRANSLATE_NOOP("Notices", "{given} is not known, {hint}")
            return Notice(words, given=shown(value), hint=one_of(known, value))
        return ""
    if isinstance(kind, inspect.StrType):
        return _text_fault(value, kind)
    if isinstance(kind, inspect.DateType | inspect.DateTimeType):
        when = datetime if isinstance(kind, inspect.DateTimeType) else date
        return "" if _tells(value, when) else _is_but(value, _wanted(kind))
    if isinstance(kind, inspect.BoolType):
        right = isinstance(value, bool)
    elif isinstance(kind, inspect.IntType | inspect.FloatType):
        takes = int if isinstance(kind, inspect.IntType) else (int, float)
        right = isinstance(value, takes) and not isinstance(value, bool) and _in_range(value, kind)
    else:
        raise TypeError(f"no sentence for {kind}: a format uses a type this module does not know")
    return "" if right else _is_but(value, _wanted(kind))


def _tells(value: Any, when: type[date]) -> bool:
    """Whether it is a day, or a moment, as TOML has it, or the same between quotes."""
    try:
        return type(value) is when or (isinstance(value, str) and bool(when.fromisoformat(value)))
    except ValueError:
        return False


def _in_range(value: float, kind: inspect.IntType | inspect.FloatType) -> bool:
    above = kind.ge is None or value >= kind.ge
    return above and (kind.le is None or value <= kind.le)


def _text_fault(value: Any, kind: inspect.StrType) -> str:
    if not isinstance(value, str):
        return _is_but(value, _wanted(kind))
    if len(value) < (kind.min_length or 0):
        return Notice(NO_TEXT)
    if kind.max_length is not None and len(value) > kind.max_length:
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "has {count} characters, at most {most} fit"),
            count=len(value),
            most=kind.max_length,
        )
    if kind.pattern and not re.search(kind.pattern, value):
        return _is_but(value, _PATTERNS[kind.pattern])
    return ""


def _is_but(value: Any, wanted: str) -> Notice:
    return Notice(QT_TRANSLATE_NOOP("Notices", "is {given}, {wanted}"), given=shown(value), wanted=wanted)


def _wanted(kind: inspect.Type) -> str:
    """Return "it should be …" for a type."""
    if isinstance(kind, inspect.UnionType):
        return _wanted(next(t for t in map(_bare, kind.types) if not isinstance(t, inspect.NoneType)))
    if isinstance(kind, inspect.StructType):
        return Notice(QT_TRANSLATE_NOOP("Notices", "it should be a table with {keys}"), keys=_keys(kind))
    if isinstance(kind, inspect.ListType | inspect.VarTupleType):
        if kind.max_length is None:
            return Notice(QT_TRANSLATE_NOOP("Notices", "it should be a list of any number of entries"))
        words = QT_TRANSLATE_NOOP("Notices", "it should be a list of {least} to {most} entries")
        return Notice(words, least=kind.min_length or 0, most=kind.max_length)
    if isinstance(kind, inspect.EnumType):
        return one_of((str(member.value) for member in kind.cls), None)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return _wanted_number(kind)
    if isinstance(kind, inspect.BoolType):
        return Notice(QT_TRANSLATE_NOOP("Notices", "it should be true or false"))
    if isinstance(kind, inspect.DateType):
        return Notice(QT_TRANSLATE_NOOP("Notices", "it should be a day, like 2026-12-31"))
    if isinstance(kind, inspect.DateTimeType):
        return Notice(QT_TRANSLATE_NOOP("Notices", "it should be a moment, like 2026-12-31T18:30:00Z"))
    return Notice(QT_TRANSLATE_NOOP("Notices", 'it should be text in "quotes"'))


def _wanted_number(kind: inspect.IntType | inspect.FloatType) -> Notice:
    is_whole = isinstance(kind, inspect.IntType)
    if kind.ge is None or kind.le is None:
        whole = QT_TRANSLATE_NOOP("Notices", "it should be a whole number")
        return Notice(whole if is_whole else QT_TRANSLATE_NOOP("Notices", "it should be a number"))
    whole = QT_TRANSLATE_NOOP("Notices", "it should be a whole number from {low} to {high}")
    words = whole if is_whole else QT_TRANSLATE_NOOP("Notices", "it should be a number from {low} to {high}")
    return Notice(words, low=f"{kind.ge:g}", high=f"{kind.le:g}")


def _keys(kind: inspect.StructType) -> str:
    required = [f.encode_name for f in kind.fields if f.required]
    return ", ".join(required or [f.encode_name for f in kind.fields])


def _bare(kind: inspect.Type) -> inspect.Type:
    return _bare(kind.type) if isinstance(kind, inspect.Metadata) else kind
