# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be wrong with a file from outside: values, structure, text and bytes, each change decided by dice."""

import json
import random
from collections.abc import Callable
from typing import Any

import tomli_w

WAY_OUT = "../../../../outside/././././precious"
"""As long as a UUID, and a way out of the folder of locks to a file that no history may touch."""
IDENTIFIERS = (
    WAY_OUT, "/" * 36, "." * 36, "0" * 36, "\n" * 36, "a" * 36 + "\r\n", "é" * 36, "\0" * 36,
    "00000000-0000-4000-8000-00000000000\n", "x\r\nATTENDEE:x\r\nATTENDEE:x\r\nATTENDEE:y",
    "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF",
    "{00000000-0000-4000-8000-0000000000}",
)  # fmt: skip
"""What stands in the place of a UUID and has its length, or nearly."""
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2,
    10, 11, 255, 2**31, 2**53, 2**63 - 1, 2**63, 2**70, -(2**63), -(2**70), 10**400,
    0.1, -0.0, 1e308, 1e-300, float("inf"), float("-inf"), float("nan"),
    "", " ", "\0", "a\0b", "x\r\nDTSTART:19700101T000000Z", "\u202e\u2028\u2029", "\x1b[2J", "🙂" * 40,
    "e\u0301" * 9,
    "=cmd|' /C calc'!A0", "%s%n{0}", "\ud7ff\ue000", "x" * 5000, "9" * 5000, "null", "-", "..", "/",
    "NaN", "2026-02-30",
    "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2026-11-20T07:00:00Z", "2026-11-20T07:00:00",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00", "24:00", "23:60", "²³:00",
    *IDENTIFIERS, "C:\\CON\\nul.txt:stream", "/etc/passwd", "~",
    [], {}, [[]], [None], [{}], {"": ""}, ["x"] * 300, {str(number): number for number in range(300)},
)  # fmt: skip
LINES = (
    "nan", "-inf", "0", "-1", "1e308", "0.1", "10000000000", "0x7fffffffffffffff", "true", '""', '"\\u0000"',
    '"x\\ty"',
    '"🙂"', "[]", "[[]]", "{}", "2026-11-20", "07:30:00", "9999-12-31T23:59:59-23:59", '"fish-lips"', '"eye"',
    "{ value = 3 }", '{ value = 3, source = "article" }', "9" * 400, "9" * 5000, '"' + "long " * 300 + '"',
    "[" * 3000 + "]" * 3000, "{ a = " * 400 + "1" + " }" * 400, '"\\u001b[2J"', "'../../outside/precious'",
)  # fmt: skip
KEYS = ("zone", "reps", "steps", "blocks", "a.b.c", '"two words"', "ключ", '"a\\nb"', '"\\u001b[2J"', '""')


# -- structure: plain data ------------------------------------------------------------------------------------


def spoilt(plain: Any, dice: random.Random) -> Any:
    """Return a copy of plain data with one thing in it changed, at any depth."""
    if isinstance(plain, dict) and plain and dice.random() < 0.85:
        key = dice.choice(list(plain))
        choice = dice.random()
        if choice < 0.55:
            return {**plain, key: spoilt(plain[key], dice)}
        if choice < 0.7:
            return {name: value for name, value in plain.items() if name != key}
        if choice < 0.8:
            return {**plain, dice.choice(("", "id", "é", "x" * 2000, "a\nb", "\x1b[2J")): dice.choice(VALUES)}
        return {**plain, key: dice.choice(VALUES)}
    if isinstance(plain, list) and plain and dice.random() < 0.85:
        at = dice.randrange(len(plain))
        choice = dice.random()
        if choice < 0.7:
            return [*plain[:at], spoilt(plain[at], dice), *plain[at + 1 :]]
        if choice < 0.8:
            return plain + plain[at : at + 1] * dice.choice((1, 2, 50))
        if choice < 0.9:
            return plain[:at] + plain[at + 1 :]
        return [*plain[:at], dice.choice(VALUES), *plain[at + 1 :]]
    if isinstance(plain, int) and not isinstance(plain, bool) and dice.random() < 0.4:
        return plain + dice.choice((-1, 1, 1000, -1000, 2**31, -plain - 1))
    return dice.choice(VALUES)


