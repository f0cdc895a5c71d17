"""The bar above the form that narrows it down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.views.run_config.field_row import FieldRow

_SHOWN_CHARS: Final = 40


class FilterBar(QWidget):
    """A search field and a switch for the fields that are set.

    Signals:
        filter_changed: Other rows may pass now.
    """

    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(tr("Find a setting"), self)
        self.search.setObjectName("runConfigFilter")
        self.search.setAccessibleName(tr("Find a setting"))
        self.only_set = QCheckBox(tr("Only set"), self)
        self.only_set.setObjectName("runConfigOnlySet")
        self.only_set.setAccessibleDescription(tr("Show only the settings that have a value."))
        self.search.setWhatsThis(
            tr("Shows the settings whose name, key or help holds this text. No value changes by it.")
        )
        self.only_set.setWhatsThis(
            tr("Shows only the settings that have a value in the run config. No value changes by it.")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.only_set)
        self.search.textChanged.connect(self.filter_changed)
        self.only_set.toggled.connect(self.filter_changed)

    @property
    def is_active(self) -> bool:
        """Whether the bar narrows anything down."""
        return bool(self.search.text().strip()) or self.only_set.isChecked()

    def passes(self, row: FieldRow) -> bool:
        """Return whether a row is to be shown."""
        return row.spec.matches(self.search.text().strip()) and (row.is_set or not self.only_set.isChecked())

    def nothing_found_text(self) -> str:
        """Return why no row passes, and what to do."""
        text = one_line(self.search.text().strip(), _SHOWN_CHARS)
        if not text:
            return tr("Nothing is set in this run config.")
        if self.only_set.isChecked():
            return tr("No setting that is set has “{text}” in its name or help.", text=text)
        return tr("No setting has “{text}” in its name or help.", text=text)

    def clear(self) -> None:
        """Let everything pass."""
        self.search.clear()
        self.only_set.setChecked(False)
