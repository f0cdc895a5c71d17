"""What this program is: version, the versions of what it stands on, and the way to the licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.views.close_box import close_box
from opensimula_gui.views.page_layout import add_fact, fact_rows
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_ICON_PIXELS = 64


class AboutDialog(QDialog):
    """Facts that a user is asked for when reporting a problem, to read or to copy.

    Args:
        versions: Versions of the program and of what it stands on, by name.
        parent: Qt parent.

    Signals:
        licences_requested(): show the licences of everything that is shipped.
    """

    licences_requested = Signal()

    def __init__(self, versions: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About OpenSimula"))
        self._versions = versions
        rows = fact_rows()
        for name, number in versions.items():
            add_fact(rows, name, number)
        texts = QVBoxLayout()
        texts.setSpacing(16)
        texts.addWidget(HeadingLabel(tr("OpenSimula checkpoints")))
        texts.addWidget(PlainLabel(tr("Inspect and edit the design of synthetic datasets."), wrap=True))
        texts.addLayout(rows)
        terms = tr(
            "Apache License 2.0. Not affiliated with the authors of AfterImage or of the Simula paper."
        )
        texts.addWidget(PlainLabel(terms, wrap=True, muted=True))
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(IconLabel("app", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = close_box(self)
        copy = buttons.addButton(tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setWhatsThis(tr("Puts the versions above on the clipboard."))
        copy.clicked.connect(self._on_copy_clicked)
        licences = buttons.addButton(tr("Licences…"), QDialogButtonBox.ButtonRole.ActionRole)
        licences.setObjectName("aboutLicences")
        licences.setWhatsThis(tr("Lists everything that is shipped with this program, with its licence."))
        licences.clicked.connect(self.licences_requested)
        return buttons

    def _on_copy_clicked(self) -> None:
        lines = [f"{name} {number}" for name, number in self._versions.items()]
        QGuiApplication.clipboard().setText("\n".join(lines))
