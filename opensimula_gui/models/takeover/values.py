"""Values of run config, bundle, factors and nodes that are taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.pairs import pair_positions
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.models.bundle_value import (
    BUNDLE_FIELDS,
    checked_bundle_value,
    checked_name,
    checked_text,
    require_writable,
)
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.run_config_value import checked_value
from opensimula_gui.models.takeover import reasons
from opensimula_gui.models.takeover.merged_list import MergedList
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.base import FormatModel
    from opensimula_gui.checkpoint.comparing.changes import Change as Difference
    from opensimula_gui.checkpoint.comparing.changes import Side
    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode
    from opensimula_gui.models.takeover.sides import TakeoverSides

_Model = TypeVar("_Model", bound="FormatModel")

_DIGESTS: Final = "document_digests"
_NODE_FIELDS: Final = frozenset({"label", "description", "provenance"})
_FACTOR_FIELDS: Final = frozenset({"name", "description", "accepted"})


class ValueDraft:
    """Values that the session is to get; nothing is set.

    Args:
        sides: Both sides.
    """

    def __init__(self, sides: TakeoverSides) -> None:
        self._sides = sides
        self._run_config: dict[str, object | None] = {}
        self._bundle: dict[str, Any] = {}
        self._digests: MergedList | None = None
        self._nodes: dict[int, TaxonomyNode] = {}
        self._factors: dict[int, SimulaFactor] = {}
        # There are many nodes: what their values are called in errors is looked up once.
        self._titles = {
            "label": tr("A label"),
            "description": tr("A description"),
            "provenance": tr("The provenance"),
        }

    def take(self, change: Difference) -> None:
        """Take a changed value.

        Raises:
            ValueError: It can't be taken over; the text says why.
        """
        match change.subject:
            case Subject.RUN_CONFIG:
                self._take_run_config(change.field)
            case Subject.INSTRUCTION | Subject.BUNDLE if change.field in BUNDLE_FIELDS:
                value = getattr(self._sides.theirs.bundle, change.field)
                self._bundle[change.field] = checked_bundle_value(change.field, value)
            case Subject.DOCUMENT_DIGEST if _DIGESTS in BUNDLE_FIELDS:
                self._take_digest(change)
            case Subject.DOCUMENT:
                self._take_document(change)
            case Subject.FACTOR if change.field in _FACTOR_FIELDS:
                self._take_factor(change)
            case Subject.NODE if change.field in _NODE_FIELDS:
                self._take_node(change)
            case Subject.UNKNOWN_KEY:
                self._take_unknown_key(change)
            case _:
                raise ValueError(reasons.reason(change))

    def changes(self) -> Iterator[Change]:
        """Yield the changes that set the values."""
        session, index = self._sides.session, self._sides.index
        for field, value in self._run_config.items():
            yield Change(Part.RUN_CONFIG, field, getattr(session.run_config, field), value)
        for field, setting in self._bundle.items():
            yield Change(Part.BUNDLE, field, session.bundle_fields[field], setting)
        if self._digests is not None:
            lists = self._all_digests()
            digests = [lists[is_theirs][position] for position, is_theirs in self._digests.order()]
            yield Change(Part.BUNDLE, _DIGESTS, session.bundle_fields[_DIGESTS], digests)
        for row, factor in self._factors.items():
            yield Change(Part.FACTOR, row, index.factor(row), factor)
        for row, node in self._nodes.items():
            yield Change(Part.NODE, row, index.node(row), node)

    def _take_run_config(self, field: str) -> None:
        self._run_config[field] = checked_value(field, getattr(self._sides.other.run_config, field))

    def _take_digest(self, change: Difference) -> None:
        ours, theirs = self._sides.of(change)
        here, there = self._all_digests()
        if self._digests is None:
            self._digests = MergedList(len(here), pair_positions((here, there)))
        match self._sides.kind(change):
            case ChangeKind.ADDED:
                checked_text(tr("A document digest"), there[_position(theirs)])
                self._digests.coming.add(_position(theirs))
            case ChangeKind.REMOVED:
                self._digests.gone.add(_position(ours))
            case _:
                self._digests.is_reordered = True

    def _all_digests(self) -> tuple[list[str], list[str]]:
        return self._sides.ours.bundle.document_digests, self._sides.theirs.bundle.document_digests

    def _take_document(self, change: Difference) -> None:
        if self._sides.kind(change) is ChangeKind.REMOVED:
            raise ValueError(reasons.no_removal())
        theirs = self._sides.other.run_config
        if change.document is not FileRole.RUN_CONFIG or theirs is None:
            raise ValueError(reasons.reason(change))
        if theirs.unknown_keys:
            raise ValueError(reasons.unknown_key())
        for field in OpenSimulaRunConfig.model_fields:
            self._take_run_config(field)

    def _take_factor(self, change: Difference) -> None:
        ours, theirs = self._both(change)
        row = self._factor_row(ours)
        value = getattr(self._their_factor(theirs), change.field)
        if change.field == "name":
            value = checked_name(tr("The name of a factor"), value)
        elif change.field == "description" and value is not None:
            value = checked_text(self._titles["description"], value)
        self._factors[row] = self._factor(row).model_copy(update={change.field: value})

    def _take_node(self, change: Difference) -> None:
        ours, theirs = self._both(change)
        row = self._sides.pair(change).our_row(ours)
        node = self._their_node(theirs)
        value = getattr(node, change.field)
        if change.field == "label":
            value = checked_name(self._titles["label"], value)
        elif change.field == "description" and value is not None:
            value = checked_text(self._titles["description"], value)
        elif change.field == "provenance":
            require_writable(self._titles["provenance"], node)
        self._nodes[row] = self._node(row).model_copy(update={change.field: value})

    def _take_unknown_key(self, change: Difference) -> None:
        ours, theirs = self._sides.of(change)
        place = (ours or theirs or change.side).place
        # Places of unknown keys end with the key.
        if change.document is FileRole.BUNDLE and place[0] == "factors":
            position = place[1] if ours else self._sides.factors[_position(theirs)]
            assert isinstance(position, int)  # noqa: S101 - so the places of factors go on
            row = self._sides.factor_row(position)
            source: FormatModel | None = self._their_factor(theirs) if theirs else None
            self._factors[row] = with_key_of(self._factor(row), change.field, source)
        elif change.document is FileRole.BUNDLE and place[0] == "taxonomies" and place[2] == "nodes":
            pair = self._sides.pair(change)
            row = pair.our_row(ours) if ours else pair.here(theirs.row) if theirs else -1
            source = self._their_node(theirs) if theirs else None
            self._nodes[row] = with_key_of(self._node(row), change.field, source)
        else:
            raise ValueError(reasons.unknown_key())

    def _both(self, change: Difference) -> tuple[Side, Side]:
        ours, theirs = self._sides.of(change)
        assert ours is not None  # noqa: S101 - such values are changed, never added
        assert theirs is not None  # noqa: S101 - likewise
        return ours, theirs

    def _factor_row(self, side: Side) -> int:
        return self._sides.factor_row(_position(side))

    def _their_factor(self, side: Side) -> SimulaFactor:
        return self._sides.theirs.bundle.factors[_position(side)]

    def _their_node(self, side: Side) -> TaxonomyNode:
        return self._sides.theirs.bundle.taxonomies[_position(side)].nodes[side.id]

    def _factor(self, row: int) -> SimulaFactor:
        factor = self._factors.get(row) or self._sides.index.factor(row)
        assert factor is not None  # noqa: S101 - it was compared
        return factor

    def _node(self, row: int) -> TaxonomyNode:
        node = self._nodes.get(row) or self._sides.index.node(row)
        assert node is not None  # noqa: S101 - it was compared
        return node


def with_key_of(model: _Model, key: str, source: FormatModel | None) -> _Model:
    """Return a model with a key, which this program does not know, as another model has it.

    Args:
        model: The model.
        key: The key.
        source: The other model; None if it lacks the key.

    Raises:
        ValueError: The value can't be written; the text says so to the user.
    """
    known: dict[str, Any] = dict(source.model_extra or {}) if source is not None else {}
    if key in known:
        copy = model.model_copy(update={key: known[key]})
        require_writable(tr("The value of this key"), copy)
        return copy
    copy = model.model_copy()
    if copy.model_extra is not None:
        copy.model_extra.pop(key, None)
    return copy


def _position(side: Side | None) -> int:
    position = side.place[1] if side is not None else None
    assert isinstance(position, int)  # noqa: S101 - so the places of factors and trees go on
    return position
