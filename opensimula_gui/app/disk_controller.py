"""Notices that somebody else has written the checkpoint that is shown, and asks what to do about it.

The system's watcher only gives the hint to look; digests taken on a thread tell whether anything has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from opensimula_gui.app.document_controller import WRITING
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import ChangedOnDiskError
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.services.disk_state import expected_files, look_at, put_back
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.services.disk_state import DiskState
    from opensimula_gui.services.documents import OpenedCheckpoint

CHANGED_ON_DISK: Final = "changed-on-disk"
"""Key of the notice that says what has changed, whoever has found it out."""

QUIET_MS: Final = 300
"""A burst of writes is over when nothing was written for so long."""

_LOOK: Final = "look-at-disk"
_HOLDING: Final = (WRITING, "open", "close", "quit", "verify")
"""Keys of the tasks that may write what is shown (leaving it may save it first), or that look themselves."""

_REFUSED: Final = ChangedOnDiskError.__name__
"""Key of the notice that a save was refused: that one says the same, and offers more."""

_PUT_BACK: Final = "put-back"
_NAME_CHARS: Final = 60


class DiskController(QObject):
    """Compares what is on disk with what was opened or last saved.

    It looks when the watcher has seen something and all is quiet again, when the program is activated (a
    watcher does not see what other machines do in a network folder), and when something else is shown.

    Args:
        window: The window.
        saves: Saves what is shown; its documents are what the folder is compared with.
        tasks: Runs what takes time.
        notices: Shows the notice.
        compare: Shows what is different between the window and the disk; None offers no comparison.

    Signals:
        looked(object): the DiskState that was found, whether anything has changed or not.
    """

    looked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        saves: SaveController,
        tasks: Tasks,
        notices: Notices,
        compare: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._saves = saves
        self._documents = saves.documents
        self._tasks = tasks
        self._notices = notices
        self._compare = compare
        self._compared: OpenedCheckpoint | None = None
        self._state: DiskState | None = None
        self._told: Mapping[str, str | None] | None = None
        self._is_due = False
        self._is_watch_stale = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_watcher_changed)
        self._watcher.directoryChanged.connect(self._on_watcher_changed)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._look_if_due)
        self._documents.session_changed.connect(self._on_documents_session_changed)
        saves.save_over_requested.connect(self.save_over)
        tasks.running_changed.connect(self._on_tasks_running_changed)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.applicationStateChanged.connect(self._on_application_state_changed)

    @Slot()
    def save_over(self) -> None:
        """Save the edits over what somebody else has written, which is kept as a backup."""
        self._tasks.start(WRITING, self._put_back_and_save(), Policy.REFUSE)

    @Slot()
    def put_back(self) -> None:
        """Write the checkpoint as it was opened or last saved to where it has vanished from."""
        self._tasks.start(WRITING, self._put_back_and_tell(), Policy.REFUSE)

    def _look_soon(self) -> None:
        self._is_due = True
        self._quiet.start()

    @Slot()
    def _look_if_due(self) -> None:
        # A closed window has no event loop any more. Our own save is no news, and what it leaves is known
        # only when it has ended; that, too, comes here.
        # A backup is never written again.
        opened = None if self._documents.is_backup else self._documents.opened
        is_held = self._quiet.isActive() or any(map(self._tasks.is_running, (_LOOK, *_HOLDING)))
        if self._is_due and not is_held and opened is not None and self._window.isVisible():
            self._is_due = False
            self._compared = opened
            self._tasks.start(_LOOK, self._look(opened), Policy.REFUSE)

    async def _look(self, opened: OpenedCheckpoint) -> None:
        expected, folder = expected_files(opened.inspection), opensimula_dir(opened.inspection.root)
        is_watch_new = self._is_watch_stale
        if is_watch_new:
            self._watch(opened)
        # What is written after this is seen by the new watch, what was written before is read now.
        state = await run_in_thread(look_at, StopFlag(), expected, folder, self._state)
        if opened is not self._documents.opened or any(map(self._tasks.is_running, _HOLDING)):
            self._is_due = True
            return
        if state is not self._state and not is_watch_new:
            # The watcher has said nothing of it, so it may watch what is not there any more.
            self._is_watch_stale = True
            self._look_soon()
        self._state = state
        self._tell(opened, state)
        self.looked.emit(state)

    def _watch(self, opened: OpenedCheckpoint) -> None:
        """Watch the folder and its files: a watch ends when what it was put on is replaced."""
        self._is_watch_stale = False
        self._unwatch()
        root = opened.inspection.root
        folder = opensimula_dir(root)
        files = [folder / name for name in expected_files(opened.inspection)]
        # The folder alone says nothing of a write in place, the root alone when the folder is replaced.
        # What can't be watched is passed over: then there is a look when the program is activated.
        self._watcher.addPaths([str(path) for path in (root, folder, *files)])
        if not self._watcher.directories():
            # Where the root will come back, if it does.
            nearest = next((path for path in root.parents if path.exists()), root)
            self._watcher.addPath(str(nearest))

    def _unwatch(self) -> None:
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _tell(self, opened: OpenedCheckpoint, state: DiskState) -> None:
        """Say what has changed, once for each state of the disk: who has closed the notice has decided."""
        if not state.changed:
            self._take_back()
        elif state.found != self._told:
            is_first, self._told = self._told is None, state.found
            notice = self._notice(opened, state)
            # One that says the same keeps its place, and the keyboard focus in it.
            is_told = notice in self._window.notice_bar.notices() or self._is_shown(_REFUSED)
            if not is_told and not (is_first and self._is_shown(CHANGED_ON_DISK)):
                self._notices.show(notice)

    def _take_back(self) -> None:
        self._told = None
        self._notices.dismiss(CHANGED_ON_DISK)
        self._notices.dismiss(_REFUSED)

    def _notice(self, opened: OpenedCheckpoint, state: DiskState) -> Notice:
        keep = NoticeAction(tr("Keep mine"), self._keep)
        if state.is_gone:
            text = tr("No longer there: {folder}.", folder=path_text(opensimula_dir(opened.inspection.root)))
            hint = tr("It was moved or deleted. Put it back as you opened or saved it, or leave it so.")
            actions = (NoticeAction(tr("Put it back"), self.put_back), keep)
            return Notice("warning", text, hint, actions=actions, key=CHANGED_ON_DISK)
        names = ", ".join(_changed_text(state, name) for name in state.changed)
        compare = () if self._compare is None else (NoticeAction(tr("Compare"), self._compare),)
        return Notice(
            "warning",
            tr("Changed on disk: {files}.", files=names),
            tr("Reload to see what another program has written, or keep what is shown."),
            actions=(NoticeAction(tr("Reload"), self._documents.reload), *compare, keep),
            key=CHANGED_ON_DISK,
        )

    def _keep(self) -> None:
        self._notices.dismiss(CHANGED_ON_DISK)

    def _is_shown(self, key: str) -> bool:
        return any(notice.key == key for notice in self._window.notice_bar.notices())

    async def _put_back_and_save(self) -> None:
        await self._put_back()
        self._tasks.start("save-over", self._save_when_free(), Policy.REPLACE)

    async def _save_when_free(self) -> None:
        await self._tasks.finished(WRITING)
        self._saves.save()

    async def _put_back_and_tell(self) -> None:
        warnings = await self._put_back()
        text = tr("Put back: the files are on disk again.")
        self._notices.show(Notice("warning" if warnings else "fine", text, " ".join(warnings), key=_PUT_BACK))

    async def _put_back(self) -> tuple[str, ...]:
        opened = self._documents.opened
        if opened is None:
            return ()
        warnings = await run_in_thread(put_back, StopFlag(), opened.inspection)
        self._take_back()
        self._look_soon()
        return warnings

    @Slot(str)
    def _on_watcher_changed(self, _path: str) -> None:
        self._is_watch_stale = True
        self._look_soon()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look_soon()

    @Slot()
    def _on_tasks_running_changed(self) -> None:
        if self._is_shown(_REFUSED):
            self._notices.dismiss(CHANGED_ON_DISK)
        if self._documents.opened is not self._compared and not self._is_due:
            self._look_soon()
        self._look_if_due()

    @Slot()
    def _on_documents_session_changed(self) -> None:
        self._take_back()
        self._unwatch()
        self._tasks.cancel(_LOOK)
        # A checkpoint that was closed must not be kept in memory.
        self._compared = self._state = None
        self._is_watch_stale = True
        self._look_soon()


def _changed_text(state: DiskState, name: str) -> str:
    shown = one_line(name, _NAME_CHARS)
    if state.found[name] is None:
        return tr("{file} (deleted)", file=shown)
    return tr("{file} (new)", file=shown) if state.expected[name] is None else shown
