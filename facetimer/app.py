# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The composition root of the window: paths → settings → catalogue → window, and the slow rest at first need.

It builds what the window is given and owns nothing that happens afterwards. Qt is imported in functions, once a
display has answered; the face, the history and sound where they are first needed.
"""

import builtins
import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facetimer import __version__
from facetimer.clocks import SystemClock, local_now
from facetimer.display import missing_display, package_of
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.launch.described_later import describing_later
from facetimer.launch.door import come_in
from facetimer.launch.request import Request, activation_token
from facetimer.launch.unheard import told_unread
from facetimer.library.loading import in_language, load_catalogue, told_apart
from facetimer.paths import Paths, find_paths
from facetimer.resources import assets_dir
from facetimer.settings_file import load_settings
from facetimer.streams import open_missing_streams

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from facetimer.face.rig.rig import Rig
    from facetimer.history.store import Store
    from facetimer.launch.door import Door
    from facetimer.library.catalogue import Catalogue
    from facetimer.sound.soundtrack import RenderedSoundtrack
    from facetimer.sound.voices.port import VoiceInfo
    from facetimer.ui.context import AppContext
    from facetimer.ui.main_window import MainWindow

APP_ID = "org.facetimer.FaceTimer"

_IN_A_TERMINAL = "In a terminal, `facetimer practise five-basics` runs the same session."


def main() -> int:
    """Open the window with the platform's own folders, where nothing else is asked for."""
    open_missing_streams()
    try:
        with told_unread():
            return run_window(find_paths(), Request(token=activation_token(os.environ)))
    except (InputFault, EnvironmentFault) as fault:
        sys.stderr.write(f"{fault}\n")
        return 3


def run_window(paths: Paths, request: Request, *, smoke: bool = False, by_bus: bool = False) -> int:
    """Open the window and return the exit code once it is closed: 130 after Ctrl-C, 143 where the system ended it.

    Where one is open already with the same folders, that one does what is asked, and 0 is returned.

    Args:
        paths: where history and settings live.
        request: what the window is to show first.
        smoke: paint every page once, say READY and leave.
        by_bus: stay out of sight until the desktop says over its bus what it wants.

    Raises:
        InputFault: there is no such routine.
        EnvironmentFault: no window can be opened here.
    """
    taken, door = (False, None) if smoke else come_in(paths, request)
    if taken:
        return 0
    try:
        return _run_first(paths, request, door, smoke=smoke, by_bus=by_bus)
    finally:
        if door is not None:
            door.close()


def _run_first(paths: Paths, request: Request, door: "Door | None", *, smoke: bool, by_bus: bool) -> int:
    gc.disable()  # until the first page is shown: 12 ms of 280 less before it
    unseen: list[str] = []
    application = _new_application(paths, (lambda _sentence, trace: unseen.append(trace)) if smoke else None)
    from PySide6.QtCore import QLocale

    from facetimer.ui.asked import be_asked, lead, offer_first, refusal, wait_for_desktop
    from facetimer.ui.ending_signals import EndingSignals, tell_lost_display
    from facetimer.ui.look.languages import install_language
    from facetimer.ui.main_window import MainWindow

    context = build_context(paths, QLocale.system().name())
    why_not = refusal(request, context.catalogue)
    if why_not:
        raise InputFault(why_not)
    install_language(assets_dir() / "i18n", context.settings.general.language)
    window = MainWindow(context)
    window.first_page_shown.connect(partial(_mind_hands, application))
    window.first_page_shown.connect(_collect_again)
    ended = EndingSignals(application)
    ended.asked.connect(window.quit_at_once)
    tell_lost_display(window.write_down)
    offer_first(window, [Path(each) for each in request.files])
    if by_bus:
        be_asked(window, door, desktop=True)
        wait_for_desktop(window)
    elif request.shows:
        window.show()
    else:
        window.begin_in_tray()
    lead(window, request)
    if not smoke and not by_bus:
        window.first_page_shown.connect(lambda: be_asked(window, door, desktop=not paths.options))
    if smoke:
        return _smoke(window, unseen)
    code = application.exec()
    return ended.exit_code or code


def _mind_hands(application: "QApplication") -> None:
    """Take a key that is held, and a double click, for one press; nobody presses before the first page."""
    from facetimer.ui.keyboard.held_keys import hear_held_keys
    from facetimer.ui.keyboard.second_click import SecondClicks

    hear_held_keys(application)
    SecondClicks(application)


