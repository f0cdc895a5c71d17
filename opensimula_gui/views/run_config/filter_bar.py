"""The bar above the form that narrows it down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.search_field import SearchField

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
        self.search = SearchField("Find a setting", self)
        self.search.setObjectName("runConfigFilter")
        self.search.setAccessibleName("Find a setting")
        self.only_set = QCheckBox("Only set", self)
        self.only_set.setObjectName("runConfigOnlySet")
        self.only_set.setAccessibleDescription("Show only the settings that have a value.")
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
        which = "setting that is set" if self.only_set.isChecked() else "setting"
        about = f" has “{text}” in its name or help" if text else ""
        return f"No {which}{about}." if about else "Nothing is set in this run config."

    def clear(self) -> None:
        """Let everything pass."""
        self.search.clear()
        self.only_set.setChecked(False)
