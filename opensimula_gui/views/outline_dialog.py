"""The dialog that adds an indented list as nodes: the list at the left, what comes of it at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.outline_reading import Outline, read_outline
from opensimula_gui.models.outline_tree import OutlineColumn, OutlineTreeModel
from opensimula_gui.models.roles import HIGHLIGHT_ROLE, ICON_NAME_ROLE, IS_MUTED_ROLE
from opensimula_gui.views.outline_edit import OutlineEdit
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.match_delegate import MatchDelegate
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection

_SIZE: Final = QSize(860, 560)
_MINIMUM_SIZE: Final = QSize(560, 400)
_COMPLAINTS_HEIGHT: Final = 112
_ICON: Final = QSize(16, 16)
_DELAY_MS: Final = 120
_HINT: Final = marked(
    "Indent a line to put it below the one above. A line that begins with '>' describes a node."
)
_EXAMPLE: Final = marked("Email\n  > Whatever comes by mail.\n  Phishing\n  Spoofing\nPhone")


@dataclass(frozen=True, slots=True)
class OutlineTarget:
    """Where nodes are to be added.

    Attributes:
        name: The label that they are to stand below, as plain text of one line.
        existing: Keys of the labels that stand there already.
        max_levels: How many levels of nodes there is room for.
        refusal: Why nothing can be added there, as a sentence; empty if something can.
    """

    name: str
    existing: Collection[str] = ()
    max_levels: int = 1
    refusal: str = ""


class OutlineDialog(QDialog):
    """List, preview, what had to be repaired, and the button that adds it all.

    Signals:
        add_requested(object): the Outline that is to be added.
    """

    add_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineDialog")
        self.setWindowTitle(tr("Paste as nodes"))
        self.setMinimumSize(_MINIMUM_SIZE)
        self.resize(_SIZE)
        self._target = OutlineTarget("")
        self.outline = Outline()
        self.model = OutlineTreeModel(self)
        self.summary = PlainLabel(wrap=True)
        self.summary.setObjectName("outlineSummary")
        self.summary.setFont(bold_font(self.summary.font()))
        self.edit = OutlineEdit()
        self.edit.setObjectName("outlineText")
        self.edit.setAccessibleName(tr("Indented list"))
        self.edit.setPlaceholderText(tr(_EXAMPLE))
        self.edit.setWhatsThis(
            tr(
                "The list that becomes nodes, one a line: a line that is indented more stands below "
                "the one above. Nothing is added before you choose Add."
            )
        )
        self.tree = self._build_tree()
        self.complaints = self._build_complaints()
        self.add_button = QPushButton(icon("add"), tr("Add"))
        self.add_button.setObjectName("outlineAdd")
        self.add_button.setWhatsThis(
            tr(
                "Adds the nodes of the preview to the taxonomy, as one step that undo takes back. The "
                "files change with the next save."
            )
        )
        self.add_button.setToolTip(plain_tooltip(tr("Add the nodes (Ctrl+Enter); undo takes them back")))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setWhatsThis(tr("Closes this dialog without adding anything."))
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._lay_out()
        self._connect()

    def start(self, target: OutlineTarget, text: str) -> None:
        """Show a text that is to be added somewhere.

        Args:
            target: Where to.
            text: The list, untrusted.
        """
        self._target = target
        self.edit.set_text(text)
        self._read()
        self.tree.scrollToTop()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("outlinePreview")
        tree.setAccessibleName(tr("What would be added"))
        tree.setWhatsThis(
            tr("The nodes that the list stands for, as they would be added. Nothing is changed here.")
        )
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setItemDelegate(
            MatchDelegate(
                highlight_role=HIGHLIGHT_ROLE, icon_role=ICON_NAME_ROLE, muted_role=IS_MUTED_ROLE, parent=tree
            )
        )
        header = tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(OutlineColumn.LABEL, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(OutlineColumn.LABEL, _SIZE.width() // 3)
        return tree

    def _build_complaints(self) -> QListWidget:
        complaints = QListWidget()
        complaints.setObjectName("outlineComplaints")
        complaints.setAccessibleName(tr("What was repaired"))
        complaints.setWhatsThis(
            tr(
                "What in the list had to be read in another way than it is written. A click leads to "
                "the line."
            )
        )
        complaints.setWordWrap(True)
        complaints.setIconSize(_ICON)
        complaints.setViewportMargins(16, 8, 16, 8)
        complaints.setMaximumHeight(_COMPLAINTS_HEIGHT)
        return complaints

    def _lay_out(self) -> None:
        self.summary.setContentsMargins(24, 24, 24, 16)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        for part in (self.edit, self.tree):
            parts.addWidget(part)
        parts.setSizes([_SIZE.width() * 2 // 5, _SIZE.width() * 3 // 5])
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 16, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(SmallLabel(tr(_HINT), wrap=True, selectable=False), 1)
        buttons.addSpacing(8)
        for button in (self._cancel, self.add_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.summary)
        layout.addWidget(parts, 1)
        layout.addSpacing(1)
        layout.addWidget(self.complaints)
        layout.addLayout(buttons)
        for before, after in ((self.edit, self.tree), (self.tree, self.complaints)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self._read)
        self.complaints.itemActivated.connect(self._go_to_line)
        self.complaints.itemClicked.connect(self._go_to_line)
        self.add_button.clicked.connect(self._on_add_clicked)
        self._cancel.clicked.connect(self.reject)
        # Not the button's own, which goes with each new text of it; and both keys of that name.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_add_clicked)

    @Slot()
    def _read(self) -> None:
        """Show what the list says now."""
        self._delay.stop()
        self.outline = read_outline(self.edit.text(), self._target.max_levels)
        place = self.tree.verticalScrollBar().value()
        self.model.set_items(self.outline.items, self._target.existing)
        self.tree.expandAll()
        self.tree.verticalScrollBar().setValue(place)
        self.summary.setText(self._summary())
        self._show_complaints()
        can_add = bool(self.outline.count) and not self._target.refusal
        self.add_button.setEnabled(can_add)
        count = self.outline.count
        self.add_button.setText(tr("Add {n} node", "Add {n} nodes", count) if count else tr("Add"))

    def _summary(self) -> str:
        if self._target.refusal:
            return self._target.refusal
        if not self.outline.count:
            return tr("Paste or type a list of nodes to add under '{name}'", name=self._target.name)
        nodes = tr(
            "{n} node under '{name}'", "{n} nodes under '{name}'", self.outline.count, name=self._target.name
        )
        repeated = self.model.repeated
        if not repeated:
            return nodes
        note = tr("{n} with the label of a sibling", "{n} with the label of a sibling", repeated)
        return f"{nodes}, {note}"

    def _show_complaints(self) -> None:
        self.complaints.clear()
        for complaint in self.outline.complaints:
            item = QListWidgetItem(icon("warning"), complaint.text, self.complaints)
            item.setData(Qt.ItemDataRole.UserRole, complaint.line)
        if self.outline.unlisted:
            rest = tr("And {n} more line.", "And {n} more lines.", self.outline.unlisted)
            QListWidgetItem(icon("warning"), rest, self.complaints)
        self.complaints.setVisible(self.complaints.count() > 0)

    @Slot(QListWidgetItem)
    def _go_to_line(self, item: QListWidgetItem) -> None:
        line = item.data(Qt.ItemDataRole.UserRole)
        if line is not None:
            self.edit.go_to_line(line)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_add_clicked(self) -> None:
        # What was typed last may not have been read yet.
        self._read()
        if self.add_button.isEnabled():
            self.add_requested.emit(self.outline)
