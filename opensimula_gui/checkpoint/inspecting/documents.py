"""Reading the documents of a folder, each once: what is hashed and kept is what is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.digests import sha256_bytes
from opensimula_gui.checkpoint.errors import (
    MissingFileError,
    TooLargeError,
    UnreadableFileError,
    UnsafePathError,
)
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.inspecting.progress import Stage
from opensimula_gui.checkpoint.json_text import NO_VALUE, decode_text, parse_text
from opensimula_gui.checkpoint.layout import MAX_BUNDLE_BYTES, MAX_SMALL_FILE_BYTES
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opensimula_gui.checkpoint.folder import CheckpointFolder
    from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog


_STEPS: Final[Mapping[FileRole, str]] = {
    FileRole.MANIFEST: marked("Reading the manifest"),
    FileRole.BUNDLE: marked("Reading the taxonomy bundle"),
    FileRole.STRATEGY: marked("Reading the sampling strategy"),
    FileRole.RUN_CONFIG: marked("Reading the run config"),
}


@dataclass(slots=True)
class Document:
    """One file on its way to a model.

    Attributes:
        role: Which document it is.
        name: File name inside ``opensimula/``.
        data: Its bytes; None if it is missing or must not be read.
        sha256: Their digest.
        text: Their text; None if there is none.
        value: The JSON value, or ``NO_VALUE``.
        is_missing: Whether there is no such file.
        is_unsafe: Whether it must not be read: it leads elsewhere, or is over its limit.
    """

    role: FileRole
    name: str
    data: bytes | None = None
    sha256: str | None = None
    text: str | None = None
    value: Any = NO_VALUE
    is_missing: bool = False
    is_unsafe: bool = False


def read_document(folder: CheckpointFolder, role: FileRole, name: str, log: ProblemLog) -> Document:
    """Return a document with its bytes and their digest, not parsed yet; a missing one is not reported."""
    document = Document(role, name)
    limit = MAX_BUNDLE_BYTES if role is FileRole.BUNDLE else MAX_SMALL_FILE_BYTES
    try:
        document.data = folder.read(name, limit)
    except MissingFileError:
        document.is_missing = True
    except UnsafePathError as error:
        document.is_unsafe = True
        log.add("unsafe-file", error.file, (), error.summary)
    except TooLargeError as error:
        document.is_unsafe = True
        log.add("too-large", name, (), error.summary)
    except UnreadableFileError as error:
        log.add("unreadable-file", name, (), error.summary)
    else:
        document.sha256 = sha256_bytes(document.data)
    return document


def parse_document(
    document: Document, log: ProblemLog, progress: Callable[[str, float], None], start: float, end: float
) -> None:
    """Fill in text and value of a document that has been read."""
    if document.data is None:
        return
    stage = Stage(progress, tr(_STEPS[document.role]), start, end, document.data.count(b"{"))
    report = log.for_file(document.name)
    document.text = decode_text(document.data, report)
    if document.text is not None:
        document.value = parse_text(document.text, report, stage.tick)
