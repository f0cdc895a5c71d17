"""The dialog that finds and replaces a text in labels and descriptions; it stays beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.replace_form import ReplaceForm
from opensimula_gui.views.replace_preview import ReplacePreview
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.text_search import QueryError
    from opensimula_gui.models.replacement_plan import ReplacementPlan

_SIZE: Final = QSize(920, 640)
_MINIMUM_SIZE: Final = QSize(640, 440)
_TYPING_MS: Final = 150
_SLOW_MS: Final = 300
_NOTHING_YET: Final = marked("What would change is listed here before anything is changed.")
# By whether labels and descriptions are looked into.
_NOT_FOUND: Final = {
    (True, False): marked("No label would change if {text} was replaced."),
    (False, True): marked("No description would change if {text} was replaced."),
    (True, True): marked("No label and no description would change if {text} was replaced."),
}
_NOT_FOUND_IN_BRANCH: Final = {
    (True, False): marked("No label of the branch would change if {text} was replaced."),
    (False, True): marked("No description of the branch would change if {text} was replaced."),
    (True, True): marked("No label and no description of the branch would change if {text} was replaced."),
}


class ReplaceDialog(QDialog):
    """The form, the preview of what would change, and the button that changes it.

    Signals:
        search_requested(): the form's query is to be searched for; ``show_plan`` or ``show_fault`` answers.
        replace_requested(): the checked changes are to be made.
        place_requested(int): a row of the index is to be shown in the window.
        undo_requested(): what was replaced last is to be undone.
    """

    search_requested = Signal()
    replace_requested = Signal()
    place_requested = Signal(int)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replaceDialog")
        self.setWindowTitle(tr("Find and replace"))
        self.setMinimumSize(_MINIMUM_SIZE)
        self.resize(_SIZE)
        self.form = ReplaceForm()
        self.preview = ReplacePreview()
        self._undo = QPushButton(icon("undo"), tr("&Undo"))
        self._undo.setObjectName("replaceUndo")
        self.empty = EmptyState("replace", "", buttons=(self._undo,))
        self._refusal = RefusalLine("")
        self.message = SmallLabel(wrap=True, muted=False)
        self.message.setObjectName("replaceMessage")
        self._go = QPushButton(tr("&Go to place"))
        self._replace = QPushButton(icon("replace"), tr("&Replace"))
        self._replace.setObjectName("replaceButton")
        self._close = QPushButton(tr("Close"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._is_current = False
        self._can_edit = True
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._explain()
        self.request_search()

    def start(self, text: str = "") -> None:
        """Put the cursor where it is typed what to find.

        Args:
            text: What to find, if nothing is typed yet.
        """
        if text and not self.form.find_field.text():
            self.form.find_field.setText(text)
        self.form.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.find_field.selectAll()

    def set_refusal(self, refusal: str) -> None:
        """Say why nothing can be replaced; an empty text allows it."""
        self._can_edit = not refusal
        self._refusal.label.setText(refusal)
        self._refusal.setVisible(bool(refusal))
        self._show_state()

    @Slot()
    def request_search(self) -> None:
        """Have the preview made anew; until then nothing can be replaced."""
        self._typing.stop()
        self._set_current(False)
        scope = self.form.scope
        if self.form.query is None:
            self._show_nothing(
                tr("Nothing to find yet"), " ".join((tr("Type what to find."), tr(_NOTHING_YET)))
            )
        elif not scope.labels and not scope.descriptions:
            self._show_nothing(tr("Nowhere to look"), tr("Tick labels, descriptions or both."))
        else:
            self._slow.start()
            self.search_requested.emit()

    def show_plan(self, plan: ReplacementPlan, index: TaxonomyIndex) -> None:
        """Show what the query that is typed would change."""
        self.form.show_fault(None)
        self._set_current(True)
        self.preview.show_plan(plan, index)
        if plan.changes:
            self._stack.setCurrentWidget(self.preview)
            self._show_state()
        else:
            self._show_empty(tr("Nothing found"), self._not_found_text(plan.query.find))
        # Screen readers speak it at once.
        text = self.preview.count.text() if plan.changes else tr("Nothing found")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_fault(self, fault: QueryError) -> None:
        """Say why there is no preview."""
        self._set_current(False)
        self._show_nothing(tr("Nothing was searched"), "")
        self.form.show_fault(fault)

    def show_replaced(self, text: str) -> None:
        """Say what was replaced, and offer to undo it."""
        self._set_current(False)
        self._show_nothing(text, tr("It is one step of the history, which can be undone."))
        self._undo.show()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Let go of the checkpoint."""
        self._set_current(False)
        self.preview.model.set_plan(None, None)
        self.form.offer_branch(NO_ROW, "")

    def _explain(self) -> None:
        self._undo.setWhatsThis(tr("Takes back what was replaced last."))
        self._go.setWhatsThis(tr("Shows the node or factor of the selected row in the window."))
        self._replace.setWhatsThis(
            tr(
                "Makes all changes that are ticked, as one step that undo takes back. The files "
                "change with the next save."
            )
        )
        self._close.setWhatsThis(tr("Closes this dialog. What was replaced stays so."))

    def _lay_out(self) -> None:
        self.form.setContentsMargins(24, 24, 24, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.form)
        for page in (self.empty, self.preview):
            self._stack.addWidget(page)
        layout.addWidget(self._stack, 1)
        self._refusal.setContentsMargins(24, 8, 24, 0)
        self._refusal.hide()
        layout.addWidget(self._refusal)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 16, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self._go)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self._replace)
        buttons.addWidget(self._close)
        for button in (self._go, self._replace, self._close, self._undo):
            # Enter in a field looks, it never replaces.
            button.setAutoDefault(False)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_form_edited)
        self.form.settled.connect(self._on_form_settled)
        self.form.results_requested.connect(self._on_form_results_requested)
        self._typing.timeout.connect(self.request_search)
        self._slow.timeout.connect(self._on_slow_timeout)
        self.preview.model.checked_changed.connect(self._show_state)
        self.preview.place_requested.connect(self.place_requested)
        self._go.clicked.connect(self.preview.go_to_place)
        self._replace.clicked.connect(self._on_replace_clicked)
        self._undo.clicked.connect(self.undo_requested)
        self._close.clicked.connect(self.reject)

    @Slot()
    def _on_replace_clicked(self) -> None:
        # A mnemonic clicks a moment after its key, and the preview may have become an old one by then.
        if self._replace.isEnabled():
            self.replace_requested.emit()

    def _set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Tell whether the preview is that of what is typed."""
        self._is_current = current
        self._slow.stop()
        self._show_state()

    def _show_nothing(self, title: str, text: str) -> None:
        self.form.show_fault(None)
        self.preview.model.set_plan(None, None)
        self._show_empty(title, text)

    def _show_empty(self, title: str, text: str) -> None:
        self.empty.set_texts(title, text)
        self._undo.hide()
        self._stack.setCurrentWidget(self.empty)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        checked = self.preview.model.checked_count
        self._go.setVisible(self._stack.currentWidget() is self.preview)
        self._replace.setText(tr("&Replace {n}", "&Replace {n}", checked) if checked else tr("&Replace"))
        self._replace.setEnabled(self._is_current and self._can_edit and checked > 0)

    def _not_found_text(self, find: str) -> str:
        scope = self.form.scope
        sentences = _NOT_FOUND_IN_BRANCH if self.form.looks_in_branch else _NOT_FOUND
        # A search that is under way may end after both boxes were cleared.
        sentence = sentences.get((scope.labels, scope.descriptions), sentences[True, True])
        return tr(sentence, text=quoted(find))

    @Slot()
    def _on_form_edited(self) -> None:
        self.message.setText("")
        self._set_current(False)
        self._typing.start()

    @Slot()
    def _on_form_settled(self) -> None:
        self.message.setText("")
        self.request_search()

    @Slot()
    def _on_form_results_requested(self) -> None:
        if self._stack.currentWidget() is self.preview:
            self.preview.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_slow_timeout(self) -> None:
        self.preview.count.setText(tr("Searching…"))
        if self._stack.currentWidget() is self.empty:
            self._show_empty(tr("Searching…"), "")
