"""Lists the problems of a session anew after each of its edits, once what was edited has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opensimula_gui.models.live_check import LiveCheck

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.models.editing_session import EditingSession


class LiveProblems(QObject):
    """The problems of what is shown, with all edits.

    Signals:
        changed(object): a CheckpointInspection, whose problems are others than the last one's.

    Args:
        parent: Owner in Qt's tree.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: EditingSession | None = None
        self._check: LiveCheck | None = None
        self._found: CheckpointInspection | None = None
        self._told: tuple[object, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def set_session(self, session: EditingSession | None) -> None:
        """Follow another session; its problems are not told before ``set_found``."""
        if self._session is not None:
            self._session.undo_stack.indexChanged.disconnect(self._on_undo_stack_index_changed)
        self._session = session
        self._check = LiveCheck(session) if session is not None else None
        self._found = self._told = None
        self._timer.stop()
        if session is not None:
            # Once for each step, however many values it changes.
            session.undo_stack.indexChanged.connect(self._on_undo_stack_index_changed)

    def set_found(self, found: CheckpointInspection) -> None:
        """Tell what was found on disk, and keep it up with the edits from now on."""
        self._found, self._told = found, None
        self._tell()

    def _tell(self) -> None:
        if self._found is None:
            return
        now = self._check.problems(self._found) if self._check is not None else self._found
        told = (now.root, now.problems, now.problem_count)
        if told != self._told:
            self._told = told
            self.changed.emit(now)

    @Slot(int)
    def _on_undo_stack_index_changed(self, _index: int) -> None:
        # The row that was edited is painted first: its paint event is posted by now, a timer comes after it.
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._tell()
