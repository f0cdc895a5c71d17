"""The preview: what a push would do, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QTabWidget, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.planned_files import ICON_NAME_ROLE, PlannedFileColumn, PlannedFilesModel
from opensimula_gui.views.hub.card_pane import CardPane
from opensimula_gui.views.hub.push_facts import PushFacts
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import PushPlan

_NO_PLAN: Final = (
    marked("Nothing is written before you have seen it"),
    marked(
        "Say where to push, then choose Preview: it compares the files with those on the Hub and shows the "
        "card."
    ),
)
_DONE: Final = (
    marked("All of it is on the Hub"),
    marked("Preview once more to see what another push would do."),
)


class PushPreview(QWidget):
    """Facts above, files and card as tabs below.

    Attributes:
        facts: The facts.
        card: The card.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pushPreview")
        self.setAccessibleName(tr("Preview"))
        self.facts = PushFacts()
        self.card = CardPane()
        self._model = PlannedFilesModel(self)
        self._table = self._build_table()
        self._tabs = QTabWidget()
        self._tabs.setObjectName("pushTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._table, tr("Files"))
        self._tabs.addTab(self.card, tr("Card"))
        self._tabs.setWhatsThis(tr("The files that a push would write, and the card of the repository."))
        self._tabs.setCornerWidget(self.card.view_switch)
        self._tabs.currentChanged.connect(self._on_tabs_current_changed)
        self._on_tabs_current_changed()
        self._empty = EmptyState("push", tr(_NO_PLAN[0]), tr(_NO_PLAN[1]))
        plan = QWidget()
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.facts)
        column.addWidget(self._tabs, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(plan)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_plan(self, plan: PushPlan) -> None:
        """Show a plan."""
        self.facts.show_plan(plan)
        self._model.set_files(plan.files)
        self.card.show_plan(plan)
        self._stack.setCurrentIndex(1)
        self.setAccessibleDescription(one_line(plan.address.repo_id))

    def clear(self, *, is_done: bool = False) -> None:
        """Show that there is no plan: none yet, or one that was carried out."""
        title, text = _DONE if is_done else _NO_PLAN
        self._empty.set_texts(tr(title), tr(text))
        self._stack.setCurrentIndex(0)
        self.setAccessibleDescription("")

    def set_stale(self, stale: bool) -> None:  # noqa: FBT001 - a setter with one value
        """Dim what does not hold any more; the card stays usable, for changing it is what plans anew."""
        self.facts.setEnabled(not stale)
        self._table.setEnabled(not stale)

    @Slot()
    def _on_tabs_current_changed(self) -> None:
        self.card.view_switch.setVisible(self._tabs.currentWidget() is self.card)

    def _build_table(self) -> QTableView:
        table = record_table(self._model, "pushFiles", tr("Files"))
        table.setWhatsThis(
            tr("Each file of the checkpoint and what the push would do to it in the repository.")
        )
        table.setItemDelegateForColumn(PlannedFileColumn.CHANGE, IconDelegate(ICON_NAME_ROLE, table))
        table.horizontalHeader().setSectionResizeMode(PlannedFileColumn.FILE, QHeaderView.ResizeMode.Stretch)
        return table
