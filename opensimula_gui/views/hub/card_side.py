"""One card, as a page or as text, under a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import visible_lines
from opensimula_gui.views.hub.card_text import CardText
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.widgets.markdown_view import MAX_CHARS, MarkdownView
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class CardSide(QWidget):
    """Shows a card; the page is made when it is looked at.

    Args:
        heading: What card this is.
        object_name: Prefix of the names of its parts.
        parent: The parent widget.
        is_right: Whether it stands at the right of another one, and keeps away from the line between them.

    Signals:
        edited(): the user has changed the text.
    """

    edited = Signal()

    def __init__(
        self, heading: str, object_name: str, parent: QWidget | None = None, *, is_right: bool = False
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_page_due = False
        self._heading = SmallLabel(heading)
        self._page = MarkdownView()
        self._page.setObjectName(f"{object_name}Page")
        self._page.setAccessibleName(tr("{heading}, as a page", heading=heading))
        self._editor = CardText(tr("{heading}, as text", heading=heading))
        self._editor.setObjectName(f"{object_name}Text")
        self._editor.textChanged.connect(self._on_editor_text_changed)
        self.setWhatsThis(tr("A card: the README.md that the Hub shows as the front page of the repository."))
        self._editor.setWhatsThis(
            tr(
                "The text of a card. It can be edited after you chose to write your own, and goes to the "
                "repository with the next push."
            )
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(8 if is_right else 0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._stack, 1)

    def text(self) -> str:
        """Return the card."""
        return self._text

    def set_heading(self, heading: str) -> None:
        """Say what card this is."""
        self._heading.setText(heading)

    def set_card(self, text: str, *, is_editable: bool) -> None:
        """Show another card, or let the one that is shown be edited."""
        is_other = text != self._text
        self._text = text
        self._editor.blockSignals(True)
        if is_editable:
            self._editor.edit_text(text)
        else:
            self._editor.show_text(text)
        self._editor.blockSignals(False)
        self._renew_page(is_due=is_other or self._is_page_due)

    def show_as_text(self, as_text: bool) -> None:  # noqa: FBT001 - a setter with one value
        """Choose between text and page."""
        self._stack.setCurrentIndex(1 if as_text else 0)
        self._renew_page(is_due=self._is_page_due)

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self._editor.setFocus()

    def _renew_page(self, *, is_due: bool) -> None:
        self._is_page_due = is_due
        if is_due and self.isVisible() and self._stack.currentIndex() == 0:
            self._is_page_due = False
            # What the page cuts off anyway need not be made visible. Line ends are all that gets shorter by
            # that, by half at most.
            seen = 2 * MAX_CHARS
            self._page.set_markdown(visible_lines(self._text[:seen]) + self._text[seen:])

    @Slot()
    def _on_editor_text_changed(self) -> None:
        if not self._editor.isReadOnly():
            self._text = self._editor.edited_text()
            self._is_page_due = True
            self.edited.emit()

    # Overrides of Qt.

    def showEvent(self, event: QShowEvent) -> None:
        """Make the page that is looked at."""
        super().showEvent(event)
        self._renew_page(is_due=self._is_page_due)
