"""Everything that is shipped with the program, and the licence of each part, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.views.close_box import close_box
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 880, 600
_LIST_WIDTH = 280


class LicenceEntry(NamedTuple):
    """A part that is shipped."""

    package: str
    version: str
    licence: str
    text: str


class LicencesDialog(QDialog):
    """Parts at the left, the licence of the one that is chosen at the right.

    Args:
        entries: The parts; at least the program itself.
        parent: Qt parent.
    """

    def __init__(self, entries: Sequence[LicenceEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Licences"))
        self.resize(_WIDTH, _HEIGHT)
        self._entries = entries
        self._name = PlainLabel("", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFont(mono_font(self._text.font()))
        self._text.setAccessibleName(tr("Licence"))
        self._text.setWhatsThis(tr("The licence as it came with the part."))
        buttons = close_box(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._parts(), 1)
        layout.addWidget(buttons)

    def _parts(self) -> QSplitter:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self._name)
        column.addWidget(self._text, 1)
        parts = QListWidget()
        parts.setObjectName("licencesList")
        parts.setAccessibleName(tr("Parts of the program"))
        parts.setWhatsThis(tr("The program and the packages that it is shipped with."))
        for entry in self._entries:
            parts.addItem(QListWidgetItem(f"{entry.package} {entry.version}"))
        parts.currentRowChanged.connect(self._on_parts_current_row_changed)
        parts.setCurrentRow(0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(parts)
        splitter.addWidget(right)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([_LIST_WIDTH, _WIDTH - _LIST_WIDTH])
        return splitter

    @Slot(int)
    def _on_parts_current_row_changed(self, row: int) -> None:
        entry = self._entries[row]
        licence = entry.licence or tr("no licence named")
        self._name.setText(f"{entry.package} {entry.version}: {licence}")
        self._text.setPlainText(entry.text or tr("This part came without the text of its licence."))
