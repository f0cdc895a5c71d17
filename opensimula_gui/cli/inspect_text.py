"""What ``opensimula inspect`` prints for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opensimula_gui.checkpoint.display_text import count_text, one_line
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.inspection import DigestState
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.checkpoint.summary import summarise_factors, summarise_strategies
from opensimula_gui.cli.text_table import fitted, pad_right, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_LINE_WIDTH = 100
_KEY_WIDTH = 12


def inspection_as_text(inspection: CheckpointInspection) -> str:
    """Return the summary of a checkpoint that was not refused, as aligned lines."""
    return "\n".join(_lines(inspection))


def _lines(inspection: CheckpointInspection) -> Iterator[str]:
    config, bundle = inspection.run_config, inspection.bundle
    name = config.name if config and config.name else inspection.root.name
    yield click.style(fitted(name, _LINE_WIDTH), bold=True)
    if config and config.description:
        yield f"  {fitted(config.description, _LINE_WIDTH)}"
    yield ""
    yield from _facts(inspection)
    if bundle is not None:
        index = TaxonomyIndex(bundle)
        yield from _factor_lines(index, bundle)
        yield from _strategy_lines(index, inspection.sampling_strategy)
    yield ""
    yield _problem_line(inspection)


def _facts(inspection: CheckpointInspection) -> Iterator[str]:
    config, bundle = inspection.run_config, inspection.bundle
    yield _fact("Path", one_line(str(inspection.root)))
    if config is not None and config.model:
        yield _fact("Model", fitted(config.model, _LINE_WIDTH))
    if inspection.manifest is not None:
        yield _fact("Created", _created(inspection.manifest))
    yield _fact("Digests", _digests(inspection))
    if bundle is not None:
        yield _fact("Instruction", fitted(bundle.instruction_y, _LINE_WIDTH))
        yield _fact("Made with", f"depth D = {bundle.target_depth_D}, proposals N = {bundle.proposal_N}")


def _fact(key: str, value: str) -> str:
    return f"  {click.style(pad_right(key, _KEY_WIDTH), dim=True)} {value}"


def _created(manifest: OpenSimulaManifest) -> str:
    version = (
        f" by AfterImage {one_line(manifest.afterimage_version, 40)}" if manifest.afterimage_version else ""
    )
    return one_line(manifest.created_at, 40) + version


def _digests(inspection: CheckpointInspection) -> str:
    states = {
        state.role.value: state.state for state in inspection.files if state.recorded_sha256 is not None
    }
    states["instruction"] = inspection.instruction_state
    wrong = {part: state for part, state in states.items() if state is not DigestState.VERIFIED}
    if not wrong:
        return click.style("verified", fg="green") + f" ({', '.join(states)})"
    return ", ".join(click.style(f"{part}: {state.value}", fg="red") for part, state in wrong.items())


def _factor_lines(index: TaxonomyIndex, bundle: TaxonomyBundle) -> Iterator[str]:
    factors = summarise_factors(index)
    rows = [
        (
            fitted(factor.name) + ("" if factor.accepted else " (not accepted)"),
            f"{factor.nodes:,}",
            f"{factor.leaves:,}",
            f"{factor.depth}/{bundle.target_depth_D}" if factor.nodes else "no tree",
            f"{factor.branching:.1f}" if factor.nodes else "",
            f"{factor.frontier_cut_leaves:,}" if factor.nodes else "",
        )
        for factor in factors
    ]
    total = (
        "All",
        f"{sum(factor.nodes for factor in factors):,}",
        f"{sum(factor.leaves for factor in factors):,}",
        "",
        "",
        f"{sum(factor.frontier_cut_leaves for factor in factors):,}",
    )
    yield from ("", _section("Factors", len(factors)))
    headings = ("Name", "Nodes", "Leaves", "Depth", "Branching", "Leaves cut")
    yield from table(headings, [*rows, total], numbers=frozenset({1, 2, 3, 4, 5}))


def _strategy_lines(index: TaxonomyIndex, spec: SamplingStrategySpec | None) -> Iterator[str]:
    if spec is None:
        return
    rows = [
        (
            fitted(summary.rule.name),
            f"{summary.share:.0%}",
            count_text(summary.combinations),
            fitted(" × ".join(summary.factor_names), _LINE_WIDTH // 2),
        )
        for summary in summarise_strategies(index, spec)
    ]
    yield from ("", _section("Strategies", len(rows)))
    yield from table(("Name", "Share", "Combinations", "Factors"), rows, numbers=frozenset({1, 2}))


def _section(title: str, count: int) -> str:
    return click.style(title, bold=True) + click.style(f" ({count})", dim=True)


def _problem_line(inspection: CheckpointInspection) -> str:
    count = inspection.problem_count
    if not count:
        return click.style("No problems.", fg="green")
    errors = any(problem.severity is Severity.ERROR for problem in inspection.problems)
    text = "1 problem" if count == 1 else f"{count:,} problems"
    return (
        click.style(text, fg="red" if errors else "yellow") + ": run opensimula verify to list what is wrong."
    )
