"""What runs between here and the Hub: what is done, how far it is, how fast, and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.size_text import size_text, speed_text
from opensimula_gui.widgets.labels import ElidedLabel, SmallLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import TransferProgress

_STEPS: Final = 1000


class TransferRow(QWidget):
    """One row, hidden while nothing runs.

    Signals:
        cancel_requested(): the user does not want to wait.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = ElidedLabel(parent=self)
        self._numbers = SmallLabel(parent=self)
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("progressBar")
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(tr("Cancel", "verb"), self)
        self._cancel.setObjectName("cancelButton")
        self._cancel.setAccessibleName(tr("Cancel the transfer"))
        self._cancel.setWhatsThis(
            tr(
                "Stops what runs between here and the Hub. A pull that is stopped leaves the destination as "
                "it was; after a push the dialog says what became of it."
            )
        )
        # Enter is for the dialog's own default.
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.cancel_requested)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._step, 0, 0)
        grid.addWidget(self._numbers, 0, 1)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        grid.addWidget(self._cancel, 0, 2, 2, 1)
        self.hide()

    def start(self, text: str, *, can_cancel: bool = True) -> None:
        """Show that something has begun; how long it takes is not known yet.

        Args:
            text: What has begun.
            can_cancel: Whether it can be stopped: what is being written is ended.
        """
        self._step.set_text(text)
        self._numbers.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setVisible(can_cancel)
        self.show()

    def show_progress(self, progress: TransferProgress) -> None:
        """Show how far it is."""
        self._step.set_text(one_line(progress.step))
        self._numbers.setText(progress_numbers(progress))
        if progress.total_bytes:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(_STEPS * min(progress.done_bytes / progress.total_bytes, 1.0)))
        else:
            self._bar.setRange(0, 0)

    def stop(self) -> None:
        """Hide: nothing runs any more."""
        # A bar without an end keeps a timer running.
        self._bar.setRange(0, _STEPS)
        self.hide()


def progress_numbers(progress: TransferProgress) -> str:
    """Return bytes and speed of a transfer in words; empty if there is nothing to tell yet."""
    if not progress.done_bytes:
        return ""
    total_bytes = progress.total_bytes
    # Lists go over the wire too, so that there can be a little more than was counted.
    done = size_text(min(progress.done_bytes, total_bytes) if total_bytes else progress.done_bytes)
    share = tr("{done} of {total}", done=done, total=size_text(total_bytes)) if total_bytes else done
    return f"{share} · {speed_text(progress.bytes_per_s)}" if progress.bytes_per_s else share
