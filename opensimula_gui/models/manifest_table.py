"""The digests of a checkpoint as a table: what the manifest says, what was found, and how they compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from opensimula_gui.checkpoint.digests import sha256_text
from opensimula_gui.checkpoint.display_text import middle_elided, one_line
from opensimula_gui.checkpoint.inspection import DigestState, FileRole
from opensimula_gui.models.digest_words import short_text
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.digest_doctor import Diagnosis
    from opensimula_gui.checkpoint.inspection import CheckpointInspection, FileState

__all__ = ["COPY_ROLE", "ICON_NAME_ROLE", "DigestColumn", "ManifestDigestModel"]

_DIGEST_END_CHARS: Final = 6
"""Digits shown of each end of a digest: enough to compare by eye, and the verdict keeps its room."""


class DigestColumn(IntEnum):
    """Columns of the digest table."""

    FILE = 0
    EXPECTED = 1
    FOUND = 2
    VERDICT = 3


class Verdict(NamedTuple):
    """How a digest and the bytes compare.

    Attributes:
        words: What is said of it, in English.
        icon: Name of its icon.
    """

    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class DigestRow:
    """One digest.

    Attributes:
        name: What was hashed.
        expected: What the manifest says; empty if nothing.
        found: What the bytes give; empty without bytes.
        verdict: How the two compare.
        reason: Why they don't match, in words; empty if it is not known.
    """

    name: str
    expected: str
    found: str
    verdict: Verdict
    reason: str = ""

    def verdict_text(self) -> str:
        """Return how the two compare, in words."""
        words = tr(self.verdict.words)
        return tr("{verdict}: {reason}", verdict=words, reason=self.reason) if self.reason else words


_VERDICTS: Final = {
    DigestState.VERIFIED: Verdict(marked("Verified"), "fine"),
    DigestState.MISMATCH: Verdict(marked("Does not match"), "error"),
    DigestState.NOT_RECORDED: Verdict(marked("Not recorded"), "warning"),
    DigestState.MISSING_FILE: Verdict(marked("File is missing"), "error"),
}
_NO_FILE: Final = Verdict(marked("No such file"), "info")
_NOT_READ: Final = Verdict(marked("Not read"), "error")
_NO_DIGEST: Final = Verdict(marked("Has no digest"), "info")


class ManifestDigestModel(RecordTableModel[DigestRow]):
    """Bundle, strategy, instruction y and run config, in this order."""

    headers = (marked("File"), marked("Expected"), marked("Found"), marked("Verdict"))

    def set_inspection(
        self, inspection: CheckpointInspection | None, diagnoses: Sequence[Diagnosis] = ()
    ) -> None:
        """Show the digests of another checkpoint; None shows nothing.

        Args:
            inspection: The checkpoint.
            diagnoses: Why some of its digests don't match.
        """
        self._set_records([] if inspection is None else _explained(_digest_rows(inspection), diagnoses))

    def _answer(self, record: DigestRow, column: int, role: int) -> Any:
        text = (record.name, record.expected, record.found, record.verdict_text())[column]
        is_digest = column in (DigestColumn.EXPECTED, DigestColumn.FOUND)
        if role == Qt.ItemDataRole.DisplayRole:
            return middle_elided(text, _DIGEST_END_CHARS) if is_digest else one_line(text)
        if role == COPY_ROLE:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        if role == Qt.ItemDataRole.FontRole and is_digest:
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return record.verdict.icon if role == ICON_NAME_ROLE and column == DigestColumn.VERDICT else None


def _explained(rows: list[DigestRow], diagnoses: Sequence[Diagnosis]) -> list[DigestRow]:
    """Say beside each digest that does not match why that is, if it is known."""
    mismatch = _VERDICTS[DigestState.MISMATCH]
    reasons = {diagnosis.mismatch.expected: short_text(diagnosis) for diagnosis in diagnoses}
    return [
        replace(row, reason=reason)
        if row.verdict is mismatch and (reason := reasons.get(row.expected))
        else row
        for row in rows
    ]


def _digest_rows(inspection: CheckpointInspection) -> list[DigestRow]:
    return [
        _file_row(FileRole.BUNDLE, inspection.file(FileRole.BUNDLE)),
        _file_row(FileRole.STRATEGY, inspection.file(FileRole.STRATEGY)),
        _instruction_row(inspection),
        _file_row(FileRole.RUN_CONFIG, inspection.file(FileRole.RUN_CONFIG)),
    ]


def _file_row(role: FileRole, state: FileState | None) -> DigestRow:
    if state is None:
        return DigestRow(tr(role.value), "", "", _NO_FILE)
    verdict = _VERDICTS[state.state]
    if state.data is None and state.state is not DigestState.MISSING_FILE:
        # A file that the manifest does not name need not exist; one that it names was refused, see Problems.
        verdict = _NOT_READ if state.recorded_sha256 else _NO_FILE
    elif role is FileRole.RUN_CONFIG and state.state is DigestState.NOT_RECORDED:
        verdict = _NO_DIGEST
    return DigestRow(state.name, state.recorded_sha256 or "", state.sha256 or "", verdict)


def _instruction_row(inspection: CheckpointInspection) -> DigestRow:
    expected = inspection.manifest.instruction_y_sha256 if inspection.manifest else ""
    found = _digest_of(inspection.bundle.instruction_y) if inspection.bundle else ""
    return DigestRow("instruction_y", expected, found, _VERDICTS[inspection.instruction_state])


def _digest_of(text: str) -> str:
    try:
        return sha256_text(text)
    except UnicodeEncodeError:
        # A lone surrogate has no bytes, hence no digest; the problems say so.
        return ""
