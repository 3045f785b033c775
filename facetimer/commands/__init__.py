# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One module per subcommand: `add_parser` says its words, `run` carries them out and returns the exit code.

Importing this package must stay cheap: what a command needs is imported when it runs.
"""

from facetimer.commands import check, doctor, draw, exchange, history, listing, plan, practise, track, window

REGISTRY = (practise, plan, listing, draw, track, check, history, exchange, doctor)
"""In the order `facetimer --help` shows them."""

__all__ = ["REGISTRY", "window"]
