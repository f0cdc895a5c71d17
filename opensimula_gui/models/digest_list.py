"""The document digests of a bundle as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE, IS_EDITED_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT: Final = QModelIndex()
_NEW: Final = marked("Added, not saved yet.")


class DigestListModel(QAbstractListModel):
    """A row for each digest; those that are not on disk are marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digests: Sequence[str] = ()
        self._saved: frozenset[str] = frozenset()

    def set_digests(self, digests: Sequence[str], saved: Sequence[str]) -> None:
        """Show other digests.

        Args:
            digests: What to show, untrusted.
            saved: Those on disk.
        """
        self.beginResetModel()
        self._digests, self._saved = digests, frozenset(saved)
        self.endResetModel()

    # Overrides of Qt.

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._digests)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a digest."""
        if not index.isValid():
            return None
        digest = self._digests[index.row()]
        is_new = digest not in self._saved
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: one_line(digest),
            Qt.ItemDataRole.ToolTipRole: tooltip(digest, tr(_NEW) if is_new else ""),
            COPY_ROLE: digest,
            IS_EDITED_ROLE: is_new,
            ICON_NAME_ROLE: "file",
        }
        return answers.get(role)
