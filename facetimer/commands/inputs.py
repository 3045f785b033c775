# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What nearly every command starts from: the folders and the catalogue."""

import argparse
import json
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from facetimer.clocks import local_now
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.files import is_there
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue, told_apart
from facetimer.library.model.practice import Exercise, Routine
from facetimer.local_day import local_day, minutes_of
from facetimer.notices import Notice
from facetimer.paths import Paths, find_paths, is_too_long
from facetimer.resources import assets_dir
from facetimer.session.timeline import Timeline
from facetimer.settings import Settings, SoundSettings, type_of
from facetimer.settings_file import load_settings
from facetimer.streams import machine_output

if TYPE_CHECKING:
    from facetimer.choices.known_exercises import Familiar
    from facetimer.choices.planner import Planner
    from facetimer.history.store import Store

_YES, _NO = frozenset({"y", "yes"}), frozenset({"n", "no", "q", "quit"})
Subparsers = Any  # argparse keeps the type of `add_subparsers()` private


def paths_of(args: argparse.Namespace) -> Paths:
    """Return the folders the command line asked for."""
    return find_paths(args.data_dir, args.config_dir)


def catalogue_of(args: argparse.Namespace) -> Catalogue:
    """Load what is shipped and what the person added; tell about bad files on standard error."""
    catalogue = told_apart(load_catalogue(assets_dir() / "library", paths_of(args).own_library))
    for fault in catalogue.faults:
        print(f"left out: {fault}", file=sys.stderr)
    return catalogue


def find_routine(catalogue: Catalogue, identifier: str) -> Routine:
    """Return the routine with that id.

    Raises:
        InputFault: there is none; the sentence says what is meant, and what to type.
    """
    if identifier in catalogue.routines:
        return catalogue.routines[identifier]
    raise no_such(catalogue, identifier, "routine")


def find_exercise(catalogue: Catalogue, identifier: str) -> Exercise:
    """Return the exercise with that id.

    Raises:
        InputFault: there is none; the sentence says what is meant, and what to type.
    """
    if identifier in catalogue.exercises:
        return catalogue.exercises[identifier]
    raise no_such(catalogue, identifier, "exercise")


def no_such(catalogue: Catalogue, identifier: str, *kinds: str) -> InputFault:
    """Return the fault that nothing of `kinds`, by their names as `Kind` has them, has that id."""
    from facetimer.choices.not_there import Kind, not_there

    return InputFault(not_there(catalogue, identifier, [Kind(each) for each in kinds]))


def timeline_for_person(
    args: argparse.Namespace,
    settings: Settings,
    catalogue: Catalogue,
    keeps_in: Callable[[Exercise], bool] | None = None,
) -> Timeline:
    """Lay the routine out for this person: what their health answers leave out stays out, and why is printed.

    Args:
        args: with `routine`.
        settings: with the answers, and what a session is like.
        catalogue: what there is.
        keeps_in: whether an exercise that the answers ask about is to stay; without it none does.

    Raises:
        InputFault: there is no such routine, or nothing is left of it.
    """
    from facetimer.choices.planner import Planner
    from facetimer.library.health.told_once import health_told

    find_routine(catalogue, args.routine)
    familiar = familiar_to(args, settings, catalogue)
    library = assets_dir() / "library"
    planner = Planner(catalogue, lambda: settings, library, local_now, familiar=lambda _today: familiar)
    for notice in planner.health_notices():
        print(notice, file=sys.stderr)
    review = planner.plan(args.routine).review
    for sentence in health_told(review.verdicts, catalogue.exercises):
        print(sentence)
    asked = (verdict.exercise for verdict in review.asked())
    declined = [each for each in asked if keeps_in is None or not keeps_in(catalogue.exercises[each])]
    timeline = planner.laid_out(review.without(declined)).timeline
    if timeline is None:
        raise InputFault(review.without(declined).explanation)
    return timeline


def settings_of(args: argparse.Namespace) -> Settings:
    """Return the person's settings; tell about values that fell back on standard error."""
    settings, notices = load_settings(paths_of(args).settings)
    for notice in notices:
        print(notice, file=sys.stderr)
    return settings


def may_say_less(parser: argparse.ArgumentParser) -> None:
    """Add the option that `said_as_asked` reads."""
    parser.add_argument(
        "--said",
        choices=get_args(type_of(SoundSettings(), "said")),
        help="how much is said, in the place of what the settings have",
    )


def said_as_asked(args: argparse.Namespace, settings: Settings) -> Settings:
    """Return `settings` with as much said as the command line asks for, if it does."""
    return settings.changed("sound.said", args.said) if args.said else settings


def familiar_to(args: argparse.Namespace, settings: Settings, catalogue: Catalogue) -> "Familiar":
    """Return what the person needs few words for today, where the voice is to learn that.

    Nothing where there is no history, or none that can be used: then all is told in full.
    """
    from facetimer.choices.sound import familiar_on

    if settings.sound.said != "learning" or not is_there(paths_of(args).database):
        return frozenset()
    today = local_day(local_now(), minutes_of(settings.history.day_start))
    try:
        with history_of(args, only_reads=True) as store:
            return familiar_on(store, today, catalogue.aliases)
    except EnvironmentFault:
        return frozenset()


