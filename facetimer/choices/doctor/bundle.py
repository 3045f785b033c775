# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A fault report that a person can read before they give it to anybody: texts, and a file of them.

Never in it are health answers, notes and anything else of the history but how many sessions it has; only where the
person says so, the names of their own exercises, routines and programmes. The home folder is `~`, and the names of
the person's account and of their computer are taken out of every text.
"""

import getpass
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from facetimer.choices.doctor.examining import examine
from facetimer.computer import computer_name
from facetimer.fault_log import read_log
from facetimer.files import replacing
from facetimer.library.loading import load_catalogue
from facetimer.notices import Notice
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings
from facetimer.settings_file import load_settings

NEVER = "safety"
"""The table of the settings that holds health answers."""
_QUOTED = frozenset({"value", "given", "line", "word"})
"""What the values of a notice are called that quote what somebody wrote."""
_PLACES = frozenset({"history.sync_folder"})
"""Settings that name a place of the person's."""
_ABOUT = """\
A fault report of facetimer, put together on the person's own computer.

It holds neither health answers nor notes, and of the history only how many sessions there are.
{own} The home folder is written ~, the account USER and the computer HOST.
"""


class Member(Struct, frozen=True):
    """One text of a report, and what its file in the archive is called."""

    name: str
    text: str

    @property
    def content(self) -> bytes:
        """In UTF-8; what a file's name has that is none, as Python writes it."""
        return self.text.encode("utf-8", "backslashreplace")

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)


class Person(Struct, frozen=True):
    """What is taken out of every text."""

    home: Path
    account: str
    computer: str

    def taken_out_of(self, text: str) -> str:
        """Return `text` without them."""
        for home in dict.fromkeys((str(self.home.resolve()), str(self.home))):
            if len(home) > 1:  # a home at / would take every path apart
                text = _with_tilde(text, home)
        for name, instead in ((self.account, "USER"), (self.computer, "HOST")):
            if name:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", instead, text, flags=re.IGNORECASE)
        return text


def _with_tilde(text: str, home: str) -> str:
    """Return `text` without a home; on Windows also as JSON and Python quote it, as Qt writes it, in any case."""
    if "\\" not in home:
        return text.replace(home, "~")
    for written in (home.replace("\\", "\\\\"), home, home.replace("\\", "/")):
        text = re.sub(re.escape(written), "~", text, flags=re.IGNORECASE)
    return text


class Looked(Struct, frozen=True):
    """All that a report is made of.

    Attributes:
        report: what the doctor says.
        settings: as they are in force.
        settings_faults: what is wrong in their file.
        own: ids of the person's own exercises, routines and programmes.
        own_faults, shipped_faults: what is wrong in library files.
        log: faults of facetimer itself.
        person: what is taken out of every text.
    """

    report: dict[str, Any]
    settings: Settings
    settings_faults: tuple[str, ...]
    own: frozenset[str]
    own_faults: tuple[str, ...]
    shipped_faults: tuple[str, ...]
    log: str
    person: Person


def this_person() -> Person:
    """Return who uses this computer, as far as the system says."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in some containers
        account = ""
    return Person(Path.home(), account, computer_name())


def look(paths: Paths, person: Person | None = None) -> Looked:
    """Return what a report is made of; takes a moment, since sound devices are asked.

    Args:
        paths: where the person's files lie.
        person: what is taken out of every text; who uses this computer if None.
    """
    catalogue = load_catalogue(assets_dir() / "library", paths.own_library)
    settings, notices = load_settings(paths.settings)
    own = [fault for fault in catalogue.faults if fault.file.is_relative_to(paths.own_library)]
    return Looked(
        examine(paths),
        settings,
        tuple(_unquoted(notice) for notice in notices if NEVER not in notice),
        catalogue.own,
        tuple(map(str, own)),
        tuple(str(fault) for fault in catalogue.faults if fault not in own),
        read_log(paths.fault_log),
        person or this_person(),
    )


def members_of(looked: Looked, *, own_names: bool) -> tuple[Member, ...]:
    """Return the texts of a report.

    Args:
        looked: what it is made of.
        own_names: whether it may name the person's own exercises, routines, programmes and voices.
    """
    with_names = "The names of the person's own exercises and routines are in it, as they wished."
    without = "The names of the person's own exercises and routines are not in it."
    report = {**looked.report, "library": _library(looked, own_names=own_names)}
    report["settings"] = {"faults": list(looked.settings_faults)}
    report["voices"] = [_voice(each, own_names=own_names) for each in looked.report["voices"]]
    texts = {
        "about.txt": _ABOUT.format(own=with_names if own_names else without),
        "report.json": json.dumps(report, indent=2, ensure_ascii=False) + "\n",
        "settings.txt": _settings(looked, own_names=own_names),
        "faults.log": looked.log or "No fault of facetimer itself is known here.\n",
    }
    return tuple(Member(name, looked.person.taken_out_of(text)) for name, text in texts.items())


def write_bundle(members: tuple[Member, ...], target: Path) -> None:
    """Write the texts into one archive, whole or not at all.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    with replacing(target) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in members:  # with no date: a report says nothing of when somebody practises
            archive.writestr(zipfile.ZipInfo(each.name), each.content, zipfile.ZIP_DEFLATED)


def _library(looked: Looked, *, own_names: bool) -> dict[str, Any]:
    counted = {name: looked.report["library"][name] for name in ("exercises", "routines")}
    own: object = list(looked.own_faults) if own_names else len(looked.own_faults)
    named = {"own": sorted(looked.own)} if own_names else {"own": len(looked.own)}
    return {**counted, **named, "faults": list(looked.shipped_faults), "own_faults": own}


def _voice(told: Mapping[str, Any], *, own_names: bool) -> Mapping[str, Any]:
    """Return what is told of a voice; of one with a file of the person's not where it lies."""
    name = _voice_name(told["name"], own_names=own_names)
    return told if name == told["name"] else {**told, "name": name, "note": ""}


def _voice_name(name: str, *, own_names: bool) -> str:
    """Return the name of a voice without the path of a model and, unless it is wished, what a person called it."""
    engine, colon, _ = name.partition(":")
    return f"{engine}: of their own" if colon and not (own_names and engine == "own") else name


def _settings(looked: Looked, *, own_names: bool) -> str:
    lines = []
    for section, table in asdict(looked.settings).items():
        if section == NEVER:
            continue
        lines.append(f"[{section}]")
        for name, value in asdict(table).items():
            lines.append(f"{name} = {_value(f'{section}.{name}', value, looked.own, own_names=own_names)!r}")
    return "\n".join(lines) + "\n"


def _value(key: str, value: object, own: frozenset[str], *, own_names: bool) -> object:
    if key in _PLACES:
        return "a folder" if value else ""
    if key == "history.programme" and value in own and not own_names:
        return "one of their own"
    return _voice_name(str(value), own_names=own_names) if key == "sound.voice" else value


def _unquoted(sentence: str) -> str:
    """Return a notice without what it quotes."""
    if not isinstance(sentence, Notice):
        return sentence
    values: Mapping[str, str] = {
        name: "…" if name in _QUOTED else _unquoted(value) for name, value in sentence.values.items()
    }
    return sentence.template.format(**values)
