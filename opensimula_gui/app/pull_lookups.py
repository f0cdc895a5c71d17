"""What the pull dialog's fields are filled with: ids, revisions, and a folder to pull into."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.questions import choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.errors import HubError, OpenSimulaError, RepoNotFoundError
from opensimula_gui.checkpoint.pull_destination import destination_root
from opensimula_gui.services.destinations import DestinationKind, look_at, proposed_root
from opensimula_gui.services.hub.repositories import list_revisions, own_repositories
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.services.transfers import converse
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.app.account_controller import AccountController
    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import Revision
    from opensimula_gui.services.settings import Settings
    from opensimula_gui.views.hub.pull_dialog import PullDialog

_REVISIONS: Final = "pull-revisions"
_MAX_NAME_CHARS: Final = 96
"""Longest name that the Hub gives a repository."""
_NOTES: Final = {
    DestinationKind.MISSING: marked("a new folder"),
    DestinationKind.FOLDER: marked("in a folder that exists"),
    DestinationKind.CHECKPOINT: marked("there is a checkpoint already"),
    DestinationKind.FILE: marked("a file is in the way"),
}


class PullLookups(QObject):
    """Answers what the fields ask; the Hub is asked only after a click.

    Args:
        dialog: The dialog whose fields they are.
        documents: What is open: new checkpoints are proposed beside it.
        tasks: Runs what takes time.
        account: Whose repositories are listed.
        settings: What was used and opened before.
    """

    def __init__(
        self,
        dialog: PullDialog,
        documents: DocumentController,
        tasks: Tasks,
        account: AccountController,
        settings: Settings,
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._form = dialog.form
        self._documents = documents
        self._tasks = tasks
        self._account = account
        self._settings = settings
        self._own: dict[str, list[str]] = {}
        self._form.repo_changed.connect(self._on_form_repo_changed)
        self._form.destination_changed.connect(self._on_form_destination_changed)
        self._form.repositories_requested.connect(self._on_form_repositories_requested)
        self._form.revisions_requested.connect(self._on_form_revisions_requested)
        self._form.browse_requested.connect(self._on_form_browse_requested)
        dialog.picker.closed.connect(self._on_picker_closed)

    def renew(self) -> None:
        """Offer what is known by now; a folder that was proposed before may be taken."""
        self.offer_known()
        self._on_form_repo_changed()

    def offer_known(self) -> None:
        """Offer the ids that were used before, and those of the account that were asked for already."""
        own = self._own.get(str(self._form.repo_type.currentData()), [])
        used = self._settings.recent_repos
        self._form.repo_id.set_suggestions([*used, *(repo_id for repo_id in own if repo_id not in used)])

    async def propose_destination(self) -> None:
        """Propose a new folder named after the repository."""
        name = self._form.repo_id.currentText().strip().rpartition("/")[2]
        # An address that is still being typed or pasted gives no name worth proposing.
        root = None
        if 0 < len(name) <= _MAX_NAME_CHARS and name.strip(". ") == name and name.isprintable():
            root = await run_in_thread(proposed_root, StopFlag(), name, self._opened())
        self._form.propose_destination(root)

    def _opened(self) -> list[Path]:
        """Return the checkpoint roots that were opened before, the latest first."""
        root = self._documents.root
        shown = [root] if root is not None else []
        return [*shown, *(Path(entry.path) for entry in self._settings.recent)]

    @Slot()
    def _on_form_repo_changed(self) -> None:
        if self._form.wants_proposal:
            self._tasks.start("pull-proposal", self.propose_destination(), Policy.REPLACE)

    @Slot(object)
    def _on_form_destination_changed(self, root: Path | None) -> None:
        if root is not None:
            self._tasks.start("pull-destination", self._look_at(root), Policy.REPLACE)

    async def _look_at(self, root: Path) -> None:
        facts = await run_in_thread(look_at, StopFlag(), root)
        self._form.show_destination(root, tr(_NOTES[facts.kind]))

    @Slot()
    def _on_form_repositories_requested(self) -> None:
        self._tasks.start("pull-repositories", self._list_repositories(), Policy.REFUSE)

    async def _list_repositories(self) -> None:
        repo_type = str(self._form.repo_type.currentData())
        self._form.mine.setEnabled(False)
        try:
            account = await self._account.require_account()
            if account is None:
                return
            names = [account.name, *(entry.name for entry in account.organizations)]
            self._own[repo_type] = await converse(own_repositories, None, names, repo_type)
        except HubError as error:
            self._dialog.failure.show_error(error)
        else:
            self.offer_known()
            self._form.repo_id.showPopup()
        finally:
            self._form.mine.setEnabled(True)

    @Slot()
    def _on_form_revisions_requested(self) -> None:
        self._dialog.choose_revision()
        self._tasks.start(_REVISIONS, self._list_revisions(), Policy.REPLACE)

    async def _list_revisions(self) -> None:
        picker = self._dialog.picker
        try:
            picker.show_revisions(await _revisions(self._form.address()))
        except HubError as error:
            picker.show_message(f"{error.summary} {error.hint}")

    @Slot()
    def _on_picker_closed(self) -> None:
        self._tasks.cancel(_REVISIONS)

    @Slot()
    def _on_form_browse_requested(self) -> None:
        self._tasks.start("pull-browse", self._browse(), Policy.REFUSE)

    async def _browse(self) -> None:
        dialog = QFileDialog(self._dialog, tr("Pull to a folder"))
        dialog.setObjectName("pullBrowseDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Pull here"))
        # Without a destination, whatever folder the file dialog starts in is as good.
        with contextlib.suppress(OpenSimulaError):
            dialog.setDirectory(str(destination_root(self._form.destination.text()).parent))
        path = await choose_path(dialog)
        if path is not None:
            self._form.set_destination(path)


async def _revisions(address: RepoAddress) -> list[Revision]:
    """Return the list; the commits are those of the revision in the field, if there is such a one."""
    try:
        return await converse(list_revisions, None, address)
    except RepoNotFoundError:
        if address.revision is None:
            raise
    return await converse(list_revisions, None, replace(address, revision=None))
