"""The steps that were made, one a line; going to one undoes or redoes all between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QUndoView, QWidget

from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QHelpEvent, QUndoGroup
    from PySide6.QtWidgets import QAbstractItemView

_MARGIN: Final = 8


class HistoryView(QUndoView):
    """The undo steps of what is shown, the oldest on top; those that were undone are muted.

    Args:
        group: Holds the steps of each checkpoint that was opened.
        parent: Qt parent.
    """

    def __init__(self, group: QUndoGroup, parent: QWidget | None = None) -> None:
        super().__init__(group, parent)
        self.setObjectName("undoView")
        self.setAccessibleName(tr("Edit history"))
        self.setAccessibleDescription(tr("Going to a step undoes or redoes all between."))
        self.setWhatsThis(
            tr(
                "Your edits since the checkpoint was opened, one a line. A click on one brings back "
                "the state right after it; the files change only with a save."
            )
        )
        self.setEmptyLabel(tr("Opened", "the first line of the edit history"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(_MARGIN, _MARGIN // 2, 0, 0)
        self.setItemDelegate(_StepDelegate(group, self))


class _StepDelegate(QStyledItemDelegate):
    """Cuts a step to the room that it has; the whole is in its tooltip."""

    def __init__(self, group: QUndoGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = group

    # Overrides of Qt.

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for no width, so that the list never gets wider than it is."""
        return QSize(0, super().sizeHint(option, index).height())

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Mute what was undone."""
        super().initStyleOption(option, index)
        stack = self._group.activeStack()
        if stack is not None and index.row() > stack.index():
            muted = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, muted)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole step."""
        model: QAbstractItemModel | None = index.model()
        text = str(model.data(index)) if model is not None else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view)
        return True
