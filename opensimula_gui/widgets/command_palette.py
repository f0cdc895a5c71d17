"""A field to type in and a list to pick from: every command and place, a few keys away."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - dataclass fields are introspected
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFrame, QListView, QVBoxLayout, QWidget

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.palette_delegate import ENTRY_ROLE, PaletteDelegate
from opensimula_gui.widgets.palette_ranking import has_run, ranked
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPaintEvent

_WIDTH: Final = 560
_HEIGHT: Final = 400
_TOP: Final = 48
_NARROWEST: Final = 320
MAX_SHOWN: Final = 200
PLACEHOLDER: Final = marked("Type a command, a place or a node")
_LIST_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteEntry:
    """One thing that can be picked.

    Attributes:
        text: What it is called.
        hint: More about it, such as where it is; quieter.
        shortcut: Its key, as shown to the user.
        icon: Name of its icon, or empty.
        trigger: What picking it does.
    """

    text: str
    hint: str = ""
    shortcut: str = ""
    icon: str = ""
    trigger: Callable[[], None]


class CommandPalette(QDialog):
    """A popup below the top of its parent; Enter picks, Esc or a click elsewhere closes.

    Beside the entries that are always there it lists what a finder has for the typed text.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._over = parent
        self.setObjectName("commandPalette")
        self.setAccessibleName(tr("Command palette"))
        self._entries: list[PaletteEntry] = []
        self._find: Callable[[str], Sequence[PaletteEntry]] = lambda _text: ()
        self._found_first = False
        self._shown: list[PaletteEntry] = []
        self._field = SearchField(tr(PLACEHOLDER), self)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._field.installEventFilter(self)
        self._field.setWhatsThis(
            tr(
                "Type a part of a name, and the list below shows what fits. Enter does what is "
                "selected or goes there, Esc closes."
            )
        )
        self._model = QStandardItemModel(self)
        self._list = self._make_list()
        self._nothing = PlainLabel(tr("Nothing fits. Try fewer letters."), muted=True, parent=self)
        self._nothing.setContentsMargins(8, 4, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)

    def set_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Offer these entries."""
        self._entries = list(entries)
        self._fill()

    def set_finder(self, find: Callable[[str], Sequence[PaletteEntry]]) -> None:
        """Offer what a function finds for the typed text as well, its best first; it must be quick."""
        self._find = find

    def set_query(self, text: str) -> None:
        """Type for the user."""
        self._field.setText(text)

    def open_palette(self, placeholder: str = "", *, found_first: bool = False) -> None:
        """Show the palette, empty, over the middle of its parent.

        Args:
            placeholder: What the empty field says; by default that anything can be typed.
            found_first: Whether what the finder has comes before all entries; else those come before it whose
                name has the typed text in one piece.
        """
        self._found_first = found_first
        hint = placeholder or tr(PLACEHOLDER)
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(hint)
        self._field.clear()
        self._fill()
        parent = self._over
        width = max(_NARROWEST, min(_WIDTH, parent.width() - 32))
        self.resize(width, min(_HEIGHT, max(_HEIGHT // 2, parent.height() - 2 * _TOP)))
        self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, _TOP)))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setItemDelegate(PaletteDelegate(view))
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(tr("Results"))
        view.setWhatsThis(tr("What fits the typed text, the best first. A click does it or goes there."))
        view.clicked.connect(self._on_list_clicked)
        return view

    def _fill(self) -> None:
        self._shown = self._fitting(self._field.text())[:MAX_SHOWN]
        self._model.clear()
        for entry in self._shown:
            item = QStandardItem(entry.text[:MAX_SHOWN])
            item.setData(entry, ENTRY_ROLE)
            self._model.appendRow(item)
        self._list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _fitting(self, query: str) -> list[PaletteEntry]:
        texts = [f"{entry.text} {entry.hint}" for entry in self._entries]
        positions = ranked(texts, query)
        found = self._find(query)
        if not found:
            return [self._entries[position] for position in positions]
        # Characters that are strewn over a hint are worth a try where there is nothing better.
        by_name = set(ranked([entry.text for entry in self._entries], query))
        fitting = [
            self._entries[position]
            for position in positions
            if position in by_name or has_run(texts[position], query)
        ]
        first = [entry for entry in fitting if not self._found_first and has_run(entry.text, query)]
        return [*first, *found, *(entry for entry in fitting if entry not in first)]

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            # Closed first: what is picked may open a dialog or move the focus.
            self.close()
            entry.trigger()

    @Slot(str)
    def _on_field_text_changed(self, _text: str) -> None:
        self._fill()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._pick(index.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line around: what lies below may have the same colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(semantic_color(self.palette(), "field_border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the user types in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self._list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._pick(self._list.currentIndex().row())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)
