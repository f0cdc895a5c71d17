"""Pulls checkpoints from the Hub: previews what that would do, carries it out, and opens the result."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from opensimula_gui.app.document_controller import WRITING
from opensimula_gui.app.pull_lookups import PullLookups
from opensimula_gui.app.pull_words import (
    downloaded_notice,
    file_in_the_way,
    pulled_notice,
    storage_error,
    write_error,
)
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.errors import (
    ChangedOnDiskError,
    HubError,
    HubPermissionError,
    OpenSimulaError,
    RepoAddressError,
    RepoNotFoundError,
    SignInError,
)
from opensimula_gui.checkpoint.pull_destination import destination_root
from opensimula_gui.checkpoint.repo_address import parse_repo_address
from opensimula_gui.checkpoint.transfer import TransferProgress
from opensimula_gui.services.destinations import DestinationKind, free_folder, look_at
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.hub.pulling import discard_pull, plan_pull
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.services.transfers import carry_out, converse
from opensimula_gui.views.hub.pull_dialog import PullDialog
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.app.account_controller import AccountController
    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import PullPlan
    from opensimula_gui.services.destinations import DestinationFacts
    from opensimula_gui.services.settings import Settings

_DOWNLOAD: Final = "pull"


class PullController(QObject):
    """Joins the pull dialog to the Hub and to the window.

    Args:
        window: The window.
        documents: What it shows.
        tasks: Runs what takes time.
        notices: Tells what happens while the dialog is closed, and the result.
        account: Who is signed in.
        settings: What was used before.
        can_compare: Whether somebody answers ``compare_requested``.

    Signals:
        transfer_changed(object): the TransferProgress of the download that runs; None when it has ended.
        compare_requested(object): the PullPlan whose download is to be compared with its destination.
    """

    transfer_changed = Signal(object)
    compare_requested = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        documents: DocumentController,
        tasks: Tasks,
        notices: Notices,
        account: AccountController,
        settings: Settings,
        *,
        can_compare: bool = False,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._documents = documents
        self._tasks = tasks
        self._notices = notices
        self._account = account
        self._settings = settings
        self._can_compare = can_compare
        self._made: tuple[PullDialog, PullLookups] | None = None
        self._address: RepoAddress | None = None
        self._held: PullPlan | None = None
        documents.session_changed.connect(self._on_documents_session_changed)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._on_app_about_to_quit)

    @property
    def dialog(self) -> PullDialog:
        """The dialog; made when it is wanted for the first time."""
        return self._dialog_and_lookups()[0]

    @property
    def is_transferring(self) -> bool:
        """Whether a download runs."""
        return self._tasks.is_running(_DOWNLOAD)

    @Slot(str)
    def pull(self, text: str = "") -> None:
        """Show the dialog, with an address filled in if one is given."""
        self.show_dialog()
        form = self.dialog.form
        if text and self.is_transferring:
            said, hint = _running_words()
            self.dialog.failure.show_notice(Notice("info", said, hint))
        elif text:
            try:
                form.set_address(parse_repo_address(text, endpoint=endpoint()))
            except RepoAddressError:
                # The preview says what is wrong with it.
                form.repo_id.setEditText(text)
        form.repo_id.setFocus()

    @Slot()
    def show_dialog(self) -> None:
        """Show the dialog as it is."""
        dialog, lookups = self._dialog_and_lookups()
        if not dialog.isVisible() and not self.is_transferring and dialog.preview.plan is None:
            lookups.renew()
        self._notices.dismiss(_DOWNLOAD)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def cancel(self) -> None:
        """Stop the download."""
        self._tasks.cancel(_DOWNLOAD)

    def _dialog_and_lookups(self) -> tuple[PullDialog, PullLookups]:
        if self._made is None:
            dialog = PullDialog(endpoint(), can_compare=self._can_compare, parent=self._window)
            dialog.preview_requested.connect(self._start_preview)
            dialog.pull_requested.connect(self._on_dialog_pull_requested)
            dialog.preview_outdated.connect(self._drop_plan)
            dialog.compare_requested.connect(self.compare_requested)
            dialog.transfer.cancel_requested.connect(self.cancel)
            lookups = PullLookups(dialog, self._documents, self._tasks, self._account, self._settings)
            self._made = dialog, lookups
        return self._made

    @Slot()
    def _start_preview(self) -> None:
        self._tasks.start(_DOWNLOAD, self._preview(), Policy.REFUSE)

    async def _preview(self) -> None:
        dialog = self.dialog
        self._drop_plan()
        dialog.show_nothing()
        dialog.start(tr("Looking at the Hub"))
        try:
            await self._show_plan(*await self._plan())
        except asyncio.CancelledError:
            dialog.show_nothing(tr("Cancelled"), tr("Nothing was written."))
            raise
        except OpenSimulaError as error:
            self._fail(error)
        except OSError as error:
            self._fail(storage_error(error))
        finally:
            dialog.stop()
            self.transfer_changed.emit(None)

    async def _plan(self) -> tuple[PullPlan, DestinationFacts, Path]:
        """Return the plan, what is at its destination, and a folder to pull into instead."""
        dialog, lookups = self._dialog_and_lookups()
        self._address = None
        address = self._address = dialog.form.address()
        if dialog.form.wants_proposal:
            await lookups.propose_destination()
        root = destination_root(dialog.form.destination.text())
        facts = await run_in_thread(look_at, StopFlag(), root)
        if facts.kind is DestinationKind.FILE:
            raise file_in_the_way(root)
        step = tr("Looking at {repository}", repository=address.repo_id)
        self._tell(TransferProgress(step, 0, 0, 0.0))
        plan = await converse(plan_pull, self._tell, address, root)
        # From here on its download has to be removed, whatever becomes of the plan.
        self._held = plan
        return plan, facts, await run_in_thread(free_folder, StopFlag(), root.parent, root.name)

    async def _show_plan(self, plan: PullPlan, facts: DestinationFacts, free_root: Path) -> None:
        unsaved = self._has_unsaved_edits(plan.destination)
        self.dialog.show_plan(plan, free_root, facts.unfinished, has_unsaved_edits=unsaved)
        if not self.dialog.isVisible():
            self._notices.show(downloaded_notice(plan, self._review(), _DOWNLOAD))
        self._settings.remember_repo(plan.address.repo_id)
        await run_in_thread(self._settings.save, StopFlag())

    def _tell(self, progress: TransferProgress) -> None:
        self.dialog.transfer.show_progress(progress)
        self.transfer_changed.emit(progress)

    def _review(self) -> NoticeAction:
        return NoticeAction(tr("Review", "verb"), self.show_dialog)

    def _fail(self, error: OpenSimulaError) -> None:
        """Tell an error in the dialog, and in the window too if the dialog is closed."""
        is_about_rights = isinstance(error, HubPermissionError) and self._address is not None
        page = self._address.web_url(endpoint()) if is_about_rights and self._address else ""
        self.dialog.failure.show_error(error, *self._ways_out(error), page_url=page)
        if not self.dialog.isVisible():
            actions = (self._review(),)
            self._notices.show(
                Notice("error", error.summary, error.hint, error.detail, actions, key=_DOWNLOAD)
            )

    def _ways_out(self, error: OpenSimulaError) -> tuple[NoticeAction, ...]:
        is_hidden = isinstance(error, RepoNotFoundError) and self._account.account is None
        if isinstance(error, SignInError) or is_hidden:
            return (NoticeAction(tr("Sign in…"), self._start_sign_in),)
        if isinstance(error, ChangedOnDiskError) and self.dialog.preview.is_stale:
            return (NoticeAction(tr("Preview again"), self._start_preview),)
        return ()

    def _start_sign_in(self) -> None:
        if self._account.account is not None:
            self._account.refuse_token()
        self._tasks.start("pull-sign-in", self._sign_in(), Policy.REFUSE)

    async def _sign_in(self) -> None:
        try:
            account = await self._account.require_account()
        except HubError as error:
            self._fail(error)
        else:
            if account is not None:
                self._start_preview()

    @Slot(object)
    def _on_dialog_pull_requested(self, plan: PullPlan) -> None:
        if not self._tasks.start(WRITING, self._carry_out(plan), Policy.REFUSE):
            text = tr("The checkpoint that is open is being saved right now.")
            self.dialog.failure.show_notice(Notice("info", text, tr("Pull again when that is done.")))

    async def _carry_out(self, plan: PullPlan) -> None:
        dialog, is_open = self.dialog, self._is_open(plan.destination)
        if is_open and not await self._may_replace_open():
            return
        dialog.start(tr("Writing the files"), can_cancel=False)
        try:
            report = await carry_out(plan)
        except OpenSimulaError as error:
            # A new folder that is taken leaves the preview as true as it was.
            is_outdated = isinstance(error, ChangedOnDiskError) and plan is dialog.preview.plan
            if is_outdated:
                self._drop_plan()
                dialog.mark_stale()
            self._fail(write_error(error, plan))
            return
        finally:
            dialog.stop()
        # The download has gone with the pull.
        self._held = None
        dialog.show_nothing()
        dialog.hide()
        session, open_it = self._documents.session, partial(self._documents.open, plan.destination)
        # Whoever would rather go on with the edits at hand opens it later.
        later = (
            (NoticeAction(tr("Open", "verb"), open_it),)
            if session and session.is_edited and not is_open
            else ()
        )
        if is_open:
            await self._documents.read_and_show(plan.destination)
        else:
            open_it()
        self._notices.show(pulled_notice(plan, report, _DOWNLOAD, later))

    async def _may_replace_open(self) -> bool:
        """Ask about the edits of what is open and is to be replaced; once they are saved, look again."""
        before = self._documents.opened
        if not await self._documents.may_leave():
            return False
        if self._documents.opened is before:
            return True
        self._start_preview()
        return False

    def _is_open(self, root: Path) -> bool:
        opened = self._documents.opened
        return opened is not None and opened.inspection.root.resolve() == root.resolve()

    def _has_unsaved_edits(self, root: Path) -> bool:
        session = self._documents.session
        return session is not None and session.is_edited and self._is_open(root)

    @Slot()
    def _drop_plan(self) -> None:
        """Remove what was downloaded for a plan that nobody wants any more."""
        plan, self._held = self._held, None
        if plan is not None:
            self._tasks.start("pull-discard", _discard(plan), Policy.REPLACE)

    @Slot()
    def _on_app_about_to_quit(self) -> None:
        if self._held is not None:
            discard_pull(self._held)

    @Slot()
    def _on_documents_session_changed(self) -> None:
        session = self._documents.session
        if session is not None:
            session.edited_changed.connect(self._on_session_edited_changed)
        self._on_session_edited_changed()

    @Slot()
    def _on_session_edited_changed(self) -> None:
        plan = self._made[0].preview.plan if self._made is not None else None
        if plan is not None:
            self.dialog.preview.set_unsaved_edits(self._has_unsaved_edits(plan.destination))


def _running_words() -> tuple[str, str]:
    return tr("A download is running already."), tr("Wait for it, or cancel it, then pull the other one.")


async def _discard(plan: PullPlan) -> None:
    await run_in_thread(discard_pull, StopFlag(), plan)
