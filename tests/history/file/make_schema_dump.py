# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Dumps a small history at the latest schema version: `python -m tests.history.file.make_schema_dump`.

Run once for each new version, when it is finished: `schemas/vN.sql` is the database, `schemas/vN.json` what must
be read from it for ever. Neither changes after the version was released.
"""

import json
import random
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from facetimer.history.exchange.json_and_csv import session_to_plain
from facetimer.history.file.merging import merge_into
from facetimer.history.file.migrations import APPLICATION_ID, LATEST
from facetimer.history.file.opening import open_in_memory
from facetimer.history.file.transactions import transaction
from facetimer.history.records import (
    Feeling,
    Freeze,
    FreezeKind,
    Outcome,
    Reaction,
    ReactionKind,
    SessionRecord,
)
from tests.history.chronicles import WALL_START, made_up

FOLDER = Path(__file__).parent / "schemas"
NOTES = (None, "Übung im Zug; 'quoted' \"twice\"\nsecond line", None, "a long note: " + "word " * 80)


def sessions() -> list[SessionRecord]:
    made = [
        replace(
            made_up(random.Random(100 + number), WALL_START + timedelta(days=number, hours=number), 2 + number),
            note=note,
        )
        for number, note in enumerate(NOTES)
    ]
    made[2] = replace(made[2], outcome=Outcome.PARTIAL, feeling=Feeling.SORE)
    reactions = (Reaction("cheek_upper", ReactionKind.REDNESS), Reaction("jawline", ReactionKind.BREAKOUT))
    made[3] = replace(made[3], reactions=reactions)
    return made


def main() -> None:
    removed = {"00000000-0000-4000-8000-00000000dead": datetime(2026, 2, 1, tzinfo=UTC)}
    frozen = "00000000-0000-4000-8000-00000000f00d"
    freeze = Freeze(frozen, FreezeKind.ILLNESS, date(2026, 1, 8), date(2026, 1, 12))
    with closing(open_in_memory()) as connection:
        with transaction(connection):
            merge_into(connection, sessions(), removed, [freeze])
        pragmas = [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {LATEST};"]
        dump = "\n".join([*pragmas, *connection.iterdump(), ""])
    (FOLDER / f"v{LATEST}.sql").write_text(dump, encoding="utf-8")
    content = [session_to_plain(record) for record in sorted(sessions(), key=lambda record: record.id)]
    text = json.dumps(content, indent=1, ensure_ascii=False)
    (FOLDER / f"v{LATEST}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
