"""The revisions of a repository as a list in groups that can be searched."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.transfer import Revision, RevisionKind
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject

_HEADINGS: Final = {
    RevisionKind.BRANCH: marked("Branches"),
    RevisionKind.TAG: marked("Tags"),
    RevisionKind.PULL_REQUEST: marked("Pull requests"),
    RevisionKind.COMMIT: marked("Latest commits"),
}
_MAIN: Final = "main"
_SHORT_SHA: Final = 8
_MAX_NAME_CHARS: Final = 60


class RevisionColumn(IntEnum):
    """Columns of the list of revisions."""

    NAME = 0
    TITLE = 1
    DATE = 2


class RevisionsModel(RecordTableModel[Revision | str]):
    """Branches, tags, pull requests and commits, each group below its heading.

    The record of a heading is its English text; it can't be selected.
    """

    headers = (marked("Revision"), marked("Commit"), marked("Date"))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._revisions: Sequence[Revision] = ()
        self._needle = ""

    def set_revisions(self, revisions: Sequence[Revision]) -> None:
        """Show the revisions of another repository; the main branch comes first."""
        self._revisions = tuple(revisions)
        self._set_records(list(self._grouped()))

    def set_filter(self, text: str) -> None:
        """Show only revisions with a text in their name, commit id, title or author; case is ignored."""
        self._needle = text.strip().casefold()
        self._set_records(list(self._grouped()))

    def revision(self, row: int) -> Revision | None:
        """Return the revision of a row, or None for a heading or a row that does not exist."""
        record = self._records[row] if 0 <= row < len(self._records) else None
        return record if isinstance(record, Revision) else None

    def heading_rows(self) -> list[int]:
        """Return the rows that are headings."""
        return [row for row, record in enumerate(self._records) if isinstance(record, str)]

    @property
    def shown_count(self) -> int:
        """How many revisions are shown."""
        return len(self._records) - len(self.heading_rows())

    def _grouped(self) -> Iterator[Revision | str]:
        for kind, heading in _HEADINGS.items():
            group = [each for each in self._revisions if each.kind is kind and self._passes(each)]
            group.sort(key=lambda each: each.name != _MAIN)
            if group:
                yield heading
                yield from group

    def _passes(self, revision: Revision) -> bool:
        note = revision.commit
        return any(
            self._needle in text.casefold() for text in (revision.name, note.sha, note.title, note.author)
        )

    def _answer(self, record: Revision | str, column: int, role: int) -> Any:
        if isinstance(record, str):
            return _heading_answer(record, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell_text(record, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            note = record.commit
            return tooltip(note.title, f"{note.author} {note.date}".strip(), note.sha)
        return None

    # Overrides of Qt.

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell: headings only stand there, and the arrow keys skip them."""
        if index.isValid() and self.revision(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _heading_answer(heading: str, column: int, role: int) -> Any:
    if column != RevisionColumn.NAME:
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return tr(heading)
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        return font
    return None


def _cell_text(revision: Revision, column: int) -> str:
    note = revision.commit
    if column == RevisionColumn.NAME:
        is_commit = revision.kind is RevisionKind.COMMIT
        return one_line(note.sha[:_SHORT_SHA] if is_commit else revision.name, _MAX_NAME_CHARS)
    if column == RevisionColumn.TITLE:
        return one_line(note.title or note.sha[:_SHORT_SHA])
    moment = QDateTime.fromString(note.date, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime().date(), QLocale.FormatType.ShortFormat)
