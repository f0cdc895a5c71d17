"""Each problem that has a safe remedy is mended by one step, which is told before and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.models.mending.remedies import may_have_remedy, remedies
from tests.checkpoint.faults.changes import BUNDLE, RUN, STRATEGY, node, put
from tests.models.mending_cases import FAULTS, STEPS, Patient

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


def bundle_of(patient: Patient) -> Any:
    copy = patient.session.working_copy()
    assert copy.bundle is not None
    return copy.bundle


@pytest.mark.parametrize(("name", "title", "left"), STEPS, ids=[f"{name}: {to}" for name, to, _ in STEPS])
def test_a_fault_goes_by_one_step_and_what_was_saved_loads(
    tmp_path: Path, name: str, title: str, left: set[str]
) -> None:
    fault = FAULTS[name]
    patient = Patient(tmp_path / "floods", fault.change)
    before = patient.documents()
    fix = patient.fix(fault.code, title)
    assert fix.lines
    assert all(line.isprintable() for line in fix.lines)
    assert fix.done.endswith(".")
    assert not fix.refusal
    patient.perform(fix)
    assert patient.session.undo_stack.count() == 1
    patient.session.undo_stack.undo()
    assert patient.documents() == before
    patient.session.undo_stack.redo()
    assert patient.remedies(fault.code) == ()
    assert patient.save() == left
    load_checkpoint(patient.root)


@pytest.mark.parametrize("name", ["trace of no node", "no strategies", "knob too low", "setting is a list"])
def test_what_has_no_safe_remedy_gets_none(tmp_path: Path, name: str) -> None:
    patient = Patient(tmp_path / "floods", FAULTS[name].change)
    assert patient.remedies(FAULTS[name].code) == ()
    assert may_have_remedy(patient.problem(FAULTS[name].code)) == (name == "setting is a list")


def test_the_preview_says_what_changes(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        node(0, "node_c1", "depth", 4),
        node(0, "node_c3", "depth", 5),
        node(1, "node_p1", "depth", 9),
    )
    (remedy,) = patient.remedies("wrong-depth")
    assert remedy.one.title == "Recompute the depths in 'Cause'"
    assert remedy.one.lines == ("'Rain': depth 4 → 1", "'Thunderstorm': depth 5 → 2")
    assert remedy.every is not None
    assert (remedy.every.title, remedy.every.done, remedy.count) == (
        "Recompute the depths in 2 trees",
        "Recomputed 3 depths.",
        2,
    )
    patient.perform(remedy.every)
    assert patient.save() == set()


def test_ten_lines_and_the_number_of_the_others_are_shown(tmp_path: Path) -> None:
    def many(document: Any) -> None:
        nodes = document["taxonomies"][0]["nodes"]
        for number in range(12):
            key = f"node_{number}"
            nodes[key] = nodes["node_c2"] | {"id": key, "label": f"Cause {number}", "parent_id": "gone"}

    patient = Patient(tmp_path / "floods", lambda rewrite: rewrite(BUNDLE, many))
    every = patient.remedies("parent-missing")[0].every
    assert every is not None
    assert len(every.lines) == 12
    assert every.lines[-2] == "… and 2 more"
    assert every.title == "Hang 12 branches under a node 'Recovered'"
    patient.perform(every)
    recovered = [
        node for node in bundle_of(patient).taxonomies[0].nodes.values() if node.label == "Recovered"
    ]
    assert len(recovered) == 1
    assert patient.save() == set()


def test_a_branch_of_recovered_nodes_is_used_again(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods", node(0, "node_c2", "parent_id", "x"), node(0, "node_c3", "parent_id", "y")
    )
    for title in (
        "Hang 'Snow melt' under a node 'Recovered'",
        "Hang 'Thunderstorm' under a node 'Recovered'",
    ):
        problems = patient.session.inspection.problems
        found = [remedies(problem, patient.session, patient.session.inspection) for problem in problems]
        fixes = {remedy.one.title: remedy.one for remedy in sum(found, ())}
        patient.perform(fixes[title])
    labels = [node.label for node in bundle_of(patient).taxonomies[0].nodes.values()]
    assert labels.count("Recovered") == 1
    assert patient.save() == set()


def test_an_orphan_may_go_where_the_id_is_that_it_names(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        node(0, "node_c2", "id", "node_melt"),
        node(0, "node_c3", "parent_id", "node_melt"),
    )
    first = patient.remedies("parent-missing")[0].one
    assert (first.title, first.lines) == (
        "Hang 'Thunderstorm' under the node of that id",
        ("'Thunderstorm': under 'Snow melt'", "Depths follow from the new places."),
    )
    patient.perform(first)
    assert bundle_of(patient).taxonomies[0].nodes["node_c3"].parent_id == "node_c2"
    assert patient.save() == {"node-key-differs"}


def test_an_orphan_that_names_its_own_descendant_has_to_be_hung_elsewhere(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        node(0, "node_c3", "id", "node_storm"),
        node(0, "node_c1", "parent_id", "node_storm"),
    )
    assert "of that id" not in patient.remedies("parent-missing")[0].one.title


def test_what_leads_into_a_cycle_goes_along(tmp_path: Path) -> None:
    """The tail of the cycle stands before it in the file, so that it is shown beside it."""

    def tail_first(document: Any) -> None:
        tree = document["taxonomies"][0]
        nodes = tree["nodes"]
        base: dict[str, Any] = {"factor_id": "f_cause", "description": None, "provenance": []}
        tails = {
            key: {"id": key, "parent_id": parent, "depth": depth, "label": key, **base}
            for key, parent, depth in (("t2", "t1", 7), ("t1", "node_c3", 7), ("other", "gone", 1))
        }
        nodes["node_c1"]["parent_id"] = "node_c3"
        tree["nodes"] = {"node_c0": nodes.pop("node_c0"), **tails, **nodes}

    patient = Patient(tmp_path / "floods", lambda rewrite: rewrite(BUNDLE, tail_first))
    before = patient.documents()
    patient.perform(patient.fix("parent-cycle", "Hang 'Rain' under the root"))
    nodes = bundle_of(patient).taxonomies[0].nodes
    depths = {key: nodes[key].depth for key in ("node_c1", "node_c3", "t1", "t2")}
    assert depths == {"node_c1": 1, "node_c3": 2, "t1": 3, "t2": 4}
    index = patient.session.index
    assert index is not None
    assert [index.key(row) for row in index.path(index.find("t2"))] == [
        "node_c0",
        "node_c1",
        "node_c3",
        "t1",
        "t2",
    ]
    patient.session.undo_stack.undo()
    assert patient.documents() == before
    patient.session.undo_stack.redo()
    assert patient.save() == {"parent-missing"}


def test_branches_wait_for_a_root(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        put(BUNDLE, "taxonomies", 0, "root_id", value="gone"),
        node(0, "node_c1", "parent_id", "gone"),
    )
    assert patient.fix("parent-missing", "Hang 'Rain' under the root").refusal.startswith("Its tree has no")


def test_branches_that_are_too_deep_stay_where_they_are(tmp_path: Path) -> None:
    def deep(document: Any) -> None:
        nodes = document["taxonomies"][0]["nodes"]
        for number in range(205):
            parent = f"n{number - 1}" if number else "gone"
            nodes[f"n{number}"] = nodes["node_c2"] | {
                "id": f"n{number}",
                "parent_id": parent,
                "depth": number,
            }

    patient = Patient(tmp_path / "floods", lambda rewrite: rewrite(BUNDLE, deep))
    (first, *_) = patient.remedies("parent-missing")
    assert first.one.refusal.startswith("The branch is too deep")


def test_depths_below_orphans_follow_and_those_on_cycles_wait(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods", node(0, "node_c1", "parent_id", "gone"), node(0, "node_c3", "depth", 8)
    )
    patient.perform(patient.fix("wrong-depth", "Recompute the depths in 'Cause'"))
    assert bundle_of(patient).taxonomies[0].nodes["node_c3"].depth == 2
    cycle = Patient(tmp_path / "cycle", node(0, "node_c1", "parent_id", "node_c3"))
    (waiting,) = cycle.remedies("wrong-depth")
    assert waiting.one.refusal.endswith("Mend the cycle first.")


def test_the_last_tree_of_a_factor_may_stay(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        put(BUNDLE, "taxonomies", 1, "factor_id", value="f_cause"),
        *(node(1, key, "factor_id", "f_cause") for key in ("node_p0", "node_p1", "node_p2")),
    )
    patient.perform(patient.fix("two-taxonomies", "Keep the last tree of 'Cause'"))
    assert patient.save() == {"factor-without-taxonomy", "strategy-factor-unknown"}
    assert [tree.root_id for tree in load_checkpoint(patient.root).bundle.taxonomies] == ["node_p0"]


def test_a_node_keeps_its_branch_under_another_id_but_an_expanded_one_keeps_its_id(tmp_path: Path) -> None:
    def clash(document: Any) -> None:
        nodes = document["taxonomies"][1]["nodes"]
        nodes["node_c1"] = nodes.pop("node_p1") | {"id": "node_c1"}
        nodes["below"] = nodes["node_c1"] | {"id": "below", "parent_id": "node_c1", "depth": 2}

    patient = Patient(tmp_path / "floods", lambda rewrite: rewrite(BUNDLE, clash))
    before = patient.documents()
    patient.perform(patient.fix("node-id-used-twice", "Give 'Köln' another id"))
    patient.session.undo_stack.undo()
    assert patient.documents() == before
    patient.session.undo_stack.redo()
    nodes = bundle_of(patient).taxonomies[1].nodes
    assert nodes["below"].parent_id in nodes
    assert "node_c1" not in nodes
    assert patient.save() == set()

    def expanded(document: Any) -> None:
        clash(document)
        document["taxonomies"][1]["expansion_traces"][0]["parent_node_id"] = "node_c1"

    other = Patient(tmp_path / "other", lambda rewrite: rewrite(BUNDLE, expanded))
    assert other.remedies("node-id-used-twice") == ()


def test_a_strategy_that_draws_from_nothing_else_goes(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        put(STRATEGY, "strategies", 0, "factor_ids", 0, value="f_x"),
        put(STRATEGY, "strategies", 1, "factor_ids", 0, value="f_y"),
    )
    every = patient.remedies("strategy-factor-unknown")[0].every
    assert every is not None
    assert every.title == "Drop unknown factors from 2 strategies"
    assert every.lines == (
        "'both': no longer draws from 'f_x'",
        "'cause alone': goes, since it draws from nothing else",
    )
    patient.perform(every)
    assert patient.save() == set()


def test_strategies_of_one_name_get_names_of_their_own(tmp_path: Path) -> None:
    rule = {"name": "both", "weight": 1.0, "factor_ids": ["f_cause"], "forbidden_label_pairs": []}
    patient = Patient(
        tmp_path / "floods",
        put(STRATEGY, "strategies", 1, "name", value="both"),
        lambda rewrite: rewrite(STRATEGY, lambda document: document["strategies"].append(dict(rule))),
    )
    every = patient.remedies("duplicate-strategy-name")[0].every
    assert every is not None
    assert every.lines == ("'both' → 'both 2'", "'both' → 'both 3'")
    patient.perform(every)
    assert patient.save() == set()


def test_settings_follow_the_bundle_all_at_once(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods", put(RUN, "target_depth_D", value=5), put(RUN, "proposal_N", value=7)
    )
    every = patient.remedies("contradicts-bundle")[0].every
    assert every is not None
    assert every.title == "Set 2 settings of the run config"
    patient.perform(every)
    assert patient.save() == set()


def test_a_problem_of_another_place_finds_nothing_to_mend(tmp_path: Path) -> None:
    """Places in strategies are told by position; where a faulty one was left out, another stands there."""
    patient = Patient(
        tmp_path / "floods",
        put(STRATEGY, "strategies", 1, "weight", value=-1),
        lambda rewrite: rewrite(STRATEGY, lambda document: document["strategies"].insert(0, None)),
    )
    assert patient.problem("weight-not-positive").pointer == "strategies[2].weight"
    assert patient.remedies("weight-not-positive") == ()


def test_a_faulty_strategy_has_pairs_like_any_other(tmp_path: Path) -> None:
    """What could not be validated whole is shown and edited too."""
    patient = Patient(tmp_path / "floods", put(STRATEGY, "strategies", 0, "weight", value=-1))
    spec = patient.session.strategies
    assert spec is not None
    assert [rule.forbidden_label_pairs for rule in spec.strategies] == [[("snow", "köln")], []]
    patient.perform(patient.fix("weight-not-positive", "Set the weight of 'both' to 1"))
    patient.save()
    edits = patient.session.edits()
    patient.session.mark_saved(inspect_checkpoint(patient.root), edits)
    assert not patient.session.is_edited


def test_a_strategy_without_factors_gets_a_weight_all_the_same(tmp_path: Path) -> None:
    patient = Patient(
        tmp_path / "floods",
        put(STRATEGY, "strategies", 0, "weight", value=0),
        put(STRATEGY, "strategies", 0, "factor_ids", value=[]),
    )
    patient.perform(patient.fix("weight-not-positive", "Set the weight of 'both' to 1"))
    patient.perform(patient.fix("out-of-range", "Remove 'both'"))
    assert patient.save() == set()
