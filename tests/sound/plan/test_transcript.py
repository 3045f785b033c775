# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session written down as it is heard, and the pages of the shipped ones."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from facetimer.cli import main
from facetimer.sound.plan.transcript import transcript
from tests.examples import block, exercise, timeline

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_heard", ROOT / "packaging/makers/make_heard.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_and_tones_stand_in_order_with_their_times() -> None:
    session = timeline(exercise("press", block(3, 10, 2), name="Kiss Face"))
    assert transcript(session).splitlines() == [
        "## Kiss Face",
        "",
        "```",
        "  0:00.1  [two even notes]",
        "  0:00.8  Kiss Face. Lips.",
        "  0:02.7  Lips together.",
        "  0:04.1  Ten seconds.",
        "  0:08.0  [two notes rising]",
        "  0:09.0  Press.",
        "  0:11.0  [9 ticks, 1 s apart]",
        "  0:11.0  Hold.",
        "  0:11.8  One tick a second.",
        "  0:16.0  [one high note]",
        "  0:16.6  Halfway.",
        "  0:21.0  [two notes falling]",
        "  0:22.0  Release.",
        "  0:23.0  All done.",
        "  0:24.5  [four notes rising]",
        "```",
    ]


def test_the_marks_of_a_flowing_movement_share_a_line_and_a_side_says_which() -> None:
    lines = transcript(timeline(exercise("sweep", block(3, 0, 1, 0, 5, per_side=True)))).splitlines()
    assert [line[10:] for line in lines if "[4" in line] == [
        "[4 double ticks, 4 s apart, and 5 low ticks, 4 s apart]"
    ] * 2
    assert [line[10:] for line in lines if "from the" in line] == [
        "[three notes from the right]",
        "[three notes from the left]",
    ]


def test_the_pages_of_the_shipped_routines_are_current(maker: ModuleType) -> None:
    written = {page.name: page.read_text("utf-8") for page in (ROOT / "docs" / "heard").glob("*.md")}
    del written[maker.READINGS]
    assert written == maker.heard_pages(ROOT), "run: python packaging/makers/make_heard.py"


def test_a_page_with_fewer_words_has_the_same_tones(capsys: pytest.CaptureFixture[str]) -> None:
    def heard(said: str) -> list[dict[str, object]]:
        assert main(["plan", "five-basics", "--heard", "--json", "--said", said]) == 0
        page = json.loads(capsys.readouterr().out)
        assert (page["routine"], page["said"], page["total_ms"]) == ("five-basics", said, 293_000)
        return list(page["heard"])

    full, short, names = heard("everything"), heard("short"), heard("names")
    tones = [(cue["kind"], cue["start_ms"]) for cue in full if not cue["words"]]
    for fewer in (short, names):
        assert [(cue["kind"], cue["start_ms"]) for cue in fewer if not cue["words"]] == tones
    assert [cue["words"] for cue in names if cue["words"]][:2] == ["Brow Stretch.", "Next: Circle Your Tongue."]
    assert names[-1] | {"start_ms": 0, "end_ms": 0} == {
        "start_ms": 0,
        "end_ms": 0,
        "kind": "speech",
        "exercise": None,
        "words": "All done.",
    }


def test_the_words_asked_for_alone_print_what_is_heard(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "five-basics", "--said", "short"]) == 0
    page = capsys.readouterr().out
    assert "Five seconds each." in page
    assert "Hold five." not in page


def test_any_routine_can_be_written_down(capsys: pytest.CaptureFixture[str], maker: ModuleType) -> None:
    page = max(maker.heard_pages(ROOT))
    assert main(["plan", page.removesuffix(".md"), "--heard"]) == 0
    assert capsys.readouterr().out.replace("\r\n", "\n") in maker.heard_pages(ROOT)[page]
