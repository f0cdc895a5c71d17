"""What a remedy would do, told before it is done: beside the problems, not in a box above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.page_layout import section_heading
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from opensimula_gui.models.mending.fix import Fix, Remedy

_WIDTH: Final = 400
_TITLE_CHARS: Final = 80
_CONFIRMING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FixPreview(QFrame):
    """The ways to mend a problem, what the chosen one changes, and the buttons that do it.

    Signals:
        fix_requested(object): the Fix that is to be done.
        closed(): the user wants none of them.
    """

    fix_requested = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fixPreview")
        self.setAccessibleName(tr("Fix", "noun"))
        self.setFixedWidth(_WIDTH)
        self._remedies: Sequence[Remedy] = ()
        self._heading = section_heading("")
        self._heading.setWordWrap(True)
        self._choices = QButtonGroup(self)
        self._choices.idClicked.connect(self._show_choice)
        self._choice_column = QVBoxLayout()
        self._choice_column.setSpacing(2)
        self._refusal = RefusalLine("")
        self._notes = PlainLabel(wrap=True)
        self._notes.setObjectName("fixNotes")
        self._lines = PlainLabel(wrap=True)
        self._lines.setObjectName("fixLines")
        self._fix_button = _button(tr("Fix", "verb"), "fixOne", self._on_fix_button_clicked)
        self._all_button = _button(tr("Fix all"), "fixAll", self._on_all_button_clicked)
        self._cancel_button = _button(tr("Cancel"), "fixCancel", self.closed)
        self._fix_button.setWhatsThis(tr("Does what is told above to the selected problem."))
        self._all_button.setWhatsThis(tr("Does the same to all problems of this kind."))
        self._cancel_button.setWhatsThis(tr("Closes this without mending anything."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._build_content(), 1)
        column.addLayout(self._build_buttons())

    @property
    def chosen(self) -> Remedy:
        """The remedy that is chosen."""
        return self._remedies[max(self._choices.checkedId(), 0)]

    def show_remedies(self, remedies: Sequence[Remedy], notes: Sequence[str] = ()) -> None:
        """Show the ways to mend a problem, the first one chosen.

        Args:
            remedies: At least one.
            notes: What is known of the problem besides, as sentences.
        """
        self._remedies = remedies
        for button in self._choices.buttons():
            self._choices.removeButton(button)
            button.deleteLater()
        for number, remedy in enumerate(remedies if len(remedies) > 1 else ()):
            button = QRadioButton(one_line(remedy.one.title, _TITLE_CHARS).replace("&", "&&"))
            button.setObjectName(f"fixChoice{number}")
            button.setWhatsThis(
                tr("One way to mend the problem. What it would change is told below; nothing is done yet.")
            )
            button.setChecked(number == 0)
            self._choices.addButton(button, number)
            self._choice_column.addWidget(button)
        self._heading.setVisible(len(remedies) == 1)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._show_choice()

    def take_focus(self) -> None:
        """Put the keyboard on what comes next: the choice if there is one, else the safe answer."""
        choice = self._choices.checkedButton()
        # A step goes with any undo; what is written at once does not, and neither does a loss.
        is_safe = self._fix_button.isEnabled() and self.chosen.one.build is not None
        (choice or (self._fix_button if is_safe else self._cancel_button)).setFocus()

    def _build_content(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 8, 12, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addLayout(self._choice_column)
        for widget in (self._refusal, self._notes, self._lines):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("What the fix changes"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        return scroll

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._fix_button)
        row.addWidget(self._all_button)
        row.addStretch(1)
        row.addWidget(self._cancel_button)
        return row

    @Slot()
    def _show_choice(self, *_number: int) -> None:
        remedy = self.chosen
        fix, every = remedy.one, remedy.every
        self._heading.setText(one_line(fix.title, _TITLE_CHARS))
        self._refusal.label.setText(fix.refusal)
        self._refusal.setVisible(bool(fix.refusal))
        self._lines.setText("\n".join(fix.lines))
        self._lines.setVisible(bool(fix.lines))
        self._fix_button.setText(f"&{fix.verb}")
        self._fix_button.setEnabled(not fix.refusal)
        self._fix_button.setAccessibleDescription(f"{fix.title}: {' '.join(fix.lines)}")
        self._all_button.setVisible(every is not None)
        self._all_button.setEnabled(every is not None and not every.refusal)
        self._all_button.setText(tr("Fix &all {n} of this kind", "Fix &all {n} of this kind", remedy.count))

    @Slot()
    def _on_fix_button_clicked(self) -> None:
        self._request(self.chosen.one)

    @Slot()
    def _on_all_button_clicked(self) -> None:
        self._request(self.chosen.every)

    def _request(self, fix: Fix | None) -> None:
        if fix is not None and not fix.refusal:
            self.fix_requested.emit(fix)

    # Overrides of Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; on Return press the focused button, or do what is chosen."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _CONFIRMING and isinstance(focused, QAbstractButton):
            (focused if isinstance(focused, QPushButton) else self._fix_button).click()
        else:
            super().keyPressEvent(event)


def _button(text: str, name: str, clicked: object) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(clicked)
    return button
