# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer export`, `merge`, `backup` and `restore`: the history to and from files the person owns."""

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    check_target,
    history_of,
    may_overwrite,
    settings_of,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.streams import machine_output

T = TypeVar("T")

STANDARD_OUTPUT = Path("-")


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the words `export`, `merge`, `backup` and `restore`."""
    export = commands.add_parser("export", parents=[shared], help="write the history to a file")
    form = export.add_mutually_exclusive_group(required=True)
    form.add_argument("--json", action="store_const", const="json", dest="form", help="everything, without loss")
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help="one line per session")
    form.add_argument(
        "--ics", action="store_const", const="ics", dest="form", help="one calendar entry per session"
    )
    form.add_argument(
        "--spreadsheet",
        action="store_const",
        const="spreadsheet",
        dest="form",
        help="as --csv, marked so that spreadsheets read its letters rightly",
    )
    export.add_argument("out", metavar="OUT", nargs="?", type=a_path, help="standard output if left out, or -")
    may_overwrite(export)
    export.set_defaults(run=run_export)
    for word, run, name, text in (
        ("merge", run_merge, "FILE", "unite this history with another: a database or a JSON export"),
        ("backup", run_backup, "OUT", "copy the history; without OUT a dated file in this folder"),
        ("restore", run_restore, "FILE", "put a backup or a JSON export in the place of this history"),
    ):
        parser = commands.add_parser(word, parents=[shared], help=text)
        parser.add_argument("file", metavar=name, type=a_path, nargs="?" if word == "backup" else None)
        parser.set_defaults(run=run)
        if word == "backup":
            may_overwrite(parser)


def run_export(args: argparse.Namespace) -> int:
    """Write the history in one of its forms."""
    from facetimer.history.exchange.export_file import ExportFailed, export_to, holds_export, write_history

    if args.out in {None, STANDARD_OUTPUT}:
        with history_of(args, only_reads=True) as store, machine_output() as out:
            write_history(store, args.form, out)
        return 0
    check_target(args.out, overwrite=args.overwrite, is_ours=holds_export)
    with history_of(args, only_reads=True) as store:
        try:
            export_to(store, args.form, args.out)
        except ExportFailed as fault:
            raise EnvironmentFault(str(fault)) from None
    return 0


def run_merge(args: argparse.Namespace) -> int:
    """Unite two histories and say what came of it."""
    from facetimer.history.exchange.imports import merge_file

    with history_of(args) as store:
        print(_told(lambda: merge_file(store, args.file)).sentence)
    return 0


def run_backup(args: argparse.Namespace) -> int:
    """Copy the history."""
    from facetimer.history.exchange.export_file import holds_history

    target = args.file or Path(f"facetimer-{datetime.now().astimezone().date()}.sqlite3")
    if target == STANDARD_OUTPUT:
        raise InputFault("A backup is a file; give it a name, or write `facetimer export --json -`.")
    check_target(target, overwrite=args.overwrite, is_ours=holds_history)
    with history_of(args, only_reads=True) as store:
        _told(lambda: store.file.back_up_to(target))
    print(f"The history is copied to {target}.")
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """Replace the history; the present one is backed up before."""
    from facetimer.history.exchange.imports import restore_file
    from facetimer.history.exchange.sync_folder import SyncFolder

    folder = settings_of(args).history.sync_folder
    with history_of(args) as store:
        count = _told(lambda: restore_file(store, args.file))
        coming = SyncFolder(Path(folder), store).would_bring() if folder else None
    print(
        f"The history now holds {count} session{'' if count == 1 else 's'}; the one before is among the backups."
    )
    if coming and coming.changes_sessions:
        print(
            f"The sync folder will add {coming.added} of other computers, change {coming.updated} and delete "
            f"{coming.deleted}."
        )
    return 0


def _told(work: Callable[[], T]) -> T:
    """Carry out `work`; what goes wrong with the files becomes a sentence and an exit code."""
    from facetimer.history.exchange.imports import UnreadableHistory
    from facetimer.history.file.backups import BackupFailed
    from facetimer.history.file.opening import HistoryUnavailable

    try:
        return work()
    except UnreadableHistory as fault:
        raise InputFault(str(fault)) from None
    except (BackupFailed, HistoryUnavailable) as fault:
        raise EnvironmentFault(str(fault)) from None