def as_json(plain: Any, dice: random.Random) -> bytes:
    """Write plain data as JSON, in one of the ways that programs do."""
    text = json.dumps(plain, ensure_ascii=dice.random() < 0.3)
    if dice.random() < 0.03:
        text = text.replace(": ", ': "twice", "id": ', 1)
    if dice.random() < 0.03:
        depth = dice.choice((100, 3000, 200_000))
        text = text.replace('"note": null', f'"note": {"[" * depth}{"]" * depth}').replace("null", "[" * depth, 1)
    return text.encode("utf-8", "surrogatepass")


def as_toml(plain: dict[str, Any]) -> str:
    """Write plain data as TOML; what TOML cannot say (null, lone surrogates) is left out."""
    return tomli_w.dumps(_sayable(plain)).encode("utf-8", "replace").decode()


def _sayable(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _sayable(value) for key, value in plain.items() if value is not None}
    if isinstance(plain, list):
        return [_sayable(value) for value in plain if value is not None]
    return min(plain, 10**4000) if isinstance(plain, int) and not isinstance(plain, bool) else plain


# -- text: lines of TOML --------------------------------------------------------------------------------------


def swap_a_value(text: str, dice: random.Random) -> str:
    lines = text.splitlines() or [""]
    keyed = [number for number, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    number = dice.choice(keyed or [0])
    lines[number] = lines[number].partition(" = ")[0] + " = " + dice.choice(LINES)
    return "\n".join(lines)


def drop_a_line(text: str, dice: random.Random) -> str:
    lines = text.splitlines() or [""]
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def repeat_a_line(text: str, dice: random.Random) -> str:
    lines = text.splitlines() or [""]
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return "\n".join(lines)


def swap_two_lines(text: str, dice: random.Random) -> str:
    lines = text.splitlines() or [""]
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def rename_a_key(text: str, dice: random.Random) -> str:
    lines = text.splitlines() or [""]
    keyed = [number for number, line in enumerate(lines) if " = " in line]
    number = dice.choice(keyed or [0])
    lines[number] = dice.choice(KEYS) + lines[number]
    return "\n".join(lines)


def cut_short(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text) or 1)]


def scatter_characters(text: str, dice: random.Random) -> str:
    characters = list(text or " ")
    for _ in range(dice.randint(1, 6)):
        characters[dice.randrange(len(characters))] = dice.choice('"[]{}=.,#\n\t0aé\u202e\\')
    return "".join(characters)


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    swap_a_value, drop_a_line, repeat_a_line, swap_two_lines, rename_a_key, cut_short, scatter_characters,
)  # fmt: skip


# -- bytes ----------------------------------------------------------------------------------------------------


def other_encoding(content: bytes, dice: random.Random) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(dice.choice(("latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "utf-8-sig")), "replace")


def flipped_bits(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content or b"\0")
    for _ in range(dice.choice((1, 1, 2, 8, 64))):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def truncated(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def bytes_put_in(content: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(content) + 1)
    noise = dice.choice(
        (b"\0", b"\r\n", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"[" * 5000, b"9" * 5000, b"\x1a")
    )
    return content[:at] + noise + content[at:]


def noise_alone(_content: bytes, dice: random.Random) -> bytes:
    return dice.choice((b"", b"\n", b"\0" * 100, b"{" * 100_000, dice.randbytes(dice.randrange(300))))


def windows_lines(content: bytes, _dice: random.Random) -> bytes:
    return content.replace(b"\n", b"\r\n")


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    other_encoding, flipped_bits, truncated, bytes_put_in, noise_alone, windows_lines,
)  # fmt: skip


def damaged(content: bytes, dice: random.Random) -> bytes:
    """Return the bytes as they are two times of three, otherwise with one kind of damage."""
    return dice.choice(DAMAGES)(content, dice) if dice.random() < 0.33 else content
