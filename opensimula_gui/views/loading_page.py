"""Shown while a checkpoint is being read: what is being done, how far it is, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel
from opensimula_gui.wording import tr

_WIDTH = 420
_STEPS = 1000


class LoadingPage(QWidget):
    """Progress of the one thing that is being opened.

    Signals:
        cancel_requested(): the user does not want to wait.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = HeadingLabel()
        self._title.setWordWrap(True)
        self._step = PlainLabel(muted=True, selectable=False)
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        cancel = QPushButton(tr("Cancel"))
        cancel.setObjectName("cancelButton")
        cancel.clicked.connect(self.cancel_requested)
        cancel.setWhatsThis(tr("Stops reading the checkpoint. Nothing in it is changed."))
        column = QVBoxLayout()
        column.setSpacing(12)
        for widget in (self._title, self.bar, self._step):
            column.addWidget(widget)
        column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignLeft)
        frame = QWidget()
        frame.setFixedWidth(_WIDTH)
        frame.setLayout(column)
        layout = QVBoxLayout(self)
        layout.addWidget(frame, 0, Qt.AlignmentFlag.AlignCenter)

    def start(self, title: str) -> None:
        """Start over for something new."""
        self._title.setText(title)
        self.set_progress("", 0.0)

    def set_progress(self, step: str, share: float) -> None:
        """Say what is being done and which share (0 to 1) is done."""
        self._step.setText(step)
        self.bar.setValue(round(share * _STEPS))
