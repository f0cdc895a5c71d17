"""The address of a page on the Hub: to read, to copy, and to open on a click that says where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel
from opensimula_gui.wording import tr


class PageLink(QWidget):
    """An address with the ways to use it; hidden while there is none.

    Only https addresses can be opened: the system hands any other scheme to any program.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = ""
        self._shown = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, parent=self)
        self._shown.setObjectName("pageLinkUrl")
        self._copy = QPushButton(icon("copy"), tr("Copy link"), self)
        self._copy.setObjectName("pageLinkCopy")
        self._open = QPushButton(icon("external-link"), "", self)
        self._open.setObjectName("pageLinkOpen")
        self._copy.setWhatsThis(tr("Puts the address of the page on the clipboard."))
        self._open.setWhatsThis(
            tr("Opens the page in your browser. Neither the checkpoint nor the repository changes.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._shown, 1)
        for button in (self._copy, self._open):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self.set_url("")

    def set_url(self, url: str) -> None:
        """Show another address; an empty one hides the row."""
        self._url = url
        parsed = QUrl(url, QUrl.ParsingMode.StrictMode)
        self._shown.set_text(one_line(url))
        self._open.setVisible(parsed.isValid() and parsed.scheme() == "https" and bool(parsed.host()))
        # In its ASCII form, so that no look-alike letter stands in for another.
        host = parsed.host(QUrl.ComponentFormattingOption.FullyEncoded)
        self._open.setText(tr("Open on {host}", host=host))
        self.setVisible(bool(url))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._url)

    @Slot()
    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url, QUrl.ParsingMode.StrictMode))
