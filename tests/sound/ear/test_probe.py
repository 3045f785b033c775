# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Callable

from facetimer.sound.ear.probe import list_outputs, probe_output
from facetimer.sound.outputs.port import OutputInfo
from tests.sound.ear.ears import Ears, FakeEar

THERE = OutputInfo("miniaudio", usable=True)


def test_one_that_plays_is_usable_and_its_ear_is_gone() -> None:
    ears = Ears()
    assert probe_output(THERE, ears) == THERE
    (ear,) = ears.made
    assert ear.is_closed
    assert not any(ear.legs[0][0]), "nobody hears a probe"


def test_whether_it_runs_before_others_is_known_afterwards() -> None:
    def ahead(output: str, on_change: Callable[[], None]) -> FakeEar:
        return FakeEar(output, on_change, runs_ahead=True)

    assert probe_output(THERE, ahead).runs_ahead


def test_one_without_a_device_says_why() -> None:
    ears = Ears(broken=frozenset({"miniaudio"}))
    assert probe_output(THERE, ears) == OutputInfo("miniaudio", usable=False, why_not="miniaudio has no device.")


def test_one_that_hangs_is_left_after_its_time() -> None:
    def hanging(output: str, on_change: Callable[[], None]) -> FakeEar:
        return FakeEar(output, on_change, ready=False)

    assert probe_output(THERE, hanging, 0.1).why_not == "It does not answer."


def test_what_is_not_installed_is_not_tried() -> None:
    ears = Ears()
    missing = OutputInfo("simpleaudio", usable=False, why_not="simpleaudio is not installed.")
    assert probe_output(missing, ears) == missing
    assert not ears.made


def test_a_plain_list_opens_nothing() -> None:
    assert [info.name for info in list_outputs()] == ["simpleaudio", "miniaudio", "silent"]
