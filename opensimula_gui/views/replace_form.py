"""What to find, what to put in its place, and where to look: the upper part of the dialog for replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.text_search import Query, QueryError
from opensimula_gui.models.replacement_plan import Scope
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.search_field import MAX_QUERY_CHARS
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

_BRANCH_CHARS: Final = 40
_WIDEST_SCOPE: Final = 320
_FIND_HINT: Final = {
    False: marked("Text to find"),
    True: marked(r"Regular expression, such as (\w+)-mail"),
}
_WITH_HINT: Final = {
    False: marked("Nothing: what is found is removed"),
    True: marked(r"Text; \1 or \g<name> for a group"),
}
_GROUPS_HINT: Final = marked(
    r"\1 stands for the first group, \g<name> for the group (?P<name>…), \g<0> for all that was found."
)


class ReplaceForm(QWidget):
    """Fields and options, with one line below the fields for what is wrong with them.

    Signals:
        edited(): something was typed; more may follow.
        settled(): an option was chosen or Enter was pressed: nothing is to be waited for.
        results_requested(): Down was pressed: the user wants to go into the results.
    """

    edited = Signal()
    settled = Signal()
    results_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.find_field = self._make_field("replaceFind", tr("Find"))
        self.replacement_field = self._make_field("replaceWith", tr("Replace by"))
        self.find_field.addAction(icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        self._faults = {"find": _fault_mark(self.find_field), "replace": _fault_mark(self.replacement_field)}
        self._advice_icon = IconLabel("error")
        self._advice = SmallLabel(wrap=True)
        self._advice.setObjectName("replaceAdvice")
        self._case = self._make_box("replaceCase", tr("Match &case"))
        self._words = self._make_box("replaceWords", tr("&Whole words"))
        self._regex = self._make_box("replaceRegex", tr("Regular e&xpression"))
        self._labels = self._make_box("replaceLabels", tr("&Labels"))
        self._descriptions = self._make_box("replaceDescriptions", tr("&Descriptions"))
        self._labels.setChecked(True)
        self._descriptions.setChecked(True)
        self._scope = QComboBox()
        self._scope.setObjectName("replaceScope")
        self._scope.setAccessibleName(tr("In which part of the checkpoint"))
        self._scope.setMaximumWidth(_WIDEST_SCOPE)
        self._scope.addItem(tr("Whole checkpoint"), NO_ROW)
        self._lay_out()
        self._connect()
        self._explain()
        self._show_hints()

    @property
    def query(self) -> Query | None:
        """What is asked for; None as long as there is nothing to find."""
        if not self.find_field.text():
            return None
        return Query(
            find=self.find_field.text(),
            replacement=self.replacement_field.text(),
            is_regex=self._regex.isChecked(),
            match_case=self._case.isChecked(),
            whole_words=self._words.isChecked(),
        )

    @property
    def scope(self) -> Scope:
        """Where to look."""
        return Scope(self._labels.isChecked(), self._descriptions.isChecked(), self._scope.currentData())

    def offer_branch(self, row: int, label: str) -> None:
        """Offer to look in one branch alone; ``NO_ROW`` offers none. One that is looked in goes over to it.

        Args:
            row: The row at its head.
            label: What it is called, as untrusted text.
        """
        self._scope.blockSignals(True)
        before = self._scope.currentIndex()
        while self._scope.count() > 1:
            self._scope.removeItem(1)
        if row != NO_ROW:
            self._scope.addItem(tr("Branch '{label}'", label=one_line(label, _BRANCH_CHARS)), row)
        self._scope.setCurrentIndex(min(before, self._scope.count() - 1))
        self._scope.blockSignals(False)

    @property
    def looks_in_branch(self) -> bool:
        """Whether one branch alone is looked in."""
        return self._scope.currentIndex() > 0

    def show_fault(self, fault: QueryError | None) -> None:
        """Say what is wrong with what was typed; None takes it back."""
        for side, mark in self._faults.items():
            mark.setVisible(fault is not None and fault.side == side)
        self._show_hints()
        if fault is not None:
            self._advice.setText(str(fault))
            field = self.find_field if fault.side == "find" else self.replacement_field
            field.setAccessibleDescription(str(fault))
        self._advice.set_muted(fault is None)
        self._advice_icon.setVisible(fault is not None)

    def _make_field(self, object_name: str, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        field.setMaxLength(MAX_QUERY_CHARS)
        return field

    def _make_box(self, object_name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(object_name)
        return box

    def _explain(self) -> None:
        self.find_field.setWhatsThis(
            tr("The text that is looked for in the taxonomies. What would change is listed below.")
        )
        self.replacement_field.setWhatsThis(
            tr("The text that is put in its place. If it is empty, what is found is removed.")
        )
        self._case.setWhatsThis(tr("Finds the text only where capitals and small letters are the same too."))
        self._words.setWhatsThis(tr("Finds the text only where it is not a part of a longer word."))
        self._regex.setWhatsThis(
            tr("Reads what is looked for as a regular expression, a pattern that fits many texts.")
        )
        self._labels.setWhatsThis(tr("Looks in labels of nodes and names of factors."))
        self._descriptions.setWhatsThis(tr("Looks in the descriptions of nodes and factors."))
        self._scope.setWhatsThis(
            tr("Whether to look in the whole checkpoint or only in the branch of the selected node.")
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        _add_field(grid, 0, tr("&Find"), self.find_field)
        _add_field(grid, 1, tr("Replace &by"), self.replacement_field)
        advice = QHBoxLayout()
        advice.setSpacing(8)
        advice.addWidget(self._advice_icon, 0, Qt.AlignmentFlag.AlignTop)
        advice.addWidget(self._advice, 1)
        # Of the same height with and without a fault, so that nothing jumps while somebody types.
        self._advice.setMinimumHeight(self._advice_icon.sizeHint().height())
        grid.addLayout(advice, 2, 1)
        grid.addLayout(_row(self._case, self._words, self._regex), 3, 1)
        grid.addWidget(PlainLabel(tr("Look in"), muted=True, selectable=False), 4, 0)
        grid.addLayout(_row(self._labels, self._descriptions, self._scope), 4, 1)

    def _connect(self) -> None:
        for field in (self.find_field, self.replacement_field):
            field.textChanged.connect(self.edited)
            field.returnPressed.connect(self.settled)
        for box in (self._case, self._words, self._regex, self._labels, self._descriptions):
            box.toggled.connect(self._on_box_toggled)
        self._scope.currentIndexChanged.connect(self.settled)

    @Slot()
    def _on_box_toggled(self) -> None:
        self._show_hints()
        self.settled.emit()

    def _show_hints(self) -> None:
        is_regex = self._regex.isChecked()
        self.find_field.setPlaceholderText(tr(_FIND_HINT[is_regex]))
        self.replacement_field.setPlaceholderText(tr(_WITH_HINT[is_regex]))
        hint = tr(_GROUPS_HINT) if is_regex else ""
        self.replacement_field.setToolTip(plain_tooltip(hint))
        self.find_field.setAccessibleDescription("")
        self.replacement_field.setAccessibleDescription(hint)
        self._advice.setText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead from the fields into the results."""
        if event.key() == Qt.Key.Key_Down:
            self.results_requested.emit()
        else:
            super().keyPressEvent(event)


def _add_field(grid: QGridLayout, row: int, text: str, field: QLineEdit) -> None:
    label = PlainLabel(text, muted=True, selectable=False)
    label.setBuddy(field)
    grid.addWidget(label, row, 0)
    grid.addWidget(field, row, 1)


def _fault_mark(field: QLineEdit) -> QAction:
    mark = field.addAction(icon("error"), QLineEdit.ActionPosition.TrailingPosition)
    mark.setVisible(False)
    return mark


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
