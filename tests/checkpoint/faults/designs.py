"""What is no fault of a file, but may be a flaw of its design; and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.checkpoint.faults.changes import BUNDLE, FINE, PROBLEMS, RUN, STRATEGY, Fault, at, node, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checkpoint.conftest import Rewriter


def grow(tree: int, parent: str, *labels: str) -> Callable[[Rewriter], None]:
    """Hang children below a node; their keys are those of the parent and a letter."""

    def change(document: Any) -> None:
        taxonomy = document["taxonomies"][tree]
        above = taxonomy["nodes"][parent]
        for letter, label in zip("abcdefghijkl", labels, strict=False):
            taxonomy["nodes"][parent + letter] = {
                "id": parent + letter,
                "factor_id": taxonomy["factor_id"],
                "parent_id": parent,
                "depth": above["depth"] + 1,
                "label": label,
            }

    return lambda rewrite: rewrite(BUNDLE, change)


def each(*changes: Callable[[Rewriter], object]) -> Callable[[Rewriter], None]:
    """Make several changes."""

    def apply(rewrite: Rewriter) -> None:
        for change in changes:
            change(rewrite)

    return apply


def allow_children(count: int) -> Callable[[Rewriter], None]:
    return put(RUN, "max_children_per_node", value=count)


def expansion(*proposed: str, kept: int) -> Callable[[Rewriter], None]:
    """Let the root of the first tree have been expanded."""
    trace = {
        "parent_node_id": "node_c0",
        "depth": 1,
        "raw_proposals": [{"label": label} for label in proposed],
        "children_after_critic": [{"label": label} for label in ("Rain", "Snow melt", "Ice")[:kept]],
    }
    return put(BUNDLE, "taxonomies", 0, "expansion_traces", value=[trace])


MANY: Final = ("Dam", "Pump", "Drain", "Sluice", "Weir", "Ditch", "Culvert", "Pipe", "Well", "Lock")

DESIGNS = [
    Fault(
        "siblings with one label",
        node(0, "node_c2", "label", "Rain"),
        PROBLEMS,
        "similar-siblings",
        BUNDLE,
        at("node_c2", "label"),
    ),
    Fault(
        "siblings with nearly one label",
        node(0, "node_c2", "label", " RAINS! "),
        PROBLEMS,
        "similar-siblings",
        BUNDLE,
        at("node_c2", "label"),
    ),
    Fault("siblings that differ", node(0, "node_c2", "label", "Rain 2"), FINE),
    Fault(
        "a label in two branches",
        node(0, "node_c3", "label", "Snow-melt"),
        PROBLEMS,
        "label-in-several-branches",
        BUNDLE,
        at("node_c3", "label"),
    ),
    Fault(
        "a label below itself",
        node(0, "node_c3", "label", "rain"),
        PROBLEMS,
        "label-in-several-branches",
        BUNDLE,
        at("node_c3", "label"),
    ),
    Fault("a label in two trees", node(1, "node_p2", "label", "Rain"), FINE),
    Fault(
        "a label that says nothing",
        node(0, "node_c2", "label", "OTHERS"),
        PROBLEMS,
        "vague-label",
        BUNDLE,
        at("node_c2", "label"),
    ),
    Fault(
        "a label that says nothing in Russian",
        node(0, "node_c2", "label", "Прочее"),
        PROBLEMS,
        "vague-label",
        BUNDLE,
        at("node_c2", "label"),
    ),
    Fault("a label with such a word", node(0, "node_c2", "label", "Other people"), FINE),
    Fault(
        "a single leaf",
        put(BUNDLE, "taxonomies", 1, "nodes", "node_p2", value=...),
        PROBLEMS,
        "single-leaf",
        BUNDLE,
        'taxonomies[1].nodes["node_p0"]',
    ),
    Fault(
        "nothing but a root",
        each(
            put(BUNDLE, "taxonomies", 1, "nodes", "node_p1", value=...),
            put(BUNDLE, "taxonomies", 1, "nodes", "node_p2", value=...),
            put(BUNDLE, "taxonomies", 1, "expansion_traces", value=[]),
        ),
        PROBLEMS,
        "single-leaf",
        BUNDLE,
        'taxonomies[1].nodes["node_p0"]',
    ),
    Fault(
        "one of three branches holds most leaves",
        each(grow(0, "node_c0", "Ice"), grow(0, "node_c2", *MANY[:6])),
        PROBLEMS,
        "dominant-branch",
        BUNDLE,
        'taxonomies[0].nodes["node_c2"]',
    ),
    Fault("it holds a few", each(grow(0, "node_c0", "Ice"), grow(0, "node_c2", *MANY[:5])), FINE),
    Fault(
        "it holds a little more than half",
        each(grow(0, "node_c0", "Ice", *"ABC"), grow(0, "node_c2", *MANY[:6])),
        FINE,
    ),
    Fault(
        "the larger of two branches", each(grow(0, "node_c1", "Hail"), grow(0, "node_c2", *MANY[:8])), FINE
    ),
    Fault(
        "nearly all leaves in one of two branches",
        grow(0, "node_c2", *MANY),
        PROBLEMS,
        "dominant-branch",
        BUNDLE,
        'taxonomies[0].nodes["node_c2"]',
    ),
    Fault(
        "as many children as were allowed",
        each(allow_children(3), grow(0, "node_c0", "Ice")),
        PROBLEMS,
        "children-at-limit",
        BUNDLE,
        'taxonomies[0].nodes["node_c0"]',
    ),
    Fault(
        "more were proposed than were allowed",
        each(
            allow_children(2),
            put(BUNDLE, "taxonomies", 1, value=...),
            expansion("Rain", "Melt", "Ice", kept=2),
        ),
        PROBLEMS,
        "children-at-limit",
        BUNDLE,
        'taxonomies[0].nodes["node_c0"]',
    ),
    Fault(
        "no more were proposed than were allowed",
        each(
            allow_children(2),
            expansion("Rain", "rain ", "Snow melt", kept=2),
            grow(1, "node_p0", "Bonn"),
        ),
        FINE,
    ),
    Fault(
        "no children were allowed at all",
        allow_children(0),
        PROBLEMS,
        "knob-out-of-range",
        RUN,
        "max_children_per_node",
    ),
    Fault(
        "most mixes are forbidden",
        put(STRATEGY, "strategies", 0, "forbidden_label_pairs", value=[["o", "snow"], ["storm", "n"]]),
        PROBLEMS,
        "most-mixes-forbidden",
        STRATEGY,
        "strategies[0].forbidden_label_pairs",
        10,
    ),
    Fault(
        "half of the mixes are forbidden",
        put(STRATEGY, "strategies", 0, "forbidden_label_pairs", value=[["snow", "snow"]]),
        FINE,
    ),
    Fault(
        "a factor in no strategy",
        put(STRATEGY, "strategies", 0, "factor_ids", value=["f_cause"]),
        PROBLEMS,
        "factor-in-no-strategy",
        BUNDLE,
        "factors[1]",
    ),
]
