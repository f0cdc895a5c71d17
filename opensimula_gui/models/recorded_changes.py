"""From the record of a step to the changes that it takes in a session, each checked against what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW
from opensimula_gui.models.added_rows import AddedRows, MisfitError, row_of
from opensimula_gui.models.bundle_value import checked_bundle_value
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.run_config_value import checked_value
from opensimula_gui.models.step_places import StepPlaces
from opensimula_gui.models.step_record import (
    BundleChange,
    FactorChange,
    NewRow,
    NodeChange,
    PlaceChange,
    RunConfigChange,
    fingerprint,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Place
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.step_record import (
        ChangeRecord,
        PlaceRecord,
        RowName,
        StepRecord,
        ValueChange,
    )


class RecordedChanges:
    """The changes of one record.

    Args:
        session: The session in which they are to be made.
        rows: The rows of all names that are known so far; those that become known are added.
        record: The record.
    """

    def __init__(self, session: EditingSession, rows: dict[RowName, int], record: StepRecord) -> None:
        self._session = session
        self._rows = rows
        self._record = record
        self._added = {NewRow(new=row.new) for row in record.rows}
        self._values: dict[tuple[Part, Any], Any] = {}
        self._known_places: StepPlaces | None = None

    def read(self) -> list[Change]:
        """Return the changes.

        Raises:
            MisfitError: Something is not there, or not as it was.
            ValueError: A value does not fit where it is to be put.
        """
        if self._record.rows:
            AddedRows(self._index, self._rows).prepare(self._record.rows)
        return [change for entry in self._record.changes for change in self._changes(entry)]

    @property
    def _index(self) -> TaxonomyIndex:
        if self._session.index is None:
            raise MisfitError
        return self._session.index

    @property
    def _places(self) -> StepPlaces:
        if self._known_places is None:
            self._known_places = StepPlaces(self._index)
        return self._known_places

    def _changes(self, entry: ChangeRecord) -> Iterator[Change]:
        if isinstance(entry, PlaceChange):
            yield from self._place_change(entry)
        elif not (isinstance(entry, FactorChange | NodeChange) and entry.key in self._added):
            # What came with the row is in it already.
            yield self._value_change(entry)

    def _value_change(self, entry: ValueChange) -> Change:
        part, key = Part(entry.part), self._key(entry)
        now = self._values[part, key] if (part, key) in self._values else self._now(part, key)
        if fingerprint(now) not in {entry.before, entry.end}:
            raise MisfitError
        after = self._after(entry, now)
        if isinstance(entry, NodeChange):
            self._places.write(key, after)
        else:
            self._values[part, key] = after
        return Change(part, key, now, after)

    def _key(self, entry: ValueChange) -> Any:
        if isinstance(entry, FactorChange | NodeChange):
            row = row_of(self._index, self._rows, entry.key)
            if row == NO_ROW or self._places.path(row)[-1] != NO_ROW:
                raise MisfitError
            return row
        return entry.key

    def _now(self, part: Part, key: Any) -> Any:
        match part:
            case Part.RUN_CONFIG:
                return getattr(self._session.run_config, key, None)
            case Part.BUNDLE:
                return self._session.bundle_fields.get(key)
            case Part.STRATEGIES:
                return self._session.strategies
            case Part.FACTOR:
                return self._index.factor(key)
            case _:
                return self._places.node(key)

    @staticmethod
    def _after(entry: ValueChange, now: Any) -> Any:
        if isinstance(entry, RunConfigChange):
            return checked_value(entry.key, entry.after)
        if isinstance(entry, BundleChange):
            return checked_bundle_value(entry.key, entry.after)
        if isinstance(entry, FactorChange) and (now is None or entry.after.id != now.id):
            raise MisfitError
        if isinstance(entry, NodeChange) and (now is None or entry.after.parent_id != now.parent_id):
            raise MisfitError
        return entry.after

    def _place_change(self, change: PlaceChange) -> Iterator[Change]:
        row = row_of(self._index, self._rows, change.key)
        if row == NO_ROW and change.after is None:
            return  # It is gone already.
        now = self._places.place(row) if row != NO_ROW else None
        if row == NO_ROW or (now is None) != (change.before is None):
            raise MisfitError
        if now is not None and change.before is not None and now.parent != self._parent(change.before):
            raise MisfitError
        after = None if change.after is None else self._place(row, change.after)
        self._places.put(row, after)
        yield Change(Part.PLACE, row, now, after)

    def _place(self, row: int, wanted: PlaceRecord) -> Place:
        index, places, parent = self._index, self._places, self._parent(wanted)
        self._require_place(row, parent)
        parent_id = index.key(parent) if parent != NO_ROW and not wanted.detached else None
        return places.place_at(
            row,
            parent,
            self._position(row, wanted),
            wanted.says if wanted.says is not None else parent_id,
            places.depth(parent) + wanted.level,
            is_detached=wanted.detached,
        )

    def _position(self, row: int, wanted: PlaceRecord) -> int:
        factor, bundle = self._index.factor(row), self._session.inspection.bundle
        saved = {entry.id for entry in bundle.factors} if bundle is not None else set()
        if wanted.parent is not None or factor is None or factor.id in saved:
            return wanted.position
        # The index puts a factor that is new to it after all that it had before, whatever its place.
        return sum(top < row for top in self._places.children(NO_ROW) if top != row)

    def _require_place(self, row: int, parent: int) -> None:
        index = self._index
        top = index.top_row(row)
        if parent == NO_ROW:
            if row != top:
                raise MisfitError
            return
        path = self._places.path(parent)
        if (
            path[-1] != NO_ROW
            or row in path
            or row == top
            or index.top_row(parent) != top
            or len(path) - 1 + index.height(row) > MAX_SHOWN_DEPTH
        ):
            raise MisfitError

    def _parent(self, place: PlaceRecord) -> int:
        if place.parent is None:
            return NO_ROW
        row = row_of(self._index, self._rows, place.parent)
        if row == NO_ROW:
            raise MisfitError
        return row
