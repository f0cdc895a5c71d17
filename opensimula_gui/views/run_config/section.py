"""A section of the form: a heading and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.widgets.labels import HeadingLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.views.run_config.field_row import FieldRow


class Section(QWidget):
    """Rows under a heading; hidden while none of them is shown."""

    def __init__(self, title: str, rows: Sequence[FieldRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(HeadingLabel(title, self))
        for row in rows:
            layout.addWidget(row)

    def show_rows(self, passes: Callable[[FieldRow], bool]) -> int:
        """Show the rows that pass and return how many do."""
        for row in self._rows:
            row.setVisible(passes(row))
        shown = len(self.shown_fields())
        self.setVisible(shown > 0)
        return shown

    def shown_fields(self) -> list[str]:
        """Return the names of the fields whose rows are shown, in their order."""
        return [row.spec.name for row in self._rows if not row.isHidden()]
