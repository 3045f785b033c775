# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The settings of somebody who has used this version before: no first start, and no update to be told of."""

from facetimer import __version__
from facetimer.settings import Settings

BEGUN = Settings().changed("general.first_start_done", True).changed("general.version_seen", __version__)
BEGUN_TOML = f'[general]\nfirst_start_done = true\nversion_seen = "{__version__}"\n'
"""The same as the beginning of a settings file."""
