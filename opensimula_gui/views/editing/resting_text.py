"""A text at rest that can be edited: it shows that it can when the mouse or the focus comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from opensimula_gui.views.run_config.advice_lines import IconMark
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent

_FOCUS_PX: Final = 2
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class RestingText(QFrame):
    """Shows a text, with a pencil and a line below while the mouse is over it or it has the focus.

    A frame would need room at the sides, and the text would not stand in line with those around it.

    Args:
        title: What the text is, for assistive tools.
        font: Font of the text.
        parent: The parent widget.

    Signals:
        edit_requested(): It was clicked, or a key asked for the editor.
    """

    edit_requested = Signal()

    def __init__(self, title: str, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._can_edit = False
        self.label = PlainLabel(wrap=True, selectable=False, parent=self)
        self.label.setFont(font)
        self._pencil = IconMark("edited", self)
        keeps = self._pencil.sizePolicy()
        # So that the text does not wrap in another way when the pencil comes.
        keeps.setRetainSizeWhenHidden(True)
        self._pencil.setSizePolicy(keeps)
        self._pencil.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _FOCUS_PX, 0, _FOCUS_PX)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_text(self, text: str, *, is_muted: bool, can_edit: bool) -> None:
        """Show a text.

        Args:
            text: The text, with nothing invisible in it.
            is_muted: Whether it only stands for a text that is not there.
            can_edit: Whether a click leads to the editor; else the text can be selected.
        """
        self._can_edit = can_edit
        self.label.setText(text)
        self.label.set_muted(is_muted)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.NoTextInteraction
            if can_edit
            else Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, can_edit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_edit else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor if can_edit else Qt.CursorShape.ArrowCursor)
        self.setToolTip(plain_tooltip(tr("Edit {title}", title=self._title) if can_edit else ""))
        self.setAccessibleName(f"{self._title}: {text}")
        self.setAccessibleDescription(tr("Press Enter to edit") if can_edit else tr("Read only"))
        self._show_pencil()

    def _show_pencil(self) -> None:
        self._pencil.setVisible(self._can_edit and (self.underMouse() or self.hasFocus()))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Follow the mouse and the focus."""
        handled = super().event(event)
        if event.type() in {
            QEvent.Type.Enter,
            QEvent.Type.Leave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        }:
            self._show_pencil()
        return handled

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here."""
        event.setAccepted(self._can_edit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the editor on a left click."""
        if (
            self._can_edit
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.edit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the editor on the keys that stand for it."""
        if self._can_edit and event.key() in _KEYS:
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Underline the text while it can be seen that it can be edited."""
        if not self._can_edit or not (self.underMouse() or self.hasFocus()):
            return
        palette, height = self.palette(), _FOCUS_PX if self.hasFocus() else 1
        is_focus = self.hasFocus()
        color = (
            palette.color(QPalette.ColorRole.Accent) if is_focus else semantic_color(palette, "field_border")
        )
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - height, self.width(), height), color)
        painter.end()
