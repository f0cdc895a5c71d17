"""An id or digest, shortened in its middle, that can be copied whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

_FEEDBACK_MS: Final = 1_500


class CopyableId(QWidget):
    """A monospace text with a button that copies it.

    Args:
        text: The whole id.
        label: What it is, such as "Node id"; screen readers say it. Empty for an id as such.
        copy_text: What the button does, such as "Copy node id".
        keep: Number of characters shown at each end.
        shown: What to show in its place, for a text that nobody vouches for; else it is shortened here.
        parent: The parent widget.

    Signals:
        copied(str): The text is on the clipboard.
    """

    copied = Signal(str)

    def __init__(
        self,
        text: str = "",
        label: str = "",
        *,
        copy_text: str = "",
        keep: int = 8,
        shown: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._label = label or tr("Id")
        self._copy_text = copy_text or tr("Copy id")
        self._keep = keep
        self._shown = PlainLabel(parent=self)
        self._shown.setFont(mono_font(self.font()))
        self._button = QToolButton(self)
        self._button.clicked.connect(self._on_button_clicked)
        self.setWhatsThis(
            tr("An id, or a digest, which is the fingerprint of some bytes. A long one is shown in short.")
        )
        self._button.setWhatsThis(tr("Puts the whole id or digest on the clipboard."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._shown)
        row.addWidget(self._button)
        row.addStretch(1)
        self._feedback = QTimer(self)
        self._feedback.setSingleShot(True)
        self._feedback.timeout.connect(self._show_idle)
        self.setFocusProxy(self._button)
        self.set_text(text, shown)

    def text(self) -> str:
        """Return the whole id."""
        return self._text

    def set_text(self, text: str, shown: str = "") -> None:
        """Show another id; arguments as for the constructor."""
        self._text = text
        short = text if len(text) <= 2 * self._keep + 1 else f"{text[: self._keep]}…{text[-self._keep :]}"
        self._shown.setText(shown or short.replace("\n", "⏎"))
        self._shown.setToolTip(plain_tooltip(text))
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(self._shown.text())
        self._button.setEnabled(bool(text))
        self._show_idle()

    @Slot()
    def _on_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._show_button("fine", tr("Copied"))
        self._feedback.start(_FEEDBACK_MS)
        self.copied.emit(self._text)

    @Slot()
    def _show_idle(self) -> None:
        self._show_button("copy", self._copy_text)

    def _show_button(self, icon_name: str, words: str) -> None:
        self._button.setIcon(icon(icon_name))
        self._button.setToolTip(plain_tooltip(words))
        self._button.setAccessibleName(words)
