"""Cells of the tables on the strategies page: the current one is framed, and some are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_EDITED_ROLE, IS_MUTED_ROLE
from opensimula_gui.views.run_config.editors import MAX_CHARS, LineEditor
from opensimula_gui.views.strategies.weight_box import WeightBox
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.share_bar import ShareBarDelegate
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.views.run_config.values import Reading

_Index = QModelIndex | QPersistentModelIndex

_LEAVING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_RADIUS: Final = 3
_PADDING: Final = 8
_MARK_PIXELS: Final = 14
_MARK_ROOM: Final = _MARK_PIXELS + 4


def _paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Frame the current cell of a table that has the focus: keys act on it."""
    state = QStyle.StateFlag.State_HasFocus
    if not option.state & state or option.widget is None or not option.widget.hasFocus():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 1))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), _RADIUS, _RADIUS)
    painter.restore()


def _paint_mark(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the pencil at the far end of a cell."""
    place = QRect(0, 0, _MARK_PIXELS, _MARK_PIXELS)
    place.moveCenter(option.rect.center())
    place.moveRight(option.rect.right() - _PADDING)
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    mode = QIcon.Mode.Selected if is_selected else QIcon.Mode.Normal
    icon("edited").paint(painter, QStyle.visualRect(option.direction, option.rect, place), mode=mode)


class CellDelegate(IconDelegate):
    """Paints a text with the icon, the pencil and the quiet colour that the model asks for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ICON_NAME_ROLE, parent)
        # Texts make room for the pencil, but not while their column is measured.
        self._is_painting = False

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Fill in what the index says."""
        super().initStyleOption(option, index)
        if index.data(IS_MUTED_ROLE):
            option.palette.setColor(QPalette.ColorRole.Text, semantic_color(option.palette, "muted"))
        if self._is_painting and index.data(IS_EDITED_ROLE):
            room = option.rect.width() - 2 * _PADDING - _MARK_ROOM
            option.text = option.fontMetrics.elidedText(option.text, option.textElideMode, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size it would like; the pencil has room before it comes."""
        hint = super().sizeHint(option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            # Styled boxes are larger than the room that Qt reckons with.
            hint += QSize(_PADDING, 0)
        return hint if index.data(IS_EDITED_ROLE) is None else hint + QSize(_MARK_ROOM, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        self._is_painting = True
        super().paint(painter, option, index)
        self._is_painting = False
        if index.data(IS_EDITED_ROLE):
            _paint_mark(painter, option)
        _paint_focus(painter, option)


class ShareCellDelegate(ShareBarDelegate):
    """Paints a share and its bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        _paint_focus(painter, option)


class EditedCellDelegate(CellDelegate):
    """Puts an editor over a cell; a text that does not fit stays in it, and the reason is told.

    Args:
        title: What is edited, for assistive tools.
        read: Tells what a typed text comes to.
        is_weight: Whether it is a weight, which can be stepped.
        parent: The owner.

    Signals:
        pending_changed(): whether something is typed that was not kept yet may have changed.
        complained(str): what is typed does not fit, for this reason; empty when it does, or is given up.
    """

    pending_changed = Signal()
    complained = Signal(str)

    editor: LineEditor | WeightBox | None = None
    """The editor that is open; None without one."""

    def __init__(
        self,
        title: str,
        read: Callable[[str], Reading],
        *,
        is_weight: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._read = read
        self._is_weight = is_weight

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self.editor is not None and self.editor.is_changed()

    def commit_pending(self) -> bool:
        """Keep what is typed and close the editor; return False if it does not fit."""
        editor = self.editor
        if editor is None:
            return True
        if self._error(editor):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        return True

    def discard_pending(self) -> None:
        """Forget what is typed and close the editor."""
        if self.editor is not None:
            self.closeEditor.emit(self.editor)

    def _error(self, editor: LineEditor | WeightBox) -> str:
        return self._read(editor.typed()).error if editor.is_changed() else ""

    @Slot()
    def _on_editor_typed_changed(self) -> None:
        if self.editor is not None:
            self.complained.emit(self._error(self.editor))
            self.pending_changed.emit()

    # Overrides of Qt.

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return an editor for a cell, or none if an editor would cut the text."""
        length = len(index.data(Qt.ItemDataRole.EditRole))
        if length > MAX_CHARS:
            self.complained.emit(
                tr(
                    "This text has {number} characters, which is too long to edit here.",
                    number=number_text(length),
                )
            )
            return None  # type: ignore[return-value]  # that is how Qt is told that there is no editor
        self.editor = WeightBox(parent) if self._is_weight else LineEditor(parent)
        self.editor.setObjectName("cellEditor")
        self.editor.setAccessibleName(self._title)
        self.editor.setWhatsThis(
            tr("What the cell says. Enter keeps it as a step that undo takes back, Esc gives it up.")
        )
        self.editor.typed_changed.connect(self._on_editor_typed_changed)
        return self.editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Fill the editor, unless the user has typed something already."""
        if isinstance(editor, LineEditor | WeightBox) and not editor.is_changed():
            editor.show_text(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Ask for the typed value, if the user has changed it and it fits."""
        if isinstance(editor, LineEditor | WeightBox) and editor.is_changed():
            reading = self._read(editor.typed())
            if not reading.error:
                model.setData(index, reading.value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        """Put the editor over the whole cell."""
        editor.setGeometry(option.rect)

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Forget the editor."""
        self.editor = None
        super().destroyEditor(editor, index)
        self.complained.emit("")
        self.pending_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an editor open whose text does not fit."""
        editor = self.editor
        is_leaving = (isinstance(event, QKeyEvent) and event.key() in _LEAVING) or (
            isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        )
        if editor is not None and watched is editor and is_leaving and (error := self._error(editor)):
            self.complained.emit(error)
            # Keys are kept from going on; the focus can go, but the editor stays.
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(watched, event)
