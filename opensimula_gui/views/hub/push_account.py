"""Who pushes, and a way to be somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.hub.push_words import NAME_CHARS
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import ElidedLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import Account


class AccountLine(QWidget):
    """Name of the account, and the button that leads to the account dialog.

    Signals:
        account_requested(): the user wants to sign in, or to change the account.
    """

    account_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = IconLabel("account", parent=self)
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName("pushAccount")
        self._button = QPushButton(self)
        self._button.setObjectName("pushAccountButton")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.account_requested)
        self._button.setWhatsThis(
            tr("Opens the dialog in which you sign in to the Hub or change the account that pushes.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._text)
        row.addWidget(self._button)
        self.set_account(None)

    def set_account(self, account: Account | None) -> None:
        """Show another account; None if nobody is signed in, or the Hub was not asked yet."""
        self._picture.set_icon("warning" if account and not account.may_write else "account")
        self._text.set_text(_account_words(account))
        self._button.setText(tr("Change account…") if account else tr("Sign in…"))


def _account_words(account: Account | None) -> str:
    if account is None:
        return tr("Not signed in")
    name = one_line(account.name, NAME_CHARS)
    if account.may_write:
        return tr("Pushing as {name}", name=name)
    return tr("{name}: this token may only read", name=name)
