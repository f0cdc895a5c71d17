"""Checks of values: what they say, how much they list, and that asking again gives what asking anew does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog
from opensimula_gui.checkpoint.inspecting.relations_check import check_relations
from opensimula_gui.checkpoint.inspecting.value_check import VALUE_CODES, CheckedValues, ValueCheck
from opensimula_gui.checkpoint.problems import (
    FOLDED_KINDS,
    MAX_OF_A_KIND,
    MAX_PROBLEMS,
    PROBLEM_CODES,
    Severity,
)
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import (
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.problems import Problem

Told = tuple[str, str, str]


def tree(nodes: dict[str, tuple[str | None, str]], factor_id: str = "f") -> FactorTaxonomy:
    """Return a tree of nodes given as key → parent and label, parents first."""
    taxonomy = FactorTaxonomy(factor_id=factor_id, root_id=next(iter(nodes), ""))
    for key, (parent, label) in nodes.items():
        depth = taxonomy.nodes[parent].depth + 1 if parent in taxonomy.nodes else 0
        taxonomy.nodes[key] = TaxonomyNode(
            id=key, factor_id=factor_id, parent_id=parent, depth=depth, label=label
        )
    return taxonomy


def fan(labels: Sequence[str], factor_id: str = "f") -> FactorTaxonomy:
    """Return a tree with one level below its root."""
    prefix = f"{factor_id}_"
    children = {f"{prefix}{number}": (f"{prefix}root", label) for number, label in enumerate(labels)}
    return tree({f"{prefix}root": (None, "Root"), **children}, factor_id)


def values(*trees: FactorTaxonomy, **others: Any) -> CheckedValues:
    factors = [SimulaFactor(id=factor_id, name=factor_id) for factor_id in {t.factor_id: None for t in trees}]
    bundle = TaxonomyBundle(
        instruction_y="y", target_depth_D=1, proposal_N=1, factors=factors, taxonomies=list(trees)
    )
    return replace(CheckedValues(bundle, "bundle", None, "strategies", None, "config"), **others)


def problems(checked: CheckedValues, check: ValueCheck | None = None) -> tuple[Problem, ...]:
    log = ProblemLog()
    (check or ValueCheck()).check(checked, log)
    listed = log.problems({}, ("bundle", "strategies", "config"), lambda: None)
    assert len(listed) == min(log.count, MAX_PROBLEMS)
    assert {problem.code for problem in listed} <= VALUE_CODES
    return listed


def told(checked: CheckedValues, check: ValueCheck | None = None) -> list[Told]:
    return [(p.code, f"{p.file} {p.pointer}", p.message) for p in problems(checked, check)]


def messages(checked: CheckedValues) -> list[str]:
    return [problem.message for problem in problems(checked)]


def rule(**fields: Any) -> StrategyMixRule:
    return StrategyMixRule(**{"name": "s", "weight": 1, "factor_ids": ["f"], **fields})


def spec(*rules: StrategyMixRule) -> SamplingStrategySpec:
    return SamplingStrategySpec(strategies=list(rules))


def test_the_codes_are_codes() -> None:
    assert PROBLEM_CODES.keys() > VALUE_CODES
    assert FOLDED_KINDS < VALUE_CODES
    assert {PROBLEM_CODES[code].severity for code in FOLDED_KINDS} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("nodes", "message"),
    [
        ({"b": ("a", "Rain"), "c": ("a", "Rain")}, "The label “Rain” stands twice under “Weather”."),
        (
            {"b": ("a", "Rain"), "c": ("a", "rains")},
            "The labels “Rain” and “rains” under “Weather” say nearly the same.",
        ),
        (
            {"b": ("a", "Ice"), "c": ("b", "weather"), "d": ("a", "Sun")},
            "The label “Weather” stands in 2 places: at the top and under “Ice”.",
        ),
        (
            {"b": ("a", "Ice"), "c": ("b", "Low"), "d": ("a", "Sun"), "e": ("d", "Low"), "f": ("e", "low")},
            "The label “Low” stands in 3 places: under “Ice”, under “Sun” and in 1 more.",
        ),
        (
            {"b": ("a", "Other"), "c": ("a", "Sun")},
            "“Other” under “Weather” does not say what it stands for.",
        ),
        ({"b": ("a", "Rain")}, "The taxonomy of “Weather” has a single leaf, “Rain”."),
        ({}, "The taxonomy of “Weather” has no node but its root."),
        (
            {"b": ("a", "Ice"), "x": ("a", "Sun"), "y": ("a", "Fog")}
            | {f"c{n}": ("b", f"Ice {n}") for n in range(8)},
            "The branch “Ice” holds 8 of the 10 leaves under “Weather”.",
        ),
    ],
)
def test_a_message_names_what_it_is_about(nodes: dict[str, tuple[str | None, str]], message: str) -> None:
    assert messages(values(tree({"a": (None, "Weather"), **nodes}))) == [message]


def test_a_root_may_be_what_says_nothing() -> None:
    checked = values(tree({"a": (None, "General"), "b": ("a", "Sun"), "c": ("a", "Ice")}))
    assert messages(checked) == ["“General” does not say what it stands for."]


def test_a_branch_below_one_that_is_alone_is_compared_with_its_siblings() -> None:
    chain = tree(
        {"a": (None, "A"), "b": ("a", "B"), "c": ("b", "C"), "d": ("b", "D"), "e": ("b", "E")}
        | {f"c{n}": ("c", f"C {n}") for n in range(8)}
    )
    assert messages(values(chain)) == ["The branch “C” holds 8 of the 10 leaves under “B”."]


def test_children_that_stand_before_their_parents_are_counted_alike() -> None:
    grown = tree(
        {"a": (None, "A"), "b": ("a", "B"), "x": ("a", "X"), "y": ("a", "Y")}
        | {f"b{n}": ("b", f"B {n}") for n in range(8)}
    )
    turned = grown.model_copy(update={"nodes": dict(reversed(grown.nodes.items()))})
    assert told(values(turned)) == told(values(grown))
    assert len(told(values(turned))) == 1


def test_a_tree_that_is_not_sound_is_told_its_faults_and_labels_alone() -> None:
    lost = tree({"a": (None, "A"), "b": ("gone", "Rain"), "c": ("gone", "Rain"), "d": (None, "Rain")})
    codes = [problem.code for problem in problems(values(lost, run_config=OpenSimulaRunConfig()))]
    assert codes == ["parent-missing", "parent-missing", "second-root", "label-in-several-branches"]


@pytest.mark.parametrize("change", [{"e": None}, {"e": {"depth": 2}}, {"a": None}, {"d": {"parent_id": "x"}}])
def test_an_edit_that_leaves_children_behind_is_noticed(change: dict[str, dict[str, Any] | None]) -> None:
    before = tree({"a": (None, "A"), "d": ("a", "D"), "e": ("a", "E"), "g": ("e", "G")})
    nodes = dict(before.nodes)
    for key, update in change.items():
        node = nodes.pop(key)
        if update is not None:
            nodes[key] = node.model_copy(update=update)
    check = ValueCheck()
    assert told(values(before), check) == []
    after = values(before.model_copy(update={"nodes": nodes}))
    assert told(after, check) == told(after) != []


def test_expansions_that_lose_their_node_without_an_edit_of_nodes() -> None:
    before = fan(["A", "B"])
    trace = ExpansionStepTrace(parent_node_id="gone", depth=1)
    check = ValueCheck()
    assert told(values(before), check) == []
    after = values(before.model_copy(update={"expansion_traces": [trace]}))
    assert [code for code, _place, _message in told(after, check)] == ["trace-of-unknown-node"]
    assert told(values(before), check) == []


def test_full_nodes_are_told_where_they_may_have_been_cut() -> None:
    checked = values(fan(["A", "B"]), run_config=OpenSimulaRunConfig(max_children_per_node=2))
    assert messages(checked) == [
        "“Root” has exactly 2 children, the most that the run config allows; more may have been cut."
    ]
    trace = ExpansionStepTrace.model_validate(
        {
            "parent_node_id": "f_root",
            "depth": 1,
            "raw_proposals": [{"label": label} for label in ("A", " a", "B")],
            "children_after_critic": [{"label": "A"}, {"label": "B"}],
        }
    )
    checked.bundle.taxonomies[0].expansion_traces.append(trace)
    assert messages(checked) == []
    trace.raw_proposals.append(trace.raw_proposals[0].model_copy(update={"label": "C"}))
    assert len(messages(checked)) == 1


def test_of_very_many_full_nodes_no_proposals_are_read() -> None:
    inner = {f"n{n}": ("a", f"Node {n}") for n in range(1100)}
    leaves = {f"n{n}x": (f"n{n}", f"Leaf {n}") for n in range(1100)}
    full = tree({"a": (None, "A"), **inner, **leaves})
    full.expansion_traces = [ExpansionStepTrace(parent_node_id="n0", depth=1)]
    checked = values(full, run_config=OpenSimulaRunConfig(max_children_per_node=1))
    *_, last = problems(checked)
    assert len(problems(checked)) == MAX_OF_A_KIND + 1
    assert last.message.endswith("There are 1,049 more like this.")


def test_of_a_kind_that_is_no_fault_not_all_are_listed() -> None:
    doubles = [f"Label {number // 2}" for number in range(2 * MAX_OF_A_KIND + 100)]
    exactly, beyond = fan(doubles[: 2 * MAX_OF_A_KIND + 2]), fan(doubles)
    assert len(problems(values(exactly))) == MAX_OF_A_KIND + 1
    assert not any("more like this" in message for message in messages(values(exactly)))
    listed = problems(values(beyond, fan(doubles, "g")))
    assert len(listed) == MAX_OF_A_KIND + 1
    assert [p.message.partition("There are")[2] for p in listed if "There are" in p.message] == [
        " 149 more like this."
    ]


def test_faults_are_listed_before_flaws() -> None:
    orphans = {f"o{n}": ("gone", f"Orphan {n}") for n in range(MAX_PROBLEMS + 5)}
    checked = values(tree({"a": (None, "A"), "b": ("a", "B"), "c": ("a", "B"), **orphans}))
    log = ProblemLog()
    ValueCheck().check(checked, log)
    listed = log.problems({}, ("bundle",), lambda: None)
    assert {problem.code for problem in listed} == {"parent-missing"}
    assert log.count == MAX_PROBLEMS + 5 + 1


def test_ids_in_two_trees_are_counted_beyond_the_limit() -> None:
    some = fan([f"Label {n}" for n in range(MAX_PROBLEMS + 5)])
    log = ProblemLog()
    ValueCheck().check(values(some, some.model_copy(update={"factor_id": "f"})), log)
    # Each node, the root included, and the second tree of the factor.
    assert log.count == MAX_PROBLEMS + 5 + 1 + 1


def test_check_relations_tells_what_belongs_to_no_file() -> None:
    log = ProblemLog()
    check_relations(values(fan(["A"]), fan(["A"])).bundle, log.for_file(""), lambda: None)
    found = [problem.code for problem in log.problems({}, (), lambda: None)]
    assert found == ["two-taxonomies", "node-id-used-twice", "node-id-used-twice"]


def test_labels_that_only_nearly_say_the_same_are_left_alone() -> None:
    assert messages(values(fan(["1.5 m", "15 m"]))) == []


class TestMixes:
    def test_pairs_that_block_more_than_half(self) -> None:
        trees = [fan(["Rain", "Ice", "Sun"]), fan(["Day", "Night"], "g")]
        pairs = [("rain", "day"), ("ice", "day"), ("sun", "day"), ("sun", "night")]
        both = rule(factor_ids=["f", "g"], forbidden_label_pairs=pairs[:3])
        assert messages(values(*trees, strategies=spec(both))) == []
        more = both.model_copy(update={"forbidden_label_pairs": pairs})
        assert messages(values(*trees, strategies=spec(both, more.model_copy(update={"name": "t"})))) == [
            "The forbidden pairs of strategy “t” block 4 of 6 mixes."
        ]
        everything = both.model_copy(update={"forbidden_label_pairs": [("", "")]})
        assert messages(values(*trees, strategies=spec(everything))) == [
            "The forbidden pairs of strategy “s” block all 6 mixes."
        ]

    def test_what_can_not_be_drawn_is_not_counted(self) -> None:
        checked = values(
            fan(["A", "B"]),
            FactorTaxonomy(factor_id="g", root_id=""),
            strategies=spec(rule(factor_ids=["f", "g", "h"], forbidden_label_pairs=[("", "")])),
        )
        assert {problem.code for problem in problems(checked)} == {"root-missing", "strategy-factor-unknown"}

    def test_what_takes_too_long_is_not_counted(self) -> None:
        leaves = fan([f"Leaf {number}" for number in range(10_001)])
        assert messages(values(leaves, strategies=spec(rule(forbidden_label_pairs=[("", "")])))) == []
        few = fan([f"Leaf {number}" for number in range(300)])
        pairs = [("leaf", f"leaf {number}") for number in range(6_000)]
        assert messages(values(few, strategies=spec(rule(forbidden_label_pairs=pairs)))) == []

    def test_accepted_factors_that_nobody_draws(self) -> None:
        checked = values(fan(["A", "B"]), fan(["A", "B"], "g"), fan(["A", "B"], "h"))
        checked.bundle.factors[2].accepted = False
        found = told(replace(checked, strategies=spec(rule())))
        assert (
            "factor-in-no-strategy",
            "bundle factors[1]",
            "No strategy draws from the factor “g”.",
        ) in found
        assert len(found) == 2
        assert told(replace(checked, strategies=None)) == told(replace(checked, strategies=spec()))

    def test_of_very_many_unused_factors_not_all_are_listed(self) -> None:
        trees = [fan(["A", "B"], f"f{number}") for number in range(MAX_OF_A_KIND + 10)]
        listed = messages(values(*trees, strategies=spec(rule(factor_ids=["f0"]))))
        assert len(listed) == MAX_OF_A_KIND + 1
        assert listed[-1] == "No strategy draws from the factor “f51”. There are 8 more like this."

    def test_what_did_not_change_is_not_counted_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        checked = values(
            fan(["Rain", "Ice"]),
            fan(["Day", "Night"], "g"),
            strategies=spec(
                rule(forbidden_label_pairs=[("ain", "rain")]),
                rule(name="t", factor_ids=["g"], forbidden_label_pairs=[("", "")]),
            ),
        )
        check = ValueCheck()
        before = told(checked, check)
        monkeypatch.setattr("opensimula_gui.checkpoint.inspecting.mix_check.Combinations", None)
        assert told(checked, check) == before
        with pytest.raises(TypeError):
            told(
                values(fan(["Rain", "Sun"]), *checked.bundle.taxonomies[1:], strategies=checked.strategies),
                check,
            )


LABELS = st.sampled_from(["Rain", "rains", "Ice", "Sun", "Other", ""])
KEYS = st.sampled_from(["a", "b", "c", "d", "e"])
# Mostly sound: a node hangs below one of the first keys, which for the first nodes may not be there yet.
TREES = st.builds(
    lambda below, factor_id: tree(
        {
            "a": (None, "Root"),
            **{key: (parent, label) for key, (parent, label) in zip("bcde", below, strict=False)},
        },
        factor_id,
    ),
    st.lists(st.tuples(st.sampled_from("aaabbc"), LABELS), max_size=4),
    st.sampled_from(["f", "g"]),
)
PAIRS = st.lists(st.tuples(LABELS, LABELS), max_size=2)
RULES = st.builds(
    lambda name, factors, pairs: rule(name=name, factor_ids=factors, forbidden_label_pairs=pairs),
    st.sampled_from("st"),
    st.lists(st.sampled_from(["f", "g", "x"]), min_size=1, max_size=3),
    PAIRS,
)
CONFIGS = st.builds(
    lambda most, depth: OpenSimulaRunConfig(max_children_per_node=most, target_depth_D=depth),
    st.none() | st.integers(0, 3),
    st.none() | st.integers(1, 2),
)
VALUES = st.builds(
    lambda trees, rules, config: values(
        *trees, strategies=None if rules is None else spec(*rules), run_config=config
    ),
    st.lists(TREES, min_size=1, max_size=3),
    st.none() | st.lists(RULES, max_size=3),
    st.none() | CONFIGS,
)
NODE_FIELDS = ("label", "description", "parent_id", "depth", "factor_id")
WAYS = st.sampled_from([*NODE_FIELDS, "hang", "cut", "leaf", "root", "turn", "traces", "drop", "add"])
EDITS = st.lists(st.tuples(WAYS, st.integers(0, 5), KEYS, KEYS, LABELS), max_size=5)

Edit = tuple[str, int, str, str, str]


def below(nodes: dict[str, TaxonomyNode], key: str) -> set[str]:
    """Return the keys of a branch."""
    keys = {key}
    while more := {k for k, node in nodes.items() if node.parent_id in keys} - keys:
        keys |= more
    return keys


def hang(nodes: dict[str, TaxonomyNode], key: str, parent: str) -> dict[str, TaxonomyNode]:
    """Hang a branch below another node, with the right depths."""
    branch = below(nodes, key)
    if parent not in nodes or parent in branch:
        return nodes
    shift = nodes[parent].depth + 1 - nodes[key].depth
    moved = {
        k: nodes[k].model_copy(
            update={"depth": nodes[k].depth + shift, "parent_id": parent if k == key else nodes[k].parent_id}
        )
        for k in branch
    }
    return {**nodes, **moved}


def edited_nodes(tree: FactorTaxonomy, edit: Edit) -> dict[str, TaxonomyNode]:
    what, number, key, other, label = edit
    nodes = tree.nodes
    if what == "leaf" and key in nodes:
        leaf = TaxonomyNode(
            id="z", factor_id=tree.factor_id, parent_id=key, depth=nodes[key].depth + 1, label=label
        )
        items = [item for item in nodes.items() if item[0] != "z"]
        return dict([*items[:number], ("z", leaf), *items[number:]])
    if what == "turn":
        return dict(reversed(nodes.items()))
    if key not in nodes:
        return nodes
    if what == "hang":
        return hang(nodes, key, other)
    if what == "cut":
        gone = below(nodes, key) if number % 2 else {key}
        return {k: node for k, node in nodes.items() if k not in gone}
    value: Any = {"parent_id": other, "depth": number, "factor_id": "f"}.get(what, label)
    return {**nodes, key: nodes[key].model_copy(update={what: value})}


def edited(checked: CheckedValues, edit: Edit) -> CheckedValues:
    """Return other values, as edits make them: what an edit does not touch is the very same object."""
    what, number, key, _other, label = edit
    trees = list(checked.bundle.taxonomies)
    number %= max(len(trees), 1)
    if what == "add":
        trees.append(fan([label, "Rain"], "g"))
    elif trees and what == "drop":
        del trees[number]
    elif trees and what in {"traces", "root"}:
        changes: dict[str, dict[str, Any]] = {
            "traces": {"expansion_traces": [ExpansionStepTrace(parent_node_id=key, depth=1)]},
            "root": {"root_id": key},
        }
        trees[number] = trees[number].model_copy(update=changes[what])
    elif trees:
        nodes = edited_nodes(trees[number], edit)
        trees[number] = trees[number].model_copy(update={"nodes": nodes})
    return replace(checked, bundle=checked.bundle.model_copy(update={"taxonomies": trees}))


@settings(max_examples=150, deadline=None)
@given(VALUES, EDITS, st.none() | st.lists(RULES, max_size=2), st.none() | CONFIGS)
def test_asking_again_finds_what_asking_anew_does(
    checked: CheckedValues,
    edits: list[Edit],
    rules: list[StrategyMixRule] | None,
    config: OpenSimulaRunConfig | None,
) -> None:
    check = ValueCheck()
    steps = [checked]
    for edit in edits:
        steps.append(edited(steps[-1], edit))
    steps.append(replace(steps[-1], strategies=spec(*rules) if rules is not None else None))
    steps.append(replace(steps[-1], run_config=config))
    for step in (*steps, *reversed(steps)):
        assert told(step, check) == told(step)
