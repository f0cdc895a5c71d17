"""Renaming in the tree, by keyboard and by mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from opensimula_gui.checkpoint import Problem, Severity
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.roles import IS_EDITED_ROLE
from opensimula_gui.views.editing.name_delegate import fits_in_place
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.taxonomy_pane import TaxonomyPane
from tests.views.editing.conftest import press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

NODE = 3


@pytest.fixture
def pane(session: EditingSession, show: Callable[[QWidget], QWidget]) -> TaxonomyPane:
    taxonomy = TaxonomyPane()
    taxonomy.set_session(session)
    show(taxonomy)
    taxonomy.select_row(NODE)
    taxonomy.tree.setFocus()
    return taxonomy


def editor_of(pane: TaxonomyPane) -> LineEditor:
    editor = pane.tree.indexWidget(pane.tree.currentIndex())
    assert isinstance(editor, LineEditor)
    return editor


def label(session: EditingSession, row: int = NODE) -> str:
    assert session.index is not None
    return session.index.label(row)


def settle() -> None:
    """Let Qt close an editor: it does so a turn of the event loop later."""
    QApplication.processEvents()


def test_enter_keeps_the_name_and_the_row_is_marked(pane: TaxonomyPane, session: EditingSession) -> None:
    pane.rename()
    editor = editor_of(pane)
    assert editor.selectedText() == "Physical access"
    assert editor.accessibleName() == "New name"
    type_text(editor, "Doors – ☂")
    assert pane.has_pending
    press(editor, Qt.Key.Key_Return)
    settle()
    assert label(session) == "Doors – ☂"
    assert not pane.has_pending
    assert pane.tree.hasFocus()
    item = pane.tree.currentIndex()
    assert item.data() == "Doors – ☂"
    assert item.data(IS_EDITED_ROLE)
    assert "edited" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not saved yet; was &#x27;Physical access" in item.data(Qt.ItemDataRole.ToolTipRole)
    session.undo_stack.undo()
    assert not item.data(IS_EDITED_ROLE)


def test_escape_gives_up(pane: TaxonomyPane, session: EditingSession) -> None:
    pane.rename()
    type_text(editor_of(pane), "Doors")
    press(editor_of(pane), Qt.Key.Key_Escape)
    settle()
    assert not session.is_edited
    assert not pane.has_pending


def test_leaving_the_editor_keeps_the_name(pane: TaxonomyPane, session: EditingSession) -> None:
    pane.rename()
    type_text(editor_of(pane), "Doors")
    pane.filter.setFocus()
    settle()
    assert label(session) == "Doors"


def test_a_second_click_on_the_selected_row_opens_the_editor(pane: TaxonomyPane, qtbot: QtBot) -> None:
    # Qt waits whether the click is the first half of a double click.
    place = pane.tree.visualRect(pane.tree.currentIndex()).center()
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: pane.tree.indexWidget(pane.tree.currentIndex()) is not None)


def test_a_top_row_is_its_factor(pane: TaxonomyPane, session: EditingSession) -> None:
    session.set_node_label(0, "A root of its own")
    pane.select_row(0)
    pane.rename()
    assert editor_of(pane).text() == "Attack vector"
    type_text(editor_of(pane), "Way in")
    press(editor_of(pane), Qt.Key.Key_Return)
    settle()
    assert session.factors[0].name == "Way in"
    assert label(session, 0) == "A root of its own"


def test_an_empty_name_is_refused_in_words(pane: TaxonomyPane, session: EditingSession, qtbot: QtBot) -> None:
    pane.rename()
    type_text(editor_of(pane), "  ")
    assert not pane.commit_pending()
    with qtbot.waitSignal(pane.model.edit_refused) as refused:
        press(editor_of(pane), Qt.Key.Key_Return)
    assert refused.args == ["A label can't be empty."]
    settle()
    assert not session.is_edited


def test_what_is_typed_can_be_kept_or_given_up_from_outside(
    pane: TaxonomyPane, session: EditingSession
) -> None:
    assert pane.commit_pending()
    pane.discard_pending()
    pane.rename()
    type_text(editor_of(pane), "Doors")
    assert pane.commit_pending()
    settle()
    assert label(session) == "Doors"
    pane.rename()
    type_text(editor_of(pane), "Desks")
    pane.discard_pending()
    settle()
    assert label(session) == "Doors"
    assert not pane.has_pending


def test_an_edit_from_outside_does_not_touch_what_is_being_typed(
    pane: TaxonomyPane, session: EditingSession
) -> None:
    pane.rename()
    session.set_node_description(NODE, "New")
    type_text(editor_of(pane), "Doors")
    session.set_node_description(NODE, "Newer")
    assert editor_of(pane).text() == "Doors"


@pytest.mark.parametrize("name", ["x" * 600, "a\u202eb", "two\nlines", "no\u00a0break"])
def test_a_name_that_does_not_fit_a_line_is_edited_elsewhere(
    pane: TaxonomyPane, session: EditingSession, qtbot: QtBot, name: str
) -> None:
    assert not fits_in_place(name)
    session.set_node_label(NODE, name)
    with qtbot.waitSignal(pane.long_name_requested) as asked:
        pane.rename()
    assert asked.args == [NODE]
    assert pane.tree.indexWidget(pane.tree.currentIndex()) is None


def test_the_editor_grows_with_what_is_typed_up_to_the_edge(pane: TaxonomyPane) -> None:
    pane.rename()
    editor = editor_of(pane)
    widths = []
    for _ in range(6):
        type_text(editor, "a longer name ")
        widths.append(editor.width())
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]
    assert editor.geometry().right() < pane.tree.viewport().width()


def test_a_bundle_with_errors_can_not_be_renamed(
    session: EditingSession, show: Callable[[QWidget], QWidget]
) -> None:
    name = session.inspection.files[1].name
    error = Problem(Severity.ERROR, "parent-missing", name, "", 1, "An orphan.", "")
    pane = TaxonomyPane()
    pane.set_session(
        EditingSession(replace(session.inspection, problems=(error,), problem_count=1), parent=pane)
    )
    show(pane)
    pane.select_row(NODE)
    pane.rename()
    assert pane.tree.indexWidget(pane.tree.currentIndex()) is None


def test_an_index_alone_is_not_edited(session: EditingSession, show: Callable[[QWidget], QWidget]) -> None:
    assert session.inspection.bundle is not None
    pane = TaxonomyPane()
    pane.set_index(TaxonomyIndex(session.inspection.bundle))
    show(pane)
    pane.select_row(NODE)
    pane.rename()
    assert pane.tree.indexWidget(pane.tree.currentIndex()) is None
    assert not pane.model.setData(pane.tree.currentIndex(), "x")


def test_the_current_row_shows_the_focus_and_loses_it(pane: TaxonomyPane) -> None:
    pane.tree.selectionModel().setCurrentIndex(
        pane.model.index_of(NODE), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    with_focus = pane.tree.viewport().grab().toImage()
    pane.filter.setFocus()
    settle()
    assert pane.tree.viewport().grab().toImage() != with_focus
    assert pane.tree.viewport().updatesEnabled()
    pane.tree.setFocus()
    settle()
    assert pane.tree.viewport().grab().toImage() == with_focus
