"""Who is signed in to the Hub, and a way to sign in with a token or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.page_layout import add_fact, fact_rows
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import Account

_WIDTH = 520
_NAME_CHARS = 80


class AccountDialog(QDialog):
    """Sign in, or see who is signed in.

    Args:
        tokens_page: Address of the page on which tokens are made.
        parent: Window that the dialog belongs to.

    Signals:
        sign_in_requested(str): the token to sign in with; kept nowhere else.
        sign_out_requested(): forget the stored token.
    """

    sign_in_requested = Signal(str)
    sign_out_requested = Signal()

    def __init__(self, tokens_page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountDialog")
        self.setWindowTitle(tr("Hub account"))
        self.setMinimumWidth(_WIDTH)
        self._tokens_page = tokens_page
        self._pages = QStackedWidget()
        self._facts = QVBoxLayout()
        self._trouble = _TroubleRow()
        self._token = QLineEdit()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._sign_in = self._button("signInButton", tr("Sign in"), self._on_sign_in_clicked)
        self._sign_out = self._button("signOutButton", tr("Sign out"), self.sign_out_requested.emit)
        self._buttons.rejected.connect(self.reject)
        self._explain()
        self._pages.addWidget(self._build_form())
        self._pages.addWidget(self._build_account())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self.show_account(None)

    def show_account(self, account: Account | None) -> None:
        """Show who is signed in; None shows the way to sign in."""
        self.show_trouble("")
        self._set_busy(False)
        self._pages.setCurrentIndex(0 if account is None else 1)
        self._sign_in.setVisible(account is None)
        self._sign_out.setVisible(account is not None)
        if account is None:
            self._token.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._sign_out.setEnabled(not account.from_environment)
        self._fill_facts(account)

    def show_trouble(self, text: str, hint: str = "") -> None:
        """Say what went wrong; an empty text takes it back."""
        self._trouble.set_text(text, hint)
        self._set_busy(False)

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _explain(self) -> None:
        self._token.setWhatsThis(
            tr(
                "The token of your account on the Hub. It is checked with the Hub when you sign in; what is "
                "typed here is forgotten when the dialog closes."
            )
        )
        self._sign_in.setWhatsThis(
            tr(
                "Checks the token with the Hub and stores it for this and every other Hugging Face tool. "
                "Nothing in your repositories changes."
            )
        )
        self._sign_out.setWhatsThis(
            tr(
                "Removes the stored token from this computer. The token itself stays valid until you delete "
                "it on the Hub."
            )
        )
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setWhatsThis(tr("Closes this dialog. You stay signed in or out as shown."))

    def _build_form(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(HeadingLabel(tr("Sign in to the Hub")))
        text = tr(
            "A token lets this program pull private repositories and push. It is kept where every Hugging "
            "Face tool keeps it: whoever has signed in with one of them needs nothing here."
        )
        column.addWidget(PlainLabel(text, wrap=True, muted=True))
        column.addSpacing(8)
        label = PlainLabel(tr("Token"), selectable=False)
        label.setBuddy(self._token)
        column.addWidget(label)
        self._token.setObjectName("tokenEdit")
        self._token.setAccessibleName(tr("Token"))
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token.setPlaceholderText("hf_…")
        self._token.textChanged.connect(self._on_token_text_changed)
        self._token.returnPressed.connect(self._on_sign_in_clicked)
        column.addWidget(self._token)
        where = tr(
            "Make one at {address}; to push, it has to be one that may write.", address=self._tokens_page
        )
        column.addWidget(SmallLabel(where, wrap=True))
        column.addStretch()
        return page

    def _build_account(self) -> QWidget:
        page = QWidget()
        page.setLayout(self._facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(16)
        return page

    def _fill_facts(self, account: Account) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._facts.addWidget(HeadingLabel(one_line(account.name, _NAME_CHARS)))
        rows = fact_rows()
        names = ", ".join(one_line(entry.name, _NAME_CHARS) for entry in account.organizations)
        add_fact(rows, tr("Organizations"), names or tr("None", "organization"))
        rights = tr("may read and write") if account.may_write else tr("may only read")
        add_fact(rows, tr("This token"), rights)
        if account.from_environment:
            add_fact(rows, tr("Comes from"), tr("an environment variable; unset it there to sign out"))
        facts = QWidget()
        facts.setLayout(rows)
        rows.setContentsMargins(0, 0, 0, 0)
        self._facts.addWidget(facts)
        self._facts.addStretch()

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter
        self._token.setEnabled(not busy)
        self._sign_in.setText(tr("Signing in…") if busy else tr("Sign in"))
        self._sign_in.setEnabled(not busy and bool(self._token.text().strip()))

    @Slot(str)
    def _on_token_text_changed(self, text: str) -> None:
        self._sign_in.setEnabled(bool(text.strip()))

    @Slot()
    def _on_sign_in_clicked(self) -> None:
        token = self._token.text().strip()
        if token and self._token.isEnabled():
            self.show_trouble("")
            # Not kept a moment longer than it takes to hand it over.
            self._token.clear()
            self._set_busy(True)
            self.sign_in_requested.emit(token)

    def done(self, result: int) -> None:
        """Forget what was typed, then close."""
        self._token.clear()
        super().done(result)


class _TroubleRow(QWidget):
    """What went wrong, with an icon; takes no room while nothing did."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("accountTrouble")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._text = PlainLabel(wrap=True)
        row.addWidget(IconLabel("error"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def set_text(self, text: str, hint: str) -> None:
        self._text.setText(f"{text} {hint}".strip())
        self.setAccessibleName(self._text.text())
        self.setVisible(bool(text))
