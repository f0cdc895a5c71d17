"""The folder ``opensimula/`` on disk: each file is read once, and nothing outside the folder is.

Names come from a manifest that anybody may have written, so a name is one plain name, links lead nowhere
else, and only regular files within their size limit are read.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import (
    MissingFileError,
    TooLargeError,
    UnreadableFileError,
    UnsafePathError,
)
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, OPENSIMULA_SUBDIR
from opensimula_gui.wording import tr

_SPARE_BYTES: Final = 2**12
_FORBIDDEN_IN_NAMES: Final = frozenset("/\\:\0")

# A FIFO would block the open for ever, a link could be put in place after the check, Windows would turn CRLF.
_OPEN_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class CheckpointFolder:
    """The folder that holds the documents of one checkpoint.

    Attributes:
        path: The folder; it need not exist.
    """

    path: Path

    def read(self, name: str, max_bytes: int) -> bytes:
        """Return the bytes of one file.

        Args:
            name: One plain file name.
            max_bytes: Largest size that is read.

        Raises:
            MissingFileError: There is no such file.
            UnsafePathError: The name leads out of the folder, or the file is no regular one.
            TooLargeError: It is larger than ``max_bytes``.
            UnreadableFileError: The system refuses to read it.
        """
        require_plain_name(name)
        try:
            descriptor = os.open(self._inside(name), _OPEN_FLAGS)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise MissingFileError(
                tr("{file} is missing.", file=one_line(name)),
                tr("Copy or download the checkpoint again."),
                str(error),
            ) from error
        except OSError as error:
            raise self._refusal(name, error) from error
        try:
            return _read_regular(descriptor, name, max_bytes)
        except OSError as error:
            raise UnreadableFileError(
                tr("{file} can't be read.", file=one_line(name)),
                tr("Check the disk, then try again."),
                str(error),
            ) from error
        finally:
            os.close(descriptor)

    def _inside(self, name: str) -> str:
        """Return the real path of a file, which a link may lead to if it stays in the folder."""
        folder = os.path.realpath(self.path)
        target = os.path.realpath(self.path / name)
        if os.path.dirname(target) != folder:  # noqa: PTH120 - realpath gave strings
            raise UnsafePathError(
                tr("{file} is a link that leads out of the folder.", file=one_line(name)),
                tr("Put the file itself in its place, if you trust it."),
                file=name,
            )
        return target

    def _refusal(self, name: str, error: OSError) -> UnsafePathError | UnreadableFileError:
        # A directory on Windows, a socket, and a device without a driver can't even be opened.
        path = self.path / name
        if os.path.lexists(path) and not path.is_file():
            return _special_file(name)
        return UnreadableFileError(
            tr("{file} can't be read.", file=one_line(name)),
            tr("Check the permissions of the file."),
            str(error),
        )


def require_plain_name(name: str) -> None:
    """Check that a file name from a manifest is one plain name.

    Raises:
        UnsafePathError: It is empty, has separators or a drive, or could mean something else to the system.
    """
    if not name.strip(". ") or _FORBIDDEN_IN_NAMES & set(name) or not _is_encodable(name):
        raise UnsafePathError(
            tr("The manifest names the file “{file}”, which is no plain file name.", file=one_line(name, 80)),
            tr("Open this checkpoint only if you trust its source; then correct the name in manifest.json."),
            file=MANIFEST_FILENAME,
        )


def find_root(path: Path | str) -> Path:
    """Return the checkpoint root that a user means by a path.

    Args:
        path: The root, its ``opensimula/`` folder, or a file in there. It need not exist.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the user's links
    # Path.is_file raises for some paths that can't exist; these functions never do.
    folder = absolute.parent if os.path.isfile(absolute) else absolute  # noqa: PTH113 - see above
    inner = folder / OPENSIMULA_SUBDIR
    is_documents_folder = folder.name == OPENSIMULA_SUBDIR and not os.path.isdir(inner)  # noqa: PTH112 - see above
    return folder.parent if is_documents_folder else folder


def _is_encodable(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_regular(descriptor: int, name: str, max_bytes: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise _special_file(name)
    chunks: list[bytes] = []
    size = status.st_size
    # The file may grow while it is read, so the limit is kept on what arrives as well.
    while size <= max_bytes and (chunk := os.read(descriptor, status.st_size + _SPARE_BYTES)):
        chunks.append(chunk)
        size = sum(map(len, chunks))
    if size > max_bytes:
        raise TooLargeError(
            tr("{file} is larger than {limit} MB.", file=one_line(name), limit=max_bytes // 2**20),
            tr("This is no document that AfterImage has written; get the checkpoint from its source again."),
            file=name,
        )
    return b"".join(chunks)


def _special_file(name: str) -> UnsafePathError:
    return UnsafePathError(
        tr("{file} is a folder or a special file.", file=one_line(name)),
        tr("Put a regular file in its place."),
        file=name,
    )
