"""The forbidden pairs of one strategy as a table, with what each blocks."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.pair_flaws import FlawKind
from opensimula_gui.models.edited_table import EditedTableModel
from opensimula_gui.models.pair_words import blocked_text, blocks_sentence, flaw_text
from opensimula_gui.models.roles import ICON_NAME_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.models.mix_counts import MixCounts, PairFinding

_Pair = tuple[str, str]


class PairColumn(IntEnum):
    """Columns of the table of forbidden pairs."""

    FIRST = 0
    SECOND = 1
    BLOCKS = 2


class PairTableModel(EditedTableModel[_Pair]):
    """One row a pair, in the order of the file.

    Args:
        counts: Tells what the pairs block; what is not counted yet comes later.
        parent: Owner in Qt's tree.
    """

    headers = (marked("One text"), marked("Other text"), marked("Blocks"))
    number_columns = frozenset({PairColumn.BLOCKS})
    editable_columns = frozenset({PairColumn.FIRST, PairColumn.SECOND})

    def __init__(self, counts: MixCounts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        counts.counted.connect(self._on_counts_counted)

    def set_pairs(self, pairs: Sequence[_Pair]) -> None:
        """Show other pairs."""
        self._update_records(pairs, self._records, pairs)

    def pair(self, row: int) -> _Pair | None:
        """Return the pair of a row; None if there is no such row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def flawed(self) -> int:
        """Return how many pairs may not do what they seem to, as far as they are counted."""
        findings = (self._counts.finding(pair) for pair in self._records)
        return sum(bool(finding and finding.flaws) for finding in findings)

    def _answer(self, record: _Pair, column: int, role: int) -> Any:
        if column == PairColumn.BLOCKS:
            return _answer_finding(self._counts.finding(record), role)
        text = record[column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(text) or tr("(empty)")
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(text)
        return None

    @Slot()
    def _on_counts_counted(self) -> None:
        if self._records:
            column = PairColumn.BLOCKS
            self.dataChanged.emit(self.index(0, column), self.index(len(self._records) - 1, column))


def _answer_finding(finding: PairFinding | None, role: int) -> Any:
    if finding is None:
        return tr("counting…") if role == Qt.ItemDataRole.DisplayRole else None
    texts = [flaw_text(flaw) for flaw in finding.flaws]
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return blocked_text(finding)
        case Qt.ItemDataRole.ToolTipRole:
            return tooltip(blocks_sentence(finding), *texts)
        case Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((blocks_sentence(finding), *texts))
        case _ if role == ICON_NAME_ROLE and finding.flaws:
            harmless = all(flaw.kind is FlawKind.NOT_FOUND for flaw in finding.flaws)
            return "info" if harmless else "warning"
    return None
