"""The list of a repository's revisions, as a panel that drops down below the field for the revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from opensimula_gui.models.revisions import RevisionColumn, RevisionsModel
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QPaintEvent

    from opensimula_gui.checkpoint.transfer import Revision

_SIZE: Final = QSize(560, 320)
_ROW_HEIGHT: Final = 28
_NAME_WIDTH: Final = 160


class RevisionPicker(QWidget):
    """A search field above the list; a message in its place while there is none.

    Signals:
        revision_chosen(str): what to ask the Hub for.
        closed(): the panel has gone.
    """

    revision_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("revisionPicker")
        self.setAccessibleName(tr("Revisions of the repository"))
        self.model = RevisionsModel(self)
        self._is_loaded = False
        self._search = SearchField(tr("Find a branch, tag or commit"), self)
        self._search.setObjectName("revisionFilter")
        self._search.setWhatsThis(tr("Shows the revisions whose name, title or author holds this text."))
        self.table = self._build_table()
        self._message = PlainLabel(wrap=True, muted=True, selectable=False)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._stack, 1)
        self._search.textChanged.connect(self._on_search_text_changed)
        self._search.entered_results.connect(self._enter_results)
        self._search.next_requested.connect(self._choose_current)

    def open_below(self, field: QWidget) -> None:
        """Drop down below a field, saying that the list is on its way."""
        self._is_loaded = False
        self._search.clear()
        self.model.set_revisions(())
        self.show_message(tr("Asking the Hub for the list…"))
        self.resize(max(_SIZE.width(), field.width()), _SIZE.height())
        corner = QPoint(0, field.height() + 2)
        is_mirrored = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.move(field.mapToGlobal(corner - QPoint(self.width() - field.width() if is_mirrored else 0, 0)))
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_revisions(self, revisions: Sequence[Revision]) -> None:
        """Show the list."""
        self._is_loaded = True
        self.model.set_revisions(revisions)
        self._show_rows(tr("This repository has no revisions."))

    def show_message(self, text: str) -> None:
        """Show a sentence in place of the list."""
        self._message.setText(text)
        self._stack.setCurrentWidget(self._message)

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "revisionTable", tr("Revisions"))
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.setWhatsThis(
            tr(
                "The branches, tags and latest commits of the repository. A click or Enter puts one into the "
                "field; nothing is pulled yet."
            )
        )
        header = table.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(RevisionColumn.NAME, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(RevisionColumn.NAME, _NAME_WIDTH)
        header.setSectionResizeMode(RevisionColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._choose)
        table.activated.connect(self._choose)
        return table

    def _show_rows(self, nothing: str) -> None:
        self.table.clearSpans()
        for row in self.model.heading_rows():
            self.table.setSpan(row, 0, 1, len(self.model.headers))
        if not self.model.shown_count:
            self.show_message(nothing)
            return
        self._stack.setCurrentWidget(self.table)
        # The row below the first heading.
        self.table.setCurrentIndex(self.model.index(1, 0))

    @Slot(str)
    def _on_search_text_changed(self, text: str) -> None:
        self.model.set_filter(text)
        if self._is_loaded:
            self._search.set_hit_count(self.model.shown_count if text else None)
            self._show_rows(tr("No revision has this in its name, title or author."))

    @Slot()
    def _enter_results(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self.table.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        revision = self.model.revision(index.row()) if index.isValid() else None
        if revision is not None:
            self.hide()
            self.revision_chosen.emit(revision.name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours, with an edge that sets it off from what it covers."""
        painter = QPainter(self)
        painter.setPen(semantic_color(self.palette(), "field_border"))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it has gone."""
        super().hideEvent(event)
        self.closed.emit()
