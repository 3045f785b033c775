# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real window, on a screen of its own, used as a person uses it: with a mouse, a keyboard and eyes."""

import configparser
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from tests.begun import BEGUN_TOML
from tests.e2e.conftest import Facetimer
from tests.e2e.screen import AppWindow, Screen, open_screen, what_is_missing
from tests.packaging.waiting import wait_until
from tests.quick_session import PLANNED_MS, put_quick_session

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(what_is_missing()), reason=f"missing here: {', '.join(what_is_missing())}"),
]

START = PALETTES[ThemeName.LIGHT].fill
PRACTISE, SEARCH, FIRST_CARD = (44, 131), (1064, 48), (300, 280)
"""The place in the rail, the search field and the first routine, in a window of 1280 × 800."""


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with open_screen() as opened:
        yield opened


@pytest.fixture
def home(facetimer: Facetimer) -> Facetimer:
    """A home with a routine of its own, that takes 21 s, and a choice of theme that no desktop can change."""
    put_quick_session(facetimer.data / "library")
    facetimer.config.mkdir()
    (facetimer.config / "settings.toml").write_text(
        BEGUN_TOML + '[picture]\ntheme = "light"\n[sound]\noutput = "silent"\n'
        "[session]\nlead_in_s = 0\n"  # what is over within the 3-2-1 is no session
    )
    assert facetimer.json("plan", "quick")["total_ms"] == PLANNED_MS
    return facetimer


def begin(window: AppWindow, home: Facetimer) -> None:
    """From a routine's page into its session: Start, then the button of the card with what to have ready."""
    window.go_on_by(START)
    window.click(*window.wait_for(START))
    wait_until(lambda: written(home), 30)
    window.wait_until_moving()


def written(home: Facetimer) -> list[tuple[str, int]]:
    """Return how each session in the history file ended, or that it runs, and its milliseconds."""
    with closing(sqlite3.connect(home.data / "history.sqlite3")) as history:
        return history.execute("SELECT outcome, active_ms FROM session").fetchall()


def test_a_session_is_found_started_paused_resumed_and_finished_by_mouse_and_keyboard(
    screen: Screen, home: Facetimer
) -> None:
    with screen.facetimer(home.data, home.config) as window:
        window.click(*PRACTISE)
        window.wait_until_still()
        window.click(*SEARCH)
        window.write("Quick")
        window.wait_until_still()
        window.click(*FIRST_CARD)
        started = time.monotonic()
        begin(window, home)
        window.press("space")
        window.wait_until_still()
        assert home.json("history") == [], "a session that is going on is not history yet"
        paused_at = window.pixels()
        assert not window.changes(), "paused, time stands still"
        window.press("space")
        wait_until(lambda: not np.array_equal(paused_at, window.pixels()), 30)
        window.wait_until_moving()
        wait_until(lambda: home.json("history"), 90)
        assert time.monotonic() - started > PLANNED_MS / 1000
        assert window.close() == 0
    (session,) = home.json("history")
    assert (session["routine"], session["outcome"]) == ("quick", "complete")
    assert session["active_ms"] == session["planned_ms"] == PLANNED_MS
    assert [step["outcome"] for step in session["steps"]] == ["done"]


def test_a_window_that_is_closed_in_mid_session_keeps_what_was_done_and_a_held_key_skips_one_exercise(
    screen: Screen, home: Facetimer
) -> None:
    with screen.facetimer(home.data, home.config, "--routine", "cheek-lip-trio") as window:
        begin(window, home)
        screen.xdotool("keydown", "Right", "sleep", "1.2", "keyup", "Right")  # it repeats from 0.66 s on
        assert window.close() == 0
    (session,) = home.json("history")
    assert (session["routine"], session["outcome"]) == ("cheek-lip-trio", "partial")
    assert 0 < session["active_ms"] < session["planned_ms"]
    assert [step["outcome"] for step in session["steps"]].count("skipped") == 1


@pytest.mark.parametrize(
    ("how", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)],
    ids=str,
)
def test_a_window_that_is_ended_from_outside_keeps_what_was_done(
    screen: Screen, home: Facetimer, tmp_path: Path, how: signal.Signals, code: int
) -> None:
    log = tmp_path / "printed"
    with screen.facetimer(home.data, home.config, "--routine", "cheek-lip-trio", log=log) as window:
        begin(window, home)
        window.process.send_signal(how)
        assert window.process.wait(30) == code
    assert "Traceback" not in log.read_text()
    (session,) = home.json("history")
    assert session["outcome"] == "partial"
    assert 0 < session["active_ms"] < session["planned_ms"]


def test_a_display_that_goes_in_mid_session_costs_none_of_it(home: Facetimer) -> None:
    with (
        open_screen() as doomed,
        doomed.facetimer(home.data, home.config, "--routine", "cheek-lip-trio") as window,
    ):
        begin(window, home)
        assert written(home) == [("running", 0)]
        window.wait_until_moving()
        doomed.server.kill()
        window.process.wait(30)
    (session,) = home.json("history")
    assert session["outcome"] == "interrupted"
    assert session["active_ms"] > 0


def test_a_window_that_is_killed_in_mid_session_leaves_an_interrupted_one(screen: Screen, home: Facetimer) -> None:
    with screen.facetimer(home.data, home.config, "--routine", "cheek-lip-trio") as window:
        begin(window, home)
        window.process.kill()
        window.process.wait(30)
    (session,) = home.json("history")
    assert session["outcome"] == "interrupted"


def test_the_window_belongs_to_its_desktop_entry(screen: Screen, home: Facetimer) -> None:
    from facetimer.app import APP_ID

    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string((assets_dir() / "desktop" / f"{APP_ID}.desktop").read_text(encoding="utf-8"))
    wanted = entry["Desktop Entry"]["StartupWMClass"]
    with screen.facetimer(home.data, home.config) as window:
        assert str(window.identifier) in screen.xdotool("search", "--class", f"^{wanted}$").split()


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own fonts are always there")
def test_without_any_font_the_window_is_refused_in_words(screen: Screen, home: Facetimer, tmp_path: Path) -> None:
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text("<fontconfig><cachedir prefix='xdg'>fontconfig</cachedir></fontconfig>")
    finished = home.run(variables={"DISPLAY": screen.display, "FONTCONFIG_FILE": str(no_fonts)})
    assert finished.returncode == 3
    assert "There is no font here" in finished.stderr
    assert "facetimer practise" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_smoke_leaves_with_1_where_a_page_is_broken_and_waits_for_no_press(
    screen: Screen, home: Facetimer
) -> None:
    words = ["--data-dir", str(home.data), "--config-dir", str(home.config), "--smoke"]
    script = (
        "import facetimer.ui.learn.page as page; from facetimer.cli import main\n"
        "def broken(*_words): raise RuntimeError('broken on purpose')\n"
        f"page.LearnPage.__init__ = broken; raise SystemExit(main({words!r}))"
    )
    finished = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert finished.returncode == 1, finished.stderr
    assert "broken on purpose" in finished.stderr
    assert "READY" not in finished.stderr.splitlines()


def test_smoke_paints_every_page_and_leaves(screen: Screen, home: Facetimer) -> None:
    finished = home.run("--smoke", variables={"DISPLAY": screen.display})
    assert finished.returncode == 0, finished.stderr
    assert "READY" in finished.stderr.splitlines()
    assert "Traceback" not in finished.stderr
    assert home.json("history") == []
