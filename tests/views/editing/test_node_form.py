"""The inspector's editors: nodes, factors and their roots."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from opensimula_gui.checkpoint import DigestState, Problem, Severity, inspect_checkpoint
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.editing.editable_text import EditableText
from opensimula_gui.views.editing.node_form import NodeForm
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.node_inspector import NodeInspector
from tests.views.editing.conftest import part, press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.index import TaxonomyIndex

NODE, LEAF = 3, 20


@pytest.fixture
def inspector(session: EditingSession, show: Callable[[QWidget], QWidget]) -> NodeInspector:
    pane = NodeInspector()
    pane.set_session(session)
    show(pane)
    return pane


def index_of(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def text_of(pane: NodeInspector, name: str) -> EditableText:
    content = pane.widget()
    assert content is not None
    return part(content, EditableText, name)


def edit(pane: NodeInspector, name: str, text: str) -> None:
    """Type another text in the place of one, as a user without a mouse does."""
    field = text_of(pane, name)
    field.resting.setFocus()
    press(field.resting, Qt.Key.Key_Return)
    field.face.editor.selectAll()
    type_text(field.face.editor, text)
    press(field.face.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def words(pane: NodeInspector) -> str:
    content = pane.widget()
    assert content is not None
    return "\n".join(label.text() for label in content.findChildren(QLabel))


def test_label_and_description_of_a_node_are_edited(
    inspector: NodeInspector, session: EditingSession
) -> None:
    inspector.show_row(NODE)
    edit(inspector, "nodeLabel", "Doors & desks")
    edit(inspector, "nodeDescription", "New")
    node = index_of(session).node(NODE)
    assert node is not None
    assert (node.label, node.description) == ("Doors & desks", "New")
    assert session.undo_stack.count() == 2
    assert text_of(inspector, "nodeLabel").edited_words == "Edited, was 'Physical access'"
    assert "Attack vector › Doors & desks" in words(inspector), "the path follows"
    session.undo_stack.setIndex(0)
    assert text_of(inspector, "nodeLabel").resting.label.text() == "Physical access"
    assert text_of(inspector, "nodeLabel").edited_words == ""
    assert "Attack vector › Physical access" in words(inspector)


def test_each_value_has_its_own_way_back(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(NODE)
    session.set_node_label(NODE, "Doors")
    session.set_node_description(NODE, None)
    part(text_of(inspector, "nodeLabel"), QPushButton, "revertValue").click()
    node = index_of(session).node(NODE)
    assert node is not None
    assert (node.label, node.description) == ("Physical access", None)
    assert session.undo_stack.undoText() == "Revert the label of 'Doors'"
    part(text_of(inspector, "nodeDescription"), QPushButton, "revertValue").click()
    assert not session.is_edited


def test_a_factor_is_renamed_with_its_root(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(0)
    edit(inspector, "factorName", "Way in")
    edit(inspector, "factorDescription", "How it starts")
    factor = index_of(session).factor(0)
    assert factor is not None
    assert (factor.name, factor.description) == ("Way in", "How it starts")
    assert text_of(inspector, "nodeLabel").resting.label.text() == "Way in"
    for name in ("factorName", "factorDescription"):
        part(text_of(inspector, name), QPushButton, "revertValue").click()
    assert not session.is_edited


def test_the_root_can_be_edited_by_itself(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(0)
    edit(inspector, "nodeLabel", "Top")
    edit(inspector, "nodeDescription", "")
    assert index_of(session).label(0) == "Top"
    factor = index_of(session).factor(0)
    assert factor is not None
    assert factor.name == "Attack vector"


def test_a_factor_is_accepted_and_rejected_by_key(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(0)
    box = part(inspector, QCheckBox, "factorAccepted")
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    assert not session.factors[0].accepted
    assert "Edited, was accepted" in session_words(inspector)
    frame = box.parentWidget()
    assert frame is not None
    part(frame, QPushButton, "revertValue").click()
    assert session.factors[0].accepted
    assert box.isChecked()


def session_words(pane: NodeInspector) -> str:
    return " ".join(widget.accessibleName() for widget in pane.findChildren(QWidget) if not widget.isHidden())


def test_a_factor_without_a_tree_can_be_edited(inspector: NodeInspector, session: EditingSession) -> None:
    row = next(row for row in index_of(session).top_rows if index_of(session).node(row) is None)
    inspector.show_row(row)
    edit(inspector, "factorName", "Rank")
    assert index_of(session).label(row) == "Rank"
    assert "This factor has no taxonomy." in words(inspector)


def test_a_tree_without_a_factor_shows_its_root_alone(
    session: EditingSession, show: Callable[[QWidget], QWidget]
) -> None:
    bundle = session.inspection.bundle
    assert bundle is not None
    other = EditingSession(replace(session.inspection, bundle=bundle.model_copy(update={"factors": []})))
    form = NodeForm(other, index_of(other), 0)
    show(form)
    assert [text.objectName() for text in form.findChildren(EditableText)] == ["nodeLabel", "nodeDescription"]


def test_what_is_typed_is_kept_when_another_node_is_shown(
    inspector: NodeInspector, session: EditingSession
) -> None:
    inspector.show_row(NODE)
    inspector.edit_name()
    assert not inspector.has_pending
    type_text(text_of(inspector, "nodeLabel").face.editor, "Doors")
    assert inspector.has_pending
    inspector.show_row(LEAF)
    assert index_of(session).label(NODE) == "Doors"
    assert not inspector.has_pending


def test_what_does_not_fit_is_given_up_when_another_node_is_shown(
    inspector: NodeInspector, session: EditingSession
) -> None:
    inspector.show_row(NODE)
    inspector.edit_name()
    type_text(text_of(inspector, "nodeLabel").face.editor, " ")
    assert not inspector.commit_pending()
    assert text_of(inspector, "nodeLabel").face.editor.hasFocus()
    inspector.show_row(LEAF)
    assert not session.is_edited
    assert inspector.commit_pending()
    inspector.discard_pending()


def test_pending_text_can_be_discarded(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(NODE)
    inspector.edit_name()
    type_text(text_of(inspector, "nodeLabel").face.editor, "Doors")
    inspector.discard_pending()
    assert not session.is_edited
    assert not inspector.has_pending


def test_undo_in_an_untouched_editor_takes_back_the_last_edit(
    inspector: NodeInspector, session: EditingSession
) -> None:
    inspector.show_row(NODE)
    session.set_node_label(LEAF, "Other")
    inspector.edit_name()
    editor = text_of(inspector, "nodeLabel").face.editor
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.is_edited
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert session.is_edited


def test_the_list_of_strategies_follows_strategies_and_factor(
    inspector: NodeInspector, session: EditingSession
) -> None:
    inspector.show_row(NODE)
    assert session.strategies is not None
    session.set_strategies(session.strategies.model_copy(update={"strategies": []}), "Remove all")
    assert "No strategy uses the factor 'Attack vector'." in words(inspector)
    session.set_factor_name(0, "Way in")
    assert "No strategy uses the factor 'Way in'." in words(inspector)
    session.undo_stack.setIndex(0)
    assert "No strategy" not in visible_words(inspector)


def visible_words(pane: NodeInspector) -> str:
    content = pane.widget()
    assert content is not None
    return "\n".join(label.text() for label in content.findChildren(QLabel) if label.isVisible())


def test_edits_elsewhere_leave_the_inspector_alone(inspector: NodeInspector, session: EditingSession) -> None:
    session.set_node_label(LEAF, "Before anything is shown")
    inspector.show_row(NODE)
    before = words(inspector)
    session.set_node_label(LEAF, "Elsewhere")
    assert words(inspector) == before


def test_after_a_save_nothing_is_marked(inspector: NodeInspector, session: EditingSession) -> None:
    inspector.show_row(NODE)
    session.set_node_label(NODE, "Doors")
    bundle = session.inspection.bundle
    assert isinstance(bundle, TaxonomyBundle)
    saved = bundle.model_copy(deep=True)
    saved.taxonomies[0].nodes[index_of(session).key(NODE)].label = "Doors"
    session.mark_saved(replace(session.inspection, bundle=saved), session.edits())
    assert text_of(inspector, "nodeLabel").edited_words == ""


def test_a_bundle_with_errors_is_read_only_and_says_why(
    sample_root: Path, show: Callable[[QWidget], QWidget]
) -> None:
    inspection = inspect_checkpoint(sample_root)
    state = next(state for state in inspection.files if state.state is DigestState.VERIFIED)
    error = Problem(Severity.ERROR, "parent-missing", state.name, "", 1, "An orphan.", "")
    session = EditingSession(replace(inspection, problems=(error,), problem_count=1))
    pane = NodeInspector()
    pane.set_session(session)
    show(pane)
    pane.show_row(0)
    assert part(pane, RefusalLine).label.text() == session.bundle_refusal
    assert not part(pane, QCheckBox, "factorAccepted").isEnabled()
    pane.edit_name()
    assert not text_of(pane, "factorName").is_editing
