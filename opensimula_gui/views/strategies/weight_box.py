"""A spin box for the weight of a strategy: any positive number, shown as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox

from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.strategies.readings import stepped_weight

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STILL_HERE: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_TEXT_MARGIN: Final = 4
_BOTH_WAYS: Final = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | (
    QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
)


class WeightBox(QAbstractSpinBox):
    """Takes a number to be typed, or stepped to by the arrows; what is typed is kept only when that is asked.

    Qt's own box for numbers rounds them to a fixed count of decimals, so that looking at one would change it.

    Signals:
        typed_changed(): the user changed the text.
        commit_requested(): Enter was pressed, or the box was left.
        discard_requested(): Esc was pressed while something was typed.
        undo_requested(): Undo was pressed and there is no typing to take back.
        redo_requested(): Redo was pressed and there is no typing to bring back.
    """

    typed_changed = Signal()
    commit_requested = Signal()
    discard_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LineEditor(self)
        self.setLineEdit(self._line)
        # What does not fit can be typed, and is told beside the box.
        self._line.setValidator(None)  # type: ignore[arg-type]  # that is how Qt takes one away
        self._line.setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self._line.typed_changed.connect(self.typed_changed)
        # The wheel scrolls the page; it must not change weights on its way.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_text(self, text: str) -> None:
        """Show a weight and forget what was typed."""
        with QSignalBlocker(self):
            self._line.show_text(text)

    def typed(self) -> str:
        """Return the text as it is now."""
        return self._line.typed()

    def is_changed(self) -> bool:
        """Return whether the typed text differs from the shown one."""
        return self._line.is_changed()

    def _signal(self, event: QKeyEvent) -> SignalInstance | None:
        if event.key() in _ENTER:
            return self.commit_requested
        if event.key() == Qt.Key.Key_Escape and self.is_changed():
            return self.discard_requested
        if event.matches(QKeySequence.StandardKey.Undo) and not self._line.can_undo():
            return self.undo_requested
        if event.matches(QKeySequence.StandardKey.Redo) and not self._line.can_redo():
            return self.redo_requested
        return None

    def stepBy(self, steps: int) -> None:
        """Type the weight that lies some steps from the one that is typed."""
        text = stepped_weight(self.typed(), steps)
        if text is not None and not self.isReadOnly():
            self._line.type_over(text)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return in which directions steps lead."""
        return QAbstractSpinBox.StepEnabledFlag.StepNone if self.isReadOnly() else _BOTH_WAYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that have a meaning here."""
        signal = self._signal(event)
        if signal is not None:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only while the box is in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask for what is typed to be kept when the box is left."""
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.commit_requested.emit()
