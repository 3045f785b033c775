# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two languages made by machine: one two fifths longer than English, one that runs right to left."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

_ACCENTED = str.maketrans("aeioucnyAEIOUCNY", "áéîöüçñýÁÉÎÖÜÇÑÝ")
_KEPT = re.compile(r"(\{\w+\}|%n|&)")
RIGHT_TO_LEFT, END = "\u202e", "\u202c"


def longer(text: str) -> str:
    """Return `text` with accents, in brackets, and at least two fifths longer; places for values stay."""
    accented = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(text))
    padding = "wörd " * (round(len(text) * 0.4) // 5 + 1)
    return f"[{accented} {padding.strip()}]"


def turned(text: str) -> str:
    """Return `text` set from right to left."""
    return f"{RIGHT_TO_LEFT}{text}{END}"


def make_pseudo_locales(source: Path, folder: Path) -> None:
    """Compile `facetimer_en_XA.qm` and `facetimer_ar_XB.qm` from the English `.ts` into `folder`."""
    for name, change in (("en_XA", longer), ("ar_XB", turned)):
        tree = ET.parse(source)
        root = tree.getroot()
        root.set("language", name)
        for message in root.iter("message"):
            text = message.findtext("source") or ""
            translation = message.find("translation")
            assert translation is not None
            translation.attrib.pop("type", None)
            forms = translation.findall("numerusform")
            for form in forms:
                form.text = change(text)
            if not forms:
                translation.text = change(text)
        ts = folder / f"facetimer_{name}.ts"
        tree.write(ts, encoding="utf-8", xml_declaration=True)
        program = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([program, "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)
