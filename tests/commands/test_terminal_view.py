# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The terminal shows the session: a line per segment, and a live line where there is a terminal."""

import threading
from io import StringIO

import pytest
from msgspec.structs import replace

from facetimer.commands.terminal_view import TerminalView
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Tool
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import TimelineOptions, compile_timeline
from tests.examples import block, exercise, routine, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack


def player_and_clock() -> tuple[SessionPlayer, FakeClock]:
    clock = FakeClock()
    plan = timeline(exercise("tilt", block(1, 3, 1, per_side=True), name="Neck Tilt"))
    return SessionPlayer(plan, clock, RecordingSoundtrack(), InMemoryJournal()), clock


def play(view: TerminalView, poll_ms: int = 500) -> None:
    player, clock = player_and_clock()
    view.tell(player.start())
    while player.status == "running":
        view.show(player.snapshot())
        clock.advance(poll_ms)
        view.tell(player.poll())


@pytest.mark.parametrize("poll_ms", [500, 2_000])
def test_every_segment_is_one_line_however_rarely_we_look(poll_ms: int) -> None:
    out = StringIO()
    play(TerminalView(out, 1, live=False), poll_ms)
    assert out.getvalue().splitlines() == [
        "",
        "Neck Tilt  (step 1 of 1)",
        "   0:00  GET READY       10 s  Lips together.",
        "   0:10  MOVE             1 s  your right  Press.",
        "   0:11  HOLD             3 s  your right  Hold.",
        "   0:14  RELEASE          1 s  your right  Release.",
        "   0:15  SWITCH SIDES     4 s  Switch sides. Your left.",
        "   0:19  MOVE             1 s  your left  Press.",
        "   0:20  HOLD             3 s  your left  Hold.",
        "   0:23  RELEASE          1 s  your left  Release.",
        "   0:24  DONE            10 s  All done.",
    ]


def test_the_note_of_a_step_stands_below_its_name() -> None:
    tilt = exercise("tilt", block(), name="Neck Tilt")
    plan = compile_timeline(routine(RoutineStep("tilt", note="Never into pain.")), {"tilt": tilt})
    out = StringIO()
    player = SessionPlayer(plan, FakeClock(), RecordingSoundtrack(), InMemoryJournal())

    TerminalView(out, 1, live=False).tell(player.start())

    assert out.getvalue().splitlines()[1:3] == ["Neck Tilt  (step 1 of 1)", "  Never into pain."]


def test_the_live_line_counts_the_hold() -> None:
    out = StringIO()
    play(TerminalView(out, 1, live=True))
    drawn = (line.split() for line in out.getvalue().split("\r"))
    counts = [words[1] for words in drawn if words[:1] == ["HOLD"]]
    assert list(dict.fromkeys(counts)) == ["3", "2", "1"]


def test_a_session_that_waits_for_its_sound_says_so() -> None:
    out = StringIO()
    player, _clock = player_and_clock()
    player.start()
    TerminalView(out, 1, live=True).show(replace(player.snapshot(), awaits_sound=True))
    assert "BEGINS WITH ITS SOUND ..." in out.getvalue()


def test_a_pause_and_the_way_on_are_said() -> None:
    out = StringIO()
    player, clock = player_and_clock()
    view = TerminalView(out, 1, live=True)
    player.start()
    clock.advance(500)
    player.pause()
    view.show(player.snapshot())
    assert "PAUSED. Space goes on." in out.getvalue()
    player.resume()
    view.show(player.snapshot())
    assert "in 3 ..." in out.getvalue()


@pytest.mark.parametrize(
    ("tool", "words"), [(Tool.GUA_SHA, "TAKE THE GUA SHA."), (Tool.ROLLER, "TAKE THE ROLLER.")]
)
def test_a_session_that_waits_says_what_for(tool: Tool, words: str) -> None:
    out = StringIO()
    plan = timeline(
        exercise("press"),
        replace(exercise("glide"), tool=tool),
        options=TimelineOptions(waits=True),
    )
    player = SessionPlayer(plan, FakeClock(), RecordingSoundtrack(), InMemoryJournal())
    player.start()
    player.skip()
    TerminalView(out, 2, live=True).show(player.snapshot())
    assert f"{words} Space goes on." in out.getvalue()


def test_each_pause_is_said_once_where_there_is_no_live_line() -> None:
    out = StringIO()
    player, clock = player_and_clock()
    view = TerminalView(out, 1, live=False)
    player.start()
    for _ in range(2):
        clock.advance(500)
        player.pause()
        view.show(player.snapshot())
        view.show(player.snapshot())
        player.resume()
        view.show(player.snapshot())
    assert out.getvalue() == "        PAUSED. Space goes on.\n" * 2


def test_a_sentence_does_not_mix_with_the_live_line() -> None:
    out = StringIO()
    player, _ = player_and_clock()
    view = TerminalView(out, 1, live=True)
    player.start()
    view.show(player.snapshot())
    view.say("No sound.")
    assert out.getvalue().endswith("\r" + "No sound.\n")


def test_what_is_being_said_stands_beside_the_count() -> None:
    out = StringIO()
    player, _ = player_and_clock()
    view = TerminalView(out, 1, live=True)
    player.start()
    view.show(player.snapshot(), ["Halfway."])
    assert out.getvalue().rstrip().endswith("left   Halfway.")


@pytest.mark.parametrize("live", [True, False])
def test_what_another_thread_has_to_say_is_said_with_the_next_moment(live: bool) -> None:
    out = StringIO()
    player, _ = player_and_clock()
    view = TerminalView(out, 1, live=live)
    player.start()
    thread = threading.Thread(target=view.note, args=("No sound.",))
    thread.start()
    thread.join()
    assert out.getvalue() == ""
    view.show(player.snapshot())
    assert out.getvalue().startswith("No sound.\n")
