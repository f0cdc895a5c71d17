"""Rows that are dragged or cut, as data, and what the tree model makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.taxonomy_drag import ROWS_TYPE, move_step, rows_data, rows_in
from opensimula_gui.models.taxonomy_tree import IS_MUTED_ROLE, TaxonomyTreeModel

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

A, B, C, D, E, X, P, Q = range(8)
"""Rows of the bundle: under a stand b, c and the orphan x, under b stand d and e, under p stands q."""

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def session(qapp: QCoreApplication, bundle: TaxonomyBundle) -> EditingSession:
    return EditingSession(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle))


@pytest.fixture
def model(session: EditingSession) -> TaxonomyTreeModel:
    tree = TaxonomyTreeModel()
    tree.set_session(session)
    return tree


def data_of(content: object) -> QMimeData:
    data = QMimeData()
    data.setData(ROWS_TYPE, json.dumps(content).encode())
    return data


def children(session: EditingSession, row: int) -> list[int]:
    assert session.index is not None
    return list(session.index.children(row))


def drag(model: TaxonomyTreeModel, *rows: int) -> QMimeData:
    return model.mimeData([model.index_of(row) for row in rows])


def may_drop(model: TaxonomyTreeModel, data: QMimeData, parent: int) -> bool:
    return model.canDropMimeData(data, MOVE, -1, 0, model.index_of(parent))


def drop(model: TaxonomyTreeModel, data: QMimeData, parent: int, position: int = -1) -> bool:
    return model.dropMimeData(data, MOVE, position, 0, model.index_of(parent))


def test_rows_come_back_to_their_owner_alone() -> None:
    data = rows_data("mine", [3, 1])
    assert rows_in(data, "mine") == [3, 1]
    assert rows_in(data, "other") == []
    assert rows_in(QMimeData(), "mine") == []


@pytest.mark.parametrize(
    "content", [[], {"owner": "mine"}, {"owner": "mine", "rows": 3}, {"owner": "mine", "rows": ["1", True]}]
)
def test_other_content_holds_no_rows(content: object) -> None:
    assert rows_in(data_of(content), "mine") == []


def test_bytes_that_are_no_json_hold_no_rows() -> None:
    data = QMimeData()
    data.setData(ROWS_TYPE, b"\xff{")
    assert rows_in(data, "mine") == []


def test_a_branch_that_stands_there_already_makes_no_step(index: TaxonomyIndex) -> None:
    assert move_step(index, [B], A, 0) is None
    assert move_step(index, [B], A, 1) is None
    assert move_step(index, [E], B) is None
    assert move_step(index, [B, C], A, 1) is None
    assert move_step(index, [99, -1], A) is None
    step = move_step(index, [B], A)
    assert step is not None
    assert step.text == "Reorder 'Phishing <b>mail</b>'"


def test_nodes_are_dragged_and_dropped_but_no_root(model: TaxonomyTreeModel) -> None:
    can_drag, can_drop = Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(model.index_of(B)) & can_drag
    assert model.flags(model.index_of(B).siblingAtColumn(1)) & can_drag
    assert not model.flags(model.index_of(A)) & can_drag
    assert model.flags(model.index_of(A)) & can_drop
    assert model.supportedDropActions() == MOVE
    assert model.mimeTypes() == [ROWS_TYPE]


def test_what_may_not_be_edited_is_not_dragged(session: EditingSession) -> None:
    session.bundle_refusal = "No."
    model = TaxonomyTreeModel()
    model.set_session(session)
    assert not model.flags(model.index_of(B)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not may_drop(model, drag(model, B), A)
    session.bundle_refusal = ""
    session.permissions_changed.emit()
    assert may_drop(model, drag(model, D), A)


def test_a_drop_is_refused_below_itself_and_in_other_trees(model: TaxonomyTreeModel) -> None:
    data = drag(model, B)
    assert may_drop(model, data, A)
    assert may_drop(model, data, C)
    assert not may_drop(model, data, B)
    assert not may_drop(model, data, D)
    assert not may_drop(model, data, P)
    assert not model.canDropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert not may_drop(model, QMimeData(), A)


def test_rows_of_another_window_are_refused(model: TaxonomyTreeModel, session: EditingSession) -> None:
    other = TaxonomyTreeModel()
    other.set_session(session)
    data = drag(other, B)
    assert not may_drop(model, data, C)
    assert not drop(model, data, C)
    assert not session.is_edited


def test_a_drop_moves_the_branch_in_one_step(model: TaxonomyTreeModel, session: EditingSession) -> None:
    assert drop(model, drag(model, B), C)
    assert (children(session, A), children(session, C)) == ([C, X], [B])
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert children(session, A) == [B, C, X]
    assert not session.is_edited


def test_several_branches_keep_their_order(model: TaxonomyTreeModel, session: EditingSession) -> None:
    assert drop(model, drag(model, E, C, D), A, 0)
    assert children(session, A) == [D, E, C, B, X]


def test_a_drop_where_it_stands_is_no_step(model: TaxonomyTreeModel, session: EditingSession) -> None:
    assert drop(model, drag(model, C), A, 1)
    assert session.undo_stack.count() == 0


def test_a_drop_that_is_refused_says_why(
    model: TaxonomyTreeModel, session: EditingSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.edit_refused) as refused:
        assert not drop(model, drag(model, B), D)
    assert refused.args == ["'Phishing <b>mail</b>' can't be moved under itself."]
    data = drag(model, C)
    session.bundle_refusal = "It is read-only."
    with qtbot.waitSignal(model.edit_refused) as refused:
        assert not drop(model, data, B)
    assert refused.args == ["It is read-only."]


def test_between_hits_of_a_filter_is_between_their_places(
    model: TaxonomyTreeModel, session: EditingSession
) -> None:
    session.set_node_label(D, "Hit one")
    session.set_node_label(C, "Hit two")
    model.filter("hit")
    assert drop(model, drag(model, D), A, 1)
    assert children(session, A) == [B, D, C, X]
    session.undo_stack.undo()
    assert drop(model, drag(model, D), A, 2)
    assert children(session, A) == [B, C, D, X]
    session.undo_stack.undo()
    assert drop(model, drag(model, D), C, 0)
    assert children(session, C) == [D]


def test_cut_rows_are_muted_and_slanted_and_say_so(model: TaxonomyTreeModel) -> None:
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(model.row_of(first)))
    model.set_cut_rows([B])
    item = model.index_of(B)
    assert item.data(IS_MUTED_ROLE)
    assert item.data(Qt.ItemDataRole.FontRole).italic()
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", cut")
    assert not model.index_of(C).data(IS_MUTED_ROLE)
    assert model.index_of(C).data(Qt.ItemDataRole.FontRole) is None
    model.set_cut_rows([C])
    assert not item.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", cut")
    assert sorted(told) == [B, B, C]


def test_another_session_forgets_what_was_cut(model: TaxonomyTreeModel, session: EditingSession) -> None:
    model.set_cut_rows([B])
    data = drag(model, B)
    model.set_session(session)
    assert model.cut_rows == frozenset()
    assert model.rows_in(data) == []
