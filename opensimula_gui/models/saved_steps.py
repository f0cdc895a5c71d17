"""Tells whether recorded steps are on disk already, as when a program dies just after a save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.saved_rows import find_row
from opensimula_gui.models.step_record import (
    BundleChange,
    ChangeRecord,
    FactorChange,
    NewRow,
    NodeChange,
    PlaceChange,
    RowName,
    RunConfigChange,
    SavedRow,
    fingerprint,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.step_record import StepRecord


def are_saved(session: EditingSession, records: Iterable[StepRecord]) -> bool:
    """Return whether a session says everything that some steps would make it say.

    Args:
        session: The session, without edits.
        records: The steps, in order.
    """
    names: dict[RowName, SavedRow] = {}
    last: dict[tuple[str, Any], ChangeRecord] = {}
    for record in records:
        for row in record.rows:
            names[NewRow(new=row.new)] = SavedRow(factor=row.node.factor_id, node=row.node.id)
        last.update({(change.part, change.key): change for change in record.changes})
    gone = {key for (_, key), change in last.items() if isinstance(change, PlaceChange) and not change.after}
    look = _Look(session, names, has_moves=any(isinstance(change, PlaceChange) for change in last.values()))
    return all(look.is_saved(change) for (_, key), change in last.items() if key not in gone) and not any(
        look.row(name) != NO_ROW for name in gone
    )


class _Look:
    """What the session says of what was changed."""

    def __init__(self, session: EditingSession, names: dict[RowName, SavedRow], *, has_moves: bool) -> None:
        self._session = session
        self._names = names
        self._has_moves = has_moves

    def row(self, name: RowName) -> int:
        """Return the row of a name; ``NO_ROW`` if there is none."""
        saved = self._names.get(name) if isinstance(name, NewRow) else name
        index = self._session.index
        return NO_ROW if index is None or saved is None else find_row(index, saved)

    def is_saved(self, change: ChangeRecord) -> bool:
        """Tell whether what a change sets is so."""
        session, index = self._session, self._session.index
        if isinstance(change, RunConfigChange):
            return fingerprint(getattr(session.run_config, change.key, None)) == change.end
        if isinstance(change, BundleChange):
            return fingerprint(session.bundle_fields.get(change.key)) == change.end
        if isinstance(change, FactorChange | NodeChange | PlaceChange):
            row = self.row(change.key)
            return index is not None and row != NO_ROW and self._is_row_saved(index, row, change)
        return fingerprint(session.strategies) == change.end

    def _is_row_saved(
        self, index: TaxonomyIndex, row: int, change: FactorChange | NodeChange | PlaceChange
    ) -> bool:
        if isinstance(change, PlaceChange):
            parent = change.after.parent if change.after else None
            return index.parent(row) == (NO_ROW if parent is None else self.row(parent))
        if isinstance(change, FactorChange):
            return fingerprint(index.factor(row)) == change.end
        node, after = index.node(row), change.after
        if node is not None and self._has_moves:
            # Where it stood when it was changed is not where it stood at the end.
            after = after.model_copy(update={"parent_id": node.parent_id, "depth": node.depth})
        return fingerprint(node) == fingerprint(after)
