"""A file of the program's own that one process at a time holds, and lets go of when it dies."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING
from weakref import finalize

if sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path

_NO_SURPRISES = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A link planted in our folder leads nowhere, and a pipe does not hang us."""


class HeldFile:
    """An open and locked file; everything is written at its end.

    Attributes:
        path: Where it is.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._hold(descriptor)

    @classmethod
    def create(cls, path: Path) -> HeldFile:
        """Make a new file that only its user may read.

        Raises:
            OSError: It can't be made, or there is one.
        """
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | _NO_SURPRISES
        descriptor = os.open(path, flags, 0o600)
        # Where locks don't work, a second window may offer edits that are still being made: better than none.
        with contextlib.suppress(OSError):
            _lock(descriptor)
        return cls(path, descriptor)

    @classmethod
    def take(cls, path: Path) -> HeldFile | None:
        """Open a file that nobody holds; None if somebody does, or there is no such regular file."""
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_APPEND | _NO_SURPRISES)
        except OSError:
            return None
        held = cls(path, descriptor)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode) or not _is_free(descriptor) or not held.is_there():
            held.close()
            return None
        return held

    def is_there(self) -> bool:
        """Tell whether the file is still where it was opened."""
        try:
            return os.path.samestat(self.path.lstat(), os.fstat(self._descriptor))
        except OSError:
            return False

    def size(self) -> int:
        """Return how many bytes it has."""
        return os.fstat(self._descriptor).st_size

    def written_at(self) -> float:
        """Return when it was last written, in seconds since 1970."""
        return os.fstat(self._descriptor).st_mtime

    def append(self, data: bytes) -> None:
        """Write at the end, and wait until it is on disk.

        Raises:
            OSError: It could not be written; a part of it may have been.
        """
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        os.fsync(self._descriptor)

    def cut(self, size: int) -> None:
        """Take away what stands after so many bytes."""
        os.ftruncate(self._descriptor, size)

    def read(self) -> bytes:
        """Return all bytes."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        pieces = []
        while piece := os.read(self._descriptor, 2**20):
            pieces.append(piece)
        return b"".join(pieces)

    def rename(self, path: Path) -> None:
        """Give it another path, in place of what is there, and go on holding it."""
        if os.name == "nt":  # pragma: no cover - an open file can't be renamed there
            self.close()
            self.path.replace(path)
            self._hold(os.open(path, os.O_RDWR | os.O_APPEND | _NO_SURPRISES))
            _lock(self._descriptor)
        else:
            self.path.replace(path)
        self.path = path

    def remove(self) -> None:
        """Delete the file and let go of it."""
        if os.name == "nt":  # pragma: no cover - an open file can't be deleted there
            self.close()
        if self.is_there() or os.name == "nt":
            self.path.unlink()
        self.close()

    def close(self) -> None:
        """Let go of the file; it happens by itself when nobody knows of this object any more."""
        self._close()

    def _hold(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._close = finalize(self, os.close, descriptor)


def _is_free(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except BlockingIOError:
        return False
    except OSError:  # pragma: no cover - a file system without locks; Windows says so of what is held
        return os.name != "nt"
    return True


if sys.platform == "win32":  # pragma: no cover - runs on Windows only

    def _lock(descriptor: int) -> None:
        # A byte that no file has: what is locked there can't be read by others.
        os.lseek(descriptor, 2**31 - 2, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
