# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""About says what it is, where files lie and what it is made of; what is new is told once after an update."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facetimer import __version__
from facetimer.choices.doctor.licences import named_assets, parts
from facetimer.choices.whats_new import Highlight, Release, Section
from facetimer.settings_file import load_settings
from facetimer.ui.about.news import News
from facetimer.ui.about.news_page import NewsPage
from facetimer.ui.about.page import AboutPage
from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.controls.banner import BannerAction, Kind
from facetimer.ui.controls.text import Text
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import button, click, texts, the, the_banner, told
from tests.ui.surroundings import Surroundings

NEXT = Release("0.2.0", "2027-01-05", (Section("Added", ("Faces that blink.",)),))

WAIT_MS = 30_000


@pytest.fixture
def page(window: MainWindow) -> AboutPage:
    window.go_to("settings")
    click(the(window, SettingsPage), "Data")
    click(the(window, SettingsPage), "About facetimer")
    return the(window, AboutPage)


def test_it_names_the_version_and_every_library_with_its_licence(page: AboutPage) -> None:
    said = texts(page)
    assert f"Version {__version__}" in said
    for part in named_assets():
        assert part.name in said
        assert f"made with {part.version}; {part.licence}" in said
    for part in parts():
        assert f"{part.name} {part.version or 'not installed'}" in said
        assert part.version is None or part.licence in said


def test_it_says_that_it_is_no_medical_advice_and_that_nothing_leaves(page: AboutPage) -> None:
    said = " ".join(texts(page))
    assert "diagnoses and treats nothing" in said
    assert "sends nothing anywhere" in said


def test_nothing_is_cut_off_in_the_largest_text_of_the_smallest_window(
    page: AboutPage, window: MainWindow
) -> None:
    window.resize(720, 560)
    window.preferences.change("picture.text_percent", 200)
    QApplication.sendPostedEvents()
    held = page.scroll_area.widget()
    assert held is not None
    assert held.minimumSizeHint().width() <= page.scroll_area.viewport().width()


def test_a_path_is_read_as_it_is_though_its_line_may_be_broken(page: AboutPage, window: MainWindow) -> None:
    path = str(window.services.context.paths.database)
    (shown,) = (each for each in page.findChildren(Text) if each.accessibleName() == path)
    assert len(shown.text()) > len(path)


def test_a_path_is_copied_whole(page: AboutPage, window: MainWindow) -> None:
    click(page, "Copy the path of: History")
    path = str(window.services.context.paths.database)
    assert QGuiApplication.clipboard().text() == path
    assert told(window) == f"{path} is copied."


def shown_by(window: MainWindow, *, works: bool, qtbot: QtBot) -> tuple[AboutPage, list[Path]]:
    """A page of its own, beside the window, with a desktop that only takes down what it is to show."""
    folders: list[Path] = []

    def show(folder: Path) -> bool:
        folders.append(folder)
        return works

    services = window.services
    page = AboutPage(services.stills.look, services.context.paths, services.planner.care, show)
    qtbot.addWidget(page)
    page.show()
    return page, folders


def test_the_folder_of_a_file_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.services.store()
    page, folders = shown_by(window, works=True, qtbot=qtbot)
    click(page, "Open the folder of: History")
    assert folders == [window.services.context.paths.data]


def test_where_nothing_shows_folders_the_folder_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.services.store()
    page, _ = shown_by(window, works=False, qtbot=qtbot)
    with qtbot.waitSignal(page.refused) as answered:
        click(page, "Open the folder of: History")
    assert str(window.services.context.paths.data) in answered.args[0]


def test_what_is_not_there_yet_says_so_and_what_comes_can_be_opened(page: AboutPage, window: MainWindow) -> None:
    own = window.services.context.paths.own_sounds
    assert "Nothing is there yet." in texts(page)
    own.mkdir(parents=True)
    window.go_to("about")
    assert button(page, "Open the folder of: Your own sounds").isVisible()


