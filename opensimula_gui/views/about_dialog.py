"""What this program is: version, the versions of what it stands on, and the licence."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui import __version__
from opensimula_gui.views.page_layout import add_fact, fact_rows
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel

_PACKAGES = ("PySide6-Essentials", "pydantic", "qasync", "huggingface-hub")
_ICON_PIXELS = 64


class AboutDialog(QDialog):
    """Facts that a user is asked for when reporting a problem, to read or to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About OpenSimula")
        self._versions = _versions()
        rows = fact_rows()
        for name, number in self._versions.items():
            add_fact(rows, name, number)
        texts = QVBoxLayout()
        texts.setSpacing(16)
        texts.addWidget(HeadingLabel("OpenSimula checkpoints"))
        texts.addWidget(PlainLabel("Inspect and edit the design of synthetic datasets.", wrap=True))
        texts.addLayout(rows)
        texts.addWidget(
            PlainLabel(
                "Apache License 2.0. Not affiliated with the authors of AfterImage or of the Simula paper.",
                wrap=True,
                muted=True,
            )
        )
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(IconLabel("app", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton("Copy versions", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(buttons)

    def _on_copy_clicked(self) -> None:
        lines = [f"{name} {number}" for name, number in self._versions.items()]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _versions() -> dict[str, str]:
    versions = {"opensimula-gui": __version__, "Python": platform.python_version()}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            versions[package] = "not found"
    return versions | {"System": platform.platform()}