def _smoke(window: "MainWindow", faults: list[str]) -> int:
    """Paint every page once, say whether that went without a fault, and return the exit code."""
    from facetimer.ui.every_page import paint_every_page

    paint_every_page(window)
    window.close()
    sys.stderr.write("NOT READY\n" if faults else "READY\n")
    return bool(faults)


def _collect_again() -> None:
    gc.freeze()  # what is there now stays: 12 ms less for each full collection
    gc.enable()


def load_qt() -> None:
    """Load what every window needs of Qt, and leave Python's import statement as it was.

    Raises:
        ImportError: Qt does not load here.
    """
    statement = builtins.__import__
    builtins.__import__ = describing_later(statement)
    try:
        import PySide6
    finally:
        builtins.__import__ = statement
    import PySide6.QtWidgets  # noqa: F401 - for the libraries


def _new_application(paths: Paths, show: "Callable[[str, str], None] | None" = None) -> "QApplication":
    """Load Qt and return its application; faults of our own are noted and shown from now on.

    Args:
        paths: where faults are noted.
        show: is given a sentence and the traceback of each; None opens a dialog, which waits for a press.

    Raises:
        EnvironmentFault: no window can be opened here, or no text could be read in it.
    """
    missing = missing_display(os.environ, sys.platform)
    if missing:
        raise EnvironmentFault(f"{missing} {_IN_A_TERMINAL}")
    try:
        load_qt()
    except ImportError as error:
        raise EnvironmentFault(f"Qt does not load here: {error}.{package_of(str(error))}") from error
    from PySide6.QtWidgets import QApplication

    from facetimer.ui.excepthook import install_excepthook
    from facetimer.ui.look.current_look import has_letters

    # Qt would hand every picture it enlarges to a thread and wait for it: as late, with a third more work.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("facetimer")
    application.setApplicationDisplayName("facetimer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APP_ID)
    install_excepthook(show, note=lambda kind, trace: _note_fault(paths, kind, trace))
    if not has_letters():
        raise EnvironmentFault(
            "There is no font here, so every text would be empty boxes; on Debian and Ubuntu there is one in the "
            f"package fonts-dejavu-core. {_IN_A_TERMINAL}"
        )
    return application


def _note_fault(paths: Paths, kind: type[BaseException], trace: "TracebackType | None") -> None:
    from facetimer.fault_log import note_fault

    note_fault(paths.fault_log, kind, trace, local_now())


def _read_catalogue(own: Path, locale: str) -> "Catalogue":
    library = assets_dir() / "library"
    return told_apart(in_language(load_catalogue(library, own), library, locale))


def _find_voices(paths: Paths, wish: str) -> "list[VoiceInfo]":
    from facetimer.choices.sound import voices_here
    from facetimer.ui.look.wording import put_phrase

    return voices_here(wish, paths, put_phrase)


def build_context(paths: Paths, system_locale: str = "en") -> "AppContext":
    """Wire the rooms together. Only settings and catalogue are read now; the rest when it is first needed.

    Args:
        paths: where history and settings live.
        system_locale: the language of the texts where the person chose none, such as `de_AT`.
    """
    from facetimer.ui.context import AppContext
    from facetimer.ui.notices import NoticeRelay

    assets = assets_dir()
    settings, notices = load_settings(paths.settings)
    relay = NoticeRelay()
    chosen = settings.general.language
    locale = system_locale if chosen == "system" else chosen

    def open_rig() -> "Rig":
        from facetimer.face.rig.files import load_rig

        return load_rig(assets / "face")

    def open_store() -> "Store":
        from facetimer.history.store import open_store

        return open_store(paths.database, paths.backups)

    def open_soundtrack() -> "RenderedSoundtrack":
        from facetimer.choices.sound import open_soundtrack
        from facetimer.ui.look.wording import put_phrase

        return open_soundtrack(paths, settings, relay.tell, put_phrase)

    return AppContext(
        paths=paths,
        settings=settings,
        catalogue=_read_catalogue(paths.own_library, locale),
        read_catalogue=partial(_read_catalogue, paths.own_library, locale),
        open_rig=open_rig,
        open_store=open_store,
        open_soundtrack=open_soundtrack,
        voices=partial(_find_voices, paths),
        new_clock=SystemClock,
        relay=relay,
        notices=tuple(notices),
    )
