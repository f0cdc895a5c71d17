"""The models on the checkpoint that ships with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.summary import summarise_strategies
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.roles import IS_MUTED_ROLE
from opensimula_gui.models.strategy_table import StrategyTableModel
from opensimula_gui.models.taxonomy_tree import TaxonomyTreeModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel

    CheckModel = Callable[[QAbstractItemModel], None]


@pytest.fixture(scope="module")
def inspection(sample_root: Path) -> CheckpointInspection:
    loaded = load_checkpoint(sample_root)
    return CheckpointInspection(
        loaded.root,
        Verdict.FINE,
        (),
        0,
        (),
        loaded.manifest,
        loaded.bundle,
        loaded.sampling_strategy,
        loaded.run_config,
    )


@pytest.fixture
def session(inspection: CheckpointInspection) -> EditingSession:
    return EditingSession(inspection)


def test_the_tree_shows_four_factors_and_a_rejected_one(
    session: EditingSession, check_model: CheckModel
) -> None:
    model = TaxonomyTreeModel()
    model.set_index(session.index)
    check_model(model)
    muted = [model.index(row, 0).data(IS_MUTED_ROLE) for row in range(model.rowCount())]
    assert sorted(muted) == [False] * 4 + [True]
    assert model.filter("phishing") > 0
    check_model(model)


def test_the_strategies_share_all_draws(
    session: EditingSession, inspection: CheckpointInspection, check_model: CheckModel
) -> None:
    assert session.index
    assert inspection.sampling_strategy
    strategies = summarise_strategies(session.index, inspection.sampling_strategy)
    model = StrategyTableModel()
    model.set_strategies(strategies)
    check_model(model)
    assert model.rowCount() == 3
    assert sum(strategy.share for strategy in strategies) == pytest.approx(1)


def test_the_run_config_can_be_edited(session: EditingSession) -> None:
    assert not session.is_read_only
    assert not session.is_edited
    session.set_run_config_value("temperature", 0.2)
    assert session.edited_fields() == {"temperature"}