def test_every_place_is_told_and_the_lesser_where_they_are(page: AboutPage, window: MainWindow) -> None:
    for each in window.services.context.paths.places:
        each.path.parent.mkdir(parents=True, exist_ok=True)
        each.path.mkdir(exist_ok=True) if not each.path.suffix else each.path.touch()
        window.go_to("about")
        shown = [text.replace("\u200b", "").strip("\u2066\u2069") for text in texts(page)]
        assert str(each.path) in shown, each.name


def test_a_lesser_place_is_not_told_of_while_there_is_nothing(page: AboutPage) -> None:
    assert "Voices you recorded" in texts(page)
    assert "What you have begun to build" not in texts(page)


def test_the_list_of_keys_leads_here_and_from_here(window: MainWindow) -> None:
    window.commands.show_shortcuts()
    click(the(window, ShortcutsDialog), "About facetimer")
    page = the(window, AboutPage)
    click(page, "Keys")
    the(window, ShortcutsDialog)


def test_what_is_new_is_a_page_and_leads_back(page: AboutPage, window: MainWindow) -> None:
    click(page, "What is new")
    news = the(window, NewsPage)
    assert any(text.startswith(f"Version {__version__}, ") for text in texts(news))
    click(news, "Back: About")
    the(window, AboutPage)


def test_of_a_large_release_the_page_shows_what_tells_most_and_all_of_it_on_a_press(
    window: MainWindow, qtbot: QtBot
) -> None:
    large = Release("0.3.0", "2027-02-01", NEXT.sections, (Highlight("Faces", "They blink now."),))
    page = NewsPage(window.look, (large, Release("0.1.0", "2026-11-20", (Section("Added", ("The first.",)),))))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "They blink now." in texts(page), timeout=WAIT_MS)
    assert "Faces that blink." not in texts(page)

    click(page, "Everything in version 0.3.0")
    qtbot.waitUntil(lambda: {"Faces that blink.", "The first."} <= set(texts(page)), timeout=WAIT_MS)

    click(page, "Less")
    assert "Faces that blink." not in texts(page)


def test_without_a_changelog_the_page_says_so(window: MainWindow, qtbot: QtBot) -> None:
    page = NewsPage(window.look, ())
    qtbot.addWidget(page)
    page.show()
    assert "This copy came without a list of what is new." in texts(page)


def asked_by(news: News) -> list[tuple[str, tuple[BannerAction, ...]]]:
    asked: list[tuple[str, tuple[BannerAction, ...]]] = []
    news.question_raised.connect(lambda sentence, actions: asked.append((sentence, actions)))
    news.begin()
    return asked


@pytest.mark.parametrize("seen", ["", "0.1.0"])
def test_an_update_is_told_once_and_leads_to_what_is_new(window: MainWindow, seen: str, qtbot: QtBot) -> None:
    window.preferences.change("general.version_seen", seen)
    news = News(window.preferences, "0.2.0", lambda: [NEXT])

    (asked,) = asked_by(news)
    assert asked[0] == "facetimer has been updated to version 0.2.0."
    with qtbot.waitSignal(news.page_asked):
        asked[1][0].act()

    kept, _ = load_settings(window.services.context.paths.settings)
    assert kept.general.version_seen == "0.2.0"
    assert asked_by(News(window.preferences, "0.2.0", lambda: [NEXT])) == []


def test_a_first_start_is_no_update(window: MainWindow) -> None:
    window.preferences.change("general.first_start_done", False)
    window.preferences.change("general.version_seen", "")
    assert asked_by(News(window.preferences, "0.2.0", lambda: [NEXT])) == []
    assert window.preferences.settings.general.version_seen == "0.2.0"


def test_a_version_that_goes_back_is_no_news(window: MainWindow) -> None:
    window.preferences.change("general.version_seen", "0.3.0")
    assert asked_by(News(window.preferences, "0.2.0", lambda: [NEXT])) == []
    assert window.preferences.settings.general.version_seen == "0.2.0"


@pytest.mark.parametrize("seen", ["", "0.1.0"])
def test_the_window_tells_an_update_and_keeps_which_version_was_seen(
    surroundings: Surroundings, seen: str, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed("general.version_seen", seen)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.preferences.settings.general.version_seen == __version__, timeout=WAIT_MS)
    assert told(window) == f"facetimer has been updated to version {__version__}."
    assert the_banner(window).kind is Kind.NEWS
