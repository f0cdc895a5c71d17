"""Who is signed in to the Hub: the chip in the status bar, and the dialog behind it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from opensimula_gui.app.questions import finished
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import HubError, SignInError
from opensimula_gui.services.hub.account import current_account, has_token, sign_in, sign_out
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.services.transfers import converse
from opensimula_gui.views.hub.account_dialog import AccountDialog
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.transfer import Account

_NAME_CHARS = 40
_SIGNING = "sign-in"


class SignInState(Enum):
    """What is known of the account, without asking the Hub before anybody wants anything of it."""

    NONE = auto()
    UNCHECKED = auto()
    SIGNED_IN = auto()
    EXPIRED = auto()


_CHIPS = {
    SignInState.NONE: (marked("Not signed in"), marked("Sign in to the Hub")),
    SignInState.UNCHECKED: (
        marked("Hub token found"),
        marked("A token is stored; it is used when you pull or push"),
    ),
    SignInState.EXPIRED: (
        marked("Token refused"),
        marked("The Hub does not take the stored token; sign in again"),
    ),
}


class AccountController(QObject):
    """Knows the account, and asks for one where it is needed.

    Attributes:
        account: Whose token it is; None until the Hub was asked.

    Signals:
        account_changed(object): the Account from now on, or None.
    """

    account_changed = Signal(object)

    def __init__(self, window: MainWindow, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._notices = notices
        self.account: Account | None = None
        window.actions_by_id["actionAccount"].triggered.connect(self.show_dialog)
        window.status.account_requested.connect(self.show_dialog)
        self._show(SignInState.NONE)

    def look_for_token(self) -> None:
        """Find out whether a token is stored; the Hub is not asked."""
        self._tasks.start("token", self._look_for_token(), Policy.REFUSE)

    @Slot()
    def show_dialog(self) -> None:
        """Show who is signed in, or the way to sign in."""
        self._tasks.start("account", self._show_dialog(), Policy.REFUSE)

    async def require_account(self) -> Account | None:
        """Return the account; ask for a token if there is none that the Hub takes.

        Returns:
            The account, or None if the user gave up.

        Raises:
            HubError: The Hub can't be asked.
        """
        try:
            return await self._known_account()
        except SignInError:
            await self._open_dialog()
            return self.account

    def refuse_token(self) -> None:
        """Note that the Hub no longer takes the token of the account: the next question asks for another."""
        self._set_account(None)
        self._show(SignInState.EXPIRED)

    async def _look_for_token(self) -> None:
        if await run_in_thread(has_token, StopFlag()) and self.account is None:
            self._show(SignInState.UNCHECKED)

    async def _known_account(self) -> Account:
        if self.account is None:
            try:
                self._set_account(await converse(current_account))
            except SignInError:
                stored = await run_in_thread(has_token, StopFlag())
                self._show(SignInState.EXPIRED if stored else SignInState.NONE)
                raise
        if self.account is None:
            raise SignInError(tr("This needs a Hub account."), tr("Sign in with a token."))
        return self.account

    async def _show_dialog(self) -> None:
        try:
            await self._known_account()
        except SignInError:
            trouble = None
        except HubError as error:
            trouble = error
        else:
            trouble = None
        await self._open_dialog(trouble)

    async def _open_dialog(self, trouble: HubError | None = None) -> None:
        dialog = AccountDialog(f"{endpoint()}/settings/tokens", self._window)
        dialog.show_account(self.account)
        if trouble is not None:
            dialog.show_trouble(trouble.summary, trouble.hint)
        dialog.sign_in_requested.connect(lambda token: self._start_sign_in(dialog, token))
        dialog.sign_out_requested.connect(lambda: self._start_sign_out(dialog))
        try:
            await finished(dialog)
        finally:
            self._tasks.cancel(_SIGNING)

    def _start_sign_in(self, dialog: AccountDialog, token: str) -> None:
        self._tasks.start(_SIGNING, self._sign_in(dialog, token), Policy.REPLACE)

    def _start_sign_out(self, dialog: AccountDialog) -> None:
        self._tasks.start(_SIGNING, self._sign_out(dialog), Policy.REPLACE)

    async def _sign_in(self, dialog: AccountDialog, token: str) -> None:
        try:
            self._set_account(await converse(sign_in, None, token))
        except HubError as error:
            dialog.show_trouble(error.summary, error.hint)
        else:
            dialog.accept()

    async def _sign_out(self, dialog: AccountDialog) -> None:
        try:
            await run_in_thread(sign_out, StopFlag())
        except HubError as error:
            dialog.show_trouble(error.summary, error.hint)
        else:
            self._set_account(None)
            dialog.show_account(None)

    def _set_account(self, account: Account | None) -> None:
        self.account = account
        self._show(SignInState.SIGNED_IN if account else SignInState.NONE)
        self.account_changed.emit(account)

    def _show(self, state: SignInState) -> None:
        if state in _CHIPS:
            text, tip = map(tr, _CHIPS[state])
        else:
            text = one_line(self.account.name, _NAME_CHARS) if self.account else ""
            tip = tr("Signed in to the Hub as {name}", name=text)
        self._window.status.set_account(text, tip, is_trouble=state is SignInState.EXPIRED)
