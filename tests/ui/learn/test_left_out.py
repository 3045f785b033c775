# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Learn says of the exercises to which it leads which ones the answers under Health leave out, as they are now."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from facetimer.library.learn_texts import Shelf
from facetimer.ui.cards.left_out import exercises_left_out
from facetimer.ui.learn.entry_card import EntryCard
from facetimer.ui.learn.muscle_card import ExercisePicture
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import the

CHIN = "mentalis"
PUSHED = "Jaw Push Without Moving"


def pictures(window: MainWindow) -> dict[str, ExercisePicture]:
    window.go_to("learn")
    page = the(window, LearnPage)
    page.plate.choose(CHIN)
    the(window, LearnPage)
    shown = (each for each in page.card.findChildren(ExercisePicture) if each.isVisible())
    return {each.accessibleName(): each for each in shown}


def colourful(picture: ExercisePicture, window: MainWindow) -> bool:
    the(window, LearnPage).scroll_area.ensureWidgetVisible(picture)  # below the fold nothing is drawn
    picture.grab()
    while not window.services.stills.queue.empty:
        window.services.stills.queue.go_on()
    image = picture.grab().toImage()
    crop = [image.pixelColor(x, y) for x in range(20, 84, 4) for y in range(20, 60, 4)]
    return any(max(each.red(), each.blue()) - min(each.red(), each.blue()) > 30 for each in crop)


@pytest.mark.parametrize("size", [(1280, 800), (720, 560)])
def test_a_picture_is_grey_and_says_why_from_the_next_visit_on(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    before = pictures(window)
    assert not any(each.accessibleDescription() for each in before.values())
    assert colourful(before[PUSHED], window)

    window.go_to("today")
    window.preferences.change("safety.conditions", ("TMJ",))
    reasons = exercises_left_out(window.services.planner)
    after = pictures(window)

    assert reasons["jaw-push"].reason == after[PUSHED].accessibleDescription() == after[PUSHED].toolTip()
    assert not colourful(after[PUSHED], window)
    others = [each for name, each in after.items() if name != PUSHED]
    assert others
    assert all(colourful(each, window) for each in others)
    assert after[PUSHED].height() > before[PUSHED].height(), "room for the words below the name"


def test_a_button_of_a_chapter_says_it_too(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("TMJ",))
    window.go_to("learn")
    page = the(window, LearnPage)
    page.show_shelf(Shelf.MUSCLES)
    the(window, LearnPage)

    def said() -> set[str]:
        buttons = [b for card in page.findChildren(EntryCard) for b in card.findChildren(QAbstractButton)]
        return {each.text() for each in buttons if each.text().startswith(PUSHED)}

    assert said() == {f"{PUSHED} · left out"}
    window.go_to("today")
    window.preferences.change("safety.conditions", ())
    window.go_to("learn")
    assert said() == {PUSHED}
