"""How a preview or a push ended: in place, with what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from opensimula_gui.checkpoint.errors import (
    HubConflictError,
    HubPermissionError,
    OutcomeUnknownError,
    SignInError,
)
from opensimula_gui.views.hub.failure_panel import FailurePanel
from opensimula_gui.views.hub.push_words import result_words, since_words
from opensimula_gui.widgets.notice import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opensimula_gui.checkpoint.errors import OpenSimulaError
    from opensimula_gui.checkpoint.transfer import PushPlan, PushResult

_KEY: Final = "push-outcome"


class PushOutcome(FailurePanel):
    """One notice at most, the latest.

    Signals:
        preview_requested(): the user wants to look again.
        pull_request_requested(): the commit is to go into a pull request.
        account_requested(): the user wants to sign in, or to change the account.
    """

    preview_requested = Signal()
    pull_request_requested = Signal()
    account_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pushOutcome")
        self.setAccessibleName(tr("Result"))

    def show_result(self, plan: PushPlan, result: PushResult, *, too_late_to_cancel: bool) -> None:
        """Say what was pushed, with the address of the commit or of the pull request."""
        notice = result_notice(plan, result, _KEY, too_late_to_cancel=too_late_to_cancel)
        self.show_notice(notice, page_url(result))

    def show_cancelled(self, plan: PushPlan, *, is_sure: bool) -> None:
        """Say that a push was cancelled, and what is certain then."""
        if not is_sure:
            text = tr("Cancelled before the Hub said whether the push has arrived.")
            self.show_note(text, tr("Preview again to see: nothing is pushed twice."))
        elif plan.head is None:
            self.show_note(
                tr("Cancelled. No file was pushed."), tr("The repository may have been made already.")
            )
        else:
            self.show_note(tr("Cancelled. Nothing was pushed."))

    def show_failure(self, error: OpenSimulaError, *, offer_pull_request: bool = False) -> None:
        """Say what went wrong, and offer the way on.

        Args:
            error: What went wrong.
            offer_pull_request: Whether a missing right to write can be got round by a pull request.
        """
        is_unknown = isinstance(error, OutcomeUnknownError)
        since = since_words(error.since) if isinstance(error, HubConflictError) else ""
        action = self._way_on(error, offer_pull_request=offer_pull_request)
        self.show_notice(
            Notice(
                "warning" if is_unknown else "error",
                error.summary,
                f"{error.hint}\n{since}".strip(),
                error.detail,
                (action,) if action else (),
                key=_KEY,
            )
        )

    def _way_on(self, error: OpenSimulaError, *, offer_pull_request: bool) -> NoticeAction | None:
        if isinstance(error, HubConflictError | OutcomeUnknownError):
            return NoticeAction(tr("Preview again"), self.preview_requested.emit)
        if isinstance(error, SignInError):
            return NoticeAction(tr("Sign in…"), self.account_requested.emit)
        if isinstance(error, HubPermissionError) and offer_pull_request:
            return NoticeAction(tr("Make a pull request instead"), self.pull_request_requested.emit)
        if isinstance(error, HubPermissionError):
            return NoticeAction(tr("Change account…"), self.account_requested.emit)
        return None

    def show_note(self, text: str, hint: str = "") -> None:
        """Say something that is neither good nor bad."""
        self.show_notice(Notice("info", text, hint, key=_KEY))


def result_notice(
    plan: PushPlan, result: PushResult, key: str, *actions: NoticeAction, too_late_to_cancel: bool = False
) -> Notice:
    """Return the good news of a push."""
    aside = ""
    if too_late_to_cancel:
        aside = tr("It was too late to cancel: the Hub had all of it.")
    elif result.confirmed_later:
        aside = tr("The reply was lost; asked again, the Hub says that the commit is there.")
    return Notice("fine", result_words(plan, result), aside, actions=actions, key=key)


def page_url(result: PushResult) -> str:
    """Return the page that shows what was pushed."""
    return result.pull_request_url or result.commit_url
