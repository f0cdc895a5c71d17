"""The bottom line of the push dialog: what runs or what is missing, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from opensimula_gui.views.hub.transfer_row import TransferRow
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import TransferProgress


class PushFooter(QWidget):
    """Progress in the place of the hint while something runs.

    Signals:
        push_requested(): push what the preview shows.
        close_requested(): close the dialog.
        cancel_requested(): stop what runs.
    """

    push_requested = Signal()
    close_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = PlainLabel(wrap=True, muted=True)
        self._hint.setObjectName("pushHint")
        self._row = TransferRow()
        self._close = QPushButton(tr("&Close", "verb"))
        self._push = QPushButton(icon("push"), tr("Push", "verb"))
        self._push.setObjectName("pushButton")
        self._close.setWhatsThis(tr("Closes this dialog. Nothing that is only previewed is pushed."))
        self._push.setWhatsThis(
            tr(
                "Writes what the preview shows to the repository, as one commit or one pull request. The "
                "checkpoint on this computer stays as it is."
            )
        )
        # Enter is for the preview, the safe one of the two.
        for button in (self._close, self._push):
            button.setAutoDefault(False)
        self._row.cancel_requested.connect(self.cancel_requested)
        self._close.clicked.connect(self.close_requested)
        self._push.clicked.connect(self.push_requested)
        place = QGridLayout()
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._hint, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        place.addWidget(self._row, 0, 0)
        # Nothing moves when the progress comes and goes.
        place.setRowMinimumHeight(0, self._row.sizeHint().height())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(16)
        layout.addLayout(place, 1)
        layout.addWidget(self._close)
        layout.addWidget(self._push)

    def set_push(self, verb: str, why_not: str, *, is_on: bool) -> None:
        """Say what the button does, or what is missing."""
        self._push.setText(verb)
        self._push.setEnabled(is_on)
        self._push.setAccessibleDescription(why_not)
        self._hint.setText(why_not)

    def start(self, text: str) -> None:
        """Show that something runs."""
        self._hint.hide()
        self._row.start(text)

    def show_progress(self, progress: TransferProgress) -> None:
        """Show how far it is."""
        self._row.show_progress(progress)

    def stop(self) -> None:
        """Show that nothing runs any more."""
        self._row.stop()
        self._hint.show()
