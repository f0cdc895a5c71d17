"""What a report of a problem says, shown before it is copied or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from opensimula_gui.views.close_box import close_box
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH, _HEIGHT = 720, 560


class ReportDialog(QDialog):
    """A report to copy or to save; nothing is sent.

    Args:
        compose: Returns the report, told whether it may say what messages said.
        parent: Qt parent.

    Signals:
        save_requested(str): save the report as it is shown.
    """

    save_requested = Signal(str)

    def __init__(self, compose: Callable[[bool], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compose = compose
        self.setObjectName("reportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Report a problem"))
        self.resize(_WIDTH, _HEIGHT)
        self._text = QPlainTextEdit()
        self._text.setObjectName("reportText")
        self._text.setReadOnly(True)
        self._text.setFont(mono_font(self._text.font()))
        self._text.setAccessibleName(tr("Report"))
        self._text.setWhatsThis(tr("The whole report, word for word as it is copied or saved."))
        self._with_texts = QCheckBox(tr("Include what &messages said"))
        self._with_texts.setObjectName("reportWithTexts")
        self._with_texts.setWhatsThis(
            tr(
                "Messages may quote the checkpoint and name its folders. Without them a report tells only "
                "what kind of thing happened."
            )
        )
        self._with_texts.toggled.connect(self._on_with_texts_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        introduction = tr(
            "This is what helps to find a fault: versions, the system and what happened since the program "
            "started. Nothing is sent: copy it or save it, and read it before you pass it on."
        )
        layout.addWidget(PlainLabel(introduction, wrap=True))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._with_texts)
        caution = tr(
            "Tokens, passwords and the path of your home folder are left out in any case. Messages may quote "
            "labels and file names of the checkpoint."
        )
        layout.addWidget(SmallLabel(caution, wrap=True))
        layout.addWidget(self._buttons())
        self._on_with_texts_toggled(checked=False)

    def _buttons(self) -> QDialogButtonBox:
        buttons = close_box(self)
        copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("reportCopy")
        copy.setWhatsThis(tr("Puts the report on the clipboard, to paste it into a mail or an issue."))
        copy.clicked.connect(self._on_copy_clicked)
        save = buttons.addButton(tr("&Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setObjectName("reportSave")
        save.setWhatsThis(tr("Writes the report to a text file that you choose."))
        save.clicked.connect(self._on_save_clicked)
        return buttons

    @Slot(bool)
    def _on_with_texts_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self._text.setPlainText(self._compose(checked))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _on_save_clicked(self) -> None:
        self.save_requested.emit(self._text.toPlainText())
