# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lets pictures be taken in the typeface of Debian's desktop, as people see the app there: Cantarell.

A bare X server has no desktop to ask, and Qt falls back on DejaVu Sans, which is wider and heavier.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAMILY, PACKAGE = "Cantarell", "fonts-cantarell"
INSTALLED = Path("/usr/share/fonts/opentype/cantarell")
_PREFERRED = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>{FAMILY}</string></edit>
  </match>
</fontconfig>
"""


@contextmanager
def desk_font() -> Iterator[None]:
    """Let Qt find that typeface first, here and in what is started; enter it before there is an application.

    Raises:
        SystemExit: it is not installed.
    """
    if not INSTALLED.is_dir():
        raise SystemExit(f"{FAMILY} is not installed: apt install {PACKAGE}")
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder) / "fonts.conf"
        chosen.write_text(_PREFERRED, encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(chosen)
        yield
        del os.environ["FONTCONFIG_FILE"]