def planner_of(args: argparse.Namespace, catalogue: Catalogue) -> "Planner":
    """Return what plans the routines of `catalogue` for the person."""
    from facetimer.choices.planner import Planner

    settings = settings_of(args)
    return Planner(catalogue, lambda: settings, assets_dir() / "library", local_now)


@contextmanager
def history_of(args: argparse.Namespace, *, only_reads: bool = False) -> Iterator["Store"]:
    """Open the history for as long as the block lasts; tell about trouble on standard error.

    Args:
        args: with the folders.
        only_reads: whether a file that cannot be written will do; it is read, and nothing is left beside it.

    Raises:
        EnvironmentFault: its file cannot be used; what is done in memory instead would be gone with the command.
    """
    from facetimer.history.file.opening import HistoryUnavailable
    from facetimer.history.store import open_store

    paths = paths_of(args)
    with closing(open_store(paths.database, paths.backups)) as store:
        if store.notice:
            is_read = only_reads and store.file.is_only_read
            if not store.persistent and not is_read:
                raise EnvironmentFault(store.notice)
            print(_only_read(paths.database, store.notice) if is_read else store.notice, file=sys.stderr)
        try:
            yield store
        except HistoryUnavailable as fault:
            raise EnvironmentFault(str(fault)) from None


def _only_read(database: Path, notice: str) -> str:
    reason = notice.values.get("reason", "") if isinstance(notice, Notice) else ""
    why = f" ({reason})" if reason else ""
    return f"The history {database} can only be read here{why}: nothing was written to it."


def a_path(text: str) -> Path:
    """Return a path given on the command line, for argparse's `type`."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty; give a name, or . for this folder")
    if "\0" in text:
        raise argparse.ArgumentTypeError(f"{text!r} is no path: it holds a NUL character")
    return Path(text)


def whole_number(text: str) -> int:
    """Return a number given on the command line, for argparse's `type`."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no whole number; write it in digits alone, such as 5"
        ) from None


def may_overwrite(parser: argparse.ArgumentParser) -> None:
    """Add the option that `check_target` names."""
    parser.add_argument("--overwrite", action="store_true", help="replace a file of that name, whatever it holds")


def check_target(target: Path, *, overwrite: bool, is_ours: Callable[[Path], bool] = lambda _path: False) -> None:
    """Make sure, before any work is done, that `target` can be a file of ours and destroys nobody else's.

    Nothing there, an empty file and what `is_ours` recognises may be replaced.

    Raises:
        InputFault: another file is there, and the person has not said that it may go.
        EnvironmentFault: it is no file, or there is no folder for it.
    """
    if is_too_long(target):
        raise EnvironmentFault(f"{target} cannot be written: the path is too long for this system.")
    try:
        state = target.stat()
        if stat.S_ISREG(state.st_mode):
            if overwrite or not state.st_size or is_ours(target):
                return
            raise InputFault(f"{target} exists already; choose another name, or give --overwrite to replace it.")
        reason = "it is a folder" if stat.S_ISDIR(state.st_mode) else "it is a device or pipe, and no file"
    except FileNotFoundError:
        if target.parent.is_dir():
            return
        reason = f"there is no folder {target.parent}"
    except OSError as error:
        reason = error.strerror or str(error)
    raise EnvironmentFault(f"{target} cannot be written: {reason}.")


def agrees(question: str, otherwise: str) -> bool:
    """Ask in the terminal.

    Args:
        question: what is answered by y or n.
        otherwise: what is so if nobody can be asked: "Nothing was written".

    Raises:
        InputFault: there is no terminal to ask in.
    """
    if not sys.stdin.isatty():
        raise InputFault(f"{otherwise}, for there is nobody to ask; read what is above, then add --yes.")
    return says_yes(question, by_enter=False)


def says_yes(question: str, *, by_enter: bool) -> bool:
    """Ask in the terminal, again where the answer is neither; the end of the input is a no.

    Args:
        question: what is answered by y or n; q is a no as well.
        by_enter: what Enter alone says.
    """
    while True:
        try:
            answer = input(question).strip().casefold()
        except EOFError:
            return False
        if not answer:
            return by_enter
        if answer in _YES or answer in _NO:
            return answer in _YES


def print_json(value: object) -> None:
    """Print `value` as indented JSON, letters as they are, in UTF-8."""
    with machine_output() as out:
        out.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def clock_text(ms: int, rounding: Callable[[float], float] = round) -> str:
    """Return a length as minutes and seconds: 256 000 ms is 4:16."""
    minutes, seconds = divmod(int(rounding(ms / 1000)), 60)
    return f"{minutes}:{seconds:02d}"
