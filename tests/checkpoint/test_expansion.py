from __future__ import annotations

from opensimula_gui.checkpoint.expansion import Expansion, read_expansion
from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw, ExpansionStepTrace


def _trace(proposals: list[str], children: list[str]) -> ExpansionStepTrace:
    return ExpansionStepTrace(
        parent_node_id="node_a",
        depth=1,
        raw_proposals=[ChildProposalRaw(label=label) for label in proposals],
        children_after_critic=[ChildProposalRaw(label=label) for label in children],
    )


def _labels(expansion: Expansion) -> list[str]:
    return [proposal.label for proposal in expansion.dropped]


def test_a_label_that_was_proposed_is_kept_and_counted_whatever_its_case_and_spacing() -> None:
    expansion = read_expansion(_trace(["Email", "e-mail", "EMAIL ", "Phone"], ["Email"]))
    (child,) = expansion.children
    assert (child.child.label, child.proposed, child.merged) == ("Email", 2, ())
    assert expansion.proposals == 4
    assert _labels(expansion) == ["e-mail", "Phone"]


def test_a_proposal_that_shares_most_words_with_a_child_was_merged_into_it() -> None:
    expansion = read_expansion(_trace(["Fake invoices", "Lost badge"], ["Fake supplier invoices"]))
    (child,) = expansion.children
    assert (child.proposed, child.merged) == (0, ("Fake invoices",))
    assert _labels(expansion) == ["Lost badge"]


def test_a_child_without_any_proposal_was_added() -> None:
    expansion = read_expansion(_trace([], ["Tailgating"]))
    (child,) = expansion.children
    assert (expansion.proposals, child.proposed, child.merged, expansion.dropped) == (0, 0, (), ())


def test_labels_without_words_are_dropped_not_divided_by_zero() -> None:
    assert _labels(read_expansion(_trace(["…", ""], ["!"]))) == ["…", ""]


def test_every_proposal_ends_up_in_exactly_one_place() -> None:
    proposals = ["a b", "a c", "b c", "d", "D", "a b c d"]
    expansion = read_expansion(_trace(proposals, ["a b", "d e"]))
    kept = [label for child in expansion.children if child.proposed for label in [child.child.label]]
    merged = [label for child in expansion.children for label in child.merged]
    assert sorted({*kept, *merged, *_labels(expansion)}) == ["a b", "a b c d", "a c", "b c", "d"]


def test_what_was_dropped_is_described_as_the_first_proposal_that_says_something() -> None:
    trace = _trace(["Phone", "PHONE", "phone", "Post"], [])
    trace.raw_proposals[1].description = "Calls"
    trace.raw_proposals[2].description = "Ringing"
    assert [(proposal.label, proposal.description) for proposal in read_expansion(trace).dropped] == [
        ("Phone", "Calls"),
        ("Post", None),
    ]
    assert trace.raw_proposals[0].description is None
