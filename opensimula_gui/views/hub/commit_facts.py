"""A commit of a repository in two lines: its id and title, then who made it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.overview_page import local_date
from opensimula_gui.widgets.copyable_id import CopyableId
from opensimula_gui.widgets.labels import ElidedLabel, SmallLabel
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import CommitNote

_SHA_ENDS: Final = 6
_AUTHOR_CHARS: Final = 80


class CommitFacts(QWidget):
    """What is known of one commit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pullCommit")
        self._sha = CopyableId(
            label=tr("Commit id"), copy_text=tr("Copy commit id"), keep=_SHA_ENDS, parent=self
        )
        self._sha.setWhatsThis(
            tr("The id of the commit that would be pulled. The button copies the whole id.")
        )
        self._title = ElidedLabel(parent=self)
        self._title.setFont(bold_font(self._title.font()))
        self._origin = SmallLabel(parent=self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._sha)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._origin)

    @property
    def first_line_height(self) -> int:
        """The height of the first line, for a label beside it."""
        return max(self._sha.sizeHint().height(), self._title.sizeHint().height())

    def show_commit(self, note: CommitNote, revision: str | None) -> None:
        """Show a commit.

        Args:
            note: The commit.
            revision: The revision that stood for it; None for the main branch.
        """
        self._sha.set_text(note.sha)
        self._title.set_text(one_line(note.title) or tr("A commit without a title"))
        named = one_line(revision, _AUTHOR_CHARS) if revision and revision != note.sha else ""
        author = one_line(note.author, _AUTHOR_CHARS)
        parts = (
            named,
            tr("by {author}", author=author) if author else "",
            local_date(note.date) if note.date else "",
        )
        self._origin.setText(" · ".join(part for part in parts if part))
        self._origin.setVisible(bool(self._origin.text()))
        self.setAccessibleName(
            tr("Commit: {title}, {origin}", title=self._title.text(), origin=self._origin.text())
        )
