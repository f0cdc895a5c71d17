"""One saver at a time: a lock of the operating system, which lets go of it when its holder dies."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.errors import LockedError
from opensimula_gui.wording import tr

if sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_FILENAME: Final = ".opensimula.lock"
"""Lies beside ``opensimula/`` while somebody saves; a left-over one locks nothing."""

_HELD_BY_ANOTHER: Final = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


@contextlib.contextmanager
def save_lock(root: Path) -> Iterator[None]:
    """Hold the save lock of a checkpoint root, without waiting for it.

    Args:
        root: The checkpoint root; it must exist.

    Raises:
        LockedError: Another program, or another thread of this one, is saving there.
        OSError: The lock file can't be made.
    """
    path = root / LOCK_FILENAME
    descriptor = _acquire(path)
    try:
        yield
    finally:
        # Nothing hangs on these: the system lets go of the lock at the latest when the program ends.
        with contextlib.suppress(OSError):
            path.unlink()
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _acquire(path: Path) -> int:
    while True:
        # A link planted here must not make us create a file somewhere else.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            _lock(descriptor)
            if _is_still_at(path, descriptor):
                return descriptor
        except OSError as error:
            _close(descriptor)
            if error.errno in _HELD_BY_ANOTHER:
                raise LockedError(
                    tr("{folder} is being saved by another program right now.", folder=path.parent),
                    tr("Wait until it is done, then save again."),
                    str(error),
                ) from error
            raise
        # The last holder removed the file between our opening and our locking it.
        _close(descriptor)


def _is_still_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _close(descriptor: int) -> None:
    with contextlib.suppress(OSError):
        os.close(descriptor)


if sys.platform == "win32":  # pragma: no cover - runs on Windows only

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
