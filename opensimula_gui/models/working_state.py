"""What a checkpoint says now, beside what it says on disk; whoever changes it must make that undoable."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.edits import BundleEdits, CheckpointEdits
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.checkpoint.summary import summarise_factor
from opensimula_gui.models.bundle_value import BUNDLE_FIELDS
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.edit_counts import EditCounts
from opensimula_gui.models.revert_steps import revert_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.place import Place
    from opensimula_gui.checkpoint.summary import FactorSummary
    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyBundle, TaxonomyNode

_NO_STRATEGIES: Final = SamplingStrategySpec(strategies=[])
"""No file and a file with an empty list say the same."""


class WorkingState:
    """All documents of a checkpoint with their edits.

    Each edit makes a new object in place of the old one, so that a save may keep what it was given.

    Args:
        inspection: The checkpoint as it was opened.
        index: Its taxonomies, if they are indexed already; else they are on first use.
        factors: The shape of each tree, if it was counted already; else it is on first use.

    Attributes:
        inspection: The checkpoint as it is on disk, as far as we know.
        run_config: The run config as it is now.
        strategies: The strategies as they are now; None if there are none and there is no file for them.
    """

    def __init__(
        self,
        inspection: CheckpointInspection,
        index: TaxonomyIndex | None = None,
        factors: Sequence[FactorSummary] | None = None,
    ) -> None:
        self.inspection = inspection
        self.run_config = inspection.run_config or OpenSimulaRunConfig()
        self.strategies = inspection.sampling_strategy
        self._index = index
        self._factors: Sequence[FactorSummary] | None = None
        self._summaries = {summary.row: summary for summary in factors or ()}
        self._bundle_fields = _fields_of(inspection.bundle)
        self._counts: EditCounts | None = None
        self._writers: Mapping[Part, Callable[[Any, Any], None]] = {
            Part.RUN_CONFIG: self._write_run_config,
            Part.BUNDLE: self._write_bundle_field,
            Part.STRATEGIES: self._write_strategies,
            Part.FACTOR: self._write_factor,
            Part.NODE: self._write_node,
            Part.PLACE: self._write_place,
        }

    @property
    def index(self) -> TaxonomyIndex | None:
        """The taxonomies as they are now; None if the bundle can't be shown."""
        if self._index is None and self.inspection.bundle is not None:
            self._index = TaxonomyIndex(self.inspection.bundle)
        return self._index

    @property
    def factors(self) -> Sequence[FactorSummary]:
        """The shape of each factor's tree; none if the bundle can't be shown."""
        if self._factors is None:
            self._factors = self._summarised(self.index) if self.index is not None else ()
        return self._factors

    @property
    def bundle_fields(self) -> Mapping[str, Any]:
        """The fields of the bundle itself that can be edited; empty if the bundle can't be shown."""
        return self._bundle_fields

    def write(self, part: Part, key: Any, value: Any) -> None:
        """Set a value; see ``Part`` for what the key is."""
        self._counts = None
        self._writers[part](key, value)

    def way_back(self, part: Part, key: str) -> Change:
        """Return what makes a value of the run config or bundle, or the strategies, as it is on disk."""
        return Change(part, key, self._now(part, key), self._saved(part, key))

    def revert_changes(self) -> list[Change]:
        """Return what makes everything as it is on disk."""
        changes = [
            *(self.way_back(Part.RUN_CONFIG, field) for field in sorted(self.edited_fields())),
            *(self.way_back(Part.BUNDLE, field) for field in sorted(self.edited_bundle_fields())),
        ]
        if self.edited_strategies():
            changes.append(self.way_back(Part.STRATEGIES, ""))
        if self._index is not None:
            changes.extend(revert_all(self._index))
        return changes

    def edited_fields(self) -> frozenset[str]:
        """Return the fields of the run config that differ from disk."""
        saved = self._saved_run_config
        return frozenset(
            field
            for field in OpenSimulaRunConfig.model_fields
            if _differ(getattr(self.run_config, field), getattr(saved, field))
        )

    def edited_bundle_fields(self) -> frozenset[str]:
        """Return the fields of the bundle itself that differ from disk."""
        bundle = self.inspection.bundle
        return frozenset(
            field for field, value in self._bundle_fields.items() if value != getattr(bundle, field)
        )

    @property
    def is_edited(self) -> bool:
        """Whether any value differs from the one on disk."""
        return self.counts().total > 0

    def edited_rows(self) -> frozenset[int]:
        """Return the rows of the index whose node or factor differs from disk."""
        return self._index.edited_rows() if self._index is not None else frozenset()

    def edited_strategies(self) -> int:
        """Return how many strategies differ from disk, by their position."""
        now, saved = self._strategy_spec, self.inspection.sampling_strategy or _NO_STRATEGIES
        if now == saved:
            return 0
        pairs = zip_longest(now.strategies, saved.strategies)
        # What differs may also be a key that this version does not know.
        return sum(rule != before for rule, before in pairs) or 1

    def counts(self) -> EditCounts:
        """Return how much differs from disk; counted once after each write."""
        if self._counts is None:
            self._counts = self._count()
        return self._counts

    def _count(self) -> EditCounts:
        nodes, factors = self._index.edit_counts() if self._index is not None else (0, 0)
        return EditCounts(
            nodes=nodes,
            factors=factors,
            strategies=self.edited_strategies(),
            bundle_fields=len(self.edited_bundle_fields()),
            run_config_fields=len(self.edited_fields()),
        )

    def edits(self) -> CheckpointEdits:
        """Return what is to be saved, as it is now."""
        bundle = self._index.edits() if self._index is not None else BundleEdits()
        fields = {field: self._bundle_fields[field] for field in self.edited_bundle_fields()}
        bundle = replace(bundle, fields=fields)
        return CheckpointEdits(
            bundle=bundle or None,
            sampling_strategy=self._strategy_spec if self.edited_strategies() else None,
            run_config=self.run_config if self.edited_fields() else None,
        )

    def rebase(self, inspection: CheckpointInspection, saved: BundleEdits | None) -> None:
        """Compare with a newer state of the folder from now on; all values stay as they are.

        Args:
            inspection: The checkpoint as it is on disk now.
            saved: What was saved of the bundle.
        """
        self.inspection = inspection
        self._counts = None
        if self._index is not None and inspection.bundle is not None:
            self._index.rebase(inspection.bundle, saved.structure if saved else None)
        # Unknown keys and the order of keys are those of the file, the values those of the editor.
        values = {field: getattr(self.run_config, field) for field in OpenSimulaRunConfig.model_fields}
        self.run_config = self._saved_run_config.model_copy(update=values)

    def _summarised(self, index: TaxonomyIndex) -> list[FactorSummary]:
        # Only of the trees that were edited: counting the nodes of a large one takes a while.
        for row in index.top_rows:
            if row not in self._summaries:
                self._summaries[row] = summarise_factor(index, row)
        return [self._summaries[row] for row in index.top_rows]

    @property
    def _saved_run_config(self) -> OpenSimulaRunConfig:
        return self.inspection.run_config or OpenSimulaRunConfig()

    @property
    def _strategy_spec(self) -> SamplingStrategySpec:
        return self.strategies or _NO_STRATEGIES

    def _now(self, part: Part, key: str) -> Any:
        match part:
            case Part.RUN_CONFIG:
                return getattr(self.run_config, key)
            case Part.BUNDLE:
                return self._bundle_fields[key]
            case _:
                return self.strategies

    def _saved(self, part: Part, key: str) -> Any:
        match part:
            case Part.RUN_CONFIG:
                return getattr(self._saved_run_config, key)
            case Part.BUNDLE:
                return getattr(self.inspection.bundle, key)
            case _:
                return self.inspection.sampling_strategy

    def _write_run_config(self, field: str, value: object | None) -> None:
        self.run_config = self.run_config.model_copy(update={field: value})

    def _write_strategies(self, _key: str, spec: SamplingStrategySpec | None) -> None:
        self.strategies = spec

    def _write_bundle_field(self, field: str, value: Any) -> None:
        self._bundle_fields[field] = value
        if field == "target_depth_D" and self.index is not None:
            self.index.target_depth = int(value)
            self._summaries.clear()
            self._factors = None

    def _write_node(self, row: int, node: TaxonomyNode) -> None:
        if self.index is not None:
            self.index.replace_node(row, node)

    def _write_factor(self, row: int, factor: SimulaFactor) -> None:
        if self.index is None:
            return
        self.index.replace_factor(row, factor)
        for top_row in self.index.factor_rows(row):
            if (summary := self._summaries.get(top_row)) is not None:
                self._summaries[top_row] = replace(summary, name=factor.name, accepted=factor.accepted)
        self._factors = None

    def _write_place(self, row: int, place: Place | None) -> None:
        if self.index is None:
            return
        self._summaries.pop(self.index.top_row(row), None)
        self.index.set_place(row, place)
        self._summaries.pop(self.index.top_row(row), None)
        self._factors = None


def _differ(now: object, saved: object) -> bool:
    # A number that is none does not even equal itself.
    return now is not saved and now != saved


def _fields_of(bundle: TaxonomyBundle | None) -> dict[str, Any]:
    return {field: getattr(bundle, field) for field in BUNDLE_FIELDS} if bundle is not None else {}
