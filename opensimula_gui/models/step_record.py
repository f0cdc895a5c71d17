"""The steps of an editing session as JSON, so that they can be made again in another session.

What is read is checked strictly: a record comes from a file that anybody may have written.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from opensimula_gui.checkpoint.strategy import SamplingStrategySpec  # noqa: TC001 - pydantic needs it
from opensimula_gui.checkpoint.taxonomy import (  # noqa: TC001 - likewise
    ExpansionStepTrace,
    SimulaFactor,
    TaxonomyNode,
)
from opensimula_gui.models.change_command import Move  # noqa: TC001 - likewise

_FINGERPRINT_BYTES = 8


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SavedRow(_Record):
    """A row that is on disk: the node of a factor's tree, or the factor itself if it has no tree.

    Attributes:
        factor: Id of the factor that its tree belongs to.
        node: Key of the node; empty for a factor without a tree.
    """

    factor: str
    node: str


class NewRow(_Record):
    """A row that is not on disk.

    Attributes:
        new: Its number among all rows that the records of a session add, counted from 0.
    """

    new: int = Field(ge=0)


RowName = SavedRow | NewRow
"""What a row is called outside of its session: its number there says nothing to another one."""


class AddedRow(_Record):
    """A row that comes into being with a step.

    Attributes:
        new: Its number, see ``NewRow``.
        node: Its node, as it is after the step.
        tree: The top row of its tree; None for a row that is a top row itself.
        above: Number of the row that it hangs below; None if a change of the step gives it a place.
        factor: Its factor, if that comes along with it.
        traces: How its node was expanded.
        plans: The plans of its tree, if it is a top row.
    """

    new: int = Field(ge=0)
    node: TaxonomyNode
    tree: RowName | None = None
    above: int | None = None
    factor: SimulaFactor | None = None
    traces: tuple[ExpansionStepTrace, ...] = ()
    plans: tuple[str, ...] = ()


class PlaceRecord(_Record):
    """A place among the children of a row.

    Attributes:
        parent: The row above; None for a top row.
        position: How many siblings stand before it.
        level: By how much deeper than the row above its node says that it is; 1 in a sound tree.
        says: What its node says its parent is, if that is not the row above.
        detached: Whether it stands there only because its real place can't be shown.
    """

    parent: RowName | None
    position: int = Field(ge=0)
    level: int = 1
    says: str | None = None
    detached: bool = False


class _ValueChange(_Record):
    """A value that gave way to another.

    Attributes:
        before: Fingerprint of the value that gave way.
    """

    before: str

    @property
    def start(self) -> str:
        """What stands for the value before."""
        return self.before

    @property
    def end(self) -> str:
        """What stands for the value after, in the same way."""
        return fingerprint(self.after)  # type: ignore[attr-defined]  # each kind has one of its own type


class RunConfigChange(_ValueChange):
    """A field of the run config got another value."""

    part: Literal["run config"]
    key: str
    after: str | int | float | None


class BundleChange(_ValueChange):
    """A field of the bundle itself got another value."""

    part: Literal["bundle"]
    key: str
    after: str | int | list[str]


class StrategiesChange(_ValueChange):
    """Other strategies came in the place of all."""

    part: Literal["strategies"]
    key: Literal[""]
    after: SamplingStrategySpec | None


class FactorChange(_ValueChange):
    """A factor changed; the key is one of its top rows."""

    part: Literal["factor"]
    key: RowName
    after: SimulaFactor


class NodeChange(_ValueChange):
    """A node changed."""

    part: Literal["node"]
    key: RowName
    after: TaxonomyNode


class PlaceChange(_Record):
    """A row came, went or moved; None stands for no place."""

    part: Literal["place"]
    key: RowName
    before: PlaceRecord | None
    after: PlaceRecord | None

    @property
    def start(self) -> PlaceRecord | None:
        """The place before."""
        return self.before

    @property
    def end(self) -> PlaceRecord | None:
        """The place after."""
        return self.after


ValueChange = RunConfigChange | BundleChange | StrategiesChange | FactorChange | NodeChange
ChangeRecord = ValueChange | PlaceChange


class StepRecord(_Record):
    """One step that was done, undone or done again.

    Attributes:
        text: What the step does.
        move: Whether it was done, undone or done again.
        edits: What differs from disk after it, in words such as "3 nodes and 1 strategy".
        rows: Rows that no record before has named and that are not on disk; the ones above come first.
        changes: What was changed, in order.
    """

    text: str
    move: Move
    edits: str
    rows: tuple[AddedRow, ...] = ()
    changes: tuple[Annotated[ChangeRecord, Field(discriminator="part")], ...]

    def takes_back(self, other: StepRecord) -> bool:
        """Tell whether this makes everything as it was before another step, in the reverse order."""
        return self._marks() == [(part, key, end, start) for part, key, start, end in other._marks()][::-1]

    def repeats(self, other: StepRecord) -> bool:
        """Tell whether this changes what another step changes, to the same values."""
        return self._marks() == other._marks()

    def _marks(self) -> list[tuple[str, Any, Any, Any]]:
        return [(change.part, change.key, change.start, change.end) for change in self.changes]


def read_step(text: str) -> StepRecord:
    """Return the step of a record.

    Raises:
        ValueError: It is none.
    """
    return StepRecord.model_validate_json(text, strict=True)


def json_text(value: Any) -> str:
    """Return a value of the format, or plain lists and dictionaries of such values, as one line of JSON."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def fingerprint(value: Any) -> str:
    """Return a short digest by which two values can be compared, without keeping the one."""
    return blake2b(json_text(value).encode(), digest_size=_FINGERPRINT_BYTES).hexdigest()


def _plain(model: BaseModel) -> Any:
    return model.model_dump(mode="json", warnings=False)
