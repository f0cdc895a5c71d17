"""One opened checkpoint and the edits made to it since, each of which can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from opensimula_gui.checkpoint.edits import edited_bundle
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.models import bundle_value as words
from opensimula_gui.models import revert_steps
from opensimula_gui.models import taxonomy_steps as steps
from opensimula_gui.models.change_command import Change, ChangeCommand, Part, Performed, make_undo_stack
from opensimula_gui.models.edit_permissions import bundle_refusal, edit_refusal, must_be_mended
from opensimula_gui.models.row_move import row_move
from opensimula_gui.models.run_config_value import change_text, checked_value
from opensimula_gui.models.working_state import WorkingState
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QUndoStack

    from opensimula_gui.checkpoint.edits import CheckpointEdits
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.place import Place
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.summary import FactorSummary
    from opensimula_gui.models.edit_counts import EditCounts


class EditingSession(QObject):
    """The state that the window shows: what is on disk, and everything as it is edited.

    Every ``set_…`` makes one undoable step; the value that something has already is no step. A value that
    does not fit raises ``ValueError`` with a sentence for the user, and what may not be edited raises
    ``ReadOnlyError``; the properties ``…_refusal`` say beforehand whether it would.

    Signals:
        run_config_changed(str): the field of this name has another value; also by undo and redo.
        bundle_value_changed(str): likewise a field of the bundle itself.
        nodes_changed(object): the nodes of these rows of the index differ from what they were; carries a set,
            once for each step.
        factor_changed(int): likewise the factor of this top row; sent for each of its top rows.
        strategies_changed(): the strategies differ from what they were.
        structure_changing(object): a row is about to come, go or move; carries the ``RowMove``.
        structure_changed(object): it has, with all rows below it.
        step_performed(object): a step was done, undone or done again; carries what was ``Performed``.
        edited_changed(bool): whether anything differs from what is on disk has changed.
        disk_state_changed(): a save made what is edited the new state on disk; no value has changed.
        permissions_changed(): what can be edited is not what it was.

    Args:
        inspection: The checkpoint as it was opened.
        index: Its taxonomies, if they are indexed already; else they are on first use.
        factors: The shape of each tree, if it was counted already; else it is on first use.
        parent: Owner in Qt's tree.

    Attributes:
        run_config_refusal: Why the run config can't be edited, as a sentence; empty if it can.
        bundle_refusal: Likewise for nodes, factors and the fields of the bundle.
        strategies_refusal: Likewise for the strategies.
    """

    run_config_refusal = bundle_refusal = strategies_refusal = ""

    run_config_changed = Signal(str)
    bundle_value_changed = Signal(str)
    nodes_changed = Signal(object)
    factor_changed = Signal(int)
    strategies_changed = Signal()
    structure_changing = Signal(object)
    structure_changed = Signal(object)
    step_performed = Signal(object)
    edited_changed = Signal(bool)
    disk_state_changed = Signal()
    permissions_changed = Signal()

    def __init__(
        self,
        inspection: CheckpointInspection,
        index: TaxonomyIndex | None = None,
        factors: Sequence[FactorSummary] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = WorkingState(inspection, index, factors)
        self._was_edited = False
        self._is_mending = False
        self._undo_stack = make_undo_stack(self)
        self._allow(inspection)

    @property
    def inspection(self) -> CheckpointInspection:
        """The checkpoint as it is on disk, as far as we know."""
        return self._state.inspection

    @property
    def index(self) -> TaxonomyIndex | None:
        """The taxonomies as they are now; None if the bundle can't be shown."""
        return self._state.index

    @property
    def factors(self) -> Sequence[FactorSummary]:
        """The shape of each factor's tree; none if the bundle can't be shown."""
        return self._state.factors

    @property
    def undo_stack(self) -> QUndoStack:
        """The edits in the order in which they were made."""
        return self._undo_stack

    @property
    def run_config(self) -> OpenSimulaRunConfig:
        """The run config with all edits. Each edit makes a new object, so a save may keep this one."""
        return self._state.run_config

    @property
    def strategies(self) -> SamplingStrategySpec | None:
        """The strategies with all edits, likewise; None if there are none."""
        return self._state.strategies

    @property
    def bundle_fields(self) -> Mapping[str, Any]:
        """The fields of the bundle itself that can be edited, with all edits; empty without a bundle."""
        return self._state.bundle_fields

    @property
    def is_edited(self) -> bool:
        """Whether any value differs from the one on disk."""
        return self._state.is_edited

    @property
    def is_read_only(self) -> bool:
        """Whether the run config can't be edited: saving would overwrite what could not be read."""
        return bool(self.run_config_refusal)

    @property
    def is_mending(self) -> bool:
        """Whether a checkpoint with errors is edited all the same, because the user wants to mend it."""
        return self._is_mending

    def start_mending(self) -> None:
        """Lift the refusals that are there because of errors; a checkpoint that can't be shown keeps them."""
        self._is_mending = True
        self._allow(self.inspection)

    def edited_fields(self) -> frozenset[str]:
        """Return the run-config fields whose value differs from the one on disk."""
        return self._state.edited_fields()

    def edited_bundle_fields(self) -> frozenset[str]:
        """Return the fields of ``bundle_fields`` whose value differs from the one on disk."""
        return self._state.edited_bundle_fields()

    def edited_rows(self) -> frozenset[int]:
        """Return the rows of the index whose node or factor differs from disk."""
        return self._state.edited_rows()

    def edit_counts(self) -> EditCounts:
        """Return how much differs from disk, by kind."""
        return self._state.counts()

    def edits(self) -> CheckpointEdits:
        """Return what is to be saved, as it is now; later edits don't change it."""
        return self._state.edits()

    def working_copy(self) -> CheckpointInspection:
        """Return the checkpoint with all edits, to compare or to describe; what was not edited is shared."""
        edits, bundle = self.edits(), self.inspection.bundle
        return replace(
            self.inspection,
            bundle=edited_bundle(bundle, edits.bundle) if bundle and edits.bundle else bundle,
            sampling_strategy=self.strategies,
            run_config=self.run_config if edits.run_config or self.inspection.run_config else None,
        )

    def set_run_config_value(self, field: str, value: object | None) -> None:
        """Change a field of the run config; None clears it."""
        _require_allowed(self.run_config_refusal)
        before, after = getattr(self.run_config, field, None), checked_value(field, value)
        self._change(change_text(field, before, after), [Change(Part.RUN_CONFIG, field, before, after)])

    def set_bundle_value(self, field: str, value: object) -> None:
        """Change the instruction, the target depth D, the proposals N or the document digests."""
        _require_allowed(self.bundle_refusal)
        after = words.checked_bundle_value(field, value)
        before = self.bundle_fields[field]
        text = words.bundle_change_text(field, before, after)
        self._change(text, [Change(Part.BUNDLE, field, before, after)])

    def set_strategies(self, spec: SamplingStrategySpec, text: str) -> None:
        """Put other strategies in the place of all of them.

        Args:
            spec: The strategies; the object must not be changed any more.
            text: What the step does, such as "Rename strategy 'Mixed' to 'Even'".
        """
        _require_allowed(self.strategies_refusal)
        words.require_writable(tr("A strategy"), spec)
        self._change(text, [Change(Part.STRATEGIES, "", self.strategies, spec)])

    def set_node_label(self, row: int, text: str) -> None:
        """Rename the node of a row."""
        self._change(*steps.rename_node(self._editable_index(), row, text))

    def set_node_description(self, row: int, text: str | None) -> None:
        """Describe the node of a row; None takes its description away."""
        self._change(*steps.describe_node(self._editable_index(), row, text))

    def set_factor_name(self, row: int, text: str) -> None:
        """Rename the factor of a row; its root follows if it was labelled like the factor."""
        self._change(*steps.rename_factor(self._editable_index(), row, text))

    def set_factor_description(self, row: int, text: str | None) -> None:
        """Describe the factor of a row; None takes its description away."""
        self._change(*steps.describe_factor(self._editable_index(), row, text))

    def set_factor_accepted(self, row: int, accepted: bool) -> None:  # noqa: FBT001 - a setter
        """Accept or reject the factor of a row."""
        self._change(*steps.accept_factor(self._editable_index(), row, accepted=accepted))

    def perform(self, step: steps.Step) -> None:
        """Make a step of any changes; it is none if nothing would differ.

        Raises:
            ReadOnlyError: It changes a part that can't be edited.
        """
        for part in {change.part for change in step.changes}:
            _require_allowed(self._refusal(part))
        self._change(*step)

    def revert(self) -> None:
        """Set everything that is edited back to what is on disk, by one undoable step."""
        count = self.edit_counts().total
        self._change(tr("Revert {n} change", "Revert {n} changes", count), self._state.revert_changes())

    def revert_row(self, row: int) -> None:
        """Set the node of a row, and the factor of a top row, back to what is on disk, by one step."""
        self._change(*revert_steps.revert_row(self._editable_index(), row))

    def revert_node_value(self, row: int, field: str) -> None:
        """Set one field of the node of a row back to what is on disk."""
        self._change(*revert_steps.revert_node_value(self._editable_index(), row, field))

    def revert_factor_value(self, row: int, field: str) -> None:
        """Set one field of the factor of a row back to what is on disk; its root follows its name."""
        self._change(*revert_steps.revert_factor_value(self._editable_index(), row, field))

    def revert_bundle_value(self, field: str) -> None:
        """Set a field of the bundle back to what is on disk."""
        self._change(words.bundle_revert_text(field), [self._state.way_back(Part.BUNDLE, field)])

    def mark_saved(self, inspection: CheckpointInspection, saved: CheckpointEdits) -> None:
        """Compare with a newer state of the folder from now on; edits and their history stay.

        Args:
            inspection: The checkpoint as the save left it.
            saved: What was saved.
        """
        self._state.rebase(inspection, saved.bundle)
        self._allow(inspection)
        if not self.is_edited:
            self._undo_stack.setClean()
        self.disk_state_changed.emit()
        self._notice_edited()

    def _allow(self, inspection: CheckpointInspection) -> None:
        self._is_mending = self._is_mending and must_be_mended(inspection)
        before = self.run_config_refusal, self.bundle_refusal
        self.run_config_refusal = edit_refusal(inspection, is_mending=self._is_mending)
        self.bundle_refusal = bundle_refusal(inspection, is_mending=self._is_mending)
        self.strategies_refusal = self.bundle_refusal
        if before != (self.run_config_refusal, self.bundle_refusal):
            self.permissions_changed.emit()

    def _refusal(self, part: Part) -> str:
        match part:
            case Part.RUN_CONFIG:
                return self.run_config_refusal
            case Part.STRATEGIES:
                return self.strategies_refusal
            case _:
                return self.bundle_refusal

    def _editable_index(self) -> TaxonomyIndex:
        index = self.index
        if self.bundle_refusal or index is None:
            raise ReadOnlyError(self.bundle_refusal)
        return index

    def _change(self, text: str, changes: Sequence[Change]) -> None:
        effective = [change for change in changes if change.before != change.after]
        if effective:
            self._undo_stack.push(ChangeCommand(text, self._make_changes, effective))

    def _make_changes(self, performed: Performed) -> None:
        for change in performed.changes:
            self._write(change.part, change.key, change.after)
        rows = frozenset(change.key for change in performed.changes if change.part is Part.NODE)
        if rows:
            self.nodes_changed.emit(rows)
        self._notice_edited()
        self.step_performed.emit(performed)

    def _write(self, part: Part, key: Any, value: Any) -> None:
        if part is Part.PLACE:
            self._move(key, value)
            return
        self._state.write(part, key, value)
        match part:
            case Part.RUN_CONFIG:
                self.run_config_changed.emit(key)
            case Part.BUNDLE:
                self.bundle_value_changed.emit(key)
            case Part.STRATEGIES:
                self.strategies_changed.emit()
            case Part.FACTOR:
                for row in self.index.factor_rows(key) if self.index else ():
                    self.factor_changed.emit(row)

    def _move(self, row: int, place: Place | None) -> None:
        index = self.index
        if index is not None:
            move = row_move(index, row, place)
            self.structure_changing.emit(move)
            self._state.write(Part.PLACE, row, place)
            self.structure_changed.emit(move)

    def _notice_edited(self) -> None:
        edited = self.is_edited
        if edited != self._was_edited:
            self._was_edited = edited
            self.edited_changed.emit(edited)


def _require_allowed(refusal: str) -> None:
    if refusal:
        raise ReadOnlyError(refusal)
