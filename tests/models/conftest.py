"""Small bundles made in code, and the sample, as the models' input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import (
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.modeltest import ModelTester


def make_tree(factor_id: str, parents: dict[str, str | None]) -> FactorTaxonomy:
    """Return a tree of nodes given as child → parent, parents first; labels are the ids in capitals."""
    nodes: dict[str, TaxonomyNode] = {}
    for node_id, parent_id in parents.items():
        depth = nodes[parent_id].depth + 1 if parent_id in nodes else 0
        nodes[node_id] = TaxonomyNode(
            id=node_id, factor_id=factor_id, parent_id=parent_id, depth=depth, label=node_id.upper()
        )
    return FactorTaxonomy(factor_id=factor_id, root_id=next(iter(parents)), nodes=nodes)


@pytest.fixture(autouse=True)
def _american_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bundle() -> TaxonomyBundle:
    """A bundle with two trees, a factor that was not accepted, one without a tree, and an orphan.

    Attack (f_1): a > b > (d, e), a > c; and an orphan x. Audience (f_2): p > q.
    """
    attack = make_tree("f_1", {"a": None, "b": "a", "c": "a", "d": "b", "e": "b", "x": "missing"})
    attack.nodes["b"].label = "Phishing <b>mail</b>"
    attack.nodes["b"].description = "Lures by e-mail"
    attack.expansion_traces = [
        ExpansionStepTrace(parent_node_id="a", depth=1),
        ExpansionStepTrace(parent_node_id="b", depth=2),
    ]
    return TaxonomyBundle(
        instruction_y="Teach people to spot attacks.",
        target_depth_D=2,
        proposal_N=3,
        factors=[
            SimulaFactor(id="f_1", name="Attack"),
            SimulaFactor(id="f_2", name="Audience"),
            SimulaFactor(id="f_3", name="Mood", accepted=False, description="Too vague"),
            SimulaFactor(id="f_4", name="Season"),
        ],
        taxonomies=[attack, make_tree("f_2", {"p": None, "q": "p"})],
    )


@pytest.fixture
def index(bundle: TaxonomyBundle) -> TaxonomyIndex:
    return TaxonomyIndex(bundle)


@pytest.fixture
def check_model(qtmodeltester: ModelTester) -> Callable[[QAbstractItemModel], None]:
    """Hand out pytest-qt's check of the rules that every item model must keep, with types."""
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    return check
