# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person said about their health, between the lines of the settings file and the library's own values.

One line is one condition: `INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin`. A line that cannot be read in
full counts in its strictest reading: without an end, and everywhere.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.rule_format import FlagRules
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.notices import Notice
from facetimer.outside import shown
from facetimer.translating import QT_TRANSLATE_NOOP

LONGEST_WAIT_DAYS = 3650
"""Ten years; a longer wait is a slip of the pen."""
_EXAMPLE = "`INJ.botulinum since=2026-11-01 wait=21 zones=lips`"
_DIGITS = re.compile(r"[0-9]{1,6}")


class Reading(Struct, frozen=True):
    """What one line comes to.

    Attributes:
        conditions: what counts because of it; none where it names no flag that is known.
        notice: what could not be read and what that means; None where all of it was read.
    """

    conditions: tuple[Condition, ...]
    notice: Notice | None = None


def read_condition(line: str, rules: Mapping[Flag, FlagRules]) -> Reading:
    """Read one line; nothing is raised, whatever it holds.

    Args:
        line: of the settings file.
        rules: of all flags, with the situations that each knows.
    """
    words = line.split()
    name, _, situation = (words[0] if words else "").partition(".")
    flag = _flag(name)
    if flag is None:
        named = dict.fromkeys(_flag(word) for word in re.findall(r"[A-Za-z]+", line))
        flags = [each for each in named if each is not None]
        unknown = Notice(QT_TRANSLATE_NOOP("Notices", "it does not begin with a word facetimer knows"))
        return _strictly(line, flags, unknown, rules)
    known = [each.id for each in rules[flag].situations]
    if situation and situation not in known:
        conditions = tuple(Condition(flag, each) for each in known)
        sentence = QT_TRANSLATE_NOOP(
            "Notices", "{word} is none of {known}, so each of them counts without an end and everywhere"
        )
        what = Notice(sentence, word=shown(situation), known=", ".join(known))
        return Reading(conditions, _notice(line, what))
    given, unread = _extras(words[1:])
    if unread is not None:
        cannot = Notice(QT_TRANSLATE_NOOP("Notices", "{word} cannot be read"), word=shown(unread))
        return _strictly(line, [flag], cannot, rules, situation)
    since, wait, zones = given.get("since"), given.get("wait"), given.get("zones", frozenset())
    assert isinstance(since, date | None)
    assert isinstance(wait, int | None)
    assert isinstance(zones, frozenset)
    condition = Condition(flag, situation, since, wait, zones)
    return Reading((condition,) if condition == Condition(flag) else _spelled_out(condition, rules))


def line_of(condition: Condition) -> str:
    """Write one condition as a line that `read_condition` reads back."""
    parts = [f"{condition.flag.value}.{condition.situation}" if condition.situation else condition.flag.value]
    if condition.since is not None:
        parts.append(f"since={condition.since.isoformat()}")
    if condition.wait_days is not None:
        parts.append(f"wait={condition.wait_days}")
    if condition.zones:
        parts.append("zones=" + ",".join(sorted(condition.zones)))
    return " ".join(parts)


def readable_conditions(
    lines: Iterable[str], rules: Mapping[Flag, FlagRules]
) -> tuple[tuple[Condition, ...], list[Notice]]:
    """Return what counts because of some lines, and a sentence for each that could not be read in full."""
    readings = [read_condition(line, rules) for line in lines]
    conditions = tuple(condition for reading in readings for condition in reading.conditions)
    return conditions, [reading.notice for reading in readings if reading.notice]


def said_about(lines: Iterable[str], flag: Flag, rules: Mapping[Flag, FlagRules]) -> dict[str, Condition]:
    """Return what the lines say about `flag`, by situation; of two answers about one situation the first.

    The only key is "" where the flag was ticked and nothing more was said although it knows several situations:
    all of them count then.
    """
    conditions = [each for each in readable_conditions(lines, rules)[0] if each.flag is flag]
    if conditions and len(rules[flag].situations) > 1 and all(each == Condition(flag) for each in conditions):
        return {"": conditions[0]}
    said: dict[str, Condition] = {}
    for each in (one for condition in conditions for one in _spelled_out(condition, rules)):
        said.setdefault(each.situation or rules[flag].situations[0].id, each)
    return said


def lines_ticked(lines: Iterable[str], flag: Flag, rules: Mapping[Flag, FlagRules]) -> tuple[str, ...]:
    """Return the lines with an answer about `flag`: those there are, or a new one that says nothing more."""
    kept = tuple(lines)
    return kept if said_about(kept, flag, rules) else (*kept, line_of(Condition(flag)))


