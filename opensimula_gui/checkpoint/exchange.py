"""Exchange two folders in one step, where the system can: nobody ever sees neither or half of one."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_RENAME_SWAP: Final = 2
# EINVAL is what a Linux file system says that can't exchange; ENOTSUP is macOS's word for it.
_CANNOT_EXCHANGE: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


class ExchangeUnavailableError(Exception):
    """This system or file system can't exchange two folders; nothing has changed."""


def exchange(first: Path, second: Path) -> None:
    """Let two existing folders of one file system swap their names, atomically.

    Args:
        first: A folder.
        second: Another folder, not inside the first.

    Raises:
        ExchangeUnavailableError: The system or the file system can't do it.
        OSError: It could, but this time it failed.
    """
    code = _exchange(os.fsencode(first), os.fsencode(second))
    if code in _CANNOT_EXCHANGE:
        raise ExchangeUnavailableError
    if code:
        raise OSError(code, os.strerror(code), str(first), None, str(second))


if sys.platform == "linux":

    def _exchange(first: bytes, second: bytes) -> int:
        libc = ctypes.CDLL(None, use_errno=True)
        if not hasattr(libc, "renameat2"):  # pragma: no cover - musl before 1.2.5 and glibc before 2.28
            return errno.ENOSYS
        failed = libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
        return ctypes.get_errno() if failed else 0

elif sys.platform == "darwin":  # pragma: no cover - runs on macOS only

    def _exchange(first: bytes, second: bytes) -> int:
        failed = ctypes.CDLL(None, use_errno=True).renamex_np(first, second, _RENAME_SWAP)
        return ctypes.get_errno() if failed else 0

else:  # pragma: no cover - Windows and others have no such call

    def _exchange(first: bytes, second: bytes) -> int:  # noqa: ARG001 - the others' signature
        return errno.ENOSYS
