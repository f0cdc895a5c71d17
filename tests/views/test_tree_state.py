"""What is open and selected in the tree survives its edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.models import structure_steps as steps
from opensimula_gui.views.taxonomy_pane import TaxonomyPane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opensimula_gui.models.editing_session import EditingSession


@pytest.fixture
def pane(qtbot: QtBot, session: EditingSession) -> TaxonomyPane:
    view = TaxonomyPane()
    qtbot.addWidget(view)
    view.set_session(session)
    view.resize(360, 800)
    view.show()
    return view


@pytest.fixture
def index(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def row_named(index: TaxonomyIndex, label: str) -> int:
    return next(row for row in range(len(index)) if index.label(row) == label)


def is_open(pane: TaxonomyPane, row: int) -> bool:
    return pane.tree.isExpanded(pane.model.index_of(row))


def test_a_branch_that_comes_back_is_as_open_as_it_was(
    pane: TaxonomyPane, session: EditingSession, index: TaxonomyIndex
) -> None:
    branch, below = row_named(index, "Telephone and voice"), row_named(index, "Cloned voices")
    closed = row_named(index, "Pretexting calls")
    pane.select_row(below)
    pane.expand_branch()
    session.perform(steps.delete_rows(index, [branch]))
    session.undo_stack.undo()
    assert is_open(pane, branch)
    assert is_open(pane, below)
    assert not is_open(pane, closed)


def test_a_branch_that_moves_stays_open_and_selected(
    pane: TaxonomyPane, session: EditingSession, index: TaxonomyIndex
) -> None:
    branch = row_named(index, "Cloned voices")
    pane.select_row(branch)
    pane.expand_branch()
    session.perform(steps.move_rows(index, [branch], row_named(index, "Physical access")))
    assert is_open(pane, branch)
    assert pane.selected_rows() == [branch]
    session.undo_stack.undo()
    assert is_open(pane, branch)
    assert pane.selected_row() == branch


def test_a_filter_that_finds_anew_keeps_what_is_open_and_selected(
    pane: TaxonomyPane, session: EditingSession, index: TaxonomyIndex
) -> None:
    pane.filter.setText("voice")
    first, second = row_named(index, "Cloned voices"), row_named(index, "Telephone and voice")
    pane.select_rows([first, second])
    told: list[int] = []
    pane.node_selected.connect(told.append)
    assert is_open(pane, second)
    session.perform(steps.add_child(index, second, "Second voice").step)
    assert is_open(pane, second)
    assert sorted(pane.selected_rows()) == sorted([first, second])
    assert pane.selected_row() == first
    assert told == []


def test_another_checkpoint_opens_nothing_of_the_one_before(
    pane: TaxonomyPane, session: EditingSession, index: TaxonomyIndex
) -> None:
    branch = row_named(index, "Telephone and voice")
    pane.select_row(branch)
    pane.expand_branch()
    session.perform(steps.delete_rows(index, [branch]))
    pane.set_session(session)
    assert pane.selected_row() == NO_ROW
    session.undo_stack.undo()
    assert not is_open(pane, branch)


def test_a_row_that_goes_is_no_choice_of_the_user(
    pane: TaxonomyPane, session: EditingSession, index: TaxonomyIndex
) -> None:
    branch = row_named(index, "Telephone and voice")
    pane.select_row(branch)
    told: list[int] = []
    pane.node_selected.connect(told.append)
    session.perform(steps.delete_rows(index, [branch]))
    assert told == []
    pane.tree.setCurrentIndex(pane.model.index_of(index.top_rows[1]))
    assert told == [index.top_rows[1]]
