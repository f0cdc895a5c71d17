"""The dialog for pulling a checkpoint from the Hub: fields, a preview, and only then something is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.transfer import DestinationState
from opensimula_gui.views.hub.failure_panel import FailurePanel
from opensimula_gui.views.hub.pull_form import PullForm
from opensimula_gui.views.hub.pull_preview import PullPreview
from opensimula_gui.views.hub.revision_picker import RevisionPicker
from opensimula_gui.views.hub.transfer_row import TransferRow
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icons import icon
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from opensimula_gui.checkpoint.transfer import PullPlan

_SIZE: Final = QSize(760, 720)
_MINIMUM_SIZE: Final = QSize(560, 440)


class PullDialog(QDialog):
    """It stays beside the window, and what it started goes on when it is closed.

    Args:
        endpoint: The Hub whose web addresses are understood.
        can_compare: Whether two versions can be compared.
        parent: Window that the dialog belongs to.

    Attributes:
        form: The fields.
        preview: What would happen.
        transfer: What runs.
        failure: What went wrong.
        picker: The list of revisions.

    Signals:
        preview_requested(): find out what would happen.
        pull_requested(object): the PullPlan to carry out.
        preview_outdated(): a field was changed since the preview, whose plan is of no use any more.
        compare_requested(object): the PullPlan whose two versions are to be compared.
    """

    preview_requested = Signal()
    pull_requested = Signal(object)
    preview_outdated = Signal()
    compare_requested = Signal(object)

    def __init__(self, endpoint: str, *, can_compare: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pullDialog")
        self.setWindowTitle(tr("Pull from the Hub"))
        self.setMinimumSize(_MINIMUM_SIZE)
        self.resize(_SIZE)
        self._is_busy = False
        self._focus_before: QWidget | None = None
        self.form = PullForm(endpoint)
        self.preview = PullPreview(self.form.label_width, can_compare=can_compare)
        self.transfer = TransferRow()
        self.failure = FailurePanel()
        self.picker = RevisionPicker(self)
        self._close = QPushButton(tr("Close", "verb"))
        self._close.setObjectName("pullClose")
        self._preview_button = QPushButton(icon("find"), tr("Preview", "verb"))
        self._preview_button.setObjectName("pullPreviewButton")
        self._pull_button = QPushButton(icon("pull"), tr("Pull", "verb"))
        self._pull_button.setObjectName("pullButton")
        self._lay_out()
        self._explain()
        self._connect()
        self._show_state()

    def start(self, text: str, *, can_cancel: bool = True) -> None:
        """Show that something runs; the fields wait for it."""
        self._is_busy = True
        self._focus_before = self.focusWidget()
        self.failure.clear()
        self.transfer.start(text, can_cancel=can_cancel)
        self._show_state()

    def stop(self) -> None:
        """Show that nothing runs any more; the keyboard goes back to where it was."""
        self._is_busy = False
        self.transfer.stop()
        self._show_state()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plan(
        self, plan: PullPlan, free_root: Path, unfinished: Sequence[str], *, has_unsaved_edits: bool
    ) -> None:
        """Show what would happen; arguments as ``PullPreview.show_plan``."""
        self.preview.show_plan(plan, free_root, unfinished, has_unsaved_edits=has_unsaved_edits)
        self._show_state()

    def show_nothing(self, title: str = "", text: str = "") -> None:
        """Show no plan; arguments as ``PullPreview.show_nothing``."""
        self.preview.show_nothing(title, text)
        self._show_state()

    def mark_stale(self) -> None:
        """Say that the preview has to be made anew."""
        self.preview.set_stale(True)
        self._show_state()

    def choose_revision(self) -> None:
        """Drop down the list of revisions, empty as yet."""
        self.picker.open_below(self.form.revision)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self._close, self._preview_button, self._pull_button):
            buttons.addWidget(button)
        # Enter is for the button that the work is at; this one is reached by Esc.
        self._close.setAutoDefault(False)
        top = QVBoxLayout()
        top.setContentsMargins(24, 24, 24, 16)
        top.setSpacing(16)
        top.addWidget(self.form)
        top.addWidget(self.failure)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(24, 16, 24, 16)
        bottom.setSpacing(16)
        bottom.addWidget(self.transfer)
        bottom.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(_Line())
        layout.addWidget(self.preview, 1)
        layout.addWidget(_Line())
        layout.addLayout(bottom)

    def _explain(self) -> None:
        self._close.setWhatsThis(tr("Closes this dialog. What was started goes on."))
        self._preview_button.setWhatsThis(
            tr(
                "Asks the Hub for the checkpoint, checks it, and shows what a pull would change. Nothing at "
                "the destination is written yet."
            )
        )
        self._pull_button.setWhatsThis(
            tr(
                "Writes the previewed files to the destination and opens the checkpoint. The repository on "
                "the Hub stays as it is."
            )
        )

    def _connect(self) -> None:
        self._close.clicked.connect(self.reject)
        self._preview_button.clicked.connect(self.preview_requested)
        self._pull_button.clicked.connect(self._on_pull_button_clicked)
        self.form.changed.connect(self._on_form_changed)
        self.preview.choice_changed.connect(self._show_state)
        self.preview.choice.compare_requested.connect(self._on_compare_requested)
        self.picker.revision_chosen.connect(self.form.revision.setEditText)

    @Slot()
    def _show_state(self) -> None:
        """Offer what makes sense now; Enter does the next step."""
        plan = self._chosen_plan()
        can_pull = plan is not None and not self._is_busy
        is_same = plan is not None and plan.destination_state is DestinationState.SAME
        has_id = bool(self.form.repo_id.currentText().strip())
        self.form.setEnabled(not self._is_busy)
        self.preview.choice.setEnabled(not self._is_busy)
        self._preview_button.setEnabled(has_id and not self._is_busy)
        self._pull_button.setEnabled(can_pull)
        self._pull_button.setText(tr("Open", "verb") if is_same else tr("Pull", "verb"))
        self._pull_button.setIcon(icon("open" if is_same else "pull"))
        self._pull_button.setDefault(can_pull)
        self._preview_button.setDefault(not can_pull)

    def _chosen_plan(self) -> PullPlan | None:
        try:
            return self.preview.chosen_plan
        except OpenSimulaError:
            return None

    @Slot()
    def _on_form_changed(self) -> None:
        if self.preview.plan is not None and not self.preview.is_stale:
            self.mark_stale()
            self.preview_outdated.emit()
        self._show_state()

    @Slot()
    def _on_pull_button_clicked(self) -> None:
        plan = self._chosen_plan()
        if plan is not None:
            self.pull_requested.emit(plan)

    @Slot()
    def _on_compare_requested(self) -> None:
        self.compare_requested.emit(self.preview.plan)


class _Line(QWidget):
    """A thin line between the parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), semantic_color(self.palette(), "border"))
        painter.end()
