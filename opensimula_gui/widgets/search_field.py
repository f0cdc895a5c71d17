"""A line edit to search or filter with, which says how many hits there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_CLEAR_BUTTON: Final = 26
MAX_QUERY_CHARS: Final = 1_000


class SearchField(QLineEdit):
    """A search field.

    Args:
        placeholder: What the empty field says; "Filter" if nothing is given.
        parent: The parent widget.

    Signals:
        entered_results(): Down was pressed: the user wants to go into the results.
        next_requested(): Enter was pressed.
        previous_requested(): Shift+Enter was pressed.
    """

    entered_results = Signal()
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = ""
        self.setMaxLength(MAX_QUERY_CHARS)
        hint = placeholder or tr("Filter", "verb")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setWhatsThis(
            tr("A text to look for. Esc empties the field, and Down leads into what was found.")
        )
        self.setClearButtonEnabled(True)
        self.addAction(icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._on_text_changed)

    def set_hit_count(self, count: int | None, *, capped: bool = False) -> None:
        """Show the number of hits; None shows nothing.

        Args:
            count: Number of hits, or None while nothing is searched.
            capped: Whether counting stopped there, so that there may be more.
        """
        self._hits = "" if count is None else _hits_text(count, capped=capped)
        self.setAccessibleDescription(self._hits)
        width = self._hits_width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(*((width, 0, 0, 0) if is_mirrored else (0, 0, width, 0)))
        self.update()

    def hits_text(self) -> str:
        """Return what is said about the hits."""
        return self._hits

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.set_hit_count(None)

    def _hits_width(self) -> int:
        if not self._hits:
            return 0
        return self.fontMetrics().horizontalAdvance(self._hits) + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that have a meaning here."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Down:
            self.entered_results.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if is_back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        super().paintEvent(event)
        if not self._hits:
            return
        painter = QPainter(self)
        painter.setFont(small_font(self.font()))
        painter.setPen(semantic_color(self.palette(), "muted"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = self.rect().adjusted(_CLEAR_BUTTON, 0, -_CLEAR_BUTTON, 0)
        side = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, self._hits)
        painter.end()


def _hits_text(count: int, *, capped: bool) -> str:
    if count == 0:
        return tr("No hits")
    if capped:
        return tr("{n}+ hits", "{n}+ hits", count)
    return tr("{n} hit", "{n} hits", count)
