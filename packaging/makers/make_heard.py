# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write `docs/heard/`, each shipped routine as it is heard: python packaging/makers/make_heard.py.

`facetimer plan ID --heard` prints the same for any routine, one's own included.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from facetimer.library.loading import load_catalogue
from facetimer.session.timeline import compile_timeline
from facetimer.sound.plan.transcript import transcript

ROOT = Path(__file__).resolve().parents[2]
READINGS = "readings.md"
"""Written by hand: what strangers made of the pages."""
HEAD = """# {name}, as it is heard

<!-- Written by packaging/makers/make_heard.py from assets/library. -->

{minutes}:{seconds:02d}. Times are minutes and seconds; a tone stands in brackets. Words are given the time that
the slowest of the usual voices takes, so that each may come a little earlier, and never later.

"""


def heard_pages(root: Path) -> Mapping[str, str]:
    """Return the text of each page by its file name."""
    catalogue = load_catalogue(root / "assets" / "library")
    pages = {}
    for routine in catalogue.routines.values():
        timeline = compile_timeline(routine, catalogue.exercises)
        minutes, seconds = divmod(round(timeline.total_ms / 1000), 60)
        head = HEAD.format(name=routine.name, minutes=minutes, seconds=seconds)
        pages[f"{routine.id}.md"] = head + transcript(timeline)
    return pages


def main() -> int:
    """Write every page and remove those of routines that are gone."""
    folder = ROOT / "docs" / "heard"
    folder.mkdir(exist_ok=True)
    pages = heard_pages(ROOT)
    for page in folder.glob("*.md"):
        if page.name not in pages and page.name != READINGS:
            page.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    print(f"wrote {len(pages)} pages to {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
