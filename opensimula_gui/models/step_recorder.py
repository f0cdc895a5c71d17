"""Puts what an editing session does into records that make sense without the session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.models.change_command import Change, Move, Part, Performed
from opensimula_gui.models.revert_steps import revert_all
from opensimula_gui.models.saved_rows import factor_id_of
from opensimula_gui.models.step_places import StepPlaces
from opensimula_gui.models.step_record import (
    NewRow,
    PlaceRecord,
    RowName,
    SavedRow,
    fingerprint,
    json_text,
)
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Place
    from opensimula_gui.models.editing_session import EditingSession

_ROW_PARTS = frozenset({Part.FACTOR, Part.NODE, Part.PLACE})


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A record that is still to be put into text, which may be done on any thread: nothing in it changes.

    Attributes:
        head: What the record holds besides rows and changes.
        rows: What comes into being: fields of ``AddedRow``.
        changes: Part, key, value before and value after of each change.
    """

    head: dict[str, str]
    rows: Sequence[Mapping[str, Any]] = field(repr=False)
    changes: Sequence[tuple[Part, Any, Any, Any]] = field(repr=False)

    def text(self) -> str:
        """Return the record."""
        changes = [
            {
                "part": part,
                "key": key,
                "before": before if part is Part.PLACE else fingerprint(before),
                "after": after,
            }
            for part, key, before, after in self.changes
        ]
        return json_text({**self.head, "rows": self.rows, "changes": changes})


class StepRecorder:
    """Knows what the rows of a session are called in its records.

    Args:
        session: The session. Its records can be made again on what is on disk now.
    """

    def __init__(self, session: EditingSession) -> None:
        self._session = session
        self._names: dict[int, int | SavedRow] = {}
        self._new_factors: set[str] = set()
        self._next_new = 0
        self._first_new = 0
        self.start_anew()

    def start_anew(self) -> None:
        """Forget all records: those to come are to be made on what is on disk now."""
        self._names.clear()
        self._new_factors.clear()
        self._next_new = 0
        # A row that is made after this is not on disk, which spares asking for each row of a large branch.
        self._first_new = len(self._session.index) if self._session.index is not None else 0

    def record(self, performed: Performed, edits: str) -> StepDraft:
        """Return the record of a step; it has to be asked for right after the step.

        Args:
            performed: The step.
            edits: What differs from disk now, in words.
        """
        changes = list(performed.changes)
        places = self._places(changes)
        rows = self._added_rows(changes)
        head = {
            "text": performed.text,
            "move": str(performed.move),
            "edits": edits,
        }
        entries = [
            (change.part, key, *self._values(change, places.get(number)))
            for number, change in enumerate(changes)
            if (key := self._key(change)) is not None
        ]
        return StepDraft(head, rows, entries)

    def record_all(self) -> StepDraft:
        """Return one record of everything that differs from disk, in place of all records before."""
        self.start_anew()
        edits = self._session.edit_counts().words()
        text = tr("Edit {edits}", edits=edits)
        return self.record(Performed(text, Move.DO, unsaved_changes(self._session)), edits)

    def _key(self, change: Change) -> Any:
        if change.part not in _ROW_PARTS:
            return change.key
        index, row = self._session.index, change.key
        # What is neither on disk nor there has no place in the records, and nothing to lose.
        is_nothing = index is None or not (
            row in self._names or self._is_saved(index, row) or index.exists(row)
        )
        return None if is_nothing else self._name(row)

    def _name(self, row: int) -> RowName:
        number_or_name = self._short_name(row)
        return NewRow(new=number_or_name) if isinstance(number_or_name, int) else number_or_name

    def _short_name(self, row: int) -> int | SavedRow:
        """Return the name of a row; of one that is not on disk only the number."""
        index = self._session.index
        if row not in self._names and index is not None:
            if self._is_saved(index, row):
                self._names[row] = SavedRow(factor=factor_id_of(index, row), node=index.key(row))
            else:
                self._names[row] = self._next_new
                self._next_new += 1
        return self._names[row]

    def _values(self, change: Change, places: _Places | None) -> tuple[Any, Any]:
        if places is None:
            return change.before, change.after
        return self._place_record(places.before), self._place_record(places.after)

    def _place_record(self, spot: _Spot | None) -> PlaceRecord | None:
        index = self._session.index
        if spot is None or index is None:
            return None
        place = spot.place
        parent = None if place.parent == NO_ROW else self._name(place.parent)
        usual = None if place.parent == NO_ROW else index.key(place.parent)
        says = place.parent_id if place.is_detached or place.parent_id != usual else None
        return PlaceRecord(
            parent=parent, position=spot.position, level=spot.level, says=says, detached=place.is_detached
        )

    def _places(self, changes: Sequence[Change]) -> dict[int, _Places]:
        """Return the places before and after each move, by its number, as they were when it was made."""
        index = self._session.index
        found: dict[int, _Places] = {}
        if index is None:
            return found
        places = StepPlaces(index)
        for number, change in reversed(list(enumerate(changes))):
            if change.part is Part.PLACE:
                after = None if change.after is None else _spot(places, change.key)
                places.put(change.key, change.before)
                found[number] = _Places(_spot(places, change.key), after)
            elif change.part is Part.NODE:
                places.write(change.key, change.before)
        return found

    def _added_rows(self, changes: Sequence[Change]) -> list[dict[str, Any]]:
        """Return the rows that come into being with a step, and give them their names."""
        index = self._session.index
        if index is None:
            return []
        heads = {change.key for change in changes if change.part is Part.PLACE and change.after is not None}
        # Those above come first, and siblings as they stand: that is how they are hung again.
        rows = dict.fromkeys(below for head in sorted(heads) for below in self._unknown_below(index, head))
        tops = {top: self._name(top) for top in {index.top_row(row) for row in rows} if top not in rows}
        return [self._added_row(index, row, heads, tops) for row in rows]

    def _unknown_below(self, index: TaxonomyIndex, head: int) -> Iterator[int]:
        if head in self._names or self._is_saved(index, head):
            return
        for row in index.rows_below(head):
            if row not in self._names and not self._is_saved(index, row):
                yield row

    def _added_row(
        self, index: TaxonomyIndex, row: int, heads: set[int], tops: dict[int, RowName]
    ) -> dict[str, Any]:
        top = index.top_row(row)
        added: dict[str, Any] = {"new": self._short_name(row), "node": index.node(row)}
        if traces := index.traces(row):
            added["traces"] = list(traces)
        if row != top:
            added["tree"] = tops[top] if top in tops else tops.setdefault(top, self._name(top))
            if row not in heads:
                added["above"] = self._short_name(index.parent(row))
            return added
        added["plans"] = list(index.per_depth_plans(row))
        if self._is_new_factor(index, row):
            added["factor"] = index.factor(row)
        return added

    def _is_saved(self, index: TaxonomyIndex, row: int) -> bool:
        return row < self._first_new and index.place_back(row) is not None

    def _is_new_factor(self, index: TaxonomyIndex, row: int) -> bool:
        """Tell whether the factor of a top row comes along with it, rather than being there already."""
        factor_id, bundle = factor_id_of(index, row), self._session.inspection.bundle
        is_known = factor_id in self._new_factors or (
            bundle is not None and any(factor.id == factor_id for factor in bundle.factors)
        )
        self._new_factors.add(factor_id)
        return not is_known


