"""What keys and leaving mean in an editor of the form, the same for one line and for several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from opensimula_gui.views.run_config.editors import BlockEditor, LineEditor

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}
_STILL_HERE: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class EditKeys(QObject):
    """Watches an editor.

    Undo and redo concern the typing first; when there is none, they concern the checkpoint.

    Args:
        editor: What to watch.
        multiline: Whether Enter makes a new line.
        steps: Whether up and down change a number.
        closes: Whether Esc means something even if nothing was typed: the editor goes.

    Signals:
        commit_requested: Enter was pressed (Ctrl+Enter among several lines), or the editor was left.
        restore_requested: Esc was pressed while something was typed, or the editor closes anyway.
        step_requested: Up or down was pressed in a number; carries the number of steps.
        undo_requested: Undo was pressed while there is no typing to take back.
        redo_requested: Redo was pressed while there is no typing to bring back.
    """

    commit_requested = Signal()
    restore_requested = Signal()
    step_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self, editor: LineEditor | BlockEditor, *, multiline: bool, steps: bool, closes: bool = False
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._multiline = multiline
        self._steps = steps
        self._closes = closes
        editor.installEventFilter(self)

    def _signal(self, event: QKeyEvent) -> SignalInstance | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return None if self._editor.can_undo() else self.undo_requested
        if event.matches(QKeySequence.StandardKey.Redo):
            return None if self._editor.can_redo() else self.redo_requested
        if event.key() in _ENTER:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            return self.commit_requested if control or not self._multiline else None
        if event.key() == Qt.Key.Key_Escape and (self._closes or self._editor.is_changed()):
            return self.restore_requested
        return None

    def _step(self, event: QKeyEvent) -> int:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return _STEPS.get(Qt.Key(event.key()), 0) if self._steps and plain else 0

    def _take_key(self, event: QKeyEvent) -> bool:
        signal, step = self._signal(event), self._step(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # Accepting it keeps the window's own shortcut, such as Ctrl+Z, from taking the key.
            event.setAccepted(signal is not None or step != 0)
            return event.isAccepted()
        if signal is not None:
            signal.emit()
        elif step:
            self.step_requested.emit(step)
        return signal is not None or step != 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that have a meaning here, and notice when the editor is left."""
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        }:
            return self._take_key(event)
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() not in _STILL_HERE
        ):
            self.commit_requested.emit()
        return super().eventFilter(watched, event)
