"""Rows of the taxonomy tree that are renamed in place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from opensimula_gui.checkpoint.display_text import MAX_LINE_CHARS
from opensimula_gui.models.roles import IS_DRAFT_ROLE
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.run_config.invisible import invisible_characters
from opensimula_gui.widgets.match_delegate import MatchDelegate
from opensimula_gui.wording import tr

_Index = QModelIndex | QPersistentModelIndex

_MIN_WIDTH_CHARS: Final = 16
_ROOM_CHARS: Final = 5
"""Frame, cursor, and the next letters."""


def fits_in_place(name: str) -> bool:
    """Tell whether a name can be edited on one line without any character of it being hidden or changed."""
    return len(name) <= MAX_LINE_CHARS and not invisible_characters(name, multiline=False)


class NameDelegate(MatchDelegate):
    """Paints rows as ``MatchDelegate`` does, and puts an editor of one line over the text of one of them.

    Names that do not fit on a line are not edited here: the inspector shows what can't be seen in them.

    Signals:
        pending_changed(): whether a name is typed that was not kept yet may have changed.
    """

    pending_changed = Signal()

    editor: LineEditor | None = None
    """The editor that is open; None without one."""

    _is_confirmed = False

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return an editor for a row, or none."""
        if not fits_in_place(index.data(Qt.ItemDataRole.EditRole) or ""):
            return None  # type: ignore[return-value]  # that is how Qt is told that there is no editor
        self.editor = LineEditor(parent)
        self.editor.setObjectName("treeNameEditor")
        self.editor.setAccessibleName(tr("New name"))
        self.editor.setWhatsThis(
            tr("The name of this row. Enter keeps it as a step that undo takes back, Esc gives it up.")
        )
        self.editor.typed_changed.connect(self._on_editor_typed_changed)
        self.editor.returnPressed.connect(self._on_editor_return_pressed)
        self._is_confirmed = False
        return self.editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Fill the editor, unless the user has typed something already."""
        if isinstance(editor, LineEditor) and not editor.is_changed():
            editor.show_text(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Name the row, if the user has changed its name, or confirmed the one that a new row starts with."""
        if not isinstance(editor, LineEditor):
            return
        if editor.is_changed() or (self._is_confirmed and index.data(IS_DRAFT_ROLE)):
            model.setData(index, editor.typed(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put the editor over the text."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        style = row.widget.style() if row.widget else editor.style()
        editor.setGeometry(style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, row, row.widget))
        _fit_width(editor)

    @Slot()
    def _on_editor_typed_changed(self) -> None:
        if self.editor is not None:
            _fit_width(self.editor)
        self.pending_changed.emit()

    @Slot()
    def _on_editor_return_pressed(self) -> None:
        self._is_confirmed = True

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Forget the editor."""
        self.editor = None
        super().destroyEditor(editor, index)
        self.pending_changed.emit()


def _fit_width(editor: QWidget) -> None:
    """Make an editor as wide as what is typed, as far as the view reaches: columns of numbers can wait."""
    metrics, view = editor.fontMetrics(), editor.parentWidget()
    if not isinstance(editor, LineEditor) or view is None:
        return
    wanted = metrics.horizontalAdvance(editor.text()) + metrics.averageCharWidth() * _ROOM_CHARS
    least = max(editor.width(), metrics.averageCharWidth() * _MIN_WIDTH_CHARS)
    if view.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        editor.resize(min(max(wanted, least), max(view.width() - editor.x(), least)), editor.height())
