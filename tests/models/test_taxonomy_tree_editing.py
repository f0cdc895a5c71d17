"""The taxonomy tree of a session: what can be edited, what that tells, and which rows are marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.roles import IS_EDITED_ROLE
from opensimula_gui.models.taxonomy_tree import TaxonomyTreeModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel, QCoreApplication
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

EDITABLE = Qt.ItemFlag.ItemIsEditable
# Rows of the bundle in conftest: Attack (a) with b and c below, b with d and e; the orphan x hangs under a.
A, B, D = 0, 1, 3


@pytest.fixture
def session(qapp: QCoreApplication, bundle: TaxonomyBundle) -> EditingSession:
    return EditingSession(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle))


@pytest.fixture
def model(session: EditingSession) -> TaxonomyTreeModel:
    tree = TaxonomyTreeModel()
    tree.set_session(session)
    return tree


def changes(model: TaxonomyTreeModel) -> list[tuple[int, int]]:
    """Return a list that grows by the rows of each change that the model tells of."""
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((model.row_of(first), model.row_of(last))))
    return told


def test_the_model_keeps_the_rules_while_it_is_edited(
    model: TaxonomyTreeModel, session: EditingSession, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)
    session.set_node_label(B, "Vishing")
    session.set_factor_name(A, "Way in")
    session.set_bundle_value("target_depth_D", 1)
    session.revert()
    check_model(model)


def test_labels_alone_can_be_edited(model: TaxonomyTreeModel) -> None:
    item = model.index_of(B)
    assert model.flags(item) & EDITABLE
    assert not model.flags(item.siblingAtColumn(1)) & EDITABLE
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert item.data(Qt.ItemDataRole.EditRole) == "Phishing <b>mail</b>"
    assert model.index_of(A).data(Qt.ItemDataRole.EditRole) == "Attack"


def test_without_a_session_nothing_can_be_edited(model: TaxonomyTreeModel, session: EditingSession) -> None:
    model.set_index(session.index)
    item = model.index_of(B)
    assert not model.flags(item) & EDITABLE
    assert not model.setData(item, "x")
    told = changes(model)
    session.set_node_label(B, "Vishing")
    assert told == []
    model.set_session(None)
    assert model.rowCount() == 0


def test_a_bundle_that_may_not_be_edited_is_not(session: EditingSession) -> None:
    session.bundle_refusal = "No."
    model = TaxonomyTreeModel()
    model.set_session(session)
    assert not model.flags(model.index_of(B)) & EDITABLE


def test_a_new_name_is_set_and_told_for_its_row_alone(
    model: TaxonomyTreeModel, session: EditingSession
) -> None:
    told = changes(model)
    assert model.setData(model.index_of(B), "Vishing")
    assert told == [(B, B)]
    assert model.index_of(B).data() == "Vishing"
    assert model.index_of(B).data(IS_EDITED_ROLE)
    assert not model.index_of(D).data(IS_EDITED_ROLE)
    assert session.undo_stack.undoText() == "Rename 'Phishing <b>mail</b>' to 'Vishing'"
    session.undo_stack.undo()
    assert told == [(B, B)] * 2
    assert not model.index_of(B).data(IS_EDITED_ROLE)


def test_other_roles_are_not_set(model: TaxonomyTreeModel) -> None:
    assert not model.setData(model.index_of(B), "x", Qt.ItemDataRole.ToolTipRole)


def test_a_name_that_does_not_fit_is_refused(model: TaxonomyTreeModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.edit_refused) as refused:
        assert not model.setData(model.index_of(B), " ")
    assert refused.args == ["A label can't be empty."]


def test_an_edit_of_a_row_that_the_filter_hides_is_no_news(
    model: TaxonomyTreeModel, session: EditingSession
) -> None:
    model.filter("vishing")
    told = changes(model)
    session.set_node_label(B, "Vishing")
    assert told == []
    model.filter("")
    assert model.filter("vishing") == 1


def test_a_save_and_another_d_concern_every_row(model: TaxonomyTreeModel, session: EditingSession) -> None:
    told = changes(model)
    session.set_bundle_value("target_depth_D", 1)
    tops = list(session.index.top_rows) if session.index else []
    assert told == [(tops[0], tops[-1])]
    session.mark_saved(session.inspection, session.edits())
    assert told == [(tops[0], tops[-1])] * 2


def test_an_empty_tree_has_nothing_to_tell(qapp: QCoreApplication) -> None:
    model = TaxonomyTreeModel()
    inspection: Any = CheckpointInspection(Path("run"), Verdict.REFUSE, (), 0, ())
    session = EditingSession(inspection)
    model.set_session(session)
    told = changes(model)
    session.mark_saved(inspection, session.edits())
    assert told == []


def test_edited_rows_say_so_in_words(model: TaxonomyTreeModel, session: EditingSession) -> None:
    session.set_node_description(D, "New")
    item = model.index_of(D)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith("edited")
    assert "Edited, not saved yet." in item.data(Qt.ItemDataRole.ToolTipRole)
