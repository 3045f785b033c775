# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What counts as a small change, and that what is listed as unnoticeable is still there."""

import importlib.util
import os
from pathlib import Path

import pytest

if not hasattr(os, "fork"):
    pytest.skip("mutants are tried in forked processes", allow_module_level=True)

from tests.mutation.__main__ import LISTED, ROOT, SUBJECTS, files_of, read_reasons
from tests.mutation.mutants import mutants_of, mutated_text
from tests.mutation.trial import Overlay


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("x = a < b", ["((a) <= (b))"]),
        ("x = a <= b < c", ["((a) < (b) < (c))", "((a) <= (b) <= (c))"]),
        ("x = a is None or b in c", ["((a) is not (None))", "((b) not in (c))", "(a is None and b in c)"]),
        ("x = not a", ["bool(a)"]),
        ("x = 3", ["4"]),
        ("x = True", ["False"]),
        ("x = min(a, b)", ["max(a, b)"]),
        ("x = a + b", ["(a - b)"]),
        ("x = replace(a, b=c, d=e)", ["replace(a, b=c)", "replace(a, d=e)"]),
        ("def f(a=1): return a", ["2", "return None"]),
        ("f(x)", ["pass"]),
        ("x.y = z", ["pass"]),
        ("x += y", ["pass", "x -= y"]),
        ("raise x", ["pass"]),
        ("if x: y = z", ["not (x)"]),
        ("x = y if z else w", ["(w if z else y)"]),
        # what people read, what is looked up by name, what the type checker reads
        ('"""Three is 3."""', []),
        ('x = "3"', []),
        ('x = f"{3 + 4}"', []),
        ("x: Annotated[int, 3] = y", []),
        ("if TYPE_CHECKING: x = 3", []),
        ("import x", []),
    ],
)
def test_small_changes_of_meaning_are_found(code: str, changes: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text(f"é = z\n{code}\n", "utf-8")
    mutants = mutants_of(tmp_path, "x.py")
    assert sorted(mutant.after for mutant in mutants) == sorted(changes)
    for mutant in mutants:
        text = mutated_text(tmp_path, mutant)
        compile(text, "x.py", "exec")
        assert text.startswith("é = z\n")
        assert mutant.after in text


def test_a_change_is_made_in_memory_and_nowhere_else() -> None:
    file = ROOT / "facetimer" / "session" / "playhead.py"
    before = file.read_bytes()
    (mutant,) = (m for m in mutants_of(ROOT, "facetimer/session/playhead.py") if m.before.startswith("raise "))
    overlay = Overlay(ROOT, mutant)
    assert overlay.find_spec("facetimer.session.player", None) is None
    spec = overlay.find_spec("facetimer.session.playhead", None)
    assert spec is not None
    assert spec.loader is not None
    changed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(changed)
    assert changed.Playhead(0).speed == 0  # refused without the change
    assert file.read_bytes() == before


def test_every_listed_survivor_is_still_there_and_has_its_reason() -> None:
    reasons = read_reasons()
    known = {mutant.key for file in files_of(SUBJECTS) for mutant in mutants_of(ROOT, file)}
    assert sorted(reasons.keys() - known) == [], f"{LISTED.name} lists what is no longer there"
    assert all(reason.endswith(".") and len(reason) > 20 for reason in reasons.values())
