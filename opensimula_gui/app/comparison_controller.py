"""Compares what the window shows with other states, and any two checkpoints, in a dialog of its own."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.backup_view_controller import BackupViewController
from opensimula_gui.app.backups_controller import BackupsController
from opensimula_gui.app.change_places import place_of_change
from opensimula_gui.app.questions import choose_path
from opensimula_gui.app.takeover_controller import ComparedWithOpen, TakeoverController, compare_and_list
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.backups import backed_up_root
from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import OpenSimulaError, UnreadableFileError
from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.services.backups import list_kept_states, read_kept_state
from opensimula_gui.services.documents import verify_checkpoint
from opensimula_gui.services.threads import LoopProgress, StopFlag, run_in_thread
from opensimula_gui.views.comparison_dialog import ComparedSide, ComparisonDialog
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.transfer import PullPlan
    from opensimula_gui.models.editing_session import EditingSession

_COMPARE: Final = "compare"
_READING_SHARE: Final = 0.45
_NAME_CHARS: Final = 80


@dataclass(frozen=True, slots=True)
class _Source:
    """One side of a comparison that is to be made.

    Attributes:
        label: How the dialog names it.
        root: The checkpoint root whose places it has; None if that can't be what is open.
        parts: What it holds; None if it has to be read.
        read: Reads it, if it has to be read; told how far it is.
        session: The session of which it is the state; None if it is no session's.
    """

    label: ComparedSide
    root: Path | None
    parts: CheckpointParts | None = None
    read: Callable[[Callable[[str, float], None]], Awaitable[CheckpointInspection]] | None = None
    session: EditingSession | None = None


class ComparisonController(QObject):
    """Joins the comparison to the window, the disk and the backups.

    Args:
        window: The window.
        saves: Its documents are what is compared.
        places: Leads to the place of a difference.
        tasks: Runs what takes time.
        notices: Tells what became of a restore.

    Attributes:
        backups: Lists and restores backups.
        backup_view: Says that a backup is shown, and leads back.
    """

    def __init__(
        self,
        window: MainWindow,
        saves: SaveController,
        places: PlacesController,
        tasks: Tasks,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._documents = saves.documents
        self._places = places
        self._tasks = tasks
        self._made: ComparisonDialog | None = None
        self._takeovers: TakeoverController | None = None
        self._roots: tuple[Path | None, Path | None] = (None, None)
        self._sources: tuple[_Source, _Source] | None = None
        self._has_backup = False
        self.backups = BackupsController(window, saves, tasks, notices)
        self.backups.compare_requested.connect(self.compare_with_backup)
        self.backup_view = BackupViewController(window, self._documents)
        self.backup_view.restore_requested.connect(self.backups.restore)
        window.actions_by_id["actionCompare"].triggered.connect(self.choose_and_compare)
        self._documents.session_changed.connect(self._show_offers)

    @property
    def dialog(self) -> ComparisonDialog:
        """The dialog; made when it is wanted for the first time."""
        if self._made is None:
            dialog = self._made = ComparisonDialog(self._window)
            dialog.place_requested.connect(self._on_dialog_place_requested)
            dialog.saved_requested.connect(self.compare_with_disk)
            dialog.backup_requested.connect(self.compare_with_newest_backup)
            dialog.folder_requested.connect(self.choose_and_compare)
            dialog.offers_requested.connect(self._show_offers)
            dialog.finished.connect(self._on_dialog_finished)
        return self._made

    @property
    def takeovers(self) -> TakeoverController:
        """What takes differences over; made likewise."""
        if self._takeovers is None:
            undo = [self._window.actions_by_id[name] for name in ("actionUndo", "actionRedo")]
            self._takeovers = TakeoverController(self.dialog, self._documents, self._tasks, undo)
            self._takeovers.saved.connect(self._on_takeovers_saved)
        return self._takeovers

    @Slot()
    def choose_and_compare(self) -> None:
        """Ask for another checkpoint and compare it with the one that is open."""
        self._tasks.start("choose-comparison", self._choose_and_compare(), Policy.REFUSE)

    @Slot()
    def compare_with_disk(self) -> None:
        """Compare what is on disk now with what the window shows."""
        current, root = self._current(), self._documents.root
        if current is not None and root is not None:
            self._start(_folder(root, tr("On disk now"), tr("On disk")), current)

    @Slot()
    def compare_with_newest_backup(self) -> None:
        """Compare the newest backup with what the window shows."""
        self._tasks.start("find-backup", self._compare_with_newest_backup(), Policy.REFUSE)

    @Slot(object, str)
    def compare_with_backup(self, path: Path, title: str) -> None:
        """Compare a backup with what the window shows.

        Args:
            path: Its folder.
            title: How it is named.
        """

        async def read(on_progress: Callable[[str, float], None]) -> CheckpointInspection:
            stop = StopFlag()
            return await run_in_thread(read_kept_state, stop, path, LoopProgress(on_progress, stop))

        current = self._current()
        if current is not None:
            label = ComparedSide(title, path_text(path), tr("Backup"))
            self._start(_Source(label, None, read=read), current)

    def compare_folders(self, old_root: Path, new_root: Path) -> None:
        """Compare two checkpoints on disk.

        Args:
            old_root: Root of the one to start from.
            new_root: Root of the one to arrive at.
        """
        self._start(_folder(old_root), _folder(new_root))

    def compare_inspections(
        self, old: CheckpointInspection, old_title: str, new: CheckpointInspection, new_title: str
    ) -> None:
        """Compare two checkpoints that were read already.

        Args:
            old: The one to start from.
            old_title: How it is named.
            new: The one to arrive at.
            new_title: How it is named.
        """
        self._start(_inspected(old, old_title), _inspected(new, new_title))

    def compare_with_download(self, plan: PullPlan) -> None:
        """Compare what is at the destination of a pull with what was downloaded for it."""
        repository = one_line(plan.address.repo_id, _NAME_CHARS)
        commit = tr("{repository} at {commit}", repository=repository, commit=plan.commit.sha[:8])
        current = self._current()
        is_open = (
            current is not None and current.root is not None and _are_same(current.root, plan.destination)
        )
        there = _folder(plan.destination, tr("At the destination"))
        old = current if current is not None and is_open else there
        self._start(old, _inspected(plan.staged, commit, tr("Downloaded")))

    def _current(self) -> _Source | None:
        session = self._documents.session
        if session is None:
            return None
        inspection = session.inspection
        parts = session.working_copy() if session.is_edited else inspection
        return _Source(_open_label(session), inspection.root, parts, session=session)

    def _start(self, old: _Source, new: _Source) -> None:
        # Whatever is edited from here on is not in what is compared.
        self.takeovers.begin(new.session or old.session)
        self._tasks.start(_COMPARE, self._compare(old, new), Policy.REPLACE)

    async def _compare(self, old: _Source, new: _Source) -> None:
        dialog = self.dialog
        dialog.show_busy(old.label, new.label)
        self._roots = old.root and old.root.resolve(), new.root and new.root.resolve()
        self._show_offers()
        _raise(dialog)
        try:
            before = await self._parts(old, 0.0)
            after = await self._parts(new, _READING_SHARE)
            dialog.set_progress(tr("Comparing"), 2 * _READING_SHARE)
            listing = await run_in_thread(compare_and_list, StopFlag(), before, after)
        except OpenSimulaError as error:
            dialog.show_failure(error.summary, error.hint)
            return
        labels = _with_problems(old.label, before), _with_problems(new.label, after)
        dialog.show_comparison(listing, *labels)
        self._sources = old, new
        compared = _compared_with_open((old, new), (before, after), labels)
        if compared is not None:
            self.takeovers.start(listing, compared)
        await self._look_for_backups()

    async def _parts(self, source: _Source, start: float) -> CheckpointParts:
        if source.parts is None and source.read is not None:
            inspection = await source.read(
                lambda step, share: self.dialog.set_progress(step, start + share * _READING_SHARE)
            )
            if inspection.verdict is Verdict.REFUSE:
                reason = inspection.problems[0].message if inspection.problems else ""
                summary = tr("“{title}” can't be opened.", title=source.label.title)
                raise OpenSimulaError(summary, reason)
            return inspection
        assert source.parts is not None  # noqa: S101 - a source has the one or the other
        return source.parts

    async def _choose_and_compare(self) -> None:
        root = self._documents.root
        if root is None:
            return
        visible = self._made is not None and self._made.isVisible()
        dialog = QFileDialog(self.dialog if visible else self._window, tr("Compare with another checkpoint"))
        dialog.setObjectName("compareFolderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Compare"))
        # Runs usually lie side by side.
        dialog.setDirectory(str(root.parent))
        path = await choose_path(dialog)
        # What is open may have been edited meanwhile.
        current = self._current()
        if path is not None and current is not None:
            self._start(_folder(path), current)

    async def _compare_with_newest_backup(self) -> None:
        root = self._documents.root
        if root is None:
            return
        states = await run_in_thread(list_kept_states, StopFlag(), root)
        if states:
            self.compare_with_backup(states[0].path, self.backups.title_of(states[0].replaced_at))

    async def _look_for_backups(self) -> None:
        root = self._documents.root
        self._has_backup = False
        if root is not None:
            # Whoever wants to see the backups is told why they can't be listed.
            with contextlib.suppress(UnreadableFileError):
                states = await run_in_thread(list_kept_states, StopFlag(), root)
                self._has_backup = bool(states)
        self._show_offers()

    @Slot()
    def _show_offers(self) -> None:
        if self._made is not None:
            session = self._documents.session
            is_open = session is not None
            differs = session is not None and (session.is_edited or self._documents.is_backup)
            self._made.offer(saved=differs, backup=is_open and self._has_backup, folder=is_open)

    @Slot(object)
    def _on_dialog_place_requested(self, change: Change) -> None:
        opened = self._documents.opened
        root = opened.inspection.root.resolve() if opened else None
        if opened is None or root not in self._roots:
            self.dialog.message.setText(tr("Neither of the two is open in the window."))
            return
        is_new = self._roots[1] == root
        place = place_of_change(change, opened, is_new=is_new)
        if place is None:
            self.dialog.message.setText(tr("This is not in the checkpoint that is open."))
        else:
            self._places.go_to(place)
            self._window.activateWindow()

    @Slot()
    def _on_takeovers_saved(self) -> None:
        """Read the disk again if it is one of the sides."""
        if self._sources is None:
            return
        (old, new), current = self._sources, self._current()
        is_on_disk = old.session is None and old.root is not None and old.read is not None
        if current is not None and new.session is not None and is_on_disk and old.root == current.root:
            self._start(old, current)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._tasks.cancel(_COMPARE)
        self.takeovers.begin(None)
        # Two large checkpoints would stay in memory.
        self.dialog.clear()


def _folder(root: Path, title: str = "", name: str = "") -> _Source:
    async def read(on_progress: Callable[[str, float], None]) -> CheckpointInspection:
        return await verify_checkpoint(root, on_progress)

    folder = one_line(root.name, _NAME_CHARS)
    label = ComparedSide(title or folder, path_text(root), name or folder)
    return _Source(label, root, read=read)


def _inspected(inspection: CheckpointInspection, title: str, name: str = "") -> _Source:
    title = one_line(title, _NAME_CHARS)
    label = ComparedSide(title, path_text(inspection.root), name or title)
    return _Source(label, inspection.root, inspection)


def _with_problems(label: ComparedSide, parts: CheckpointParts) -> ComparedSide:
    """Add that something of a side could not be read, and so is not compared."""
    count = parts.problem_count if isinstance(parts, CheckpointInspection) else 0
    if not count:
        return label
    title = tr(
        "{title} — {n} problem, compared as far as it can be shown",
        "{title} — {n} problems, compared as far as it can be shown",
        count,
        title=label.title,
    )
    return replace(label, title=title)


def _open_label(session: EditingSession) -> ComparedSide:
    if backed_up_root(session.inspection.root) is not None:
        return ComparedSide(
            tr("The backup that is open"), path_text(session.inspection.root), tr("This backup")
        )
    name = tr("This checkpoint")
    title = tr("This checkpoint, with your edits") if session.is_edited else name
    return ComparedSide(title, path_text(session.inspection.root), name)


def _compared_with_open(
    sources: tuple[_Source, _Source],
    parts: tuple[CheckpointParts, CheckpointParts],
    labels: tuple[ComparedSide, ComparedSide],
) -> ComparedWithOpen | None:
    """Return what was compared, if one of both sides is what is open."""
    session = sources[1].session or sources[0].session
    if session is None:
        return None
    is_new = sources[1].session is not None

    def labels_now() -> tuple[ComparedSide, ComparedSide]:
        ours = _open_label(session)
        return (labels[0], ours) if is_new else (ours, labels[1])

    return ComparedWithOpen(session, parts[0 if is_new else 1], is_new, labels_now)


def _are_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _raise(dialog: ComparisonDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
