"""One opened checkpoint and the edits made to it since, each of which can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.inspection import DigestState, FileRole
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.summary import summarise_factors
from opensimula_gui.models.run_config_command import ChangeRunConfigCommand
from opensimula_gui.models.run_config_value import checked_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.summary import FactorSummary


class EditingSession(QObject):
    """The state that the window shows: what is on disk, and the run config as it is edited.

    Signals:
        run_config_changed(str): the field of this name has another value; also by undo and redo.
        edited_changed(bool): whether anything differs from what is on disk has changed.

    Args:
        inspection: The checkpoint as it was opened.
        index: Its taxonomies, if they are indexed already; else they are on first use.
        factors: The shape of each tree, if it was counted already; else it is on first use.
        parent: Owner in Qt's tree.
    """

    run_config_changed = Signal(str)
    edited_changed = Signal(bool)

    def __init__(
        self,
        inspection: CheckpointInspection,
        index: TaxonomyIndex | None = None,
        factors: Sequence[FactorSummary] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._index = index
        self._factors = factors
        self._on_disk = inspection.run_config or OpenSimulaRunConfig()
        self._run_config = self._on_disk
        self._was_edited = False
        self._undo_stack = QUndoStack(self)

    @property
    def inspection(self) -> CheckpointInspection:
        """The checkpoint as it is on disk, as far as we know."""
        return self._inspection

    @property
    def index(self) -> TaxonomyIndex | None:
        """The taxonomies; None if the bundle can't be shown."""
        if self._index is None and self._inspection.bundle is not None:
            self._index = TaxonomyIndex(self._inspection.bundle)
        return self._index

    @property
    def factors(self) -> Sequence[FactorSummary]:
        """The shape of each factor's tree; none if the bundle can't be shown."""
        if self._factors is None:
            self._factors = summarise_factors(self.index) if self.index is not None else ()
        return self._factors

    @property
    def undo_stack(self) -> QUndoStack:
        """The edits in the order in which they were made."""
        return self._undo_stack

    @property
    def run_config(self) -> OpenSimulaRunConfig:
        """The run config with all edits. Each edit makes a new object, so a save may keep this one."""
        return self._run_config

    @property
    def is_edited(self) -> bool:
        """Whether any value differs from the one on disk."""
        return bool(self.edited_fields())

    @property
    def is_read_only(self) -> bool:
        """Whether the run config can't be edited: saving would overwrite what could not be read."""
        return self._inspection.verdict is Verdict.REFUSE or _is_run_config_unreadable(self._inspection)

    def edited_fields(self) -> frozenset[str]:
        """Return the run-config fields whose value differs from the one on disk."""
        return frozenset(
            field
            for field in OpenSimulaRunConfig.model_fields
            if getattr(self._run_config, field) != getattr(self._on_disk, field)
        )

    def set_run_config_value(self, field: str, value: object | None) -> None:
        """Change a field by one undoable step; the value that it has already is no step.

        Args:
            field: Name of the field.
            value: Its new value, None to clear it.

        Raises:
            ValueError: There is no such field, or the value has the wrong type; the text says so to the user.
            RuntimeError: The session is read-only.
        """
        if self.is_read_only:
            raise RuntimeError("A read-only session was to be edited.")
        self._push(field, checked_value(field, value))

    def revert(self) -> None:
        """Set every edited field back to what is on disk, by one undoable step."""
        fields = [field for field in OpenSimulaRunConfig.model_fields if field in self.edited_fields()]
        if not fields:
            return
        self._undo_stack.beginMacro(
            "Revert 1 change" if len(fields) == 1 else f"Revert {len(fields)} changes"
        )
        for field in fields:
            self._push(field, getattr(self._on_disk, field))
        self._undo_stack.endMacro()

    def mark_saved(self, inspection: CheckpointInspection) -> None:
        """Compare with a newer state of the folder from now on; edits and their history stay.

        Args:
            inspection: The checkpoint as the save left it.
        """
        self._inspection = inspection
        self._on_disk = inspection.run_config or OpenSimulaRunConfig()
        # Unknown keys and the order of keys are those of the file, the values those of the editor.
        values = {field: getattr(self._run_config, field) for field in OpenSimulaRunConfig.model_fields}
        self._run_config = self._on_disk.model_copy(update=values)
        if not self.is_edited:
            self._undo_stack.setClean()
        self._notice_edited()

    def _push(self, field: str, after: object | None) -> None:
        before = getattr(self._run_config, field)
        if before != after:
            self._undo_stack.push(ChangeRunConfigCommand(self._write, field, before, after))

    def _write(self, field: str, value: object | None) -> None:
        self._run_config = self._run_config.model_copy(update={field: value})
        self.run_config_changed.emit(field)
        self._notice_edited()

    def _notice_edited(self) -> None:
        edited = self.is_edited
        if edited != self._was_edited:
            self._was_edited = edited
            self.edited_changed.emit(edited)


def _is_run_config_unreadable(inspection: CheckpointInspection) -> bool:
    state = inspection.file(FileRole.RUN_CONFIG)
    if inspection.run_config is not None or state is None or state.state is DigestState.MISSING_FILE:
        return False
    return state.data is not None or any(
        problem.file == state.name and problem.severity is Severity.ERROR for problem in inspection.problems
    )
