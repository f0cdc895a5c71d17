"""The instruction, D and N on the overview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from opensimula_gui.checkpoint import Problem, Severity
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.editing.editable_text import EditableText
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.overview_page import OverviewPage
from opensimula_gui.widgets.code_view import CodeView
from tests.views.editing.conftest import part, press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot, session: EditingSession, show: Callable[[QWidget], QWidget]) -> OverviewPage:
    overview = OverviewPage()
    show(overview)
    with qtbot.waitSignal(overview.filled):
        overview.set_session(session)
    return overview


def field_of(page: OverviewPage, name: str) -> EditableText:
    content = page.widget()
    assert content is not None
    return part(content, EditableText, name)


def edit(page: OverviewPage, name: str, text: str) -> None:
    field = field_of(page, name)
    field.resting.setFocus()
    press(field.resting, Qt.Key.Key_Return)
    field.face.editor.selectAll()
    type_text(field.face.editor, text)
    press(field.face.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def words(page: OverviewPage) -> str:
    content = page.widget()
    assert content is not None
    return "\n".join(label.text() for label in content.findChildren(QLabel))


def test_d_and_n_are_edited_and_the_numbers_follow(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    edit(page, "target_depth_D", "5")
    edit(page, "proposal_N", "8")
    assert (session.bundle_fields["target_depth_D"], session.bundle_fields["proposal_N"]) == (5, 8)
    assert session.edited_bundle_fields() == {"target_depth_D", "proposal_N"}
    qtbot.waitUntil(lambda: "D 3 of 5 · N 8" in words(page))
    assert "Depth 3 of 5" in words(page)
    assert field_of(page, "target_depth_D").edited_words == "Edited, was 3"
    assert field_of(page, "target_depth_D").advice_text == "Warning: The run config says 3."
    session.set_run_config_value("target_depth_D", 5)
    assert field_of(page, "target_depth_D").advice_text == ""
    part(field_of(page, "proposal_N"), QPushButton, "revertValue").click()
    assert session.edited_bundle_fields() == {"target_depth_D"}


def test_the_instruction_is_edited_and_emptied(page: OverviewPage, session: EditingSession) -> None:
    edit(page, "instruction_y", "Ask about floods.")
    assert session.bundle_fields["instruction_y"] == "Ask about floods."
    field = field_of(page, "instruction_y")
    field.start_editing()
    field.face.editor.selectAll()
    press(field.face.editor, Qt.Key.Key_Delete)
    assert page.has_pending
    assert page.commit_pending()
    assert session.bundle_fields["instruction_y"] == ""
    assert field.resting.label.text() == "The instruction is empty."


def test_factors_that_are_renamed_are_renamed_on_their_cards(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    session.set_factor_name(0, "Way in")
    session.set_factor_accepted(0, accepted=False)
    qtbot.waitUntil(lambda: "3 factors and 2 not accepted" in words(page))
    # The cards from before may still wait to be deleted.
    names = [card.accessibleName() for card in page.findChildren(FactorCard)]
    assert any(name.startswith("Way in") for name in names)


def test_what_is_typed_survives_a_new_name_of_the_run(page: OverviewPage, session: EditingSession) -> None:
    field_of(page, "instruction_y").start_editing()
    type_text(field_of(page, "instruction_y").face.editor, "!")
    session.set_run_config_value("name", "other")
    assert str(session.bundle_fields["instruction_y"]).endswith("!")
    field_of(page, "proposal_N").start_editing()
    type_text(field_of(page, "proposal_N").face.editor, "x")
    session.set_run_config_value("name", "third")
    assert not page.has_pending
    assert "third" in words(page)


def test_many_changes_in_one_step_leave_nothing_behind(page: OverviewPage, session: EditingSession) -> None:
    session.set_run_config_value("name", "other")
    session.set_bundle_value("proposal_N", 9)
    session.set_factor_name(0, "Way in")
    session.revert()
    session.undo_stack.undo()
    session.undo_stack.setIndex(0)
    assert field_of(page, "proposal_N").resting.label.text() == "3"


def test_pending_text_can_be_discarded(page: OverviewPage, session: EditingSession) -> None:
    field_of(page, "proposal_N").start_editing()
    type_text(field_of(page, "proposal_N").face.editor, "7")
    page.discard_pending()
    assert not session.is_edited
    assert not page.has_pending


def test_after_a_save_nothing_is_marked(page: OverviewPage, session: EditingSession) -> None:
    session.set_bundle_value("proposal_N", 9)
    assert session.inspection.bundle is not None
    saved = session.inspection.bundle.model_copy(update={"proposal_N": 9})
    session.mark_saved(replace(session.inspection, bundle=saved), session.edits())
    assert field_of(page, "proposal_N").edited_words == ""


def test_a_very_long_instruction_is_read_only(page: OverviewPage, session: EditingSession) -> None:
    assert session.inspection.bundle is not None
    bundle = session.inspection.bundle.model_copy(update={"instruction_y": "word " * 50_000})
    page.set_session(EditingSession(replace(session.inspection, bundle=bundle), parent=page))
    field = field_of(page, "instruction_y")
    assert not field.can_edit
    assert "250,000 characters" in field.advice_text
    assert not page.has_pending
    assert page.findChild(CodeView) is not None


def test_a_bundle_with_errors_is_read_only_and_says_why(page: OverviewPage, session: EditingSession) -> None:
    name = session.inspection.files[1].name
    error = Problem(Severity.ERROR, "parent-missing", name, "", 1, "An orphan.", "")
    broken = replace(session.inspection, problems=(error,), problem_count=1)
    page.set_session(EditingSession(broken, parent=page))
    content = page.widget()
    assert content is not None
    assert "read-only" in part(content, RefusalLine).label.text()
    assert not field_of(page, "proposal_N").can_edit


def test_an_empty_page_has_nothing_to_keep(page: OverviewPage) -> None:
    page.set_session(None)
    assert page.commit_pending()
    page.discard_pending()
    assert not page.has_pending
