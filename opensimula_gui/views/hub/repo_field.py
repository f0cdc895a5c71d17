"""The field for a repository's id; it also takes addresses as people copy them, and knows ids used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import RepoAddressError
from opensimula_gui.checkpoint.repo_address import parse_repo_address
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

_MINIMUM_CHARS = 24
_MAX_ID_CHARS = 200


class RepoField(QComboBox):
    """An editable list of repository ids.

    Args:
        endpoint: The Hub whose web addresses are understood.
        parent: Qt parent.

    Signals:
        address_entered(object): the RepoAddress in a text that says more than an id; the id is left.
    """

    address_entered = Signal(object)

    def __init__(self, endpoint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._endpoint = endpoint
        self._length = 0
        self._known = QStringListModel(self)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(_MINIMUM_CHARS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setModel(self._known)
        self.setCompleter(self._build_completer())
        self.setAccessibleName(tr("Repository"))
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(tr("owner/name, or the address of a page on the Hub"))
            edit.textEdited.connect(self._on_edit_text_edited)
            edit.editingFinished.connect(self.take_apart)

    def set_suggestions(self, repo_ids: Iterable[str]) -> None:
        """Offer ids; what is typed stays as it is."""
        text = self.currentText()
        self._known.setStringList([one_line(repo_id, _MAX_ID_CHARS) for repo_id in repo_ids])
        self.setEditText(text)

    @Slot()
    def take_apart(self) -> None:
        """Hand out what a web address says beside the id; anything else stays for the check of the whole."""
        text = self.currentText().strip()
        if "://" not in text and text.count("/") < 2:  # noqa: PLR2004 - owner/name has one
            return
        try:
            address = parse_repo_address(text, endpoint=self._endpoint)
        except RepoAddressError:
            return
        self.setEditText(address.repo_id)
        self.address_entered.emit(address)

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        # Several new characters at once were pasted; what is typed is complete when the field is left.
        if len(text) - self._length > 1:
            self.take_apart()
        self._length = len(self.currentText())

    def _build_completer(self) -> QCompleter:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return completer
