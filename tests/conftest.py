# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What holds for every test.

An example that takes long on a busy machine says nothing: speed is measured in tests/bench. On Windows, what
`posix_only.toml` names is left out, with its reason.
"""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

TESTS = Path(__file__).parent


def reasons() -> dict[str, str]:
    """Return why what is named cannot run on Windows: a file below `tests/`, or `FILE::TEST`."""
    groups = tomllib.loads((TESTS / "posix_only.toml").read_text(encoding="utf-8"))["left_out"]
    return {name: group["reason"] for group in groups for name in group["tests"]}


if sys.platform == "win32":
    _REASONS = reasons()

    def pytest_ignore_collect(collection_path: Path) -> bool | None:
        """A file that cannot even be imported there."""
        named = collection_path.is_relative_to(TESTS) and collection_path.relative_to(TESTS).as_posix() in _REASONS
        return True if named else None

    def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
        """Mark the rest, so that pytest tells each with its reason."""
        for item in items:
            name, _, _case = item.name.partition("[")
            file = item.path.relative_to(TESTS).as_posix()
            reason = _REASONS.get(f"{file}::{name}") or _REASONS.get(file)  # a file that is named is collected
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))
