# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The text of a library file as an immutable value, and the changes that a person makes to it.

A change touches its own line and no other: comments, order and spelling of the rest stay. What is half done may be
wrong; `judging.py` says so. It must not know which keys there are.
"""

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.building.sections import Section, taken_apart
from facetimer.outside import toml_from

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Place = tuple[str | int, ...]
"""Where a value stands: `("name",)`, `("steps", 0, "cues", "hold")`; lists count from 0."""

Value = str | int | float | bool | date | list[Any] | dict[str, Any]

MOVED = ("steps", "exercises", "blocks")
"""Lists of tables that are moved about, so that each table has a heading."""
_APART = "\n\n"


class Document(Struct, frozen=True):
    """A library file while it is built.

    Attributes:
        sections: its text, taken apart; the first is what stands before any heading.
        newline: how its lines end where it is kept.
    """

    sections: tuple[Section, ...]
    newline: str = "\n"

    @property
    def text(self) -> str:
        r"""All of it, its lines ended by "\n"."""
        return "".join(section.text for section in self.sections)

    @property
    def encoded(self) -> bytes:
        """The bytes of its file."""
        return self.text.replace("\n", self.newline).encode()

    def values(self) -> dict[str, Any]:
        """Return what it says, as TOML."""
        return tomllib.loads(self.text)

    def count(self, name: str) -> int:
        """Return how many headings `[[name]]` there are."""
        return len(self._at(name))

    def added(self, name: str, index: int, values: Mapping[str, Value]) -> "Document":
        """Return it with one more `[[name]]` before that of `index`, or after the last."""
        at = self._at(name)
        new = Section(name, f"[[{name}]]")
        position = at[index] if index < len(at) else (at[-1] + 1 if at else len(self.sections))
        made = self._with_inserted(position, new)
        for key, value in values.items():
            made = made.changed((name, min(index, len(at)), key), value)
        return made

    def duplicated(self, name: str, index: int) -> "Document":
        """Return it with that `[[name]]` once more, right after it."""
        position = self._at(name)[index]
        return self._with_inserted(position + 1, self.sections[position])

    def removed(self, name: str, index: int) -> "Document":
        """Return it without that `[[name]]`."""
        position = self._at(name)[index]
        kept = list(self.sections)
        del kept[position]
        if position == len(kept):
            kept[-1] = replace(kept[-1], gap="\n")
        return replace(self, sections=tuple(kept))

    def moved(self, name: str, index: int, to: int) -> "Document":
        """Return it with that `[[name]]` as the one of index `to`; the gaps between them stay where they are."""
        at = self._at(name)
        order = [self.sections[position] for position in at]
        order.insert(to, order.pop(index))
        kept = list(self.sections)
        for position, section in zip(at, order, strict=True):
            kept[position] = replace(section, gap=kept[position].gap)
        return replace(self, sections=tuple(kept))

    def changed(self, place: Place, value: Value | None) -> "Document":
        """Return it with another value at `place`; None leaves the key out.

        Raises:
            LookupError: there is no such table.
        """
        position, inside = self._find(place)
        return self._with_values(position, {inside: value})

    def with_head(self, values: Mapping[str, Value | None]) -> "Document":
        """Return it with other values before its first table, all at once; None leaves a key out."""
        return self._with_values(0, {(key,): value for key, value in values.items()})

    def _with_values(self, position: int, values: Mapping[Place, Value | None]) -> "Document":
        section = self.sections[position]
        body = _with_values(section.body, values)
        kept = list(self.sections)
        kept[position] = replace(section, body=body, gap=section.gap or "\n")
        return replace(self, sections=tuple(kept))

    def _at(self, name: str) -> list[int]:
        return [number for number, section in enumerate(self.sections) if section.name == name]

    def _find(self, place: Place) -> tuple[int, Place]:
        """Return the section that holds `place`, and where in that section by itself."""
        name, *rest = place
        at = self._at(str(name)) if name else []
        if not at:
            return 0, place
        if rest and isinstance(rest[0], int):
            return at[rest[0]], (name, 0, *rest[1:])
        return at[0], place

    def _with_inserted(self, position: int, section: Section) -> "Document":
        kept = list(self.sections)
        is_last = position == len(kept)
        if is_last:
            kept[-1] = replace(kept[-1], gap=_APART if kept[-1].body else "")
        kept.insert(position, replace(section, gap="\n" if is_last else _APART))
        return replace(self, sections=tuple(kept))


def read_text(content: bytes) -> Document:
    """Return the document that a file's bytes are; steps in brackets are given a heading each.

    Raises:
        Unreadable: it is no TOML, or one that cannot be taken apart.
    """
    values = toml_from(content)
    text = content.removeprefix(BOM_UTF8).decode()
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    document = Document(taken_apart(text if text.endswith("\n") else f"{text}\n"), newline)
    for name in MOVED:
        tables: Any = values.get(name)
        if _is_list_of_tables(tables) and document.count(name) != len(tables):
            document = _under_headings(document, name, tables)
    return document


def nested(document: Document, under: str) -> Section:
    """Return a whole document as one table of the list `under` in another one, comments and all."""
    headings = {section.name for section in document.sections if section.name}
    text = document.text.strip("\n")
    for name in headings:
        text = re.sub(
            rf"^([ \t]*\[\[?[ \t]*)(?={re.escape(name)}[ \t]*[.\]])", rf"\1{under}.", text, flags=re.MULTILINE
        )
    return Section(under, f"[[{under}]]\n{text}")


def by_itself(section: Section) -> bytes:
    """Return one table of a list, such as `nested` makes, as the file that it would be."""
    _, _, rest = section.body[section.body.index(f"[[{section.name}]]") :].partition("\n")
    lines = re.sub(rf"^([ \t]*\[\[?[ \t]*){re.escape(section.name)}[ \t]*\.", r"\1", rest, flags=re.MULTILINE)
    return f"{lines}\n".encode()


def _is_list_of_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _under_headings(document: Document, name: str, tables: list[dict[str, Any]]) -> Document:
    """Return it with a list that is written in brackets, or under quoted headings, under a heading for each."""
    import tomlkit

    whole = tomlkit.parse(document.text)
    whole.remove(name)
    made = Document(taken_apart(tomlkit.dumps(whole)), document.newline)
    for index, values in enumerate(tables):
        made = made.added(name, index, values)
    return made


def _with_values(body: str, values: Mapping[Place, Value | None]) -> str:
    """Return one section with values changed; tomlkit, which takes its time, reads it once."""
    import tomlkit

    parsed = tomlkit.parse(f"{body}\n" if body else "")
    for place, value in values.items():
        _put(parsed, place, value)
    return tomlkit.dumps(parsed).rstrip("\n")


def _put(parsed: "TOMLDocument", place: Place, value: Value | None) -> None:
    """Change one value; None leaves it out, and the tables that would be empty then."""
    import tomlkit

    *way, key = place
    table: Any = parsed
    above: list[tuple[Any, Any]] = []
    for step in way:
        if isinstance(table, dict) and step not in table:
            if value is None:
                return
            table[step] = tomlkit.inline_table()
        above.append((table, step))
        table = table[step]
    if value is not None:
        table[key] = _item(value)
    elif key in table:
        del table[key]
        for holder, step in reversed(above):
            if isinstance(step, int) or holder[step]:
                break
            del holder[step]


def _item(value: Value) -> Any:
    import tomlkit

    plain = tomlkit.item(_plain(value))
    if not isinstance(value, dict):
        return plain
    table = tomlkit.inline_table()
    table.update(_plain(value))
    return table


def _plain(value: Any) -> Any:
    """Return a value as a person would write it: 5 and not 5.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
