"""The text of each document as it was read, with search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.code_view import CodeView
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opensimula_gui.checkpoint.inspection import FileRole, FileState
    from opensimula_gui.models.editing_session import EditingSession


class RawPage(QWidget):
    """A file chooser and a find field above the text; nothing is loaded before the page is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileState] = []
        self._shown: FileState | None = None
        self.files = QComboBox()
        self.files.setObjectName("rawFile")
        self.files.setAccessibleName(tr("File"))
        self.files.setWhatsThis(tr("Which file of the checkpoint is shown below."))
        self.files.currentIndexChanged.connect(self._on_files_current_index_changed)
        self._size = SmallLabel()
        self.find_field = SearchField(tr("Find in this file"))
        self.find_field.setObjectName("rawFind")
        self.find_field.setAccessibleName(tr("Find in this file"))
        self.find_field.setMaximumWidth(320)
        self.find_field.setWhatsThis(
            tr("A text to find in this file. Enter leads to the next hit, Shift+Enter to the one before.")
        )
        self.view = CodeView()
        self.view.setObjectName("rawView")
        self.view.setAccessibleName(tr("Text of the file"))
        self.view.setWhatsThis(
            tr("The text of the file as it is on disk, to be read and copied. It can't be edited here.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_bar())
        layout.addWidget(self.view, 1)
        self.find_field.textChanged.connect(self._on_find_field_text_changed)
        self.find_field.next_requested.connect(self.view.find_next)
        self.find_field.previous_requested.connect(self.view.find_previous)
        self.view.hits_changed.connect(self.find_field.set_hit_count)

    def set_session(self, session: EditingSession | None) -> None:
        """Offer the files of another checkpoint; the one that was shown before stays chosen."""
        files = session.inspection.files if session else ()
        self._files = [state for state in files if state.data is not None]
        self._shown = None
        kept = self.files.currentText()
        self.files.blockSignals(True)
        self.files.clear()
        for state in self._files:
            self.files.addItem(icon("file"), one_line(state.name))
        self.files.setCurrentIndex(max(self.files.findText(kept), 0) if self._files else -1)
        self.files.blockSignals(False)
        if self.isVisible():
            self._load()

    def show_line(self, role: FileRole, line: int) -> None:
        """Show a line, counted from 1, of one of the documents."""
        for number, state in enumerate(self._files):
            if state.role is role:
                self.files.setCurrentIndex(number)
                self._load()
                self.view.go_to_line(line)

    def focus_find(self) -> None:
        """Put the cursor into the find field."""
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the text when it is looked at."""
        super().showEvent(event)
        self._load()

    def _build_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 8, 8)
        bar.setSpacing(8)
        bar.addWidget(self.files)
        bar.addWidget(self._size)
        bar.addStretch()
        bar.addWidget(self.find_field, 1)
        previous, following = tr("Previous hit (Shift+Enter)"), tr("Next hit (Enter)")
        for name, text, meaning, slot in (
            ("back", previous, tr("Leads to the hit before this one."), self.view.find_previous),
            ("forward", following, tr("Leads to the hit after this one."), self.view.find_next),
        ):
            button = QToolButton()
            button.setIcon(icon(name))
            button.setAutoRaise(True)
            button.setAccessibleName(text)
            button.setToolTip(plain_tooltip(text))
            button.clicked.connect(slot)
            button.setWhatsThis(meaning)
            bar.addWidget(button)
        return bar

    def _load(self) -> None:
        number = self.files.currentIndex()
        state = self._files[number] if 0 <= number < len(self._files) else None
        if state is self._shown:
            return
        self._shown = state
        data = state.data if state and state.data else b""
        self._size.setText(QLocale().formattedDataSize(len(data)) if state else "")
        self.view.set_text_in_chunks(data.decode(errors="backslashreplace"))
        self.view.find_text(self.find_field.text())

    @Slot(int)
    def _on_files_current_index_changed(self, _number: int) -> None:
        if self.isVisible():
            self._load()

    @Slot(str)
    def _on_find_field_text_changed(self, text: str) -> None:
        count = self.view.find_text(text)
        self.find_field.set_hit_count(count if text else None)
