"""The problems table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.problems import Problem, Severity
from opensimula_gui.models.problems_table import ProblemsTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, PROBLEM_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

FAULTS = (
    Problem(
        Severity.ERROR,
        "wrong-depth",
        "taxonomy_bundle.json",
        'taxonomies[2].nodes["node_0123456789ab_0123456789ab_0123456789ab"].depth',
        812,
        "Depth <b>3</b> should be 2.\nReally.",
        "Set it to 2.",
    ),
    Problem(Severity.WARNING, "extra-file", "", "", None, "A file is in the way.", ""),
)


@pytest.fixture
def model() -> ProblemsTableModel:
    model = ProblemsTableModel()
    model.set_problems(FAULTS, 1_502)
    return model


def test_keeps_the_rules_of_item_models(
    model: ProblemsTableModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)


def test_a_problem_is_told_in_words(model: ProblemsTableModel) -> None:
    shown = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert shown[0] == [
        "Error",
        "Depth <b>3</b> should be 2.…",
        'taxonomy_bundle.json:812  taxonomies[2].nodes["node_01…56789ab_0123456789ab"].depth',
    ]
    assert shown[1] == ["Warning", "A file is in the way.", ""]
    assert [model.index(row, 0).data(ICON_NAME_ROLE) for row in range(3)] == ["error", "warning", None]


def test_tooltips_tell_the_hint_and_the_whole_place(model: ProblemsTableModel) -> None:
    message = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "Depth &lt;b&gt;3&lt;/b&gt;" in message
    assert "Set it to 2." in message
    assert "node_0123456789ab_0123" in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)


def test_the_last_row_counts_what_is_not_listed(model: ProblemsTableModel) -> None:
    assert model.rowCount() == 3
    assert model.index(2, 1).data() == "… and 1,500 more"
    assert model.index(2, 1).data(PROBLEM_ROLE) is None
    with pytest.raises(IndexError):
        model.problem(2)
    model.set_problems(FAULTS, 2)
    assert model.rowCount() == 2


def test_hands_out_the_problem_itself(model: ProblemsTableModel) -> None:
    assert list(model.problems) == list(FAULTS)
    assert model.problem(1) is FAULTS[1]
    assert model.index(1, 2).data(PROBLEM_ROLE) is FAULTS[1]
