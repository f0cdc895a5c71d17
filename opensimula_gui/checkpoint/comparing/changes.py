"""What differs between two checkpoints, one entry for each thing that a reader would call a difference."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.pointers import format_pointer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch
    from opensimula_gui.checkpoint.file_state import FileRole
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.pointers import Path


class ChangeKind(StrEnum):
    """What happened to a thing on the way from the old checkpoint to the new one."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    REORDERED = "reordered"
    DESCRIBED = "described"
    """Its description is another one."""
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"
    """Another field, which ``Change.field`` names, has another value."""


class Subject(StrEnum):
    """What kind of thing a change is about."""

    DOCUMENT = "document"
    """A whole file that only one of the two checkpoints has."""
    MANIFEST = "manifest"
    INSTRUCTION = "instruction"
    BUNDLE = "bundle"
    """D, N and the bundle's version."""
    DOCUMENT_DIGEST = "document digest"
    FACTOR = "factor"
    TAXONOMY = "taxonomy"
    NODE = "node"
    STRATEGY = "strategy"
    RUN_CONFIG = "run config"
    UNKNOWN_KEY = "unknown key"
    """A key that this version does not know; ``Change.field`` is the key, the sides tell whose it is."""


# Nobody writes to a side or a change once it is made. Freezing them would make a comparison a sixth slower:
# where all differs, it builds three of them for each node.
@dataclass(slots=True, unsafe_hash=True)
class Side:
    """A thing as one of the two checkpoints has it. All texts are whole and untrusted.

    Attributes:
        name: Label, name or title of the thing; empty if it has none.
        id: Id of the factor or node; else empty.
        value: Text of what has changed; None if it is null, or if the change has no value to show.
        place: Where it stands in its document.
        row: Row of the node, or of the factor's tree, in ``index``; else ``NO_ROW``.
        index: The index of this side's bundle that was made for the comparison; None without a row.
    """

    name: str = ""
    id: str = ""
    value: str | None = None
    place: Path = ()
    row: int = NO_ROW
    index: TaxonomyIndex | None = field(default=None, repr=False, compare=False)

    @property
    def path(self) -> tuple[str, ...]:
        """Labels from the tree's root down to the thing; empty if it stands in no tree."""
        # Not stored: 100,000 changes of deep nodes would hold millions of references.
        return tuple(map(self.index.label, self.index.path(self.row))) if self.index else ()

    @property
    def pointer(self) -> str:
        """The place as text, such as ``taxonomies[2].nodes["node_ab"].label``."""
        return format_pointer(self.place)

    def at(self, key: str | int, value: str | None = None) -> Side:
        """Return a field or item of this thing, with the text of its value."""
        return Side(self.name, self.id, value, (*self.place, key), self.row, self.index)


@dataclass(slots=True, unsafe_hash=True)
class Change:
    """One difference.

    Attributes:
        kind: What happened.
        subject: To what kind of thing.
        document: In which document.
        field: Key of the field, as on disk; empty if it happened to the thing as a whole.
        old: How the old checkpoint has it; None exactly if it was added.
        new: How the new checkpoint has it; None exactly if it was removed.
        nodes_below: Of an added or removed branch, tree or factor: nodes below, which went the same way. Of
            a node with another id: nodes below that have another id, too.
        leaves_below: How many of the nodes of an added or removed branch are leaves; 0 for other changes.
    """

    kind: ChangeKind
    subject: Subject
    document: FileRole
    field: str
    old: Side | None
    new: Side | None
    nodes_below: int = 0
    leaves_below: int = 0

    @property
    def side(self) -> Side:
        """The new side, or the old one of what was removed."""
        return self.new or self.old or Side()


@dataclass(frozen=True, slots=True)
class CheckpointComparison:
    """All differences between two checkpoints.

    Attributes:
        changes: In the order of documents: manifest, bundle, strategies, run config. In the bundle: its own
            fields, factors, then tree by tree; in a tree first what was removed, then what was added.
        counts: How many there are of each kind; every kind has a number.
        match: Which factor and tree of the one is which of the other, with the indexes of the sides.
    """

    changes: tuple[Change, ...]
    counts: Mapping[ChangeKind, int]
    match: BundleMatch = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        """How many differences there are in all."""
        return len(self.changes)

    @property
    def is_same(self) -> bool:
        """Whether the two checkpoints mean the same."""
        return not self.changes

    def in_document(self, document: FileRole) -> tuple[Change, ...]:
        """Return the changes in one document."""
        return tuple(change for change in self.changes if change.document is document)
