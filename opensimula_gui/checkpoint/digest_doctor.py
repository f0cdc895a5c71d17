"""Why a digest does not match: what was done to a document since its digest was taken, if that can be told.

A cause is only named if it is proved: undoing it must give the very bytes, or the very text, that the digest
was taken of. What a kept state of the checkpoint says besides is told as what it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Subject
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.encoding import encode_bundle, encode_strategy
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.file_state import FileRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

MISMATCH_CODE: Final = "digest-mismatch"
"""Code of the problems that can be explained here; those of other digests say themselves what is wrong."""

_BOM: Final = b"\xef\xbb\xbf"
_FILES: Final = {
    "taxonomy_bundle_sha256": FileRole.BUNDLE,
    "sampling_strategy_sha256": FileRole.STRATEGY,
}
_INSTRUCTION: Final = "instruction_y_sha256"


class Cause(StrEnum):
    """What alone makes a document differ from what its digest was taken of."""

    LINE_ENDS = "line ends"
    FINAL_NEWLINE = "final newline"
    BYTE_ORDER_MARK = "byte order mark"
    CHARACTER_FORM = "character form"
    """Letters with marks are written as one character in place of two, or the other way round."""
    LAYOUT = "layout"
    """Indentation, blanks, escapes or the order of keys; every value is the same."""
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A digest that does not match.

    Attributes:
        field: Field of the manifest that holds it.
        role: The document that it is of, or that holds the text that it is of.
        expected: The digest in the manifest.
    """

    field: str
    role: FileRole
    expected: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why a digest does not match.

    Attributes:
        mismatch: The digest.
        causes: All that differs, proved; empty if it can't be told.
        is_proved_by_backup: Whether the kept state that was compared with is what the digest was taken of.
        has_backup: Whether there was a kept state to compare with.
        changes: In what the document differs from that state.
    """

    mismatch: Mismatch
    causes: tuple[Cause, ...] = ()
    is_proved_by_backup: bool = False
    has_backup: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def is_harmless(self) -> bool:
        """Whether every value is surely the one that the digest was taken of."""
        return bool(self.causes) and Cause.CONTENT not in self.causes


def mismatches(inspection: CheckpointInspection) -> tuple[Mismatch, ...]:
    """Return the digests of a checkpoint that don't match."""
    manifest = inspection.manifest
    if manifest is None:
        return ()
    fields = dict.fromkeys(
        problem.pointer for problem in inspection.problems if problem.code == MISMATCH_CODE
    )
    return tuple(
        Mismatch(field, _FILES.get(field, FileRole.BUNDLE), getattr(manifest, field)) for field in fields
    )


def is_original(mismatch: Mismatch, kept: CheckpointInspection) -> bool:
    """Tell whether a kept state holds what a digest was taken of."""
    if mismatch.field == _INSTRUCTION:
        return kept.bundle is not None and _text_digest(kept.bundle.instruction_y) == mismatch.expected
    state = kept.file(mismatch.role)
    return state is not None and state.sha256 == mismatch.expected


def diagnose(
    mismatch: Mismatch, found: CheckpointInspection, kept: CheckpointInspection | None = None
) -> Diagnosis:
    """Tell why a digest does not match.

    Args:
        mismatch: One of ``mismatches(found)``.
        found: The checkpoint as it is on disk.
        kept: A state of it that was kept, best the one of which ``is_original`` holds; None without one.
    """
    causes = _proved_causes(mismatch, found)
    if causes or kept is None:
        return Diagnosis(mismatch, causes, has_backup=kept is not None)
    changes = tuple(_changes(mismatch, kept, found))
    if not is_original(mismatch, kept):
        return Diagnosis(mismatch, has_backup=True, changes=changes)
    cause = Cause.CONTENT if changes else Cause.LAYOUT
    return Diagnosis(mismatch, (cause,), is_proved_by_backup=True, has_backup=True, changes=changes)


def _proved_causes(mismatch: Mismatch, found: CheckpointInspection) -> tuple[Cause, ...]:
    if mismatch.field == _INSTRUCTION:
        text = found.bundle.instruction_y if found.bundle else ""
        return _text_causes(text, mismatch.expected)
    state = found.file(mismatch.role)
    data = (state and state.data) or b""
    causes = _byte_causes(data, mismatch.expected)
    if not causes and mismatch.expected in set(_written_anew(mismatch.role, found)):
        causes = (Cause.LAYOUT,)
    return causes


def _byte_causes(data: bytes, expected: str) -> tuple[Cause, ...]:
    """Return in what bytes differ from those of a digest, if only in how a text is put into a file."""
    body = data.removeprefix(_BOM).replace(b"\r\n", b"\n").rstrip(b"\n")
    for start, end_of_line, is_ended in product((b"", _BOM), (b"\n", b"\r\n"), (True, False)):
        text = body + b"\n" if is_ended else body
        if sha256_bytes(start + text.replace(b"\n", end_of_line)) == expected:
            return tuple(
                cause
                for cause, differs in (
                    (Cause.BYTE_ORDER_MARK, data.startswith(_BOM) != bool(start)),
                    (Cause.LINE_ENDS, _has_other_ends(data, end_of_line)),
                    (Cause.FINAL_NEWLINE, _newlines(data) != is_ended),
                )
                if differs
            )
    return ()


def _has_other_ends(data: bytes, end_of_line: bytes) -> bool:
    windows = data.count(b"\r\n")
    return windows > 0 if end_of_line == b"\n" else windows < data.count(b"\n")


def _newlines(data: bytes) -> int:
    """Return how many line ends stand at the end."""
    text = data.replace(b"\r\n", b"\n")
    return len(text) - len(text.rstrip(b"\n"))


def _written_anew(role: FileRole, found: CheckpointInspection) -> Iterator[str]:
    """Yield the digests that the document would have if AfterImage had written it, here or on Windows."""
    writers: dict[FileRole, Callable[[], bytes | None]] = {
        FileRole.BUNDLE: lambda: encode_bundle(found.bundle) if found.bundle else None,
        FileRole.STRATEGY: lambda: (
            encode_strategy(found.sampling_strategy) if found.sampling_strategy else None
        ),
    }
    try:
        data = writers[role]()
    except CheckpointFormatError:
        return
    if data is not None:
        yield sha256_bytes(data)
        yield sha256_bytes(data.replace(b"\n", b"\r\n"))


def _text_causes(text: str, expected: str) -> tuple[Cause, ...]:
    lines = text.replace("\r\n", "\n")
    body = lines.rstrip("\n")
    for cause, variants in (
        (Cause.LINE_ENDS, (lines, lines.replace("\n", "\r\n"))),
        (Cause.FINAL_NEWLINE, (body, f"{body}\n")),
        (Cause.CHARACTER_FORM, (unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text))),
    ):
        if expected in map(_text_digest, variants):
            return (cause,)
    return ()


def _text_digest(text: str) -> str:
    try:
        return sha256_text(text)
    except UnicodeEncodeError:
        # Half a surrogate pair has no bytes, hence no digest.
        return ""


def _changes(mismatch: Mismatch, kept: CheckpointInspection, found: CheckpointInspection) -> Iterator[Change]:
    is_instruction = mismatch.field == _INSTRUCTION
    for change in compare_checkpoints(kept, found).in_document(mismatch.role):
        if not is_instruction or change.subject is Subject.INSTRUCTION:
            yield change
