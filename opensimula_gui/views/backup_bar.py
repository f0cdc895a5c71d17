"""The quiet bar above the pages while a backup is shown: what it is, and the two ways on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from opensimula_gui.widgets.colors import blended, semantic_color
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

_TINT: Final = 0.09


class BackupBar(QWidget):
    """Says which backup is shown, and that nothing of it can be edited.

    Signals:
        back_requested(): show the checkpoint again.
        restore_requested(): make the backup that is shown the state on disk.
    """

    back_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupBar")
        self._label = PlainLabel(wrap=True)
        self._back = QPushButton(icon("back"), tr("Go back to the checkpoint"))
        self._back.setObjectName("backupBack")
        self._back.setWhatsThis(tr("Shows the checkpoint again in place of this backup. Nothing is changed."))
        self._restore = QPushButton(icon("backups"), tr("Restore this state"))
        self._restore.setObjectName("backupRestore")
        self._restore.setWhatsThis(
            tr(
                "Makes the backup that is shown what is on disk. The present state is kept as a "
                "backup in its turn."
            )
        )
        self._back.clicked.connect(self.back_requested)
        self._restore.clicked.connect(self.restore_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel("lock"))
        row.addWidget(self._label, 1)
        row.addWidget(self._back)
        row.addWidget(self._restore)
        self.hide()

    def show_backup(self, date: str) -> None:
        """Say which backup is shown, by its date in words."""
        text = tr("Backup of {date} — read-only.", date=date)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()

    # Overrides of Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line below it in the palette's colours."""
        painter = QPainter(self)
        color, base = semantic_color(self.palette(), "info"), self.palette().color(QPalette.ColorRole.Base)
        painter.fillRect(event.rect(), blended(color, base, _TINT))
        painter.end()
