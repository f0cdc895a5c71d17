"""The tree model while rows come, go and move, with a filter and without, and with a row that is a draft."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models import structure_steps as steps
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.shown_rows import Draft
from opensimula_gui.models.taxonomy_tree import ICON_NAME_ROLE, IS_DRAFT_ROLE, TaxonomyTreeModel
from tests.models.random_edits import random_edit

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

A, B, C, D, E, X, P, Q = range(8)
"""Rows of the bundle: under a stand b, c and the orphan x, under b stand d and e, under p stands q."""


@pytest.fixture
def session(qapp: QCoreApplication, bundle: TaxonomyBundle) -> EditingSession:
    return EditingSession(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle))


@pytest.fixture
def index(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


@pytest.fixture
def model(session: EditingSession) -> TaxonomyTreeModel:
    tree = TaxonomyTreeModel()
    tree.set_session(session)
    return tree


def shown(model: TaxonomyTreeModel, parent: QModelIndex | None = None) -> list[object]:
    """Return the labels of all shown rows, those below a row as a list behind it."""
    parent = QModelIndex() if parent is None else parent
    labels: list[object] = []
    for number in range(model.rowCount(parent)):
        item = model.index(number, 0, parent)
        labels.append(item.data())
        if model.hasChildren(item):
            labels.append(shown(model, item))
    return labels


def expected(index: TaxonomyIndex, parent: int = NO_ROW) -> list[object]:
    labels: list[object] = []
    for row in index.children(parent):
        labels.append(index.label(row))
        if index.children(row):
            labels.append(expected(index, row))
    return labels


def shape(labels: list[object]) -> list[object]:
    """Return the lists alone: labels are shown in other words than the index has them."""
    return [shape(label) if isinstance(label, list) else 0 for label in labels]


def draft(index: TaxonomyIndex, parent: int, position: int) -> Draft:
    (row,) = steps.add_child(index, parent, "New node").rows
    return Draft(row, parent, position)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("needle", ["", "a"])
def test_any_edits_keep_the_model_sound(
    model: TaxonomyTreeModel, session: EditingSession, seed: int, needle: str
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    random = Random(seed)  # noqa: S311 - a test
    model.filter(needle)
    for _ in range(40):
        random_edit(session, random)
        assert session.index is not None
        assert needle or shape(shown(model)) == shape(expected(session.index))
    model.filter("")
    assert session.index is not None
    assert shape(shown(model)) == shape(expected(session.index))
    del tester


def test_a_filter_finds_anew_once_for_each_step(model: TaxonomyTreeModel, session: EditingSession) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.filter("d")
    before = len(resets)
    assert session.index is not None
    session.perform(steps.move_rows(session.index, [D, E], C))
    assert len(resets) == before + 1
    assert model.index_of(C).isValid()
    assert model.matches is not None
    assert D in model.matches.rows


def test_changes_within_a_step_are_not_told_while_the_filter_finds_anew(
    model: TaxonomyTreeModel, session: EditingSession, index: TaxonomyIndex
) -> None:
    model.filter("d")
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(model.row_of(first)))
    session.perform(steps.merge_rows(index, D, [E]))
    assert told == []
    assert not index.exists(E)


def test_a_draft_is_shown_with_a_name_and_no_more(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    item = model.start_draft(draft(index, B, 1))
    assert [model.index(row, 0, model.index_of(B)).data() for row in range(3)] == ["D", "New node", "E"]
    assert item.parent() == model.index_of(B)
    assert item.row() == 1
    assert item.data(ICON_NAME_ROLE) == "leaf"
    assert item.data(IS_DRAFT_ROLE)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "New node"
    assert item.data(Qt.ItemDataRole.ToolTipRole) is None
    assert item.siblingAtColumn(1).data() is None
    assert not model.index_of(D).data(IS_DRAFT_ROLE)
    assert model.setData(item, "Typed")
    ended = model.end_draft()
    assert ended is not None
    assert (ended.parent, ended.position, ended.label) == (B, 1, "Typed")
    assert model.rowCount(model.index_of(B)) == 2
    assert model.end_draft() is None
    del tester


def test_a_draft_that_nobody_named_has_no_label(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    model.start_draft(draft(index, D, 0))
    assert model.hasChildren(model.index_of(D))
    ended = model.end_draft()
    assert ended is not None
    assert ended.label is None
    assert not model.hasChildren(model.index_of(D))


def test_one_draft_at_a_time(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    model.start_draft(draft(index, B, 0))
    model.start_draft(draft(index, C, 0))
    assert model.rowCount(model.index_of(B)) == 2
    assert model.rowCount(model.index_of(C)) == 1


def test_a_draft_gives_way_to_edits(
    model: TaxonomyTreeModel, session: EditingSession, index: TaxonomyIndex
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start_draft(draft(index, B, 0))
    session.perform(steps.delete_rows(index, [B]))
    assert model.draft is None
    session.undo_stack.undo()
    assert model.rowCount(model.index_of(B)) == 2
    del tester


def test_a_draft_among_hits_stands_beside_those_that_are_shown(
    model: TaxonomyTreeModel, index: TaxonomyIndex
) -> None:
    model.filter("c")
    item = model.start_draft(draft(index, A, 2))
    assert shown(model)[:2] == ["A", ["C", "New node"]]
    assert item.row() == 1
    model.filter("")
    assert model.draft is None


def test_an_empty_model_has_no_drafts(qapp: QCoreApplication) -> None:
    model = TaxonomyTreeModel()
    assert not model.start_draft(Draft(0, 0, 0)).isValid()
    assert model.shown_siblings(0) == ()
    assert model.shown_neighbours(0) == []


def test_a_row_moves_past_the_sibling_that_is_shown(
    model: TaxonomyTreeModel, session: EditingSession, index: TaxonomyIndex
) -> None:
    (first, second) = (steps.add_child(index, C, label) for label in ("Hidden", "Hit"))
    session.perform(first.step)
    session.perform(second.step)
    session.perform(steps.add_child(index, C, "Hit too").step)
    model.filter("hit")
    (last,) = [row for row in index.children(C) if index.label(row) == "Hit too"]
    step = steps.shift_rows(index, [last], -1, model.shown_siblings(last))
    assert step is not None
    session.perform(step)
    assert [index.label(row) for row in index.children(C)] == ["Hidden", "Hit too", "Hit"]
    assert steps.shift_rows(index, [last], -1, model.shown_siblings(last)) is None
    assert steps.shift_rows(index, [last], -1) is not None


def test_neighbours_come_nearest_first(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    assert model.shown_neighbours(C) == [X, B, A]
    assert model.shown_neighbours(D) == [E, B, A]
    assert model.shown_neighbours(Q) == [P]
    assert list(model.shown_siblings(C)) == [B, C, X]
    model.filter("d")
    assert model.shown_neighbours(C) == []
    assert model.shown_neighbours(D)[-1] == A
    assert list(model.shown_siblings(D)) == [D]