def lines_changed(
    lines: Iterable[str],
    flag: Flag,
    situation: str,
    change: Callable[[Condition | None], Condition],
    rules: Mapping[Flag, FlagRules],
) -> tuple[str, ...]:
    """Return the lines with the first answer about one situation changed; every other answer stays as written.

    An answer that says nothing but the flag gives way to the first situation that is chosen.

    Args:
        lines: of the settings file.
        flag: what the answer is about.
        situation: the id of one that the flag knows.
        change: from the answer as it is now, None where there is none, to the new one.
        rules: of all flags.
    """
    lines = tuple(lines)
    if "" in said_about(lines, flag, rules):
        lines = lines_without(lines, flag, rules)
    kept: list[str] = []
    wanted: Condition | None = None
    for line in lines:
        found = _spelled_out_about(flag, read_condition(line, rules).conditions, rules)
        before = next((each for each in found if _is_about(each, flag, situation, rules)), None)
        if before is None or wanted is not None:
            kept.append(line)
            continue
        wanted = change(before)
        kept += [line_of(each) for each in found if each is not before]
        kept.append(line_of(wanted))
    return tuple(kept) if wanted is not None else (*kept, line_of(change(None)))


def lines_without(
    lines: Iterable[str], flag: Flag, rules: Mapping[Flag, FlagRules], situation: str = ""
) -> tuple[str, ...]:
    """Return the lines without any answer about `flag`; every other answer stays as it was written.

    Args:
        lines: of the settings file.
        flag: what is taken back.
        rules: of all flags.
        situation: the one that is taken back; empty = all of the flag. With the last one gone the flag itself
            stays answered, by a line that says nothing more.
    """
    kept: list[str] = []
    for line in lines:
        found = _spelled_out_about(flag, read_condition(line, rules).conditions, rules)
        others = [line_of(each) for each in found if not _is_about(each, flag, situation, rules)]
        kept += [line] if len(others) == len(found) else others
    return lines_ticked(kept, flag, rules) if situation else tuple(kept)


def _is_about(condition: Condition, flag: Flag, situation: str, rules: Mapping[Flag, FlagRules]) -> bool:
    """Whether an answer is about a situation of `flag`; about any of them where `situation` is empty."""
    if condition.flag is not flag:
        return False
    return situation in {"", condition.situation or rules[flag].situations[0].id}


def _spelled_out(condition: Condition, rules: Mapping[Flag, FlagRules]) -> tuple[Condition, ...]:
    """Return an answer that names none of several situations as one about each of them; any other as it is."""
    situations = rules[condition.flag].situations
    if condition.situation or len(situations) == 1:
        return (condition,)
    return tuple(replace(condition, situation=each.id) for each in situations)


def _spelled_out_about(
    flag: Flag, conditions: Iterable[Condition], rules: Mapping[Flag, FlagRules]
) -> tuple[Condition, ...]:
    spelled = ((_spelled_out(each, rules) if each.flag is flag else (each,)) for each in conditions)
    return tuple(one for several in spelled for one in several)


def _flag(name: str) -> Flag | None:
    return Flag.__members__.get(name.upper())


def _extras(words: Iterable[str]) -> tuple[dict[str, object], str | None]:
    """Return the values of words such as `wait=21`, and the first word that is unreadable or comes again."""
    given: dict[str, object] = {}
    for word in words:
        key, _, written = word.partition("=")
        value = _extra(key, written)
        if value is None or key in given:
            return given, word
        given[key] = value
    return given, None


def _extra(key: str, written: str) -> object | None:
    """Return the value of `key=written`; None where it cannot be read."""
    if key == "since":
        try:
            return date.fromisoformat(written)
        except ValueError:
            return None
    if key == "wait":
        days = int(written) if _DIGITS.fullmatch(written) else 0
        return days if 1 <= days <= LONGEST_WAIT_DAYS else None
    if key == "zones":
        names = written.split(",")
        return frozenset(map(Zone, names)) if all(name in set(Zone) for name in names) else None
    return None


def _strictly(
    line: str, flags: Iterable[Flag], what: Notice, rules: Mapping[Flag, FlagRules], situation: str = ""
) -> Reading:
    conditions = tuple(Condition(flag, situation) for flag in flags)
    if not conditions:
        nothing = Notice(QT_TRANSLATE_NOOP("Notices", "{what}, so nothing is left out because of it"), what=what)
        return Reading((), _notice(line, nothing))
    and_then = QT_TRANSLATE_NOOP("Notices", "{one} and {another}")
    names = [f"“{rules[condition.flag].name}”" for condition in conditions]
    named = reduce(lambda one, another: Notice(and_then, one=one, another=another), names)
    words = QT_TRANSLATE_NOOP("Notices", "{what}, so {named} counts without an end and everywhere")
    return Reading(conditions, _notice(line, Notice(words, what=what, named=named)))


def _notice(line: str, what: Notice) -> Notice:
    words = QT_TRANSLATE_NOOP(
        "Notices", "Health answer {answer}: {what}. Answer it on the Health page, or write it like {example}."
    )
    return Notice(words, answer=shown(line), what=what, example=_EXAMPLE)
