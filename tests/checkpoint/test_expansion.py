from __future__ import annotations

from opensimula_gui.checkpoint.expansion import read_expansion
from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw, ExpansionStepTrace


def _trace(proposals: list[str], children: list[str]) -> ExpansionStepTrace:
    return ExpansionStepTrace(
        parent_node_id="node_a",
        depth=1,
        raw_proposals=[ChildProposalRaw(label=label) for label in proposals],
        children_after_critic=[ChildProposalRaw(label=label) for label in children],
    )


def test_a_label_that_was_proposed_is_kept_and_counted_whatever_its_case_and_spacing() -> None:
    expansion = read_expansion(_trace(["Email", "e-mail", "EMAIL ", "Phone"], ["Email"]))
    (child,) = expansion.children
    assert (child.child.label, child.proposed, child.merged) == ("Email", 2, ())
    assert expansion.proposals == 4
    assert expansion.dropped == ("e-mail", "Phone")


def test_a_proposal_that_shares_most_words_with_a_child_was_merged_into_it() -> None:
    expansion = read_expansion(_trace(["Fake invoices", "Lost badge"], ["Fake supplier invoices"]))
    (child,) = expansion.children
    assert (child.proposed, child.merged) == (0, ("Fake invoices",))
    assert expansion.dropped == ("Lost badge",)


def test_a_child_without_any_proposal_was_added() -> None:
    expansion = read_expansion(_trace([], ["Tailgating"]))
    (child,) = expansion.children
    assert (expansion.proposals, child.proposed, child.merged, expansion.dropped) == (0, 0, (), ())


def test_labels_without_words_are_dropped_not_divided_by_zero() -> None:
    assert read_expansion(_trace(["…", ""], ["!"])).dropped == ("…", "")


def test_every_proposal_ends_up_in_exactly_one_place() -> None:
    proposals = ["a b", "a c", "b c", "d", "D", "a b c d"]
    expansion = read_expansion(_trace(proposals, ["a b", "d e"]))
    kept = [label for child in expansion.children if child.proposed for label in [child.child.label]]
    merged = [label for child in expansion.children for label in child.merged]
    assert sorted({*kept, *merged, *expansion.dropped}) == ["a b", "a b c d", "a c", "b c", "d"]
