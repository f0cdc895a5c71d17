"""What stands in the way of pushing this checkpoint as it is: edits that are not on disk, and problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.views.hub.push_fields import LocalState
    from opensimula_gui.widgets.colors import Severity as Look


class LocalNotes(QWidget):
    """One note for each thing that the user has to agree to; none takes room while there is nothing to say.

    Signals:
        save_requested(): the edits are to be saved first.
        problems_requested(): the problems are to be shown.
        changed(): the user agrees to something, or does not any more.
    """

    save_requested = Signal()
    problems_requested = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = _Note("pushDiskAnyway", tr("Push what is on disk"), "pushSaveFirst", tr("Save first"))
        self._problems = _Note(
            "pushErrorsAnyway", tr("Push it all the same"), "pushShowProblems", tr("Show problems")
        )
        self._explain()
        self._edits.button.clicked.connect(self.save_requested)
        self._problems.button.clicked.connect(self.problems_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for note in (self._edits, self._problems):
            note.tick.toggled.connect(self.changed)
            column.addWidget(note)

    def _explain(self) -> None:
        self._edits.tick.setWhatsThis(
            tr(
                "Agrees to push the files as they are on disk. The edits in the window stay unsaved and are "
                "not pushed."
            )
        )
        self._edits.button.setWhatsThis(
            tr("Saves the edits to the checkpoint, so that the push takes them along.")
        )
        self._problems.tick.setWhatsThis(
            tr(
                "Agrees to push a checkpoint with errors. Whoever pulls it may be unable to open it or parts "
                "of it."
            )
        )
        self._problems.button.setWhatsThis(
            tr("Shows the problems of this checkpoint in the main window. Nothing is changed.")
        )

    def set_edits(self, state: LocalState | None) -> None:
        """Say whether the window shows edits that are not on disk."""
        if state is None or not state.is_edited:
            self._edits.take_back()
            return
        self._edits.say(_unsaved_words(state.edit_count), "warning", must_agree=True)

    def set_problems(self, inspection: CheckpointInspection | None) -> None:
        """Say how many problems a checkpoint has."""
        if inspection is None or not inspection.problem_count:
            self._problems.take_back()
            return
        has_errors = any(problem.severity is Severity.ERROR for problem in inspection.problems)
        count = inspection.problem_count
        if has_errors:
            text = tr("This checkpoint has {n} problem.", "This checkpoint has {n} problems.", count)
        else:
            text = tr("This checkpoint has {n} warning.", "This checkpoint has {n} warnings.", count)
        self._problems.say(text, "error" if has_errors else "warning", must_agree=has_errors)

    def blocker(self) -> str:
        """Return what the user has to agree to first, in words; empty if nothing is left."""
        if self._edits.is_open:
            return tr("Save first, or agree to push what is on disk.")
        if self._problems.is_open:
            return tr("Agree to push it with its problems, or mend them first.")
        return ""


def _unsaved_words(edit_count: int) -> str:
    if not edit_count:
        return tr("What you typed is not saved. A push takes what is on disk.")
    return tr(
        "{n} edit is not saved. A push takes what is on disk.",
        "{n} edits are not saved. A push takes what is on disk.",
        edit_count,
    )


class _Note(QWidget):
    """An icon, a sentence, a way out, and a box to agree."""

    def __init__(self, tick_name: str, tick_text: str, button_name: str, button_text: str) -> None:
        super().__init__()
        self._is_shown = False
        self._must_agree = False
        self._picture = IconLabel("warning")
        self._text = PlainLabel(wrap=True)
        self.button = QPushButton(button_text)
        self.button.setObjectName(button_name)
        self.button.setAutoDefault(False)
        self.tick = QCheckBox(tick_text)
        self.tick.setObjectName(tick_name)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._text, 1)
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.tick, 1)
        below.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the user still has to agree."""
        return self._is_shown and self._must_agree and not self.tick.isChecked()

    def say(self, text: str, severity: Look, *, must_agree: bool) -> None:
        """Show the note; who has agreed to something else has to agree anew."""
        if text != self._text.text():
            self.tick.setChecked(False)
        self._is_shown, self._must_agree = True, must_agree
        self._picture.set_icon(severity)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.tick.setVisible(must_agree)
        self.show()

    def take_back(self) -> None:
        """Hide the note and forget what was agreed to."""
        self._is_shown = False
        self.tick.setChecked(False)
        self.hide()