def unsaved_changes(session: EditingSession) -> list[Change]:
    """Return what makes the checkpoint on disk what a session says now."""
    inspection, saved = session.inspection, session.inspection.run_config or OpenSimulaRunConfig()
    changes = [
        Change(Part.RUN_CONFIG, field, getattr(saved, field), getattr(session.run_config, field))
        for field in sorted(session.edited_fields())
    ]
    changes += [
        Change(Part.BUNDLE, field, getattr(inspection.bundle, field), session.bundle_fields[field])
        for field in sorted(session.edited_bundle_fields())
    ]
    if session.edit_counts().strategies:
        changes.append(Change(Part.STRATEGIES, "", inspection.sampling_strategy, session.strategies))
    if session.index is not None:
        back = reversed(revert_all(session.index))
        changes += [change.turned() for change in back if _is_seen(session.index, change)]
    return changes


def _is_seen(index: TaxonomyIndex, change: Change) -> bool:
    """Tell whether a change of a way back matters: what is in a branch that is gone is gone too."""
    takes_out = change.part is Part.PLACE and change.before is None
    return takes_out or index.exists(change.key)


class _Spot(NamedTuple):
    """A place, its position among siblings, and by how much deeper it is than the row above."""

    place: Place
    position: int
    level: int


class _Places(NamedTuple):
    """Where a row stood before and after a move; None for nowhere."""

    before: _Spot | None
    after: _Spot | None


def _spot(places: StepPlaces, row: int) -> _Spot | None:
    place = places.place(row)
    if place is None:
        return None
    return _Spot(place, places.position(row), place.depth - places.depth(place.parent))
