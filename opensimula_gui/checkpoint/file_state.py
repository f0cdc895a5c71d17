"""The documents of a checkpoint as they were found on disk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from opensimula_gui.wording import marked


class DigestState(StrEnum):
    """How a recorded digest compares with the bytes on disk."""

    VERIFIED = "verified"
    MISMATCH = "mismatch"
    NOT_RECORDED = "not recorded"
    MISSING_FILE = "missing file"


class FileRole(StrEnum):
    """Which of the four documents a file is."""

    MANIFEST = marked("manifest")
    BUNDLE = marked("taxonomy bundle")
    STRATEGY = marked("sampling strategy")
    RUN_CONFIG = marked("run config")


@dataclass(frozen=True, slots=True)
class FileState:
    """One document as it was read.

    Attributes:
        role: Which document it is.
        name: File name inside ``opensimula/``.
        data: The bytes that were read, hashed and parsed; None if the file is missing or was not read.
        sha256: Lower-case hex digest of ``data``; None without data.
        recorded_sha256: What the manifest says; None if it says nothing.
        state: How the two compare; the manifest and the run config have no digest.
    """

    role: FileRole
    name: str
    data: bytes | None
    sha256: str | None
    recorded_sha256: str | None
    state: DigestState
