# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Writes a file in one step: readers see the old content or the new, never half of it.

The new content is written beside the old under a name nobody else uses, put on the disk, and renamed over it.
Renaming and deleting are here as well, because Windows refuses both for as long as somebody looks; and what is
there, where the system may not say. It must not know what the files hold.
"""

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

DRAFT_PREFIX = ".facetimer-"
DRAFT_SUFFIX = ".part"
_PATIENCE_S = (0.01, 0.02, 0.05, 0.1, 0.2)
"""Between attempts to rename or delete; all of it is less than anybody waits for a page."""
_NAMES_TRIED = 100
"""Each is one of 2**48: a second one is hardly ever needed."""


def is_there(path: Path) -> bool:
    """Whether something has that name, be it a link that leads nowhere; where nobody can say, something has.

    So it is in a folder that is closed to this account, on a share that is lost, on a sick disk: `os.path.lexists`
    says no there, and `Path.exists` raises.
    """
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return what in a folder matches a pattern of `Path.glob`, in order; nothing where nobody lets us look.

    pathlib passes over what is closed to this account, but not over what a lost share or a sick disk answers.
    """
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


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
    draft = _made_draft(target.parent)
    try:
        yield draft
        _put_on_disk(draft)
        draft.chmod(mode)
        rename_over(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _put_folder_on_disk(target.parent)


def rename_over(source: Path, target: Path) -> None:
    """Rename a file, over the one that has that name if there is one.

    Raises:
        OSError: it cannot be renamed; both are as they were.
    """
    _patiently(lambda: source.replace(target))


def remove(path: Path) -> None:
    """Delete a file, if there is one.

    Raises:
        OSError: it is still there.
    """
    _patiently(lambda: path.unlink(missing_ok=True))


def remove_folder(path: Path) -> None:
    """Delete a folder with all that is in it.

    Raises:
        OSError: some of it is still there.
    """
    import shutil

    _patiently(lambda: shutil.rmtree(path))


def _made_draft(folder: Path) -> Path:
    """Make an empty file of a name that nobody else uses.

    WORKAROUND(https://github.com/python/cpython/issues/66305): where a folder refuses new files, `tempfile` takes
    that on Windows for a name that is in use, and before Python 3.13 tries two thousand million others.
    """
    for _ in range(_NAMES_TRIED):
        draft = folder / f"{DRAFT_PREFIX}{os.urandom(6).hex()}{DRAFT_SUFFIX}"
        with contextlib.suppress(FileExistsError):
            os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            return draft
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


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


def _patiently(deed: Callable[[], object]) -> None:
    """Do something to a file; Windows refuses while a scanner or an indexer looks at it, and they let go soon."""
    for pause_s in _PATIENCE_S if sys.platform == "win32" else ():
        try:
            deed()
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    deed()


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
