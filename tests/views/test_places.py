"""From a problem to the place where it is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.inspection import CheckpointInspection, DigestState, FileRole, FileState
from opensimula_gui.checkpoint.pointers import format_pointer
from opensimula_gui.checkpoint.problems import Problem, Severity, Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode
from opensimula_gui.views.places import (
    FieldPlace,
    LinePlace,
    NodePlace,
    PagePlace,
    Place,
    StrategyPlace,
    place_of,
)

NAMES = {
    FileRole.MANIFEST: "manifest.json",
    FileRole.BUNDLE: "taxonomy_bundle.json",
    FileRole.STRATEGY: "sampling_strategy.json",
    FileRole.RUN_CONFIG: "run_config.json",
}


def place(role: FileRole, pointer: str, line: int | None = None, node_id: str = "n1") -> Place:
    """Return the place of a problem in a checkpoint with one factor, one child and one strategy."""
    root = TaxonomyNode(id="n0", factor_id="f_1", depth=0, label="root")
    child = TaxonomyNode(id=node_id, factor_id="f_1", parent_id="n0", depth=1, label="child")
    tree = FactorTaxonomy(factor_id="f_1", root_id="n0", nodes={"n0": root, node_id: child})
    bundle = TaxonomyBundle(
        instruction_y="y",
        target_depth_D=1,
        proposal_N=1,
        factors=[SimulaFactor(id="f_1", name="One")],
        taxonomies=[tree],
    )
    rule = StrategyMixRule(name="one", weight=1.0, factor_ids=["f_1"])
    inspection = CheckpointInspection(
        Path("run"),
        Verdict.PROBLEMS,
        (),
        0,
        tuple(
            FileState(role, name, b"{}", "", None, DigestState.NOT_RECORDED) for role, name in NAMES.items()
        ),
        bundle=bundle,
        sampling_strategy=SamplingStrategySpec(strategies=[rule]),
        run_config=OpenSimulaRunConfig(),
    )
    problem = Problem(Severity.ERROR, "wrong-type", NAMES[role], pointer, line, "wrong", "mend it")
    return place_of(problem, inspection, TaxonomyIndex(bundle))


@given(st.text(alphabet=st.sampled_from('ab"\\][. é'), min_size=1, max_size=8))
def test_a_node_is_found_whatever_its_id(node_id: str) -> None:
    pointer = format_pointer(("taxonomies", 0, "nodes", node_id, "depth"))
    assert place(FileRole.BUNDLE, pointer, node_id=node_id) == NodePlace(1)


@pytest.mark.parametrize(
    ("role", "pointer", "expected"),
    [
        (FileRole.BUNDLE, "taxonomies[0].root_id", NodePlace(0)),
        (FileRole.BUNDLE, "factors[0].name", NodePlace(0)),
        (FileRole.BUNDLE, "factors[9].name", LinePlace(FileRole.BUNDLE, 7)),
        (FileRole.BUNDLE, 'taxonomies[0].nodes["gone"]', LinePlace(FileRole.BUNDLE, 7)),
        (FileRole.BUNDLE, "target_depth_D", LinePlace(FileRole.BUNDLE, 7)),
        (FileRole.STRATEGY, "strategies[0].weight", StrategyPlace(0)),
        (FileRole.STRATEGY, "strategies[1].weight", LinePlace(FileRole.STRATEGY, 7)),
        (FileRole.RUN_CONFIG, "temperature", FieldPlace("temperature")),
        (FileRole.RUN_CONFIG, "unheard_of", LinePlace(FileRole.RUN_CONFIG, 7)),
        (FileRole.MANIFEST, "created_at", PagePlace("manifest")),
    ],
)
def test_a_problem_leads_to_the_thing_else_to_its_line(role: FileRole, pointer: str, expected: Place) -> None:
    assert place(role, pointer, 7) == expected


def test_a_problem_without_a_line_leads_to_the_first() -> None:
    assert place(FileRole.BUNDLE, "") == LinePlace(FileRole.BUNDLE, 1)
