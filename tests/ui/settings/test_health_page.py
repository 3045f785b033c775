# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The Health page works on each answer as it is now, whoever has written it last."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFrame

from facetimer.settings_file import load_settings
from facetimer.ui.controls.form_controls import Chooser, Slider, Tick
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.settings.health_page import HealthPage
from tests.ui.finding import button, click, texts, the, told
from tests.ui.surroundings import Surroundings


@pytest.fixture
def file(surroundings: Surroundings) -> Path:
    return surroundings.context().paths.settings


def answers(file: Path) -> tuple[str, ...]:
    return load_settings(file)[0].safety.conditions


def write(file: Path, text: str) -> None:
    """Write the settings as an editor would."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)


def opened(window: MainWindow) -> HealthPage:
    window.go_to("health")
    page = the(window, HealthPage)
    page.build_rest()
    return page


def question(page: HealthPage, begins: str) -> QFrame:
    tick = next(tick for tick in page.findChildren(Tick) if tick.accessibleName().startswith(begins))
    frame = tick.parentWidget()
    assert isinstance(frame, QFrame)
    return frame


def say_yes(frame: QFrame) -> None:
    """Tick a question, and let what opens below it be shown."""
    the(frame, Tick).click()
    QCoreApplication.sendPostedEvents()


def test_a_new_date_leaves_the_zones_that_were_chosen_before(window: MainWindow, file: Path) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    click(injections, "lips")
    the(injections, Slider).setValue(10)
    since = (window.services.planner.today() - timedelta(days=10)).isoformat()

    assert answers(file) == (f"INJ.botulinum since={since} zones=lips",)
    assert button(injections, "lips").isChecked()


def test_another_situation_leaves_the_date_and_the_zones(window: MainWindow, file: Path) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    the(injections, Slider).setValue(3)
    click(injections, "chin")
    chooser = the(injections, Chooser)
    chooser.setCurrentIndex(chooser.findData("filler"))
    chooser.activated.emit(chooser.currentIndex())

    since = (window.services.planner.today() - timedelta(days=3)).isoformat()
    assert answers(file) == (f"INJ.filler since={since} zones=chin",)


def test_days_ago_are_counted_from_the_day_on_which_they_are_chosen(
    window: MainWindow, surroundings: Surroundings, file: Path
) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)

    surroundings.now += timedelta(days=1)
    the(injections, Slider).setValue(2)

    since = (window.services.planner.today() - timedelta(days=2)).isoformat()
    assert answers(file) == (f"INJ.botulinum since={since}",)


def test_an_answer_written_by_hand_meanwhile_survives_each_click(window: MainWindow, file: Path) -> None:
    page = opened(window)
    injections = question(page, "Injections")
    say_yes(injections)
    write(file, '[safety]\nconditions = ["DENT", "INJ.filler zones=chin"]\n')

    click(injections, "lips")

    assert answers(file) == ("DENT", "INJ.filler zones=chin,lips")


def test_an_answer_taken_back_elsewhere_is_not_brought_back_with_its_old_zones(
    window: MainWindow, file: Path
) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    click(injections, "chin")
    write(file, "[safety]\nconditions = []\n")

    click(injections, "lips")

    assert answers(file) == (f"INJ.botulinum since={window.services.planner.today().isoformat()} zones=lips",)


def test_the_page_shows_what_was_written_meanwhile_when_it_is_gone_to(window: MainWindow, file: Path) -> None:
    page = opened(window)
    window.go_to("today")
    write(file, '[safety]\nconditions = ["TMJ.jaw"]\n')

    window.go_to("health")

    assert the(question(page, "Jaw joint"), Tick).isChecked()


def test_an_answer_that_cannot_be_read_is_shown_and_can_be_removed(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["TMJ.jaw", "HAT"]\n')
    page = opened(window)
    assert any('"HAT"' in text and "nothing is left out because of it" in text for text in texts(page))

    click(page, "Remove this answer")

    assert answers(file) == ("TMJ.jaw",)
    assert not any('"HAT"' in text for text in texts(page))


def test_answering_anew_ends_the_strictest_reading(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["INJ since=yesterday"]\n')
    page = opened(window)
    injections = question(page, "Injections")
    assert the(injections, Tick).isChecked()

    the(injections, Slider).setValue(1)

    since = (window.services.planner.today() - timedelta(days=1)).isoformat()
    assert answers(file) == (f"INJ since={since}",)
    assert not any("yesterday" in text for text in texts(page))


def test_an_answer_that_cannot_be_read_is_told_at_the_start(surroundings: Surroundings) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ["DENT since=2026-13-01"])

    window = MainWindow(surroundings.context())

    assert "“Teeth and mouth” counts without an end and everywhere" in told(window)
    window.close()


def practised(page: PreparePage) -> list[str]:
    timeline = page.todays.plan.timeline
    assert timeline is not None
    return [step.exercise.id for step in timeline.steps]


def test_an_answer_written_by_hand_counts_for_the_next_session(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["DENT"]\n')

    window.flow.prepare("seed-five")

    assert practised(the(window, PreparePage)) == ["brow-stretch", "kiss-face", "whistler"]


def test_a_card_that_is_open_follows_an_answer_written_by_hand_once_the_window_comes_forward(
    window: MainWindow, file: Path
) -> None:
    window.flow.prepare("seed-five")
    write(file, '[safety]\nconditions = ["DENT"]\n')

    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))

    assert practised(the(window, PreparePage)) == ["brow-stretch", "kiss-face", "whistler"]
