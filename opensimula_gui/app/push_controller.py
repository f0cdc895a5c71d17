"""Plans and carries out pushes for the push dialog."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.services.hub.account import has_token
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE, PushRequest
from opensimula_gui.services.hub.pushing import plan_push
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.services.transfers import converse, push
from opensimula_gui.views.hub.push_dialog import PushDialog
from opensimula_gui.views.hub.push_fields import LocalState
from opensimula_gui.views.hub.push_outcome import page_url, result_notice
from opensimula_gui.widgets.notice import NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.account_controller import AccountController
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.transfer import PushPlan, PushResult, TransferProgress
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.services.settings import Settings
    from opensimula_gui.views.hub.push_fields import PushFields

_PLAN: Final = "push-plan"
_PUSH: Final = "push"
_GREET: Final = "push-account"
_RESULT: Final = "push-result"
_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9]+")
_UNNAMED_ID: Final = "unnamed-checkpoint"
_MAX_NAME_CHARS: Final = 60


class PushController(QObject):
    """What the push dialog asks for.

    Signals:
        transfer_changed(object): the TransferProgress of the push that runs; None once none does.
    """

    transfer_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        saves: SaveController,
        tasks: Tasks,
        notices: Notices,
        account: AccountController,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._saves = saves
        self._documents = saves.documents
        self._tasks = tasks
        self._notices = notices
        self._account = account
        self._settings = settings
        self._dialog: PushDialog | None = None
        self._cancels = 0
        self._documents.session_changed.connect(self._on_documents_session_changed)
        self._documents.edits_changed.connect(self._show_local)
        account.account_changed.connect(self._show_account)

    @property
    def is_transferring(self) -> bool:
        """Whether a push runs."""
        return self._tasks.is_running(_PUSH)

    @Slot()
    def push(self) -> None:
        """Show the dialog for the checkpoint that is open."""
        self.show_dialog()
        self._show_local()
        self._show_account()
        self._tasks.start(_GREET, self._greet(), Policy.REFUSE)

    @Slot()
    def show_dialog(self) -> None:
        """Bring the dialog up, as it was left."""
        if self._dialog is None:
            self._dialog = self._build_dialog()
        is_new = not self._dialog.isVisible()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        if is_new:
            self._dialog.form.focus_first()

    @Slot()
    def cancel(self) -> None:
        """Stop the preview or the push that runs."""
        self._cancels += 1
        self._tasks.cancel(_PLAN)
        self._tasks.cancel(_PUSH)

    async def _greet(self) -> None:
        """Find out who pushes, if that is possible without a question."""
        if self._account.account is None and await run_in_thread(has_token, StopFlag()):
            try:
                await self._account.require_account()
            except OpenSimulaError as error:
                if self._dialog is not None:
                    self._dialog.outcome.show_failure(error)

    async def _make_plan(self, fields: PushFields) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        dialog.start(
            tr("Looking at {repository}", repository=one_line(fields.address.repo_id)), is_push=False
        )
        try:
            # Two questions for a token at once would be one too many.
            await self._tasks.finished(_GREET)
            account = await self._account.require_account()
            session = self._session
            if account is not None and session is not None:
                request = _request(session, fields)
                dialog.show_plan(await converse(plan_push, dialog.show_progress, request, account=account))
        except OpenSimulaError as error:
            dialog.fail_preview(error)
        finally:
            dialog.stop()

    async def _push(self, plan: PushPlan) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._cancels = 0
        dialog.start(tr("Pushing to {repository}", repository=one_line(plan.address.repo_id)), is_push=True)
        try:
            result = await push(plan, self._on_push_progress)
        except OpenSimulaError as error:
            self._tell_failure(dialog, plan, error)
        except asyncio.CancelledError:
            dialog.show_cancelled(plan, is_sure=self._cancels <= 1)
            raise
        else:
            self._tell_result(dialog, plan, result)
        finally:
            dialog.stop()
            self.transfer_changed.emit(None)

    def _on_push_progress(self, progress: TransferProgress) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(progress)
        self.transfer_changed.emit(progress)

    def _tell_result(self, dialog: PushDialog, plan: PushPlan, result: PushResult) -> None:
        self._settings.remember_repo(plan.address.repo_id)
        self._settings.save()
        dialog.show_result(plan, result, too_late_to_cancel=bool(self._cancels))
        self._show_account()
        copy = NoticeAction(tr("Copy link"), partial(_copy, page_url(result)))
        show = NoticeAction(tr("Show", "verb"), self.show_dialog)
        notice = result_notice(plan, result, _RESULT, copy, show)
        # Good news leaves by itself, but who closed the dialog may be looking elsewhere.
        self._notices.show(notice if dialog.isVisible() else replace(notice, severity="info"))

    def _tell_failure(self, dialog: PushDialog, plan: PushPlan, error: OpenSimulaError) -> None:
        dialog.fail_push(plan, error)
        if not dialog.isVisible():
            self._notices.report(error, NoticeAction(tr("Show", "verb"), self.show_dialog))

    def _build_dialog(self) -> PushDialog:
        dialog = PushDialog(endpoint(), DEFAULT_MESSAGE, self._window)
        dialog.preview_requested.connect(self._on_dialog_preview_requested)
        dialog.push_requested.connect(self._on_dialog_push_requested)
        dialog.cancel_requested.connect(self.cancel)
        dialog.account_requested.connect(self._account.show_dialog)
        dialog.save_requested.connect(self._saves.save)
        dialog.problems_requested.connect(self._on_dialog_problems_requested)
        # A push goes on without its dialog, a preview that nobody sees does not.
        dialog.finished.connect(lambda: self._tasks.cancel(_PLAN))
        return dialog

    @property
    def _session(self) -> EditingSession | None:
        """What can be pushed; a backup can't be."""
        return None if self._documents.is_backup else self._documents.session

    @Slot()
    def _show_local(self) -> None:
        if self._dialog is not None:
            session = self._session
            is_edited = self._window.actions_by_id["actionSave"].isEnabled()
            self._dialog.show_local(_local_state(session, is_edited=is_edited) if session else None)

    @Slot()
    def _show_account(self) -> None:
        if self._dialog is not None:
            self._dialog.show_account(self._account.account, self._suggestions())

    def _suggestions(self) -> list[str]:
        """Return repository ids: those used before, then one for each namespace of the account."""
        account, session = self._account.account, self._session
        if account is None or session is None:
            return list(self._settings.recent_repos)
        name = (
            _NOT_IN_IDS.sub("-", (_given_name(session) or _UNNAMED_ID).lower())
            .strip("-")[:_MAX_NAME_CHARS]
            .strip("-")
        )
        spaces = [account.name, *(entry.name for entry in account.organizations if entry.may_write)]
        own = [f"{space}/{name or 'checkpoint'}" for space in spaces]
        return list(dict.fromkeys([*self._settings.recent_repos, *own]))

    @Slot()
    def _on_documents_session_changed(self) -> None:
        self._show_local()
        self._show_account()

    @Slot(object)
    def _on_dialog_preview_requested(self, fields: PushFields) -> None:
        self._tasks.start(_PLAN, self._make_plan(fields), Policy.REPLACE)

    @Slot(object)
    def _on_dialog_push_requested(self, plan: PushPlan) -> None:
        self._tasks.start(_PUSH, self._push(plan), Policy.REFUSE)

    @Slot()
    def _on_dialog_problems_requested(self) -> None:
        self._window.activateWindow()
        self._window.status.problems_requested.emit()


def _request(session: EditingSession, fields: PushFields) -> PushRequest:
    return PushRequest(
        session.inspection.root,
        fields.address,
        fields.message or DEFAULT_MESSAGE,
        private=fields.private,
        create_pr=fields.create_pr,
        card_choice=fields.card_choice,
        card_text=fields.card_text,
    )


def _local_state(session: EditingSession, *, is_edited: bool) -> LocalState:
    return LocalState(
        _name(session), session.inspection, is_edited=is_edited, edit_count=session.edit_counts().total
    )


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _name(session: EditingSession) -> str:
    return _given_name(session) or tr("Unnamed checkpoint")


def _given_name(session: EditingSession) -> str:
    return session.run_config.name or session.inspection.root.name
