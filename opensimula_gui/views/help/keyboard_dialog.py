"""All actions with their keys, to look through or to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from opensimula_gui.models.keyboard_table import KeyboardModel, KeyColumn, KeyRow
from opensimula_gui.models.roles import ICON_NAME_ROLE
from opensimula_gui.views.close_box import close_box
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 1000, 640


class KeyboardDialog(QDialog):
    """The keyboard page.

    Args:
        rows: The actions, in the order of the menus.
        parent: Qt parent.
    """

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyboardDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard"))
        self.resize(_WIDTH, _HEIGHT)
        self._model = KeyboardModel(rows)
        self._model.setParent(self)
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(self._model)
        shown.setFilterKeyColumn(-1)
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        search = SearchField(tr("Filter by action, key or meaning"))
        search.setObjectName("keyboardFilter")
        search.setAccessibleName(tr("Filter the keys"))
        search.setWhatsThis(tr("Shows the actions whose name, keys or meaning hold this text."))
        search.textChanged.connect(shown.setFilterFixedString)
        table = record_table(shown, "keyboardTable", tr("Keys"))
        table.setItemDelegateForColumn(KeyColumn.ACTION, IconDelegate(ICON_NAME_ROLE, table))
        table.setWhatsThis(tr("Each action of the menus, with the keys that start it."))
        table.horizontalHeader().setStretchLastSection(True)
        search.entered_results.connect(table.setFocus)
        buttons = close_box(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(search)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        search.setFocus()
