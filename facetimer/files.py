# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Writes a file in one step: readers see the old content or the new, never half of it.

The new content is written beside the old under a name nobody else uses, put on the disk, and renamed over it. It
must not know what the files hold.
"""

import contextlib
import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

DRAFT_PREFIX = ".facetimer-"
DRAFT_SUFFIX = ".part"
_PATIENCE_S = (0.01, 0.02, 0.05, 0.1, 0.2)
"""Between attempts to rename; all of it is less than anybody waits for a page."""


def write_whole(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Let the file at `path` hold `content`.

    Args:
        path: a symbolic link stays one; what it leads to is written.
        content: all of the new content.
        mode: the permission bits of the file afterwards.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    with replacing(path, mode=mode) as draft:
        draft.write_bytes(content)


@contextlib.contextmanager
def replacing(path: Path, *, mode: int = 0o600) -> Iterator[Path]:
    """Give the path of an empty draft; it takes the place of `path` when the block ends without an exception.

    For what writes to a path of its own: a database copy, an encoder. The draft is in the same folder and is
    removed if the block raises.

    Args:
        path: a symbolic link stays one; what it leads to is replaced.
        mode: the permission bits of the file afterwards.

    Raises:
        OSError: the folder cannot be written, or `path` is a device or a pipe; what was there is untouched.
    """
    target = Path(os.path.realpath(path))
    _refuse_special(target)
    descriptor, name = tempfile.mkstemp(DRAFT_SUFFIX, DRAFT_PREFIX, target.parent)
    os.close(descriptor)
    draft = Path(name)
    try:
        yield draft
        _put_on_disk(draft)
        draft.chmod(mode)
        _put_in_place(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _put_folder_on_disk(target.parent)


def _refuse_special(target: Path) -> None:
    """Renaming over a device such as /dev/null would replace it for the whole machine."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return  # missing, or the folder is at fault, which making the draft will say
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "It is a device or pipe, not a file", str(target))


def _put_in_place(draft: Path, target: Path) -> None:
    """Rename; Windows refuses that for as long as a scanner or an indexer looks at what is replaced."""
    for pause_s in _PATIENCE_S if sys.platform == "win32" else ():
        try:
            draft.replace(target)
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    draft.replace(target)


def _put_on_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _put_folder_on_disk(folder: Path) -> None:
    """Make the rename itself last; not every system can, and the content is safe without."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
