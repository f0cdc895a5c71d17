"""The last row of a dialog that only shows something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def close_box(dialog: QDialog) -> QDialogButtonBox:
    """Return a button that closes a dialog, with room for others."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close = box.button(QDialogButtonBox.StandardButton.Close)
    close.setWhatsThis(tr("Closes this dialog. Nothing is changed by it."))
    box.rejected.connect(dialog.reject)
    return box
