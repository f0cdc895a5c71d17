"""The dialogs in which a factor is named that is to come, and in which one is looked at that is to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.sibling_labels import label_key
from opensimula_gui.views.run_config.editor_frame import EditorFrame
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from opensimula_gui.models.factor_steps import FactorRemoval

_WIDTH: Final = 480
_NAME_CHARS: Final = 60
_MAX_NAMES: Final = 12
_NEW_HINT: Final = marked(
    "It gets a tree with a root of this name. Strategies draw from it once you add it to them."
)
_IS_THERE: Final = marked("A factor of this name is there already.")


@dataclass(frozen=True, slots=True)
class NewFactor:
    """What was typed of a factor.

    Attributes:
        name: Its name.
        description: Its description; None without one.
    """

    name: str
    description: str | None


class AddFactorDialog(QDialog):
    """Name and description of a new factor.

    Args:
        existing: Keys of the names that factors have already.
        parent: Qt parent.

    Signals:
        add_requested(object): the NewFactor that is to be added.
    """

    add_requested = Signal(object)

    def __init__(self, existing: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addFactorDialog")
        self.setWindowTitle(tr("Add factor"))
        self.setMinimumWidth(_WIDTH)
        self._existing = existing
        self.name = QLineEdit()
        self.name.setObjectName("addFactorName")
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("Such as Audience"))
        self.name.setWhatsThis(tr("What the factor is called. The root of its taxonomy gets the same name."))
        self.description = QPlainTextEdit()
        self.description.setObjectName("addFactorDescription")
        self.description.setAccessibleName(tr("Description"))
        self.description.setTabChangesFocus(True)
        self.description.setWhatsThis(tr("What the factor is about, in words. It may stay empty."))
        self.description.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        self.message = SmallLabel(tr(_NEW_HINT), wrap=True, selectable=False)
        self.add_button = QPushButton(icon("add"), tr("Add factor"))
        self.add_button.setObjectName("addFactorButton")
        self.add_button.setWhatsThis(
            tr(
                "Adds the factor and the root of its taxonomy, as one step that undo takes back. No "
                "strategy draws from it yet."
            )
        )
        self._lay_out()
        self.name.textChanged.connect(self._show_state)
        self.add_button.clicked.connect(self._on_add_clicked)
        self._show_state()

    def refuse(self, why: str) -> None:
        """Say why it can't be added."""
        self.message.setText(why)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(8)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows.addRow(tr("Name"), self.name)
        rows.addRow(tr("Description"), EditorFrame(self.description))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(rows)
        layout.addWidget(self.message)
        layout.addLayout(_buttons(self, self.add_button))
        self.add_button.setDefault(True)

    @Slot()
    def _show_state(self) -> None:
        name = self.name.text()
        self.add_button.setEnabled(bool(name.strip()))
        self.message.setText(tr(_IS_THERE if label_key(name) in self._existing else _NEW_HINT))

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add_requested.emit(NewFactor(self.name.text(), self.description.toPlainText() or None))


class RemoveFactorDialog(QDialog):
    """What goes along with a factor, before it goes.

    Args:
        removal: What removing it takes along.
        refusal: Why it can't be removed, as a sentence; empty if it can.
        parent: Qt parent.

    Signals:
        remove_requested(): it is to be removed.
    """

    remove_requested = Signal()

    def __init__(self, removal: FactorRemoval, refusal: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("removeFactorDialog")
        self.setWindowTitle(tr("Remove factor"))
        self.setMinimumWidth(_WIDTH)
        name = one_line(removal.name, _NAME_CHARS)
        remove = tr("Remove factor '{name}'", name=name).replace("&", "&&")
        self.remove_button = QPushButton(icon("remove"), remove)
        self.remove_button.setObjectName("removeFactorButton")
        self.remove_button.setWhatsThis(
            tr(
                "Removes the factor with its whole taxonomy, and takes it out of the strategies that "
                "draw from it. It is one step that undo takes back."
            )
        )
        self.remove_button.setAutoDefault(False)
        self.remove_button.setEnabled(not refusal)
        self.remove_button.clicked.connect(self.remove_requested)
        head = PlainLabel(_with_nodes(name, removal.nodes), wrap=True)
        head.setFont(bold_font(head.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(head)
        _add_names(layout, tr("Strategies that lose it"), removal.shortened)
        _add_names(
            layout, tr("Strategies that go with it, because they draw from nothing else"), removal.dropped
        )
        if not removal.shortened and not removal.dropped:
            layout.addWidget(PlainLabel(tr("No strategy draws from it."), wrap=True))
        if refusal:
            layout.addLayout(_warning(refusal))
        layout.addWidget(SmallLabel(tr("Undo brings all of it back."), wrap=True, selectable=False))
        layout.addLayout(_buttons(self, self.remove_button, is_default=True))


def _buttons(dialog: QDialog, action: QPushButton, *, is_default: bool = False) -> QHBoxLayout:
    """Return a row with *Cancel* and another button.

    Args:
        dialog: Whose buttons they are.
        action: The other button.
        is_default: Whether Enter cancels.
    """
    cancel = QPushButton(tr("Cancel"), dialog)
    cancel.setObjectName("cancelButton")
    cancel.setWhatsThis(tr("Closes this dialog. The checkpoint stays as it is."))
    cancel.setAutoDefault(is_default)
    cancel.setDefault(is_default)
    cancel.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(action)
    if is_default:
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)
    return row


def _add_names(layout: QVBoxLayout, title: str, names: Sequence[str]) -> None:
    if not names:
        return
    group = QVBoxLayout()
    group.setSpacing(4)
    group.addWidget(SmallLabel(f"{title} ({count_text(len(names))})", wrap=True, selectable=False))
    for name in names[:_MAX_NAMES]:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel("strategy"))
        line.addWidget(PlainLabel(one_line(name, _NAME_CHARS) or tr("(no name)"), wrap=True), 1)
        group.addLayout(line)
    if len(names) > _MAX_NAMES:
        rest = len(names) - _MAX_NAMES
        group.addWidget(SmallLabel(tr("and {n} more", "and {n} more", rest)))
    layout.addLayout(group)


def _warning(text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(IconLabel("warning"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainLabel(text, wrap=True), 1)
    return line


def _with_nodes(name: str, count: int) -> str:
    if not count:
        return tr("Factor '{name}' has no tree", name=name)
    if count == 1:
        return tr("Factor '{name}' with the root of its tree", name=name)
    return tr("Factor '{name}' with its {n} node", "Factor '{name}' with its {n} nodes", count, name=name)
