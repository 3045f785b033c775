# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page of made sessions shows what the maker makes today."""

import runpy

from facetimer.resources import assets_dir

ROOT = assets_dir().parent


def test_the_written_page_is_current() -> None:
    maker = runpy.run_path(str(ROOT / "packaging/makers/make_made_sessions.py"))
    written = (ROOT / "docs/made-sessions.md").read_text("utf-8")

    assert written == maker["page"](ROOT), "run: python packaging/makers/make_made_sessions.py"
    assert written.count("\n## ") == 30
