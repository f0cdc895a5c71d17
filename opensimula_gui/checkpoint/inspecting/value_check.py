"""Everything that can be told from the values of a checkpoint, however they came to be.

Reading the files is another matter, and so are problems of their bytes. What is here serves an inspection as
well as edits that nobody has saved yet: a check that is asked again looks only at what differs since.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspecting.findings import Finding, Tally, tally
from opensimula_gui.checkpoint.inspecting.mix_check import MixCheck, unused_factors
from opensimula_gui.checkpoint.inspecting.relations_check import (
    check_factors,
    ids_used_twice,
    repeated_id,
    report_tree,
)
from opensimula_gui.checkpoint.inspecting.run_config_check import check_against_bundle
from opensimula_gui.checkpoint.inspecting.shape_check import full_node, full_nodes
from opensimula_gui.checkpoint.inspecting.strategy_check import check_strategies
from opensimula_gui.checkpoint.inspecting.tree_check import TreeCheck, check_tree
from opensimula_gui.checkpoint.problems import MAX_OF_A_KIND, MAX_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog
    from opensimula_gui.checkpoint.inspecting.shape_check import TreeShape
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle

VALUE_CODES: Final = frozenset(
    {
        "root-missing",
        "root-has-parent",
        "second-root",
        "parent-missing",
        "parent-in-other-tree",
        "parent-cycle",
        "wrong-factor-id",
        "wrong-depth",
        "node-id-used-twice",
        "duplicate-factor-id",
        "factor-without-taxonomy",
        "taxonomy-without-factor",
        "taxonomy-of-rejected-factor",
        "two-taxonomies",
        "trace-of-unknown-node",
        "duplicate-strategy-name",
        "strategy-factor-unknown",
        "contradicts-bundle",
        "similar-siblings",
        "label-in-several-branches",
        "vague-label",
        "single-leaf",
        "dominant-branch",
        "children-at-limit",
        "most-mixes-forbidden",
        "factor-in-no-strategy",
    }
)
"""The codes of all problems that a ``ValueCheck`` finds, and that nothing else finds."""


@dataclass(frozen=True, slots=True)
class CheckedValues:
    """What is checked; none of it may be changed afterwards.

    Attributes:
        bundle: The taxonomies.
        bundle_file: Name of their file, where the problems are.
        strategies: The strategies, if there are any.
        strategy_file: Likewise.
        run_config: The run config, if there is one.
        run_config_file: Likewise.
    """

    bundle: TaxonomyBundle
    bundle_file: str
    strategies: SamplingStrategySpec | None
    strategy_file: str
    run_config: OpenSimulaRunConfig | None
    run_config_file: str


class ValueCheck:
    """Checks values, as often as they change.

    Args:
        tick: Called now and then while nodes are looked at; it may raise to stop.
        known: What was found in trees before, to be used again as far as it holds.

    Attributes:
        trees: What was found in each tree of the values that were checked last.
    """

    def __init__(self, tick: Callable[[], None] = lambda: None, known: Sequence[TreeCheck] = ()) -> None:
        self._tick = tick
        self.trees: Sequence[TreeCheck] = known
        self._mixes = MixCheck()
        self._shapes: list[TreeShape] = []
        self._repeated: Tally[tuple[int, str, int]] = Tally()
        self._full: dict[int, tuple[TreeShape, int, Tally[Finding]]] = {}

    def check(self, values: CheckedValues, log: ProblemLog) -> None:
        """Tell a log all problems of some values.

        Args:
            values: The values.
            log: Takes the problems.
        """
        bundle, report = values.bundle, log.for_file(values.bundle_file)
        self.trees = self._checked_trees(bundle.taxonomies)
        check_factors(bundle, report)
        self._tell_repeated_ids(bundle.taxonomies, values.bundle_file, log)
        for number, check in enumerate(self.trees):
            report_tree(check, number, bundle.taxonomies, report)
            for code, count in check.shape.faults.more.items():
                log.add_more(code, count)
            self._tell(check, number, Tally(list(check.shape.findings)), values.bundle_file, log)
            self._tell(check, number, check.labels, values.bundle_file, log)
        if values.strategies is not None:
            self._check_strategies(values, values.strategies, log)
        if values.run_config is not None:
            self._check_run_config(values, values.run_config, log)

    def _checked_trees(self, taxonomies: Sequence[FactorTaxonomy]) -> list[TreeCheck]:
        # A tree may have another number than before, if one before it came or went.
        same = {id(check.taxonomy): check for check in self.trees}
        by_root = {check.taxonomy.root_id: check for check in self.trees}
        return [
            check_tree(taxonomy, same.get(id(taxonomy)) or by_root.get(taxonomy.root_id), self._tick)
            for taxonomy in taxonomies
        ]

    def _tell_repeated_ids(self, taxonomies: Sequence[FactorTaxonomy], file: str, log: ProblemLog) -> None:
        shapes = [check.shape for check in self.trees]
        is_same = len(shapes) == len(self._shapes) and all(
            one is other for one, other in zip(shapes, self._shapes, strict=True)
        )
        if not is_same:
            found = ids_used_twice(taxonomies)
            self._shapes, self._repeated = shapes, tally(found, lambda _found: "", MAX_PROBLEMS)
        for number, key, home in self._repeated.kept:
            code, path, message = repeated_id(number, key, home)
            log.add(code, file, path, message)
        log.add_more("node-id-used-twice", self._repeated.more.total())

    def _tell(self, check: TreeCheck, number: int, found: Tally[Finding], file: str, log: ProblemLog) -> None:
        for finding in found.kept:
            if log.is_full(finding.code):
                log.add_more(finding.code, 1)
            else:
                path = ("taxonomies", number, *finding.path)
                log.add(finding.code, file, path, finding.words(check.taxonomy))
        for code, count in found.more.items():
            log.add_more(code, count)

    def _check_strategies(self, values: CheckedValues, spec: SamplingStrategySpec, log: ProblemLog) -> None:
        report = log.for_file(values.strategy_file)
        check_strategies(spec, values.bundle, report)
        unused_factors(spec, values.bundle, log.for_file(values.bundle_file))
        self._mixes.report(spec, self.trees, report)

    def _check_run_config(self, values: CheckedValues, config: OpenSimulaRunConfig, log: ProblemLog) -> None:
        check_against_bundle(config, values.bundle, log.for_file(values.run_config_file))
        limit = config.max_children_per_node
        for number, check in enumerate(self.trees):
            if limit is not None and limit > 0:
                self._tell(check, number, self._full_nodes(number, check, limit), values.bundle_file, log)

    def _full_nodes(self, number: int, check: TreeCheck, limit: int) -> Tally[Finding]:
        known = self._full.get(number)
        if known is None or known[0] is not check.shape or known[1] != limit:
            keys = tally(
                full_nodes(check.taxonomy, check.shape, limit),
                lambda _key: "children-at-limit",
                MAX_OF_A_KIND + 1,
            )
            found = Tally([full_node(key, limit) for key in keys.kept], keys.more)
            known = self._full[number] = (check.shape, limit, found)
        return known[2]
